// identity.ts: what makes two machines the same. An id is a hash of what a machine is built from, without what cannot change a run: comments, how the
// log packs its records (record/: only what records mean counts), and what only an inspector reads of a program.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { meaningOfAll } from '../../record/meaning.ts'
import { STRUCTS } from '../../record/state/fields.ts'
import { decodeExecutable } from '../../vm/executable.ts'
import { filesBelow } from './files.ts'

/** The machine's TypeScript: rooms, and of `machine` and `record` what decides how a run goes. */
const CODE = [
  'src/lib/kernel',
  'src/lib/vm',
  'src/lib/cc',
  'src/lib/record/constants.ts',
  'src/lib/record/functions.ts',
  'src/lib/record/world.ts',
  ...['acts', 'boot', 'compile', 'compiled', 'computer', 'disk', 'inputs', 'loop', 'text'].map(
    (name) => `src/lib/machine/${name}.ts`
  ),
  'src/lib/run/refusal.ts'
]
/** C that the compiler reads when a program is made on the machine. */
const HEADERS = ['src/lib/libc/include', 'src/lib/libc/archive', 'src/lib/libc/crt1.c']

type Read = (path: string) => string

/** The machine's id. `programs` are the ids of those on its disk, by path; `read` reads a file, by its path from the root on. */
export function machineId(
  root: string,
  programs: Readonly<Record<string, string>>,
  read: Read = (path) => readFileSync(join(root, path), 'utf8')
): string {
  const hash = createHash('sha256')
  const code = CODE.flatMap((path) => (path.endsWith('.ts') ? [path] : filesBelow(root, path)))
  for (const path of code.filter((path) => path.endsWith('.ts') && !/\.(gen|test|d)\.ts$/.test(path)))
    hash.update(`${path}\0${withoutTypes(read(path))}\0`)
  hash.update(meaningOfAll()).update(JSON.stringify(fieldKinds()))
  for (const path of HEADERS.flatMap((path) => (path.endsWith('.c') ? [path] : filesBelow(root, path))))
    hash.update(`${path}\0${withoutComments(read(path))}\0`)
  for (const path of Object.keys(programs).sort()) hash.update(`${path} ${programs[path]}\0`)
  return short(hash.digest('hex'))
}

/** A program's id: what of it is mapped and executed. */
export function programId(bytes: Uint8Array): string {
  const { entry, interp, segments } = decodeExecutable(bytes)!
  const hash = createHash('sha256').update(`${entry} ${interp}`)
  for (const { prot, vaddr, memsz, bytes } of segments) hash.update(`\0${prot} ${vaddr} ${memsz}\0`).update(bytes)
  return short(hash.digest('hex'))
}

const short = (hex: string): string => hex.slice(0, 16)

/** TypeScript without types, comments and the spaces between. */
function withoutTypes(text: string): string {
  return transformSync(text, { loader: 'ts', minifyWhitespace: true, legalComments: 'none' }).code
}

/** C without comments; spaces that nobody sees are one. */
export function withoutComments(text: string): string {
  const part = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\*[\s\S]*?\*\/|\/\/(?:\\\n|[^\n])*/g
  const bare = text.replace(part, (match) => (match.startsWith('/') ? ' ' : match))
  return bare
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim()
}

/** What the fields of each struct are, without what is said of them. */
function fieldKinds(): unknown {
  return Object.entries(STRUCTS).map(([struct, fields]) => [
    struct,
    Object.entries(fields)
      .map(([name, { kind }]) => `${name} ${kind}`)
      .sort()
  ])
}
