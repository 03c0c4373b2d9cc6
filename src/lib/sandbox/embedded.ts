// embedded.ts: a stage for somebody else's page. It shows a program of the book, run to its end, at the moment that the address names.
import { find, isCost, QueryError, type MachineClient } from '../run/client.ts'
import type { Starting } from '../site/living.svelte.ts'
import { open, type Stage } from '../stage/open.ts'
import { EMBED } from './en.ts'
import { begin } from './sitting.ts'

export interface EmbedWish extends Starting {
  readonly name: string
  readonly source: string
  /** The moment to show, as a query. */
  readonly at: string
}

/** What is wrong with an address, as a sentence. */
export class AddressError extends Error {
  override readonly name = 'AddressError'
}

/** Every program of the book ends within this time. Virtual ns. */
const LONG_ENOUGH = 600e9
/** And requests, each of which may cost only so much. */
const REQUESTS = 5

/** Runs the program and opens the stage. Rejects, and leaves nothing running, if the machine cannot be had, and with an AddressError if `at` names no
 *  moment. */
export async function beginEmbedded({ name, source, at, onmachine, onlost }: EmbedWish): Promise<Stage> {
  const { machine } = await begin({ name, source, run: true, panes: [], oncut: () => {}, onmachine, onlost })
  try {
    const end = (await machine.ask('advance', { settle: true })).clock + LONG_ENOUGH
    for (let n = 0; n < REQUESTS; n++) if (!isCost((await machine.ask('advance', { clock: end })).reason)) break
    momentNamed(machine, name, at)
    return open(machine, { program: name.slice(0, 15), panes: ['tree', 'timeline'], at })
  } catch (error) {
    machine.close()
    throw error
  }
}

function momentNamed({ run }: MachineClient, name: string, at: string): void {
  try {
    if (find(run, at, { name: name.slice(0, 15) }) !== undefined) return
  } catch (error) {
    if (error instanceof QueryError) throw new AddressError(EMBED.noMoment(error.message))
    throw error
  }
  throw new AddressError(EMBED.neverComes(name, at))
}
