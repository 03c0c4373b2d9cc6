// interleavings.ts: a recorded program under many schedules.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { casesFolder, listCases, readExpected, uidOf, type Case } from './cases.ts'
import { differences } from './compare.ts'
import { compileOurs, runOn, type Schedule } from './ours.ts'

/** CPUs by turns: 1, 2, 3, 4. */
export const scheduleOf = (seed: number): Required<Schedule> => ({ cpus: 1 + ((seed - 1) % 4), seed })

export interface Differs {
  readonly seed: number
  readonly differs: readonly string[]
}

/** Runs a case under `count` seeds from `first`; answers those under which it is not as recorded. */
export function compareSeeds(one: Case, first: number, count: number): Differs[] {
  const expected = readExpected(one)
  if (!expected) return [{ seed: first, differs: ['not recorded'] }]
  const compiled = compileOurs(readFileSync(one.source, 'utf8'), one.source)
  const found: Differs[] = []
  for (let seed = first; seed < first + count; seed++) {
    const differs = differences(expected, runOn(compiled, one.source, uidOf(one), scheduleOf(seed)))
    if (differs.length > 0) found.push({ seed, differs })
  }
  return found
}

/** seeds.json: what the last comparison of each case found. */
export interface SeedResults {
  readonly seeds: number
  /** Names of those that were run under so many seeds. */
  readonly programs: readonly string[]
  readonly differ: readonly string[]
}

const path = (): string => join(casesFolder(), 'seeds.json')

export const readSeedResults = (): SeedResults => JSON.parse(readFileSync(path(), 'utf8')) as SeedResults

/** Puts down what was found of some cases. What was found of others stays, if it was under as many seeds, and while there are such cases. */
export function keepSeedResults({ seeds, programs, differ }: SeedResults): void {
  const old = readSeedResults()
  const stays =
    old.seeds === seeds
      ? listCases()
          .map(({ name }) => name)
          .filter((name) => !programs.includes(name))
      : []
  const merged = (kept: readonly string[], found: readonly string[]): string[] =>
    [...kept.filter((name) => stays.includes(name)), ...found].sort()
  const results = { seeds, programs: merged(old.programs, programs), differ: merged(old.differ, differ) }
  writeFileSync(path(), JSON.stringify(results, null, 2) + '\n')
}
