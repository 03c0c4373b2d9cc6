// digest.ts: a short name for a log, so that two runs can be compared without keeping either. Whoever wants to see a run plays it again.
//
// A digest is made of meaning, not of packing. There is one for each input; it covers all that happens up to the next input, or to the end.
// Into it go, for each record: the number of its kind, the birth number of its task (0: it is about no task), and the values that it says, in the
// order of their names; a task among them is given by its birth number (record/meaning.ts). Then follow the bytes that were written meanwhile,
// four to a word, little-endian, the last word padded with zeros. The first digest begins with the first process: the contents of the disk count
// when somebody reads them.
import { fieldAt, KIND, kindOf } from '../record/decode.ts'
import { EVENTS, type EventKind } from '../record/events.ts'
import { Digest } from '../record/hash.ts'
import type { Log } from '../record/log.ts'
import { MEANING } from '../record/meaning.ts'
import type { Run } from './run.ts'

/** The birth number of the task in each row, read from a log. */
class Births {
  readonly #ids: number[] = []

  of(row: number): number {
    return this.#ids[row] ?? 0
  }

  see(log: Log, i: number, kind: EventKind): void {
    if (kind === 'make_task' || kind === 'copy_process' || kind === 'copy_thread')
      this.#ids[log.row(i)] = fieldAt(log, i, kind, 'id')
  }
}

function takeRecord(digest: Digest, log: Log, i: number, births: Births): void {
  const kind = kindOf(log, i)
  births.see(log, i, kind)
  digest.word(KIND[kind])
  digest.word(EVENTS[kind].struct === 'task' ? births.of(log.row(i)) : 0)
  const { q } = log.chunk(i)
  const start = log.start(i)
  for (const { pos, reader, sense } of MEANING[kind]) {
    const value = reader.now(q, start + pos)
    if (value === undefined) continue
    if (sense === 'task') digest.word(births.of(value))
    else {
      digest.word(value)
      if (value !== (value | 0)) digest.word(Math.floor(value / 4294967296))
    }
  }
}

/** Where the byte store ends after record `i`, if it ended at `end` before. */
function bytesAfter(log: Log, i: number, end: number): number {
  const kind = log.kind(i)
  if (kind === KIND.boot) return fieldAt(log, i, 'boot', 'bytes_end')
  return kind === KIND.bytes ? end + fieldAt(log, i, 'bytes', 'bytes_end') : end
}

/** A digest for each input of a run. It covers what happened up to the next input, or to the end. */
export function digestsOf({ log, world }: Pick<Run, 'log' | 'world'>): string[] {
  const digest = new Digest()
  const digests: string[] = []
  const births = new Births()
  const { bytes } = world
  let i = 0
  let end = 0
  for (; i < log.length && log.kind(i) !== KIND.make_task; i++) end = bytesAfter(log, i, end)
  let taken = end
  let inputs = 0

  const takeBytes = (): string => {
    for (; taken < end; taken += 4) {
      let word = 0
      for (let n = 0; n < 4 && taken + n < end; n++) word |= bytes.data[taken + n] << (8 * n)
      digest.word(word)
    }
    taken = end
    return digest.text
  }

  for (; i < log.length; i++) {
    if (log.kind(i) === KIND.input) {
      const text = takeBytes()
      if (inputs++ > 0) digests.push(text)
    }
    takeRecord(digest, log, i, births)
    end = bytesAfter(log, i, end)
  }
  if (inputs > 0) digests.push(takeBytes())
  return digests
}
