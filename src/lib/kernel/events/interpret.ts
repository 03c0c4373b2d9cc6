// interpret.ts: the only code that changes kernel state. `write` appends a record and does it, `redo` does it again, `undo` takes it back.
// One loop each over the effects of a kind; what rows cannot say (page tables, a copied sighand) is in bulk.ts.
import { LAYOUTS } from '../state/layout.ts'
import { LIST_LAYOUTS, LIST_NAMES, type ListName } from '../state/lists.ts'
import { listAdd, listAddTail, listDel, type State } from '../state/state.ts'
import { STRUCTS, type Field, type StructName } from '../state/fields.ts'
import * as bulk from './bulk.ts'
import type { Effect, Kind, Target } from './effects.ts'
import { EVENTS, EVENT_KINDS, type Emit, type EventKind } from './events.ts'
import type { Log } from './log.ts'

const SET = 0
const SET_WIDE = 1
const ADD = 2
const ADD_WIDE = 3
const INIT = 4
const INIT_WIDE = 5
const CLEAR = 6
const SET_AT = 7
const NOTE = 8
const LINK = 9
const INSERT = 10
const UNLINK = 11
const MAKE = 12
const COPY = 13
const DROP = 14
const ALSO = 15
const ENQUEUE = 16
const DEQUEUE = 17
const HASH_PID = 18
const UNHASH_PID = 19
const SET_SIX = 20
const ENTRY = 21
const CALL = 22
/** From here on: number in bulk.ts. */
const BULK = 23

const CODES: { [op: string]: number } = {
  set: SET,
  setWide: SET_WIDE,
  add: ADD,
  addWide: ADD_WIDE,
  init: INIT,
  initWide: INIT_WIDE,
  clear: CLEAR,
  setAt: SET_AT,
  note: NOTE,
  link: LINK,
  insert: INSERT,
  unlink: UNLINK,
  make: MAKE,
  copy: COPY,
  drop: DROP,
  also: ALSO,
  enqueue: ENQUEUE,
  dequeue: DEQUEUE,
  hashPid: HASH_PID,
  unhashPid: UNHASH_PID,
  setSix: SET_SIX,
  entry: ENTRY,
  call: CALL
}
/** Ints in the record, by code; those of DROP, SET_SIX and bulk effects vary, so they come last. */
const INTS = [2, 4, 1, 2, 1, 2, 0, 3, 1, 1, 2, 2, 0, 1, 0, 1, 2, 3, 0, 0, 0, 3, 2]
const ARGS = [1, 1, 1, 1, 1, 1, 0, 2, 1, 1, 2, 1, 0, 1, 0, 1, 2, 0, 0, 0, 6, 2, 2]
/** Room kept for a record whose length varies; bulk effects ask for more themselves. */
const ROOM = 128

/** An effect in numbers. */
export interface Step {
  readonly op: number
  readonly effect: Effect
  /** Index of the arena of its target. */
  readonly arena: number
  /** Offset of the field, or number of the list. */
  readonly at: number
  /** 0 the subject, 1 the row of sys, 2 the second row. */
  readonly target: number
  /** Where its ints begin, counted behind the header. */
  readonly pos: number
}
interface Compiled {
  readonly steps: readonly Step[]
  /** The steps, five numbers each: op, arena, at, target, pos. What the loops below read. */
  readonly ops: Int32Array
  readonly makes: boolean
}
const PER_STEP = 5
const TARGETS: readonly Target[] = ['subject', 'sys', 'also']

/** Fields to clear, for each run of `clear` effects. */
const CLEARS: number[][] = []

function compile(kind: Kind): Compiled {
  const steps: Step[] = []
  let second: StructName | undefined
  let clears: number[] = []
  let pos = 1
  for (const effect of kind.effects) {
    const target = TARGETS.indexOf(effect.target)
    if (effect.op === 'also') second = effect.struct
    const struct = target === 1 ? 'sys' : target === 2 ? second! : kind.struct
    const op = CODES[effect.op] ?? BULK + bulk.BULK_NAMES.indexOf(effect.op)
    const onList = op === LINK || op === INSERT || op === UNLINK
    const field: Field | undefined = (STRUCTS[struct] as Record<string, Field>)[effect.name]
    const at = onList ? LIST_NAMES.indexOf(effect.name as ListName) : (LAYOUTS[struct].offset[effect.name] ?? 0)
    const step = { op, effect, arena: LAYOUTS[struct].index, at, target, pos }
    if (op === CLEAR) {
      clears.push(...(field?.kind === 'wide' ? [at, at + 1] : [at]))
      if (steps[steps.length - 1].op !== CLEAR) steps.push({ ...step, at: CLEARS.push(clears) - 1 })
      continue
    }
    clears = []
    steps.push(step)
    pos += INTS[op] ?? 0
  }
  const ops = Int32Array.from(steps.flatMap(({ op, arena, at, target, pos }) => [op, arena, at, target, pos]))
  return { steps, ops, makes: kind.effects[0].op === 'make' }
}
export const COMPILED: readonly Compiled[] = EVENT_KINDS.map((name) => compile(EVENTS[name]))

const SYS = 1
/** The arguments of the record being written. */
const A = new Float64Array(24)

function getWide(h: Int32Array, i: number): number {
  return (h[i] >>> 0) + h[i + 1] * 4294967296
}
function putWide(h: Int32Array, i: number, value: number): void {
  h[i] = value
  h[i + 1] = Math.floor(value / 4294967296)
}

/** A loop: for so few ints the engine's own copy costs more than it saves. */
function copyRow(h: Int32Array, from: number, to: number, size: number): void {
  for (let i = 0, a = from * size, b = to * size; i < size; i++) h[b + i] = h[a + i]
}

function clearFields(h: Int32Array, row: number, fields: readonly number[]): void {
  for (let f = 0; f < fields.length; f++) h[row + fields[f]] = 0
}

/** Appends a record of `kind` about `subject` with the arguments in A, and does it. Answers the row. */
function write(state: State, log: Log, kind: number, subject: number): number {
  const arenas = state.arenas
  const { ops, makes } = COMPILED[kind]
  const row = makes ? arenas[ops[1]].take() : subject
  let n = log.open(ROOM)
  let q = log.q
  q[n++] = kind | (row << 8)
  let a = 0
  let also = 0
  for (let s = 0; s < ops.length; s += PER_STEP) {
    const arena = arenas[ops[s + 1]]
    const h = arena.h
    const target = ops[s + 3]
    const i = (target === 0 ? row : target === 1 ? SYS : also) * arena.size + ops[s + 2]
    switch (ops[s]) {
      case SET:
        q[n++] = h[i]
        q[n++] = h[i] = A[a++]
        break
      case SET_WIDE:
        q[n++] = h[i]
        q[n++] = h[i + 1]
        putWide(h, i, A[a++])
        q[n++] = h[i]
        q[n++] = h[i + 1]
        break
      case ADD:
        h[i] += q[n++] = A[a++]
        break
      case ADD_WIDE: {
        const difference = A[a++]
        putWide(q, n, difference)
        n += 2
        putWide(h, i, getWide(h, i) + difference)
        break
      }
      case INIT:
        q[n++] = h[i] = A[a++]
        break
      case INIT_WIDE:
        putWide(h, i, A[a++])
        q[n++] = h[i]
        q[n++] = h[i + 1]
        break
      case CLEAR:
        clearFields(h, row * arena.size, CLEARS[ops[s + 2]])
        break
      case SET_AT: {
        const index = (q[n++] = A[a++])
        q[n++] = h[i + index]
        q[n++] = h[i + index] = A[a++]
        break
      }
      case NOTE:
        q[n++] = A[a++]
        break
      case LINK:
        q[n++] = A[a]
        listAddTail(arenas, LIST_LAYOUTS[ops[s + 2]], A[a++], row)
        break
      case INSERT:
        q[n++] = A[a]
        q[n++] = A[a + 1]
        listAdd(arenas, LIST_LAYOUTS[ops[s + 2]], A[a], row, A[a + 1])
        a += 2
        break
      case UNLINK:
        q[n++] = A[a]
        q[n++] = listDel(arenas, LIST_LAYOUTS[ops[s + 2]], A[a++], row)
        break
      case MAKE:
        break
      case COPY: {
        const from = (q[n++] = A[a++])
        copyRow(h, from, row, arena.size)
        break
      }
      case DROP:
        n = bulk.packRow(h, row * arena.size, arena.size, q, n)
        arena.give(row)
        break
      case ALSO:
        q[n++] = also = A[a++]
        break
      case ENQUEUE:
        q[n++] = A[a]
        q[n++] = A[a + 1]
        bulk.enqueue(state, row, A[a], A[a + 1])
        a += 2
        break
      case DEQUEUE:
        q[n] = h[i]
        q[n + 1] = h[i + 1]
        q[n + 2] = bulk.dequeue(state, row)
        n += 3
        break
      case HASH_PID:
        state.setPid(h[row * arena.size], row)
        break
      case UNHASH_PID:
        state.pids[h[row * arena.size]] = 0
        break
      case SET_SIX: {
        const mask = n++
        q[mask] = 0
        for (let f = 0; f < 6; f++) {
          const value = A[a++]
          if (h[i + f] === value) continue
          q[mask] |= 1 << f
          q[n++] = h[i + f]
          q[n++] = h[i + f] = value
        }
        break
      }
      case ENTRY:
        q[n] = A[a++] - h[row * arena.size + bulk.TASK_PC]
        q[n + 1] = A[a++]
        q[n + 2] = bulk.path(state)
        bulk.enter(state, row, q[n], q[n + 1])
        n += 3
        break
      case CALL:
        q[n] = bulk.path(state)
        q[n + 1] = (A[a] << 8) | A[a + 1]
        bulk.setPath(state, q[n + 1])
        a += 2
        n += 2
        break
      default: {
        const effect = bulk.BULKS[ops[s] - BULK]
        const room = effect.room(state, row, A, a)
        if (room > ROOM) {
          log.open(room + ROOM)
          q = log.q
        }
        n = effect.write(state, row, A, a, q, n)
        a += effect.args
      }
    }
  }
  log.close(n)
  return row
}

/** Does record `i` of `log` (again). */
export function redo(state: State, log: Log, i: number): void {
  const arenas = state.arenas
  const q = log.chunk(i).q
  let n = log.start(i)
  const row = q[n] >>> 8
  const { ops, makes } = COMPILED[q[n++] & 255]
  if (makes && arenas[ops[1]].take() !== row) throw new Error(`record ${i}: another row was free`)
  let also = 0
  for (let s = 0; s < ops.length; s += PER_STEP) {
    const op = ops[s]
    const arena = arenas[ops[s + 1]]
    const h = arena.h
    const target = ops[s + 3]
    const at = (target === 0 ? row : target === 1 ? SYS : also) * arena.size + ops[s + 2]
    switch (op) {
      case SET:
        h[at] = q[n + 1]
        break
      case SET_WIDE:
        h[at] = q[n + 2]
        h[at + 1] = q[n + 3]
        break
      case ADD:
        h[at] += q[n]
        break
      case ADD_WIDE:
        putWide(h, at, getWide(h, at) + getWide(q, n))
        break
      case INIT:
        h[at] = q[n]
        break
      case INIT_WIDE:
        h[at] = q[n]
        h[at + 1] = q[n + 1]
        break
      case CLEAR:
        clearFields(h, row * arena.size, CLEARS[ops[s + 2]])
        break
      case SET_AT:
        h[at + q[n]] = q[n + 2]
        break
      case LINK:
        listAddTail(arenas, LIST_LAYOUTS[ops[s + 2]], q[n], row)
        break
      case INSERT:
        listAdd(arenas, LIST_LAYOUTS[ops[s + 2]], q[n], row, q[n + 1])
        break
      case UNLINK:
        listDel(arenas, LIST_LAYOUTS[ops[s + 2]], q[n], row)
        break
      case COPY:
        copyRow(h, q[n], row, arena.size)
        break
      case DROP:
        arena.give(row)
        break
      case ALSO:
        also = q[n]
        break
      case ENQUEUE:
        bulk.enqueue(state, row, q[n], q[n + 1])
        break
      case DEQUEUE:
        bulk.dequeue(state, row)
        break
      case HASH_PID:
        state.setPid(h[row * arena.size], row)
        break
      case UNHASH_PID:
        state.pids[h[row * arena.size]] = 0
        break
      case SET_SIX:
        for (let f = 0, k = n + 2; f < 6; f++) {
          if (!(q[n] & (1 << f))) continue
          h[at + f] = q[k]
          k += 2
        }
        break
      case ENTRY:
        bulk.enter(state, row, q[n], q[n + 1])
        break
      case CALL:
        bulk.setPath(state, q[n + 1])
        break
      default:
        if (op >= BULK) bulk.BULKS[op - BULK].redo(state, row, q, n)
    }
    if (op < BULK) n += INTS[op]
  }
}

/** Takes record `i` of `log` back: the last one done. */
export function undo(state: State, log: Log, i: number): void {
  const arenas = state.arenas
  const q = log.chunk(i).q
  const start = log.start(i)
  const row = q[start] >>> 8
  const { ops } = COMPILED[q[start] & 255]
  for (let s = ops.length - PER_STEP; s >= 0; s -= PER_STEP) {
    const op = ops[s]
    const arena = arenas[ops[s + 1]]
    const h = arena.h
    const n = start + ops[s + 4]
    const target = ops[s + 3]
    const at = (target === 0 ? row : target === 1 ? SYS : second(ops, s, q, start)) * arena.size + ops[s + 2]
    switch (op) {
      case SET:
        h[at] = q[n]
        break
      case SET_WIDE:
        h[at] = q[n]
        h[at + 1] = q[n + 1]
        break
      case ADD:
        h[at] -= q[n]
        break
      case ADD_WIDE:
        putWide(h, at, getWide(h, at) - getWide(q, n))
        break
      case SET_AT:
        h[at + q[n]] = q[n + 1]
        break
      case LINK:
      case INSERT:
        listDel(arenas, LIST_LAYOUTS[ops[s + 2]], q[n], row)
        break
      case UNLINK:
        listAdd(arenas, LIST_LAYOUTS[ops[s + 2]], q[n], row, q[n + 1])
        break
      case MAKE:
        arena.give(row)
        break
      case DROP:
        if (arena.take() !== row) throw new Error(`record ${i}: another row was free`)
        bulk.unpackRow(arena.h, row * arena.size, arena.size, q, n)
        break
      case ENQUEUE:
        bulk.dequeue(state, row)
        break
      case DEQUEUE:
        bulk.requeue(state, row, q[n], q[n + 1], q[n + 2])
        break
      case HASH_PID:
        state.pids[h[row * arena.size]] = 0
        break
      case UNHASH_PID:
        state.setPid(h[row * arena.size], row)
        break
      case SET_SIX:
        for (let f = 0, k = n + 1; f < 6; f++) {
          if (!(q[n] & (1 << f))) continue
          h[at + f] = q[k]
          k += 2
        }
        break
      case ENTRY:
        bulk.leave(state, row, q[n], q[n + 1], q[n + 2])
        break
      case CALL:
        bulk.setPath(state, q[n])
        break
      default:
        if (op >= BULK) bulk.BULKS[op - BULK].undo(state, row, q, n)
    }
  }
}

/** The row named by the last `also` before step `s`. */
function second(ops: Int32Array, s: number, q: Int32Array, start: number): number {
  while (ops[s] !== ALSO) s -= PER_STEP
  return q[start + ops[s + 4]]
}

/** What emitters append to and change. */
class Emitters {
  readonly state: State
  readonly log: Log
  constructor(state: State, log: Log) {
    this.state = state
    this.log = log
  }
}
type Emitter = (this: Emitters, row: number, ...args: number[]) => number

/** Emitters that append to `log` and change `state`. All kernels share them, so that the engine sees one shape. */
export function emitters(state: State, log: Log): Emit {
  return new Emitters(state, log) as unknown as Emit
}

EVENT_KINDS.forEach((name: EventKind, kind) => {
  const { steps } = COMPILED[kind]
  const arity = steps.reduce((sum, { op }) => sum + (op >= BULK ? bulk.BULKS[op - BULK].args : ARGS[op]), 0)
  Object.defineProperty(Emitters.prototype, name, { value: emitter(kind, arity) })
})

/** By arity, up to the 24 of A: a rest parameter would cost an array. */
function emitter(kind: number, arity: number): Emitter {
  if (COMPILED[kind].ops[0] === CALL) return callEmitter(kind)
  if (arity === 0) {
    return function (row) {
      return write(this.state, this.log, kind, row)
    }
  }
  if (arity === 1) {
    return function (row, a) {
      A[0] = a
      return write(this.state, this.log, kind, row)
    }
  }
  if (arity <= 4) {
    return function (row, a, b, c, d) {
      put4(a, b, c, d)
      return write(this.state, this.log, kind, row)
    }
  }
  if (arity <= 8) {
    return function (row, a, b, c, d, e, f, g, h) {
      put4(a, b, c, d)
      A[4] = e
      A[5] = f
      A[6] = g
      A[7] = h
      return write(this.state, this.log, kind, row)
    }
  }
  return function (row, a, b, c, d, e, f, g, h, i, j, l, m, n, o, p, q, r, s, t, u, v, w, x, y) {
    put4(a, b, c, d)
    A[4] = e
    A[5] = f
    A[6] = g
    A[7] = h
    A[8] = i
    A[9] = j
    A[10] = l
    A[11] = m
    A[12] = n
    A[13] = o
    A[14] = p
    A[15] = q
    A[16] = r
    A[17] = s
    A[18] = t
    A[19] = u
    A[20] = v
    A[21] = w
    A[22] = x
    A[23] = y
    return write(this.state, this.log, kind, row)
  }
}

/** A third of all records say which function begins: written without the loop. */
function callEmitter(kind: number): Emitter {
  return function (row, fn, depth) {
    const { state, log } = this
    const n = log.open(ROOM)
    const q = log.q
    q[n] = kind | (row << 8)
    q[n + 1] = bulk.path(state)
    q[n + 2] = (fn << 8) | depth
    bulk.setPath(state, q[n + 2])
    log.close(n + 3)
    return row
  }
}

function put4(a: number, b: number, c: number, d: number): void {
  A[0] = a
  A[1] = b
  A[2] = c
  A[3] = d
}
