// tableLayout.ts: the process table as ps prints it.
// { rows: [{ id: 4, pid: 2051, ppid: 2050, uid: 0, vsz: 0, rss: 0, stat: 'Z', time: '0:00', command: '[zombie_maker] <defunct>' }, …], about: 4 }
import { commOf, memoryOf, NS_PER_SECOND, PF_EXITING, stateLetter, tasks, type Task } from '../../run/client.ts'
import { aboutAt } from '../about.ts'
import type { Look } from '../look.ts'

export interface TableRow {
  /** Birth number. */
  readonly id: number
  readonly pid: number
  readonly ppid: number
  readonly uid: number
  /** In KiB, as ps prints both. */
  readonly vsz: number
  readonly rss: number
  /** State with its signs: Ss, R+, Z. */
  readonly stat: string
  /** CPU time, m:ss. */
  readonly time: string
  /** A zombie has no command line any more. Its name stands in brackets instead. */
  readonly command: string
}

export interface ProcessTable<R extends TableRow = TableRow> {
  readonly rows: readonly R[]
  /** Birth number of the process that the sentence is about. Undefined: of none. */
  readonly about?: number
}

/** The columns, under the names that ps gives them. */
export const COLUMNS: readonly { readonly title: string; readonly field: keyof TableRow; readonly left?: boolean }[] = [
  { title: 'PID', field: 'pid' },
  { title: 'PPID', field: 'ppid' },
  { title: 'VSZ', field: 'vsz' },
  { title: 'RSS', field: 'rss' },
  { title: 'STAT', field: 'stat', left: true },
  { title: 'TIME', field: 'time' },
  { title: 'COMMAND', field: 'command', left: true }
]

export function tableLayout(look: Look): ProcessTable {
  const rows = tasks(look.world)
    .filter((task) => task.pid === task.tgid)
    .map((task) => rowOf(look, task))
  return { rows, about: aboutAt(look.run, look.event) }
}

function rowOf({ world }: Look, task: Task): TableRow {
  const { vsz, rss } = memoryOf(world, task)
  const hidden = world.sys.tasklist_lock === task.row && task.exit_state !== 0
  const letter = hidden ? 'R' : stateLetter(task)
  const comm = commOf(world, task)
  return {
    id: task.id,
    pid: task.pid,
    ppid: task.real_parent === 0 ? 0 : world.task.at(task.real_parent).tgid,
    uid: task.uid,
    vsz,
    rss,
    stat: letter + signs(world, task),
    time: clock(task.utime + task.stime),
    command: letter === 'Z' ? `[${comm}] <defunct>` : (task.flags & PF_EXITING) !== 0 ? `[${comm}]` : comm
  }
}

/** s: leads a session. +: in the foreground of its terminal. @see ps(1), PROCESS STATE CODES */
function signs(world: Look['world'], task: Task): string {
  if (task.signal === 0) return ''
  const { leader, tty, pgrp } = world.signal.at(task.signal)
  const foreground = tty !== 0 && pgrp !== 0 && world.tty.at(tty).pgrp === pgrp
  return (leader ? 's' : '') + (foreground ? '+' : '')
}

function clock(ns: number): string {
  const seconds = Math.floor(ns / NS_PER_SECOND)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
