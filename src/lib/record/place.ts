// place.ts: effects of kernel entries and wait queues, each beside the one that takes it back.
import { LAYOUTS, offsetOf } from './state/layout.ts'
import { LIST_LAYOUTS } from './state/lists.ts'
import { listAdd, listAddTail, listDel, type State } from './state/state.ts'
import { getWide, putWide } from './rows.ts'

const TASK_PC = offsetOf('task', 'pc')
const UTIME = offsetOf('task', 'utime')
const STIME = offsetOf('task', 'stime')
const TASK_SIZE = LAYOUTS.task.size
const TASK = LAYOUTS.task.index
const SYS = LAYOUTS.sys.index
const SYS_ROW = LAYOUTS.sys.size
const CLOCK = SYS_ROW + offsetOf('sys', 'clock')
const INSTRUCTIONS = SYS_ROW + offsetOf('sys', 'instructions')
const FN = SYS_ROW + offsetOf('sys', 'fn')
const DEPTH = SYS_ROW + offsetOf('sys', 'depth')
const NS_PER_ENTRY = 1000

function grow(h: Int32Array, i: number, difference: number): void {
  putWide(h, i, getWide(h, i) + difference)
}

/** Kernel function and depth, in one int. */
export function path(state: State): number {
  const h = state.arenas[SYS].h
  return (h[FN] << 8) | h[DEPTH]
}
export function setPath(state: State, packed: number): void {
  const h = state.arenas[SYS].h
  h[FN] = packed >> 8
  h[DEPTH] = packed & 255
}

/** Instructions cost 1 ns of user time each, the entry itself 1 µs of system time. */
export function enter(state: State, row: number, dpc: number, executed: number): void {
  move(state, row, dpc, executed, NS_PER_ENTRY)
  setPath(state, 0)
}
export function leave(state: State, row: number, dpc: number, executed: number, before: number): void {
  move(state, row, -dpc, -executed, -NS_PER_ENTRY)
  setPath(state, before)
}
function move(state: State, row: number, dpc: number, executed: number, entry: number): void {
  const t = state.arenas[TASK].h
  const s = state.arenas[SYS].h
  const at = row * TASK_SIZE
  t[at + TASK_PC] += dpc
  grow(t, at + UTIME, executed)
  grow(t, at + STIME, entry)
  grow(s, CLOCK, executed + entry)
  grow(s, INSTRUCTIONS, executed)
}

const WQ = offsetOf('task', 'wq')

export function enqueue(state: State, row: number, list: number, owner: number): void {
  const h = state.arenas[TASK].h
  const at = row * TASK_SIZE + WQ
  h[at] = list + 1
  h[at + 1] = owner
  listAddTail(state.arenas, LIST_LAYOUTS[list], owner, row)
}
/** Answers the task that stood before it. */
export function dequeue(state: State, row: number): number {
  const h = state.arenas[TASK].h
  const at = row * TASK_SIZE + WQ
  const before = listDel(state.arenas, LIST_LAYOUTS[h[at] - 1], h[at + 1], row)
  h[at] = 0
  h[at + 1] = 0
  return before
}
export function requeue(state: State, row: number, wq: number, owner: number, after: number): void {
  const h = state.arenas[TASK].h
  const at = row * TASK_SIZE + WQ
  h[at] = wq
  h[at + 1] = owner
  listAdd(state.arenas, LIST_LAYOUTS[wq - 1], owner, row, after)
}
