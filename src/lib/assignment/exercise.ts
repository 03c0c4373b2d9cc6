// exercise.ts: what content/assignments/NAME/exercise.json declares. Starter and solutions lie beside it; what is said of it, words.json and brief.svx,
// in a folder for each language.
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

/** What is played and judged: an exercise, or a program that a lesson has its reader change. */
export type Playable = Pick<Exercise, 'kind' | 'program' | 'source' | 'starter' | 'session' | 'checks'>

/** Texts by the ids of what they are about. */
interface Words {
  readonly questions?: { readonly [id: string]: object }
  readonly checks?: { readonly [id: string]: string }
}
interface Bare {
  readonly questions?: readonly { readonly id: string }[]
  readonly checks?: readonly { readonly id: string }[]
}

/** A declaration with its words. Where one has none, readExercise says so. */
export function withWords(declared: unknown, words: unknown): object {
  const { questions, checks = [], ...rest } = declared as Bare
  const { questions: asked = {}, checks: said = {}, ...texts } = words as Words
  return {
    ...rest,
    ...texts,
    ...(questions && { questions: questions.map((question) => ({ ...question, ...asked[question.id] })) }),
    checks: checks.map((check) => ({ ...check, says: said[check.id] }))
  }
}

/** Checks a declaration. Throws an Error that names each fault. */
export function readExercise(name: string, declared: unknown, starter: string): Exercise {
  const { success, output, issues } = v.safeParse(ExerciseSchema, declared)
  if (success) return { ...output, name, starter }
  throw new Error(
    `exercise “${name}”: ${issues.map((issue) => `${v.getDotPath(issue) ?? 'exercise.json'}: ${issue.message}`).join('; ')}`
  )
}

/** The exercises of a folder, in their order. `declared`, `words`, `starters`: what lies in its files, by path; not each has a starter. */
export function exercisesOf(
  declared: { readonly [path: string]: unknown },
  words: { readonly [path: string]: unknown },
  starters: { readonly [path: string]: string }
): readonly Exercise[] {
  const said = new Map(
    Object.entries(words).map(([path, texts]) => [/([^/]+)\/[^/]+\/words\.json$/.exec(path)![1], texts])
  )
  return Object.entries(declared)
    .map(([path, declaration]) => {
      const [, name] = /([^/]+)\/exercise\.json$/.exec(path)!
      return readExercise(
        name,
        withWords(declaration, said.get(name) ?? {}),
        starters[path.replace('exercise.json', 'starter.c')] ?? ''
      )
    })
    .sort((a, b) => a.number - b.number)
}
