// numbersLayout.ts: the table of numbers that processes and threads can have, counted from World: which are taken, by the living or by zombies.
// Numbers lie in rows of 256, and equal ones that follow one another are one run:
// { columns: 256, rows: 128, taken: 301, runs: [{ holder: 'alive', from: 1, to: 1 }, { holder: 'zombie', from: 2051, to: 2349 }, …], … }
import { path } from 'd3'
import { EXIT_ZOMBIE, commOf, RESERVED_PIDS, stateLetter, type World } from '../../run/client.ts'
import { words } from '../language.ts'
import type { LensCell } from '../lens.ts'
import type { Look } from '../look.ts'
import type { Shape } from '../tree/picture.ts'

/** Who has a number. `group`: a group or a session still goes by it, though its leader is gone. `past`: nobody, and nobody will have it again. */
export const HOLDERS = ['alive', 'zombie', 'group', 'past'] as const
export type Holder = (typeof HOLDERS)[number]

/** Numbers from `from` to `to` that are held alike. Numbers that are free are in no run. */
export interface NumberRun {
  readonly holder: Holder
  readonly from: number
  readonly to: number
}

export interface NumbersLayout {
  readonly columns: number
  readonly rows: number
  /** Numbers below this one can be given out: pid_max. */
  readonly max: number
  readonly runs: readonly NumberRun[]
  readonly alive: number
  readonly zombies: number
  readonly taken: number
  /** "3 of 32,767 taken: 2 alive, 1 zombie" */
  readonly words: string
  /** What there is to say of those that nobody has. */
  readonly free: string
}

/** A row has about twice as many numbers as there are rows, and a round number of them. */
const columnsFor = (max: number): number => 2 ** Math.ceil(Math.log2(Math.sqrt(2 * max)))

export function numbersLayout({ world }: Look): NumbersLayout {
  const { pid_max: max, last_pid } = world.sys
  const columns = columnsFor(max)
  const runs: { holder: Holder; from: number; to: number }[] = []
  const count: Record<Holder, number> = { alive: 0, zombie: 0, group: 0, past: 0 }
  // Those below 300 are given out once, after boot.
  const once = Math.min(last_pid, RESERVED_PIDS - 1)
  for (let nr = 1; nr < max; nr++) {
    const holder = holderOf(world, nr) ?? (nr <= once ? 'past' : undefined)
    if (!holder) continue
    count[holder]++
    const last = runs.at(-1)
    if (last?.holder === holder && last.to === nr - 1) last.to = nr
    else runs.push({ holder, from: nr, to: nr })
  }
  const { alive, zombie: zombies, group, past } = count
  const taken = alive + zombies + group
  const free = max - 1 - taken - past
  return {
    columns,
    rows: Math.ceil(max / columns),
    max,
    runs,
    alive,
    zombies,
    taken,
    words: words.numbers.taken(taken, max - 1, words.tree.share(alive, zombies)),
    free: free === 0 ? words.numbers.none : past > 0 ? words.numbers.past(once) : ''
  }
}

function holderOf(world: World, nr: number): Exclude<Holder, 'past'> | undefined {
  const row = nr < world.pids.length ? world.pids[nr] : 0
  if (row === 0) return undefined
  const { task } = world.pid.at(row)
  if (task === 0) return 'group'
  return world.task.at(task).exit_state === EXIT_ZOMBIE ? 'zombie' : 'alive'
}

/** Runs as rectangles, in units of a number: what begins and ends within rows, and the whole rows between. */
export function runPath(runs: readonly NumberRun[], columns: number): string {
  const d = path()
  for (const { from, to } of runs) {
    const [first, last] = [Math.floor(from / columns), Math.floor(to / columns)]
    const [x, end] = [from % columns, (to % columns) + 1]
    if (first === last) d.rect(x, first, end - x, 1)
    else {
      d.rect(x, first, columns - x, 1)
      if (last > first + 1) d.rect(0, first + 1, columns, last - first - 1)
      d.rect(0, last, end, 1)
    }
  }
  return d.toString()
}

/** Who has a number, for a lens and in words. */
export function numberAt(world: World, nr: number): LensCell & { readonly said: string } {
  const row = nr > 0 && nr < world.pids.length ? world.pids[nr] : 0
  const number = row === 0 ? 0 : world.pid.at(row).task
  if (number === 0) {
    const past = nr < RESERVED_PIDS && nr <= world.sys.last_pid
    const { group, given, free, idle } = words.numbers
    const why = nr === 0 ? idle : row !== 0 ? group : past ? given : free
    return { id: 0, pid: nr, shape: 'gone', letter: '', said: words.numbers.of(nr, '', why) }
  }
  const task = world.task.at(number)
  const letter = stateLetter(task)
  const shape = SHAPES[letter] ?? 'sleeping'
  // A thread is chosen with its process.
  const { id } = task.group_leader === 0 ? task : world.task.at(task.group_leader)
  return { id, pid: nr, shape, letter, said: words.numbers.of(nr, commOf(world, task), words.tree.shapes[shape]) }
}

const SHAPES: { readonly [letter: string]: Shape } = {
  R: 'running',
  S: 'sleeping',
  D: 'uninterruptible',
  T: 'stopped',
  t: 'traced',
  Z: 'husk',
  X: 'gone'
}
