// The timeline of any world: nobody is left out, no words touch, nothing is shown that was not seen.
import { zoomIdentity } from 'd3'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockAt, historyOf, type Run } from '../../../src/lib/run/client.ts'
import { EXIT_ZOMBIE } from '../../../src/lib/record/constants.ts'
import { drawn, type Drawn } from '../../../src/lib/stage/timeline/drawn.ts'
import { hasBegun, headBetween, type Head } from '../../../src/lib/stage/timeline/head.ts'
import { joined, labelAt, withRoom, type Label } from '../../../src/lib/stage/timeline/labels.ts'
import { LEAST_PITCH } from '../../../src/lib/stage/timeline/room.ts'
import { betweenStops, placeOfTime } from '../../../src/lib/stage/timeline/stops.ts'
import { memberAt, memberOf } from '../../../src/lib/stage/timeline/strip.ts'
import { timelineLayout, type TimelineLayout } from '../../../src/lib/stage/timeline/timelineLayout.ts'
import { kept } from '../../../src/lib/stage/timeline/viewport.ts'
import { Sim, zombieMaker } from './fixture.ts'

type Deed = 'fork' | 'write' | 'sleep' | 'long sleep' | 'exit'

/** A program whose children are born, write, sleep and end in any order, while everybody sleeps now and then. */
function world(deeds: readonly Deed[]): { run: Run; start: number } {
  const { sim, main } = Sim.booted()
  const start = sim.log.length
  const children: number[] = []
  let pid = 2051
  for (const deed of deeds) {
    const child = children.find((row) => sim.state.task.at(row).exit_state !== EXIT_ZOMBIE)
    if (deed === 'fork') children.push(sim.fork(main, pid++))
    else if (deed === 'write') sim.write(main, 'x\n')
    else if (deed === 'exit' && child !== undefined) sim.exit(child, 3)
    else if (deed === 'sleep' || deed === 'long sleep') {
      sim.nanosleep(main, 1)
      sim.idle(deed === 'sleep' ? 1e6 : 1_234e6)
      sim.wake(main)
    }
  }
  return { run: sim.run(), start }
}

const deeds = fc.array(fc.constantFrom<Deed>('fork', 'fork', 'write', 'sleep', 'long sleep', 'exit'), {
  minLength: 1,
  maxLength: 90
})
const room = fc.record({ width: fc.integer({ min: 200, max: 1200 }), height: fc.integer({ min: 24, max: 300 }) })
const part = fc.double({ min: 0, max: 1, noNaN: true })
/** Scale, and how far along. */
const views = fc.tuple(fc.double({ min: 1, max: 40, noNaN: true }), part)

/** What is wrong with words along a line. */
function touching(labels: readonly Label[], width: number): string | undefined {
  for (const { x, w, words } of labels) if (x < 0 || (w <= width && x + w > width + 1e-6)) return `${words} is cut`
  const inOrder = [...labels].sort((a, b) => a.x - b.x)
  for (let i = 1; i < inOrder.length; i++)
    if (inOrder[i].x < inOrder[i - 1].x + inOrder[i - 1].w) return `${inOrder[i - 1].words} touches ${inOrder[i].words}`
  return undefined
}

function misdrawn({ cutWords, times, gaps }: Drawn, { form }: TimelineLayout, width: number): string | undefined {
  for (let i = 1; i < gaps.length; i++)
    if (gaps[i].x < gaps[i - 1].x + gaps[i - 1].w) return `cut ${i} runs into another`
  if (form === 'low') return touching([...cutWords, ...times], width)
  return touching(cutWords, width) ?? touching(times, width)
}

test('no two words and no two cuts touch, however wide, high and zoomed', () => {
  fc.assert(
    fc.property(deeds, room, views, part, (did, room, [k, along], seen) => {
      const { run, start } = world(did)
      const event = start + Math.round(seen * (run.length - start))
      const layout = timelineLayout(run, { start, event, seen: event, now: clockAt(run, run.length) + 15e9 }, room)
      const view = kept(zoomIdentity.translate(-along * room.width * (k - 1), 0).scale(k), room.width)
      expect(misdrawn(drawn(layout, room.width, view), layout, room.width)).toBeUndefined()
    }),
    { numRuns: 300 }
  )
})

test('each process is named or in the strip, once; and no lane lies on another', () => {
  fc.assert(
    fc.property(deeds, room, part, (did, room, seen) => {
      const { run, start } = world(did)
      const event = start + Math.round(seen * (run.length - start))
      const { lanes, strip, top, foot, height, form } = timelineLayout(run, { start, event, seen: event }, room)
      const shown = [...lanes.map(({ id }) => id), ...(strip?.members ?? []).map(({ id }) => id)]
      const lives = historyOf(run).lives.filter(({ born, released }) => born < event && released >= start)
      expect(shown.sort((a, b) => a - b)).toEqual(lives.map(({ id }) => id))
      if (form === 'line') expect(lanes).toEqual([])
      const places = lanes.map(({ y }) => y)
      places.forEach((y, i) => expect(y - (places[i - 1] ?? -Infinity)).toBeGreaterThanOrEqual(LEAST_PITCH - 1e-9))
      for (const y of places) {
        expect(y > top && y < foot).toBe(true)
        if (strip) expect(y < strip.y || y > strip.y + strip.h).toBe(true)
      }
      expect(height).toBeLessThanOrEqual(room.height)
      const counted = strip?.counts.reduce((sum, { n }) => sum + n, 0) ?? 0
      expect(counted).toBe(strip?.members.filter(({ letter }) => letter).length ?? 0)
    }),
    { numRuns: 200 }
  )
})

test('nothing lies beyond what was seen, and the same is drawn of the same', () => {
  fc.assert(
    fc.property(deeds, room, part, part, (did, room, now, seen) => {
      const { run, start } = world(did)
      const at = (part: number) => start + Math.round(part * (run.length - start))
      const span = { start, event: at(Math.min(now, seen)), seen: at(seen) }
      const layout = timelineLayout(run, span, room)
      const pieces = layout.strip?.parts.flatMap(({ pieces }) => pieces) ?? []
      for (const { x, w } of [...layout.lanes.flatMap(({ segments }) => segments), ...pieces])
        expect(x + w).toBeLessThanOrEqual(layout.frontier + 1e-9)
      for (const { x } of layout.cuts) expect(x).toBeLessThan(layout.frontier)
      expect(layout.stops.every(({ event }) => event <= span.seen)).toBe(true)
      timelineLayout(run, { start, event: run.length, seen: run.length }, room)
      expect(timelineLayout(run, span, room)).toEqual(layout)
    }),
    { numRuns: 60 }
  )
})

test('cuts that have no room of their own are one', () => {
  const { run, start } = world(Array.from({ length: 200 }, (): Deed => 'long sleep'))
  const layout = timelineLayout(run, { start, event: run.length, seen: run.length })
  const picture = drawn(layout, 600, zoomIdentity)
  expect(layout.cuts).toHaveLength(200)
  expect(picture.gaps.length).toBeLessThan(200)
  expect(misdrawn(picture, layout, 600)).toBeUndefined()
})

describe('words along a line', () => {
  test('become shorter before neighbours become one', () => {
    const { run, start } = world(['long sleep', 'write', 'write', 'write', 'long sleep'])
    const layout = timelineLayout(run, { start, event: run.length, seen: run.length })
    const said = (width: number) => drawn(layout, width, zoomIdentity).cutWords.map(({ words }) => words)
    expect(said(640)).toEqual(['1.2 s asleep', '1.2 s asleep'])
    expect(said(190)).toEqual(['1.2 s', '1.2 s'])
    expect(said(90)).toEqual(['2 cuts, 2.5 s'])
  })

  test('joined, none touch; with room for some, the first ones stay', () => {
    const at = (x: number) => labelAt(x, 'words', 300)
    const places = [10, 20, 100, 104, 250]
    expect(joined(places, (some) => at(some[0])).map(({ x }) => Math.round(x))).toHaveLength(3)
    expect(withRoom([at(104), at(100), at(250)]).map((label) => label.at)).toEqual([104, 250])
    expect(withRoom([at(100)], [at(104)])).toEqual([])
  })
})

describe('a strip', () => {
  const { run, start } = world([
    ...Array.from({ length: 300 }, (_, i): Deed => (i < 200 ? 'fork' : 'exit')),
    // The deaths are one beat. What they have left is seen behind it.
    'long sleep'
  ])
  const span = { start, event: run.length, seen: run.length }
  const layout = timelineLayout(run, span, { width: 640, height: 224 })

  test('says how many are what', () => {
    const { members, counts } = layout.strip!
    expect(members.length + layout.lanes.length).toBe(203)
    expect(counts.map(({ letter }) => letter)).toEqual(['Z', 'R'])
    expect(layout.strip!.parts).toHaveLength(2)
  })

  test('gives each of its members a place, and shows rows as far as there are any', () => {
    const strip = layout.strip!
    const { members, rows, y, h } = strip
    members.forEach((_, i) => expect(memberAt(strip, y + ((i + 0.5) / members.length) * h)).toBe(i))
    const shown = Array.from({ length: rows }, (_, row) => memberOf(row, rows, members.length))
    expect(new Set(shown).size).toBe(rows)
    expect(rows).toBeLessThan(members.length)
  })

  test('lets those go by name that are spoken of or chosen; nobody else moves', () => {
    const chosen = layout.strip!.members[100].id
    const other = timelineLayout(run, { ...span, selected: chosen }, { width: 640, height: 224 })
    expect(other.lanes.map(({ id }) => id)).toContain(chosen)
    const head = ({ lanes }: TimelineLayout) => lanes.slice(0, -2)
    expect(head(other)).toEqual(head(layout))
  })

  test('is a path for each state, whatever its size', () => {
    const { strip, bars } = drawn(layout, 640, zoomIdentity)
    expect(strip).toHaveLength(2)
    expect(bars.length).toBeLessThanOrEqual(4)
  })
})

test('time in which nothing happened is a cut at the end, with its length', () => {
  const { run, start } = world(['write'])
  const at = (ns: number) =>
    timelineLayout(run, { start, event: run.length, seen: run.length, now: clockAt(run, run.length) + ns })
  const [before, after] = [at(0), at(15e9)]
  expect(before.cuts).toEqual([])
  expect(drawn(after, 640, zoomIdentity).cutWords.map(({ words }) => words)).toEqual(['15 s asleep'])
  expect(after.playhead).toBeGreaterThan(before.playhead)
  expect(after.time).toBe('15 s')
  for (const { segments } of after.lanes) expect(segments.at(-1)!.x + segments.at(-1)!.w).toBe(after.frontier)
  // A moment before it is where it was.
  const back = timelineLayout(run, { start, event: start, seen: run.length, now: clockAt(run, run.length) + 15e9 })
  expect([back.playhead, back.frontier]).toEqual([0, after.frontier])
})

test('who is adopted, hangs from its new parent', () => {
  const { sim, marks } = zombieMaker()
  const { arrows, lanes } = timelineLayout(sim.run(), {
    start: marks.start,
    event: marks.orphaned,
    seen: marks.orphaned
  })
  const pidAt = (at: number) => lanes.find(({ y }) => y === at)!.pid
  const adopted = arrows.filter(({ kind }) => kind === 'adopt')
  expect(adopted.map(({ from, to }) => [pidAt(from), pidAt(to)])).toEqual([
    [1, 2051],
    [1, 2052]
  ])
})

test('no arrow crosses a cut', () => {
  fc.assert(
    fc.property(deeds, (did) => {
      const { run, start } = world(did)
      const { arrows, cuts } = timelineLayout(run, { start, event: run.length, seen: run.length })
      for (const { x0, x1 } of arrows) expect(cuts.filter(({ x }) => x > x0 - 1e-9 && x < x1)).toEqual([])
    }),
    { numRuns: 60 }
  )
})

test('the playhead travels from one moment to the next and back the same way', () => {
  const { sim, marks } = zombieMaker()
  const run = sim.run()
  const head = (event: number): Head => {
    const layout = timelineLayout(run, { start: marks.start, event, seen: event })
    return { layout, at: layout.playhead, frontier: layout.frontier }
  }
  const [before, after] = [head(marks.forked), head(marks.asleep)]
  const places = [0, 0.25, 0.5, 0.75, 1].map((t) => headBetween(before, after, t))
  expect([places[0], places[4]]).toEqual([before, after])
  for (let i = 1; i < places.length; i++) {
    expect(places[i].at).toBeGreaterThan(places[i - 1].at)
    expect(places[i].layout).toBe(after.layout)
  }
})

test('in a wave of forks nobody’s lane is named before its birth', () => {
  const { sim, main } = Sim.booted('parent')
  const start = sim.log.length
  const head = (): Head => {
    const layout = timelineLayout(sim.run(), { start, event: sim.log.length, seen: sim.log.length })
    return { layout, at: layout.playhead, frontier: layout.frontier }
  }
  const before = head()
  for (let pid = 2051; pid < 2059; pid++) sim.fork(main, pid)
  const after = head()
  const named = [0, 0.01, 0.25, 0.5, 0.75, 1].map((t) => {
    const now = headBetween(before, after, t)
    return now.layout.lanes.filter((lane) => hasBegun(lane, now)).length
  })
  // A wave is one place of the timeline: its births lie close to its end.
  const [none] = named
  expect(named).toEqual([none, none, none, none, none, none + 8])
})

test('a place lies between two stops, and a time between two places', () => {
  const stops = [0, 1, 2, 9].map((x, i) => ({ event: i * 10, x, ns: i * 100 }))
  expect(betweenStops(stops, 1.5)).toEqual({ from: stops[1], to: stops[2], t: 0.5 })
  expect(betweenStops(stops, -3)).toMatchObject({ from: stops[0], t: 0 })
  expect(betweenStops(stops, 99)).toMatchObject({ to: stops[3], t: 1 })
  expect(betweenStops(stops.slice(0, 1), 5)).toMatchObject({ from: stops[0], to: stops[0], t: 1 })
  expect(placeOfTime(stops, 250)).toBe(5.5)
})
