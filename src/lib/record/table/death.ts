// death.ts: what exit gives back, and what waits to be read.
import {
  add,
  addWide,
  also,
  begin,
  count,
  drop,
  exitMmap,
  from,
  global,
  its,
  link,
  moving,
  note,
  on,
  opening,
  reset,
  set,
  unlink,
  type Kind
} from '../effects/index.ts'
import { PACE } from '../pace.ts'

export const death = {
  group_exit: on('signal', [set('group_exit_code'), set('flags')], from('do_group_exit, kernel/exit.c')),
  exit_signals: on(
    'task',
    [set('flags'), also('signal'), its(count('live', -1))],
    from('exit_signals, kernel/signal.c')
  ),
  /** The slip is written. */
  exit_code: moving('task', [set('exit_code')], PACE.slip, from('do_exit, kernel/exit.c')),
  exit_mm: moving(
    'task',
    [reset('mm'), also('signal'), its(set('maxrss'))],
    PACE.memory,
    from('exit_mm, kernel/exit.c')
  ),
  mmput: on('mm', [count('mm_users', -1)], from('mmput, kernel/fork.c')),
  maxrss: on('signal', [set('maxrss')], from('setmax_mm_hiwater_rss, include/linux/mm.h')),
  exit_mmap: on('mm', [exitMmap()], from('exit_mmap, mm/mmap.c')),
  free_mm: on('mm', [drop()], from('__mmdrop, kernel/fork.c')),
  exit_files: moving('task', [reset('files')], PACE.files, from('exit_files, fs/file.c')),
  put_files: on('files', [count('count', -1)], from('put_files_struct, fs/file.c')),
  free_files: on('files', [drop()], from('put_files_struct, fs/file.c')),
  exit_fs: moving('task', [reset('fs')], PACE.quiet, from('exit_fs, fs/fs_struct.c')),
  put_fs: on('fs', [count('users', -1)], from('exit_fs, fs/fs_struct.c')),
  free_fs: on('fs', [also('inode'), its(count('i_count', -1)), drop()], from('free_fs_struct, fs/fs_struct.c')),
  reparent: moving(
    'task',
    [unlink('children'), set('real_parent'), set('parent'), link('children')],
    PACE.adoption,
    from('forget_original_parent, kernel/exit.c')
  ),
  /** A thread that leads nobody follows its leader to the new parent. */
  reparent_thread: on('task', [set('real_parent'), set('parent')], from('forget_original_parent, kernel/exit.c')),
  set_exit_signal: on('task', [set('exit_signal')], from('reparent_leader, kernel/exit.c')),
  tasklist_lock: opening(
    'sys',
    [set('tasklist_lock')],
    from('write_lock_irq(&tasklist_lock), kernel/exit.c'),
    PACE.zombie
  ),
  exit_zombie: moving('task', [begin('exit_state')], PACE.zombie, from('exit_notify, kernel/exit.c')),
  exit_dead: moving('task', [set('exit_state')], PACE.release, from('exit_notify and wait_task_zombie, kernel/exit.c')),
  /** The decision: parent, its action for the signal, its flags, the answer. */
  do_notify_parent: moving(
    'task',
    [note('parent'), note('sig'), note('handler'), note('flags'), note('autoreap')],
    PACE.letter,
    from('do_notify_parent, kernel/signal.c')
  ),
  /** The knock: how many tasks of the parent it woke. */
  wake_up_parent: moving('task', [note('parent'), note('woken')], PACE.quiet, from('__wake_up_parent, kernel/exit.c')),
  do_task_dead: moving('task', [set('state')], PACE.quiet, from('do_task_dead, kernel/sched/core.c')),
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
    PACE.reaping,
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
      its(reset('task')),
      also('signal'),
      its(count('nr_threads', -1)),
      unlink('threads'),
      unlink('children'),
      global(count('nr_tasks', -1)),
      drop()
    ],
    PACE.release,
    from('release_task, kernel/exit.c')
  ),
  release_thread: on(
    'task',
    [
      also('pid'),
      its(reset('task')),
      also('signal'),
      its(count('nr_threads', -1)),
      unlink('threads'),
      global(count('nr_tasks', -1)),
      drop()
    ],
    from('release_task, kernel/exit.c')
  ),
  put_sighand: on('sighand', [count('count', -1)], from('__cleanup_sighand, kernel/fork.c')),
  free_sighand: on('sighand', [drop()], from('__cleanup_sighand, kernel/fork.c')),
  free_signal: on(
    'signal',
    [unlink('pgrp_members'), unlink('session_members'), drop()],
    from('free_signal_struct, kernel/fork.c')
  ),
  vfork_done: on('task', [set('vfork_done')], from('complete_vfork_done, kernel/fork.c'))
} as const satisfies Record<string, Kind>
