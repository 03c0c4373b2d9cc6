// turn.ts: a body turns from one state into another: R into Z, a husk into an empty outline, a sleeper into one that runs. A front passes over it.
import { interpolateNumber } from 'd3'
import type { Body, Shape, Turning } from '../picture.ts'
import { timeOf, within, type Score, type Verb } from './cues.ts'

/** A zombie’s front crosses in this part; in the rest the body sags. */
const FRONT_UNTIL = 0.75

/** Which verb makes a body look so. */
export const verbTo = (shape: Shape): Verb => (shape === 'husk' ? 'zombie' : shape === 'gone' ? 'leave' : 'state')

const WAYS: Readonly<Record<Shape, Turning['way']>> = {
  husk: 'right',
  gone: 'left',
  running: 'gate',
  sleeping: 'left',
  uninterruptible: 'left',
  stopped: 'left',
  traced: 'left'
}

/** What of a body still looks as before at `t`. Undefined: nothing. */
export function turningAt(a: Body, b: Body, score: Score, t: number): Turning | undefined {
  const begun = a.shape !== b.shape
  if (!begun && !a.turning && !b.turning) return undefined
  const raw = timeOf(score, verbTo(b.shape), b.id, t)
  const time = b.shape === 'husk' ? within(raw, 0, FRONT_UNTIL) : raw
  const part = interpolateNumber(begun ? 0 : (a.turning?.part ?? 1), b.turning?.part ?? 1)(time)
  if (part >= 1) return undefined
  const from = begun ? a : (a.turning ?? b.turning!)
  return {
    from: begun ? a.shape : (from as Turning).from,
    letter: from.letter,
    way: b.turning?.way ?? WAYS[b.shape],
    part
  }
}

/** A cell is too small for a front: it turns at once, in the middle of its time. */
export const turned = (b: Body, score: Score, t: number): boolean => timeOf(score, verbTo(b.shape), b.id, t) >= 0.5
