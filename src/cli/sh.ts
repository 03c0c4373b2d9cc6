// sh.ts: `unkillable sh`: types commands at the shell of the simulated computer and prints what its terminal shows.
import { readFileSync } from 'node:fs'
import { Session } from '../lib/machine/session.ts'
import { nodeParts } from '../lib/machine/node.ts'
import { parse, UsageError } from './command.ts'
import { Output, writeAll } from './output.ts'

export const summary = 'types commands at the shell and prints the transcript'
export const help = `usage: unkillable sh [OPTION…] [FILE.c…]

Types the commands that come on standard input, a line each, at an interactive shell on a terminal of the
simulated computer, and prints what the terminal shows. A line like #+15s lets 15 seconds pass. C files are put
into the home folder first. The exit status is the last command's.

  -c COMMANDS     type these instead; lines are separated by newlines
  --uid N         as user N (default 1000; 0 is root)
`

const OPTIONS = { c: { type: 'string', short: 'c' }, uid: { type: 'string', default: '1000' } } as const

export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parse({ args, options: OPTIONS, allowPositionals: true })
  const uid = Number(values.uid)
  if (!Number.isInteger(uid) || uid < 0) throw new UsageError(`--uid needs a number, not '${values.uid}'`)
  const files = positionals.map((file) => ({
    path: `/home/${uid === 0 ? '' : 'juan/'}${file.replace(/.*\//, '')}`,
    text: readFileSync(file, 'utf8')
  }))
  const session = new Session(nodeParts(), { uid, files })
  const output = new Output(session.computer.k)
  const show = () => output.pump((_, bytes) => writeAll(1, bytes))
  show()
  const text = values.c ?? readFileSync(0, 'utf8')
  for (const line of text.replace(/\n$/, '').split('\n')) {
    if (session.ended) break
    session.line(line)
    show()
  }
  const status = session.exit()
  return status & 0x7f ? 128 + (status & 0x7f) : (status >> 8) & 0xff
}
