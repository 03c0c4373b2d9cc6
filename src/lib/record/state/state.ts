// state.ts: everything the kernel knows, as rows; and the few tables that are arrays by nature. Starts from zero: boot is records.
import { Arena } from './arena.ts'
import { FreeStack } from './arena.ts'
import { Bytes } from './bytes.ts'
import type { StructName, Sys, View } from './fields.ts'
import { LAYOUTS, STRUCT_NAMES } from './layout.ts'
import { LIST_LAYOUTS, type ListLayout } from './lists.ts'

export class State {
  readonly arenas: readonly Arena[] = STRUCT_NAMES.map((name) => new Arena(LAYOUTS[name]))
  /** PID → row of its struct pid; 0 is free. */
  pids = new Int32Array(1024)
  /** Frame → page table entries that name it. Follows from the records of page tables. */
  mapcount = new Int32Array(1024)
  readonly frames = new FreeStack()
  bytes = new Bytes()
  readonly sys: Sys
  readonly task = this.arena('task')
  readonly signal = this.arena('signal')
  readonly sighand = this.arena('sighand')
  readonly sigaction = this.arena('sigaction')
  readonly sigqueue = this.arena('sigqueue')
  readonly mm = this.arena('mm')
  readonly vma = this.arena('vma')
  readonly leaf = this.arena('leaf')
  readonly files = this.arena('files')
  readonly file = this.arena('file')
  readonly inode = this.arena('inode')
  readonly dentry = this.arena('dentry')
  readonly extent = this.arena('extent')
  readonly pipe = this.arena('pipe')
  readonly pipe_buf = this.arena('pipe_buf')
  readonly tty = this.arena('tty')
  readonly tty_line = this.arena('tty_line')
  readonly fs = this.arena('fs')
  readonly pid = this.arena('pid')
  readonly upid = this.arena('upid')
  readonly pid_namespace = this.arena('pid_namespace')

  constructor() {
    const sys = this.arena('sys')
    this.sys = sys.at(sys.take())
  }

  arena<S extends StructName>(name: S): Arena<S> {
    return this.arenas[LAYOUTS[name].index] as unknown as Arena<S>
  }

  view<S extends StructName>(name: S, row: number): View<S> {
    return this.arena(name).at(row)
  }

  setPid(nr: number, row: number): void {
    if (nr >= this.pids.length) {
      const bigger = new Int32Array(Math.max(this.pids.length * 2, nr + 1))
      bigger.set(this.pids)
      this.pids = bigger
    }
    this.pids[nr] = row
  }

  growMapcount(): void {
    const bigger = new Int32Array(this.mapcount.length * 2)
    bigger.set(this.mapcount)
    this.mapcount = bigger
  }

  /** An independent state that is equal to this one, with the same byte store. */
  clone(): State {
    const copy = new State()
    this.arenas.forEach((arena, i) => copy.arenas[i].copyFrom(arena))
    copy.pids = this.pids.slice()
    copy.mapcount = this.mapcount.slice()
    copy.frames.copyFrom(this.frames)
    copy.bytes = this.bytes
    return copy
  }

  /** All that later records depend on, as text, so that two states can be compared. */
  describe(): string {
    const rows = this.arenas.map((a) => `${a.layout.name}: ${trimmed(a.h)} free ${a.free.describe()}`)
    return [
      ...rows,
      `pids ${trimmed(this.pids)}`,
      `mapcount ${trimmed(this.mapcount)}`,
      `frames ${this.frames.describe()}`
    ].join('\n')
  }
}

function trimmed(h: Int32Array): string {
  let end = h.length
  while (end > 0 && h[end - 1] === 0) end--
  return h.subarray(0, end).join(' ')
}

/** Appends `row` to the list of `owner`. */
export function listAddTail(arenas: readonly Arena[], list: ListLayout, owner: number, row: number): void {
  const oh = arenas[list.owner].h
  const o = owner * arenas[list.owner].size
  listAdd(arenas, list, owner, row, oh[o + list.last])
}

/** Puts `row` behind `after`, or first when that is 0. */
export function listAdd(arenas: readonly Arena[], list: ListLayout, owner: number, row: number, after: number): void {
  const oh = arenas[list.owner].h
  const mh = arenas[list.member].h
  const o = owner * arenas[list.owner].size
  const size = arenas[list.member].size
  const before = after === 0 ? oh[o + list.first] : mh[after * size + list.next]
  mh[row * size + list.prev] = after
  mh[row * size + list.next] = before
  if (after === 0) oh[o + list.first] = row
  else mh[after * size + list.next] = row
  if (before === 0) oh[o + list.last] = row
  else mh[before * size + list.prev] = row
}

/** Takes `row` out; answers the one before it. */
export function listDel(arenas: readonly Arena[], list: ListLayout, owner: number, row: number): number {
  const oh = arenas[list.owner].h
  const mh = arenas[list.member].h
  const o = owner * arenas[list.owner].size
  const size = arenas[list.member].size
  const at = row * size
  const next = mh[at + list.next]
  const prev = mh[at + list.prev]
  if (prev === 0) oh[o + list.first] = next
  else mh[prev * size + list.next] = next
  if (next === 0) oh[o + list.last] = prev
  else mh[next * size + list.prev] = prev
  mh[at + list.next] = 0
  mh[at + list.prev] = 0
  return prev
}

export { LIST_LAYOUTS }
