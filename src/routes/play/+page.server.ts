import { nodeMachine } from '$lib/machine/node.ts'
import { PANES } from '$lib/sandbox/panes.ts'
import { stillOfShell } from '$lib/sandbox/still.ts'
import { programs } from './programs.server.ts'

export const load = async () => ({ programs, still: await stillOfShell(nodeMachine(), PANES) })
