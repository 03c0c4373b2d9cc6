// work.ts: what is measured, by name: the same lines for both sides, on the house that each has. A round answers figures; `cpu` is the
// CPU time in seconds of what counts, garbage collection and compiling included, without what had to be made ready before.
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Bare, House, Line, Past, Source } from './house.ts'

export type Figures = Readonly<Record<string, number>> & { readonly cpu: number }

export interface Works {
  /** Fork, exit and wait of the bare kernel, with five pages of memory to copy. */
  bareLives(args: { count: number }): Figures
  /** A C program to its end, which has to be status 0. */
  program(args: { file: string; argv?: readonly string[] }): Figures
  /** Lives of the bare kernel beside zombies that nobody waits for. */
  beside(args: { zombies: number; count: number }): Figures
  /** The table filled with zombies, and reaped. */
  fillAndReap(args: { table: number }): Figures
  /** World at random moments of a long run; `longest` in ms is what a reader waits at most. */
  world(args: { file: string; argv: readonly string[]; events: number; count: number }): Figures
  /** Registers and memory at random moments of a long run. */
  registers(args: { file: string; argv: readonly string[]; events: number; count: number }): Figures
}

const PAGES = 5
/** Turns between two looks whether enough has happened: those are no part of what is measured. */
const TURNS = 64
/** PID of the one that does not wait for its children. */
const HOARDER = 2

export function worksOf(house: House): Works {
  const { call, ifZero, ifFailed, jump, SYS } = house.assembler

  const LIVES: Line[] = [call(SYS.fork), ifZero(4), call(SYS.wait4, -1), jump(0), call(SYS.exit_group, 0)]

  /** PID 1 forks a hoarder, which forks children that end, and then, over and over, a child that ends and that it waits for. */
  const BESIDE: Line[] = [
    call(SYS.fork),
    ifZero(6),
    call(SYS.fork),
    ifZero(9),
    call(SYS.wait4, -1),
    jump(2),
    call(SYS.fork),
    ifZero(9),
    jump(6),
    call(SYS.exit_group, 0)
  ]

  /** PID 1 forks children that end until the table is full, then waits until it has none. */
  const FILL: Line[] = [
    call(SYS.fork),
    ifZero(7),
    ifFailed(4),
    jump(0),
    call(SYS.wait4, -1),
    ifFailed(0),
    jump(4),
    call(SYS.exit_group, 0)
  ]

  /** Making a past takes seconds, and rounds leave it as it was. */
  let kept: { key: string; past: Past } | undefined
  function pastOf(file: string, argv: readonly string[], events: number): Past {
    const key = JSON.stringify([file, argv, events])
    if (kept?.key !== key) kept = { key, past: house.past(source(file), argv, events) }
    return kept.past
  }

  return {
    bareLives({ count }) {
      const bare = house.bare(LIVES, { pages: PAGES })
      const before = bare.written
      const goal = bare.forks + count
      const cpu = cpuSeconds(() => {
        while (bare.forks < goal) for (let i = 0; i < TURNS; i++) bare.turn()
      })
      const { records, bytes } = bare.written
      return { cpu, records: records - before.records, bytes: bytes - before.bytes }
    },

    program({ file, argv = [] }) {
      const program = house.program(source(file), argv)
      const cpu = cpuSeconds(() => program.run())
      // Before the status, for which the log is read and let go.
      const figures = { cpu, instructions: program.instructions, ...program.written }
      const { status } = program
      if (status !== 0) throw new Error(`${file} ended with ${status}`)
      return figures
    },

    beside({ zombies, count }) {
      const bare = house.bare(BESIDE)
      turnUntil(bare, () => bare.tasks > zombies)
      bare.stop(HOARDER)
      const goal = bare.forks + count
      return { cpu: cpuSeconds(() => turnUntil(bare, () => bare.forks >= goal)) }
    },

    fillAndReap({ table }) {
      const bare = house.bare(FILL, { table })
      const cpu = cpuSeconds(() => {
        turnUntil(bare, () => bare.tasks === table)
        turnUntil(bare, () => bare.tasks === 1)
      })
      return { cpu }
    },

    world({ file, argv, events, count }) {
      const past = pastOf(file, argv, events)
      return seeks(count, past.events, (event) => past.world(event))
    },

    registers({ file, argv, events, count }) {
      const past = pastOf(file, argv, events)
      return seeks(count, past.events, (event) => past.registers(event))
    }
  }
}

function turnUntil(bare: Bare, done: () => boolean): void {
  while (!done()) bare.turn()
}

function source(file: string): Source {
  const header = (name: string): string | undefined => {
    const path = join(dirname(file), name)
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined
  }
  return { name: basename(file), text: readFileSync(file, 'utf8'), header }
}

function cpuSeconds(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

/** Goes to places of low discrepancy: the same in every round and on both sides. */
function seeks(count: number, events: number, go: (event: number) => void): Figures {
  const places = Array.from({ length: count }, (_, i) => Math.floor(((i * 0.618034) % 1) * events))
  let longest = 0
  const cpu = cpuSeconds(() => {
    for (const place of places) {
      const start = performance.now()
      go(place)
      longest = Math.max(longest, performance.now() - start)
    }
  })
  return { cpu, longest }
}
