import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import choices from '../../../content/true/en/choices.json'
import { questionOf } from '../cases.ts'
import { ours } from '../ours.ts'
import {
  agrees,
  compareRacy,
  listRacy,
  mostSeen,
  outcomeOf,
  readOutcomes,
  readRacyResults,
  readReasons,
  TO_AGREE
} from './programs.ts'

const racy = listRacy()

test('there are twenty racy programs, each with a question and what a thousand runs of a named kernel came to', () => {
  const { kernel, runs, programs } = readOutcomes()
  expect(racy.length).toBeGreaterThanOrEqual(20)
  expect(Object.keys(programs).sort()).toEqual(racy.map(({ name }) => name))
  expect(kernel.release).toMatch(/^\d+\.\d+/)
  for (const one of racy) {
    expect(questionOf(one).endsWith('?'), `${one.name} opens with its question`).toBe(true)
    const seen = Object.values(programs[one.name]).reduce((sum, n) => sum + n, 0)
    expect([runs, seen], one.name).toEqual([1000, 1000])
  }
})

test('the default schedule gives what Linux gave most often in at least 18, and the page tells of the others', () => {
  const results = compareRacy()
  expect(results.filter(agrees).length).toBeGreaterThanOrEqual(TO_AGREE)
  expect(TO_AGREE / racy.length).toBeGreaterThanOrEqual(0.9)
  expect(readRacyResults()).toEqual(results)
  const others = results.filter((result) => !agrees(result)).map(({ name }) => name)
  expect(Object.keys(readReasons()).sort()).toEqual(others)
  const names = choices.flatMap(({ rules }) => rules.map(({ name }) => name))
  for (const reason of Object.values(readReasons())) expect(names).toContain(reason)
})

/** A real timer interrupt comes a little late, and finds that others are due too; ours come when they are due. */
const BY_TIMERS = ['timer-or-sleep']

test('what Linux did in one run of ten, some seed does too', () => {
  const { runs, programs } = readOutcomes()
  for (const one of racy) {
    if (BY_TIMERS.includes(one.name)) continue
    const often = Object.entries(programs[one.name]).filter(([, n]) => n * 10 >= runs)
    const text = readFileSync(one.source, 'utf8')
    const seen = new Set<string>()
    for (let seed = 1; seed <= 40 && !often.every(([outcome]) => seen.has(outcome)); seed++)
      seen.add(outcomeOf(ours(text, one.source, 1000, { cpus: 1 + (seed % 2), seed })))
    for (const [outcome] of often) expect([...seen], `${one.name} on some seed`).toContain(outcome)
  }
})

test('the outcome seen most is the first, of equals the first of the alphabet', () => {
  expect(mostSeen({ b: 2, a: 3, c: 3 })).toBe('a')
  expect(outcomeOf({ stdout: 'a\nb\n', stderr: '', status: 0 })).toBe('a, b')
  expect(outcomeOf({ stdout: '', stderr: '', status: 139 })).toBe('(status 139)')
})
