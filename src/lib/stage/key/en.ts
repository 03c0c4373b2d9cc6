// en.ts: what each mark of a stage means, in three words or so.
import type { CellName, SectionName } from './cells.ts'

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
