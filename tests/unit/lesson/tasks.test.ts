// Each task of the lessons can be solved, and failed, and what is said tells the two apart.
import { describe, expect, test } from 'vitest'
import { computeAhead } from '../../../src/lib/lesson/ahead.ts'
import { TaskJudge } from '../../../src/lib/lesson/taskJudge.ts'
import { nodeMachine } from '../../../src/lib/machine/node.ts'
import { findTask, type Act } from '../../../src/lib/run/client.ts'
import { lineTyped, typeAt } from '../../../src/lib/run/typed.ts'
import { LESSONS, nameOf, readLesson } from './book.ts'

/** A line that is typed, or an act of a process. */
type Deed = string | { readonly pid: number; readonly act: Act }

interface Tried {
  readonly why: string
  readonly deeds: readonly Deed[]
  /** Of each check that does not hold: what is said. */
  readonly missing: { readonly [check: string]: string }
}

const KILL: Act = { kind: 'signal', sig: 9 }

const TASKS: { readonly [task: string]: readonly Tried[] } = {
  'shotgun shoot': [
    { why: 'typed', deeds: ['kill -9 2051'], missing: {} },
    { why: 'done on the picture', deeds: [{ pid: 2051, act: KILL }], missing: {} },
    { why: 'only looked', deeds: ['ps'], missing: { shot: 'Nobody has sent signal 9 to 2051 (zombie_maker) yet.' } },
    {
      why: 'hit another, and the parent too',
      deeds: ['kill -9 2052', 'kill -9 2050'],
      missing: {
        shot: 'Nobody has sent signal 9 to 2051 (zombie_maker) yet.',
        still: '2051 has left the table, and its number is free.'
      }
    }
  ],
  'summary clear': [
    { why: 'killed the parent', deeds: ['kill -9 2050'], missing: {} },
    { why: 'acted', deeds: [{ pid: 2050, act: KILL }], missing: {} },
    {
      why: 'shot the zombie',
      deeds: ['kill -9 2051'],
      missing: { cleared: '2051 is still in the table, a zombie: it exited 3, and nobody has read that.' }
    },
    {
      why: 'shot the whole family',
      deeds: ['kill -9 2052', 'kill -9 2050'],
      missing: { spared: '2052 (family) was killed by signal 9.' }
    }
  ]
}

async function stageOf(name: string, task: string) {
  const { plan, outline } = await readLesson(LESSONS.find((file) => nameOf(file) === name)!)
  const stage = plan.stages[outline.find(({ id }) => id === task)!.stage]
  const machine = nodeMachine()
  await computeAhead(machine, stage)
  return { machine, judge: new TaskJudge(machine, stage), task: plan.tasks[task] }
}

describe.each(Object.entries(TASKS))('%s', (key, tried) => {
  const [name, id] = key.split(' ')

  test('has nothing to say before anybody has begun', async () => {
    const { machine, judge, task } = await stageOf(name, id)
    expect(judge.verdicts(task, machine.run.length)).toBeUndefined()
  })

  test.each(tried)('$why', async ({ deeds, missing }) => {
    const { machine, judge, task } = await stageOf(name, id)
    for (const deed of deeds) {
      if (typeof deed === 'string') await typeAt(machine, lineTyped(deed))
      else {
        machine.run.seek(machine.run.length)
        const { row } = findTask(machine.run.world, deed.pid)!
        const life = machine.run.world.task.at(row)
        await machine.ask('input', { kind: 'act', task: life.id, act: deed.act })
        await machine.ask('advance', { settle: true })
      }
    }
    const verdicts = judge.verdicts(task, machine.run.length)!
    expect(Object.fromEntries(verdicts.filter(({ passed }) => !passed).map(({ id, shown }) => [id, shown]))).toEqual(
      missing
    )
  })

  test('what lies behind the moment on show has not happened yet', async () => {
    const { machine, judge, task } = await stageOf(name, id)
    const before = machine.run.length
    await typeAt(machine, lineTyped(typeof tried[0].deeds[0] === 'string' ? tried[0].deeds[0] : ''))
    expect(judge.verdicts(task, machine.run.length)!.every(({ passed }) => passed)).toBe(true)
    expect(judge.verdicts(task, before)!.every(({ passed }) => passed)).toBe(false)
  })
})

test('every task of the book is tried here', async () => {
  const tasks = await Promise.all(
    LESSONS.map(async (file) => Object.keys((await readLesson(file)).plan.tasks).map((id) => `${nameOf(file)} ${id}`))
  )
  expect(Object.keys(TASKS).sort()).toEqual(tasks.flat().sort())
})
