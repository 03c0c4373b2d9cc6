// moments.ts: whether the queries of a lesson name moments of its runs, and in the order of its text. Asked when the site is built.
import { judge } from '../assignment/judge.ts'
import { clockAt, find, lifeNamed, parseQuery, type Run } from '../run/client.ts'
import { FAULTS } from './en.ts'
import type { Item } from './item.ts'
import { LessonError, lineOf, type Fault, type LessonPlan, type Origin } from './plan.ts'
import { unresolved } from './unresolved.ts'

interface Named {
  readonly what: string
  readonly query: string
  /** Must not lie before what the text has shown. */
  readonly inOrder: boolean
  /** The way to it in the front matter. */
  readonly path: readonly string[]
}

/** Throws a LessonError that names each query of a stage that cannot be read, that resolves to nothing, or that goes back in time. */
export function checkMoments(
  origin: Origin,
  plan: LessonPlan,
  outline: readonly Item[],
  stage: string,
  run: Run
): void {
  const faults: Fault[] = []
  let last = { event: 0, what: '' }
  for (const { what, query, inOrder, path } of outline
    .filter((item) => item.stage === stage)
    .flatMap((item) => named(plan, item))) {
    const line = lineOf(origin, path)
    const event = resolve(run, query, plan.stages[stage].program)
    if (typeof event === 'string') faults.push({ says: `${what}: ${event}`, line })
    else if (inOrder && event < last.event)
      faults.push({ says: `${what}: ${FAULTS.backwards(query, last.what)}`, line })
    else if (inOrder) last = { event, what }
  }
  for (const { id, says } of nobody(plan, outline, stage, run))
    faults.push({ says: `step ${id}: ${says}`, line: lineOf(origin, ['steps', id, 'futures']) })
  for (const { id } of outline.filter((item) => item.kind === 'task' && item.stage === stage)) {
    const { checks } = plan.tasks[id]
    const ended = clockAt(run, run.length)
    const { program } = plan.stages[stage]
    const verdicts = judge(run, { program, checks }, { answers: {} }, { setup: 0, begun: ended, ended })
    if (verdicts.every(({ passed }) => passed))
      faults.push({ says: `task ${id}: ${FAULTS.solved}`, line: lineOf(origin, ['tasks', id]) })
  }
  if (faults.length > 0) unresolved(new LessonError(origin, faults))
}

/** Futures of processes that do not live then. */
function nobody(plan: LessonPlan, outline: readonly Item[], stage: string, run: Run): { id: string; says: string }[] {
  return outline.flatMap(({ kind, id, stage: beside }) => {
    const { at, futures } = (kind === 'step' && beside === stage && plan.steps[id]) || {}
    if (at === undefined || !futures) return []
    const { program: name } = plan.stages[stage]
    try {
      const life = lifeNamed(run, futures.of, { name })
      const event = find(run, at, { name })
      return life && event !== undefined && life.born < event ? [] : [{ id, says: FAULTS.nobody(futures.of) }]
    } catch (error) {
      return [{ id, says: error instanceof Error ? error.message : String(error) }]
    }
  })
}

function named(plan: LessonPlan, { kind, id }: Item): Named[] {
  switch (kind) {
    case 'step':
      return [{ what: `step ${id}`, query: plan.steps[id].at, inOrder: true, path: ['steps', id] }]
    case 'try': {
      const { from, until } = plan.tries[id]
      return [from, until].map((query) => ({ what: `try ${id}`, query, inOrder: false, path: ['tries', id] }))
    }
    case 'task':
      return [{ what: `task ${id}`, query: plan.tasks[id].at, inOrder: false, path: ['tasks', id] }]
    case 'question':
      return Object.entries(plan.quiz[id].show).map(([choice, { at }]) => ({
        what: FAULTS.choice(choice, id),
        query: at,
        inOrder: false,
        path: ['quiz', id, 'show', choice]
      }))
    case 'prediction': {
      const { before, answers } = plan.predictions[id]
      const path = ['predictions', id]
      return [
        { what: `prediction ${id}`, query: before, inOrder: true, path: [...path, 'before'] },
        ...Object.entries(answers).map(([answer, query]) => ({
          what: FAULTS.answer(answer, id),
          query,
          inOrder: false,
          path: [...path, 'answers', answer]
        }))
      ]
    }
  }
}

/** The moment, or what is wrong with the query. */
function resolve(run: Run, query: string, name: string): number | string {
  try {
    return find(run, parseQuery(query), { name }) ?? FAULTS.noMoment(query)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
