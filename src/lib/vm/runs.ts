// runs.ts: which instructions, standing behind one another, are run in one go.
//
// The processor chooses what to do by `ops`, a number for each word of the code: the instruction's own, or that of a run that it begins.
// The code itself stays as it is, and every word is looked at, whether an instruction begins there or not: so it does not matter how
// a program comes to it. Each instruction of a run is counted, and a run can stop between two of them as at any other place.
import { FORMATS, Op, OP_NAMES, type OpName } from './isa.ts'

/** All but the last go on to the next instruction, or are branches. A branch that is taken ends the run. */
export type Run = readonly [OpName, OpName, ...OpName[]]

/**
 * What C programs do most: ends of loops, elements of arrays, calls and returns. Not more than these: each makes the loop longer, and an engine
 * that compiles it takes more than its share longer, which short programs pay for.
 */
export const RUNS: readonly Run[] = [
  ['ADDI', 'BLTI'],
  ['ADDI', 'BLTW'],
  ['ADDI', 'BLT'],
  ['STXA1', 'ADDI', 'BLTW'],
  ['STXA1', 'ADD', 'BLTW'],
  ['PADDA', 'LDX4'],
  ['PADDA', 'LDX4', 'MUL', 'ADD'],
  ['LDXA1', 'BEQI'],
  ['ADDI', 'CALL'],
  ['GETRV', 'ADD', 'RETV']
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

/** What to do at each word of a text; 0: nobody has looked yet, or it is no instruction. */
export function dispatchOf(code: Int32Array): Uint16Array {
  let ops = known.get(code)
  if (!ops) known.set(code, (ops = new Uint16Array(code.length)))
  return ops
}

/** Words that are looked at together: what is never run costs nothing. */
const BLOCK = 64

/** Finds out what to do at `pc`, and around it. False: there is no instruction. */
export function look(code: Int32Array, ops: Uint16Array, pc: number): boolean {
  const start = pc & -BLOCK
  const end = Math.min(start + BLOCK, code.length)
  for (let at = start; at < end; at++) {
    const op = code[at] & 255
    // A run's number is also in the byte of what is no instruction.
    if (op < OP_NAMES.length) ops[at] = runAt(code, at, CANDIDATES[op]) ?? op
  }
  return ops[pc] !== Op.ILL
}

function runAt(code: Int32Array, at: number, candidates: readonly Candidate[]): number | undefined {
  for (const { number, rest } of candidates) {
    if (rest.every(({ ahead, op }) => (code[at + ahead] & 255) === op)) return number
  }
  return undefined
}
