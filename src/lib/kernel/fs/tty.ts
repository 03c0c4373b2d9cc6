// tty.ts: terminals: which session one belongs to, which group is in its foreground, and what becomes of those who are not.
import {
  EFAULT,
  EINVAL,
  EIO,
  ENOTTY,
  EPERM,
  ERESTARTSYS,
  ESRCH,
  FileKind,
  O_ACCMODE,
  O_NOCTTY,
  O_WRONLY,
  SIGCONT,
  SIGHUP,
  SIGTTIN,
  SIGTTOU,
  SIGWINCH,
  SIG_IGN,
  SI_KERNEL
} from '../../record/constants.ts'
import { FN } from '../../record/functions.ts'
import type { Kernel } from '../kernel.ts'
import { copyFromUser, copyToUser, getWords, putWords } from '../mm/uaccess.ts'
import { isCurrentPgrpOrphaned } from '../exit.ts'
import { globalNr, numberFor, pidVnr } from '../pidns.ts'
import { findPid, groupMembers, pidNr } from '../pid.ts'
import { handlerOf, sendSignal } from '../signal/send.ts'
import { hasSig } from '../signal/sigset.ts'
import type { File, SignalStruct, Task, Tty } from '../../record/state/fields.ts'
import { allocFile } from './files.ts'
import { addTtyDevice } from './mount.ts'
import { flushInput, inputReady, setTermios } from './n_tty.ts'
import { CC_BYTES, INITIAL_TERMIOS } from './termios.ts'

const signalOf = (k: Kernel, task: Task): SignalStruct => k.state.signal.at(task.signal)

/** Major number of /dev/pts/N. */
export const PTS_MAJOR = 136

/** Makes the terminal /dev/pts/`index`, 80 columns wide, on a mounted disk. @choice no-pty-master @see Linux drivers/tty/tty_io.c tty_init_dev */
export function newTty(k: Kernel, index: number): Tty {
  addTtyDevice(k, index)
  const { iflag, oflag, cflag, lflag } = INITIAL_TERMIOS
  return k.state.tty.at(k.emit.new_tty(0, index, iflag, oflag, cflag, lflag, (24 << 16) | 80))
}

export function ttyByIndex(k: Kernel, index: number): Tty | undefined {
  for (let row = 1; row < k.state.tty.free.top; row++)
    if (k.state.tty.at(row).index === index) return k.state.tty.at(row)
  return undefined
}

/** A signal to all of a group, from the kernel. @see Linux kernel/signal.c kill_pgrp */
export function killPgrp(k: Kernel, nr: number, sig: number): void {
  const pgrp = findPid(k, nr)
  if (pgrp) for (const member of groupMembers(k, pgrp)) sendSignal(k, member, { sig, code: SI_KERNEL }, true)
}

// ── controlling terminal ──

/** Opens a terminal. A session leader that has none gets it as its own. Row of the open file.
 *  @see Linux drivers/tty/tty_io.c tty_open */
export function ttyOpen(k: Kernel, task: Task, tty: Tty, inode: number, flags: number, mayControl = true): number {
  const file = allocFile(k, { kind: FileKind.TTY, flags: flags & ~O_NOCTTY, inode, tty: tty.row })
  const { leader, tty: own } = signalOf(k, task)
  const readable = (flags & O_ACCMODE) !== O_WRONLY
  if (mayControl && !(flags & O_NOCTTY) && readable && leader && own === 0 && tty.session === 0)
    procSetTty(k, task, tty)
  return file
}

/** @see Linux drivers/tty/tty_jobctrl.c __proc_set_tty */
function procSetTty(k: Kernel, task: Task, tty: Tty): void {
  const signal = signalOf(k, task)
  k.emit.tty_session(tty.row, signal.session, pidNr(k, signal.pgrp))
  k.emit.set_ctty(signal.row, tty.row)
}

/** @see Linux drivers/tty/tty_jobctrl.c session_clear_tty */
function sessionClearTty(k: Kernel, session: number): void {
  for (let row = k.state.pid.at(session).sid_first; row !== 0; row = k.state.signal.at(row).sid_next) {
    if (k.state.signal.at(row).tty !== 0) k.emit.set_ctty(row, 0)
  }
}

/** A session leader dies, or gives its terminal up: the foreground group gets SIGHUP, and nobody in the session has the terminal any more.
 *  @see Linux drivers/tty/tty_jobctrl.c disassociate_ctty */
export function disassociateCtty(k: Kernel, task: Task, onExit = true): void {
  const { leader, tty: row, session } = signalOf(k, task)
  if (!leader || row === 0) return
  if (onExit) k.call(FN.disassociate_ctty)
  const { pgrp } = k.state.tty.at(row)
  if (pgrp !== 0) {
    killPgrp(k, pgrp, SIGHUP)
    if (!onExit) killPgrp(k, pgrp, SIGCONT)
  }
  k.emit.tty_session(row, 0, 0)
  sessionClearTty(k, session)
}

// ── job control ──

/** May the caller use its terminal as `sig` says (SIGTTIN: read, SIGTTOU: change or write)? 0 or a negated errno: in the background the group
 *  gets the signal, unless it would not heed it. @see Linux drivers/tty/tty_jobctrl.c __tty_check_change */
export function ttyCheckChange(k: Kernel, task: Task, tty: Tty, sig: number): number {
  const signal = signalOf(k, task)
  const pgrp = pidNr(k, signal.pgrp)
  if (signal.tty !== tty.row || tty.pgrp === 0 || tty.pgrp === pgrp) return 0
  if (hasSig(task.blocked, task.blocked_hi, sig) || handlerOf(k, task, sig) === SIG_IGN)
    return sig === SIGTTIN ? -EIO : 0
  if (isCurrentPgrpOrphaned(k, task)) return -EIO
  killPgrp(k, pgrp, sig)
  return -ERESTARTSYS
}

// ── ioctl ──

const TCGETS = 0x5401
const TCSETS = 0x5402
const TCSETSW = 0x5403
const TCSETSF = 0x5404
const TCSBRK = 0x5409
const TCFLSH = 0x540b
const TIOCSCTTY = 0x540e
const TIOCGPGRP = 0x540f
const TIOCSPGRP = 0x5410
const TIOCOUTQ = 0x5411
const TIOCGWINSZ = 0x5413
const TIOCSWINSZ = 0x5414
const FIONREAD = 0x541b
const TIOCNOTTY = 0x5422
const TIOCGSID = 0x5429
const TCOFLUSH = 1

/** ioctl(2) of a terminal. @see Linux drivers/tty/tty_io.c tty_ioctl · ioctl_tty(2) */
export function ttyIoctl(k: Kernel, task: Task, file: File, request: number, arg: number): number {
  const tty = k.state.tty.at(file.tty)
  const stored = (...words: number[]) => (putWords(k, task, arg, words) ? 0 : -EFAULT)
  switch (request) {
    case TCGETS: {
      const head = stored(tty.c_iflag, tty.c_oflag, tty.c_cflag, tty.c_lflag)
      return head === 0 && copyToUser(k, task, arg + 16, CC_BYTES) ? 0 : -EFAULT
    }
    case TCSETS:
    case TCSETSW:
    case TCSETSF:
      return ttySetTermios(k, task, tty, request, arg)
    case TCFLSH: {
      const refused = ttyCheckChange(k, task, tty, SIGTTOU)
      if (refused !== 0) return refused
      if (arg < 0 || arg > 2) return -EINVAL
      if (arg !== TCOFLUSH) flushInput(k, tty)
      return 0
    }
    case TCSBRK:
      return ttyCheckChange(k, task, tty, SIGTTOU)
    case TIOCSCTTY:
      return tiocsctty(k, task, tty, file, arg)
    case TIOCNOTTY:
      return tiocnotty(k, task, tty)
    case TIOCGPGRP:
      return signalOf(k, task).tty === tty.row ? stored(numberFor(k, task, tty.pgrp)) : -ENOTTY
    case TIOCSPGRP:
      return tiocspgrp(k, task, tty, arg)
    case TIOCGSID:
      return signalOf(k, task).tty === tty.row && tty.session !== 0 ? stored(pidVnr(k, task, tty.session)) : -ENOTTY
    case TIOCGWINSZ:
      return stored((tty.winsize >>> 16) | ((tty.winsize & 0xffff) << 16), 0)
    case TIOCSWINSZ: {
      const size = getWords(k, task, arg, 1)
      if (!size) return -EFAULT
      setWinsize(k, tty, size[0] & 0xffff, size[0] >>> 16)
      return 0
    }
    case FIONREAD:
      return stored(inputReady(k, tty))
    case TIOCOUTQ:
      return stored(0)
    default:
      return -ENOTTY
  }
}

/** The window has another size: the foreground group hears of it. @see Linux drivers/tty/tty_io.c tty_do_resize */
export function setWinsize(k: Kernel, tty: Tty, rows: number, columns: number): void {
  const winsize = (rows << 16) | columns
  if (winsize === tty.winsize) return
  if (tty.pgrp !== 0) killPgrp(k, tty.pgrp, SIGWINCH)
  k.emit.tty_winsize(tty.row, winsize)
}

function ttySetTermios(k: Kernel, task: Task, tty: Tty, request: number, arg: number): number {
  const refused = ttyCheckChange(k, task, tty, SIGTTOU)
  if (refused !== 0) return refused
  const bytes = copyFromUser(k, task, arg, 36)
  if (!bytes) return -EFAULT
  if (request === TCSETSF) flushInput(k, tty)
  const [iflag, oflag, cflag, lflag] = new Int32Array(bytes.buffer, 0, 4)
  setTermios(k, tty, { iflag, oflag, cflag, lflag })
  return 0
}

/** @see Linux drivers/tty/tty_jobctrl.c tiocsctty */
function tiocsctty(k: Kernel, task: Task, tty: Tty, file: File, steal: number): number {
  const signal = signalOf(k, task)
  if (signal.leader && signal.session === tty.session) return 0
  if (!signal.leader || signal.tty !== 0) return -EPERM
  if (tty.session !== 0) {
    if (steal !== 1 || task.euid !== 0) return -EPERM
    sessionClearTty(k, tty.session)
  }
  if ((file.f_flags & O_ACCMODE) === O_WRONLY && task.euid !== 0) return -EPERM
  procSetTty(k, task, tty)
  return 0
}

function tiocnotty(k: Kernel, task: Task, tty: Tty): number {
  const signal = signalOf(k, task)
  if (signal.tty !== tty.row) return -ENOTTY
  disassociateCtty(k, task, false)
  if (signal.tty !== 0) k.emit.set_ctty(signal.row, 0)
  return 0
}

/** @see Linux drivers/tty/tty_jobctrl.c tiocspgrp */
function tiocspgrp(k: Kernel, task: Task, tty: Tty, addr: number): number {
  const refused = ttyCheckChange(k, task, tty, SIGTTOU)
  if (refused !== 0) return refused === -EIO ? -ENOTTY : refused
  const word = getWords(k, task, addr, 1)
  if (!word) return -EFAULT
  if (word[0] < 0) return -EINVAL
  const signal = signalOf(k, task)
  if (signal.tty !== tty.row || tty.session !== signal.session) return -ENOTTY
  const pgrp = findPid(k, globalNr(k, task, word[0]))
  if (!pgrp) return -ESRCH
  if (pgrp.pgrp_first === 0 || k.state.signal.at(pgrp.pgrp_first).session !== signal.session) return -EPERM
  k.emit.tty_session(tty.row, tty.session, pgrp.nr)
  return 0
}
