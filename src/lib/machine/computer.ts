// computer.ts: a whole computer: kernel, processor, disk and clock. It advances by turns; inputs are the only way to act on it, and each is kept
// with the moment at which it was taken.
import type { Arch, Processor } from '../record/arch.ts'
import { BOOT_DEFAULTS, startKernel } from '../kernel/init/main.ts'
import { behaviourOf } from '../record/behaviour.ts'
import { registersOf } from '../kernel/regs.ts'
import { fireTimers } from '../kernel/entry.ts'
import { Kernel, NEEDS_STDIN } from '../kernel/kernel.ts'
import type { Log } from '../record/log.ts'
import { Loop } from './loop.ts'
import { dropMap, PageStore, type FrameMap } from '../kernel/mm/store.ts'
import { nextTimer } from '../kernel/sched.ts'
import type { State } from '../record/state/state.ts'
import type { DiskImage } from '../image/image.ts'
import { LibcSymbols } from './acts.ts'
import { bootDisk, startInit } from './boot.ts'
import { compileOn, type Compiler } from './compile.ts'
import { applyInput } from './inputs.ts'
import { TextCache } from './text.ts'
import type { BootOptions, Head, Input, Moment, RunLimit, StopReason, TimedInput } from '../run/types.ts'
import { sleepersAwaitHost } from '../kernel/fs/host_input.ts'

/** What a computer is made of. All computers of a page share it. */
export interface Parts {
  readonly image: DiskImage
  readonly arch: Arch
  readonly processor: () => Processor
  /** Answers the compiler, or undefined while it is not loaded. */
  readonly compiler: () => Compiler | undefined
}

/** What k.needs is while a computer waits for the compiler. A positive k.needs is a segment of the image. */
export const NEEDS_COMPILER = -1

/** An input, and the exact moment at which it was taken, so that it can be taken there again. */
export interface TakenInput extends TimedInput {
  readonly at: Moment
}

/** The state of the processor at a moment. Together with the kernel's state of the same moment it is all that is needed to go on. */
export interface Checkpoint {
  readonly at: Moment
  /** Instructions since the last kernel entry. */
  readonly ran: number
  readonly frames: FrameMap
  /** How many inputs were taken before. */
  readonly inputs: number
}

export class Computer {
  readonly parts: Parts
  readonly k: Kernel
  readonly inputs: TakenInput[]
  readonly #loop: Loop
  readonly #texts: TextCache
  readonly #symbols: LibcSymbols
  /** Is the host's standard input typed at the terminal? */
  readonly #typed: boolean

  private constructor(
    parts: Parts,
    k: Kernel,
    inputs: TakenInput[],
    texts: TextCache,
    symbols: LibcSymbols,
    typed: boolean
  ) {
    this.parts = parts
    this.k = k
    this.inputs = inputs
    this.#texts = texts
    this.#symbols = symbols
    this.#typed = typed
    const ended = inputs.some(({ input }) => input.kind === 'stdin' && input.bytes === null)
    k.typist = !typed ? 'nobody' : ended ? 'ended' : 'host'
    this.#loop = new Loop(k, parts.processor(), (mm) => texts.of(k, mm))
  }

  /** Switches a computer on. It has not run yet. */
  static boot(parts: Parts, options: BootOptions): Computer {
    const k = new Kernel(parts.arch, hostOf(parts, options.choices))
    const typed = options.start.kind === 'program' && options.start.typed === true
    const computer = new Computer(parts, k, [], new TextCache(), new LibcSymbols(), typed)
    startKernel(k, {
      ...BOOT_DEFAULTS,
      ...(options.pid_max !== undefined && { pid_max: options.pid_max }),
      ...(options.maxFrames !== undefined && { max_frames: options.maxFrames }),
      ...(options.bootTime !== undefined && { boot_time: options.bootTime }),
      ...(options.seed !== undefined && { seed: options.seed }),
      cpus: cpusOf(options)
    })
    bootDisk(k, parts.image, options.files ?? [])
    startInit(k, options)
    return computer
  }

  /** Makes a second computer that goes on from a checkpoint. `state` is the kernel's state at that moment; `log` ends there. */
  static restore(from: Computer, checkpoint: Checkpoint, state: State, log: Log, host = from.k.host): Computer {
    const store = new PageStore(from.k.store.pool, checkpoint.frames)
    const k = new Kernel(from.parts.arch, host, state, log, store)
    k.ran = checkpoint.ran
    const inputs = from.inputs.slice(0, checkpoint.inputs)
    return new Computer(from.parts, k, inputs, from.#texts, from.#symbols, from.#typed)
  }

  /** Makes a second computer at the same moment, which goes on by itself: many runs can begin where one has come to, without a boot of their own. It is
   *  done between turns. If `choices` are given, the second one takes them from here on. Call `k.store.close()` when it is no longer needed. */
  twin(choices?: readonly number[]): Computer {
    const { k } = this
    const state = k.state.clone()
    state.bytes = k.state.bytes.fork(k.sys.bytes_end)
    const checkpoint = this.checkpoint()
    const host = choices ? { ...k.host, choices: [...Array<number>(k.sys.choices).fill(0), ...choices] } : k.host
    const twin = Computer.restore(this, checkpoint, state, k.log.fork(k.log.length), host)
    twin.#loop.waited = this.#loop.waited
    dropMap(k.store.pool, checkpoint.frames)
    return twin
  }

  /** A hash of all that decides how the computer goes on: two that have the same image and the same hash can only go on alike. Between turns only. */
  behaviour(): string {
    const { k } = this
    // The map is frozen, so that no page whose hash is kept is written unseen.
    const frames = k.store.freeze()
    const hash = behaviourOf(k.state, {
      page: (frame) => k.store.hashOf(frame),
      registers: (row) => registersOf(k, row)
    })
    dropMap(k.store.pool, frames)
    return hash
  }

  get moment(): Moment {
    return { event: this.k.log.length, instructions: this.#loop.instructions }
  }

  /** Virtual ns since boot. */
  get clock(): number {
    return this.#loop.clock
  }

  /** How many bytes are kept: by the log, as far as it is held, and by the byte store. */
  get kept(): number {
    return this.k.log.bytes + this.k.sys.bytes_end
  }

  checkpoint(): Checkpoint {
    return { at: this.moment, ran: this.k.ran, frames: this.k.store.freeze(), inputs: this.inputs.length }
  }

  /** Goes on by one turn, of at most `budget` instructions, and not beyond `clock`. */
  turn(budget: number, clock: number): ReturnType<Loop['turn']> {
    return this.#loop.turn(budget, clock)
  }

  /** Goes on until a limit is reached, no task can run, or something has to be fetched ('need': k.needs). Calls `watch` between turns. */
  advance(limit: RunLimit, watch?: () => void): StopReason | 'need' {
    const { clock = Infinity, events = Infinity, instructions = Infinity, bytes = Infinity } = limit
    for (;;) {
      watch?.()
      if (this.k.log.length >= events) return 'events'
      if (this.kept >= bytes) return 'bytes'
      const budget = Math.min(instructions - this.#loop.instructions, SLICE)
      if (budget <= 0) return 'instructions'
      if (this.#wantsStdin()) return 'stdin'
      const turn = this.#loop.turn(budget, clock)
      if (turn === 'need') return this.#whatNeeds()
      if (turn === 'idle') return this.#idle(clock)
      if (turn === 'limit' && this.clock >= clock) return 'clock'
    }
  }

  /** Lets all tasks run that can, until all are asleep. Timers that fall due meanwhile ring. Answers 'idle', or why it stopped before. */
  settle(limit: RunLimit, watch?: () => void): StopReason | 'need' {
    const { events = Infinity, instructions = Infinity, bytes = Infinity } = limit
    const { sys } = this.k
    while (sys.current !== 0 || sys.rq_first !== 0) {
      watch?.()
      if (this.k.log.length >= events) return 'events'
      if (this.kept >= bytes) return 'bytes'
      const budget = Math.min(instructions - this.#loop.instructions, SLICE)
      if (budget <= 0) return 'instructions'
      if (this.#loop.turn(budget, Infinity) === 'need') return this.#whatNeeds()
    }
    return 'idle'
  }

  /** Are all tasks asleep, and does one of them wait for the host? Then no time passes before the host was asked. */
  #wantsStdin(): boolean {
    const { sys } = this.k
    return sys.current === 0 && sys.rq_first === 0 && sleepersAwaitHost(this.k)
  }

  #whatNeeds(): 'stdin' | 'need' {
    return this.k.needs === NEEDS_STDIN ? 'stdin' : 'need'
  }

  #idle(clock: number): StopReason {
    if (clock === Infinity) return 'idle'
    this.#loop.waited = Math.max(0, clock - this.k.sys.clock)
    return 'clock'
  }

  /** If everybody is asleep, lets time pass up to `clock`, but not beyond the next timer. */
  sleepUntil(clock: number): void {
    const { sys } = this.k
    if (sys.current !== 0 || sys.rq_first !== 0) return
    this.#loop.waited = Math.max(0, Math.min(clock, nextTimer(this.k)) - sys.clock)
  }

  /** Takes an input now, after all that is due at this time. */
  input(input: Input): void {
    this.advance({ clock: this.clock })
    if (this.#loop.waited > 0) this.#loop.waitUntil(this.clock)
    const at = this.moment
    this.k.emit.input(1, this.inputs.length)
    this.inputs.push({ clock: this.clock, input, at })
    applyInput(this.k, input, this.#symbols)
    fireTimers(this.k)
  }

  /** One step of running again: takes the next of `inputs`, if it is due now, or makes a turn of at most `budget` instructions up to it. */
  turnAgain(inputs: readonly TakenInput[], budget: number): ReturnType<Loop['turn']> {
    const next = inputs[this.inputs.length]
    if (!next) return this.#loop.turn(budget, Infinity)
    const { at, clock, input } = next
    if (at.event <= this.k.log.length && at.instructions <= this.#loop.instructions) {
      this.input(input)
      return 'ran'
    }
    const turn = this.#loop.turn(Math.min(budget, Math.max(1, at.instructions - this.#loop.instructions)), clock)
    if (turn === 'need' && this.k.needs === NEEDS_STDIN) return 'ran'
    if (turn !== 'idle') return turn
    this.#loop.waitUntil(clock)
    return 'ran'
  }

  /** Runs again to a moment of the same history, with its inputs. Stops between turns: at the moment, or just after it. */
  runTo(moment: Moment, inputs: readonly TakenInput[]): void {
    while (this.k.log.length < moment.event || this.#loop.instructions < moment.instructions) {
      // A fault counts no instruction, but is met only by trying one.
      const turn = this.turnAgain(inputs, Math.max(1, moment.instructions - this.#loop.instructions))
      if (turn === 'idle' || turn === 'need') return
    }
  }

  head(reason: StopReason, panic?: string): Head {
    const { sys, state } = this.k
    const next = nextTimer(this.k)
    return {
      moment: this.moment,
      clock: this.clock,
      reason,
      ...(panic !== undefined && { panic }),
      ...(next < Infinity && { nextTimer: next }),
      isRead: sys.console !== 0 && state.tty.at(sys.console).rd_wait_first !== 0
    }
  }
}

/** How many instructions lie between two looks at the limits. */
const SLICE = 1_000_000

/** How many CPUs take turns; 0: there is one, and nothing is left open. */
function cpusOf({ cpus, seed, choices }: BootOptions): number {
  const chosen = seed !== undefined || choices !== undefined
  if (cpus === undefined) return chosen ? 1 : BOOT_DEFAULTS.cpus
  return cpus === 1 && !chosen ? 0 : cpus
}

function hostOf(parts: Parts, choices?: readonly number[]): Kernel['host'] {
  return {
    disk: parts.image,
    choices,
    compile(k, task) {
      const compiler = parts.compiler()
      return compileOn(k, task, parts.image, compiler, () => (k.needs = NEEDS_COMPILER))
    }
  }
}
