// programs.ts: C programs of the benches, on our computer and, where gcc is present, on the real one.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Computer } from '../../src/lib/machine/computer.ts'
import { imageFile, nodeCompiler, nodeParts } from '../../src/lib/machine/node.ts'

const readHeader = (path: string): string | undefined => {
  const bytes = imageFile(path)
  return bytes && Buffer.from(bytes).toString('utf8')
}

/** A computer that is about to run a C file as a child of init. */
export function computerFor(file: string, argv: readonly string[]): Computer {
  const { program, messages } = nodeCompiler().compile([{ name: file, text: readFileSync(file, 'utf8') }], readHeader)
  if (!program) throw new Error(messages)
  const path = '/home/juan/program'
  return Computer.boot(nodeParts(), {
    start: { kind: 'program', path, argv: ['program', ...argv], tty: false },
    files: [{ path, text: program, mode: 0o755 }]
  })
}

/** What a C file prints on the real kernel, compiled statically and pinned to one core; undefined without gcc. */
export function realKernel(file: string, argv: readonly string[]): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const program = join(folder, 'program')
    execFileSync('gcc', ['-O2', '-static', '-o', program, file], { stdio: 'ignore' })
    return execFileSync('taskset', ['-c', '0', program, ...argv], { encoding: 'utf8' })
  } catch {
    return undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
