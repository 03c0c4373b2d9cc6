import { describe, expect, test } from 'vitest'
import { from, moving, set, type Kind } from '../../../src/lib/record/effects/index.ts'
import { SIGUSR1 } from '../../../src/lib/record/constants.ts'
import { EVENTS } from '../../../src/lib/record/events.ts'
import { PACE, stressOf } from '../../../src/lib/record/pace.ts'
import { SignalFate } from '../../../src/lib/record/fates.ts'
import { clockAt, moves, nextBeat, prevBeat, stopBefore, toNext, waveAt } from '../../../src/lib/run/beats.ts'
import { Run } from '../../../src/lib/run/run.ts'
import { Sim, zombieMaker } from '../stage/fixture.ts'

const { sim, marks } = zombieMaker()
const run = sim.run()

function beatsFrom(event: number) {
  const beats = []
  for (let beat = nextBeat(run, event); beat; beat = nextBeat(run, beat.to)) beats.push(beat)
  return beats
}

/** init asks for its number again and again. */
function callsFor(times: number): Sim {
  const sim = new Sim()
  const init = sim.state.sys.init
  for (let i = 0; i < times; i++) {
    sim.enter(init, 'getpid')
    sim.leave(init, 1)
  }
  return sim
}

/** init sends itself a signal again and again. */
function signalsFor(times: number): Sim {
  const sim = new Sim()
  const init = sim.state.sys.init
  for (let i = 0; i < times; i++) sim.kill(init, init, SIGUSR1, SignalFate.BLOCKED)
  return sim
}

function forksFor(times: number): Sim {
  const sim = new Sim()
  for (let i = 0; i < times; i++) sim.fork(sim.state.sys.init, 2 + i)
  return sim
}

describe('beats', () => {
  test('each begins where the one before ended, and together they reach the end', () => {
    const beats = beatsFrom(0)
    beats.slice(1).forEach((beat, i) => expect(beat.from).toBe(beats[i].to))
    expect(beats.at(-1)!.to).toBe(run.length)
  })

  test('Back undoes each of them', () => {
    const ends = beatsFrom(marks.start).map(({ to }) => to)
    ends.pop()
    const back = []
    for (let beat = prevBeat(run, run.length); beat && beat.to > marks.start; beat = prevBeat(run, beat.to))
      back.unshift(beat.to)
    expect(back).toEqual(ends)
    ends.forEach((to, i) => expect(stopBefore(run, to, marks.start)).toBe(ends[i - 1]))
  })

  test('a dying child gives its things back one kind at a time, then its parent hears, then it is seen to be a zombie', () => {
    const kinds = beatsFrom(marks.asleep).map(({ kind }) => kind)
    expect(kinds.slice(1, 8)).toEqual([
      'exit_code',
      'exit_mm',
      'exit_files',
      'exit_fs',
      'do_notify_parent',
      'signal_generate',
      'tasklist_lock'
    ])
  })

  test('what a task does to itself under tasklist_lock is no beat: others see it when the lock goes', () => {
    const zombies = Array.from({ length: run.length }, (_, i) => i).filter((i) => run.kind(i) === 'exit_zombie')
    expect(zombies).toHaveLength(3)
    for (const i of zombies) expect(moves(run, i)).toBe(false)
  })

  test('what little moves goes with the beat in which it lies, and behind the last one is one more', () => {
    const beats = beatsFrom(0)
    expect(beats.slice(0, -1).map(({ kind }) => kind)).not.toContain('sys_exit')
    expect(beats.at(-1)!.kind).toBe('sys_exit')
  })

  test('a kind says at its place how it is shown: where that is forgotten, it does not compile', () => {
    // @ts-expect-error: for how long does it move?
    moving('task', [set('exit_code')], from('do_exit, kernel/exit.c'))
    // @ts-expect-error: what is it to somebody who steps through a run?
    const forgotten: Kind = { struct: 'task', effects: [set('exit_code')], source: 'do_exit, kernel/exit.c' }
    expect(forgotten).not.toHaveProperty('pace')
    for (const beat of beatsFrom(0)) expect(beat.ms).toBeGreaterThanOrEqual(EVENTS[beat.kind].pace.ms)
  })

  test('a slip that is read, and a number that is free, are one beat', () => {
    const beat = beatsFrom(marks.orphaned).find(({ kind }) => kind === 'release_task')!
    const kinds = Array.from({ length: beat.to - beat.from }, (_, i) => run.kind(beat.from + i))
    expect(kinds.filter((kind) => ['reap', 'exit_dead', 'release_task'].includes(kind))).toEqual(
      expect.arrayContaining(['reap', 'exit_dead', 'release_task'])
    )
    expect(beat.ms).toBeGreaterThanOrEqual(PACE.reaping)
    expect(stressOf(beat.ms)).toBe('loud')
  })

  test('the deaths of four siblings are one wave, from the first slip to the last farewell; those of three are three deaths', () => {
    const beatsOf = (children: number) => {
      const { sim, main } = Sim.booted()
      const rows = Array.from({ length: children }, (_, i) => sim.fork(main, 2051 + i))
      const start = sim.log.length
      for (const row of rows) sim.exit(row, 0)
      const run = sim.run()
      const beats = []
      for (let beat = nextBeat(run, start); beat; beat = nextBeat(run, beat.to)) beats.push(beat)
      return { run, beats }
    }
    const four = beatsOf(4)
    expect(four.beats.map(({ kind, ms }) => [kind, ms])).toEqual([['deactivate', 2400]])
    expect(waveAt(four.run, four.beats[0].event)).toHaveLength(4)
    expect(prevBeat(four.run, four.beats[0].to)!.to).toBeLessThanOrEqual(four.beats[0].from)
    const three = beatsOf(3)
    expect(three.beats.filter(({ kind }) => kind === 'exit_code')).toHaveLength(3)
  })

  test('signals of several calls are no wave: each is struck by itself', () => {
    const { sim, main } = Sim.booted()
    const rows = Array.from({ length: 6 }, (_, i) => sim.fork(main, 2051 + i))
    const start = sim.log.length
    for (const row of rows) sim.kill(main, row, SIGUSR1, SignalFate.BLOCKED)
    const run = sim.run()
    const struck = []
    for (let beat = nextBeat(run, start); beat; beat = nextBeat(run, beat.to))
      if (beat.kind === 'signal_generate') struck.push(beat)
    expect(struck).toHaveLength(6)
  })

  test('equal changes at one parent are one wave: as long as all of them, but no longer than 2.4 s', () => {
    const { sim: many, main } = Sim.booted('many')
    const start = many.log.length
    for (let i = 0; i < 40; i++) many.fork(main, 2051 + i)
    const of = many.run()
    const wave = nextBeat(of, start)!
    expect([wave.from, wave.kind, wave.ms]).toEqual([start, 'copy_process', 2400])
    expect(waveAt(of, wave.event)).toHaveLength(40)
    expect(prevBeat(of, wave.to)!.to).toBeLessThanOrEqual(start)
    const few = Sim.booted('few')
    const from = few.sim.log.length
    for (let i = 0; i < 3; i++) few.sim.fork(few.main, 2051 + i)
    expect(nextBeat(few.sim.run(), from)!.ms).toBe(3 * PACE.fork)
  })

  test('no beat ends behind a record that opens something new', () => {
    for (const { event, to } of beatsFrom(0))
      for (let i = event + 1; i < to; i++) expect([i, EVENTS[run.kind(i)].pace.opens]).toEqual([i, false])
  })

  test('a sleep of all is left out, and said', () => {
    const beat = beatsFrom(marks.asleep)[0]
    expect(beat).toMatchObject({ kind: 'try_to_wake_up', slept: 14_999_000_000 })
    expect(clockAt(run, beat.to) - clockAt(run, beat.from)).toBe(beat.slept)
  })

  test('time at a moment is the clock of its World', () => {
    for (const event of [marks.start, marks.forked, marks.zombie, marks.end]) {
      run.seek(event)
      expect(clockAt(run, event)).toBe(run.world.sys.clock)
    }
  })

  test('there is nothing before boot and after the end', () => {
    expect(prevBeat(run, 0)).toBeUndefined()
    expect(nextBeat(run, run.length)).toBeUndefined()
    expect(nextBeat(new Run(), 0)).toBeUndefined()
  })

  test.each([
    ['of small movements', callsFor],
    ['of signals', signalsFor],
    ['of forks', forksFor]
  ])('a long stretch %s is read a few times, not once for each of them', (_, made) => {
    const long = made(2000).run()
    let reads = 0
    const { log } = long
    const kind = log.kind.bind(log)
    log.kind = (i) => (reads++, kind(i))
    for (let beat = nextBeat(long, 0)!; beat.to < long.length;) beat = nextBeat(long, beat.to)!
    expect(reads).toBeLessThan(20 * long.length)
  })

  test('the future that may not be seen is not stepped into', () => {
    expect(nextBeat(run, marks.asleep, marks.asleep)).toBeUndefined()
    expect(toNext(run, marks.asleep, 'zombie', 1, { until: marks.asleep })).toBeUndefined()
  })
})

describe('To… goes to the next', () => {
  test('zombie', () => {
    const first = toNext(run, marks.start, 'zombie')!
    run.seek(first)
    expect(run.world.sys.tasklist_lock).toBe(0)
    expect(run.world.task.at(sim.row(1)).exit_state).toBe(0)
    expect(toNext(run, first, 'zombie')).toBeGreaterThan(marks.zombie)
    expect(toNext(run, run.length, 'zombie', -1)).toBeLessThan(marks.orphaned)
  })

  test.each([
    ['fork', 'copy_process'],
    ['signal', 'signal_generate'],
    ['syscall', 'sys_exit']
  ] as const)('%s', (goal, kind) => {
    const from = toNext(run, marks.start, goal)!
    const to = toNext(run, from, goal)!
    const passed = Array.from({ length: to - from }, (_, i) => run.kind(from + i))
    expect(passed.filter((k) => k === kind)).toHaveLength(1)
  })

  test('wait, both ways', () => {
    expect(run.kind(toNext(run, marks.orphaned, 'wait')! - 1)).not.toBe('release_task')
    expect(toNext(run, marks.start, 'wait', -1)).toBeLessThan(marks.start)
  })
})
