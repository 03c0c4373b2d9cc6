// What holds for every movement, on the clock of a real stage: back is the film on from its end; a jump plays nothing; what a dying process has is never
// covered. Each is checked over every beat of three programs, and each check is shown a violation that it must find.
import { cross } from 'd3'
import { flushSync } from 'svelte'
import { beforeAll, describe, expect, test } from 'vitest'
import { historyOf, nextBeat, type Beat, type Life } from '../../../src/lib/run/client.ts'
import type { Timer } from '../../../src/lib/stage/clock.ts'
import { SIZE, monoWidth, sansWidth } from '../../../src/lib/stage/measure.ts'
import { Motion } from '../../../src/lib/stage/motion.svelte.ts'
import { Stage } from '../../../src/lib/stage/stage.svelte.ts'
import { belongings } from '../../../src/lib/stage/tree/belongings.ts'
import { betweenTrees } from '../../../src/lib/stage/tree/betweenTrees.ts'
import type { Body, Mark, TreeLayout } from '../../../src/lib/stage/tree/picture.ts'
import { scoreOf } from '../../../src/lib/stage/tree/score/cues.ts'
import { treeMotion } from '../../../src/lib/stage/tree/treeMotion.svelte.ts'
import { fakeMachine } from './fakeMachine.ts'
import { at, play, ROOM, type Played } from './played.ts'

const FRAMES = [0, 0.25, 0.5, 0.75, 1]
const PROGRAMS = ['verbs', 'rarer', 'crowd'] as const
type Program = (typeof PROGRAMS)[number]
const played = {} as Record<Program, Played>

beforeAll(async () => {
  played.verbs = await play('scripts/strips/verbs.c', (source) => source, false)
  played.rarer = await play('scripts/strips/rarer.c', (source) => source, false)
  played.crowd = await play('bench/attacks/three_hundred.c', (source) => source.replace('i < 300', 'i < 60'), true)
}, 60_000)

/** As it is drawn: what is undefined is not there. */
const drawn = (picture: TreeLayout): string => JSON.stringify(picture)

type MotionOf = (layout: () => TreeLayout, stage: Stage) => Motion<TreeLayout>
const asDrawn: MotionOf = (layout, stage) => treeMotion(layout, () => stage)

/** A stage whose frames come when they are asked for, with the tree that it draws. */
class Screen {
  readonly stage: Stage
  readonly #motion: Motion<TreeLayout>
  readonly #close: () => void
  #tick: ((elapsed: number) => void) | undefined

  constructor({ run, start }: Played, motionOf: MotionOf) {
    const timer: Timer = (tick) => {
      this.#tick = tick
      return { stop: () => (this.#tick = undefined) }
    }
    this.stage = new Stage(fakeMachine(run), { program: 'p', timer })
    this.stage.fit(ROOM)
    void this.stage.seek(start)
    this.#tick?.(1e9)
    let motion: Motion<TreeLayout>
    this.#close = $effect.root(() => {
      motion = motionOf(() => this.stage.view.layouts.tree!, this.stage)
    })
    this.#motion = motion!
  }

  /** The tree as it is drawn `t` of the way through a movement of `ms`. */
  frame(t: number, ms: number): TreeLayout {
    this.#tick?.(t * ms)
    flushSync()
    return this.#motion.shown
  }

  close(): void {
    this.#close()
    this.stage.close()
  }
}

/** Plays each beat on, back, and on again. Answers the frames at which back is not the film on, from its end. */
async function backsThatDiffer(program: Played, motionOf: MotionOf): Promise<string[]> {
  const screen = new Screen(program, motionOf)
  const found: string[] = []
  const film = async (direction: 1 | -1, ms: number) => {
    const moved = screen.stage.step(direction)
    for (let i = 0; i < 8; i++) await Promise.resolve()
    flushSync()
    const frames = FRAMES.map((t) => drawn(screen.frame(t, ms)))
    await moved
    return frames
  }
  for (const beat of program.beats.slice(0, -1)) {
    const on = await film(1, beat.ms)
    const back = await film(-1, beat.ms)
    for (const [i, frame] of on.entries())
      if (frame !== back[FRAMES.length - 1 - i]) found.push(`${beat.kind} at ${FRAMES[i]}`)
    await film(1, beat.ms)
  }
  screen.close()
  return found
}

describe('a step back', () => {
  test.each(PROGRAMS)('is the film on, from its end: each beat of %s, and each wave', async (name) => {
    expect(await backsThatDiffer(played[name], asDrawn)).toEqual([])
  })

  test('would be found out if it played forward', async () => {
    const forward: MotionOf = (layout, stage) =>
      new Motion(
        layout,
        () => stage.t,
        (a, b, t) => betweenTrees(a, b, t, stage.score),
        () => false,
        () => stage.moment
      )
    const found = await backsThatDiffer(played.verbs, forward)
    for (const verb of ['copy_process', 'exit_code', 'release_task', 'reparent'])
      expect(found.some((at) => at.startsWith(verb))).toBe(true)
  })
})

/** What a jump draws that is not the later picture at rest: a body elsewhere, a mark on its way. */
async function playedInJumps(program: Played, motionOf: MotionOf): Promise<string[]> {
  const screen = new Screen(program, motionOf)
  const found: string[] = []
  const moments = program.beats.map(({ to }) => to)
  // To and fro, across one beat, several and all of them.
  const ways = moments.flatMap((to, i) => [to, moments[(i * 7) % moments.length]])
  for (const to of ways) {
    if (to === screen.stage.moment.event) continue
    void screen.stage.seek(to)
    flushSync()
    const rest = at(program, to)
    for (const t of [0, 0.01, 0.3, 0.7, 0.99]) {
      const { marks, links, crowds, bodies } = screen.frame(t, 1200)
      if (JSON.stringify(marks) !== JSON.stringify(rest.marks)) found.push(`a mark at ${t} on the way to ${to}`)
      const stands = bodies.map((body) => ({ ...body, touched: undefined }))
      if (JSON.stringify([stands, links, crowds]) !== JSON.stringify([rest.bodies, rest.links, rest.crowds]))
        found.push(`a movement at ${t} on the way to ${to}`)
    }
    screen.frame(1, 1200)
  }
  screen.close()
  return found
}

describe('a jump', () => {
  test.each(PROGRAMS)('draws the later picture at rest, whatever lies between: %s', async (name) => {
    expect(await playedInJumps(played[name], asDrawn)).toEqual([])
  })

  test('would be found out if it played the marks of a beat', async () => {
    const playing: MotionOf = (layout, stage) =>
      new Motion(
        layout,
        () => stage.t,
        (a, b, t) => {
          const { event } = stage.moment
          const beat = nextBeat(stage.machine.run, event - 1)
          return betweenTrees(a, b, t, beat && scoreOf(stage.machine.run, beat.from, beat.to))
        },
        () => false,
        () => stage.moment
      )
    const found = await playedInJumps(played.verbs, playing)
    expect(found.some((what) => what.startsWith('a mark'))).toBe(true)
    expect(found.some((what) => what.startsWith('a movement'))).toBe(true)
  })
})

interface Box {
  readonly what: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

const meet = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

/** Memory, files and directory of a body, where they are drawn. */
function kept(body: Body): Box[] {
  const { slip: _, ...spans } = belongings(body)
  const there = Object.entries(spans).filter(([, span]) => span !== undefined)
  return there.map(([what, span]) => ({
    what,
    x: body.x + span.from,
    y: body.y + 35,
    w: span.to - span.from,
    h: 12
  }))
}

/** What may cover them: the slip, as far as it is out; what stands at the right and below; marks with their words; other bodies. */
function covers(picture: TreeLayout, body: Body): Box[] {
  const { x, y, w, h, slip, till = 1 } = body
  const boxes: Box[] = []
  if (slip !== undefined)
    boxes.push({ what: 'slip', x: x + (belongings(body).slip!.from + 1 - w) * till + w, y: y - 20, w: 200, h: h + 40 })
  if (body.call) boxes.push({ what: 'call', x: x + w + 10, y: y + 22, w: monoWidth(body.call, SIZE.aside), h: 14 })
  if (body.aside) {
    const wide = (body.asideMono ? monoWidth : sansWidth)(body.aside, SIZE.aside)
    boxes.push(
      body.asideMono
        ? { what: 'function', x: x + w / 2 - 10 - wide, y: y + h + 5, w: wide, h: 14 }
        : { what: 'reason', x: x + w + 10, y: y + 22, w: wide, h: 14 }
    )
  }
  for (const mark of picture.marks) boxes.push(boxOf(mark))
  for (const other of picture.bodies)
    if (other.id !== body.id) boxes.push({ what: String(other.pid), x: other.x, y: other.y, w: other.w, h: other.h })
  return boxes
}

function boxOf({ kind, x, y, title, detail, dx, dy, anchor, mute }: Mark): Box {
  const words = mute ? 0 : Math.max(sansWidth(title, SIZE.title), sansWidth(detail, SIZE.title))
  const left = anchor === 'end' ? x + dx - words : Math.min(x - 17, x + dx)
  const right = anchor === 'end' ? x + 17 : x + dx + words
  return { what: kind, x: left, y: Math.min(y - 13, y + dy - 12), w: right - left, h: 44 }
}

/** What lies on what a process still has, at any point of the beats in which it gives it back. */
function covered(program: Played, edit: (body: Body) => Body = (body) => body): string[] {
  const found: string[] = []
  for (const beat of deaths(program)) {
    const [before, after] = [at(program, beat.from), at(program, beat.to)]
    const score = scoreOf(program.run, beat.from, beat.to)
    for (let i = 0; i <= 20; i++) {
      const picture = betweenTrees(before, after, i / 20, score)
      const body = picture.bodies.find(({ id, size }) => id === beat.who.id && size === 'full')
      if (!body) continue
      const shown = edit(body)
      for (const own of kept(shown))
        for (const box of covers(picture, shown))
          if (meet(own, box)) found.push(`${box.what} on ${own.what} of ${body.pid}, ${beat.kind} at ${i / 20}`)
      for (const [a, b] of cross(kept(shown), kept(shown)))
        if (a.what < b.what && meet(a, b)) found.push(`${a.what} on ${b.what} of ${body.pid}`)
    }
  }
  return found
}

const GIVEN_BACK = ['exit_code', 'exit_mm', 'exit_files', 'exit_fs']

const deaths = ({ run, beats }: Played): (Beat & { who: Life })[] =>
  beats
    .filter(({ kind }) => GIVEN_BACK.includes(kind))
    .map((beat) => ({ ...beat, who: historyOf(run).ofRow(run.log.row(beat.event), beat.event)! }))

describe('from exit to exit_fs', () => {
  test.each(PROGRAMS)('nothing lies on memory, files or directory: %s', (name) => {
    expect(deaths(played[name]).length).toBeGreaterThanOrEqual(4)
    expect(covered(played[name])).toEqual([])
  })

  test('a slip that lay further inside, or memory that ran into the files, would be found', () => {
    expect(covered(played.verbs, (body) => ({ ...body, till: 5 }))).not.toEqual([])
    expect(
      covered(played.verbs, (body) => ({ ...body, memory: body.memory && { ...body.memory, vsz: 150 } }))
    ).not.toEqual([])
  })
})
