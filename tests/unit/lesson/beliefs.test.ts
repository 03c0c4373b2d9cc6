// What people believe of zombies, and where each belief is met: a prediction or a question of which it is one of the answers, and not the right one.
import { expect, test } from 'vitest'
import type { LessonPlan } from '../../../src/lib/lesson/plan.ts'
import { LESSONS, nameOf, readLesson } from './book.ts'
import { placesOf } from './said.ts'

/** By idea, and in it by belief: `lesson#prediction answer` or `lesson#question choice`. */
const MET: readonly { readonly [belief: string]: readonly string[] }[] = [
  {
    'killing the parent kills its children': [
      'zombie#left ends',
      'reaped#heirs gone',
      'summary#family both',
      'summary#q-kill along'
    ]
  },
  {
    'a zombie is a fault': ['reaped#too fault', 'zombie#q-fault yes', 'shotgun#letter broken']
  },
  {
    'a zombie is an orphan': ['zombie#left zombie', 'zombie#q-orphan zombie'],
    'a zombie is a process that hangs': ['summary#which none', 'summary#q-d dead', 'shotgun#letter asleep']
  },
  {
    'a zombie eats memory': ['zombie#hold all', 'zombie#q-keeps all', 'example#q-columns paged']
  },
  {
    'root helps': ['shotgun#shot root', 'shotgun#swallowed weak'],
    'a stronger signal helps': ['kill#q-why weak']
  },
  {
    'wait can come too late': ['zombie#late error', 'zombie#q-late error']
  },
  {
    'a handler reaps': ['ignore#reaps handler', 'ignore#q-handler yes']
  },
  {
    'one SIGCHLD for each death': ['reaping#three all', 'reaped#q-letters two']
  },
  {
    'the default is the same as SIG_IGN': ['ignore#both two', 'ignore#q-default drops']
  },
  {
    'init kills orphans': ['reaped#heirs killed', 'reaped#q-living kills']
  },
  {
    'the child starts at main': ['life#copies main'],
    'n forks make n + 1 processes': ['life#q-copies four']
  },
  {
    'variables stay shared': ['life#variable two']
  },
  {
    'the parent runs first': ['life#first parent'],
    'the child runs first': ['life#first child']
  },
  {
    'exec makes a process': ['life#number new', 'life#q-exec program']
  },
  {
    'wait waits for all': ['zombie#late all', 'zombie#q-all none'],
    'the status is the number': ['life#q-status three']
  },
  {
    'exit frees everything, the number too': ['exit#number freed']
  },
  {
    'one printf, one output': ['example#lines once']
  }
]

interface Asking {
  readonly plan: Pick<LessonPlan, 'predictions' | 'quiz'>
  /** Answers and choices in the text, as `answer heirs/gone`. */
  readonly said: readonly string[]
}

/** What of the table is not so in the lessons. */
function unmet(lessons: ReadonlyMap<string, Asking>, table = MET): string[] {
  return table
    .flatMap((idea) => Object.entries(idea))
    .flatMap(([belief, places]) =>
      places
        .filter((place) => {
          const [, name, id, answer] = /^(.*)#(\S+) (\S+)$/.exec(place)!
          const lesson = lessons.get(name)
          const asked = lesson?.plan.predictions[id] ?? lesson?.plan.quiz[id]
          const kind = lesson && id in lesson.plan.predictions ? 'answer' : 'choice'
          return !asked || asked.right === answer || !lesson?.said.includes(`${kind} ${id}/${answer}`)
        })
        .map((place) => `${belief}: ${place}`)
    )
}

const read = async (): Promise<Map<string, Asking>> =>
  new Map(
    await Promise.all(
      LESSONS.map(async (file): Promise<[string, Asking]> => {
        const { origin, plan } = await readLesson(file)
        return [nameOf(file), { plan, said: placesOf(origin.source).map(({ name }) => name) }]
      })
    )
  )

test('each belief is met, and is not the right answer', async () => {
  expect(unmet(await read())).toEqual([])
})

test('each idea is met by a prediction at least once, before its reveal', async () => {
  const lessons = await read()
  const isPrediction = (place: string) => {
    const [name, id] = place.split(/[# ]/)
    return id in lessons.get(name)!.plan.predictions
  }
  expect(MET.filter((idea) => !Object.values(idea).flat().some(isPrediction))).toEqual([])
})

test('one that is met no more is found: its lesson, its question or its answer gone, or right', async () => {
  const lessons = await read()
  const belief = 'exit frees everything, the number too'
  const found = [`${belief}: exit#number freed`]
  const exit = lessons.get('exit')!
  const without = (asking: Asking | undefined) => {
    const others = new Map(lessons)
    if (asking) others.set('exit', asking)
    else others.delete('exit')
    return unmet(others)
  }
  expect(without(undefined)).toEqual(found)
  expect(without({ ...exit, plan: { ...exit.plan, predictions: {} } })).toEqual(found)
  expect(without({ ...exit, said: exit.said.filter((place) => place !== 'answer number/freed') })).toEqual(found)
  const { number } = exit.plan.predictions
  expect(without({ ...exit, plan: { ...exit.plan, predictions: { number: { ...number, right: 'freed' } } } })).toEqual(
    found
  )
})
