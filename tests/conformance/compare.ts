import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  casesFolder,
  listCases,
  readExpected,
  shellStatus,
  uidOf,
  type Case,
  type Expected,
  type Outcome
} from './cases.ts'

/** Runs one C source file on the simulated computer as `unkillable run` does; stdout is a pipe, stdin is empty. */
export type Run = (source: string, path: string, uid: number) => Outcome | Promise<Outcome>

/** Where our machine and the recording differ, each as a sentence with both sides. Empty when they agree. */
export function differences(expected: Expected, got: Outcome): string[] {
  const found: string[] = []
  const stdout = firstDifference('stdout', expected.stdout.join(''), got.stdout)
  if (stdout) found.push(stdout)
  // A program killed by a signal may be explained on our stderr (the line of a null pointer): that is ours to add.
  if (expected.stderr) {
    const stderr = firstDifference('stderr', expected.stderr.join(''), got.stderr)
    if (stderr) found.push(stderr)
  }
  const status = shellStatus(expected)
  if (status !== got.status) {
    const ours = got.stderr ? ` (stderr: ${JSON.stringify(got.stderr.slice(0, 300))})` : ''
    found.push(`status: Linux ${status}, ours ${got.status}${ours}`)
  }
  return found
}

function firstDifference(stream: string, linux: string, ours: string): string | undefined {
  if (linux === ours) return undefined
  const a = linux.split('\n')
  const b = ours.split('\n')
  let line = 0
  while (line < a.length && line < b.length && a[line] === b[line]) line++
  const say = (lines: string[]) => (line < lines.length ? JSON.stringify(lines[line]) : 'end of output')
  return `${stream} line ${line + 1}: Linux ${say(a)}, ours ${say(b)}`
}

/** Runs one case on our machine. A case that was never recorded is a difference too. */
export async function runCase(one: Case | string, run: Run): Promise<string[]> {
  const found = typeof one === 'string' ? caseOf(one) : one
  const expected = readExpected(found)
  if (!expected) return ['not recorded: run `npm run conformance:record` where gcc is present']
  try {
    return differences(expected, await run(readFileSync(found.source, 'utf8'), found.source, uidOf(found)))
  } catch (error) {
    return ['our machine threw: ' + String((error as Error).message ?? error)]
  }
}

/** One case's comparison. `known` is why it is expected to differ, from known-differences.json. */
export interface Result {
  one: Case
  found: string[]
  known?: string
}

/** Runs the cases one after another. */
export async function compareAll(cases: Case[], run: Run, known = readKnown()): Promise<Result[]> {
  const results: Result[] = []
  for (const one of cases) {
    const prefix = Object.keys(known).find((name) => one.name.startsWith(name))
    results.push({ one, found: await runCase(one, run), known: prefix === undefined ? undefined : known[prefix] })
  }
  return results
}

/** What fails a test: cases that differ though nobody said so, and cases that agree though somebody said they differ. */
export function unexpected(results: Result[]): string[] {
  return results
    .filter(({ found, known }) => found.length > 0 !== (known !== undefined))
    .map(({ one, found }) => `${one.name}: ${found.length > 0 ? found.join('; ') : 'listed as different, but agrees'}`)
}

/** known-differences.json: a name or the beginning of names → the reason. */
export function readKnown(): Record<string, string> {
  return JSON.parse(readFileSync(join(casesFolder(), 'known-differences.json'), 'utf8')) as Record<string, string>
}

function caseOf(file: string): Case {
  const name = file.replace(/\.c$/, '')
  const found = listCases().find((one) => one.name === name || one.source === file)
  if (!found) throw new Error('no such case: ' + file)
  return found
}
