// text.ts: the source text of the processor, in two forms that share all lines. cpu.gen.ts is one loop with one switch: an engine needs a fifth of a
// second to compile it, and makes its best code of it. walk.gen.ts has a function for each instruction, for the time until that is worth while.
import { OP_NAMES, Op } from '../isa.ts'
import { accessOf, programOf } from '../semantics/semantics.ts'
import { loopCases, rareCases, ofWalker, SPEND, steps, temporaries } from './cases.ts'

const HEAD = `// Made by \`npm run generate\` from semantics/semantics.ts (what an instruction does), interpreter/ (how) and runs.ts. Do not edit.
//
// One loop, one switch. The case labels are plain numbers, for only of those an engine makes a jump table.
// Memory is reached through two TLBs, one for reading and one for writing. A tag is the address of a page. The address
// of an access is masked and compared with the tag. The mask keeps the page, and the low bits, which are 0 if the access is aligned: so one
// comparison also finds what is not aligned. What the fast path cannot do leaves the switch by \`break\` with \`at\` set: there the page is looked up and the instruction begins anew.
import { REG_FP, REG_PC, REG_RV, REG_RV_HI, REG_SP, REG_TP, Trap, type PhysicalMemory } from '../record/arch.ts'
import type { Core } from './core.ts'
import { doubleToFloat, doubleToInt, doubleToLong, doubleToUlong, floatToDouble, nanD, nanF, popcount, wideToFloat } from './float.ts'
import { RECORD_ARGS } from './frames.ts'
import { look } from './runs.ts'
import { lengthAt, OP_NAMES, TEXT_BASE, type OpName } from './isa.ts'
import { div2, divu2, rem2, remu2 } from './wide.ts'

const { SYSCALL, FAULT, BUDGET, FPE, ILL } = Trap
`

const TEMPORARIES = temporaries()
  .map((name) => `${name} = ${name === 'f' ? '0.5' : '0'}`)
  .join(', ')

/** The window is looked up again whenever something may have moved. */
const WINDOW = `    if (w < 0 || epoch !== tlb.epoch) {
      const place = tlb.reach(fp, true)
      epoch = tlb.epoch
      if (place >= 0) w = place >> 2
      else if ((code[pc] & 255) !== ${Op.ENTER}) {
        cpu.faultAddress = fp
        cpu.faultWrite = true
        left--
        trap = FAULT
        break
      }
    }
`

/** Does what an instruction has left undone, because its memory was not known yet, or because it is rare. */
const UNKNOWN = `    const op = x & 255
    const size = BYTES[op]
    if (size === 0) {
      const stopped = rare(cpu, memory, code, pc, w)
      if (stopped >= 0) {
        trap = stopped
        break
      }
      pc += lengthAt(code, pc)
    } else if ((at & (size - 1)) === 0) {
      // What is not known yet is looked up, and the same instruction is run again.
      if (cpu.reach(at, WRITTEN[op] === 1) < 0) {
        trap = FAULT
        break
      }
      left++
    } else {
      // What is not aligned is done byte by byte; a frame never is.
      if (!cpu.unaligned(memory, op, size, WRITTEN[op] === 1, w + ((x >>> 8) & 255), at)) {
        trap = FAULT
        break
      }
      pc += lengthAt(code, pc)
    }
`

/** Puts the registers back into memory. */
const END = `  const words = memory.i32
  words[regs + REG_PC] = pc
  words[regs + REG_FP] = fp
  words[regs + REG_SP] = sp
  words[regs + REG_RV] = rv
  words[regs + REG_RV_HI] = rvHi
  // The instruction at which it stopped has not been executed.
  cpu.executed = budget - left - 1
`

const LOOP = `
/** Runs at most \`budget\` instructions of \`code\`, dispatched by \`ops\` (runs.ts); see Processor. */
export function interpret(
  cpu: Core, memory: PhysicalMemory, regs: number, code: Int32Array, ops: Uint16Array, budget: number
): number {
  const { tlb } = cpu
  const { readTag, readDelta, writeTag, writeDelta } = tlb
  let pc = memory.i32[regs + REG_PC]
  let fp = memory.i32[regs + REG_FP]
  let sp = memory.i32[regs + REG_SP]
  let rv = memory.i32[regs + REG_RV]
  let rvHi = memory.i32[regs + REG_RV_HI]
  if (pc < 0 || pc >= code.length) {
    cpu.executed = 0
    return cpu.stray(pc)
  }
  let left = budget | 0
  let trap: number
  // Word of physical memory where the window begins, as of \`epoch\`.
  let w: number
  let epoch: number
  // The address where memory is not known.
  let at: number

  // These loops never turn: they are there to make the real one lie deeper. While V8 compiles a function, it also begins to compile the code of its
  // loops, the outermost first, and a short program would wait for both. Statements stand between them, for loops that begin at one place count as one.
  deep: for (;;) { w = -1
  for (;;) { epoch = -1
  for (;;) { at = 0
  for (;;) { trap = BUDGET
  outer: for (;;) {
WINDOW    const { i8, u8, i16, u16, i32, f32, f64 } = memory
    // Each array is looked at once, in front of the loop. So the engine need not do it in each case.
    let x = i8[0] | u8[0] | i16[0] | u16[0] | i32[0] | f32[0] | f64[0] | code[0] | ops[0]
    x |= readTag[0] | readDelta[0] | writeTag[0] | writeDelta[0]
    // No case finds in one of these what another has left.
    let ${TEMPORARIES}
    inner: for (;;) {
      ${SPEND}
      x = code[pc]
      switch (ops[pc]) {
CASES
        default:
          break inner
      }
    }
    // Nobody has looked here yet, or no instruction begins here.
    if (!(ops[pc] > 0)) {
      if (pc < 0 || pc >= code.length) {
        trap = cpu.stray(pc)
        break
      }
      if (!look(code, ops, pc)) {
        trap = ILL
        break
      }
      left++
      continue
    }
UNKNOWN  }
  break deep
  }}}}
END  return trap
}

/** Does an instruction that the loop leaves undone. Answers a trap, or -1. */
export function rare(cpu: Core, memory: PhysicalMemory, code: Int32Array, pc: number, w: number): number {
  const x = code[pc]
  const { i32, f32, f64 } = memory
  switch (x & 255) {
RARE
  }
  return ILL
}
`

/** Says which instructions touch memory, so that one place can do what is rare for all of them. */
function accesses(): string {
  const table = (writes: boolean): string =>
    OP_NAMES.flatMap((name) => {
      const access = accessOf(programOf(name))
      return access?.writes === writes ? [`${name}: ${access.bytes}`] : []
    }).join(', ')
  return `
/** Bytes of memory that an instruction reads. */
const READS: Partial<Record<OpName, number>> = { ${table(false)} }
/** Bytes of memory that it writes. Of calls and returns: the word that must be reachable. */
const WRITES: Partial<Record<OpName, number>> = { ${table(true)} }
/** By opcode: the bytes, and 1 if they are written. */
export const BYTES = Uint8Array.from(OP_NAMES, (name) => READS[name] ?? WRITES[name] ?? 0)
export const WRITTEN = Uint8Array.from(OP_NAMES, (name) => (name in WRITES ? 1 : 0))
`
}

/** Puts the pieces into a text, in which a word stands for each. */
const filled = (text: string): string =>
  text.replace('WINDOW', WINDOW).replace('UNKNOWN', UNKNOWN).replace('END', END).replace('CASES', loopCases)

export const interpreterText = (): string => `${HEAD}\n${accesses()}\n${filled(LOOP).replace('RARE', rareCases)}`

const WALK_HEAD = `// Made by \`npm run generate\` from semantics/semantics.ts (what an instruction does) and interpreter/ (how). Do not edit.
//
// A function for each instruction; all of them work on one walker. Programs that run for a moment are executed like this, for an engine compiles a small
// function at once, or never.
import { REG_FP, REG_PC, REG_RV, REG_RV_HI, REG_SP, REG_TP, Trap, type PhysicalMemory } from '../record/arch.ts'
import type { Core } from './core.ts'
import { BYTES, rare, WRITTEN } from './cpu.gen.ts'
import { RECORD_ARGS } from './frames.ts'
import { lengthAt, OP_NAMES, TEXT_BASE } from './isa.ts'

const { SYSCALL, FAULT, BUDGET, FPE, ILL } = Trap

/** How it goes on behind an instruction: with the next one; when memory at \`at\` is known; or not at all, because of \`trap\`. */
const NEXT = 0
const UNKNOWN = 1
const STOP = 2

class Walker {
  cpu!: Core
  memory!: PhysicalMemory
  regs = 0
  code!: Int32Array
  pc = 0
  fp = 0
  sp = 0
  rv = 0
  rvHi = 0
  left = 0
  trap: number = BUDGET
  /** Word of physical memory where the window begins, as of \`epoch\`. */
  w = -1
  epoch = -1
  /** The address where memory is not known. */
  at = 0
  i8!: Int8Array
  u8!: Uint8Array
  i16!: Int16Array
  u16!: Uint16Array
  i32!: Int32Array
  f32!: Float32Array
  f64!: Float64Array
  readTag!: Int32Array
  readDelta!: Int32Array
  writeTag!: Int32Array
  writeDelta!: Int32Array
}

type Instruction = (s: Walker, x: number) => number
`

const WALK = `
/** By opcode. What is no instruction stops the walk. */
const INSTRUCTIONS: readonly Instruction[] = [
STEPS
]
const NONE: Instruction = () => UNKNOWN

/** A stretch of so few instructions that an engine need not compile the loop while it is in it, and with so little text that compiling it costs nothing. */
const STRIDE = 256

function stride(s: Walker, code: Int32Array): number {
  for (let n = 0; n < STRIDE; n++) {
    s.left = (s.left - 1) | 0
    if (s.left < 0) return STOP
    const x = code[s.pc]
    const how = (INSTRUCTIONS[x & 255] ?? NONE)(s, x)
    if (how !== NEXT) return how
  }
  return NEXT
}

/** Runs at most \`budget\` instructions of \`code\`; see Processor. */
export function walk(cpu: Core, memory: PhysicalMemory, regs: number, code: Int32Array, budget: number): number {
  const s = WALKER
  s.cpu = cpu
  s.memory = memory
  s.regs = regs
  s.code = code
  s.readTag = cpu.tlb.readTag
  s.readDelta = cpu.tlb.readDelta
  s.writeTag = cpu.tlb.writeTag
  s.writeDelta = cpu.tlb.writeDelta
  s.pc = memory.i32[regs + REG_PC]
  s.fp = memory.i32[regs + REG_FP]
  s.sp = memory.i32[regs + REG_SP]
  s.rv = memory.i32[regs + REG_RV]
  s.rvHi = memory.i32[regs + REG_RV_HI]
  if (s.pc < 0 || s.pc >= code.length) {
    cpu.executed = 0
    return cpu.stray(s.pc)
  }
  s.left = budget | 0
  s.trap = BUDGET
  s.w = -1
  const { tlb } = cpu
  for (;;) {
WINDOW
    s.i8 = memory.i8
    s.u8 = memory.u8
    s.i16 = memory.i16
    s.u16 = memory.u16
    s.i32 = memory.i32
    s.f32 = memory.f32
    s.f64 = memory.f64
    let how: number
    do how = stride(s, code)
    while (how === NEXT)
    if (how === STOP) break
    if (s.pc < 0 || s.pc >= code.length) {
      s.trap = cpu.stray(s.pc)
      break
    }
    const x = code[s.pc]
    if ((x & 255) === ${Op.ILL} || (x & 255) >= OP_NAMES.length) {
      s.trap = ILL
      break
    }
DONE
  }
END
  return s.trap
}

const WALKER = new Walker()
`

export const walkerText = (): string =>
  `${WALK_HEAD}\n${WALK.replace('STEPS', steps)
    .replace('WINDOW', () => ofWalker(WINDOW))
    .replace('DONE', () => ofWalker(UNKNOWN))
    .replace('END', () => ofWalker(END))}`
