// judge.ts: what each word of the vocabulary (checks.ts) means for a run, and the sentence that says what the run showed.
import type { Life, Run } from '../run/client.ts'
import type { Check, Measure, Who } from './checks.ts'
import type { Exercise } from './exercise.ts'
import { childDeaths, factsOf, momentBy, seconds, zombiesAt, type Death, type Facts } from './facts.ts'
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

/** The verdict of each check of an exercise over a run that was played. */
export function judge(run: Run, exercise: Exercise, work: Pick<Work, 'answers'>, played: Played): Verdict[] {
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
  exercise: Exercise,
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
    case 'reaped-by':
      return reapedBy(facts, check.child, check.parent)
    case 'no-zombie-at-end':
      return noZombieAtEnd(facts)
    case 'answer':
      return answer(facts, answers[check.question] ?? '', check.is)
    case 'reaped-by-parent':
    case 'statuses':
    case 'output':
    case 'no-zombie-older':
      if (!facts.main) return failed(`The program ${exercise.program} never ran.`)
      if (check.check === 'statuses') return statuses(facts, check.codes)
      if (check.check === 'output') return output(facts, check.lines)
      if (check.check === 'no-zombie-older') return noZombieOlder(facts, check.seconds)
      return reapedByParent(facts, check.within)
  }
}

function starts(facts: Facts, { program, source }: Exercise): Judged {
  if (facts.main) return passed(`${program} was compiled and ran as ${facts.main.life.pid}.`)
  const complaint = facts.lines.find((line) => /^\S+:\d+:(\d+:)? (fatal )?error: /.test(line))
  return failed(
    complaint ? `The compiler says: ${complaint}` : `${source ?? program} was not compiled, and nothing ran.`
  )
}

const WHO: Record<string, string> = { main: 'the program', shell: 'the shell', init: 'init' }
const called = (who: Who): string => (typeof who === 'number' ? String(who) : WHO[who])

function deathOf(facts: Facts, life: Life): Death | undefined {
  return facts.deaths.find((death) => death.life === life)
}

/** "exited 3", "was killed by signal 9". */
function ending({ life: { status } }: Death): string {
  return status & 0x7f ? `was killed by signal ${status & 0x7f}` : `exited ${(status >> 8) & 0xff}`
}

/** The moment from which others see that it is dead. */
const seenDead = ({ life, zombie }: Death): number => zombie?.event ?? life.ended + 1

function alive(facts: Facts, who: Who): Judged {
  const life = facts.life(who)
  if (!life) return failed(`${sentence(called(who))} never ran.`)
  const death = deathOf(facts, life)
  if (!death) return passed(`${facts.name(life)} lives at the end.`)
  return failed(`${facts.name(life)} ${ending(death)}.`, life.ended + 1)
}

function gone(facts: Facts, pid: number, within: number, { begun }: Played): Judged {
  const life = facts.life(pid)
  if (!life) return failed(`${pid} never was.`)
  const death = deathOf(facts, life)
  if (!death) return failed(`${pid} is still alive.`)
  if (life.released === Infinity) {
    return failed(
      `${pid} is still in the table, a zombie: it ${ending(death)}, and nobody has read that.`,
      seenDead(death)
    )
  }
  const left = (death.zombie?.to ?? death.ended) - begun
  if (left > within * NS_PER_S) return failed(`${pid} left the table only after ${seconds(left)}.`, life.released + 1)
  return passed(`${pid} has left the table, and its number is free.`, life.released + 1)
}

function reapedBy(facts: Facts, who: Who, by: Who): Judged {
  const [child, parent] = [facts.life(who), facts.life(by)]
  const death = child && deathOf(facts, child)
  if (!child || !death) return failed(`${sentence(called(who))} has not ended.`)
  if (!death.reaped) return failed(`Nobody has read how ${called(who)} ended.`, seenDead(death))
  const reader = facts.name(death.reaped.by)
  if (death.reaped.by !== parent)
    return failed(`${reader} read how ${called(who)} ended, and not ${called(by)}.`, death.reaped.event)
  return passed(`${reader} read that ${called(who)} ${ending(death)}.`, death.reaped.event)
}

function reapedByParent(facts: Facts, within: number): Judged {
  const deaths = childDeaths(facts)
  if (deaths.length === 0) return failed('No child of the program has ended.')
  for (const death of deaths) {
    const name = facts.name(death.life)
    if (!death.reaped) return failed(unread(death, name), seenDead(death))
    const { by, at, event } = death.reaped
    if (by.id !== death.life.parent)
      return failed(`How ${name} ended was read by ${facts.name(by)}, not by its own parent.`, event)
    if (at - death.ended > within * NS_PER_S)
      return failed(`${name} lay there for ${seconds(at - death.ended)} before its parent waited for it.`, event)
  }
  const longest = deaths.reduce((most, { ended, reaped }) => Math.max(most, reaped!.at - ended), 0)
  return passed(
    `Its own parent read the status of ${deaths.length === 1 ? 'the child' : `all ${deaths.length} children`}, ${seconds(longest)} after the end at the latest.`,
    deaths[deaths.length - 1].reaped!.event
  )
}

function unread(death: Death, name: string): string {
  if (death.life.released === Infinity) return `Nobody has read how ${name} ended: it is a zombie to the last.`
  return `How ${name} ended was thrown away: no wait has read it.`
}

function statuses(facts: Facts, codes: readonly number[]): Judged {
  const deaths = childDeaths(facts)
  const found = deaths.map((death) =>
    death.life.status & 0x7f ? ending(death) : String((death.life.status >> 8) & 0xff)
  )
  const { children } = facts.main!.life
  const list = found.length === 0 ? 'none' : [...found].sort().join(', ')
  const same = [...found].sort().join() === codes.map(String).sort().join()
  if (same && children === codes.length) return passed(`${codes.length} children ended, with ${list}.`)
  return failed(
    `The program had ${children} ${children === 1 ? 'child' : 'children'}; the statuses of those that ended: ${list}.`
  )
}

function output(facts: Facts, lines: readonly string[]): Judged {
  // What a job in the background prints may stand behind the shell's prompt.
  const stands = (line: string): boolean => facts.lines.some((shown) => shown === line || shown.endsWith(` ${line}`))
  const missing = lines.filter((line) => !stands(line))
  if (missing.length === 0) return passed(`The terminal shows all ${lines.length} lines.`)
  return failed(
    `The terminal does not show “${missing[0]}”${missing.length > 1 ? ` and ${missing.length - 1} more` : ''}.`
  )
}

function noZombieAtEnd(facts: Facts): Judged {
  const left = facts.deaths.filter(({ zombie }) => zombie?.to === Infinity)
  if (left.length === 0) return passed('At the end there is no zombie in the table.')
  return failed(
    `At the end ${list(left, facts)} ${left.length === 1 ? 'is a zombie' : 'are zombies'}.`,
    left[0].zombie!.event
  )
}

function noZombieOlder(facts: Facts, most: number): Judged {
  const age = ({ zombie }: Death): number => (zombie ? Math.min(zombie.to, facts.ended) - zombie.from : 0)
  const old = facts.deaths.filter((death) => age(death) > most * NS_PER_S)
  if (old.length > 0)
    return failed(
      `${sentence(list(old, facts))} stayed ${old.length === 1 ? 'a zombie' : 'zombies'} for ${seconds(age(old[0]))}${old[0].zombie!.to === Infinity ? ', and still there at the end' : ''}.`,
      old[0].zombie!.event
    )
  return passed(
    `No zombie was older than ${seconds(facts.deaths.reduce((oldest, death) => Math.max(oldest, age(death)), 0))}.`
  )
}

const list = (deaths: readonly Death[], facts: Facts): string => deaths.map(({ life }) => facts.name(life)).join(', ')
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function answer(facts: Facts, said: string, measure: Measure): Judged {
  if (!facts.main) return failed('The program never ran.')
  const { is, shown, event } = measured(facts, measure)
  const given = said.trim()
  if (given === '') return failed('There is no answer.')
  const right = numberIn(given) === is
  return right ? passed(shown, event) : failed(`You said ${clip(given)}. ${shown}`, event)
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
      const zombies = zombiesAt(facts, clock)
      const pids = zombies.map(({ life }) => life.pid).join(' and ')
      const are =
        zombies.length === 0
          ? 'is no zombie'
          : zombies.length === 1
            ? `is 1 zombie: ${pids}`
            : `are ${zombies.length} zombies: ${pids}`
      return { is: zombies.length, shown: `After ${second} s there ${are}.`, event: momentBy(facts.run, clock) }
    }
    case 'last-zombie': {
      const seen = facts.deaths.filter(
        ({ zombie }) => zombie && zombie.to < Infinity && zombie.to - zombie.from > BLINK
      )
      const last = seen.reduce<Death | undefined>(
        (late, death) => (late && late.zombie!.to >= death.zombie!.to ? late : death),
        undefined
      )
      if (!last) return { is: -1, shown: 'No zombie has come and gone.' }
      const second = Math.floor((last.zombie!.to - began) / (NS_PER_S / 10) + 0.5) / 10
      const by = last.reaped ? `: ${facts.name(last.reaped.by)} reads its status` : ''
      return {
        is: second,
        shown: `The last zombie, ${last.life.pid}, goes at ${second} s${by}.`,
        event: last.reaped?.event
      }
    }
  }
}
