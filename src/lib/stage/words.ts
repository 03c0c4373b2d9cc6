// words.ts: names that several panes use: of signals, errors, slips, reasons to sleep, and lengths of time.
import { format } from 'd3'
import { written } from '../language/en.ts'
import { exitWords, syscallName, wchan, type Task } from '../run/client.ts'
import { words } from './language.ts'

const SIGNALS =
  '0 HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS'.split(
    ' '
  )

export function signalName(sig: number): string {
  return sig > 0 && sig < SIGNALS.length ? `SIG${SIGNALS[sig]}` : sig >= 32 ? `SIGRT_${sig - 32}` : String(sig)
}

const ERRORS =
  '0 EPERM ENOENT ESRCH EINTR EIO ENXIO E2BIG ENOEXEC EBADF ECHILD EAGAIN ENOMEM EACCES EFAULT ENOTBLK EBUSY EEXIST EXDEV ENODEV ENOTDIR EISDIR EINVAL ENFILE EMFILE ENOTTY ETXTBSY EFBIG ENOSPC ESPIPE EROFS EMLINK EPIPE EDOM ERANGE EDEADLK ENAMETOOLONG ENOLCK ENOSYS ENOTEMPTY ELOOP'.split(
    ' '
  )

export function errorName(errno: number): string {
  return ERRORS[errno] ?? (errno === 110 ? 'ETIMEDOUT' : `errno ${errno}`)
}

/** What an error means, as perror(3) says it. */
export function errorMeaning(errno: number): string {
  return words.errors[errorName(errno)] ?? ''
}

/** The words on a slip: `exited 3`, `killed by 9`. `status`: as wait reads it. */
export function slipWords(status: number): string {
  const { how, value } = exitWords(status)
  return how === 'exited' ? words.slip.exited(value) : words.slip.killed(value)
}

/** The same for sentences and screen readers: `killed by 9 SIGKILL`. */
export function slipSentence(status: number): string {
  const { how, value } = exitWords(status)
  return how === 'exited' ? words.slip.exited(value) : words.slip.killedBy(value, signalName(value))
}

/** What a sleeper waits for, in few letters, so that they fit beside its body: the system call, or the kernel function where that says more. */
export function waitReason(task: Task): string {
  const fn = wchan(task)
  const call = task.syscall > 0 ? syscallName(task.syscall - 1) : ''
  switch (fn) {
    case 'do_wait':
      return call || 'wait'
    case 'do_nanosleep':
      return 'nanosleep'
    case 'n_tty_read':
      return words.readsTerminal
    case 'do_poll':
      return call || 'poll'
    case 'do_sigtimedwait':
      return 'sigtimedwait'
    default:
      return fn || call
  }
}

/** A number as this language writes it. */
const number = (specifier: string) => {
  const english = format(specifier)
  return (n: number): string => written(english(n))
}
const whole = number('.0f')
const tenths = number('.1~f')
const thousandths = number('.3~f')
const micros = format('.6f')

/** 14.9 s, 310 ms, 40 µs: a length of virtual time. */
export function duration(ns: number): string {
  if (ns >= 999.5e6) return seconds(ns)
  return ns >= 999.5e3 ? `${whole(ns / 1e6)} ms` : `${whole(ns / 1e3)} µs`
}

/** 14.9 s: the same in seconds, however short. */
export const seconds = (ns: number): string => `${tenths(ns / 1e9)} s`

/** 15.000 044 s: a point of virtual time, exact to the microsecond: for two that are side by side. */
export function exact(ns: number): string {
  const [whole, part] = micros(Math.max(0, ns) / 1e9).split('.')
  return `${written(`${whole}.${part.slice(0, 3)}`)}\u202f${part.slice(3)} s`
}

/** 14.983 s: a point of virtual time, exact to the millisecond. */
export function instant(ns: number): string {
  if (ns <= 0) return seconds(0)
  return ns < 1e8 ? duration(ns) : `${thousandths(ns / 1e9)} s`
}
