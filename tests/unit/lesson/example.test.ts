// What the lesson says at each step is so at the moment that it shows.
import { beforeAll, describe, expect, test } from 'vitest'
import { childrenOf, EXIT_ZOMBIE, find, memoryOf } from '../../../src/lib/run/client.ts'
import { told, type Told } from './told.ts'

let t: Told

beforeAll(async () => {
  t = await told('06-example.svx', 'session')
})

const seek = (query: string) => t.seek(query)
const at = (step: string) => t.step(step)
const task = (pid: number) => t.task(pid)
const letter = (pid: number) => t.letters(pid)
const parent = (pid: number) => t.parent(pid)
const screen = () => t.screen
/** What the last `ps aux | grep zombie` printed. */
const listing = () => screen().split('ps aux | grep zombie\n').at(-1)!

describe('making them', () => {
  test('start: bash made 2050, which is the program now', () => {
    at('start')
    expect(parent(2050)).toBe(1934)
    expect(screen()).toContain('./zombie_maker &')
  })

  test('fork: two children', () => {
    at('fork')
    expect(childrenOf(t.run.world, task(2050)).map(({ pid }) => pid)).toEqual([2051, 2052])
  })

  test('memory: 2052 kB more in VSZ, and one page more in RSS', () => {
    seek('sys_enter mmap of child 2')
    const before = memoryOf(t.run.world, task(2052))
    at('memory')
    expect(memoryOf(t.run.world, task(2052)).vsz - before.vsz).toBe(2052)
    at('asleep')
    expect(memoryOf(t.run.world, task(2052)).rss - before.rss).toBe(4)
  })

  test('asleep: all three', () => {
    at('asleep')
    expect([2050, 2051, 2052].map(letter)).toEqual(['S', 'S', 'S'])
  })

  test('alive: the listing has three sleepers and grep, and VSZ is the fifth column', () => {
    at('alive')
    const rows = listing()
      .trim()
      .split('\n')
      .slice(0, 4)
      .map((row) => row.split(/\s+/))
    expect(rows.map((row) => [row[1], row[7][0]])).toEqual([
      ['2050', 'S'],
      ['2051', 'S'],
      ['2052', 'S'],
      ['2054', expect.stringMatching(/[RS]/)]
    ])
    expect(Number(rows[1][4]) - Number(rows[0][4])).toBe(2052)
  })
})

describe('fifteen seconds later', () => {
  test('slip: the status is written while everything is still there', () => {
    at('slip')
    expect(task(2051).exit_code).toBe(3 << 8)
    expect([task(2051).mm, task(2051).files, task(2051).fs]).not.toContain(0)
  })

  test('belongings: all is given back, and 2051 still runs', () => {
    at('belongings')
    expect([task(2051).mm, task(2051).files, task(2051).fs]).toEqual([0, 0, 0])
    expect(letter(2051)).toBe('R')
  })

  test('letter: 2050 declared nothing, the answer is false, and the signal is thrown away', () => {
    at('letter')
    expect(t.last).toMatchObject({ kind: 'signal_generate', said: { sig: 17, fate: 1 } })
    const event = find(t.run, 'do_notify_parent of child 1', { name: 'zombie_maker' })!
    expect(t.run.at(event - 1)).toMatchObject({ said: { handler: 0, autoreap: 0 } })
  })

  test('dead: a husk with its slip; 2052 is not one yet', () => {
    at('dead')
    expect([letter(2051), letter(2052)]).not.toEqual(['Z', 'Z'])
    expect(task(2051)).toMatchObject({ exit_state: EXIT_ZOMBIE, exit_code: 3 << 8 })
  })

  test('counted: Z, 0, 0 and <defunct>', () => {
    at('counted')
    expect(listing()).toMatch(/juan +2051 +0\.0 +0\.0 +0 +0 pts\/1 +Z .*\[zombie_maker\] <defunct>/)
    expect(listing()).toMatch(/juan +2052 +0\.0 +0\.0 +0 +0 pts\/1 +Z .*\[zombie_maker\] <defunct>/)
  })
})

describe('fifteen more', () => {
  test('done: one line, then Done', () => {
    at('done')
    expect(listing()).toMatch(/^juan +2058 .*grep --color=auto zombie\n\[1\]\+ {2}Done {20}\.\/zombie_maker\s*$/)
  })
})

describe('the sleeps turned round', () => {
  test('two orphans and no zombie, and init reads at once', async () => {
    const turned = await told('06-example.svx', 'turned')
    turned.step('orphans')
    expect(turned.letters(2050, 2051, 2052)).toBe('-SS')
    expect([turned.parent(2051), turned.parent(2052)]).toEqual([1, 1])
    turned.step('none')
    expect(turned.screen).not.toMatch(/ Z/)
  })
})
