// minute.svelte.ts: the living first minute: which commands can be given now, and what came of the last one. Its phases:
// alive → zombie → (asked) → shot.
import { Living } from '../site/living.svelte.ts'
import type { Stage } from '../stage/open.ts'
import type * as Own from './awake.ts'
import { MINUTE, REFUSED } from './en.ts'
import type { Cast, Command } from './minute.ts'
import type { Sentence } from './outcome.en.ts'

/** How far the reader has come. lost: nothing can be done but start again. */
export type Phase = 'alive' | 'zombie' | 'asked' | 'shot' | 'lost'

/** What is loaded with the machine. */
interface Awake {
  readonly stage: Stage
  readonly cast: Cast
  readonly own: typeof Own
  close(): void
}

export class FirstMinute {
  phase: Phase = $state('alive')
  /** The command whose consequences are being played. */
  doing: Command | undefined = $state()
  /** What came of the last command. Undefined: at the beginning. */
  sentence: Sentence | undefined = $state.raw()
  /** Has a story ended, because a slip was read or lost? */
  over = $state(false)
  /** For screen readers, when the picture has come to rest. */
  said = $state('')
  /** Why a command cannot be given now, as a sentence. */
  refused: { readonly [C in Command]?: string } = $state.raw({})
  readonly living: Living<Awake>

  #waking: Promise<Awake | undefined> | undefined
  /** Grows when the reader starts again. What was begun under a lower number is given up. */
  #turn = 0
  #begun = 0
  /** The moment at which the child has ended and nothing was done about it. */
  #zombie = 0
  /** The moment from which the next command goes on. */
  #now = 0
  /** The act that is under way. It may have been broken off, and must still come to its end. */
  #acting: Promise<void> | undefined

  constructor() {
    this.living = new Living(async (starting) => {
      const own = await import('./awake.ts')
      const { stage, cast } = await own.wake(starting)
      await stage.seek(stage.end, true)
      return { stage, cast, own, close: () => stage.close() }
    })
  }

  get stage(): Stage | undefined {
    return this.living.it?.stage
  }

  /** Is something computed or played? */
  get computing(): boolean {
    return this.living.starting || (this.stage?.busy ?? false)
  }

  /** Starts the machine, the first time. Undefined: there is none. */
  wake(): Promise<Awake | undefined> {
    return (this.#waking ??= this.#wake())
  }

  async #wake(): Promise<Awake | undefined> {
    const awake = await this.living.start()
    if (awake) this.#begun = this.#now = awake.stage.end
    return awake
  }

  /** Starts another machine in place of one that is lost or was stopped, at the beginning. */
  async renew(): Promise<void> {
    this.#turn++
    this.#waking = undefined
    this.#beAtBeginning()
    await this.wake()
  }

  stop(): void {
    this.#turn++
    this.#waking = undefined
    this.living.stop()
    this.#beAtBeginning()
  }

  close(): void {
    this.#turn++
    this.living.close()
  }

  ask(): void {
    this.phase = 'asked'
  }

  /** Does something at the moment where the reader is, and tells what came of it. */
  async act(command: Command): Promise<void> {
    if (this.doing) return
    const refused = this.refused[command]
    this.said = refused ?? ''
    if (refused) return
    this.doing = command
    const acting = this.#act(command, this.#turn)
    this.#acting = acting
    await acting
    if (this.#acting !== acting) return
    this.#acting = undefined
    this.doing = undefined
  }

  async #act(command: Command, turn: number): Promise<void> {
    const awake = await this.wake()
    if (!awake || turn !== this.#turn) return
    const { stage, cast, own } = awake
    const from = this.#now
    await stage.seek(from, stage.moment.event === from)
    if (turn !== this.#turn) return
    const { task, act } = own.actOf(cast, command)
    await stage.act(task, act)
    if (turn !== this.#turn || this.living.fault) return
    await stage.seek(stage.end, true)
    this.#now = stage.end
    const outcome = own.outcomeOf(stage.machine.run, cast, from)
    this.sentence = own.tell(command, outcome)
    this.said = own.plain(this.sentence)
    this.over = outcome.fate === 'gone'
    if (command === 'exit') this.#zombie = stage.end
    if (command !== 'exit') this.phase = 'shot'
    else this.phase = outcome.fate === 'zombie' ? 'zombie' : 'lost'
    this.#refuse(awake)
  }

  #refuse({ stage, cast, own }: Awake): void {
    const pids = { parent: cast.parent.pid, child: cast.child.pid }
    this.refused = Object.fromEntries(
      own.COMMANDS.flatMap((command) => {
        const refusal = own.refusalOf(stage.machine.run, cast, command, this.#now)
        return refusal ? [[command, REFUSED[refusal.why](pids, refusal.pid)]] : []
      })
    )
  }

  /** Goes back to the moment from which all ends of the story start. */
  async back(): Promise<void> {
    const awake = await this.wake()
    if (!awake || this.doing) return
    this.over = false
    this.sentence = undefined
    this.#now = this.#zombie
    this.#refuse(awake)
    this.said = MINUTE.isBack(awake.cast.child.pid)
    await awake.stage.seek(this.#zombie)
  }

  async again(): Promise<void> {
    this.#turn++
    const awake = await this.wake()
    if (!awake) return
    // The machine may still be answering, and its answer would be played.
    while (this.#acting) {
      awake.stage.pause()
      await Promise.race([this.#acting, new Promise((done) => setTimeout(done, 20))])
    }
    this.#beAtBeginning()
    this.said = MINUTE.atBeginning
    this.#now = this.#begun
    await awake.stage.seek(this.#begun)
  }

  #beAtBeginning(): void {
    this.phase = 'alive'
    this.doing = undefined
    this.#acting = undefined
    this.sentence = undefined
    this.over = false
    this.refused = {}
    this.said = ''
  }
}
