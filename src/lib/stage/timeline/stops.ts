// stops.ts: where the playhead can stand, from left to right: at the end of each beat.
// [{ event: 410, x: 0, ns: 0 }, { event: 416, x: 1, ns: 21000 }, …]
import { bisector } from 'd3'

/** The end of a beat. */
export interface Stop {
  readonly event: number
  /** In rooms of a beat (timeScale.ts). */
  readonly x: number
  /** Virtual ns since the beginning of the timeline. */
  readonly ns: number
  /** The part of the way to it, from the stop before, in which everybody sleeps: a cut. Undefined: none. */
  readonly cut?: number
}

export const byMoment = bisector((stop: Stop) => stop.event)
const byPlace = bisector((stop: Stop) => stop.x)
const byTime = bisector((stop: Stop) => stop.ns)

/** Index of the stop that is nearest to `x`. */
export const nearestStop = byPlace.center

/** Index of the first stop behind a place. */
export const firstBehind = byPlace.right

/** A place between two stops, `t` of the way from the one to the other. */
export interface Between {
  readonly from: Stop
  readonly to: Stop
  readonly t: number
}

/** Between which stops a place lies. Beyond the outermost ones it is there. */
export function betweenStops(stops: readonly Stop[], x: number): Between {
  const right = Math.max(1, Math.min(stops.length - 1, byPlace.left(stops, x)))
  const [from, to] = [stops[right - 1], stops[Math.min(right, stops.length - 1)]]
  const t = to.x > from.x ? (x - from.x) / (to.x - from.x) : 1
  return { from, to, t: Math.max(0, Math.min(1, t)) }
}

/** The place of a point of virtual time. */
export function placeOfTime(stops: readonly Stop[], ns: number): number {
  const right = byTime.right(stops, ns)
  if (right === 0) return stops[0].x
  if (right === stops.length) return stops[right - 1].x
  const [a, b] = [stops[right - 1], stops[right]]
  return a.x + ((ns - a.ns) / (b.ns - a.ns)) * (b.x - a.x)
}
