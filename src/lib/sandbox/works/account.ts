// account.ts: what happened, as a text that can stand in a bug report: the program, the computer, all that was put in, and digests by which whoever
// does it again sees whether it is the same.
import { written } from '../../language/en.ts'
import type { Input } from '../../run/client.ts'
import { wordsOf } from '../ways.ts'
import { ACCOUNT } from './en.ts'
import type { Work } from './work.ts'

const NS_PER_S = 1e9

/** A time of the computer, in seconds. */
export const seconds = (ns: number): string => written((ns / NS_PER_S).toFixed(9))

/** `pidOf`: the PID of the process with a birth number. */
export function inputInWords(input: Input, pidOf: (task: number) => number | undefined): string {
  if (input.kind === 'file') return ACCOUNT.file(input.path, input.text.length)
  if (input.kind === 'last_pid') return ACCOUNT.lastPid(input.pid)
  return wordsOf(input, pidOf)
}

/** `link`: one that holds all of it. Undefined: it would be too long. */
export function accountOf(work: Work, pidOf: (task: number) => number | undefined, link: string | undefined): string {
  const { files, run, shown, digests = [] } = work
  const texts = [...Object.entries(files), ...writtenFiles(work)]
  const at = typeof shown?.at === 'string' ? shown.at : shown?.at && ACCOUNT.at(seconds(shown.at.clock))
  return [
    ACCOUNT.title,
    ...texts.map(([name, text]) => `${ACCOUNT.text(name)}\n${text.trimEnd()}`),
    ...(run
      ? [
          ACCOUNT.computer(run.machine, run.settings ?? {}),
          [
            ACCOUNT.inputs,
            ...run.way.inputs.map(({ clock, input }, i) =>
              `${seconds(clock)} s  ${inputInWords(input, pidOf)}  ${digests.at(i) ?? ''}`.trimEnd()
            )
          ].join('\n'),
          ACCOUNT.until(seconds(run.way.until), at)
        ]
      : [ACCOUNT.notRun]),
    ...(link === undefined ? [] : [link])
  ].join('\n\n')
}

/** What was put on the computer's disk, where that is another text than the editor has. */
function writtenFiles({ files, run }: Work): [string, string][] {
  const known = new Set(Object.values(files))
  return (run?.way.inputs ?? []).flatMap(({ input }) => {
    if (input.kind !== 'file' || known.has(input.text)) return []
    known.add(input.text)
    return [[input.path, input.text]]
  })
}
