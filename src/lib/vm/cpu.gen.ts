// Made by `npm run generate` from semantics/semantics.ts (what an instruction does), interpreter/ (how) and runs.ts. Do not edit.
//
// One loop, one switch. The case labels are plain numbers, for only of those an engine makes a jump table.
// Memory is reached through two TLBs, one for reading and one for writing. A tag is the address of a page. The address
// of an access is masked and compared with the tag. The mask keeps the page, and the low bits, which are 0 if the access is aligned: so one
// comparison also finds what is not aligned. What the fast path cannot do leaves the switch by `break` with `at` set: there the page is looked up and the instruction begins anew.
import { REG_FP, REG_PC, REG_RV, REG_RV_HI, REG_SP, REG_TP, Trap, type PhysicalMemory } from '../record/arch.ts'
import type { Core } from './core.ts'
import {
  doubleToFloat,
  doubleToInt,
  doubleToLong,
  doubleToUlong,
  floatToDouble,
  nanD,
  nanF,
  popcount,
  wideToFloat
} from './float.ts'
import { RECORD_ARGS } from './frames.ts'
import { look } from './runs.ts'
import { lengthAt, OP_NAMES, TEXT_BASE, type OpName } from './isa.ts'
import { div2, divu2, rem2, remu2 } from './wide.ts'

const { SYSCALL, FAULT, BUDGET, FPE, ILL } = Trap

/** Bytes of memory that an instruction reads. */
const READS: Partial<Record<OpName, number>> = {
  LD1: 1,
  LD1U: 1,
  LD2: 2,
  LD2U: 2,
  LD4: 4,
  LD8: 8,
  LDF1: 1,
  LDF1U: 1,
  LDF2: 2,
  LDF2U: 2,
  LDF4: 4,
  LDF8: 8,
  LDA1: 1,
  LDA1U: 1,
  LDA2: 2,
  LDA2U: 2,
  LDA4: 4,
  LDA8: 8,
  LDX1: 1,
  LDX1U: 1,
  LDX2: 2,
  LDX2U: 2,
  LDX4: 4,
  LDX8: 8,
  LDXP: 4,
  LDXF1: 1,
  LDXF1U: 1,
  LDXF2: 2,
  LDXF2U: 2,
  LDXF4: 4,
  LDXF8: 8,
  LDXFP: 4,
  LDXA1: 1,
  LDXA1U: 1,
  LDXA2: 2,
  LDXA2U: 2,
  LDXA4: 4,
  LDXA8: 8,
  LDXAP: 4
}
/** Bytes of memory that it writes. Of calls and returns: the word that must be reachable. */
const WRITES: Partial<Record<OpName, number>> = {
  ST1: 1,
  ST2: 2,
  ST4: 4,
  ST8: 8,
  STP: 8,
  STF1: 1,
  STF2: 2,
  STF4: 4,
  STF8: 8,
  STFP: 8,
  STA1: 1,
  STA2: 2,
  STA4: 4,
  STA8: 8,
  STAP: 8,
  STX1: 1,
  STX2: 2,
  STX4: 4,
  STX8: 8,
  STXP: 8,
  STXF1: 1,
  STXF2: 2,
  STXF4: 4,
  STXF8: 8,
  STXFP: 8,
  STXA1: 1,
  STXA2: 2,
  STXA4: 4,
  STXA8: 8,
  STXAP: 8,
  ENTER: 4,
  CALL: 4,
  CALLR: 4,
  RET: 4,
  RETV: 4,
  RETV2: 4,
  CAS: 4
}
/** By opcode: the bytes, and 1 if they are written. */
export const BYTES = Uint8Array.from(OP_NAMES, (name) => READS[name] ?? WRITES[name] ?? 0)
export const WRITTEN = Uint8Array.from(OP_NAMES, (name) => (name in WRITES ? 1 : 0))

/** Runs at most `budget` instructions of `code`, dispatched by `ops` (runs.ts); see Processor. */
export function interpret(
  cpu: Core,
  memory: PhysicalMemory,
  regs: number,
  code: Int32Array,
  ops: Uint16Array,
  budget: number
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
  // Word of physical memory where the window begins, as of `epoch`.
  let w: number
  let epoch: number
  // The address where memory is not known.
  let at: number

  // These loops never turn: they are there to make the real one lie deeper. While V8 compiles a function, it also begins to compile the code of its
  // loops, the outermost first, and a short program would wait for both. Statements stand between them, for loops that begin at one place count as one.
  deep: for (;;) {
    w = -1
    for (;;) {
      epoch = -1
      for (;;) {
        at = 0
        for (;;) {
          trap = BUDGET
          outer: for (;;) {
            if (w < 0 || epoch !== tlb.epoch) {
              const place = tlb.reach(fp, true)
              epoch = tlb.epoch
              if (place >= 0) w = place >> 2
              else if ((code[pc] & 255) !== 218) {
                cpu.faultAddress = fp
                cpu.faultWrite = true
                left--
                trap = FAULT
                break
              }
            }
            const { i8, u8, i16, u16, i32, f32, f64 } = memory
            // Each array is looked at once, in front of the loop. So the engine need not do it in each case.
            let x = i8[0] | u8[0] | i16[0] | u16[0] | i32[0] | f32[0] | f64[0] | code[0] | ops[0]
            x |= readTag[0] | readDelta[0] | writeTag[0] | writeDelta[0]
            // No case finds in one of these what another has left.
            let lo = 0,
              hi = 0,
              b = 0,
              c = 0,
              n = 0,
              bLo = 0,
              cLo = 0,
              b0 = 0,
              b1 = 0,
              c0 = 0,
              c1 = 0,
              low = 0,
              middle = 0,
              middle2 = 0,
              carry = 0,
              bHi = 0,
              v = 0,
              f = 0.5,
              e = 0,
              p = 0,
              head = 0,
              bytes = 0,
              e2 = 0,
              record = 0,
              target = 0,
              m = 0,
              address = 0,
              mark = 0,
              old = 0
            inner: for (;;) {
              left = (left - 1) | 0
              if (left < 0) break outer
              x = code[pc]
              switch (ops[pc]) {
                case 1: {
                  // MOV
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)]
                  pc = (pc + 1) | 0
                  continue
                }
                case 2: {
                  // MOV2
                  lo = i32[w + ((x >>> 16) & 255)]
                  hi = i32[w + ((x >>> 16) & 255) + 1]
                  i32[w + ((x >>> 8) & 255)] = lo
                  i32[w + ((x >>> 8) & 255) + 1] = hi
                  pc = (pc + 1) | 0
                  continue
                }
                case 3: {
                  // LI
                  i32[w + ((x >>> 8) & 255)] = code[pc + 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 4: {
                  // LI2
                  lo = code[pc + 1]
                  hi = code[pc + 2]
                  i32[w + ((x >>> 8) & 255)] = lo
                  i32[w + ((x >>> 8) & 255) + 1] = hi
                  pc = (pc + 3) | 0
                  continue
                }
                case 5: {
                  // LEA
                  i32[w + ((x >>> 8) & 255)] = fp + code[pc + 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 6: {
                  // SX
                  lo = i32[w + ((x >>> 16) & 255)]
                  hi = i32[w + ((x >>> 16) & 255)] >> 31
                  i32[w + ((x >>> 8) & 255)] = lo
                  i32[w + ((x >>> 8) & 255) + 1] = hi
                  pc = (pc + 1) | 0
                  continue
                }
                case 7: {
                  // ZX
                  lo = i32[w + ((x >>> 16) & 255)]
                  hi = 0
                  i32[w + ((x >>> 8) & 255)] = lo
                  i32[w + ((x >>> 8) & 255) + 1] = hi
                  pc = (pc + 1) | 0
                  continue
                }
                case 8: {
                  // ADD
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] + i32[w + (x >>> 24)]
                  pc = (pc + 1) | 0
                  continue
                }
                case 9: {
                  // SUB
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] - i32[w + (x >>> 24)]
                  pc = (pc + 1) | 0
                  continue
                }
                case 10: {
                  // MUL
                  i32[w + ((x >>> 8) & 255)] = Math.imul(i32[w + ((x >>> 16) & 255)], i32[w + (x >>> 24)])
                  pc = (pc + 1) | 0
                  continue
                }
                case 11: {
                  // DIV
                  b = i32[w + ((x >>> 16) & 255)]
                  c = i32[w + (x >>> 24)]
                  if (c === 0 || (c === -1 && b === -2147483648)) {
                    trap = FPE
                    break outer
                  }
                  i32[w + ((x >>> 8) & 255)] = (b / c) | 0
                  pc = (pc + 1) | 0
                  continue
                }
                case 12: {
                  // DIVU
                  b = i32[w + ((x >>> 16) & 255)]
                  c = i32[w + (x >>> 24)]
                  if (c === 0) {
                    trap = FPE
                    break outer
                  }
                  i32[w + ((x >>> 8) & 255)] = ((b >>> 0) / (c >>> 0)) | 0
                  pc = (pc + 1) | 0
                  continue
                }
                case 13: {
                  // REM
                  b = i32[w + ((x >>> 16) & 255)]
                  c = i32[w + (x >>> 24)]
                  if (c === 0 || (c === -1 && b === -2147483648)) {
                    trap = FPE
                    break outer
                  }
                  i32[w + ((x >>> 8) & 255)] = (b % c) | 0
                  pc = (pc + 1) | 0
                  continue
                }
                case 14: {
                  // REMU
                  b = i32[w + ((x >>> 16) & 255)]
                  c = i32[w + (x >>> 24)]
                  if (c === 0) {
                    trap = FPE
                    break outer
                  }
                  i32[w + ((x >>> 8) & 255)] = ((b >>> 0) % (c >>> 0)) | 0
                  pc = (pc + 1) | 0
                  continue
                }
                case 15: {
                  // AND
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] & i32[w + (x >>> 24)]
                  pc = (pc + 1) | 0
                  continue
                }
                case 16: {
                  // OR
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] | i32[w + (x >>> 24)]
                  pc = (pc + 1) | 0
                  continue
                }
                case 17: {
                  // XOR
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] ^ i32[w + (x >>> 24)]
                  pc = (pc + 1) | 0
                  continue
                }
                case 18: {
                  // SHL
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] << i32[w + (x >>> 24)]
                  pc = (pc + 1) | 0
                  continue
                }
                case 19: {
                  // SHR
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] >>> i32[w + (x >>> 24)]
                  pc = (pc + 1) | 0
                  continue
                }
                case 20: {
                  // SAR
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] >> i32[w + (x >>> 24)]
                  pc = (pc + 1) | 0
                  continue
                }
                case 21: {
                  // ADDI
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] + code[pc + 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 22: {
                  // MULI
                  i32[w + ((x >>> 8) & 255)] = Math.imul(i32[w + ((x >>> 16) & 255)], code[pc + 1])
                  pc = (pc + 2) | 0
                  continue
                }
                case 23: {
                  // DIVI
                  i32[w + ((x >>> 8) & 255)] = (i32[w + ((x >>> 16) & 255)] / code[pc + 1]) | 0
                  pc = (pc + 2) | 0
                  continue
                }
                case 24: {
                  // DIVUI
                  i32[w + ((x >>> 8) & 255)] = ((i32[w + ((x >>> 16) & 255)] >>> 0) / (code[pc + 1] >>> 0)) | 0
                  pc = (pc + 2) | 0
                  continue
                }
                case 25: {
                  // REMI
                  i32[w + ((x >>> 8) & 255)] = (i32[w + ((x >>> 16) & 255)] % code[pc + 1]) | 0
                  pc = (pc + 2) | 0
                  continue
                }
                case 26: {
                  // REMUI
                  i32[w + ((x >>> 8) & 255)] = ((i32[w + ((x >>> 16) & 255)] >>> 0) % (code[pc + 1] >>> 0)) | 0
                  pc = (pc + 2) | 0
                  continue
                }
                case 27: {
                  // ANDI
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] & code[pc + 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 28: {
                  // ORI
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] | code[pc + 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 29: {
                  // XORI
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] ^ code[pc + 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 30: {
                  // SHLI
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] << code[pc + 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 31: {
                  // SHRI
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] >>> code[pc + 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 32: {
                  // SARI
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] >> code[pc + 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 33: {
                  // NEG
                  i32[w + ((x >>> 8) & 255)] = -i32[w + ((x >>> 16) & 255)]
                  pc = (pc + 1) | 0
                  continue
                }
                case 34: {
                  // SEXT8
                  i32[w + ((x >>> 8) & 255)] = (i32[w + ((x >>> 16) & 255)] << 24) >> 24
                  pc = (pc + 1) | 0
                  continue
                }
                case 35: {
                  // SEXT16
                  i32[w + ((x >>> 8) & 255)] = (i32[w + ((x >>> 16) & 255)] << 16) >> 16
                  pc = (pc + 1) | 0
                  continue
                }
                case 36: {
                  // PADD
                  i32[w + ((x >>> 8) & 255)] =
                    i32[w + ((x >>> 16) & 255)] + Math.imul(i32[w + (x >>> 24)], code[pc + 1])
                  pc = (pc + 2) | 0
                  continue
                }
                case 37: {
                  // PADDF
                  i32[w + ((x >>> 8) & 255)] = fp + code[pc + 1] + Math.imul(i32[w + (x >>> 24)], code[pc + 2])
                  pc = (pc + 3) | 0
                  continue
                }
                case 38: {
                  // PADDA
                  i32[w + ((x >>> 8) & 255)] = code[pc + 1] + Math.imul(i32[w + (x >>> 24)], code[pc + 2])
                  pc = (pc + 3) | 0
                  continue
                }
                case 39: {
                  // SEQ
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] === i32[w + (x >>> 24)] ? 1 : 0
                  pc = (pc + 1) | 0
                  continue
                }
                case 40: {
                  // SNE
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] !== i32[w + (x >>> 24)] ? 1 : 0
                  pc = (pc + 1) | 0
                  continue
                }
                case 41: {
                  // SLT
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] < i32[w + (x >>> 24)] ? 1 : 0
                  pc = (pc + 1) | 0
                  continue
                }
                case 42: {
                  // SLE
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] <= i32[w + (x >>> 24)] ? 1 : 0
                  pc = (pc + 1) | 0
                  continue
                }
                case 43: {
                  // SLTU
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] >>> 0 < i32[w + (x >>> 24)] >>> 0 ? 1 : 0
                  pc = (pc + 1) | 0
                  continue
                }
                case 44: {
                  // SLEU
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] >>> 0 <= i32[w + (x >>> 24)] >>> 0 ? 1 : 0
                  pc = (pc + 1) | 0
                  continue
                }
                case 45: {
                  // SEQI
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] === code[pc + 1] ? 1 : 0
                  pc = (pc + 2) | 0
                  continue
                }
                case 46: {
                  // SNEI
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] !== code[pc + 1] ? 1 : 0
                  pc = (pc + 2) | 0
                  continue
                }
                case 47: {
                  // SLTI
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] < code[pc + 1] ? 1 : 0
                  pc = (pc + 2) | 0
                  continue
                }
                case 48: {
                  // SGTI
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] > code[pc + 1] ? 1 : 0
                  pc = (pc + 2) | 0
                  continue
                }
                case 49: {
                  // SLTUI
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] >>> 0 < code[pc + 1] >>> 0 ? 1 : 0
                  pc = (pc + 2) | 0
                  continue
                }
                case 50: {
                  // SGTUI
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] >>> 0 > code[pc + 1] >>> 0 ? 1 : 0
                  pc = (pc + 2) | 0
                  continue
                }
                case 51: {
                  // JMP
                  pc = (pc + code[pc + 1]) | 0
                  continue
                }
                case 52: {
                  // BEQ
                  pc = (pc + (i32[w + ((x >>> 8) & 255)] === i32[w + ((x >>> 16) & 255)] ? code[pc + 1] : 2)) | 0
                  continue
                }
                case 53: {
                  // BNE
                  pc = (pc + (i32[w + ((x >>> 8) & 255)] !== i32[w + ((x >>> 16) & 255)] ? code[pc + 1] : 2)) | 0
                  continue
                }
                case 54: {
                  // BLT
                  pc = (pc + (i32[w + ((x >>> 8) & 255)] < i32[w + ((x >>> 16) & 255)] ? code[pc + 1] : 2)) | 0
                  continue
                }
                case 55: {
                  // BLE
                  pc = (pc + (i32[w + ((x >>> 8) & 255)] <= i32[w + ((x >>> 16) & 255)] ? code[pc + 1] : 2)) | 0
                  continue
                }
                case 56: {
                  // BLTU
                  pc =
                    (pc + (i32[w + ((x >>> 8) & 255)] >>> 0 < i32[w + ((x >>> 16) & 255)] >>> 0 ? code[pc + 1] : 2)) | 0
                  continue
                }
                case 57: {
                  // BLEU
                  pc =
                    (pc + (i32[w + ((x >>> 8) & 255)] >>> 0 <= i32[w + ((x >>> 16) & 255)] >>> 0 ? code[pc + 1] : 2)) |
                    0
                  continue
                }
                case 58: {
                  // BEQI
                  pc = (pc + (i32[w + ((x >>> 8) & 255)] === x >> 16 ? code[pc + 1] : 2)) | 0
                  continue
                }
                case 59: {
                  // BNEI
                  pc = (pc + (i32[w + ((x >>> 8) & 255)] !== x >> 16 ? code[pc + 1] : 2)) | 0
                  continue
                }
                case 60: {
                  // BLTI
                  pc = (pc + (i32[w + ((x >>> 8) & 255)] < x >> 16 ? code[pc + 1] : 2)) | 0
                  continue
                }
                case 61: {
                  // BGEI
                  pc = (pc + (i32[w + ((x >>> 8) & 255)] >= x >> 16 ? code[pc + 1] : 2)) | 0
                  continue
                }
                case 62: {
                  // BLTUI
                  pc = (pc + (i32[w + ((x >>> 8) & 255)] >>> 0 < (x >>> 16) >>> 0 ? code[pc + 1] : 2)) | 0
                  continue
                }
                case 63: {
                  // BGEUI
                  pc = (pc + (i32[w + ((x >>> 8) & 255)] >>> 0 >= (x >>> 16) >>> 0 ? code[pc + 1] : 2)) | 0
                  continue
                }
                case 64: {
                  // BEQW
                  pc = (pc + (i32[w + ((x >>> 8) & 255)] === code[pc + 1] ? code[pc + 2] : 3)) | 0
                  continue
                }
                case 65: {
                  // BNEW
                  pc = (pc + (i32[w + ((x >>> 8) & 255)] !== code[pc + 1] ? code[pc + 2] : 3)) | 0
                  continue
                }
                case 66: {
                  // BLTW
                  pc = (pc + (i32[w + ((x >>> 8) & 255)] < code[pc + 1] ? code[pc + 2] : 3)) | 0
                  continue
                }
                case 67: {
                  // BGEW
                  pc = (pc + (i32[w + ((x >>> 8) & 255)] >= code[pc + 1] ? code[pc + 2] : 3)) | 0
                  continue
                }
                case 68: {
                  // JTAB
                  n = ((i32[w + ((x >>> 8) & 255)] - code[pc + 1]) | 0) >>> 0
                  pc = (pc + (n < code[pc + 2] ? code[pc + 4 + n] : code[pc + 3])) | 0
                  continue
                }
                case 69: {
                  // ADD2
                  lo = (i32[w + ((x >>> 16) & 255)] + i32[w + (x >>> 24)]) | 0
                  hi =
                    i32[w + ((x >>> 16) & 255) + 1] +
                    i32[w + (x >>> 24) + 1] +
                    (lo >>> 0 < i32[w + ((x >>> 16) & 255)] >>> 0 ? 1 : 0)
                  i32[w + ((x >>> 8) & 255)] = lo
                  i32[w + ((x >>> 8) & 255) + 1] = hi
                  pc = (pc + 1) | 0
                  continue
                }
                case 70: {
                  // SUB2
                  lo = i32[w + ((x >>> 16) & 255)] - i32[w + (x >>> 24)]
                  hi =
                    i32[w + ((x >>> 16) & 255) + 1] -
                    i32[w + (x >>> 24) + 1] -
                    (i32[w + ((x >>> 16) & 255)] >>> 0 < i32[w + (x >>> 24)] >>> 0 ? 1 : 0)
                  i32[w + ((x >>> 8) & 255)] = lo
                  i32[w + ((x >>> 8) & 255) + 1] = hi
                  pc = (pc + 1) | 0
                  continue
                }
                case 71: {
                  // MUL2
                  bLo = i32[w + ((x >>> 16) & 255)]
                  cLo = i32[w + (x >>> 24)]
                  b0 = bLo & 0xffff
                  b1 = bLo >>> 16
                  c0 = cLo & 0xffff
                  c1 = cLo >>> 16
                  low = b0 * c0
                  middle = b1 * c0 + (low >>> 16)
                  middle2 = b0 * c1 + (middle & 0xffff)
                  carry = b1 * c1 + Math.floor(middle / 65536) + Math.floor(middle2 / 65536)
                  lo = (middle2 << 16) | (low & 0xffff)
                  hi =
                    (carry +
                      Math.imul(bLo, i32[w + (x >>> 24) + 1]) +
                      Math.imul(i32[w + ((x >>> 16) & 255) + 1], cLo)) |
                    0
                  i32[w + ((x >>> 8) & 255)] = lo
                  i32[w + ((x >>> 8) & 255) + 1] = hi
                  pc = (pc + 1) | 0
                  continue
                }
                case 72: {
                  // DIV2
                  break inner
                }
                case 73: {
                  // DIVU2
                  break inner
                }
                case 74: {
                  // REM2
                  break inner
                }
                case 75: {
                  // REMU2
                  break inner
                }
                case 76: {
                  // AND2
                  lo = i32[w + ((x >>> 16) & 255)] & i32[w + (x >>> 24)]
                  hi = i32[w + ((x >>> 16) & 255) + 1] & i32[w + (x >>> 24) + 1]
                  i32[w + ((x >>> 8) & 255)] = lo
                  i32[w + ((x >>> 8) & 255) + 1] = hi
                  pc = (pc + 1) | 0
                  continue
                }
                case 77: {
                  // OR2
                  lo = i32[w + ((x >>> 16) & 255)] | i32[w + (x >>> 24)]
                  hi = i32[w + ((x >>> 16) & 255) + 1] | i32[w + (x >>> 24) + 1]
                  i32[w + ((x >>> 8) & 255)] = lo
                  i32[w + ((x >>> 8) & 255) + 1] = hi
                  pc = (pc + 1) | 0
                  continue
                }
                case 78: {
                  // XOR2
                  lo = i32[w + ((x >>> 16) & 255)] ^ i32[w + (x >>> 24)]
                  hi = i32[w + ((x >>> 16) & 255) + 1] ^ i32[w + (x >>> 24) + 1]
                  i32[w + ((x >>> 8) & 255)] = lo
                  i32[w + ((x >>> 8) & 255) + 1] = hi
                  pc = (pc + 1) | 0
                  continue
                }
                case 79: {
                  // SHL2
                  n = i32[w + (x >>> 24)] & 63
                  bLo = i32[w + ((x >>> 16) & 255)]
                  bHi = i32[w + ((x >>> 16) & 255) + 1]
                  lo = n >= 32 ? 0 : n > 0 ? bLo << n : bLo
                  hi = n >= 32 ? bLo << (n - 32) : n > 0 ? (bHi << n) | (bLo >>> (32 - n)) : bHi
                  i32[w + ((x >>> 8) & 255)] = lo
                  i32[w + ((x >>> 8) & 255) + 1] = hi
                  pc = (pc + 1) | 0
                  continue
                }
                case 80: {
                  // SHR2
                  n = i32[w + (x >>> 24)] & 63
                  bLo = i32[w + ((x >>> 16) & 255)]
                  bHi = i32[w + ((x >>> 16) & 255) + 1]
                  lo = n >= 32 ? bHi >>> (n - 32) : n > 0 ? (bLo >>> n) | (bHi << (32 - n)) : bLo
                  hi = n >= 32 ? 0 : n > 0 ? bHi >>> n : bHi
                  i32[w + ((x >>> 8) & 255)] = lo
                  i32[w + ((x >>> 8) & 255) + 1] = hi
                  pc = (pc + 1) | 0
                  continue
                }
                case 81: {
                  // SAR2
                  n = i32[w + (x >>> 24)] & 63
                  bLo = i32[w + ((x >>> 16) & 255)]
                  bHi = i32[w + ((x >>> 16) & 255) + 1]
                  lo = n >= 32 ? bHi >> (n - 32) : n > 0 ? (bLo >>> n) | (bHi << (32 - n)) : bLo
                  hi = n >= 32 ? bHi >> 31 : n > 0 ? bHi >> n : bHi
                  i32[w + ((x >>> 8) & 255)] = lo
                  i32[w + ((x >>> 8) & 255) + 1] = hi
                  pc = (pc + 1) | 0
                  continue
                }
                case 82: {
                  // ADDI2
                  lo = (i32[w + ((x >>> 16) & 255)] + code[pc + 1]) | 0
                  hi =
                    i32[w + ((x >>> 16) & 255) + 1] +
                    (code[pc + 1] >> 31) +
                    (lo >>> 0 < i32[w + ((x >>> 16) & 255)] >>> 0 ? 1 : 0)
                  i32[w + ((x >>> 8) & 255)] = lo
                  i32[w + ((x >>> 8) & 255) + 1] = hi
                  pc = (pc + 2) | 0
                  continue
                }
                case 83: {
                  // MULI2
                  bLo = i32[w + ((x >>> 16) & 255)]
                  cLo = code[pc + 1]
                  b0 = bLo & 0xffff
                  b1 = bLo >>> 16
                  c0 = cLo & 0xffff
                  c1 = cLo >>> 16
                  low = b0 * c0
                  middle = b1 * c0 + (low >>> 16)
                  middle2 = b0 * c1 + (middle & 0xffff)
                  carry = b1 * c1 + Math.floor(middle / 65536) + Math.floor(middle2 / 65536)
                  lo = (middle2 << 16) | (low & 0xffff)
                  hi =
                    (carry + Math.imul(bLo, code[pc + 1] >> 31) + Math.imul(i32[w + ((x >>> 16) & 255) + 1], cLo)) | 0
                  i32[w + ((x >>> 8) & 255)] = lo
                  i32[w + ((x >>> 8) & 255) + 1] = hi
                  pc = (pc + 2) | 0
                  continue
                }
                case 84: {
                  // SHLI2
                  n = code[pc + 1]
                  bLo = i32[w + ((x >>> 16) & 255)]
                  bHi = i32[w + ((x >>> 16) & 255) + 1]
                  lo = n >= 32 ? 0 : n > 0 ? bLo << n : bLo
                  hi = n >= 32 ? bLo << (n - 32) : n > 0 ? (bHi << n) | (bLo >>> (32 - n)) : bHi
                  i32[w + ((x >>> 8) & 255)] = lo
                  i32[w + ((x >>> 8) & 255) + 1] = hi
                  pc = (pc + 2) | 0
                  continue
                }
                case 85: {
                  // SHRI2
                  n = code[pc + 1]
                  bLo = i32[w + ((x >>> 16) & 255)]
                  bHi = i32[w + ((x >>> 16) & 255) + 1]
                  lo = n >= 32 ? bHi >>> (n - 32) : n > 0 ? (bLo >>> n) | (bHi << (32 - n)) : bLo
                  hi = n >= 32 ? 0 : n > 0 ? bHi >>> n : bHi
                  i32[w + ((x >>> 8) & 255)] = lo
                  i32[w + ((x >>> 8) & 255) + 1] = hi
                  pc = (pc + 2) | 0
                  continue
                }
                case 86: {
                  // SARI2
                  n = code[pc + 1]
                  bLo = i32[w + ((x >>> 16) & 255)]
                  bHi = i32[w + ((x >>> 16) & 255) + 1]
                  lo = n >= 32 ? bHi >> (n - 32) : n > 0 ? (bLo >>> n) | (bHi << (32 - n)) : bLo
                  hi = n >= 32 ? bHi >> 31 : n > 0 ? bHi >> n : bHi
                  i32[w + ((x >>> 8) & 255)] = lo
                  i32[w + ((x >>> 8) & 255) + 1] = hi
                  pc = (pc + 2) | 0
                  continue
                }
                case 87: {
                  // NEG2
                  lo = -i32[w + ((x >>> 16) & 255)]
                  hi = ~i32[w + ((x >>> 16) & 255) + 1] + (i32[w + ((x >>> 16) & 255)] === 0 ? 1 : 0)
                  i32[w + ((x >>> 8) & 255)] = lo
                  i32[w + ((x >>> 8) & 255) + 1] = hi
                  pc = (pc + 1) | 0
                  continue
                }
                case 88: {
                  // NOT2
                  lo = ~i32[w + ((x >>> 16) & 255)]
                  hi = ~i32[w + ((x >>> 16) & 255) + 1]
                  i32[w + ((x >>> 8) & 255)] = lo
                  i32[w + ((x >>> 8) & 255) + 1] = hi
                  pc = (pc + 1) | 0
                  continue
                }
                case 89: {
                  // SEQ2
                  i32[w + ((x >>> 8) & 255)] =
                    i32[w + ((x >>> 16) & 255)] === i32[w + (x >>> 24)] &&
                    i32[w + ((x >>> 16) & 255) + 1] === i32[w + (x >>> 24) + 1]
                      ? 1
                      : 0
                  pc = (pc + 1) | 0
                  continue
                }
                case 90: {
                  // SNE2
                  i32[w + ((x >>> 8) & 255)] =
                    i32[w + ((x >>> 16) & 255)] !== i32[w + (x >>> 24)] ||
                    i32[w + ((x >>> 16) & 255) + 1] !== i32[w + (x >>> 24) + 1]
                      ? 1
                      : 0
                  pc = (pc + 1) | 0
                  continue
                }
                case 91: {
                  // SLT2
                  i32[w + ((x >>> 8) & 255)] =
                    i32[w + ((x >>> 16) & 255) + 1] < i32[w + (x >>> 24) + 1] ||
                    (i32[w + ((x >>> 16) & 255) + 1] === i32[w + (x >>> 24) + 1] &&
                      i32[w + ((x >>> 16) & 255)] >>> 0 < i32[w + (x >>> 24)] >>> 0)
                      ? 1
                      : 0
                  pc = (pc + 1) | 0
                  continue
                }
                case 92: {
                  // SLE2
                  i32[w + ((x >>> 8) & 255)] =
                    i32[w + ((x >>> 16) & 255) + 1] < i32[w + (x >>> 24) + 1] ||
                    (i32[w + ((x >>> 16) & 255) + 1] === i32[w + (x >>> 24) + 1] &&
                      i32[w + ((x >>> 16) & 255)] >>> 0 <= i32[w + (x >>> 24)] >>> 0)
                      ? 1
                      : 0
                  pc = (pc + 1) | 0
                  continue
                }
                case 93: {
                  // SLTU2
                  i32[w + ((x >>> 8) & 255)] =
                    i32[w + ((x >>> 16) & 255) + 1] >>> 0 < i32[w + (x >>> 24) + 1] >>> 0 ||
                    (i32[w + ((x >>> 16) & 255) + 1] === i32[w + (x >>> 24) + 1] &&
                      i32[w + ((x >>> 16) & 255)] >>> 0 < i32[w + (x >>> 24)] >>> 0)
                      ? 1
                      : 0
                  pc = (pc + 1) | 0
                  continue
                }
                case 94: {
                  // SLEU2
                  i32[w + ((x >>> 8) & 255)] =
                    i32[w + ((x >>> 16) & 255) + 1] >>> 0 < i32[w + (x >>> 24) + 1] >>> 0 ||
                    (i32[w + ((x >>> 16) & 255) + 1] === i32[w + (x >>> 24) + 1] &&
                      i32[w + ((x >>> 16) & 255)] >>> 0 <= i32[w + (x >>> 24)] >>> 0)
                      ? 1
                      : 0
                  pc = (pc + 1) | 0
                  continue
                }
                case 95: {
                  // BEQ2
                  pc =
                    (pc +
                      (i32[w + ((x >>> 8) & 255)] === i32[w + ((x >>> 16) & 255)] &&
                      i32[w + ((x >>> 8) & 255) + 1] === i32[w + ((x >>> 16) & 255) + 1]
                        ? code[pc + 1]
                        : 2)) |
                    0
                  continue
                }
                case 96: {
                  // BNE2
                  pc =
                    (pc +
                      (i32[w + ((x >>> 8) & 255)] !== i32[w + ((x >>> 16) & 255)] ||
                      i32[w + ((x >>> 8) & 255) + 1] !== i32[w + ((x >>> 16) & 255) + 1]
                        ? code[pc + 1]
                        : 2)) |
                    0
                  continue
                }
                case 97: {
                  // BLT2
                  pc =
                    (pc +
                      (i32[w + ((x >>> 8) & 255) + 1] < i32[w + ((x >>> 16) & 255) + 1] ||
                      (i32[w + ((x >>> 8) & 255) + 1] === i32[w + ((x >>> 16) & 255) + 1] &&
                        i32[w + ((x >>> 8) & 255)] >>> 0 < i32[w + ((x >>> 16) & 255)] >>> 0)
                        ? code[pc + 1]
                        : 2)) |
                    0
                  continue
                }
                case 98: {
                  // BLE2
                  pc =
                    (pc +
                      (i32[w + ((x >>> 8) & 255) + 1] < i32[w + ((x >>> 16) & 255) + 1] ||
                      (i32[w + ((x >>> 8) & 255) + 1] === i32[w + ((x >>> 16) & 255) + 1] &&
                        i32[w + ((x >>> 8) & 255)] >>> 0 <= i32[w + ((x >>> 16) & 255)] >>> 0)
                        ? code[pc + 1]
                        : 2)) |
                    0
                  continue
                }
                case 99: {
                  // BLTU2
                  pc =
                    (pc +
                      (i32[w + ((x >>> 8) & 255) + 1] >>> 0 < i32[w + ((x >>> 16) & 255) + 1] >>> 0 ||
                      (i32[w + ((x >>> 8) & 255) + 1] === i32[w + ((x >>> 16) & 255) + 1] &&
                        i32[w + ((x >>> 8) & 255)] >>> 0 < i32[w + ((x >>> 16) & 255)] >>> 0)
                        ? code[pc + 1]
                        : 2)) |
                    0
                  continue
                }
                case 100: {
                  // BLEU2
                  pc =
                    (pc +
                      (i32[w + ((x >>> 8) & 255) + 1] >>> 0 < i32[w + ((x >>> 16) & 255) + 1] >>> 0 ||
                      (i32[w + ((x >>> 8) & 255) + 1] === i32[w + ((x >>> 16) & 255) + 1] &&
                        i32[w + ((x >>> 8) & 255)] >>> 0 <= i32[w + ((x >>> 16) & 255)] >>> 0)
                        ? code[pc + 1]
                        : 2)) |
                    0
                  continue
                }
                case 101: {
                  // BEQI2
                  pc =
                    (pc +
                      (i32[w + ((x >>> 8) & 255)] === x >> 16 && i32[w + ((x >>> 8) & 255) + 1] === (x >> 16) >> 31
                        ? code[pc + 1]
                        : 2)) |
                    0
                  continue
                }
                case 102: {
                  // BNEI2
                  pc =
                    (pc +
                      (i32[w + ((x >>> 8) & 255)] !== x >> 16 || i32[w + ((x >>> 8) & 255) + 1] !== (x >> 16) >> 31
                        ? code[pc + 1]
                        : 2)) |
                    0
                  continue
                }
                case 103: {
                  // BLTI2
                  pc =
                    (pc +
                      (i32[w + ((x >>> 8) & 255) + 1] < (x >> 16) >> 31 ||
                      (i32[w + ((x >>> 8) & 255) + 1] === (x >> 16) >> 31 &&
                        i32[w + ((x >>> 8) & 255)] >>> 0 < (x >> 16) >>> 0)
                        ? code[pc + 1]
                        : 2)) |
                    0
                  continue
                }
                case 104: {
                  // BGEI2
                  pc =
                    (pc +
                      (i32[w + ((x >>> 8) & 255) + 1] < (x >> 16) >> 31 ||
                      (i32[w + ((x >>> 8) & 255) + 1] === (x >> 16) >> 31 &&
                        i32[w + ((x >>> 8) & 255)] >>> 0 < (x >> 16) >>> 0)
                        ? 2
                        : code[pc + 1])) |
                    0
                  continue
                }
                case 105: {
                  // ADDD
                  v = f64[(w + ((x >>> 16) & 255)) >> 1] + f64[(w + (x >>> 24)) >> 1]
                  if (v !== v) break inner
                  f64[(w + ((x >>> 8) & 255)) >> 1] = v
                  pc = (pc + 1) | 0
                  continue
                }
                case 106: {
                  // SUBD
                  v = f64[(w + ((x >>> 16) & 255)) >> 1] - f64[(w + (x >>> 24)) >> 1]
                  if (v !== v) break inner
                  f64[(w + ((x >>> 8) & 255)) >> 1] = v
                  pc = (pc + 1) | 0
                  continue
                }
                case 107: {
                  // MULD
                  v = f64[(w + ((x >>> 16) & 255)) >> 1] * f64[(w + (x >>> 24)) >> 1]
                  if (v !== v) break inner
                  f64[(w + ((x >>> 8) & 255)) >> 1] = v
                  pc = (pc + 1) | 0
                  continue
                }
                case 108: {
                  // DIVD
                  v = f64[(w + ((x >>> 16) & 255)) >> 1] / f64[(w + (x >>> 24)) >> 1]
                  if (v !== v) break inner
                  f64[(w + ((x >>> 8) & 255)) >> 1] = v
                  pc = (pc + 1) | 0
                  continue
                }
                case 109: {
                  // NEGD
                  lo = i32[w + ((x >>> 16) & 255)]
                  hi = i32[w + ((x >>> 16) & 255) + 1] ^ -2147483648
                  i32[w + ((x >>> 8) & 255)] = lo
                  i32[w + ((x >>> 8) & 255) + 1] = hi
                  pc = (pc + 1) | 0
                  continue
                }
                case 110: {
                  // SEQD
                  i32[w + ((x >>> 8) & 255)] = f64[(w + ((x >>> 16) & 255)) >> 1] === f64[(w + (x >>> 24)) >> 1] ? 1 : 0
                  pc = (pc + 1) | 0
                  continue
                }
                case 111: {
                  // SNED
                  i32[w + ((x >>> 8) & 255)] = f64[(w + ((x >>> 16) & 255)) >> 1] !== f64[(w + (x >>> 24)) >> 1] ? 1 : 0
                  pc = (pc + 1) | 0
                  continue
                }
                case 112: {
                  // SLTD
                  i32[w + ((x >>> 8) & 255)] = f64[(w + ((x >>> 16) & 255)) >> 1] < f64[(w + (x >>> 24)) >> 1] ? 1 : 0
                  pc = (pc + 1) | 0
                  continue
                }
                case 113: {
                  // SLED
                  i32[w + ((x >>> 8) & 255)] = f64[(w + ((x >>> 16) & 255)) >> 1] <= f64[(w + (x >>> 24)) >> 1] ? 1 : 0
                  pc = (pc + 1) | 0
                  continue
                }
                case 114: {
                  // BEQD
                  pc =
                    (pc +
                      (f64[(w + ((x >>> 8) & 255)) >> 1] === f64[(w + ((x >>> 16) & 255)) >> 1] ? code[pc + 1] : 2)) |
                    0
                  continue
                }
                case 115: {
                  // BNED
                  pc =
                    (pc +
                      (f64[(w + ((x >>> 8) & 255)) >> 1] !== f64[(w + ((x >>> 16) & 255)) >> 1] ? code[pc + 1] : 2)) |
                    0
                  continue
                }
                case 116: {
                  // BLTD
                  pc =
                    (pc + (f64[(w + ((x >>> 8) & 255)) >> 1] < f64[(w + ((x >>> 16) & 255)) >> 1] ? code[pc + 1] : 2)) |
                    0
                  continue
                }
                case 117: {
                  // BLED
                  pc =
                    (pc +
                      (f64[(w + ((x >>> 8) & 255)) >> 1] <= f64[(w + ((x >>> 16) & 255)) >> 1] ? code[pc + 1] : 2)) |
                    0
                  continue
                }
                case 118: {
                  // BNLTD
                  pc =
                    (pc + (f64[(w + ((x >>> 8) & 255)) >> 1] < f64[(w + ((x >>> 16) & 255)) >> 1] ? 2 : code[pc + 1])) |
                    0
                  continue
                }
                case 119: {
                  // BNLED
                  pc =
                    (pc +
                      (f64[(w + ((x >>> 8) & 255)) >> 1] <= f64[(w + ((x >>> 16) & 255)) >> 1] ? 2 : code[pc + 1])) |
                    0
                  continue
                }
                case 120: {
                  // ADDF
                  v = f32[w + ((x >>> 16) & 255)] + f32[w + (x >>> 24)]
                  if (v !== v) break inner
                  f32[w + ((x >>> 8) & 255)] = v
                  pc = (pc + 1) | 0
                  continue
                }
                case 121: {
                  // SUBF
                  v = f32[w + ((x >>> 16) & 255)] - f32[w + (x >>> 24)]
                  if (v !== v) break inner
                  f32[w + ((x >>> 8) & 255)] = v
                  pc = (pc + 1) | 0
                  continue
                }
                case 122: {
                  // MULF
                  v = f32[w + ((x >>> 16) & 255)] * f32[w + (x >>> 24)]
                  if (v !== v) break inner
                  f32[w + ((x >>> 8) & 255)] = v
                  pc = (pc + 1) | 0
                  continue
                }
                case 123: {
                  // DIVF
                  v = f32[w + ((x >>> 16) & 255)] / f32[w + (x >>> 24)]
                  if (v !== v) break inner
                  f32[w + ((x >>> 8) & 255)] = v
                  pc = (pc + 1) | 0
                  continue
                }
                case 124: {
                  // NEGF
                  i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] ^ -2147483648
                  pc = (pc + 1) | 0
                  continue
                }
                case 125: {
                  // I_D
                  f64[(w + ((x >>> 8) & 255)) >> 1] = i32[w + ((x >>> 16) & 255)]
                  pc = (pc + 1) | 0
                  continue
                }
                case 126: {
                  // U_D
                  f64[(w + ((x >>> 8) & 255)) >> 1] = i32[w + ((x >>> 16) & 255)] >>> 0
                  pc = (pc + 1) | 0
                  continue
                }
                case 127: {
                  // L_D
                  f64[(w + ((x >>> 8) & 255)) >> 1] =
                    i32[w + ((x >>> 16) & 255) + 1] * 4294967296 + (i32[w + ((x >>> 16) & 255)] >>> 0)
                  pc = (pc + 1) | 0
                  continue
                }
                case 128: {
                  // UL_D
                  f64[(w + ((x >>> 8) & 255)) >> 1] =
                    (i32[w + ((x >>> 16) & 255) + 1] >>> 0) * 4294967296 + (i32[w + ((x >>> 16) & 255)] >>> 0)
                  pc = (pc + 1) | 0
                  continue
                }
                case 129: {
                  // L_F
                  break inner
                }
                case 130: {
                  // UL_F
                  break inner
                }
                case 131: {
                  // F_D
                  v = f32[w + ((x >>> 16) & 255)]
                  if (v !== v) break inner
                  f64[(w + ((x >>> 8) & 255)) >> 1] = v
                  pc = (pc + 1) | 0
                  continue
                }
                case 132: {
                  // D_F
                  v = f64[(w + ((x >>> 16) & 255)) >> 1]
                  if (v !== v) break inner
                  f32[w + ((x >>> 8) & 255)] = v
                  pc = (pc + 1) | 0
                  continue
                }
                case 133: {
                  // D_I
                  f = f64[(w + ((x >>> 16) & 255)) >> 1]
                  if (!(f > -2147483649 && f < 2147483648)) break inner
                  i32[w + ((x >>> 8) & 255)] = f | 0
                  pc = (pc + 1) | 0
                  continue
                }
                case 134: {
                  // D_L
                  break inner
                }
                case 135: {
                  // D_UL
                  break inner
                }
                case 136: {
                  // SQRT
                  v = Math.sqrt(f64[(w + ((x >>> 16) & 255)) >> 1])
                  if (v !== v) break inner
                  f64[(w + ((x >>> 8) & 255)) >> 1] = v
                  pc = (pc + 1) | 0
                  continue
                }
                case 137: {
                  // FLOOR
                  v = Math.floor(f64[(w + ((x >>> 16) & 255)) >> 1])
                  if (v !== v) break inner
                  f64[(w + ((x >>> 8) & 255)) >> 1] = v
                  pc = (pc + 1) | 0
                  continue
                }
                case 138: {
                  // CEIL
                  v = -Math.floor(-f64[(w + ((x >>> 16) & 255)) >> 1])
                  if (v !== v) break inner
                  f64[(w + ((x >>> 8) & 255)) >> 1] = v
                  pc = (pc + 1) | 0
                  continue
                }
                case 139: {
                  // TRUNC
                  v = Math.trunc(f64[(w + ((x >>> 16) & 255)) >> 1])
                  if (v !== v) break inner
                  f64[(w + ((x >>> 8) & 255)) >> 1] = v
                  pc = (pc + 1) | 0
                  continue
                }
                case 140: {
                  // FABS
                  lo = i32[w + ((x >>> 16) & 255)]
                  hi = i32[w + ((x >>> 16) & 255) + 1] & 2147483647
                  i32[w + ((x >>> 8) & 255)] = lo
                  i32[w + ((x >>> 8) & 255) + 1] = hi
                  pc = (pc + 1) | 0
                  continue
                }
                case 141: {
                  // CLZ
                  i32[w + ((x >>> 8) & 255)] = Math.clz32(i32[w + ((x >>> 16) & 255)])
                  pc = (pc + 1) | 0
                  continue
                }
                case 142: {
                  // CTZ
                  i32[w + ((x >>> 8) & 255)] =
                    31 - Math.clz32(i32[w + ((x >>> 16) & 255)] & -i32[w + ((x >>> 16) & 255)])
                  pc = (pc + 1) | 0
                  continue
                }
                case 143: {
                  // POPCOUNT
                  break inner
                }
                case 144: {
                  // CLZ2
                  i32[w + ((x >>> 8) & 255)] =
                    i32[w + ((x >>> 16) & 255) + 1] !== 0
                      ? Math.clz32(i32[w + ((x >>> 16) & 255) + 1])
                      : 32 + Math.clz32(i32[w + ((x >>> 16) & 255)])
                  pc = (pc + 1) | 0
                  continue
                }
                case 145: {
                  // CTZ2
                  i32[w + ((x >>> 8) & 255)] =
                    i32[w + ((x >>> 16) & 255)] !== 0
                      ? 31 - Math.clz32(i32[w + ((x >>> 16) & 255)] & -i32[w + ((x >>> 16) & 255)])
                      : 63 - Math.clz32(i32[w + ((x >>> 16) & 255) + 1] & -i32[w + ((x >>> 16) & 255) + 1])
                  pc = (pc + 1) | 0
                  continue
                }
                case 146: {
                  // POPCOUNT2
                  break inner
                }
                case 147: {
                  // LD1
                  at = (i32[w + ((x >>> 16) & 255)] + code[pc + 1]) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4096)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = i8[p]
                  pc = (pc + 2) | 0
                  continue
                }
                case 148: {
                  // LD1U
                  at = (i32[w + ((x >>> 16) & 255)] + code[pc + 1]) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4096)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = u8[p]
                  pc = (pc + 2) | 0
                  continue
                }
                case 149: {
                  // LD2
                  at = (i32[w + ((x >>> 16) & 255)] + code[pc + 1]) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4095)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = i16[p >> 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 150: {
                  // LD2U
                  at = (i32[w + ((x >>> 16) & 255)] + code[pc + 1]) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4095)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = u16[p >> 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 151: {
                  // LD4
                  at = (i32[w + ((x >>> 16) & 255)] + code[pc + 1]) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4093)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
                  pc = (pc + 2) | 0
                  continue
                }
                case 152: {
                  // LD8
                  at = (i32[w + ((x >>> 16) & 255)] + code[pc + 1]) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4089)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
                  i32[w + ((x >>> 8) & 255) + 1] = i32[(p >> 2) + 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 153: {
                  // ST1
                  at = (i32[w + ((x >>> 16) & 255)] + code[pc + 1]) | 0
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4096)) break inner
                  p = at + writeDelta[e]
                  u8[p] = i32[w + ((x >>> 8) & 255)]
                  pc = (pc + 2) | 0
                  continue
                }
                case 154: {
                  // ST2
                  at = (i32[w + ((x >>> 16) & 255)] + code[pc + 1]) | 0
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4095)) break inner
                  p = at + writeDelta[e]
                  i16[p >> 1] = i32[w + ((x >>> 8) & 255)]
                  pc = (pc + 2) | 0
                  continue
                }
                case 155: {
                  // ST4
                  at = (i32[w + ((x >>> 16) & 255)] + code[pc + 1]) | 0
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4093)) break inner
                  p = at + writeDelta[e]
                  i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
                  pc = (pc + 2) | 0
                  continue
                }
                case 156: {
                  // ST8
                  at = (i32[w + ((x >>> 16) & 255)] + code[pc + 1]) | 0
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4089)) break inner
                  p = at + writeDelta[e]
                  i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
                  i32[(p >> 2) + 1] = i32[w + ((x >>> 8) & 255) + 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 157: {
                  // STP
                  at = (i32[w + ((x >>> 16) & 255)] + code[pc + 1]) | 0
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4089)) break inner
                  p = at + writeDelta[e]
                  i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
                  i32[(p >> 2) + 1] = 0
                  pc = (pc + 2) | 0
                  continue
                }
                case 158: {
                  // LDF1
                  at = (fp + code[pc + 1]) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4096)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = i8[p]
                  pc = (pc + 2) | 0
                  continue
                }
                case 159: {
                  // LDF1U
                  at = (fp + code[pc + 1]) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4096)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = u8[p]
                  pc = (pc + 2) | 0
                  continue
                }
                case 160: {
                  // LDF2
                  at = (fp + code[pc + 1]) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4095)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = i16[p >> 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 161: {
                  // LDF2U
                  at = (fp + code[pc + 1]) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4095)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = u16[p >> 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 162: {
                  // LDF4
                  at = (fp + code[pc + 1]) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4093)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
                  pc = (pc + 2) | 0
                  continue
                }
                case 163: {
                  // LDF8
                  at = (fp + code[pc + 1]) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4089)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
                  i32[w + ((x >>> 8) & 255) + 1] = i32[(p >> 2) + 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 164: {
                  // STF1
                  at = (fp + code[pc + 1]) | 0
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4096)) break inner
                  p = at + writeDelta[e]
                  u8[p] = i32[w + ((x >>> 8) & 255)]
                  pc = (pc + 2) | 0
                  continue
                }
                case 165: {
                  // STF2
                  at = (fp + code[pc + 1]) | 0
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4095)) break inner
                  p = at + writeDelta[e]
                  i16[p >> 1] = i32[w + ((x >>> 8) & 255)]
                  pc = (pc + 2) | 0
                  continue
                }
                case 166: {
                  // STF4
                  at = (fp + code[pc + 1]) | 0
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4093)) break inner
                  p = at + writeDelta[e]
                  i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
                  pc = (pc + 2) | 0
                  continue
                }
                case 167: {
                  // STF8
                  at = (fp + code[pc + 1]) | 0
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4089)) break inner
                  p = at + writeDelta[e]
                  i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
                  i32[(p >> 2) + 1] = i32[w + ((x >>> 8) & 255) + 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 168: {
                  // STFP
                  at = (fp + code[pc + 1]) | 0
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4089)) break inner
                  p = at + writeDelta[e]
                  i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
                  i32[(p >> 2) + 1] = 0
                  pc = (pc + 2) | 0
                  continue
                }
                case 169: {
                  // LDA1
                  at = code[pc + 1]
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4096)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = i8[p]
                  pc = (pc + 2) | 0
                  continue
                }
                case 170: {
                  // LDA1U
                  at = code[pc + 1]
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4096)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = u8[p]
                  pc = (pc + 2) | 0
                  continue
                }
                case 171: {
                  // LDA2
                  at = code[pc + 1]
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4095)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = i16[p >> 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 172: {
                  // LDA2U
                  at = code[pc + 1]
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4095)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = u16[p >> 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 173: {
                  // LDA4
                  at = code[pc + 1]
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4093)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
                  pc = (pc + 2) | 0
                  continue
                }
                case 174: {
                  // LDA8
                  at = code[pc + 1]
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4089)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
                  i32[w + ((x >>> 8) & 255) + 1] = i32[(p >> 2) + 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 175: {
                  // STA1
                  at = code[pc + 1]
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4096)) break inner
                  p = at + writeDelta[e]
                  u8[p] = i32[w + ((x >>> 8) & 255)]
                  pc = (pc + 2) | 0
                  continue
                }
                case 176: {
                  // STA2
                  at = code[pc + 1]
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4095)) break inner
                  p = at + writeDelta[e]
                  i16[p >> 1] = i32[w + ((x >>> 8) & 255)]
                  pc = (pc + 2) | 0
                  continue
                }
                case 177: {
                  // STA4
                  at = code[pc + 1]
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4093)) break inner
                  p = at + writeDelta[e]
                  i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
                  pc = (pc + 2) | 0
                  continue
                }
                case 178: {
                  // STA8
                  at = code[pc + 1]
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4089)) break inner
                  p = at + writeDelta[e]
                  i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
                  i32[(p >> 2) + 1] = i32[w + ((x >>> 8) & 255) + 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 179: {
                  // STAP
                  at = code[pc + 1]
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4089)) break inner
                  p = at + writeDelta[e]
                  i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
                  i32[(p >> 2) + 1] = 0
                  pc = (pc + 2) | 0
                  continue
                }
                case 180: {
                  // LDX1
                  at = (i32[w + ((x >>> 16) & 255)] + i32[w + (x >>> 24)]) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4096)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = i8[p]
                  pc = (pc + 1) | 0
                  continue
                }
                case 181: {
                  // LDX1U
                  at = (i32[w + ((x >>> 16) & 255)] + i32[w + (x >>> 24)]) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4096)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = u8[p]
                  pc = (pc + 1) | 0
                  continue
                }
                case 182: {
                  // LDX2
                  at = (i32[w + ((x >>> 16) & 255)] + (i32[w + (x >>> 24)] << 1)) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4095)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = i16[p >> 1]
                  pc = (pc + 1) | 0
                  continue
                }
                case 183: {
                  // LDX2U
                  at = (i32[w + ((x >>> 16) & 255)] + (i32[w + (x >>> 24)] << 1)) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4095)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = u16[p >> 1]
                  pc = (pc + 1) | 0
                  continue
                }
                case 184: {
                  // LDX4
                  at = (i32[w + ((x >>> 16) & 255)] + (i32[w + (x >>> 24)] << 2)) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4093)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
                  pc = (pc + 1) | 0
                  continue
                }
                case 185: {
                  // LDX8
                  at = (i32[w + ((x >>> 16) & 255)] + (i32[w + (x >>> 24)] << 3)) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4089)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
                  i32[w + ((x >>> 8) & 255) + 1] = i32[(p >> 2) + 1]
                  pc = (pc + 1) | 0
                  continue
                }
                case 186: {
                  // LDXP
                  at = (i32[w + ((x >>> 16) & 255)] + (i32[w + (x >>> 24)] << 3)) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4093)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
                  pc = (pc + 1) | 0
                  continue
                }
                case 187: {
                  // STX1
                  at = (i32[w + ((x >>> 16) & 255)] + i32[w + (x >>> 24)]) | 0
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4096)) break inner
                  p = at + writeDelta[e]
                  u8[p] = i32[w + ((x >>> 8) & 255)]
                  pc = (pc + 1) | 0
                  continue
                }
                case 188: {
                  // STX2
                  at = (i32[w + ((x >>> 16) & 255)] + (i32[w + (x >>> 24)] << 1)) | 0
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4095)) break inner
                  p = at + writeDelta[e]
                  i16[p >> 1] = i32[w + ((x >>> 8) & 255)]
                  pc = (pc + 1) | 0
                  continue
                }
                case 189: {
                  // STX4
                  at = (i32[w + ((x >>> 16) & 255)] + (i32[w + (x >>> 24)] << 2)) | 0
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4093)) break inner
                  p = at + writeDelta[e]
                  i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
                  pc = (pc + 1) | 0
                  continue
                }
                case 190: {
                  // STX8
                  at = (i32[w + ((x >>> 16) & 255)] + (i32[w + (x >>> 24)] << 3)) | 0
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4089)) break inner
                  p = at + writeDelta[e]
                  i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
                  i32[(p >> 2) + 1] = i32[w + ((x >>> 8) & 255) + 1]
                  pc = (pc + 1) | 0
                  continue
                }
                case 191: {
                  // STXP
                  at = (i32[w + ((x >>> 16) & 255)] + (i32[w + (x >>> 24)] << 3)) | 0
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4089)) break inner
                  p = at + writeDelta[e]
                  i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
                  i32[(p >> 2) + 1] = 0
                  pc = (pc + 1) | 0
                  continue
                }
                case 192: {
                  // LDXF1
                  at = (fp + code[pc + 1] + i32[w + (x >>> 24)]) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4096)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = i8[p]
                  pc = (pc + 2) | 0
                  continue
                }
                case 193: {
                  // LDXF1U
                  at = (fp + code[pc + 1] + i32[w + (x >>> 24)]) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4096)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = u8[p]
                  pc = (pc + 2) | 0
                  continue
                }
                case 194: {
                  // LDXF2
                  at = (fp + code[pc + 1] + (i32[w + (x >>> 24)] << 1)) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4095)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = i16[p >> 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 195: {
                  // LDXF2U
                  at = (fp + code[pc + 1] + (i32[w + (x >>> 24)] << 1)) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4095)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = u16[p >> 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 196: {
                  // LDXF4
                  at = (fp + code[pc + 1] + (i32[w + (x >>> 24)] << 2)) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4093)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
                  pc = (pc + 2) | 0
                  continue
                }
                case 197: {
                  // LDXF8
                  at = (fp + code[pc + 1] + (i32[w + (x >>> 24)] << 3)) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4089)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
                  i32[w + ((x >>> 8) & 255) + 1] = i32[(p >> 2) + 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 198: {
                  // LDXFP
                  at = (fp + code[pc + 1] + (i32[w + (x >>> 24)] << 3)) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4093)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
                  pc = (pc + 2) | 0
                  continue
                }
                case 199: {
                  // STXF1
                  at = (fp + code[pc + 1] + i32[w + (x >>> 24)]) | 0
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4096)) break inner
                  p = at + writeDelta[e]
                  u8[p] = i32[w + ((x >>> 8) & 255)]
                  pc = (pc + 2) | 0
                  continue
                }
                case 200: {
                  // STXF2
                  at = (fp + code[pc + 1] + (i32[w + (x >>> 24)] << 1)) | 0
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4095)) break inner
                  p = at + writeDelta[e]
                  i16[p >> 1] = i32[w + ((x >>> 8) & 255)]
                  pc = (pc + 2) | 0
                  continue
                }
                case 201: {
                  // STXF4
                  at = (fp + code[pc + 1] + (i32[w + (x >>> 24)] << 2)) | 0
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4093)) break inner
                  p = at + writeDelta[e]
                  i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
                  pc = (pc + 2) | 0
                  continue
                }
                case 202: {
                  // STXF8
                  at = (fp + code[pc + 1] + (i32[w + (x >>> 24)] << 3)) | 0
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4089)) break inner
                  p = at + writeDelta[e]
                  i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
                  i32[(p >> 2) + 1] = i32[w + ((x >>> 8) & 255) + 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 203: {
                  // STXFP
                  at = (fp + code[pc + 1] + (i32[w + (x >>> 24)] << 3)) | 0
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4089)) break inner
                  p = at + writeDelta[e]
                  i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
                  i32[(p >> 2) + 1] = 0
                  pc = (pc + 2) | 0
                  continue
                }
                case 204: {
                  // LDXA1
                  at = (code[pc + 1] + i32[w + (x >>> 24)]) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4096)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = i8[p]
                  pc = (pc + 2) | 0
                  continue
                }
                case 205: {
                  // LDXA1U
                  at = (code[pc + 1] + i32[w + (x >>> 24)]) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4096)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = u8[p]
                  pc = (pc + 2) | 0
                  continue
                }
                case 206: {
                  // LDXA2
                  at = (code[pc + 1] + (i32[w + (x >>> 24)] << 1)) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4095)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = i16[p >> 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 207: {
                  // LDXA2U
                  at = (code[pc + 1] + (i32[w + (x >>> 24)] << 1)) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4095)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = u16[p >> 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 208: {
                  // LDXA4
                  at = (code[pc + 1] + (i32[w + (x >>> 24)] << 2)) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4093)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
                  pc = (pc + 2) | 0
                  continue
                }
                case 209: {
                  // LDXA8
                  at = (code[pc + 1] + (i32[w + (x >>> 24)] << 3)) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4089)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
                  i32[w + ((x >>> 8) & 255) + 1] = i32[(p >> 2) + 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 210: {
                  // LDXAP
                  at = (code[pc + 1] + (i32[w + (x >>> 24)] << 3)) | 0
                  e = (at >>> 12) & 255
                  if (readTag[e] !== (at & -4093)) break inner
                  p = at + readDelta[e]
                  i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
                  pc = (pc + 2) | 0
                  continue
                }
                case 211: {
                  // STXA1
                  at = (code[pc + 1] + i32[w + (x >>> 24)]) | 0
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4096)) break inner
                  p = at + writeDelta[e]
                  u8[p] = i32[w + ((x >>> 8) & 255)]
                  pc = (pc + 2) | 0
                  continue
                }
                case 212: {
                  // STXA2
                  at = (code[pc + 1] + (i32[w + (x >>> 24)] << 1)) | 0
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4095)) break inner
                  p = at + writeDelta[e]
                  i16[p >> 1] = i32[w + ((x >>> 8) & 255)]
                  pc = (pc + 2) | 0
                  continue
                }
                case 213: {
                  // STXA4
                  at = (code[pc + 1] + (i32[w + (x >>> 24)] << 2)) | 0
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4093)) break inner
                  p = at + writeDelta[e]
                  i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
                  pc = (pc + 2) | 0
                  continue
                }
                case 214: {
                  // STXA8
                  at = (code[pc + 1] + (i32[w + (x >>> 24)] << 3)) | 0
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4089)) break inner
                  p = at + writeDelta[e]
                  i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
                  i32[(p >> 2) + 1] = i32[w + ((x >>> 8) & 255) + 1]
                  pc = (pc + 2) | 0
                  continue
                }
                case 215: {
                  // STXAP
                  at = (code[pc + 1] + (i32[w + (x >>> 24)] << 3)) | 0
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4089)) break inner
                  p = at + writeDelta[e]
                  i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
                  i32[(p >> 2) + 1] = 0
                  pc = (pc + 2) | 0
                  continue
                }
                case 216: {
                  // COPY
                  break inner
                }
                case 217: {
                  // ZERO
                  break inner
                }
                case 218: {
                  // ENTER
                  head = code[pc + 1]
                  bytes = (head >>> 16) << 2
                  at = (sp - bytes) & -16
                  if ((at & 4095) + bytes > 4096) at = ((at + bytes) & -4096) - bytes
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4096)) break inner
                  v = (at + writeDelta[e]) >> 2
                  e2 = (sp >>> 12) & 255
                  if (writeTag[e2] !== (sp & -4096)) {
                    at = sp
                    break inner
                  }
                  record = (sp + writeDelta[e2]) >> 2
                  n = Math.min(head & 0xffff, RECORD_ARGS)
                  for (let k = 0; k < n; k++) i32[v + 4 + k] = i32[record + 4 + k]
                  i32[v] = i32[record]
                  i32[v + 1] = fp
                  i32[v + 2] = sp
                  sp = (at - code[pc + 2]) | 0
                  fp = at
                  w = v
                  pc = pc + 3
                  continue
                }
                case 219: {
                  // CALL
                  target = pc + code[pc + 1]
                  head = code[target + 1]
                  bytes = (head >>> 16) << 2
                  at = (sp - bytes) & -16
                  if ((at & 4095) + bytes > 4096) at = ((at + bytes) & -4096) - bytes
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4096)) break inner
                  v = (at + writeDelta[e]) >> 2
                  n = (x >>> 8) & 255
                  m = Math.min(n, head & 0xffff)
                  for (let k = 0; k < m; k++)
                    i32[v + 4 + k] = i32[w + ((code[pc + 2 + (k >> 2)] >>> ((k & 3) << 3)) & 255)]
                  i32[v] = pc + 3 + ((n + 3) >> 2)
                  i32[v + 1] = fp
                  i32[v + 2] = sp
                  sp = (at - code[target + 2]) | 0
                  fp = at
                  w = v
                  pc = target + 3
                  continue
                }
                case 220: {
                  // CALLR
                  address = i32[w + ((x >>> 16) & 255)]
                  target = (address - TEXT_BASE) >> 2
                  if ((address & 3) !== 0 || target < 0 || target >= code.length || (code[target] & 255) !== 218) {
                    cpu.faultAddress = address
                    cpu.faultWrite = false
                    trap = FAULT
                    break outer
                  }
                  head = code[target + 1]
                  bytes = (head >>> 16) << 2
                  at = (sp - bytes) & -16
                  if ((at & 4095) + bytes > 4096) at = ((at + bytes) & -4096) - bytes
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4096)) break inner
                  v = (at + writeDelta[e]) >> 2
                  n = (x >>> 8) & 255
                  m = Math.min(n, head & 0xffff)
                  for (let k = 0; k < m; k++)
                    i32[v + 4 + k] = i32[w + ((code[pc + 1 + (k >> 2)] >>> ((k & 3) << 3)) & 255)]
                  i32[v] = pc + 2 + ((n + 3) >> 2)
                  i32[v + 1] = fp
                  i32[v + 2] = sp
                  sp = (at - code[target + 2]) | 0
                  fp = at
                  w = v
                  pc = target + 3
                  continue
                }
                case 221: {
                  // RET
                  at = i32[w + 1]
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4096)) break inner
                  target = i32[w]
                  if (target <= 0 || target >= code.length) {
                    trap = cpu.stray(target)
                    break outer
                  }
                  mark = code[target - 1]
                  if ((mark & -0x10000) === 1554055168) {
                    if ((at & 15) !== 0 || (at & 4095) + ((mark & 0xffff) << 2) > 4096) {
                      trap = cpu.stray(target)
                      break outer
                    }
                  } else if ((code[target] & 255) !== 218) {
                    trap = cpu.stray(target)
                    break outer
                  }
                  sp = i32[w + 2]
                  fp = at
                  w = (at + writeDelta[e]) >> 2
                  pc = target
                  continue
                }
                case 222: {
                  // RETV
                  at = i32[w + 1]
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4096)) break inner
                  target = i32[w]
                  if (target <= 0 || target >= code.length) {
                    trap = cpu.stray(target)
                    break outer
                  }
                  mark = code[target - 1]
                  if ((mark & -0x10000) === 1554055168) {
                    if ((at & 15) !== 0 || (at & 4095) + ((mark & 0xffff) << 2) > 4096) {
                      trap = cpu.stray(target)
                      break outer
                    }
                  } else if ((code[target] & 255) !== 218) {
                    trap = cpu.stray(target)
                    break outer
                  }
                  rv = i32[w + ((x >>> 8) & 255)]
                  rvHi = rv >> 31
                  sp = i32[w + 2]
                  fp = at
                  w = (at + writeDelta[e]) >> 2
                  pc = target
                  continue
                }
                case 223: {
                  // RETV2
                  at = i32[w + 1]
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4096)) break inner
                  target = i32[w]
                  if (target <= 0 || target >= code.length) {
                    trap = cpu.stray(target)
                    break outer
                  }
                  mark = code[target - 1]
                  if ((mark & -0x10000) === 1554055168) {
                    if ((at & 15) !== 0 || (at & 4095) + ((mark & 0xffff) << 2) > 4096) {
                      trap = cpu.stray(target)
                      break outer
                    }
                  } else if ((code[target] & 255) !== 218) {
                    trap = cpu.stray(target)
                    break outer
                  }
                  rv = i32[w + ((x >>> 8) & 255)]
                  rvHi = i32[w + ((x >>> 8) & 255) + 1]
                  sp = i32[w + 2]
                  fp = at
                  w = (at + writeDelta[e]) >> 2
                  pc = target
                  continue
                }
                case 224: {
                  // GETRV
                  i32[w + ((x >>> 8) & 255)] = rv
                  pc = (pc + 1) | 0
                  continue
                }
                case 225: {
                  // GETRV2
                  lo = rv
                  hi = rvHi
                  i32[w + ((x >>> 8) & 255)] = lo
                  i32[w + ((x >>> 8) & 255) + 1] = hi
                  pc = (pc + 1) | 0
                  continue
                }
                case 226: {
                  // SYSCALL
                  cpu.call(i32, w, i32[w + ((x >>> 8) & 255)], code[pc + 1], code[pc + 2])
                  pc += 3
                  left--
                  trap = SYSCALL
                  break outer
                }
                case 227: {
                  // ALLOCA
                  sp = (sp - i32[w + ((x >>> 16) & 255)]) & -16
                  i32[w + ((x >>> 8) & 255)] = sp
                  pc = (pc + 1) | 0
                  continue
                }
                case 228: {
                  // TP
                  i32[w + ((x >>> 8) & 255)] = i32[regs + REG_TP]
                  pc = (pc + 1) | 0
                  continue
                }
                case 229: {
                  // CAS
                  at = i32[w + ((x >>> 16) & 255)]
                  e = (at >>> 12) & 255
                  if (writeTag[e] !== (at & -4093)) break inner
                  p = at + writeDelta[e]
                  old = i32[p >> 2]
                  if (old === i32[w + ((x >>> 8) & 255)]) i32[p >> 2] = i32[w + (x >>> 24)]
                  i32[w + ((x >>> 8) & 255)] = old
                  pc = (pc + 1) | 0
                  continue
                }
                case 230: {
                  // ADDI, BLTI
                  {
                    // ADDI
                    i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] + code[pc + 1]
                    pc = (pc + 2) | 0
                  }
                  left = (left - 1) | 0
                  if (left < 0) break outer
                  x = code[pc]
                  {
                    // BLTI
                    pc = (pc + (i32[w + ((x >>> 8) & 255)] < x >> 16 ? code[pc + 1] : 2)) | 0
                    continue
                  }
                }
                case 231: {
                  // ADDI, BLTW
                  {
                    // ADDI
                    i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] + code[pc + 1]
                    pc = (pc + 2) | 0
                  }
                  left = (left - 1) | 0
                  if (left < 0) break outer
                  x = code[pc]
                  {
                    // BLTW
                    pc = (pc + (i32[w + ((x >>> 8) & 255)] < code[pc + 1] ? code[pc + 2] : 3)) | 0
                    continue
                  }
                }
                case 232: {
                  // ADDI, BLT
                  {
                    // ADDI
                    i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] + code[pc + 1]
                    pc = (pc + 2) | 0
                  }
                  left = (left - 1) | 0
                  if (left < 0) break outer
                  x = code[pc]
                  {
                    // BLT
                    pc = (pc + (i32[w + ((x >>> 8) & 255)] < i32[w + ((x >>> 16) & 255)] ? code[pc + 1] : 2)) | 0
                    continue
                  }
                }
                case 233: {
                  // STXA1, ADDI, BLTW
                  {
                    // STXA1
                    at = (code[pc + 1] + i32[w + (x >>> 24)]) | 0
                    e = (at >>> 12) & 255
                    if (writeTag[e] !== (at & -4096)) break inner
                    p = at + writeDelta[e]
                    u8[p] = i32[w + ((x >>> 8) & 255)]
                    pc = (pc + 2) | 0
                  }
                  left = (left - 1) | 0
                  if (left < 0) break outer
                  x = code[pc]
                  {
                    // ADDI
                    i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] + code[pc + 1]
                    pc = (pc + 2) | 0
                  }
                  left = (left - 1) | 0
                  if (left < 0) break outer
                  x = code[pc]
                  {
                    // BLTW
                    pc = (pc + (i32[w + ((x >>> 8) & 255)] < code[pc + 1] ? code[pc + 2] : 3)) | 0
                    continue
                  }
                }
                case 234: {
                  // STXA1, ADD, BLTW
                  {
                    // STXA1
                    at = (code[pc + 1] + i32[w + (x >>> 24)]) | 0
                    e = (at >>> 12) & 255
                    if (writeTag[e] !== (at & -4096)) break inner
                    p = at + writeDelta[e]
                    u8[p] = i32[w + ((x >>> 8) & 255)]
                    pc = (pc + 2) | 0
                  }
                  left = (left - 1) | 0
                  if (left < 0) break outer
                  x = code[pc]
                  {
                    // ADD
                    i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] + i32[w + (x >>> 24)]
                    pc = (pc + 1) | 0
                  }
                  left = (left - 1) | 0
                  if (left < 0) break outer
                  x = code[pc]
                  {
                    // BLTW
                    pc = (pc + (i32[w + ((x >>> 8) & 255)] < code[pc + 1] ? code[pc + 2] : 3)) | 0
                    continue
                  }
                }
                case 235: {
                  // PADDA, LDX4
                  {
                    // PADDA
                    i32[w + ((x >>> 8) & 255)] = code[pc + 1] + Math.imul(i32[w + (x >>> 24)], code[pc + 2])
                    pc = (pc + 3) | 0
                  }
                  left = (left - 1) | 0
                  if (left < 0) break outer
                  x = code[pc]
                  {
                    // LDX4
                    at = (i32[w + ((x >>> 16) & 255)] + (i32[w + (x >>> 24)] << 2)) | 0
                    e = (at >>> 12) & 255
                    if (readTag[e] !== (at & -4093)) break inner
                    p = at + readDelta[e]
                    i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
                    pc = (pc + 1) | 0
                    continue
                  }
                }
                case 236: {
                  // PADDA, LDX4, MUL, ADD
                  {
                    // PADDA
                    i32[w + ((x >>> 8) & 255)] = code[pc + 1] + Math.imul(i32[w + (x >>> 24)], code[pc + 2])
                    pc = (pc + 3) | 0
                  }
                  left = (left - 1) | 0
                  if (left < 0) break outer
                  x = code[pc]
                  {
                    // LDX4
                    at = (i32[w + ((x >>> 16) & 255)] + (i32[w + (x >>> 24)] << 2)) | 0
                    e = (at >>> 12) & 255
                    if (readTag[e] !== (at & -4093)) break inner
                    p = at + readDelta[e]
                    i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
                    pc = (pc + 1) | 0
                  }
                  left = (left - 1) | 0
                  if (left < 0) break outer
                  x = code[pc]
                  {
                    // MUL
                    i32[w + ((x >>> 8) & 255)] = Math.imul(i32[w + ((x >>> 16) & 255)], i32[w + (x >>> 24)])
                    pc = (pc + 1) | 0
                  }
                  left = (left - 1) | 0
                  if (left < 0) break outer
                  x = code[pc]
                  {
                    // ADD
                    i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] + i32[w + (x >>> 24)]
                    pc = (pc + 1) | 0
                    continue
                  }
                }
                case 237: {
                  // LDXA1, BEQI
                  {
                    // LDXA1
                    at = (code[pc + 1] + i32[w + (x >>> 24)]) | 0
                    e = (at >>> 12) & 255
                    if (readTag[e] !== (at & -4096)) break inner
                    p = at + readDelta[e]
                    i32[w + ((x >>> 8) & 255)] = i8[p]
                    pc = (pc + 2) | 0
                  }
                  left = (left - 1) | 0
                  if (left < 0) break outer
                  x = code[pc]
                  {
                    // BEQI
                    pc = (pc + (i32[w + ((x >>> 8) & 255)] === x >> 16 ? code[pc + 1] : 2)) | 0
                    continue
                  }
                }
                case 238: {
                  // ADDI, CALL
                  {
                    // ADDI
                    i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] + code[pc + 1]
                    pc = (pc + 2) | 0
                  }
                  left = (left - 1) | 0
                  if (left < 0) break outer
                  x = code[pc]
                  {
                    // CALL
                    target = pc + code[pc + 1]
                    head = code[target + 1]
                    bytes = (head >>> 16) << 2
                    at = (sp - bytes) & -16
                    if ((at & 4095) + bytes > 4096) at = ((at + bytes) & -4096) - bytes
                    e = (at >>> 12) & 255
                    if (writeTag[e] !== (at & -4096)) break inner
                    v = (at + writeDelta[e]) >> 2
                    n = (x >>> 8) & 255
                    m = Math.min(n, head & 0xffff)
                    for (let k = 0; k < m; k++)
                      i32[v + 4 + k] = i32[w + ((code[pc + 2 + (k >> 2)] >>> ((k & 3) << 3)) & 255)]
                    i32[v] = pc + 3 + ((n + 3) >> 2)
                    i32[v + 1] = fp
                    i32[v + 2] = sp
                    sp = (at - code[target + 2]) | 0
                    fp = at
                    w = v
                    pc = target + 3
                    continue
                  }
                }
                case 239: {
                  // GETRV, ADD, RETV
                  {
                    // GETRV
                    i32[w + ((x >>> 8) & 255)] = rv
                    pc = (pc + 1) | 0
                  }
                  left = (left - 1) | 0
                  if (left < 0) break outer
                  x = code[pc]
                  {
                    // ADD
                    i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] + i32[w + (x >>> 24)]
                    pc = (pc + 1) | 0
                  }
                  left = (left - 1) | 0
                  if (left < 0) break outer
                  x = code[pc]
                  {
                    // RETV
                    at = i32[w + 1]
                    e = (at >>> 12) & 255
                    if (writeTag[e] !== (at & -4096)) break inner
                    target = i32[w]
                    if (target <= 0 || target >= code.length) {
                      trap = cpu.stray(target)
                      break outer
                    }
                    mark = code[target - 1]
                    if ((mark & -0x10000) === 1554055168) {
                      if ((at & 15) !== 0 || (at & 4095) + ((mark & 0xffff) << 2) > 4096) {
                        trap = cpu.stray(target)
                        break outer
                      }
                    } else if ((code[target] & 255) !== 218) {
                      trap = cpu.stray(target)
                      break outer
                    }
                    rv = i32[w + ((x >>> 8) & 255)]
                    rvHi = rv >> 31
                    sp = i32[w + 2]
                    fp = at
                    w = (at + writeDelta[e]) >> 2
                    pc = target
                    continue
                  }
                }
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
            const op = x & 255
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
          }
          break deep
        }
      }
    }
  }
  const words = memory.i32
  words[regs + REG_PC] = pc
  words[regs + REG_FP] = fp
  words[regs + REG_SP] = sp
  words[regs + REG_RV] = rv
  words[regs + REG_RV_HI] = rvHi
  // The instruction at which it stopped has not been executed.
  cpu.executed = budget - left - 1
  return trap
}

/** Does an instruction that the loop leaves undone. Answers a trap, or -1. */
export function rare(cpu: Core, memory: PhysicalMemory, code: Int32Array, pc: number, w: number): number {
  const x = code[pc]
  const { i32, f32, f64 } = memory
  switch (x & 255) {
    case 72: {
      // DIV2
      if (!div2(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + (x >>> 24))) return FPE
      return -1
    }
    case 73: {
      // DIVU2
      if (!divu2(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + (x >>> 24))) return FPE
      return -1
    }
    case 74: {
      // REM2
      if (!rem2(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + (x >>> 24))) return FPE
      return -1
    }
    case 75: {
      // REMU2
      if (!remu2(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + (x >>> 24))) return FPE
      return -1
    }
    case 105: {
      // ADDD
      nanD(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + (x >>> 24))
      return -1
    }
    case 106: {
      // SUBD
      nanD(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + (x >>> 24))
      return -1
    }
    case 107: {
      // MULD
      nanD(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + (x >>> 24))
      return -1
    }
    case 108: {
      // DIVD
      nanD(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + (x >>> 24))
      return -1
    }
    case 120: {
      // ADDF
      nanF(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + (x >>> 24))
      return -1
    }
    case 121: {
      // SUBF
      nanF(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + (x >>> 24))
      return -1
    }
    case 122: {
      // MULF
      nanF(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + (x >>> 24))
      return -1
    }
    case 123: {
      // DIVF
      nanF(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + (x >>> 24))
      return -1
    }
    case 129: {
      // L_F
      f32[w + ((x >>> 8) & 255)] = wideToFloat(i32[w + ((x >>> 16) & 255)], i32[w + ((x >>> 16) & 255) + 1])
      return -1
    }
    case 130: {
      // UL_F
      f32[w + ((x >>> 8) & 255)] = wideToFloat(i32[w + ((x >>> 16) & 255)], i32[w + ((x >>> 16) & 255) + 1] >>> 0)
      return -1
    }
    case 131: {
      // F_D
      floatToDouble(i32, f32, f64, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255))
      return -1
    }
    case 132: {
      // D_F
      doubleToFloat(i32, f32, f64, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255))
      return -1
    }
    case 133: {
      // D_I
      i32[w + ((x >>> 8) & 255)] = doubleToInt(f64[(w + ((x >>> 16) & 255)) >> 1])
      return -1
    }
    case 134: {
      // D_L
      doubleToLong(i32, w + ((x >>> 8) & 255), f64[(w + ((x >>> 16) & 255)) >> 1])
      return -1
    }
    case 135: {
      // D_UL
      doubleToUlong(i32, w + ((x >>> 8) & 255), f64[(w + ((x >>> 16) & 255)) >> 1])
      return -1
    }
    case 136: {
      // SQRT
      nanD(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + ((x >>> 16) & 255))
      return -1
    }
    case 137: {
      // FLOOR
      nanD(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + ((x >>> 16) & 255))
      return -1
    }
    case 138: {
      // CEIL
      nanD(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + ((x >>> 16) & 255))
      return -1
    }
    case 139: {
      // TRUNC
      nanD(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + ((x >>> 16) & 255))
      return -1
    }
    case 143: {
      // POPCOUNT
      i32[w + ((x >>> 8) & 255)] = popcount(i32[w + ((x >>> 16) & 255)])
      return -1
    }
    case 146: {
      // POPCOUNT2
      i32[w + ((x >>> 8) & 255)] = popcount(i32[w + ((x >>> 16) & 255)]) + popcount(i32[w + ((x >>> 16) & 255) + 1])
      return -1
    }
    case 216: {
      // COPY
      if (!cpu.copy(memory, i32[w + ((x >>> 8) & 255)], i32[w + ((x >>> 16) & 255)], code[pc + 1])) return FAULT
      return -1
    }
    case 217: {
      // ZERO
      if (!cpu.zero(memory, i32[w + ((x >>> 8) & 255)], code[pc + 1])) return FAULT
      return -1
    }
  }
  return ILL
}
