import { readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a program did, as a shell sees it. Output is one character a byte (latin1). */
export interface Outcome {
  stdout: string
  stderr: string
  /** Exit code; 128 + n when signal n killed it. */
  status: number
}

/** What the real kernel said, as it lies in NAME.expected. `stderr` is absent when the program wrote none. */
export interface Expected {
  exit?: number
  signal?: number
  stdout: string[]
  stderr?: string[]
}

/** The header of all recordings, tests/conformance/kernel.json. */
export interface Kernel {
  release: string
  machine: string
  compiler: string
}

export interface Case {
  /** category/name, the way tables and tests name it */
  name: string
  category: string
  /** absolute path of the C source */
  source: string
  /** absolute path of the recording beside it */
  recording: string
}

/**
 * The folder with the cases. A bundled copy of this module lies elsewhere, so it is looked for upwards from the
 * working directory when it is not beside the module.
 */
export function casesFolder(): string {
  const beside = dirname(fileURLToPath(import.meta.url))
  if (existsSync(join(beside, 'kernel.json')) || existsSync(join(beside, 'runner.c'))) return beside
  for (let dir = process.cwd(); ; dir = dirname(dir)) {
    const folder = join(dir, 'tests', 'conformance')
    if (existsSync(join(folder, 'runner.c'))) return folder
    if (dir === dirname(dir)) throw new Error('tests/conformance was not found from ' + process.cwd())
  }
}

/** Every program of every category, in name order, narrowed to names that contain one of the words. */
export function listCases(words: string[] = [], root = casesFolder()): Case[] {
  const cases: Case[] = []
  for (const folder of readdirSync(root, { withFileTypes: true })) {
    if (!folder.isDirectory()) continue
    for (const file of readdirSync(join(root, folder.name))) {
      if (!file.endsWith('.c')) continue
      const source = join(root, folder.name, file)
      const name = relative(root, source).replaceAll('\\', '/').slice(0, -2)
      if (words.length > 0 && !words.some((word) => name.includes(word))) continue
      cases.push({ name, category: folder.name, source, recording: source.slice(0, -2) + '.expected' })
    }
  }
  return cases.sort((a, b) => (a.name < b.name ? -1 : 1))
}

export function readExpected(one: Case): Expected | undefined {
  if (!existsSync(one.recording)) return undefined
  return JSON.parse(readFileSync(one.recording, 'utf8')) as Expected
}

export function writeExpected(one: Case, expected: Expected): void {
  writeFileSync(one.recording, JSON.stringify(expected, null, 2) + '\n')
}

export function readKernel(): Kernel | undefined {
  const path = join(casesFolder(), 'kernel.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Kernel) : undefined
}

export function writeKernel(kernel: Kernel): void {
  writeFileSync(join(casesFolder(), 'kernel.json'), JSON.stringify(kernel, null, 2) + '\n')
}

/** Lines that keep their newline, so that joining them gives the bytes back. */
export function toLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** The status a shell would show for a recorded end. */
export function shellStatus(expected: Expected): number {
  return expected.signal === undefined ? (expected.exit ?? 0) : 128 + expected.signal
}

/** The uid a case is run as: 1000, or 0 if its opening comment says so. */
export function uidOf(one: Case): number {
  return questionOf(one).includes('Runs as uid 0.') ? 0 : 1000
}

/** The question a case asks: the sentence in its opening comment. */
export function questionOf(one: Case): string {
  const comment = /^\s*\/\*([\s\S]*?)\*\//.exec(readFileSync(one.source, 'utf8'))
  return comment ? comment[1].replaceAll(/\s*\n\s*\*?\s*/g, ' ').trim() : ''
}
