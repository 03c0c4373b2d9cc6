// Two futures on two stages: where they part, what differs then, and that both are led by one clock.
import { afterEach, describe, expect, test } from 'vitest'
import { computeAhead } from '../../../src/lib/lesson/ahead.ts'
import { nodeMachine } from '../../../src/lib/machine/node.ts'
import { clockAt, find, historyOf, momentAt, type Act } from '../../../src/lib/run/client.ts'
import { inputsBefore } from '../../../src/lib/run/futures.ts'
import { compare, type Comparison } from '../../../src/lib/stage/compare/comparison.svelte.ts'
import { scaleOf } from '../../../src/lib/stage/compare/lanes.ts'
import { plain } from '../../../src/lib/stage/narration/index.ts'

const PROGRAM = 'too_late'
const PLAN = {
  program: PROGRAM,
  session: ['gcc -o too_late too_late.c', './too_late'],
  root: false,
  panes: ['tree' as const]
}

let comparison: Comparison
afterEach(() => comparison.close())

/** What if the process with that PID had done this, when all were asleep? */
async function whatIf(act: Act, pid = 2050, query = 'deactivate of child 2'): Promise<Comparison> {
  const machine = nodeMachine()
  await computeAhead(machine, PLAN)
  const { run, inputs } = machine
  const event = find(run, query, { name: PROGRAM })!
  comparison = await compare({
    past: {
      boot: { start: { kind: 'shell' } },
      inputs,
      taken: inputsBefore(run, event),
      moment: momentAt(run, event),
      clock: clockAt(run, event)
    },
    asked: { task: historyOf(run).lives.findLast((life) => life.pid === pid)!.id, act },
    program: PROGRAM,
    machine: nodeMachine
  })
  return comparison
}

const IGNORE = { kind: 'sigchld', disposition: 'SIG_IGN' } as const
const table = (rows = comparison.rows) =>
  rows.filter(({ differs }) => differs).map(({ what, here, there }) => `${what}: ${here} | ${there}`)

test('both begin at the same moment, and nothing differs there', async () => {
  await whatIf(IGNORE)
  expect(comparison.question).toBe('What if 2050 had set SIG_IGN?')
  expect(comparison.names).toEqual(['As it was', 'SIG_IGN set'])
  expect(comparison.here.moment.event).toBe(comparison.there.moment.event)
  expect(plain(comparison.verdict)).toBe('Both begin here, with the same computer.')
  expect(table()).toEqual([])
})

test('where they part it is said what the kernel answered, and who differs', async () => {
  await whatIf(IGNORE)
  comparison.toFirst()
  expect(plain(comparison.verdict)).toBe(
    'Here they part: do_notify_parent answers false as it was, true with SIG_IGN set. Until then both did the same.'
  )
  expect(comparison.sentences.map(plain)).toEqual([
    '2050 has left SIGCHLD at its default and may still ask how 2051 ended: its status is kept.',
    '2050 ignores SIGCHLD on purpose, so nobody will ask how 2051 ended: it needs no reaper.'
  ])
  expect(table()).toEqual(['◆ do_notify_parent: false | true', 'SIGCHLD of 2050: default | SIG_IGN'])
  const pids = comparison.both.map(({ machine: { run } }) =>
    [...comparison.differing].map((id) => historyOf(run).byId(id)!.pid)
  )
  expect(pids).toEqual([
    [2051, 2050],
    [2051, 2050]
  ])
  expect(comparison.said).toContain('Here they part')
})

test('a step later they have parted: a zombie here, a free number there; a step back they have not', async () => {
  await whatIf(IGNORE)
  comparison.toFirst()
  const parts = comparison.at
  while (comparison.at < parts + 12) comparison.seek(comparison.at + 1)
  expect(table()).toContain('2051 too_late: zombie, exited 3, child of 2050 | gone, its number is free')
  expect(plain(comparison.verdict)).toMatch(/^They parted at 5\.000\u202f\d{3} s\.$/)
  comparison.seek(parts - 1)
  expect(plain(comparison.verdict)).toBe('So far the same has happened in both.')
})

test('at the end the one wait has a slip to read, and the other has none', async () => {
  await whatIf(IGNORE)
  comparison.seek(comparison.last)
  const out = comparison.both.map(({ machine: { run } }) =>
    historyOf(run)
      .written.map(({ off, len }) => Buffer.from(run.world.bytes.slice(off, len)).toString())
      .join('')
  )
  expect(out[0]).toContain('wait() = 2051')
  expect(out[1]).not.toContain('wait() = ')
})

test('a shot at a zombie: they never part', async () => {
  await whatIf({ kind: 'signal', sig: 9 }, 2051, 'zombie of child 1')
  expect(comparison.partsAt).toBeUndefined()
  expect(plain(comparison.verdict)).toContain('They do not part')
  comparison.seek(comparison.last)
  expect(table()).toEqual([])
})

test('a parent that dies: only in the other future does anything happen', async () => {
  await whatIf({ kind: 'signal', sig: 9 })
  comparison.toFirst()
  expect(plain(comparison.verdict)).toBe('Here they part. Until then both did the same.')
  expect(plain(comparison.sentences[0])).toBe('Nothing of the kind happens here.')
  expect(plain(comparison.sentences[1])).toBe(
    '2050 too_late is ending. The first thing is its slip: killed by 9 SIGKILL.'
  )
})

test('playing stops where they part', async () => {
  await whatIf(IGNORE)
  for (const stage of comparison.both) stage.reduced = true
  comparison.seek(comparison.partsAt! - 2)
  await comparison.play()
  expect(comparison.at).toBe(comparison.partsAt)
  expect(comparison.playing).toBe(false)
})

test('one step moves both, and a step back takes both back', async () => {
  await whatIf(IGNORE)
  comparison.seek(comparison.partsAt! - 1)
  const before = comparison.both.map(({ moment }) => moment.event)
  void comparison.step(1)
  const after = comparison.both.map(({ moment }) => moment.event)
  expect(after[0]).toBeGreaterThan(before[0])
  expect(after[1]).toBeGreaterThan(before[1])
  expect(comparison.both.map(({ way }) => way)).toEqual(['on', 'on'])
  void comparison.step(-1)
  expect(comparison.both.map(({ moment }) => moment.event)).toEqual(before)
  expect(comparison.both.map(({ way }) => way)).toEqual(['back', 'back'])
})

describe('the timeline', () => {
  test('shows nothing that was not seen yet, and marks where they part when that was', async () => {
    await whatIf(IGNORE)
    expect(comparison.lanes.parting).toBeUndefined()
    expect(comparison.lanes.here).toHaveLength(3)
    comparison.toFirst()
    const { lanes } = comparison
    expect(lanes.parting).toBe(lanes.head)
    for (const { segments } of [...lanes.here, ...lanes.there])
      for (const { x, w } of segments) {
        expect(x).toBeGreaterThanOrEqual(lanes.fork)
        expect(x + w).toBeLessThanOrEqual(lanes.head + 1e-9)
        expect(w).toBeGreaterThan(0)
      }
    comparison.seek(0)
    expect(comparison.lanes.parting).toBeDefined()
  })

  test('its scale has room for what was seen, and a half to spare at most', () => {
    for (const steps of [1, 24, 100, 1000])
      for (let seen = 0; seen <= steps; seen++) {
        const whole = scaleOf(steps, seen)
        expect(whole).toBeGreaterThanOrEqual(seen)
        expect(whole === 24 || whole === steps || whole / 2 < Math.max(24, seen * 1.15)).toBe(true)
      }
  })
})
