// exit.ts: the four beats in which a process gives back what it has: the slip slides out of its right edge, as from a till; memory drains to the
// left, first the fill and then the outline; the files fall, one after another; the working directory falls.
import { interpolateNumber } from 'd3'
import type { Body, Falling, Memory } from '../picture.ts'
import { timeOf, within, type Score } from './cues.ts'

const mix = (a: number, b: number, t: number): number => (a === b ? b : interpolateNumber(a, b)(t))

/** How far the slip is out. Undefined: all of it, or there is none. */
export function tillAt(a: Body, b: Body, score: Score, t: number): number | undefined {
  if (b.slip === undefined) return undefined
  const till = mix(a.slip === undefined ? 0 : (a.till ?? 1), b.till ?? 1, timeOf(score, 'slip', b.id, t))
  return till >= 1 ? undefined : till
}

const EMPTY = { vsz: 0, rss: 0 }

/** The bars at `t`. Bars that are shared come apart, and close again. */
export function memoryAt(a: Body, b: Body, score: Score, t: number): Memory | undefined {
  const shown = b.memory ?? a.memory
  if (!shown) return undefined
  const time = timeOf(score, b.memory ? 'exec' : 'memory', b.id, t)
  if (!b.memory && time >= 1) return undefined
  const [from, to] = [a.memory ?? EMPTY, b.memory ?? EMPTY]
  // Drains run at one speed: the fill takes as much of the time as it has of the width.
  const full = from.rss / Math.max(from.rss + from.vsz, 1)
  const [first, second] = b.memory ? [time, time] : [within(time, 0, full), within(time, full, 1)]
  const split = mix(splitOf(a), splitOf(b), within(t, 0.3, 0.6))
  const shared = shown.shared || split > 0
  const own = shared ? ownAt(a, b, score, t) : 0
  return {
    ...shown,
    own: own > 0 ? own : undefined,
    rss: mix(from.rss, to.rss, first),
    vsz: mix(from.vsz, to.vsz, second),
    shared,
    split: split >= 1 ? undefined : split
  }
}

/** How wide the block is in its bars. A page closes in the writer's first, and then in those of the one that has shared it. */
function ownAt(a: Body, b: Body, score: Score, t: number): number {
  const [from, to] = [a.memory?.own ?? 0, b.memory?.own ?? 0]
  if (from === to) return to
  if (score.cues.has(`write ${b.id}`)) return mix(from, to, within(timeOf(score, 'write', b.id, t), 0, 0.5))
  const writer = [...score.cues].find(([key]) => key.startsWith('write '))?.[1]
  return mix(from, to, writer ? within(t, (writer.from + writer.to) / 2, writer.to) : t)
}

/** How far the bars of a body are apart. One without memory has none. */
const splitOf = ({ memory }: Body): number => (memory?.shared ? (memory.split ?? 1) : 0)

/** What is falling at `t`. Undefined: nothing. */
export function fallingAt(a: Body, b: Body, score: Score, t: number): Falling | undefined {
  const files = fall(a.files, b.files, a.falling?.files?.part, b.falling?.files?.part, timeOf(score, 'files', b.id, t))
  const n = a.files ?? a.falling?.files?.n ?? 0
  const cwd = fall(
    a.cwd || undefined,
    b.cwd || undefined,
    a.falling?.cwd,
    b.falling?.cwd,
    timeOf(score, 'directory', b.id, t)
  )
  const words = b.slip === undefined && b.autoreaped ? (a.slip ?? a.falling?.slip?.words) : undefined
  const slip = words === undefined ? undefined : mix(a.falling?.slip?.part ?? 0, b.falling?.slip?.part ?? 1, t)
  if (files === undefined && cwd === undefined && slip === undefined) return undefined
  return {
    ...(files === undefined ? {} : { files: { n, part: files } }),
    ...(cwd === undefined ? {} : { cwd }),
    ...(slip === undefined ? {} : { slip: { words: words!, part: slip } })
  }
}

/** How far something has fallen that was there and is not any more. */
function fall(
  was: unknown,
  is: unknown,
  from: number | undefined,
  to: number | undefined,
  t: number
): number | undefined {
  if (is !== undefined || (was === undefined && from === undefined)) return undefined
  const part = mix(from ?? 0, to ?? 1, t)
  return part >= 1 ? undefined : part
}
