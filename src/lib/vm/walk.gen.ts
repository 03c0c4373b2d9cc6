// Made by `npm run generate` from semantics/semantics.ts (what an instruction does) and interpreter/ (how). Do not edit.
//
// A function for each instruction; all of them work on one walker. Programs that run for a moment are executed like this, for an engine compiles a small
// function at once, or never.
import { REG_FP, REG_PC, REG_RV, REG_RV_HI, REG_SP, REG_TP, Trap, type PhysicalMemory } from '../record/arch.ts'
import type { Core } from './core.ts'
import { BYTES, rare, WRITTEN } from './cpu.gen.ts'
import { RECORD_ARGS } from './frames.ts'
import { lengthAt, OP_NAMES, TEXT_BASE } from './isa.ts'

const { SYSCALL, FAULT, BUDGET, FPE, ILL } = Trap

/** How it goes on behind an instruction: with the next one; when memory at `at` is known; or not at all, because of `trap`. */
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
  /** Word of physical memory where the window begins, as of `epoch`. */
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

/** By opcode. What is no instruction stops the walk. */
const INSTRUCTIONS: readonly Instruction[] = [
  () => UNKNOWN,
  (s, x) => {
    // MOV
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)]
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // MOV2
    const lo = s.i32[s.w + ((x >>> 16) & 255)]
    const hi = s.i32[s.w + ((x >>> 16) & 255) + 1]
    s.i32[s.w + ((x >>> 8) & 255)] = lo
    s.i32[s.w + ((x >>> 8) & 255) + 1] = hi
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // LI
    s.i32[s.w + ((x >>> 8) & 255)] = s.code[s.pc + 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LI2
    const lo = s.code[s.pc + 1]
    const hi = s.code[s.pc + 2]
    s.i32[s.w + ((x >>> 8) & 255)] = lo
    s.i32[s.w + ((x >>> 8) & 255) + 1] = hi
    s.pc = (s.pc + 3) | 0
    return NEXT
  },
  (s, x) => {
    // LEA
    s.i32[s.w + ((x >>> 8) & 255)] = s.fp + s.code[s.pc + 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // SX
    const lo = s.i32[s.w + ((x >>> 16) & 255)]
    const hi = s.i32[s.w + ((x >>> 16) & 255)] >> 31
    s.i32[s.w + ((x >>> 8) & 255)] = lo
    s.i32[s.w + ((x >>> 8) & 255) + 1] = hi
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // ZX
    const lo = s.i32[s.w + ((x >>> 16) & 255)]
    const hi = 0
    s.i32[s.w + ((x >>> 8) & 255)] = lo
    s.i32[s.w + ((x >>> 8) & 255) + 1] = hi
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // ADD
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] + s.i32[s.w + (x >>> 24)]
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SUB
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] - s.i32[s.w + (x >>> 24)]
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // MUL
    s.i32[s.w + ((x >>> 8) & 255)] = Math.imul(s.i32[s.w + ((x >>> 16) & 255)], s.i32[s.w + (x >>> 24)])
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // DIV
    const b = s.i32[s.w + ((x >>> 16) & 255)]
    const c = s.i32[s.w + (x >>> 24)]
    if (c === 0 || (c === -1 && b === -2147483648)) {
      s.trap = FPE
      return STOP
    }
    s.i32[s.w + ((x >>> 8) & 255)] = (b / c) | 0
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // DIVU
    const b = s.i32[s.w + ((x >>> 16) & 255)]
    const c = s.i32[s.w + (x >>> 24)]
    if (c === 0) {
      s.trap = FPE
      return STOP
    }
    s.i32[s.w + ((x >>> 8) & 255)] = ((b >>> 0) / (c >>> 0)) | 0
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // REM
    const b = s.i32[s.w + ((x >>> 16) & 255)]
    const c = s.i32[s.w + (x >>> 24)]
    if (c === 0 || (c === -1 && b === -2147483648)) {
      s.trap = FPE
      return STOP
    }
    s.i32[s.w + ((x >>> 8) & 255)] = (b % c) | 0
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // REMU
    const b = s.i32[s.w + ((x >>> 16) & 255)]
    const c = s.i32[s.w + (x >>> 24)]
    if (c === 0) {
      s.trap = FPE
      return STOP
    }
    s.i32[s.w + ((x >>> 8) & 255)] = ((b >>> 0) % (c >>> 0)) | 0
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // AND
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] & s.i32[s.w + (x >>> 24)]
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // OR
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] | s.i32[s.w + (x >>> 24)]
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // XOR
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] ^ s.i32[s.w + (x >>> 24)]
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SHL
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] << s.i32[s.w + (x >>> 24)]
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SHR
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] >>> s.i32[s.w + (x >>> 24)]
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SAR
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] >> s.i32[s.w + (x >>> 24)]
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // ADDI
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] + s.code[s.pc + 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // MULI
    s.i32[s.w + ((x >>> 8) & 255)] = Math.imul(s.i32[s.w + ((x >>> 16) & 255)], s.code[s.pc + 1])
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // DIVI
    s.i32[s.w + ((x >>> 8) & 255)] = (s.i32[s.w + ((x >>> 16) & 255)] / s.code[s.pc + 1]) | 0
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // DIVUI
    s.i32[s.w + ((x >>> 8) & 255)] = ((s.i32[s.w + ((x >>> 16) & 255)] >>> 0) / (s.code[s.pc + 1] >>> 0)) | 0
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // REMI
    s.i32[s.w + ((x >>> 8) & 255)] = (s.i32[s.w + ((x >>> 16) & 255)] % s.code[s.pc + 1]) | 0
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // REMUI
    s.i32[s.w + ((x >>> 8) & 255)] = ((s.i32[s.w + ((x >>> 16) & 255)] >>> 0) % (s.code[s.pc + 1] >>> 0)) | 0
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // ANDI
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] & s.code[s.pc + 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // ORI
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] | s.code[s.pc + 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // XORI
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] ^ s.code[s.pc + 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // SHLI
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] << s.code[s.pc + 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // SHRI
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] >>> s.code[s.pc + 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // SARI
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] >> s.code[s.pc + 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // NEG
    s.i32[s.w + ((x >>> 8) & 255)] = -s.i32[s.w + ((x >>> 16) & 255)]
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SEXT8
    s.i32[s.w + ((x >>> 8) & 255)] = (s.i32[s.w + ((x >>> 16) & 255)] << 24) >> 24
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SEXT16
    s.i32[s.w + ((x >>> 8) & 255)] = (s.i32[s.w + ((x >>> 16) & 255)] << 16) >> 16
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // PADD
    s.i32[s.w + ((x >>> 8) & 255)] =
      s.i32[s.w + ((x >>> 16) & 255)] + Math.imul(s.i32[s.w + (x >>> 24)], s.code[s.pc + 1])
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // PADDF
    s.i32[s.w + ((x >>> 8) & 255)] = s.fp + s.code[s.pc + 1] + Math.imul(s.i32[s.w + (x >>> 24)], s.code[s.pc + 2])
    s.pc = (s.pc + 3) | 0
    return NEXT
  },
  (s, x) => {
    // PADDA
    s.i32[s.w + ((x >>> 8) & 255)] = s.code[s.pc + 1] + Math.imul(s.i32[s.w + (x >>> 24)], s.code[s.pc + 2])
    s.pc = (s.pc + 3) | 0
    return NEXT
  },
  (s, x) => {
    // SEQ
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] === s.i32[s.w + (x >>> 24)] ? 1 : 0
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SNE
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] !== s.i32[s.w + (x >>> 24)] ? 1 : 0
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SLT
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] < s.i32[s.w + (x >>> 24)] ? 1 : 0
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SLE
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] <= s.i32[s.w + (x >>> 24)] ? 1 : 0
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SLTU
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] >>> 0 < s.i32[s.w + (x >>> 24)] >>> 0 ? 1 : 0
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SLEU
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] >>> 0 <= s.i32[s.w + (x >>> 24)] >>> 0 ? 1 : 0
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SEQI
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] === s.code[s.pc + 1] ? 1 : 0
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // SNEI
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] !== s.code[s.pc + 1] ? 1 : 0
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // SLTI
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] < s.code[s.pc + 1] ? 1 : 0
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // SGTI
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] > s.code[s.pc + 1] ? 1 : 0
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // SLTUI
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] >>> 0 < s.code[s.pc + 1] >>> 0 ? 1 : 0
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // SGTUI
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] >>> 0 > s.code[s.pc + 1] >>> 0 ? 1 : 0
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s) => {
    // JMP
    s.pc = (s.pc + s.code[s.pc + 1]) | 0
    return NEXT
  },
  (s, x) => {
    // BEQ
    s.pc = (s.pc + (s.i32[s.w + ((x >>> 8) & 255)] === s.i32[s.w + ((x >>> 16) & 255)] ? s.code[s.pc + 1] : 2)) | 0
    return NEXT
  },
  (s, x) => {
    // BNE
    s.pc = (s.pc + (s.i32[s.w + ((x >>> 8) & 255)] !== s.i32[s.w + ((x >>> 16) & 255)] ? s.code[s.pc + 1] : 2)) | 0
    return NEXT
  },
  (s, x) => {
    // BLT
    s.pc = (s.pc + (s.i32[s.w + ((x >>> 8) & 255)] < s.i32[s.w + ((x >>> 16) & 255)] ? s.code[s.pc + 1] : 2)) | 0
    return NEXT
  },
  (s, x) => {
    // BLE
    s.pc = (s.pc + (s.i32[s.w + ((x >>> 8) & 255)] <= s.i32[s.w + ((x >>> 16) & 255)] ? s.code[s.pc + 1] : 2)) | 0
    return NEXT
  },
  (s, x) => {
    // BLTU
    s.pc =
      (s.pc + (s.i32[s.w + ((x >>> 8) & 255)] >>> 0 < s.i32[s.w + ((x >>> 16) & 255)] >>> 0 ? s.code[s.pc + 1] : 2)) | 0
    return NEXT
  },
  (s, x) => {
    // BLEU
    s.pc =
      (s.pc + (s.i32[s.w + ((x >>> 8) & 255)] >>> 0 <= s.i32[s.w + ((x >>> 16) & 255)] >>> 0 ? s.code[s.pc + 1] : 2)) |
      0
    return NEXT
  },
  (s, x) => {
    // BEQI
    s.pc = (s.pc + (s.i32[s.w + ((x >>> 8) & 255)] === x >> 16 ? s.code[s.pc + 1] : 2)) | 0
    return NEXT
  },
  (s, x) => {
    // BNEI
    s.pc = (s.pc + (s.i32[s.w + ((x >>> 8) & 255)] !== x >> 16 ? s.code[s.pc + 1] : 2)) | 0
    return NEXT
  },
  (s, x) => {
    // BLTI
    s.pc = (s.pc + (s.i32[s.w + ((x >>> 8) & 255)] < x >> 16 ? s.code[s.pc + 1] : 2)) | 0
    return NEXT
  },
  (s, x) => {
    // BGEI
    s.pc = (s.pc + (s.i32[s.w + ((x >>> 8) & 255)] >= x >> 16 ? s.code[s.pc + 1] : 2)) | 0
    return NEXT
  },
  (s, x) => {
    // BLTUI
    s.pc = (s.pc + (s.i32[s.w + ((x >>> 8) & 255)] >>> 0 < (x >>> 16) >>> 0 ? s.code[s.pc + 1] : 2)) | 0
    return NEXT
  },
  (s, x) => {
    // BGEUI
    s.pc = (s.pc + (s.i32[s.w + ((x >>> 8) & 255)] >>> 0 >= (x >>> 16) >>> 0 ? s.code[s.pc + 1] : 2)) | 0
    return NEXT
  },
  (s, x) => {
    // BEQW
    s.pc = (s.pc + (s.i32[s.w + ((x >>> 8) & 255)] === s.code[s.pc + 1] ? s.code[s.pc + 2] : 3)) | 0
    return NEXT
  },
  (s, x) => {
    // BNEW
    s.pc = (s.pc + (s.i32[s.w + ((x >>> 8) & 255)] !== s.code[s.pc + 1] ? s.code[s.pc + 2] : 3)) | 0
    return NEXT
  },
  (s, x) => {
    // BLTW
    s.pc = (s.pc + (s.i32[s.w + ((x >>> 8) & 255)] < s.code[s.pc + 1] ? s.code[s.pc + 2] : 3)) | 0
    return NEXT
  },
  (s, x) => {
    // BGEW
    s.pc = (s.pc + (s.i32[s.w + ((x >>> 8) & 255)] >= s.code[s.pc + 1] ? s.code[s.pc + 2] : 3)) | 0
    return NEXT
  },
  (s, x) => {
    // JTAB
    const n = ((s.i32[s.w + ((x >>> 8) & 255)] - s.code[s.pc + 1]) | 0) >>> 0
    s.pc = (s.pc + (n < s.code[s.pc + 2] ? s.code[s.pc + 4 + n] : s.code[s.pc + 3])) | 0
    return NEXT
  },
  (s, x) => {
    // ADD2
    const lo = (s.i32[s.w + ((x >>> 16) & 255)] + s.i32[s.w + (x >>> 24)]) | 0
    const hi =
      s.i32[s.w + ((x >>> 16) & 255) + 1] +
      s.i32[s.w + (x >>> 24) + 1] +
      (lo >>> 0 < s.i32[s.w + ((x >>> 16) & 255)] >>> 0 ? 1 : 0)
    s.i32[s.w + ((x >>> 8) & 255)] = lo
    s.i32[s.w + ((x >>> 8) & 255) + 1] = hi
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SUB2
    const lo = s.i32[s.w + ((x >>> 16) & 255)] - s.i32[s.w + (x >>> 24)]
    const hi =
      s.i32[s.w + ((x >>> 16) & 255) + 1] -
      s.i32[s.w + (x >>> 24) + 1] -
      (s.i32[s.w + ((x >>> 16) & 255)] >>> 0 < s.i32[s.w + (x >>> 24)] >>> 0 ? 1 : 0)
    s.i32[s.w + ((x >>> 8) & 255)] = lo
    s.i32[s.w + ((x >>> 8) & 255) + 1] = hi
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // MUL2
    const bLo = s.i32[s.w + ((x >>> 16) & 255)]
    const cLo = s.i32[s.w + (x >>> 24)]
    const b0 = bLo & 0xffff
    const b1 = bLo >>> 16
    const c0 = cLo & 0xffff
    const c1 = cLo >>> 16
    const low = b0 * c0
    const middle = b1 * c0 + (low >>> 16)
    const middle2 = b0 * c1 + (middle & 0xffff)
    const carry = b1 * c1 + Math.floor(middle / 65536) + Math.floor(middle2 / 65536)
    const lo = (middle2 << 16) | (low & 0xffff)
    const hi =
      (carry + Math.imul(bLo, s.i32[s.w + (x >>> 24) + 1]) + Math.imul(s.i32[s.w + ((x >>> 16) & 255) + 1], cLo)) | 0
    s.i32[s.w + ((x >>> 8) & 255)] = lo
    s.i32[s.w + ((x >>> 8) & 255) + 1] = hi
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  () => {
    // DIV2
    return UNKNOWN
  },
  () => {
    // DIVU2
    return UNKNOWN
  },
  () => {
    // REM2
    return UNKNOWN
  },
  () => {
    // REMU2
    return UNKNOWN
  },
  (s, x) => {
    // AND2
    const lo = s.i32[s.w + ((x >>> 16) & 255)] & s.i32[s.w + (x >>> 24)]
    const hi = s.i32[s.w + ((x >>> 16) & 255) + 1] & s.i32[s.w + (x >>> 24) + 1]
    s.i32[s.w + ((x >>> 8) & 255)] = lo
    s.i32[s.w + ((x >>> 8) & 255) + 1] = hi
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // OR2
    const lo = s.i32[s.w + ((x >>> 16) & 255)] | s.i32[s.w + (x >>> 24)]
    const hi = s.i32[s.w + ((x >>> 16) & 255) + 1] | s.i32[s.w + (x >>> 24) + 1]
    s.i32[s.w + ((x >>> 8) & 255)] = lo
    s.i32[s.w + ((x >>> 8) & 255) + 1] = hi
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // XOR2
    const lo = s.i32[s.w + ((x >>> 16) & 255)] ^ s.i32[s.w + (x >>> 24)]
    const hi = s.i32[s.w + ((x >>> 16) & 255) + 1] ^ s.i32[s.w + (x >>> 24) + 1]
    s.i32[s.w + ((x >>> 8) & 255)] = lo
    s.i32[s.w + ((x >>> 8) & 255) + 1] = hi
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SHL2
    const n = s.i32[s.w + (x >>> 24)] & 63
    const bLo = s.i32[s.w + ((x >>> 16) & 255)]
    const bHi = s.i32[s.w + ((x >>> 16) & 255) + 1]
    const lo = n >= 32 ? 0 : n > 0 ? bLo << n : bLo
    const hi = n >= 32 ? bLo << (n - 32) : n > 0 ? (bHi << n) | (bLo >>> (32 - n)) : bHi
    s.i32[s.w + ((x >>> 8) & 255)] = lo
    s.i32[s.w + ((x >>> 8) & 255) + 1] = hi
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SHR2
    const n = s.i32[s.w + (x >>> 24)] & 63
    const bLo = s.i32[s.w + ((x >>> 16) & 255)]
    const bHi = s.i32[s.w + ((x >>> 16) & 255) + 1]
    const lo = n >= 32 ? bHi >>> (n - 32) : n > 0 ? (bLo >>> n) | (bHi << (32 - n)) : bLo
    const hi = n >= 32 ? 0 : n > 0 ? bHi >>> n : bHi
    s.i32[s.w + ((x >>> 8) & 255)] = lo
    s.i32[s.w + ((x >>> 8) & 255) + 1] = hi
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SAR2
    const n = s.i32[s.w + (x >>> 24)] & 63
    const bLo = s.i32[s.w + ((x >>> 16) & 255)]
    const bHi = s.i32[s.w + ((x >>> 16) & 255) + 1]
    const lo = n >= 32 ? bHi >> (n - 32) : n > 0 ? (bLo >>> n) | (bHi << (32 - n)) : bLo
    const hi = n >= 32 ? bHi >> 31 : n > 0 ? bHi >> n : bHi
    s.i32[s.w + ((x >>> 8) & 255)] = lo
    s.i32[s.w + ((x >>> 8) & 255) + 1] = hi
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // ADDI2
    const lo = (s.i32[s.w + ((x >>> 16) & 255)] + s.code[s.pc + 1]) | 0
    const hi =
      s.i32[s.w + ((x >>> 16) & 255) + 1] +
      (s.code[s.pc + 1] >> 31) +
      (lo >>> 0 < s.i32[s.w + ((x >>> 16) & 255)] >>> 0 ? 1 : 0)
    s.i32[s.w + ((x >>> 8) & 255)] = lo
    s.i32[s.w + ((x >>> 8) & 255) + 1] = hi
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // MULI2
    const bLo = s.i32[s.w + ((x >>> 16) & 255)]
    const cLo = s.code[s.pc + 1]
    const b0 = bLo & 0xffff
    const b1 = bLo >>> 16
    const c0 = cLo & 0xffff
    const c1 = cLo >>> 16
    const low = b0 * c0
    const middle = b1 * c0 + (low >>> 16)
    const middle2 = b0 * c1 + (middle & 0xffff)
    const carry = b1 * c1 + Math.floor(middle / 65536) + Math.floor(middle2 / 65536)
    const lo = (middle2 << 16) | (low & 0xffff)
    const hi =
      (carry + Math.imul(bLo, s.code[s.pc + 1] >> 31) + Math.imul(s.i32[s.w + ((x >>> 16) & 255) + 1], cLo)) | 0
    s.i32[s.w + ((x >>> 8) & 255)] = lo
    s.i32[s.w + ((x >>> 8) & 255) + 1] = hi
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // SHLI2
    const n = s.code[s.pc + 1]
    const bLo = s.i32[s.w + ((x >>> 16) & 255)]
    const bHi = s.i32[s.w + ((x >>> 16) & 255) + 1]
    const lo = n >= 32 ? 0 : n > 0 ? bLo << n : bLo
    const hi = n >= 32 ? bLo << (n - 32) : n > 0 ? (bHi << n) | (bLo >>> (32 - n)) : bHi
    s.i32[s.w + ((x >>> 8) & 255)] = lo
    s.i32[s.w + ((x >>> 8) & 255) + 1] = hi
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // SHRI2
    const n = s.code[s.pc + 1]
    const bLo = s.i32[s.w + ((x >>> 16) & 255)]
    const bHi = s.i32[s.w + ((x >>> 16) & 255) + 1]
    const lo = n >= 32 ? bHi >>> (n - 32) : n > 0 ? (bLo >>> n) | (bHi << (32 - n)) : bLo
    const hi = n >= 32 ? 0 : n > 0 ? bHi >>> n : bHi
    s.i32[s.w + ((x >>> 8) & 255)] = lo
    s.i32[s.w + ((x >>> 8) & 255) + 1] = hi
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // SARI2
    const n = s.code[s.pc + 1]
    const bLo = s.i32[s.w + ((x >>> 16) & 255)]
    const bHi = s.i32[s.w + ((x >>> 16) & 255) + 1]
    const lo = n >= 32 ? bHi >> (n - 32) : n > 0 ? (bLo >>> n) | (bHi << (32 - n)) : bLo
    const hi = n >= 32 ? bHi >> 31 : n > 0 ? bHi >> n : bHi
    s.i32[s.w + ((x >>> 8) & 255)] = lo
    s.i32[s.w + ((x >>> 8) & 255) + 1] = hi
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // NEG2
    const lo = -s.i32[s.w + ((x >>> 16) & 255)]
    const hi = ~s.i32[s.w + ((x >>> 16) & 255) + 1] + (s.i32[s.w + ((x >>> 16) & 255)] === 0 ? 1 : 0)
    s.i32[s.w + ((x >>> 8) & 255)] = lo
    s.i32[s.w + ((x >>> 8) & 255) + 1] = hi
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // NOT2
    const lo = ~s.i32[s.w + ((x >>> 16) & 255)]
    const hi = ~s.i32[s.w + ((x >>> 16) & 255) + 1]
    s.i32[s.w + ((x >>> 8) & 255)] = lo
    s.i32[s.w + ((x >>> 8) & 255) + 1] = hi
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SEQ2
    s.i32[s.w + ((x >>> 8) & 255)] =
      s.i32[s.w + ((x >>> 16) & 255)] === s.i32[s.w + (x >>> 24)] &&
      s.i32[s.w + ((x >>> 16) & 255) + 1] === s.i32[s.w + (x >>> 24) + 1]
        ? 1
        : 0
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SNE2
    s.i32[s.w + ((x >>> 8) & 255)] =
      s.i32[s.w + ((x >>> 16) & 255)] !== s.i32[s.w + (x >>> 24)] ||
      s.i32[s.w + ((x >>> 16) & 255) + 1] !== s.i32[s.w + (x >>> 24) + 1]
        ? 1
        : 0
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SLT2
    s.i32[s.w + ((x >>> 8) & 255)] =
      s.i32[s.w + ((x >>> 16) & 255) + 1] < s.i32[s.w + (x >>> 24) + 1] ||
      (s.i32[s.w + ((x >>> 16) & 255) + 1] === s.i32[s.w + (x >>> 24) + 1] &&
        s.i32[s.w + ((x >>> 16) & 255)] >>> 0 < s.i32[s.w + (x >>> 24)] >>> 0)
        ? 1
        : 0
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SLE2
    s.i32[s.w + ((x >>> 8) & 255)] =
      s.i32[s.w + ((x >>> 16) & 255) + 1] < s.i32[s.w + (x >>> 24) + 1] ||
      (s.i32[s.w + ((x >>> 16) & 255) + 1] === s.i32[s.w + (x >>> 24) + 1] &&
        s.i32[s.w + ((x >>> 16) & 255)] >>> 0 <= s.i32[s.w + (x >>> 24)] >>> 0)
        ? 1
        : 0
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SLTU2
    s.i32[s.w + ((x >>> 8) & 255)] =
      s.i32[s.w + ((x >>> 16) & 255) + 1] >>> 0 < s.i32[s.w + (x >>> 24) + 1] >>> 0 ||
      (s.i32[s.w + ((x >>> 16) & 255) + 1] === s.i32[s.w + (x >>> 24) + 1] &&
        s.i32[s.w + ((x >>> 16) & 255)] >>> 0 < s.i32[s.w + (x >>> 24)] >>> 0)
        ? 1
        : 0
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SLEU2
    s.i32[s.w + ((x >>> 8) & 255)] =
      s.i32[s.w + ((x >>> 16) & 255) + 1] >>> 0 < s.i32[s.w + (x >>> 24) + 1] >>> 0 ||
      (s.i32[s.w + ((x >>> 16) & 255) + 1] === s.i32[s.w + (x >>> 24) + 1] &&
        s.i32[s.w + ((x >>> 16) & 255)] >>> 0 <= s.i32[s.w + (x >>> 24)] >>> 0)
        ? 1
        : 0
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // BEQ2
    s.pc =
      (s.pc +
        (s.i32[s.w + ((x >>> 8) & 255)] === s.i32[s.w + ((x >>> 16) & 255)] &&
        s.i32[s.w + ((x >>> 8) & 255) + 1] === s.i32[s.w + ((x >>> 16) & 255) + 1]
          ? s.code[s.pc + 1]
          : 2)) |
      0
    return NEXT
  },
  (s, x) => {
    // BNE2
    s.pc =
      (s.pc +
        (s.i32[s.w + ((x >>> 8) & 255)] !== s.i32[s.w + ((x >>> 16) & 255)] ||
        s.i32[s.w + ((x >>> 8) & 255) + 1] !== s.i32[s.w + ((x >>> 16) & 255) + 1]
          ? s.code[s.pc + 1]
          : 2)) |
      0
    return NEXT
  },
  (s, x) => {
    // BLT2
    s.pc =
      (s.pc +
        (s.i32[s.w + ((x >>> 8) & 255) + 1] < s.i32[s.w + ((x >>> 16) & 255) + 1] ||
        (s.i32[s.w + ((x >>> 8) & 255) + 1] === s.i32[s.w + ((x >>> 16) & 255) + 1] &&
          s.i32[s.w + ((x >>> 8) & 255)] >>> 0 < s.i32[s.w + ((x >>> 16) & 255)] >>> 0)
          ? s.code[s.pc + 1]
          : 2)) |
      0
    return NEXT
  },
  (s, x) => {
    // BLE2
    s.pc =
      (s.pc +
        (s.i32[s.w + ((x >>> 8) & 255) + 1] < s.i32[s.w + ((x >>> 16) & 255) + 1] ||
        (s.i32[s.w + ((x >>> 8) & 255) + 1] === s.i32[s.w + ((x >>> 16) & 255) + 1] &&
          s.i32[s.w + ((x >>> 8) & 255)] >>> 0 <= s.i32[s.w + ((x >>> 16) & 255)] >>> 0)
          ? s.code[s.pc + 1]
          : 2)) |
      0
    return NEXT
  },
  (s, x) => {
    // BLTU2
    s.pc =
      (s.pc +
        (s.i32[s.w + ((x >>> 8) & 255) + 1] >>> 0 < s.i32[s.w + ((x >>> 16) & 255) + 1] >>> 0 ||
        (s.i32[s.w + ((x >>> 8) & 255) + 1] === s.i32[s.w + ((x >>> 16) & 255) + 1] &&
          s.i32[s.w + ((x >>> 8) & 255)] >>> 0 < s.i32[s.w + ((x >>> 16) & 255)] >>> 0)
          ? s.code[s.pc + 1]
          : 2)) |
      0
    return NEXT
  },
  (s, x) => {
    // BLEU2
    s.pc =
      (s.pc +
        (s.i32[s.w + ((x >>> 8) & 255) + 1] >>> 0 < s.i32[s.w + ((x >>> 16) & 255) + 1] >>> 0 ||
        (s.i32[s.w + ((x >>> 8) & 255) + 1] === s.i32[s.w + ((x >>> 16) & 255) + 1] &&
          s.i32[s.w + ((x >>> 8) & 255)] >>> 0 <= s.i32[s.w + ((x >>> 16) & 255)] >>> 0)
          ? s.code[s.pc + 1]
          : 2)) |
      0
    return NEXT
  },
  (s, x) => {
    // BEQI2
    s.pc =
      (s.pc +
        (s.i32[s.w + ((x >>> 8) & 255)] === x >> 16 && s.i32[s.w + ((x >>> 8) & 255) + 1] === (x >> 16) >> 31
          ? s.code[s.pc + 1]
          : 2)) |
      0
    return NEXT
  },
  (s, x) => {
    // BNEI2
    s.pc =
      (s.pc +
        (s.i32[s.w + ((x >>> 8) & 255)] !== x >> 16 || s.i32[s.w + ((x >>> 8) & 255) + 1] !== (x >> 16) >> 31
          ? s.code[s.pc + 1]
          : 2)) |
      0
    return NEXT
  },
  (s, x) => {
    // BLTI2
    s.pc =
      (s.pc +
        (s.i32[s.w + ((x >>> 8) & 255) + 1] < (x >> 16) >> 31 ||
        (s.i32[s.w + ((x >>> 8) & 255) + 1] === (x >> 16) >> 31 &&
          s.i32[s.w + ((x >>> 8) & 255)] >>> 0 < (x >> 16) >>> 0)
          ? s.code[s.pc + 1]
          : 2)) |
      0
    return NEXT
  },
  (s, x) => {
    // BGEI2
    s.pc =
      (s.pc +
        (s.i32[s.w + ((x >>> 8) & 255) + 1] < (x >> 16) >> 31 ||
        (s.i32[s.w + ((x >>> 8) & 255) + 1] === (x >> 16) >> 31 &&
          s.i32[s.w + ((x >>> 8) & 255)] >>> 0 < (x >> 16) >>> 0)
          ? 2
          : s.code[s.pc + 1])) |
      0
    return NEXT
  },
  (s, x) => {
    // ADDD
    const v = s.f64[(s.w + ((x >>> 16) & 255)) >> 1] + s.f64[(s.w + (x >>> 24)) >> 1]
    if (v !== v) return UNKNOWN
    s.f64[(s.w + ((x >>> 8) & 255)) >> 1] = v
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SUBD
    const v = s.f64[(s.w + ((x >>> 16) & 255)) >> 1] - s.f64[(s.w + (x >>> 24)) >> 1]
    if (v !== v) return UNKNOWN
    s.f64[(s.w + ((x >>> 8) & 255)) >> 1] = v
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // MULD
    const v = s.f64[(s.w + ((x >>> 16) & 255)) >> 1] * s.f64[(s.w + (x >>> 24)) >> 1]
    if (v !== v) return UNKNOWN
    s.f64[(s.w + ((x >>> 8) & 255)) >> 1] = v
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // DIVD
    const v = s.f64[(s.w + ((x >>> 16) & 255)) >> 1] / s.f64[(s.w + (x >>> 24)) >> 1]
    if (v !== v) return UNKNOWN
    s.f64[(s.w + ((x >>> 8) & 255)) >> 1] = v
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // NEGD
    const lo = s.i32[s.w + ((x >>> 16) & 255)]
    const hi = s.i32[s.w + ((x >>> 16) & 255) + 1] ^ -2147483648
    s.i32[s.w + ((x >>> 8) & 255)] = lo
    s.i32[s.w + ((x >>> 8) & 255) + 1] = hi
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SEQD
    s.i32[s.w + ((x >>> 8) & 255)] = s.f64[(s.w + ((x >>> 16) & 255)) >> 1] === s.f64[(s.w + (x >>> 24)) >> 1] ? 1 : 0
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SNED
    s.i32[s.w + ((x >>> 8) & 255)] = s.f64[(s.w + ((x >>> 16) & 255)) >> 1] !== s.f64[(s.w + (x >>> 24)) >> 1] ? 1 : 0
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SLTD
    s.i32[s.w + ((x >>> 8) & 255)] = s.f64[(s.w + ((x >>> 16) & 255)) >> 1] < s.f64[(s.w + (x >>> 24)) >> 1] ? 1 : 0
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SLED
    s.i32[s.w + ((x >>> 8) & 255)] = s.f64[(s.w + ((x >>> 16) & 255)) >> 1] <= s.f64[(s.w + (x >>> 24)) >> 1] ? 1 : 0
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // BEQD
    s.pc =
      (s.pc +
        (s.f64[(s.w + ((x >>> 8) & 255)) >> 1] === s.f64[(s.w + ((x >>> 16) & 255)) >> 1] ? s.code[s.pc + 1] : 2)) |
      0
    return NEXT
  },
  (s, x) => {
    // BNED
    s.pc =
      (s.pc +
        (s.f64[(s.w + ((x >>> 8) & 255)) >> 1] !== s.f64[(s.w + ((x >>> 16) & 255)) >> 1] ? s.code[s.pc + 1] : 2)) |
      0
    return NEXT
  },
  (s, x) => {
    // BLTD
    s.pc =
      (s.pc + (s.f64[(s.w + ((x >>> 8) & 255)) >> 1] < s.f64[(s.w + ((x >>> 16) & 255)) >> 1] ? s.code[s.pc + 1] : 2)) |
      0
    return NEXT
  },
  (s, x) => {
    // BLED
    s.pc =
      (s.pc +
        (s.f64[(s.w + ((x >>> 8) & 255)) >> 1] <= s.f64[(s.w + ((x >>> 16) & 255)) >> 1] ? s.code[s.pc + 1] : 2)) |
      0
    return NEXT
  },
  (s, x) => {
    // BNLTD
    s.pc =
      (s.pc + (s.f64[(s.w + ((x >>> 8) & 255)) >> 1] < s.f64[(s.w + ((x >>> 16) & 255)) >> 1] ? 2 : s.code[s.pc + 1])) |
      0
    return NEXT
  },
  (s, x) => {
    // BNLED
    s.pc =
      (s.pc +
        (s.f64[(s.w + ((x >>> 8) & 255)) >> 1] <= s.f64[(s.w + ((x >>> 16) & 255)) >> 1] ? 2 : s.code[s.pc + 1])) |
      0
    return NEXT
  },
  (s, x) => {
    // ADDF
    const v = s.f32[s.w + ((x >>> 16) & 255)] + s.f32[s.w + (x >>> 24)]
    if (v !== v) return UNKNOWN
    s.f32[s.w + ((x >>> 8) & 255)] = v
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SUBF
    const v = s.f32[s.w + ((x >>> 16) & 255)] - s.f32[s.w + (x >>> 24)]
    if (v !== v) return UNKNOWN
    s.f32[s.w + ((x >>> 8) & 255)] = v
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // MULF
    const v = s.f32[s.w + ((x >>> 16) & 255)] * s.f32[s.w + (x >>> 24)]
    if (v !== v) return UNKNOWN
    s.f32[s.w + ((x >>> 8) & 255)] = v
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // DIVF
    const v = s.f32[s.w + ((x >>> 16) & 255)] / s.f32[s.w + (x >>> 24)]
    if (v !== v) return UNKNOWN
    s.f32[s.w + ((x >>> 8) & 255)] = v
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // NEGF
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.w + ((x >>> 16) & 255)] ^ -2147483648
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // I_D
    s.f64[(s.w + ((x >>> 8) & 255)) >> 1] = s.i32[s.w + ((x >>> 16) & 255)]
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // U_D
    s.f64[(s.w + ((x >>> 8) & 255)) >> 1] = s.i32[s.w + ((x >>> 16) & 255)] >>> 0
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // L_D
    s.f64[(s.w + ((x >>> 8) & 255)) >> 1] =
      s.i32[s.w + ((x >>> 16) & 255) + 1] * 4294967296 + (s.i32[s.w + ((x >>> 16) & 255)] >>> 0)
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // UL_D
    s.f64[(s.w + ((x >>> 8) & 255)) >> 1] =
      (s.i32[s.w + ((x >>> 16) & 255) + 1] >>> 0) * 4294967296 + (s.i32[s.w + ((x >>> 16) & 255)] >>> 0)
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  () => {
    // L_F
    return UNKNOWN
  },
  () => {
    // UL_F
    return UNKNOWN
  },
  (s, x) => {
    // F_D
    const v = s.f32[s.w + ((x >>> 16) & 255)]
    if (v !== v) return UNKNOWN
    s.f64[(s.w + ((x >>> 8) & 255)) >> 1] = v
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // D_F
    const v = s.f64[(s.w + ((x >>> 16) & 255)) >> 1]
    if (v !== v) return UNKNOWN
    s.f32[s.w + ((x >>> 8) & 255)] = v
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // D_I
    const f = s.f64[(s.w + ((x >>> 16) & 255)) >> 1]
    if (!(f > -2147483649 && f < 2147483648)) return UNKNOWN
    s.i32[s.w + ((x >>> 8) & 255)] = f | 0
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  () => {
    // D_L
    return UNKNOWN
  },
  () => {
    // D_UL
    return UNKNOWN
  },
  (s, x) => {
    // SQRT
    const v = Math.sqrt(s.f64[(s.w + ((x >>> 16) & 255)) >> 1])
    if (v !== v) return UNKNOWN
    s.f64[(s.w + ((x >>> 8) & 255)) >> 1] = v
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // FLOOR
    const v = Math.floor(s.f64[(s.w + ((x >>> 16) & 255)) >> 1])
    if (v !== v) return UNKNOWN
    s.f64[(s.w + ((x >>> 8) & 255)) >> 1] = v
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // CEIL
    const v = -Math.floor(-s.f64[(s.w + ((x >>> 16) & 255)) >> 1])
    if (v !== v) return UNKNOWN
    s.f64[(s.w + ((x >>> 8) & 255)) >> 1] = v
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // TRUNC
    const v = Math.trunc(s.f64[(s.w + ((x >>> 16) & 255)) >> 1])
    if (v !== v) return UNKNOWN
    s.f64[(s.w + ((x >>> 8) & 255)) >> 1] = v
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // FABS
    const lo = s.i32[s.w + ((x >>> 16) & 255)]
    const hi = s.i32[s.w + ((x >>> 16) & 255) + 1] & 2147483647
    s.i32[s.w + ((x >>> 8) & 255)] = lo
    s.i32[s.w + ((x >>> 8) & 255) + 1] = hi
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // CLZ
    s.i32[s.w + ((x >>> 8) & 255)] = Math.clz32(s.i32[s.w + ((x >>> 16) & 255)])
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // CTZ
    s.i32[s.w + ((x >>> 8) & 255)] = 31 - Math.clz32(s.i32[s.w + ((x >>> 16) & 255)] & -s.i32[s.w + ((x >>> 16) & 255)])
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  () => {
    // POPCOUNT
    return UNKNOWN
  },
  (s, x) => {
    // CLZ2
    s.i32[s.w + ((x >>> 8) & 255)] =
      s.i32[s.w + ((x >>> 16) & 255) + 1] !== 0
        ? Math.clz32(s.i32[s.w + ((x >>> 16) & 255) + 1])
        : 32 + Math.clz32(s.i32[s.w + ((x >>> 16) & 255)])
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // CTZ2
    s.i32[s.w + ((x >>> 8) & 255)] =
      s.i32[s.w + ((x >>> 16) & 255)] !== 0
        ? 31 - Math.clz32(s.i32[s.w + ((x >>> 16) & 255)] & -s.i32[s.w + ((x >>> 16) & 255)])
        : 63 - Math.clz32(s.i32[s.w + ((x >>> 16) & 255) + 1] & -s.i32[s.w + ((x >>> 16) & 255) + 1])
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  () => {
    // POPCOUNT2
    return UNKNOWN
  },
  (s, x) => {
    // LD1
    s.at = (s.i32[s.w + ((x >>> 16) & 255)] + s.code[s.pc + 1]) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4096)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.i8[p]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LD1U
    s.at = (s.i32[s.w + ((x >>> 16) & 255)] + s.code[s.pc + 1]) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4096)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.u8[p]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LD2
    s.at = (s.i32[s.w + ((x >>> 16) & 255)] + s.code[s.pc + 1]) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4095)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.i16[p >> 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LD2U
    s.at = (s.i32[s.w + ((x >>> 16) & 255)] + s.code[s.pc + 1]) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4095)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.u16[p >> 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LD4
    s.at = (s.i32[s.w + ((x >>> 16) & 255)] + s.code[s.pc + 1]) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4093)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[p >> 2]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LD8
    s.at = (s.i32[s.w + ((x >>> 16) & 255)] + s.code[s.pc + 1]) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4089)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[p >> 2]
    s.i32[s.w + ((x >>> 8) & 255) + 1] = s.i32[(p >> 2) + 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // ST1
    s.at = (s.i32[s.w + ((x >>> 16) & 255)] + s.code[s.pc + 1]) | 0
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4096)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.u8[p] = s.i32[s.w + ((x >>> 8) & 255)]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // ST2
    s.at = (s.i32[s.w + ((x >>> 16) & 255)] + s.code[s.pc + 1]) | 0
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4095)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.i16[p >> 1] = s.i32[s.w + ((x >>> 8) & 255)]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // ST4
    s.at = (s.i32[s.w + ((x >>> 16) & 255)] + s.code[s.pc + 1]) | 0
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4093)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.i32[p >> 2] = s.i32[s.w + ((x >>> 8) & 255)]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // ST8
    s.at = (s.i32[s.w + ((x >>> 16) & 255)] + s.code[s.pc + 1]) | 0
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4089)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.i32[p >> 2] = s.i32[s.w + ((x >>> 8) & 255)]
    s.i32[(p >> 2) + 1] = s.i32[s.w + ((x >>> 8) & 255) + 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // STP
    s.at = (s.i32[s.w + ((x >>> 16) & 255)] + s.code[s.pc + 1]) | 0
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4089)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.i32[p >> 2] = s.i32[s.w + ((x >>> 8) & 255)]
    s.i32[(p >> 2) + 1] = 0
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LDF1
    s.at = (s.fp + s.code[s.pc + 1]) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4096)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.i8[p]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LDF1U
    s.at = (s.fp + s.code[s.pc + 1]) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4096)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.u8[p]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LDF2
    s.at = (s.fp + s.code[s.pc + 1]) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4095)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.i16[p >> 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LDF2U
    s.at = (s.fp + s.code[s.pc + 1]) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4095)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.u16[p >> 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LDF4
    s.at = (s.fp + s.code[s.pc + 1]) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4093)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[p >> 2]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LDF8
    s.at = (s.fp + s.code[s.pc + 1]) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4089)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[p >> 2]
    s.i32[s.w + ((x >>> 8) & 255) + 1] = s.i32[(p >> 2) + 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // STF1
    s.at = (s.fp + s.code[s.pc + 1]) | 0
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4096)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.u8[p] = s.i32[s.w + ((x >>> 8) & 255)]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // STF2
    s.at = (s.fp + s.code[s.pc + 1]) | 0
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4095)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.i16[p >> 1] = s.i32[s.w + ((x >>> 8) & 255)]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // STF4
    s.at = (s.fp + s.code[s.pc + 1]) | 0
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4093)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.i32[p >> 2] = s.i32[s.w + ((x >>> 8) & 255)]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // STF8
    s.at = (s.fp + s.code[s.pc + 1]) | 0
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4089)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.i32[p >> 2] = s.i32[s.w + ((x >>> 8) & 255)]
    s.i32[(p >> 2) + 1] = s.i32[s.w + ((x >>> 8) & 255) + 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // STFP
    s.at = (s.fp + s.code[s.pc + 1]) | 0
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4089)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.i32[p >> 2] = s.i32[s.w + ((x >>> 8) & 255)]
    s.i32[(p >> 2) + 1] = 0
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LDA1
    s.at = s.code[s.pc + 1]
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4096)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.i8[p]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LDA1U
    s.at = s.code[s.pc + 1]
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4096)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.u8[p]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LDA2
    s.at = s.code[s.pc + 1]
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4095)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.i16[p >> 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LDA2U
    s.at = s.code[s.pc + 1]
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4095)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.u16[p >> 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LDA4
    s.at = s.code[s.pc + 1]
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4093)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[p >> 2]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LDA8
    s.at = s.code[s.pc + 1]
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4089)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[p >> 2]
    s.i32[s.w + ((x >>> 8) & 255) + 1] = s.i32[(p >> 2) + 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // STA1
    s.at = s.code[s.pc + 1]
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4096)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.u8[p] = s.i32[s.w + ((x >>> 8) & 255)]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // STA2
    s.at = s.code[s.pc + 1]
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4095)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.i16[p >> 1] = s.i32[s.w + ((x >>> 8) & 255)]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // STA4
    s.at = s.code[s.pc + 1]
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4093)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.i32[p >> 2] = s.i32[s.w + ((x >>> 8) & 255)]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // STA8
    s.at = s.code[s.pc + 1]
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4089)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.i32[p >> 2] = s.i32[s.w + ((x >>> 8) & 255)]
    s.i32[(p >> 2) + 1] = s.i32[s.w + ((x >>> 8) & 255) + 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // STAP
    s.at = s.code[s.pc + 1]
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4089)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.i32[p >> 2] = s.i32[s.w + ((x >>> 8) & 255)]
    s.i32[(p >> 2) + 1] = 0
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LDX1
    s.at = (s.i32[s.w + ((x >>> 16) & 255)] + s.i32[s.w + (x >>> 24)]) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4096)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.i8[p]
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // LDX1U
    s.at = (s.i32[s.w + ((x >>> 16) & 255)] + s.i32[s.w + (x >>> 24)]) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4096)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.u8[p]
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // LDX2
    s.at = (s.i32[s.w + ((x >>> 16) & 255)] + (s.i32[s.w + (x >>> 24)] << 1)) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4095)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.i16[p >> 1]
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // LDX2U
    s.at = (s.i32[s.w + ((x >>> 16) & 255)] + (s.i32[s.w + (x >>> 24)] << 1)) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4095)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.u16[p >> 1]
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // LDX4
    s.at = (s.i32[s.w + ((x >>> 16) & 255)] + (s.i32[s.w + (x >>> 24)] << 2)) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4093)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[p >> 2]
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // LDX8
    s.at = (s.i32[s.w + ((x >>> 16) & 255)] + (s.i32[s.w + (x >>> 24)] << 3)) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4089)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[p >> 2]
    s.i32[s.w + ((x >>> 8) & 255) + 1] = s.i32[(p >> 2) + 1]
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // LDXP
    s.at = (s.i32[s.w + ((x >>> 16) & 255)] + (s.i32[s.w + (x >>> 24)] << 3)) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4093)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[p >> 2]
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // STX1
    s.at = (s.i32[s.w + ((x >>> 16) & 255)] + s.i32[s.w + (x >>> 24)]) | 0
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4096)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.u8[p] = s.i32[s.w + ((x >>> 8) & 255)]
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // STX2
    s.at = (s.i32[s.w + ((x >>> 16) & 255)] + (s.i32[s.w + (x >>> 24)] << 1)) | 0
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4095)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.i16[p >> 1] = s.i32[s.w + ((x >>> 8) & 255)]
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // STX4
    s.at = (s.i32[s.w + ((x >>> 16) & 255)] + (s.i32[s.w + (x >>> 24)] << 2)) | 0
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4093)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.i32[p >> 2] = s.i32[s.w + ((x >>> 8) & 255)]
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // STX8
    s.at = (s.i32[s.w + ((x >>> 16) & 255)] + (s.i32[s.w + (x >>> 24)] << 3)) | 0
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4089)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.i32[p >> 2] = s.i32[s.w + ((x >>> 8) & 255)]
    s.i32[(p >> 2) + 1] = s.i32[s.w + ((x >>> 8) & 255) + 1]
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // STXP
    s.at = (s.i32[s.w + ((x >>> 16) & 255)] + (s.i32[s.w + (x >>> 24)] << 3)) | 0
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4089)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.i32[p >> 2] = s.i32[s.w + ((x >>> 8) & 255)]
    s.i32[(p >> 2) + 1] = 0
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // LDXF1
    s.at = (s.fp + s.code[s.pc + 1] + s.i32[s.w + (x >>> 24)]) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4096)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.i8[p]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LDXF1U
    s.at = (s.fp + s.code[s.pc + 1] + s.i32[s.w + (x >>> 24)]) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4096)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.u8[p]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LDXF2
    s.at = (s.fp + s.code[s.pc + 1] + (s.i32[s.w + (x >>> 24)] << 1)) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4095)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.i16[p >> 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LDXF2U
    s.at = (s.fp + s.code[s.pc + 1] + (s.i32[s.w + (x >>> 24)] << 1)) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4095)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.u16[p >> 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LDXF4
    s.at = (s.fp + s.code[s.pc + 1] + (s.i32[s.w + (x >>> 24)] << 2)) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4093)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[p >> 2]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LDXF8
    s.at = (s.fp + s.code[s.pc + 1] + (s.i32[s.w + (x >>> 24)] << 3)) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4089)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[p >> 2]
    s.i32[s.w + ((x >>> 8) & 255) + 1] = s.i32[(p >> 2) + 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LDXFP
    s.at = (s.fp + s.code[s.pc + 1] + (s.i32[s.w + (x >>> 24)] << 3)) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4093)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[p >> 2]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // STXF1
    s.at = (s.fp + s.code[s.pc + 1] + s.i32[s.w + (x >>> 24)]) | 0
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4096)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.u8[p] = s.i32[s.w + ((x >>> 8) & 255)]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // STXF2
    s.at = (s.fp + s.code[s.pc + 1] + (s.i32[s.w + (x >>> 24)] << 1)) | 0
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4095)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.i16[p >> 1] = s.i32[s.w + ((x >>> 8) & 255)]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // STXF4
    s.at = (s.fp + s.code[s.pc + 1] + (s.i32[s.w + (x >>> 24)] << 2)) | 0
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4093)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.i32[p >> 2] = s.i32[s.w + ((x >>> 8) & 255)]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // STXF8
    s.at = (s.fp + s.code[s.pc + 1] + (s.i32[s.w + (x >>> 24)] << 3)) | 0
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4089)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.i32[p >> 2] = s.i32[s.w + ((x >>> 8) & 255)]
    s.i32[(p >> 2) + 1] = s.i32[s.w + ((x >>> 8) & 255) + 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // STXFP
    s.at = (s.fp + s.code[s.pc + 1] + (s.i32[s.w + (x >>> 24)] << 3)) | 0
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4089)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.i32[p >> 2] = s.i32[s.w + ((x >>> 8) & 255)]
    s.i32[(p >> 2) + 1] = 0
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LDXA1
    s.at = (s.code[s.pc + 1] + s.i32[s.w + (x >>> 24)]) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4096)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.i8[p]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LDXA1U
    s.at = (s.code[s.pc + 1] + s.i32[s.w + (x >>> 24)]) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4096)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.u8[p]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LDXA2
    s.at = (s.code[s.pc + 1] + (s.i32[s.w + (x >>> 24)] << 1)) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4095)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.i16[p >> 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LDXA2U
    s.at = (s.code[s.pc + 1] + (s.i32[s.w + (x >>> 24)] << 1)) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4095)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.u16[p >> 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LDXA4
    s.at = (s.code[s.pc + 1] + (s.i32[s.w + (x >>> 24)] << 2)) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4093)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[p >> 2]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LDXA8
    s.at = (s.code[s.pc + 1] + (s.i32[s.w + (x >>> 24)] << 3)) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4089)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[p >> 2]
    s.i32[s.w + ((x >>> 8) & 255) + 1] = s.i32[(p >> 2) + 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // LDXAP
    s.at = (s.code[s.pc + 1] + (s.i32[s.w + (x >>> 24)] << 3)) | 0
    const e = (s.at >>> 12) & 255
    if (s.readTag[e] !== (s.at & -4093)) return UNKNOWN
    const p = s.at + s.readDelta[e]
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[p >> 2]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // STXA1
    s.at = (s.code[s.pc + 1] + s.i32[s.w + (x >>> 24)]) | 0
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4096)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.u8[p] = s.i32[s.w + ((x >>> 8) & 255)]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // STXA2
    s.at = (s.code[s.pc + 1] + (s.i32[s.w + (x >>> 24)] << 1)) | 0
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4095)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.i16[p >> 1] = s.i32[s.w + ((x >>> 8) & 255)]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // STXA4
    s.at = (s.code[s.pc + 1] + (s.i32[s.w + (x >>> 24)] << 2)) | 0
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4093)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.i32[p >> 2] = s.i32[s.w + ((x >>> 8) & 255)]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // STXA8
    s.at = (s.code[s.pc + 1] + (s.i32[s.w + (x >>> 24)] << 3)) | 0
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4089)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.i32[p >> 2] = s.i32[s.w + ((x >>> 8) & 255)]
    s.i32[(p >> 2) + 1] = s.i32[s.w + ((x >>> 8) & 255) + 1]
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  (s, x) => {
    // STXAP
    s.at = (s.code[s.pc + 1] + (s.i32[s.w + (x >>> 24)] << 3)) | 0
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4089)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    s.i32[p >> 2] = s.i32[s.w + ((x >>> 8) & 255)]
    s.i32[(p >> 2) + 1] = 0
    s.pc = (s.pc + 2) | 0
    return NEXT
  },
  () => {
    // COPY
    return UNKNOWN
  },
  () => {
    // ZERO
    return UNKNOWN
  },
  (s) => {
    // ENTER
    const head = s.code[s.pc + 1]
    const bytes = (head >>> 16) << 2
    s.at = (s.sp - bytes) & -16
    if ((s.at & 4095) + bytes > 4096) s.at = ((s.at + bytes) & -4096) - bytes
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4096)) return UNKNOWN
    const v = (s.at + s.writeDelta[e]) >> 2
    const e2 = (s.sp >>> 12) & 255
    if (s.writeTag[e2] !== (s.sp & -4096)) {
      s.at = s.sp
      return UNKNOWN
    }
    const record = (s.sp + s.writeDelta[e2]) >> 2
    const n = Math.min(head & 0xffff, RECORD_ARGS)
    for (let k = 0; k < n; k++) s.i32[v + 4 + k] = s.i32[record + 4 + k]
    s.i32[v] = s.i32[record]
    s.i32[v + 1] = s.fp
    s.i32[v + 2] = s.sp
    s.sp = (s.at - s.code[s.pc + 2]) | 0
    s.fp = s.at
    s.w = v
    s.pc = s.pc + 3
    return NEXT
  },
  (s, x) => {
    // CALL
    const target = s.pc + s.code[s.pc + 1]
    const head = s.code[target + 1]
    const bytes = (head >>> 16) << 2
    s.at = (s.sp - bytes) & -16
    if ((s.at & 4095) + bytes > 4096) s.at = ((s.at + bytes) & -4096) - bytes
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4096)) return UNKNOWN
    const v = (s.at + s.writeDelta[e]) >> 2
    const n = (x >>> 8) & 255
    const m = Math.min(n, head & 0xffff)
    for (let k = 0; k < m; k++) s.i32[v + 4 + k] = s.i32[s.w + ((s.code[s.pc + 2 + (k >> 2)] >>> ((k & 3) << 3)) & 255)]
    s.i32[v] = s.pc + 3 + ((n + 3) >> 2)
    s.i32[v + 1] = s.fp
    s.i32[v + 2] = s.sp
    s.sp = (s.at - s.code[target + 2]) | 0
    s.fp = s.at
    s.w = v
    s.pc = target + 3
    return NEXT
  },
  (s, x) => {
    // CALLR
    const address = s.i32[s.w + ((x >>> 16) & 255)]
    const target = (address - TEXT_BASE) >> 2
    if ((address & 3) !== 0 || target < 0 || target >= s.code.length || (s.code[target] & 255) !== 218) {
      s.cpu.faultAddress = address
      s.cpu.faultWrite = false
      s.trap = FAULT
      return STOP
    }
    const head = s.code[target + 1]
    const bytes = (head >>> 16) << 2
    s.at = (s.sp - bytes) & -16
    if ((s.at & 4095) + bytes > 4096) s.at = ((s.at + bytes) & -4096) - bytes
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4096)) return UNKNOWN
    const v = (s.at + s.writeDelta[e]) >> 2
    const n = (x >>> 8) & 255
    const m = Math.min(n, head & 0xffff)
    for (let k = 0; k < m; k++) s.i32[v + 4 + k] = s.i32[s.w + ((s.code[s.pc + 1 + (k >> 2)] >>> ((k & 3) << 3)) & 255)]
    s.i32[v] = s.pc + 2 + ((n + 3) >> 2)
    s.i32[v + 1] = s.fp
    s.i32[v + 2] = s.sp
    s.sp = (s.at - s.code[target + 2]) | 0
    s.fp = s.at
    s.w = v
    s.pc = target + 3
    return NEXT
  },
  (s) => {
    // RET
    s.at = s.i32[s.w + 1]
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4096)) return UNKNOWN
    const target = s.i32[s.w]
    if (target <= 0 || target >= s.code.length) {
      s.trap = s.cpu.stray(target)
      return STOP
    }
    const mark = s.code[target - 1]
    if ((mark & -0x10000) === 1554055168) {
      if ((s.at & 15) !== 0 || (s.at & 4095) + ((mark & 0xffff) << 2) > 4096) {
        s.trap = s.cpu.stray(target)
        return STOP
      }
    } else if ((s.code[target] & 255) !== 218) {
      s.trap = s.cpu.stray(target)
      return STOP
    }
    s.sp = s.i32[s.w + 2]
    s.fp = s.at
    s.w = (s.at + s.writeDelta[e]) >> 2
    s.pc = target
    return NEXT
  },
  (s, x) => {
    // RETV
    s.at = s.i32[s.w + 1]
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4096)) return UNKNOWN
    const target = s.i32[s.w]
    if (target <= 0 || target >= s.code.length) {
      s.trap = s.cpu.stray(target)
      return STOP
    }
    const mark = s.code[target - 1]
    if ((mark & -0x10000) === 1554055168) {
      if ((s.at & 15) !== 0 || (s.at & 4095) + ((mark & 0xffff) << 2) > 4096) {
        s.trap = s.cpu.stray(target)
        return STOP
      }
    } else if ((s.code[target] & 255) !== 218) {
      s.trap = s.cpu.stray(target)
      return STOP
    }
    s.rv = s.i32[s.w + ((x >>> 8) & 255)]
    s.rvHi = s.rv >> 31
    s.sp = s.i32[s.w + 2]
    s.fp = s.at
    s.w = (s.at + s.writeDelta[e]) >> 2
    s.pc = target
    return NEXT
  },
  (s, x) => {
    // RETV2
    s.at = s.i32[s.w + 1]
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4096)) return UNKNOWN
    const target = s.i32[s.w]
    if (target <= 0 || target >= s.code.length) {
      s.trap = s.cpu.stray(target)
      return STOP
    }
    const mark = s.code[target - 1]
    if ((mark & -0x10000) === 1554055168) {
      if ((s.at & 15) !== 0 || (s.at & 4095) + ((mark & 0xffff) << 2) > 4096) {
        s.trap = s.cpu.stray(target)
        return STOP
      }
    } else if ((s.code[target] & 255) !== 218) {
      s.trap = s.cpu.stray(target)
      return STOP
    }
    s.rv = s.i32[s.w + ((x >>> 8) & 255)]
    s.rvHi = s.i32[s.w + ((x >>> 8) & 255) + 1]
    s.sp = s.i32[s.w + 2]
    s.fp = s.at
    s.w = (s.at + s.writeDelta[e]) >> 2
    s.pc = target
    return NEXT
  },
  (s, x) => {
    // GETRV
    s.i32[s.w + ((x >>> 8) & 255)] = s.rv
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // GETRV2
    const lo = s.rv
    const hi = s.rvHi
    s.i32[s.w + ((x >>> 8) & 255)] = lo
    s.i32[s.w + ((x >>> 8) & 255) + 1] = hi
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // SYSCALL
    s.cpu.call(s.i32, s.w, s.i32[s.w + ((x >>> 8) & 255)], s.code[s.pc + 1], s.code[s.pc + 2])
    s.pc += 3
    s.left--
    s.trap = SYSCALL
    return STOP
  },
  (s, x) => {
    // ALLOCA
    s.sp = (s.sp - s.i32[s.w + ((x >>> 16) & 255)]) & -16
    s.i32[s.w + ((x >>> 8) & 255)] = s.sp
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // TP
    s.i32[s.w + ((x >>> 8) & 255)] = s.i32[s.regs + REG_TP]
    s.pc = (s.pc + 1) | 0
    return NEXT
  },
  (s, x) => {
    // CAS
    s.at = s.i32[s.w + ((x >>> 16) & 255)]
    const e = (s.at >>> 12) & 255
    if (s.writeTag[e] !== (s.at & -4093)) return UNKNOWN
    const p = s.at + s.writeDelta[e]
    const old = s.i32[p >> 2]
    if (old === s.i32[s.w + ((x >>> 8) & 255)]) s.i32[p >> 2] = s.i32[s.w + (x >>> 24)]
    s.i32[s.w + ((x >>> 8) & 255)] = old
    s.pc = (s.pc + 1) | 0
    return NEXT
  }
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

/** Runs at most `budget` instructions of `code`; see Processor. */
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
    if (s.w < 0 || s.epoch !== tlb.epoch) {
      const place = tlb.reach(s.fp, true)
      s.epoch = tlb.epoch
      if (place >= 0) s.w = place >> 2
      else if ((s.code[s.pc] & 255) !== 218) {
        s.cpu.faultAddress = s.fp
        s.cpu.faultWrite = true
        s.left--
        s.trap = FAULT
        break
      }
    }

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
    if ((x & 255) === 0 || (x & 255) >= OP_NAMES.length) {
      s.trap = ILL
      break
    }
    const op = x & 255
    const size = BYTES[op]
    if (size === 0) {
      const stopped = rare(s.cpu, s.memory, s.code, s.pc, s.w)
      if (stopped >= 0) {
        s.trap = stopped
        break
      }
      s.pc += lengthAt(s.code, s.pc)
    } else if ((s.at & (size - 1)) === 0) {
      // What is not known yet is looked up, and the same instruction is run again.
      if (s.cpu.reach(s.at, WRITTEN[op] === 1) < 0) {
        s.trap = FAULT
        break
      }
      s.left++
    } else {
      // What is not aligned is done byte by byte; a frame never is.
      if (!s.cpu.unaligned(s.memory, op, size, WRITTEN[op] === 1, s.w + ((x >>> 8) & 255), s.at)) {
        s.trap = FAULT
        break
      }
      s.pc += lengthAt(s.code, s.pc)
    }
  }
  const words = s.memory.i32
  words[s.regs + REG_PC] = s.pc
  words[s.regs + REG_FP] = s.fp
  words[s.regs + REG_SP] = s.sp
  words[s.regs + REG_RV] = s.rv
  words[s.regs + REG_RV_HI] = s.rvHi
  // The instruction s.at which it stopped has not been executed.
  s.cpu.executed = budget - s.left - 1

  return s.trap
}

const WALKER = new Walker()
