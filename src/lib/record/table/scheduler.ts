// scheduler.ts: who runs, who sleeps, who is woken.
import {
  begin,
  count,
  dequeue,
  enqueue,
  from,
  global,
  insertSys,
  linkSys,
  moveWide,
  moving,
  on,
  opening,
  reset,
  set,
  setWide,
  unlinkSys,
  type Kind
} from '../effects/index.ts'
import { PACE } from '../pace.ts'

export const scheduler = {
  sched_switch: opening(
    'task',
    [
      unlinkSys('run_queue'),
      global(begin('current')),
      global(moveWide('slice_end')),
      global(reset('need_resched')),
      global(count('nr_switches', 1))
    ],
    from('__schedule, kernel/sched/core.c')
  ),
  /** The current task leaves the CPU and stays runnable. */
  preempt: opening('task', [linkSys('run_queue'), global(reset('current'))], from('__schedule, kernel/sched/core.c')),
  /** The current task leaves the CPU asleep, stopped or dead. */
  deactivate: moving(
    'task',
    [count('on_rq', -1), global(reset('current'))],
    PACE.quiet,
    from('deactivate_task, kernel/sched/core.c')
  ),
  calc_load: on(
    'sys',
    [set('avenrun_1'), set('avenrun_5'), set('avenrun_15'), setWide('calc_load_at')],
    from('calc_global_load, kernel/sched/loadavg.c')
  ),
  /** A runnable task comes to the front of the queue. */
  run_next: on('task', [unlinkSys('run_queue'), insertSys('run_queue')], from('set_next_buddy, kernel/sched/fair.c')),
  resched: on('sys', [set('need_resched')], from('resched_curr, kernel/sched/core.c')),
  new_slice: on('sys', [setWide('slice_end'), set('need_resched')], from('task_tick_rt, kernel/sched/rt.c')),
  set_state: on('task', [set('state'), set('wchan')], from('set_current_state, include/linux/sched.h')),
  prepare_to_wait: on('task', [set('state'), set('wchan'), enqueue()], from('prepare_to_wait, kernel/sched/wait.c')),
  finish_wait: on('task', [dequeue()], from('finish_wait, kernel/sched/wait.c')),
  try_to_wake_up: moving(
    'task',
    [reset('state'), count('on_rq', 1), linkSys('run_queue')],
    PACE.quiet,
    from('try_to_wake_up, kernel/sched/core.c')
  ),
  /** It was about to sleep and still holds the CPU. */
  wake_current: on('task', [reset('state')], from('try_to_wake_up, kernel/sched/core.c')),
  start_timer: on(
    'task',
    [setWide('expires'), count('timer', 1), insertSys('timers')],
    from('hrtimer_start_range_ns, kernel/time/hrtimer.c')
  ),
  stop_timer: on('task', [count('timer', -1), unlinkSys('timers')], from('hrtimer_cancel, kernel/time/hrtimer.c')),
  start_alarm: on(
    'signal',
    [setWide('it_real_value'), setWide('it_real_incr'), insertSys('alarms')],
    from('do_setitimer, kernel/time/itimer.c')
  ),
  stop_alarm: on(
    'signal',
    [setWide('it_real_value'), setWide('it_real_incr'), unlinkSys('alarms')],
    from('do_setitimer, kernel/time/itimer.c')
  ),

  set_itimer_virtual: on(
    'signal',
    [setWide('it_virt_expires'), setWide('it_virt_incr')],
    from('set_cpu_itimer, kernel/time/itimer.c')
  ),
  set_itimer_prof: on(
    'signal',
    [setWide('it_prof_expires'), setWide('it_prof_incr')],
    from('set_cpu_itimer, kernel/time/itimer.c')
  )
} as const satisfies Record<string, Kind>
