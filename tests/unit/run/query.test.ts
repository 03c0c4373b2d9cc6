import { describe, expect, test } from 'vitest'
import { historyOf, nameAt } from '../../../src/lib/run/history.ts'
import { find, mainOf, parseQuery, QueryError } from '../../../src/lib/run/query.ts'
import { zombieMaker } from '../stage/fixture.ts'

const { sim, marks } = zombieMaker()
const run = sim.run()
const [first, second] = [2051, 2052].map((pid) => historyOf(run).lives.find((life) => life.pid === pid)!)

/** The record before the moment that a query names. */
const record = (query: string) => {
  const event = find(run, query)
  return event === undefined ? undefined : run.at(event - 1)
}

describe('a query names the moment just after', () => {
  test.each([
    ['start', 'exec'],
    ['first exit_notify of child 1', 'call'],
    ['do_notify_parent of child 2', 'do_notify_parent'],
    ['second fork of main', 'copy_process'],
    ['first sys_exit wait4 of init', 'sys_exit'],
    ['exit_group of child 1', 'sys_enter'],
    ['first zombie', 'tasklist_lock'],
    ['signal of 2051', 'signal_generate'],
    ['last reap by init', 'reap'],
    ['first wait of shell', 'reap']
  ])('%s → %s', (query, kind) => expect(record(query)?.kind).toBe(kind))

  test('the right one of several', () => {
    expect(record('second fork of main')?.said).toMatchObject({ pid: 2052 })
    expect(record('first exit_code of child 2')?.row).toBe(second.row)
    expect(record('first exit_code of child 1')?.row).toBe(first.row)
    expect(record('2nd do_task_dead')?.row).toBe(second.row)
    expect(record('do_task_dead of main')?.row).toBe(mainOf(run)!.life.row)
  })

  test('after another moment', () => {
    expect(find(run, 'sys_exit after first zombie')!).toBeGreaterThan(find(run, 'first zombie')!)
    expect(record('reap after do_task_dead of main')).toMatchObject({ kind: 'reap', row: first.row })
  })

  test('the ends', () => {
    expect(find(run, 'boot')).toBe(0)
    expect(find(run, 'end')).toBe(run.length)
    expect(find(run, 'start')).toBeLessThanOrEqual(marks.start)
  })
})

describe('a query answers undefined', () => {
  test.each(['first exit_zombie of child 3', '11th fork', 'first reap of 4711', 'oom_kill', 'fork after end'])(
    '%s',
    (query) => {
      expect(find(run, query)).toBeUndefined()
    }
  )
})

describe('what is wrong is said in words', () => {
  test.each([
    ['', /empty/],
    ['first', /does not say what happens/],
    ['first exit_notfy of child 1', /“exit_notfy”.*no kind of event/],
    ['first exit_notify of child', /wants a number/],
    ['first exit_notify of', /a process should be named/],
    ['first exit_notify of nobody', /“nobody”.*no process/],
    ['first sys_exit waidit', /no system call/],
    ['exit_mm in main', /“in” is not expected/]
  ])('%s', (query, words) => {
    expect(() => parseQuery(query)).toThrow(QueryError)
    expect(() => parseQuery(query)).toThrow(words)
  })
})

describe('history', () => {
  test('keeps each life: parent, rank, name, letters, end', () => {
    const main = mainOf(run)!.life
    expect(first).toMatchObject({ parent: main.id, nth: 1, status: 768 })
    expect(second.nth).toBe(2)
    expect(nameAt(run, first, first.born + 1)).toBe('zombie_maker')
    expect(nameAt(run, main, main.born + 1)).toBe('bash')
    expect(first.letters.map(({ letter }) => letter).join('')).toBe('RSRZX')
    expect(first.released).toBeLessThan(run.length)
  })

  test('keeps each call with arguments, result and structs', () => {
    const { calls } = historyOf(run)
    const kill = calls.find(({ args, life }) => life === second && args[1] === 9)!
    expect(kill).toMatchObject({ args: [2051, 9, 0, 0, 0, 0], ret: 0 })
    const sleep = calls.find(({ notes }) => notes.some(({ kind }) => kind === 'sys_timespec'))!
    expect(sleep.exit).toBeGreaterThan(sleep.enter)
    expect(calls.findLast(({ life }) => life === first)!.exit).toBe(Infinity)
  })
})
