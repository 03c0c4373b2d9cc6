// minute.svelte.ts: the first minute, alive: what can be done now, and what came of it.
import type { Stage } from '../stage/open.ts'
import type * as Own from './awake.ts'
import type { Cast, Command } from './minute.ts'
import type { Sentence } from './tell.ts'

/** How far the reader has come. lost: the machine did something that leaves nothing to do but to start again. */
export type Phase = 'alive' | 'zombie' | 'asked' | 'shot' | 'lost'

/** What comes late, with the machine. */
interface Awake {
  readonly stage: Stage
  readonly cast: Cast
  readonly own: typeof Own
}

export class FirstMinute {
  phase: Phase = $state('alive')
  /** Its consequences are being played. */
  doing: Command | undefined = $state()
  /** What the last command came to; undefined at the beginning. */
  sentence: Sentence | undefined = $state.raw()
  /** A slip was read, or lost: the end of a story. */
  over = $state(false)
  /** For ears, when something has come to rest. */
  said = $state('')
  trouble = $state('')
  stage: Stage | undefined = $state.raw()

  #waking: Promise<Awake> | undefined
  /** Grows when the reader starts again: what was begun before then counts no more. */
  #turn = 0
  #begun = 0
  /** The child has ended, and nothing was done about it. */
  #zombie = 0
  #closed = false

  /** Starts the machine, once. */
  wake(): Promise<Awake> {
    return (this.#waking ??= this.#wake())
  }

  async #wake(): Promise<Awake> {
    const own = await import('./awake.ts')
    const stage = await own.wake()
    if (this.#closed) stage.close()
    await stage.seek(stage.end, true)
    this.#begun = stage.end
    this.stage = stage
    return { stage, own, cast: own.castOf(stage.machine.run)! }
  }

  close(): void {
    this.#closed = true
    this.stage?.close()
  }

  ask(): void {
    this.phase = 'asked'
  }

  /** Lets something happen, from the moment where it belongs, and tells what came of it. */
  async act(command: Command): Promise<void> {
    if (this.doing) return
    const turn = this.#turn
    this.doing = command
    this.said = ''
    try {
      await this.#act(command, turn)
    } catch (error) {
      this.trouble = error instanceof Error ? error.message : String(error)
    } finally {
      this.doing = undefined
    }
  }

  async #act(command: Command, turn: number): Promise<void> {
    const { stage, cast, own } = await this.wake()
    const from = command === 'exit' ? this.#begun : this.#zombie
    await stage.seek(from, stage.moment.event === from)
    if (turn !== this.#turn) return
    const { task, act } = own.actOf(cast, command)
    await stage.act(task, act)
    if (turn !== this.#turn) return
    await stage.seek(stage.end, true)
    const outcome = own.outcomeOf(stage.machine.run, cast, from)
    this.sentence = own.tell(command, outcome)
    this.said = own.plain(this.sentence)
    this.over = outcome.fate === 'gone'
    if (command === 'exit') this.#zombie = stage.end
    if (command !== 'exit') this.phase = 'shot'
    else this.phase = outcome.fate === 'zombie' ? 'zombie' : 'lost'
  }

  async again(): Promise<void> {
    this.#turn++
    const { stage } = await this.wake()
    // An answer of the machine may still be on its way, and would be played.
    while (this.doing) {
      stage.pause()
      await new Promise((done) => setTimeout(done, 20))
    }
    this.phase = 'alive'
    this.sentence = undefined
    this.over = false
    this.said = 'At the beginning again.'
    await stage.seek(this.#begun)
  }
}
