// open.ts: opens a living stage, and draws stills. Machine client, layouts and narration come with this module. So a page imports it late, when
// the stage is near, and imports no other module of the living stage.
import { find, mainOf, momentAt, momentOf, type MachineClient } from '../run/client.ts'
import { placesAt } from './code/places.svelte.ts'
import { viewAt, type View } from './layouts.ts'
import { Stage, type StageOptions } from './stage.svelte.ts'

/** A stage for a machine that has been booted. Unless the stage is `live`, its run has been computed to its end. */
export function open(machine: MachineClient, options: StageOptions = {}): Stage {
  return new Stage(machine, options)
}

interface StillOptions extends StageOptions {
  /** Where the living stage will be held. */
  readonly hold?: string
}

/** The picture of one moment as plain data. A page shows it before its machine is there, and where no script runs. Throws when there is no such
 *  moment. */
export async function stillOf(
  machine: MachineClient,
  { program: name, panes = ['tree', 'timeline'], at = 'start', hold }: StillOptions
): Promise<View> {
  const { run } = machine
  const main = mainOf(run, { name })
  const found = find(run, at, { name })
  if (found === undefined) throw new Error(`“${at}” names no moment of this run`)
  const moment = momentAt(run, found === 0 ? 0 : Math.min(momentOf(run, found - 1), run.length))
  const program = panes.includes('code') && main ? await machine.ask('program', main.life.program) : undefined
  const places = program && (await placesAt(machine, program, moment))
  const view = viewAt(run, { panes, start: main ? main.event + 1 : 0, moment, seen: moment.event, program, places })
  const held = hold === undefined ? undefined : find(run, hold, { name })
  return held !== undefined && moment.event >= held ? { ...view, held: true } : view
}

export { Stage, type StageOptions } from './stage.svelte.ts'
export type { View } from './layouts.ts'
export type { PaneName } from './panes.ts'
