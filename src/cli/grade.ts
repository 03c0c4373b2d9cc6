// grade.ts: `unkillable grade FILE…`: plays each submission again on the machine and says what the run shows.
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { UsageError } from './command.ts'
import { en } from './en.ts'
import { exercises } from './exercises.ts'
import { judgements, type Court } from './judges.ts'
import { numberOf } from './numbers.ts'
import { Csv, inWords, table, type Row } from './rows.ts'

export const { summary, help } = en.grade

interface Wishes extends Court {
  readonly csv: boolean
  readonly files: readonly string[]
}

export async function main(args: string[]): Promise<number> {
  const { csv, files, ...court } = wishes(args)
  if (files.length === 0) throw new UsageError(en.grade.needsFile)
  const rows: Row[] = []
  const sheet = csv ? new Csv(exercises) : undefined
  if (sheet) process.stdout.write(sheet.head)
  for await (const judgement of judgements(files, court)) {
    const row = { file: files[rows.length], judgement }
    rows.push(row)
    process.stdout.write(sheet ? sheet.row(row) : inWords(row))
  }
  if (!sheet) process.stdout.write(table(rows))
  return rows.every(({ judgement }) => 'grade' in judgement) ? 0 : 1
}

/** Options and files in any order. A shell's `*` also names files that begin with `-`: what is no option of ours, and there, is a file. */
function wishes(args: readonly string[]): Wishes {
  const files: string[] = []
  let csv = false
  let judges = availableParallelism()
  let patience = 300
  for (let i = 0; i < args.length; i++) {
    const [name, value = args[i + 1]] = args[i].startsWith('--') ? args[i].split(/=(.*)/s, 2) : [args[i]]
    const took = args[i].includes('=') ? 0 : 1
    if (args[i] === '--') {
      files.push(...args.slice(i + 1))
      break
    } else if (args[i] === '--csv') csv = true
    else if (name === '--jobs') {
      judges = numberOf(value, name, 1, 64)
      i += took
    } else if (name === '--patience') {
      patience = numberOf(value, name, 1, 86_400)
      i += took
    } else if (args[i].startsWith('-') && !existsSync(args[i])) throw new UsageError(en.unknownOption(args[i]))
    else files.push(args[i])
  }
  return { csv, files, judges, patience }
}
