// ptrace.ts: tracers and their stops.
import { also, drop, from, its, link, make, moving, on, set, stirring, unlink, type Kind } from '../effects/index.ts'
import { SIGINFO } from './signals.ts'
import { PACE } from '../pace.ts'

export const ptrace = {
  ptrace_link: moving(
    'task',
    [set('ptrace'), set('parent'), link('ptraced')],
    PACE.quiet,
    from('__ptrace_link, kernel/ptrace.c')
  ),
  ptrace_unlink: moving(
    'task',
    [unlink('ptraced'), set('ptrace'), set('parent')],
    PACE.quiet,
    from('__ptrace_unlink, kernel/ptrace.c')
  ),
  ptrace_flags: on('task', [set('ptrace')], from('ptrace_setoptions and ptrace_resume, kernel/ptrace.c')),
  ptrace_message: on('task', [set('ptrace_message')], from('ptrace_event, include/linux/ptrace.h')),
  /** It stands still: why, what the tracer will be told, what its call had come to. */
  ptrace_stop: moving(
    'task',
    [set('state'), set('ptrace_stop'), set('ptrace_code'), set('ptrace_result')],
    PACE.quiet,
    from('ptrace_stop, kernel/signal.c')
  ),
  ptrace_reported: on('task', [set('ptrace_code')], from('wait_task_stopped, kernel/exit.c')),
  ptrace_resume: stirring(
    'task',
    [set('ptrace_code'), set('ptrace_data')],
    PACE.quiet,
    from('ptrace_resume, kernel/ptrace.c')
  ),
  /** It runs again, and looks at what the tracer wants. */
  ptrace_resumed: on('task', [set('ptrace_stop'), set('ptrace_data')], from('ptrace_stop, kernel/signal.c')),
  last_siginfo: on(
    'sigqueue',
    [make(), ...SIGINFO, also('task'), its(set('last_siginfo'))],
    from('ptrace_stop, kernel/signal.c')
  ),
  drop_siginfo: on('sigqueue', [also('task'), its(set('last_siginfo')), drop()], from('ptrace_stop, kernel/signal.c'))
} as const satisfies Record<string, Kind>
