// array.ts: /proc/PID/stat, statm and status: one process, in numbers and in words. @see Linux fs/proc/array.c
import {
  EXIT_DEAD,
  MAP_GROWSDOWN,
  NS_PER_TICK,
  PAGE_SHIFT,
  PAGE_SIZE,
  PROT_EXEC,
  PROT_WRITE,
  SIG_IGN,
  SIGNAL_STOP_STOPPED,
  TASK_RUNNING
} from '../../../record/constants.ts'
import { FDS_PER_ROW, type Task, type Vma } from '../../../record/state/fields.ts'
import { cpuOf, stateLetter, type StateLetter, waitStatus } from '../../../record/world.ts'
import { PTS_MAJOR } from '../major.ts'
import type { Kernel } from '../../kernel.ts'
import { pidNr } from '../../pid.ts'
import { allCpus } from '../../sched.ts'
import { queuedFor } from '../../signal/send.ts'
import { threadsOf } from '../../signal/signal.ts'
import { bitHi, bitLo } from '../../signal/sigset.ts'

interface Signals {
  readonly pending: readonly [number, number]
  readonly shared: readonly [number, number]
  readonly blocked: readonly [number, number]
  readonly ignored: readonly [number, number]
  readonly caught: readonly [number, number]
}

/** @see Linux fs/proc/array.c task_sig */
function signalsOf(k: Kernel, task: Task): Signals {
  const ignored: [number, number] = [0, 0]
  const caught: [number, number] = [0, 0]
  for (let row = k.state.sighand.at(task.sighand).action_first; row !== 0; row = k.state.sigaction.at(row).next) {
    const { sig, handler } = k.state.sigaction.at(row)
    const set = handler === SIG_IGN ? ignored : caught
    if (handler === 0) continue
    set[0] |= bitLo(sig)
    set[1] |= bitHi(sig)
  }
  const { shared_pending, shared_pending_hi } = k.state.signal.at(task.signal)
  return {
    pending: [task.pending, task.pending_hi],
    shared: [shared_pending, shared_pending_hi],
    blocked: [task.blocked, task.blocked_hi],
    ignored,
    caught
  }
}

/** ns in user mode and in the kernel, of all threads with those that have ended, or of one. */
function timesOf(k: Kernel, task: Task, whole: boolean): { utime: number; stime: number; faults: number } {
  if (!whole) return { utime: task.utime, stime: task.stime, faults: task.min_flt }
  let { utime, stime, min_flt: faults } = k.state.signal.at(task.signal)
  for (const thread of threadsOf(k, task.signal)) {
    utime += thread.utime
    stime += thread.stime
    faults += thread.min_flt
  }
  return { utime, stime, faults }
}

const ticks = (ns: number): number => Math.floor(ns / NS_PER_TICK)

/** Areas of the program itself: text, and data up to the heap. */
function programAreas(k: Kernel, task: Task): { text?: Vma; data?: Vma } {
  if (task.mm === 0) return {}
  const mm = k.state.mm.at(task.mm)
  const found: { text?: Vma; data?: Vma } = {}
  for (let row = mm.vma_first; row !== 0; row = k.state.vma.at(row).next) {
    const vma = k.state.vma.at(row)
    if (vma.inode !== mm.exe || vma.inode === 0) continue
    if (vma.prot & PROT_EXEC) found.text ??= vma
    else if (vma.prot & PROT_WRITE) found.data ??= vma
  }
  return found
}

/** /proc/PID/stat, 52 fields. `whole`: of the process, not of the one thread. What only the owner may see is 0 for others.
 *  @see Linux fs/proc/array.c do_task_stat · proc(5) */
export function procStat(k: Kernel, task: Task, whole: boolean, permitted: boolean): string {
  const signal = k.state.signal.at(task.signal)
  const tty = signal.tty === 0 ? undefined : k.state.tty.at(signal.tty)
  const mm = task.mm === 0 ? undefined : k.state.mm.at(task.mm)
  const seen = permitted ? mm : undefined
  const { utime, stime, faults } = timesOf(k, task, whole)
  const { text, data } = permitted ? programAreas(k, task) : {}
  const { shared, pending, blocked, ignored, caught } = signalsOf(k, task)
  const low31 = (set: readonly number[]) => set[0] & 0x7fff_ffff
  const asleep = task.state === TASK_RUNNING && task.exit_state === 0 ? 0 : 1
  const fields = [
    task.pid,
    `(${k.textOf(task.comm)})`,
    stateLetter(task),
    task.real_parent === 0 ? 0 : k.task(task.real_parent).tgid,
    pidNr(k, signal.pgrp),
    pidNr(k, signal.session),
    tty ? (PTS_MAJOR << 8) | tty.index : 0,
    tty ? tty.pgrp : -1,
    task.flags,
    faults,
    whole ? signal.cmin_flt : 0,
    0,
    0,
    ticks(utime),
    ticks(stime),
    whole ? ticks(signal.cutime) : 0,
    whole ? ticks(signal.cstime) : 0,
    20 + task.nice,
    task.nice,
    signal.nr_threads,
    0,
    ticks(task.start_time),
    mm ? mm.total_vm * PAGE_SIZE : 0,
    mm ? mm.rss : 0,
    '18446744073709551615',
    text?.start ?? 0,
    text?.end ?? 0,
    seen?.arg_start ?? 0,
    0,
    0,
    low31(pending) | low31(shared),
    low31(blocked),
    low31(ignored),
    low31(caught),
    permitted ? asleep : 0,
    0,
    0,
    task.exit_signal,
    Math.max(0, cpuOf(k.state, task)),
    0,
    0,
    0,
    0,
    0,
    data?.start ?? 0,
    data?.end ?? 0,
    seen?.start_brk ?? 0,
    seen?.arg_start ?? 0,
    seen?.arg_end ?? 0,
    seen?.arg_end ?? 0,
    seen?.arg_end ?? 0,
    permitted ? exitCode(k, task, whole) : 0
  ]
  return `${fields.join(' ')}\n`
}

/** The field exit_code. Of a process: its wait status, or the signal that has stopped it, until somebody was told. Of a thread: what it has left itself.
 *  @see Linux fs/proc/array.c do_task_stat */
function exitCode(k: Kernel, task: Task, whole: boolean): number {
  const { flags, group_exit_code } = k.state.signal.at(task.signal)
  if (!whole) return task.exit_code
  return flags & SIGNAL_STOP_STOPPED ? group_exit_code : waitStatus(k.state, task)
}

interface Sizes {
  readonly exe: number
  readonly lib: number
  readonly data: number
  readonly stack: number
  /** Pages that may come from a file. */
  readonly file: number
}

/** Pages of an address space, by what they are for. */
function sizesOf(k: Kernel, task: Task): Sizes {
  const mm = k.state.mm.at(task.mm)
  let [exe, lib, data, stack, file] = [0, 0, 0, 0, 0]
  for (let row = mm.vma_first; row !== 0; row = k.state.vma.at(row).next) {
    const { start, end, prot, flags, inode } = k.state.vma.at(row)
    const pages = (end - start) >> PAGE_SHIFT
    if (flags & MAP_GROWSDOWN) stack += pages
    else if (prot & PROT_WRITE) data += pages
    else if (prot & PROT_EXEC && inode === mm.exe) exe += pages
    else if (prot & PROT_EXEC) lib += pages
    if (inode !== 0 && !(prot & PROT_WRITE)) file += pages
  }
  return { exe, lib, data, stack, file }
}

/** /proc/PID/statm, in pages. */
export function procStatm(k: Kernel, task: Task): string {
  if (task.mm === 0) return '0 0 0 0 0 0 0\n'
  const { total_vm, rss } = k.state.mm.at(task.mm)
  const { exe, data, stack, file } = sizesOf(k, task)
  return `${total_vm} ${rss} ${Math.min(rss, file)} ${exe} 0 ${data + stack} 0\n`
}

const STATES: { readonly [L in StateLetter]: string } = {
  R: 'running',
  S: 'sleeping',
  D: 'disk sleep',
  T: 'stopped',
  t: 'tracing stop',
  Z: 'zombie',
  X: 'dead'
}

/** Descriptors that there is room for: 64, and then as Linux's tables grow. */
function fdSize(k: Kernel, task: Task): number {
  let n = 0
  for (let row = task.files; row !== 0; row = k.state.files.at(row).more) n = k.state.files.at(row).base + FDS_PER_ROW
  let size = n === 0 ? 0 : n <= 64 ? 64 : 256
  while (size < n) size *= 2
  return size
}

const hex8 = (n: number): string => (n >>> 0).toString(16).padStart(8, '0')
const mask = (set: readonly [number, number]): string => hex8(set[1]) + hex8(set[0])
const kb = (pages: number): string => `${String((pages * PAGE_SIZE) / 1024).padStart(8)} kB`

/** /proc/PID/status. A process without memory has no Vm lines, one without a working directory no Umask.
 *  @see Linux fs/proc/array.c proc_pid_status */
export function procStatus(k: Kernel, task: Task): string {
  const letter = stateLetter(task)
  const signal = k.state.signal.at(task.signal)
  const parent = task.exit_state === EXIT_DEAD || task.real_parent === 0 ? 0 : k.task(task.real_parent).tgid
  const { uid, euid, suid, gid, egid, sgid } = task
  const lines: string[] = [`Name:\t${k.textOf(task.comm)}`]
  if (task.fs !== 0) lines.push(`Umask:\t${k.state.fs.at(task.fs).umask.toString(8).padStart(4, '0')}`)
  lines.push(
    `State:\t${letter} (${STATES[letter]})`,
    `Tgid:\t${task.tgid}`,
    'Ngid:\t0',
    `Pid:\t${task.pid}`,
    `PPid:\t${parent}`,
    `TracerPid:\t${task.ptrace === 0 ? 0 : k.task(task.parent).tgid}`,
    `Uid:\t${uid}\t${euid}\t${suid}\t${euid}`,
    `Gid:\t${gid}\t${egid}\t${sgid}\t${egid}`,
    `FDSize:\t${fdSize(k, task)}`,
    'Groups:\t ',
    `NStgid:\t${task.tgid}`,
    `NSpid:\t${task.pid}`,
    `NSpgid:\t${pidNr(k, signal.pgrp)}`,
    `NSsid:\t${pidNr(k, signal.session)}`,
    'Kthread:\t0'
  )
  if (task.mm !== 0) lines.push(...memoryLines(k, task))
  lines.push(...signalLines(k, task))
  return `${lines.join('\n')}\n`
}

function memoryLines(k: Kernel, task: Task): string[] {
  const { total_vm, rss, hiwater_rss } = k.state.mm.at(task.mm)
  const { exe, lib, data, stack, file } = sizesOf(k, task)
  const fromFiles = Math.min(rss, file)
  return [
    `VmPeak:\t${kb(total_vm)}`,
    `VmSize:\t${kb(total_vm)}`,
    `VmLck:\t${kb(0)}`,
    `VmPin:\t${kb(0)}`,
    `VmHWM:\t${kb(Math.max(rss, hiwater_rss))}`,
    `VmRSS:\t${kb(rss)}`,
    `RssAnon:\t${kb(rss - fromFiles)}`,
    `RssFile:\t${kb(fromFiles)}`,
    `RssShmem:\t${kb(0)}`,
    `VmData:\t${kb(data)}`,
    `VmStk:\t${kb(stack)}`,
    `VmExe:\t${kb(exe)}`,
    `VmLib:\t${kb(lib)}`,
    `VmSwap:\t${kb(0)}`,
    'CoreDumping:\t0'
  ]
}

/** The members of a set, runs of them as first-last. @see Linux lib/vsprintf.c bitmap_list_string */
function listed(set: number): string {
  const runs: string[] = []
  for (let bit = 0; set >>> bit !== 0; bit++) {
    if ((set & (1 << bit)) === 0) continue
    const first = bit
    while (set & (1 << (bit + 1))) bit++
    runs.push(first === bit ? `${bit}` : `${first}-${bit}`)
  }
  return runs.join(',')
}

function signalLines(k: Kernel, task: Task): string[] {
  const signal = k.state.signal.at(task.signal)
  const { pending, shared, blocked, ignored, caught } = signalsOf(k, task)
  const cpus = task.cpus_allowed || allCpus(k)
  const capabilities = task.euid === 0 ? '000001ffffffffff' : '0000000000000000'
  return [
    `Threads:\t${signal.nr_threads}`,
    `SigQ:\t${queuedFor(k, task.uid)}/${signal.rlim_sigpending === 0 ? k.sys.max_threads : signal.rlim_sigpending - 1}`,
    `SigPnd:\t${mask(pending)}`,
    `ShdPnd:\t${mask(shared)}`,
    `SigBlk:\t${mask(blocked)}`,
    `SigIgn:\t${mask(ignored)}`,
    `SigCgt:\t${mask(caught)}`,
    'CapInh:\t0000000000000000',
    `CapPrm:\t${capabilities}`,
    `CapEff:\t${capabilities}`,
    'CapBnd:\t000001ffffffffff',
    'CapAmb:\t0000000000000000',
    `NoNewPrivs:\t${task.no_new_privs}`,
    'Seccomp:\t0',
    `Cpus_allowed:\t${cpus.toString(16)}`,
    `Cpus_allowed_list:\t${listed(cpus)}`
  ]
}
