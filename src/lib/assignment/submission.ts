// submission.ts: the file that a student hands in: what they wrote and typed, and what their computer made of it. Read, it is a claim,
// and a string from a stranger: its shape and sizes are checked here, and what it says of the run is believed by nobody (grade.ts).
import * as v from 'valibot'
import type { TimedInput } from '../run/client.ts'
import { en } from './en.ts'
import type { Exercise } from './exercise.ts'
import type { Played, Work } from './play.ts'

/** Version of this format. */
const VERSION = 1
/** Characters of a whole file, of one source, and of what is typed at once. */
export const MOST_CHARACTERS = 1_000_000
const MOST_SOURCE = 100_000
const MOST_KEYS = 4096
const MOST_INPUTS = 2000
const MOST_NAME = 200

const short = (most: number) => v.pipe(v.string(), v.maxLength(most, en.longer(most)))
const Clock = v.pipe(v.number(), v.safeInteger(en.noTime), v.minValue(0, en.beforeTheBeginning))

/** The inputs that an exercise takes: others are refused, for what they do no student could do on the page. */
const InputSchema = v.variant('kind', [
  v.object({ kind: v.literal('keys'), text: short(MOST_KEYS) }),
  v.object({ kind: v.literal('last_pid'), pid: v.pipe(v.number(), v.safeInteger()) }),
  v.object({ kind: v.literal('file'), path: short(200), text: short(MOST_SOURCE) })
])

/** A few short texts under short names. A record of valibot leaves out __proto__ and its like. */
const texts = (most: number) =>
  v.pipe(
    v.record(short(100), short(most)),
    v.check((record) => Object.keys(record).length <= 20, en.moreEntries(20))
  )

const SubmissionSchema = v.object({
  format: v.literal('unkillable-submission'),
  version: v.literal(VERSION),
  exercise: short(100),
  exerciseVersion: v.pipe(v.number(), v.safeInteger()),
  /** Name or id, as typed. */
  student: short(MOST_NAME),
  /** Id of the image's list. */
  machine: short(100),
  sources: texts(MOST_SOURCE),
  answers: texts(100),
  /** All inputs of the run, those of the exercise's own session first. */
  inputs: v.pipe(
    v.array(v.object({ clock: Clock, input: InputSchema })),
    v.maxLength(MOST_INPUTS, en.moreEntries(MOST_INPUTS))
  ),
  /** Virtual ns since boot at which the run was handed in. */
  until: Clock,
  /** Of the log after each input: machine/digest.ts. */
  digests: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, en.noDigest))),
    v.maxLength(MOST_INPUTS, en.moreEntries(MOST_INPUTS))
  )
})

export type Submission = v.InferOutput<typeof SubmissionSchema>

/** What a run and its student make together. */
export function writeSubmission(parts: {
  readonly exercise: Exercise
  readonly student: string
  readonly machine: string
  readonly work: Pick<Work, 'sources' | 'answers'>
  readonly played: Played
  readonly inputs: readonly TimedInput[]
  readonly digests: readonly string[]
}): string {
  const { exercise, student, machine, work, played, inputs, digests } = parts
  const submission: Submission = {
    format: 'unkillable-submission',
    version: VERSION,
    exercise: exercise.name,
    exerciseVersion: exercise.version,
    student: student.slice(0, MOST_NAME),
    machine,
    sources: { ...work.sources },
    answers: { ...work.answers },
    inputs: inputs.map(({ clock, input }) => ({ clock, input })) as Submission['inputs'],
    until: played.ended,
    digests: [...digests]
  }
  return `${JSON.stringify(submission, null, 2)}\n`
}

/** Reads a file. `trouble`: why it cannot be one, as a sentence. */
export function readSubmission(text: string): { readonly submission: Submission } | { readonly trouble: string } {
  if (text.length > MOST_CHARACTERS) return { trouble: en.tooLarge }
  if (text.trim() === '') return { trouble: en.empty }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { trouble: en.damaged }
  }
  const { format, version } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  if (format !== 'unkillable-submission') return { trouble: en.noSubmission }
  if (typeof version === 'number' && version > VERSION) return { trouble: en.newerFormat(version, VERSION) }
  const { success, output, issues } = v.safeParse(SubmissionSchema, value)
  if (success) return { submission: output }
  return { trouble: en.badPart(v.getDotPath(issues[0]), whatIsWrong(issues[0])) }
}

/** Validations have words of ours, and schemas of valibot's. */
function whatIsWrong({ kind, received, message }: v.BaseIssue<unknown>): string {
  if (kind === 'validation') return message
  return received === 'undefined' ? en.missing : en.otherKind
}

/** A name for the file that every file system takes: letters and digits of any script, and hyphens. */
export function fileName({ name }: Pick<Exercise, 'name'>, student: string): string {
  const safe = student
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return `unkillable-${name}-${safe || en.nameless}.json`
}
