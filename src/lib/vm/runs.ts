// runs.ts: runs of instructions: which of them, standing one behind the other, the processor executes in one case of its switch.
//
// `ops` has a number for each word of the code, and the processor switches on that number: the instruction's own opcode, or the number of a run
// that begins there. The code stays as it is. Every word gets a number, whether an instruction begins there or not, so that a program may jump
// to any of them. Each instruction of a run is counted, and a run can stop between any two of its instructions.
// For MOV, ADDI with its constant, and BLTI with its displacement, `ops` has MOV, the run of ADDI and BLTI, anything, BLTI, anything.

import { FORMATS, Op, OP_NAMES, type OpName } from './isa.ts'

/** The instructions of a run. All but the last go on to the next one, or are branches; a branch that is taken ends the run. */
export type Run = readonly [OpName, OpName, ...OpName[]]

/**
 * What C programs do most: ends of loops, elements of arrays, calls and returns. The list is short on purpose: each run makes the loop longer, and the
 * time to compile the loop grows faster than its length. Short programs would pay for that.
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
  /** The run's number: what the processor switches on in place of the first instruction's opcode. */
  readonly number: number
  /** Of each instruction behind the first: its distance from the first, in words, and its opcode. */
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

/** Runs by the opcode of their first instruction, the longest run first. */
const CANDIDATES: readonly (readonly Candidate[])[] = OP_NAMES.map((name) =>
  RUNS.map(candidate)
    .filter((_, index) => RUNS[index][0] === name)
    .sort((a, b) => b.rest.length - a.rest.length)
)

const known = new WeakMap<Int32Array, Uint16Array>()

/** The numbers for the words of a text. 0: nobody has looked yet, or no instruction begins there. */
export function dispatchOf(code: Int32Array): Uint16Array {
  let ops = known.get(code)
  if (!ops) known.set(code, (ops = new Uint16Array(code.length)))
  return ops
}

/** Words that are looked at together. What is never executed is never looked at. */
const BLOCK = 64

/** Fills in the numbers at `pc` and around it. Answers false if no instruction begins at `pc`. */
export function look(code: Int32Array, ops: Uint16Array, pc: number): boolean {
  const start = pc & -BLOCK
  const end = Math.min(start + BLOCK, code.length)
  for (let at = start; at < end; at++) {
    const op = code[at] & 255
    // A word that is no instruction may have a run's number in its byte of the opcode.
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
