// timelineLayout.ts: a lane for each process and thread, with its letter at each time, and what passed from lane to lane. Along the lanes, places are
// counted in rooms of a beat (timeScale.ts); downwards, in sixteenths of an em. What is on show of it when the reader zooms, says drawn.ts.
// A lane: { id: 4, pid: 2051, name: 'zombie_maker', y: 112, segments: [{ x: 1.4, w: 2.1, letter: 'R' }, …, { x: 17, w: 1.5, letter: 'Z' }] }
// Its SIGCHLD was thrown away: { key: 'lost 499', kind: 'lost', x0: 15.2, x1: 16, from: 112, to: 87 }
import { clockAt, historyOf, LONG_SLEEP, moves, nameAt, nextSleep, type Life, type Run } from '../../run/client.ts'
import type { Room } from '../tree/picture.ts'
import { instant } from '../words.ts'
import { fold, lanesOf, segmentsOf, type Segment } from './lanes.ts'
import { passages, type Passage } from './passages.ts'
import { heights, share, type Form } from './room.ts'
import { byMoment, type Stop } from './stops.ts'
import { memberOf, stripOf, type Strip } from './strip.ts'
import { CUT_ROOM, timeScale, type TimeScale } from './timeScale.ts'

export interface Lane {
  /** Birth number. */
  readonly id: number
  readonly pid: number
  readonly name: string
  readonly thread: boolean
  /** Its middle. */
  readonly y: number
  readonly segments: readonly Segment[]
}

/** Something that passed from one lane to another: it sets out at x0 and arrives at x1. */
export interface Arrow {
  readonly key: string
  readonly kind: Passage['kind']
  readonly x0: number
  readonly x1: number
  /** The middles of both lanes. */
  readonly from: number
  readonly to: number
}

export interface TimelineLayout {
  readonly form: Form
  readonly height: number
  /** The heights that it would like to have: where there is room, and in a narrow stage. */
  readonly natural: number
  readonly narrow: number
  /** Upper and lower edge of the lanes, and from one named lane to the next. */
  readonly top: number
  readonly foot: number
  readonly pitch: number
  /** How much room the whole width stands for. */
  readonly whole: number
  readonly lanes: readonly Lane[]
  readonly strip?: Strip
  readonly arrows: readonly Arrow[]
  /** Signals of those in the strip, each at its row. */
  readonly sparks: readonly { readonly x: number; readonly row: number }[]
  /** Sleeps of everybody that are drawn shorter than they were. */
  readonly cuts: readonly { readonly x: number; readonly ns: number }[]
  readonly playhead: number
  /** What lies behind it, nobody has seen. */
  readonly frontier: number
  /** Where the playhead can stand, up to the furthest moment that was ever shown. */
  readonly stops: readonly Stop[]
  /** Index in `stops` of the one at which it stands. */
  readonly at: number
  /** The virtual time at the playhead, in words. */
  readonly time: string
}

export interface Span {
  /** The moment of the program's exec: the timeline begins there. */
  readonly start: number
  /** The moment on show, and the furthest one that was ever shown. */
  readonly event: number
  readonly seen: number
  /** Virtual ns since boot at the moment on show, if everybody has been asleep for a while. */
  readonly clock?: number
  /** Virtual ns since boot at the end of the log. Time in which nothing happened is in no record. */
  readonly now?: number
  /** Birth number of the chosen process. */
  readonly selected?: number
}

/** The width stands for at least so much room, so that a few beats do not fill it. */
const LEAST_ROOM = 30
/** The room of a still, and of a pane that nobody has measured. */
const STILL: Room = { width: 640, height: Infinity }

export function timelineLayout(run: Run, span: Span, room: Room = STILL): TimelineLayout {
  const { start, event, seen } = span
  const scale = timeScale(run, start)
  const until = Math.max(event, seen)
  const passed = event < run.length ? passedAt(run, span) : 0
  const { stops, cuts, frontier } = seenOf(run, scale, until, passed, span.now)
  const lives = lanesOf(run, start, until)
  const wanted = heights(lives.length)
  const height = Math.min(room.height, wanted.natural)
  const shares = share(height, lives.length)
  const program = lives.findLastIndex(({ born, thread }) => born < start && !thread)
  const { head, folded, tail } = fold(lives, shares.rows, about(run, span), Math.max(0, program))

  const x = (at: number) => Math.min(scale.xAt(at), frontier)
  const segments = (life: Life) => segmentsOf(life, { start, until, frontier }, x)
  const middle = (row: number) => shares.top + (row + 0.5) * shares.pitch
  const lane = (life: Life, y: number): Lane => {
    const { id, pid, thread } = life
    return { id, pid, thread, y, name: nameAt(run, life, until), segments: segments(life) }
  }
  const lanes = [
    ...head.map((life, i) => lane(life, middle(i))),
    ...tail.map((life, i) => lane(life, middle(head.length + i) + shares.strip))
  ]
  const stripTop = shares.top + head.length * shares.pitch
  const strip =
    folded.length > 0 ? stripOf(folded, { y: stripTop + 2, h: shares.strip - 4, event }, segments) : undefined
  const between = passages(run, start, until)
  const at = Math.max(0, byMoment.right(stops, event) - 1)
  return {
    form: shares.form,
    height,
    ...wanted,
    top: shares.top,
    foot: height - shares.bottom,
    pitch: shares.pitch,
    whole: whole(Math.max(scale.length, frontier), frontier),
    lanes,
    strip,
    arrows: arrowsOf(between, lanes, scale),
    sparks: strip ? sparksOf(between, strip, x) : [],
    cuts: cuts.map(({ x, ns }) => ({ x, ns })),
    playhead: event >= until ? frontier : Math.min(scale.headAt(event, passed), frontier),
    frontier,
    stops,
    at,
    time: instant(Math.max(stops[at].ns, (span.clock ?? clockAt(run, event)) - clockAt(run, start)))
  }
}

/** How much of the sleep of everybody in which the moment on show lies is over, 0 to 1. */
function passedAt(run: Run, { event, clock }: Span): number {
  const sleep = clock === undefined ? undefined : nextSleep(run, event, event + 1)
  return sleep ? (clock! - sleep.since) / (sleep.until - sleep.since) : 0
}

interface Seen {
  readonly stops: Stop[]
  readonly cuts: TimelineLayout['cuts']
  readonly frontier: number
}

/** What lies before the furthest moment that was shown. Time that has passed since the last record is a cut, too. */
function seenOf(run: Run, scale: TimeScale, until: number, passed: number, now: number | undefined): Seen {
  const stops = scale.stops.slice(0, scale.indexAt(until) + 1)
  const cuts = scale.cuts.filter(({ asleep }) => asleep < until || (asleep === until && passed > 0))
  const end = scale.headAt(until, passed)
  const slept = until < run.length || now === undefined ? 0 : now - clockAt(run, until)
  if (slept < LONG_SLEEP) return { stops, cuts, frontier: end }
  const frontier = end + CUT_ROOM
  const ns = clockAt(run, until) + slept - clockAt(run, scale.start)
  return {
    stops: [...stops, { event: until, x: frontier, ns }],
    cuts: [...cuts, { x: end + CUT_ROOM / 2, ns: slept }],
    frontier
  }
}

/** How much room the width of the pane stands for: the whole run; half of it while no more than half was seen; and so on. As it is only halved, it
 *  seldom changes. */
function whole(length: number, seen: number): number {
  let room = Math.max(LEAST_ROOM, length)
  while (room / 2 >= Math.max(LEAST_ROOM, seen * 1.1)) room /= 2
  return room
}

/** Whom to name, whatever their order: the chosen one, those of the last passage, and who has the CPU. */
function about(run: Run, { event, selected }: Span): number[] {
  let last = event - 1
  while (last > 0 && !moves(run, last)) last--
  const passed = passages(run, last, event).flatMap(({ from, to }) => [to, from])
  return [selected, ...passed, historyOf(run).currentAt(event)?.id].filter((id) => id !== undefined)
}

function arrowsOf(passed: readonly Passage[], lanes: readonly Lane[], scale: TimeScale): Arrow[] {
  const middle = new Map(lanes.map(({ id, y }) => [id, y]))
  return passed.flatMap(({ event, kind, from, to }) => {
    const [a, b] = [middle.get(from), middle.get(to)]
    if (a === undefined || b === undefined || a === b) return []
    const x1 = scale.xAt(event + 1)
    const slanted = kind === 'signal' || kind === 'lost' || kind === 'wait'
    return [{ key: `${kind} ${event} ${to}`, kind, x0: slanted ? scale.footAt(event + 1) : x1, x1, from: a, to: b }]
  })
}

function sparksOf(passed: readonly Passage[], { members, rows }: Strip, x: (event: number) => number) {
  const row = new Map(
    Array.from({ length: rows }, (_, row) => [members[memberOf(row, rows, members.length)].id, row] as const)
  )
  return passed.flatMap(({ event, kind, from }) =>
    (kind === 'signal' || kind === 'lost') && row.has(from) ? [{ x: x(event + 1), row: row.get(from)! }] : []
  )
}
