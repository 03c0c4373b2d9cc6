// frames.ts: frames of the stack. The kernel makes one where it lets a program call a function; a debugger walks along those that a program has.
import type { Arch, CallFrame } from '../record/arch.ts'
import { SYSCALL_WORDS, TEXT_BASE } from './isa.ts'

// A call that the kernel makes leaves a record of 16 words at sp, and pc at the function's ENTER, which makes the frame below it:
// where to return to, 0, the sp before the call, 0, then the arguments.

/** Arguments that a call made by the kernel can have. */
export const RECORD_ARGS = 12
const RECORD_BYTES = 64
const RECORD_SP = 2

const pcOf = (address: number): number => (address - TEXT_BASE) >> 2

export const arch: Arch = {
  trapWords: SYSCALL_WORDS,

  callFrame(sp, target, ret, args): CallFrame {
    // The alignment keeps it within one page.
    const record = (sp - RECORD_BYTES) & -RECORD_BYTES
    const words = [record, pcOf(ret), record + 4, 0, record + 4 * RECORD_SP, sp, record + 12, 0]
    args.slice(0, RECORD_ARGS).forEach((arg, i) => words.push(record + 16 + 4 * i, arg))
    return { pc: pcOf(target), fp: record, sp: record, words }
  },

  signalFrame(fp, read) {
    // The function that traps has a frame of its own; its caller's sp is the record's address, in which the handler's sp stands.
    const record = read(fp + 4 * 2)
    return record === undefined ? undefined : read(record + 4 * RECORD_SP)
  }
}

/** A function that is running: its frame, and its pc. In a caller that is the pc behind the call. */
export interface Activation {
  readonly pc: number
  readonly fp: number
}

/** The functions that are running, the innermost first. `read` reads a word of the program's memory. */
export function backtrace(
  pc: number,
  fp: number,
  read: (address: number) => number | undefined,
  limit = 1000
): Activation[] {
  const frames: Activation[] = []
  let at: Activation | undefined = { pc, fp }
  while (at && frames.length < limit) {
    frames.push(at)
    const ret: number | undefined = read(at.fp)
    const caller: number | undefined = read(at.fp + 4)
    // The stack grows down: a caller's frame lies above.
    at = ret !== undefined && caller !== undefined && caller > at.fp ? { pc: ret, fp: caller } : undefined
  }
  return frames
}
