// clips.ts: what is to be seen of a body on either side of a front that passes over it, as a rectangle.
import type { Body, Turning } from './picture.ts'

interface Clip {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Room around a body for its edge, which is thick. */
const EDGE = 4

/** Undefined: all of it is to be seen. Under what spreads from the gate lies the old look, whole. */
export function clipOf({ way, part }: Turning, side: 'old' | 'new', { w, h }: Pick<Body, 'w' | 'h'>): Clip | undefined {
  if (way === 'gate' && side === 'old') return undefined
  const whole = w + 2 * EDGE
  const [from, to] = way === 'gate' ? [0.5 - part / 2, 0.5 + part / 2] : way === 'right' ? [0, part] : [1 - part, 1]
  const behind = { x: whole * from - EDGE, width: whole * (to - from) }
  const ahead =
    way === 'right' ? { x: whole * part - EDGE, width: whole * (1 - part) } : { x: -EDGE, width: whole * (1 - part) }
  return { ...(side === 'new' ? behind : ahead), y: -EDGE, height: h + 2 * EDGE }
}
