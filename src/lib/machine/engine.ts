// engine.ts: a live computer, its past, and answers about both. It runs in a worker (serve.ts), or in process (local.ts).
import { decodeUtf8 } from '../record/state/bytes.ts'
import type { Arch, Processor } from '../record/arch.ts'
import type { DiskImage } from '../image/image.ts'
import type { Compiler } from './compile.ts'
import { Computer, NEEDS_COMPILER, type Parts } from './computer.ts'
import { readFile } from './disk.ts'
import { inspect } from './inspect.ts'
import { nextLine, previousLine } from './lines.ts'
import { Programs } from './programs.ts'
import type { Answering } from '../run/questions.ts'
import { Rewind } from './rewind.ts'
import type {
  BootOptions,
  Head,
  Input,
  Inspection,
  Moment,
  ProgramText,
  RunLimit,
  StopReason,
  TimedInput
} from '../run/types.ts'

/** What a machine is made of, and how it gets what it does not have yet. */
export interface Supply {
  readonly image: DiskImage
  readonly arch: Arch
  readonly processor: () => Processor
  /** Fetches a segment of the image, when it is used for the first time. */
  readonly fetchSegment: (seg: number) => Promise<Uint8Array>
  readonly loadCompiler: () => Promise<Compiler>
}

export class Engine implements Answering {
  readonly #supply: Supply
  readonly #parts: Parts
  readonly #programs: Programs
  #compiler: Compiler | undefined
  #rewind!: Rewind

  constructor(supply: Supply) {
    this.#supply = supply
    this.#parts = {
      image: supply.image,
      arch: supply.arch,
      processor: supply.processor,
      compiler: () => this.#compiler
    }
    this.#programs = new Programs(supply.image)
  }

  get live(): Computer {
    return this.#rewind.live
  }

  get inputs(): readonly TimedInput[] {
    return this.live.inputs
  }

  boot(options: BootOptions): Head {
    this.#rewind = new Rewind(Computer.boot(this.#parts, options))
    return this.head('events')
  }

  head(reason: StopReason, panic?: string): Head {
    return this.live.head(reason, panic)
  }

  /** Goes on, and fetches meanwhile what is missing. */
  async advance(limit: RunLimit): Promise<Head> {
    for (;;) {
      const reason = this.#go(limit)
      if (typeof reason !== 'string') return this.head('panic', reason.message)
      if (reason !== 'need') return this.head(this.#whyIdle(reason))
      await this.#fetch()
    }
  }

  #go(limit: RunLimit): StopReason | 'need' | Error {
    try {
      const { live } = this
      const watch = () => this.#rewind.watch()
      return limit.settle ? live.settle(limit, watch) : live.advance(limit, watch)
    } catch (error) {
      if (error instanceof Error) return error
      throw error
    }
  }

  async #fetch(): Promise<void> {
    const { k } = this.live
    if (k.needs === NEEDS_COMPILER) this.#compiler ??= await this.#supply.loadCompiler()
    else this.#supply.image.provide(k.needs, await this.#supply.fetchSegment(k.needs))
    k.needs = 0
  }

  /** Can no task run because all but init are gone? */
  #whyIdle(reason: StopReason): StopReason {
    return reason === 'idle' && this.live.k.sys.nr_tasks === 1 ? 'done' : reason
  }

  /** Takes an input now, or at an earlier moment: then what came after that moment is left, and a new branch begins. */
  input(input: Input, at?: Moment): Head {
    if (at && at.event < this.live.moment.event) this.#rewind.branch(at)
    if (at?.clock !== undefined) this.live.sleepUntil(at.clock)
    this.live.input(input)
    return this.head('events')
  }

  stepLine(from: Moment, direction: 1 | -1, task?: number): Moment | undefined {
    const id = task ?? this.#runningAt(from)
    if (id === 0) return undefined
    return direction === 1
      ? nextLine(this.#rewind, this.#programs, from, id)
      : previousLine(this.#rewind, this.#programs, from, id)
  }

  #runningAt(moment: Moment): number {
    const { k } = this.#rewind.at(moment)
    return k.sys.current === 0 ? 0 : k.current.id
  }

  inspect(task: number, at: Moment): Inspection {
    return inspect(this.#rewind.at(at).k, this.#programs, task)
  }

  program(ino: number): ProgramText | undefined {
    return this.#programs.text(this.live.k, ino)
  }

  readFile(path: string): string | undefined {
    const bytes = readFile(this.live.k, path)
    return bytes && decodeUtf8(bytes, 0, bytes.length)
  }
}
