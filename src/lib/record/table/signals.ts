// signals.ts: generated, pending, delivered; timers that send them.
import {
  also,
  drop,
  from,
  init,
  its,
  link,
  make,
  moving,
  note,
  on,
  set,
  stirring,
  unlink,
  type Kind
} from '../effects/index.ts'
import { PACE } from '../pace.ts'

/** What is told beside a signal. @see Linux include/uapi/asm-generic/siginfo.h */
export const SIGINFO = [
  init('sig'),
  init('code'),
  init('pid'),
  init('uid'),
  init('status'),
  init('utime'),
  init('stime'),
  init('addr')
] as const

export const signals = {
  /** A signal meets its target: what became of it (SignalFate). */
  signal_generate: moving(
    'task',
    [note('sig'), note('code'), note('sender'), note('fate')],
    PACE.bolt,
    from('trace_signal_generate, include/trace/events/signal.h')
  ),
  /** A signal is taken: its action (0 default, 1 ignore, or the handler). */
  signal_deliver: moving(
    'task',
    [note('sig'), note('handler'), note('flags')],
    PACE.quiet,
    from('trace_signal_deliver, include/trace/events/signal.h')
  ),
  queue_signal: on(
    'sigqueue',
    [make(), ...SIGINFO, link('pending'), also('task'), its(set('pending')), its(set('pending_hi'))],
    from('__send_signal_locked, kernel/signal.c')
  ),
  queue_shared_signal: on(
    'sigqueue',
    [
      make(),
      ...SIGINFO,
      link('shared_pending'),
      also('signal'),
      its(set('shared_pending')),
      its(set('shared_pending_hi'))
    ],
    from('__send_signal_locked, kernel/signal.c')
  ),
  /** SIGKILL for a whole group has no siginfo. */
  set_pending: on('task', [set('pending'), set('pending_hi')], from('sigaddset, kernel/signal.c')),
  set_shared_pending: on(
    'signal',
    [set('shared_pending'), set('shared_pending_hi')],
    from('sigdelset, kernel/signal.c')
  ),
  dequeue_signal: on('sigqueue', [unlink('pending'), drop()], from('collect_signal, kernel/signal.c')),
  dequeue_shared_signal: on('sigqueue', [unlink('shared_pending'), drop()], from('collect_signal, kernel/signal.c')),
  set_blocked: stirring(
    'task',
    [set('blocked'), set('blocked_hi')],
    PACE.quiet,
    from('__set_current_blocked, kernel/signal.c')
  ),
  save_sigmask: on(
    'task',
    [set('saved_sigmask'), set('saved_sigmask_hi'), set('restore_sigmask')],
    from('set_user_sigmask, kernel/signal.c')
  ),
  new_sigaction: moving(
    'sigaction',
    [
      make(),
      init('sig'),
      init('handler'),
      init('flags'),
      init('restorer'),
      init('mask'),
      init('mask_hi'),
      link('actions')
    ],
    PACE.quiet,
    from('do_sigaction, kernel/signal.c')
  ),
  set_sigaction: stirring(
    'sigaction',
    [set('handler'), set('flags'), set('restorer'), set('mask'), set('mask_hi')],
    PACE.quiet,
    from('do_sigaction, kernel/signal.c')
  ),
  drop_sigaction: on('sigaction', [unlink('actions'), drop()], from('flush_signal_handlers, kernel/signal.c')),
  set_signal_flags: on('signal', [set('flags')], from('signal_set_flags, include/linux/sched/signal.h')),
  set_group_stop: on(
    'signal',
    [set('group_stop_count'), set('group_exit_code'), set('flags')],
    from('do_signal_stop, kernel/signal.c')
  ),
  set_jobctl: on('task', [set('jobctl')], from('task_set_jobctl_pending, kernel/signal.c')),
  stopped: moving('task', [set('state'), note('sig')], PACE.quiet, from('do_signal_stop, kernel/signal.c')),
  sas: on('task', [set('sas_ss_sp'), set('sas_ss_size')], from('do_sigaltstack, kernel/signal.c'))
} as const satisfies Record<string, Kind>
