// functions.ts: the kernel functions that the stage can stop in: where the real ones are, and how deep they lie in the path they belong to.
// Names and lines are those of 6.1; what they do is what the recorded kernel does. @choice newest-behaviour

export interface KernelFunction {
  /** Linux's name. */
  readonly name: string
  /** File in the Linux source, and line in 6.1. */
  readonly file: string
  readonly line: number
  /** Depth in the call path that the stage draws; BELOW: one below whatever calls it. */
  readonly depth: number
}

/** A function that many call: a signal is sent by kill(2), by a dying child, by a timer. */
const BELOW = -1

const fn = (name: string, depth: number, file: string, line: number): KernelFunction => ({ name, depth, file, line })

export const FUNCTIONS = [
  fn('', 0, '', 0),
  // death
  fn('do_group_exit', 0, 'kernel/exit.c', 1005),
  fn('zap_other_threads', 1, 'kernel/signal.c', 1372),
  fn('do_exit', 1, 'kernel/exit.c', 814),
  fn('exit_signals', 2, 'kernel/signal.c', 2971),
  fn('exit_mm', 2, 'kernel/exit.c', 539),
  fn('exit_sem', 2, 'ipc/sem.c', 2337),
  fn('exit_shm', 2, 'ipc/shm.c', 444),
  fn('exit_files', 2, 'fs/file.c', 444),
  fn('exit_fs', 2, 'fs/fs_struct.c', 96),
  fn('disassociate_ctty', 2, 'drivers/tty/tty_jobctrl.c', 265),
  fn('exit_task_work', 2, 'include/linux/task_work.h', 37),
  fn('exit_notify', 2, 'kernel/exit.c', 732),
  fn('forget_original_parent', 3, 'kernel/exit.c', 693),
  fn('find_new_reaper', 4, 'kernel/exit.c', 626),
  fn('reparent_leader', 4, 'kernel/exit.c', 664),
  fn('kill_orphaned_pgrp', 3, 'kernel/exit.c', 379),
  fn('do_notify_parent', 3, 'kernel/signal.c', 2043),
  fn('__wake_up_parent', 4, 'kernel/exit.c', 1545),
  fn('release_task', 3, 'kernel/exit.c', 244),
  fn('do_task_dead', 2, 'kernel/sched/core.c', 6594),
  // birth
  fn('kernel_clone', 0, 'kernel/fork.c', 2737),
  fn('copy_process', 1, 'kernel/fork.c', 2105),
  fn('dup_mm', 2, 'kernel/fork.c', 1546),
  fn('wake_up_new_task', 1, 'kernel/sched/core.c', 4730),
  fn('do_execveat_common', 0, 'fs/exec.c', 1916),
  fn('begin_new_exec', 1, 'fs/exec.c', 1249),
  // waiting
  fn('do_wait', 0, 'kernel/exit.c', 1638),
  fn('wait_task_zombie', 2, 'kernel/exit.c', 1105),
  fn('wait_task_stopped', 2, 'kernel/exit.c', 1265),
  fn('wait_task_continued', 2, 'kernel/exit.c', 1337),
  // signals
  fn('do_send_sig_info', 0, 'kernel/signal.c', 1298),
  fn('prepare_signal', BELOW, 'kernel/signal.c', 911),
  fn('get_signal', 0, 'kernel/signal.c', 2653),
  fn('do_signal_stop', 1, 'kernel/signal.c', 2402),
  fn('handle_signal', 1, 'arch/x86/kernel/signal.c', 789),
  fn('do_sigaction', 0, 'kernel/signal.c', 4117),
  fn('do_nanosleep', 0, 'kernel/time/hrtimer.c', 2083),
  // memory
  fn('out_of_memory', 1, 'mm/oom_kill.c', 1116),
  // files
  fn('pipe_read', 0, 'fs/pipe.c', 231),
  fn('pipe_write', 0, 'fs/pipe.c', 416),
  fn('wait_for_partner', 0, 'fs/pipe.c', 1035),
  fn('n_tty_read', 0, 'drivers/tty/n_tty.c', 2142),
  fn('do_poll', 0, 'fs/select.c', 882),
  fn('sigsuspend', 0, 'kernel/signal.c', 4644),
  fn('do_sigtimedwait', 0, 'kernel/signal.c', 3598),
  fn('vfork', 0, 'kernel/fork.c', 1458),
  fn('futex_wait_queue', 0, 'kernel/futex/waitwake.c', 327),
  fn('de_thread', 1, 'fs/exec.c', 1041),
  fn('zap_pid_ns_processes', 3, 'kernel/pid_namespace.c', 166)
] as const satisfies readonly KernelFunction[]

export type FunctionName = Exclude<(typeof FUNCTIONS)[number]['name'], ''>

/** Name → number, as `sys.fn` and `task.wchan` have it; 0 is none. */
export const FN = Object.fromEntries(FUNCTIONS.map(({ name }, i) => [name, i])) as {
  readonly [F in FunctionName]: number
}

/** How deep a function lies in its path, behind the one that was called before it. */
export function depthBehind(fn: number, before: { readonly name: string; readonly depth: number } | undefined): number {
  const { depth, name } = FUNCTIONS[fn]
  if (depth !== BELOW) return depth
  return before === undefined ? 0 : before.name === name ? before.depth : before.depth + 1
}
