// plan.ts: what the front matter of a lesson declares: stages, steps, predictions and things to try. Moments are named by queries (run/query.ts).
// It stands in the English file only; a translation has title and prose.
import * as v from 'valibot'
import { ActSchema } from '../stage/actSchema.ts'
import { PANE_NAMES } from '../stage/panes.ts'
import { FAULTS } from './en.ts'

const Query = v.pipe(v.string(), v.nonEmpty(FAULTS.noQuery))
const Name = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, FAULTS.badName))
const Text = v.pipe(v.string(), v.nonEmpty(FAULTS.empty))

const StageSchema = v.strictObject({
  /** The program that the lesson is about, in content/programs: queries count from its exec. */
  program: Text,
  /** What is typed at a shell: a command a line; `#+15s` lets time pass. Without it the program runs by itself. */
  session: v.optional(v.array(Text)),
  /** Does root type it? */
  root: v.optional(v.boolean(), false),
  /** What is open from the start. */
  panes: v.optional(v.array(v.picklist(PANE_NAMES)), ['tree', 'timeline'])
})

/** Two futures of a step's moment: one as it was, one with an act more, of main or child 1. */
const FuturesSchema = v.strictObject({ of: Text, act: ActSchema })

/** A moment, and the one pane more that it needs, or two futures of it. */
const StepSchema = v.union([
  v.pipe(
    Query,
    v.transform((at) => ({ at, pane: undefined, futures: undefined }))
  ),
  v.strictObject({ at: Query, pane: v.optional(v.picklist(PANE_NAMES)), futures: v.optional(FuturesSchema) })
])

const PredictionSchema = v.strictObject({
  /** The moment before the reveal: the stage goes no further until the reader has answered. */
  before: Query,
  /** To which moment each answer is played: for a belief, where it breaks. */
  answers: v.record(Name, Query)
})

/** Something to find on the stage: any moment from one on, up to another. */
const TrySchema = v.strictObject({ from: Query, until: Query })

const FrontMatter = v.strictObject({
  title: Text,
  kicker: Text,
  description: Text,
  stages: v.optional(v.record(Name, StageSchema), {}),
  steps: v.optional(v.record(Name, StepSchema), {}),
  predictions: v.optional(v.record(Name, PredictionSchema), {}),
  tries: v.optional(v.record(Name, TrySchema), {})
})

export type StagePlan = v.InferOutput<typeof StageSchema>
export type StepPlan = v.InferOutput<typeof StepSchema>
export type PredictionPlan = v.InferOutput<typeof PredictionSchema>
export type TryPlan = v.InferOutput<typeof TrySchema>
export type LessonPlan = v.InferOutput<typeof FrontMatter>

/** What is wrong with a lesson, with its name. */
export class LessonError extends Error {
  constructor(lesson: string, problems: readonly string[]) {
    super(`lesson “${lesson}”: ${problems.join('; ')}`)
  }
}

/** Reads the front matter as mdsvex parsed it. Throws a LessonError that names each fault. */
export function readPlan(lesson: string, frontMatter: unknown): LessonPlan {
  const { success, output, issues } = v.safeParse(FrontMatter, frontMatter)
  if (success) return output
  throw new LessonError(
    lesson,
    issues.map((issue) => `${v.getDotPath(issue) ?? FAULTS.frontMatter}: ${issue.message}`)
  )
}
