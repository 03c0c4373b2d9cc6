// signatures.ts: what the arguments of a system call are, in order, so that strace(1) can print them. The stage's strace reads this table
// (stage/calls/strace.ts); that of userland is made of it (userland/strace/calls.gen.h, by `npm run generate`).
import type { SyscallName } from './syscalls.ts'

/** Kinds of arguments. */
export type ArgKind =
  /** A number: decimal, hexadecimal, octal. */
  | 'int'
  | 'hex'
  | 'octal'
  /** An address that is not looked at. */
  | 'ptr'
  /** A text; an array of texts, ended by NULL. */
  | 'str'
  | 'strs'
  /** Bytes: those that the call fills in, as many as it answers; those that it is given, as many as the next argument says. */
  | 'buf'
  | 'data'
  | 'sig'
  /** Options of wait, the status that it fills in, the siginfo of waitid, and whom that waits for. */
  | 'wait'
  | 'status'
  | 'siginfo'
  | 'idtype'
  /** A set of signals, one that the call fills in, and what sigprocmask does with one. */
  | 'set'
  | 'setout'
  | 'how'
  /** A struct sigaction, a struct timespec, a clock. */
  | 'act'
  | 'time'
  | 'clock'
  /** Flags of open, and the folder that a path begins in. */
  | 'open'
  | 'dirfd'
  /** Flags of clone, of memory, and of mmap. */
  | 'clone'
  | 'prot'
  | 'map'
  /** Two descriptors that the call fills in. */
  | 'fds'
  /** What prctl is asked. */
  | 'prctl'

/** In the order of the calls' numbers. A call that is not here has unknown arguments. */
export const SIGNATURES: { readonly [C in SyscallName]?: readonly ArgKind[] } = {
  read: ['int', 'buf', 'int'],
  write: ['int', 'data', 'int'],
  open: ['str', 'open', 'octal'],
  close: ['int'],
  stat: ['str', 'ptr'],
  fstat: ['int', 'ptr'],
  lstat: ['str', 'ptr'],
  poll: ['ptr', 'int', 'int'],
  lseek: ['int', 'int', 'int'],
  mmap: ['ptr', 'int', 'prot', 'map', 'int', 'int'],
  mprotect: ['ptr', 'int', 'prot'],
  munmap: ['ptr', 'int'],
  brk: ['ptr'],
  rt_sigaction: ['sig', 'act', 'ptr', 'int'],
  rt_sigprocmask: ['how', 'set', 'ptr', 'int'],
  rt_sigreturn: [],
  ioctl: ['int', 'hex', 'ptr'],
  access: ['str', 'int'],
  pipe: ['fds'],
  select: ['int', 'ptr', 'ptr', 'ptr', 'ptr'],
  sched_yield: [],
  dup: ['int'],
  dup2: ['int', 'int'],
  pause: [],
  nanosleep: ['time', 'ptr'],
  getitimer: ['int', 'ptr'],
  alarm: ['int'],
  setitimer: ['int', 'ptr', 'ptr'],
  getpid: [],
  clone: ['clone', 'ptr', 'ptr', 'ptr', 'ptr'],
  fork: [],
  vfork: [],
  execve: ['str', 'strs', 'ptr'],
  exit: ['int'],
  wait4: ['int', 'status', 'wait', 'ptr'],
  kill: ['int', 'sig'],
  uname: ['ptr'],
  fcntl: ['int', 'int', 'hex'],
  getcwd: ['ptr', 'int'],
  chdir: ['str'],
  rename: ['str', 'str'],
  mkdir: ['str', 'octal'],
  rmdir: ['str'],
  unlink: ['str'],
  symlink: ['str', 'str'],
  readlink: ['str', 'ptr', 'int'],
  chmod: ['str', 'octal'],
  umask: ['octal'],
  gettimeofday: ['ptr', 'ptr'],
  getrlimit: ['int', 'ptr'],
  getrusage: ['int', 'ptr'],
  times: ['ptr'],
  ptrace: ['hex', 'int', 'ptr', 'hex'],
  getuid: [],
  getgid: [],
  setuid: ['int'],
  setgid: ['int'],
  geteuid: [],
  getegid: [],
  setpgid: ['int', 'int'],
  getppid: [],
  getpgrp: [],
  setsid: [],
  getpgid: ['int'],
  getsid: ['int'],
  rt_sigpending: ['setout', 'int'],
  rt_sigtimedwait: ['set', 'siginfo', 'time', 'int'],
  rt_sigqueueinfo: ['int', 'sig', 'ptr'],
  rt_sigsuspend: ['set', 'int'],
  sigaltstack: ['ptr', 'ptr'],
  prctl: ['prctl', 'int'],
  arch_prctl: ['hex', 'ptr'],
  setrlimit: ['int', 'ptr'],
  gettid: [],
  tkill: ['int', 'sig'],
  time: ['ptr'],
  futex: ['ptr', 'hex', 'int'],
  getdents64: ['int', 'ptr', 'int'],
  set_tid_address: ['ptr'],
  restart_syscall: [],
  clock_gettime: ['clock', 'ptr'],
  clock_nanosleep: ['clock', 'int', 'time', 'ptr'],
  exit_group: ['int'],
  tgkill: ['int', 'int', 'sig'],
  waitid: ['idtype', 'int', 'siginfo', 'wait', 'ptr'],
  openat: ['dirfd', 'str', 'open', 'octal'],
  newfstatat: ['dirfd', 'str', 'ptr', 'int'],
  faccessat: ['dirfd', 'str', 'int'],
  pselect6: ['int', 'ptr', 'ptr', 'ptr', 'ptr', 'ptr'],
  ppoll: ['ptr', 'int', 'time', 'ptr', 'int'],
  unshare: ['hex'],
  signalfd4: ['int', 'set', 'int', 'hex'],
  dup3: ['int', 'int', 'open'],
  pipe2: ['fds', 'open'],
  prlimit64: ['int', 'int', 'ptr', 'ptr'],
  pidfd_send_signal: ['int', 'sig', 'ptr', 'hex'],
  pidfd_open: ['int', 'hex']
}

/** The kinds of a call's arguments; undefined: not known. */
export function signatureOf(call: string): readonly ArgKind[] | undefined {
  return Object.hasOwn(SIGNATURES, call) ? SIGNATURES[call as SyscallName] : undefined
}
