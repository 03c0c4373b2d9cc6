// shellStill.ts: the picture that the sandbox shows before it wakes: a shell that waits for somebody to type.
import type { MachineClient } from '../run/client.ts'
import { stillOf, type PaneName, type View } from '../stage/open.ts'
import { SHELL } from './shell.ts'

export async function stillOfShell(machine: MachineClient, panes: readonly PaneName[]): Promise<View> {
  await machine.ask('boot', SHELL)
  await machine.ask('advance', { settle: true })
  return stillOf(machine, { panes, at: 'end' })
}
