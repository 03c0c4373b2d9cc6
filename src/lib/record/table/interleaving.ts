// interleaving.ts: several CPUs, and what a seed decides.
import { count, from, global, init, make, note, on, opening, set, setWide, type Kind } from '../effects/index.ts'

export const interleaving = {
  init_rq: on('rq', [make(), init('cpu')], from('sched_init, kernel/sched/core.c')),
  sched_init: on('sys', [set('nr_cpus'), set('cpu'), set('seed')], from('sched_init, kernel/sched/core.c')),
  set_cpus_allowed: on('task', [set('cpus_allowed')], from('set_cpus_allowed_ptr, kernel/sched/core.c')),
  /** Linux leaves it open: so many ways, and the one taken. */
  choose: opening(
    'sys',
    [note('ways'), note('taken'), set('seed'), count('choices', 1)],
    from('the machine: what Linux leaves open, a seed or a list decides')
  ),
  /** Another CPU has its turn; the record is about the one that stands still now. */
  switch_cpu: opening(
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
