// Worlds in which anything may have happened: a program whose processes fork, die, sleep, wait, become others, are struck and refused.
import fc from 'fast-check'
import type { Run } from '../../../src/lib/run/client.ts'
import { SignalFate } from '../../../src/lib/record/fates.ts'
import { Sim } from './fixture.ts'

const DEEDS = ['fork', 'fork', 'fork', 'fork', 'exit', 'exit', 'sleep', 'wait', 'exec', 'kill', 'refused'] as const
const NAMES = ['ls', 'zombie_maker', 'sleep', 'a_name_15_bytes'] as const
const ACTIONS = ['SIG_DFL', 'SIG_DFL', 'SIG_IGN', 'handler'] as const
const FATES = [SignalFate.DELIVERED, SignalFate.IGNORED, SignalFate.BLOCKED, SignalFate.NOBODY] as const
const SIGNALS = [9, 15, 17, 2, 19] as const

export interface Deed {
  readonly who: number
  readonly what: (typeof DEEDS)[number]
  readonly how: number
}

/** Many families are small, few are crowds. `from`: how far back from the end the moment lies, in records. */
export interface Plan {
  readonly deeds: readonly Deed[]
  readonly crowd: number
  readonly from: number
  readonly chosen: number
}

const deed = fc.record({ who: fc.nat(1000), what: fc.constantFrom(...DEEDS), how: fc.nat(1000) })
export const plans: fc.Arbitrary<Plan> = fc.record({
  deeds: fc.oneof(
    { weight: 3, arbitrary: fc.array(deed, { minLength: 1, maxLength: 12 }) },
    { weight: 2, arbitrary: fc.array(deed, { minLength: 8, maxLength: 60 }) }
  ),
  crowd: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.constantFrom(5, 13, 60, 155, 300)),
  from: fc.oneof(fc.constant(0), fc.nat(60)),
  chosen: fc.nat(1000)
})

export interface Grown {
  readonly run: Run
  readonly event: number
  /** Birth number of the chosen one. */
  readonly chosen: number
}

/** Carries a plan out. What cannot be done at that moment is left out. `inNamespace`: all children of the program live in a PID namespace. */
export function grow({ deeds, crowd, from, chosen }: Plan, inNamespace = false): Grown {
  const { sim, main } = Sim.booted('worlds')
  if (inNamespace) sim.unshare(main)
  const start = sim.log.length
  const awake = [main]
  let pid = 2051
  const fork = (parent: number) => awake.push(sim.fork(parent, pid++))
  for (let i = 0; i < crowd; i++) fork(main)
  const leave = (row: number) => awake.splice(awake.indexOf(row), 1)
  for (const { who, what, how } of deeds) {
    if (awake.length === 0) break
    const row = awake[who % awake.length]
    switch (what) {
      case 'fork':
        fork(row)
        break
      case 'exit':
        // Whoever asked for no letter loses its children at once; a waiting parent would have to go on first.
        if (row === main && awake.length > 1) break
        // Nobody in a namespace becomes an orphan here: adoption does not leave it.
        if (sim.namespaceOf(row) !== 0 && sim.state.task.at(row).children_first !== 0) break
        sim.exit(row, how % 4, ACTIONS[how % ACTIONS.length])
        leave(row)
        break
      case 'sleep':
        sim.nanosleep(row, 5)
        leave(row)
        break
      case 'wait': {
        sim.wait4(row)
        if (sim.state.task.at(row).on_rq === 0) leave(row)
        break
      }
      case 'exec':
        sim.exec(row, NAMES[how % NAMES.length])
        break
      case 'kill':
        sim.kill(row, awake[how % awake.length], SIGNALS[how % SIGNALS.length], FATES[how % FATES.length])
        break
      case 'refused':
        sim.emit.limit_reached(row, 1 + (how % 4), how % 4 === 3 ? 12 : 11)
    }
  }
  const event = Math.max(start, sim.log.length - from)
  const lives = pid - 2051 + 1
  return { run: sim.run(event), event, chosen: 3 + (chosen % lives) }
}
