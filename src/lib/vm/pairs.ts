// pairs.ts: which instructions are run two in one go.
//
// The processor chooses what to do by `ops`, a number for each word of the code: the instruction's own, or that of a pair that it begins.
// The code itself stays as it is, and every word is looked at, whether an instruction begins there or not: so it does not matter how
// a program comes to it. A pair costs two, and can stop between its halves as anywhere else.
import { FORMATS, Op, OP_NAMES, type OpName } from './isa.ts'

/** Those that make most of what C programs do in loops (bench/pairs.ts counts them). */
export const PAIRS: readonly (readonly [first: OpName, second: OpName])[] = [
  ['LI', 'STXA1'],
  ['ADD', 'BLTW'],
  ['ADDI', 'BLTW'],
  ['ADDI', 'BLTI'],
  ['LDXA1', 'BEQI'],
  ['PADDA', 'LDX4'],
  ['MUL', 'ADD'],
  ['GETRV', 'ADDI'],
  ['ADDI', 'CALL'],
  ['GETRV', 'ADD'],
  ['ADD', 'RETV'],
  ['SX', 'ADD2']
]

const known = new WeakMap<Int32Array, Uint16Array>()

/** By first instruction: its length, and for each second what to do, or 0. */
const FUSED: readonly (undefined | { length: number; with: Uint16Array })[] = OP_NAMES.map((name, op) => {
  const with_ = new Uint16Array(256)
  PAIRS.forEach(([first, second], i) => {
    if (first === name) with_[Op[second]] = OP_NAMES.length + i
  })
  return with_.some((n) => n > 0) ? { length: FORMATS[op].length - 2, with: with_ } : undefined
})

/** What to do at each word of a text. */
export function dispatchOf(code: Int32Array): Uint16Array {
  const found = known.get(code)
  if (found) return found
  const ops = new Uint16Array(code.length)
  for (let pc = 0; pc < code.length; pc++) {
    const op = code[pc] & 255
    const pair = FUSED[op]
    ops[pc] = (pair && pair.with[code[pc + pair.length] & 255]) || op
  }
  known.set(code, ops)
  return ops
}
