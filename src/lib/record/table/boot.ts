// boot.ts: the machine starts, and what it decides by itself.
import { add, from, note, on, opening, set, type Kind } from '../effects/index.ts'

export const boot = {
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
  input: opening('sys', [note('number')], from('the machine: what a person did')),

  /** A process is asked to call a function of its own. */
  task_work_add: on('task', [set('work'), set('work_arg'), set('work_ret')], from('task_work_add, kernel/task_work.c')),
  /** It begins to. */
  task_work_run: on('task', [set('work')], from('task_work_run, kernel/task_work.c'))
} as const satisfies Record<string, Kind>
