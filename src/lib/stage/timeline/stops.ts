// stops.ts: where the playhead can stand, from left to right: at the end of each beat. [{ event: 410, x: 0 }, { event: 416, x: 0.016 }, …]
import { bisector } from 'd3'

/** The end of a beat. */
export interface Stop {
  readonly event: number
  readonly x: number
}

export const byMoment = bisector((stop: Stop) => stop.event)

/** Index of the stop that is nearest to `x`. */
export const nearestStop = bisector((stop: Stop) => stop.x).center
