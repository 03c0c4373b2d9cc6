// grade.ts: plays a submission again on this machine and judges that run. What the file says of its own run is compared, never believed.
import { digestsOf, type Budget, type Input, type MachineClient } from '../run/client.ts'
import { pauseOf } from '../run/typed.ts'
import { en } from './en.ts'
import type { Exercise } from './exercise.ts'
import { kindOf } from './kinds.ts'
import type { Verdict } from './judge.ts'
import { play, type Work } from './play.ts'
import { outcomeOf } from './schedules.ts'
import type { Submission } from './submission.ts'

export interface Grade {
  readonly verdicts: readonly Verdict[]
  /** What is to be said of the file itself, in sentences. */
  readonly remarks: readonly string[]
}

/** `machine` is fresh, and `id` is its image's. */
export async function grade(
  machine: MachineClient,
  id: string,
  exercise: Exercise,
  submission: Submission,
  budget?: Budget
): Promise<Grade> {
  const { sources, answers } = submission
  const session = ownSession(exercise)
  const work: Work = { sources, answers, inputs: submission.inputs.slice(session), until: submission.until }
  const player = await play(machine, exercise, work, budget)
  const remarks = remarksOn(machine, id, exercise, submission)
  // The run that the file is about has been looked at: the machine can be switched on again.
  const { verdicts } = await outcomeOf(player, exercise, work, () => machine, budget)
  return { verdicts, remarks }
}

/** Inputs of the exercise's own session: they are typed anew, whatever the file says. */
function ownSession({ session, source }: Exercise): number {
  const typed = session.filter((line) => pauseOf(line) === undefined).length
  return 1 + (source === undefined ? 0 : 1) + typed
}

/** Why a submission cannot be judged at all, as a sentence; undefined if it can. */
export function refusal(exercise: Exercise, submission: Submission): string | undefined {
  return kindOf(exercise).refusal(exercise, submission, submission.inputs.slice(ownSession(exercise)))
}

function remarksOn(machine: MachineClient, id: string, exercise: Exercise, submission: Submission): string[] {
  const remarks: string[] = []
  if (submission.exerciseVersion !== exercise.version)
    remarks.push(en.otherVersion(submission.exerciseVersion, exercise.version))
  const divergence = firstDivergence(machine, submission)
  if (submission.machine !== id) {
    const how = divergence === undefined ? en.sameRun : en.differs(divergence)
    remarks.push(en.otherMachine(clip(submission.machine), how))
  } else if (divergence !== undefined) remarks.push(en.forged(divergence))
  return remarks
}

/** From where on a file's account of its run differs from the run that was played, in words. */
function firstDivergence({ inputs, run }: MachineClient, submission: Submission): string | undefined {
  const digests = digestsOf(run)
  const count = inputs.length > submission.inputs.length ? inputs.length : submission.inputs.length
  for (let i = 0; i < count; i++) {
    const [own, claimed] = [inputs[i], submission.inputs[i]]
    const input = own?.input ?? claimed.input
    const same =
      own &&
      claimed &&
      own.clock === claimed.clock &&
      sameInput(own.input, claimed.input) &&
      digests[i] === submission.digests[i]
    if (!same) return en.fromInput(i + 1, inWords(input))
  }
  if (submission.digests.length !== digests.length) return en.behindLast
}

/** Of the kinds that a submission can have. */
function sameInput(a: Input, b: Input): boolean {
  if (a.kind === 'keys') return b.kind === 'keys' && a.text === b.text
  if (a.kind === 'last_pid') return b.kind === 'last_pid' && a.pid === b.pid
  return a.kind === 'file' && b.kind === 'file' && a.path === b.path && a.text === b.text
}

function inWords(input: Input): string {
  switch (input.kind) {
    case 'keys':
      return en.inputs.keys(clip(input.text))
    case 'file':
      return en.inputs.file(clip(input.path))
    default:
      return en.inputs.last_pid()
  }
}

/** A stranger's text, on one line. */
function clip(text: string): string {
  const plain = text.replace(/\r/g, '⏎').replace(/\p{C}/gu, '·')
  return `“${plain.length > 40 ? `${plain.slice(0, 40)}…` : plain}”`
}
