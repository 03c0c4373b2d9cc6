import { imageId, nodeMachine } from '$lib/machine/node.ts'
import { PANES } from '$lib/sandbox/benchPanes.ts'
import { stillOfShell } from '$lib/sandbox/shellStill.ts'
import { programs } from './programs.server.ts'

export const load = async () => ({ programs, machine: imageId(), still: await stillOfShell(nodeMachine(), PANES) })
