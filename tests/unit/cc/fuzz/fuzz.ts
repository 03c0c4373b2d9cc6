// fuzz.ts: damaged programs are given to the compiler, which has to answer: with a program, or with a reason why there is none.
import { readFileSync, readdirSync } from 'node:fs'
import { nothingSpent, overspent, type Spent } from '../../../../src/lib/cc/budget.ts'
import { compile, formatWithSource } from '../../../../src/lib/cc/index.ts'
import { encodeExecutable, type Executable } from '../../../../src/lib/vm/executable.ts'
import { files } from '../codegen/toolchain.ts'
import { mutant } from './mutate.ts'

/** More text than this says nothing to anybody. */
const MOST_MESSAGES = 1_000_000

export interface Answer {
  readonly source: string
  /** What is wrong with the answer; undefined if nothing is. */
  readonly fault: string | undefined
  readonly compiled: boolean
  readonly spent: Readonly<Spent>
}

/** The C of the repository's folders, in a fixed order. */
export function corpus(folders: readonly string[]): string[] {
  const below = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const path = `${folder}/${entry.name}`
        return entry.isDirectory() ? below(path) : path.endsWith('.c') ? [path] : []
      })
  return folders.flatMap(below).map((path) => readFileSync(path, 'utf8'))
}

export const FOLDERS = ['content/programs', 'src/lib/libc', 'src/lib/userland', 'tests/conformance', 'tests/unit/cc']

/** What the compiler makes of the mutant of this seed. Whatever it throws is thrown. */
export function answer(seed: number, programs: readonly string[], libc: Executable): Answer {
  const source = mutant(seed, programs)
  const own = { read: (path: string) => (path === 'a.c' ? source : files.read(path)) }
  const spent = nothingSpent()
  const { executable, diagnostics } = compile([{ name: 'a.c', text: source }], own, libc, { spent })
  return { source, fault: faultOf(), compiled: executable !== undefined, spent }

  function faultOf(): string | undefined {
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length
    if (executable && errors > 0) return 'there is a program, and an error'
    if (!executable && errors === 0) return 'there is neither a program nor an error'
    const lost = diagnostics.find(({ place, length }) => !(place.line > 0 && place.column > 0 && length > 0))
    if (lost) return `${lost.code} has no place`
    const messages = diagnostics.reduce((sum, diagnostic) => sum + formatWithSource(diagnostic).length, 0)
    if (messages > MOST_MESSAGES) return `${messages} characters of messages`
    if (executable && overspent(spent)) return 'there is a program beyond the budget'
    if (executable) encodeExecutable(executable)
    return undefined
  }
}
