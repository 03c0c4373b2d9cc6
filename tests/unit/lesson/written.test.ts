// Each task in which a reader changes a program can be solved, and failed, and what is said tells the two apart. It is judged as an exercise is.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fileOf } from '../../../src/lib/lesson/plan.ts'
import { playWritten, type Played } from '../../../src/lib/lesson/written.ts'
import { nodeMachine } from '../../../src/lib/machine/node.ts'
import { LESSONS, nameOf, readLesson } from './book.ts'

/** What is written in the place of what. */
type Change = readonly [before: string, after: string]

interface Tried {
  readonly why: string
  readonly changes: readonly Change[]
  /** Of each check that does not hold: what is said. */
  readonly missing: { readonly [check: string]: string }
}

const WAITS: Change = ['#include <unistd.h>', '#include <sys/wait.h>\n#include <unistd.h>']
const SLEEPS = '\tsleep(parent_seconds);'

const TASKS: { readonly [task: string]: readonly Tried[] } = {
  'example mend': [
    { why: 'waits twice', changes: [WAITS, [SLEEPS, '\twait(NULL);\n\twait(NULL);']], missing: {} },
    {
      why: 'waits until nobody is left, then sleeps',
      changes: [WAITS, [SLEEPS, `\twhile (wait(NULL) > 0)\n\t\t;\n${SLEEPS}`]],
      missing: {}
    },
    {
      why: 'changed nothing',
      changes: [],
      missing: { read: 'How 2051 (zombie_maker) ended was read by 1 (init), not by its own parent.' }
    },
    {
      why: 'waits once',
      changes: [WAITS, [SLEEPS, `\twait(NULL);\n${SLEEPS}`]],
      missing: { read: 'How 2052 (zombie_maker) ended was read by 1 (init), not by its own parent.' }
    },
    {
      why: 'sleeps first',
      changes: [WAITS, [SLEEPS, `${SLEEPS}\n\twhile (wait(NULL) > 0)\n\t\t;`]],
      missing: { read: '2051 (zombie_maker) lay there for 14.9 s before its parent waited for it.' }
    },
    {
      why: 'does not want to know',
      changes: [
        ['#include <stdio.h>', '#include <signal.h>\n#include <stdio.h>'],
        ['\tunsigned int child_seconds', '\tsignal(SIGCHLD, SIG_IGN);\n\n\tunsigned int child_seconds']
      ],
      missing: { read: 'How 2051 (zombie_maker) ended was thrown away: no wait has read it.' }
    },
    {
      why: 'does not compile',
      changes: [[SLEEPS, '\tsleep(parent_seconds)']],
      missing: {
        starts: 'The compiler says: zombie_maker.c:47:23: error: expected ‘;’ after this expression',
        statuses: 'The program zombie_maker never ran.',
        read: 'The program zombie_maker never ran.'
      }
    }
  ],
  'reaping loop': [
    { why: 'a loop', changes: [['if (wait(NULL) > 0)', 'while (waitpid(-1, NULL, WNOHANG) > 0)']], missing: {} },
    {
      why: 'changed nothing',
      changes: [],
      missing: { read: 'How 2052 (one_wait) ended was read by 1 (init), not by its own parent.' }
    },
    {
      why: 'two waits',
      changes: [['if (wait(NULL) > 0)', 'wait(NULL);\n\tif (wait(NULL) > 0)']],
      missing: { read: 'How 2053 (one_wait) ended was read by 1 (init), not by its own parent.' }
    },
    {
      why: 'three children that end one after the other',
      changes: [['sleep_until(start, 5)', 'sleep_until(start, 5 + i)']],
      missing: { together: '2053 (one_wait) ended 2 s after 2051 (one_wait).' }
    }
  ]
}

async function playedWith(key: string, changes: readonly Change[]): Promise<Played> {
  const [name, id] = key.split(' ')
  const { plan, outline } = await readLesson(LESSONS.find((file) => nameOf(file) === name)!)
  const stage = plan.stages[outline.find((item) => item.id === id)!.stage]
  const text = changes.reduce(
    (text, [before, after]) => {
      expect(text).toContain(before)
      return text.replace(before, () => after)
    },
    readFileSync(`content/programs/${fileOf(stage)}`, 'utf8')
  )
  return playWritten(nodeMachine, stage, plan.tasks[id], text)
}

describe.each(Object.entries(TASKS))('%s', (key, tried) => {
  test.each(tried)('$why', async ({ changes, missing }) => {
    const { verdicts } = await playedWith(key, changes)
    expect(Object.fromEntries(verdicts.filter(({ passed }) => !passed).map(({ id, shown }) => [id, shown]))).toEqual(
      missing
    )
  })
})

test('what the compiler said has its place in the reader’s text', async () => {
  const { complaints } = await playedWith('example mend', [[SLEEPS, '\tsleep(parent_seconds)']])
  expect(complaints).toEqual([
    { line: 47, column: 23, severity: 'error', message: 'expected ‘;’ after this expression' }
  ])
})

test('every task of the book that has a program changed is tried here', async () => {
  const tasks = await Promise.all(
    LESSONS.map(async (file) =>
      Object.entries((await readLesson(file)).plan.tasks)
        .filter(([, { edits }]) => edits)
        .map(([id]) => `${nameOf(file)} ${id}`)
    )
  )
  expect(Object.keys(TASKS).sort()).toEqual(tasks.flat().sort())
})
