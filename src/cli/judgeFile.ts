// judgeFile.ts: a submission's file: read, played again and judged. What comes of it can be posted.
import { grade, refusal, type Grade } from '../lib/assignment/grade.ts'
import { readSubmission, MOST_CHARACTERS, type Submission } from '../lib/assignment/submission.ts'
import { imageId, nodeMachine } from '../lib/machine/node.ts'
import { en } from './en.ts'
import { exerciseNamed } from './exercises.ts'
import { readText } from './files.ts'
import { plain } from './plain.ts'

/** What a file says of itself. `elsewhere`: it was not made on this machine. */
export interface Claim extends Pick<Submission, 'exercise' | 'student' | 'machine'> {
  readonly elsewhere: boolean
}

/** A grade, or why there is none: `refused`, for what the file is; `stopped`, for what became of the judge. */
export type Judgement =
  | { readonly claim: Claim; readonly grade: Grade }
  | { readonly claim?: Claim; readonly refused: string }
  | { readonly claim?: Claim; readonly stopped: string }

/** A character of a file is at most four bytes. */
const MOST_BYTES = 4 * MOST_CHARACTERS

/** `claimed` hears what the file says of itself before anything is played. */
export async function judgeFile(file: string, claimed: (claim: Claim) => void): Promise<Judgement> {
  const text = readText(file, MOST_BYTES)
  if ('trouble' in text) return { refused: text.trouble }
  const read = readSubmission(text.text)
  if ('trouble' in read) return { refused: read.trouble }
  const { submission } = read
  const { student, machine } = submission
  const claim = { exercise: submission.exercise, student, machine, elsewhere: machine !== imageId() }
  claimed(claim)
  const exercise = exerciseNamed(submission.exercise)
  if (!exercise) return { claim, refused: en.grade.unknownExercise(plain(submission.exercise)) }
  const trouble = refusal(exercise, submission)
  if (trouble) return { claim, refused: trouble }
  try {
    return { claim, grade: await grade(nodeMachine(), imageId(), exercise, submission) }
  } catch (error) {
    return { claim, stopped: en.grade.failed(plain(error instanceof Error ? error.message : String(error))) }
  }
}
