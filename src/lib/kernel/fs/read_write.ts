// read_write.ts: read and write, and who does them for each kind of file. A read first looks what it would get, and takes it only when it has reached
// the reader. @see Linux fs/read_write.c
import {
  EBADF,
  EFAULT,
  EFBIG,
  EINVAL,
  EISDIR,
  ENOMEM,
  ENOSPC,
  ENXIO,
  ESPIPE,
  FileKind,
  O_ACCMODE,
  O_APPEND,
  O_RDONLY,
  O_WRONLY,
  SI_USER,
  SIGXFSZ
} from '../../record/constants.ts'
import type { File, Task } from '../../record/state/fields.ts'
import { isDiskFull, readInode, writeInode } from './extents.ts'
import { fdGet } from './fdtable.ts'
import { ttyPeek, ttyTake, ttyWrite } from './n_tty.ts'
import { pipePeek, pipeRoom, pipeTake, pipeWrite } from './pipe.ts'
import { procText, procWrite } from './proc/files.ts'
import { PROC_ENDED } from './proc/generic.ts'
import { signalfdRead } from './signalfd.ts'
import { BLOCKED, type Kernel, NEED } from '../kernel.ts'
import { BATCH, charge, condResched, Price } from '../mm/bulk.ts'
import { copyFromUser, copyToUser, getWords } from '../mm/uaccess.ts'
import { sendSignal } from '../signal/send.ts'
import { fatalSignalPending } from '../signal/signal.ts'

/** The most that one call moves. */
const MAX_RW_COUNT = 0x7fff_f000
/** Bytes of a text that a record keeps. */
const SHOWN = 32

const mayRead = (file: File): boolean => (file.f_flags & O_ACCMODE) !== O_WRONLY
const mayWrite = (file: File): boolean => (file.f_flags & O_ACCMODE) !== O_RDONLY

/** What a read at `pos` would get: bytes; or a negated errno, BLOCKED or NEED. Nothing of it is taken yet. */
function peek(k: Kernel, task: Task, file: File, count: number, pos: number): Uint8Array | number {
  switch (file.kind) {
    case FileKind.REG: {
      const bytes = new Uint8Array(Math.max(0, Math.min(count, k.state.inode.at(file.inode).i_size - pos)))
      return readInode(k, file.inode, pos, bytes.length, bytes, 0) ? bytes : NEED
    }
    case FileKind.DIR:
      return -EISDIR
    case FileKind.PIPE:
      return pipePeek(k, task, file, count)
    case FileKind.TTY:
      return ttyPeek(k, task, file, count)
    case FileKind.PROC: {
      if (pos > 0 && file.aux_hi & PROC_ENDED) return new Uint8Array(0)
      const text = procText(k, task, file)
      return typeof text === 'number' ? text : text.subarray(pos, pos + count)
    }
    case FileKind.NULL:
      return new Uint8Array(0)
    case FileKind.ZERO:
      return new Uint8Array(count)
    case FileKind.SIGNALFD:
      return signalfdRead(k, task, file, count)
    default:
      return -EINVAL
  }
}

/** Takes away what has reached the reader: `count` bytes, of those `asked` for. */
function take(k: Kernel, task: Task, file: File, count: number, asked: number): void {
  if (file.kind === FileKind.PIPE) pipeTake(k, task, file, count)
  else if (file.kind === FileKind.TTY) ttyTake(k, task, file, count)
  else if (count === 0) return
  else if (file.kind === FileKind.PROC)
    k.emit.proc_read(file.row, file.f_pos + count, file.aux_hi | (count < asked ? PROC_ENDED : 0))
  else if (file.kind === FileKind.REG) k.emit.set_pos(file.row, file.f_pos + count)
}

const hasPosition = (file: File): boolean => file.kind === FileKind.REG || file.kind === FileKind.PROC
const isNullOrZero = ({ kind }: File): boolean => kind === FileKind.NULL || kind === FileKind.ZERO

/** A piece of user memory. */
interface Piece {
  readonly addr: number
  readonly len: number
}

/** Reads into the pieces, one after the other. `pos` < 0: at the file's own position, which moves.
 *  @see Linux fs/read_write.c vfs_read */
function doRead(k: Kernel, task: Task, pieces: readonly Piece[], pos: number): number {
  const file = fdGet(k, task, task.arg0)
  if (!file || !mayRead(file)) return -EBADF
  if (pos >= 0 && !hasPosition(file) && !isNullOrZero(file)) return file.kind === FileKind.DIR ? -EISDIR : -ESPIPE
  const count = lengthOf(pieces)
  if (count === 0 && file.kind !== FileKind.DIR) return 0
  const batched = file.kind === FileKind.REG || file.kind === FileKind.ZERO
  const done = batched ? task.progress : 0
  if (done > 0 && fatalSignalPending(task)) return done
  const asked = batched ? Math.min(count - done, BATCH) : count
  const bytes = peek(k, task, file, asked, pos < 0 ? file.f_pos : pos + done)
  if (typeof bytes === 'number') return bytes
  charge(k, task, bytes.length, Price.MOVED)
  if (!scatter(k, task, pieces, done, bytes)) return done > 0 ? done : -EFAULT
  if (pos < 0) take(k, task, file, bytes.length, asked)
  const now = done + bytes.length
  return batched && bytes.length === asked && now < count ? condResched(k, task, now) : now
}

/** @see Linux fs/read_write.c vfs_write */
function doWrite(k: Kernel, task: Task, pieces: readonly Piece[], pos: number): number {
  const file = fdGet(k, task, task.arg0)
  if (!file || !mayWrite(file)) return -EBADF
  if (pos >= 0 && !hasPosition(file) && !isNullOrZero(file)) return -ESPIPE
  const count = lengthOf(pieces)
  const done = task.progress
  // Bytes that nobody keeps are not even read from memory.
  const most = isNullOrZero(file) ? SHOWN : file.kind === FileKind.PIPE ? pipeRoom(k, file) : BATCH
  const data = gather(k, task, pieces, done, Math.min(count - done, most))
  if (isNullOrZero(file)) {
    if (data) show(k, task, data)
    return count
  }
  if (!data) return done > 0 ? done : -EFAULT
  if (done === 0) show(k, task, data)
  else if (fatalSignalPending(task)) return done
  if (file.kind === FileKind.PIPE) return pipeWrite(k, task, file, data, count)
  const n = writeBatch(k, task, file, data, pos < 0 ? pos : pos + done)
  if (n < 0) return n !== BLOCKED && done > 0 ? done : n
  return n === data.length && done + n < count ? condResched(k, task, done + n) : done + n
}

/** Records the beginning of what is written, for those who look at the calls. */
function show(k: Kernel, task: Task, data: Uint8Array): void {
  const shown = Math.min(SHOWN, data.length)
  if (shown > 0) k.emit.sys_text(task.row, 1, k.bytes(data, 0, shown), shown)
}

/** Writes bytes to a file that takes as many at once as there are. */
function writeBatch(k: Kernel, task: Task, file: File, data: Uint8Array, pos: number): number {
  switch (file.kind) {
    case FileKind.REG:
      return writeRegular(k, task, file, data, pos)
    case FileKind.TTY:
      return ttyWrite(k, task, file, data)
    case FileKind.PROC:
      return procWrite(k, task, file, data)
    case FileKind.HOST:
      if (data.length === 0) return 0
      if (!k.hasRoomFor(data.length)) return -ENOMEM
      charge(k, task, data.length, Price.KEPT)
      k.emit.host_write(file.row, file.aux, k.bytes(data), data.length)
      return data.length
    default:
      return -EINVAL
  }
}

/** The longest that a file can be: a position is a positive int. @see Linux include/linux/fs.h s_maxbytes */
const MAX_BYTES = 0x7fff_ffff

function writeRegular(k: Kernel, task: Task, file: File, all: Uint8Array, pos: number): number {
  const at = file.f_flags & O_APPEND ? k.state.inode.at(file.inode).i_size : pos < 0 ? file.f_pos : pos
  const room = roomFor(k, task, at)
  if (room <= 0 && all.length > 0) return tooLarge(k, task)
  if (at >= MAX_BYTES && all.length > 0) return -EFBIG
  const count = Math.min(all.length, room, MAX_BYTES - at)
  if (isDiskFull(k, count)) return -ENOSPC
  charge(k, task, count, Price.KEPT)
  writeInode(k, file.inode, at, all, 0, count)
  if (pos < 0 && count > 0) k.emit.set_pos(file.row, at + count)
  return count
}

/** Bytes that RLIMIT_FSIZE lets a process write at `at`. @see Linux fs/read_write.c generic_write_check_limits */
function roomFor(k: Kernel, task: Task, at: number): number {
  const limit = k.state.signal.at(task.signal).rlim_fsize
  return limit === 0 ? Infinity : limit - 1 - at
}
function tooLarge(k: Kernel, task: Task): number {
  sendSignal(k, task, { sig: SIGXFSZ, code: SI_USER, pid: task.tgid, uid: task.uid }, false)
  return -EFBIG
}

/** May a file be made that long by truncate? 0, or a negated errno. @see Linux fs/attr.c inode_newsize_ok */
export const checkSize = (k: Kernel, task: Task, size: number): number =>
  roomFor(k, task, 0) < size ? tooLarge(k, task) : 0

const lengthOf = (pieces: readonly Piece[]): number =>
  Math.min(
    MAX_RW_COUNT,
    pieces.reduce((sum, { len }) => sum + len, 0)
  )

/** The pieces, or parts of them, in which `count` bytes from the `skip`th on lie. */
function* parts(pieces: readonly Piece[], skip: number, count: number): Generator<Piece> {
  let from = skip
  let left = count
  for (const { addr, len } of pieces) {
    const n = Math.min(left, len - from)
    if (n > 0) yield { addr: addr + from, len: n }
    from = Math.max(0, from - len)
    left -= Math.max(0, n)
  }
}

/** `count` bytes of the pieces from the `skip`th on; undefined is EFAULT. */
function gather(k: Kernel, task: Task, pieces: readonly Piece[], skip: number, count: number): Uint8Array | undefined {
  const all = new Uint8Array(count)
  let at = 0
  for (const { addr, len } of parts(pieces, skip, count)) {
    const part = copyFromUser(k, task, addr, len)
    if (!part) return undefined
    all.set(part, at)
    at += len
  }
  return all
}

/** Puts bytes into the pieces from their `skip`th byte on. False is EFAULT. */
function scatter(k: Kernel, task: Task, pieces: readonly Piece[], skip: number, bytes: Uint8Array): boolean {
  let at = 0
  for (const { addr, len } of parts(pieces, skip, bytes.length)) {
    if (!copyToUser(k, task, addr, bytes, at, len)) return false
    at += len
  }
  return true
}

// ── system calls ──

/** The one piece of read and write. Its size is a size_t; a piece beyond all memory is EFAULT, as access_ok has it. */
function onePiece(task: Task): Piece[] | number {
  if (task.arg2 < 0) return -EFAULT
  return [{ addr: task.arg1, len: Math.min(task.arg2, MAX_RW_COUNT) }]
}

const IOV_MAX = 1024

/** struct iovec from user memory. @see Linux lib/iov_iter.c import_iovec */
function iovec(k: Kernel, task: Task): Piece[] | number {
  if (task.arg2 < 0 || task.arg2 > IOV_MAX) return -EINVAL
  const words = getWords(k, task, task.arg1, task.arg2 * 4)
  if (!words) return -EFAULT
  const pieces = Array.from({ length: task.arg2 }, (_, i) => ({ addr: words[i * 4], len: words[i * 4 + 2] }))
  return pieces.some(({ len }) => len < 0) ? -EINVAL : pieces
}

/** Makes a call with pieces. What is wrong with them is answered only after the descriptor was found to be in order. */
function withPieces(
  k: Kernel,
  task: Task,
  can: (file: File) => boolean,
  pieces: Piece[] | number,
  call: (pieces: Piece[]) => number
): number {
  if (typeof pieces !== 'number') return call(pieces)
  const file = fdGet(k, task, task.arg0)
  return file && can(file) ? pieces : -EBADF
}

/** read(2). */
export const sysRead = (k: Kernel, task: Task): number =>
  withPieces(k, task, mayRead, onePiece(task), (pieces) => doRead(k, task, pieces, -1))
/** write(2). */
export const sysWrite = (k: Kernel, task: Task): number =>
  withPieces(k, task, mayWrite, onePiece(task), (pieces) => doWrite(k, task, pieces, -1))
/** pread(2). */
export const sysPread = (k: Kernel, task: Task): number =>
  task.arg3 < 0 ? -EINVAL : withPieces(k, task, mayRead, onePiece(task), (pieces) => doRead(k, task, pieces, task.arg3))
/** pwrite(2). */
export const sysPwrite = (k: Kernel, task: Task): number =>
  task.arg3 < 0
    ? -EINVAL
    : withPieces(k, task, mayWrite, onePiece(task), (pieces) => doWrite(k, task, pieces, task.arg3))
/** readv(2). */
export const sysReadv = (k: Kernel, task: Task): number =>
  withPieces(k, task, mayRead, iovec(k, task), (pieces) => doRead(k, task, pieces, -1))
/** writev(2). */
export const sysWritev = (k: Kernel, task: Task): number =>
  withPieces(k, task, mayWrite, iovec(k, task), (pieces) => doWrite(k, task, pieces, -1))

const SEEK_SET = 0
const SEEK_CUR = 1
const SEEK_END = 2
const SEEK_DATA = 3
const SEEK_HOLE = 4

/** lseek(2). */
export function sysLseek(k: Kernel, task: Task): number {
  const file = fdGet(k, task, task.arg0)
  if (!file) return -EBADF
  const { arg1: offset, arg2: whence } = task
  if (whence < SEEK_SET || whence > SEEK_HOLE) return -EINVAL
  if (isNullOrZero(file)) return 0
  if (!hasPosition(file) && file.kind !== FileKind.DIR) return -ESPIPE
  if (whence === SEEK_DATA || whence === SEEK_HOLE) {
    // Every byte of a file is there.
    if (file.kind !== FileKind.REG) return -EINVAL
    const { i_size } = k.state.inode.at(file.inode)
    if (offset < 0 || offset >= i_size) return -ENXIO
    k.emit.set_pos(file.row, whence === SEEK_DATA ? offset : i_size)
    return file.f_pos
  }
  const from =
    whence === SEEK_SET
      ? 0
      : whence === SEEK_CUR
        ? file.f_pos
        : whence === SEEK_END && file.kind === FileKind.REG
          ? k.state.inode.at(file.inode).i_size
          : -1
  const pos = from + offset
  if (from < 0 || pos < 0 || pos > MAX_RW_COUNT) return -EINVAL
  if (file.kind === FileKind.PROC) k.emit.proc_read(file.row, pos, file.aux_hi & ~PROC_ENDED)
  else if (pos !== file.f_pos) k.emit.set_pos(file.row, pos)
  return pos
}

/** Bytes that a read would get at once, for FIONREAD. */
export function bytesReady(k: Kernel, file: File): number | undefined {
  if (file.kind === FileKind.PIPE) return k.state.pipe.at(file.pipe).len
  if (file.kind === FileKind.REG) return Math.max(0, k.state.inode.at(file.inode).i_size - file.f_pos)
  return undefined
}
