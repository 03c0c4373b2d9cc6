// path.ts: effects of kernel entries and kernel functions: the clock, and where the CPU is.
import { effect, type EffectType } from '../effect.ts'
import { NS_PER_ENTRY } from '../constants.ts'
import { addWide } from '../rows.ts'
import { LAYOUTS, offsetOf } from '../state/layout.ts'
import type { State } from '../state/state.ts'

const PC = offsetOf('task', 'pc')
const UTIME = offsetOf('task', 'utime')
const STIME = offsetOf('task', 'stime')
const SYS_ROW = LAYOUTS.sys.size
const CLOCK = SYS_ROW + offsetOf('sys', 'clock')
const INSTRUCTIONS = SYS_ROW + offsetOf('sys', 'instructions')
const FN = SYS_ROW + offsetOf('sys', 'fn')
const HERE = 'effects/path.ts'

/** Bits of an entry's second int that hold the instructions; above them lies the function that was on show. */
const EXECUTED_BITS = 22
/** More instructions than this do not fit one entry: the machine enters the kernel before. */
export const MAX_EXECUTED = (1 << EXECUTED_BITS) - 1
/** Bits of a function's number. */
const FN_BITS = 10

function pass(state: State, row: number, dpc: number, executed: number, entry: number): void {
  const { h, size } = state.task
  const s = state.arenas[LAYOUTS.sys.index].h
  const at = row * size
  h[at + PC] += dpc
  addWide(h, at + UTIME, executed)
  addWide(h, at + STIME, entry)
  addWide(s, CLOCK, executed + entry)
  addWide(s, INSTRUCTIONS, executed)
}

/** An instruction costs 1 ns of user time, the entry itself 1 µs of system time. Answers the entry's second int. */
export function enter(state: State, row: number, dpc: number, executed: number): number {
  const s = state.arenas[LAYOUTS.sys.index].h
  const kept = executed | (s[FN] << EXECUTED_BITS)
  pass(state, row, dpc, executed, NS_PER_ENTRY)
  s[FN] = 0
  return kept
}

/** Ints: what is added to pc; then instructions in the low bits, and above them the function that the last entry had come to. */
const ENTRY: EffectType = {
  ints: 2,
  write(draft) {
    const [pc, executed] = [draft.arg('pc'), draft.arg('executed')]
    draft.line(`${draft.int()} = ${pc} - ${draft.cell('pc')}`)
    draft.line(`${draft.int(1)} = ${draft.use('enter', HERE)}(state, row, ${draft.int()}, ${executed})`)
  },
  redo({ state, row }, _, q, n) {
    enter(state, row, q[n], q[n + 1] & MAX_EXECUTED)
  },
  undo({ state, row }, _, q, n) {
    pass(state, row, -q[n], -(q[n + 1] & MAX_EXECUTED), -NS_PER_ENTRY)
    state.arenas[LAYOUTS.sys.index].h[FN] = q[n + 1] >>> EXECUTED_BITS
  },
  show: () => ({ pc: { now: (q, n) => q[n] }, executed: { now: (q, n) => q[n + 1] & MAX_EXECUTED } })
}
/** A kernel entry: pc in words, instructions since the last one; clock, utime and stime follow. */
export const entry = () => effect<'entry', 'entry', [pc: number, executed: number]>('entry', 'entry', ENTRY)

/** A kind about sys names no row, so the row's bits of its word are free: they hold the function, and above it the one before. */
const CALL: EffectType = {
  ints: 0,
  write(draft) {
    const fn = draft.arg('fn')
    draft.line(`q[n] |= (${fn} << 12) | (${draft.cell('fn')} << ${12 + FN_BITS})`, `${draft.cell('fn')} = ${fn}`)
  },
  redo({ h, at }, _, q, n) {
    h[at] = functionOf(q[n - 1])
  },
  undo({ h, at }, _, q, n) {
    h[at] = q[n - 1] >>> (12 + FN_BITS)
  },
  show: () => ({ fn: { now: (q, n) => functionOf(q[n - 1]) } })
}
const functionOf = (word: number): number => (word >>> 12) & ((1 << FN_BITS) - 1)
/** A kernel function begins. */
export const call = () => effect<'call', 'fn', [fn: number]>('call', 'fn', CALL)
