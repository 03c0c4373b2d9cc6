// futures.ts: has a machine do again what another has done up to a moment, and go on from there: as it went, or with an act in between. Both futures
// of a moment are runs of their own, from the same inputs.
import { KIND } from '../record/decode.ts'
import { isCost } from './budget.ts'
import type { MachineClient } from './client.ts'
import type { Run } from './run.ts'
import type { Act, BootOptions, Head, Moment, TimedInput } from './types.ts'

/** A run up to a moment, by all that it was made of. */
export interface Past {
  readonly boot: BootOptions
  readonly inputs: readonly TimedInput[]
  /** How many of them lie before the moment. The others come at their times in every future. */
  readonly taken: number
  readonly moment: Moment
  /** Virtual ns since boot at the moment: time in which nothing happens is in no record. */
  readonly clock: number
}

/** An act on the process with birth number `task`. */
export interface Asked {
  readonly task: number
  readonly act: Act
}

/** How far a future is computed: virtual ns, records, and instructions of all programs. */
const AHEAD = { clock: 3600e9, events: 30_000, instructions: 200_000_000 }

/** How many inputs lie before a moment. */
export function inputsBefore({ log }: Run, event: number): number {
  let inputs = 0
  for (let i = 0; i < event; i++) if (log.kind(i) === KIND.input) inputs++
  return inputs
}

/** Lives a past again on a machine that was just made, and goes on. Answers where the future stands. Throws when the machine stops. */
export async function relive(machine: MachineClient, past: Past, asked?: Asked): Promise<Head> {
  const { inputs, taken, moment, clock } = past
  const goTo = async (clock: number): Promise<Head> => still(await machine.ask('advance', { clock }))
  still(await machine.ask('boot', past.boot))
  for (const { clock, input } of inputs.slice(0, taken)) {
    await goTo(clock)
    await machine.ask('input', input)
  }
  let head = await goTo(clock)
  if (head.moment.event < moment.event) head = still(await machine.ask('advance', { events: moment.event }))
  if (asked) head = await machine.ask('input', { kind: 'act', ...asked }, moment)
  const limit = {
    clock: head.clock + AHEAD.clock,
    events: moment.event + AHEAD.events,
    instructions: moment.instructions + AHEAD.instructions
  }
  for (const { clock, input } of inputs.slice(taken)) {
    if (isCost(still(await machine.ask('advance', { ...limit, clock })).reason)) break
    await machine.ask('input', input)
  }
  return still(await machine.ask('advance', limit))
}

function still(head: Head): Head {
  if (head.reason === 'panic') throw new Error(head.panic)
  return head
}
