// words.ts: names that several panes use: signals, errors, slips, and why a task sleeps.
import { exitWords, syscallName, wchan, type Task } from '../run/client.ts'

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

/** What each error means, as perror(3) says it. */
const MEANINGS: { readonly [error: string]: string } = {
  EPERM: 'Operation not permitted',
  ENOENT: 'No such file or directory',
  ESRCH: 'No such process',
  EINTR: 'Interrupted system call',
  EBADF: 'Bad file descriptor',
  ECHILD: 'No child processes',
  EAGAIN: 'Resource temporarily unavailable',
  ENOMEM: 'Cannot allocate memory',
  EACCES: 'Permission denied',
  EFAULT: 'Bad address',
  EEXIST: 'File exists',
  ENOTDIR: 'Not a directory',
  EISDIR: 'Is a directory',
  EINVAL: 'Invalid argument',
  EMFILE: 'Too many open files',
  ENOTTY: 'Inappropriate ioctl for device',
  EPIPE: 'Broken pipe',
  ENOSYS: 'Function not implemented'
}
export function errorMeaning(errno: number): string {
  return MEANINGS[errorName(errno)] ?? ''
}

/** What stands on the slip: `exited 3`, `killed by 9`. */
export function slipWords(status: number): string {
  const { how, value } = exitWords(status)
  return how === 'exited' ? `exited ${value}` : `killed by ${value}`
}

/** The same for ears and sentences: `killed by 9 SIGKILL`. */
export function slipSentence(status: number): string {
  const { how, value } = exitWords(status)
  return how === 'exited' ? `exited ${value}` : `killed by ${value} ${signalName(value)}`
}

/** What a sleeper waits for, in as few letters as fit beside it: the call it is in, or the kernel function where that says more. */
export function waitReason(task: Task): string {
  const fn = wchan(task)
  const call = task.syscall > 0 ? syscallName(task.syscall - 1) : ''
  switch (fn) {
    case 'do_wait':
      return call || 'wait'
    case 'do_nanosleep':
      return 'nanosleep'
    case 'n_tty_read':
      return 'reads the terminal'
    case 'do_poll':
      return call || 'poll'
    case 'do_sigtimedwait':
      return 'sigtimedwait'
    default:
      return fn || call
  }
}

/** 14.9 s, 310 ms, 40 µs: a length of virtual time. */
export function duration(ns: number): string {
  if (ns >= 999.5e6) return `${Math.round(ns / 1e8) / 10} s`
  if (ns >= 999.5e3) return `${Math.round(ns / 1e6)} ms`
  return `${Math.round(ns / 1e3)} µs`
}

/** `1 zombie`, `3 zombies`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}
