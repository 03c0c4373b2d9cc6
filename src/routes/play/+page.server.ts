import { imageId, nodeMachine } from '$lib/machine/node.ts'
import { PANES } from '$lib/sandbox/panes.ts'
import { stillOfShell } from '$lib/sandbox/still.ts'
import { programs } from './programs.server.ts'

export const load = async () => ({ programs, machine: imageId(), still: await stillOfShell(nodeMachine(), PANES) })
