// en.ts: the words of the workbench, and of a bare stage in somebody else's page.
import type { Act, Cost, Refusal } from '../run/client.ts'

export const BENCH = {
  title: 'Play: a computer to take apart',
  program: 'Program',
  /** In the list of programs. */
  offer: (file: string, title: string) => `${file}: ${title}`,
  run: 'Run',
  again: 'Again from the start',
  futures: (count: number) => `Other futures (${count})`,
  restore: 'The book’s text again',
  whatStandsHere: 'this program, or what was done with it',
  notResumed: 'What you did here before is kept, but was not done again.',
  resume: 'Do it again',
  resumed: 'This is where you left off: all that you did was done again.',
  elsewhere: 'The computer is another version since then, so it may have gone another way.',
  startAnew: 'Start anew',
  goOn: 'Go on',
  noScript:
    'This is a computer to play with: pick a C program, change it, run it, and act on its processes. It needs a browser that runs scripts. Below is the program that it begins with.',
  panes: 'Panes',
  terminal: 'Terminal of the computer',
  stage: 'Stage: the computer that runs the program',
  chosen: 'The chosen process',
  actsNow:
    'An act is taken at the moment on show. Go back first, and the run takes another way from there; what came after is kept under Other futures.',
  heightOfCode: 'Height of code and terminal',
  widthOfCode: 'Width of code and stage',
  widthOfStage: 'Width of stage and inspector',
  atStart: 'At the program’s first instruction.',
  takenUp: 'Back in a future that was left.',
  takenOver: 'This is the future that you chose. The other one stands under Other futures.',
  respawned: (before: number, now: number) =>
    `The shell, ${before}, has ended, and init has started a new one, ${now}.`,
  doesNotCompile: 'It does not compile. The terminal and the editor say where.'
}

/** Tabs of a phone, which shows one pane at a time. */
export const TABS = { code: 'Code', tree: 'Tree', run: 'Act', terminal: 'Terminal' }

export const EDITOR = {
  source: (file: string) => `Source of ${file}`,
  notFetched: 'The editor could not be fetched. Load the page again; what you wrote is kept.',
  complaints: 'What the compiler says',
  place: (line: number, column: number) => `Line ${line}, column ${column}`,
  help: 'Tab indents. Esc, then Tab leaves.'
}

const million = (n: number): string => `${n / 1e6} million`

/** What a run has too much of. */
const TOO_MUCH: { readonly [C in Cost]: (most: number) => string } = {
  instructions: (n) => `its programs have executed ${million(n)} instructions`,
  events: (n) => `${million(n)} things have happened in it`,
  bytes: (n) => `${million(n)} bytes of it have to be kept`
}

const tooMuch = (said: (what: string) => string): typeof TOO_MUCH => ({
  instructions: (n) => said(TOO_MUCH.instructions(n)),
  events: (n) => said(TOO_MUCH.events(n)),
  bytes: (n) => said(TOO_MUCH.bytes(n))
})

/** Why a run was cut short. */
export const CUT = {
  atOnce: {
    instructions: (n: number) =>
      `The programs do not come to rest: they have executed another ${million(n)} instructions. Time stands until you let them go on.`,
    events: (n: number) =>
      `The programs do not come to rest: another ${n / 1000} thousand things have happened. Time stands until you let them go on.`
  },
  inAll: tooMuch(
    (what) => `This run has become too long to keep: ${what}. Run it again, or go back and take another way.`
  ),
  /** A run that was kept. */
  again: tooMuch((what) => `This run is too long to be done again: ${what}, and it has not come to its end.`)
}

/** What can be done to a process. */
export const DEEDS = {
  none: 'Act',
  choose: 'Choose a process in the tree. Everything that can be done to it stands here, and in its menu.',
  title: (pid: number, name: string) => `Act on ${pid} ${name}`,
  kill: (pid: number) => `kill -9 ${pid}`,
  term: (pid: number) => `Send ${pid} SIGTERM`,
  killParent: (pid?: number) => (pid === undefined ? 'Kill its parent' : `Kill its parent, ${pid}`),
  anySignal: 'Signal…',
  sendSignal: (pid: number) => `Send ${pid} a signal`,
  sigchld: 'Its SIGCHLD',
  setSigchld: 'Set its SIGCHLD',
  default: 'Default',
  handler: 'A handler',
  makeItCall: 'Make it call',
  exit: (code: number) => `exit(${code})`,
  exitWith: 'with',
  exitStatus: 'Exit status',
  adopt: 'Adopt orphans',
  adoptNoMore: 'Adopt orphans no more',
  signals: 'Signals',
  process: 'Process',
  isSo: '(is so)',
  whatIf: 'What if…',
  whatIfOf: (pid: number) => `Two futures: what if ${pid} …`,
  otherQuestion: 'Another question…'
}

/** Why something cannot be done to a process. */
export const REFUSED: { readonly [R in Refusal]: (pid: number, call: string) => string } = {
  dead: (pid, call) => `${pid} has no code left to call ${call}`,
  ending: (pid) => `${pid} is in do_exit and comes back to its code no more`,
  busy: (pid) => `${pid} has still to do what it was asked before`,
  init: (pid) => `without ${pid}, init, the computer stops`
}
export const NO_PARENT = (pid: number) => `${pid} has no parent: the kernel made it`
export const PARENT_IS_INIT = 'its parent is init, which takes no signal that it has no handler for'

/** The call that a process makes for each act. */
export const CALLS: { readonly [K in Act['kind']]: string } = {
  signal: 'kill',
  sigchld: 'sigaction',
  subreaper: 'prctl',
  fork: 'anything',
  exit: 'exit',
  wait: 'wait'
}
export const ALL_CALLS = 'them'

/** What was done on a way that was left. */
export const WAY = {
  typed: (text: string) => `typed “${text}”`,
  someProcess: 'a process',
  signal: (signal: string, who: string) => `${signal} to ${who}`,
  disposition: (disposition: string, who: string) =>
    `${disposition === 'handler' ? 'a handler' : disposition} in ${who}`,
  adopts: (who: string, on: boolean) => `${who} adopts orphans${on ? '' : ' no more'}`,
  call: (call: string, who: string) => `${call} in ${who}`,
  from: (seconds: string, deeds: string) => `From ${seconds} s on: ${deeds}`,
  nothing: 'nothing done'
}

/** Programs of content/programs, in the order in which they are offered. */
export const PROGRAM_TITLES: { readonly [name: string]: string } = {
  zombie_maker: 'a parent that never waits',
  waiting_parent: 'a parent that waits',
  ignoring_parent: 'a parent that ignores SIGCHLD',
  nocldwait_parent: 'a parent with SA_NOCLDWAIT',
  reaping_handler: 'a handler that reaps in a loop',
  orphan_maker: 'a parent that ends first',
  double_fork: 'a grandchild for init',
  subreaper: 'a parent that adopts orphans'
}
export const OWN_TITLE = 'your own program'

export const EMBED = {
  title: (program: string) => `${program}, from the book Unkillable`,
  stage: (program: string) => `Stage: ${program}`,
  waiting: (program: string) => `A running computer from the book Unkillable, about zombie processes: ${program}.`,
  noScript: 'This is a stage on which a computer runs. It needs a browser that runs scripts.',
  sandbox: (program: string) => `${program}.c in the sandbox of Unkillable`,
  noMoment: (why: string) => `This address names no moment: ${why}.`,
  neverComes: (program: string, moment: string) =>
    `This address names a moment that never comes in ${program}: “${moment}”.`
}
