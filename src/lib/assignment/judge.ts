// judge.ts: what each word of the vocabulary (checks.ts) means for a run, and the sentence that says what the run showed.
import { historyOf, type Life, type Run } from '../run/client.ts'
import type { Check, Measure, Who } from './checks.ts'
import { en } from './en.ts'
import {
  childDeaths,
  deathsUnder,
  descent,
  factsOf,
  lastWithChildren,
  seconds,
  zombiesAt,
  type Death,
  type Facts
} from './facts.ts'
import type { Played, Work } from './play.ts'

const NS_PER_S = 1e9

export interface Verdict {
  /** The check's id, and what it demands. */
  readonly id: string
  readonly says: string
  readonly passed: boolean
  /** What the run showed, as a sentence. */
  readonly shown: string
  /** Where it can be seen: records of the run that was judged. Good only beside it. */
  readonly event?: number
}

type Judged = Omit<Verdict, 'id' | 'says'>

/** What is judged: an exercise, or the task of a lesson. */
export interface Demand {
  /** The program that the checks are about. */
  readonly program: string
  /** The file that it is compiled from. */
  readonly source?: string | undefined
  readonly checks: readonly Check[]
}

/** The verdict of each check of a demand over a run that was played. */
export function judge(run: Run, exercise: Demand, work: Pick<Work, 'answers'>, played: Played): Verdict[] {
  const facts = factsOf(run, exercise.program, played.ended)
  return exercise.checks.map((check) => ({
    id: check.id,
    says: check.says,
    ...(played.cut === undefined ? judgeOne(check, facts, exercise, work, played) : failed(played.cut))
  }))
}

const passed = (shown: string, event?: number): Judged => ({
  passed: true,
  shown,
  ...(event !== undefined && { event })
})
const failed = (shown: string, event?: number): Judged => ({
  passed: false,
  shown,
  ...(event !== undefined && { event })
})

function judgeOne(
  check: Check,
  facts: Facts,
  exercise: Demand,
  { answers }: Pick<Work, 'answers'>,
  played: Played
): Judged {
  switch (check.check) {
    case 'starts':
      return starts(facts, exercise)
    case 'alive':
      return alive(facts, check.who)
    case 'gone':
      return gone(facts, check.pid, check.within, played)
    case 'zombie':
      return zombie(facts, check.who)
    case 'killed':
      return killed(facts, check.who, check.signal)
    case 'thrown-away':
      return thrownAway(facts, check.who)
    case 'waits':
      return waits(facts, check.who, played)
    case 'sent':
      return sent(facts, check.to, check.signal, played)
    case 'reaped-by':
      return reapedBy(facts, check.child, check.parent)
    case 'no-zombie-at-end':
      return noZombieAtEnd(facts)
    case 'answer':
      return answer(facts, exercise, answers[check.question] ?? '', check.is)
    case 'reaped-by-parent':
    case 'together':
    case 'statuses':
    case 'output':
    case 'no-zombie-older':
    case 'zombies-for':
    case 'none-left':
      if (!facts.main) return failed(en.neverRan(exercise.program))
      if (check.check === 'statuses') return statuses(facts, check.codes)
      if (check.check === 'together') return together(facts, check.within)
      if (check.check === 'output') return output(facts, check.lines)
      if (check.check === 'no-zombie-older') return noZombieOlder(facts, check.seconds)
      if (check.check === 'zombies-for') return zombiesFor(facts, exercise.program, check.seconds)
      if (check.check === 'none-left') return noneLeft(facts)
      return reapedByParent(facts, check.within)
  }
}

function starts(facts: Facts, { program, source }: Demand): Judged {
  if (facts.main) return passed(en.started(program, facts.main.life.pid))
  const complaint = facts.lines.find((line) => /^\S+:\d+:(\d+:)? (fatal )?error: /.test(line))
  return failed(complaint ? en.complaint(complaint) : en.notCompiled(source ?? program))
}

function deathOf(facts: Facts, life: Life): Death | undefined {
  return facts.deaths.find((death) => death.life === life)
}

/** The moment from which others see that it is dead. */
const seenDead = ({ life, zombie }: Death): number => zombie?.event ?? life.ended + 1

function alive(facts: Facts, who: Who): Judged {
  const life = facts.life(who)
  if (!life) return failed(en.whoNeverRan(who))
  if (!deathOf(facts, life)) return passed(en.lives(facts.name(life)))
  return failed(en.ended(facts.name(life), life.status), life.ended + 1)
}

/** Judges a process that has to have ended. */
function ofDead(facts: Facts, who: Who, judge: (life: Life, death: Death) => Judged): Judged {
  const life = facts.life(who)
  if (!life) return failed(en.whoNeverRan(who))
  const death = deathOf(facts, life)
  return death ? judge(life, death) : failed(en.lives(facts.name(life)))
}

const zombie = (facts: Facts, who: Who): Judged =>
  ofDead(facts, who, (life, death) =>
    death.left.at < Infinity
      ? failed(en.left(life.pid), death.left.event)
      : passed(en.isZombie(facts.name(life), life.status), seenDead(death))
  )

const killed = (facts: Facts, who: Who, signal: number): Judged =>
  ofDead(facts, who, (life) => {
    const by = (life.status & 0x7f) === signal ? passed : failed
    return by(en.ended(facts.name(life), life.status), life.ended + 1)
  })

const thrownAway = (facts: Facts, who: Who): Judged =>
  ofDead(facts, who, (life, death) => {
    const { reaped, left } = death
    if (reaped) return failed(en.readBy(facts.name(reaped.by), who, life.status), reaped.event)
    if (left.at === Infinity) return failed(en.stillInTable(life.pid, life.status), seenDead(death))
    return passed(en.thrownAway(facts.name(life)), left.event)
  })

/** What it has read before the student's turn does not count. */
function waits(facts: Facts, who: Who, { begun }: Played): Judged {
  const life = facts.life(who)
  if (!life) return failed(en.whoNeverRan(who))
  const name = facts.name(life)
  const read = facts.deaths.find(({ reaped }) => reaped?.by === life && reaped.at >= begun)
  if (!read) return failed(en.readsNobody(name))
  return passed(en.readBy(name, read.life.pid, read.life.status), read.reaped!.event)
}

/** What the session itself has sent does not count. */
function sent(facts: Facts, who: Who, signal: number, { begun }: Played): Judged {
  const life = facts.life(who)
  if (!life) return failed(en.whoNeverRan(who))
  const found = facts.signals.find(({ to, sig, at }) => to === life && sig === signal && at >= begun)
  return found ? passed(en.sent(facts.name(life), signal), found.event) : failed(en.notSent(facts.name(life), signal))
}

function gone(facts: Facts, pid: number, within: number, { begun }: Played): Judged {
  const life = facts.life(pid)
  if (!life) return failed(en.neverWas(pid))
  const death = deathOf(facts, life)
  if (!death) return failed(en.stillAlive(pid))
  if (death.left.at === Infinity) return failed(en.stillInTable(pid, life.status), seenDead(death))
  const left = (death.zombie?.to ?? death.ended) - begun
  if (left > within * NS_PER_S) return failed(en.leftLate(pid, seconds(left)), life.released + 1)
  return passed(en.left(pid), life.released + 1)
}

function reapedBy(facts: Facts, who: Who, by: Who): Judged {
  const [child, parent] = [facts.life(who), facts.life(by)]
  const death = child && deathOf(facts, child)
  if (!death) return failed(en.notEnded(who))
  if (!death.reaped) return failed(en.nobodyRead(who), seenDead(death))
  const reader = facts.name(death.reaped.by)
  if (death.reaped.by !== parent) return failed(en.readByAnother(reader, who, by), death.reaped.event)
  return passed(en.readBy(reader, who, child.status), death.reaped.event)
}

function reapedByParent(facts: Facts, within: number): Judged {
  const deaths = childDeaths(facts)
  if (deaths.length === 0) return failed(en.noChildEnded)
  for (const death of deaths) {
    const name = facts.name(death.life)
    if (!death.reaped) return failed(unread(death, name), seenDead(death))
    const { by, at, event } = death.reaped
    if (by !== facts.main!.life) return failed(en.readByStranger(name, facts.name(by)), event)
    if (at - death.ended > within * NS_PER_S) return failed(en.layThere(name, seconds(at - death.ended)), event)
  }
  const longest = deaths.reduce((most, { ended, reaped }) => Math.max(most, reaped!.at - ended), 0)
  return passed(en.parentRead(deaths.length, seconds(longest)), deaths[deaths.length - 1].reaped!.event)
}

const unread = ({ left }: Death, name: string): string =>
  left.at === Infinity ? en.zombieToTheLast(name) : en.thrownAway(name)

function statuses(facts: Facts, codes: readonly number[]): Judged {
  const found = childDeaths(facts)
    .map(({ life }) => en.status(life.status))
    .sort()
  const { children } = facts.main!.life
  const same = found.join() === codes.map(String).sort().join()
  if (same && children === codes.length) return passed(en.childrenEnded(codes.length, found))
  return failed(en.otherStatuses(children, found))
}

/** Whose work is done one after the other never meets what the exercise is about. */
function together(facts: Facts, within: number): Judged {
  const deaths = childDeaths(facts)
  if (deaths.length === 0) return failed(en.noChildEnded)
  const most = (of: (death: Death) => number): Death => deaths.reduce((a, b) => (of(b) > of(a) ? b : a))
  const [first, last, youngest] = [
    most(({ ended }) => -ended),
    most(({ ended }) => ended),
    most(({ life }) => life.born)
  ]
  if (youngest.life.born > first.life.ended)
    return failed(en.oneAfterAnother(facts.name(youngest.life), facts.name(first.life)), youngest.life.born + 1)
  const time = last.ended - first.ended
  if (time > within * NS_PER_S)
    return failed(en.apart(facts.name(first.life), facts.name(last.life), seconds(time)), seenDead(last))
  return passed(en.together(deaths.length, seconds(time)), seenDead(last))
}

function output(facts: Facts, lines: readonly string[]): Judged {
  const missing = lines.filter((line) => !facts.lines.some((shown) => standsIn(shown, line)))
  if (missing.length === 0) return passed(en.allLines(lines.length))
  return failed(en.missingLine(missing[0], missing.length - 1))
}

/** On its own, or beside what others have printed: the shell's prompt, the dots of a handler. Part of a word it is not. */
function standsIn(shown: string, line: string): boolean {
  const isWordAt = (at: number): boolean => /[\p{L}\p{N}_]/u.test(shown.charAt(at))
  for (let at = shown.indexOf(line); at >= 0; at = shown.indexOf(line, at + 1))
    if (!isWordAt(at - 1) && !isWordAt(at + line.length)) return true
  return false
}

function noZombieAtEnd(facts: Facts): Judged {
  const left = facts.deaths.filter(({ zombie }) => zombie?.to === Infinity)
  if (left.length === 0) return passed(en.noZombieAtEnd)
  return failed(en.zombiesAtEnd(names(left, facts)), left[0].zombie!.event)
}

function noZombieOlder(facts: Facts, most: number): Judged {
  const age = ({ zombie }: Death): number => (zombie ? Math.min(zombie.to, facts.ended) - zombie.from : 0)
  const old = facts.deaths.filter((death) => age(death) > most * NS_PER_S)
  if (old.length === 0)
    return passed(en.oldest(seconds(facts.deaths.reduce((oldest, death) => Math.max(oldest, age(death)), 0))))
  const { to, event } = old[0].zombie!
  return failed(en.stayed(names(old, facts), seconds(age(old[0])), to === Infinity), event)
}

/** To this the time as a zombie is rounded. ns. */
const A_TENTH = 1e8

function zombiesFor(facts: Facts, program: string, wanted: number): Judged {
  const deaths = deathsUnder(facts, lastWithChildren(facts, program))
  if (deaths.length === 0) return failed(en.noChildEnded)
  for (const { life, zombie, reaped } of deaths) {
    const name = facts.name(life)
    if (zombie?.to === Infinity) return failed(en.isZombie(name, life.status), zombie.event)
    const time = zombie ? zombie.to - zombie.from : 0
    if (!zombie || time < BLINK) return failed(reaped ? en.neverZombie(name) : en.thrownAway(name), life.ended + 1)
    const tenths = Math.floor(time / A_TENTH + 0.5) * A_TENTH
    if (tenths !== wanted * NS_PER_S) return failed(en.stayed([name], seconds(tenths), false), zombie.event)
  }
  return passed(en.zombiesFor(names(deaths, facts), wanted), deaths[0].zombie!.event)
}

function noneLeft(facts: Facts): Judged {
  const family = descent(facts)
  const left = family.filter((life) => (deathOf(facts, life)?.left.at ?? Infinity) === Infinity)
  if (left.length === 0) return passed(en.noneLeft(family.length))
  const dead = left.filter((life) => deathOf(facts, life))
  const pids = (lives: readonly Life[]) => lives.map(({ pid }) => pid)
  return failed(en.someLeft(pids(left.filter((life) => !dead.includes(life))), pids(dead)))
}

const names = (deaths: readonly Death[], facts: Facts): string[] => deaths.map(({ life }) => facts.name(life))

function answer(facts: Facts, { program }: Demand, said: string, measure: Measure): Judged {
  if (!facts.main) return failed(en.neverRan(program))
  const { is, shown, event } = measured(facts, measure)
  const given = said.trim()
  if (given === '') return failed(en.noAnswer)
  return numberIn(given) === is ? passed(shown, event) : failed(en.youSaid(clip(given), shown), event)
}

/** What was typed, as a number: digits, tenths behind a point or a comma, and perhaps the unit. */
function numberIn(text: string): number | undefined {
  const [, digits, tenths = '0'] = /^(\d{1,6})(?:[.,](\d)0{0,2})?(?: ?s)?$/.exec(text) ?? []
  return digits === undefined ? undefined : Number(`${digits}.${tenths}`)
}

const clip = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text)

/** What is shorter nobody could have seen. ns. */
const BLINK = 10e6

function measured(facts: Facts, measure: Measure): { is: number; shown: string; event?: number } {
  const began = facts.main!.began
  switch (measure.measure) {
    case 'zombies-at': {
      const { second } = measure
      const clock = began + second * NS_PER_S
      const pids = zombiesAt(facts, clock).map(({ life }) => life.pid)
      return { is: pids.length, shown: en.zombiesAt(second, pids), event: historyOf(facts.run).momentBy(clock) }
    }
    case 'last-zombie': {
      const seen = facts.deaths.filter(
        ({ zombie }) => zombie && zombie.to < Infinity && zombie.to - zombie.from > BLINK
      )
      const last = seen.reduce<Death | undefined>(
        (late, death) => (late && late.zombie!.to >= death.zombie!.to ? late : death),
        undefined
      )
      if (!last) return { is: -1, shown: en.noZombieCame }
      const time = Math.floor((last.zombie!.to - began) / (NS_PER_S / 10) + 0.5) / 10
      const reader = last.reaped && facts.name(last.reaped.by)
      return { is: time, shown: en.lastZombie(last.life.pid, time, reader), event: last.reaped?.event }
    }
  }
}
