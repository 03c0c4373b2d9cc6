import fc from 'fast-check'
import { queuedFor } from '../../../src/lib/kernel/signal/send.ts'
import { describe, expect, it } from 'vitest'
import { kindOf } from '../../../src/lib/record/decode.ts'
import { redo, undo } from '../../../src/lib/record/interpret.ts'
import { Kernel } from '../../../src/lib/kernel/kernel.ts'
import { Loop } from '../../../src/lib/machine/loop.ts'
import { PageStore } from '../../../src/lib/kernel/mm/store.ts'
import { State } from '../../../src/lib/record/state/state.ts'
import { checkInvariants } from './invariants.ts'
import { expectIndexesInStep, forgetAll, makeIndexesBehindRecords } from './inStep.ts'
import {
  assemble,
  call,
  ifZero,
  jump,
  runToIdle,
  SCRIPT_ARCH,
  scripted,
  ScriptProcessor,
  SYS,
  work,
  type Line
} from './script.ts'

const CLONE_VM = 0x100
const CLONE_SIGHAND = 0x800
const CLONE_THREAD = 0x10000
const CLONE_NEWPID = 0x20000000
const PTRACE_TRACEME = 0
const PTRACE_CONT = 7
const PTRACE_KILL = 8
const PTRACE_ATTACH = 16
const PTRACE_DETACH = 17
const PTRACE_SYSCALL = 24
const PR_SET_PDEATHSIG = 1
const PR_SET_CHILD_SUBREAPER = 36

/** One line of a program of `length` lines; jumps go anywhere in it. */
const line = (length: number): fc.Arbitrary<Line> => {
  const pid = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(-1, 0, -2, -3))
  const signal = fc.constantFrom(0, 1, 9, 15, 17, 18, 19, 20, 34)
  const to = fc.nat(length - 1)
  const request = fc.constantFrom(
    PTRACE_TRACEME,
    PTRACE_CONT,
    PTRACE_KILL,
    PTRACE_ATTACH,
    PTRACE_DETACH,
    PTRACE_SYSCALL
  )
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(call(SYS.fork)) },
    { weight: 4, arbitrary: to.map(ifZero) },
    { weight: 1, arbitrary: to.map(jump) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 300 }).map((code) => call(SYS.exit_group, code)) },
    {
      weight: 4,
      arbitrary: fc.tuple(pid, fc.constantFrom(0, 1, 2, 3, 9, 11)).map(([p, options]) => call(SYS.wait4, p, 0, options))
    },
    { weight: 3, arbitrary: fc.tuple(pid, signal).map(([p, sig]) => call(SYS.kill, p, sig)) },
    { weight: 1, arbitrary: fc.constant(call(SYS.pause)) },
    { weight: 1, arbitrary: fc.constant(call(SYS.sched_yield)) },
    { weight: 1, arbitrary: fc.constant(call(SYS.setsid)) },
    { weight: 2, arbitrary: fc.tuple(pid, pid).map(([p, g]) => call(109, p, g)) },
    { weight: 1, arbitrary: fc.constant(call(SYS.prctl, PR_SET_CHILD_SUBREAPER, 1)) },
    { weight: 1, arbitrary: signal.map((sig) => call(SYS.prctl, PR_SET_PDEATHSIG, sig)) },
    { weight: 1, arbitrary: fc.constantFrom(0, 1).map((s) => call(37, s)) },
    { weight: 3, arbitrary: fc.constant(call(SYS.clone, CLONE_VM | CLONE_SIGHAND | CLONE_THREAD)) },
    { weight: 2, arbitrary: fc.constant(call(SYS.exit, 3)) },
    { weight: 2, arbitrary: fc.tuple(pid, signal).map(([p, sig]) => call(SYS.tkill, p, sig)) },
    { weight: 2, arbitrary: fc.constant(call(SYS.unshare, CLONE_NEWPID)) },
    { weight: 2, arbitrary: fc.tuple(request, pid).map(([r, p]) => call(SYS.ptrace, r, p)) },
    { weight: 1, arbitrary: fc.constant(work()) }
  )
}

/** PID 1 forks a runner and reaps for ever; the runner does random things. */
const PREFIX: Line[] = [call(SYS.fork), ifZero(5), call(SYS.wait4, -1), jump(2), jump(2)]
const program = fc
  .integer({ min: 4, max: 24 })
  .chain((length) => fc.array(line(length), { minLength: length, maxLength: length }))
  .map((lines): Line[] => [
    ...PREFIX,
    ...lines.map(([op, target, ...rest]): Line =>
      op === 1 || op === 2 ? [op, target + PREFIX.length, ...rest] : [op, target, ...rest]
    ),
    call(SYS.exit_group, 7)
  ])

/** The same with more children than a wait looks at one by one. */
const family = program.map((lines): Line[] => {
  const start = PREFIX.length + 2 * SIBLINGS
  const moved = lines
    .slice(PREFIX.length)
    .map(([op, target, ...rest]): Line =>
      op === 1 || op === 2 ? [op, target + 2 * SIBLINGS, ...rest] : [op, target, ...rest]
    )
  const births = Array.from({ length: SIBLINGS }, (): Line[] => [call(SYS.fork), ifZero(start)]).flat()
  return [...PREFIX, ...births, ...moved]
})
const SIBLINGS = 9

const STEPS = 3000
/** One CPU and its rule, or some that a seed decides about. */
const params = fc
  .record({ cpus: fc.constantFrom(0, 0, 1, 2, 3), seed: fc.integer() })
  .map((cpus) => ({ max_threads: 40, pid_max: 340, ...cpus }))

/** A program in nested namespaces, some of whose processes end before the checkpoint, some behind it. */
const NAMESPACES: [
  lines: Line[],
  params: { max_threads: number; pid_max: number; cpus: number; seed: number },
  when: number
] = [
  [
    [0, 57],
    [1, 5],
    [0, 61, -1],
    [2, 2],
    [2, 2],
    [0, 56, 67840],
    [0, 57],
    [0, 272, 536870912],
    [0, 57],
    [0, 109, 1, -1],
    [0, 157, 36, 1],
    [0, 272, 536870912],
    [0, 57],
    [0, 60, 3],
    [0, 61, -1, 0, 0],
    [1, 5],
    [1, 5],
    [0, 200, -1, 0],
    [0, 109, 1, -1],
    [0, 56, 67840],
    [0, 60, 3],
    [0, 231, 7]
  ],
  { max_threads: 40, pid_max: 340, cpus: 0, seed: 0 },
  61
]

type Example = [
  lines: Line[],
  params: { max_threads: number; pid_max: number; cpus: number; seed: number },
  every: number
]
const SMALL = { max_threads: 40, pid_max: 340, cpus: 0, seed: 0 }

/** A leader of many children ends before its threads, which then wait for children that another has adopted. */
const LEADER_ENDS_FIRST: Example = [
  // prettier-ignore
  [[0,57],[1,5],[0,61,-1],[2,2],[2,2],[0,57],[1,23],[0,57],[1,23],[0,57],[1,23],[0,57],[1,23],[0,57],[1,23],[0,57],[1,23],[0,57],[1,23],[0,57],[1,23],[0,57],[1,23],[0,157,1,0],[3],[0,37,0],[0,62,-1,0],[0,62,1,0],[0,61,-1,0,0],[0,56,67840],[0,62,1,0],[0,62,-1,0],[0,61,-1,0,0],[0,61,1,0,0],[3],[0,61,-2,0,0],[0,61,-1,0,0],[0,60,3],[0,62,1,0],[0,56,67840],[0,101,0,1],[1,23],[0,57],[0,157,1,0],[0,57],[0,61,-1,0,0],[1,23],[0,231,7]],
  SMALL,
  1
]

/** Another than the parent traces a child. */
const TRACED: Example = [
  // prettier-ignore
  [[0,57],[1,5],[0,61,-1],[2,2],[2,2],[0,109,-1,1],[0,57],[0,101,16,10],[0,112],[2,6],[1,5],[0,101,0,1],[3],[0,57],[0,57],[0,231,0],[0,56,67840],[0,37,0],[0,231,0],[2,5],[0,60,3],[0,101,0,-1],[0,62,1,0],[0,231,0],[0,57],[0,231,7]],
  { ...SMALL, cpus: 2, seed: 303984057 },
  7
]

/** A thread is born where children go to another namespace. */
const THREAD_IN_NAMESPACE: Example = [
  // prettier-ignore
  [[0,57],[1,5],[0,61,-1],[2,2],[2,2],[0,157,1,0],[0,62,-1,0],[0,272,536870912],[1,5],[0,56,67840],[0,57],[0,56,67840],[0,61,-1,0,0],[0,157,36,1],[0,272,536870912],[0,109,-1,1],[0,231,7]],
  SMALL,
  2
]

describe('random programs', () => {
  it('leave a kernel in which the invariants hold', () => {
    fc.assert(
      fc.property(program, params, (lines, p) => checkInvariants(runToIdle(scripted(lines, p), STEPS).k.state)),
      { numRuns: 150 }
    )
  })

  it('have each exit status read at most once', () => {
    fc.assert(
      fc.property(program, params, (lines, p) => {
        const { k } = runToIdle(scripted(lines, p), STEPS)
        const world = new State()
        world.bytes = k.state.bytes
        const read = new Set<number>()
        for (let i = 0; i < k.log.length; i++) {
          if (kindOf(k.log, i) === 'reap') {
            const { id, pid } = world.task.at(k.log.row(i))
            expect(read.has(id), `the status of ${pid} is read twice`).toBe(false)
            read.add(id)
          }
          redo(world, k.log, i, i + 1)
        }
      }),
      { numRuns: 100 }
    )
  })

  it('write a log that folds back to any moment, and forward to the same kernel', () => {
    fc.assert(
      fc.property(
        program,
        params,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }),
        (lines, p, places) => {
          const { k } = runToIdle(scripted(lines, p), STEPS)
          const [walker, fresh] = [k.state.clone(), new State()]
          walker.bytes = fresh.bytes = k.state.bytes
          let at = k.log.length
          for (const place of places) {
            const target = Math.floor(place * k.log.length)
            undo(walker, k.log, at, target)
            redo(walker, k.log, at, target)
            at = target
          }
          redo(fresh, k.log, 0, at)
          expect(walker.describe(), at === 0 ? 'at the start' : kindOf(k.log, at - 1)).toBe(fresh.describe())
          redo(walker, k.log, at, k.log.length)
          expect(walker.describe()).toBe(k.state.describe())
        }
      ),
      { numRuns: 100 }
    )
  })

  it('go on from a checkpoint as if it had not been taken, and as if they had not stopped', () => {
    fc.assert(
      fc.property(program, params, fc.integer({ min: 1, max: 400 }), (lines, p, when) => {
        const whole = runToIdle(scripted(lines, p), STEPS)
        const first = runToIdle(scripted(lines, p), when)
        const { k } = first
        const copy = new Kernel(
          SCRIPT_ARCH,
          k.host,
          k.state.clone(),
          k.log.fork(k.log.length),
          new PageStore(k.store.pool, k.store.freeze())
        )
        copy.ran = k.ran
        const code = assemble(lines)
        const second = runToIdle(new Loop(copy, new ScriptProcessor(), () => code), STEPS)
        runToIdle(first, STEPS)
        expect(second.k.state.describe()).toBe(whole.k.state.describe())
        expect(first.k.state.describe()).toBe(whole.k.state.describe())
        expect(second.k.log.length).toBe(whole.k.log.length)
      }),
      // A task that ended had been counted out of its namespace twice by whoever had counted only then.
      { numRuns: 100, examples: [NAMESPACES] }
    )
  })

  it('find in what the kernel keeps beside its state what a walk through the state finds', () => {
    fc.assert(
      fc.property(family, params, fc.integer({ min: 1, max: 60 }), (lines, p, every) => {
        const kept = scripted(lines, p)
        const walking = scripted(lines, p)
        for (let steps = 0; steps < STEPS; steps += every) {
          runToIdle(kept, steps + every)
          runToIdle(walking, steps + every)
          forgetAll(walking.k)
          for (const uid of [0, 1000]) expect(queuedFor(kept.k, uid)).toBe(queuedFor(walking.k, uid))
        }
        expect(walking.k.log.length).toBe(kept.k.log.length)
        expect(walking.k.state.describe()).toBe(kept.k.state.describe())
      }),
      { numRuns: 150, examples: [LEADER_ENDS_FIRST] }
    )
  })

  it('keep every index in step, also one that was made just behind a record', () => {
    fc.assert(
      fc.property(program, params, fc.integer({ min: 1, max: 12 }), (lines, p, every) => {
        const loop = scripted(lines, p)
        makeIndexesBehindRecords(loop.k, every)
        for (let steps = 1; steps < 300; steps++) {
          runToIdle(loop, steps)
          expectIndexesInStep(loop.k)
        }
      }),
      { numRuns: 10, examples: [TRACED, THREAD_IN_NAMESPACE] }
    )
  })

  it('are seen to be out of step where one index is', () => {
    const { k } = runToIdle(scripted(THREAD_IN_NAMESPACE[0], SMALL), 60)
    expectIndexesInStep(k)
    k.nsUsers!.set(1, 2)
    expect(() => expectIndexesInStep(k)).toThrow()
  })
})
