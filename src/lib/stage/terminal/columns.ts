// columns.ts: where on a terminal the state stands in what ps has printed last: the text speaks of it, and a narrow terminal has to show it.
// 'juan      2051  0.0  0.0      0     0 pts/1    Z    21:34   0:00 [zombie_maker] <defunct>': columns 46 to 50.
import type { TerminalText } from './terminalText.ts'

export interface Columns {
  readonly from: number
  readonly to: number
}

const HEADER = /(^|\s)PID\s.*\sSTAT(\s|$)/
/** A row of `ps aux`: user, PID, %CPU, %MEM, VSZ, RSS, TTY, and the state. */
const ROW = /^(\S+\s+\d+\s+\d+\.\d\s+\d+\.\d\s+\d+\s+\d+\s+\S+\s+)([DIRSTtWXZ][<NLsl+]*)\s/
/** So far back it is looked for: a command's output, and a few prompts. */
const NEAR = 24
const STAT = 'STAT'

/** Undefined: ps has printed no states lately. */
export function stateColumns({ lines }: TerminalText): Columns | undefined {
  for (const runs of lines.slice(-NEAR).toReversed()) {
    const line = runs.map(({ text }) => text).join('')
    const row = ROW.exec(line)
    const from = row ? row[1].length : HEADER.test(line) ? line.indexOf(STAT) : -1
    if (from >= 0) return { from, to: from + STAT.length }
  }
  return undefined
}
