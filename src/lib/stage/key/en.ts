// en.ts: what each mark of a stage means, in three words or so.
import type { CellName, SectionName } from './cells.ts'
import type { VerbName } from './verbs.ts'

export const SECTIONS: Readonly<Record<SectionName, string>> = {
  living: 'The living',
  owns: 'What they own',
  dead: 'The dead',
  news: 'News and signals',
  family: 'The family',
  time: 'Time'
}

export const CELLS: Readonly<Record<CellName, string>> = {
  runs: 'Runs, or could',
  hasCpu: 'Has the CPU',
  sleeps: 'Sleeps; why, beside',
  cannotBeWoken: 'Cannot be woken',
  stopped: 'Stopped by signal',
  traced: 'Held by tracer',
  memoryAsked: 'Memory asked for',
  memoryUsed: 'Memory in use',
  shared: 'Shared since fork',
  files: 'Open files',
  cwd: 'Its working directory',
  zombie: 'Dead, not reaped',
  slip: 'How it ended',
  killed: 'Ended by signal',
  read: 'Read by wait',
  gone: 'Reaped, number free',
  letter: 'SIGCHLD has come',
  opened: 'A handler runs',
  thrown: 'Thrown away unread',
  waits: 'Blocked, waits outside',
  knock: 'Wakes waiting parent',
  bolt: 'A signal strikes',
  child: 'Child below parent',
  adopted: 'Gets another parent',
  chosen: 'You chose this',
  timeRunning: 'Time spent running',
  timeAsleep: 'Time spent asleep',
  timeZombie: 'Time as zombie',
  timeCut: 'Time left out',
  here: 'You are here'
}

/** What can be played: a name, and its three words. */
export const VERBS: Readonly<Record<VerbName, { readonly name: string; readonly says: string }>> = {
  exec: { name: 'exec', says: 'Another program now' },
  fork: { name: 'fork', says: 'One becomes two' },
  signal: { name: 'a signal', says: 'Strikes, and wakes' },
  stop: { name: 'SIGSTOP', says: 'Stands still' },
  goOn: { name: 'SIGCONT', says: 'Goes on again' },
  slip: { name: 'exit: the slip', says: 'Written before all' },
  memory: { name: 'exit: memory', says: 'Drains to nothing' },
  files: { name: 'exit: files', says: 'Files, directory fall' },
  zombie: { name: 'zombie', says: 'Number, slip, nothing' },
  unheard: { name: 'kill -9 on a zombie', says: 'Nobody takes it' },
  knock: { name: 'the knock', says: 'Wakes waiting parent' },
  wait: { name: 'wait', says: 'Slip read, gone' },
  adoption: { name: 'adoption', says: 'Gets another parent' },
  letterThrown: { name: 'SIGCHLD by default', says: 'Thrown away unread' },
  letterOpened: { name: 'SIGCHLD with a handler', says: 'Opened; husk stays' },
  neverSent: { name: 'SIG_IGN', says: 'No letter, no husk' },
  sentUnkept: { name: 'SA_NOCLDWAIT', says: 'Letter, but no husk' },
  write: { name: 'a write', says: 'One page unshared' },
  letterBlocked: { name: 'SIGCHLD blocked', says: 'One waits outside' },
  letterTraced: { name: 'SIGCHLD, traced', says: 'Tracer hears first' }
}

export const PLAY = {
  verbs: 'What happens, to be played',
  hint: 'Each plays forward and back; so it does on every stage.',
  play: 'Play',
  back: 'Back',
  /** The names of the button and the slider for ears. */
  playOf: (name: string) => `Play ${name}`,
  backOf: (name: string) => `Back: ${name}`,
  partOf: (name: string) => `How far: ${name}`
}

/** The timeline, played as a whole. */
export const TIMELINE = {
  name: 'the timeline',
  says: 'Time, lane by lane',
  about: (program: string) => `All of ${program}. Drag, and time goes back; so it does on every stage.`
}
