// beginning.ts: what a stage shows when the text begins on it. Its still and its first living picture are the same, so that nothing moves between them.
import type { PaneName } from '../stage/panes.ts'
import { isPlace, type Item } from './item.ts'
import type { PredictionPlan, StepPlan, TaskPlan } from './plan.ts'

interface Text {
  readonly outline: readonly Item[]
  readonly steps: { readonly [id: string]: StepPlan }
  readonly predictions: { readonly [id: string]: PredictionPlan }
  readonly tasks: { readonly [id: string]: TaskPlan }
}

export interface Beginning {
  readonly at: string
  /** The one pane more that this moment needs. */
  readonly pane?: PaneName
  /** Where the first question holds the stage. */
  readonly hold?: string
}

/** The first step or task on a stage. A question before it is asked in front of no pane. */
export function beginningOf({ outline, steps, predictions, tasks }: Text, stage: string): Beginning | undefined {
  const places = outline.filter((item) => item.stage === stage && isPlace(item))
  const first = places.find(({ kind }) => kind !== 'prediction')
  if (!first) return undefined
  const { at, pane } = steps[first.id] ?? tasks[first.id]
  const question = places.find(({ kind }) => kind === 'prediction')
  return { at, pane: first === places[0] ? pane : undefined, hold: question && predictions[question.id].before }
}
