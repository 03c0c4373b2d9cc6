import { unresolved } from '$lib/lesson/unresolved.ts'
import { nodeMachine } from '$lib/machine/node.ts'
import { timePlayedOn } from '$lib/stage/key/timePlayed.ts'
import { playedOn, VERB_NAMES } from '$lib/stage/key/verbs.ts'

export const load = async () => {
  const played = await Promise.all(VERB_NAMES.map((name) => playedOn(nodeMachine(), name).catch(unresolved)))
  const time = await timePlayedOn(nodeMachine()).catch(unresolved)
  return { verbs: played.filter((verb) => verb !== undefined), time }
}
