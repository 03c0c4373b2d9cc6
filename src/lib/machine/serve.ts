// serve.ts: a machine behind messages: the worker's half. Each request is answered, also when it fails: nobody would see a worker's error.
import { Engine, type Supply } from './engine.ts'
import { Feed, type Parcel } from './feed.ts'
import type { BootOptions, Head, Input, Moment, RunLimit, TimedInput } from './types.ts'

/** What the page asks; each has a number, and the answer bears it. */
export type Request =
  | { readonly id: number; readonly kind: 'boot'; readonly options: BootOptions }
  | { readonly id: number; readonly kind: 'advance'; readonly limit: RunLimit }
  | { readonly id: number; readonly kind: 'input'; readonly input: Input; readonly at?: Moment }
  | {
      readonly id: number
      readonly kind: 'stepLine'
      readonly from: Moment
      readonly direction: 1 | -1
      readonly task?: number
    }
  | { readonly id: number; readonly kind: 'inspect'; readonly task: number; readonly at: Moment }
  | { readonly id: number; readonly kind: 'program'; readonly ino: number }
  | { readonly id: number; readonly kind: 'readFile'; readonly path: string }

export type Answer =
  | { readonly id: number; readonly value: unknown; readonly inputs: readonly TimedInput[] }
  | { readonly id: number; readonly error: string }
  /** News of the log, on the way to an answer. */
  | { readonly parcel: Parcel }

/** Records computed between two looks at the mailbox. */
const STRETCH = 32_768

export class MachineServer {
  readonly #engine: Engine
  readonly #feed = new Feed()
  readonly #post: (answer: Answer, transfer: ArrayBufferLike[]) => void
  /** Requests are done one after the other. */
  #last: Promise<void> = Promise.resolve()

  constructor(supply: Supply, post: (answer: Answer, transfer: ArrayBufferLike[]) => void) {
    this.#engine = new Engine(supply)
    this.#post = post
  }

  take(request: Request): void {
    this.#last = this.#last.then(() => this.#answer(request))
  }

  async #answer(request: Request): Promise<void> {
    const { id } = request
    try {
      const value = await this.#do(request)
      this.#post({ id, value, inputs: this.#engine.inputs.map(({ clock, input }) => ({ clock, input })) }, [])
    } catch (error) {
      this.#post({ id, error: error instanceof Error ? error.message : String(error) }, [])
    }
  }

  async #do(request: Request): Promise<unknown> {
    const engine = this.#engine
    switch (request.kind) {
      case 'boot':
        return this.#told(engine.boot(request.options))
      case 'advance':
        return this.#advance(request.limit)
      case 'input':
        return this.#told(engine.input(request.input, request.at))
      case 'stepLine':
        return engine.stepLine(request.from, request.direction, request.task)
      case 'inspect':
        return engine.inspect(request.task, request.at)
      case 'program':
        return engine.program(request.ino)
      case 'readFile':
        return engine.readFile(request.path)
    }
  }

  /** In stretches, so that the page has the first records early. */
  async #advance(limit: RunLimit): Promise<Head> {
    for (;;) {
      const stretch = this.#engine.live.moment.event + STRETCH
      const head = await this.#engine.advance({ ...limit, events: Math.min(limit.events ?? Infinity, stretch) })
      this.#told(head)
      if (head.reason !== 'events' || head.moment.event >= (limit.events ?? Infinity)) return head
    }
  }

  #told(head: Head): Head {
    for (const parcel of this.#feed.news(this.#engine.live.k)) {
      this.#post({ parcel }, [parcel.q.buffer, parcel.at.buffer, parcel.bytes.buffer])
    }
    return head
  }
}
