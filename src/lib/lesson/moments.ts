// moments.ts: whether the queries of a lesson name moments of its runs, and in the order of its text. Asked when the site is built.
import { find, lifeNamed, parseQuery, type Run } from '../run/client.ts'
import { FAULTS } from './en.ts'
import type { Item } from './outline.ts'
import { LessonError, type LessonPlan } from './plan.ts'
import { unresolved } from './unresolved.ts'

interface Named {
  readonly what: string
  readonly query: string
  /** Must not lie before what the text has shown. */
  readonly inOrder: boolean
}

/** Throws a LessonError that names each query of a stage that cannot be read, that resolves to nothing, or that goes back in time. */
export function checkMoments(
  lesson: string,
  plan: LessonPlan,
  outline: readonly Item[],
  stage: string,
  run: Run
): void {
  const problems: string[] = []
  let last = { event: 0, what: '' }
  for (const { what, query, inOrder } of outline
    .filter((item) => item.stage === stage)
    .flatMap((item) => named(plan, item))) {
    const event = resolve(run, query, plan.stages[stage].program)
    if (typeof event === 'string') problems.push(`${what}: ${event}`)
    else if (inOrder && event < last.event) problems.push(`${what}: ${FAULTS.backwards(query, last.what)}`)
    else if (inOrder) last = { event, what }
  }
  problems.push(...nobody(plan, outline, stage, run))
  if (problems.length > 0) unresolved(new LessonError(lesson, problems))
}

/** Futures of processes that do not live then. */
function nobody(plan: LessonPlan, outline: readonly Item[], stage: string, run: Run): string[] {
  return outline.flatMap(({ kind, id, stage: beside }) => {
    const { at, futures } = (kind === 'step' && beside === stage && plan.steps[id]) || {}
    if (at === undefined || !futures) return []
    const { program: name } = plan.stages[stage]
    try {
      const life = lifeNamed(run, futures.of, { name })
      const event = find(run, at, { name })
      return life && event !== undefined && life.born < event ? [] : [`step ${id}: ${FAULTS.nobody(futures.of)}`]
    } catch (error) {
      return [`step ${id}: ${error instanceof Error ? error.message : String(error)}`]
    }
  })
}

function named(plan: LessonPlan, { kind, id }: Item): Named[] {
  if (kind === 'step') return [{ what: `step ${id}`, query: plan.steps[id].at, inOrder: true }]
  if (kind === 'try') {
    const { from, until } = plan.tries[id]
    return [from, until].map((query) => ({ what: `try ${id}`, query, inOrder: false }))
  }
  const { before, answers } = plan.predictions[id]
  return [
    { what: `prediction ${id}`, query: before, inOrder: true },
    ...Object.entries(answers).map(([answer, query]) => ({ what: FAULTS.answer(answer, id), query, inOrder: false }))
  ]
}

/** The moment, or what is wrong with the query. */
function resolve(run: Run, query: string, name: string): number | string {
  try {
    return find(run, parseQuery(query), { name }) ?? FAULTS.noMoment(query)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
