// family.ts: parents, groups, sessions, subreapers.
import { from, link, moving, note, on, set, unlink, type Kind } from '../effects/index.ts'
import { PACE } from '../pace.ts'

export const family = {
  attach_pgrp: on('signal', [set('pgrp'), link('pgrp_members')], from('attach_pid, kernel/pid.c')),
  detach_pgrp: on('signal', [set('pgrp'), unlink('pgrp_members')], from('detach_pid, kernel/pid.c')),
  attach_session: on('signal', [set('session'), link('session_members')], from('attach_pid, kernel/pid.c')),
  detach_session: on('signal', [set('session'), unlink('session_members')], from('detach_pid, kernel/pid.c')),
  set_leader: on('signal', [set('leader')], from('set_special_pids, kernel/sys.c')),
  set_ctty: on('signal', [set('tty')], from('__proc_set_tty, drivers/tty/tty_jobctrl.c')),
  set_child_subreaper: moving(
    'signal',
    [set('is_child_subreaper')],
    PACE.quiet,
    from('PR_SET_CHILD_SUBREAPER, prctl(2)')
  ),
  set_has_child_subreaper: on(
    'signal',
    [set('has_child_subreaper')],
    from('propagate_has_child_subreaper, kernel/sys.c')
  ),
  set_pdeathsig: on('task', [set('pdeath_signal')], from('PR_SET_PDEATHSIG, prctl(2)')),
  set_flags: on('task', [set('flags')], from('include/linux/sched.h')),
  set_name: moving('task', [set('comm')], PACE.quiet, from('__set_task_comm, fs/exec.c')),
  set_cred: on(
    'task',
    [set('uid'), set('euid'), set('suid'), set('gid'), set('egid'), set('sgid')],
    from('commit_creds, kernel/cred.c')
  ),
  set_nice: on('task', [set('nice')], from('set_user_nice, kernel/sched/core.c')),
  set_no_new_privs: on('task', [set('no_new_privs')], from('PR_SET_NO_NEW_PRIVS, prctl(2)')),
  set_timer_slack: on('task', [set('timer_slack_ns')], from('PR_SET_TIMERSLACK, prctl(2)')),
  set_keep_caps: on('task', [set('keep_caps')], from('PR_SET_KEEPCAPS, prctl(2)')),
  set_dumpable: on('mm', [set('dump_disabled')], from('set_dumpable, fs/exec.c')),
  set_rlimit_nproc: on('signal', [set('rlim_nproc')], from('do_prlimit, kernel/sys.c')),
  set_rlimit_nofile: on('signal', [set('rlim_nofile')], from('do_prlimit, kernel/sys.c')),
  set_rlimit_stack: on('signal', [set('rlim_stack')], from('do_prlimit, kernel/sys.c')),
  set_rlimit_core: on('signal', [set('rlim_core')], from('do_prlimit, kernel/sys.c')),
  set_rlimit_as: on('signal', [set('rlim_as')], from('do_prlimit, kernel/sys.c')),
  set_rlimit_data: on('signal', [set('rlim_data')], from('do_prlimit, kernel/sys.c')),
  set_rlimit_cpu: on('signal', [set('rlim_cpu')], from('do_prlimit, kernel/sys.c')),
  set_rlimit_fsize: on('signal', [set('rlim_fsize')], from('do_prlimit, kernel/sys.c')),
  set_rlimit_sigpending: on('signal', [set('rlim_sigpending')], from('do_prlimit, kernel/sys.c')),
  /** What the limits can be raised to again. */
  set_rlimit_max: on(
    'signal',
    [
      set('rlim_max_cpu'),
      set('rlim_max_fsize'),
      set('rlim_max_data'),
      set('rlim_max_stack'),
      set('rlim_max_core'),
      set('rlim_max_nproc'),
      set('rlim_max_nofile'),
      set('rlim_max_as'),
      set('rlim_max_sigpending')
    ],
    from('do_prlimit, kernel/sys.c')
  ),
  /** A limit refused: which one (functions.ts of limits), and its errno. */
  limit_reached: moving('task', [note('limit'), note('errno')], PACE.limit, from('fork(2), ERRORS'))
} as const satisfies Record<string, Kind>
