// The one rule of time, clause by clause, on the computer itself: virtual time passes while the stage plays, and only then.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { nodeMachine } from '../../../src/lib/machine/node.ts'
import { digestsOf, historyOf, taskById, type MachineClient } from '../../../src/lib/run/client.ts'
import { begun, keysTyped, typeAt } from '../../../src/lib/run/typed.ts'
import { Stage } from '../../../src/lib/stage/open.ts'
import { terminalText } from '../../../src/lib/stage/terminal/terminalText.ts'
import { Frames } from './frames.ts'

let frames: Frames
let s: Stage
beforeEach(() => (frames = new Frames()))
afterEach(() => s.close())

const S = 1e9
const clockOf = (s: Stage): number => Math.round((s.clock / S) * 10) / 10
const letters = (s: Stage) => s.view.layouts.tree!.bodies.map(({ pid, letter }) => `${pid}${letter}`).join(' ')
const screen = ({ machine: { run }, moment }: Stage): string[] =>
  terminalText(run, moment.event).lines.map((runs) => runs.map(({ text }) => text).join(''))

/** A shell at its prompt; `program`: C that was compiled to ./own. */
async function shell(program?: string, setup: readonly string[] = []): Promise<Stage> {
  const machine = nodeMachine()
  await machine.ask('boot', { start: { kind: 'shell' } })
  await typeAt(machine, begun())
  if (program !== undefined) {
    await machine.ask('input', { kind: 'file', path: '/home/juan/own.c', text: program })
    await typeAt(machine, keysTyped('gcc -o own own.c\r'))
  }
  for (const line of setup) await typeAt(machine, keysTyped(line))
  return (s = new Stage(machine, { live: true, timer: frames.timer }))
}

const type = (keys: string) => frames.until(s.type(keys))
const pidOf = (name: string) => s.view.layouts.tree!.bodies.find((body) => body.name === name)?.pid

describe('the clock stands at rest', () => {
  test('a sleeper in the foreground sleeps on: Enter lets no second pass', async () => {
    await shell()
    const before = s.clock
    await type('sleep 1000\r')
    expect(s.playing).toBe(false)
    expect(s.clock - before).toBeLessThan(0.1 * S)
    expect(letters(s)).toBe('1S 1934S 2049S')
    expect(Math.round(s.waits! / S)).toBe(1000)
  })

  test('what a command does at once is played, within 1.2 s and a picture', async () => {
    await shell()
    const since = frames.now
    const moments = new Set<number>()
    const typing = s.type('ps\r')
    void typing.finally(() => moments.add(-1))
    while (!moments.has(-1)) {
      moments.add(s.moment.event)
      await frames.pass(20)
      await new Promise((next) => setImmediate(next))
    }
    expect(moments.size).toBeGreaterThan(4)
    expect(frames.now - since).toBeLessThan(1200 + 2 * 340)
    expect(screen(s).join('\n')).toContain('2049 pts/1')
  })

  test('with reduced motion it is cut to', async () => {
    await shell()
    s.reduced = true
    const typing = s.type('ps\r')
    while (s.busy) await new Promise((next) => setImmediate(next))
    await typing
    expect(s.way).toBe('jump')
    expect(screen(s).at(-1)).toBe('juan@test:~$ ')
  })
})

describe('keys come at the moment on show', () => {
  test('Ctrl-C reaches a sleeper in the foreground', async () => {
    await shell()
    await type('sleep 1000\r')
    await type('\x03')
    expect(letters(s)).toBe('1S 1934S')
    expect(screen(s).slice(-2)).toEqual(['^C', 'juan@test:~$ '])
    expect(clockOf(s)).toBeLessThan(1)
  })

  test('Ctrl-Z stops it, fg goes on with it, and Ctrl-C ends it', async () => {
    await shell()
    await type('sleep 1000\r')
    await type('\x1a')
    expect(letters(s)).toBe('1S 1934S 2049T')
    expect(screen(s).join('\n')).toMatch(/\[1\]\+ +Stopped +sleep 1000/)
    await type('fg\r')
    expect(letters(s)).toBe('1S 1934S 2049S')
    await type('\x03')
    expect(letters(s)).toBe('1S 1934S')
  })

  test('also while the sleep is on show: there, and not at its end', async () => {
    await shell()
    await type('sleep 1000\r')
    const at = s.machine.run.length
    void s.play()
    while (!s.asleep) {
      await frames.pass(20)
      await new Promise((next) => setImmediate(next))
    }
    await frames.pass(600)
    const seen = s.clock
    expect(seen / S).toBeGreaterThan(100)
    expect(seen / S).toBeLessThan(900)
    await type('\x03')
    const { inputs } = s.machine
    expect(inputs.at(-1)!.clock / S).toBeCloseTo((seen + historyOf(s.machine.run).clockAt(s.start)) / S, 3)
    expect(letters(s)).toBe('1S 1934S')
    expect(s.machine.run.length).toBeGreaterThan(at)

    // The run is that of its inputs, whoever lives it again.
    const again = nodeMachine()
    await again.ask('boot', { start: { kind: 'shell' } })
    for (const { clock, input } of inputs) {
      await again.ask('advance', { clock })
      await again.ask('input', input)
    }
    await again.ask('advance', { settle: true })
    expect(digestsOf(again.run)).toEqual(digestsOf(s.machine.run))
  })

  test('cat reads a line, and Ctrl-D ends it', async () => {
    await shell()
    await type('cat\r')
    expect(s.waits).toBeUndefined()
    await type('a line\r')
    expect(screen(s).slice(-3)).toEqual(['a line', 'a line', ''])
    await type('\x04')
    expect(screen(s).at(-1)).toBe('juan@test:~$ ')
  })

  test('scanf gets its number, also after a sleep', async () => {
    await shell(`#include <stdio.h>
#include <unistd.h>
int main(void) { int n; sleep(5); scanf("%d", &n); printf("twice %d\\n", 2 * n); return 0; }`)
    await type('./own\r')
    await type('21\r')
    await frames.until(s.play())
    expect(screen(s).slice(-2)).toEqual(['twice 42', 'juan@test:~$ '])
    expect(clockOf(s)).toBeGreaterThanOrEqual(5)
  })

  test('a handler of SIGINT runs in the middle of a sleep, which it cuts short', async () => {
    await shell(`#include <signal.h>
#include <stdio.h>
#include <unistd.h>
static void caught(int sig) { (void)sig; }
int main(void) { signal(SIGINT, caught); printf("left %u\\n", sleep(100)); return 0; }`)
    await type('./own\r')
    await frames.until(s.pass(40 * S))
    await type('\x03')
    expect(screen(s).slice(-2)).toEqual(['^Cleft 60', 'juan@test:~$ '])
  })

  test('a key that is pressed before the last one was seen comes behind it', async () => {
    await shell()
    void s.type('echo one\r')
    void s.type('echo two\r')
    await frames.until(s.type('echo three\r'))
    expect(screen(s).slice(-4)).toEqual(['one', 'juan@test:~$ two', 'juan@test:~$ three', 'juan@test:~$ '])
    expect(s.machine.inputs.slice(-3).map(({ input }) => 'text' in input && input.text)).toEqual([
      'echo one\r',
      'echo two\r',
      'echo three\r'
    ])
  })
})

describe('signals come at the moment on show', () => {
  test('kill -9 from the menu, while it sleeps', async () => {
    await shell()
    await type('sleep 1000\r')
    const { id } = taskById(s.world, historyOf(s.machine.run).lives.at(-1)!.id)!
    await frames.until(s.act(id, { kind: 'signal', sig: 9 }))
    expect(letters(s)).toBe('1S 1934S')
    expect(screen(s).join('\n')).toContain('Killed')
    expect(clockOf(s)).toBeLessThan(1)
  })

  test('whoever plays and is not at rest plays on', async () => {
    await shell(undefined, ['sleep 100 &\r', 'sleep 3 &\r'])
    void s.play()
    while (!s.asleep) await frames.pass(20).then(() => new Promise((next) => setImmediate(next)))
    await frames.pass(200)
    const victim = historyOf(s.machine.run).lives.find(({ pid }) => pid === 2049)!
    await frames.until(s.act(victim.id, { kind: 'signal', sig: 9 }))
    // The other one woke by itself.
    expect(letters(s)).toBe('1S 1934S')
    expect(clockOf(s)).toBeGreaterThanOrEqual(3)
    expect(clockOf(s)).toBeLessThan(10)
  })
})

describe('a sleep of everybody', () => {
  async function asleep(): Promise<void> {
    await shell()
    await type('sleep 1000\r')
    void s.play()
    while (!s.asleep) await frames.pass(20).then(() => new Promise((next) => setImmediate(next)))
  }

  test('takes two seconds at most on show, and says how long it is', async () => {
    await asleep()
    expect(Math.round(s.asleep!.ns / S)).toBe(1000)
    const since = frames.now
    while (s.asleep) await frames.pass(20)
    expect(frames.now - since).toBeGreaterThan(1900)
    expect(frames.now - since).toBeLessThanOrEqual(2040)
  })

  test('a short one takes as long as it lasts', async () => {
    await shell()
    await type('sleep 0.5\r')
    void s.play()
    while (!s.asleep) await frames.pass(20).then(() => new Promise((next) => setImmediate(next)))
    const since = frames.now
    while (s.asleep) await frames.pass(20)
    expect(frames.now - since).toBeLessThanOrEqual(540)
  })

  test('can be skipped', async () => {
    await asleep()
    await frames.pass(100)
    s.skip()
    await frames.pass(20)
    expect(s.asleep).toBeUndefined()
    expect(s.playing).toBe(true)
    expect(clockOf(s)).toBeGreaterThanOrEqual(1000)
  })

  test('stands where it was left, and goes on from there', async () => {
    await asleep()
    await frames.pass(1000)
    const at = s.clock
    s.pause()
    expect([s.asleep, s.clock]).toEqual([undefined, at])
    await frames.pass(60_000)
    expect(s.clock).toBe(at)
    const { playhead, frontier } = s.view.layouts.timeline!
    expect(playhead).toBe(frontier)
    void s.play()
    await frames.pass(60)
    expect(s.clock).toBeGreaterThan(at)
    expect(s.clock).toBeLessThan(at + 100 * S)
  })

  test('nothing behind it counts as seen, as long as it lasts', async () => {
    await asleep()
    await frames.pass(500)
    s.pause()
    const { seen, moment } = s
    expect(seen).toBe(moment.event)
    expect(s.machine.run.length).toBeGreaterThan(seen)
  })

  test('the playhead crosses its cut', async () => {
    await asleep()
    const places: number[] = []
    const cut = () => s.view.layouts.timeline!.cuts.at(-1)!
    for (let i = 0; i < 3; i++) {
      s.pause()
      places.push(s.view.layouts.timeline!.playhead)
      void s.play()
      await frames.pass(600)
    }
    expect(places[0]).toBeLessThan(places[1])
    expect(places[1]).toBeLessThan(places[2])
    expect(places[2]).toBeLessThanOrEqual(cut().x + 3)
    expect(places[0]).toBeGreaterThanOrEqual(cut().x - 3)
  })
})

describe('unsent text', () => {
  test('stops the clock at once, in the middle of a sleep, and nothing is computed', async () => {
    await shell()
    await type('sleep 1000\r')
    void s.play()
    while (!s.asleep) await frames.pass(20).then(() => new Promise((next) => setImmediate(next)))
    await frames.pass(500)
    s.draft = 'k'
    const { clock } = s
    await frames.pass(60_000)
    expect([s.clock, s.playing, s.asleep]).toEqual([clock, false, undefined])
    const ask = vi.spyOn(s.machine as MachineClient, 'ask')
    await frames.until(s.play())
    expect(ask).not.toHaveBeenCalled()
    expect([s.clock, s.said]).toEqual([clock, 'The clock stands while you type.'])
  })
})

describe('+15 s', () => {
  test('lets it pass, from the moment on show, and wakes whoever is due', async () => {
    await shell()
    await type('sleep 20\r')
    await frames.until(s.pass(15 * S))
    expect(clockOf(s)).toBe(15)
    expect(letters(s)).toBe('1S 1934S 2049S')
    await frames.until(s.pass(15 * S))
    expect(clockOf(s)).toBe(30)
    expect(letters(s)).toBe('1S 1934S')
  })

  test('at an earlier moment goes on in what is known', async () => {
    await shell(undefined, ['sleep 20 &\r'])
    await frames.until(s.pass(60 * S))
    const { length } = s.machine.run
    await s.seek(s.start)
    await frames.until(s.pass(15 * S))
    expect(clockOf(s)).toBe(15)
    expect(pidOf('sleep')).toBe(2049)
    expect(s.machine.run.length).toBe(length)
    await frames.until(s.pass(15 * S))
    expect([clockOf(s), pidOf('sleep')]).toEqual([30, undefined])
  })

  test('also while there is unsent text', async () => {
    await shell()
    s.draft = 'kill'
    await frames.until(s.pass(15 * S))
    expect(clockOf(s)).toBe(15)
  })
})
