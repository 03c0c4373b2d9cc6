// attacks.ts: what people may put into the sandbox: programs of bench/attacks, sources too large to be kept as files, and commands.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ROOT } from '../../scripts/lib/paths.mjs'

export interface Attack {
  readonly name: string
  /** What is put into the editor and run. */
  readonly source?: string
  /** What is typed at the prompt. */
  readonly command?: string
}

const MAIN = 'int main(void)\n{\n\treturn 0;\n}\n'

/** Built only when they are used: each is megabytes. */
const LARGE: Readonly<Record<string, () => string>> = {
  source_of_5_MB: () => `${'/* A comment as any other, only that there are many of them. */\n'.repeat(80_000)}${MAIN}`,
  one_long_line: () => `char s[] = "${'x'.repeat(2_000_000)}"; ${MAIN.replaceAll('\n', ' ')}`,
  nested_parentheses: () => `int x = ${'('.repeat(100_000)}1${')'.repeat(100_000)};\n${MAIN}`,
  many_functions: () =>
    Array.from({ length: 30_000 }, (_, i) => `int f${i}(int x) { return x + ${i}; }\n`).join('') + MAIN,
  many_mistakes: () => 'int x = y;\n'.repeat(50_000) + MAIN
}

const COMMANDS: Readonly<Record<string, string>> = {
  'cat /dev/zero': 'cat /dev/zero',
  'endless loop of the shell': 'while true; do echo x; done',
  'fork bomb of the shell': 'f() { f | f & }; f',
  'a line of a megabyte': `echo ${'x'.repeat(1_000_000)}`
}

/** All of them, or those named. */
export function attacks(only: readonly string[]): Attack[] {
  const folder = join(ROOT, 'bench/attacks')
  const files = readdirSync(folder)
    .sort()
    .map((file) => ({ name: basename(file, '.c'), source: readFileSync(join(folder, file), 'utf8') }))
  const large = Object.entries(LARGE).map(([name, build]) => ({
    name,
    get source() {
      return build()
    }
  }))
  const commands = Object.entries(COMMANDS).map(([name, command]) => ({ name, command }))
  return [...files, ...large, ...commands].filter(({ name }) => only.length === 0 || only.includes(name))
}
