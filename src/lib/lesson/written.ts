// written.ts: runs a stage's program as the reader has changed it, and judges it as an exercise is judged in which a program is mended: by the same
// checks, within the same budget, and on other schedules, too.
import { BoundedMachine } from '../assignment/bounded.ts'
import { terminalLines } from '../assignment/facts.ts'
import type { Verdict } from '../assignment/judge.ts'
import { Player } from '../assignment/play.ts'
import { outcomeOf } from '../assignment/schedules.ts'
import type { MachineClient } from '../run/client.ts'
import { complaintsAbout, type Complaint } from '../sandbox/complaints.ts'
import { fileOf, type StagePlan, type TaskPlan } from './plan.ts'

/** What came of it. */
export interface Played {
  /** The machine with the run that is judged: of the first schedule on which a check fails. */
  readonly machine: MachineClient
  readonly verdicts: readonly Verdict[]
  /** What the compiler said. */
  readonly complaints: readonly Complaint[]
}

/** Types the stage's session, with the reader's text for its program. `start`: a machine that was not booted; there may be a second one. */
export async function playWritten(
  start: () => MachineClient,
  plan: Pick<StagePlan, 'program' | 'session'>,
  { checks }: Pick<TaskPlan, 'checks'>,
  text: string
): Promise<Played> {
  const source = fileOf(plan)
  const { program, session = [] } = plan
  const asked = { kind: 'fix', program, source, starter: '', session, checks } as const
  const sources = { [source]: text }
  const first = new Player(new BoundedMachine(start()))
  await first.session(asked, sources)
  const { player, verdicts } = await outcomeOf(first, asked, { sources, answers: {} }, start)
  const { machine } = player
  return { machine, verdicts, complaints: complaintsAbout(source, terminalLines(machine.run)) }
}
