// viewport.ts: which part of the timeline is on show, as a transform of d3-zoom along the line. At scale 1 it is the whole.
// A place `u` of 30 rooms in a width of 600: at scale 2, moved by −100, it is at u · 20 · 2 − 100.
import { zoomIdentity, type ZoomTransform } from 'd3'

/** So wide is the room of a beat at most. */
const WIDEST_BEAT = 160

/** How far one can go in: until a beat is wide enough to be dragged through. */
export const mostScale = (whole: number, width: number): number => Math.max(1, (whole * WIDEST_BEAT) / width)

/** Moves a transform so that the line fills the width. */
export function kept({ k, x }: ZoomTransform, width: number): ZoomTransform {
  const scale = Math.max(1, k)
  return zoomIdentity.translate(Math.max(width * (1 - scale), Math.min(0, x)), 0).scale(scale)
}

/** The same part of the run when the width stands for another room. */
export function rescaled({ k, x }: ZoomTransform, before: number, after: number, width: number): ZoomTransform {
  return k === 1 ? zoomIdentity : kept(zoomIdentity.translate(x, 0).scale((k * after) / before), width)
}

/** Moved so far that a place is on show, a third of the width from its left edge; as it was, if it is on show. */
export function showing(transform: ZoomTransform, at: number, width: number): ZoomTransform {
  const x = transform.applyX(at)
  if (x >= 0 && x <= width) return transform
  return kept(zoomIdentity.translate(transform.x + width / 3 - x, 0).scale(transform.k), width)
}
