import { Writers } from '../../../src/lib/record/writers.gen.ts'
import { describe as suite, expect, it } from 'vitest'
import { EXIT_ZOMBIE } from '../../../src/lib/record/constants.ts'
import { SignalFate } from '../../../src/lib/record/fates.ts'
import { PTE_WRITE } from '../../../src/lib/record/state/pte.ts'
import { decode, kindOf } from '../../../src/lib/record/decode.ts'
import { redo, undo } from '../../../src/lib/record/interpret.ts'
import { Log } from '../../../src/lib/record/log.ts'
import { depthBehind, FUNCTIONS } from '../../../src/lib/record/functions.ts'
import { LEAF_ENTRIES } from '../../../src/lib/record/state/fields.ts'
import { State } from '../../../src/lib/record/state/state.ts'
import { findTask, tasks } from '../../../src/lib/record/world.ts'
import { call, ifZero, jump, runToIdle, scripted, SYS, type Line } from './script.ts'
import { logText } from '../logText.ts'

/** init forks; the child exits with 3; init waits for it and pauses. */
const FORK_EXIT_WAIT: Line[] = [
  call(SYS.fork),
  ifZero(5),
  call(SYS.wait4, -1),
  call(SYS.pause),
  jump(3),
  call(SYS.exit_group, 3)
]
/** init forks; the child exits; init never waits. */
const NEVER_WAITS: Line[] = [call(SYS.fork), ifZero(4), call(SYS.pause), jump(2), call(SYS.exit_group, 3)]
/** init forks a parent, which forks a child that exits, and exits itself without waiting; init waits twice. */
const ORPHAN_ZOMBIE: Line[] = [
  call(SYS.fork),
  ifZero(6),
  call(SYS.wait4, -1),
  call(SYS.wait4, -1),
  call(SYS.pause),
  jump(4),
  call(SYS.fork),
  ifZero(10),
  call(SYS.sched_yield),
  call(SYS.exit_group, 1),
  call(SYS.exit_group, 2)
]

suite('a life', () => {
  it('ends with init reading the status', () => {
    const { k } = runToIdle(scripted(FORK_EXIT_WAIT))
    expect(tasks(k.state).map((task) => task.pid)).toEqual([1])
    const reaps = [...Array(k.log.length).keys()].map((i) => decode(k.log, i)).filter((event) => event.kind === 'reap')
    expect(reaps).toHaveLength(1)
    expect(reaps[0].said).toMatchObject({ by: k.sys.init, status: 0x300 })
  })

  it('leaves a zombie when nobody waits: no memory, no files, the status kept', () => {
    const { k } = runToIdle(scripted(NEVER_WAITS))
    const zombie = findTask(k.state, 2)!
    expect(zombie.exit_state).toBe(EXIT_ZOMBIE)
    expect(zombie.exit_code).toBe(0x300)
    expect([zombie.mm, zombie.files, zombie.fs]).toEqual([0, 0, 0])
  })

  it('gives orphans, dead or alive, to init, before the parent is announced', () => {
    const { k } = runToIdle(scripted(ORPHAN_ZOMBIE))
    expect(tasks(k.state).map((task) => task.pid)).toEqual([1])
    const kinds = [...Array(k.log.length).keys()].map((i) => kindOf(k.log, i))
    expect(kinds.indexOf('reparent')).toBeGreaterThan(0)
    expect(kinds.filter((kind) => kind === 'reap')).toHaveLength(2)
  })
})

suite('the log', () => {
  for (const [name, lines] of Object.entries({ FORK_EXIT_WAIT, NEVER_WAITS, ORPHAN_ZOMBIE })) {
    it(`folds back to nothing and forward again to the kernel's state: ${name}`, () => {
      const { k } = runToIdle(scripted(lines))
      const world = new State()
      world.bytes = k.state.bytes
      const moments: string[] = []
      for (let i = 0; i < k.log.length; i++) {
        moments.push(world.describe())
        redo(world, k.log, i, i + 1)
      }
      expect(world.describe()).toBe(k.state.describe())
      for (let i = k.log.length - 1; i >= 0; i--) {
        undo(world, k.log, i + 1, i)
        expect(world.describe(), `before record ${i}, ${kindOf(k.log, i)}`).toBe(moments[i])
      }
    })
  }

  it('knows again more frames than a new state has room for', () => {
    const [state, log] = [new State(), new Log()]
    const emit = new Writers(state, log)
    const pages = state.mapcount.length + LEAF_ENTRIES
    const mm = emit.make_mm(0, 1, 0x6ffff000)
    for (let page = 0; page < pages; page++) {
      if (page % LEAF_ENTRIES === 0) emit.new_leaf(0, page, mm, state.mm.at(mm).leaf_last)
      emit.set_pte(mm, page, -1, PTE_WRITE)
    }
    const world = new State()
    redo(world, log, 0, log.length)
    expect(world.describe()).toBe(state.describe())
    undo(world, log, log.length, 0)
    expect(world.describe()).toBe(new State().describe())
  })

  it('is the same for the same program', () => {
    const run = () => {
      const { k } = runToIdle(scripted(ORPHAN_ZOMBIE))
      return logText(k.log)
    }
    expect(run()).toBe(run())
  })
})

suite('the path', () => {
  /** Names of the functions that the records from `from` on begin, with their depths, up to the next entry. */
  const pathOf = (lines: readonly Line[], nr: number): [string, number][] => {
    const { log } = runToIdle(scripted(lines)).k
    const from = range(log.length).find((i) => {
      const record = decode(log, i)
      return record.kind === 'sys_enter' && record.changed.syscall?.new === nr + 1
    })!
    const to = range(log.length).find((i) => i > from && kindOf(log, i) === 'enter') ?? log.length
    return range(log.length)
      .slice(from, to)
      .map((i) => decode(log, i))
      .filter((record) => record.kind === 'call')
      .reduce<[string, number][]>((path, { said: { fn } }) => {
        const [name, depth] = path.at(-1) ?? []
        const before = name === undefined ? undefined : { name, depth: depth! }
        return [...path, [FUNCTIONS[fn].name, depthBehind(fn, before)]]
      }, [])
  }
  const range = (n: number) => Array.from({ length: n }, (_, i) => i)

  it('of exit goes through what System V has to give back, in the order of do_exit', () => {
    const names = pathOf(NEVER_WAITS, SYS.exit_group).map(([name]) => name)
    const order = ['do_exit', 'exit_signals', 'exit_mm', 'exit_sem', 'exit_shm', 'exit_files', 'exit_fs', 'exit_notify']
    expect(names.filter((name) => order.includes(name))).toEqual(order)
  })

  it('of a signal goes through prepare_signal, under whoever sends it', () => {
    const path = pathOf(NEVER_WAITS, SYS.exit_group)
    const at = path.findIndex(([name]) => name === 'prepare_signal')
    expect(path[at - 1][0]).toBe('do_notify_parent')
    expect(path[at][1]).toBe(path[at - 1][1] + 1)
  })

  it('of kill to a zombie ends in prepare_signal: nobody is left to take it', () => {
    const lines = [
      call(SYS.fork),
      ifZero(5),
      call(SYS.sched_yield),
      call(SYS.kill, 2, 9),
      call(SYS.pause),
      call(SYS.exit_group, 0)
    ]
    expect(pathOf(lines, SYS.kill)).toEqual([
      ['do_send_sig_info', 0],
      ['prepare_signal', 1]
    ])
    const { log } = runToIdle(scripted(lines)).k
    const sent = range(log.length)
      .map((i) => decode(log, i))
      .filter((record) => record.kind === 'signal_generate')
    expect(sent.at(-1)!.said).toMatchObject({ sig: 9, fate: SignalFate.NOBODY })
  })
})
