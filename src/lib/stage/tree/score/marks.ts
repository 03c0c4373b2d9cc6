// marks.ts: where the marks of a beat are at any point of it: a letter goes along the edges, a slip lifts off its husk and climbs, a knock is heard.
import { easeCubicInOut, easeCubicOut, interpolateNumber, pairs, sum } from 'd3'
import type { Mark } from '../picture.ts'
import { timeOf, within, type Score, type Verb } from './cues.ts'

/** The part in which a letter or a bolt is on its way. In the rest it shows what becomes of it. */
export const TRAVEL = 0.7

const VERBS: Readonly<Record<Mark['kind'], Verb>> = {
  letter: 'letter',
  bolt: 'signal',
  knock: 'knock',
  slip: 'read',
  chit: 'read',
  spark: 'signal',
  handler: 'state',
  limit: 'limit'
}

/** How far a mark has come at `t`. A slip belongs to the child that it tells of. */
export const timeOfMark = (mark: Mark, score: Score, t: number): number =>
  timeOf(score, VERBS[mark.kind], mark.about ?? mark.body, t)

/** A mark of which the earlier picture knows nothing. */
export function arriving(mark: Mark, score: Score, t: number): Mark {
  const time = timeOfMark(mark, score, t)
  if (mark.kind === 'slip') return { ...mark, ...climbing(mark, time), progress: time }
  if (mark.kind === 'letter') return { ...mark, ...travelling(mark, time), progress: time }
  return { ...mark, progress: time }
}

type Place = Pick<Mark, 'x' | 'y' | 'angle'>
const mix = (a: number, b: number, t: number): number => (a === b ? b : interpolateNumber(a, b)(t))
const between = (a: Place, b: Place, e: number): Place => ({
  x: mix(a.x, b.x, e),
  y: mix(a.y, b.y, e),
  angle: mix(a.angle, b.angle, e)
})

/** Of the way of a slip: until it has come off, until it has climbed; in the rest it is laid straight, and read. */
const LIFTED = 2 / 7
const CLIMBED = 6 / 7
/** The angle at which a slip hangs from a husk, and at which it flies. */
export const PINNED = -3
const FLYING = -9

/** A slip on its way from the husk to the place where its reader has it. */
export function climbing(mark: Mark, time: number): Place {
  const pinned = { x: mark.fromX, y: mark.fromY, angle: PINNED }
  const lifted = { x: mark.fromX + 8, y: mark.fromY - 14, angle: FLYING }
  const above = { x: mark.x, y: mark.y, angle: FLYING / 2 }
  if (time < LIFTED) return between(pinned, lifted, easeCubicOut(within(time, 0, LIFTED)))
  if (time < CLIMBED) return between(lifted, above, easeCubicInOut(within(time, LIFTED, CLIMBED)))
  return between(above, mark, easeCubicOut(within(time, CLIMBED, 1)))
}

/** A letter goes along the edges to the gate under the parent; there its fate is decided, and it goes aside. */
function travelling(mark: Mark, time: number): Place {
  const way = mark.way ?? [
    [mark.fromX, mark.fromY],
    [mark.x, mark.y]
  ]
  const [x, y] = along(way, easeCubicInOut(within(time, 0, TRAVEL)))
  return between({ x, y, angle: 0 }, mark, easeCubicOut(within(time, TRAVEL, 1)))
}

/** The point at a part of the length of a way. */
function along(way: NonNullable<Mark['way']>, part: number): readonly [x: number, y: number] {
  const legs = pairs(way)
  const lengthOf = ([[x1, y1], [x2, y2]]: (typeof legs)[number]) => Math.hypot(x2 - x1, y2 - y1)
  let left = part * sum(legs, lengthOf)
  for (const leg of legs) {
    const length = lengthOf(leg)
    const [[x1, y1], [x2, y2]] = leg
    if (left <= length && length > 0) return [mix(x1, x2, left / length), mix(y1, y2, left / length)]
    left -= length
  }
  return way.at(-1)!
}
