// fields.ts: what each struct of the kernel holds, in Linux's spelling. One table makes the typed view and the offsets.
// A reference to another struct is its row number; 0 is none. A text is an offset in the byte store (bytes.ts). Lists are intrusive.
// Beside a field stand its meaning, its unit, and when it is 0.

export type FieldKind = 'int' | 'row' | 'wide' | 'text'
export interface Field<K extends FieldKind = FieldKind> {
  readonly kind: K
  /** The struct that a row is of. */
  readonly to?: string
  /** It counts what was, and decides nothing: two states that differ in it alone go on alike. */
  readonly account?: true
  /** A point of the clock that lies ahead: what decides is how far. */
  readonly ahead?: true
  /** An offset in the byte store (or in a segment of the disk, if the row names one): the bytes decide, as many as that field says. */
  readonly bytes?: string
}
const int = (): Field<'int'> => ({ kind: 'int' })
const row = (to: string): Field<'row'> => ({ kind: 'row', to })
/** A row of the struct that owns a list which another field names. */
const owner = (): Field<'row'> => ({ kind: 'row' })
const text = (): Field<'text'> => ({ kind: 'text' })
/** 64 bits in two ints, low first; exact below 2^53. */
const wide = (): Field<'wide'> => ({ kind: 'wide' })
const ahead = (): Field<'wide'> => ({ kind: 'wide', ahead: true })
/** Where bytes lie, `length` names the field that says how many. */
const bytes = (length: string): Field<'int'> => ({ kind: 'int', bytes: length })
const account = <K extends FieldKind>(field: Field<K>): Field<K> => ({ ...field, account: true })

/** The value of a field that nobody knows: in the trace of a machine that we did not run, not everything is seen. It is no row, no text and no
 *  count; a kernel that runs never has it. */
export const UNKNOWN = -0x8000_0000
const UNKNOWN_WIDE = UNKNOWN * 2 ** 32

/** Is it the value that a field has when nobody knows it? */
export const isUnknown = (value: number): boolean => value === UNKNOWN || value === UNKNOWN_WIDE

/** What an emitter is given for a field that nobody knows. */
export function unknown<S extends StructName>(struct: S, field: keyof FieldsOf<S> & string): number {
  return (STRUCTS[struct] as Record<string, Field>)[field].kind === 'wide' ? UNKNOWN_WIDE : UNKNOWN
}

/** struct task_struct (include/linux/sched.h): one thread; most processes have one. */
export const TASK = {
  // identity: set at birth, or by exec
  id: int(), // birth number, never given again
  pid: int(), // number of this thread
  tgid: int(), // number of the process: what getpid() answers
  comm: text(), // name: file name of the last exec, 15 bytes
  thread_pid: row('pid'), // struct pid
  pid_ns_for_children: row('pid_namespace'), // namespace that its children are born into; 0 is the first one
  // the two questions: will it run? has it been mourned?
  state: int(), // TASK_RUNNING, TASK_INTERRUPTIBLE …: what the scheduler knows
  exit_state: int(), // 0, EXIT_ZOMBIE or EXIT_DEAD: what its parent has still to do
  exit_code: int(), // wait status form: code << 8, or the signal number
  exit_signal: int(), // what the parent is sent: SIGCHLD; -1 for a thread that is no leader
  flags: int(), // PF_EXITING, PF_FORKNOEXEC …
  // family
  parent: row('task'), // who is told: the tracer, or real_parent
  real_parent: row('task'), // who made it, or who adopted it
  children_first: row('task'),
  children_last: row('task'),
  sibling_next: row('task'),
  sibling_prev: row('task'),
  group_leader: row('task'), // the first thread of the process
  thread_next: row('task'),
  thread_prev: row('task'),
  pdeath_signal: int(), // sent to it when its parent dies (prctl PR_SET_PDEATHSIG)
  // being watched: ptrace(2)
  ptrace: int(), // PT_PTRACED, PT_SYSCALL …, and options << 3; 0: nobody traces it
  ptraced_first: row('task'), // whom it traces
  ptraced_last: row('task'),
  ptrace_next: row('task'),
  ptrace_prev: row('task'),
  ptrace_stop: int(), // why it stands still for its tracer; 0: it does not (PtraceStop)
  ptrace_code: int(), // what the tracer has still to be told of the stop: a signal | event << 8
  ptrace_data: int(), // signal with which the tracer lets it go on
  ptrace_result: int(), // what the call had come to when it stopped: a negated errno of restart, or 0
  ptrace_message: int(), // PTRACE_GETEVENTMSG: PID of a new child; at the end of a call, its number
  last_siginfo: row('sigqueue'), // the signal that it stopped for
  // belongings: what exit gives back
  mm: row('mm'), // memory; 0 once exit_mm has run
  files: row('files'), // open files; 0 once exit_files has run
  fs: row('fs'), // working directory; 0 once exit_fs has run
  signal: row('signal'), // struct signal_struct, shared by the threads of the process
  sighand: row('sighand'), // signal handlers, shared by the threads
  // who it acts as
  uid: int(),
  euid: int(),
  suid: int(),
  gid: int(),
  egid: int(),
  sgid: int(),
  nice: int(), // -20 to 19: how ready it is to let others go first; kept and shown, the scheduler does not weigh it
  no_new_privs: int(), // 1: exec gives it no further rights (prctl PR_SET_NO_NEW_PRIVS)
  timer_slack_ns: int(), // what PR_SET_TIMERSLACK has set; 0 is the default. Timers are exact all the same
  keep_caps: int(), // 1: what PR_SET_KEEPCAPS has set
  // signals for this thread alone; bit 0 is signal 1; _hi holds 33 to 64
  blocked: int(), // signals that wait outside
  blocked_hi: int(),
  saved_sigmask: int(), // put back when a handler has interrupted sigsuspend
  saved_sigmask_hi: int(),
  restore_sigmask: int(), // 1: saved_sigmask has still to be put back
  pending: int(), // signals sent to this thread and not yet taken
  pending_hi: int(),
  pending_first: row('sigqueue'),
  pending_last: row('sigqueue'),
  sas_ss_sp: int(), // alternate signal stack
  sas_ss_size: int(),
  jobctl: int(), // JOBCTL_STOP_PENDING …
  // what a person has asked it to do, and it has not begun
  work: int(), // address of the function that it calls when it next returns to user mode; 0: none
  work_arg: int(), // argument of that function
  work_ret: int(), // address that the function returns to: rt_sigreturn
  // the system call it is in, as data: a sleep keeps no JavaScript stack
  syscall: int(), // 1 + number of the call it is in; 0 in user mode
  arg0: int(),
  arg1: int(),
  arg2: int(),
  arg3: int(),
  arg4: int(),
  arg5: int(),
  progress: int(), // how far the call has come (bytes moved)
  restart: int(), // 1 + number of the call that restart_syscall goes on with
  expires: ahead(), // deadline of the sleep it is in, ns of the monotonic clock
  // where it waits
  wq: int(), // 1 + list it is queued on
  wq_owner: owner(),
  wq_next: row('task'),
  wq_prev: row('task'),
  wchan: int(), // kernel function it sleeps in
  timer: int(), // 1: expires is on the list of timers
  timer_next: row('task'),
  timer_prev: row('task'),
  // scheduler
  on_rq: int(), // 1: on the run queue or on the CPU
  rq_next: row('task'),
  rq_prev: row('task'),
  pc: account(int()), // user program counter at its last kernel entry, in words
  // accounting
  utime: account(wide()), // ns in user mode
  stime: account(wide()), // ns in the kernel
  start_time: account(wide()), // ns after boot
  min_flt: account(int()), // page faults
  vfork_done: row('task'), // parent asleep in vfork until this one execs or exits
  set_child_tid: int(),
  clear_child_tid: int(), // user address that a futex waiter watches
  cpus_allowed: int() // CPUs that it may run on, bit 0 is CPU 0; 0: all
} as const

/** struct signal_struct (include/linux/sched/signal.h): what the threads of one process share. */
export const SIGNAL = {
  nr_threads: int(), // threads not yet released
  live: int(), // threads not yet in do_exit
  thread_first: row('task'),
  thread_last: row('task'),
  group_exit_code: int(),
  group_exec_task: row('task'),
  flags: int(), // SIGNAL_GROUP_EXIT, SIGNAL_STOP_STOPPED, SIGNAL_UNKILLABLE …
  group_stop_count: int(),
  shared_pending: int(), // signals sent to the process, for any thread to take
  shared_pending_hi: int(),
  shared_pending_first: row('sigqueue'),
  shared_pending_last: row('sigqueue'),
  wait_chldexit_first: row('task'), // threads asleep in wait
  wait_chldexit_last: row('task'),
  is_child_subreaper: int(), // 1: orphans below come to me (prctl PR_SET_CHILD_SUBREAPER)
  has_child_subreaper: int(), // 1: some ancestor is a subreaper
  leader: int(), // 1: session leader
  pgrp: row('pid'), // process group
  pgrp_next: row('signal'),
  pgrp_prev: row('signal'),
  session: row('pid'),
  sid_next: row('signal'),
  sid_prev: row('signal'),
  tty: row('tty'), // controlling terminal
  tty_old_pgrp: row('pid'),
  it_real_value: ahead(), // when SIGALRM is due, ns; 0: not armed
  it_real_incr: wide(), // interval, ns
  alarm_next: row('signal'),
  alarm_prev: row('signal'),
  it_virt_expires: wide(), // user time at which SIGVTALRM is due, ns; 0: not armed
  it_virt_incr: wide(), // interval, ns
  it_prof_expires: wide(), // CPU time at which SIGPROF is due, ns; 0: not armed
  it_prof_incr: wide(), // interval, ns
  utime: account(wide()), // ns of threads already released
  stime: account(wide()),
  cutime: account(wide()), // ns of children that were waited for
  cstime: account(wide()),
  min_flt: account(int()),
  cmin_flt: account(int()),
  maxrss: account(int()), // pages
  cmaxrss: account(int()), // pages
  rlim_nproc: int(), // RLIMIT_NPROC; -1 is no limit
  rlim_nofile: int(),
  rlim_stack: int(),
  rlim_core: int(),
  rlim_as: int(), // RLIMIT_AS: bytes of address space
  rlim_data: int(), // RLIMIT_DATA: bytes of private memory that can be written
  rlim_cpu: int(), // 1 + RLIMIT_CPU, seconds; 0: no limit
  rlim_fsize: int(), // 1 + RLIMIT_FSIZE, bytes; 0: no limit
  rlim_sigpending: int(), // 1 + RLIMIT_SIGPENDING: signals that may be queued for its user; 0: no limit
  rlim_max_cpu: int(), // 1 + what the limit can be raised to again; 0: anything. So the next ones
  rlim_max_fsize: int(),
  rlim_max_data: int(),
  rlim_max_stack: int(),
  rlim_max_core: int(),
  rlim_max_nproc: int(),
  rlim_max_nofile: int(),
  rlim_max_as: int(),
  rlim_max_sigpending: int()
} as const

/** struct sighand_struct: the handlers; only actions that differ from SIG_DFL have a row. */
export const SIGHAND = {
  count: int(), // threads that share it
  action_first: row('sigaction'),
  action_last: row('sigaction')
} as const

/** struct k_sigaction (include/linux/signal_types.h). */
export const SIGACTION = {
  sig: int(),
  handler: int(), // SIG_DFL 0, SIG_IGN 1, or a user address
  flags: int(), // SA_RESTART, SA_NOCLDWAIT …
  restorer: int(),
  mask: int(), // blocked while the handler runs
  mask_hi: int(),
  next: row('sigaction'),
  prev: row('sigaction')
} as const

/** struct sigqueue: one signal on its way, with its siginfo. */
export const SIGQUEUE = {
  sig: int(),
  code: int(), // si_code: SI_USER, CLD_EXITED …
  pid: int(), // si_pid
  uid: int(), // si_uid
  status: int(), // si_status, or si_value
  utime: int(), // si_utime, clock ticks
  stime: int(), // si_stime, clock ticks
  addr: int(), // si_addr
  next: row('sigqueue'),
  prev: row('sigqueue')
} as const

/** struct mm_struct (include/linux/mm_types.h): an address space. */
export const MM = {
  mm_users: int(), // tasks that share it
  start_brk: int(), // where the heap begins
  brk: int(), // where it ends
  mmap_base: int(), // mmap grows down from here
  total_vm: int(), // pages asked for: VSZ
  rss: int(), // pages that are there: RSS
  hiwater_rss: account(int()),
  vma_first: row('vma'),
  vma_last: row('vma'),
  leaf_first: row('leaf'),
  leaf_last: row('leaf'),
  arg_start: int(), // cmdline, user addresses
  arg_end: int(),
  dump_disabled: int(), // 1: not to be traced or dumped by its own user (prctl PR_SET_DUMPABLE, or credentials changed)
  exe: row('inode'), // inode of the program
  interp: row('inode') // inode of libc
} as const

/** struct vm_area_struct: a range of addresses with one meaning. */
export const VMA = {
  start: int(),
  end: int(), // first address beyond
  prot: int(), // PROT_READ 1, PROT_WRITE 2, PROT_EXEC 4
  flags: int(), // MAP_SHARED 1, MAP_PRIVATE 2, MAP_GROWSDOWN 0x100
  inode: row('inode'), // file behind it
  off: int(), // first byte in the file
  filesz: int(), // bytes that come from the file; the rest is zero
  shmem: int(), // number of the memory that it shares with others; 0 for what is private or a file
  next: row('vma'),
  prev: row('vma')
} as const

/** Part of a page table: 64 entries, for 256 KiB of addresses; `base` is the page number of the first. An entry is frame << 1 | writable, 0 is none; the entries follow the fields. */
export const LEAF = { base: int(), next: row('leaf'), prev: row('leaf') } as const
export const LEAF_ENTRIES = 64

/** struct files_struct: descriptors 0 to 15, and a further row for each 16 that hold one, in ascending order. */
export const FILES = {
  count: int(), // tasks that share it
  fd0: row('file'),
  fd1: row('file'),
  fd2: row('file'),
  fd3: row('file'),
  fd4: row('file'),
  fd5: row('file'),
  fd6: row('file'),
  fd7: row('file'),
  fd8: row('file'),
  fd9: row('file'),
  fd10: row('file'),
  fd11: row('file'),
  fd12: row('file'),
  fd13: row('file'),
  fd14: row('file'),
  fd15: row('file'),
  close_on_exec: int(), // a bit for each of the 16
  base: int(), // the first descriptor of this row
  more: row('files') // the next row of the same table
} as const
export const FDS_PER_ROW = 16

/** struct file: an open file description, shared by dup and fork. */
export const FILE = {
  f_count: int(), // descriptors that name it
  f_flags: int(), // O_RDONLY, O_NONBLOCK …
  f_pos: int(),
  kind: int(), // which operations (FileKind)
  inode: row('inode'),
  pipe: row('pipe'),
  tty: row('tty'),
  aux: int(), // of that kind: a PID for /proc, a mask for signalfd
  aux_hi: int()
} as const

/** struct inode. */
export const INODE = {
  i_ino: int(), // number, never given again
  i_mode: int(), // S_IFREG, S_IFDIR … and permissions
  i_uid: int(),
  i_gid: int(),
  i_nlink: int(),
  i_count: int(), // open files, mappings and working directories that hold it
  i_size: int(),
  i_rdev: int(), // major << 8 | minor
  i_mtime: account(wide()), // ns of the monotonic clock
  parent: row('inode'), // directory above, for a directory
  dentry_first: row('dentry'),
  dentry_last: row('dentry'),
  extent_first: row('extent'),
  extent_last: row('extent'),
  pipe: row('pipe'), // for a FIFO
  link: text() // target, for a symbolic link
} as const

/** struct dentry: a name in a directory. */
export const DENTRY = {
  name: text(),
  inode: row('inode'),
  parent: row('inode'), // directory it stands in
  next: row('dentry'),
  prev: row('dentry')
} as const

/** A run of a file's bytes: `len` bytes of segment `seg` from `off` stand at `pos`. Segment 0 is the byte store, others are the disk image's. */
export const EXTENT = {
  pos: int(),
  len: int(),
  seg: int(),
  off: bytes('len'),
  next: row('extent'),
  prev: row('extent')
} as const

/** struct pipe_inode_info. */
export const PIPE = {
  readers: int(),
  writers: int(),
  r_counter: int(), // how often it was opened to read
  w_counter: int(), // how often it was opened to write
  i_ino: int(), // number of its inode: pipe:[number]
  len: int(), // bytes in it
  bufs: int(), // pages in use
  max_usage: int(), // pages that it holds at most, as F_SETPIPE_SZ has set it; 0: 16
  buf_first: row('pipe_buf'),
  buf_last: row('pipe_buf'),
  rd_wait_first: row('task'), // tasks that wait to read
  rd_wait_last: row('task'),
  wr_wait_first: row('task'), // tasks that wait to write
  wr_wait_last: row('task')
} as const

/** struct pipe_buffer: bytes of the byte store, not yet read. */
export const PIPE_BUF = {
  off: bytes('len'),
  len: int(),
  end: int(), // how far they fill their page: a small write that fits is put behind them
  merged: int(), // 1: they lie in the same page as those before
  next: row('pipe_buf'),
  prev: row('pipe_buf')
} as const

/** struct tty_struct with its line discipline. */
export const TTY = {
  index: int(), // 1 is pts/1
  session: row('pid'), // struct pid
  pgrp: int(), // number of the foreground process group
  c_iflag: int(),
  c_oflag: int(),
  c_cflag: int(),
  c_lflag: int(),
  line: bytes('line_len'), // what was typed and not yet entered
  line_len: int(),
  column: int(), // where the cursor stands
  winsize: int(), // rows << 16 | columns
  in_first: row('tty_line'), // lines entered and not yet read; an empty one is Ctrl-D
  in_last: row('tty_line'),
  rd_wait_first: row('task'),
  rd_wait_last: row('task')
} as const

/** A line (or, in raw mode, bytes) that a terminal holds for a reader. */
export const TTY_LINE = { off: bytes('len'), len: int(), next: row('tty_line'), prev: row('tty_line') } as const

/** struct fs_struct. */
export const FS = {
  users: int(),
  pwd: row('inode'), // working directory
  umask: int()
} as const

/** struct pid: a number, while anybody uses it: as a thread, a group or a session. */
export const PID = {
  nr: int(),
  task: row('task'),
  pgrp_first: row('signal'),
  pgrp_last: row('signal'),
  sid_first: row('signal'),
  sid_last: row('signal'),
  ns: row('pid_namespace'), // innermost namespace that knows it; 0 is the first one
  numbers_first: row('upid'), // its numbers in namespaces below the first
  numbers_last: row('upid')
} as const

/** struct upid: the number that a struct pid has in one namespace. In the first one it stands in the struct pid itself. */
export const UPID = {
  nr: int(),
  ns: row('pid_namespace'),
  pid: row('pid'),
  next: row('upid'),
  prev: row('upid'),
  ns_next: row('upid'),
  ns_prev: row('upid')
} as const

/** struct pid_namespace: numbers that begin at 1 again. Row 0 stands for the first namespace, whose last number and init are sys's. */
export const PID_NAMESPACE = {
  level: int(), // 1 below the first
  parent: row('pid_namespace'), // the namespace around it; 0 is the first one
  child_reaper: row('task'), // its PID 1
  last_pid: int(),
  pid_allocated: int(), // numbers in use
  adding: int(), // 1 until its PID 1 ends
  upids_first: row('upid'),
  upids_last: row('upid')
} as const

/** What there is once: clock, CPU, counters. Row 1. */
export const SYS = {
  clock: account(wide()), // ns since boot
  instructions: account(wide()), // executed by all programs since boot
  current: row('task'), // task on the CPU
  slice_end: ahead(), // clock at which its slice ends
  need_resched: int(),
  fn: account(int()), // kernel function (functions.ts)
  tasklist_lock: row('task'), // task that holds it for writing
  rq_first: row('task'),
  rq_last: row('task'),
  timers_first: row('task'),
  timers_last: row('task'),
  alarms_first: row('signal'),
  alarms_last: row('signal'),
  poll_first: row('task'),
  poll_last: row('task'),
  futex_first: row('task'), // tasks asleep on a futex
  futex_last: row('task'),
  last_pid: int(),
  pid_max: int(),
  next_id: int(), // birth number of the next task
  next_ino: int(),
  nr_tasks: int(),
  max_threads: int(),
  total_forks: account(int()),
  seed: int(), // where the numbers that decide have come to (interleave.ts)
  choices: int(), // how many were made of what Linux leaves open (choose.ts)
  init: row('task'), // PID 1
  root: row('inode'), // inode of /
  console: row('tty'), // tty
  host_stdin: row('pipe'), // pipe that the host fills, for a program without a terminal
  boot_time: int(), // seconds since 1970 at boot
  frames: int(), // frames in use
  max_frames: int(),
  oom_victim: row('task'), // task that was killed last because memory was full
  bytes_end: account(int()), // length of the byte store
  nr_switches: account(int()),
  avenrun_1: account(int()), // load average over a minute, in 1/2048
  avenrun_5: account(int()), // over five minutes
  avenrun_15: account(int()), // over a quarter of an hour
  calc_load_at: account(wide()), // clock at which the averages were last brought up to date
  nr_cpus: int(), // 0: one, and nothing is left to the seed
  cpu: row('rq') // struct rq of the CPU that has its turn
} as const

/** struct rq (kernel/sched/sched.h): a CPU. There are some only where a seed decides who runs (interleave.ts). */
export const RQ = {
  cpu: int(), // its number, from 0
  curr: row('task') // task on it, while another CPU has its turn; of the one that has it, sys.current tells
} as const

export const STRUCTS = {
  sys: SYS,
  task: TASK,
  signal: SIGNAL,
  sighand: SIGHAND,
  sigaction: SIGACTION,
  sigqueue: SIGQUEUE,
  mm: MM,
  vma: VMA,
  leaf: LEAF,
  files: FILES,
  file: FILE,
  inode: INODE,
  dentry: DENTRY,
  extent: EXTENT,
  pipe: PIPE,
  pipe_buf: PIPE_BUF,
  tty: TTY,
  tty_line: TTY_LINE,
  fs: FS,
  pid: PID,
  upid: UPID,
  pid_namespace: PID_NAMESPACE,
  rq: RQ
} as const

export type StructName = keyof typeof STRUCTS
export type FieldsOf<S extends StructName> = (typeof STRUCTS)[S]
/** A read-only look at one row: every field is a number. */
export type View<S extends StructName> = { readonly row: number } & { readonly [F in keyof FieldsOf<S>]: number }

export type Task = View<'task'>
export type SignalStruct = View<'signal'>
export type Sighand = View<'sighand'>
export type Sigaction = View<'sigaction'>
export type Sigqueue = View<'sigqueue'>
export type Mm = View<'mm'>
export type Vma = View<'vma'>
export type Leaf = View<'leaf'>
export type Files = View<'files'>
export type File = View<'file'>
export type Inode = View<'inode'>
export type Dentry = View<'dentry'>
export type Extent = View<'extent'>
export type Pipe = View<'pipe'>
export type PipeBuf = View<'pipe_buf'>
export type Tty = View<'tty'>
export type TtyLine = View<'tty_line'>
export type Fs = View<'fs'>
export type Pid = View<'pid'>
export type Upid = View<'upid'>
export type PidNamespace = View<'pid_namespace'>
export type Rq = View<'rq'>
export type Sys = View<'sys'>
