// diagnostics.ts: what the compiler complained of in a run, for an editor: it printed that on the terminal, as gcc does.
import type { Run } from '../machine/client.ts'
import { terminalLines } from './facts.ts'

export interface Complaint {
  /** From 1, both. */
  readonly line: number
  readonly column: number
  readonly message: string
}

export function complaintsAbout(file: string, run: Run): Complaint[] {
  return terminalLines(run).flatMap((text) => {
    const [, name, line, column, message] = /^(\S+\.c):(\d+):(\d+): (?:fatal )?error: (.*)$/.exec(text) ?? []
    return name === file ? [{ line: Number(line), column: Number(column), message }] : []
  })
}
