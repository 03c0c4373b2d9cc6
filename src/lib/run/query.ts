// query.ts: names for moments, in words: `first exit_notify of child 1`, `second fork of main`, `first sys_exit waitid of init`, `end`.
// A query answers the moment just after a record; it counts from the program's exec.
//
// query  = "start" | "boot" | "end" | [which] thing [call] { ("of" | "by") who } [ "after" query ]
// which  = "first" … "tenth" | "last" | number ("2", "2nd")
// thing  = a kind of event | a kernel function | a system call | "fork" | "zombie" | "signal" | "wait"
// who    = "main" | "child" number ["of" who] | "init" | "shell" | a PID
import { fieldAt, KIND, oldAt } from '../record/decode.ts'
import { EVENTS, EVENT_KINDS, type EventKind } from '../record/events.ts'
import { FN } from '../record/functions.ts'
import { heldBefore, isZombie } from './beats.ts'
import { BAD_QUERY } from './en.ts'
import { historyOf, nameAt, type History, type Life } from './history.ts'
import type { Run } from './run.ts'
import { syscallNumber } from '../record/syscalls.ts'

type Who =
  | { readonly kind: 'main' | 'init' | 'shell' }
  | { readonly kind: 'child'; readonly nth: number; readonly of: Who }
  | { readonly kind: 'pid'; readonly pid: number }

type Thing =
  | { readonly kind: 'event'; readonly event: EventKind; readonly call?: number }
  | { readonly kind: 'function'; readonly fn: number }
  | { readonly kind: 'zombie' }

interface Found {
  readonly which: number | 'last'
  readonly thing: Thing
  readonly of?: Who
  readonly by?: Who
  readonly after?: Query
}
export type Query = { readonly place: 'boot' | 'start' | 'end' } | Found

/** A query that cannot be read. The message says why. */
export class QueryError extends Error {}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** Short words for things that people look for. `actor`: "of" names the one who did it, not the one to whom it was done. */
const WORDS: { readonly [word: string]: { readonly thing: Thing; readonly actor: boolean } } = {
  fork: { thing: { kind: 'event', event: 'copy_process' }, actor: true },
  zombie: { thing: { kind: 'zombie' }, actor: false },
  signal: { thing: { kind: 'event', event: 'signal_generate' }, actor: false },
  wait: { thing: { kind: 'event', event: 'reap' }, actor: true }
}

/** Reads a query. Throws a QueryError. */
export function parseQuery(text: string): Query {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) throw new QueryError(BAD_QUERY.empty)
  return queryOf(words, text)
}

function queryOf(words: string[], text: string): Query {
  if (words.length === 0) throw new QueryError(BAD_QUERY.noMoment(text))
  if (words.length === 1 && (words[0] === 'boot' || words[0] === 'start' || words[0] === 'end'))
    return { place: words[0] }
  const which = takeWhich(words)
  const { thing, actor } = takeThing(words, text)
  let of: Who | undefined
  let by: Who | undefined
  while (words[0] === 'of' || words[0] === 'by') {
    const role = words.shift()
    const who = takeWho(words, text)
    if (role === 'by' || actor) by = who
    else of = who
  }
  if (words.length === 0) return { which, thing, of, by }
  if (words[0] === 'after') return { which, thing, of, by, after: queryOf(words.slice(1), text) }
  throw new QueryError(BAD_QUERY.unexpected(words[0], text))
}

function takeWhich(words: string[]): number | 'last' {
  const [word] = words
  const ordinal = ORDINALS.indexOf(word)
  const number = /^(\d+)(?:st|nd|rd|th)?$/.exec(word)
  if (word !== 'last' && ordinal < 0 && !number) return 1
  words.shift()
  if (word === 'last') return 'last'
  return number ? Number(number[1]) : ordinal + 1
}

function takeThing(words: string[], text: string): { thing: Thing; actor: boolean } {
  const word = words.shift()
  if (word === undefined) throw new QueryError(BAD_QUERY.noEvent(text))
  if (Object.hasOwn(WORDS, word)) return WORDS[word]
  if (word === 'sys_enter' || word === 'sys_exit')
    return { thing: { kind: 'event', event: word, call: takeCall(words, text) }, actor: false }
  if (EVENT_KINDS.includes(word as EventKind))
    return { thing: { kind: 'event', event: word as EventKind }, actor: false }
  if (Object.hasOwn(FN, word)) return { thing: { kind: 'function', fn: FN[word as keyof typeof FN] }, actor: false }
  const call = syscallNumber(word)
  if (call !== undefined) return { thing: { kind: 'event', event: 'sys_enter', call }, actor: false }
  throw new QueryError(BAD_QUERY.unknownEvent(word, text))
}

/** The system call that may stand behind sys_enter and sys_exit. */
function takeCall(words: string[], text: string): number | undefined {
  const [word] = words
  if (word === undefined || word === 'of' || word === 'by' || word === 'after') return undefined
  const call = syscallNumber(word)
  if (call === undefined) throw new QueryError(BAD_QUERY.unknownCall(word, text))
  words.shift()
  return call
}

function takeWho(words: string[], text: string): Who {
  const word = words.shift()
  if (word === undefined) throw new QueryError(BAD_QUERY.noProcess(text))
  if (word === 'main' || word === 'init' || word === 'shell') return { kind: word }
  if (/^\d+$/.test(word)) return { kind: 'pid', pid: Number(word) }
  if (word !== 'child') throw new QueryError(BAD_QUERY.unknownProcess(word, text))
  const nth = words.shift()
  if (nth === undefined || !/^[1-9]\d*$/.test(nth)) throw new QueryError(BAD_QUERY.whichChild(text))
  if (words[0] !== 'of') return { kind: 'child', nth: Number(nth), of: { kind: 'main' } }
  words.shift()
  return { kind: 'child', nth: Number(nth), of: takeWho(words, text) }
}

/** Exec keeps this many bytes of a program's name. @see Linux include/linux/sched.h TASK_COMM_LEN */
const COMM = 15

/** The program that queries are about. They count from its exec. */
export interface Program {
  /** Its name as exec sets it (comm). Undefined: the first program that is neither init nor the shell. */
  readonly name?: string
}

/** The life that runs the program, and the record of its exec. */
export function mainOf(run: Run, { name }: Program = {}): { life: Life; event: number } | undefined {
  const history = historyOf(run)
  const wanted = name?.slice(0, COMM)
  for (const life of history.lives) {
    for (const change of life.names) {
      if (change.event === life.born || run.kind(change.event) !== 'exec') continue
      const comm = nameAt(run, life, change.event + 1)
      if (wanted === undefined ? life.id > 1 && !isShell(comm) : comm === wanted) return { life, event: change.event }
    }
  }
  return name === undefined ? shellOf(run, history) : undefined
}

function shellOf(run: Run, history: History): { life: Life; event: number } | undefined {
  const life = history.lives.find(({ names }) =>
    names.some(({ event }) => isShell(nameAt(run, { names } as Life, event + 1)))
  )
  return life && { life, event: life.names[life.names.length - 1].event }
}

const isShell = (comm: string): boolean => comm === 'bash' || comm === 'sh'

function lifeOf(run: Run, who: Who, program: Program): Life | undefined {
  const history = historyOf(run)
  switch (who.kind) {
    case 'main':
      return mainOf(run, program)?.life
    case 'init':
      return history.lives[0]
    case 'shell':
      return shellOf(run, history)?.life
    case 'pid':
      return history.lives.findLast((life) => life.pid === who.pid && !life.thread)
    case 'child': {
      const parent = lifeOf(run, who.of, program)
      return parent && history.lives.find((life) => life.parent === parent.id && life.nth === who.nth)
    }
  }
}

/** The life that a word names: main, child 2, init, shell or a PID. Undefined: there is none. Throws a QueryError when it cannot be read. */
export function lifeNamed(run: Run, who: string, program: Program = {}): Life | undefined {
  return lifeOf(run, takeWho(who.trim().split(/\s+/), who), program)
}

/** The moment that a query names, as a number of records. Undefined: nothing like it has happened yet. Throws a QueryError when the query
 *  cannot be read. */
export function find(run: Run, query: string | Query, program: Program = {}): number | undefined {
  const read = typeof query === 'string' ? parseQuery(query) : query
  const main = mainOf(run, program)
  if ('place' in read) return read.place === 'boot' ? 0 : read.place === 'end' ? run.length : main && main.event + 1
  const since = read.after ? find(run, read.after, program) : (main?.event ?? 0)
  if (since === undefined) return undefined
  const of = read.of && lifeOf(run, read.of, program)
  const by = read.by && lifeOf(run, read.by, program)
  if ((read.of && !of) || (read.by && !by)) return undefined
  return count(run, read, since, of, by)
}

function count(run: Run, { which, thing }: Found, since: number, of?: Life, by?: Life): number | undefined {
  const history = historyOf(run)
  let seen = 0
  let last: number | undefined
  for (let i = since; i < run.length; i++) {
    if (!isThing(run, i, thing)) continue
    if (of && subjectOf(run, i, thing, history) !== of) continue
    if (by && history.currentAt(i) !== by) continue
    if (which !== 'last' && ++seen === which) return i + 1
    last = i + 1
  }
  return which === 'last' ? last : undefined
}

function isThing(run: Run, i: number, thing: Thing): boolean {
  const kind = run.log.kind(i)
  if (thing.kind === 'zombie') return isZombie(run, i)
  if (thing.kind === 'function') return kind === KIND.call && fieldAt(run.log, i, 'call', 'fn') === thing.fn
  if (kind !== KIND[thing.event]) return false
  return thing.call === undefined || callAt(run, i, thing.event) === thing.call
}

/** The number of the system call that a record enters or leaves. The field `syscall` holds that number plus 1, and 0 in user mode. */
function callAt(run: Run, i: number, kind: EventKind): number | undefined {
  if (kind === 'sys_enter') return fieldAt(run.log, i, kind, 'syscall') - 1
  return kind === 'sys_exit' ? oldAt(run.log, i, kind, 'syscall') - 1 : undefined
}

/** The task that a record is about. If the record is about another struct: the task that caused it. */
function subjectOf(run: Run, i: number, thing: Thing, history: History): Life | undefined {
  if (thing.kind === 'zombie' && run.log.kind(i) === KIND.tasklist_lock) {
    // The lock goes from its holder to nobody: the holder is the one that died.
    return history.ofRow(heldBefore(run, i), i)
  }
  const about = thing.kind === 'event' ? thing.event : 'call'
  if (thing.kind !== 'zombie' && EVENTS[about].struct !== 'task') return history.currentAt(i)
  return history.ofRow(run.log.row(i), i)
}
