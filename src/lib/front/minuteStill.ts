// minuteStill.ts: the first minute as a page shows it before its machine is there, or without scripts. It is drawn and told when the site is built.
import { momentAt, type MachineClient } from '../run/client.ts'
import { stillOf, type View } from '../stage/open.ts'
import { actOf, begin, castOf, COMMANDS, outcomeOf, PROGRAM, type Cast, type Command } from './minute.ts'
import { PANES } from './minutePanes.ts'
import { opening, tell, type Sentence } from './outcome.en.ts'

export interface Still {
  readonly view: View
  /** PIDs of the two, for the words on the buttons. */
  readonly parent: number
  readonly child: number
  readonly opening: Sentence
  /** What would come of each command. */
  readonly told: readonly { readonly command: Command; readonly sentence: Sentence }[]
}

/** Throws when the machine cannot run its program. */
export async function stillMinute(machine: MachineClient): Promise<Still> {
  await begin(machine)
  const { run } = machine
  const cast = castOf(run)!
  const view = await stillOf(machine, { program: PROGRAM, panes: PANES, at: 'end' })
  const parts = { view, parent: cast.parent.pid, child: cast.child.pid, opening: opening(cast) }
  const told: { command: Command; sentence: Sentence }[] = []
  let from = run.length
  for (const command of COMMANDS) {
    told.push({ command, sentence: await tryOut(machine, cast, command, from) })
    // The other commands all start from the moment at which the child has ended and nothing was done about it.
    if (command === 'exit') from = run.length
  }
  return { ...parts, told }
}

async function tryOut(machine: MachineClient, cast: Cast, command: Command, from: number): Promise<Sentence> {
  const { run } = machine
  const { task, act } = actOf(cast, command)
  await machine.ask('input', { kind: 'act', task, act }, from < run.length ? momentAt(run, from) : undefined)
  await machine.ask('advance', { settle: true })
  return tell(command, outcomeOf(run, cast, from))
}
