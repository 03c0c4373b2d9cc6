// birth.ts: what fork makes.
import {
  also,
  begin,
  copyBut,
  count,
  drop,
  dupActions,
  dupMm,
  from,
  getFiles,
  global,
  hashPid,
  init,
  initWide,
  its,
  link,
  linkSys,
  make,
  moving,
  on,
  set,
  unhashPid,
  unlink,
  type Kind
} from '../effects/index.ts'
import { PACE } from '../pace.ts'

/** What a new task gets as its own; the rest is its parent's. */
const BORN = [
  make(),
  copyBut(
    'exit_state',
    'exit_code',
    'children_first',
    'children_last',
    'sibling_next',
    'sibling_prev',
    'thread_next',
    'thread_prev',
    'pdeath_signal',
    'restore_sigmask',
    'pending',
    'pending_hi',
    'pending_first',
    'pending_last',
    'jobctl',
    'work',
    'syscall',
    'progress',
    'restart',
    'wq',
    'timer',
    'on_rq',
    'rq_next',
    'rq_prev',
    'utime',
    'stime',
    'min_flt',
    'vfork_done',
    'ptrace',
    'ptraced_first',
    'ptraced_last',
    'ptrace_next',
    'ptrace_prev',
    'ptrace_stop',
    'ptrace_code',
    'ptrace_data',
    'ptrace_result',
    'ptrace_message',
    'last_siginfo',
    'set_child_tid',
    'clear_child_tid'
  ),
  init('id'),
  init('pid'),
  init('tgid'),
  init('thread_pid'),
  also('pid'),
  its(begin('task')),
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
  initWide('start_time')
] as const

export const birth = {
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
      its(count('pid_allocated', 1))
    ],
    from('alloc_pid, kernel/pid.c')
  ),
  free_upid: on(
    'upid',
    [also('pid_namespace'), its(count('pid_allocated', -1)), unlink('upids'), unlink('numbers'), drop()],
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
      copyBut(
        'thread_first',
        'thread_last',
        'group_exit_code',
        'group_exec_task',
        'flags',
        'group_stop_count',
        'shared_pending',
        'shared_pending_hi',
        'shared_pending_first',
        'shared_pending_last',
        'wait_chldexit_first',
        'wait_chldexit_last',
        'is_child_subreaper',
        'leader',
        'pgrp_next',
        'pgrp_prev',
        'sid_next',
        'sid_prev',
        'tty_old_pgrp',
        'it_real_value',
        'it_real_incr',
        'alarm_next',
        'alarm_prev',
        'it_virt_expires',
        'it_virt_incr',
        'it_prof_expires',
        'it_prof_incr',
        'utime',
        'stime',
        'cutime',
        'cstime',
        'min_flt',
        'cmin_flt',
        'maxrss',
        'cmaxrss'
      ),
      init('nr_threads'),
      init('live'),
      init('has_child_subreaper'),
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
  get_signal_struct: on('signal', [count('nr_threads', 1), count('live', 1)], from('copy_signal, kernel/fork.c')),
  make_sighand: on('sighand', [make(), init('count')], from('init_sighand, init/init_task.c')),
  copy_sighand: on('sighand', [make(), init('count'), dupActions()], from('copy_sighand, kernel/fork.c')),
  get_sighand: on('sighand', [count('count', 1)], from('copy_sighand, kernel/fork.c')),
  make_mm: on('mm', [make(), init('mm_users'), init('mmap_base')], from('mm_alloc, kernel/fork.c')),
  dup_mm: on(
    'mm',
    [make(), copyBut('vma_first', 'vma_last', 'leaf_first', 'leaf_last'), init('mm_users'), dupMm()],
    from('dup_mm, kernel/fork.c')
  ),
  get_mm: on('mm', [count('mm_users', 1)], from('copy_mm, kernel/fork.c')),
  make_files: on('files', [make(), init('count')], from('INIT_FILES, fs/file.c')),
  copy_files: on('files', [make(), copyBut('more'), init('count'), getFiles()], from('dup_fd, fs/file.c')),
  get_files: on('files', [count('count', 1)], from('copy_files, kernel/fork.c')),
  make_fs: on(
    'fs',
    [make(), init('users'), init('pwd'), init('umask'), also('inode'), its(count('i_count', 1))],
    from('init_fs, fs/fs_struct.c')
  ),
  get_fs: on('fs', [count('users', 1)], from('copy_fs, kernel/fork.c')),
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
      its(begin('task')),
      init('group_leader'),
      init('exit_signal'),
      init('signal'),
      link('threads'),
      init('sighand'),
      init('mm'),
      init('files'),
      init('fs'),
      initWide('start_time'),
      global(count('next_id', 1)),
      global(count('nr_tasks', 1))
    ],
    PACE.fork,
    from('init_task, init/init_task.c')
  ),
  copy_process: moving(
    'task',
    [
      ...BORN,
      link('threads'),
      link('children'),
      global(count('next_id', 1)),
      global(count('nr_tasks', 1)),
      global(count('total_forks', 1))
    ],
    PACE.fork,
    from('copy_process, kernel/fork.c')
  ),
  /** A thread is born. It is nobody's child: only the first thread of a process is. */
  copy_thread: moving(
    'task',
    [
      ...BORN,
      link('threads'),
      global(count('next_id', 1)),
      global(count('nr_tasks', 1)),
      global(count('total_forks', 1))
    ],
    PACE.fork,
    from('copy_process with CLONE_THREAD, kernel/fork.c')
  ),
  set_tid: on(
    'task',
    [set('set_child_tid'), set('clear_child_tid')],
    from('copy_process, kernel/fork.c · set_tid_address(2)')
  ),
  wake_up_new_task: on('task', [count('on_rq', 1), linkSys('run_queue')], from('wake_up_new_task, kernel/sched/core.c'))
} as const satisfies Record<string, Kind>
