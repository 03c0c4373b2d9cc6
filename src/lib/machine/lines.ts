// lines.ts: stepping by lines of C.
import { regsOf } from '../kernel/regs.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { taskById } from '../record/world.ts'
import type { Computer } from './computer.ts'
import type { Rewind } from './rewind.ts'
import type { ProgramLines } from './programs.ts'
import type { Moment } from '../run/types.ts'

/** How many turns a search for the next line may take. A program that only sleeps, or loops inside of libc, would never end it. */
const PATIENCE = 3_000_000

/** The line of C that a task is at: file and line as one number; 0 where its program has no source: in libc, or when it has ended. */
export function lineOf(k: Kernel, programs: ProgramLines, taskId: number): number {
  const task = taskById(k.state, taskId)
  if (!task || task.mm === 0) return 0
  return programs.lineAt(k, task.mm, k.store.pool.i32[regsOf(k, task.row)])
}

/** The moment at which the task reaches another line of its own source; undefined if it never does. */
export function nextLine(rewind: Rewind, programs: ProgramLines, from: Moment, taskId: number): Moment | undefined {
  const computer = rewind.at(from)
  const start = lineOf(computer.k, programs, taskId)
  return walk(rewind, computer, programs, taskId, rewind.live.moment, (line) => line !== 0 && line !== start)
}

/** The latest moment before `from` at which the task began a line. */
export function previousLine(rewind: Rewind, programs: ProgramLines, from: Moment, taskId: number): Moment | undefined {
  for (let back = 20_000; ; back *= 8) {
    const start = { event: Math.max(0, from.event - (back >> 4)), instructions: Math.max(0, from.instructions - back) }
    const computer = rewind.at(start)
    let line = lineOf(computer.k, programs, taskId)
    let found: Moment | undefined
    const until = { event: from.event, instructions: from.instructions - 1 }
    walk(rewind, computer, programs, taskId, until, (now, moment) => {
      if (now === 0 || now === line) return false
      line = now
      found = moment
      return false
    })
    if (found || (start.event === 0 && start.instructions === 0)) return found
  }
}

/** Goes on up to `until`: by instructions while the task runs, by turns while others do. Answers the moment at which `stop` says so. */
function walk(
  rewind: Rewind,
  computer: Computer,
  programs: ProgramLines,
  taskId: number,
  until: Moment,
  stop: (line: number, moment: Moment) => boolean
): Moment | undefined {
  const { k } = computer
  for (let turns = 0; turns < PATIENCE; turns++) {
    const now = computer.moment
    if (now.event >= until.event && now.instructions >= until.instructions) return undefined
    const running = k.sys.current !== 0 && k.current.id === taskId && k.current.syscall === 0
    const turn = computer.turnAgain(rewind.live.inputs, running ? 1 : 1_000_000)
    if (turn === 'idle' || turn === 'need') return undefined
    if (!running) continue
    const line = lineOf(k, programs, taskId)
    if (stop(line, computer.moment)) return computer.moment
  }
  return undefined
}
