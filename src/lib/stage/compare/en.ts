// en.ts: what is said of two futures of one moment: what was asked, where they part, and what differs.
import type { Act } from '../../run/client.ts'

/** The two futures. */
export const AS_IT_WAS = 'As it was'

/** What is asked, of the process with that number, and what the other future is called. `signal`: its name. */
interface Question {
  readonly asks: string
  readonly name: string
}

const SIGCHLD: { readonly [D in (Act & { kind: 'sigchld' })['disposition']]: (who: string) => Question } = {
  SIG_DFL: (who) => ({ asks: `What if ${who} had set SIGCHLD to its default?`, name: 'Default set' }),
  SIG_IGN: (who) => ({ asks: `What if ${who} had set SIG_IGN?`, name: 'SIG_IGN set' }),
  SA_NOCLDWAIT: (who) => ({ asks: `What if ${who} had set SA_NOCLDWAIT?`, name: 'SA_NOCLDWAIT set' }),
  handler: (who) => ({ asks: `What if ${who} had a handler for SIGCHLD?`, name: 'Handler set' })
}

export function questionOf(act: Act, who: string, signal: string): Question {
  switch (act.kind) {
    case 'sigchld':
      return SIGCHLD[act.disposition](who)
    case 'wait':
      return { asks: `What if ${who} had waited?`, name: 'wait() called' }
    case 'exit':
      return { asks: `What if ${who} had called exit(${act.code})?`, name: `exit(${act.code}) called` }
    case 'fork':
      return { asks: `What if ${who} had forked?`, name: 'fork() called' }
    case 'subreaper':
      return act.on
        ? { asks: `What if ${who} had adopted orphans?`, name: 'Orphans adopted' }
        : { asks: `What if ${who} had adopted orphans no more?`, name: 'Orphans adopted no more' }
    case 'signal':
      return { asks: `What if ${who} had been sent ${signal}?`, name: `${signal} sent` }
  }
}

export const COMPARE = {
  title: 'Two futures of one moment',
  region: 'Two futures, side by side',
  starting: 'Both computers go through it all again …',
  back: 'Back to one',
  take: 'Go on here',
  takeOf: (name: string) => `Go on here: ${name}`,
  /** Below the names of the two. */
  nothingDone: (time: string) => `nothing done at ${time}`,
  oneAct: (time: string) => `one act more, at ${time}`,
  front: 'Which of the two is shown',
  transport: 'Both',
  stepBack: 'Back',
  play: 'Play',
  playBoth: 'Play both',
  pause: 'Pause',
  step: 'Step',
  stepBoth: 'Step both',
  toFirst: 'First difference',
  /** Where the playhead is. */
  moment: 'Moment of both',
  clock: (time: string) => `${time} in both`,
  timeline: 'Timeline of both',
  firstDifference: 'first difference'
}

export const TABLE = {
  caption: 'What differs at this moment',
  captionAll: 'Everybody at this moment',
  what: 'Who, what',
  first: (fn: string) => `◆ ${fn}`,
  nothing: 'Nothing differs at this moment.',
  all: 'Everybody',
  process: (pid: number, name: string) => `${pid} ${name}`,
  sigchldOf: (pid: number) => `SIGCHLD of ${pid}`,
  absent: 'not there',
  gone: 'gone, its number is free',
  going: 'about to leave the table',
  childOf: (pid: number) => `child of ${pid}`,
  /** In the one future another number, or another name, than in the other. */
  named: (who: string, status: string) => `${who}: ${status}`,
  standard: 'default',
  handler: 'a handler',
  flagged: (action: string) => `${action}, SA_NOCLDWAIT`,
  list: (parts: readonly string[]) => parts.join(', ')
}
