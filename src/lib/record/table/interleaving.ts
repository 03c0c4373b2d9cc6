// interleaving.ts: several CPUs, and what a seed decides.
import { from, global, init, make, on, set, setWide, type Kind } from '../effects/index.ts'

export const interleaving = {
  init_rq: on('rq', [make(), init('cpu')], from('sched_init, kernel/sched/core.c')),
  sched_init: on('sys', [set('nr_cpus'), set('cpu'), set('seed')], from('sched_init, kernel/sched/core.c')),
  set_cpus_allowed: on('task', [set('cpus_allowed')], from('set_cpus_allowed_ptr, kernel/sched/core.c')),
  /** The seed's next number. */
  draw: on('sys', [set('seed')], from('the machine: what Linux leaves open, a seed decides')),
  /** Another CPU has its turn; the record is about the one that stands still now. */
  switch_cpu: on(
    'rq',
    [
      set('curr'),
      global(set('cpu')),
      global(set('current')),
      global(setWide('slice_end')),
      global(set('need_resched'))
    ],
    from('the machine: CPUs take turns')
  )
} as const satisfies Record<string, Kind>
