// generic.ts: the folders of /proc. Nothing in them is stored: an entry is a kind, a PID and, for descriptors, a number.
// @see Linux fs/proc/generic.c, fs/proc/base.c
import { S_IFDIR, S_IFLNK, S_IFREG } from '../../../record/constants.ts'
import type { File, Task } from '../../../record/state/fields.ts'
import { openFiles } from '../../../record/world.ts'
import type { Kernel } from '../../kernel.ts'
import { findProcess, findTask } from '../../pid.ts'
import { threadsOf } from '../../signal/signal.ts'

/** An entry of /proc. Its numbers are those of the first namespace. @choice proc-of-the-first-namespace */
export interface ProcNode {
  /** Index in ENTRIES. */
  readonly entry: number
  /** Of the process or thread it is about; 0: none. */
  readonly pid: number
  readonly fd: number
}

type Type = 'dir' | 'file' | 'link'
interface Entry {
  readonly name: string
  readonly type: Type
  /** Names of the folders that it stands in. */
  readonly places: readonly string[]
  readonly mode: number
}
const entry = (name: string, type: Type, places: string, mode: number): Entry => ({
  name,
  type,
  places: places.split(' '),
  mode
})
const PROCESS = '<pid> <tid>'
const ROOT = '/'

/** In the order in which a folder lists them. `<pid>`, `<tid>` and `<fd>` stand for many. */
export const ENTRIES: readonly Entry[] = [
  entry(ROOT, 'dir', '', 0o555),
  entry('<pid>', 'dir', ROOT, 0o555),
  entry('<tid>', 'dir', 'task', 0o555),
  entry('<fd>', 'link', 'fd', 0o777),
  entry('task', 'dir', '<pid>', 0o555),
  entry('fd', 'dir', PROCESS, 0o500),
  entry('sys', 'dir', ROOT, 0o555),
  entry('kernel', 'dir', 'sys', 0o555),
  entry('cmdline', 'file', PROCESS, 0o444),
  entry('comm', 'file', PROCESS, 0o644),
  entry('cwd', 'link', PROCESS, 0o777),
  entry('exe', 'link', PROCESS, 0o777),
  entry('maps', 'file', PROCESS, 0o444),
  entry('root', 'link', PROCESS, 0o777),
  entry('stat', 'file', `${PROCESS} ${ROOT}`, 0o444),
  entry('statm', 'file', PROCESS, 0o444),
  entry('status', 'file', PROCESS, 0o444),
  entry('wchan', 'file', PROCESS, 0o444),
  entry('children', 'file', '<tid>', 0o444),
  entry('self', 'link', ROOT, 0o777),
  entry('cpuinfo', 'file', ROOT, 0o444),
  entry('filesystems', 'file', ROOT, 0o444),
  entry('loadavg', 'file', ROOT, 0o444),
  entry('meminfo', 'file', ROOT, 0o444),
  entry('mounts', 'file', ROOT, 0o444),
  entry('uptime', 'file', ROOT, 0o444),
  entry('version', 'file', ROOT, 0o444),
  entry('hostname', 'file', 'kernel', 0o644),
  entry('ns_last_pid', 'file', 'kernel', 0o666),
  entry('osrelease', 'file', 'kernel', 0o444),
  entry('ostype', 'file', 'kernel', 0o444),
  entry('pid_max', 'file', 'kernel', 0o644),
  entry('threads-max', 'file', 'kernel', 0o644),
  entry('thread-self', 'link', ROOT, 0o777)
]

const numberOf = (name: string): number => ENTRIES.findIndex((e) => e.name === name)
const PID_DIR = numberOf('<pid>')
const TID_DIR = numberOf('<tid>')
const FD_LINK = numberOf('<fd>')
const TASK_DIR = numberOf('task')
const FD_DIR = numberOf('fd')
const KERNEL_DIR = numberOf('kernel')
const SYS_DIR = numberOf('sys')

export const PROC_ROOT: ProcNode = { entry: 0, pid: 0, fd: 0 }

export const isProcDir = (node: ProcNode): boolean => ENTRIES[node.entry].type === 'dir'
export const isProcLink = (node: ProcNode): boolean => ENTRIES[node.entry].type === 'link'
export const entryName = (node: ProcNode): string => ENTRIES[node.entry].name

/** An open file's aux and aux_hi name the entry. */
export const auxOf = (node: ProcNode): { aux: number; aux_hi: number } => ({
  aux: node.pid,
  aux_hi: (node.fd << 8) | node.entry
})
/** Bit of aux_hi: the end of the text was reached. */
export const PROC_ENDED = 1 << 30
export const nodeOfFile = (file: File): ProcNode => ({
  entry: file.aux_hi & 255,
  pid: file.aux,
  fd: (file.aux_hi & ~PROC_ENDED) >> 8
})

const NUMBER = /^(0|[1-9][0-9]{0,8})$/

/** The entry called `name` in a folder of /proc, if it is there. */
export function lookupProc(k: Kernel, task: Task, dir: ProcNode, name: string): ProcNode | undefined {
  if (NUMBER.test(name)) return lookupNumber(k, dir, Number(name))
  if (dir.pid !== 0 && !findTask(k, dir.pid)) return undefined
  const found = ENTRIES.findIndex((e) => e.name === name && e.places.includes(entryName(dir)))
  return found <= 0 ? undefined : { entry: found, pid: dir.pid, fd: 0 }
}

function lookupNumber(k: Kernel, dir: ProcNode, n: number): ProcNode | undefined {
  switch (dir.entry) {
    case 0:
      // A thread's number is found, though it is not listed.
      return findTask(k, n) && { entry: PID_DIR, pid: n, fd: 0 }
    case TASK_DIR: {
      const thread = findTask(k, n)
      return thread && thread.tgid === findTask(k, dir.pid)?.tgid ? { entry: TID_DIR, pid: n, fd: 0 } : undefined
    }
    case FD_DIR: {
      const owner = findTask(k, dir.pid)
      return owner && openFiles(k.state, owner).some(({ fd }) => fd === n)
        ? { entry: FD_LINK, pid: dir.pid, fd: n }
        : undefined
    }
    default:
      return undefined
  }
}

/** The folder above; undefined: that of /proc itself, which is not in /proc. */
export function parentOfProc(k: Kernel, { entry: e, pid }: ProcNode): ProcNode | undefined {
  if (e === 0) return undefined
  if (e === TID_DIR) return { entry: TASK_DIR, pid: findTask(k, pid)?.tgid ?? pid, fd: 0 }
  if (e === TASK_DIR || e === FD_DIR) return { entry: PID_DIR, pid, fd: 0 }
  return e === KERNEL_DIR ? { entry: SYS_DIR, pid: 0, fd: 0 } : PROC_ROOT
}

/** Path from the root of the disk. */
export function pathOfProc(k: Kernel, node: ProcNode): string {
  const above = parentOfProc(k, node)
  if (!above) return '/proc'
  const name = node.entry === PID_DIR || node.entry === TID_DIR ? String(node.pid) : ENTRIES[node.entry].name
  return `${pathOfProc(k, isProcDir(node) || node.pid === 0 ? above : { entry: PID_DIR, pid: node.pid, fd: 0 })}/${name}`
}

/** The folder of /proc with that path from the root of the disk ('' is /proc itself), if it is still there. */
export function procNodeAt(k: Kernel, path: string): ProcNode | undefined {
  let node: ProcNode | undefined = PROC_ROOT
  for (const name of path.split('/').slice(2)) node = node && lookupProc(k, k.task(k.sys.init), node, name)
  return node && (node.pid === 0 || findTask(k, node.pid)) ? node : undefined
}

export interface Attributes {
  readonly i_ino: number
  readonly i_mode: number
  readonly i_uid: number
  readonly i_gid: number
  readonly i_nlink: number
}
const FORMAT: { readonly [T in Type]: number } = { dir: S_IFDIR, file: S_IFREG, link: S_IFLNK }

/** Mode and owner. What a dead process has left is root's, but for its folder itself; a process may always look at its own descriptors.
 *  @see Linux fs/proc/base.c task_dump_owner, fs/proc/fd.c proc_fd_permission */
export function procAttributes(k: Kernel, node: ProcNode, viewer: Task): Attributes {
  const { type, mode } = ENTRIES[node.entry]
  const target = node.pid === 0 ? undefined : findTask(k, node.pid)
  const owned = target && (target.mm !== 0 || (type === 'dir' && mode === 0o555))
  const own = node.entry === FD_DIR && target?.signal === viewer.signal
  return {
    i_ino: node.pid * 256 + node.entry + node.fd * 16_777_216 + 1,
    i_mode: FORMAT[type] | (own ? 0o555 : mode),
    i_uid: owned ? target.euid : 0,
    i_gid: owned ? target.egid : 0,
    i_nlink: type === 'dir' ? 2 : 1
  }
}

export interface ProcName {
  readonly name: string
  readonly node: ProcNode
  /** Position behind it, for the next getdents. */
  readonly next: number
}

/** PIDs stand behind all other entries of the root, at a position that follows from the PID. */
const FIRST_PID = 256

/** The names in a folder from position `pos` on (2 is the first behind . and ..). */
export function* procNames(k: Kernel, dir: ProcNode, pos: number): Generator<ProcName> {
  const here = entryName(dir)
  const names: ProcNode[] = []
  ENTRIES.forEach(({ name, places }, i) => {
    if (places.includes(here) && !name.startsWith('<') && i > 0) names.push({ entry: i, pid: dir.pid, fd: 0 })
  })
  for (let i = Math.max(0, pos - 2); i < names.length; i++)
    yield { name: ENTRIES[names[i].entry].name, node: names[i], next: i + 3 }
  if (dir.entry === 0) yield* pidNames(k, pos)
  else if (dir.entry === TASK_DIR || dir.entry === FD_DIR) yield* numberNames(k, dir, pos)
}

function* pidNames(k: Kernel, pos: number): Generator<ProcName> {
  const { pids } = k.state
  for (let nr = Math.max(1, pos - FIRST_PID); nr < pids.length; nr++) {
    // Most numbers are nobody's.
    if (pids[nr] !== 0 && findProcess(k, nr))
      yield { name: String(nr), node: { entry: PID_DIR, pid: nr, fd: 0 }, next: FIRST_PID + nr + 1 }
  }
}

function* numberNames(k: Kernel, dir: ProcNode, pos: number): Generator<ProcName> {
  const target = findTask(k, dir.pid)
  if (!target) return
  if (dir.entry === FD_DIR) {
    for (const { fd } of openFiles(k.state, target))
      if (fd + 2 >= pos) yield { name: String(fd), node: { entry: FD_LINK, pid: dir.pid, fd }, next: fd + 3 }
    return
  }
  let i = 2
  for (const { pid } of threadsOf(k, target.signal))
    if (i++ >= pos) yield { name: String(pid), node: { entry: TID_DIR, pid, fd: 0 }, next: i }
}
