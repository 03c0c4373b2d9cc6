// Each task that is done on a stage can be solved, and failed, and what is said tells the two apart. For those in which a program is changed see written.test.ts.
import { describe, expect, test } from 'vitest'
import { computeAhead } from '../../../src/lib/lesson/ahead.ts'
import { TaskJudge } from '../../../src/lib/lesson/taskJudge.ts'
import { nodeMachine } from '../../../src/lib/machine/node.ts'
import { find, findTask, momentAt, type Act, type MachineClient } from '../../../src/lib/run/client.ts'
import { lineTyped, typeAt } from '../../../src/lib/run/typed.ts'
import { LESSONS, nameOf, readLesson } from './book.ts'

/** A line that is typed, or an act of a process. `back`: first the reader goes back to that moment. */
type Deed = string | { readonly pid: number; readonly act: Act; readonly back?: string }

interface Tried {
  readonly why: string
  readonly deeds: readonly Deed[]
  /** Of each check that does not hold: what is said. */
  readonly missing: { readonly [check: string]: string }
}

const KILL: Act = { kind: 'signal', sig: 9 }
const TERM: Act = { kind: 'signal', sig: 15 }
const FORK: Act = { kind: 'fork' }
const WAIT: Act = { kind: 'wait' }
const EXIT: Act = { kind: 'exit', code: 0 }
const SUBREAPER: Act = { kind: 'subreaper', on: true }
const IGNORE: Act = { kind: 'sigchld', disposition: 'SIG_IGN' }
const NOCLDWAIT: Act = { kind: 'sigchld', disposition: 'SA_NOCLDWAIT' }
const LOOP: Act = { kind: 'sigchld', disposition: 'handler' }

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
  'life hand': [
    {
      why: 'forked, ended, waited for',
      deeds: [
        { pid: 2050, act: FORK },
        { pid: 2052, act: EXIT },
        { pid: 2050, act: WAIT }
      ],
      missing: {}
    },
    {
      why: 'waited first',
      deeds: [
        { pid: 2050, act: FORK },
        { pid: 2050, act: WAIT },
        { pid: 2052, act: EXIT }
      ],
      missing: {}
    },
    {
      why: 'asked nobody',
      deeds: [
        { pid: 2050, act: FORK },
        { pid: 2052, act: EXIT }
      ],
      missing: { read: '2050 (careless) has not read anybody’s status yet.' }
    },
    {
      why: 'took the elder one',
      deeds: [
        { pid: 2051, act: EXIT },
        { pid: 2050, act: WAIT }
      ],
      missing: { elder: '2051 (careless) exited 0.' }
    }
  ],
  'zombie gently': [
    {
      why: 'two waits',
      deeds: [
        { pid: 2050, act: WAIT },
        { pid: 2050, act: WAIT }
      ],
      missing: {}
    },
    {
      why: 'a handler, and a letter: it ends the sleep, and so the program',
      deeds: [{ pid: 2050, act: LOOP }, 'kill -CHLD 2050'],
      missing: { spared: '2050 (zombie_maker) exited 0.' }
    },
    {
      why: 'thought that wait reads all',
      deeds: [{ pid: 2050, act: WAIT }],
      missing: { second: '2052 is still in the table, a zombie: it exited 3, and nobody has read that.' }
    },
    {
      why: 'killed the parent',
      deeds: ['kill -9 2050'],
      missing: { spared: '2050 (zombie_maker) was killed by signal 9.' }
    },
    {
      why: 'too late for SIG_IGN',
      deeds: [{ pid: 2050, act: IGNORE }],
      missing: {
        first: '2051 is still in the table, a zombie: it exited 3, and nobody has read that.',
        second: '2052 is still in the table, a zombie: it exited 3, and nobody has read that.'
      }
    }
  ],
  'exit unread': [
    {
      why: 'SIG_IGN, then the end',
      deeds: [
        { pid: 2050, act: IGNORE },
        { pid: 2051, act: EXIT }
      ],
      missing: {}
    },
    { why: 'the flag, then a shot', deeds: [{ pid: 2050, act: NOCLDWAIT }, 'kill -9 2051'], missing: {} },
    {
      why: 'the end, then SIG_IGN',
      deeds: [
        { pid: 2051, act: EXIT },
        { pid: 2050, act: IGNORE }
      ],
      missing: { thrown: '2051 is still in the table, a zombie: it exited 0, and nobody has read that.' }
    },
    {
      why: 'read after all',
      deeds: [
        { pid: 2051, act: KILL },
        { pid: 2050, act: WAIT }
      ],
      missing: { thrown: '2050 (careless) read that 2051 was killed by signal 9.' }
    },
    {
      why: 'only said it',
      deeds: [{ pid: 2050, act: IGNORE }],
      missing: { thrown: '2051 (careless) lives at the end.' }
    }
  ],
  'kill stopped': [
    { why: 'stopped, asked, shot', deeds: ['kill -STOP 2051', 'kill 2051', 'ps', 'kill -9 2051'], missing: {} },
    {
      why: 'asked somebody who was awake',
      deeds: [{ pid: 2051, act: TERM }, 'kill -STOP 2051', 'kill -9 2051'],
      missing: { killed: '2051 (zombie_maker) was killed by signal 15.' }
    },
    {
      why: 'let it go on',
      deeds: ['kill -STOP 2051', 'kill 2051', 'kill -CONT 2051'],
      missing: { killed: '2051 (zombie_maker) was killed by signal 15.' }
    },
    {
      why: 'not ended yet',
      deeds: ['kill -STOP 2051', 'kill 2051'],
      missing: { killed: '2051 (zombie_maker) lives at the end.' }
    }
  ],
  'example ten': [
    { why: 'ten seconds between', deeds: ['./zombie_maker 2 12 &', '#+13s'], missing: {} },
    {
      why: 'at the second attempt',
      deeds: ['./zombie_maker 10 1 &', '#+11s', './zombie_maker 5 15 &', '#+16s'],
      missing: {}
    },
    {
      why: 'the article’s',
      deeds: ['./zombie_maker &', '#+31s'],
      missing: { ten: '2055 (zombie_maker) stayed a zombie for 15 s.' }
    },
    {
      why: 'the parent first',
      deeds: ['./zombie_maker 15 5 &', '#+16s'],
      missing: { ten: '2055 (zombie_maker) was read before anybody could see it as a zombie.' }
    },
    {
      why: 'not over yet',
      deeds: ['./zombie_maker 1 100 &', '#+11s'],
      missing: { ten: '2055 (zombie_maker) exited 3, and is in the table still.' }
    }
  ],
  'reaped heir': [
    {
      why: 'the shell adopts',
      deeds: [{ pid: 1934, act: SUBREAPER }, 'kill -9 2050', 'ps'],
      missing: {}
    },
    {
      why: 'left to init',
      deeds: ['kill -9 2050'],
      missing: {
        first: '1 (init) read how 2051 ended, and not the shell.',
        second: '1 (init) read how 2052 ended, and not the shell.'
      }
    },
    {
      why: 'declared too late',
      deeds: ['kill -9 2050', { pid: 1934, act: SUBREAPER }],
      missing: {
        first: '1 (init) read how 2051 ended, and not the shell.',
        second: '1 (init) read how 2052 ended, and not the shell.'
      }
    },
    {
      why: 'only declared',
      deeds: [{ pid: 1934, act: SUBREAPER }],
      missing: { first: 'Nobody has read how 2051 ended.', second: 'Nobody has read how 2052 ended.' }
    }
  ],
  'ignore time': [
    { why: 'in time', deeds: [{ pid: 2050, act: IGNORE, back: 'deactivate of child 2' }, '#+20s'], missing: {} },
    {
      why: 'in time, by the flag',
      deeds: [{ pid: 2050, act: NOCLDWAIT, back: 'deactivate of child 2' }, '#+20s'],
      missing: {}
    },
    {
      why: 'now',
      deeds: [{ pid: 2050, act: IGNORE }, '#+10s'],
      missing: { first: '2051 is still in the table, a zombie: it exited 3, and nobody has read that.' }
    },
    {
      why: 'did not let the time pass',
      deeds: [{ pid: 2050, act: IGNORE, back: 'deactivate of child 2' }, '#+6s'],
      missing: { second: '2052 (too_late) lives at the end.' }
    }
  ],
  'reaping remind': [
    { why: 'two letters', deeds: ['kill -CHLD 2050', 'kill -CHLD 2050'], missing: {} },
    { why: 'a loop, and one letter', deeds: [{ pid: 2050, act: LOOP }, 'kill -CHLD 2050'], missing: {} },
    { why: 'a loop in time', deeds: [{ pid: 2050, act: LOOP, back: 'deactivate of child 3' }, '#+6s'], missing: {} },
    {
      why: 'one letter',
      deeds: ['kill -CHLD 2050'],
      missing: { third: 'Nobody has read how 2053 ended.' }
    },
    {
      why: 'killed it',
      deeds: ['kill -9 2050'],
      missing: {
        second: '1 (init) read how 2052 ended, and not the program.',
        third: '1 (init) read how 2053 ended, and not the program.'
      }
    }
  ],
  'container empty': [
    { why: 'a handler, and a letter', deeds: [{ pid: 2052, act: LOOP }, 'kill -CHLD 2052'], missing: {} },
    { why: 'six waits', deeds: Array<Deed>(6).fill({ pid: 2052, act: WAIT }), missing: {} },
    {
      why: 'shot it',
      deeds: ['kill -9 2052'],
      missing: { spared: '2052 (request_server) was killed by signal 9.' }
    },
    {
      why: 'ignored it',
      deeds: [{ pid: 2052, act: IGNORE }, 'kill -CHLD 2052'],
      missing: {
        empty: `At the end ${[2054, 2056, 2058, 2060, 2062, 2064].map((pid) => `${pid} (request_server)`).join(', ')} are zombies.`
      }
    }
  ],
  'full defuse': [
    { why: 'the group', deeds: ['kill -9 -2050'], missing: {} },
    { why: 'the job', deeds: ['kill -9 %1'], missing: {} },
    { why: 'one by one', deeds: ['kill -9 2050 2051 2052 2053 2054'], missing: {} },
    {
      why: 'the parent',
      deeds: ['kill -9 2050'],
      missing: { none: '2051, 2052, 2053, 2054 live.' }
    },
    {
      why: 'its children',
      deeds: ['kill -9 2051 2052 2053'],
      missing: { none: '2050, 2054 live. 2051, 2052, 2053 are zombies still.' }
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
  return { machine, judge: new TaskJudge(machine, stage), task: plan.tasks[task], program: stage.program }
}

async function act(machine: MachineClient, deed: Deed, name: string): Promise<void> {
  if (typeof deed === 'string') return void (await typeAt(machine, lineTyped(deed)))
  const { pid, act, back } = deed
  const { run } = machine
  const at = back === undefined ? undefined : momentAt(run, find(run, back, { name })!)
  run.seek(at?.event ?? run.length)
  await machine.ask('input', { kind: 'act', task: findTask(run.world, pid)!.id, act }, at)
  await machine.ask('advance', { settle: true })
}

describe.each(Object.entries(TASKS))('%s', (key, tried) => {
  const [name, id] = key.split(' ')

  test('has nothing to say before anybody has begun', async () => {
    const { machine, judge, task } = await stageOf(name, id)
    expect(judge.verdicts(task, machine.run.length)).toBeUndefined()
  })

  test.each(tried)('$why', async ({ deeds, missing }) => {
    const { machine, judge, task, program } = await stageOf(name, id)
    for (const deed of deeds) await act(machine, deed, program)
    const verdicts = judge.verdicts(task, machine.run.length)!
    expect(Object.fromEntries(verdicts.filter(({ passed }) => !passed).map(({ id, shown }) => [id, shown]))).toEqual(
      missing
    )
  })

  test('what lies behind the moment on show has not happened yet', async () => {
    const { machine, judge, task, program } = await stageOf(name, id)
    const [{ deeds }] = tried
    const { back } = typeof deeds[0] === 'string' ? {} : deeds[0]
    const before = back === undefined ? machine.run.length : find(machine.run, back, { name: program })!
    for (const deed of deeds) await act(machine, deed, program)
    expect(judge.verdicts(task, machine.run.length)!.every(({ passed }) => passed)).toBe(true)
    expect(judge.verdicts(task, before)!.every(({ passed }) => passed)).toBe(false)
  })
})

test('every task of the book is tried here', async () => {
  const tasks = await Promise.all(
    LESSONS.map(async (file) =>
      Object.entries((await readLesson(file)).plan.tasks)
        .filter(([, { edits }]) => !edits)
        .map(([id]) => `${nameOf(file)} ${id}`)
    )
  )
  expect(Object.keys(TASKS).sort()).toEqual(tasks.flat().sort())
})
