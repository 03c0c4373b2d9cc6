// en.ts: what exercises, judge and grader say in English. Another language is a table with the same keys.
// Times come as text (seconds()), processes as their names (facts.name()).
import type { Cost } from '../run/client.ts'
import type { Who } from './checks.ts'

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`
const million = (n: number): string => `${n / 1e6} million`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const list = (pids: readonly number[]): string => pids.join(', ')
const and = (names: readonly string[]): string => names.join(' and ')

const PARTS: Record<Extract<Who, string>, string> = { main: 'the program', shell: 'the shell', init: 'init' }
const called = (who: Who): string => (typeof who === 'number' ? String(who) : PARTS[who])

/** "exited 3", "was killed by signal 9", of a wait status. */
const ending = (status: number): string =>
  status & 0x7f ? `was killed by signal ${status & 0x7f}` : `exited ${(status >> 8) & 0xff}`

export const en = {
  // ---- kinds ----
  kinds: { predict: 'Predict', fix: 'Fix', act: 'Act', runAndSee: 'Run it and see', check: 'Check' },
  /** What is wrong with a declaration. */
  faults: {
    noQuestions: 'whoever predicts needs questions',
    questions: 'questions are for predicting',
    noSource: 'there is no source to show',
    endsInPause: 'a student takes over behind a line that is typed, and not in a pause',
    notAsked: 'a check is about a question that is not asked',
    empty: 'is empty',
    badName: 'a name is lower case, digits and hyphens',
    badProgram: 'is no name that exec would keep'
  },

  // ---- a run that is cut off ----
  cut: {
    instructions: (n) => `The run was stopped: its programs executed more than ${million(n)} instructions.`,
    events: (n) => `The run was stopped: more than ${n / 1000} thousand things happened in it.`,
    bytes: (n) => `The run was stopped: it wrote, or left to be kept, more than ${million(n)} bytes.`
  } satisfies Record<Cost, (most: number) => string>,
  initDied: 'The computer has stopped: init was killed.',
  onlyTheShell: 'In this exercise the shell is all you have: type at the terminal.',
  beforeTheTurn: 'Your turn begins where the shell waits for you. What was before can be seen, but not changed.',

  // ---- what a run showed ----
  neverRan: (program: string) => `The program ${program} never ran.`,
  started: (program: string, pid: number) => `${program} was compiled and ran as ${pid}.`,
  complaint: (line: string) => `The compiler says: ${line}`,
  notCompiled: (source: string) => `${source} was not compiled, and nothing ran.`,
  whoNeverRan: (who: Who) => `${capital(called(who))} never ran.`,
  lives: (name: string) => `${name} lives at the end.`,
  ended: (name: string, status: number) => `${name} ${ending(status)}.`,
  isZombie: (name: string, status: number) => `${name} ${ending(status)}, and is in the table still.`,
  sent: (name: string, signal: number) => `Signal ${signal} was sent to ${name}.`,
  notSent: (name: string, signal: number) => `Nobody has sent signal ${signal} to ${name} yet.`,
  neverWas: (pid: number) => `${pid} never was.`,
  stillAlive: (pid: number) => `${pid} is still alive.`,
  stillInTable: (pid: number, status: number) =>
    `${pid} is still in the table, a zombie: it ${ending(status)}, and nobody has read that.`,
  leftLate: (pid: number, after: string) => `${pid} left the table only after ${after}.`,
  left: (pid: number) => `${pid} has left the table, and its number is free.`,
  notEnded: (who: Who) => `${capital(called(who))} has not ended.`,
  nobodyRead: (who: Who) => `Nobody has read how ${called(who)} ended.`,
  readByAnother: (reader: string, who: Who, by: Who) =>
    `${reader} read how ${called(who)} ended, and not ${called(by)}.`,
  readBy: (reader: string, who: Who, status: number) => `${reader} read that ${called(who)} ${ending(status)}.`,
  readsNobody: (name: string) => `${name} has not read anybody’s status yet.`,
  neverZombie: (name: string) => `${name} was read before anybody could see it as a zombie.`,
  zombiesFor: (names: readonly string[], seconds: number) => `${and(names)} were zombies for ${seconds} s each.`,
  noneLeft: (all: number) => `All ${all} that came of it are gone.`,
  someLeft: (alive: readonly number[], dead: readonly number[]) =>
    [
      alive.length > 0 && `${list(alive)} ${alive.length === 1 ? 'lives' : 'live'}.`,
      dead.length > 0 && `${list(dead)} ${dead.length === 1 ? 'is a zombie' : 'are zombies'} still.`
    ]
      .filter(Boolean)
      .join(' '),
  noChildEnded: 'No child of the program has ended.',
  zombieToTheLast: (name: string) => `Nobody has read how ${name} ended: it is a zombie to the last.`,
  thrownAway: (name: string) => `How ${name} ended was thrown away: no wait has read it.`,
  readByStranger: (name: string, reader: string) => `How ${name} ended was read by ${reader}, not by its own parent.`,
  layThere: (name: string, time: string) => `${name} lay there for ${time} before its parent waited for it.`,
  parentRead: (children: number, longest: string) =>
    `Its own parent read the status of ${children === 1 ? 'the child' : `all ${children} children`}, ${longest} after the end at the latest.`,
  /** How a child ended, in a list of statuses. */
  status: (status: number) => (status & 0x7f ? ending(status) : String((status >> 8) & 0xff)),
  childrenEnded: (children: number, statuses: readonly string[]) =>
    `${children} children ended, with ${statuses.join(', ')}.`,
  otherStatuses: (children: number, statuses: readonly string[]) =>
    `The program had ${count(children, 'child', 'children')}; the statuses of those that ended: ${statuses.join(', ') || 'none'}.`,
  oneAfterAnother: (later: string, earlier: string) => `${later} began only after ${earlier} had ended.`,
  apart: (first: string, last: string, time: string) => `${last} ended ${time} after ${first}.`,
  together: (children: number, time: string) => `${children} children were there at once, and ended within ${time}.`,
  allLines: (lines: number) => `The terminal shows all ${lines} lines.`,
  missingLine: (line: string, more: number) =>
    `The terminal does not show “${line}”${more > 0 ? ` and ${more} more` : ''}.`,
  noZombieAtEnd: 'At the end there is no zombie in the table.',
  zombiesAtEnd: (names: readonly string[]) =>
    `At the end ${names.join(', ')} ${names.length === 1 ? 'is a zombie' : 'are zombies'}.`,
  stayed: (names: readonly string[], time: string, toTheEnd: boolean) =>
    `${capital(names.join(', '))} stayed ${names.length === 1 ? 'a zombie' : 'zombies'} for ${time}${toTheEnd ? ', and still there at the end' : ''}.`,
  oldest: (time: string) => `No zombie was older than ${time}.`,
  noAnswer: 'There is no answer.',
  youSaid: (given: string, shown: string) => `You said ${given}. ${shown}`,
  zombiesAt: (second: number, pids: readonly number[]) => {
    if (pids.length === 0) return `After ${second} s there is no zombie.`
    return `After ${second} s there ${pids.length === 1 ? 'is 1 zombie' : `are ${pids.length} zombies`}: ${and(pids.map(String))}.`
  },
  noZombieCame: 'No zombie has come and gone.',
  lastZombie: (pid: number, time: number, reader?: string) =>
    `The last zombie, ${pid}, goes at ${time} s${reader === undefined ? '' : `: ${reader} reads its status`}.`,
  onSchedule: (seed: number, shown: string) => `On another schedule, number ${seed}: ${shown}`,

  // ---- a submission's file ----
  tooLarge: 'It is too large: no submission has more than a million characters.',
  empty: 'It is empty.',
  damaged: 'It is damaged: it is not JSON, or not all of it.',
  noSubmission: 'It is JSON, but no submission of Unkillable.',
  newerFormat: (format: number, known: number) =>
    `It has format ${format}; this grader knows format ${known}. A newer one is needed.`,
  badPart: (part: string | null, why: string) => `It is damaged or forged: ${part ?? 'the whole'}: ${why}.`,
  longer: (most: number) => `is longer than ${most} characters`,
  moreEntries: (most: number) => `has more than ${most} entries`,
  noTime: 'is no time',
  beforeTheBeginning: 'is before the beginning',
  noDigest: 'is no digest',
  missing: 'is missing',
  otherKind: 'is not what a submission has there',
  nameless: 'nameless',

  // ---- what is to be said of it ----
  noSource: (file: string) => `It has no ${file}.`,
  otherInput: (kind: string) =>
    `It is forged: in this exercise one types at the terminal, and it has an input of kind “${kind}”.`,
  otherVersion: (made: number, judged: number) =>
    `Made for version ${made} of the exercise, judged by version ${judged}.`,
  sameRun: 'the run is the same',
  differs: (where: string) => `the run differs ${where}`,
  otherMachine: (machine: string, how: string) =>
    `Made on another version of the machine, ${machine}, and replayed on this one: ${how}.`,
  forged: (where: string) => `Forged or damaged: what it says of its run is not what this very machine does ${where}.`,
  fromInput: (nth: number, input: string) => `from input ${nth} on (${input})`,
  behindLast: 'behind the last input',
  inputs: {
    keys: (text: string) => `keys ${text}`,
    file: (path: string) => `the file ${path}`,
    last_pid: () => 'the numbers begin'
  }
} as const
