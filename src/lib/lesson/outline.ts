// outline.ts: what a lesson shows, in the order of its text. The build compares it with what the front matter declares: nothing else
// reads the markup of a lesson before its reader does.
import { FAULTS } from './en.ts'
import { LessonError, type LessonPlan } from './plan.ts'

/** A place in the text that has to do with the stage. */
export interface Item {
  readonly kind: 'step' | 'prediction' | 'try'
  readonly id: string
  /** The stage beside it: the last one that the text has named. */
  readonly stage: string
}

const MARK = /<(Stage|Step|Predict|Answer|Try)\b[^>]*?\bid=(["'])(.*?)\2/g
const KINDS: { readonly [mark: string]: Item['kind'] } = { Step: 'step', Predict: 'prediction', Try: 'try' }
/** Code blocks and comments may speak of marks without being any. */
const NOT_MARKUP = /^```[^]*?^```|<!--[^]*?-->/gm

/** The steps, predictions and tries of a lesson's source, in order. Throws a LessonError when declared and shown do not agree. */
export function outlineOf(lesson: string, source: string, plan: LessonPlan): Item[] {
  const items: Item[] = []
  const problems: string[] = []
  const stages: string[] = []
  const answers = new Map<string, string[]>()
  let stage = ''
  let prediction = ''
  for (const [, mark, , id] of source.replace(NOT_MARKUP, '').matchAll(MARK)) {
    if (mark === 'Stage') stages.push((stage = id))
    else if (mark === 'Answer') answers.get(prediction)?.push(id)
    else {
      if (stage === '') problems.push(FAULTS.before(id))
      if (mark === 'Predict') answers.set((prediction = id), [])
      items.push({ kind: KINDS[mark], id, stage })
    }
  }
  const shown = (kind: Item['kind']) => items.filter((item) => item.kind === kind).map(({ id }) => id)
  problems.push(
    ...differences('stage', Object.keys(plan.stages), stages),
    ...differences('step', Object.keys(plan.steps), shown('step')),
    ...differences('prediction', Object.keys(plan.predictions), shown('prediction')),
    ...differences('try', Object.keys(plan.tries), shown('try'))
  )
  for (const [id, said] of answers) {
    problems.push(...differences(FAULTS.answersOf(id), Object.keys(plan.predictions[id]?.answers ?? {}), said))
  }
  const ids = items.map(({ id }) => id)
  problems.push(...ids.filter((id, i) => ids.indexOf(id) < i).map((id) => FAULTS.twice(id)))
  if (problems.length > 0) throw new LessonError(lesson, problems)
  return items
}

function differences(what: string, declared: readonly string[], shown: readonly string[]): string[] {
  return [
    ...shown.filter((id) => !declared.includes(id)).map((id) => FAULTS.undeclared(what, id)),
    ...declared.filter((id) => !shown.includes(id)).map((id) => FAULTS.unshown(what, id))
  ]
}
