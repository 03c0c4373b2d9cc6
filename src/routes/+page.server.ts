import { stillMinute } from '$lib/front/minuteStill.ts'
import { nodeMachine } from '$lib/machine/node.ts'
import { lessons } from './lessons.server.ts'

export const load = async () => ({ lessons, still: await stillMinute(nodeMachine()) })
