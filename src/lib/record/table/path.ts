// path.ts: where the CPU is: kernel entries, system calls, kernel functions.
import {
  addWide,
  call,
  entry,
  from,
  note,
  on,
  opening,
  reset,
  set,
  setSix,
  setWide,
  stirring,
  type Kind
} from '../effects/index.ts'
import { PACE } from '../pace.ts'

export const path = {
  enter: opening('task', [entry()], from('entry_SYSCALL_64, arch/x86/entry/entry_64.S')),
  call: opening('sys', [call()], from('the function itself, at its source')),
  idle: opening('sys', [addWide('clock')], from('cpu_idle_loop, kernel/sched/idle.c')),
  sys_enter: opening(
    'task',
    [set('syscall'), setSix('arg0')],
    from('trace_sys_enter, include/trace/events/syscalls.h')
  ),
  sys_exit: stirring(
    'task',
    [note('ret'), reset('syscall'), reset('progress')],
    PACE.quiet,
    from('trace_sys_exit, include/trace/events/syscalls.h')
  ),
  /** The call will be restarted, or its record was given up for a handler's frame. */
  sys_restart: on(
    'task',
    [note('code'), reset('syscall'), reset('progress'), set('restart')],
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
  sys_fds: on('task', [note('fd0'), note('fd1')], from('pipe(2)'))
} as const satisfies Record<string, Kind>
