// actSchema.ts: how an act is written down, by who keeps a run and by who writes a lesson.
import * as v from 'valibot'
import type { Act } from '../run/types.ts'

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

export const ActSchema: v.GenericSchema<unknown, Act> = v.variant('kind', [
  v.object({ kind: v.literal('signal'), sig: Count }),
  v.object({ kind: v.literal('sigchld'), disposition: v.picklist(['SIG_DFL', 'SIG_IGN', 'SA_NOCLDWAIT', 'handler']) }),
  v.object({ kind: v.literal('subreaper'), on: v.boolean() }),
  v.object({ kind: v.literal('exit'), code: Count }),
  v.object({ kind: v.literal('fork') }),
  v.object({ kind: v.literal('wait') })
])
