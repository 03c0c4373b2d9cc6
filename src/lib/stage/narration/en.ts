// en.ts: a plain sentence for each kind of event. It is in the present tense, and true without the picture.
import {
  FAULT_COW,
  fateOf,
  FUNCTIONS,
  limitOf,
  readBefore,
  PAGE_SIZE,
  SIGCHLD,
  SIGCONT,
  syscallName,
  type EventKind,
  type EventOf,
  type Fate,
  type FunctionName,
  type KernelEvent,
  type LimitName
} from '../../run/client.ts'
import { count, written } from '../../language/en.ts'
import { duration, errorMeaning, errorName, signalName, slipSentence } from '../words.ts'
import { defaultOf, whyAsleep, whyAwake } from './why.ts'
import { code, say, type Narration, type Part, type Sentence, type Telling } from './sentence.ts'

const LIMITS: Readonly<Record<LimitName, string>> = {
  RLIMIT_NPROC: 'RLIMIT_NPROC, the number of processes of one user',
  THREADS_MAX: 'threads-max',
  PID_MAX: 'pid_max: every number is taken',
  MEMORY: 'memory'
}

const signal = (sig: number) => ({ strong: signalName(sig) })

function returned({ said, changed }: EventOf<'sys_exit'>, tell: Telling): Sentence {
  const name = code(syscallName(changed.syscall.old - 1))
  const pid = tell.pid(tell.run.log.row(tell.i))
  if (said.ret < 0)
    return say`${name} of ${pid} fails: ${errorName(-said.ret)}, ${errorMeaning(-said.ret) || 'an error'}.`
  const value = said.ret > 0xfffff ? code(`0x${said.ret.toString(16)}`) : String(said.ret)
  return say`${name} of ${pid} returns ${value}.`
}

function generated({ row, said }: EventOf<'signal_generate'>, tell: Telling): Sentence {
  return FATES[fateOf(said.fate)](signal(said.sig), tell.task(row), said.sig, 'it')
}

type Words = (sig: Part, to: Sentence, nr: number, it: string) => Sentence
const FATES: Readonly<Record<Fate, Words>> = {
  DELIVERED: (sig, to) => say`${sig} is sent to ${to} and is pending there.`,
  IGNORED: (sig, to, nr) =>
    nr === SIGCHLD
      ? say`${sig} is thrown away: ${to} never asked for it, and the default is to ignore it.`
      : nr === SIGCONT
        ? say`${sig} has done its work at ${to}: whoever was stopped goes on. There is nothing more to deliver.`
        : say`${sig} to ${to} is thrown away: it is ignored there.`,
  ALREADY_PENDING: (sig, to) => say`${sig} to ${to} is dropped: one is pending already, and such signals do not queue.`,
  BLOCKED: (sig, to) => say`${sig} waits outside ${to}: it is blocked there.`,
  NO_ROOM: (sig, to) => say`${sig} to ${to} is refused: no more signals may be queued for its user.`,
  NOBODY: (sig, to, _, it) => say`${sig} to ${to} is accepted and changes nothing: nobody is left in ${it} to act.`
}

function delivered({ row, said }: EventOf<'signal_deliver'>, tell: Telling): Sentence {
  const pid = tell.pid(row)
  if (said.handler > 1) return say`${pid} takes ${signal(said.sig)} and jumps to its handler.`
  if (said.handler === 1) return say`${pid} takes ${signal(said.sig)} and ignores it.`
  return say`${pid} takes ${signal(said.sig)}. It has set nothing else, so the default follows: ${DEFAULTS[defaultOf(said.sig)]}.`
}

const DEFAULTS = { end: 'to end', stop: 'to stop', nothing: 'to do nothing' } as const

/** What a sleeper waits for, by the kernel function in which it sleeps. */
const UNTIL: { readonly [F in FunctionName]?: string } = {
  do_wait: 'a child has something to tell',
  do_nanosleep: 'its time is over',
  n_tty_read: 'somebody types a line',
  pipe_read: 'there is something in the pipe',
  pipe_write: 'there is room in the pipe',
  wait_for_partner: 'somebody opens the other end',
  do_poll: 'one of its files is ready',
  sigsuspend: 'a signal comes',
  do_sigtimedwait: 'a signal comes',
  vfork: 'its child calls exec, or ends',
  futex_wait_queue: 'another thread wakes it',
  de_thread: 'the other threads of its process have ended',
  zap_pid_ns_processes: 'nobody else is left in its PID namespace'
}

function fallsAsleep({ row }: EventOf<'deactivate'>, tell: Telling): Sentence {
  const task = tell.task(row)
  const why = whyAsleep(tell.run, tell.i)
  if (why.kind === 'dead') return say`${task} leaves the CPU. It will never run again.`
  if (why.kind === 'stopped') return say`${task} leaves the CPU: it is stopped, until somebody sends it SIGCONT.`
  if (why.kind === 'traced') return say`${task} leaves the CPU: it stands still, until its tracer lets it go on.`
  const until = why.kind === 'sleep' && why.fn !== '' ? UNTIL[why.fn] : undefined
  return until === undefined ? say`${task} falls asleep.` : say`${task} falls asleep, until ${until}.`
}

function woken({ row }: EventOf<'try_to_wake_up'>, tell: Telling): Sentence {
  const task = tell.task(row)
  const why = whyAwake(tell.run, tell.i)
  switch (why.kind) {
    case 'timer':
      return say`${task} is woken: its time is over.`
    case 'signal':
      return say`${task} is woken, to take ${signal(why.sig)}.`
    case 'child':
      return say`${task} is woken: its child ${tell.pid(why.row)} has something to tell.`
    case 'terminal':
      return say`${task} is woken: something was typed.`
    case 'tracer':
      return say`${task} goes on: its tracer lets it.`
    case 'pipe':
      return say`${task} is woken: something has changed at its pipe.`
    case 'unknown':
      return tell.letterBefore(row) === 'T' ? say`${task} goes on: SIGCONT ends its stop.` : say`${task} is woken.`
  }
}

function notified({ row, said }: EventOf<'do_notify_parent'>, tell: Telling): Sentence {
  const child = tell.pid(row)
  const parent = tell.pid(said.parent)
  if (said.autoreap) {
    const why = said.handler === 1 ? 'ignores SIGCHLD on purpose' : 'has set SA_NOCLDWAIT'
    return say`${parent} ${why}, so nobody will ask how ${child} ended: it needs no reaper.`
  }
  const action = said.handler > 1 ? 'has a handler for SIGCHLD' : 'has left SIGCHLD at its default'
  return say`${parent} ${action} and may still ask how ${child} ended: its status is kept.`
}

function installed({ changed }: EventOf<'fd_install'>, tell: Telling): Sentence {
  const { old, new: now } = changed.fd0
  return now === 0
    ? say`${tell.me} closes a file.`
    : old === 0
      ? say`${tell.me} has one more open file.`
      : say`${tell.me} exchanges an open file.`
}

function acted(handler: number, sig: Sentence, tell: Telling): Sentence {
  if (handler === 0) return say`${tell.me} sets ${sig} to its default.`
  return handler === 1 ? say`${tell.me} asks to ignore ${sig}.` : say`${tell.me} installs a handler for ${sig}.`
}

const kib = (bytes: number): string => `${Math.round(bytes / 1024)} KiB`

export const en: Narration = {
  // boot and the machine
  boot: () => say`The computer starts.`,
  mount_root: () => say`The file system is there.`,
  set_init: () => say`The first process is to be init.`,
  set_pid_max: (e) => say`The largest PID is ${e.changed.pid_max.new - 1} from now on.`,
  set_last_pid: (e) => say`The next process will get a number after ${e.changed.last_pid.new}.`,
  bytes: () => say`The log keeps some bytes.`,
  input: () => say`Somebody acts on the computer.`,
  task_work_add: (e, t) => say`Somebody asks ${t.task(e.row)} to do something.`,
  task_work_run: (e, t) => say`${t.pid(e.row)} leaves what it is doing, and does what it was asked to.`,
  set_host_stdin: () => say`Standard input is connected.`,

  // where we are
  enter: (e, t) => say`${t.pid(e.row)} enters the kernel.`,
  call: (e) => say`The kernel is in ${code(FUNCTIONS[e.said.fn].name)}.`,
  idle: (e) => say`Everybody sleeps for ${duration(e.said.clock)}.`,
  sys_enter: (e, t) => say`${t.pid(e.row)} calls ${code(syscallName(e.changed.syscall.new - 1))}.`,
  sys_exit: returned,
  sys_restart: (e, t) =>
    say`${code(syscallName(e.changed.syscall.old - 1))} of ${t.pid(e.row)} was interrupted and will be made again.`,
  sys_progress: (e, t) => say`The call of ${t.pid(e.row)} has come a little further.`,
  set_restart_block: (e, t) => say`The kernel notes how ${t.pid(e.row)} can go on with its sleep.`,
  sys_text: (e, t) => say`${t.pid(e.row)} hands over a text.`,
  sys_status: (e) =>
    say`The status of ${{ strong: String(e.said.pid) }} is copied out: ${slipSentence(e.said.status)}.`,
  sys_siginfo: (e) => say`What happened to ${{ strong: String(e.said.si_pid) }} is copied out.`,
  sys_sigaction: (e, t) => say`${t.pid(e.row)} says what ${signal(e.said.sig)} shall do.`,
  sys_timespec: (e, t) => say`${t.pid(e.row)} names a time: ${duration(e.said.sec * 1e9 + e.said.nsec)}.`,
  sys_sigset: (e, t) => say`${t.pid(e.row)} names a set of signals.`,
  sys_fds: (e) => say`The two ends of the pipe are descriptors ${e.said.fd0} and ${e.said.fd1}.`,

  // scheduler
  sched_switch: (e, t) => say`${t.task(e.row)} gets the CPU.`,
  preempt: (e, t) => say`${t.pid(e.row)} leaves the CPU to others and stays runnable.`,
  deactivate: fallsAsleep,
  calc_load: (e) =>
    say`The load averages are brought up to date: ${written((e.changed.avenrun_1.new / 2048).toFixed(2))} over a minute.`,
  run_next: (e, t) => say`${t.task(e.row)} is the next to run.`,
  resched: () => say`The kernel will look who should run.`,
  new_slice: () => say`Nobody else wants the CPU: a new time slice begins.`,
  init_rq: (e) => say`The computer has a CPU, number ${{ strong: String(e.said.cpu) }}.`,
  sched_init: () => say`From now on a seed decides who runs, wherever Linux leaves that open.`,
  set_cpus_allowed: (e, t) =>
    e.changed.cpus_allowed.new === 0
      ? say`${t.pid(e.row)} may run on every CPU.`
      : say`${t.pid(e.row)} may run on some of the CPUs only.`,
  choose: (e) => say`Linux leaves open what comes now: one of ${count(e.said.ways, 'way')} is taken.`,
  switch_cpu: () => say`Another CPU has its turn; on this one, all stands still meanwhile.`,
  set_state: (e, t) =>
    e.changed.state.new === 0 ? say`${t.pid(e.row)} is runnable.` : say`${t.pid(e.row)} is about to sleep.`,
  prepare_to_wait: (e, t) => say`${t.pid(e.row)} joins a queue and is about to sleep.`,
  finish_wait: (e, t) => say`${t.pid(e.row)} leaves the queue.`,
  try_to_wake_up: woken,
  wake_current: (e, t) => say`${t.pid(e.row)} need not sleep after all.`,
  start_timer: (e, t) => say`A timer is set for ${t.pid(e.row)}.`,
  stop_timer: (e, t) => say`The timer of ${t.pid(e.row)} is taken off.`,
  start_alarm: (_, t) => say`${t.me} sets an alarm.`,
  set_itimer_virtual: (_, t) => say`${t.me} sets a timer that counts its own time.`,
  set_itimer_prof: (_, t) => say`${t.me} sets a timer that counts its time, with the kernel’s.`,
  stop_alarm: () => say`An alarm is taken off.`,

  // birth
  alloc_pid: (e) => say`The number ${{ strong: String(e.said.nr) }} is taken.`,
  free_pid: () => say`A number is free again.`,
  alloc_upid: (e) => say`In its PID namespace the new process is number ${{ strong: String(e.said.nr) }}.`,
  free_upid: () => say`A number of a PID namespace is free again.`,
  set_pid_ns: () => say`The new process belongs to a PID namespace.`,
  create_pid_namespace: (_, t) => say`${t.me} makes a PID namespace: a box in which numbers begin again at 1.`,
  free_pid_namespace: () => say`Nobody is left who could see into a PID namespace: it is gone.`,
  set_pid_ns_for_children: (e, t) => say`The children of ${t.pid(e.row)} will live in another PID namespace.`,
  set_child_reaper: (e, t) =>
    say`${t.task(e.changed.child_reaper.new)} is the init of its PID namespace: orphans in it come to it.`,
  disable_pid_allocation: () => say`No process can be born in this PID namespace any more.`,
  copy_signal: () => say`The child gets signal bookkeeping of its own.`,
  make_signal: () => say`The first process gets its signal bookkeeping.`,
  get_signal_struct: () => say`A thread joins its process.`,
  make_sighand: () => say`The first process gets its table of handlers.`,
  copy_sighand: () => say`The child gets a copy of the table of handlers.`,
  get_sighand: () => say`Two tasks share a table of handlers.`,
  make_mm: () => say`An empty address space is made.`,
  dup_mm: () => say`The child gets a copy of the page tables: both now share the pages, until one of them writes.`,
  get_mm: () => say`Two tasks share one address space.`,
  make_files: () => say`An empty table of open files is made.`,
  copy_files: () => say`The child gets a copy of the table of open files.`,
  get_files: () => say`Two tasks share a table of open files.`,
  make_fs: () => say`A working directory is set.`,
  set_fs: (e, t) => say`${t.pid(e.row)} has a working directory of its own.`,
  get_fs: () => say`Two tasks share a working directory.`,
  make_task: (e) => say`The first process is there: ${{ strong: String(e.said.pid) }}.`,
  copy_process: (e, t) =>
    say`${{ strong: String(e.said.pid) }} is a copy of ${t.task(e.said.real_parent)}: same open files, shared pages.`,
  copy_thread: (e, t) =>
    say`${t.me} has one more thread, ${{ strong: String(e.said.pid) }}: it shares memory, files and handlers.`,
  set_tid: (e, t) => say`${t.pid(e.row)} is told where its number is kept.`,
  wake_up_new_task: (e, t) => say`The new ${t.pid(e.row)} may run.`,

  // family
  attach_pgrp: () => say`A process joins a process group.`,
  detach_pgrp: () => say`A process leaves its process group.`,
  attach_session: () => say`A process joins a session.`,
  detach_session: () => say`A process leaves its session.`,
  set_leader: (_, t) => say`${t.me} leads a session of its own.`,
  set_ctty: (e, t) =>
    e.changed.tty.new === 0 ? say`${t.me} has no terminal any more.` : say`${t.me} has a controlling terminal.`,
  set_child_subreaper: (e, t) =>
    e.changed.is_child_subreaper.new
      ? say`${t.me} is a subreaper: orphans below come to it.`
      : say`${t.me} is no subreaper any more.`,
  set_has_child_subreaper: () => say`A descendant is told that it has a subreaper above.`,
  set_pdeathsig: (e, t) => say`${t.pid(e.row)} wants to hear when its parent dies.`,
  set_flags: (e, t) => say`A mark is set on ${t.pid(e.row)}.`,
  set_name: (e, t) => say`${t.pid(e.row)} is now called ${code(t.text(e.changed.comm.new))}.`,
  set_cred: (e, t) => say`${t.pid(e.row)} acts as user ${e.changed.euid.new} from now on.`,
  set_rlimit_nproc: (_, t) => say`${t.me} changes how many processes it may have.`,
  set_rlimit_nofile: (_, t) => say`${t.me} changes how many files it may open.`,
  set_rlimit_stack: (_, t) => say`${t.me} changes how large its stack may grow.`,
  set_rlimit_as: (_, t) => say`${t.me} changes how much address space it may have.`,
  set_rlimit_data: (_, t) => say`${t.me} changes how much data it may have.`,
  set_rlimit_core: (_, t) => say`${t.me} changes how large a core dump may be.`,
  set_rlimit_cpu: (_, t) => say`${t.me} changes how many seconds of CPU time it may use.`,
  set_rlimit_fsize: (_, t) => say`${t.me} changes how large a file it may write.`,
  set_rlimit_sigpending: (_, t) => say`${t.me} changes how many signals may be queued for its user.`,
  set_rlimit_max: (_, t) => say`${t.me} changes how far one of its limits can be raised again.`,
  set_nice: (e, t) => say`${t.pid(e.row)} is as nice as ${e.changed.nice.new} from now on.`,
  set_no_new_privs: (_, t) => say`${t.me} gives up ever getting further rights by exec.`,
  set_timer_slack: (_, t) => say`${t.me} says by how much its timers may be late.`,
  set_keep_caps: (_, t) => say`${t.me} says whether it keeps its rights when it stops being root.`,
  set_dumpable: () => say`Who may trace this process, and read about it, changes.`,
  limit_reached: (e, t) =>
    say`${t.task(e.row)} gets no child: ${errorName(e.said.errno)}. What refuses is ${LIMITS[limitOf(e.said.limit)]}.`,

  // death
  group_exit: (e) => say`It is settled how this process ends: ${slipSentence(e.changed.group_exit_code.new)}.`,
  exit_signals: (e, t) => say`${t.pid(e.row)} takes no more signals.`,
  exit_code: (e, t) => {
    const slip = t.slip(e.row)
    return slip === undefined
      ? say`${t.task(e.row)} is ending. Its process has other threads, and what they do last will stand on the slip.`
      : say`The slip of ${t.task(e.row)} is written: ${{ strong: slipSentence(slip) }}.`
  },
  exit_mm: (e, t) => say`${t.pid(e.row)} gives its memory back.`,
  mmput: () => say`One user less of that memory.`,
  maxrss: () => say`The most memory that it ever used is noted.`,
  exit_mmap: () => say`The pages that nobody else shares are free.`,
  free_mm: () => say`The address space is gone.`,
  exit_files: (e, t) => say`${t.pid(e.row)} gives its open files back.`,
  put_files: () => say`One user less of that table of files.`,
  free_files: () => say`The table of open files is gone.`,
  exit_fs: (e, t) => say`${t.pid(e.row)} gives its working directory back.`,
  put_fs: () => say`One user less of that working directory.`,
  free_fs: () => say`The record of the working directory is gone.`,
  reparent: (e, t) =>
    say`${t.pid(e.changed.real_parent.old)} is dying: its child ${t.task(e.row)} now belongs to ${t.task(e.changed.real_parent.new)}.`,
  reparent_thread: (e, t) => say`The thread ${t.pid(e.row)} gets a new parent too.`,
  set_exit_signal: (e, t) => say`${t.pid(e.row)} will send SIGCHLD when it ends.`,
  tasklist_lock: unlocked,
  exit_zombie: (e, t) =>
    say`${t.pid(e.row)} is marked ${code('EXIT_ZOMBIE')}. Nobody can see it yet: the kernel holds the lock.`,
  exit_dead: (e, t) => say`${t.pid(e.row)} is marked ${code('EXIT_DEAD')}: nobody has to ask for it any more.`,
  do_notify_parent: notified,
  wake_up_parent: (e, t) =>
    e.said.woken > 0
      ? say`${t.task(e.said.parent)} sleeps in wait and is woken. That is no signal: it happens whatever became of SIGCHLD.`
      : say`The kernel knocks at ${t.task(e.said.parent)}, which is in wait and awake already.`,
  do_task_dead: (e, t) =>
    say`${t.pid(e.row)} is about to leave the CPU for good: nothing is left in it that could run.`,
  reap: (e, t) =>
    say`${t.task(e.said.by)} reads the slip of ${t.pid(e.row)}: ${{ strong: slipSentence(e.said.status) }}.`,
  account_thread: () => say`The time that the thread used is added to its process.`,
  release_task: released,
  release_thread: (e, t) => say`A thread, ${t.pid(e.row)}, is gone.`,
  put_sighand: () => say`One user less of that table of handlers.`,
  free_sighand: () => say`The table of handlers is gone.`,
  free_signal: () => say`The signal bookkeeping is gone.`,
  vfork_done: (e, t) => say`${t.pid(e.row)} and the parent that lent it its memory part.`,

  // signals
  signal_generate: generated,
  signal_deliver: delivered,
  queue_signal: (e) => say`${signal(e.said.sig)} is pending for one thread.`,
  queue_shared_signal: (e) => say`${signal(e.said.sig)} is pending for a process.`,
  set_pending: (e, t) => say`The pending signals of ${t.pid(e.row)} change.`,
  set_shared_pending: () => say`The pending signals of a process change.`,
  dequeue_signal: () => say`A signal is taken from the queue.`,
  dequeue_shared_signal: () => say`A signal is taken from the queue of its process.`,
  set_blocked: (e, t) =>
    e.changed.blocked.new === 0 && e.changed.blocked_hi.new === 0
      ? say`${t.pid(e.row)} blocks no signal.`
      : say`${t.pid(e.row)} changes which signals have to wait outside.`,
  save_sigmask: () => say`The set of blocked signals is put aside.`,
  new_sigaction: (e, t) => acted(e.said.handler, [signal(e.said.sig)], t),
  set_sigaction: (e, t) => acted(e.changed.handler.new, ['a signal'], t),
  drop_sigaction: () => say`A handler is forgotten.`,
  set_signal_flags: () => say`A mark is set on a process.`,
  set_group_stop: () => say`A stop of the whole process is counted.`,
  set_jobctl: (e, t) => say`${t.pid(e.row)} is told about a stop.`,
  stopped: (e, t) => say`${t.task(e.row)} is stopped by ${signal(e.said.sig)}.`,
  sas: (e, t) => say`${t.pid(e.row)} names a stack for its handlers.`,

  // being watched
  ptrace_link: (e, t) => say`${t.pid(e.row)} is traced by ${t.pid(e.changed.parent.new)} from now on.`,
  ptrace_unlink: (e, t) => say`Nobody traces ${t.pid(e.row)} any more.`,
  ptrace_flags: (e, t) => say`The tracer says what it wants to see of ${t.pid(e.row)}.`,
  ptrace_message: () => say`There is something to tell the tracer.`,
  ptrace_stop: (e, t) => say`${t.pid(e.row)} stands still: its tracer looks first.`,
  ptrace_reported: (e, t) => say`The tracer knows that ${t.pid(e.row)} stands still.`,
  ptrace_resume: (e, t) => say`The tracer lets ${t.pid(e.row)} go on.`,
  ptrace_resumed: (e, t) => say`${t.pid(e.row)} goes on.`,
  last_siginfo: () => say`What the signal says of itself is kept for the tracer.`,
  drop_siginfo: () => say`It is not needed any more.`,

  // memory
  new_vma: (e, t) =>
    say`${t.me} has ${kib(e.said.end - e.said.start)} more of addresses; no memory stands behind them yet.`,
  shmem_file_setup: () => say`This memory will be shared with children.`,
  resize_vma: () => say`A range of addresses changes its size.`,
  set_vma_off: () => say`A range of addresses is split.`,
  protect_vma: () => say`What may be done with a range of addresses changes.`,
  remove_vma: () => say`A range of addresses is given up.`,
  set_brk: (e, t) => {
    const grown = e.changed.brk.new - e.changed.brk.old
    return grown >= 0
      ? say`${t.me} asks for ${kib(grown)} more of heap: VSZ grows, RSS not yet.`
      : say`${t.me} gives ${kib(-grown)} of heap back.`
  },
  exec_mm: () => say`The new program is laid out in memory.`,
  set_args: () => say`The arguments stand on the stack.`,
  new_leaf: () => say`A part of a page table is made.`,
  set_pte: () => say`A page table changes.`,
  zap_range: () => say`Pages are taken out.`,
  hiwater_rss: () => say`The most memory so far is noted.`,
  page_fault: (e, t) =>
    e.said.access & FAULT_COW
      ? say`${t.pid(e.row)} writes to a page that it has shared since a fork: it gets a copy of its own.`
      : say`${t.pid(e.row)} touches a page for the first time: ${kib(PAGE_SIZE)} of memory are put behind it.`,
  copy_user: (e, t) => say`The kernel copies ${kib(e.said.bytes)} for ${t.pid(e.row)}.`,
  oom_kill: (e, t) => say`Memory has run out. The kernel chooses ${t.task(e.row)}, the largest, to die.`,

  // exec
  exec: (e, t) =>
    say`${t.pid(e.row)} becomes ${code(t.text(e.changed.comm.new))}: same number, same open files, another program.`,
  group_exec: () => say`A thread waits for the others of its process to end, to become another program.`,
  exchange_tids: (e, t) => say`${t.pid(e.row)} takes over the number of its process.`,
  become_leader: (e, t) => say`${t.pid(e.row)} leads its process now.`,
  lose_leadership: (e, t) => say`${t.pid(e.row)} leads its process no more.`,
  set_sighand: (e, t) => say`${t.pid(e.row)} has its own table of handlers.`,
  set_files: (e, t) => say`${t.pid(e.row)} has its own table of open files.`,

  // files
  fd_install: installed,
  more_files: () => say`The table of open files grows.`,
  expand_files: () => say`The table of open files grows.`,
  alloc_file: () => say`A file is opened.`,
  get_file: () => say`An open file has one more user.`,
  fput: () => say`An open file has one user less.`,
  free_file: () => say`An open file is closed for good.`,
  proc_read: (_, t) => say`${t.me} reads from ${code('/proc')}.`,
  set_pos: () => say`The place in a file moves.`,
  set_f_flags: () => say`The flags of an open file change.`,
  set_aux: () => say`What an open file watches changes.`,
  set_cwd: (_, t) => say`${t.me} changes its working directory.`,
  set_umask: (_, t) => say`${t.me} changes its umask.`,
  new_inode: () => say`A file is made.`,
  set_parent: () => say`A directory is moved.`,
  set_link: () => say`A symbolic link points somewhere.`,
  ihold: () => say`A file has one user more.`,
  iput: () => say`A file has one user less.`,
  free_inode: () => say`A file is gone.`,
  set_mode: () => say`The owner or the permissions of a file change.`,
  set_inode_pipe: () => say`A FIFO has its pipe.`,
  set_size: () => say`A file changes its size.`,
  new_dentry: (e, t) => say`There is a new name: ${code(t.text(e.said.name))}.`,
  drop_dentry: () => say`A name is removed.`,
  new_extent: () => say`Bytes are written to a file.`,
  set_extent: () => say`A piece of a file changes.`,
  drop_extent: () => say`A piece of a file is gone.`,
  new_pipe: (_, t) => say`${t.me} makes a pipe.`,
  fifo_open: () => say`An end of a FIFO is opened.`,
  set_pipe_size: (e) => say`A pipe holds ${e.changed.max_usage.new} pages from now on.`,
  pipe_users: () => say`An end of a pipe is opened or closed.`,
  free_pipe: () => say`A pipe is gone.`,
  pipe_write: (e, t) => say`${t.me} writes ${count(e.said.len, 'byte')} into a pipe.`,
  pipe_read: (_, t) => say`${t.me} reads from a pipe.`,
  pipe_read_all: (_, t) => say`${t.me} reads from a pipe.`,
  pipe_discard: () => say`Bytes in a pipe that nobody will read are dropped.`,

  // terminals
  new_tty: () => say`There is a terminal.`,
  set_console: () => say`The terminal is connected.`,
  tty_session: () => say`Who is in the foreground of the terminal changes.`,
  tty_termios: (_, t) => say`${t.me} changes how the terminal behaves.`,
  tty_winsize: () => say`The terminal changes its size.`,
  tty_line: () => say`Something is typed.`,
  tty_input: () => say`A line was typed.`,
  tty_read: (_, t) => say`${t.me} reads part of a line from the terminal.`,
  tty_read_all: (_, t) => say`${t.me} reads a line from the terminal.`,
  tty_write: printed,
  host_write: (e, t) => say`${t.me} writes ${count(e.said.len, 'byte')}.`
}

function unlocked({ changed }: EventOf<'tasklist_lock'>, tell: Telling): Sentence {
  const { old, new: now } = changed.tasklist_lock
  if (now !== 0) return say`${tell.pid(now)} holds the lock on the list of all tasks.`
  const life = tell.life(old)
  const last = life?.letters.findLast(({ event }) => event <= tell.i)?.letter
  if (last === 'Z') return say`${tell.task(old)} has nothing left but its number and its slip: it is a zombie.`
  if (last === 'X') return say`${tell.pid(old)} reaps itself: no zombie stays.`
  return say`${tell.pid(old)} gives the lock back.`
}

function printed({ said }: EventOf<'tty_write'>, tell: Telling): Sentence {
  const text = tell
    .bytes(said.off, said.len)
    .replace(/\x1b\[[0-9;?]*[A-Za-z]/g, '')
    .trim()
  if (said.echo) return say`The terminal echoes what was typed.`
  return text === ''
    ? say`${tell.me} writes to the terminal.`
    : say`${tell.me} writes to the terminal: ${code(text.split('\n')[0])}.`
}

/** The end of a child that a wait has read is told with its slip. */
function released({ row }: EventOf<'release_task'>, tell: Telling): Sentence {
  const read = readBefore(tell.run, tell.i)
  if (read === undefined) return say`The last trace of ${tell.pid(row)} goes. Its number is free.`
  const { said } = tell.run.at(read) as EventOf<'reap'>
  return say`${tell.task(said.by)} reads the slip of ${tell.pid(row)}: ${{ strong: slipSentence(said.status) }}. The number ${tell.pid(row)} is free.`
}

/** “300 children of 2050 zombie_maker” */
const childrenOf = (row: number, tell: Telling, n: number): Sentence =>
  say`${count(n, 'child', 'children')} of ${tell.parent(row)}`

/** Equal changes in a row at one parent are told in one sentence, by what the last of them says. */
const WAVES: { readonly [K in EventKind]?: (event: EventOf<K>, tell: Telling, n: number) => Sentence } = {
  copy_process: (e, t, n) =>
    say`${t.task(e.said.real_parent)} has ${count(n, 'more child', 'more children')}, the last one ${{ strong: String(e.said.pid) }}: copies of it, with the same open files and shared pages.`,
  reparent: (e, t, n) =>
    say`${t.task(e.changed.real_parent.old)} is dying: its ${count(n, 'child', 'children')} now belong to ${t.task(e.changed.real_parent.new)}.`,
  release_task: (e, t, n) => {
    const { said } = t.run.at(readBefore(t.run, t.i)!) as EventOf<'reap'>
    return say`${t.task(said.by)} reads ${count(n, 'slip')}; ${count(n, 'number')} are free.`
  },
  page_fault: (e, t, n) =>
    say`${t.pid(e.row)} writes to ${count(n, 'page')} that it has shared since a fork: it gets a copy of each.`,
  exit_code: (e, t, n) => {
    const children = childrenOf(e.row, t, n)
    const end = t.life(e.row)?.letters.find(({ event, letter }) => event > t.i && (letter === 'Z' || letter === 'X'))
    return end?.letter === 'X'
      ? say`${children} end, one after another. Nobody will ask how, so no zombie stays.`
      : say`${children} end, one after another. Nobody has read their slips yet: they are zombies.`
  },
  signal_generate: (e, t, n) =>
    wasStruckBefore(e.row, t)
      ? say`${signal(e.said.sig)} to ${t.task(e.row)} is accepted ${n} times and changes nothing: nobody is left in it to act.`
      : FATES[fateOf(e.said.fate)](signal(e.said.sig), childrenOf(e.row, t, n), e.said.sig, 'them'),
  deactivate: (e, t, n) => say`${childrenOf(e.row, t, n)} fall asleep, one after another.`,
  try_to_wake_up: (e, t, n) => say`${childrenOf(e.row, t, n)} are woken, one after another.`
}

/** Was the last signal before record `i` one to the same task? Then it is one task that a wave strikes, and not each of a group. */
function wasStruckBefore(row: number, { run, i }: Telling): boolean {
  for (let k = i - 1; k >= 0; k--) if (run.kind(k) === 'signal_generate') return run.log.row(k) === row
  return false
}

/** The sentence for a wave of `n`, whose last head is record `i`. */
export function narrateWave(tell: Telling, n: number): Sentence {
  const event = tell.run.at(tell.i)
  const said = WAVES[event.kind] as (event: KernelEvent, tell: Telling, n: number) => Sentence
  return said(event, tell, n)
}

/** Before the first record that moves a picture. */
export const nothingYet: Sentence = say`Nothing has happened yet.`

/** The sentence for record `i` of a run. */
export function narrate(tell: Telling): Sentence {
  const event = tell.run.at(tell.i)
  return (en[event.kind] as (event: KernelEvent, tell: Telling) => Sentence)(event, tell)
}
