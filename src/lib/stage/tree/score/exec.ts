// exec.ts: the old name is struck and the memory of the old program goes; the struck name stands at the right; a new name is written from the left.
// Number, files and the edge to the parent stand still.
import { interpolateNumber } from 'd3'
import type { Body, Memory } from '../picture.ts'
import { timeOf, within, type Score } from './cues.ts'

export const STRUCK_UNTIL = 0.4
export const WRITTEN_FROM = 0.6
/** Between two programs a body has hardly any outline of memory. */
const LEAST = 18

export function namingAt(a: Body, b: Body, score: Score, t: number): Body['naming'] {
  // A name may also be left out because there is no room for it.
  if (a.size !== b.size || a.name === '' || b.name === '') return undefined
  if (a.name === b.name && !a.naming && !b.naming) return undefined
  const part = interpolateNumber(
    a.naming?.part ?? (a.name === b.name ? 1 : 0),
    b.naming?.part ?? (a.name === b.name && b.naming ? 0 : 1)
  )(timeOf(score, 'exec', b.id, t))
  return part >= 1 ? undefined : { from: a.naming?.from ?? b.naming?.from ?? a.name, part }
}

/** The bars of a body that becomes another program. */
export function renewed(a: Memory, b: Memory, time: number): Memory {
  const drained = within(time, 0, STRUCK_UNTIL)
  const grown = within(time, WRITTEN_FROM, 1)
  const least = Math.min(LEAST, a.vsz, b.vsz)
  return {
    ...(grown > 0 ? b : a),
    vsz:
      grown > 0 ? least + (b.vsz - least) * grown : a.vsz + (least - a.vsz) * within(time, STRUCK_UNTIL, WRITTEN_FROM),
    rss: grown > 0 ? b.rss * grown : a.rss * (1 - drained)
  }
}
