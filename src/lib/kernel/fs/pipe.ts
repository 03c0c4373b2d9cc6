// pipe.ts: bytes on their way from who writes to who reads. A pipe is a list of struct pipe_buf, each a run of bytes of the byte store that would lie
// in one page; 16 pages are its most, as in Linux, so that a pipe is full at the same byte. @see Linux fs/pipe.c
import {
  EAGAIN,
  EBUSY,
  EFAULT,
  EINVAL,
  ENOMEM,
  ENXIO,
  EPERM,
  EPIPE,
  ERESTARTSYS,
  FileKind,
  O_ACCMODE,
  O_CLOEXEC,
  O_LARGEFILE,
  O_NONBLOCK,
  O_RDONLY,
  O_RDWR,
  O_WRONLY,
  PAGE_SIZE,
  SI_USER,
  SIGPIPE
} from '../../record/constants.ts'
import { FN } from '../../record/functions.ts'
import type { File, Inode, Pipe, PipeBuf, Task } from '../../record/state/fields.ts'
import { allocFile, fdInstall, unusedFd } from './fdtable.ts'
import { askHost, awaitsHost } from './host.ts'
import { isFull, slotsOf } from './pipe_fs_i.ts'
import { wakePollers } from './poll.ts'
import { pipeSource } from './poll_wait.ts'
import type { Kernel } from '../kernel.ts'
import { charge, Price } from '../mm/bulk.ts'
import { putWords } from '../mm/uaccess.ts'
import { sleepOn, wakeUp, wakeUpQueue } from '../sched.ts'
import { sendSignal } from '../signal/send.ts'
import { signalPending } from '../signal/signal.ts'
/** The most that a user may ask for, in bytes. @see Linux fs/pipe.c pipe_max_size */
const MAX_SIZE = 1_048_576

/** fcntl(F_SETPIPE_SZ): a power of two of pages; answers the bytes. @see Linux fs/pipe.c pipe_set_size */
export function setPipeSize(k: Kernel, task: Task, pipe: Pipe, bytes: number): number {
  let slots = 1
  while (slots * PAGE_SIZE < bytes) slots *= 2
  if (bytes < 0 || slots > 0x80000) return -EINVAL
  if (slots > slotsOf(pipe) && slots * PAGE_SIZE > MAX_SIZE && task.euid !== 0) return -EPERM
  if (slots < pipe.bufs) return -EBUSY
  k.emit.set_pipe_size(pipe.row, slots)
  wakePollers(k, pipeSource(pipe.row))
  if (!isFull(pipe)) wakeOne(k, pipe, pipe.wr_wait_first)
  return slots * PAGE_SIZE
}

const reads = (flags: number): number => ((flags & O_ACCMODE) === O_WRONLY ? 0 : 1)
const writes = (flags: number): number => ((flags & O_ACCMODE) === O_RDONLY ? 0 : 1)

/** Wakes one of the readers or writers that wait, and all who poll. @see Linux kernel/sched/wait.c WQ_FLAG_EXCLUSIVE */
function wakeOne(k: Kernel, pipe: Pipe, first: number): void {
  wakePollers(k, pipeSource(pipe.row))
  for (let row = first; row !== 0; row = k.task(row).wq_next) if (wakeUp(k, k.task(row))) return
}

export function newPipe(k: Kernel, readers: number, writers: number): Pipe {
  return k.state.pipe.at(k.emit.new_pipe(0, readers, writers, k.sys.next_ino))
}

// ── reading ──

/** What a read would get, at most `count` bytes; or a negated errno, or BLOCKED. No bytes mean the end: nobody can write any more. The pipe keeps the
 *  bytes until pipeTake.
 *  @see Linux fs/pipe.c pipe_read */
export function pipePeek(k: Kernel, task: Task, file: File, count: number): Uint8Array | number {
  if (file.f_flags & O_NONBLOCK && count > 0 && awaitsHost(k, file)) return askHost(k)
  k.call(FN.pipe_read)
  const pipe = k.state.pipe.at(file.pipe)
  if (count === 0 || (pipe.len === 0 && pipe.writers === 0)) return new Uint8Array(0)
  if (pipe.len > 0) return bytesIn(k, pipe, count)
  if (file.f_flags & O_NONBLOCK) return -EAGAIN
  if (signalPending(k, task)) return -ERESTARTSYS
  return sleepOn(k, task, 'pipe_rd_wait', pipe.row, 'pipe_read')
}

function bytesIn(k: Kernel, pipe: Pipe, count: number): Uint8Array {
  const bytes = new Uint8Array(Math.min(count, pipe.len))
  let at = 0
  for (let row = pipe.buf_first; at < bytes.length;) {
    const buf = k.state.pipe_buf.at(row)
    row = buf.next
    const n = Math.min(buf.len, bytes.length - at)
    bytes.set(k.state.bytes.data.subarray(buf.off, buf.off + n), at)
    at += n
  }
  return bytes
}

/** Takes away the first `count` bytes, which have been read. */
export function pipeTake(k: Kernel, task: Task, file: File, count: number): void {
  const pipe = k.state.pipe.at(file.pipe)
  const wasFull = isFull(pipe)
  if (count > 0)
    k.emit.sys_text(
      task.row,
      1,
      k.state.pipe_buf.at(pipe.buf_first).off,
      Math.min(count, k.state.pipe_buf.at(pipe.buf_first).len)
    )
  for (let left = count; left > 0;) {
    const { row, len, off } = k.state.pipe_buf.at(pipe.buf_first)
    const n = Math.min(len, left)
    if (n < len) k.emit.pipe_read(row, off + n, len - n, pipe.row, -n)
    else k.emit.pipe_read_all(row, pipe.row, -n, -pagesLess(k, row), pipe.row)
    left -= n
  }
  if (count === 0) return
  if (wasFull) wakeOne(k, pipe, pipe.wr_wait_first)
  if (pipe.len > 0 && pipe.rd_wait_first !== 0) wakeOne(k, pipe, pipe.rd_wait_first)
}

/** How many pages are free when the first run of bytes goes: none while its page holds the next as well. */
function pagesLess(k: Kernel, row: number): number {
  const { next } = k.state.pipe_buf.at(row)
  return next !== 0 && k.state.pipe_buf.at(next).merged ? 0 : 1
}

// ── writing ──

/** No more bytes than that can be put into the pipe at once. */
export const pipeRoom = (k: Kernel, { pipe }: File): number => (slotsOf(k.state.pipe.at(pipe)) + 1) * PAGE_SIZE

/** Writes `count` bytes, of which task.progress were written before the last sleep; `data` is what comes next, as far as the pipe could
 *  hold it. A write of PIPE_BUF bytes and less is never torn. @see Linux fs/pipe.c pipe_write · pipe(7) */
export function pipeWrite(k: Kernel, task: Task, file: File, data: Uint8Array, count: number): number {
  const pipe = k.state.pipe.at(file.pipe)
  if (data.length === 0) return 0
  k.call(FN.pipe_write)
  let done = task.progress
  if (pipe.readers === 0) {
    sendSignal(k, task, { sig: SIGPIPE, code: SI_USER, pid: task.tgid, uid: task.uid }, false)
    return done > 0 ? done : -EPIPE
  }
  const wasEmpty = pipe.bufs === 0
  if (!k.hasRoomFor(data.length)) return done > 0 ? done : -ENOMEM
  const n = put(k, pipe, data, count - done, done === 0)
  charge(k, task, n, Price.KEPT)
  done += n
  let result = done
  if (done < count) {
    if (file.f_flags & O_NONBLOCK) result = done > 0 ? done : -EAGAIN
    else if (signalPending(k, task)) result = done > 0 ? done : -ERESTARTSYS
    else {
      if (wasEmpty) wakeOne(k, pipe, pipe.rd_wait_first)
      if (done !== task.progress) k.emit.sys_progress(task.row, done)
      return sleepOn(k, task, 'pipe_wr_wait', pipe.row, 'pipe_write')
    }
  }
  if (wasEmpty && n > 0) wakeOne(k, pipe, pipe.rd_wait_first)
  if (!isFull(pipe) && pipe.wr_wait_first !== 0) wakeOne(k, pipe, pipe.wr_wait_first)
  return result
}

/** Puts the first of `left` bytes into the pipe, as many as it holds; answers how many. `first`: the call has put none yet. */
function put(k: Kernel, pipe: Pipe, data: Uint8Array, left: number, first: boolean): number {
  const last: PipeBuf | undefined = pipe.buf_last === 0 ? undefined : k.state.pipe_buf.at(pipe.buf_last)
  const odd = left & (PAGE_SIZE - 1)
  const merged = first && last && odd > 0 && last.end + odd <= PAGE_SIZE ? odd : 0
  const room = Math.max(0, slotsOf(pipe) - pipe.bufs) * PAGE_SIZE
  const n = merged + Math.min(room, left - merged)
  if (n === 0) return 0
  const off = k.bytes(data, 0, n)
  if (last && merged > 0) k.emit.pipe_write(0, off, merged, last.end + merged, 1, pipe.row, pipe.row, merged, 0)
  putPages(k, pipe, off + merged, n - merged)
  return n
}

function putPages(k: Kernel, pipe: Pipe, off: number, count: number): void {
  for (let done = 0; done < count;) {
    const n = Math.min(PAGE_SIZE, count - done)
    k.emit.pipe_write(0, off + done, n, n, 0, pipe.row, pipe.row, n, 1)
    done += n
  }
}

/** The machine gives a program's standard input more bytes, whatever the pipe holds already; null is the end. */
export function hostStdin(k: Kernel, pipeRow: number, bytes: Uint8Array | null): void {
  const pipe = k.state.pipe.at(pipeRow)
  if (bytes === null) {
    // The row may soon be another pipe's.
    k.emit.set_host_stdin(1, 0)
    dropUsers(k, pipe, 0, 0, 1)
    return
  }
  if (bytes.length === 0 || pipe.readers === 0) return
  const wasEmpty = pipe.bufs === 0
  putPages(k, pipe, k.bytes(bytes), bytes.length)
  if (wasEmpty) wakeOne(k, pipe, pipe.rd_wait_first)
}

// ── opening and closing ──

/** pipe(2) and pipe2(2). */
export function sysPipe2(k: Kernel, task: Task, addr = task.arg0, flags = task.arg1): number {
  if (flags & ~(O_CLOEXEC | O_NONBLOCK)) return -EINVAL
  const fd0 = unusedFd(k, task)
  if (fd0 < 0) return fd0
  const fd1 = unusedFd(k, task, fd0 + 1)
  if (fd1 < 0) return fd1
  if (!putWords(k, task, addr, [fd0, fd1])) return -EFAULT
  const pipe = newPipe(k, 1, 1).row
  const kind = FileKind.PIPE
  const nonblock = flags & O_NONBLOCK
  fdInstall(k, task, fd0, allocFile(k, { kind, flags: O_RDONLY | nonblock, pipe }), (flags & O_CLOEXEC) !== 0)
  fdInstall(k, task, fd1, allocFile(k, { kind, flags: O_WRONLY | nonblock, pipe }), (flags & O_CLOEXEC) !== 0)
  k.emit.sys_fds(task.row, fd0, fd1)
  return 0
}
export const sysPipe = (k: Kernel, task: Task): number => sysPipe2(k, task, task.arg0, 0)

/** One open file of the pipe less. Without a writer readers see the end; without a reader writers see EPIPE.
 *  @see Linux fs/pipe.c pipe_release */
export function pipeRelease(k: Kernel, pipeRow: number, inode: number, flags: number): void {
  dropUsers(k, k.state.pipe.at(pipeRow), inode, reads(flags), writes(flags))
}

function dropUsers(k: Kernel, pipe: Pipe, inode: number, readers: number, writers: number): void {
  k.emit.pipe_users(pipe.row, -readers, -writers)
  if (pipe.readers > 0 !== pipe.writers > 0) wakeAll(k, pipe)
  if (pipe.readers > 0 || pipe.writers > 0) return
  while (pipe.buf_first !== 0) {
    const { row, len } = k.state.pipe_buf.at(pipe.buf_first)
    k.emit.pipe_discard(row, pipe.row, -len, -pagesLess(k, row), pipe.row)
  }
  if (inode !== 0) k.emit.set_inode_pipe(inode, 0)
  k.emit.free_pipe(pipe.row)
}

function wakeAll(k: Kernel, pipe: Pipe): void {
  wakePollers(k, pipeSource(pipe.row))
  wakeUpQueue(k, pipe.rd_wait_first)
  wakeUpQueue(k, pipe.wr_wait_first)
}

/** Opens a pipe once more, through /proc/PID/fd/N. Answers the row of the open file. */
export function pipeReopen(k: Kernel, pipe: number, flags: number): number {
  k.emit.pipe_users(pipe, reads(flags), writes(flags))
  return allocFile(k, { kind: FileKind.PIPE, flags, pipe })
}

/** Opens a FIFO. A reader waits for a writer, a writer for a reader. Answers the row of the open file; or a negated errno, or BLOCKED.
 *  @see Linux fs/pipe.c fifo_open · fifo(7) */
export function fifoOpen(k: Kernel, task: Task, inode: Inode, flags: number): number {
  const r = reads(flags)
  const w = writes(flags)
  if (task.progress === 0) {
    const there = inode.pipe === 0 ? undefined : k.state.pipe.at(inode.pipe)
    if (w && !r && flags & O_NONBLOCK && !there?.readers) return -ENXIO
    const pipe = there ?? newPipe(k, 0, 0)
    if (!there) k.emit.set_inode_pipe(inode.row, pipe.row)
    const first = (r && pipe.readers === 0) || (w && pipe.writers === 0)
    k.emit.fifo_open(pipe.row, r, w, r, w)
    if (first) wakeUpQueue(k, pipe.rd_wait_first)
    const alone =
      (flags & O_ACCMODE) !== O_RDWR && (r ? pipe.writers === 0 && !(flags & O_NONBLOCK) : pipe.readers === 0)
    if (!alone) return allocFile(k, { kind: FileKind.PIPE, flags, pipe: pipe.row, inode: inode.row })
    k.emit.sys_progress(task.row, 1 + (r ? pipe.w_counter : pipe.r_counter))
  }
  const pipe = k.state.pipe.at(inode.pipe)
  const came = (r ? pipe.w_counter : pipe.r_counter) !== task.progress - 1
  if (came) return allocFile(k, { kind: FileKind.PIPE, flags, pipe: pipe.row, inode: inode.row })
  if (!signalPending(k, task)) return sleepOn(k, task, 'pipe_rd_wait', pipe.row, 'wait_for_partner')
  k.emit.sys_progress(task.row, 0)
  dropUsers(k, pipe, inode.row, r, w)
  return -ERESTARTSYS
}

/** Opens descriptors 0, 1 and 2 of a program without a terminal. Standard input is a pipe that the machine fills, or /dev/null, if that inode is
 *  given; output and errors go to the host. Answers the row of the pipe, or 0. */
export function openHost(k: Kernel, task: Task, devNull = 0): number {
  const pipe = devNull === 0 ? newPipe(k, 1, 1).row : 0
  const kind = pipe === 0 ? FileKind.NULL : FileKind.PIPE
  fdInstall(k, task, 0, allocFile(k, { kind, flags: devNull === 0 ? O_RDONLY : O_LARGEFILE, pipe, inode: devNull }))
  for (const fd of [1, 2]) fdInstall(k, task, fd, allocFile(k, { kind: FileKind.HOST, flags: O_WRONLY, aux: fd }))
  return pipe
}
