// room.ts: what a call answers when a table of the kernel is full. Linux is limited by memory, and by counts such as file-max; we are limited by the
// number of rows of a struct. A full table is an error of the call, never of the machine. @choice a-million-rows
import { EAGAIN, EMFILE, ENFILE, ENOMEM, ENOSPC } from '../record/constants.ts'
import type { StructName } from '../record/state/fields.ts'
import { LAYOUTS } from '../record/state/layout.ts'
import { NR } from '../record/syscalls.ts'
import type { Kernel } from './kernel.ts'

/** Rows that no call may take. They are for what the kernel does by itself: a fault, a signal. */
export const KEPT_BACK = 1 << 16

/** A struct that a call makes rows of, and what the call answers when there are none left. */
type Need = readonly [struct: StructName, errno: number]

const BIRTH: readonly Need[] = [
  ['pid', EAGAIN],
  ['task', EAGAIN],
  ['upid', ENOMEM],
  ['pid_namespace', ENOMEM],
  ['signal', ENOMEM],
  ['sighand', ENOMEM],
  ['sigaction', ENOMEM],
  ['mm', ENOMEM],
  ['vma', ENOMEM],
  ['leaf', ENOMEM],
  ['files', ENOMEM],
  ['file', ENFILE],
  ['fs', ENOMEM]
]
const EXEC: readonly Need[] = [
  ['mm', ENOMEM],
  ['vma', ENOMEM],
  ['leaf', ENOMEM],
  ['files', ENOMEM],
  ['sighand', ENOMEM],
  ['sigaction', ENOMEM]
]
const AREA: readonly Need[] = [['vma', ENOMEM]]
const DESCRIPTOR: readonly Need[] = [['files', EMFILE]]
const OPEN: readonly Need[] = [
  ['file', ENFILE],
  ['files', EMFILE]
]
const NAME: readonly Need[] = [
  ['inode', ENOSPC],
  ['dentry', ENOSPC],
  ['extent', ENOSPC]
]
/** A call that creates a file opens it, too. */
const CREATE: readonly Need[] = [...OPEN, ...NAME]
const WRITE: readonly Need[] = [
  ['extent', ENOSPC],
  ['pipe_buf', ENOMEM]
]
const PIPE: readonly Need[] = [['pipe', ENFILE], ...OPEN]

/** @see the ERRORS of the calls' man pages */
const NEEDS: { readonly [nr: number]: readonly Need[] } = {
  [NR.fork]: BIRTH,
  [NR.vfork]: BIRTH,
  [NR.clone]: BIRTH,
  [NR.clone3]: BIRTH,
  [NR.unshare]: BIRTH,
  [NR.execve]: EXEC,
  [NR.execveat]: EXEC,
  [NR.mmap]: AREA,
  [NR.munmap]: AREA,
  [NR.mprotect]: AREA,
  [NR.dup]: DESCRIPTOR,
  [NR.dup2]: DESCRIPTOR,
  [NR.dup3]: DESCRIPTOR,
  [NR.fcntl]: DESCRIPTOR,
  [NR.pidfd_open]: OPEN,
  [NR.signalfd]: OPEN,
  [NR.signalfd4]: OPEN,
  [NR.open]: CREATE,
  [NR.openat]: CREATE,
  [NR.creat]: CREATE,
  [NR.mkdir]: NAME,
  [NR.mkdirat]: NAME,
  [NR.mknod]: NAME,
  [NR.mknodat]: NAME,
  [NR.link]: NAME,
  [NR.symlink]: NAME,
  [NR.symlinkat]: NAME,
  [NR.rename]: NAME,
  [NR.renameat]: NAME,
  [NR.renameat2]: NAME,
  [NR.truncate]: NAME,
  [NR.ftruncate]: NAME,
  [NR.write]: WRITE,
  [NR.pwrite64]: WRITE,
  [NR.writev]: WRITE,
  [NR.pipe]: PIPE,
  [NR.pipe2]: PIPE,
  [NR.rt_sigaction]: [['sigaction', ENOMEM]]
}
const LAST = Math.max(...Object.keys(NEEDS).map(Number))
/** By number of the call: arena of the struct and errno, one after the other. */
const BY_NUMBER: readonly (readonly number[])[] = Array.from({ length: LAST + 1 }, (_, nr) =>
  (NEEDS[nr] ?? []).flatMap(([struct, errno]) => [LAYOUTS[struct].index, errno])
)

/** 0, or a negated errno when the call might not find the rows that it needs. */
export function checkRoom(k: Kernel, nr: number): number {
  if (nr < 0 || nr > LAST) return 0
  const needs = BY_NUMBER[nr]
  const { arenas } = k.state
  for (let i = 0; i < needs.length; i += 2) if (arenas[needs[i]].room < KEPT_BACK) return -needs[i + 1]
  return 0
}
