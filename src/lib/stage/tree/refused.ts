// refused.ts: what a limit has refused a process, as long as that is news.
import type { Life } from '../../run/client.ts'
import type { Look } from '../look.ts'

/** Before the moment of the look. When the process has made another child since, the limit stands no more, and there are none. */
export function refusalsOf({ history, event }: Pick<Look, 'history' | 'event'>, life: Life): Life['refusals'] {
  const before = life.refusals.filter((refusal) => refusal.event < event)
  if (before.length === 0) return before
  const since = history.lives.findLast(({ parent, born }) => parent === life.id && born < event)?.born ?? -1
  return before.filter((refusal) => refusal.event > since)
}
