// tty_jobctrl.ts: which session a terminal belongs to, which group is in its foreground, and what becomes of those who are not.
// @see Linux drivers/tty/tty_jobctrl.c
import {
  EFAULT,
  EINVAL,
  EIO,
  ENOTTY,
  EPERM,
  ERESTARTSYS,
  ESRCH,
  O_ACCMODE,
  O_WRONLY,
  SIG_IGN,
  SIGCONT,
  SIGHUP,
  SIGTTIN,
  SIGTTOU
} from '../../record/constants.ts'
import { FN } from '../../record/functions.ts'
import type { File, SignalStruct, Task, Tty } from '../../record/state/fields.ts'
import type { Kernel } from '../kernel.ts'
import { getWords } from '../mm/uaccess.ts'
import { findPid, globalNr, isCurrentPgrpOrphaned, pidNr } from '../pid.ts'
import { killPgrp } from '../signal/send.ts'
import { handlerOf } from '../signal/signal.ts'
import { hasSig } from '../signal/sigset.ts'

/** What the threads of a task's process share. */
export const signalOf = (k: Kernel, task: Task): SignalStruct => k.state.signal.at(task.signal)

/** The terminal becomes that of the task's session, and the task's group its foreground. @see Linux drivers/tty/tty_jobctrl.c __proc_set_tty */
export function procSetTty(k: Kernel, task: Task, tty: Tty): void {
  const signal = signalOf(k, task)
  k.emit.tty_session(tty.row, signal.session, pidNr(k, signal.pgrp))
  k.emit.set_ctty(signal.row, tty.row)
}

/** Nobody in a session has a terminal any more. @see Linux drivers/tty/tty_jobctrl.c session_clear_tty */
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

// ── the calls of ioctl_tty(2) ──

/** TIOCSCTTY: a session leader takes a terminal as its own; root may take it from another session.
 *  @see Linux drivers/tty/tty_jobctrl.c tiocsctty */
export function tiocsctty(k: Kernel, task: Task, tty: Tty, file: File, steal: number): number {
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

/** TIOCNOTTY: the caller gives its terminal up; a session leader for all of its session. @see Linux drivers/tty/tty_jobctrl.c tty_jobctrl_ioctl */
export function tiocnotty(k: Kernel, task: Task, tty: Tty): number {
  const signal = signalOf(k, task)
  if (signal.tty !== tty.row) return -ENOTTY
  disassociateCtty(k, task, false)
  if (signal.tty !== 0) k.emit.set_ctty(signal.row, 0)
  return 0
}

/** TIOCSPGRP: another group of the session comes into the foreground. @see Linux drivers/tty/tty_jobctrl.c tiocspgrp */
export function tiocspgrp(k: Kernel, task: Task, tty: Tty, addr: number): number {
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
