// interpret.ts: a record that stands in the log is done again (`redo`) or taken back (`undo`). New ones come from writers.ts.
// One loop each over the effects of a kind; what rows cannot say (page tables, a copied sighand) is in bulk.ts.
import { LIST_LAYOUTS } from './state/lists.ts'
import { listAdd, listAddTail, listDel, type State } from './state/state.ts'
import { BULKS } from './bulk.ts'
import type { Log } from './log.ts'
import * as place from './place.ts'
import { copyRow, getWide, putWide, unpackRow } from './rows.ts'
import {
  ADD,
  ADD_WIDE,
  ALSO,
  BULK,
  CALL,
  CLEAR,
  CLEARS,
  COMPILED,
  COPY,
  DEQUEUE,
  DROP,
  ENQUEUE,
  ENTRY,
  HASH_PID,
  INIT,
  INIT_WIDE,
  INSERT,
  INTS,
  LINK,
  MAKE,
  PER_STEP,
  SET,
  SET_AT,
  SET_SIX,
  SET_WIDE,
  UNHASH_PID,
  UNLINK
} from './steps.ts'

const SYS = 1

function clearFields(h: Int32Array, row: number, fields: readonly number[]): void {
  for (let f = 0; f < fields.length; f++) h[row + fields[f]] = 0
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
        place.enqueue(state, row, q[n], q[n + 1])
        break
      case DEQUEUE:
        place.dequeue(state, row)
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
        place.enter(state, row, q[n], q[n + 1])
        break
      case CALL:
        place.setPath(state, q[n + 1])
        break
      default:
        if (op >= BULK) BULKS[op - BULK].redo(state, row, q, n)
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
        unpackRow(arena.h, row * arena.size, arena.size, q, n)
        break
      case ENQUEUE:
        place.dequeue(state, row)
        break
      case DEQUEUE:
        place.requeue(state, row, q[n], q[n + 1], q[n + 2])
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
        place.leave(state, row, q[n], q[n + 1], q[n + 2])
        break
      case CALL:
        place.setPath(state, q[n])
        break
      default:
        if (op >= BULK) BULKS[op - BULK].undo(state, row, q, n)
    }
  }
}

/** The row named by the last `also` before step `s`. */
function second(ops: Int32Array, s: number, q: Int32Array, start: number): number {
  while (ops[s] !== ALSO) s -= PER_STEP
  return q[start + ops[s + 4]]
}
