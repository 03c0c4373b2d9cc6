// The verbs of the stage, each at 0, 25, 50, 75 and 100 % of its time (choreography: acceptance).
import { beforeAll, describe, expect, test } from 'vitest'
import {
  fieldAt,
  heldBefore,
  historyOf,
  letterAt,
  mainOf,
  nextBeat,
  prevBeat,
  SIGCHLD,
  waveAt,
  type Beat,
  type EventKind,
  type Life,
  type Run
} from '../../../src/lib/run/client.ts'
import { narrationAt, plain } from '../../../src/lib/stage/narration/index.ts'
import { betweenTrees, changedTrees } from '../../../src/lib/stage/tree/betweenTrees.ts'
import { belongings } from '../../../src/lib/stage/tree/belongings.ts'
import type { Body, TreeLayout } from '../../../src/lib/stage/tree/picture.ts'
import { partsOf, scoreOf, timeOf } from '../../../src/lib/stage/tree/score/cues.ts'
import { at, play, type Played } from './played.ts'

const FRAMES = [0, 0.25, 0.5, 0.75, 1]

interface Film {
  readonly before: TreeLayout
  readonly after: TreeLayout
  readonly frame: (t: number) => TreeLayout
}

function film(played: Played, beat: Beat): Film {
  const [before, after] = [at(played, beat.from), at(played, beat.to)]
  const score = scoreOf(played.run, beat.from, beat.to)
  return { before, after, frame: (t) => betweenTrees(before, after, t, score) }
}

let verbs: Played
let rarer: Played
let crowd: Played

beforeAll(async () => {
  verbs = await play('scripts/strips/verbs.c', (source) => source, false)
  rarer = await play('scripts/strips/rarer.c', (source) => source, false)
  crowd = await play('bench/attacks/three_hundred.c', (source) => source.replace('i < 300', 'i < 60'), true)
}, 60_000)

type Which = (run: Run, beat: Beat) => boolean

/** A beat that ends with a record of a kind about a process, by its birth among the children of the program; 0: the program itself. */
const about =
  (kind: EventKind, nth: number): Which =>
  (run, { event, kind: ended }) => {
    if (ended !== kind) return false
    const row = kind === 'tasklist_lock' ? heldBefore(run, event) : run.log.row(event)
    return historyOf(run).ofRow(row, event) === lifeOf(run, nth)
  }

function lifeOf(run: Run, nth: number): Life {
  const main = mainOf(run, { name: 'p' })!.life
  return nth === 0 ? main : historyOf(run).lives.filter(({ parent }) => parent === main.id)[nth - 1]
}

const sent =
  (sig: number, nth: number): Which =>
  (run, beat) =>
    about('signal_generate', nth)(run, beat) && fieldAt(run.log, beat.event, 'signal_generate', 'sig') === sig

const VERBS: readonly (readonly [verb: string, which: Which, about: number])[] = [
  ['fork', about('copy_process', 1), 1],
  ['a write', about('page_fault', 0), 0],
  ['exec', about('exec', 1), 1],
  ['the slip', about('exit_code', 1), 1],
  ['memory', about('exit_mm', 1), 1],
  ['files', about('exit_files', 1), 1],
  ['the directory', about('exit_fs', 1), 1],
  ['the letter', sent(SIGCHLD, 0), 0],
  ['zombie', about('tasklist_lock', 1), 1],
  ['a signal to a zombie', sent(9, 1), 1],
  ['wait', about('release_task', 1), 1],
  ['falling asleep', about('deactivate', 2), 2],
  ['a signal to the living', sent(9, 2), 2],
  ['waking', about('try_to_wake_up', 2), 2],
  ['the knock', about('wake_up_parent', 2), 0],
  ['adoption', about('reparent', 3), 3]
]

/** The first child goes on after its stop. */
const continued: Which = (run, beat) =>
  about('try_to_wake_up', 1)(run, beat) && letterAt(lifeOf(run, 1), beat.from) === 'T'

/** The traced child goes on when its tracer lets it. */
const letGo: Which = (run, beat) =>
  about('try_to_wake_up', 2)(run, beat) && bodyOf(at(rarer, beat.from), lifeOf(run, 2).id)?.letter === 't'

/** What is rarer, in the other program: a beat of the process that it is about. */
const RARER: typeof VERBS = [
  ['a stop', about('stopped', 1), 1],
  ['a continue', continued, 1],
  ['a tracer’s stop', about('ptrace_stop', 2), 2],
  ['a tracer lets go', letGo, 2],
  ['a fork that is refused', about('limit_reached', 0), 0],
  ['autoreap', about('tasklist_lock', 3), 3]
]

/** All of them, each with the program in which it happens. */
const ALL = [
  ...VERBS.map(([verb, which, nth]) => [verb, () => verbs, which, nth] as const),
  ...RARER.map(([verb, which, nth]) => [verb, () => rarer, which, nth] as const)
]

const beatOf = ({ run, beats }: Played, which: Which): Beat => {
  const beat = beats.find((one) => which(run, one))
  if (!beat) throw new Error('there is no such beat')
  return beat
}

/** A picture as it is drawn: what is undefined is not there. */
const drawn = <P>(picture: P): P => JSON.parse(JSON.stringify(picture)) as P

const bodyOf = ({ bodies }: TreeLayout, id: number): Body | undefined => bodies.find((body) => body.id === id)

describe('each verb', () => {
  test.each(ALL)(
    '%s: the ends are the very pictures, and each frame differs from the one before, where it is about',
    (_, played, which, nth) => {
      const { before, after, frame } = film(played(), beatOf(played(), which))
      expect(frame(0)).toBe(before)
      expect(frame(1)).toBe(after)
      const { id } = lifeOf(played().run, nth)
      const frames = FRAMES.map(frame).map((picture) => ({
        // A page is written in the bars of parent and child.
        bodies: picture.bodies.filter((body) => body.id === id || body.parent === id),
        link: picture.links.find((link) => link.id === id),
        marks: picture.marks.filter(({ body, about }) => body === id || about === id)
      }))
      for (let i = 1; i < frames.length; i++) expect(drawn(frames[i]), `frame ${i}`).not.toEqual(drawn(frames[i - 1]))
    }
  )

  test.each(ALL)('%s: a jump draws nothing between, and no mark on its way', (_, played, which) => {
    const { before, after } = film(played(), beatOf(played(), which))
    for (const t of [0.01, 0.5, 0.99]) {
      const shown = changedTrees(before, after, t)
      expect(shown.marks).toBe(after.marks)
      expect(shown.bodies.map((body) => ({ ...body, touched: undefined }))).toEqual(
        after.bodies.map((body) => ({ ...body, touched: undefined }))
      )
    }
  })

  test.each(ALL)('%s: broken off, it goes on from what was drawn', (_, played, which) => {
    const beat = beatOf(played(), which)
    const { after, frame } = film(played(), beat)
    const score = scoreOf(played().run, beat.from, beat.to)
    const broken = frame(0.4)
    expect(betweenTrees(broken, after, 0, score)).toBe(broken)
    for (const body of betweenTrees(broken, after, 0.001, score).bodies) {
      const was = bodyOf(broken, body.id)!
      for (const key of ['x', 'y', 'w', 'h'] as const) expect(body[key], `${body.pid} ${key}`).toBeCloseTo(was[key], 0)
    }
  })
})

describe('what is drawn of a verb', () => {
  const frames = (which: Which, nth: number) => {
    const { frame } = film(verbs, beatOf(verbs, which))
    return FRAMES.slice(1, 4).map((t) => bodyOf(frame(t), lifeOf(verbs.run, nth).id)!)
  }

  test('a front makes a zombie: R becomes Z behind it, and then the body sags', () => {
    const [first, second, third] = frames(about('tasklist_lock', 1), 1)
    expect([first, second].map(({ turning }) => turning)).toMatchObject([
      { from: 'running', letter: 'R', way: 'right', part: 1 / 3 },
      { from: 'running', letter: 'R', way: 'right', part: 2 / 3 }
    ])
    expect([first.h, second.h, third.h]).toEqual([60, 60, 60])
    expect([third.turning, third.letter]).toEqual([undefined, 'Z'])
    const { after } = film(verbs, beatOf(verbs, about('tasklist_lock', 1)))
    expect(bodyOf(after, first.id)!.h).toBe(42)
  })

  test('a wait: the slip lifts, climbs and lies straight; then the hatch leaves from the right', () => {
    const { before, after, frame } = film(verbs, beatOf(verbs, about('release_task', 1)))
    const { id } = lifeOf(verbs.run, 1)
    const slips = [0.01, 0.2, 0.4, 0.699, 1].map((t) => frame(t).marks.find(({ kind }) => kind === 'slip')!)
    for (let i = 1; i < slips.length; i++) expect(slips[i].y).toBeLessThan(slips[i - 1].y + 0.01)
    expect(slips.at(-1)).toMatchObject({ angle: 0 })
    expect(slips[1].angle).toBeLessThan(-5)
    expect([0.3, 0.69].map((t) => bodyOf(frame(t), id)!.turning)).toMatchObject([
      { from: 'husk', part: 0 },
      { from: 'husk', part: 0 }
    ])
    expect(bodyOf(frame(0.85), id)!.turning).toMatchObject({
      from: 'husk',
      way: 'left',
      part: expect.closeTo(0.5) as number
    })
    expect([bodyOf(before, id)!.shape, bodyOf(after, id)!.shape]).toEqual(['husk', 'gone'])
  })

  test('the slip comes out as from a till; from exit to exit_fs it never lies on memory, files or directory', () => {
    const kinds = ['exit_code', 'exit_mm', 'exit_files', 'exit_fs'] as const
    expect(frames(about('exit_code', 1), 1).map(({ till }) => till)).toEqual([0.25, 0.5, 0.75])
    for (const kind of kinds) {
      const { frame } = film(verbs, beatOf(verbs, about(kind, 1)))
      for (const t of FRAMES) {
        const body = bodyOf(frame(t), lifeOf(verbs.run, 1).id)!
        const { memory, files, cwd, slip } = belongings(body)
        for (const box of [memory, files, cwd]) if (box && slip) expect(box.to, kind).toBeLessThan(slip.from)
        if (memory && files) expect(memory.to).toBeLessThan(files.from)
      }
    }
  })

  test('exec strikes the name, writes another, and leaves number, files and edge as they are', () => {
    const [first, second, third] = frames(about('exec', 1), 1)
    expect([first.naming?.part, second.naming?.part, third.naming?.part]).toEqual([0.25, 0.5, 0.75])
    expect(first.naming?.from).toBe('p')
    expect([first.was, second.was]).toEqual([undefined, 'p'])
    expect(new Set([first, second, third].map(({ pid, files }) => `${pid} ${files}`)).size).toBe(1)
  })

  test('a signal wakes a sleeper from the gate of its body', () => {
    expect(frames(about('try_to_wake_up', 2), 2)[1].turning).toMatchObject({ from: 'sleeping', way: 'gate', part: 0.5 })
  })
})

describe('a wave', () => {
  const waveOf = (kind: EventKind): Beat =>
    beatOf(crowd, (run, beat) => waveAt(run, beat.event).length > 50 && run.kind(waveAt(run, beat.event)[0]) === kind)

  test.each([
    ['copy_process', /^1937 p has 60 more children, the last one/],
    ['deactivate', /^60 children of 1937 p fall asleep, one after another\.$/],
    ['exit_code', /^60 children of 1937 p end, .* they are zombies\.$/],
    [
      'signal_generate',
      /^SIGKILL to 60 children of 1937 p is accepted and changes nothing: nobody is left in them to act\.$/
    ],
    ['reparent', /^1937 p is dying: its 60 children now belong to 1 init\.$/],
    ['release_task', /^1 init reads 60 slips; 60 numbers are free\.$/]
  ] as const)('%s: one beat there and back, one sentence, at most 2.4 s', (kind, sentence) => {
    const beat = waveOf(kind)
    expect(beat.ms).toBe(2400)
    expect(waveAt(crowd.run, beat.event)).toHaveLength(60)
    expect(nextBeat(crowd.run, beat.from)!.to).toBe(beat.to)
    expect(prevBeat(crowd.run, beat.to)!.to).toBe(beat.from)
    expect(plain(narrationAt(crowd.run, beat.to))).toMatch(sentence)
    const { before, after, frame } = film(crowd, beat)
    expect([frame(0), frame(1)]).toEqual([before, after])
    for (let i = 1; i < FRAMES.length; i++) expect(drawn(frame(FRAMES[i]))).not.toEqual(drawn(frame(FRAMES[i - 1])))
  })

  test('60 slips are read in the order of birth, and one number counts', () => {
    const beat = waveOf('release_task')
    const score = scoreOf(crowd.run, beat.from, beat.to)
    const { frame } = film(crowd, beat)
    const orphans = historyOf(crowd.run).lives.filter(({ parent }) => parent === lifeOf(crowd.run, 0).id)
    const times = orphans.map(({ id }) => timeOf(score, 'leave', id, 0.5))
    expect(times).toEqual([...times].sort((a, b) => b - a))
    const counts = FRAMES.slice(1, 4).map((t) => frame(t).crowds[0].zombies)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    expect(new Set(counts).size).toBe(3)
    expect(frame(0.5).marks.filter(({ kind }) => kind === 'chit').length).toBeGreaterThan(5)
  })

  test('60 deaths, a kill and 60 reapings are few beats, and everybody lies in one', () => {
    const loud = crowd.beats.filter(({ ms }) => ms === 2400)
    expect(loud).toHaveLength(6)
    expect(crowd.beats.length).toBeLessThan(40)
  })

  test('a death in a wave keeps its order: the slip, then memory, files, directory, and last the husk', () => {
    const beat = waveOf('exit_code')
    const { cues } = scoreOf(crowd.run, beat.from, beat.to)
    for (const { id } of historyOf(crowd.run).lives.filter(({ parent }) => parent === lifeOf(crowd.run, 0).id)) {
      const parts = ['slip', 'memory', 'files', 'directory', 'zombie'].map((verb) => cues.get(`${verb} ${id}`)!)
      for (let i = 1; i < parts.length; i++) expect(parts[i].from).toBeCloseTo(parts[i - 1].to)
    }
  })

  test('letters do not pile up: one lies at init', () => {
    const { after } = film(crowd, waveOf('reparent'))
    expect(after.marks.filter(({ kind }) => kind === 'letter').length).toBeLessThanOrEqual(1)
  })

  test('what happens behind it is no part of it', () => {
    const beat = waveOf('reparent')
    const next = nextBeat(crowd.run, beat.to)!
    expect(waveAt(crowd.run, next.event)).toEqual([])
    expect(plain(narrationAt(crowd.run, next.to))).not.toMatch(/now belong/)
  })
})

test('to score a wave of many costs each of them the same', () => {
  const readsOf = (many: number): number => {
    let reads = 0
    const called = Array.from({ length: many }, (_, i) => ({
      id: i >> 1,
      unit: i >> 1,
      get verb() {
        reads++
        return i % 2 === 0 ? ('read' as const) : ('leave' as const)
      }
    }))
    const parts = partsOf(called, many / 2)
    expect(parts).toHaveLength(many)
    expect(parts.at(-1)![1].to).toBe(1)
    return reads / many
  }
  expect(readsOf(4000)).toBe(readsOf(40))
})
