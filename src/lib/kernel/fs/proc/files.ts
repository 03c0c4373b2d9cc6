// files.ts: reading and writing the files of /proc. A text is made at each read, from the state as it is then. @see Linux fs/proc/base.c
import { EINVAL, EIO, EPERM, ESRCH, RESERVED_PIDS } from '../../../record/constants.ts'
import { decodeUtf8, encodeUtf8 } from '../../../record/state/bytes.ts'
import type { File, Task } from '../../../record/state/fields.ts'
import { UTSNAME } from '../../calls/process.ts'
import { procStat, procStatm, procStatus } from './array.ts'
import { procChildren, procCmdline, procMaps, procWchan } from './base.ts'
import { entryName, nodeOfFile } from './generic.ts'
import { cpuinfo, filesystems, loadavg, meminfo, mounts, stat, uptime, version } from './system.ts'
import type { Kernel } from '../../kernel.ts'
import { findTask } from '../../pid.ts'

/** May `task` see addresses and the exit status of `target`? @see Linux kernel/ptrace.c ptrace_may_access */
const mayInspect = (task: Task, target: Task): boolean => {
  const { uid, euid, suid } = target
  return (
    task.signal === target.signal || task.euid === 0 || (task.euid === uid && task.euid === euid && task.euid === suid)
  )
}

type Text = string | Uint8Array
const SYSTEM: { readonly [name: string]: (k: Kernel) => Text } = {
  cpuinfo,
  filesystems,
  loadavg,
  meminfo,
  mounts,
  stat,
  uptime,
  version,
  hostname: () => `${UTSNAME[1]}\n`,
  osrelease: () => `${UTSNAME[2]}\n`,
  ostype: () => `${UTSNAME[0]}\n`,
  ns_last_pid: (k) => `${k.sys.last_pid}\n`,
  pid_max: (k) => `${k.sys.pid_max}\n`,
  'threads-max': (k) => `${k.sys.max_threads}\n`
}

const PROCESS: { readonly [name: string]: (k: Kernel, target: Task, reader: Task) => Text } = {
  cmdline: procCmdline,
  comm: (k, target) => `${k.textOf(target.comm)}\n`,
  maps: (k, target, reader) => (mayInspect(reader, target) ? procMaps(k, target) : ''),
  stat: (k, target, reader) => procStat(k, target, target.group_leader === target.row, mayInspect(reader, target)),
  statm: procStatm,
  status: procStatus,
  wchan: (_, target, reader) => (mayInspect(reader, target) ? procWchan(target) : '0'),
  children: procChildren
}

/** All of a file of /proc as it is now; or a negated errno: ESRCH when the process has gone. */
export function procText(k: Kernel, task: Task, file: File): Uint8Array | number {
  const node = nodeOfFile(file)
  const name = entryName(node)
  let text: Text
  if (node.pid === 0) text = SYSTEM[name](k)
  else {
    const target = findTask(k, node.pid)
    if (!target) return -ESRCH
    text = PROCESS[name](k, target, task)
  }
  return typeof text === 'string' ? encodeUtf8(text) : text
}

/** The most that pid_max can be. @see Linux include/linux/threads.h */
const PID_MAX_LIMIT = 4_194_304

/** Writes to one of the files that can be written: a process's name, and the limits and counter of PIDs. */
export function procWrite(k: Kernel, task: Task, file: File, data: Uint8Array): number {
  const node = nodeOfFile(file)
  const text = decodeUtf8(data, 0, data.length)
  if (entryName(node) === 'comm') return writeComm(k, task, node.pid, data)
  const number = /^\s*(\d{1,9})\s*$/.exec(text)
  if (!number) return -EINVAL
  const value = Number(number[1])
  switch (entryName(node)) {
    case 'ns_last_pid':
      if (task.euid !== 0) return -EPERM
      if (value > k.sys.pid_max) return -EINVAL
      k.emit.set_last_pid(1, value)
      return data.length
    case 'pid_max':
      if (task.euid !== 0) return -EPERM
      if (value <= RESERVED_PIDS || value > PID_MAX_LIMIT) return -EINVAL
      k.emit.set_pid_max(1, value)
      return data.length
    default:
      return -EIO
  }
}

const COMM_BYTES = 15

/** @see Linux fs/proc/base.c comm_write */
function writeComm(k: Kernel, task: Task, pid: number, data: Uint8Array): number {
  const target = findTask(k, pid)
  if (!target) return -ESRCH
  if (target.signal !== task.signal) return -EINVAL
  const end = data.indexOf(0)
  const name = data.subarray(0, Math.min(COMM_BYTES, end < 0 ? data.length : end))
  k.emit.set_name(target.row, k.text(decodeUtf8(name, 0, name.length)))
  return data.length
}
