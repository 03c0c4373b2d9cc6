// en.ts: the words of the first minute, but for those about outcomes (outcome.en.ts), which are loaded late.
import type { Command, Refused } from './minute.ts'
import type { Sentence } from '../stage/narration/index.ts'
import type { PassageMark } from './chapters.ts'

/** What stands in the pane, and around it. */
export const MINUTE = {
  label: 'Stage: a computer with three processes',
  table: 'Process table',
  bookStands: 'The book stands without it.',
  question: 'will it go?',
  yes: 'Yes, it goes',
  no: 'No, it stays',
  skip: 'Skip',
  /** What was tried already, beside the words on its button. */
  tried: 'tried',
  scrub: 'Back and forth in time',
  begins: 'asleep',
  again: 'Start again',
  atBeginning: 'At the beginning again.',
  back: (child: number) => `Back to when ${child} was a zombie`,
  isBack: (child: number) => `${child} is a zombie again, and nothing was done about it.`,
  noScript: 'The buttons need JavaScript. This is what they show:'
}

interface Pids {
  readonly parent: number
  readonly child: number
}

/** Words on the buttons. */
export const COMMAND_WORDS: { readonly [C in Command]: (pids: Pids) => string } = {
  exit: ({ child }) => `Let ${child} exit`,
  shoot: ({ child }) => `kill -9 ${child}`,
  wait: ({ parent }) => `Let ${parent} call wait()`,
  orphan: ({ parent }) => `kill -9 ${parent}`
}

/** Why something cannot be done. */
export const REFUSED: { readonly [R in Refused]: (pids: Pids, who: number) => string } = {
  gone: (_, who) => `${who} is gone, and its number names nobody: kill would answer ESRCH.`,
  childless: ({ parent }) => `${parent} has no child left: wait would answer ECHILD.`
}

/** Marks along the scrubber. */
export const MARKS: { readonly [M in PassageMark]: string } = {
  slip: 'slip',
  memory: 'memory',
  files: 'files',
  letter: 'letter',
  signal: 'signal',
  adopted: 'adopted',
  zombie: 'zombie',
  read: 'read',
  next: ''
}

/** What stands at the place of one who has gone. */
export const GHOST = {
  readBy: (by: string) => `read by ${by}`,
  unread: 'nobody read its slip',
  named: (pid: number) => (pid === 1 ? 'init' : String(pid)),
  label: (pid: number, name: string, fate: string) => `${pid} ${name}, gone, ${fate}`
}

/** Of one more zombie. */
export const TOO = (pid: number): Sentence => [{ strong: String(pid) }, ' is a zombie, too.']
