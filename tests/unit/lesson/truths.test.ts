// What the lessons say at a step, an answer or a task is so at the moment that it shows. (The example has a test of its own.)
import { describe, expect, test } from 'vitest'
import {
  EXIT_ZOMBIE,
  find,
  findTask,
  memoryOf,
  momentOf,
  stateLetter,
  TASK_DEAD,
  type Run,
  type Task
} from '../../../src/lib/run/client.ts'
import type { LessonPlan } from '../../../src/lib/lesson/plan.ts'
import { terminalText } from '../../../src/lib/stage/terminal/terminalText.ts'
import { readLesson, runOf } from './book.ts'

class Told {
  readonly plan: LessonPlan
  readonly run: Run
  readonly #name: string

  constructor(plan: LessonPlan, run: Run, name: string) {
    this.plan = plan
    this.run = run
    this.#name = name
  }

  seek(query: string): void {
    const event = find(this.run, query, { name: this.#name })!
    this.run.seek(Math.min(momentOf(this.run, event - 1), this.run.length))
  }
  step(id: string): void {
    this.seek(this.plan.steps[id].at)
  }
  answer(prediction: string, id: string): void {
    this.seek(this.plan.predictions[prediction].answers[id])
  }
  get last() {
    return this.run.at(this.run.event - 1)
  }
  /** The record that a step is named after. */
  at(id: string) {
    return this.run.at(find(this.run, this.plan.steps[id].at, { name: this.#name })! - 1)
  }
  task(pid: number): Task {
    return findTask(this.run.world, pid)!
  }
  /** State letters of processes; '' for one that is not there. */
  letters(...pids: number[]): string {
    return pids.map((pid) => (findTask(this.run.world, pid) ? stateLetter(this.task(pid)) : '-')).join('')
  }
  parent(pid: number): number {
    return this.run.world.task.at(this.task(pid).real_parent).pid
  }
  get screen(): string {
    return terminalText(this.run, this.run.event)
      .lines.map((line) => line.map(({ text }) => text).join(''))
      .join('\n')
  }
}

async function told(file: string, stage: string): Promise<Told> {
  const { plan } = await readLesson(file)
  return new Told(plan, await runOf(plan, stage), plan.stages[stage].program)
}

test('01: the shot is accepted, answered with 0, and changes nothing', async () => {
  const t = await told('01-shotgun.svx', 'session')
  t.step('listed')
  expect(t.letters(2050, 2051, 2052)).toBe('SZZ')
  expect(t.screen).toContain('2051 pts/1    00:00:00 zombie_maker <defunct>')
  expect(t.at('fired')).toMatchObject({ said: { sig: 9, fate: 4 } })
  expect(t.at('accepted')).toMatchObject({ said: { ret: 0 } })
  t.step('still')
  expect(t.letters(2050, 2051, 2052)).toBe('SZZ')
  expect(t.screen).toMatch(/echo \$\?\n0\n/)
  t.seek(t.plan.tries.alive.until)
  expect(t.task(2051).exit_code).toBe(3 << 8)
})

describe('02', () => {
  test('three zombies fill the table, and one slip read makes room', async () => {
    const t = await told('02-zombie.svx', 'table')
    t.step('memory')
    expect([memoryOf(t.run.world, t.task(2051)).vsz, memoryOf(t.run.world, t.task(2051)).rss]).toEqual([0, 0])
    t.step('three')
    expect(t.letters(2050, 2051, 2052, 2053)).toBe('RZZZ')
    t.answer('next', 'free')
    expect(t.last).toMatchObject({ kind: 'limit_reached', said: { errno: 11 } })
    t.step('full')
    expect(t.screen).toContain('fork: Resource temporarily unavailable')
    t.step('room')
    expect(t.letters(2051, 2052, 2053, 2054)).toBe('-ZZR')
    t.run.seek(t.run.length)
    expect(t.screen).toContain('2051 exited with status 3 and took 3000 us')
  })

  test('an orphan lives, with init for a parent, and is waited for', async () => {
    const t = await told('02-zombie.svx', 'orphan')
    t.step('together')
    expect([t.letters(2050, 2051), t.parent(2051)]).toEqual(['SS', 2050])
    t.step('orphaned')
    expect([t.letters(2051), t.parent(2051)]).toEqual(['S', 1])
    t.step('lives')
    expect(t.screen).toContain('Child 2051: my parent is 1 now')
    t.step('waited')
    expect(t.letters(2051)).toBe('-')
  })
})

test('03: the kernel’s order, two fields, and the answer false', async () => {
  const t = await told('03-exit.svx', 'ends')
  t.step('slip')
  expect(t.task(2052).exit_code).toBe(3 << 8)
  expect([t.task(2052).mm, t.task(2052).files, t.task(2052).fs]).not.toContain(0)
  t.step('memory')
  expect([t.task(2052).mm, t.task(2052).files === 0, t.task(2052).fs === 0]).toEqual([0, false, false])
  t.step('heirs')
  expect(t.parent(2054)).toBe(1)
  expect(t.at('decision')).toMatchObject({ said: { handler: 0, flags: 0, autoreap: 0 } })
  t.step('fields')
  expect(t.task(2052)).toMatchObject({ state: TASK_DEAD, exit_state: EXIT_ZOMBIE })
  t.answer('number', 'told')
  expect(t.letters(2052)).toBe('Z')
  t.step('read')
  expect(t.letters(2051, 2052)).toBe('--')
})

test('04: the living one ends itself, and a second shot finds nobody', async () => {
  const t = await told('04-kill.svx', 'session')
  t.step('shot')
  expect(t.task(2051).exit_code).toBe(0)
  expect(t.at('shot')).toMatchObject({ said: { sig: 9, fate: 0 } })
  t.step('itself')
  expect(t.run.world.sys.current).toBe(t.task(2051).row)
  t.step('emptied')
  expect(t.task(2051)).toMatchObject({ mm: 0, files: 0, state: TASK_DEAD, exit_code: 9 })
  t.answer('left', 'nothing')
  expect(t.screen).toMatch(/2051 .* Z .*<defunct>/)
  expect(t.at('again')).toMatchObject({ said: { sig: 9, fate: 4 } })
  expect(t.at('zero')).toMatchObject({ said: { ret: 0 } })
  t.step('state')
  expect(t.screen).toMatch(/State:\s+Z \(zombie\)/)
})

describe('06', () => {
  test('SIG_IGN set too late keeps one zombie, and makes no second one', async () => {
    const t = await told('06-ignore.svx', 'late')
    expect(t.at('dropped')).toMatchObject({ said: { handler: 0, autoreap: 0 } })
    expect(t.at('says')).toMatchObject({ said: { sig: 17, handler: 1 } })
    expect(t.at('waived')).toMatchObject({ said: { handler: 1, autoreap: 1 } })
    t.step('unread')
    expect(t.letters(2051, 2052)).toBe('Z-')
    expect(t.at('stayed')).toMatchObject({ said: { ret: 2051 } })
  })

  test('wait sleeps till the last child is gone, then fails with ECHILD', async () => {
    const t = await told('06-ignore.svx', 'early')
    t.step('waiting')
    expect(t.letters(2050)).toBe('S')
    expect(t.at('knock')).toMatchObject({ said: { woken: 1 } })
    expect(t.at('echild')).toMatchObject({ said: { ret: -10 } })
    t.step('echild')
    expect(t.letters(2051, 2052)).toBe('--')
    expect(find(t.run, 'signal_generate of main', { name: 'ignoring_parent' })).toBeUndefined()
  })

  test('SA_NOCLDWAIT: the letter is sent, and there is no zombie', async () => {
    const t = await told('06-ignore.svx', 'flag')
    expect(t.at('handler')).toMatchObject({ said: { sig: 17, fate: 0 } })
    t.step('neither')
    expect(t.letters(2051, 2052)).toBe('-S')
    expect(find(t.run, 'zombie of child 1', { name: 'nocldwait_parent' })).toBeUndefined()
  })
})

describe('07', () => {
  test('the sleep goes on; the dead child is read by init, and the living one lives', async () => {
    const t = await told('07-summary.svx', 'murder')
    expect(t.at('undisturbed')).toMatchObject({ said: { sig: 17, fate: 1 } })
    t.step('dead')
    expect(t.letters(2050, 2051, 2052)).toBe('SZS')
    t.answer('family', 'neither')
    expect(t.last).toMatchObject({ kind: 'reap', said: { by: t.task(1).row } })
    t.step('lives')
    expect([t.letters(2050, 2051, 2052), t.parent(2052)]).toEqual(['--S', 1])
    expect(t.screen).toMatch(/\[1\]\+ +Killed +\.\/family/)
  })

  test('a parent that waits has a zombie for a moment', async () => {
    const t = await told('07-summary.svx', 'waiting')
    t.step('moment')
    expect(t.letters(2051)).toBe('Z')
    t.step('read')
    expect(t.letters(2051)).toBe('-')
  })
})
