// exercise.ts: what content/assignments/NAME/exercise.json declares. Brief, starter and solutions lie beside it.
import * as v from 'valibot'
import { CheckSchema } from './checks.ts'
import { en } from './en.ts'
import { KIND_NAMES, kindOf } from './kinds.ts'

const Text = v.pipe(v.string(), v.nonEmpty(en.faults.empty))
const Name = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, en.faults.badName))

const QuestionSchema = v.strictObject({ id: Name, text: Text, unit: v.optional(Text) })

const ExerciseSchema = v.pipe(
  v.strictObject({
    /** Grows when a check, the session or the program changes. */
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    /** predict: answers about a program that is shown; fix: its C is mended; act: the student types at the terminal. */
    kind: v.picklist(KIND_NAMES),
    /** Order in the list of exercises. */
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    title: Text,
    description: Text,
    /** For teachers: what it is for, and the beliefs that it meets. */
    aim: Text,
    minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
    /** The program that the checks are about, as exec names it. */
    program: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{0,14}$/, en.faults.badProgram)),
    /** The file in the home folder that starter.c becomes; an exercise without one uses what is on the disk. */
    source: v.optional(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*\.c$/))),
    /** What is typed before the student's turn, or, where they only write, in all: a line each; `#+10s` lets time pass. */
    session: v.pipe(v.array(Text), v.minLength(1)),
    questions: v.optional(v.array(QuestionSchema), []),
    checks: v.pipe(v.array(CheckSchema), v.minLength(1))
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    const fault = dataset.typed ? kindOf(dataset.value).faultOf(dataset.value) : undefined
    if (fault !== undefined) addIssue({ message: fault })
  }),
  v.check(
    ({ checks, questions }) =>
      checks.every((check) => check.check !== 'answer' || questions.some(({ id }) => id === check.question)),
    en.faults.notAsked
  )
)

export interface Exercise extends v.InferOutput<typeof ExerciseSchema> {
  readonly name: string
  /** The text of starter.c; empty where there is none. */
  readonly starter: string
}

/** Checks a declaration. Throws an Error that names each fault. */
export function readExercise(name: string, declared: unknown, starter: string): Exercise {
  const { success, output, issues } = v.safeParse(ExerciseSchema, declared)
  if (success) return { ...output, name, starter }
  throw new Error(
    `exercise “${name}”: ${issues.map((issue) => `${v.getDotPath(issue) ?? 'exercise.json'}: ${issue.message}`).join('; ')}`
  )
}

/** The exercises of a folder, in their order. `declared`, `starters`: what lies in its files, by path; not each has a starter. */
export function exercisesOf(
  declared: { readonly [path: string]: unknown },
  starters: { readonly [path: string]: string }
): readonly Exercise[] {
  return Object.entries(declared)
    .map(([path, declaration]) => {
      const [, name] = /([^/]+)\/exercise\.json$/.exec(path)!
      return readExercise(name, declaration, starters[path.replace('exercise.json', 'starter.c')] ?? '')
    })
    .sort((a, b) => a.number - b.number)
}
