import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/lib/record/decode.ts'
import { State } from '../../../src/lib/record/state/state.ts'
import { actionOf, childrenOf, commOf, findTask, stateLetter, tasks } from '../../../src/lib/record/world.ts'
import { Computer } from '../../../src/lib/machine/computer.ts'
import { nodeParts } from '../../../src/lib/machine/node.ts'
import { whyNot } from '../../../src/lib/run/refusal.ts'
import { Rewind } from '../../../src/lib/machine/rewind.ts'
import { Run } from '../../../src/lib/run/run.ts'
import type { Act } from '../../../src/lib/run/types.ts'
import { checkInvariants } from '../kernel/invariants.ts'
import { logText } from '../logText.ts'

const SIGCHLD = 17
const SIG_IGN = 1
const SA_NOCLDWAIT = 2
const NS = 1e9
const MAKER = 2050

const booted = (): Computer => Computer.boot(nodeParts(), { start: { kind: 'shell' } })

/** The shell's zombie_maker, 2050, with its children 2051 and 2052, all asleep. */
function started(seconds = 1): Computer {
  const computer = booted()
  computer.advance({ clock: 1e8 })
  computer.input({ kind: 'last_pid', pid: MAKER - 1 })
  computer.input({ kind: 'keys', text: '/opt/book/zombie_maker &\r' })
  computer.advance({ clock: seconds * NS })
  return computer
}

const task = (computer: Computer, pid: number) => findTask(computer.k.state, pid)!

function ask(computer: Computer, pid: number, act: Act, then = 0.1): void {
  computer.input({ kind: 'act', task: task(computer, pid).id, act })
  computer.advance({ clock: computer.clock + then * NS })
}

/** pid, state letter and parent of all but init and the shell. */
const picture = ({ k: { state } }: Computer): string =>
  tasks(state)
    .slice(2)
    .map((t) => `${t.pid} ${stateLetter(t)} ${state.task.at(t.real_parent).pid}`)
    .join(', ')

const digest = ({ k: { log } }: Computer): string => logText(log)

const ACTS: { readonly [name: string]: { readonly act: Act; readonly parent: string; readonly child: string } } = {
  'default SIGCHLD': {
    act: { kind: 'sigchld', disposition: 'SIG_DFL' },
    parent: '2050 S 1934, 2051 S 2050, 2052 S 2050',
    child: '2050 S 1934, 2051 S 2050, 2052 S 2050'
  },
  SIG_IGN: {
    act: { kind: 'sigchld', disposition: 'SIG_IGN' },
    parent: '2050 S 1934, 2051 S 2050, 2052 S 2050',
    child: '2050 S 1934, 2051 S 2050, 2052 S 2050'
  },
  SA_NOCLDWAIT: {
    act: { kind: 'sigchld', disposition: 'SA_NOCLDWAIT' },
    parent: '2050 S 1934, 2051 S 2050, 2052 S 2050',
    child: '2050 S 1934, 2051 S 2050, 2052 S 2050'
  },
  'a handler': {
    act: { kind: 'sigchld', disposition: 'handler' },
    parent: '2050 S 1934, 2051 S 2050, 2052 S 2050',
    child: '2050 S 1934, 2051 S 2050, 2052 S 2050'
  },
  subreaper: {
    act: { kind: 'subreaper', on: true },
    parent: '2050 S 1934, 2051 S 2050, 2052 S 2050',
    child: '2050 S 1934, 2051 S 2050, 2052 S 2050'
  },
  fork: {
    act: { kind: 'fork' },
    parent: '2050 S 1934, 2051 S 2050, 2052 S 2050, 2053 S 2050',
    child: '2050 S 1934, 2051 S 2050, 2052 S 2050, 2053 S 2051'
  },
  wait: {
    act: { kind: 'wait' },
    parent: '2050 S 1934, 2051 S 2050, 2052 S 2050',
    child: '2050 S 1934, 2051 S 2050, 2052 S 2050'
  },
  exit: {
    act: { kind: 'exit', code: 5 },
    parent: '2051 S 1, 2052 S 1',
    child: '2050 S 1934, 2051 Z 2050, 2052 S 2050'
  },
  SIGKILL: {
    act: { kind: 'signal', sig: 9 },
    parent: '2051 S 1, 2052 S 1',
    child: '2050 S 1934, 2051 Z 2050, 2052 S 2050'
  }
}

describe.each(Object.entries(ACTS))('%s', (_, { act, parent, child }) => {
  it.each([
    ['parent', MAKER, parent],
    ['child', MAKER + 1, child]
  ])('done by the %s', (_, pid, after) => {
    const computer = started()
    ask(computer, pid, act)
    expect(picture(computer)).toBe(after)
    checkInvariants(computer.k.state)

    const run = new Run()
    run.log = computer.k.log
    run.seek(computer.moment.event)
    expect(run.world.describe()).toBe(computer.k.state.describe())
    run.seek(0)
    expect(run.world.describe()).toBe(new State().describe())

    const again = booted()
    for (const { clock, input } of computer.inputs) {
      again.advance({ clock })
      again.input(input)
    }
    again.advance({ clock: computer.clock })
    expect(digest(again)).toBe(digest(computer))
  })
})

describe('after an act', () => {
  it('the sleep that it interrupted ends when it would have ended', () => {
    const [left, asked] = [started(), started()]
    ask(asked, MAKER, { kind: 'subreaper', on: true })
    ask(asked, MAKER + 1, { kind: 'fork' })
    const ends = (computer: Computer, pid: number): number => {
      computer.advance({ clock: 40 * NS })
      const run = new Run()
      run.log = computer.k.log
      for (let i = 0; i < run.log.length; i++) {
        const event = decode(run.log, i)
        if (event.kind !== 'exit_zombie' && event.kind !== 'exit_dead') continue
        run.seek(i)
        if (run.world.task.at(event.row).pid === pid) return run.world.sys.clock / NS
      }
      return 0
    }
    for (const pid of [MAKER, MAKER + 1]) expect(ends(asked, pid)).toBeCloseTo(ends(left, pid), 2)
    expect(ends(asked, MAKER + 3)).toBeCloseTo(ends(left, MAKER + 1), 2)
  })

  it('SIGCHLD is as it was asked to be, and dead children go the way of it', () => {
    const ignoring = started()
    ask(ignoring, MAKER, { kind: 'sigchld', disposition: 'SIG_IGN' })
    expect(actionOf(ignoring.k.state, task(ignoring, MAKER), SIGCHLD).handler).toBe(SIG_IGN)
    const flagged = started()
    ask(flagged, MAKER, { kind: 'sigchld', disposition: 'SA_NOCLDWAIT' })
    expect(actionOf(flagged.k.state, task(flagged, MAKER), SIGCHLD).flags & SA_NOCLDWAIT).toBe(SA_NOCLDWAIT)
    const changed = started()
    ask(changed, MAKER, { kind: 'sigchld', disposition: 'SIG_IGN' })
    ask(changed, MAKER, { kind: 'sigchld', disposition: 'SIG_DFL' })
    for (const [computer, after] of [
      [ignoring, '2050 S 1934'],
      [flagged, '2050 S 1934'],
      [changed, '2050 S 1934, 2051 Z 2050, 2052 Z 2050'],
      [started(), '2050 S 1934, 2051 Z 2050, 2052 Z 2050']
    ] as const) {
      computer.advance({ clock: 20 * NS })
      expect(picture(computer)).toBe(after)
    }
  })

  it('a parent with a handler reads every slip as its children die, and its sleep ends early', () => {
    const computer = started()
    ask(computer, MAKER, { kind: 'sigchld', disposition: 'handler' })
    expect(actionOf(computer.k.state, task(computer, MAKER), SIGCHLD).handler).toBeGreaterThan(SIG_IGN)
    ask(computer, MAKER + 1, { kind: 'exit', code: 5 })
    const { log } = computer.k
    const events = Array.from({ length: log.length }, (_, i) => decode(log, i))
    const read = events.flatMap((event) => (event.kind === 'reap' ? event.said.status : []))
    expect(read).toContain(5 << 8)
    expect(picture(computer)).not.toContain('Z')
    expect(findTask(computer.k.state, MAKER + 1)).toBeUndefined()
  })

  it('a parent that waits reads one slip, and goes on asleep', () => {
    const computer = started(20)
    ask(computer, MAKER, { kind: 'wait' })
    expect(picture(computer)).toBe('2050 S 1934, 2052 Z 2050')
    ask(computer, MAKER, { kind: 'wait' })
    expect(picture(computer)).toBe('2050 S 1934')
  })

  it('orphans go to a subreaper', () => {
    const computer = started()
    ask(computer, MAKER, { kind: 'subreaper', on: true })
    ask(computer, MAKER + 1, { kind: 'fork' })
    ask(computer, MAKER + 1, { kind: 'exit', code: 0 })
    expect(picture(computer)).toBe('2050 S 1934, 2051 Z 2050, 2052 S 2050, 2053 S 2050')
  })

  it('the parent killed, init reaps its zombies', () => {
    const computer = started(20)
    ask(computer, MAKER, { kind: 'signal', sig: 9 })
    expect(picture(computer)).toBe('')
    const init = computer.k.task(computer.k.sys.init)
    expect(childrenOf(computer.k.state, init).map(({ pid }) => pid)).toEqual([1934])
  })

  it('a computer that runs in user mode is interrupted too', () => {
    const text = 'int main(void) { for (;;); }'
    const computer = Computer.boot(nodeParts(), {
      start: { kind: 'shell' },
      files: [{ path: '/home/juan/spin.c', text }]
    })
    computer.advance({ clock: 1e8 })
    computer.input({ kind: 'keys', text: 'gcc -o spin spin.c && ./spin\r' })
    computer.advance({ clock: computer.clock + 3e7 })
    const spinning = tasks(computer.k.state).find((t) => commOf(computer.k.state, t) === 'spin')!
    computer.input({ kind: 'act', task: spinning.id, act: { kind: 'exit', code: 3 } })
    computer.advance({ clock: computer.clock + 1e8 })
    expect(tasks(computer.k.state).some((t) => t.id === spinning.id)).toBe(false)
  })
})

describe('what cannot be asked', () => {
  it('of a zombie, anything but a signal, which changes nothing', () => {
    const computer = started(20)
    const zombie = task(computer, MAKER + 1)
    for (const { act } of Object.values(ACTS)) {
      expect(whyNot(computer.k.state, zombie, act)).toBe(act.kind === 'signal' ? undefined : 'dead')
      ask(computer, MAKER + 1, act)
      expect(picture(computer)).toBe('2050 S 1934, 2051 Z 2050, 2052 Z 2050')
    }
  })

  it('of init, its end; of a stopped process, a second act before the first', () => {
    const computer = started()
    const init = computer.k.task(computer.k.sys.init)
    expect(whyNot(computer.k.state, init, { kind: 'exit', code: 0 })).toBe('init')
    ask(computer, MAKER, { kind: 'signal', sig: 19 })
    ask(computer, MAKER, { kind: 'fork' })
    expect(picture(computer)).toBe('2050 T 1934, 2051 S 2050, 2052 S 2050')
    expect(whyNot(computer.k.state, task(computer, MAKER), { kind: 'wait' })).toBe('busy')
    ask(computer, MAKER, { kind: 'signal', sig: 18 })
    expect(picture(computer)).toBe('2050 S 1934, 2051 S 2050, 2052 S 2050, 2053 S 2050')
  })
})

it('another act can be taken from an earlier moment', () => {
  const computer = started()
  const rewind = new Rewind(computer)
  rewind.watch()
  const before = computer.moment
  computer.advance({ clock: 20 * NS }, () => rewind.watch())
  expect(picture(computer)).toBe('2050 S 1934, 2051 Z 2050, 2052 Z 2050')
  const other = rewind.branch(before)
  ask(other, MAKER, { kind: 'sigchld', disposition: 'SIG_IGN' }, 20)
  expect(picture(other)).toBe('2050 S 1934')
})

it.each([-1, 2 ** 31, 2 ** 50])('a last PID of %d is refused, as /proc/sys/kernel/ns_last_pid does', (pid) => {
  const computer = Computer.boot(nodeParts(), { start: { kind: 'shell' } })
  const before = computer.k.sys.last_pid
  computer.input({ kind: 'last_pid', pid })
  expect(computer.k.sys.last_pid).toBe(before)
})

it('an act on the birth number 0, which nobody has, is no act', () => {
  const computer = Computer.boot(nodeParts(), { start: { kind: 'shell' } })
  computer.settle({})
  computer.input({ kind: 'keys', text: '/bin/true\r' })
  computer.settle({})
  const before = computer.k.log.length
  computer.input({ kind: 'act', task: 0, act: { kind: 'signal', sig: 9 } })
  computer.input({ kind: 'act', task: 0, act: { kind: 'fork' } })
  expect(computer.k.log.length - before).toBe(2)
})
