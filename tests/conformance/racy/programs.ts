// programs.ts: programs whose output depends on who runs when, how often a real kernel gave each of their outcomes, and what ours gives.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { casesFolder, questionOf, type Case, type Kernel, type Outcome } from '../cases.ts'
import { ours } from '../ours.ts'

/** outcomes.json: what was seen on one CPU of a real kernel. */
export interface Outcomes {
  readonly kernel: Kernel
  readonly runs: number
  /** By program, by outcome, the one seen most first: in how many runs. */
  readonly programs: Readonly<Record<string, Readonly<Record<string, number>>>>
}

export const racyFolder = (): string => join(casesFolder(), 'racy')

/** All programs, in name order, narrowed to names that contain one of the words. */
export function listRacy(words: readonly string[] = []): Case[] {
  const folder = join(racyFolder(), 'programs')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.c') && (words.length === 0 || words.some((word) => file.includes(word))))
    .sort()
    .map((file) => ({
      name: file.slice(0, -2),
      category: 'racy',
      source: join(folder, file),
      recording: outcomesPath()
    }))
}

const outcomesPath = (): string => join(racyFolder(), 'outcomes.json')

export const readOutcomes = (): Outcomes => JSON.parse(readFileSync(outcomesPath(), 'utf8')) as Outcomes

export function writeOutcomes(outcomes: Outcomes): void {
  writeFileSync(outcomesPath(), JSON.stringify(outcomes, null, 2) + '\n')
}

/** What a run came to, in one line. */
export function outcomeOf({ stdout, status }: Outcome): string {
  const said = stdout.trim().replaceAll('\n', ', ')
  return status === 0 ? said : `${said} (status ${status})`.trim()
}

/** The outcome that was seen most; the first of the alphabet if several were. */
export function mostSeen(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0][0]
}

/** Of how many programs the default schedule has to give the outcome that Linux gave most often. */
export const TO_AGREE = 18

/** One program under the default schedule. */
export interface RacyResult {
  readonly name: string
  readonly question: string
  readonly ours: string
  readonly linux: string
  /** In how many of Linux's runs that was the outcome, and in how many ours. */
  readonly runs: { readonly all: number; readonly linux: number; readonly ours: number }
}

export function compareRacy(): RacyResult[] {
  const { runs, programs } = readOutcomes()
  return listRacy().map((one) => {
    const counts = programs[one.name]
    const our = outcomeOf(ours(readFileSync(one.source, 'utf8'), one.source, 1000))
    const linux = mostSeen(counts)
    return {
      name: one.name,
      question: questionOf(one),
      ours: our,
      linux,
      runs: { all: runs, linux: counts[linux], ours: counts[our] ?? 0 }
    }
  })
}

/** Which choice of ours is the reason, for each program that comes to something else than Linux most often did. */
export const readReasons = (): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(racyFolder(), 'reasons.json'), 'utf8')) as Record<string, string>

export const agrees = ({ ours, linux }: RacyResult): boolean => ours === linux

const resultsPath = (): string => join(racyFolder(), 'results.json')

export const readRacyResults = (): RacyResult[] => JSON.parse(readFileSync(resultsPath(), 'utf8')) as RacyResult[]

export function writeRacyResults(results: readonly RacyResult[]): void {
  writeFileSync(resultsPath(), JSON.stringify(results, null, 2) + '\n')
}
