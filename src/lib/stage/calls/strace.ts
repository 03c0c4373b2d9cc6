// strace.ts: system calls as strace(1) prints them: names for numbers, structs with their fields, errors with their meaning.
// wait4(-1, [{WIFEXITED(s) && WEXITSTATUS(s) == 3}], 0, NULL) = 2051
import {
  exitWords,
  signatureOf,
  syscallName,
  type ArgKind,
  type Call,
  type EventOf,
  type KernelEvent,
  type Run
} from '../../run/client.ts'
import { errorMeaning, errorName, signalName } from '../words.ts'

const flags = (value: number, names: readonly (readonly [number, string])[], none = '0'): string => {
  let rest = value
  const set: string[] = []
  for (const [bit, name] of names) {
    if ((rest & bit) !== bit || bit === 0) continue
    set.push(name)
    rest &= ~bit
  }
  if (rest !== 0) set.push(`0x${(rest >>> 0).toString(16)}`)
  return set.join('|') || none
}

const WAIT_FLAGS = [
  [1, 'WNOHANG'],
  [4, 'WEXITED'],
  [2, 'WSTOPPED'],
  [8, 'WCONTINUED'],
  [0x01000000, 'WNOWAIT'],
  [0x40000000, '__WALL']
] as const
const ACT_FLAGS = [
  [1, 'SA_NOCLDSTOP'],
  [2, 'SA_NOCLDWAIT'],
  [4, 'SA_SIGINFO'],
  [0x04000000, 'SA_RESTORER'],
  [0x08000000, 'SA_ONSTACK'],
  [0x10000000, 'SA_RESTART'],
  [0x40000000, 'SA_NODEFER'],
  [0x80000000 | 0, 'SA_RESETHAND']
] as const
const OPEN_FLAGS = [
  [0o100, 'O_CREAT'],
  [0o200, 'O_EXCL'],
  [0o1000, 'O_TRUNC'],
  [0o2000, 'O_APPEND'],
  [0o4000, 'O_NONBLOCK'],
  [0o200000, 'O_DIRECTORY'],
  [0o2000000, 'O_CLOEXEC']
] as const
const PROT = [
  [1, 'PROT_READ'],
  [2, 'PROT_WRITE'],
  [4, 'PROT_EXEC']
] as const
const MAP = [
  [1, 'MAP_SHARED'],
  [2, 'MAP_PRIVATE'],
  [0x10, 'MAP_FIXED'],
  [0x20, 'MAP_ANONYMOUS']
] as const
const CLONE = [
  [0x100, 'CLONE_VM'],
  [0x200, 'CLONE_FS'],
  [0x400, 'CLONE_FILES'],
  [0x800, 'CLONE_SIGHAND'],
  [0x4000, 'CLONE_VFORK'],
  [0x10000, 'CLONE_THREAD']
] as const
const ACCESS = ['O_RDONLY', 'O_WRONLY', 'O_RDWR', 'O_ACCMODE']
const ID_TYPES = ['P_ALL', 'P_PID', 'P_PGID', 'P_PIDFD']
const HOW = ['SIG_BLOCK', 'SIG_UNBLOCK', 'SIG_SETMASK']
const CLOCKS = ['CLOCK_REALTIME', 'CLOCK_MONOTONIC']
const CLD = ['', 'CLD_EXITED', 'CLD_KILLED', 'CLD_DUMPED', 'CLD_TRAPPED', 'CLD_STOPPED', 'CLD_CONTINUED']
const PRCTL: { readonly [option: number]: string } = {
  1: 'PR_SET_PDEATHSIG',
  15: 'PR_SET_NAME',
  36: 'PR_SET_CHILD_SUBREAPER',
  37: 'PR_GET_CHILD_SUBREAPER'
}

/** A call whose arguments nobody knows shows three numbers. */
const UNKNOWN: readonly ArgKind[] = ['hex', 'hex', 'hex']

/** One call at the moment `until`, without its PID: `kill(2051, SIGKILL) = 0`. It ends in `…` while the call has not returned. */
export function straceLine(run: Run, call: Call, until: number): string {
  const name = syscallName(call.nr)
  const notes = call.notes.slice()
  const done = call.exit < until
  const kinds = signatureOf(name) ?? UNKNOWN
  const args = kinds.map((kind, i) => argument(run, kind, call.args[i], i, notes, done))
  return `${name}(${args.join(', ')})${result(name, call, until, done)}`
}

function result(name: string, call: Call, until: number, done: boolean): string {
  if (!done) {
    if (call.restarts.some((event) => event < until)) return ' = ? ERESTARTSYS (To be restarted)'
    return name === 'exit_group' || name === 'exit' ? ' = ?' : ' …'
  }
  const { ret } = call
  if (ret < 0 && ret > -4096) return ` = -1 ${errorName(-ret)} (${errorMeaning(-ret)})`
  if (name === 'mmap' || name === 'brk') return ` = 0x${ret.toString(16)}`
  return ` = ${ret}`
}

type Note<K extends KernelEvent['kind']> = EventOf<Extract<K, KernelEvent['kind']>>

function noteFor<K extends KernelEvent['kind']>(
  notes: readonly KernelEvent[],
  kind: K,
  arg?: number
): Note<K> | undefined {
  return notes.findLast(
    (note) => note.kind === kind && (arg === undefined || (note.said as { arg?: number }).arg === arg)
  ) as Note<K> | undefined
}

function argument(
  run: Run,
  kind: ArgKind,
  value: number,
  i: number,
  notes: readonly KernelEvent[],
  done: boolean
): string {
  switch (kind) {
    case 'int':
      return String(value)
    case 'octal':
      return value === 0 ? '0' : `0${value.toString(8)}`
    case 'hex':
      return hex(value)
    case 'str':
    case 'buf':
    case 'data':
      return text(run, noteFor(notes, 'sys_text', i), kind !== 'str') ?? pointer(value)
    case 'sig':
      return signalName(value)
    case 'wait':
      return flags(value, WAIT_FLAGS)
    case 'idtype':
      return ID_TYPES[value] ?? String(value)
    case 'dirfd':
      return value === -100 ? 'AT_FDCWD' : String(value)
    case 'how':
      return HOW[value] ?? String(value)
    case 'clock':
      return CLOCKS[value] ?? String(value)
    case 'prctl':
      return PRCTL[value] ?? String(value)
    case 'clone':
      return (
        [flags(value & ~0xff, CLONE, ''), value & 0xff ? signalName(value & 0xff) : '']
          .filter((word) => word !== '')
          .join('|') || '0'
      )
    case 'prot':
      return flags(value, PROT, 'PROT_NONE')
    case 'map':
      return flags(value, MAP)
    case 'open':
      return [ACCESS[value & 3], flags(value & ~3, OPEN_FLAGS, '')].filter((word) => word !== '').join('|')
    case 'status': {
      const note = noteFor(notes, 'sys_status')
      return note && done && value !== 0 ? `[${statusWords(note.said.status)}]` : pointer(value)
    }
    case 'siginfo': {
      const note = noteFor(notes, 'sys_siginfo')
      return note && done ? siginfo(note) : value === 0 ? 'NULL' : done ? '{}' : pointer(value)
    }
    case 'time': {
      const note = noteFor(notes, 'sys_timespec')
      return note ? `{tv_sec=${note.said.sec}, tv_nsec=${note.said.nsec}}` : pointer(value)
    }
    case 'act': {
      const note = noteFor(notes, 'sys_sigaction')
      return note ? action(note) : pointer(value)
    }
    case 'set':
    case 'setout': {
      const note = noteFor(notes, 'sys_sigset')
      return note ? sigset(note.said.mask) : pointer(value)
    }
    case 'fds': {
      const note = noteFor(notes, 'sys_fds')
      return note ? `[${note.said.fd0}, ${note.said.fd1}]` : pointer(value)
    }
    case 'ptr':
    case 'strs':
      return pointer(value)
  }
}

const hex = (value: number): string => (value === 0 ? '0' : `0x${(value >>> 0).toString(16)}`)
const pointer = (value: number): string => (value === 0 ? 'NULL' : hex(value))

/** `{WIFEXITED(s) && WEXITSTATUS(s) == 3}` */
function statusWords(status: number): string {
  if ((status & 0xff) === 0x7f) return `{WIFSTOPPED(s) && WSTOPSIG(s) == ${signalName((status >> 8) & 0xff)}}`
  const { how, value } = exitWords(status)
  return how === 'exited'
    ? `{WIFEXITED(s) && WEXITSTATUS(s) == ${value}}`
    : `{WIFSIGNALED(s) && WTERMSIG(s) == ${signalName(value)}}`
}

function siginfo({ said }: EventOf<'sys_siginfo'>): string {
  // waitid writes zeros when it has nobody to tell of (WNOHANG).
  if (said.si_signo === 0) return '{}'
  const status = said.si_code === 1 ? String(said.si_status) : signalName(said.si_status)
  return `{si_signo=${signalName(said.si_signo)}, si_code=${CLD[said.si_code] ?? said.si_code}, si_pid=${said.si_pid}, si_status=${status}, si_utime=${said.si_utime}, si_stime=${said.si_stime}}`
}

function action({ said }: EventOf<'sys_sigaction'>): string {
  const handler = said.handler === 0 ? 'SIG_DFL' : said.handler === 1 ? 'SIG_IGN' : hex(said.handler)
  return `{sa_handler=${handler}, sa_mask=${sigset(said.mask)}, sa_flags=${flags(said.flags, ACT_FLAGS)}}`
}

function sigset(mask: number): string {
  const names: string[] = []
  for (let sig = 1; sig <= 31; sig++) if (mask & (1 << (sig - 1))) names.push(signalName(sig).slice(3))
  return `[${names.join(' ')}]`
}

/** A text as strace quotes it. Of a buffer it shows at most 32 bytes. */
function text(run: Run, note: EventOf<'sys_text'> | undefined, buffer: boolean): string | undefined {
  if (!note) return undefined
  const bytes = run.world.bytes.slice(note.said.text, note.said.len)
  let out = ''
  for (const byte of bytes) {
    if (byte === 10) out += '\\n'
    else if (byte === 13) out += '\\r'
    else if (byte === 9) out += '\\t'
    else if (byte === 27) out += '\\33'
    else if (byte === 34 || byte === 92) out += `\\${String.fromCharCode(byte)}`
    else if (byte < 32 || byte > 126) out += `\\${byte.toString(8)}`
    else out += String.fromCharCode(byte)
  }
  return `"${out}"${buffer && bytes.length >= 32 ? '...' : ''}`
}
