import { readFileSync } from 'node:fs'
import { compile } from 'mdsvex'
import { expect, test } from 'vitest'
import { linkTerms, readGlossary } from '../../../scripts/glossary.mjs'
import { fileFor, TEMPLATE } from '../../../scripts/new-lesson.mjs'
import { checkMoments } from '../../../src/lib/lesson/moments.ts'
import { outlineOf } from '../../../src/lib/lesson/outline.ts'
import { readPlan } from '../../../src/lib/lesson/plan.ts'
import { runOf } from './book.ts'

test('a new lesson comes behind the last one', () => {
  expect(fileFor('daemons', ['01-life.svx', '12-summary.svx'])).toBe('13-daemons.svx')
  expect(fileFor('life', [])).toBe('01-life.svx')
})

test.each([
  [undefined, /usage/],
  ['Die Daemonen', /lower case/],
  ['life', /already: 01-life\.svx/]
])('the name %s is refused', (name, words) => {
  expect(() => fileFor(name, ['01-life.svx'])).toThrow(words)
})

test('what a new lesson begins with builds: marks, moments, terms', async () => {
  const source = readFileSync(TEMPLATE, 'utf8')
  const filename = '/content/lessons/en/13-new.svx'
  const compiled = await compile(source, { remarkPlugins: [linkTerms(readGlossary('en'))], filename })
  const origin = { file: filename, source }
  const plan = readPlan(origin, compiled?.data?.fm)
  const outline = outlineOf(origin, plan)
  checkMoments(origin, plan, outline, 'session', await runOf(plan, 'session'))
  expect(new Set(outline.map(({ kind }) => kind))).toEqual(new Set(['step', 'prediction', 'try', 'task', 'question']))
})
