// cpu.ts: the processor. One loop, one switch over the instructions of isa.ts.
//
// The case labels are plain numbers, because only then the engine makes a jump table; a test compares them with isa.ts.
// Memory goes through a small cache of translations (TLB) for reading and one for writing. A tag is a page's address; the address
// of an access is compared with it after masking, so that one comparison also finds what is not aligned. What the fast path cannot
// do leaves the switch by `break` with `at` set: there the page is looked up and the instruction begins anew.
import { Trap, type AddressSpace, type PhysicalMemory, type Processor } from '../record/arch.ts'
import { REG_FP, REG_PC, REG_RV, REG_RV_HI, REG_SP, REG_TP } from '../record/arch.ts'
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
import { RECORD_ARGS, returnsTo } from './frames.ts'
import { lengthAt, OP_NAMES, Op, TEXT_BASE } from './isa.ts'
import { Tlb } from './tlb.ts'
import { warmUp } from './warmup.ts'
import { div2, divu2, mul2, rem2, remu2, sar2, saturated, shl2, shr2 } from './wide.ts'

const { SYSCALL, FAULT, BUDGET, FPE, ILL } = Trap
const { ENTER } = Op

/** Bytes of the memory access of each instruction; of calls and returns, of the word that must be reachable. */
const SIZE = Uint8Array.from(OP_NAMES, (name) => {
  const access = /^(?:LD|ST)X?[FA]?([1248P])/.exec(name)
  if (access) return access[1] === 'P' ? (name.startsWith('ST') ? 8 : 4) : Number(access[1])
  return /^(ENTER|CALLR?|RETV?2?|CAS)$/.test(name) ? 4 : 0
})
const WRITES = Uint8Array.from(OP_NAMES, (name) => (/^(ST|ENTER|CALL|RET|CAS)/.test(name) ? 1 : 0))

/** The engine has seen every instruction. */
let warm = false

export class Cpu implements Processor {
  executed = 0
  faultAddress = 0
  faultWrite = false
  nr = 0
  readonly args = new Int32Array(6)
  readonly #tlb = new Tlb()

  constructor() {
    if (warm) return
    warm = true
    warmUp(this)
  }

  run(memory: PhysicalMemory, space: AddressSpace, regs: number, code: Int32Array, budget: number): number {
    const tlb = this.#tlb
    const { readTag, readDelta, writeTag, writeDelta } = tlb
    tlb.use(space)
    let pc = memory.i32[regs + REG_PC]
    let fp = memory.i32[regs + REG_FP]
    let sp = memory.i32[regs + REG_SP]
    let rv = memory.i32[regs + REG_RV]
    let rvHi = memory.i32[regs + REG_RV_HI]
    if (pc < 0 || pc >= code.length) {
      this.faultAddress = (TEXT_BASE + Math.imul(pc, 4)) | 0
      this.faultWrite = false
      return this.#stop(memory, regs, pc, fp, sp, rv, rvHi, 0, FAULT)
    }
    let left = budget
    // Word of physical memory where the window begins, as of `epoch`.
    let w = -1
    let epoch = -1
    let at = 0

    outer: for (;;) {
      // The window and all views are looked up again whenever something may have moved.
      if (w < 0 || epoch !== tlb.epoch) {
        const place = tlb.reach(fp, true)
        epoch = tlb.epoch
        if (place >= 0) w = place >> 2
        else if ((code[pc] & 255) !== ENTER) {
          this.faultAddress = fp
          this.faultWrite = true
          return this.#stop(memory, regs, pc, fp, sp, rv, rvHi, budget - left, FAULT)
        }
      }
      const { i8, u8, i16, u16, i32, f32, f64 } = memory
      for (;;) {
        if (--left < 0) return this.#stop(memory, regs, pc, fp, sp, rv, rvHi, budget, BUDGET)
        const x = code[pc]
        switch (x & 255) {
          case 1: // MOV
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)]
            pc++
            continue
          case 2: {
            // MOV2
            const hi = i32[w + ((x >>> 16) & 255) + 1]
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)]
            i32[w + ((x >>> 8) & 255) + 1] = hi
            pc++
            continue
          }
          case 3: // LI
            i32[w + ((x >>> 8) & 255)] = code[pc + 1]
            pc += 2
            continue
          case 4: // LI2
            i32[w + ((x >>> 8) & 255)] = code[pc + 1]
            i32[w + ((x >>> 8) & 255) + 1] = code[pc + 2]
            pc += 3
            continue
          case 5: // LEA
            i32[w + ((x >>> 8) & 255)] = fp + code[pc + 1]
            pc += 2
            continue
          case 6: {
            // SX
            const v = i32[w + ((x >>> 16) & 255)]
            i32[w + ((x >>> 8) & 255)] = v
            i32[w + ((x >>> 8) & 255) + 1] = v >> 31
            pc++
            continue
          }
          case 7: // ZX
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)]
            i32[w + ((x >>> 8) & 255) + 1] = 0
            pc++
            continue
          case 8: // ADD
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] + i32[w + (x >>> 24)]
            pc++
            continue
          case 9: // SUB
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] - i32[w + (x >>> 24)]
            pc++
            continue
          case 10: // MUL
            i32[w + ((x >>> 8) & 255)] = Math.imul(i32[w + ((x >>> 16) & 255)], i32[w + (x >>> 24)])
            pc++
            continue
          case 11: {
            // DIV
            const b = i32[w + ((x >>> 16) & 255)]
            const c = i32[w + (x >>> 24)]
            if (c === 0 || (c === -1 && b === -2147483648))
              return this.#stop(memory, regs, pc, fp, sp, rv, rvHi, budget - left - 1, FPE)
            i32[w + ((x >>> 8) & 255)] = (b / c) | 0
            pc++
            continue
          }
          case 13: {
            // REM
            const b = i32[w + ((x >>> 16) & 255)]
            const c = i32[w + (x >>> 24)]
            if (c === 0 || (c === -1 && b === -2147483648))
              return this.#stop(memory, regs, pc, fp, sp, rv, rvHi, budget - left - 1, FPE)
            i32[w + ((x >>> 8) & 255)] = (b % c) | 0
            pc++
            continue
          }
          case 12: {
            // DIVU
            const b = i32[w + ((x >>> 16) & 255)]
            const c = i32[w + (x >>> 24)]
            if (c === 0) return this.#stop(memory, regs, pc, fp, sp, rv, rvHi, budget - left - 1, FPE)
            i32[w + ((x >>> 8) & 255)] = ((b >>> 0) / (c >>> 0)) | 0
            pc++
            continue
          }
          case 14: {
            // REMU
            const b = i32[w + ((x >>> 16) & 255)]
            const c = i32[w + (x >>> 24)]
            if (c === 0) return this.#stop(memory, regs, pc, fp, sp, rv, rvHi, budget - left - 1, FPE)
            i32[w + ((x >>> 8) & 255)] = ((b >>> 0) % (c >>> 0)) | 0
            pc++
            continue
          }
          case 15: // AND
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] & i32[w + (x >>> 24)]
            pc++
            continue
          case 16: // OR
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] | i32[w + (x >>> 24)]
            pc++
            continue
          case 17: // XOR
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] ^ i32[w + (x >>> 24)]
            pc++
            continue
          case 18: // SHL
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] << i32[w + (x >>> 24)]
            pc++
            continue
          case 19: // SHR
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] >>> i32[w + (x >>> 24)]
            pc++
            continue
          case 20: // SAR
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] >> i32[w + (x >>> 24)]
            pc++
            continue
          case 21: // ADDI
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] + code[pc + 1]
            pc += 2
            continue
          case 22: // MULI
            i32[w + ((x >>> 8) & 255)] = Math.imul(i32[w + ((x >>> 16) & 255)], code[pc + 1])
            pc += 2
            continue
          case 23: // DIVI
            i32[w + ((x >>> 8) & 255)] = (i32[w + ((x >>> 16) & 255)] / code[pc + 1]) | 0
            pc += 2
            continue
          case 24: // DIVUI
            i32[w + ((x >>> 8) & 255)] = ((i32[w + ((x >>> 16) & 255)] >>> 0) / (code[pc + 1] >>> 0)) | 0
            pc += 2
            continue
          case 25: // REMI
            i32[w + ((x >>> 8) & 255)] = (i32[w + ((x >>> 16) & 255)] % code[pc + 1]) | 0
            pc += 2
            continue
          case 26: // REMUI
            i32[w + ((x >>> 8) & 255)] = ((i32[w + ((x >>> 16) & 255)] >>> 0) % (code[pc + 1] >>> 0)) | 0
            pc += 2
            continue
          case 27: // ANDI
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] & code[pc + 1]
            pc += 2
            continue
          case 28: // ORI
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] | code[pc + 1]
            pc += 2
            continue
          case 29: // XORI
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] ^ code[pc + 1]
            pc += 2
            continue
          case 30: // SHLI
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] << code[pc + 1]
            pc += 2
            continue
          case 31: // SHRI
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] >>> code[pc + 1]
            pc += 2
            continue
          case 32: // SARI
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] >> code[pc + 1]
            pc += 2
            continue
          case 33: // NEG
            i32[w + ((x >>> 8) & 255)] = -i32[w + ((x >>> 16) & 255)]
            pc++
            continue
          case 34: // SEXT8
            i32[w + ((x >>> 8) & 255)] = (i32[w + ((x >>> 16) & 255)] << 24) >> 24
            pc++
            continue
          case 35: // SEXT16
            i32[w + ((x >>> 8) & 255)] = (i32[w + ((x >>> 16) & 255)] << 16) >> 16
            pc++
            continue
          case 36: // PADD
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] + Math.imul(i32[w + (x >>> 24)], code[pc + 1])
            pc += 2
            continue
          case 37: // PADDF
            i32[w + ((x >>> 8) & 255)] = fp + code[pc + 1] + Math.imul(i32[w + (x >>> 24)], code[pc + 2])
            pc += 3
            continue
          case 38: // PADDA
            i32[w + ((x >>> 8) & 255)] = code[pc + 1] + Math.imul(i32[w + (x >>> 24)], code[pc + 2])
            pc += 3
            continue
          case 39: // SEQ
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] === i32[w + (x >>> 24)] ? 1 : 0
            pc++
            continue
          case 40: // SNE
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] !== i32[w + (x >>> 24)] ? 1 : 0
            pc++
            continue
          case 41: // SLT
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] < i32[w + (x >>> 24)] ? 1 : 0
            pc++
            continue
          case 42: // SLE
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] <= i32[w + (x >>> 24)] ? 1 : 0
            pc++
            continue
          case 43: // SLTU
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] >>> 0 < i32[w + (x >>> 24)] >>> 0 ? 1 : 0
            pc++
            continue
          case 44: // SLEU
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] >>> 0 <= i32[w + (x >>> 24)] >>> 0 ? 1 : 0
            pc++
            continue
          case 45: // SEQI
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] === code[pc + 1] ? 1 : 0
            pc += 2
            continue
          case 46: // SNEI
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] !== code[pc + 1] ? 1 : 0
            pc += 2
            continue
          case 47: // SLTI
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] < code[pc + 1] ? 1 : 0
            pc += 2
            continue
          case 48: // SGTI
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] > code[pc + 1] ? 1 : 0
            pc += 2
            continue
          case 49: // SLTUI
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] >>> 0 < code[pc + 1] >>> 0 ? 1 : 0
            pc += 2
            continue
          case 50: // SGTUI
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] >>> 0 > code[pc + 1] >>> 0 ? 1 : 0
            pc += 2
            continue
          case 51: // JMP
            pc += code[pc + 1]
            continue
          case 52: // BEQ
            pc += i32[w + ((x >>> 8) & 255)] === i32[w + ((x >>> 16) & 255)] ? code[pc + 1] : 2
            continue
          case 53: // BNE
            pc += i32[w + ((x >>> 8) & 255)] !== i32[w + ((x >>> 16) & 255)] ? code[pc + 1] : 2
            continue
          case 54: // BLT
            pc += i32[w + ((x >>> 8) & 255)] < i32[w + ((x >>> 16) & 255)] ? code[pc + 1] : 2
            continue
          case 55: // BLE
            pc += i32[w + ((x >>> 8) & 255)] <= i32[w + ((x >>> 16) & 255)] ? code[pc + 1] : 2
            continue
          case 56: // BLTU
            pc += i32[w + ((x >>> 8) & 255)] >>> 0 < i32[w + ((x >>> 16) & 255)] >>> 0 ? code[pc + 1] : 2
            continue
          case 57: // BLEU
            pc += i32[w + ((x >>> 8) & 255)] >>> 0 <= i32[w + ((x >>> 16) & 255)] >>> 0 ? code[pc + 1] : 2
            continue
          case 58: // BEQI
            pc += i32[w + ((x >>> 8) & 255)] === x >> 16 ? code[pc + 1] : 2
            continue
          case 59: // BNEI
            pc += i32[w + ((x >>> 8) & 255)] !== x >> 16 ? code[pc + 1] : 2
            continue
          case 60: // BLTI
            pc += i32[w + ((x >>> 8) & 255)] < x >> 16 ? code[pc + 1] : 2
            continue
          case 61: // BGEI
            pc += i32[w + ((x >>> 8) & 255)] >= x >> 16 ? code[pc + 1] : 2
            continue
          case 62: // BLTUI
            pc += i32[w + ((x >>> 8) & 255)] >>> 0 < x >>> 16 ? code[pc + 1] : 2
            continue
          case 63: // BGEUI
            pc += i32[w + ((x >>> 8) & 255)] >>> 0 >= x >>> 16 ? code[pc + 1] : 2
            continue
          case 64: // BEQW
            pc += i32[w + ((x >>> 8) & 255)] === code[pc + 1] ? code[pc + 2] : 3
            continue
          case 65: // BNEW
            pc += i32[w + ((x >>> 8) & 255)] !== code[pc + 1] ? code[pc + 2] : 3
            continue
          case 66: // BLTW
            pc += i32[w + ((x >>> 8) & 255)] < code[pc + 1] ? code[pc + 2] : 3
            continue
          case 67: // BGEW
            pc += i32[w + ((x >>> 8) & 255)] >= code[pc + 1] ? code[pc + 2] : 3
            continue
          case 68: {
            // JTAB
            const n = (i32[w + ((x >>> 8) & 255)] - code[pc + 1]) >>> 0
            pc += n < code[pc + 2] ? code[pc + 4 + n] : code[pc + 3]
            continue
          }
          case 69: {
            // ADD2
            const b = i32[w + ((x >>> 16) & 255)]
            const lo = (b + i32[w + (x >>> 24)]) | 0
            const hi = (i32[w + ((x >>> 16) & 255) + 1] + i32[w + (x >>> 24) + 1] + (lo >>> 0 < b >>> 0 ? 1 : 0)) | 0
            i32[w + ((x >>> 8) & 255)] = lo
            i32[w + ((x >>> 8) & 255) + 1] = hi
            pc++
            continue
          }
          case 70: {
            // SUB2
            const b = i32[w + ((x >>> 16) & 255)]
            const c = i32[w + (x >>> 24)]
            const hi = (i32[w + ((x >>> 16) & 255) + 1] - i32[w + (x >>> 24) + 1] - (b >>> 0 < c >>> 0 ? 1 : 0)) | 0
            i32[w + ((x >>> 8) & 255)] = b - c
            i32[w + ((x >>> 8) & 255) + 1] = hi
            pc++
            continue
          }
          case 71: // MUL2
            mul2(
              i32,
              w + ((x >>> 8) & 255),
              i32[w + ((x >>> 16) & 255)],
              i32[w + ((x >>> 16) & 255) + 1],
              i32[w + (x >>> 24)],
              i32[w + (x >>> 24) + 1]
            )
            pc++
            continue
          case 72: // DIV2
            if (!div2(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + (x >>> 24)))
              return this.#stop(memory, regs, pc, fp, sp, rv, rvHi, budget - left - 1, FPE)
            pc++
            continue
          case 73: // DIVU2
            if (!divu2(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + (x >>> 24)))
              return this.#stop(memory, regs, pc, fp, sp, rv, rvHi, budget - left - 1, FPE)
            pc++
            continue
          case 74: // REM2
            if (!rem2(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + (x >>> 24)))
              return this.#stop(memory, regs, pc, fp, sp, rv, rvHi, budget - left - 1, FPE)
            pc++
            continue
          case 75: // REMU2
            if (!remu2(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + (x >>> 24)))
              return this.#stop(memory, regs, pc, fp, sp, rv, rvHi, budget - left - 1, FPE)
            pc++
            continue
          case 76: {
            // AND2
            const hi = i32[w + ((x >>> 16) & 255) + 1] & i32[w + (x >>> 24) + 1]
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] & i32[w + (x >>> 24)]
            i32[w + ((x >>> 8) & 255) + 1] = hi
            pc++
            continue
          }
          case 77: {
            // OR2
            const hi = i32[w + ((x >>> 16) & 255) + 1] | i32[w + (x >>> 24) + 1]
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] | i32[w + (x >>> 24)]
            i32[w + ((x >>> 8) & 255) + 1] = hi
            pc++
            continue
          }
          case 78: {
            // XOR2
            const hi = i32[w + ((x >>> 16) & 255) + 1] ^ i32[w + (x >>> 24) + 1]
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] ^ i32[w + (x >>> 24)]
            i32[w + ((x >>> 8) & 255) + 1] = hi
            pc++
            continue
          }
          case 79: // SHL2
            shl2(
              i32,
              w + ((x >>> 8) & 255),
              i32[w + ((x >>> 16) & 255)],
              i32[w + ((x >>> 16) & 255) + 1],
              i32[w + (x >>> 24)] & 63
            )
            pc++
            continue
          case 80: // SHR2
            shr2(
              i32,
              w + ((x >>> 8) & 255),
              i32[w + ((x >>> 16) & 255)],
              i32[w + ((x >>> 16) & 255) + 1],
              i32[w + (x >>> 24)] & 63
            )
            pc++
            continue
          case 81: // SAR2
            sar2(
              i32,
              w + ((x >>> 8) & 255),
              i32[w + ((x >>> 16) & 255)],
              i32[w + ((x >>> 16) & 255) + 1],
              i32[w + (x >>> 24)] & 63
            )
            pc++
            continue
          case 82: {
            // ADDI2
            const b = i32[w + ((x >>> 16) & 255)]
            const k = code[pc + 1]
            const lo = (b + k) | 0
            const hi = (i32[w + ((x >>> 16) & 255) + 1] + (k >> 31) + (lo >>> 0 < b >>> 0 ? 1 : 0)) | 0
            i32[w + ((x >>> 8) & 255)] = lo
            i32[w + ((x >>> 8) & 255) + 1] = hi
            pc += 2
            continue
          }
          case 83: {
            // MULI2
            const k = code[pc + 1]
            mul2(i32, w + ((x >>> 8) & 255), i32[w + ((x >>> 16) & 255)], i32[w + ((x >>> 16) & 255) + 1], k, k >> 31)
            pc += 2
            continue
          }
          case 84: // SHLI2
            shl2(i32, w + ((x >>> 8) & 255), i32[w + ((x >>> 16) & 255)], i32[w + ((x >>> 16) & 255) + 1], code[pc + 1])
            pc += 2
            continue
          case 85: // SHRI2
            shr2(i32, w + ((x >>> 8) & 255), i32[w + ((x >>> 16) & 255)], i32[w + ((x >>> 16) & 255) + 1], code[pc + 1])
            pc += 2
            continue
          case 86: // SARI2
            sar2(i32, w + ((x >>> 8) & 255), i32[w + ((x >>> 16) & 255)], i32[w + ((x >>> 16) & 255) + 1], code[pc + 1])
            pc += 2
            continue
          case 87: {
            // NEG2
            const b = i32[w + ((x >>> 16) & 255)]
            const hi = (~i32[w + ((x >>> 16) & 255) + 1] + (b === 0 ? 1 : 0)) | 0
            i32[w + ((x >>> 8) & 255)] = -b
            i32[w + ((x >>> 8) & 255) + 1] = hi
            pc++
            continue
          }
          case 88: {
            // NOT2
            const hi = ~i32[w + ((x >>> 16) & 255) + 1]
            i32[w + ((x >>> 8) & 255)] = ~i32[w + ((x >>> 16) & 255)]
            i32[w + ((x >>> 8) & 255) + 1] = hi
            pc++
            continue
          }
          case 89: // SEQ2
            i32[w + ((x >>> 8) & 255)] =
              i32[w + ((x >>> 16) & 255)] === i32[w + (x >>> 24)] &&
              i32[w + ((x >>> 16) & 255) + 1] === i32[w + (x >>> 24) + 1]
                ? 1
                : 0
            pc++
            continue
          case 90: // SNE2
            i32[w + ((x >>> 8) & 255)] =
              i32[w + ((x >>> 16) & 255)] !== i32[w + (x >>> 24)] ||
              i32[w + ((x >>> 16) & 255) + 1] !== i32[w + (x >>> 24) + 1]
                ? 1
                : 0
            pc++
            continue
          case 91: // SLT2
            i32[w + ((x >>> 8) & 255)] =
              i32[w + ((x >>> 16) & 255) + 1] < i32[w + (x >>> 24) + 1] ||
              (i32[w + ((x >>> 16) & 255) + 1] === i32[w + (x >>> 24) + 1] &&
                i32[w + ((x >>> 16) & 255)] >>> 0 < i32[w + (x >>> 24)] >>> 0)
                ? 1
                : 0
            pc++
            continue
          case 92: // SLE2
            i32[w + ((x >>> 8) & 255)] =
              i32[w + ((x >>> 16) & 255) + 1] < i32[w + (x >>> 24) + 1] ||
              (i32[w + ((x >>> 16) & 255) + 1] === i32[w + (x >>> 24) + 1] &&
                i32[w + ((x >>> 16) & 255)] >>> 0 <= i32[w + (x >>> 24)] >>> 0)
                ? 1
                : 0
            pc++
            continue
          case 93: // SLTU2
            i32[w + ((x >>> 8) & 255)] =
              i32[w + ((x >>> 16) & 255) + 1] >>> 0 < i32[w + (x >>> 24) + 1] >>> 0 ||
              (i32[w + ((x >>> 16) & 255) + 1] === i32[w + (x >>> 24) + 1] &&
                i32[w + ((x >>> 16) & 255)] >>> 0 < i32[w + (x >>> 24)] >>> 0)
                ? 1
                : 0
            pc++
            continue
          case 94: // SLEU2
            i32[w + ((x >>> 8) & 255)] =
              i32[w + ((x >>> 16) & 255) + 1] >>> 0 < i32[w + (x >>> 24) + 1] >>> 0 ||
              (i32[w + ((x >>> 16) & 255) + 1] === i32[w + (x >>> 24) + 1] &&
                i32[w + ((x >>> 16) & 255)] >>> 0 <= i32[w + (x >>> 24)] >>> 0)
                ? 1
                : 0
            pc++
            continue
          case 95: // BEQ2
            pc +=
              i32[w + ((x >>> 8) & 255)] === i32[w + ((x >>> 16) & 255)] &&
              i32[w + ((x >>> 8) & 255) + 1] === i32[w + ((x >>> 16) & 255) + 1]
                ? code[pc + 1]
                : 2
            continue
          case 96: // BNE2
            pc +=
              i32[w + ((x >>> 8) & 255)] !== i32[w + ((x >>> 16) & 255)] ||
              i32[w + ((x >>> 8) & 255) + 1] !== i32[w + ((x >>> 16) & 255) + 1]
                ? code[pc + 1]
                : 2
            continue
          case 97: // BLT2
            pc +=
              i32[w + ((x >>> 8) & 255) + 1] < i32[w + ((x >>> 16) & 255) + 1] ||
              (i32[w + ((x >>> 8) & 255) + 1] === i32[w + ((x >>> 16) & 255) + 1] &&
                i32[w + ((x >>> 8) & 255)] >>> 0 < i32[w + ((x >>> 16) & 255)] >>> 0)
                ? code[pc + 1]
                : 2
            continue
          case 98: // BLE2
            pc +=
              i32[w + ((x >>> 8) & 255) + 1] < i32[w + ((x >>> 16) & 255) + 1] ||
              (i32[w + ((x >>> 8) & 255) + 1] === i32[w + ((x >>> 16) & 255) + 1] &&
                i32[w + ((x >>> 8) & 255)] >>> 0 <= i32[w + ((x >>> 16) & 255)] >>> 0)
                ? code[pc + 1]
                : 2
            continue
          case 99: // BLTU2
            pc +=
              i32[w + ((x >>> 8) & 255) + 1] >>> 0 < i32[w + ((x >>> 16) & 255) + 1] >>> 0 ||
              (i32[w + ((x >>> 8) & 255) + 1] === i32[w + ((x >>> 16) & 255) + 1] &&
                i32[w + ((x >>> 8) & 255)] >>> 0 < i32[w + ((x >>> 16) & 255)] >>> 0)
                ? code[pc + 1]
                : 2
            continue
          case 100: // BLEU2
            pc +=
              i32[w + ((x >>> 8) & 255) + 1] >>> 0 < i32[w + ((x >>> 16) & 255) + 1] >>> 0 ||
              (i32[w + ((x >>> 8) & 255) + 1] === i32[w + ((x >>> 16) & 255) + 1] &&
                i32[w + ((x >>> 8) & 255)] >>> 0 <= i32[w + ((x >>> 16) & 255)] >>> 0)
                ? code[pc + 1]
                : 2
            continue
          case 101: {
            // BEQI2
            const k = x >> 16
            pc += i32[w + ((x >>> 8) & 255)] === k && i32[w + ((x >>> 8) & 255) + 1] === k >> 31 ? code[pc + 1] : 2
            continue
          }
          case 102: {
            // BNEI2
            const k = x >> 16
            pc += i32[w + ((x >>> 8) & 255)] !== k || i32[w + ((x >>> 8) & 255) + 1] !== k >> 31 ? code[pc + 1] : 2
            continue
          }
          case 103: {
            // BLTI2
            const k = x >> 16
            const hi = i32[w + ((x >>> 8) & 255) + 1]
            pc += hi < k >> 31 || (hi === k >> 31 && i32[w + ((x >>> 8) & 255)] >>> 0 < k >>> 0) ? code[pc + 1] : 2
            continue
          }
          case 104: {
            // BGEI2
            const k = x >> 16
            const hi = i32[w + ((x >>> 8) & 255) + 1]
            pc += hi < k >> 31 || (hi === k >> 31 && i32[w + ((x >>> 8) & 255)] >>> 0 < k >>> 0) ? 2 : code[pc + 1]
            continue
          }
          case 105: {
            // ADDD
            const v = f64[(w + ((x >>> 16) & 255)) >> 1] + f64[(w + (x >>> 24)) >> 1]
            if (v === v) f64[(w + ((x >>> 8) & 255)) >> 1] = v
            else nanD(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + (x >>> 24))
            pc++
            continue
          }
          case 106: {
            // SUBD
            const v = f64[(w + ((x >>> 16) & 255)) >> 1] - f64[(w + (x >>> 24)) >> 1]
            if (v === v) f64[(w + ((x >>> 8) & 255)) >> 1] = v
            else nanD(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + (x >>> 24))
            pc++
            continue
          }
          case 107: {
            // MULD
            const v = f64[(w + ((x >>> 16) & 255)) >> 1] * f64[(w + (x >>> 24)) >> 1]
            if (v === v) f64[(w + ((x >>> 8) & 255)) >> 1] = v
            else nanD(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + (x >>> 24))
            pc++
            continue
          }
          case 108: {
            // DIVD
            const v = f64[(w + ((x >>> 16) & 255)) >> 1] / f64[(w + (x >>> 24)) >> 1]
            if (v === v) f64[(w + ((x >>> 8) & 255)) >> 1] = v
            else nanD(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + (x >>> 24))
            pc++
            continue
          }
          case 109: {
            // NEGD
            const hi = i32[w + ((x >>> 16) & 255) + 1] ^ -2147483648
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)]
            i32[w + ((x >>> 8) & 255) + 1] = hi
            pc++
            continue
          }
          case 110: // SEQD
            i32[w + ((x >>> 8) & 255)] = f64[(w + ((x >>> 16) & 255)) >> 1] === f64[(w + (x >>> 24)) >> 1] ? 1 : 0
            pc++
            continue
          case 111: // SNED
            i32[w + ((x >>> 8) & 255)] = f64[(w + ((x >>> 16) & 255)) >> 1] !== f64[(w + (x >>> 24)) >> 1] ? 1 : 0
            pc++
            continue
          case 112: // SLTD
            i32[w + ((x >>> 8) & 255)] = f64[(w + ((x >>> 16) & 255)) >> 1] < f64[(w + (x >>> 24)) >> 1] ? 1 : 0
            pc++
            continue
          case 113: // SLED
            i32[w + ((x >>> 8) & 255)] = f64[(w + ((x >>> 16) & 255)) >> 1] <= f64[(w + (x >>> 24)) >> 1] ? 1 : 0
            pc++
            continue
          case 114: // BEQD
            pc += f64[(w + ((x >>> 8) & 255)) >> 1] === f64[(w + ((x >>> 16) & 255)) >> 1] ? code[pc + 1] : 2
            continue
          case 115: // BNED
            pc += f64[(w + ((x >>> 8) & 255)) >> 1] !== f64[(w + ((x >>> 16) & 255)) >> 1] ? code[pc + 1] : 2
            continue
          case 116: // BLTD
            pc += f64[(w + ((x >>> 8) & 255)) >> 1] < f64[(w + ((x >>> 16) & 255)) >> 1] ? code[pc + 1] : 2
            continue
          case 117: // BLED
            pc += f64[(w + ((x >>> 8) & 255)) >> 1] <= f64[(w + ((x >>> 16) & 255)) >> 1] ? code[pc + 1] : 2
            continue
          case 118: // BNLTD
            pc += f64[(w + ((x >>> 8) & 255)) >> 1] < f64[(w + ((x >>> 16) & 255)) >> 1] ? 2 : code[pc + 1]
            continue
          case 119: // BNLED
            pc += f64[(w + ((x >>> 8) & 255)) >> 1] <= f64[(w + ((x >>> 16) & 255)) >> 1] ? 2 : code[pc + 1]
            continue
          case 120: {
            // ADDF
            const v = f32[w + ((x >>> 16) & 255)] + f32[w + (x >>> 24)]
            if (v === v) f32[w + ((x >>> 8) & 255)] = v
            else nanF(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + (x >>> 24))
            pc++
            continue
          }
          case 121: {
            // SUBF
            const v = f32[w + ((x >>> 16) & 255)] - f32[w + (x >>> 24)]
            if (v === v) f32[w + ((x >>> 8) & 255)] = v
            else nanF(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + (x >>> 24))
            pc++
            continue
          }
          case 122: {
            // MULF
            const v = f32[w + ((x >>> 16) & 255)] * f32[w + (x >>> 24)]
            if (v === v) f32[w + ((x >>> 8) & 255)] = v
            else nanF(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + (x >>> 24))
            pc++
            continue
          }
          case 123: {
            // DIVF
            const v = f32[w + ((x >>> 16) & 255)] / f32[w + (x >>> 24)]
            if (v === v) f32[w + ((x >>> 8) & 255)] = v
            else nanF(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + (x >>> 24))
            pc++
            continue
          }
          case 124: // NEGF
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] ^ -2147483648
            pc++
            continue
          case 125: // I_D
            f64[(w + ((x >>> 8) & 255)) >> 1] = i32[w + ((x >>> 16) & 255)]
            pc++
            continue
          case 126: // U_D
            f64[(w + ((x >>> 8) & 255)) >> 1] = i32[w + ((x >>> 16) & 255)] >>> 0
            pc++
            continue
          case 127: // L_D
            f64[(w + ((x >>> 8) & 255)) >> 1] =
              i32[w + ((x >>> 16) & 255) + 1] * 4294967296 + (i32[w + ((x >>> 16) & 255)] >>> 0)
            pc++
            continue
          case 128: // UL_D
            f64[(w + ((x >>> 8) & 255)) >> 1] =
              (i32[w + ((x >>> 16) & 255) + 1] >>> 0) * 4294967296 + (i32[w + ((x >>> 16) & 255)] >>> 0)
            pc++
            continue
          case 129: // L_F
            f32[w + ((x >>> 8) & 255)] = wideToFloat(i32[w + ((x >>> 16) & 255)], i32[w + ((x >>> 16) & 255) + 1])
            pc++
            continue
          case 130: // UL_F
            f32[w + ((x >>> 8) & 255)] = wideToFloat(i32[w + ((x >>> 16) & 255)], i32[w + ((x >>> 16) & 255) + 1] >>> 0)
            pc++
            continue
          case 131: // F_D
            floatToDouble(i32, f32, f64, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255))
            pc++
            continue
          case 132: // D_F
            doubleToFloat(i32, f32, f64, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255))
            pc++
            continue
          case 133: // D_I
            i32[w + ((x >>> 8) & 255)] = doubleToInt(f64[(w + ((x >>> 16) & 255)) >> 1])
            pc++
            continue
          case 134: // D_L
            doubleToLong(i32, w + ((x >>> 8) & 255), f64[(w + ((x >>> 16) & 255)) >> 1])
            pc++
            continue
          case 135: // D_UL
            doubleToUlong(i32, w + ((x >>> 8) & 255), f64[(w + ((x >>> 16) & 255)) >> 1])
            pc++
            continue
          case 136: {
            // SQRT
            const v = Math.sqrt(f64[(w + ((x >>> 16) & 255)) >> 1])
            if (v === v) f64[(w + ((x >>> 8) & 255)) >> 1] = v
            else nanD(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + ((x >>> 16) & 255))
            pc++
            continue
          }
          case 137: {
            // FLOOR
            const v = Math.floor(f64[(w + ((x >>> 16) & 255)) >> 1])
            if (v === v) f64[(w + ((x >>> 8) & 255)) >> 1] = v
            else nanD(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + ((x >>> 16) & 255))
            pc++
            continue
          }
          case 138: {
            // CEIL
            const v = -Math.floor(-f64[(w + ((x >>> 16) & 255)) >> 1])
            if (v === v) f64[(w + ((x >>> 8) & 255)) >> 1] = v
            else nanD(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + ((x >>> 16) & 255))
            pc++
            continue
          }
          case 139: {
            // TRUNC
            const v = Math.trunc(f64[(w + ((x >>> 16) & 255)) >> 1])
            if (v === v) f64[(w + ((x >>> 8) & 255)) >> 1] = v
            else nanD(i32, w + ((x >>> 8) & 255), w + ((x >>> 16) & 255), w + ((x >>> 16) & 255))
            pc++
            continue
          }
          case 140: {
            // FABS
            const hi = i32[w + ((x >>> 16) & 255) + 1] & 0x7fffffff
            i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)]
            i32[w + ((x >>> 8) & 255) + 1] = hi
            pc++
            continue
          }
          case 141: // CLZ
            i32[w + ((x >>> 8) & 255)] = Math.clz32(i32[w + ((x >>> 16) & 255)])
            pc++
            continue
          case 142: {
            // CTZ
            const b = i32[w + ((x >>> 16) & 255)]
            i32[w + ((x >>> 8) & 255)] = 31 - Math.clz32(b & -b)
            pc++
            continue
          }
          case 143: // POPCOUNT
            i32[w + ((x >>> 8) & 255)] = popcount(i32[w + ((x >>> 16) & 255)])
            pc++
            continue
          case 144: {
            // CLZ2
            const hi = i32[w + ((x >>> 16) & 255) + 1]
            i32[w + ((x >>> 8) & 255)] = hi !== 0 ? Math.clz32(hi) : 32 + Math.clz32(i32[w + ((x >>> 16) & 255)])
            pc++
            continue
          }
          case 145: {
            // CTZ2
            const b = i32[w + ((x >>> 16) & 255)]
            const hi = i32[w + ((x >>> 16) & 255) + 1]
            i32[w + ((x >>> 8) & 255)] = b !== 0 ? 31 - Math.clz32(b & -b) : 63 - Math.clz32(hi & -hi)
            pc++
            continue
          }
          case 146: // POPCOUNT2
            i32[w + ((x >>> 8) & 255)] =
              popcount(i32[w + ((x >>> 16) & 255)]) + popcount(i32[w + ((x >>> 16) & 255) + 1])
            pc++
            continue
          case 147: {
            // LD1
            at = (i32[w + ((x >>> 16) & 255)] + code[pc + 1]) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4096)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = i8[p]
              pc += 2
              continue
            }
            break
          }
          case 148: {
            // LD1U
            at = (i32[w + ((x >>> 16) & 255)] + code[pc + 1]) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4096)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = u8[p]
              pc += 2
              continue
            }
            break
          }
          case 149: {
            // LD2
            at = (i32[w + ((x >>> 16) & 255)] + code[pc + 1]) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4095)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = i16[p >> 1]
              pc += 2
              continue
            }
            break
          }
          case 150: {
            // LD2U
            at = (i32[w + ((x >>> 16) & 255)] + code[pc + 1]) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4095)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = u16[p >> 1]
              pc += 2
              continue
            }
            break
          }
          case 151: {
            // LD4
            at = (i32[w + ((x >>> 16) & 255)] + code[pc + 1]) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4093)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
              pc += 2
              continue
            }
            break
          }
          case 152: {
            // LD8
            at = (i32[w + ((x >>> 16) & 255)] + code[pc + 1]) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4089)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
              i32[w + ((x >>> 8) & 255) + 1] = i32[(p >> 2) + 1]
              pc += 2
              continue
            }
            break
          }
          case 153: {
            // ST1
            at = (i32[w + ((x >>> 16) & 255)] + code[pc + 1]) | 0
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4096)) {
              const p = at + writeDelta[e]
              u8[p] = i32[w + ((x >>> 8) & 255)]
              pc += 2
              continue
            }
            break
          }
          case 154: {
            // ST2
            at = (i32[w + ((x >>> 16) & 255)] + code[pc + 1]) | 0
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4095)) {
              const p = at + writeDelta[e]
              i16[p >> 1] = i32[w + ((x >>> 8) & 255)]
              pc += 2
              continue
            }
            break
          }
          case 155: {
            // ST4
            at = (i32[w + ((x >>> 16) & 255)] + code[pc + 1]) | 0
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4093)) {
              const p = at + writeDelta[e]
              i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
              pc += 2
              continue
            }
            break
          }
          case 156: {
            // ST8
            at = (i32[w + ((x >>> 16) & 255)] + code[pc + 1]) | 0
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4089)) {
              const p = at + writeDelta[e]
              i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
              i32[(p >> 2) + 1] = i32[w + ((x >>> 8) & 255) + 1]
              pc += 2
              continue
            }
            break
          }
          case 157: {
            // STP
            at = (i32[w + ((x >>> 16) & 255)] + code[pc + 1]) | 0
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4089)) {
              const p = at + writeDelta[e]
              i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
              i32[(p >> 2) + 1] = 0
              pc += 2
              continue
            }
            break
          }
          case 158: {
            // LDF1
            at = (fp + code[pc + 1]) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4096)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = i8[p]
              pc += 2
              continue
            }
            break
          }
          case 159: {
            // LDF1U
            at = (fp + code[pc + 1]) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4096)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = u8[p]
              pc += 2
              continue
            }
            break
          }
          case 160: {
            // LDF2
            at = (fp + code[pc + 1]) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4095)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = i16[p >> 1]
              pc += 2
              continue
            }
            break
          }
          case 161: {
            // LDF2U
            at = (fp + code[pc + 1]) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4095)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = u16[p >> 1]
              pc += 2
              continue
            }
            break
          }
          case 162: {
            // LDF4
            at = (fp + code[pc + 1]) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4093)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
              pc += 2
              continue
            }
            break
          }
          case 163: {
            // LDF8
            at = (fp + code[pc + 1]) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4089)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
              i32[w + ((x >>> 8) & 255) + 1] = i32[(p >> 2) + 1]
              pc += 2
              continue
            }
            break
          }
          case 164: {
            // STF1
            at = (fp + code[pc + 1]) | 0
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4096)) {
              const p = at + writeDelta[e]
              u8[p] = i32[w + ((x >>> 8) & 255)]
              pc += 2
              continue
            }
            break
          }
          case 165: {
            // STF2
            at = (fp + code[pc + 1]) | 0
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4095)) {
              const p = at + writeDelta[e]
              i16[p >> 1] = i32[w + ((x >>> 8) & 255)]
              pc += 2
              continue
            }
            break
          }
          case 166: {
            // STF4
            at = (fp + code[pc + 1]) | 0
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4093)) {
              const p = at + writeDelta[e]
              i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
              pc += 2
              continue
            }
            break
          }
          case 167: {
            // STF8
            at = (fp + code[pc + 1]) | 0
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4089)) {
              const p = at + writeDelta[e]
              i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
              i32[(p >> 2) + 1] = i32[w + ((x >>> 8) & 255) + 1]
              pc += 2
              continue
            }
            break
          }
          case 168: {
            // STFP
            at = (fp + code[pc + 1]) | 0
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4089)) {
              const p = at + writeDelta[e]
              i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
              i32[(p >> 2) + 1] = 0
              pc += 2
              continue
            }
            break
          }
          case 169: {
            // LDA1
            at = code[pc + 1]
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4096)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = i8[p]
              pc += 2
              continue
            }
            break
          }
          case 170: {
            // LDA1U
            at = code[pc + 1]
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4096)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = u8[p]
              pc += 2
              continue
            }
            break
          }
          case 171: {
            // LDA2
            at = code[pc + 1]
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4095)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = i16[p >> 1]
              pc += 2
              continue
            }
            break
          }
          case 172: {
            // LDA2U
            at = code[pc + 1]
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4095)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = u16[p >> 1]
              pc += 2
              continue
            }
            break
          }
          case 173: {
            // LDA4
            at = code[pc + 1]
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4093)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
              pc += 2
              continue
            }
            break
          }
          case 174: {
            // LDA8
            at = code[pc + 1]
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4089)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
              i32[w + ((x >>> 8) & 255) + 1] = i32[(p >> 2) + 1]
              pc += 2
              continue
            }
            break
          }
          case 175: {
            // STA1
            at = code[pc + 1]
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4096)) {
              const p = at + writeDelta[e]
              u8[p] = i32[w + ((x >>> 8) & 255)]
              pc += 2
              continue
            }
            break
          }
          case 176: {
            // STA2
            at = code[pc + 1]
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4095)) {
              const p = at + writeDelta[e]
              i16[p >> 1] = i32[w + ((x >>> 8) & 255)]
              pc += 2
              continue
            }
            break
          }
          case 177: {
            // STA4
            at = code[pc + 1]
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4093)) {
              const p = at + writeDelta[e]
              i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
              pc += 2
              continue
            }
            break
          }
          case 178: {
            // STA8
            at = code[pc + 1]
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4089)) {
              const p = at + writeDelta[e]
              i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
              i32[(p >> 2) + 1] = i32[w + ((x >>> 8) & 255) + 1]
              pc += 2
              continue
            }
            break
          }
          case 179: {
            // STAP
            at = code[pc + 1]
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4089)) {
              const p = at + writeDelta[e]
              i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
              i32[(p >> 2) + 1] = 0
              pc += 2
              continue
            }
            break
          }
          case 180: {
            // LDX1
            at = (i32[w + ((x >>> 16) & 255)] + i32[w + (x >>> 24)]) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4096)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = i8[p]
              pc++
              continue
            }
            break
          }
          case 181: {
            // LDX1U
            at = (i32[w + ((x >>> 16) & 255)] + i32[w + (x >>> 24)]) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4096)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = u8[p]
              pc++
              continue
            }
            break
          }
          case 182: {
            // LDX2
            at = (i32[w + ((x >>> 16) & 255)] + (i32[w + (x >>> 24)] << 1)) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4095)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = i16[p >> 1]
              pc++
              continue
            }
            break
          }
          case 183: {
            // LDX2U
            at = (i32[w + ((x >>> 16) & 255)] + (i32[w + (x >>> 24)] << 1)) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4095)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = u16[p >> 1]
              pc++
              continue
            }
            break
          }
          case 184: {
            // LDX4
            at = (i32[w + ((x >>> 16) & 255)] + (i32[w + (x >>> 24)] << 2)) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4093)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
              pc++
              continue
            }
            break
          }
          case 185: {
            // LDX8
            at = (i32[w + ((x >>> 16) & 255)] + (i32[w + (x >>> 24)] << 3)) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4089)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
              i32[w + ((x >>> 8) & 255) + 1] = i32[(p >> 2) + 1]
              pc++
              continue
            }
            break
          }
          case 186: {
            // LDXP
            at = (i32[w + ((x >>> 16) & 255)] + (i32[w + (x >>> 24)] << 3)) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4093)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
              pc++
              continue
            }
            break
          }
          case 187: {
            // STX1
            at = (i32[w + ((x >>> 16) & 255)] + i32[w + (x >>> 24)]) | 0
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4096)) {
              const p = at + writeDelta[e]
              u8[p] = i32[w + ((x >>> 8) & 255)]
              pc++
              continue
            }
            break
          }
          case 188: {
            // STX2
            at = (i32[w + ((x >>> 16) & 255)] + (i32[w + (x >>> 24)] << 1)) | 0
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4095)) {
              const p = at + writeDelta[e]
              i16[p >> 1] = i32[w + ((x >>> 8) & 255)]
              pc++
              continue
            }
            break
          }
          case 189: {
            // STX4
            at = (i32[w + ((x >>> 16) & 255)] + (i32[w + (x >>> 24)] << 2)) | 0
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4093)) {
              const p = at + writeDelta[e]
              i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
              pc++
              continue
            }
            break
          }
          case 190: {
            // STX8
            at = (i32[w + ((x >>> 16) & 255)] + (i32[w + (x >>> 24)] << 3)) | 0
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4089)) {
              const p = at + writeDelta[e]
              i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
              i32[(p >> 2) + 1] = i32[w + ((x >>> 8) & 255) + 1]
              pc++
              continue
            }
            break
          }
          case 191: {
            // STXP
            at = (i32[w + ((x >>> 16) & 255)] + (i32[w + (x >>> 24)] << 3)) | 0
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4089)) {
              const p = at + writeDelta[e]
              i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
              i32[(p >> 2) + 1] = 0
              pc++
              continue
            }
            break
          }
          case 192: {
            // LDXF1
            at = (fp + code[pc + 1] + i32[w + (x >>> 24)]) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4096)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = i8[p]
              pc += 2
              continue
            }
            break
          }
          case 193: {
            // LDXF1U
            at = (fp + code[pc + 1] + i32[w + (x >>> 24)]) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4096)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = u8[p]
              pc += 2
              continue
            }
            break
          }
          case 194: {
            // LDXF2
            at = (fp + code[pc + 1] + (i32[w + (x >>> 24)] << 1)) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4095)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = i16[p >> 1]
              pc += 2
              continue
            }
            break
          }
          case 195: {
            // LDXF2U
            at = (fp + code[pc + 1] + (i32[w + (x >>> 24)] << 1)) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4095)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = u16[p >> 1]
              pc += 2
              continue
            }
            break
          }
          case 196: {
            // LDXF4
            at = (fp + code[pc + 1] + (i32[w + (x >>> 24)] << 2)) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4093)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
              pc += 2
              continue
            }
            break
          }
          case 197: {
            // LDXF8
            at = (fp + code[pc + 1] + (i32[w + (x >>> 24)] << 3)) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4089)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
              i32[w + ((x >>> 8) & 255) + 1] = i32[(p >> 2) + 1]
              pc += 2
              continue
            }
            break
          }
          case 198: {
            // LDXFP
            at = (fp + code[pc + 1] + (i32[w + (x >>> 24)] << 3)) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4093)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
              pc += 2
              continue
            }
            break
          }
          case 199: {
            // STXF1
            at = (fp + code[pc + 1] + i32[w + (x >>> 24)]) | 0
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4096)) {
              const p = at + writeDelta[e]
              u8[p] = i32[w + ((x >>> 8) & 255)]
              pc += 2
              continue
            }
            break
          }
          case 200: {
            // STXF2
            at = (fp + code[pc + 1] + (i32[w + (x >>> 24)] << 1)) | 0
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4095)) {
              const p = at + writeDelta[e]
              i16[p >> 1] = i32[w + ((x >>> 8) & 255)]
              pc += 2
              continue
            }
            break
          }
          case 201: {
            // STXF4
            at = (fp + code[pc + 1] + (i32[w + (x >>> 24)] << 2)) | 0
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4093)) {
              const p = at + writeDelta[e]
              i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
              pc += 2
              continue
            }
            break
          }
          case 202: {
            // STXF8
            at = (fp + code[pc + 1] + (i32[w + (x >>> 24)] << 3)) | 0
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4089)) {
              const p = at + writeDelta[e]
              i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
              i32[(p >> 2) + 1] = i32[w + ((x >>> 8) & 255) + 1]
              pc += 2
              continue
            }
            break
          }
          case 203: {
            // STXFP
            at = (fp + code[pc + 1] + (i32[w + (x >>> 24)] << 3)) | 0
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4089)) {
              const p = at + writeDelta[e]
              i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
              i32[(p >> 2) + 1] = 0
              pc += 2
              continue
            }
            break
          }
          case 204: {
            // LDXA1
            at = (code[pc + 1] + i32[w + (x >>> 24)]) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4096)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = i8[p]
              pc += 2
              continue
            }
            break
          }
          case 205: {
            // LDXA1U
            at = (code[pc + 1] + i32[w + (x >>> 24)]) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4096)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = u8[p]
              pc += 2
              continue
            }
            break
          }
          case 206: {
            // LDXA2
            at = (code[pc + 1] + (i32[w + (x >>> 24)] << 1)) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4095)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = i16[p >> 1]
              pc += 2
              continue
            }
            break
          }
          case 207: {
            // LDXA2U
            at = (code[pc + 1] + (i32[w + (x >>> 24)] << 1)) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4095)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = u16[p >> 1]
              pc += 2
              continue
            }
            break
          }
          case 208: {
            // LDXA4
            at = (code[pc + 1] + (i32[w + (x >>> 24)] << 2)) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4093)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
              pc += 2
              continue
            }
            break
          }
          case 209: {
            // LDXA8
            at = (code[pc + 1] + (i32[w + (x >>> 24)] << 3)) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4089)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
              i32[w + ((x >>> 8) & 255) + 1] = i32[(p >> 2) + 1]
              pc += 2
              continue
            }
            break
          }
          case 210: {
            // LDXAP
            at = (code[pc + 1] + (i32[w + (x >>> 24)] << 3)) | 0
            const e = (at >>> 12) & 63
            if (readTag[e] === (at & -4093)) {
              const p = at + readDelta[e]
              i32[w + ((x >>> 8) & 255)] = i32[p >> 2]
              pc += 2
              continue
            }
            break
          }
          case 211: {
            // STXA1
            at = (code[pc + 1] + i32[w + (x >>> 24)]) | 0
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4096)) {
              const p = at + writeDelta[e]
              u8[p] = i32[w + ((x >>> 8) & 255)]
              pc += 2
              continue
            }
            break
          }
          case 212: {
            // STXA2
            at = (code[pc + 1] + (i32[w + (x >>> 24)] << 1)) | 0
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4095)) {
              const p = at + writeDelta[e]
              i16[p >> 1] = i32[w + ((x >>> 8) & 255)]
              pc += 2
              continue
            }
            break
          }
          case 213: {
            // STXA4
            at = (code[pc + 1] + (i32[w + (x >>> 24)] << 2)) | 0
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4093)) {
              const p = at + writeDelta[e]
              i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
              pc += 2
              continue
            }
            break
          }
          case 214: {
            // STXA8
            at = (code[pc + 1] + (i32[w + (x >>> 24)] << 3)) | 0
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4089)) {
              const p = at + writeDelta[e]
              i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
              i32[(p >> 2) + 1] = i32[w + ((x >>> 8) & 255) + 1]
              pc += 2
              continue
            }
            break
          }
          case 215: {
            // STXAP
            at = (code[pc + 1] + (i32[w + (x >>> 24)] << 3)) | 0
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4089)) {
              const p = at + writeDelta[e]
              i32[p >> 2] = i32[w + ((x >>> 8) & 255)]
              i32[(p >> 2) + 1] = 0
              pc += 2
              continue
            }
            break
          }
          case 216: // COPY
            if (!this.#copy(memory, i32[w + ((x >>> 8) & 255)], i32[w + ((x >>> 16) & 255)], code[pc + 1]))
              return this.#stop(memory, regs, pc, fp, sp, rv, rvHi, budget - left - 1, FAULT)
            pc += 2
            continue outer
          case 217: // ZERO
            if (!this.#zero(memory, i32[w + ((x >>> 8) & 255)], code[pc + 1]))
              return this.#stop(memory, regs, pc, fp, sp, rv, rvHi, budget - left - 1, FAULT)
            pc += 2
            continue outer
          case 218: {
            // ENTER
            const head = code[pc + 1]
            const bytes = (head >>> 16) << 2
            at = (sp - bytes) & -16
            if ((at & 4095) + bytes > 4096) at = ((at + bytes) & -4096) - bytes
            const e = (at >>> 12) & 63
            if (writeTag[e] !== (at & -4096)) break
            const v = (at + writeDelta[e]) >> 2
            // The kernel's record lies at sp (frames.ts); at the start of a program argc lies there.
            const e2 = (sp >>> 12) & 63
            if (writeTag[e2] !== (sp & -4096)) {
              at = sp
              break
            }
            const record = (sp + writeDelta[e2]) >> 2
            const n = Math.min(head & 0xffff, RECORD_ARGS)
            for (let k = 0; k < n; k++) i32[v + 4 + k] = i32[record + 4 + k]
            i32[v] = i32[record]
            i32[v + 1] = fp
            i32[v + 2] = sp
            sp = (at - code[pc + 2]) | 0
            fp = at
            w = v
            pc += 3
            continue
          }
          case 219: {
            // CALL
            const target = pc + code[pc + 1]
            const head = code[target + 1]
            const bytes = (head >>> 16) << 2
            at = (sp - bytes) & -16
            if ((at & 4095) + bytes > 4096) at = ((at + bytes) & -4096) - bytes
            const e = (at >>> 12) & 63
            if (writeTag[e] !== (at & -4096)) break
            const v = (at + writeDelta[e]) >> 2
            const n = (x >>> 8) & 255
            const m = Math.min(n, head & 0xffff)
            for (let k = 0; k < m; k++) i32[v + 4 + k] = i32[w + ((code[pc + 2 + (k >> 2)] >>> ((k & 3) << 3)) & 255)]
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
            const target = (i32[w + ((x >>> 16) & 255)] - TEXT_BASE) >> 2
            if (
              (i32[w + ((x >>> 16) & 255)] & 3) !== 0 ||
              target < 0 ||
              target >= code.length ||
              (code[target] & 255) !== ENTER
            ) {
              this.faultAddress = i32[w + ((x >>> 16) & 255)]
              this.faultWrite = false
              return this.#stop(memory, regs, pc, fp, sp, rv, rvHi, budget - left - 1, FAULT)
            }
            const head = code[target + 1]
            const bytes = (head >>> 16) << 2
            at = (sp - bytes) & -16
            if ((at & 4095) + bytes > 4096) at = ((at + bytes) & -4096) - bytes
            const e = (at >>> 12) & 63
            if (writeTag[e] !== (at & -4096)) break
            const v = (at + writeDelta[e]) >> 2
            const n = (x >>> 8) & 255
            const m = Math.min(n, head & 0xffff)
            for (let k = 0; k < m; k++) i32[v + 4 + k] = i32[w + ((code[pc + 1 + (k >> 2)] >>> ((k & 3) << 3)) & 255)]
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
            const e = (at >>> 12) & 63
            if (writeTag[e] !== (at & -4096)) break
            const target = i32[w]
            if (!returnsTo(code, target, at)) {
              this.faultAddress = (TEXT_BASE + Math.imul(target, 4)) | 0
              this.faultWrite = false
              return this.#stop(memory, regs, pc, fp, sp, rv, rvHi, budget - left - 1, FAULT)
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
            const e = (at >>> 12) & 63
            if (writeTag[e] !== (at & -4096)) break
            const target = i32[w]
            if (!returnsTo(code, target, at)) {
              this.faultAddress = (TEXT_BASE + Math.imul(target, 4)) | 0
              this.faultWrite = false
              return this.#stop(memory, regs, pc, fp, sp, rv, rvHi, budget - left - 1, FAULT)
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
            const e = (at >>> 12) & 63
            if (writeTag[e] !== (at & -4096)) break
            const target = i32[w]
            if (!returnsTo(code, target, at)) {
              this.faultAddress = (TEXT_BASE + Math.imul(target, 4)) | 0
              this.faultWrite = false
              return this.#stop(memory, regs, pc, fp, sp, rv, rvHi, budget - left - 1, FAULT)
            }
            rv = i32[w + ((x >>> 8) & 255)]
            rvHi = i32[w + ((x >>> 8) & 255) + 1]
            sp = i32[w + 2]
            fp = at
            w = (at + writeDelta[e]) >> 2
            pc = target
            continue
          }
          case 224: // GETRV
            i32[w + ((x >>> 8) & 255)] = rv
            pc++
            continue
          case 225: // GETRV2
            i32[w + ((x >>> 8) & 255)] = rv
            i32[w + ((x >>> 8) & 255) + 1] = rvHi
            pc++
            continue
          case 226: {
            // SYSCALL
            this.nr = i32[w + ((x >>> 8) & 255)]
            const first = code[pc + 1]
            const second = code[pc + 2]
            const args = this.args
            args[0] = saturated(i32, w, first & 255)
            args[1] = saturated(i32, w, (first >>> 8) & 255)
            args[2] = saturated(i32, w, (first >>> 16) & 255)
            args[3] = saturated(i32, w, first >>> 24)
            args[4] = saturated(i32, w, second & 255)
            args[5] = saturated(i32, w, (second >>> 8) & 255)
            return this.#stop(memory, regs, pc + 3, fp, sp, rv, rvHi, budget - left, SYSCALL)
          }
          case 227: // ALLOCA
            sp = (sp - i32[w + ((x >>> 16) & 255)]) & -16
            i32[w + ((x >>> 8) & 255)] = sp
            pc++
            continue
          case 228: // TP
            i32[w + ((x >>> 8) & 255)] = i32[regs + REG_TP]
            pc++
            continue
          case 229: {
            // CAS
            at = i32[w + ((x >>> 16) & 255)]
            const e = (at >>> 12) & 63
            if (writeTag[e] === (at & -4093)) {
              const p = (at + writeDelta[e]) >> 2
              const old = i32[p]
              if (old === i32[w + ((x >>> 8) & 255)]) i32[p] = i32[w + (x >>> 24)]
              i32[w + ((x >>> 8) & 255)] = old
              pc++
              continue
            }
            break
          }
          default:
            return this.#stop(memory, regs, pc, fp, sp, rv, rvHi, budget - left - 1, ILL)
        }
        const op = x & 255
        if ((at & (SIZE[op] - 1)) === 0) {
          // Not in the TLB: look it up, and the same instruction again.
          if (tlb.reach(at, WRITES[op] === 1) < 0) {
            this.faultAddress = at
            this.faultWrite = WRITES[op] === 1
            return this.#stop(memory, regs, pc, fp, sp, rv, rvHi, budget - left - 1, FAULT)
          }
          left++
          continue outer
        }
        if (op >= ENTER || !this.#unaligned(memory, op, w + ((x >>> 8) & 255), at)) {
          if (op >= ENTER) this.faultAddress = at
          return this.#stop(memory, regs, pc, fp, sp, rv, rvHi, budget - left - 1, FAULT)
        }
        pc += lengthAt(code, pc)
        continue outer
      }
    }
  }

  #stop(
    memory: PhysicalMemory,
    regs: number,
    pc: number,
    fp: number,
    sp: number,
    rv: number,
    rvHi: number,
    executed: number,
    trap: number
  ): number {
    const words = memory.i32
    words[regs + REG_PC] = pc
    words[regs + REG_FP] = fp
    words[regs + REG_SP] = sp
    words[regs + REG_RV] = rv
    words[regs + REG_RV_HI] = rvHi
    this.executed = executed
    return trap
  }

  #reach(at: number, write: boolean): number {
    const place = this.#tlb.reach(at, write)
    if (place < 0) {
      this.faultAddress = at
      this.faultWrite = write
    }
    return place
  }

  /** An access that is not aligned, and may lie in two pages: byte by byte, once both are there. `slot` is a word of physical memory. */
  #unaligned(memory: PhysicalMemory, op: number, slot: number, at: number): boolean {
    const size = SIZE[op]
    const write = WRITES[op] === 1
    // The second look-up may have moved the first page.
    if (this.#reach(at, write) < 0) return false
    const last = this.#reach(at + size - 1, write)
    const first = this.#reach(at, write)
    if (first < 0 || last < 0) return false
    const { u8, i32 } = memory
    const inFirst = Math.min(size, 4096 - (at & 4095))
    const place = (i: number): number => (i < inFirst ? first + i : last - (size - 1 - i))
    if (write) {
      const name = OP_NAMES[op]
      const hi = name.endsWith('P') ? 0 : size === 8 ? i32[slot + 1] : 0
      for (let i = 0; i < size; i++) u8[place(i)] = (i < 4 ? i32[slot] : hi) >>> ((i & 3) << 3)
      return true
    }
    let lo = 0
    let hi = 0
    for (let i = 0; i < size; i++) {
      if (i < 4) lo |= u8[place(i)] << (i << 3)
      else hi |= u8[place(i)] << ((i & 3) << 3)
    }
    if (size === 2 && !OP_NAMES[op].endsWith('U')) lo = (lo << 16) >> 16
    i32[slot] = lo
    if (size === 8) i32[slot + 1] = hi
    return true
  }

  /** Copies in pieces that lie in one page each. After a fault it begins anew. */
  #copy(memory: PhysicalMemory, to: number, from: number, count: number): boolean {
    for (let done = 0; done < count;) {
      const target = to + done
      const source = from + done
      const n = Math.min(count - done, 4096 - (target & 4095), 4096 - (source & 4095))
      if (this.#reach(target, true) < 0) return false
      const src = this.#reach(source, false)
      const dst = this.#reach(target, true)
      if (src < 0 || dst < 0) return false
      memory.u8.copyWithin(dst, src, src + n)
      done += n
    }
    return true
  }

  #zero(memory: PhysicalMemory, to: number, count: number): boolean {
    for (let done = 0; done < count;) {
      const target = to + done
      const n = Math.min(count - done, 4096 - (target & 4095))
      const dst = this.#reach(target, true)
      if (dst < 0) return false
      memory.u8.fill(0, dst, dst + n)
      done += n
    }
    return true
  }
}
