// sh.ts: `unkillable sh`: types commands at the shell of the simulated computer and prints what its terminal shows.
import { Session } from '../lib/machine/session.ts'
import { nodeParts } from '../lib/machine/node.ts'
import { isCost } from '../lib/run/client.ts'
import { parse } from './command.ts'
import { en } from './en.ts'
import { readSource } from './files.ts'
import { inputLines } from './input.ts'
import { BUDGET_OPTIONS, budgetOf, STATUS_STOPPED, whyStopped } from './limits.ts'
import { numberOf } from './numbers.ts'
import { Output, writeAll } from './output.ts'

export const { summary, help } = en.sh

const OPTIONS = {
  c: { type: 'string', short: 'c' },
  uid: { type: 'string', default: '1000' },
  ...BUDGET_OPTIONS
} as const

export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parse({ args, options: OPTIONS, allowPositionals: true })
  const uid = numberOf(values.uid, '--uid', 0, 0xffff_fffe)
  const budget = budgetOf(values)
  const files = positionals.map((file) => ({
    path: `/home/${uid === 0 ? '' : 'juan/'}${file.replace(/.*\//, '')}`,
    text: readSource(file)
  }))
  const session = new Session(nodeParts(), { uid, files }, budget)
  const output = new Output(session.computer.k)
  const show = () => output.pump((_, bytes) => writeAll(1, bytes))
  show()
  const lines = values.c === undefined ? inputLines() : values.c.replace(/\n$/, '').split('\n')
  for (const line of lines) {
    if (session.ended) break
    session.line(line)
    show()
    const { reason } = session.head
    if (!isCost(reason)) continue
    process.stderr.write(en.sh.stopped(whyStopped(reason, budget)))
    return STATUS_STOPPED
  }
  const status = session.exit()
  return status & 0x7f ? 128 + (status & 0x7f) : (status >> 8) & 0xff
}
