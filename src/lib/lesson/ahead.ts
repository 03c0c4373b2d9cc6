// ahead.ts: computes the run of a lesson's stage ahead, so that text and reader can go back and forth in it.
import { historyOf, type BootOptions, type Head, type MachineClient } from '../run/client.ts'
import { PATIENCE, untilRead } from '../run/untilRead.ts'
import type { StagePlan } from './plan.ts'

const NS_PER_S = 1e9
/** A program that never comes to rest is cut off here. */
const RECORDS = 200_000
const INSTRUCTIONS = 200_000_000
const PASS = /^#\+(\d+(?:\.\d+)?)s$/

/** Runs the stage's program, or types its session at a shell as a person would: each line when the one before is done.
 *  Throws when the machine stops for another reason than that all is said. */
export async function computeAhead(
  machine: MachineClient,
  plan: StagePlan,
  options: Partial<BootOptions> = {}
): Promise<void> {
  const { program, session } = plan
  if (!session) return computeProgram(machine, program, options)
  await settle(machine, await machine.ask('boot', { ...options, start: { kind: 'shell' } }))
  let head = await machine.ask('input', { kind: 'last_pid', pid: LAST_PID })
  for (const line of session) {
    const pause = PASS.exec(line)
    const begun = pause
      ? await machine.ask('advance', { clock: head.clock + Number(pause[1]) * NS_PER_S })
      : await machine.ask('input', { kind: 'keys', text: `${line}\r` })
    head = await settle(machine, begun)
  }
}

/** PID that the computer has come to when a session begins: with the article's shell its program gets the article's number. */
const LAST_PID = 2048

async function computeProgram(machine: MachineClient, program: string, options: Partial<BootOptions>): Promise<void> {
  const path = `/opt/book/${program}`
  let head = await machine.ask('boot', { ...options, start: { kind: 'program', path, argv: [program], tty: true } })
  while (head.moment.event < RECORDS) {
    head = await machine.ask('advance', { events: RECORDS, clock: head.clock + PATIENCE })
    if (head.reason === 'panic') throw new Error(head.panic)
    if (head.nextTimer === undefined) return
  }
}

/** Until somebody reads the terminal. */
async function settle(machine: MachineClient, begun: Head): Promise<Head> {
  const { instructions, event } = begun.moment
  const head = await untilRead(machine, begun.clock, {
    instructions: instructions + INSTRUCTIONS,
    events: event + RECORDS
  })
  // Read as it comes: the whole of it at once would hold the page up.
  historyOf(machine.run)
  if (head.reason === 'idle') return head
  throw new Error(head.panic ?? 'a program of this lesson does not come to rest')
}
