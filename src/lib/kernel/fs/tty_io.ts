// tty_io.ts: a terminal is made, opened, and asked by ioctl. Keys and lines are n_tty.ts's, sessions and groups tty_jobctrl.ts's.
// @see Linux drivers/tty/tty_io.c
import {
  EFAULT,
  EINVAL,
  ENOTTY,
  FileKind,
  O_ACCMODE,
  O_NOCTTY,
  O_WRONLY,
  SIGTTOU,
  SIGWINCH
} from '../../record/constants.ts'
import type { File, Task, Tty } from '../../record/state/fields.ts'
import { allocFile } from './fdtable.ts'
import { addTtyDevice } from './mount.ts'
import { flushInput, inputReady, setTermios } from './n_tty.ts'
import { CC_BYTES, INITIAL_TERMIOS } from './termios.ts'
import { procSetTty, signalOf, tiocnotty, tiocsctty, tiocspgrp, ttyCheckChange } from './tty_jobctrl.ts'
import type { Kernel } from '../kernel.ts'
import { copyFromUser, copyToUser, getWords, putWords } from '../mm/uaccess.ts'
import { numberFor, pidVnr } from '../pid.ts'
import { killPgrp } from '../signal/send.ts'

/** Makes the terminal /dev/pts/`index`, 80 columns wide, on a mounted disk. @choice no-pty-master @see Linux drivers/tty/tty_io.c tty_init_dev */
export function newTty(k: Kernel, index: number): Tty {
  addTtyDevice(k, index)
  const { iflag, oflag, cflag, lflag } = INITIAL_TERMIOS
  return k.state.tty.at(k.emit.new_tty(0, index, iflag, oflag, cflag, lflag, (24 << 16) | 80))
}

/** The terminal /dev/pts/`index`, if there is one. */
export function ttyByIndex(k: Kernel, index: number): Tty | undefined {
  for (let row = 1; row < k.state.tty.free.top; row++)
    if (k.state.tty.at(row).index === index) return k.state.tty.at(row)
  return undefined
}

/** Opens a terminal. It becomes the controlling terminal of a session leader that has none. Answers the row of the open file.
 *  @see Linux drivers/tty/tty_io.c tty_open */
export function ttyOpen(k: Kernel, task: Task, tty: Tty, inode: number, flags: number, mayControl = true): number {
  const file = allocFile(k, { kind: FileKind.TTY, flags: flags & ~O_NOCTTY, inode, tty: tty.row })
  const { leader, tty: own } = signalOf(k, task)
  const readable = (flags & O_ACCMODE) !== O_WRONLY
  if (mayControl && !(flags & O_NOCTTY) && readable && leader && own === 0 && tty.session === 0)
    procSetTty(k, task, tty)
  return file
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

/** Gives the window another size, and tells the foreground group. @see Linux drivers/tty/tty_io.c tty_do_resize */
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
