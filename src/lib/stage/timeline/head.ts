// head.ts: how the timeline moves: the playhead travels from one moment to the next, and the bars grow with it as far as nobody has seen them yet.
import { interpolateNumber } from 'd3'
import type { Lane, TimelineLayout } from './timelineLayout.ts'

/** What is drawn of a layout, with the playhead and the end of what was seen at places of their own. */
export interface Head {
  readonly layout: TimelineLayout
  readonly at: number
  readonly frontier: number
}

/** From the earlier picture to the later one. All that stands still is the later one from the first frame on, so it is laid out once. */
export function headBetween(before: Head, after: Head, t: number): Head {
  if (t <= 0) return before
  if (t >= 1) return after
  return {
    layout: after.layout,
    at: interpolateNumber(before.at, after.at)(t),
    frontier: interpolateNumber(Math.min(before.frontier, after.frontier), after.frontier)(t)
  }
}

/** Has a lane begun, as far as the picture has come? Nobody has a name before. */
export const hasBegun = (
  { segments: [first] }: Pick<Lane, 'segments'>,
  { frontier }: Pick<Head, 'frontier'>
): boolean => first === undefined || first.x < frontier
