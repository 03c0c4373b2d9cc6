// The page "How true is this?" must not fall behind what it speaks of.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import choices from '../../../content/true/en/choices.json'
import rules from '../../../content/true/en/rules.json'
import { EVENTS } from '../../../src/lib/record/events.ts'
import { listCases, questionOf, readKernel } from '../../conformance/cases.ts'
import { readResults } from '../../conformance/results.ts'

const cases = listCases()
const root = join(import.meta.dirname, '../../..')

test('the results on the page are of all recorded programs: if not, run `npm run conformance`', () => {
  const { kernel, categories } = readResults()
  expect(kernel).toEqual(readKernel())
  const counts = Object.fromEntries(Object.entries(categories).map(([name, { all }]) => [name, all]))
  const there: Record<string, number> = {}
  for (const { category } of cases) there[category] = (there[category] ?? 0) + 1
  expect(counts).toEqual(there)
})

test('each rule that a recorded program names stands on the page', () => {
  const names = new Set(rules.flatMap((group) => Object.keys(group.rules)))
  const named = cases.flatMap((one) => questionOf(one).match(/\b[ZWFSP]\d{1,2}\b/g) ?? [])
  expect(named.length).toBeGreaterThan(50)
  expect(named.filter((name) => !names.has(name))).toEqual([])
})

test('each rule has a program of its own, or a test that bears its name; what of it is not simulated is among the choices', () => {
  const named = new Set(cases.flatMap((one) => questionOf(one).match(/\b[ZWFSP]\d{1,2}\b/g) ?? []))
  const choiceNames = choices.flatMap((group) => group.rules.map(({ name }) => name))
  const all = rules.flatMap(
    (group) => Object.entries(group.rules) as [string, { says: string; tests?: string[]; without?: string }][]
  )
  expect(all.map(([name]) => name)).toEqual([
    ...numbered('Z', 8),
    ...numbered('W', 18),
    ...numbered('F', 9),
    ...numbered('S', 14),
    ...numbered('P', 2)
  ])
  for (const [name, { tests = [], without }] of all) {
    for (const file of tests)
      expect(readFileSync(join(root, file), 'utf8')).toMatch(new RegExp(`(it|test)\\('${name}: `))
    expect(named.has(name) || tests.length > 0, name).toBe(true)
    if (without) expect(choiceNames).toContain(without)
  }
})
const numbered = (letter: string, n: number): string[] => Array.from({ length: n }, (_, i) => `${letter}${i + 1}`)

test('each choice has a name of its own and lies in a file that is there', () => {
  const all = choices.flatMap((group) => group.rules)
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  expect(all.filter(({ file }) => !existsSync(join(root, file)))).toEqual([])
})

test('each kind of event names its source', () => {
  expect(Object.entries(EVENTS).filter(([, { source }]) => !/\w/.test(source))).toEqual([])
})
