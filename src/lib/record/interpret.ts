// interpret.ts: records that stand in the log are done again (`redo`) or taken back (`undo`). New ones are written by writers.gen.ts.
import type { Site, Step } from './effect.ts'
import type { Chunk, Log } from './log.ts'
import { CHUNK_RECORDS, kindOfWord, rowOfWord } from './log.ts'
import type { State } from './state/state.ts'
import { STEPS } from './steps.ts'

const SYS = 1

/** The row that a step is about, reused from step to step. */
class Here implements Site {
  readonly state: State
  h: Int32Array
  row = 0
  at = 0

  constructor(state: State) {
    this.state = state
    this.h = state.arenas[0].h
  }

  /** Goes to the row that the step is about; the record begins at `start` of `q`. */
  goTo(step: Step, q: Int32Array, start: number): this {
    const row = step.target === 'subject' ? this.row : step.target === 'sys' ? SYS : q[start + step.secondPos]
    this.h = this.state.arenas[step.arena].h
    this.at = row * step.size + step.at
    return this
  }
}

/** Does records `from` to `to`-1 of `log` (again). */
export function redo(state: State, log: Log, from: number, to: number): void {
  const here = new Here(state)
  let at = from < to ? log.start(from) : 0
  for (let i = from; i < to; i++) {
    const chunk = log.chunk(i)
    if (i % CHUNK_RECORDS === 0) at = 0
    redoRecord(here, chunk.q, at)
    at += chunk.lengthOf(i % CHUNK_RECORDS)
  }
}

/** Takes records `to`-1 down to `from` of `log` back: the last ones done. */
export function undo(state: State, log: Log, to: number, from: number): void {
  const here = new Here(state)
  let chunk: Chunk | undefined
  let at = 0
  for (let i = to - 1; i >= from; i--) {
    const next = log.chunk(i)
    if (next !== chunk) at = log.end(i)
    chunk = next
    at -= chunk.lengthOf(i % CHUNK_RECORDS)
    undoRecord(here, chunk.q, at)
  }
}

function redoRecord(here: Here, q: Int32Array, start: number): void {
  const steps = STEPS[kindOfWord(q[start])]!
  here.row = rowOfWord(q[start])
  const first = steps[0]
  if (first.effect.op === 'make' && here.state.arenas[first.arena].take() !== here.row)
    throw new Error(`row ${here.row} was not the next free one`)
  for (let s = 0; s < steps.length; s++) {
    const step = steps[s]
    step.type.redo(here.goTo(step, q, start), step, q, start + step.pos)
  }
}

function undoRecord(here: Here, q: Int32Array, start: number): void {
  const steps = STEPS[kindOfWord(q[start])]!
  here.row = rowOfWord(q[start])
  for (let s = steps.length - 1; s >= 0; s--) {
    const step = steps[s]
    step.type.undo(here.goTo(step, q, start), step, q, start + step.pos)
  }
}
