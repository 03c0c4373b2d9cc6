// interleavings.ts: a recorded program under many schedules.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { casesFolder, readExpected, uidOf, type Case } from './cases.ts'
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

/** seeds.json: what the last comparison of all cases found. */
export interface SeedResults {
  readonly seeds: number
  readonly programs: number
  readonly differ: readonly string[]
}

const path = (): string => join(casesFolder(), 'seeds.json')

export const readSeedResults = (): SeedResults => JSON.parse(readFileSync(path(), 'utf8')) as SeedResults

export function writeSeedResults(results: SeedResults): void {
  writeFileSync(path(), JSON.stringify(results, null, 2) + '\n')
}
