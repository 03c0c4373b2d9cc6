// facts.ts: what a run's history says of deaths, read once: who was a zombie from when to when, and who read the status.
import { decode, decodeUtf8, historyOf, KIND, mainOf, nameAt, type Life, type Run } from '../run/client.ts'
import type { Who } from './checks.ts'

/** The end of one process. Times are virtual ns since boot. */
export interface Death {
  readonly life: Life
  /** The process that made it, whichever thread of it did. */
  readonly parent: Life | undefined
  /** When its exit status was written. */
  readonly ended: number
  /** When others saw it as a zombie, and when no longer: Infinity while it still is one. Undefined: nobody could see it as one. */
  readonly zombie?: { readonly from: number; readonly to: number; readonly event: number }
  /** When it left the table; Infinity: it has not. And the record of it. */
  readonly left: { readonly at: number; readonly event: number }
  /** The process that read its status with a wait. */
  readonly reaped?: { readonly by: Life; readonly at: number; readonly event: number }
}

/** A signal on its way to a process, whoever has sent it. */
export interface Sent {
  readonly to: Life
  readonly sig: number
  readonly at: number
  readonly event: number
}

export interface Facts {
  readonly run: Run
  /** Where the run ends, or is cut: what comes later has not happened. */
  readonly ended: number
  /** The program that the exercise is about, and when it began. */
  readonly main?: { readonly life: Life; readonly began: number }
  readonly deaths: readonly Death[]
  readonly signals: readonly Sent[]
  /** What stands on the terminal, without its colours, in lines. */
  readonly lines: readonly string[]
  life(who: Who): Life | undefined
  /** "2051", or "2051 (server)". */
  name(life: Life): string
}

export function factsOf(run: Run, program: string, ended: number): Facts {
  const history = historyOf(run)
  const at = (event: number): number => history.clockAt(event + 1)
  const byId = new Map(history.lives.map((life) => [life.id, life]))
  const processOf = (life: Life): Life => {
    const birth = life.thread ? decode(run.log, life.born) : undefined
    if (birth?.kind !== 'copy_thread') return life
    const { tgid } = birth.said
    return history.lives.findLast(({ pid, thread, born }) => pid === tgid && !thread && born < life.born) ?? life
  }
  const reaped = new Map<number, { by: Life; at: number; event: number }>()
  const signals: Sent[] = []
  for (let i = 0; i < run.length; i++) {
    const kind = run.log.kind(i)
    if ((kind !== KIND.reap && kind !== KIND.signal_generate) || at(i) > ended) continue
    const event = decode(run.log, i)
    const life = 'row' in event ? history.ofRow(event.row, i) : undefined
    if (!life) continue
    if (event.kind === 'signal_generate')
      signals.push({ to: processOf(life), sig: event.said.sig, at: at(i), event: i + 1 })
    if (event.kind !== 'reap') continue
    const by = history.ofRow(event.said.by, i)
    if (by) reaped.set(life.id, { by: processOf(by), at: at(i), event: i + 1 })
  }
  /** When a record was made; Infinity behind the cut. */
  const happened = (event: number): number => (event === Infinity || at(event) > ended ? Infinity : at(event))
  const deaths = history.lives
    .filter((life) => !life.thread && happened(life.ended) < Infinity)
    .map((life): Death => {
      const became = life.letters.find(({ letter, event }) => letter === 'Z' && happened(event) < Infinity)
      const left = Math.min(life.letters.find(({ letter }) => letter === 'X')?.event ?? Infinity, life.released)
      const zombie = became && {
        from: at(became.event),
        to: happened(left),
        event: became.event + 1
      }
      const maker = byId.get(life.parent)
      const parent = maker && processOf(maker)
      return {
        life,
        parent,
        ended: at(life.ended),
        left: { at: happened(life.released), event: life.released + 1 },
        ...(zombie && { zombie }),
        reaped: reaped.get(life.id)
      }
    })
  const main = mainOf(run, { name: program })
  return {
    run,
    ended,
    ...(main && { main: { life: main.life, began: at(main.event) } }),
    deaths,
    signals,
    lines: terminalLines(run, ended),
    life(who) {
      if (who === 'main') return main?.life
      if (who === 'init') return history.lives[0]
      // The shell is the first that init makes.
      if (who === 'shell') return history.lives.find(({ parent }) => parent === history.lives[0]?.id)
      return history.lives.findLast((life) => life.pid === who && !life.thread)
    },
    name: (life) => `${life.pid} (${nameAt(run, life, Infinity)})`
  }
}

/** Zombies in the table at a time. */
export function zombiesAt(facts: Facts, clock: number): readonly Death[] {
  return facts.deaths.filter(({ zombie }) => zombie && zombie.from <= clock && clock < zombie.to)
}

/** Deaths of the program's own children, in order. */
export const childDeaths = (facts: Facts): readonly Death[] => deathsUnder(facts, facts.main?.life)

/** Deaths of the children that a process has made, in order. */
export function deathsUnder({ deaths }: Facts, maker: Life | undefined): readonly Death[] {
  return deaths.filter(({ parent }) => parent && parent === maker)
}

/** Of the processes of that name the last that has made a child: the program may have been started more than once. */
export function lastWithChildren({ run, ended }: Facts, name: string): Life | undefined {
  const history = historyOf(run)
  const isMaker = ({ id }: Life): boolean =>
    history.lives.some(({ parent, born }) => parent === id && history.clockAt(born + 1) <= ended)
  return history.lives.findLast((life) => !life.thread && nameAt(run, life, Infinity) === name && isMaker(life))
}

/** The program's own process, and all who came of it, whoever is their parent now. */
export function descent({ run, main, ended }: Facts): readonly Life[] {
  const history = historyOf(run)
  const family = new Set<number>()
  return history.lives.filter((life) => {
    const belongs = life === main?.life || family.has(life.parent)
    if (belongs) family.add(life.id)
    return belongs && !life.thread && history.clockAt(life.born + 1) <= ended
  })
}

/** "1.5 s"; what is shorter than a tenth of a second is told in ms. */
export function seconds(ns: number): string {
  const tenths = Math.floor(ns / 1e8)
  if (tenths > 0) return `${tenths / 10} s`
  return `${Math.floor(ns / 1e4) / 100} ms`
}

/** Control sequences of a terminal (console_codes(4)). */
const ESCAPES = /\x1b\[[0-9;?]*[A-Za-z]/g

/** What stands on the terminal at that time, or at the end, without colours. */
export function terminalLines(run: Run, ended = Infinity): string[] {
  const history = historyOf(run)
  const written = history.written.filter(({ event }) => history.clockAt(event + 1) <= ended)
  const bytes = new Uint8Array(written.reduce((sum, { len }) => sum + len, 0))
  let at = 0
  for (const { off, len } of written) {
    bytes.set(run.world.bytes.slice(off, len), at)
    at += len
  }
  return decodeUtf8(bytes, 0, bytes.length).replace(ESCAPES, '').replaceAll('\r', '').split('\n')
}
