// en.ts: the words of the stage in English: names, buttons, labels for screen readers, reasons, badges. The sentences about events stand in
// narration/en.ts. Another language is another table of the same type (language.ts).
import { count, whole } from '../language/en.ts'
import type { Fate, Goal, LimitName } from '../run/client.ts'
import type { ShownField } from './inspector/inspectorLayout.ts'
import type { PaneName } from './panes.ts'

/** “2051”, “2051 and 2052”, “2051, 2052 and 298 more”. */
function who(pids: readonly number[]): string {
  if (pids.length <= 3) return all(pids.map(String))
  return `${pids[0]}, ${pids[1]} and ${pids.length - 2} more`
}

/** A process that holds an end, by some descriptors. */
interface Held {
  readonly pid: number
  readonly fds: readonly number[]
}

const fdsOf = (fds: readonly number[]): string => `fd ${fds.join(', ')}`

/** “2050 (fd 4) and 2052 (fd 4, 5)”. */
const heldBy = (holders: readonly Held[]): string => all(holders.map(({ pid, fds }) => `${pid} (${fdsOf(fds)})`))

const pidsOf = (holders: readonly Held[]): string => who(holders.map(({ pid }) => pid))

const all = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join(', '), parts.at(-1)].filter(Boolean).join(' and ')

const list = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(', ')

/** “asleep in nanosleep”; but: “asleep, reads the terminal”. */
const sleeps = (shape: string, reason: string): string => `${shape}${reason.includes(' ') ? ',' : ' in'} ${reason}`

/** What each field of a task means that the inspector shows. */
const GLOSSES: Readonly<Record<ShownField, string>> = {
  comm: 'name: the file name of the last exec, at most 15 bytes',
  pid: 'number of this thread',
  state: 'TASK_RUNNING, TASK_INTERRUPTIBLE …: what the scheduler knows',
  exit_state: '0, EXIT_ZOMBIE or EXIT_DEAD: what its parent has still to do',
  exit_code: 'its wait status: the exit code in the upper byte, or the number of the signal that ended it',
  exit_signal: 'what the parent is sent: SIGCHLD; -1 for a thread that is no leader',
  real_parent: 'who made it, or who adopted it',
  parent: 'who is told of it: its tracer, or else real_parent',
  mm: 'memory; 0 once exit_mm has run',
  files: 'open files; 0 once exit_files has run',
  fs: 'working directory; 0 once exit_fs has run',
  pending: 'signals that were sent to it and that it has not taken yet',
  blocked: 'signals that wait until it lets them in',
  utime: 'time that it has run in user mode',
  stime: 'time that it has run in the kernel'
}

/** What one can go to. */
const GOALS: Readonly<Record<Goal, string>> = {
  zombie: 'zombie',
  signal: 'signal',
  fork: 'fork',
  wait: 'wait',
  syscall: 'system call'
}

const PANES: Readonly<Record<PaneName, string>> = {
  tree: 'Processes',
  timeline: 'Timeline',
  table: 'Process table',
  numbers: 'Numbers taken',
  kernel: 'Inside the kernel',
  syscalls: 'System calls',
  inspector: 'Inspector',
  descriptors: 'Descriptors and pipes',
  code: 'Code',
  terminal: 'Terminal'
}

/** What has become of a letter (SIGCHLD) and of a bolt (any other signal). It is written beside them. */
const LETTERS: Readonly<Record<Fate, string>> = {
  IGNORED: 'thrown away',
  DELIVERED: 'pending',
  BLOCKED: 'blocked: it waits outside',
  ALREADY_PENDING: 'one waits already',
  NOBODY: 'nobody is there',
  NO_ROOM: 'no room for it'
}
const BOLTS: Readonly<Record<Fate, { readonly words: string; readonly detail: string }>> = {
  DELIVERED: { words: 'pending', detail: '' },
  IGNORED: { words: 'ignored', detail: '' },
  ALREADY_PENDING: { words: 'pending already', detail: 'one is enough' },
  BLOCKED: { words: 'blocked', detail: 'it waits outside' },
  NOBODY: { words: 'accepted', detail: 'nothing there to take it' },
  NO_ROOM: { words: 'refused', detail: 'no room for another' }
}

/** The same inside the kernel: what can become of a signal, and what that means for its sender. */
const ROADS: Readonly<Record<Fate, { readonly name: string; readonly result: string }>> = {
  DELIVERED: { name: 'pending', result: '' },
  IGNORED: { name: 'ignored', result: '' },
  BLOCKED: { name: 'blocked', result: '' },
  NOBODY: { name: 'nobody to take it', result: 'kill returns 0 all the same: the process exists.' },
  ALREADY_PENDING: { name: 'already pending', result: '' },
  NO_ROOM: { name: 'refused', result: 'sigqueue returns −1 EAGAIN: its user has too many queued.' }
}

const LIMITS: Readonly<Record<LimitName, string>> = {
  RLIMIT_NPROC: 'RLIMIT_NPROC',
  THREADS_MAX: 'threads-max',
  PID_MAX: 'pid_max',
  MEMORY: 'memory'
}

/** What each error means, as perror(3) says it. */
const ERRORS: { readonly [error: string]: string } = {
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

export const en = {
  stage: 'Stage',
  panes: PANES,
  paneGroup: 'Panes',
  shut: (pane: string) => `Close: ${pane}`,
  /** Where a jump went. `time`: 15.004 s. */
  jumped: (back: boolean, time: string) => (back ? `◂ back to ${time}` : `on to ${time} ▸`),
  /** A sleep of everybody that passes, in two seconds at most. `time`: 15 s. */
  asleep: (time: string) => `Everybody sleeps for ${time}:`,
  passed: (time: string) => `${time} have passed`,
  /** The reader steps or acts, and scrolling moves nothing. */
  own: 'The stage follows you now, not the text',
  backToText: 'Back to the text',

  transport: {
    name: 'Transport',
    back: 'Back',
    play: 'Play',
    pause: 'Pause',
    step: 'Step',
    /** In its place, while everybody sleeps. */
    skip: 'Skip',
    pass15s: '+15 s',
    units: { beat: 'beat', syscall: 'system call', line: 'line of C' },
    stepBy: (unit: string) => `Step by: ${unit}`,
    stepAndBackBy: 'Step and Back by',
    to: 'To…',
    goTo: 'Go to',
    next: (goal: Goal) => `Next ${GOALS[goal]}`,
    previous: (goal: Goal) => `Previous ${GOALS[goal]}`,
    speed: 'Speed',
    speedIs: (speed: number) => `Speed: ${speed}`,
    more: 'More…',
    moreOf: 'More: go to, step by, speed, panes',
    fold: 'Fold',
    unfold: 'Unfold',
    marks: 'Marks',
    key: 'How to read the picture',
    keySign: '?'
  },

  /** Said to screen readers after the reader has pressed something. */
  said: {
    noFurther: (goal: Goal) => `There is no further ${GOALS[goal]} in this run.`,
    noneBefore: (goal: Goal) => `There was no ${GOALS[goal]} before.`,
    noFurtherLine: (pid: number | undefined) => `${pid ?? 'Nobody'} comes to no further line of C here.`,
    noEarlierLine: (pid: number | undefined) => `${pid ?? 'Nobody'} comes to no earlier line of C here.`,
    atLine: (pid: number | undefined, line: number | undefined) =>
      `${pid ?? 'Nobody'} is at ${line === undefined ? 'another line' : `line ${line}`}.`,
    panic: (why: string | undefined) => `The computer has stopped: ${why ?? 'kernel panic'}`
  },

  /** What happened between two moments, for screen readers. */
  summary: {
    events: (n: number) => count(n, 'event'),
    takenBack: (events: string) => `${events} taken back`,
    gone: (pids: readonly number[]) => `${who(pids)} ${pids.length > 1 ? 'are' : 'is'} gone`,
    passed: (pids: readonly number[]) => `${who(pids)} came and went`,
    born: (pids: readonly number[]) => `${who(pids)} ${pids.length > 1 ? 'were' : 'was'} born`,
    ended: (pids: readonly number[], zombie: boolean, slip?: string) =>
      list(`${who(pids)} ended`, zombie ? (pids.length > 1 ? 'zombies' : 'zombie') : undefined, slip),
    threadsLive: 'threads of it live',
    /** “2051 and 2052 were born; 2051 ended.” */
    sentence: (clauses: readonly string[]) => `${clauses.join('; ')}.`
  },

  slip: {
    exited: (code: number) => `exited ${code}`,
    killed: (sig: number) => `killed by ${sig}`,
    /** Where there is room for few letters. */
    by: (sig: number) => `by ${sig}`,
    /** For screen readers and sentences. */
    killedBy: (sig: number, name: string) => `killed by ${sig} ${name}`
  },
  /** Names for those that have none. */
  someone: { kernel: 'The kernel', process: 'a process', unnamed: 'without a name' },

  readsTerminal: 'reads the terminal',
  errors: ERRORS,

  print: {
    /** Of one movement; a moment by itself has only the last. */
    frame: (part: number) => (part === 0 ? 'before' : part < 1 ? 'halfway' : 'after')
  },
  tree: {
    keys: 'Arrow keys go from process to process. Plus and minus zoom, 0 shows the whole tree. Shift and an arrow key shift it.',
    fit: 'Fit',
    showAll: 'Show the whole tree',
    /** Short for “reads the terminal”. */
    terminal: 'terminal',
    /** Under a lens: "2204, zombie". */
    under: (pid: number, shape: string) => `${pid}, ${shape}`,
    namespace: 'pid namespace',
    inside: (pid: number) => `${pid} inside`,
    threadsLeft: (n: number) => `${count(n, 'thread')} left`,
    autoreap: 'autoreap',
    call: (name: string) => `${name}()`,
    /** What fork returns: to the parent the child’s number, to the child 0. */
    answered: (n: number) => `= ${n}`,
    /** The share over a crowd: "300: 61 alive, 239 zombies". */
    share: (alive: number, zombies: number) =>
      zombies === 0
        ? `${alive} alive`
        : alive === 0
          ? count(zombies, 'zombie')
          : `${alive} alive, ${count(zombies, 'zombie')}`,
    shareOf: (n: number, parent: number, words: string, far: boolean) =>
      `${far ? count(n, 'descendant') : count(n, 'child', 'children')} of ${parent}: ${words}`,
    gone: (pid: number, name: string, autoreaped: boolean) =>
      `${pid} ${name}, gone${autoreaped ? ', and its status with it' : ''}`,
    /** A body for screen readers: "2051 zombie_maker, zombie, exited 3, child of 2050". */
    body: (pid: number, name: string, shape: string, reason?: string, slip?: string, parent?: number) =>
      list(
        `${pid} ${name}`,
        reason ? sleeps(shape, reason) : shape,
        slip,
        parent === undefined ? undefined : `child of ${parent}`
      ),
    sleeps,
    inNamespace: (pid: number) => `${pid} in its PID namespace`,
    thread: (tid: number, letter: string) => `thread ${tid} ${letter}`,
    threads: (threads: readonly string[]) => `threads ${threads.join(', ')}`,
    shapes: {
      running: 'running',
      sleeping: 'asleep',
      uninterruptible: 'in uninterruptible sleep',
      stopped: 'stopped',
      traced: 'stopped by its tracer',
      husk: 'zombie',
      gone: 'gone'
    }
  },

  marks: {
    letters: LETTERS,
    bolts: BOLTS,
    /** “SIGKILL ×5, nobody there”. */
    bolt: (sig: string, words: string, times: number) => `${sig}${times > 1 ? ` ×${times}` : ''}, ${words}`,
    handlerOf: (sig: string) => `handler of ${sig}`,
    opened: 'the letter is opened',
    reads: (slip: string) => `reads the slip: ${slip}`,
    refused: (limit: LimitName) => `${LIMITS[limit]} refused`
  },

  timeline: {
    moment: 'Moment',
    asleep: (time: string) => `${time} asleep`,
    /** Where there is no room to tell of each. */
    cuts: (n: number, time: string) => `${n} cuts, ${time}`,
    seconds: (s: string) => `${s} s`,
    keys: 'Arrow keys move. Plus and minus zoom, 0 shows the whole. Shift and an arrow key shift it.',
    whole: 'Whole',
    showWhole: 'Show the whole timeline',
    number: whole,
    /** Beside the strip, in two lines: "297" and "more". */
    more: 'more',
    /** For screen readers: "297 more: 247 zombies, 1 running, 49 asleep". */
    strip: (n: number, states: string) => `${n} more${states ? `: ${states}` : ''}`,
    states: {
      Z: (n: number) => count(n, 'zombie'),
      R: (n: number) => `${n} running`,
      D: (n: number) => `${n} in uninterruptible sleep`,
      T: (n: number) => `${n} stopped`,
      t: (n: number) => `${n} stopped by a tracer`,
      S: (n: number) => `${n} asleep`
    } as Readonly<Record<string, (n: number) => string>>,
    /** One of the strip: "2204, zombie". */
    member: (pid: number, thread: boolean, state: string) => `${thread ? `thread ${pid}` : pid}, ${state}`,
    state: {
      Z: 'zombie',
      R: 'running',
      D: 'in uninterruptible sleep',
      T: 'stopped',
      t: 'stopped by its tracer',
      S: 'asleep'
    } as Readonly<Record<string, string>>,
    notThere: 'not in the table now'
  },

  kernel: {
    line: (file: string, line: number) => `${file}, line ${line} in Linux 6.1`,
    older: '4.14',
    inOlder: (name: string) => `${name} in Linux 4.14`,
    ownCode: (pid: number) => `${pid} runs its own code.`,
    nobody: (time: string) => `Nobody runs: the kernel waits for the next timer. (${time})`,

    // decisions: a question, and what follows
    actionFor: (sig: string) => `The action for ${sig}:`,
    actions: { standard: 'default', ignore: 'ignore', handler: 'handler' },
    jumps: 'The program jumps to its handler.',
    nothing: 'Nothing happens.',
    actionOf: (parent: number | undefined) => `${parent}’s action for SIGCHLD:`,
    aHandler: 'a handler',
    noReaper: (child: number | undefined) => `Returned \`true\`: nobody will ask, so ${child} goes to \`EXIT_DEAD\`.`,
    zombie: (child: number | undefined) => `Returned \`false\`: ${child} stays \`EXIT_ZOMBIE\`.`,
    roadOf: (sig: string) => `${sig} is`,
    roads: ROADS,

    // what a function did
    slip: (slip: string) => `the slip is written: ${slip}`,
    memory: 'memory released',
    files: 'open files given back',
    directory: 'working directory given back',
    woken: (n: number) => `${count(n, 'sleeper')} woken`,
    leaving: 'about to leave the CPU for good',
    read: (slip: string) => `${slip}: read`,
    free: 'the number is free',
    born: (pid: number) => `${pid} is born`,
    refused: (error: string) => `refused: ${error}`,
    toSleep: 'goes to sleep',
    sigchld: (road: string) => `SIGCHLD is ${road}`,
    thrownAway: 'thrown away'
  },

  numbers: {
    /** "301 of 32,767: 2 alive, 299 zombies." */
    taken: (n: number, all: number, share: string) => `${whole(n)} of ${whole(all)}: ${share}.`,
    none: 'No number is free: whoever forks is told EAGAIN.',
    past: (last: number) => `1 to ${last} are given out once, after boot.`,
    free: 'free',
    idle: 'the idle task’s',
    group: 'the number of a group whose leader is gone',
    given: 'was given out once, and is not again',
    of: (nr: number, name: string, who: string) => `${nr}${name && ` ${name}`}, ${who}`
  },

  syscalls: {
    of: 'of',
    all: 'all',
    earlier: (n: number) => `${n} earlier`,
    none: 'None yet.'
  },

  inspector: {
    nobody: 'Nobody runs. Choose a process in the tree.',
    title: (pid: number) => `task_struct of ${pid}`,
    justChanged: '(just changed)',
    sigchldAt: (parent: number) => `SIGCHLD at its parent, ${parent}`,
    action: 'action',
    flags: 'flags',
    threadOf: (pid: number) => `a thread of ${pid}`,
    sleepsIn: (fn: string) => `in ${fn}`,
    traces: 'it traces',
    memory: (vsz: number, rss: number) => `VSZ ${vsz} kB, RSS ${rss} kB`,
    givenBack: 'given back',
    unknown: 'unknown',
    openFiles: (n: number) => count(n, 'open file'),
    directory: 'a working directory',
    signals: (n: number) => count(n, 'signal'),
    none: 'none',
    standard: 'SIG_DFL (ignored by default)',
    handler: 'a handler',
    noFlags: 'none that matter here',
    glosses: GLOSSES
  },

  descriptors: {
    ends: { write: 'can write', read: 'can read' },
    fds: (fds: readonly number[]) => fdsOf(fds),
    asleep: 'sleeps',
    nobody: 'nobody',
    none: 'Nothing is open.',
    unnamed: 'a file without a name',
    bytes: (n: number) => count(n, 'byte'),
    why: {
      held: (readers: readonly Held[], writers: readonly Held[]) =>
        `${pidsOf(readers)} ${readers.length > 1 ? 'wait' : 'waits'} to read because ${heldBy(writers)} still ${writers.length > 1 ? 'hold' : 'holds'} an end to write.`,
      own: (readers: readonly Held[], writers: readonly Held[]) =>
        `${pidsOf(readers)} ${readers.length > 1 ? 'wait' : 'waits'} to read, and nobody else can write: ${heldBy(writers)} ${writers.length > 1 ? 'hold ends' : 'holds an end'} to write, so the end of file never comes.`,
      full: (writers: readonly Held[], readers: readonly Held[]) =>
        `${pidsOf(writers)} ${writers.length > 1 ? 'wait' : 'waits'} to write: the pipe is full, and ${readers.length > 0 ? heldBy(readers) : 'nobody'} could read it.`,
      line: (readers: readonly Held[]) =>
        `${pidsOf(readers)} ${readers.length > 1 ? 'wait' : 'waits'} for a line to be typed.`
    }
  },

  code: {
    sourceOf: (file: string) => `${file}, as it runs`,
    endedHere: (pid: number) => `${pid} ended here`,
    more: (n: number) => `+${n}`
  },

  terminal: {
    earlier: (n: number) => `${count(n, 'line')} above ${n === 1 ? 'is' : 'are'} left out`,
    type: 'Type at the terminal',
    keyRow: 'Keys of the terminal',
    keys: {
      interrupt: { sign: '^C', name: 'Ctrl-C' },
      suspend: { sign: '^Z', name: 'Ctrl-Z' },
      end: { sign: '^D', name: 'Ctrl-D' },
      escape: { sign: 'Esc', name: 'Escape' },
      tab: { sign: 'Tab', name: 'Tab' },
      up: { sign: '↑', name: 'Arrow up' },
      down: { sign: '↓', name: 'Arrow down' },
      left: { sign: '←', name: 'Arrow left' },
      right: { sign: '→', name: 'Arrow right' }
    },
    help: 'Enter sends. Esc, then Tab leaves.',
    wrap: 'Wrap',
    clockStands: 'The clock stands while you type.',
    /** Nobody reads the terminal, and a timer is due. `time`: 1000 s. */
    waits: (time: string) => `Nobody reads the terminal for another ${time}. The clock stands.`,
    letPass: 'Let it pass'
  },

  /** A hand has left the picture within a movement. */
  between: 'What you do comes at the end of this movement',

  table: {
    find: 'Find a row',
    found: (nth: number, of: number) => `${whole(nth)} of ${whole(of)}`,
    notFound: 'in no row'
  }
}
