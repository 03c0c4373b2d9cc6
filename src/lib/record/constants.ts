// constants.ts: the numbers of Linux on x86-64, by its names.

// include/linux/sched.h
export const TASK_RUNNING = 0
export const TASK_INTERRUPTIBLE = 1
export const TASK_UNINTERRUPTIBLE = 2
export const TASK_STOPPED = 4
export const TASK_TRACED = 8
export const EXIT_DEAD = 16
export const EXIT_ZOMBIE = 32
export const TASK_DEAD = 0x80
export const PF_EXITING = 4
export const PF_FORKNOEXEC = 0x40
export const PF_SIGNALED = 0x400
export const SIGNAL_STOP_STOPPED = 1
export const SIGNAL_STOP_CONTINUED = 2
export const SIGNAL_GROUP_EXIT = 4
export const SIGNAL_CLD_STOPPED = 0x10
export const SIGNAL_CLD_CONTINUED = 0x20
export const SIGNAL_UNKILLABLE = 0x40

// errno(3); a system call answers them negated
export const EPERM = 1
export const ENOENT = 2
export const ESRCH = 3
export const EINTR = 4
export const EIO = 5
export const ENXIO = 6
export const E2BIG = 7
export const ENOEXEC = 8
export const EBADF = 9
export const ECHILD = 10
export const EAGAIN = 11
export const ENOMEM = 12
export const EACCES = 13
export const EFAULT = 14
export const EBUSY = 16
export const EEXIST = 17
export const EXDEV = 18
export const ENODEV = 19
export const ENOTDIR = 20
export const EISDIR = 21
export const EINVAL = 22
export const ENFILE = 23
export const EMFILE = 24
export const ENOTTY = 25
export const ETXTBSY = 26
export const EFBIG = 27
export const ENOSPC = 28
export const ESPIPE = 29
export const EROFS = 30
export const EPIPE = 32
export const ERANGE = 34
export const ENAMETOOLONG = 36
export const ENOSYS = 38
export const ENOTEMPTY = 39
export const ELOOP = 40
export const EOPNOTSUPP = 95
export const ETIMEDOUT = 110
// include/linux/errno.h: how an interrupted call goes on; no program sees them
export const ERESTARTSYS = 512
export const ERESTARTNOINTR = 513
export const ERESTARTNOHAND = 514
export const ERESTART_RESTARTBLOCK = 516

// signal(7)
export const SIGHUP = 1
export const SIGINT = 2
export const SIGQUIT = 3
export const SIGILL = 4
export const SIGTRAP = 5
export const SIGABRT = 6
export const SIGBUS = 7
export const SIGFPE = 8
export const SIGKILL = 9
export const SIGUSR1 = 10
export const SIGSEGV = 11
export const SIGUSR2 = 12
export const SIGPIPE = 13
export const SIGALRM = 14
export const SIGTERM = 15
export const SIGSTKFLT = 16
export const SIGCHLD = 17
export const SIGCONT = 18
export const SIGSTOP = 19
export const SIGTSTP = 20
export const SIGTTIN = 21
export const SIGTTOU = 22
export const SIGURG = 23
export const SIGXCPU = 24
export const SIGXFSZ = 25
export const SIGVTALRM = 26
export const SIGPROF = 27
export const SIGWINCH = 28
export const SIGIO = 29
export const SIGPWR = 30
export const SIGSYS = 31
export const SIGRTMIN = 32
export const NSIG = 64
export const SIG_DFL = 0
export const SIG_IGN = 1
export const SA_NOCLDSTOP = 1
export const SA_NOCLDWAIT = 2
export const SA_SIGINFO = 4
export const SA_RESTORER = 0x04000000
export const SA_ONSTACK = 0x08000000
export const SA_RESTART = 0x10000000
export const SA_NODEFER = 0x40000000
export const SA_RESETHAND = 0x80000000 | 0
export const SI_USER = 0
export const SI_KERNEL = 0x80
export const SI_QUEUE = -1
export const SI_TKILL = -6
export const CLD_EXITED = 1
export const CLD_KILLED = 2
export const CLD_DUMPED = 3
export const CLD_TRAPPED = 4
export const CLD_STOPPED = 5
export const CLD_CONTINUED = 6
export const SEGV_MAPERR = 1
export const SEGV_ACCERR = 2
export const FPE_INTDIV = 1
export const ILL_ILLOPC = 1
export const TRAP_TRACE = 2

// wait(2)
export const WNOHANG = 1
export const WUNTRACED = 2
export const WSTOPPED = 2
export const WEXITED = 4
export const WCONTINUED = 8
export const WNOWAIT = 0x01000000
export const WNOTHREAD = 0x20000000
export const WALL = 0x40000000
export const WCLONE = 0x80000000 | 0
export const P_ALL = 0
export const P_PID = 1
export const P_PGID = 2
export const P_PIDFD = 3

// clone(2)
export const CLONE_VM = 0x100
export const CLONE_FS = 0x200
export const CLONE_FILES = 0x400
export const CLONE_PIDFD = 0x1000
export const CLONE_DETACHED = 0x400000
export const CLONE_SIGHAND = 0x800
export const CLONE_VFORK = 0x4000
export const CLONE_PARENT = 0x8000
export const CLONE_THREAD = 0x10000
export const CLONE_SETTLS = 0x80000
export const CLONE_PARENT_SETTID = 0x100000
export const CLONE_CHILD_CLEARTID = 0x200000
export const CLONE_CHILD_SETTID = 0x1000000
export const CLONE_NEWNS = 0x20000
export const CLONE_NEWCGROUP = 0x2000000
export const CLONE_NEWUTS = 0x4000000
export const CLONE_NEWIPC = 0x8000000
export const CLONE_NEWUSER = 0x10000000
export const CLONE_NEWNET = 0x40000000
export const CLONE_NEWPID = 0x20000000

// mmap(2)
export const PROT_READ = 1
export const PROT_WRITE = 2
export const PROT_EXEC = 4
export const MAP_SHARED = 1
export const MAP_PRIVATE = 2
export const MAP_FIXED = 0x10
export const MAP_ANONYMOUS = 0x20
export const MAP_GROWSDOWN = 0x100

// getrlimit(2)
export const RLIMIT_CPU = 0
export const RLIMIT_FSIZE = 1
export const RLIMIT_DATA = 2
export const RLIMIT_STACK = 3
export const RLIMIT_CORE = 4
export const RLIMIT_NPROC = 6
export const RLIMIT_NOFILE = 7
export const RLIMIT_AS = 9
export const RLIMIT_SIGPENDING = 11

/** The number of a call that a tracer has taken away: it answers what the tracer has put into rax. */
export const NR_SKIPPED = 0x7fff_fffd

export const PAGE_SHIFT = 12
export const PAGE_SIZE = 4096
/** PIDs below this are given only once, at boot (include/linux/pid.h). */
export const RESERVED_PIDS = 300
/** A kernel entry, in ns of virtual time. @choice one-nanosecond */
export const NS_PER_ENTRY = 1000

/** What a page_fault record says of the access: it writes; the page is shared, and is copied. */
export const FAULT_WRITE = 1
export const FAULT_COW = 2
/** Length of a time slice, ns. */
export const SLICE_NS = 4_000_000
/** Clock ticks a second, as /proc and times(2) count (USER_HZ). */
export const USER_HZ = 100
export const NS_PER_TICK = 10_000_000
export const NS_PER_SECOND = 1_000_000_000

// where things lie in a user address space
export const TEXT_BASE = 0x0040_0000
export const MMAP_BASE = 0x6fff_f000
export const STACK_TOP = 0x7fff_0000
export const TASK_SIZE = 0x7fff_f000
export const STACK_LIMIT = 8 * 1024 * 1024

// open(2)
export const O_ACCMODE = 3
export const O_RDONLY = 0
export const O_WRONLY = 1
export const O_RDWR = 2
export const O_CREAT = 0o100
export const O_EXCL = 0o200
export const O_NOCTTY = 0o400
export const O_TRUNC = 0o1000
export const O_APPEND = 0o2000
export const O_NONBLOCK = 0o4000
export const O_DIRECTORY = 0o200000
export const O_CLOEXEC = 0o2000000
/** The kernel sets it itself, for a computer of 64 bits; fcntl(F_GETFL) shows it. */
export const O_LARGEFILE = 0o100000
export const S_IFMT = 0o170000
export const S_IFIFO = 0o010000
export const S_IFCHR = 0o020000
export const S_IFDIR = 0o040000
export const S_IFREG = 0o100000
export const S_IFLNK = 0o120000

/** Which operations an open file has (struct file_operations). */
export const FileKind = {
  REG: 1,
  DIR: 2,
  PIPE: 3,
  TTY: 4,
  PROC: 5,
  NULL: 6,
  ZERO: 7,
  HOST: 8,
  SIGNALFD: 9,
  PIDFD: 10
} as const
