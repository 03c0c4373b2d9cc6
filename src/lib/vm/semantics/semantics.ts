// semantics.ts: what each instruction does. No other place says so: the engines are made from this one. language.ts has the language.
//
// An instruction reads all its operands before it writes anything, so a may be b. It costs one of the budget. It traps with
// - FPE if it divides by a slot that is 0, or if the quotient does not fit (INT_MIN / -1), as on x86-64;
// - FAULT if memory that it touches is not there. Then it has done nothing, and is executed again when the page is there;
// - ILL or SYSCALL if that is what it does.
import type { OpName } from '../isa.ts'
import { expressions, parse, type Statement, type View } from './language.ts'

type Reading = '1' | '1U' | '2' | '2U' | '4' | '8'
type Writing = '1' | '2' | '4' | '8' | 'P'

const READS: Readonly<Record<Reading, string>> = {
  '1': 'a = i8',
  '1U': 'a = u8',
  '2': 'a = i16',
  '2U': 'a = u16',
  '4': 'a = i32',
  '8': 'a.l = i64'
}
/** A pointer is stored as a word, then a word of 0. */
const WRITES: Readonly<Record<Writing, [view: string, value: string]>> = {
  '1': ['u8', 'a'],
  '2': ['i16', 'a'],
  '4': ['i32', 'a'],
  '8': ['i64', 'a.l'],
  P: ['ptr', 'a']
}
/** c << this is an index in bytes. */
const SHIFTS: Readonly<Record<Reading | Writing, number>> = {
  '1': 0, '1U': 0, '2': 1, '2U': 1, '4': 2, '8': 3, P: 3
} // prettier-ignore

/** The loads and stores of one way to name a place: `base`, or the element of index c behind it. */
function accesses<Way extends '' | 'F' | 'A' | 'X' | 'XF' | 'XA'>(
  way: Way,
  base: string
): Record<`LD${Way}${Reading}` | `ST${Way}${Writing}` | (Way extends '' | 'F' | 'A' ? never : `LD${Way}P`), string> {
  const indexed = way.startsWith('X')
  const place = (size: Reading | Writing): string =>
    !indexed ? base : SHIFTS[size] === 0 ? `${base} + c` : `${base} + (c << ${SHIFTS[size]})`
  const all = [
    ...Object.entries(READS).map(([size, load]) => [`LD${way}${size}`, `${load}[${place(size as Reading)}]`]),
    ...(indexed ? [[`LD${way}P`, `a = i32[${place('P')}]`]] : []),
    ...Object.entries(WRITES).map(([size, [view, value]]) => [
      `ST${way}${size}`,
      `${view}[${place(size as Writing)}] = ${value}`
    ])
  ]
  return Object.fromEntries(all) as ReturnType<typeof accesses<Way>>
}

export const SEMANTICS: Readonly<Record<OpName, string>> = {
  // Stops with Trap.ILL. Word 0 of what is no code.
  ILL: 'ill',

  // ---- copies and constants ----
  MOV: 'a = b',
  MOV2: 'a.l = b.l',
  LI: 'a = w',
  LI2: 'a.l = pair(w, w2)',
  LEA: 'a = fp + w',
  SX: 'a.l = long(b)',
  ZX: 'a.l = long_u(b)',

  // ---- int ----
  ADD: 'a = b + c',
  SUB: 'a = b - c',
  MUL: 'a = b * c',
  DIV: 'a = b / c',
  DIVU: 'a = b /u c',
  REM: 'a = b % c',
  REMU: 'a = b %u c',
  AND: 'a = b & c',
  OR: 'a = b | c',
  XOR: 'a = b ^ c',
  SHL: 'a = b << c', // by c & 31
  SHR: 'a = b >>> c',
  SAR: 'a = b >> c',
  ADDI: 'a = b + w',
  MULI: 'a = b * w',
  DIVI: 'a = b / w', // w is neither 0 nor -1
  DIVUI: 'a = b /u w',
  REMI: 'a = b % w',
  REMUI: 'a = b %u w',
  ANDI: 'a = b & w',
  ORI: 'a = b | w',
  XORI: 'a = b ^ w',
  SHLI: 'a = b << w',
  SHRI: 'a = b >>> w',
  SARI: 'a = b >> w',
  NEG: 'a = -b',
  SEXT8: 'a = sext8(b)',
  SEXT16: 'a = sext16(b)',
  PADD: 'a = b + c * w',
  PADDF: 'a = fp + w + c * w2',
  PADDA: 'a = w + c * w2',
  // A condition that is stored is 1 or 0.
  SEQ: 'a = b == c',
  SNE: 'a = b != c',
  SLT: 'a = b < c',
  SLE: 'a = b <= c',
  SLTU: 'a = b <u c',
  SLEU: 'a = b <=u c',
  SEQI: 'a = b == w',
  SNEI: 'a = b != w',
  SLTI: 'a = b < w',
  SGTI: 'a = b > w',
  SLTUI: 'a = b <u w',
  SGTUI: 'a = b >u w',

  // ---- going elsewhere ----
  JMP: 'go w',
  BEQ: 'go w if a == b',
  BNE: 'go w if a != b',
  BLT: 'go w if a < b',
  BLE: 'go w if a <= b',
  BLTU: 'go w if a <u b',
  BLEU: 'go w if a <=u b',
  BEQI: 'go w if a == k',
  BNEI: 'go w if a != k',
  BLTI: 'go w if a < k',
  BGEI: 'go w if a >= k',
  BLTUI: 'go w if a <u ku',
  BGEUI: 'go w if a >=u ku',
  BEQW: 'go w2 if a == w',
  BNEW: 'go w2 if a != w',
  BLTW: 'go w2 if a < w',
  BGEW: 'go w2 if a >= w',
  // A switch. n is a - w. It goes by displacement n, of the w2 that stand behind the default; or by the default, if n is not below w2.
  JTAB: 'table(a - w)',

  // ---- long ----
  ADD2: 'a.l = b.l + c.l',
  SUB2: 'a.l = b.l - c.l',
  MUL2: 'a.l = b.l * c.l',
  DIV2: 'a.l = b.l / c.l',
  DIVU2: 'a.l = b.l /u c.l',
  REM2: 'a.l = b.l % c.l',
  REMU2: 'a.l = b.l %u c.l',
  AND2: 'a.l = b.l & c.l',
  OR2: 'a.l = b.l | c.l',
  XOR2: 'a.l = b.l ^ c.l',
  SHL2: 'a.l = b.l << (c & 63)',
  SHR2: 'a.l = b.l >>> (c & 63)',
  SAR2: 'a.l = b.l >> (c & 63)',
  ADDI2: 'a.l = b.l + long(w)',
  MULI2: 'a.l = b.l * long(w)',
  SHLI2: 'a.l = b.l << w',
  SHRI2: 'a.l = b.l >>> w',
  SARI2: 'a.l = b.l >> w',
  NEG2: 'a.l = -b.l',
  NOT2: 'a.l = ~b.l',
  SEQ2: 'a = b.l == c.l',
  SNE2: 'a = b.l != c.l',
  SLT2: 'a = b.l < c.l',
  SLE2: 'a = b.l <= c.l',
  SLTU2: 'a = b.l <u c.l',
  SLEU2: 'a = b.l <=u c.l',
  BEQ2: 'go w if a.l == b.l',
  BNE2: 'go w if a.l != b.l',
  BLT2: 'go w if a.l < b.l',
  BLE2: 'go w if a.l <= b.l',
  BLTU2: 'go w if a.l <u b.l',
  BLEU2: 'go w if a.l <=u b.l',
  BEQI2: 'go w if a.l == long(k)',
  BNEI2: 'go w if a.l != long(k)',
  BLTI2: 'go w if a.l < long(k)',
  BGEI2: 'go w unless a.l < long(k)',

  // ---- double and float ----
  // If an operand is a NaN, so is the result: of two the first. A new NaN is the default one of x86-64 (float.ts).
  ADDD: 'a.d = b.d + c.d',
  SUBD: 'a.d = b.d - c.d',
  MULD: 'a.d = b.d * c.d',
  DIVD: 'a.d = b.d / c.d',
  NEGD: 'a.d = -b.d', // only the sign changes, even that of a NaN
  SEQD: 'a = b.d == c.d',
  SNED: 'a = b.d != c.d',
  SLTD: 'a = b.d < c.d',
  SLED: 'a = b.d <= c.d',
  BEQD: 'go w if a.d == b.d',
  BNED: 'go w if a.d != b.d',
  BLTD: 'go w if a.d < b.d',
  BLED: 'go w if a.d <= b.d',
  BNLTD: 'go w unless a.d < b.d', // a NaN goes too
  BNLED: 'go w unless a.d <= b.d',
  ADDF: 'a.f = b.f + c.f',
  SUBF: 'a.f = b.f - c.f',
  MULF: 'a.f = b.f * c.f',
  DIVF: 'a.f = b.f / c.f',
  NEGF: 'a.f = -b.f',
  I_D: 'a.d = double(b)',
  U_D: 'a.d = double_u(b)',
  L_D: 'a.d = double(b.l)',
  UL_D: 'a.d = double_u(b.l)',
  L_F: 'a.f = float(b.l)',
  UL_F: 'a.f = float_u(b.l)',
  F_D: 'a.d = double(b.f)',
  D_F: 'a.f = float(b.d)',
  D_I: 'a = int(b.d)', // towards 0; what does not fit is INT_MIN, as on x86-64
  D_L: 'a.l = long(b.d)',
  D_UL: 'a.l = long_u(b.d)',
  SQRT: 'a.d = sqrt(b.d)',
  FLOOR: 'a.d = floor(b.d)',
  CEIL: 'a.d = ceil(b.d)',
  TRUNC: 'a.d = trunc(b.d)',
  FABS: 'a.d = abs(b.d)',

  // ---- bits ----
  CLZ: 'a = clz(b)',
  CTZ: 'a = ctz(b)',
  POPCOUNT: 'a = popcount(b)',
  CLZ2: 'a = clz(b.l)',
  CTZ2: 'a = ctz(b.l)',
  POPCOUNT2: 'a = popcount(b.l)',

  // ---- memory ----
  ...accesses('', 'b + w'),
  ...accesses('F', 'fp + w'),
  ...accesses('A', 'w'),
  ...accesses('X', 'b'),
  ...accesses('XF', 'fp + w'),
  ...accesses('XA', 'w'),
  // Copies bytes. Target and source are the same, or do not overlap.
  COPY: 'copy(a, b, w)',
  ZERO: 'zero(a, w)',

  // ---- functions: isa.ts has the words, and how a frame is laid out ----
  // Only the kernel enters a function here: its arguments are in the record at sp (frames.ts).
  ENTER: 'enter',
  CALL: 'call',
  CALLR: 'callr',
  // Goes to the pc in slot 0 and the frame in slot 1. The pc must be behind a call whose window fits there, or a function's start (a signal's
  // restorer); anything else is a FAULT.
  RET: 'return',
  RETV: 'return(long(a))',
  RETV2: 'return(a.l)',
  GETRV: 'a = rv',
  GETRV2: 'a.l = rv.l',
  // The number is in a. The answer comes in rv.l.
  SYSCALL: 'syscall(a)',
  ALLOCA: 'sp = sp - b & -16; a = sp',

  // ---- threads ----
  TP: 'a = tp',
  // Compare and swap: if the int at b is a, it becomes c. a becomes what the int was.
  CAS: 'cas(b)'
}

const BYTES: Readonly<Record<View, number>> = { i8: 1, u8: 1, i16: 2, u16: 2, i32: 4, i64: 8, ptr: 8 }

/** The memory that an instruction touches: how many bytes, and whether it writes them. Of calls and returns: the frame's first word. */
export interface Access {
  readonly bytes: number
  readonly writes: boolean
}

/** Undefined: none, or (`copy`, `zero`) as much as it says. */
export function accessOf(program: readonly Statement[]): Access | undefined {
  for (const s of program) {
    if (s.kind === 'set' && s.to.kind === 'memory') return { bytes: BYTES[s.to.view], writes: true }
    if (s.kind === 'do' && ['enter', 'call', 'callr', 'return', 'cas'].includes(s.name))
      return { bytes: 4, writes: true }
    for (const e of expressions(s)) if (e.kind === 'memory') return { bytes: BYTES[e.view], writes: false }
  }
  return undefined
}

export const programOf = (name: OpName): readonly Statement[] => parse(SEMANTICS[name])
