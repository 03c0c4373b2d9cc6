// events.ts: every way in which kernel state changes. A kind is the struct it is about and its effects, in order.
import {
  add,
  addWide,
  also,
  call,
  clear,
  copy,
  dequeue,
  drop,
  dupActions,
  dupMm,
  enqueue,
  entry,
  exitMmap,
  getFiles,
  global,
  hashPid,
  init,
  initWide,
  insert,
  its,
  link,
  make,
  moving,
  note,
  on,
  set,
  setAt,
  setPte,
  setSix,
  setWide,
  unhashPid,
  unlink,
  zap,
  type ArgsOf,
  type Effect,
  type Kind
} from './effects.ts'
import type { StructName } from '../state/fields.ts'

const from = (source: string) => ({ source })

/** What a new task gets as its own; the rest is its parent's. */
const BORN = [
  make(),
  copy(),
  init('id'),
  init('pid'),
  init('tgid'),
  init('thread_pid'),
  also('pid'),
  its(set('task')),
  init('group_leader'),
  init('exit_signal'),
  init('flags'),
  init('parent'),
  init('real_parent'),
  init('signal'),
  init('sighand'),
  init('mm'),
  init('files'),
  init('fs'),
  initWide('start_time'),
  clear('exit_state'),
  clear('exit_code'),
  clear('children_first'),
  clear('children_last'),
  clear('sibling_next'),
  clear('sibling_prev'),
  clear('thread_next'),
  clear('thread_prev'),
  clear('pdeath_signal'),
  clear('restore_sigmask'),
  clear('pending'),
  clear('pending_hi'),
  clear('pending_first'),
  clear('pending_last'),
  clear('jobctl'),
  clear('work'),
  clear('syscall'),
  clear('progress'),
  clear('restart'),
  clear('wq'),
  clear('timer'),
  clear('on_rq'),
  clear('rq_next'),
  clear('rq_prev'),
  clear('utime'),
  clear('stime'),
  clear('min_flt'),
  clear('vfork_done'),
  clear('ptrace'),
  clear('ptraced_first'),
  clear('ptraced_last'),
  clear('ptrace_next'),
  clear('ptrace_prev'),
  clear('ptrace_stop'),
  clear('ptrace_code'),
  clear('ptrace_data'),
  clear('ptrace_result'),
  clear('ptrace_message'),
  clear('last_siginfo'),
  clear('set_child_tid'),
  clear('clear_child_tid')
] as const

export const EVENTS = {
  // ── boot, and what the machine decides ──
  boot: on(
    'sys',
    [
      set('pid_max'),
      set('max_threads'),
      set('max_frames'),
      set('boot_time'),
      set('seed'),
      set('next_id'),
      set('next_ino'),
      set('last_pid'),
      set('bytes_end')
    ],
    from('start_kernel, init/main.c')
  ),
  mount_root: on('sys', [set('root')], from('init_mount_tree, fs/namespace.c')),
  set_init: on('sys', [set('init')], from('rest_init, init/main.c')),
  set_last_pid: on('sys', [set('last_pid')], from('/proc/sys/kernel/ns_last_pid, proc(5)')),
  set_pid_max: on('sys', [set('pid_max')], from('/proc/sys/kernel/pid_max, proc(5)')),
  bytes: on('sys', [add('bytes_end')], from('copy_from_user, include/linux/uaccess.h')),
  /** An input came in: its number in the input log. */
  input: on('sys', [note('number')], from('the machine: what a person did')),

  /** A process is asked to call a function of its own. */
  task_work_add: on('task', [set('work'), set('work_arg'), set('work_ret')], from('task_work_add, kernel/task_work.c')),
  /** It begins to. */
  task_work_run: on('task', [set('work')], from('task_work_run, kernel/task_work.c')),

  // ── where we are ──
  enter: on('task', [entry()], from('entry_SYSCALL_64, arch/x86/entry/entry_64.S')),
  call: on('task', [call()], from('the function itself, at its source')),
  idle: on('sys', [addWide('clock')], from('cpu_idle_loop, kernel/sched/idle.c')),
  sys_enter: on('task', [set('syscall'), setSix('arg0')], from('trace_sys_enter, include/trace/events/syscalls.h')),
  sys_exit: moving(
    'task',
    [note('nr'), note('ret'), set('syscall'), set('progress')],
    from('trace_sys_exit, include/trace/events/syscalls.h')
  ),
  /** The call will be restarted, or its record was given up for a handler's frame. */
  sys_restart: on(
    'task',
    [note('nr'), note('code'), set('syscall'), set('progress'), set('restart')],
    from('signal(7), Interruption of system calls')
  ),
  sys_progress: on('task', [set('progress')], from('the call itself')),
  set_restart_block: on(
    'task',
    [set('restart'), setWide('expires')],
    from('set_restart_fn, include/linux/restart_block.h')
  ),
  /** What a call read or wrote in user memory: text at an offset of the byte store. */
  sys_text: on('task', [note('arg'), note('text'), note('len')], from('strace(1)')),
  sys_status: on('task', [note('pid'), note('status')], from('wait4(2)')),
  sys_siginfo: on(
    'task',
    [
      note('si_signo'),
      note('si_code'),
      note('si_pid'),
      note('si_uid'),
      note('si_status'),
      note('si_utime'),
      note('si_stime')
    ],
    from('waitid(2), sigaction(2)')
  ),
  sys_sigaction: on('task', [note('sig'), note('handler'), note('flags'), note('mask')], from('sigaction(2)')),
  sys_timespec: on('task', [note('arg'), note('sec'), note('nsec')], from('nanosleep(2)')),
  sys_sigset: on('task', [note('arg'), note('mask'), note('mask_hi')], from('sigprocmask(2)')),
  sys_fds: on('task', [note('fd0'), note('fd1')], from('pipe(2)')),

  // ── scheduler ──
  sched_switch: on(
    'task',
    [
      unlink('run_queue'),
      global(set('current')),
      global(setWide('slice_end')),
      global(set('need_resched')),
      global(add('nr_switches'))
    ],
    from('__schedule, kernel/sched/core.c')
  ),
  /** The current task leaves the CPU and stays runnable. */
  preempt: on('task', [link('run_queue'), global(set('current'))], from('__schedule, kernel/sched/core.c')),
  /** The current task leaves the CPU asleep, stopped or dead. */
  deactivate: moving('task', [set('on_rq'), global(set('current'))], from('deactivate_task, kernel/sched/core.c')),
  calc_load: on(
    'sys',
    [set('avenrun_1'), set('avenrun_5'), set('avenrun_15'), setWide('calc_load_at')],
    from('calc_global_load, kernel/sched/loadavg.c')
  ),
  resched: on('sys', [set('need_resched')], from('resched_curr, kernel/sched/core.c')),
  new_slice: on('sys', [setWide('slice_end'), set('need_resched')], from('task_tick_rt, kernel/sched/rt.c')),
  set_state: on('task', [set('state'), set('wchan')], from('set_current_state, include/linux/sched.h')),
  prepare_to_wait: on('task', [set('state'), set('wchan'), enqueue()], from('prepare_to_wait, kernel/sched/wait.c')),
  finish_wait: on('task', [dequeue()], from('finish_wait, kernel/sched/wait.c')),
  try_to_wake_up: moving(
    'task',
    [set('state'), set('on_rq'), link('run_queue')],
    from('try_to_wake_up, kernel/sched/core.c')
  ),
  /** It was about to sleep and still holds the CPU. */
  wake_current: on('task', [set('state')], from('try_to_wake_up, kernel/sched/core.c')),
  start_timer: on(
    'task',
    [setWide('expires'), set('timer'), insert('timers')],
    from('hrtimer_start_range_ns, kernel/time/hrtimer.c')
  ),
  stop_timer: on('task', [set('timer'), unlink('timers')], from('hrtimer_cancel, kernel/time/hrtimer.c')),
  start_alarm: on(
    'signal',
    [setWide('it_real_value'), setWide('it_real_incr'), insert('alarms')],
    from('do_setitimer, kernel/time/itimer.c')
  ),
  stop_alarm: on(
    'signal',
    [setWide('it_real_value'), setWide('it_real_incr'), unlink('alarms')],
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
  ),

  // ── birth ──
  alloc_pid: on('pid', [make(), init('nr'), hashPid(), global(set('last_pid'))], from('alloc_pid, kernel/pid.c')),
  /** The number that it has in a namespace. */
  alloc_upid: on(
    'upid',
    [
      make(),
      init('nr'),
      init('ns'),
      init('pid'),
      link('numbers'),
      link('upids'),
      also('pid_namespace'),
      its(set('last_pid')),
      its(add('pid_allocated'))
    ],
    from('alloc_pid, kernel/pid.c')
  ),
  free_upid: on(
    'upid',
    [also('pid_namespace'), its(add('pid_allocated')), unlink('upids'), unlink('numbers'), drop()],
    from('free_pid, kernel/pid.c')
  ),
  set_pid_ns: on('pid', [set('ns')], from('alloc_pid, kernel/pid.c')),
  create_pid_namespace: on(
    'pid_namespace',
    [make(), init('level'), init('parent'), init('adding')],
    from('create_pid_namespace, kernel/pid_namespace.c')
  ),
  free_pid_namespace: on('pid_namespace', [drop()], from('put_pid_ns, kernel/pid_namespace.c')),
  set_pid_ns_for_children: on('task', [set('pid_ns_for_children')], from('unshare(2), clone(2), CLONE_NEWPID')),
  set_child_reaper: on('pid_namespace', [set('child_reaper')], from('copy_process, kernel/fork.c')),
  disable_pid_allocation: on('pid_namespace', [set('adding')], from('disable_pid_allocation, kernel/pid.c')),
  free_pid: on('pid', [unhashPid(), drop()], from('free_pid, kernel/pid.c')),
  copy_signal: on(
    'signal',
    [
      make(),
      copy(),
      init('nr_threads'),
      init('live'),
      init('has_child_subreaper'),
      clear('thread_first'),
      clear('thread_last'),
      clear('group_exit_code'),
      clear('group_exec_task'),
      clear('flags'),
      clear('group_stop_count'),
      clear('shared_pending'),
      clear('shared_pending_hi'),
      clear('shared_pending_first'),
      clear('shared_pending_last'),
      clear('wait_chldexit_first'),
      clear('wait_chldexit_last'),
      clear('is_child_subreaper'),
      clear('leader'),
      clear('pgrp_next'),
      clear('pgrp_prev'),
      clear('sid_next'),
      clear('sid_prev'),
      clear('tty_old_pgrp'),
      clear('it_real_value'),
      clear('it_real_incr'),
      clear('alarm_next'),
      clear('alarm_prev'),
      clear('it_virt_expires'),
      clear('it_virt_incr'),
      clear('it_prof_expires'),
      clear('it_prof_incr'),
      clear('utime'),
      clear('stime'),
      clear('cutime'),
      clear('cstime'),
      clear('min_flt'),
      clear('cmin_flt'),
      clear('maxrss'),
      clear('cmaxrss'),
      link('pgrp_members'),
      link('session_members')
    ],
    from('copy_signal, kernel/fork.c')
  ),
  /** The first process has nobody to copy from. */
  make_signal: on(
    'signal',
    [
      make(),
      init('nr_threads'),
      init('live'),
      init('rlim_nproc'),
      init('rlim_nofile'),
      init('rlim_stack'),
      init('rlim_as'),
      init('rlim_data'),
      init('flags')
    ],
    from('INIT_SIGNALS, init/init_task.c')
  ),
  get_signal_struct: on('signal', [add('nr_threads'), add('live')], from('copy_signal, kernel/fork.c')),
  make_sighand: on('sighand', [make(), init('count')], from('init_sighand, init/init_task.c')),
  copy_sighand: on('sighand', [make(), init('count'), dupActions()], from('copy_sighand, kernel/fork.c')),
  get_sighand: on('sighand', [add('count')], from('copy_sighand, kernel/fork.c')),
  make_mm: on('mm', [make(), init('mm_users'), init('mmap_base')], from('mm_alloc, kernel/fork.c')),
  dup_mm: on(
    'mm',
    [
      make(),
      copy(),
      init('mm_users'),
      clear('vma_first'),
      clear('vma_last'),
      clear('leaf_first'),
      clear('leaf_last'),
      dupMm()
    ],
    from('dup_mm, kernel/fork.c')
  ),
  get_mm: on('mm', [add('mm_users')], from('copy_mm, kernel/fork.c')),
  make_files: on('files', [make(), init('count')], from('INIT_FILES, fs/file.c')),
  copy_files: on('files', [make(), copy(), init('count'), clear('more'), getFiles()], from('dup_fd, fs/file.c')),
  get_files: on('files', [add('count')], from('copy_files, kernel/fork.c')),
  make_fs: on(
    'fs',
    [make(), init('users'), init('pwd'), init('umask'), also('inode'), its(add('i_count'))],
    from('init_fs, fs/fs_struct.c')
  ),
  get_fs: on('fs', [add('users')], from('copy_fs, kernel/fork.c')),
  /** The first task. */
  make_task: moving(
    'task',
    [
      make(),
      init('id'),
      init('pid'),
      init('tgid'),
      init('thread_pid'),
      also('pid'),
      its(set('task')),
      init('group_leader'),
      init('exit_signal'),
      init('signal'),
      link('threads'),
      init('sighand'),
      init('mm'),
      init('files'),
      init('fs'),
      initWide('start_time'),
      global(add('next_id')),
      global(add('nr_tasks'))
    ],
    from('init_task, init/init_task.c')
  ),
  copy_process: moving(
    'task',
    [
      ...BORN,
      link('threads'),
      link('children'),
      global(add('next_id')),
      global(add('nr_tasks')),
      global(add('total_forks'))
    ],
    from('copy_process, kernel/fork.c')
  ),
  /** A thread is born. It is nobody's child: only the first thread of a process is. */
  copy_thread: moving(
    'task',
    [...BORN, link('threads'), global(add('next_id')), global(add('nr_tasks')), global(add('total_forks'))],
    from('copy_process with CLONE_THREAD, kernel/fork.c')
  ),
  set_tid: on(
    'task',
    [set('set_child_tid'), set('clear_child_tid')],
    from('copy_process, kernel/fork.c · set_tid_address(2)')
  ),
  wake_up_new_task: on('task', [set('on_rq'), link('run_queue')], from('wake_up_new_task, kernel/sched/core.c')),

  // ── family ──
  attach_pgrp: on('signal', [set('pgrp'), link('pgrp_members')], from('attach_pid, kernel/pid.c')),
  detach_pgrp: on('signal', [set('pgrp'), unlink('pgrp_members')], from('detach_pid, kernel/pid.c')),
  attach_session: on('signal', [set('session'), link('session_members')], from('attach_pid, kernel/pid.c')),
  detach_session: on('signal', [set('session'), unlink('session_members')], from('detach_pid, kernel/pid.c')),
  set_leader: on('signal', [set('leader')], from('set_special_pids, kernel/sys.c')),
  set_ctty: on('signal', [set('tty')], from('__proc_set_tty, drivers/tty/tty_jobctrl.c')),
  set_child_subreaper: moving('signal', [set('is_child_subreaper')], from('PR_SET_CHILD_SUBREAPER, prctl(2)')),
  set_has_child_subreaper: on(
    'signal',
    [set('has_child_subreaper')],
    from('propagate_has_child_subreaper, kernel/sys.c')
  ),
  set_pdeathsig: on('task', [set('pdeath_signal')], from('PR_SET_PDEATHSIG, prctl(2)')),
  set_flags: on('task', [set('flags')], from('include/linux/sched.h')),
  set_name: moving('task', [set('comm')], from('__set_task_comm, fs/exec.c')),
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
  limit_reached: moving('task', [note('limit'), note('errno')], from('fork(2), ERRORS')),

  // ── death ──
  group_exit: on('signal', [set('group_exit_code'), set('flags')], from('do_group_exit, kernel/exit.c')),
  exit_signals: on('task', [set('flags'), also('signal'), its(add('live'))], from('exit_signals, kernel/signal.c')),
  /** The slip is written. */
  exit_code: moving('task', [set('exit_code')], from('do_exit, kernel/exit.c')),
  exit_mm: moving('task', [set('mm'), also('signal'), its(set('maxrss'))], from('exit_mm, kernel/exit.c')),
  mmput: on('mm', [add('mm_users')], from('mmput, kernel/fork.c')),
  maxrss: on('signal', [set('maxrss')], from('setmax_mm_hiwater_rss, include/linux/mm.h')),
  exit_mmap: on('mm', [exitMmap()], from('exit_mmap, mm/mmap.c')),
  free_mm: on('mm', [drop()], from('__mmdrop, kernel/fork.c')),
  exit_files: moving('task', [set('files')], from('exit_files, fs/file.c')),
  put_files: on('files', [add('count')], from('put_files_struct, fs/file.c')),
  free_files: on('files', [drop()], from('put_files_struct, fs/file.c')),
  exit_fs: moving('task', [set('fs')], from('exit_fs, fs/fs_struct.c')),
  put_fs: on('fs', [add('users')], from('exit_fs, fs/fs_struct.c')),
  free_fs: on('fs', [also('inode'), its(add('i_count')), drop()], from('free_fs_struct, fs/fs_struct.c')),
  reparent: moving(
    'task',
    [unlink('children'), set('real_parent'), set('parent'), link('children')],
    from('forget_original_parent, kernel/exit.c')
  ),
  /** A thread that leads nobody follows its leader to the new parent. */
  reparent_thread: on('task', [set('real_parent'), set('parent')], from('forget_original_parent, kernel/exit.c')),
  set_exit_signal: on('task', [set('exit_signal')], from('reparent_leader, kernel/exit.c')),
  tasklist_lock: on('sys', [set('tasklist_lock')], from('write_lock_irq(&tasklist_lock), kernel/exit.c')),
  exit_zombie: moving('task', [set('exit_state')], from('exit_notify, kernel/exit.c')),
  exit_dead: moving('task', [set('exit_state')], from('exit_notify and wait_task_zombie, kernel/exit.c')),
  /** The decision: parent, its action for the signal, its flags, the answer. */
  do_notify_parent: moving(
    'task',
    [note('parent'), note('sig'), note('handler'), note('flags'), note('autoreap')],
    from('do_notify_parent, kernel/signal.c')
  ),
  /** The knock: how many tasks of the parent it woke. */
  wake_up_parent: moving('task', [note('parent'), note('woken')], from('__wake_up_parent, kernel/exit.c')),
  do_task_dead: moving('task', [set('state')], from('do_task_dead, kernel/sched/core.c')),
  /** A wait has read the slip: who, and the status. */
  reap: moving(
    'task',
    [
      note('by'),
      note('status'),
      also('signal'),
      its(addWide('cutime')),
      its(addWide('cstime')),
      its(add('cmin_flt')),
      its(set('cmaxrss'))
    ],
    from('wait_task_zombie, kernel/exit.c')
  ),
  account_thread: on(
    'signal',
    [addWide('utime'), addWide('stime'), add('min_flt')],
    from('__exit_signal, kernel/exit.c')
  ),
  release_task: moving(
    'task',
    [
      also('pid'),
      its(set('task')),
      also('signal'),
      its(add('nr_threads')),
      unlink('threads'),
      unlink('children'),
      global(add('nr_tasks')),
      drop()
    ],
    from('release_task, kernel/exit.c')
  ),
  release_thread: on(
    'task',
    [
      also('pid'),
      its(set('task')),
      also('signal'),
      its(add('nr_threads')),
      unlink('threads'),
      global(add('nr_tasks')),
      drop()
    ],
    from('release_task, kernel/exit.c')
  ),
  put_sighand: on('sighand', [add('count')], from('__cleanup_sighand, kernel/fork.c')),
  free_sighand: on('sighand', [drop()], from('__cleanup_sighand, kernel/fork.c')),
  free_signal: on(
    'signal',
    [unlink('pgrp_members'), unlink('session_members'), drop()],
    from('free_signal_struct, kernel/fork.c')
  ),
  vfork_done: on('task', [set('vfork_done')], from('complete_vfork_done, kernel/fork.c')),

  // ── signals ──
  /** A signal meets its target: what became of it (SignalFate). */
  signal_generate: moving(
    'task',
    [note('sig'), note('code'), note('sender'), note('fate')],
    from('trace_signal_generate, include/trace/events/signal.h')
  ),
  /** A signal is taken: its action (0 default, 1 ignore, or the handler). */
  signal_deliver: moving(
    'task',
    [note('sig'), note('handler'), note('flags')],
    from('trace_signal_deliver, include/trace/events/signal.h')
  ),
  queue_signal: on(
    'sigqueue',
    [
      make(),
      init('sig'),
      init('code'),
      init('pid'),
      init('uid'),
      init('status'),
      init('utime'),
      init('stime'),
      init('addr'),
      link('pending'),
      also('task'),
      its(set('pending')),
      its(set('pending_hi'))
    ],
    from('__send_signal_locked, kernel/signal.c')
  ),
  queue_shared_signal: on(
    'sigqueue',
    [
      make(),
      init('sig'),
      init('code'),
      init('pid'),
      init('uid'),
      init('status'),
      init('utime'),
      init('stime'),
      init('addr'),
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
  set_blocked: moving('task', [set('blocked'), set('blocked_hi')], from('__set_current_blocked, kernel/signal.c')),
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
    from('do_sigaction, kernel/signal.c')
  ),
  set_sigaction: moving(
    'sigaction',
    [set('handler'), set('flags'), set('restorer'), set('mask'), set('mask_hi')],
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
  stopped: moving('task', [set('state'), note('sig')], from('do_signal_stop, kernel/signal.c')),
  sas: on('task', [set('sas_ss_sp'), set('sas_ss_size')], from('do_sigaltstack, kernel/signal.c')),

  // ── being watched ──
  ptrace_link: moving('task', [set('ptrace'), set('parent'), link('ptraced')], from('__ptrace_link, kernel/ptrace.c')),
  ptrace_unlink: moving(
    'task',
    [unlink('ptraced'), set('ptrace'), set('parent')],
    from('__ptrace_unlink, kernel/ptrace.c')
  ),
  ptrace_flags: on('task', [set('ptrace')], from('ptrace_setoptions and ptrace_resume, kernel/ptrace.c')),
  ptrace_message: on('task', [set('ptrace_message')], from('ptrace_event, include/linux/ptrace.h')),
  /** It stands still: why, what the tracer will be told, what its call had come to. */
  ptrace_stop: moving(
    'task',
    [set('state'), set('ptrace_stop'), set('ptrace_code'), set('ptrace_result')],
    from('ptrace_stop, kernel/signal.c')
  ),
  ptrace_reported: on('task', [set('ptrace_code')], from('wait_task_stopped, kernel/exit.c')),
  ptrace_resume: moving('task', [set('ptrace_code'), set('ptrace_data')], from('ptrace_resume, kernel/ptrace.c')),
  /** It runs again, and looks at what the tracer wants. */
  ptrace_resumed: on('task', [set('ptrace_stop'), set('ptrace_data')], from('ptrace_stop, kernel/signal.c')),
  last_siginfo: on(
    'sigqueue',
    [
      make(),
      init('sig'),
      init('code'),
      init('pid'),
      init('uid'),
      init('status'),
      init('utime'),
      init('stime'),
      init('addr'),
      also('task'),
      its(set('last_siginfo'))
    ],
    from('ptrace_stop, kernel/signal.c')
  ),
  drop_siginfo: on('sigqueue', [also('task'), its(set('last_siginfo')), drop()], from('ptrace_stop, kernel/signal.c')),

  // ── memory ──
  new_vma: on(
    'vma',
    [
      make(),
      init('start'),
      init('end'),
      init('prot'),
      init('flags'),
      init('inode'),
      init('off'),
      init('filesz'),
      insert('vmas'),
      also('mm'),
      its(add('total_vm'))
    ],
    from('mmap_region, mm/mmap.c')
  ),
  /** Memory that fork will share: it has a number, as a file has. */
  shmem_file_setup: on('vma', [set('shmem'), global(add('next_ino'))], from('shmem_zero_setup, mm/shmem.c')),
  resize_vma: on('vma', [set('start'), set('end'), also('mm'), its(add('total_vm'))], from('vma_adjust, mm/mmap.c')),
  set_vma_off: on('vma', [set('off'), set('filesz')], from('__split_vma, mm/mmap.c')),
  protect_vma: on('vma', [set('prot')], from('mprotect_fixup, mm/mprotect.c')),
  remove_vma: on('vma', [also('mm'), its(add('total_vm')), unlink('vmas'), drop()], from('remove_vma, mm/mmap.c')),
  set_brk: moving('mm', [set('brk')], from('brk, mm/mmap.c')),
  exec_mm: on(
    'mm',
    [set('start_brk'), set('brk'), set('arg_start'), set('arg_end'), set('exe'), set('interp')],
    from('load_elf_binary, fs/binfmt_elf.c')
  ),
  set_args: on('mm', [set('arg_start'), set('arg_end')], from('create_elf_tables, fs/binfmt_elf.c')),
  new_leaf: on('leaf', [make(), init('base'), insert('leaves')], from('__pte_alloc, mm/memory.c')),
  set_pte: on('mm', [setPte()], from('set_pte_at, mm/memory.c')),
  zap_range: on('mm', [zap()], from('zap_page_range, mm/memory.c')),
  hiwater_rss: on('mm', [set('hiwater_rss')], from('update_hiwater_rss, include/linux/mm.h')),
  /** A page was missing, or is shared and was written: address, write, which of the two. */
  page_fault: on(
    'task',
    [note('address'), note('write'), note('cow'), add('min_flt')],
    from('handle_mm_fault, mm/memory.c')
  ),
  oom_kill: moving('task', [note('rss')], from('oom_kill_process, mm/oom_kill.c')),

  // ── exec ──
  exec: moving('task', [set('mm'), set('comm'), set('exit_signal'), set('flags')], from('begin_new_exec, fs/exec.c')),
  /** Only one thread is left by exec: who waits for the others to end. */
  group_exec: on('signal', [set('group_exec_task')], from('de_thread, fs/exec.c')),
  /** A thread that is no leader takes the leader's number in exec. */
  exchange_tids: moving(
    'task',
    [set('pid'), set('thread_pid'), also('pid'), its(set('task'))],
    from('exchange_tids, kernel/pid.c')
  ),
  /** It takes its place in the family too, behind it in the list of children. */
  become_leader: on(
    'task',
    [set('group_leader'), set('exit_signal'), setWide('start_time'), insert('children')],
    from('de_thread, fs/exec.c')
  ),
  lose_leadership: on(
    'task',
    [unlink('children'), set('group_leader'), set('exit_signal'), set('exit_state')],
    from('de_thread, fs/exec.c')
  ),
  set_sighand: on('task', [set('sighand')], from('unshare_sighand, fs/exec.c')),
  set_fs: on('task', [set('fs')], from('ksys_unshare, kernel/fork.c')),
  set_files: on('task', [set('files')], from('unshare_files, kernel/fork.c')),

  // ── files ──
  fd_install: moving('files', [setAt('fd0'), set('close_on_exec')], from('fd_install, fs/file.c')),
  expand_files: on(
    'files',
    [make(), init('count'), init('base'), init('more'), also('files'), its(set('more'))],
    from('expand_files, fs/file.c')
  ),
  more_files: on('files', [set('more')], from('dup_fd, fs/file.c')),
  alloc_file: on(
    'file',
    [
      make(),
      init('f_count'),
      init('f_flags'),
      init('kind'),
      init('inode'),
      init('pipe'),
      init('tty'),
      init('aux'),
      init('aux_hi')
    ],
    from('alloc_file, fs/file_table.c')
  ),
  get_file: on('file', [add('f_count')], from('get_file, include/linux/fs.h')),
  fput: on('file', [add('f_count')], from('fput, fs/file_table.c')),
  free_file: on('file', [drop()], from('__fput, fs/file_table.c')),
  set_pos: on('file', [set('f_pos')], from('vfs_llseek, fs/read_write.c')),
  /** A file of /proc was read; once its end was reached it stays there, however the text may have grown. */
  proc_read: on('file', [set('f_pos'), set('aux_hi')], from('seq_read_iter, fs/seq_file.c')),
  set_f_flags: on('file', [set('f_flags')], from('setfl, fs/fcntl.c')),
  set_aux: on('file', [set('aux'), set('aux_hi')], from('do_signalfd4, fs/signalfd.c')),
  set_cwd: on('fs', [set('pwd')], from('set_fs_pwd, fs/fs_struct.c')),
  set_umask: on('fs', [set('umask')], from('umask(2)')),
  new_inode: on(
    'inode',
    [
      make(),
      init('i_ino'),
      init('i_mode'),
      init('i_uid'),
      init('i_gid'),
      init('i_rdev'),
      initWide('i_mtime'),
      init('parent'),
      global(add('next_ino'))
    ],
    from('new_inode, fs/inode.c')
  ),
  set_parent: on('inode', [set('parent')], from('d_move, fs/dcache.c')),
  set_link: on('inode', [set('link')], from('page_symlink, fs/namei.c')),
  inode_get: on('inode', [add('i_count')], from('ihold, fs/inode.c')),
  free_inode: on('inode', [drop()], from('evict, fs/inode.c')),
  set_mode: on('inode', [set('i_mode'), set('i_uid'), set('i_gid')], from('notify_change, fs/attr.c')),
  set_inode_pipe: on('inode', [set('pipe')], from('fifo_open, fs/pipe.c')),
  set_size: on('inode', [set('i_size'), setWide('i_mtime')], from('i_size_write, include/linux/fs.h')),
  new_dentry: on(
    'dentry',
    [make(), init('name'), init('inode'), init('parent'), link('dentries'), also('inode'), its(add('i_nlink'))],
    from('d_add, fs/dcache.c')
  ),
  drop_dentry: on(
    'dentry',
    [also('inode'), its(add('i_nlink')), unlink('dentries'), drop()],
    from('vfs_unlink, fs/namei.c')
  ),
  new_extent: on(
    'extent',
    [make(), init('pos'), init('len'), init('seg'), init('off'), insert('extents')],
    from('generic_perform_write, mm/filemap.c')
  ),
  set_extent: on('extent', [set('pos'), set('len'), set('off')], from('truncate_inode_pages, mm/truncate.c')),
  drop_extent: on('extent', [unlink('extents'), drop()], from('truncate_inode_pages, mm/truncate.c')),
  new_pipe: on(
    'pipe',
    [make(), init('readers'), init('writers'), init('i_ino'), global(add('next_ino'))],
    from('alloc_pipe_info, fs/pipe.c')
  ),
  fifo_open: on(
    'pipe',
    [add('readers'), add('writers'), add('r_counter'), add('w_counter')],
    from('fifo_open, fs/pipe.c')
  ),
  set_pipe_size: on('pipe', [set('max_usage')], from('pipe_set_size, fs/pipe.c')),
  pipe_users: on('pipe', [add('readers'), add('writers')], from('pipe_release, fs/pipe.c')),
  free_pipe: on('pipe', [drop()], from('free_pipe_info, fs/pipe.c')),
  pipe_write: moving(
    'pipe_buf',
    [
      make(),
      init('off'),
      init('len'),
      init('end'),
      init('merged'),
      link('pipe_bufs'),
      also('pipe'),
      its(add('len')),
      its(add('bufs'))
    ],
    from('pipe_write, fs/pipe.c')
  ),
  pipe_read: moving('pipe_buf', [set('off'), set('len'), also('pipe'), its(add('len'))], from('pipe_read, fs/pipe.c')),
  pipe_read_all: moving(
    'pipe_buf',
    [also('pipe'), its(add('len')), its(add('bufs')), unlink('pipe_bufs'), drop()],
    from('pipe_read, fs/pipe.c')
  ),
  /** The pipe goes with bytes that nobody has read. */
  pipe_discard: on(
    'pipe_buf',
    [also('pipe'), its(add('len')), its(add('bufs')), unlink('pipe_bufs'), drop()],
    from('free_pipe_info, fs/pipe.c')
  ),

  // ── terminals ──
  new_tty: on(
    'tty',
    [make(), init('index'), init('c_iflag'), init('c_oflag'), init('c_cflag'), init('c_lflag'), init('winsize')],
    from('tty_init_dev, drivers/tty/tty_io.c')
  ),
  set_host_stdin: on('sys', [set('host_stdin')], from('the machine: standard input of the host')),
  set_console: on('sys', [set('console')], from('console_init, kernel/printk/printk.c')),
  tty_session: on('tty', [set('session'), set('pgrp')], from('__proc_set_tty, drivers/tty/tty_jobctrl.c')),
  tty_termios: on(
    'tty',
    [set('c_iflag'), set('c_oflag'), set('c_cflag'), set('c_lflag')],
    from('tty_set_termios, drivers/tty/tty_ioctl.c')
  ),
  tty_winsize: on('tty', [set('winsize')], from('tty_do_resize, drivers/tty/tty_io.c')),
  tty_line: on('tty', [set('line'), set('line_len')], from('n_tty_receive_char, drivers/tty/n_tty.c')),
  tty_input: on(
    'tty_line',
    [make(), init('off'), init('len'), link('tty_lines')],
    from('n_tty_receive_buf, drivers/tty/n_tty.c')
  ),
  tty_read: on('tty_line', [set('off'), set('len')], from('n_tty_read, drivers/tty/n_tty.c')),
  tty_read_all: on('tty_line', [unlink('tty_lines'), drop()], from('n_tty_read, drivers/tty/n_tty.c')),
  /** Text appears: where it lies in the byte store, and whether it is an echo. */
  tty_write: moving(
    'tty',
    [set('column'), note('off'), note('len'), note('echo')],
    from('n_tty_write, drivers/tty/n_tty.c')
  ),
  /** A program without a terminal writes to the host's stdout or stderr. */
  host_write: moving('file', [note('fd'), note('off'), note('len')], from('write(2)')),

  // ── where a seed decides ──
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

export type EventKind = keyof typeof EVENTS
export const EVENT_KINDS = Object.keys(EVENTS) as EventKind[]

/** The emitters: `emit.exit_code(task.row, code)` appends a record and applies it. A making kind takes row 0; all answer the row. */
export type Emit = { readonly [K in EventKind]: (row: number, ...args: ArgsOf<(typeof EVENTS)[K]>) => number }

type EffectsOf<K extends EventKind> = (typeof EVENTS)[K]['effects'][number]
type Changed<E> = E extends Effect<'set' | 'setWide' | 'setAt', infer F> ? F : never
type Said<E> =
  E extends Effect<'note' | 'init' | 'initWide' | 'add' | 'addWide' | 'link' | 'insert' | 'unlink' | 'copy', infer F>
    ? F
    : never

/** What decode.ts says of effects of several numbers. */
type Shown<E> =
  E extends Effect<'entry'>
    ? 'pc' | 'executed'
    : E extends Effect<'call'>
      ? 'fn' | 'depth'
      : E extends Effect<'setPte'>
        ? 'page'
        : E extends Effect<'enqueue'>
          ? 'list' | 'owner'
          : E extends Effect<'setAt'>
            ? 'index'
            : never

/** A record, decoded for views, tests and narration: what changed with old and new value, and what was only said. */
export type EventOf<K extends EventKind> = {
  readonly kind: K
  /** The row it is about. */
  readonly row: number
  readonly changed: { readonly [F in Changed<EffectsOf<K>> & string]: { readonly old: number; readonly new: number } }
  readonly said: { readonly [F in (Said<EffectsOf<K>> | Shown<EffectsOf<K>>) & string]: number }
}
export type KernelEvent = { [K in EventKind]: EventOf<K> }[EventKind]
export type StructOf<K extends EventKind> = (typeof EVENTS)[K]['struct'] & StructName
