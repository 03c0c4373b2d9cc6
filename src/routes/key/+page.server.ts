import { nodeMachine } from '$lib/machine/node.ts'
import { playedOn, VERB_NAMES } from '$lib/stage/key/verbs.ts'

export const load = async () => ({ verbs: await Promise.all(VERB_NAMES.map((name) => playedOn(nodeMachine(), name))) })
