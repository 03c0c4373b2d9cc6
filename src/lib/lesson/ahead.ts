// ahead.ts: computes the run of a lesson's stage ahead, so that text and reader can go back and forth in it.
import type { BootOptions, Head, MachineClient } from '../run/client.ts'
import { begun, lineTyped, PATIENCE, typeAt, untilRead, type Bounds } from '../run/typed.ts'
import { RESTLESS } from './en.ts'
import { LessonError, lineOf, type LessonPlan, type Origin, type StagePlan } from './plan.ts'

/** A program that never comes to rest is cut off here. */
const RECORDS = 200_000
const INSTRUCTIONS = 200_000_000

/** Runs the stage's program, or types its session at a shell as a person would: each line when the one before is done.
 *  Throws when the machine stops for another reason than that all is said. */
export async function computeAhead(
  machine: MachineClient,
  plan: StagePlan,
  options: Partial<BootOptions> = {}
): Promise<void> {
  const { session } = plan
  if (!session) return computeProgram(machine, bootOf(plan, options))
  const bounds = boundsFrom(await machine.ask('boot', bootOf(plan, options)))
  let head = await typeAt(machine, begun(bounds))
  for (const line of session) {
    const bounds = boundsFrom(head)
    const { clock } = await typeAt(machine, lineTyped(line, bounds))
    head = await typeAt(machine, untilRead(clock, bounds))
    if (head.reason !== 'idle') throw new Error(head.panic ?? RESTLESS)
  }
}

/** The same when the site is built: a stage whose run does not come to rest is a fault of its lesson, and told with its place. */
export async function computeStage(
  machine: MachineClient,
  origin: Origin,
  { stages }: Pick<LessonPlan, 'stages'>,
  id: string
): Promise<void> {
  try {
    await computeAhead(machine, stages[id])
  } catch (error) {
    const says = `stages.${id}: ${error instanceof Error ? error.message : String(error)}`
    throw new LessonError(origin, [{ says, line: lineOf(origin, ['stages', id]) }])
  }
}

/** What a line may cost. */
const boundsFrom = ({ moment: { instructions, event } }: Head): Bounds => ({
  instructions: instructions + INSTRUCTIONS,
  events: event + RECORDS
})

/** What the stage's computer is switched on with. */
export function bootOf({ program, session, root }: StagePlan, options: Partial<BootOptions> = {}): BootOptions {
  const user = root ? { uid: 0 } : {}
  if (session) return { ...options, ...user, start: { kind: 'shell' } }
  return { ...options, ...user, start: { kind: 'program', path: `/opt/book/${program}`, argv: [program], tty: true } }
}

async function computeProgram(machine: MachineClient, options: BootOptions): Promise<void> {
  let head = await machine.ask('boot', options)
  while (head.moment.event < RECORDS) {
    head = await machine.ask('advance', { events: RECORDS, clock: head.clock + PATIENCE })
    if (head.reason === 'panic') throw new Error(head.panic)
    if (head.nextTimer === undefined) return
  }
}
