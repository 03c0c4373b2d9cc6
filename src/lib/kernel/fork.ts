// fork.ts: how a task is born: what it shares with its parent, what it gets a copy of, and what it starts without. A task is a row of struct task
// that names rows of other structs: memory (mm), descriptors (files), working directory (fs), handlers (sighand), and what the threads of a
// process have in common (signal). A flag of clone decides of each whether it is shared or copied. @see Linux kernel/fork.c
import {
  CLONE_CHILD_CLEARTID,
  CLONE_CHILD_SETTID,
  CLONE_DETACHED,
  CLONE_FILES,
  CLONE_FS,
  CLONE_NEWCGROUP,
  CLONE_NEWIPC,
  CLONE_NEWNET,
  CLONE_NEWNS,
  CLONE_NEWPID,
  CLONE_NEWUSER,
  CLONE_NEWUTS,
  CLONE_PARENT,
  CLONE_PARENT_SETTID,
  CLONE_PIDFD,
  CLONE_SETTLS,
  CLONE_SIGHAND,
  CLONE_THREAD,
  CLONE_VFORK,
  CLONE_VM,
  E2BIG,
  EAGAIN,
  EFAULT,
  EINVAL,
  ENOMEM,
  EPERM,
  ERESTARTNOINTR,
  NSIG,
  PAGE_SIZE,
  PF_EXITING,
  PF_FORKNOEXEC,
  PF_SIGNALED,
  SIGCHLD,
  SIGNAL_UNKILLABLE,
  TASK_UNINTERRUPTIBLE
} from '../record/constants.ts'
import { Limit } from '../record/fates.ts'
import { FN } from '../record/functions.ts'
import type { Task } from '../record/state/fields.ts'
import { flushHandlers } from './fs/exec.ts'
import { unusedFd } from './fs/fdtable.ts'
import { copyFiles, unshareFiles } from './fs/file.ts'
import { copyFs } from './fs/fs_struct.ts'
import { pidfdInstall } from './fs/pidfd.ts'
import { BLOCKED, type Kernel } from './kernel.ts'
import { dupMm } from './mm/mm.ts'
import { getWords, putWords } from './mm/uaccess.ts'
import {
  activeNs,
  allocNumbers,
  allocPid,
  checkNumbers,
  findTask,
  numberFor,
  pidNrNs,
  putPidNs,
  setPidNsForChildren,
  countNsUser,
  taskVnr
} from './pid.ts'
import { newPidNs } from './pid_namespace.ts'
import { ptraceInherit } from './ptrace/link.ts'
import {
  optionsOf,
  PTRACE_EVENT_CLONE,
  PTRACE_EVENT_FORK,
  PTRACE_EVENT_VFORK,
  PTRACE_EVENT_VFORK_DONE,
  PTRACE_O_TRACEVFORKDONE
} from './ptrace/ptrace.ts'
import { ptraceEvent } from './ptrace/stop.ts'
import { copyRegs, setRegs, setReturn, setThreadPointer } from './regs.ts'
import { sleep, wakeUpNewTask } from './sched.ts'
import { fatalSignalPending, signalPending } from './signal/signal.ts'

const CSIGNAL = 0xff
const CLONE_NEWTIME = 0x80

/** The arguments that clone has in registers and clone3 in a struct: addresses, and the signal that the parent gets when the child dies. */
interface CloneArgs {
  readonly pidfd: number
  readonly parentTid: number
  readonly childTid: number
  readonly tls: number
  readonly exitSignal: number
  /** The child begins without the handlers of its parent, as a program does after exec. */
  readonly clearSighand: boolean
}

/** The arguments of clone(2): one register says where the pidfd goes, or the parent's copy of the PID. */
const legacyArgs = ({ arg2, arg3, arg4 }: Task, flags: number): CloneArgs => ({
  pidfd: arg2,
  parentTid: arg2,
  childTid: arg3,
  tls: arg4,
  exitSignal: flags & CSIGNAL,
  clearSighand: false
})

/** fork(2) and vfork(2) have none, but that the parent gets SIGCHLD. @see Linux kernel/fork.c fork */
const FORK_ARGS: CloneArgs = {
  pidfd: 0,
  parentTid: 0,
  childTid: 0,
  tls: 0,
  exitSignal: SIGCHLD,
  clearSighand: false
}

/** Makes a child; answers its PID, or a negated errno. `stack` 0: the child goes on with a copy of the parent's stack.
 *  The child queues for the CPU, and the parent goes on. @choice parent-first
 *  @see Linux kernel/fork.c kernel_clone */
export function kernelClone(k: Kernel, task: Task, flags: number, stack: number, args: CloneArgs): number {
  // The child is there already: the call goes on after a stop for the tracer, or after vfork's sleep.
  if (task.progress !== 0) {
    return flags & CLONE_VFORK ? vforkParent(k, task, task.progress) : numberFor(k, task, task.progress)
  }
  k.call(FN.kernel_clone)

  // Flags that contradict one another.
  if (flags & CLONE_THREAD && !(flags & CLONE_SIGHAND)) return -EINVAL
  if (flags & CLONE_SIGHAND && !(flags & CLONE_VM)) return -EINVAL
  if (flags & CLONE_NEWNS && flags & CLONE_FS) return -EINVAL
  // A sibling of an init would have nobody to adopt it.
  if (flags & CLONE_PARENT && k.state.signal.at(task.signal).flags & SIGNAL_UNKILLABLE) return -EINVAL
  if (flags & CLONE_PIDFD && flags & CLONE_DETACHED) return -EINVAL
  if (flags & CLONE_PIDFD && flags & CLONE_PARENT_SETTID && args.pidfd === args.parentTid) return -EINVAL
  if (flags & OTHER_NAMESPACES) return otherNamespaces(task)

  // What may fail comes before the child is there.
  if (signalPending(k, task)) return -ERESTARTNOINTR
  const pidfd = flags & CLONE_PIDFD ? pidfdPrepare(k, task, args.pidfd) : 0
  if (pidfd < 0) return pidfd
  const refused = checkLimits(k, task)
  if (refused !== 0) return refused
  const ns = namespaceFor(k, task, flags)
  if (ns < 0) return ns
  const full = checkNumbers(k, ns)
  const child = full === 0 ? copyProcess(k, task, flags, ns, args) : full
  if (typeof child === 'number') {
    putPidNs(k, ns)
    return refuse(k, task, Limit.PID_MAX, -child)
  }

  // The child is complete: it gets its registers, the parent the child's pidfd, and a tracer hears of it.
  copyThread(k, task, child, flags, stack, args)
  if (flags & CLONE_PIDFD) pidfdInstall(k, task, pidfd, child)
  if (args.clearSighand) flushHandlers(k, child)
  const event = task.ptrace === 0 ? 0 : traceFork(k, task, child, flags, args.exitSignal)

  // The child queues for the CPU.
  k.call(FN.wake_up_new_task)
  if (flags & CLONE_VFORK) k.emit.vfork_done(child.row, task.row)
  wakeUpNewTask(k, child)
  if (event !== 0) {
    k.emit.sys_progress(task.row, child.pid)
    if (ptraceEvent(k, task, event, child.pid) === BLOCKED) return BLOCKED
  }
  return flags & CLONE_VFORK ? vforkParent(k, task, child.pid) : taskVnr(k, task, child)
}

/** Writes to `addr` which descriptor the child's pidfd will have; answers it, or a negated errno. Once the child is there nothing may fail.
 *  @see Linux kernel/fork.c copy_process, pidfd_prepare */
function pidfdPrepare(k: Kernel, task: Task, addr: number): number {
  const fd = unusedFd(k, task)
  return fd < 0 || putWords(k, task, addr, [fd]) ? fd : -EFAULT
}

/** Flags for namespaces that this kernel does not have. They are refused, as by a Linux that was built without them.
 *  @choice pid-namespaces-only */
const OTHER_NAMESPACES = CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWNET
const otherNamespaces = (task: Task): number => (task.euid === 0 ? -EINVAL : -EPERM)

/** Gives the child to the tracer of its parent, if that has asked for it. Answers the event that the tracer is told of; 0: none.
 *  @see Linux kernel/fork.c kernel_clone */
function traceFork(k: Kernel, task: Task, child: Task, flags: number, exitSignal: number): number {
  const vfork = (flags & CLONE_VFORK) !== 0
  const fork = exitSignal === SIGCHLD
  const event = vfork ? PTRACE_EVENT_VFORK : fork ? PTRACE_EVENT_FORK : PTRACE_EVENT_CLONE
  if (!(optionsOf(task) & (1 << event))) return 0
  ptraceInherit(k, task, child)
  return event
}

/** The PID namespace of the child; or a negated errno. @see Linux kernel/nsproxy.c copy_namespaces */
function namespaceFor(k: Kernel, task: Task, flags: number): number {
  if (!(flags & CLONE_NEWPID)) {
    return flags & CLONE_THREAD && task.pid_ns_for_children !== activeNs(k, task) ? -EINVAL : task.pid_ns_for_children
  }
  return flags & CLONE_THREAD ? -EINVAL : newPidNs(k, task)
}

/** Sleeps until the child execs or exits. No signal but a deadly one wakes the parent before. @see Linux kernel/fork.c wait_for_vfork_done */
function vforkParent(k: Kernel, task: Task, pid: number): number {
  // The tracer has been told that the child has gone its own way.
  if (pid < 0) return numberFor(k, task, -pid)
  const child = findTask(k, pid)
  if (child?.vfork_done !== task.row) return vforkDone(k, task, pid)
  if (fatalSignalPending(task)) {
    k.emit.vfork_done(child.row, 0)
    return numberFor(k, task, pid)
  }
  if (task.progress === 0) k.emit.sys_progress(task.row, pid)
  return sleep(k, task, 'vfork', TASK_UNINTERRUPTIBLE)
}

/** The child has gone its own way: answers its PID, after a tracer that asked for it has been told. */
function vforkDone(k: Kernel, task: Task, pid: number): number {
  if (task.ptrace === 0 || !(optionsOf(task) & PTRACE_O_TRACEVFORKDONE)) return numberFor(k, task, pid)
  k.emit.sys_progress(task.row, -pid)
  return ptraceEvent(k, task, PTRACE_EVENT_VFORK_DONE, pid) === BLOCKED ? BLOCKED : numberFor(k, task, pid)
}

/** 0, or a negated errno when there are too many tasks, of this user or in all, or no memory. @see Linux kernel/fork.c copy_process */
function checkLimits(k: Kernel, task: Task): number {
  const limit = k.state.signal.at(task.signal).rlim_nproc
  if (limit >= 0 && task.uid !== 0 && reaches(k, task.uid, limit)) return refuse(k, task, Limit.RLIMIT_NPROC, EAGAIN)
  if (k.sys.nr_tasks >= k.sys.max_threads) return refuse(k, task, Limit.THREADS_MAX, EAGAIN)
  if (k.sys.frames >= k.sys.max_frames) return refuse(k, task, Limit.MEMORY, ENOMEM)
  return 0
}

/** Has a user that many threads? They are counted only when there are that many threads in all.
 *  @see Linux kernel/ucount.c is_rlimit_overlimit, UCOUNT_RLIMIT_NPROC */
function reaches(k: Kernel, uid: number, limit: number): boolean {
  if (k.sys.nr_tasks < limit) return false
  const { task } = k.state
  let n = 0
  for (let row = 1; row < task.free.top && n < limit; row++) {
    const { id, uid: owner } = task.at(row)
    if (id !== 0 && owner === uid) n++
  }
  return n >= limit
}

/** Records which limit a fork ran into; answers the negated errno. */
function refuse(k: Kernel, task: Task, limit: number, errno: number): number {
  k.emit.limit_reached(task.row, limit, errno)
  return -errno
}

/** Makes the child, all but its registers: it is complete, and in the family. Answers it, or a negated errno.
 *  @see Linux kernel/fork.c copy_process */
function copyProcess(k: Kernel, task: Task, flags: number, ns: number, args: CloneArgs): Task | number {
  k.call(FN.copy_process)
  const thread = (flags & CLONE_THREAD) !== 0

  // A number.
  const pidRow = allocPid(k)
  if (pidRow < 0) return pidRow
  allocNumbers(k, pidRow, ns)

  // What is shared with the parent has one user more; of the rest the child has a copy.
  const files = flags & CLONE_FILES ? share(k, 'get_files', task.files) : task.files === 0 ? 0 : copyFiles(k, task)
  const fs = flags & CLONE_FS ? share(k, 'get_fs', task.fs) : task.fs === 0 ? 0 : copyFs(k, task)
  const sighand =
    flags & CLONE_SIGHAND ? share(k, 'get_sighand', task.sighand) : k.emit.copy_sighand(0, 1, task.sighand)
  const signal = thread ? task.signal : copySignal(k, task)
  if (thread) k.emit.get_signal_struct(signal)
  const mm = flags & CLONE_VM ? share(k, 'get_mm', task.mm) : task.mm === 0 ? 0 : dupMm(k, task.mm)

  // A thread belongs to its creator's process; a process is its own leader, and its creator's child.
  const row = k.state.task.free.peek()
  const pid = k.state.pid.at(pidRow).nr
  const sibling = thread || (flags & CLONE_PARENT) !== 0
  const parent = sibling ? task.real_parent : task.row
  const tgid = thread ? task.tgid : pid
  const leader = thread ? task.group_leader : row
  const exitSignal = thread ? -1 : sibling ? k.task(task.group_leader).exit_signal : args.exitSignal
  const marks = (task.flags & ~(PF_EXITING | PF_SIGNALED)) | PF_FORKNOEXEC
  const { next_id: id, clock } = k.sys

  // Into the tables.
  countNsUser(k, task.pid_ns_for_children, 1)
  // prettier-ignore
  if (thread) {
    k.emit.copy_thread(0, task.row, id, pid, tgid, pidRow, pidRow, row, leader, exitSignal, marks, parent, parent, signal, sighand, mm, files, fs, clock, signal)
  } else {
    k.emit.copy_process(0, task.row, id, pid, tgid, pidRow, pidRow, row, leader, exitSignal, marks, parent, parent, signal, sighand, mm, files, fs, clock, signal, parent)
  }

  // The first process of a namespace is its init.
  const child = k.task(row)
  if (child.pid_ns_for_children !== ns) setPidNsForChildren(k, child, ns)
  if (ns !== 0 && pidNrNs(k, pidRow, ns) === 1) becomeReaper(k, child, ns)
  return child
}

/** Makes a task the init of its namespace: from inside the namespace only signals that it handles reach it. */
function becomeReaper(k: Kernel, child: Task, ns: number): void {
  const signal = k.state.signal.at(child.signal)
  k.emit.set_child_reaper(ns, child.row)
  k.emit.set_signal_flags(signal.row, signal.flags | SIGNAL_UNKILLABLE)
}

/** unshare(2): the task gets descriptors and a working directory of its own, or a new PID namespace for its children.
 *  @see Linux kernel/fork.c ksys_unshare */
export function sysUnshare(k: Kernel, task: Task): number {
  const { arg0: flags } = task
  const known = CLONE_FILES | CLONE_FS | CLONE_NEWPID | CLONE_THREAD | CLONE_SIGHAND | CLONE_VM | OTHER_NAMESPACES
  if (flags & ~known) return -EINVAL
  if (flags & OTHER_NAMESPACES) return otherNamespaces(task)
  if (flags & (CLONE_THREAD | CLONE_SIGHAND | CLONE_VM) && k.state.signal.at(task.signal).nr_threads > 1) return -EINVAL
  if (flags & CLONE_NEWPID) {
    const ns = newPidNs(k, task)
    if (ns < 0) return ns
    setPidNsForChildren(k, task, ns)
  }
  if (flags & CLONE_FILES) unshareFiles(k, task)
  if (flags & CLONE_FS && k.state.fs.at(task.fs).users > 1) {
    const shared = task.fs
    k.emit.set_fs(task.row, copyFs(k, task))
    k.emit.put_fs(shared)
  }
  return 0
}

/** Gives the child its registers. It begins after the call, as its parent goes on; or, with a stack of its own, in a function: a child in the
 *  same memory cannot return from its parent's frame. That stack's top holds the function's address and its argument, 8 bytes each.
 *  @see Linux arch/x86/kernel/process.c copy_thread · clone(2) */
function copyThread(k: Kernel, task: Task, child: Task, flags: number, stack: number, args: CloneArgs): void {
  const { parentTid, childTid, tls } = args
  copyRegs(k, task, child)
  setReturn(k, child, 0)
  if (stack !== 0) beginOnStack(k, child, stack)
  // An alternate stack belongs to one thread. @see Linux include/linux/sched/signal.h sas_ss_reset
  if ((flags & (CLONE_VM | CLONE_VFORK)) === CLONE_VM && child.sas_ss_size !== 0) k.emit.sas(child.row, 0, 0)
  if (flags & CLONE_SETTLS) setThreadPointer(k, child, tls)
  if (flags & CLONE_PARENT_SETTID) putWords(k, task, parentTid, [taskVnr(k, task, child)])
  if (flags & CLONE_CHILD_SETTID) putWords(k, child, childTid, [taskVnr(k, child, child)])
  if (flags & (CLONE_CHILD_SETTID | CLONE_CHILD_CLEARTID)) {
    k.emit.set_tid(child.row, flags & CLONE_CHILD_SETTID ? childTid : 0, flags & CLONE_CHILD_CLEARTID ? childTid : 0)
  }
}

/** Puts the child into the function that the top of its stack names. */
function beginOnStack(k: Kernel, child: Task, stack: number): void {
  const top = getWords(k, child, stack, 4)
  if (!top) return
  const { pc, fp, sp, words } = k.arch.callFrame(stack, top[0], 0, [top[2]])
  for (let i = 0; i < words.length; i += 2) putWords(k, child, words[i], [words[i + 1]])
  setRegs(k, child, { pc, fp, sp })
}

/** One user of a struct more. Answers its row. */
function share(k: Kernel, kind: 'get_files' | 'get_fs' | 'get_sighand' | 'get_mm', row: number): number {
  if (row !== 0) k.emit[kind](row)
  return row
}

/** What the threads of the child will have in common. Answers the row. @see Linux kernel/fork.c copy_signal */
function copySignal(k: Kernel, task: Task): number {
  const from = k.state.signal.at(task.signal)
  const under = from.has_child_subreaper || from.is_child_subreaper ? 1 : 0
  return k.emit.copy_signal(0, task.signal, 1, 1, under, from.pgrp, from.session)
}

export const sysFork = (k: Kernel, task: Task): number => kernelClone(k, task, SIGCHLD, 0, FORK_ARGS)
export const sysVfork = (k: Kernel, task: Task): number =>
  kernelClone(k, task, CLONE_VM | CLONE_VFORK | SIGCHLD, 0, FORK_ARGS)
export const sysClone = (k: Kernel, task: Task): number =>
  kernelClone(k, task, task.arg0, task.arg1, legacyArgs(task, task.arg0))

const CLONE_ARGS_SIZE_VER0 = 64
/** Words of struct clone_args that there are. */
const CLONE_ARGS_WORDS = 22
const CLONE_CLEAR_SIGHAND_HI = 1

/** clone3(2): the arguments lie in a struct of `size` bytes; members beyond its end are 0. The caller cannot choose the PID, and there are no
 *  control groups. @see Linux kernel/fork.c copy_clone_args_from_user, clone3_args_valid */
export function sysClone3(k: Kernel, task: Task): number {
  const { arg0: addr, arg1: size } = task
  if (size > PAGE_SIZE) return -E2BIG
  if (size < CLONE_ARGS_SIZE_VER0) return -EINVAL
  const given = getWords(k, task, addr, size >> 2)
  if (!given) return -EFAULT
  const word = (i: number): number => (i < given.length ? given[i] : 0)
  for (let i = CLONE_ARGS_WORDS; i < given.length; i++) if (given[i] !== 0) return -E2BIG
  // A member is 64 bits; of an address the upper half is always 0.
  const [flags, flagsHi, pidfd, , childTid, , parentTid, , exitSignal] = Array.from({ length: 9 }, (_, i) => word(i))
  const [stack, stackSize, tls, setTid, setTids] = [word(10), word(12), word(14), word(16), word(18)]
  if (setTid !== 0 || setTids !== 0 || flagsHi & ~CLONE_CLEAR_SIGHAND_HI) return -EINVAL
  if (exitSignal & ~CSIGNAL || exitSignal > NSIG || word(9) !== 0) return -EINVAL
  if (flags & (CLONE_DETACHED | (CSIGNAL & ~CLONE_NEWTIME))) return -EINVAL
  if (flags & CLONE_SIGHAND && flagsHi !== 0) return -EINVAL
  if (flags & (CLONE_THREAD | CLONE_PARENT) && exitSignal !== 0) return -EINVAL
  if ((stack === 0) !== (stackSize === 0)) return -EINVAL
  if (flags & CLONE_NEWTIME) return otherNamespaces(task)
  const args = { pidfd, parentTid, childTid, tls, exitSignal, clearSighand: flagsHi !== 0 }
  return kernelClone(k, task, flags, stack === 0 ? 0 : stack + stackSize, args)
}
