// What the lesson says at each step is so at the moment that it shows.
import { beforeAll, describe, expect, test } from 'vitest'
import {
  childrenOf,
  EXIT_ZOMBIE,
  find,
  findTask,
  historyOf,
  memoryOf,
  momentOf,
  stateLetter,
  type Call,
  type Run,
  type Task
} from '../../../src/lib/run/client.ts'
import { terminalText } from '../../../src/lib/stage/terminal/terminalText.ts'
import type { LessonPlan } from '../../../src/lib/lesson/plan.ts'
import { readLesson, runOf } from './book.ts'

let plan: LessonPlan
let run: Run

beforeAll(async () => {
  plan = (await readLesson('05-example.svx')).plan
  run = await runOf(plan, 'session')
})

function seek(query: string): void {
  const event = find(run, query, { name: plan.stages.session.program })!
  run.seek(Math.min(momentOf(run, event - 1), run.length))
}
const at = (step: string) => seek(plan.steps[step].at)
const task = (pid: number): Task => findTask(run.world, pid)!
const letter = (pid: number) => stateLetter(task(pid))
const parent = (pid: number) => run.world.task.at(task(pid).real_parent).pid
const screen = () =>
  terminalText(run, run.event)
    .lines.map((line) => line.map(({ text }) => text).join(''))
    .join('\n')
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
    expect(childrenOf(run.world, task(2050)).map(({ pid }) => pid)).toEqual([2051, 2052])
  })

  test('memory: 2052 kB more in VSZ, and one page more in RSS', () => {
    seek('sys_enter mmap of child 2')
    const before = memoryOf(run.world, task(2052))
    at('memory')
    expect(memoryOf(run.world, task(2052)).vsz - before.vsz).toBe(2052)
    at('asleep')
    expect(memoryOf(run.world, task(2052)).rss - before.rss).toBe(4)
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
    expect(run.at(run.event - 1)).toMatchObject({ kind: 'do_notify_parent', said: { handler: 0, autoreap: 0 } })
    const event = find(run, 'signal_generate of main after do_notify_parent of child 1', { name: 'zombie_maker' })!
    expect(run.at(event - 1)).toMatchObject({ said: { fate: 1 } })
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

describe('who reaped the children?', () => {
  test('the prediction is asked while both are zombies of 2050, which has just been woken', () => {
    seek(plan.predictions.heirs.before)
    expect([letter(2050), letter(2051), letter(2052), parent(2051)]).toEqual(['R', 'Z', 'Z', 2050])
  })

  test('adopted: init is their parent, and 2050 still runs', () => {
    at('adopted')
    expect([parent(2051), parent(2052), letter(2050)]).toEqual([1, 1, 'R'])
    expect(run.world.sys.current).toBe(task(2050).row)
  })

  test('“init kills them”: the only signal is one to init', () => {
    seek(plan.predictions.heirs.answers.killed)
    expect(run.at(run.event - 1)).toMatchObject({ kind: 'signal_generate', row: task(1).row })
    expect(task(2051).exit_state).toBe(EXIT_ZOMBIE)
  })

  test('“they stay for good”: somebody has just read the second slip', () => {
    seek(plan.predictions.heirs.answers.stay)
    expect(run.at(run.event - 1)).toMatchObject({ kind: 'reap', said: { by: task(1).row, status: 3 << 8 } })
  })

  test('parent: 2050 is a zombie itself, exited 0', () => {
    at('parent')
    expect(letter(2050)).toBe('Z')
    expect(task(2050).exit_code).toBe(0)
  })

  test('reaped: three waitid, with the flags of the text, for 2051, 2052 and nobody', () => {
    at('reaped')
    const calls = historyOf(run).calls.filter(
      ({ life, nr, enter, exit }: Call) => life.pid === 1 && nr === 247 && enter > begin() && exit < run.event
    )
    const WNOHANG_WEXITED_WSTOPPED_WCONTINUED = 1 | 4 | 2 | 8
    expect(calls.map(({ args }) => args[3])).toEqual(Array(3).fill(WNOHANG_WEXITED_WSTOPPED_WCONTINUED))
    expect(calls.map(({ notes }) => notes.find(({ kind }) => kind === 'sys_siginfo')?.said)).toEqual([
      expect.objectContaining({ si_pid: 2051, si_status: 3 }),
      expect.objectContaining({ si_pid: 2052, si_status: 3 }),
      expect.objectContaining({ si_pid: 0 })
    ])
    expect(findTask(run.world, 2051)).toBeUndefined()
    expect(findTask(run.world, 2052)).toBeUndefined()
  })

  test('shell: bash takes 2050, and has said nothing of it yet', () => {
    at('shell')
    expect(run.at(run.event - 1)).toMatchObject({ kind: 'reap', said: { by: task(1934).row, status: 0 } })
    expect(screen()).not.toContain('Done')
  })

  test('done: one line, then Done', () => {
    at('done')
    expect(listing()).toMatch(/^juan +2058 .*grep --color=auto zombie\n\[1\]\+ {2}Done {20}\.\/zombie_maker\s*$/)
  })
})

const begin = () => find(run, 'start', { name: 'zombie_maker' })!
