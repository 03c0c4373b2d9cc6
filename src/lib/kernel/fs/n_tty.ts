// n_tty.ts: the line discipline: what becomes of each key and of each byte that a program writes, and what a reader gets. The line that is being typed
// belongs to the terminal (tty.line); lines that were entered are a list of struct tty_line. @see Linux drivers/tty/n_tty.c
import {
  EAGAIN,
  ENOMEM,
  ERESTARTSYS,
  O_NONBLOCK,
  SIGINT,
  SIGQUIT,
  SIGTSTP,
  SIGTTIN,
  SIGTTOU
} from '../../record/constants.ts'
import { FN } from '../../record/functions.ts'
import type { File, Task, Tty } from '../../record/state/fields.ts'
import { askHost, awaitsHost } from './host.ts'
import { wakePollers } from './poll.ts'
import { ttySource } from './poll_wait.ts'
import {
  BELL,
  BS,
  CR,
  ECHO,
  ECHOCTL,
  ECHOE,
  ECHOK,
  ECHOKE,
  ECHONL,
  EOF,
  ERASE,
  ICANON,
  ICRNL,
  IEXTEN,
  IGNCR,
  INLCR,
  INTR,
  ISIG,
  IUTF8,
  IXON,
  KILL,
  LF,
  NOFLSH,
  ONLCR,
  OPOST,
  QUIT,
  SPACE,
  START,
  STOP,
  SUSP,
  TAB,
  type Termios,
  TOSTOP,
  WERASE
} from './termios.ts'
import { ttyCheckChange } from './tty_jobctrl.ts'
import type { Kernel } from '../kernel.ts'
import { charge, Price } from '../mm/bulk.ts'
import { sleepOn, wakeUpQueue } from '../sched.ts'
import { killPgrp } from '../signal/send.ts'
import { signalPending } from '../signal/signal.ts'

/** The longest line that is kept; further keys only ring the bell. */
const LINE_MAX = 4095

const isControl = (c: number): boolean => c < SPACE || c === 127
const isContinuation = (c: number): boolean => (c & 0xc0) === 0x80

/** The line that is being typed, and what of it has still to appear. It lives as long as one call of ttyReceive. */
interface Typing {
  line: number[]
  echo: number[]
  /** The line is no longer what the tty's row says. */
  changed: boolean
}

/** Takes bytes as the keyboard sends them (Enter is \r, Ctrl-C is \x03).
 *  @see Linux drivers/tty/n_tty.c n_tty_receive_buf_common */
export function ttyReceive(k: Kernel, ttyRow: number, bytes: Uint8Array): void {
  const tty = k.state.tty.at(ttyRow)
  const t: Typing = { line: [...k.state.bytes.slice(tty.line, tty.line_len)], echo: [], changed: false }
  for (const c of bytes) receiveChar(k, tty, t, c)
  flushEcho(k, tty, t)
  if (!(tty.c_lflag & ICANON)) enterLine(k, tty, t)
  else if (t.changed) keepLine(k, tty, t.line)
}

function receiveChar(k: Kernel, tty: Tty, t: Typing, typed: number): void {
  const { c_iflag: iflag, c_lflag: lflag } = tty
  let c = typed
  if (iflag & IXON && (c === START || c === STOP)) return
  const sig = c === INTR ? SIGINT : c === QUIT ? SIGQUIT : c === SUSP ? SIGTSTP : 0
  if (lflag & ISIG && sig !== 0) {
    interrupt(k, tty, t, sig, c)
    return
  }
  if (c === CR) {
    if (iflag & IGNCR) return
    if (iflag & ICRNL) c = LF
  } else if (c === LF && iflag & INLCR) c = CR
  if (lflag & ICANON && editLine(k, tty, t, c)) return
  if (lflag & ICANON && t.line.length >= LINE_MAX) {
    if (lflag & ECHO) t.echo.push(BELL)
    return
  }
  if (lflag & ECHO) echoChar(tty, t, c)
  t.line.push(c)
  t.changed = true
}

/** Takes a key that sends a signal to the foreground group. What was typed before it is forgotten.
 *  @see Linux drivers/tty/n_tty.c n_tty_receive_signal_char */
function interrupt(k: Kernel, tty: Tty, t: Typing, sig: number, c: number): void {
  flushEcho(k, tty, t)
  if (tty.pgrp !== 0) killPgrp(k, tty.pgrp, sig)
  if (!(tty.c_lflag & NOFLSH)) {
    t.line = []
    t.changed = false
    flushInput(k, tty)
  }
  if (tty.c_lflag & ECHO) echoChar(tty, t, c)
  flushEcho(k, tty, t)
}

/** Takes a key that edits or ends the line, in canonical mode. Answers whether `c` was one.
 *  @see Linux drivers/tty/n_tty.c n_tty_receive_char_canon */
function editLine(k: Kernel, tty: Tty, t: Typing, c: number): boolean {
  const { c_lflag: lflag } = tty
  if (c === ERASE) erase(tty, t)
  else if (c === KILL) {
    if (lflag & ECHO && !(lflag & ECHOKE && lflag & ECHOE)) {
      echoChar(tty, t, c)
      if (lflag & ECHOK) t.echo.push(LF)
      t.line = []
    } else while (t.line.length > 0) erase(tty, t)
    t.changed = true
  } else if (c === WERASE && lflag & IEXTEN) {
    while (t.line.length > 0 && !isWordChar(t.line[t.line.length - 1])) erase(tty, t)
    while (t.line.length > 0 && isWordChar(t.line[t.line.length - 1])) erase(tty, t)
  } else if (c === EOF || c === LF) {
    if (c === LF) {
      if (lflag & (ECHO | ECHONL)) t.echo.push(LF)
      t.line.push(LF)
    }
    flushEcho(k, tty, t)
    enterLine(k, tty, t, true)
  } else return false
  return true
}

const isWordChar = (c: number): boolean => c > SPACE && c !== 127

function erase(tty: Tty, t: Typing): void {
  if (t.line.length === 0) return
  let c = t.line.pop()!
  if (tty.c_iflag & IUTF8) while (isContinuation(c) && t.line.length > 0) c = t.line.pop()!
  t.changed = true
  if (!(tty.c_lflag & ECHO)) return
  if (!(tty.c_lflag & ECHOE)) {
    echoChar(tty, t, ERASE)
    return
  }
  for (let n = widthOf(tty, t.line, c); n > 0; n--) t.echo.push(BS, SPACE, BS)
}

/** Columns that an echoed character takes behind those of `line`. */
function widthOf(tty: Tty, line: readonly number[], c: number): number {
  if (c === TAB) return 8 - (line.filter((b) => !isContinuation(b)).length & 7)
  return isControl(c) ? (tty.c_lflag & ECHOCTL ? 2 : 0) : 1
}

function echoChar(tty: Tty, t: Typing, c: number): void {
  if (isControl(c) && c !== LF && c !== TAB && tty.c_lflag & ECHOCTL) t.echo.push(0x5e, c ^ 0x40)
  else t.echo.push(c)
}

function flushEcho(k: Kernel, tty: Tty, t: Typing): void {
  if (t.echo.length === 0) return
  appear(k, tty, Uint8Array.from(t.echo), 1)
  t.echo = []
}

/** Enters the line: from now on it can be read. */
function enterLine(k: Kernel, tty: Tty, t: Typing, evenEmpty = false): void {
  // A line that finds no room is lost.
  if ((t.line.length > 0 || evenEmpty) && !k.state.tty_line.full) {
    const off = t.line.length === 0 ? 0 : k.bytes(Uint8Array.from(t.line))
    k.emit.tty_input(0, off, t.line.length, tty.row)
  }
  const entered = t.line.length > 0 || evenEmpty
  t.line = []
  t.changed = false
  if (tty.line_len > 0) k.emit.tty_line(tty.row, 0, 0)
  if (!entered) return
  wakePollers(k, ttySource(tty.row))
  wakeUpQueue(k, tty.rd_wait_first)
}

function keepLine(k: Kernel, tty: Tty, line: readonly number[]): void {
  k.emit.tty_line(tty.row, line.length === 0 ? 0 : k.bytes(Uint8Array.from([...line, 0])), line.length)
}

/** Forgets all that was typed and not read. */
export function flushInput(k: Kernel, tty: Tty): void {
  while (tty.in_first !== 0) k.emit.tty_read_all(tty.in_first, tty.row)
  if (tty.line_len > 0) k.emit.tty_line(tty.row, 0, 0)
}

/** Sets the flags of the terminal. In raw mode a line that was being typed can be read at once. @see Linux drivers/tty/n_tty.c n_tty_set_termios */
export function setTermios(k: Kernel, tty: Tty, { iflag, oflag, cflag, lflag }: Termios): void {
  const wasCanonical = tty.c_lflag & ICANON
  k.emit.tty_termios(tty.row, iflag, oflag, cflag, lflag)
  if (!wasCanonical || lflag & ICANON || tty.line_len === 0) return
  enterLine(k, tty, { line: [...k.state.bytes.slice(tty.line, tty.line_len)], echo: [], changed: false })
}

// ── reading ──

/** How many bytes could be read now. */
export function inputReady(k: Kernel, tty: Tty): number {
  let n = 0
  for (let row = tty.in_first; row !== 0; row = k.state.tty_line.at(row).next) n += k.state.tty_line.at(row).len
  return n
}

/** What a read would get: one line, or in raw mode what there is; or a negated errno, or BLOCKED. The terminal keeps it until ttyTake.
 *  @see Linux drivers/tty/n_tty.c n_tty_read */
export function ttyPeek(k: Kernel, task: Task, file: File, count: number): Uint8Array | number {
  if (file.f_flags & O_NONBLOCK && awaitsHost(k, file)) return askHost(k)
  k.call(FN.n_tty_read)
  const tty = k.state.tty.at(file.tty)
  const refused = ttyCheckChange(k, task, tty, SIGTTIN)
  if (refused !== 0) return refused
  if (tty.in_first === 0) {
    if (file.f_flags & O_NONBLOCK) return -EAGAIN
    if (signalPending(k, task)) return -ERESTARTSYS
    return sleepOn(k, task, 'tty_rd_wait', tty.row, 'n_tty_read')
  }
  const canonical = (tty.c_lflag & ICANON) !== 0
  const ready = canonical ? k.state.tty_line.at(tty.in_first).len : inputReady(k, tty)
  const bytes = new Uint8Array(Math.min(count, ready))
  for (let at = 0, row = tty.in_first; at < bytes.length; row = k.state.tty_line.at(row).next) {
    const { off, len } = k.state.tty_line.at(row)
    const n = Math.min(len, bytes.length - at)
    bytes.set(k.state.bytes.slice(off, n), at)
    at += n
  }
  return bytes
}

/** Takes away what has been read: `count` bytes, or an empty line. */
export function ttyTake(k: Kernel, task: Task, file: File, count: number): void {
  const tty = k.state.tty.at(file.tty)
  const { off: from, len: there } = k.state.tty_line.at(tty.in_first)
  if (count > 0) k.emit.sys_text(task.row, 1, from, Math.min(count, there))
  let left = count
  do {
    const { row, off, len } = k.state.tty_line.at(tty.in_first)
    const n = Math.min(len, left)
    if (n < len) k.emit.tty_read(row, off + n, len - n)
    else k.emit.tty_read_all(row, tty.row)
    left -= n
  } while (left > 0)
}

// ── writing ──

/** Writes to the terminal. A writer in the background is stopped only if the terminal has TOSTOP. @see Linux drivers/tty/n_tty.c n_tty_write */
export function ttyWrite(k: Kernel, task: Task, file: File, data: Uint8Array): number {
  const tty = k.state.tty.at(file.tty)
  if (tty.c_lflag & TOSTOP) {
    const refused = ttyCheckChange(k, task, tty, SIGTTOU)
    if (refused !== 0) return refused
  }
  if (data.length === 0) return 0
  // Each newline may become two bytes.
  if (!k.hasRoomFor(2 * data.length)) return -ENOMEM
  charge(k, task, data.length, Price.TYPED)
  appear(k, tty, data, 0)
  return data.length
}

/** Shows bytes on the terminal, a newline as carriage return and newline. */
function appear(k: Kernel, tty: Tty, data: Uint8Array, echo: number): void {
  const out = tty.c_oflag & OPOST && tty.c_oflag & ONLCR ? withReturns(data) : data
  k.emit.tty_write(tty.row, columnAfter(tty.column, out), k.bytes(out), out.length, echo)
}

function withReturns(data: Uint8Array): Uint8Array {
  const out = new Uint8Array(2 * data.length)
  let n = 0
  for (const c of data) {
    if (c === LF) out[n++] = CR
    out[n++] = c
  }
  return out.subarray(0, n)
}

/** Where the cursor stands after `out`. */
function columnAfter(column: number, out: Uint8Array): number {
  let at = column
  for (const c of out) {
    if (c === CR) at = 0
    else if (c === BS) at = Math.max(0, at - 1)
    else if (c === TAB) at = (at | 7) + 1
    else if (!isControl(c) && !isContinuation(c)) at++
  }
  return at
}
