// exec.ts: the same process, another program. Memory and handlers are new; PID, family and open files stay. Until de_thread a call may fail and
// nothing has changed; after it the old program is gone. @see Linux fs/exec.c
import {
  E2BIG,
  EACCES,
  EAGAIN,
  EBADF,
  EFAULT,
  EINVAL,
  ELOOP,
  ENAMETOOLONG,
  ENOENT,
  ENOEXEC,
  ENOMEM,
  ETXTBSY,
  EXIT_DEAD,
  EXIT_ZOMBIE,
  MAP_GROWSDOWN,
  MAP_PRIVATE,
  PAGE_SIZE,
  PF_FORKNOEXEC,
  PROT_READ,
  PROT_WRITE,
  S_IFMT,
  S_IFREG,
  SIG_IGN,
  SIGCHLD,
  SIGKILL,
  SIGNAL_GROUP_EXIT,
  SIGTRAP,
  STACK_TOP,
  TASK_SIZE,
  TASK_UNINTERRUPTIBLE
} from '../../record/constants.ts'
import { FN } from '../../record/functions.ts'
import { decodeUtf8, encodeUtf8 } from '../../record/state/bytes.ts'
import type { Mm, Task } from '../../record/state/fields.ts'
import { completeVfork, zapOtherThreads } from '../exit.ts'
import { putStack, stringsFrom, tooBig } from './binfmt_elf.ts'
import { type ExecutableHead, readBinary } from './binfmts.ts'
import { isPresent } from './extents.ts'
import { fdGet } from './fdtable.ts'
import { closeOnExec, unshareFiles } from './file.ts'
import { effective, iget, isWritten, MAY_EXEC, pathOf, permission } from './inode.ts'
import { AT_FDCWD, lookup, pwdPath } from './namei.ts'
import { AT_EMPTY_PATH, AT_SYMLINK_NOFOLLOW } from './stat.ts'
import { type Kernel, NEED } from '../kernel.ts'
import { makeMm, mmput } from '../mm/mm.ts'
import { insertVma, pageAlign } from '../mm/mmap.ts'
import { strFromUser } from '../mm/uaccess.ts'
import { optionsOf, PT_SEIZED, PTRACE_EVENT_EXEC, PTRACE_O_TRACEEXEC } from '../ptrace/ptrace.ts'
import { ptraceEvent } from '../ptrace/stop.ts'
import { setRegs, setThreadPointer } from '../regs.ts'
import { sleep } from '../sched.ts'
import { forceSignal, sendSignal } from '../signal/send.ts'
import { fatalSignalPending } from '../signal/signal.ts'
import { releaseTask } from '../wait.ts'

const PATH_MAX = 4096
const COMM_BYTES = 15
const MAX_SCRIPTS = 5
/** task.progress of a call whose program is there already, and whose tracer has been told. */
const TOLD = -1
/** Pages of a new stack. */
const STACK_PAGES = 33

/** A program that can be run: its file, its library's, and the words that a script puts before the arguments. */
interface Program {
  /** Inode of what `path` names: the program, or its script. */
  readonly file: number
  readonly exe: number
  readonly head: ExecutableHead
  /** Inode of libc, which is mapped as well; 0 for none. */
  readonly interp: number
  readonly interpHead?: ExecutableHead
  /** What stands instead of the first argument: interpreter, its argument, and the script. */
  readonly before: readonly string[]
}

/** execve(2): answers only when it fails. When a file has still to be fetched, it answers NEED before anything has happened.
 *  @see Linux fs/exec.c do_execveat_common */
export function sysExecve(k: Kernel, task: Task): number {
  return execFile(k, task, task.arg0, task.arg1, task.arg2, (text) => text)
}

/** execveat(2): the path begins in an open directory, or the program is an open file. The interpreter of a script is given a path through /proc/self/fd.
 *  @see Linux fs/exec.c alloc_bprm */
export function sysExecveat(k: Kernel, task: Task): number {
  const { arg0: dirfd, arg1: path, arg2: argv, arg3: envp, arg4: flags } = task
  if (flags & ~(AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW)) return -EINVAL
  return execFile(k, task, path, argv, envp, (text) => {
    if (text.startsWith('/') || dirfd === AT_FDCWD) return text
    if (!fdGet(k, task, dirfd)) return -EBADF
    if (text !== '') return `/proc/self/fd/${dirfd}/${text}`
    return flags & AT_EMPTY_PATH ? `/proc/self/fd/${dirfd}` : -ENOENT
  })
}

/** Reads path, arguments and environment from user memory, and runs the program. `found` says where the path leads; or a negated errno. */
function execFile(
  k: Kernel,
  task: Task,
  pathAddr: number,
  argvAddr: number,
  envpAddr: number,
  found: (text: string) => string | number
): number {
  if (task.progress === TOLD) return 0
  const path = strFromUser(k, task, pathAddr, PATH_MAX)
  if (!path) return path === null ? -ENAMETOOLONG : -EFAULT
  const text = found(decodeUtf8(path, 0, path.length))
  if (typeof text === 'number') return text
  const program = openProgram(k, task, text)
  if (program === NEED) return NEED
  k.call(FN.do_execveat_common)
  k.emit.sys_text(task.row, 0, k.text(text), encodeUtf8(text).length)
  if (typeof program === 'number') return program
  const argv = stringsFrom(k, task, argvAddr)
  if (typeof argv === 'number') return argv
  const envp = stringsFrom(k, task, envpAddr)
  if (typeof envp === 'number') return envp
  return begin(k, task, text, program, argv.length === 0 ? [new Uint8Array(0)] : argv, envp)
}

/** Starts init, the program that the kernel itself runs. Answers 0, NEED, or a negated errno. @see Linux fs/exec.c kernel_execve */
export function execInit(
  k: Kernel,
  task: Task,
  path: string,
  argv: readonly string[],
  envp: readonly string[]
): number {
  const program = openProgram(k, task, path)
  return typeof program === 'number'
    ? program
    : begin(k, task, path, program, argv.map(encodeUtf8), envp.map(encodeUtf8))
}

// ── before the point of no return ──

/** Finds the program that `path` runs, be it through scripts; or a negated errno, or NEED. Emits nothing. */
function openProgram(k: Kernel, task: Task, path: string): Program | number {
  let before: string[] = []
  let at = path
  let file = 0
  for (let scripts = 0; scripts <= MAX_SCRIPTS; scripts++) {
    // The call is made again when the other threads have ended: then it takes the program that it found first.
    const exe = scripts === 0 && task.progress !== 0 ? task.progress : openExec(k, task, at)
    if (exe < 0 || exe === NEED) return exe
    file ||= exe
    const binary = readBinary(k, exe)
    if (!binary) return -ENOEXEC
    if (binary.kind === 'program') return withInterp(k, task, file, exe, binary.head, before)
    before = [binary.interpreter, ...(binary.arg === '' ? [] : [binary.arg]), at, ...before.slice(1)]
    at = binary.interpreter
  }
  return -ELOOP
}

/** A program with the library that it asks for. */
function withInterp(
  k: Kernel,
  task: Task,
  file: number,
  exe: number,
  head: ExecutableHead,
  before: readonly string[]
): Program | number {
  if (head.interp === '') return { file, exe, head, interp: 0, before }
  const interp = openExec(k, task, head.interp)
  if (interp < 0 || interp === NEED) return interp
  const binary = readBinary(k, interp)
  return binary?.kind === 'program' ? { file, exe, head, interp, interpHead: binary.head, before } : -ENOEXEC
}

/** The inode of a file that may be run; or a negated errno, or NEED. Set-uid bits count for nothing. @choice two-kinds-of-user
 *  @see Linux fs/exec.c do_open_execat */
function openExec(k: Kernel, task: Task, path: string): number {
  if (path === '') return -ENOENT
  const pwd = pwdPath(k, task)
  const found = typeof pwd === 'number' ? pwd : lookup(k, task, pwd, path)
  if (typeof found === 'number') return found
  if (found.inode === 0) return -EACCES
  const inode = k.state.inode.at(found.inode)
  if ((inode.i_mode & S_IFMT) !== S_IFREG || !permission(inode, effective(task), MAY_EXEC)) return -EACCES
  if (isWritten(k, inode)) return -ETXTBSY
  return isPresent(k, inode.row) ? inode.row : NEED
}

// ── beyond it ──

/** Puts the program into the process. Answers 0, BLOCKED while other threads still end, or a negated errno.
 *  @see Linux fs/exec.c begin_new_exec, fs/binfmt_elf.c load_elf_binary */
function begin(
  k: Kernel,
  task: Task,
  path: string,
  program: Program,
  args: readonly Uint8Array[],
  envp: readonly Uint8Array[]
): number {
  // What can still be refused: too many arguments, a program that does not fit.
  const { exe, head, interp, interpHead, before } = program
  const argv = before.length === 0 ? args : [...before.map(encodeUtf8), ...args.slice(1)]
  if (tooBig(k, task, [...argv, ...envp])) return -E2BIG
  const segments = [...(interpHead?.segments ?? []), ...head.segments]
  if (segments.some(({ vaddr, memsz }) => vaddr + memsz > TASK_SIZE)) return -ENOMEM

  // The other threads end.
  k.call(FN.begin_new_exec)
  if (task.progress === 0 && k.state.signal.at(task.signal).nr_threads > 1) k.emit.sys_progress(task.row, program.file)
  const alone = deThread(k, task)
  if (alone !== 0) return alone

  // A new address space: the library, the program, a stack, and a heap behind the program.
  const mm = makeMm(k)
  if (interpHead) mapSegments(k, mm, interp, interpHead)
  mapSegments(k, mm, exe, head)
  const stack = STACK_TOP - STACK_PAGES * PAGE_SIZE
  insertVma(k, mm, { start: stack, end: STACK_TOP, prot: PROT_READ | PROT_WRITE, flags: MAP_PRIVATE | MAP_GROWSDOWN })
  const heap = segments.reduce((top, { vaddr, memsz }) => Math.max(top, pageAlign(vaddr + memsz)), 0)
  iget(k, exe)
  if (interp !== 0) iget(k, interp)
  k.emit.exec_mm(mm.row, heap, heap, 0, 0, exe, interp)

  // It takes the place of the old one. The name is the file's.
  const old = task.mm
  rememberPeak(k, task, old)
  const named = path.startsWith('/proc/self/fd/') ? pathOf(k, program.file) || path : path
  k.emit.exec(task.row, mm.row, k.text(commOf(named)), SIGCHLD, task.flags & ~PF_FORKNOEXEC)
  // A parent that sleeps in vfork goes on first: on Linux a program takes long to load. See parent-first in fork.ts.
  if (task.vfork_done !== 0) k.emit.resched(1, 1)
  completeVfork(k, task)
  if (old !== 0) mmput(k, old)
  k.store.epoch++

  // What the old program leaves behind: open files that are not marked, what was ignored.
  unshareFiles(k, task)
  closeOnExec(k, task)
  flushHandlers(k, task)
  if (task.sas_ss_size !== 0) k.emit.sas(task.row, 0, 0)
  if (task.keep_caps !== 0) k.emit.set_keep_caps(task.row, 0)

  // Arguments and environment on the stack, and off it goes.
  const sp = putStack(k, task, mm, path, argv, envp)
  if (sp === undefined) {
    forceSignal(k, task, { sig: SIGKILL, code: 0x80 })
    return -ENOMEM
  }
  setRegs(k, task, { pc: head.entry, fp: 0, sp })
  setThreadPointer(k, task, 0)
  if (task.set_child_tid !== 0 || task.clear_child_tid !== 0) k.emit.set_tid(task.row, 0, 0)
  return task.ptrace === 0 ? 0 : traceExec(k, task)
}

/** Tells the tracer: by an event if it has asked for that, by SIGTRAP if not. @see Linux fs/exec.c exec_binprm, ptrace_event */
function traceExec(k: Kernel, task: Task): number {
  if (optionsOf(task) & PTRACE_O_TRACEEXEC) {
    k.emit.sys_progress(task.row, TOLD)
    return ptraceEvent(k, task, PTRACE_EVENT_EXEC, task.pid)
  }
  if (!(task.ptrace & PT_SEIZED)) sendSignal(k, task, { sig: SIGTRAP, code: 0, pid: task.pid, uid: task.uid }, false)
  return 0
}

/** Maps the segments of a program's file. Their pages come at the first fault. @see Linux fs/binfmt_elf.c elf_map */
function mapSegments(k: Kernel, mm: Mm, inode: number, { segments }: ExecutableHead): void {
  for (const { prot, vaddr, off, filesz, memsz } of segments) {
    if (memsz === 0) continue
    const skew = vaddr & (PAGE_SIZE - 1)
    insertVma(k, mm, {
      start: vaddr - skew,
      end: pageAlign(vaddr + memsz),
      prot,
      flags: MAP_PRIVATE,
      inode,
      off: off - skew,
      filesz: filesz === 0 ? 0 : filesz + skew
    })
  }
}

/** The process keeps the most memory that it ever had, over exec. @see Linux fs/exec.c exec_mmap */
function rememberPeak(k: Kernel, task: Task, mm: number): void {
  if (mm === 0) return
  const peak = Math.max(k.state.mm.at(mm).hiwater_rss, k.state.mm.at(mm).rss)
  if (peak > k.state.signal.at(task.signal).maxrss) k.emit.maxrss(task.signal, peak)
}

/** The name of the file, cut to 15 bytes. @see Linux fs/exec.c __set_task_comm */
function commOf(path: string): string {
  const name = encodeUtf8(path.slice(path.lastIndexOf('/') + 1))
  return decodeUtf8(name, 0, Math.min(name.length, COMM_BYTES))
}

/** Drops the handlers, for their code is gone. What was ignored stays ignored. @see Linux kernel/signal.c flush_signal_handlers */
export function flushHandlers(k: Kernel, task: Task): void {
  const shared = k.state.sighand.at(task.sighand)
  if (shared.count > 1) {
    k.emit.set_sighand(task.row, k.emit.copy_sighand(0, 1, shared.row))
    k.emit.put_sighand(shared.row)
  }
  for (let row = k.state.sighand.at(task.sighand).action_first; row !== 0;) {
    const action = k.state.sigaction.at(row)
    row = action.next
    if (action.handler !== SIG_IGN) k.emit.drop_sigaction(action.row, task.sighand)
    else if ((action.flags | action.restorer | action.mask | action.mask_hi) !== 0)
      k.emit.set_sigaction(action.row, SIG_IGN, 0, 0, 0, 0)
  }
}

// ── exec in a process of several threads: the others end, and from then on the caller is the process ──

/** 0 when the task is the only thread and leads; BLOCKED while others still end; or a negated errno.
 *  @see Linux fs/exec.c de_thread */
function deThread(k: Kernel, task: Task): number {
  const signal = k.state.signal.at(task.signal)
  if (signal.nr_threads === 1 && signal.group_exec_task === 0) return 0
  if (signal.group_exec_task !== task.row) {
    if (signal.flags & SIGNAL_GROUP_EXIT || signal.group_exec_task !== 0) return -EAGAIN
    k.call(FN.de_thread)
    k.emit.group_exec(signal.row, task.row)
    zapOtherThreads(k, task)
  }
  const leader = k.task(task.group_leader)
  const others = signal.nr_threads - 1
  const leaderLeft = leader.row !== task.row && others === 1 && leader.exit_state === EXIT_ZOMBIE
  if (others > 0 && !leaderLeft) {
    if (signal.flags & SIGNAL_GROUP_EXIT || fatalSignalPending(task)) {
      k.emit.group_exec(signal.row, 0)
      return -EAGAIN
    }
    return sleep(k, task, 'de_thread', TASK_UNINTERRUPTIBLE)
  }
  if (leaderLeft) takeOver(k, task, leader)
  k.emit.group_exec(signal.row, 0)
  return 0
}

/** Gives the caller the leader's number and its place in the family. The old leader ends as a plain thread. */
function takeOver(k: Kernel, task: Task, leader: Task): void {
  const { pid, thread_pid } = task
  const { pid: nr, thread_pid: leaderPid, start_time, real_parent: parent } = leader
  k.emit.exchange_tids(leader.row, pid, thread_pid, thread_pid, leader.row)
  k.emit.exchange_tids(task.row, nr, leaderPid, leaderPid, task.row)
  k.emit.become_leader(task.row, task.row, SIGCHLD, start_time, parent, leader.row)
  k.emit.lose_leadership(leader.row, parent, task.row, -1, EXIT_DEAD)
  // The caller's place is in the middle of the parent's list: what was known of that list no longer holds.
  k.reports.delete(parent)
  // What is queued for the process counts for the caller's user now.
  k.queued = undefined
  releaseTask(k, leader)
}
