// plan.ts: what the front matter of a lesson declares: stages, steps, predictions and things to try. Moments are named by queries (run/query.ts).
// It stands in the English file only; a translation has title and prose.
import * as v from 'valibot'
import { CheckSchema } from '../assignment/checks.ts'
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

/** A moment, and the one pane more that it needs. */
const MomentSchema = v.union([
  v.pipe(
    Query,
    v.transform((at) => ({ at, pane: undefined }))
  ),
  v.strictObject({ at: Query, pane: v.optional(v.picklist(PANE_NAMES)) })
])

/** The same, or two futures of it. */
const StepSchema = v.union([
  v.pipe(
    Query,
    v.transform((at) => ({ at, pane: undefined, futures: undefined }))
  ),
  v.strictObject({ at: Query, pane: v.optional(v.picklist(PANE_NAMES)), futures: v.optional(FuturesSchema) })
])

const PredictionSchema = v.pipe(
  v.strictObject({
    /** The moment before the reveal: the stage goes no further until the reader has answered. */
    before: Query,
    /** The one answer that holds. */
    right: Name,
    /** To which moment each answer is played: for a belief, where it breaks. */
    answers: v.record(Name, Query)
  }),
  v.check(({ right, answers }) => right in answers, FAULTS.noRight)
)

/** A question of the quiz. Its answers stand in the text. */
const QuestionSchema = v.strictObject({
  /** The one answer that holds. */
  right: Name,
  /** The stage of the moments below; without it the last one that the text has named. */
  on: v.optional(Name),
  /** The moment that the explanation of an answer points to. */
  show: v.optional(v.record(Name, MomentSchema), {})
})

/** Something to find on the stage: any moment from one on, up to another. */
const TrySchema = v.strictObject({
  /** On which stage; without it the last one that the text has named. */
  on: v.optional(Name),
  from: Query,
  until: Query
})

/** Something to do on the stage: acts, or lines typed at its terminal. The run that comes of it is judged as an exercise is (assignment/judge.ts). */
const TaskSchema = v.strictObject({
  /** Instead, the reader changes the stage's program, and the session is typed again. */
  edits: v.optional(v.boolean(), false),
  /** Where the reader begins. */
  at: v.optional(Query, 'end'),
  pane: v.optional(v.picklist(PANE_NAMES), 'terminal'),
  checks: v.pipe(v.array(CheckSchema), v.minLength(1))
})

/** An address that a place of the book had once: `lesson#place`. */
const Address = v.pipe(v.string(), v.regex(/^[a-z0-9-]+#[a-z0-9-]+$/, FAULTS.badAddress))

/** Where it can be read elsewhere. */
const SourceSchema = v.strictObject({
  title: Text,
  href: v.pipe(v.string(), v.regex(/^(https:|\.\.\/)/, FAULTS.badSource))
})

const FrontMatter = v.strictObject({
  title: Text,
  kicker: Text,
  description: Text,
  /** What is to stay of it. Words in backquotes are code. */
  summary: v.pipe(v.array(Text), v.length(3, FAULTS.threeLines)),
  sources: v.pipe(v.array(SourceSchema), v.minLength(1, FAULTS.noSource)),
  stages: v.optional(v.record(Name, StageSchema), {}),
  steps: v.optional(v.record(Name, StepSchema), {}),
  predictions: v.optional(v.record(Name, PredictionSchema), {}),
  tries: v.optional(v.record(Name, TrySchema), {}),
  /** By a place of this lesson: where it stood in an earlier edition. Who comes by that address is led here. */
  was: v.optional(v.record(Name, Address), {}),
  tasks: v.optional(v.record(Name, TaskSchema), {}),
  quiz: v.optional(v.record(Name, QuestionSchema), {})
})

export type StagePlan = v.InferOutput<typeof StageSchema>
export type StepPlan = v.InferOutput<typeof StepSchema>
export type PredictionPlan = v.InferOutput<typeof PredictionSchema>
export type QuestionPlan = v.InferOutput<typeof QuestionSchema>
export type TryPlan = v.InferOutput<typeof TrySchema>
export type TaskPlan = v.InferOutput<typeof TaskSchema>
export type LessonPlan = v.InferOutput<typeof FrontMatter>

/** The file that the program of a stage is compiled from. */
export const fileOf = ({ program }: Pick<StagePlan, 'program'>): string => `${program}.c`

/** A lesson's file, for those who are told of its faults. */
export interface Origin {
  /** As its author knows it: a path in the repository. */
  readonly file: string
  readonly source: string
}

export interface Fault {
  readonly says: string
  /** From 1. Undefined: it has no place. */
  readonly line?: number | undefined
}

/** What is wrong with a lesson: a line each, with file and line. */
export class LessonError extends Error {
  constructor({ file }: Origin, faults: readonly Fault[]) {
    super(faults.map(({ says, line }) => `${line === undefined ? file : `${file}:${line}`}: ${says}`).join('\n'))
  }
}

/** Reads the front matter as mdsvex parsed it. Throws a LessonError that names each fault. */
export function readPlan(origin: Origin, frontMatter: unknown): LessonPlan {
  const { success, output, issues } = v.safeParse(FrontMatter, frontMatter)
  if (success) return output
  throw new LessonError(
    origin,
    issues.map((issue) => {
      const path = (issue.path ?? []).map(({ key }) => String(key))
      return { says: `${path.join('.') || FAULTS.frontMatter}: ${issue.message}`, line: lineOf(origin, path) }
    })
  )
}

/** Throws a LessonError when a stage is about a program that is none of the book's. */
export function checkPrograms(origin: Origin, { stages }: LessonPlan, programs: readonly string[]): void {
  const faults = Object.entries(stages).flatMap(([id, { program }]): Fault[] => {
    if (programs.includes(program)) return []
    const path = ['stages', id, 'program']
    return [{ says: `${path.join('.')}: ${FAULTS.noProgram(program)}`, line: lineOf(origin, path) }]
  })
  if (faults.length > 0) throw new LessonError(origin, faults)
}

/** The line of the front matter that declares something; where a part of the path is not there, the line of what it is missing in. */
export function lineOf({ source }: Origin, path: readonly string[]): number | undefined {
  const [front] = /^---\n[^]*?\n---\n/.exec(source) ?? ['']
  const lines = front.split('\n')
  let found = 0
  for (const key of path) {
    const at = lines.findIndex(
      (line, i) => i >= Math.max(found, 1) && new RegExp(`(^|[\\s{,])['"]?${key}['"]?:`).test(line)
    )
    if (at > 0) found = at
  }
  return found > 0 ? found + 1 : undefined
}
