// lanes.ts: who has a lane on the timeline, which of them are shown by name, and what each was at each time.
// Of 300 children eight lanes are named, and the others are one strip: { head: [init, bash, …], folded: [2053, …], tail: [2299, 2350] }
import { historyOf, type Life, type Run, type StateLetter } from '../../run/client.ts'

/** What somebody was for a while. */
export interface Segment {
  readonly x: number
  readonly w: number
  readonly letter: StateLetter
}

/** All that live between two moments, in order of birth; the threads of a process under it. */
export function lanesOf(run: Run, start: number, until: number): Life[] {
  const processes: Life[] = []
  const threads = new Map<Life, Life[]>()
  const leaders = new Map<number, Life>()
  for (const life of historyOf(run).lives) {
    if (life.born >= until) break
    if (!life.thread) leaders.set(life.signal, life)
    if (life.released < start) continue
    const leader = life.thread ? leaders.get(life.signal) : undefined
    if (!leader) processes.push(life)
    else if (threads.has(leader)) threads.get(leader)!.push(life)
    else threads.set(leader, [life])
  }
  return processes.flatMap((life) => [life, ...(threads.get(life) ?? [])])
}

export interface Folding {
  /** Shown by name above the strip, in the strip, and by name below it. */
  readonly head: readonly Life[]
  readonly folded: readonly Life[]
  readonly tail: readonly Life[]
}

/** With fewer named lanes than these, the family of the program is named before its ancestors. */
const ROOM_FOR_ANCESTORS = 6
/** So many lanes below the strip are kept for those that it is about now. */
const TAIL = 2

/** Names as many lanes as there are `rows`. `about`: whom to name whatever their order, the most important first. `first`: the index of the
 *  program. Who is named by order keeps its lane; only the tail changes with what happens. */
export function fold(lanes: readonly Life[], rows: number, about: readonly number[], first: number): Folding {
  if (lanes.length <= rows) return { head: lanes, folded: [], tail: [] }
  const late = Math.min(TAIL, Math.floor(rows / 2))
  const from = rows >= ROOM_FOR_ANCESTORS ? 0 : Math.min(first, lanes.length - rows)
  const head = lanes.slice(from, from + rows - late)
  const shown = new Set(head.map(({ id }) => id))
  const wanted = new Set(about.filter((id) => !shown.has(id)))
  const others = lanes.filter(({ id }) => !shown.has(id))
  const byRank = [...others.filter(({ id }) => wanted.has(id))].sort(
    (a, b) => about.indexOf(a.id) - about.indexOf(b.id)
  )
  const named = new Set(byRank.slice(0, late))
  for (let i = others.length - 1; named.size < late; i--) named.add(others[i])
  return { head, folded: others.filter((life) => !named.has(life)), tail: others.filter((life) => named.has(life)) }
}

/** The letters of a life between two moments, where `x` places each moment. One that lives on reaches to `frontier`. */
export function segmentsOf(
  life: Life,
  { start, until, frontier }: { readonly start: number; readonly until: number; readonly frontier: number },
  x: (event: number) => number
): Segment[] {
  const segments: Segment[] = []
  const ends = life.released + 1 <= until
  const end = ends ? life.released + 1 : until
  life.letters.forEach(({ event, letter }, i) => {
    const from = Math.max(event + 1, start)
    const next = (life.letters[i + 1]?.event ?? Infinity) + 1
    if (Math.min(next, end) < from || event >= until || letter === 'X') return
    const right = next <= end ? x(next) : ends ? x(end) : frontier
    const segment = { x: x(from), w: right - x(from), letter }
    const last = segments[segments.length - 1]
    if (segment.w <= 0) return
    if (last?.letter === letter) segments[segments.length - 1] = { ...last, w: segment.x + segment.w - last.x }
    else segments.push(segment)
  })
  return segments
}
