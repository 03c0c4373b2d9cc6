// runs.ts: which instructions, standing behind one another, are run in one go.
//
// The processor chooses what to do by `ops`, a number for each word of the code: the instruction's own, or that of a run that it begins.
// The code itself stays as it is, and every word is looked at, whether an instruction begins there or not: so it does not matter how
// a program comes to it. Each instruction of a run is counted, and a run can stop between two of them as at any other place.
import { FORMATS, Op, OP_NAMES, type OpName } from './isa.ts'

/** All but the last go on to the next instruction, or are branches. A branch that is taken ends the run. */
export type Run = readonly [OpName, OpName, ...OpName[]]

/** What C programs do most: ends of loops, elements of arrays, copies and tests of bytes, calls and returns. */
export const RUNS: readonly Run[] = [
  ['ADDI', 'BLTI'],
  ['ADDI', 'BLTW'],
  ['ADDI', 'BLT'],
  ['ADD', 'BLTI'],
  ['ADD', 'BLTW'],
  ['ADDI2', 'BNEI2'],
  ['STXA1', 'ADDI', 'BLTW'],
  ['STXA1', 'ADD', 'BLTW'],
  ['STXA1', 'ADD', 'BLTI'],
  ['PADDA', 'LDX4'],
  ['PADDA', 'LDX4', 'MUL', 'ADD'],
  ['LDX4', 'MUL', 'ADD'],
  ['MUL', 'ADD'],
  ['LDXA1', 'BEQI'],
  ['LDXA1', 'BNEI'],
  ['LD1', 'BEQI'],
  ['LD1', 'BNEI'],
  ['LD4', 'BNEI'],
  ['MOV', 'ADDI'],
  ['LD1U', 'MOV'],
  ['ST1', 'ADDI2', 'BNEI2'],
  ['LI2', 'AND2', 'BNEI2'],
  ['SX', 'ADD2'],
  ['ADDI', 'CALL'],
  ['LI', 'CALL'],
  ['GETRV', 'ADDI', 'CALL'],
  ['GETRV', 'ADD', 'RETV'],
  ['BGEI', 'RETV'],
  ['ADD', 'RETV'],
  ['LI', 'RETV']
]

interface Candidate {
  /** What the processor does instead of its first instruction. */
  readonly number: number
  /** Distance and number of each instruction behind the first. */
  readonly rest: readonly { readonly ahead: number; readonly op: number }[]
}

function candidate(run: Run, index: number): Candidate {
  let ahead = 0
  const rest = run.slice(1).map((name, i) => {
    ahead += FORMATS[Op[run[i]]].length - 2
    return { ahead, op: Op[name] }
  })
  return { number: OP_NAMES.length + index, rest }
}

/** By first instruction, the longest first. */
const CANDIDATES: readonly (readonly Candidate[])[] = OP_NAMES.map((name) =>
  RUNS.map(candidate)
    .filter((_, index) => RUNS[index][0] === name)
    .sort((a, b) => b.rest.length - a.rest.length)
)

const known = new WeakMap<Int32Array, Uint16Array>()

/** What to do at each word of a text. */
export function dispatchOf(code: Int32Array): Uint16Array {
  const found = known.get(code)
  if (found) return found
  // A run's number is also in the byte of what is no instruction: that is 0 here, ILL.
  const ops = Uint16Array.from(code, (x) => ((x & 255) < OP_NAMES.length ? x & 255 : Op.ILL))
  for (let pc = 0; pc < code.length; pc++) {
    for (const { number, rest } of CANDIDATES[ops[pc]]) {
      // Words behind are not changed yet.
      if (!rest.every(({ ahead, op }) => ops[pc + ahead] === op)) continue
      ops[pc] = number
      break
    }
  }
  known.set(code, ops)
  return ops
}
