// Each thing that can become of a signal is drawn and told, by every pane that shows signals.
import { describe, expect, test } from 'vitest'
import { fateOf, historyOf, limitOf, nextBeat, SIGCHLD, type Fate, type Run } from '../../../src/lib/run/client.ts'
import { Limit, SignalFate } from '../../../src/lib/record/fates.ts'
import { nodeMachine } from '../../../src/lib/machine/node.ts'
import { SHELL } from '../../../src/lib/sandbox/shell.ts'
import { kernelPath } from '../../../src/lib/stage/kernel/kernelPath.ts'
import { lookAt } from '../../../src/lib/stage/look.ts'
import { narrationAt, plain } from '../../../src/lib/stage/narration/index.ts'
import { timelineLayout } from '../../../src/lib/stage/timeline/timelineLayout.ts'
import { listLayout } from '../../../src/lib/stage/tree/listLayout.ts'
import type { TreeLayout } from '../../../src/lib/stage/tree/picture.ts'
import { treeLayout } from '../../../src/lib/stage/tree/treeLayout.ts'
import { Sim } from './fixture.ts'

const FATES = Object.keys(SignalFate) as Fate[]
const wordsOf = (marks: TreeLayout['marks']): string[] => marks.map(({ title, detail }) => `${title} ${detail}`.trim())

/** Draws a moment in every pane. */
function drawn(run: Run, event: number): TreeLayout {
  const look = lookAt(run, event)
  kernelPath(look)
  timelineLayout(run, { start: 0, event, seen: event })
  const tree = treeLayout(look)
  listLayout(tree)
  return tree
}

test.each([
  ['signal', SignalFate, fateOf],
  ['limit', Limit, limitOf]
] as const)('a number that a record says of a %s has its name again', (_, table, nameOf) => {
  for (const [name, n] of Object.entries<number>(table)) expect(nameOf(n)).toBe(name)
  expect(() => nameOf(99)).toThrow('no name for 99')
})

describe.each(FATES)('a signal that is %s', (fate) => {
  const { sim, main } = Sim.booted('target')
  const child = sim.fork(main, 2051)
  sim.kill(main, child, 10, SignalFate[fate])
  const run = sim.run()
  const event = Array.from({ length: run.length }, (_, i) => i).findLast((i) => run.kind(i) === 'signal_generate')! + 1

  test('strikes in the tree as it struck in the kernel', () => {
    const [mark] = drawn(run, event).marks.filter(({ kind }) => kind === 'bolt')
    expect(mark.title).toMatch(/^SIGUSR1, \w+/)
    expect(mark.manner).toBe(fate === 'DELIVERED' ? 'strikes' : fate === 'NOBODY' ? 'through' : 'bounces')
  })

  test('is the road taken, and has a sentence of its own', () => {
    const decisions = kernelPath(lookAt(run, event)).steps.flatMap((step) => step.decisions)
    expect(decisions.flatMap(({ options }) => options).filter(({ taken }) => taken)).toHaveLength(1)
    const text = (n: number) => JSON.stringify(narrationAt(run, n))
    expect(text(event)).not.toContain('undefined')
  })

  test('is drawn as a letter when it tells of a death', () => {
    const { sim, main } = Sim.booted('parent')
    const child = sim.fork(main, 2051)
    sim.enter(child, 'exit_group', [0])
    sim.call('do_notify_parent')
    sim.emit.do_notify_parent(child, main, SIGCHLD, 0, 0, 0)
    sim.emit.signal_generate(main, SIGCHLD, 1, 2051, SignalFate[fate])
    const run = sim.run()
    expect(wordsOf(drawn(run, run.length).marks.filter(({ kind }) => kind === 'letter'))).toHaveLength(1)
  })
})

test('SIGCHLD that somebody sends is a bolt, though it be a child to its parent; the letter is the kernel’s', () => {
  const { sim, main } = Sim.booted('parent')
  const child = sim.fork(main, 2051)
  sim.kill(child, main, SIGCHLD, SignalFate.IGNORED)
  const { marks } = drawn(sim.run(), sim.log.length)
  expect(
    marks.filter(({ kind }) => kind === 'letter' || kind === 'bolt').map(({ kind, title }) => `${kind}: ${title}`)
  ).toEqual(['bolt: SIGCHLD, ignored'])
})

test('five shots in a row at a zombie are one movement, which says that they were five', () => {
  const { sim, main } = Sim.booted('parent')
  const child = sim.fork(main, 2051)
  sim.exit(child, 3)
  const before = sim.log.length
  for (let shot = 1; shot <= 5; shot++) sim.kill(main, child, 9, SignalFate.NOBODY)
  const run = sim.run()
  const beat = nextBeat(run, before)!
  expect(run.kind(beat.event)).toBe('signal_generate')
  expect(wordsOf(drawn(run, beat.to).marks.filter(({ kind }) => kind === 'bolt'))).toEqual([
    expect.stringContaining('SIGKILL ×5, ')
  ])
  expect(plain(narrationAt(run, beat.to))).toBe(
    'SIGKILL to 2051 parent is accepted 5 times and changes nothing: nobody is left in it to act.'
  )
})

test('no two fates are drawn with the same words', () => {
  const { sim, main } = Sim.booted('target')
  const child = sim.fork(main, 2051)
  const words = FATES.map((fate) => {
    sim.kill(main, child, 10, SignalFate[fate])
    const run = sim.run(sim.log.length - 1)
    return wordsOf(drawn(run, sim.log.length - 1).marks)[0]
  })
  expect(new Set(words).size).toBe(FATES.length)
})

test('a signal that is sent and not yet acted upon is called pending: at the mark, in the kernel and in the sentence', () => {
  const { sim, main } = Sim.booted('target')
  const child = sim.fork(main, 2051)
  const said = (run: Run) => {
    const event =
      Array.from({ length: run.length }, (_, i) => i).findLast((i) => run.kind(i) === 'signal_generate')! + 1
    const look = lookAt(run, event)
    const taken = kernelPath(look)
      .steps.flatMap(({ decisions, note }) => [
        ...decisions.flatMap(({ options }) => options),
        { name: note, taken: true }
      ])
      .flatMap(({ name, taken }) => (taken ? [name] : []))
    return { marks: wordsOf(drawn(run, event).marks), taken, told: JSON.stringify(narrationAt(run, event)) }
  }
  sim.kill(main, child, 9, SignalFate.DELIVERED)
  const bolt = said(sim.run())
  expect(bolt.marks).toContain('SIGKILL, pending')
  expect(bolt.taken).toContain('pending')
  expect(bolt.told).toContain('is pending there')
  sim.enter(child, 'exit_group', [0])
  sim.call('do_notify_parent')
  sim.emit.do_notify_parent(child, main, SIGCHLD, 4194304, 0, 0)
  sim.emit.signal_generate(main, SIGCHLD, 1, 2051, SignalFate.DELIVERED)
  const letter = said(sim.run())
  expect(letter.marks).toContain('SIGCHLD pending')
  expect(letter.taken).toContain('SIGCHLD is pending')
  expect(letter.told).toContain('is pending there')
  for (const { marks, taken, told } of [bolt, letter])
    expect([...marks, ...taken, told].join()).not.toContain('delivered')
})

test('RLIMIT_SIGPENDING: the signal that finds no room is drawn at every moment of the run', async () => {
  const machine = nodeMachine()
  const source = `#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>
int main(void) {
  struct rlimit one = { 1, 1 };
  union sigval value = { 0 };
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGRTMIN);
  sigprocmask(SIG_BLOCK, &set, NULL);
  setrlimit(RLIMIT_SIGPENDING, &one);
  for (int i = 0; i < 3; i++) sigqueue(getpid(), SIGRTMIN, value);
  return 0;
}`
  await machine.ask('boot', SHELL)
  await machine.ask('input', { kind: 'file', path: '/tmp/own.c', text: source })
  await machine.ask('input', { kind: 'keys', text: 'gcc -o /tmp/own /tmp/own.c && /tmp/own\r' })
  await machine.ask('advance', { settle: true })
  const { run } = machine
  const own = historyOf(run).lives.at(-1)!
  const sent = Array.from({ length: run.length }, (_, i) => i).filter(
    (i) => i > own.born && run.kind(i) === 'signal_generate'
  )
  const refused = sent.filter((i) => {
    const record = run.at(i)
    return record.kind === 'signal_generate' && fateOf(record.said.fate) === 'NO_ROOM'
  })
  expect(refused.length).toBeGreaterThan(0)
  for (const i of sent) drawn(run, i + 1)
  expect(wordsOf(drawn(run, refused[0] + 1).marks)).toEqual(['SIGRT_2, refused no room for another'])
})
