// Two futures of one moment, on two machines: both are lived again from the same inputs, and part where the kernel first answers otherwise.
import { beforeAll, describe, expect, test } from 'vitest'
import { computeAhead } from '../../../src/lib/lesson/ahead.ts'
import { nodeMachine } from '../../../src/lib/machine/node.ts'
import { decode, describe as words } from '../../../src/lib/record/decode.ts'
import { SAID } from '../../../src/lib/record/meaning.ts'
import { abreast } from '../../../src/lib/run/abreast.ts'
import { clockAt, find, historyOf, momentAt, Run, type Act, type EventKind } from '../../../src/lib/run/client.ts'
import { inputsBefore, relive, type Asked, type Past } from '../../../src/lib/run/futures.ts'
import { partingOf, type Computed } from '../../../src/lib/run/parting.ts'
import { storiesFrom } from '../../../src/lib/run/story.ts'
import { dice, oneOf } from '../../fuzz/dice.ts'

const PLAN = {
  program: 'too_late',
  session: ['gcc -o too_late too_late.c', './too_late'],
  root: false,
  panes: ['tree' as const]
}
const PROGRAM = { name: 'too_late' }
/** Both children live, and all are asleep. */
const ASLEEP = 'deactivate of child 2'

let was: Run
let past: Past
let from: number

beforeAll(async () => {
  const machine = nodeMachine()
  await computeAhead(machine, PLAN)
  was = machine.run
  past = pastAt(find(was, ASLEEP, PROGRAM)!, machine.inputs)
  from = past.moment.event
})

const pastAt = (event: number, inputs: Past['inputs']): Past => ({
  boot: { start: { kind: 'shell' } },
  inputs,
  taken: inputsBefore(was, event),
  moment: momentAt(was, event),
  clock: clockAt(was, event)
})

const idOf = (pid: number): number => historyOf(was).lives.findLast((life) => life.pid === pid)!.id

async function future(act?: Act, pid = 2050): Promise<Computed> {
  const machine = nodeMachine()
  const head = await relive(machine, past, act && { task: idOf(pid), act })
  return { run: machine.run, until: head.clock }
}

/** The two records at which futures part, in kernel words, without their numbers. */
function parts(a: Computed, b: Computed): (string | undefined)[] {
  const parting = partingOf(a, b, from)
  const at = ({ run }: Computed, i: number | undefined) =>
    i === undefined ? undefined : words(run.log, i).replace(/^\d+ /, '')
  return [at(a, parting?.a), at(b, parting?.b)]
}

test('a future without an act is what has been, record by record', async () => {
  const { run } = await future()
  expect(run.length).toBeGreaterThanOrEqual(was.length)
  for (let i = 0; i < was.length; i++)
    if (words(run.log, i) !== words(was.log, i)) expect(words(run.log, i)).toBe(words(was.log, i))
})

test('a future with an act is the same up to that moment', async () => {
  const { run } = await future({ kind: 'sigchld', disposition: 'SIG_IGN' })
  for (let i = 0; i < from; i++)
    if (words(run.log, i) !== words(was.log, i)) expect(words(run.log, i)).toBe(words(was.log, i))
  expect(run.kind(from)).toBe('input')
})

describe('what if 2050', () => {
  test('had set SIG_IGN? do_notify_parent answers true, where it answered false', async () => {
    const [one, other] = parts(await future(), await future({ kind: 'sigchld', disposition: 'SIG_IGN' }))
    expect(one).toMatch(/^do_notify_parent .*handler=0, .*autoreap=0$/)
    expect(other).toMatch(/^do_notify_parent .*handler=1, .*autoreap=1$/)
  })

  test('had died? It takes the signal, and in the other future nothing happens to it', async () => {
    const [one, other] = parts(await future(), await future({ kind: 'signal', sig: 9 }))
    expect(one).toBeUndefined()
    expect(other).toMatch(/^exit_code .*→9$/)
  })

  test('had waited? The child that ends wakes it', async () => {
    const [one, other] = parts(await future(), await future({ kind: 'wait' }))
    expect(one).toBeUndefined()
    expect(other).toMatch(/^wake_up_parent .*woken=1$/)
  })

  test('had been sent SIGKILL again, as a zombie? They never part: nobody is left in it to act', async () => {
    const dead = pastAt(find(was, 'zombie of child 1', PROGRAM)!, past.inputs)
    const lived = async (asked?: Asked): Promise<Computed> => {
      const machine = nodeMachine()
      const { clock } = await relive(machine, dead, asked)
      return { run: machine.run, until: clock }
    }
    const [a, b] = [await lived(), await lived({ task: idOf(2051), act: { kind: 'signal', sig: 9 } })]
    expect(b.run.length).toBeGreaterThan(a.run.length)
    expect(partingOf(a, b, dead.moment.event)).toBeUndefined()
  })

  test('had forked? It has another child at once', async () => {
    expect(parts(await future(), await future({ kind: 'fork' }))[1]).toMatch(/^copy_process/)
  })

  test('had done what it does anyway? They never part', async () => {
    expect(parts(await future(), await future({ kind: 'sigchld', disposition: 'SIG_DFL' }))).toEqual([
      undefined,
      undefined
    ])
  })
})

test('the same run twice has no difference, from whatever moment', async () => {
  const [a, b] = [await future(), await future()]
  for (const query of ['start', 'first copy_process by main', ASLEEP, 'zombie of child 1']) {
    const event = find(was, query, PROGRAM)
    if (event !== undefined) expect(partingOf(a, b, event)).toBeUndefined()
  }
  expect(partingOf(a, b, from)).toBeUndefined()
})

test('which of the two is the first does not matter', async () => {
  const was = await future()
  for (const act of [
    { kind: 'sigchld', disposition: 'SIG_IGN' },
    { kind: 'wait' },
    { kind: 'exit', code: 4 },
    { kind: 'fork' }
  ] as const) {
    const other = await future(act)
    const [one, two] = [partingOf(was, other, from)!, partingOf(other, was, from)!]
    expect({ ...two, a: two.b, b: two.a }).toEqual({ a: undefined, b: undefined, ...one })
  }
})

/** A copy of a run in which one field of one record says something else. */
function planted({ run, until }: Computed, i: number, kind: EventKind, field: string): Computed {
  const copy = new Run()
  copy.log = run.log.fork(run.length)
  // Full chunks are shared: this one gets its own ints.
  const chunk = copy.log.chunk(i)
  chunk.q = chunk.q.slice()
  copy.world.bytes = run.world.bytes
  const { pos } = SAID[kind].find(({ name }) => name === field)!
  chunk.q[copy.log.start(i) + pos] ^= 1
  return { run: copy, until }
}

/** Fields that decide. */
const DECIDES: { readonly [K in EventKind]?: string } = {
  do_notify_parent: 'autoreap',
  signal_generate: 'fate',
  reap: 'status',
  wake_up_parent: 'woken',
  sys_exit: 'ret'
}

test('a rule that is exchanged at one record is found at that record', async () => {
  const a = await future()
  const told = [...storiesFrom(a.run, from).values()].flat().filter(({ kind }) => kind in DECIDES)
  expect(told.length).toBeGreaterThan(20)
  const roll = dice(9)
  for (let n = 0; n < 40; n++) {
    const { event, kind } = oneOf(roll, told)
    const b = planted(await future(), event, kind, DECIDES[kind]!)
    expect(decode(b.run.log, event)).not.toEqual(decode(a.run.log, event))
    expect(partingOf(a, b, from)).toMatchObject({ a: event, b: event })
  }
})

test('what only was not computed is no difference', async () => {
  const a = await future()
  const zombie = find(a.run, 'zombie of child 1', PROGRAM)!
  const short = new Run()
  short.log = a.run.log.fork(zombie)
  short.world.bytes = a.run.world.bytes
  expect(partingOf(a, { run: short, until: clockAt(a.run, zombie) }, from)).toBeUndefined()
  expect(partingOf(a, { run: short, until: Infinity }, from)).toBeDefined()
})

describe('side by side', () => {
  test('two runs that are the same take every step together', async () => {
    const { run } = await future()
    for (const { a, b } of abreast(run, run, from)) expect(a).toBe(b)
  })

  test('every step moves one of them at least, none goes back, and both come to their ends', async () => {
    const [a, b] = [await future(), await future({ kind: 'wait' })]
    const steps = abreast(a.run, b.run, from)
    steps.slice(1).forEach((step, i) => {
      const before = steps[i]
      expect(step.a >= before.a && step.b >= before.b && step.clock >= before.clock).toBe(true)
      expect(step.a + step.b).toBeGreaterThan(before.a + before.b)
      // Neither is ahead of the clock on show, and neither lags by more than its next step.
      expect(clockAt(a.run, step.a)).toBeLessThanOrEqual(step.clock)
      expect(clockAt(b.run, step.b)).toBeLessThanOrEqual(step.clock)
    })
    expect(steps.at(-1)!.a).toBe(abreast(a.run, a.run, from).at(-1)!.a)
    expect(steps.at(-1)!.b).toBe(abreast(b.run, b.run, from).at(-1)!.a)
  })

  test('before they part they take the same steps, but for the act', async () => {
    const [a, b] = [await future(), await future({ kind: 'sigchld', disposition: 'SIG_IGN' })]
    const parting = partingOf(a, b, from)!
    const steps = abreast(a.run, b.run, from).filter((step) => step.a <= parting.a!)
    const alone = steps.slice(1).filter(({ a }, i) => a !== steps[i].a && steps[i + 1].b === steps[i].b)
    expect(alone).toEqual([])
  })
})
