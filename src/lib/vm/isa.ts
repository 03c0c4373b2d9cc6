// isa.ts: how the instructions of the processor are written down. What they do: semantics/semantics.ts. @choice own-processor
//
// A program is one Int32Array. pc counts its words; the address of a word is TEXT_BASE + 4 * pc. The first word of an instruction is
//
//   bits 0…7 op · bits 8…15 a · bits 16…23 b · bits 24…31 c
//
// and `imm`, `k`, … below are the words that follow. a, b, c are slots: words of the *window*, the part of the running
// function's stack frame that holds its scalars and temporaries. A window has at most 256 words and never straddles a page,
// so its place in physical memory is looked up once: at call, at return and when a program is resumed.
//
// An int (and everything smaller, normalised), a pointer and a float take one slot. A long and a double take two, low word
// first, the lower number even: ops that end in 2 (and D) name the first of them.
//
//   slot 0  where to return to (a pc)        slot 2  the caller's sp
//   slot 1  the caller's fp                  slot 3  free for the compiler     slots 4…  the parameters
//
// fp is the address of slot 0, a multiple of 16. Aggregates and what has its address taken lie below it, down to sp; below sp
// nothing is kept, so that the kernel can put a frame there between any two instructions.
// A value that a function returns is in the registers rv and rv_hi. There are no other registers but tp, the thread pointer, which
// programs can only read: fork copies a handful of words.
//
// A branch goes to pc + its displacement, pc being that of the branch itself.

/** Parameters begin at this slot. */
export const FIRST_PARAM = 4
/** Words that a window can have. */
export const MAX_WINDOW = 256
/** Address of pc 0. */
export const TEXT_BASE = 0x0040_0000

/**
 * How an instruction is written down: its words after the first, and what a, b, c mean.
 * `s` slot, `-` unused, `ii` in place of b and c: a signed 16-bit constant; then w: a constant, t: a displacement,
 * m: a displacement of memory. What does not fit has a name.
 */
type Format = string

const TABLE = [
  ['ILL', '---'],

  // ---- copies and constants ----
  ['MOV', 'ss-'],
  ['MOV2', 'ss-'],
  ['LI', 's--w'],
  ['LI2', 's--ww'],
  ['LEA', 's--w'],
  ['SX', 'ss-'],
  ['ZX', 'ss-'],

  // ---- int: a = b op c ----
  ['ADD', 'sss'],
  ['SUB', 'sss'],
  ['MUL', 'sss'],
  ['DIV', 'sss'],
  ['DIVU', 'sss'],
  ['REM', 'sss'],
  ['REMU', 'sss'],
  ['AND', 'sss'],
  ['OR', 'sss'],
  ['XOR', 'sss'],
  ['SHL', 'sss'],
  ['SHR', 'sss'],
  ['SAR', 'sss'],
  ['ADDI', 'ss-w'],
  ['MULI', 'ss-w'],
  ['DIVI', 'ss-w'],
  ['DIVUI', 'ss-w'],
  ['REMI', 'ss-w'],
  ['REMUI', 'ss-w'],
  ['ANDI', 'ss-w'],
  ['ORI', 'ss-w'],
  ['XORI', 'ss-w'],
  ['SHLI', 'ss-w'],
  ['SHRI', 'ss-w'],
  ['SARI', 'ss-w'],
  ['NEG', 'ss-'],
  ['SEXT8', 'ss-'],
  ['SEXT16', 'ss-'],
  ['PADD', 'sssw'],
  ['PADDF', 's-sww'],
  ['PADDA', 's-sww'],
  ['SEQ', 'sss'],
  ['SNE', 'sss'],
  ['SLT', 'sss'],
  ['SLE', 'sss'],
  ['SLTU', 'sss'],
  ['SLEU', 'sss'],
  ['SEQI', 'ss-w'],
  ['SNEI', 'ss-w'],
  ['SLTI', 'ss-w'],
  ['SGTI', 'ss-w'],
  ['SLTUI', 'ss-w'],
  ['SGTUI', 'ss-w'],

  // ---- going elsewhere ----
  ['JMP', '---t'],
  ['BEQ', 'ss-t'],
  ['BNE', 'ss-t'],
  ['BLT', 'ss-t'],
  ['BLE', 'ss-t'],
  ['BLTU', 'ss-t'],
  ['BLEU', 'ss-t'],
  ['BEQI', 'siit'],
  ['BNEI', 'siit'],
  ['BLTI', 'siit'],
  ['BGEI', 'siit'],
  ['BLTUI', 'siit'],
  ['BGEUI', 'siit'],
  ['BEQW', 's--wt'],
  ['BNEW', 's--wt'],
  ['BLTW', 's--wt'],
  ['BGEW', 's--wt'],
  // Words: low, count, default, displacements.
  ['JTAB', 's--table'],

  // ---- long: a = b op c ----
  ['ADD2', 'sss'],
  ['SUB2', 'sss'],
  ['MUL2', 'sss'],
  ['DIV2', 'sss'],
  ['DIVU2', 'sss'],
  ['REM2', 'sss'],
  ['REMU2', 'sss'],
  ['AND2', 'sss'],
  ['OR2', 'sss'],
  ['XOR2', 'sss'],
  ['SHL2', 'sss'],
  ['SHR2', 'sss'],
  ['SAR2', 'sss'],
  ['ADDI2', 'ss-w'],
  ['MULI2', 'ss-w'],
  ['SHLI2', 'ss-w'],
  ['SHRI2', 'ss-w'],
  ['SARI2', 'ss-w'],
  ['NEG2', 'ss-'],
  ['NOT2', 'ss-'],
  ['SEQ2', 'sss'],
  ['SNE2', 'sss'],
  ['SLT2', 'sss'],
  ['SLE2', 'sss'],
  ['SLTU2', 'sss'],
  ['SLEU2', 'sss'],
  ['BEQ2', 'ss-t'],
  ['BNE2', 'ss-t'],
  ['BLT2', 'ss-t'],
  ['BLE2', 'ss-t'],
  ['BLTU2', 'ss-t'],
  ['BLEU2', 'ss-t'],
  ['BEQI2', 'siit'],
  ['BNEI2', 'siit'],
  ['BLTI2', 'siit'],
  ['BGEI2', 'siit'],

  // ---- double and float ----
  ['ADDD', 'sss'],
  ['SUBD', 'sss'],
  ['MULD', 'sss'],
  ['DIVD', 'sss'],
  ['NEGD', 'ss-'],
  ['SEQD', 'sss'],
  ['SNED', 'sss'],
  ['SLTD', 'sss'],
  ['SLED', 'sss'],
  ['BEQD', 'ss-t'],
  ['BNED', 'ss-t'],
  ['BLTD', 'ss-t'],
  ['BLED', 'ss-t'],
  ['BNLTD', 'ss-t'],
  ['BNLED', 'ss-t'],
  ['ADDF', 'sss'],
  ['SUBF', 'sss'],
  ['MULF', 'sss'],
  ['DIVF', 'sss'],
  ['NEGF', 'ss-'],
  ['I_D', 'ss-'],
  ['U_D', 'ss-'],
  ['L_D', 'ss-'],
  ['UL_D', 'ss-'],
  ['L_F', 'ss-'],
  ['UL_F', 'ss-'],
  ['F_D', 'ss-'],
  ['D_F', 'ss-'],
  ['D_I', 'ss-'],
  ['D_L', 'ss-'],
  ['D_UL', 'ss-'],
  ['SQRT', 'ss-'],
  ['FLOOR', 'ss-'],
  ['CEIL', 'ss-'],
  ['TRUNC', 'ss-'],
  ['FABS', 'ss-'],

  // ---- bits: int a = of b ----
  ['CLZ', 'ss-'],
  ['CTZ', 'ss-'],
  ['POPCOUNT', 'ss-'],
  ['CLZ2', 'ss-'],
  ['CTZ2', 'ss-'],
  ['POPCOUNT2', 'ss-'],

  // ---- memory ----
  ['LD1', 'ss-m'],
  ['LD1U', 'ss-m'],
  ['LD2', 'ss-m'],
  ['LD2U', 'ss-m'],
  ['LD4', 'ss-m'],
  ['LD8', 'ss-m'],
  ['ST1', 'ss-m'],
  ['ST2', 'ss-m'],
  ['ST4', 'ss-m'],
  ['ST8', 'ss-m'],
  ['STP', 'ss-m'],
  ['LDF1', 's--m'],
  ['LDF1U', 's--m'],
  ['LDF2', 's--m'],
  ['LDF2U', 's--m'],
  ['LDF4', 's--m'],
  ['LDF8', 's--m'],
  ['STF1', 's--m'],
  ['STF2', 's--m'],
  ['STF4', 's--m'],
  ['STF8', 's--m'],
  ['STFP', 's--m'],
  ['LDA1', 's--m'],
  ['LDA1U', 's--m'],
  ['LDA2', 's--m'],
  ['LDA2U', 's--m'],
  ['LDA4', 's--m'],
  ['LDA8', 's--m'],
  ['STA1', 's--m'],
  ['STA2', 's--m'],
  ['STA4', 's--m'],
  ['STA8', 's--m'],
  ['STAP', 's--m'],
  ['LDX1', 'sss'],
  ['LDX1U', 'sss'],
  ['LDX2', 'sss'],
  ['LDX2U', 'sss'],
  ['LDX4', 'sss'],
  ['LDX8', 'sss'],
  ['LDXP', 'sss'],
  ['STX1', 'sss'],
  ['STX2', 'sss'],
  ['STX4', 'sss'],
  ['STX8', 'sss'],
  ['STXP', 'sss'],
  ['LDXF1', 's-sm'],
  ['LDXF1U', 's-sm'],
  ['LDXF2', 's-sm'],
  ['LDXF2U', 's-sm'],
  ['LDXF4', 's-sm'],
  ['LDXF8', 's-sm'],
  ['LDXFP', 's-sm'],
  ['STXF1', 's-sm'],
  ['STXF2', 's-sm'],
  ['STXF4', 's-sm'],
  ['STXF8', 's-sm'],
  ['STXFP', 's-sm'],
  ['LDXA1', 's-sm'],
  ['LDXA1U', 's-sm'],
  ['LDXA2', 's-sm'],
  ['LDXA2U', 's-sm'],
  ['LDXA4', 's-sm'],
  ['LDXA8', 's-sm'],
  ['LDXAP', 's-sm'],
  ['STXA1', 's-sm'],
  ['STXA2', 's-sm'],
  ['STXA4', 's-sm'],
  ['STXA8', 's-sm'],
  ['STXAP', 's-sm'],
  ['COPY', 'ss-w'],
  ['ZERO', 's--w'],

  // ---- functions ----
  // The first instruction of every function. Words: parameter words | window words << 16; bytes of frame memory below fp.
  // A call does not execute it, but reads it. The kernel enters a function here: see frames.ts.
  ['ENTER', '---ww'],
  // Calls with a argument words, taken from as many slots, 4 to a word. Words: displacement of the callee's ENTER; argument slots; CALL_MARK | own window words.
  ['CALL', '---call'],
  // The same; b is the function's address, and there is no displacement.
  ['CALLR', '-s-callr'],
  ['RET', '---'],
  ['RETV', 's--'],
  ['RETV2', 's--'],
  ['GETRV', 's--'],
  ['GETRV2', 's--'],
  // a is the number, a long. Words: slots of the arguments, 4 and 2, longs. Slot 0 stands for 0.
  ['SYSCALL', 's--ww'],
  ['ALLOCA', 'ss-'],

  // ---- threads ----
  ['TP', 's--'],
  ['CAS', 'sss']
] as const satisfies readonly (readonly [name: string, format: Format])[]

export type OpName = (typeof TABLE)[number][0]

/** By number. */
export const OP_NAMES: readonly OpName[] = TABLE.map(([name]) => name)
export const FORMATS: readonly Format[] = TABLE.map(([, format]) => format)
/** Name → number. */
export const Op = Object.fromEntries(OP_NAMES.map((name, i) => [name, i])) as Readonly<Record<OpName, number>>

/** The last word of a CALL: this, and how many words the caller's window has. RET goes nowhere else, whatever was written over the stack. */
export const CALL_MARK = 0x5ca1_0000
/** Words of a SYSCALL. */
export const SYSCALL_WORDS = 3
export const ENTER_WORDS = 3

export function word(op: number, a = 0, b = 0, c = 0): number {
  return op | (a << 8) | (b << 16) | (c << 24)
}

/** Words of the instruction at pc. */
export function lengthAt(code: Int32Array, pc: number): number {
  const op = code[pc] & 255
  switch (FORMATS[op]) {
    case 's--table':
      return 4 + code[pc + 2]
    case '---call':
      return 3 + ((((code[pc] >>> 8) & 255) + 3) >> 2)
    case '-s-callr':
      return 2 + ((((code[pc] >>> 8) & 255) + 3) >> 2)
    default:
      return FORMATS[op] ? FORMATS[op].length - 2 : 1
  }
}
