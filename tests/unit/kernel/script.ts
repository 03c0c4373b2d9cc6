// script.ts: a processor for tests that need the kernel and nothing else: hand-assembled programs of system calls and jumps.
import { REG_PC, REG_RV, Trap, type Arch, type PhysicalMemory, type Processor } from '../../../src/lib/record/arch.ts'
import { BOOT_DEFAULTS, makeInit, startKernel, type BootParams } from '../../../src/lib/kernel/init/main.ts'
import { Kernel } from '../../../src/lib/kernel/kernel.ts'
import { Loop } from '../../../src/lib/machine/loop.ts'
import { setRegs } from '../../../src/lib/kernel/regs.ts'

const CALL = 0
const IF_ZERO = 1
const JUMP = 2
const WORK = 3
const IF_FAILED = 4
const WORDS = 8

/** A program is lines of eight words: operation, then its operands. A label is the number of a line. */
export type Line = readonly number[]
export const call = (nr: number, ...args: number[]): Line => [CALL, nr, ...args]
/** Goes to a line if the last call answered 0. */
export const ifZero = (line: number): Line => [IF_ZERO, line]
/** Goes to a line if the last call answered an error. */
export const ifFailed = (line: number): Line => [IF_FAILED, line]
export const jump = (line: number): Line => [JUMP, line]
export const work = (): Line => [WORK]
export const assemble = (lines: readonly Line[]): Int32Array =>
  Int32Array.from(lines.flatMap((line) => Array.from({ length: WORDS }, (_, i) => line[i] ?? 0)))

export const SYS = {
  fork: 57,
  exit: 60,
  clone: 56,
  tkill: 200,
  unshare: 272,
  ptrace: 101,
  exit_group: 231,
  wait4: 61,
  getpid: 39,
  kill: 62,
  pause: 34,
  sched_yield: 24,
  prctl: 157,
  setsid: 112
} as const

export class ScriptProcessor implements Processor {
  executed = 0
  faultAddress = 0
  faultWrite = false
  nr = 0
  readonly args = new Int32Array(6)

  run(memory: PhysicalMemory, _space: unknown, regs: number, code: Int32Array, budget: number): number {
    const w = memory.i32
    let pc = w[regs + REG_PC]
    let n = 0
    let trap: number = Trap.BUDGET
    while (n < budget) {
      n++
      const at = pc
      pc += WORDS
      if (code[at] === CALL) {
        this.nr = code[at + 1]
        for (let i = 0; i < 6; i++) this.args[i] = code[at + 2 + i]
        trap = Trap.SYSCALL
        break
      }
      const rv = w[regs + REG_RV]
      const goes = code[at] === JUMP || (code[at] === IF_ZERO && rv === 0) || (code[at] === IF_FAILED && rv < 0)
      if (goes) pc = code[at + 1] * WORDS
    }
    w[regs + REG_PC] = pc
    this.executed = n
    return trap
  }
}

export const SCRIPT_ARCH: Arch = {
  trapWords: WORDS,
  callFrame: (sp, target, ret) => ({ pc: target, fp: sp, sp, words: [sp, ret] }),
  signalFrame: (fp) => fp
}

/** A computer whose PID 1 runs `lines`: no disk, no files, no memory. */
export function scripted(lines: readonly Line[], params: Partial<BootParams> = {}): Loop {
  const k = new Kernel(SCRIPT_ARCH, { disk: { segment: () => undefined } })
  startKernel(k, { ...BOOT_DEFAULTS, ...params })
  const init = makeInit(k, 0, 0)
  setRegs(k, init, { pc: 0, fp: 0, sp: 0 })
  const code = assemble(lines)
  return new Loop(k, new ScriptProcessor(), () => code)
}

/** Runs until nobody can run. */
export function runToIdle(loop: Loop, instructions = 1_000_000): Loop {
  while (loop.instructions < instructions) if (loop.turn(instructions - loop.instructions, Infinity) !== 'ran') break
  return loop
}
