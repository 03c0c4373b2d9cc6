// outline.ts: what a lesson shows, in the order of its text. The build compares it with what the front matter declares: nothing else
// reads the markup of a lesson before its reader does.
import { LessonError, type LessonPlan } from './plan.ts'

/** A place in the text that the stage has a moment for. */
export interface Item {
  readonly kind: 'step' | 'prediction'
  readonly id: string
  /** The stage beside it: the last one that the text has named. */
  readonly stage: string
}

const MARK = /<(Stage|Step|Predict|Answer)\b[^>]*?\bid=(["'])(.*?)\2/g
/** Code blocks and comments may speak of marks without being any. */
const NOT_MARKUP = /^```[^]*?^```|<!--[^]*?-->/gm

/** The steps and predictions of a lesson's source, in order. Throws a LessonError when declared and shown do not agree. */
export function outlineOf(lesson: string, source: string, plan: LessonPlan): Item[] {
  const items: Item[] = []
  const problems: string[] = []
  const shown = { stages: [] as string[], steps: [] as string[], predictions: [] as string[] }
  const answers = new Map<string, string[]>()
  let stage = ''
  let prediction = ''
  for (const [, mark, , id] of source.replace(NOT_MARKUP, '').matchAll(MARK)) {
    if (mark === 'Stage') shown.stages.push((stage = id))
    else if (mark === 'Answer') answers.get(prediction)?.push(id)
    else {
      if (stage === '') problems.push(`“${id}” stands before any <Stage>`)
      const kind = mark === 'Step' ? 'step' : 'prediction'
      shown[`${kind}s`].push(id)
      if (kind === 'prediction') answers.set((prediction = id), [])
      items.push({ kind, id, stage })
    }
  }
  for (const kind of ['stages', 'steps', 'predictions'] as const) {
    problems.push(...differences(kind.slice(0, -1), Object.keys(plan[kind]), shown[kind]))
  }
  for (const [id, said] of answers) {
    problems.push(...differences(`answer of ${id}`, Object.keys(plan.predictions[id]?.answers ?? {}), said))
  }
  const ids = items.map(({ id }) => id)
  problems.push(...ids.filter((id, i) => ids.indexOf(id) < i).map((id) => `“${id}” names two places of the text`))
  if (problems.length > 0) throw new LessonError(lesson, problems)
  return items
}

function differences(what: string, declared: readonly string[], shown: readonly string[]): string[] {
  return [
    ...shown.filter((id) => !declared.includes(id)).map((id) => `${what} “${id}” is shown but not declared`),
    ...declared.filter((id) => !shown.includes(id)).map((id) => `${what} “${id}” is declared but not shown`)
  ]
}
