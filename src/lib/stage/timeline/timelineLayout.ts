// timelineLayout.ts: a lane for each process, with its letter at each time, and what passed from lane to lane. Places along the lanes are fractions
// of the whole width; downwards, lanes are counted from 0.
// A lane: { id: 4, pid: 2051, name: 'zombie_maker', segments: [{ x: 0.047, w: 0.069, letter: 'R' }, …, { x: 0.565, w: 0.05, letter: 'Z' }] }
// Its SIGCHLD was thrown away: { key: 'lost 499', kind: 'lost', x: 0.533, from: 3, to: 2 }
import {
  clockAt,
  historyOf,
  nameAt,
  SIGCHLD,
  type Fate,
  type Life,
  type Run,
  type StateLetter
} from '../../run/client.ts'
import { words } from '../language.ts'
import { sceneAt } from '../scene.ts'
import { duration, instant, seconds } from '../words.ts'
import { thin } from './thin.ts'
import { timeScale, type TimeScale } from './timeScale.ts'

export interface Segment {
  readonly x: number
  readonly w: number
  readonly letter: StateLetter
}

export interface Lane {
  /** Birth number. */
  readonly id: number
  readonly pid: number
  readonly name: string
  readonly segments: readonly Segment[]
}

/** Something that passed from one lane to another. `from` and `to` are numbers of lanes. */
export interface Arrow {
  readonly key: string
  readonly kind: 'fork' | 'signal' | 'lost' | 'wait'
  readonly x: number
  readonly from: number
  readonly to: number
}

export interface TimelineLayout {
  readonly lanes: readonly Lane[]
  readonly arrows: readonly Arrow[]
  /** Sleeps of everybody that are drawn shorter than they were. */
  readonly cuts: readonly { readonly x: number; readonly words: string }[]
  readonly times: readonly { readonly x: number; readonly words: string }[]
  readonly playhead: number
  /** Where the playhead can stand, up to the furthest moment that was ever shown. */
  readonly stops: readonly { readonly event: number; readonly x: number }[]
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
}

/** The width stands for at least so much room, so that a few beats do not fill it. */
const LEAST_ROOM = 30
const MOST_LANES = 12
/** Marks of each sort that are drawn. */
const MOST = { segments: 1200, arrows: 400, cuts: 120 }

export function timelineLayout(run: Run, { start, event, seen }: Span): TimelineLayout {
  const scale = timeScale(run, start)
  const until = Math.max(event, seen)
  const whole = room(scale.length, scale.xAt(until))
  const x = (at: number) => scale.xAt(at) / whole
  const lives = lanesOf(run, start, until)
  const lane = new Map(lives.map((life, i) => [life.id, i]))
  const stops = scale.stops.filter((stop) => stop.event <= until)
  return {
    lanes: lives.map((life) => ({
      id: life.id,
      pid: life.pid,
      name: nameAt(run, life, until),
      segments: thinned(segmentsOf(life, start, until, x), MOST.segments / lives.length)
    })),
    arrows: thin(arrowsOf(run, start, until, lane, x), MOST.arrows, ({ kind, from, to }) => `${kind} ${from} ${to}`),
    cuts: thin(
      scale.cuts
        .filter((cut) => cut.event < until)
        .map((cut) => ({ x: cut.x / whole, words: words.timeline.asleep(duration(cut.ns)) })),
      MOST.cuts
    ),
    times: thin(timesOf(run, scale, start, until, x), MOST.cuts),
    playhead: x(event),
    stops: stops.map((stop) => ({ event: stop.event, x: stop.x / whole })),
    at: Math.min(scale.indexAt(event), stops.length - 1),
    time: instant(clockAt(run, event) - clockAt(run, start))
  }
}

/** How much room the width of the pane stands for: the whole run; half of it while no more than half was seen; and so on. As it is only halved, it
 *  seldom changes. */
function room(length: number, seen: number): number {
  let whole = Math.max(LEAST_ROOM, length)
  while (whole / 2 >= Math.max(LEAST_ROOM, seen * 1.1)) whole /= 2
  return whole
}

/** The processes that have a lane. If there are too many, the eldest of the dead are left out. */
function lanesOf(run: Run, start: number, until: number): Life[] {
  const lives = historyOf(run).lives.filter((life) => !life.thread && life.born < until && life.released >= start)
  let tooMany = Math.max(0, lives.length - MOST_LANES)
  const kept = lives.filter(({ released }) => {
    const goes = tooMany > 0 && released < until
    if (goes) tooMany--
    return !goes
  })
  return kept.slice(0, MOST_LANES)
}

function segmentsOf(life: Life, start: number, until: number, x: (event: number) => number): Segment[] {
  const segments: Segment[] = []
  const end = Math.min(life.released + 1, until)
  life.letters.forEach(({ event, letter }, i) => {
    const from = Math.max(event + 1, start)
    const to = Math.min((life.letters[i + 1]?.event ?? Infinity) + 1, end)
    if (to <= from || letter === 'X') return
    const segment = { x: x(from), w: x(to) - x(from), letter }
    const last = segments[segments.length - 1]
    if (segment.w <= 0) return
    if (last?.letter === letter) segments[segments.length - 1] = { ...last, w: segment.x + segment.w - last.x }
    else segments.push(segment)
  })
  return segments
}

/** A segment that is left out is drawn as part of the one before. */
function thinned(segments: readonly Segment[], most: number): readonly Segment[] {
  const kept = thin(segments, most)
  if (kept.length === segments.length) return segments
  const last = segments[segments.length - 1]
  return kept.map((segment, i) => ({ ...segment, w: (kept[i + 1]?.x ?? last.x + last.w) - segment.x }))
}

function arrowsOf(
  run: Run,
  start: number,
  until: number,
  lane: ReadonlyMap<number, number>,
  x: (event: number) => number
): Arrow[] {
  return passages(run, until).flatMap(({ event, kind, from, to }) => {
    const [a, b] = [lane.get(from), lane.get(to)]
    if (event < start || event >= until || a === undefined || b === undefined) return []
    return [{ key: `${kind} ${event}`, kind, x: x(event + 1), from: a, to: b }]
  })
}

/** What passed from one task to another at a record. `from` and `to` are birth numbers. */
interface Passage {
  readonly event: number
  readonly kind: Arrow['kind']
  readonly from: number
  readonly to: number
}

const found = new WeakMap<Run, { branches: number; until: number; passages: Passage[] }>()

/** All passages up to a moment. Each record is read once. */
function passages(run: Run, until: number): readonly Passage[] {
  let known = found.get(run)
  if (!known || known.branches !== run.branches)
    found.set(run, (known = { branches: run.branches, until: 0, passages: [] }))
  for (; known.until < until; known.until++) known.passages.push(...passagesAt(run, known.until))
  return known.passages
}

/** Does a signal with that fate reach its target? If not, its arrow stops short. */
const ARRIVES: Readonly<Record<Fate, boolean>> = {
  DELIVERED: true,
  BLOCKED: true,
  ALREADY_PENDING: true,
  IGNORED: false,
  NOBODY: false,
  NO_ROOM: false
}

function passagesAt(run: Run, i: number): Passage[] {
  const kind = run.kind(i)
  const history = historyOf(run)
  if (kind === 'copy_process') {
    const child = history.ofRow(run.log.row(i), i)
    return child && !child.thread ? [{ event: i, kind: 'fork', from: child.parent, to: child.id }] : []
  }
  if (kind !== 'signal_generate' && kind !== 'reap') return []
  const scene = sceneAt(run, i + 1)
  const sent = scene.sent.filter(({ event }) => event === i)
  const read = scene.read.filter(({ event }) => event === i)
  return [
    ...sent.map(({ child, to, fate, sig }): Passage => {
      const arrives = ARRIVES[fate] && !(fate === 'ALREADY_PENDING' && sig === SIGCHLD)
      return { event: i, kind: arrives ? 'signal' : 'lost', from: (child ?? history.currentAt(i))?.id ?? 0, to: to.id }
    }),
    ...read.map(({ child, by }): Passage => ({ event: i, kind: 'wait', from: child.id, to: by.id }))
  ]
}

/** Times to write below the lanes: at the beginning, and behind each cut. */
function timesOf(
  run: Run,
  scale: TimeScale,
  start: number,
  until: number,
  x: (event: number) => number
): TimelineLayout['times'] {
  const zero = clockAt(run, start)
  const at = [
    start,
    ...scale.cuts.filter((cut) => cut.event < until).map((cut) => scale.stops[scale.indexAt(cut.event) + 1].event)
  ]
  const times: { x: number; words: string }[] = []
  for (const event of at) {
    if (event > until) continue
    times.push({ x: x(event), words: seconds(clockAt(run, event) - zero) })
  }
  return times
}
