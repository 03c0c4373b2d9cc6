import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readExercise } from '../../../src/lib/assignment/exercise.ts'
import { declared } from './exercises.ts'

describe('a declaration', () => {
  it.each([
    ['counting', { questions: [], checks: [] }, 'Invalid length'],
    ['counting', { source: undefined }, 'there is no source to show'],
    ['envelope', { source: undefined }, 'there is no source to show'],
    ['envelope', { questions: [{ id: 'x', text: 'What?' }] }, 'questions are for predicting'],
    ['unkillable', { session: ['ps', '#+10s'] }, 'a student takes over behind a line that is typed'],
    ['unkillable', { kind: 'guess' }, 'kind: '],
    ['counting', { questions: [{ id: 'other', text: 'What?' }] }, 'a check is about a question that is not asked']
  ])('of %s with %j is refused in words', (name, change, words) => {
    expect(() => readExercise(name, { ...declared(name), ...change }, '')).toThrow(words)
    expect(() => readExercise(name, declared(name), '')).not.toThrow()
  })
})

/** Files of a folder that ask for a kind by its name. */
function askingIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
    .map(({ parentPath, name }) => `${parentPath}/${name}`)
    .filter((file) => asks(readFileSync(file, 'utf8')))
}

const asks = (text: string): boolean => /\bkind [=!]== '(predict|fix|act)'|case '(predict|fix|act)'/.test(text)

it('nobody but kinds.ts knows the kinds by name', () => {
  expect(asks("if (exercise.kind === 'fix') return")).toBe(true)
  expect([...askingIn('src/lib/assignment'), ...askingIn('src/routes/prove'), ...askingIn('src/cli')]).toEqual([])
})
