// serve.ts: a machine behind messages: the worker's half. Each request is answered, even when it fails, for nobody would see a worker's error.
import type { Reply, Request } from '../run/protocol.ts'
import type { Answer, Answering, Args, Question } from '../run/questions.ts'
import type { Head, RunLimit } from '../run/types.ts'
import { Engine, type Supply } from './engine.ts'
import { Feed } from './feed.ts'

/** How many records are made between two looks at the mailbox. */
const STRETCH = 32_768

export class MachineServer {
  readonly #engine: Engine
  readonly #feed = new Feed()
  readonly #post: (reply: Reply, transfer: ArrayBufferLike[]) => void
  /** The request that was taken last. Each is done when the one before it is. */
  #last: Promise<void> = Promise.resolve()

  constructor(supply: Supply, post: (reply: Reply, transfer: ArrayBufferLike[]) => void) {
    this.#engine = new Engine(supply)
    this.#post = post
  }

  take(request: Request): void {
    this.#last = this.#last.then(() => this.#reply(request))
  }

  async #reply({ id, question, args }: Request): Promise<void> {
    const inStretches = question === 'advance'
    try {
      const answer = await (inStretches ? this.#advance(args[0] as RunLimit) : this.#do<Question>(question, args))
      this.#post({ id, answer, inputs: this.#engine.inputs.map(({ clock, input }) => ({ clock, input })) }, [])
    } catch (error) {
      this.#post({ id, error: error instanceof Error ? error.message : String(error) }, [])
    }
  }

  async #do<Q extends Question>(question: Q, args: Args<Q>): Promise<Answer<Q>> {
    const answer = await (this.#engine as Answering)[question].apply(this.#engine, args)
    for (const parcels of this.#feed.news(this.#engine.live.k))
      this.#post(
        { parcels },
        parcels.flatMap(({ q, lengths, bytes }) => [q.buffer, lengths.buffer, bytes.buffer])
      )
    return answer
  }

  /** Goes on in stretches, so that the page has the first records early. */
  async #advance(limit: RunLimit): Promise<Head> {
    const { events = Infinity } = limit
    for (;;) {
      const stretch = this.#engine.live.moment.event + STRETCH
      const head = await this.#do('advance', [{ ...limit, events: Math.min(events, stretch) }])
      if (head.reason !== 'events' || head.moment.event >= events) return head
    }
  }
}
