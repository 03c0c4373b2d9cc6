// Our libc and small programs, compiled for tests.
import { readdirSync, readFileSync } from 'node:fs'
import { readHeader } from '../../../../src/cli/files.ts'
import { compile, compileUnit, linkLibrary, START_PATH } from '../../../../src/lib/cc/compile.ts'
import { formatWithSource, type Diagnostic } from '../../../../src/lib/cc/diagnostics.ts'
import type { Executable } from '../../../../src/lib/vm/executable.ts'

// Tests and benches are run from the repository's folder, also when they are bundled.
const LIBC = 'src/lib/libc'

export const files = {
  read(path: string): string | undefined {
    return readHeader(path === START_PATH ? `${LIBC}/crt1.c` : path.replace(/^\/usr\/include/, `${LIBC}/include`))
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
}

function refuse(diagnostics: readonly Diagnostic[]): never {
  throw new Error(diagnostics.map((diagnostic) => formatWithSource(diagnostic)).join('\n'))
}

export function buildLibc(): Executable {
  const sources = filesBelow(LIBC).filter(
    (path) => path.endsWith('.c') && !path.endsWith('/crt1.c') && !path.includes('/archive/')
  )
  const objects = sources.map((path) => {
    const { object, diagnostics } = compileUnit(path, readFileSync(path, 'utf8'), files)
    return object ?? refuse(diagnostics)
  })
  const { executable, diagnostics } = linkLibrary(objects)
  return executable ?? refuse(diagnostics)
}

export function buildProgram(text: string, libc: Executable): Executable {
  const { executable, diagnostics } = compile([{ name: 'program.c', text }], files, libc)
  return executable ?? refuse(diagnostics)
}
