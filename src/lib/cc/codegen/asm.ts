// asm.ts: instructions, written one after another; labels; and what the linker and the debugger have to know about places in them.
import { CALL_MARK, Op, word, type OpName } from '../../vm/isa.ts'
import type { Reloc } from './object.ts'

/** A place in the code that branches may name before it is known. */
export interface Target {
  at: number
  readonly uses: { readonly at: number; readonly from: number }[]
}

export class Assembler {
  readonly words: number[] = []
  readonly relocs: Reloc[] = []
  /** pc, position in the sources, 1 if a step stops there. */
  readonly lines: number[] = []
  /** False behind a jump or return: what is written there, up to the next label, is never reached and left out. */
  live = true
  /** Calls of the function at hand, whose marks lack the size of its window. */
  readonly #marks: number[] = []
  #start = 0
  #position = -1
  #stop = 0

  get pc(): number {
    return this.words.length
  }

  /** What follows belongs to the source at `position`; a step by line stops where it begins. */
  line(position: number, stop = true): void {
    this.#position = position
    this.#stop = stop ? 1 : 0
  }

  #begin(): boolean {
    if (!this.live) return false
    if (this.#position >= 0) {
      this.lines.push(this.words.length, this.#position, this.#stop)
      this.#position = -1
    }
    return true
  }

  op(name: OpName, a = 0, b = 0, c = 0): void {
    if (this.#begin()) this.words.push(word(Op[name], a, b, c))
  }

  /** With a constant behind. */
  opk(name: OpName, a: number, b: number, k: number, c = 0, ...more: readonly number[]): void {
    if (this.#begin()) this.words.push(word(Op[name], a, b, c), k | 0, ...more)
  }

  li2(a: number, lo: number, hi: number): void {
    if (this.#begin()) this.words.push(word(Op.LI2, a), lo | 0, hi | 0)
  }

  /** With the address of a symbol in place of the constant. */
  opAddress(name: OpName, a: number, symbol: number, addend: number, c = 0, ...more: readonly number[]): void {
    if (!this.#begin()) return
    this.relocs.push({ section: 'text', at: this.words.length + 1, kind: 'address', symbol, addend })
    this.words.push(word(Op[name], a, 0, c), 0, ...more)
  }

  newTarget(): Target {
    return { at: -1, uses: [] }
  }

  /** The target is here. `always`: branches to it may follow later. */
  bind(target: Target, always = false): void {
    target.at = this.words.length
    for (const { at, from } of target.uses) this.words[at] = target.at - from
    if (always || target.uses.length > 0) this.live = true
  }

  #refer(target: Target, from: number): number {
    if (target.at >= 0) return target.at - from
    target.uses.push({ at: this.words.length, from })
    return 0
  }

  jump(target: Target): void {
    this.branch('JMP', 0, 0, target)
    this.live = false
  }

  branch(name: OpName, a: number, b: number, target: Target): void {
    if (!this.#begin()) return
    const from = this.words.length
    this.words.push(word(Op[name], a, b))
    this.words.push(this.#refer(target, from))
  }

  /** Compares with a constant of 16 bits. */
  branchk(name: OpName, a: number, k: number, target: Target): void {
    if (!this.#begin()) return
    const from = this.words.length
    this.words.push(Op[name] | (a << 8) | (k << 16))
    this.words.push(this.#refer(target, from))
  }

  /** Compares with a constant of 32 bits. */
  branchw(name: OpName, a: number, k: number, target: Target): void {
    if (!this.#begin()) return
    const from = this.words.length
    this.words.push(word(Op[name], a), k | 0)
    this.words.push(this.#refer(target, from))
  }

  table(a: number, low: number, targets: readonly Target[], other: Target): void {
    if (!this.#begin()) return
    const from = this.words.length
    this.words.push(word(Op.JTAB, a), low | 0, targets.length)
    for (const target of [other, ...targets]) this.words.push(this.#refer(target, from))
    this.live = false
  }

  /** Begins a function whose definition begins at `position`. */
  enter(position: number): void {
    this.#start = this.words.length
    this.#marks.length = 0
    this.live = true
    this.#position = -1
    this.lines.push(this.words.length, position, 0)
    this.words.push(word(Op.ENTER), 0, 0)
  }

  /** Ends a function: now it is known what its frame needs. */
  leave(params: number, window: number, memory: number): void {
    this.words[this.#start + 1] = params | (window << 16)
    this.words[this.#start + 2] = memory
    for (const at of this.#marks) this.words[at] = CALL_MARK | window
  }

  /** Calls a function by name. */
  call(symbol: number, args: readonly number[]): void {
    if (!this.#begin()) return
    this.words.push(word(Op.CALL, args.length))
    this.relocs.push({ section: 'text', at: this.words.length, kind: 'call', symbol, addend: 0 })
    this.words.push(0)
    this.#callTail(args)
  }

  callr(address: number, args: readonly number[]): void {
    if (!this.#begin()) return
    this.words.push(word(Op.CALLR, args.length, address))
    this.#callTail(args)
  }

  #callTail(args: readonly number[]): void {
    for (let i = 0; i < args.length; i += 4) this.words.push(word(args[i], args[i + 1], args[i + 2], args[i + 3]))
    this.#marks.push(this.words.length)
    this.words.push(0)
  }

  syscall(nr: number, args: readonly number[]): void {
    if (!this.#begin()) return
    this.words.push(word(Op.SYSCALL, nr), word(args[0], args[1], args[2], args[3]), word(args[4], args[5]))
  }

  ret(name: 'RET' | 'RETV' | 'RETV2' | 'ILL', a = 0): void {
    this.op(name, a)
    this.live = false
  }
}
