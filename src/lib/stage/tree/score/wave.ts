// wave.ts: many at once: 300 slips fly from their cells to the one who reads them, a signal strikes 300 cells, and one number counts.
import { easeCubicInOut, interpolateNumber } from 'd3'
import { words } from '../../language.ts'
import { BARE_MARK, type Body, type Crowd, type Mark, type TreeLayout } from '../picture.ts'
import { slotOf } from '../slots.ts'
import { timeOf, within, type Score } from './cues.ts'

const mix = (a: number, b: number, t: number): number => (a === b ? b : interpolateNumber(a, b)(t))

/** Slips on their way from cells, too small for words. */
export function chitsAt(before: TreeLayout, after: TreeLayout, score: Score, t: number): Mark[] {
  const readers = new Map(after.bodies.map((body) => [body.id, body]))
  return before.bodies.flatMap((cell) => {
    if (cell.size !== 'dot' || cell.shape !== 'husk' || !score.cues.has(`read ${cell.id}`)) return []
    const time = timeOf(score, 'read', cell.id, t)
    const reader = readers.get(cell.parent)
    return time <= 0 || time >= 1 || !reader ? [] : [chit(cell, reader, time)]
  })
}

function chit(cell: Body, reader: Body, time: number): Mark {
  const from = { x: cell.x + cell.w / 2, y: cell.y + cell.h / 2 }
  const to = slotOf(reader)
  const e = easeCubicInOut(time)
  return {
    ...BARE_MARK,
    key: `chit ${cell.id}`,
    kind: 'chit',
    body: reader.id,
    // It comes off upwards, and then goes along.
    x: mix(from.x, to.x, e * e),
    y: mix(from.y, to.y, e),
    fromX: from.x,
    fromY: from.y,
    angle: -9 * Math.sin(Math.PI * time),
    progress: time
  }
}

/** How much of its ink a slip has that flies out of a crowd: little where the ways of all of them come together, and row after row would darken the same
 *  place and let go of it, three times a second and more. */
export const inkOf = ({ progress }: Mark): number => 1 - FADES * within(progress, ...FADING)
const FADES = 0.8
const FADING = [0.2, 0.5] as const

/** A signal that strikes cells, one after another: a bolt each, too small for words. */
export const sparksAt = (after: TreeLayout, score: Score, t: number): Mark[] =>
  after.bodies.flatMap((cell) => {
    if (cell.size !== 'dot' || !score.cues.has(`signal ${cell.id}`)) return []
    const time = timeOf(score, 'signal', cell.id, t)
    return time <= 0 || time >= 1 ? [] : [spark(cell, time)]
  })

/** It comes down until the middle of its time; then it goes through a husk, and stays in the living. */
function spark(cell: Body, time: number): Mark {
  const [x, y] = [cell.x + cell.w / 2, cell.y + cell.h / 2]
  const come = easeCubicInOut(Math.min(1, time * 2))
  const on = cell.shape === 'husk' ? easeCubicInOut(Math.max(0, time * 2 - 1)) : 0
  return {
    ...BARE_MARK,
    key: `spark ${cell.id}`,
    kind: 'spark',
    body: cell.id,
    x: x + FALL * (1 - come) * 0.5 - FALL * on * 0.5,
    y: y - FALL * (1 - come) + FALL * on,
    fromX: x,
    fromY: y
  }
}
const FALL = 18

/** How many of those that a wave is about it has reached, from 0 to 1. Undefined: it is no wave. */
export function reached(score: Score, t: number): number | undefined {
  let [all, done] = [0, 0]
  for (const [key, cue] of score.cues) {
    if (!key.startsWith('leave ') && !key.startsWith('fork ') && !key.startsWith('zombie ')) continue
    all++
    if (t >= (cue.from + cue.to) / 2) done++
  }
  return all < 2 ? undefined : done / all
}

/** A crowd of which nothing is left at the end of the movement, or nothing was there at its beginning. */
export const emptied = (a: Crowd): Crowd => ({ ...a, alive: 0, zombies: 0, total: 0, bar: [] })

/** A crowd that was not there before. In a wave of births its number counts, and its rows come one after another. */
export function bornCrowd(b: Crowd, score: Score, t: number): Crowd {
  const part = reached(score, t)
  if (part === undefined) return b
  const heads = b.heads.slice(0, Math.ceil(part * b.heads.length))
  return { ...crowdAt(emptied(b), b, score, t, 1), heads }
}

/** The share of a crowd in a movement. What it says changes at once; in a wave its number counts. */
export function crowdAt(a: Crowd, b: Crowd, score: Score, t: number, e: number): Crowd {
  const heads = b.heads.map((head, i) => {
    const was = a.heads[i] ?? head
    return { ...head, x: mix(was.x, head.x, e), y: mix(was.y, head.y, e) }
  })
  // Who steps out of it stands in front of it when the movement is over.
  const place = { x: mix(a.x, b.x, e), y: mix(a.y, b.y, e), heads, rings: a.id === b.id ? a.rings : [] }
  const part = reached(score, t)
  if (part === undefined || (a.alive === b.alive && a.zombies === b.zombies)) return { ...b, ...place }
  const alive = Math.round(mix(a.alive, b.alive, part))
  const zombies = Math.round(mix(a.zombies, b.zombies, part))
  const bars = new Map(a.bar.map((one) => [one.shape, one]))
  const shapes = [...new Set([...a.bar, ...b.bar].map(({ shape }) => shape))]
  const will = new Map(b.bar.map((one) => [one.shape, one]))
  return {
    ...b,
    ...place,
    total: alive + zombies,
    alive,
    zombies,
    words: a.words && b.words && words.tree.share(alive, zombies),
    bar: shapes.map((shape) => {
      const [was, is] = [bars.get(shape) ?? { x: 0, w: 0 }, will.get(shape) ?? { x: 0, w: 0 }]
      return { shape, x: mix(was.x, is.x, part), w: mix(was.w, is.w, part) }
    })
  }
}
