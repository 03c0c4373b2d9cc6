// warmup.ts: executes every instruction, and every run of instructions, before the first program starts.
//
// A JavaScript engine compiles a busy function for what it has seen it do. The processor's loop is one function. If a program later did something for
// the first time, the engine would throw the compiled loop away, and the program would be slow until it is compiled again. So each instruction
// is executed here with small and large, odd and even, present and missing operands.
import { REG_FP, REG_PC, REG_SP, type AddressSpace, type PhysicalMemory, type Processor } from '../record/arch.ts'
import { CALL_MARK, FORMATS, Op, OP_NAMES, TEXT_BASE, word, type OpName } from './isa.ts'
import { RUNS, type Run } from './runs.ts'

const PAGE = 4096
/** Pages of the address space. 1 to 3 are there, behind the one with the registers. */
const PAGES = 4
const FP = PAGE + 1024
const SP = PAGE + 512
/** An address in page 2, and one where an access of 2 bytes or more lies in both. */
const ALIGNED = 2 * PAGE + 64
const ACROSS = 3 * PAGE - 1
const MISSING = PAGES * PAGE

/** What operands are, two words each: ints, longs, doubles, addresses. */
const OPERANDS: readonly (readonly [lo: number, hi: number])[] = [
  [0, 0],
  [ALIGNED, 0],
  [1, 0],
  [ACROSS, 0],
  [-1, -1],
  [MISSING, 0],
  [0x7fff_ffff, 0x7fff_ffff],
  [-0x8000_0000, -0x8000_0000],
  [0, -0x8000_0000],
  [0, 0x3ff8_0000],
  [0x1234_5678, -0x3c00_0000]
]
/** The operands with which a run of instructions comes to its end, whether a branch is taken or not. They are few: the busier the start, the sooner an engine
 *  compiles what a short program never needs. */
const TELLING = [OPERANDS[1], OPERANDS[6], OPERANDS[7]]
/** What instructions get as their constant. Some divide by it, so it is neither 0 nor -1. */
const CONSTANTS: readonly number[] = [2, 0x7fff_ffff, -2]
const PADDING = 8
/** Executions after which an engine surely notes what an instruction does. */
const UNSEEN = 100
const BUDGET = 8

class Scratch implements PhysicalMemory {
  readonly buffer = new ArrayBuffer((PAGES + 1) * PAGE)
  readonly i8 = new Int8Array(this.buffer)
  readonly u8 = new Uint8Array(this.buffer)
  readonly i16 = new Int16Array(this.buffer)
  readonly u16 = new Uint16Array(this.buffer)
  readonly i32 = new Int32Array(this.buffer)
  readonly f32 = new Float32Array(this.buffer)
  readonly f64 = new Float64Array(this.buffer)
}

export function warmUp(cpu: Processor): void {
  const memory = new Scratch()
  const space: AddressSpace = { epoch: 0, page: (va) => (va >= PAGE && va < MISSING ? va & -PAGE : -1) }
  const programs = OP_NAMES.flatMap((name) => programsFor(name)).map(ended)
  const run = (code: Int32Array, pc: number, fp: number, budget: number): void => {
    memory.i32[REG_PC] = pc
    memory.i32[REG_FP] = fp
    memory.i32[REG_SP] = SP
    cpu.run(memory, space, 0, code, budget)
  }
  for (let n = 0; n < UNSEEN; n++) run(programs[1], 0, FP, BUDGET)
  for (const code of programs) {
    OPERANDS.forEach((first, n) => {
      for (const second of [first, OPERANDS[(n + 1) % OPERANDS.length]]) {
        fill(memory.i32, first, second)
        run(code, 0, FP, BUDGET)
      }
    })
  }
  for (const code of RUNS.flatMap(programsForRun).map(ended)) {
    for (const operand of TELLING) {
      fill(memory.i32, operand, operand)
      run(code, 0, FP, BUDGET)
    }
  }
  run(programs[1], 0, FP, 0)
  run(programs[1], 0, MISSING, BUDGET)
  run(programs[1], -1, FP, BUDGET)
}

/** Slots 6 and 7 get the second operand, the others the first. */
function fill(i32: Int32Array, first: readonly [number, number], second: readonly [number, number]): void {
  for (let slot = 0; slot < 16; slot += 2) {
    const [lo, hi] = slot === 6 ? second : first
    i32[(FP >> 2) + slot] = lo
    i32[(FP >> 2) + slot + 1] = hi
  }
}

const i = (name: OpName, a = 0, b = 0, c = 0): number => word(Op[name], a, b, c)
/** The trap with which each of these programs ends. */
const END = [i('SYSCALL', 4), word(6, 8, 4, 6), word(8, 4), ...Array<number>(PADDING).fill(0)]
const ended = (words: readonly number[]): Int32Array => Int32Array.from([...words, ...END])

/** A function that begins at pc 2, and behind it a call of it, to which the program goes at once. `before`: what stands in front of the call. */
function calling(body: readonly number[], before: readonly number[] = [], name: 'CALL' | 'CALLR' = 'CALL'): number[] {
  const start = 5 + body.length
  const head = name === 'CALL' ? [i('CALL', 2), 2 - start - before.length] : [i('CALLR', 2, 5)]
  return [i('JMP'), start, i('ENTER'), 2 | (16 << 16), 32, ...body, ...before, ...head, word(4, 6), CALL_MARK | 16]
}

/** Short programs around one instruction, which has `before` in front of it. */
function programsFor(name: OpName, before: readonly number[] = []): number[][] {
  const op = Op[name]
  const first = word(op, 4, 6, 8)
  if (name.startsWith('RET')) return [[...before, first], calling([...before, first])]
  if (/^(LD|ST)X[1248P]/.test(name))
    return [
      [i('LI', 8), 0, ...before, first],
      [...before, first]
    ]
  switch (FORMATS[op]) {
    case 's--table':
      return [[...before, i(name, 4), -1, 3, 7, 7, 7, 7]]
    case '---call':
      return [calling([i('RET')], before)]
    case '-s-callr':
      return [TEXT_BASE + 8, 0].map((to) => calling([i('RET')], [i('LI', 5), to, ...before], 'CALLR'))
    case '---ww':
      return [[...before, first, 2 | (16 << 16), 32]]
    case 'siit':
      return [[0, 1, 5].flatMap((k) => [...before, op | (4 << 8) | (k << 16), 2])]
    case 'ss-t':
    case '---t':
      return [[...before, first, 2]]
    case 's--wt':
      return [CONSTANTS.flatMap((k) => [...before, first, k, 3])]
    case 'ss-m':
      return [[...before, first, 0]]
    case 's--m':
    case 's-sm': {
      const base = /^(LD|ST)X?F/.test(name) ? FP : 0
      return [ALIGNED, ACROSS, MISSING].flatMap((to) => [
        [i('LI', 8), 0, ...before, first, to - base],
        [...before, first, to - base]
      ])
    }
    default: {
      const words = FORMATS[op].length - 3
      return (words === 0 ? [0] : CONSTANTS).map((k) => [...before, first, ...Array<number>(words).fill(k)])
    }
  }
}

/** Of all operands but the last, the first kind is enough, with which nothing is missing. */
function programsForRun(run: Run): number[][] {
  const before = run.slice(0, -1).reduce<number[]>((words, name) => programsFor(name, words)[0], [])
  return programsFor(run.at(-1)!, before)
}
