// moment.ts: the sentence for a moment.
import { lastMove, waveAt, type Run } from '../../run/client.ts'
import { narrate, narrateWave, nothingYet } from './en.ts'
import { Telling, type Sentence } from './sentence.ts'

/** The sentence for a moment. It tells of the last record before it that moved a picture; of a wave, how many there were by then. */
export function narrationAt(run: Run, event: number): Sentence {
  const last = lastMove(run, event)
  if (last === undefined) return nothingYet
  const wave = waveAt(run, last)
  return wave.length > 1 ? narrateWave(new Telling(run, wave.at(-1)!), wave.length) : narrate(new Telling(run, last))
}
