// drawn.ts: what is drawn of a timeline: a path for each state, marks, and words. It is a function of the layout, the width and the part on show;
// lengths are sixteenths of an em. All lanes together: { bars: [{ letter: 'S', d: 'M0,30h120v6h-120z…' }, …], arrows: […], cuts: […] }
import { path, precisionFixed, format, tickStep, ticks, type ZoomTransform } from 'd3'
import { written } from '../../language/en.ts'
import type { StateLetter } from '../../run/client.ts'
import { words } from '../language.ts'
import { duration, seconds } from '../words.ts'
import { joined, labelAt, withRoom, type Label } from './labels.ts'
import { firstBehind, placeOfTime, type Stop } from './stops.ts'
import type { Strip } from './strip.ts'
import { thin } from './thin.ts'
import { CUT_ROOM } from './timeScale.ts'
import type { Arrow, TimelineLayout } from './timelineLayout.ts'

export interface Bars {
  readonly letter: StateLetter
  readonly d: string
}

export interface Drawn {
  /** Of all named lanes, and of the strip. */
  readonly bars: readonly Bars[]
  readonly strip: readonly Bars[]
  readonly sparks: string
  readonly arrows: readonly { readonly kind: Arrow['kind']; readonly d: string }[]
  /** Gaps in which no lane is drawn. */
  readonly gaps: readonly { readonly x: number; readonly w: number }[]
  readonly cutWords: readonly Label[]
  readonly times: readonly Label[]
}

/** How high a state is drawn, as a part of its lane; and no higher than MOST. */
const HEIGHT: { readonly [letter in StateLetter]?: number } = { R: 0.62, Z: 0.62, T: 0.5, t: 0.5 }
const ASLEEP = 0.28
const MOST = 14
const THREAD = 0.6
/** So many arrows are drawn at most. */
const MOST_ARROWS = 400
/** What is narrower is not drawn; but a moment on the CPU is always seen. */
const THIN = 0.2
const LEAST_RUN = 1
/** A gap is so wide, or as wide as its room, but never narrower than two strokes. */
const GAP = 22
const LEAST_GAP = 8
/** From one time to the next, about. */
const BETWEEN_TIMES = 96

type Place = (u: number) => number

/** Where a place of the layout is on the line, and which places are at its ends. */
interface Line {
  readonly px: Place
  readonly left: number
  readonly right: number
}

export function lineOf(whole: number, width: number, view: ZoomTransform): Line {
  const back = (x: number) => (view.invertX(x) * whole) / width
  return { px: (u) => view.applyX((u / whole) * width), left: back(0), right: back(width) }
}

export function drawn(layout: TimelineLayout, width: number, view: ZoomTransform): Drawn {
  const line = lineOf(layout.whole, width, view)
  const { px } = line
  const cutWords = layout.form === 'line' ? [] : cutWordsOf(layout, width, px)
  return {
    bars: barsOf(layout, width, px),
    strip: layout.strip ? stripBars(layout.strip, width, px) : [],
    sparks: layout.strip ? sparksOf(layout, layout.strip, width, px) : '',
    arrows: arrowsOf(layout, width, px),
    gaps: gapsOf(layout, width, px),
    cutWords,
    times: layout.form === 'line' ? [] : timesOf(layout, width, line, layout.form === 'full' ? [] : cutWords)
  }
}

/** Adds a rectangle to the path of its state, cut off at both ends of the line. */
class Paths {
  readonly #paths = new Map<StateLetter, ReturnType<typeof path>>()
  readonly #width: number

  constructor(width: number) {
    this.#width = width
  }

  add(letter: StateLetter, x: number, w: number, y: number, h: number): void {
    const left = Math.max(-4, x)
    const right = Math.min(this.#width + 4, letter === 'R' ? Math.max(x + w, x + LEAST_RUN) : x + w)
    if (right - left < THIN) return
    let d = this.#paths.get(letter)
    if (!d) this.#paths.set(letter, (d = path()))
    d.rect(round(left), round(y), round(right - left), round(h))
  }

  get bars(): Bars[] {
    return [...this.#paths].map(([letter, d]) => ({ letter, d: d.toString() }))
  }
}

const round = (n: number): number => Math.round(n * 100) / 100

function barsOf({ lanes, pitch }: TimelineLayout, width: number, px: Place): Bars[] {
  const paths = new Paths(width)
  for (const { y, thread, segments } of lanes)
    for (const { x, w, letter } of segments) {
      const h = Math.min(MOST, pitch * (HEIGHT[letter] ?? ASLEEP)) * (thread ? THREAD : 1)
      const [left, right] = [px(x), px(x + w)]
      if (letter !== 'T' && letter !== 't') paths.add(letter, left, right - left, y - h / 2, h)
      // Stopped: two bars, one above the other.
      else for (const at of [y - h / 2, y + h / 6]) paths.add(letter, left, right - left, at, h / 3)
    }
  return paths.bars
}

/** Rows of a strip are told apart while they are high enough: then a sleeper is lower than a runner, as in the lanes. */
const TOLD_APART = 2

function stripBars({ y, h, rows, parts }: Strip, width: number, px: Place): Bars[] {
  const paths = new Paths(width)
  const row = h / rows
  for (const { letter, pieces } of parts)
    for (const piece of pieces) {
      const high = row < TOLD_APART ? row : Math.min(MOST, row * (HEIGHT[letter] ? 0.8 : 0.45))
      const left = px(piece.x)
      paths.add(letter, left, px(piece.x + piece.w) - left, y + (piece.row + 0.5) * row - high / 2, high)
    }
  return paths.bars
}

/** The front of those that send a signal. */
function sparksOf({ sparks }: TimelineLayout, { y, h, rows }: Strip, width: number, px: Place): string {
  const d = path()
  const row = h / rows
  for (const { x, row: n } of sparks) {
    const at = px(x)
    if (at < 0 || at > width) continue
    d.moveTo(round(at), round(y + n * row))
    d.lineTo(round(at), round(y + (n + 1) * row))
  }
  return d.toString()
}

function arrowsOf({ arrows }: TimelineLayout, width: number, px: Place): Drawn['arrows'] {
  const inSight = arrows
    .map((arrow) => ({ arrow, x0: px(arrow.x0), x1: px(arrow.x1), x: px(arrow.x1) / width }))
    .filter(({ x0, x1 }) => x1 >= 0 && x0 <= width)
  const told = thin(inSight, MOST_ARROWS, ({ arrow: { kind, from, to } }) => `${kind} ${from} ${to}`)
  return told.map(({ arrow, x0, x1 }) => ({ kind: arrow.kind, d: arrowPath(arrow, x0, x1) }))
}

/** Signals and slips have a head; a signal that is lost stops short, and has none. */
function arrowPath({ kind, from, to }: Arrow, x0: number, x1: number): string {
  const d = path()
  const down = Math.sign(to - from)
  const lost = kind === 'lost'
  const [x, y] = lost ? [x0 + (x1 - x0) * 0.6, from + (to - from) * 0.6] : [x1, to - down * 3]
  d.moveTo(round(x0), round(from + down * 3))
  d.lineTo(round(x), round(y))
  if (kind === 'signal' || kind === 'wait') {
    d.moveTo(round(x - 3), round(y - down * 4))
    d.lineTo(round(x), round(y))
    d.lineTo(round(x + 3), round(y - down * 4))
  }
  return d.toString()
}

/** Where one gap would run into another, both are one. */
function gapsOf({ cuts }: TimelineLayout, width: number, px: Place): Drawn['gaps'] {
  const room = px(CUT_ROOM) - px(0)
  const w = Math.max(LEAST_GAP, Math.min(GAP, room - 4))
  const gaps: { x: number; w: number }[] = []
  for (const { x } of cuts) {
    const left = px(x) - w / 2
    const last = gaps[gaps.length - 1]
    if (left + w < 0 || left > width) continue
    if (last && left < last.x + last.w + 2) last.w = Math.max(LEAST_GAP, left + w - last.x)
    else gaps.push({ x: left, w })
  }
  return gaps
}

/** First the word “asleep” goes; then neighbours become one. */
function cutWordsOf({ cuts }: TimelineLayout, width: number, px: Place): Label[] {
  const inSight = cuts.filter(({ x }) => px(x) >= 0 && px(x) <= width)
  const middle = (some: typeof cuts) => (px(some[0].x) + px(some[some.length - 1].x)) / 2
  const length = (some: typeof cuts) => duration(some.reduce((sum, { ns }) => sum + ns, 0))
  const alone = (say: (time: string) => string) => (some: typeof cuts) =>
    labelAt(middle(some), some.length > 1 ? words.timeline.cuts(some.length, length(some)) : say(length(some)), width)
  const said = joined(inSight, alone(words.timeline.asleep))
  return said.length === inSight.length
    ? said
    : joined(
        inSight,
        alone((time) => time)
      )
}

/** Times below the lanes: at the beginning, behind each cut, and as many between as there is room for. */
function timesOf(
  { stops, cuts }: TimelineLayout,
  width: number,
  { px, left, right }: Line,
  taken: readonly Label[]
): Label[] {
  const inSight = cuts.filter(({ x }) => x >= left && x <= right)
  const anchors = [stops[0], ...inSight.flatMap(({ x }) => stops[firstBehind(stops, x)] ?? [])]
  const edges = [left, ...inSight.map(({ x }) => x), right]
  const wanted = [
    ...anchors.map(({ x, ns }) => labelAt(px(x), seconds(ns), width, false)),
    ...edges.slice(1).flatMap((edge, i) => ticksOf(stops, edges[i], edge, width, px))
  ]
  return withRoom(
    wanted.filter(({ at }) => at >= -1 && at <= width + 1),
    taken
  )
}

/** 60 µs, 2.01 s, 15.000 060 s: as exact as the steps are. */
function exact(step: number): (time: number) => string {
  const digits = precisionFixed(step)
  const fixed = format(`.${digits > 3 ? 6 : digits}f`)
  return (time) => (time < 1e-3 ? duration(time * 1e9) : words.timeline.seconds(written(spaced(fixed(time)))))
}

/** Microseconds stand apart from milliseconds. */
const spaced = (digits: string): string => digits.replace(/(\.\d{3})(?=\d)/, '$1\u2009')

/** Even steps of time in a stretch without cuts. Along it the clock goes unevenly, but never back. */
function ticksOf(stops: readonly Stop[], left: number, right: number, width: number, px: Place): Label[] {
  const [a, b] = [stops[firstBehind(stops, left)], stops[firstBehind(stops, right) - 1]]
  if (!a || !b || b.ns <= a.ns) return []
  const n = Math.floor((px(b.x) - px(a.x)) / BETWEEN_TIMES)
  if (n < 1) return []
  const times = ticks(a.ns / 1e9, b.ns / 1e9, n)
  const say = exact(tickStep(a.ns / 1e9, b.ns / 1e9, n))
  return times.map((time) => labelAt(px(placeOfTime(stops, time * 1e9)), say(time), width, false))
}
