// minute.svelte.ts: the living first minute: which commands can be given now, and what came of the last one. Its phases:
// alive → zombie → (asked) → shot.
import { Living } from '../site/living.svelte.ts'
import type { Stage } from '../stage/open.ts'
import type { TreeLayout } from '../stage/tree/picture.ts'
import type * as Own from './awake.ts'
import { MINUTE, REFUSED } from './en.ts'
import type { Cast, Command } from './minute.ts'
import type { Sentence } from './outcome.en.ts'
import type { Passage } from './chapters.ts'

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
  /** Commands that were given already. */
  tried: readonly Command[] = $state.raw([])
  /** What has happened since the beginning, passage by passage. */
  story: readonly Passage[] = $state.raw([])
  /** Where in the story the picture is: so many passages are over, with a part of the next one. Undefined: at its end. */
  place: number | undefined = $state()
  /** Is it on its way to `place`? */
  #moving = $state(false)
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
  /** Is nothing of the play to be seen any more? */
  #hasty = false
  /** Has the reader taken the picture to another place? */
  #held = false
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

  /** What is to be said now. Undefined: nothing has happened yet. */
  get told(): Sentence | undefined {
    if (this.place === undefined) return this.sentence
    return this.story[Math.ceil(this.place) - 1]?.sentence
  }

  /** How far the picture has come in the story, in passages. */
  get past(): number {
    const place = this.place ?? this.story.length
    return this.#moving ? place - 1 + (this.stage?.t ?? 1) : place
  }

  /** The tree on show. `edge`: how far right of its middle the screen ends, in its unit. */
  tree(edge: number): TreeLayout | undefined {
    if (!this.living.it) return undefined
    const { stage, cast, own } = this.living.it
    const { moment, layouts } = stage.view
    const { run } = stage.machine
    return layouts.tree && own.haunted({ run, cast, event: moment.event, tree: layouts.tree, room: stage.room, edge })
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

  /** Does something at the moment where the reader is, and tells what came of it. `itGoes`: what the reader expects of kill -9. */
  async act(command: Command, itGoes?: boolean): Promise<void> {
    if (this.doing) return
    const refused = this.refused[command]
    this.said = refused ?? ''
    if (refused) return
    this.doing = command
    const acting = this.#act(command, this.#turn, itGoes)
    this.#acting = acting
    await acting
    if (this.#acting !== acting) return
    this.#acting = undefined
    this.doing = undefined
  }

  async #act(command: Command, turn: number, itGoes: boolean | undefined): Promise<void> {
    const awake = await this.wake()
    if (!awake || turn !== this.#turn) return
    const { stage, cast, own } = awake
    const from = this.#now
    this.place = undefined
    this.#held = false
    await stage.seek(from, stage.moment.event === from)
    if (turn !== this.#turn) return
    const { task, act } = own.actOf(cast, command)
    await stage.put(task, act)
    if (turn !== this.#turn || this.living.fault) return
    const { run } = stage.machine
    const over = this.story.filter(({ to }) => to <= from)
    this.story = [
      ...over,
      ...own.passagesOf(
        run,
        from,
        stage.end,
        over.map(({ mark }) => mark)
      )
    ]
    if (!(await this.#play(stage, over.length, turn))) return
    this.#now = stage.end
    const outcome = own.outcomeOf(run, cast, from)
    this.sentence = itGoes === undefined ? own.tell(command, outcome) : own.answered(itGoes, outcome)
    this.said = own.plain(this.sentence)
    this.over = outcome.fate === 'gone'
    this.tried = [...this.tried.filter((other) => other !== command), command]
    if (command === 'exit') this.#zombie = stage.end
    if (command !== 'exit') this.phase = 'shot'
    else this.phase = outcome.fate === 'zombie' ? 'zombie' : 'lost'
    this.#refuse(awake)
  }

  /** Plays the story from a passage on, and lets each sentence stand until it can have been read. With reduced motion it is one cut to the end.
   *  False: what was begun is given up. */
  async #play(stage: Stage, first: number, turn: number): Promise<boolean> {
    this.#hasty = stage.reduced
    for (let i = first; i < this.story.length && !this.#hasty; i++) {
      const { to, ms, rest } = this.story[i]
      this.place = i + 1
      this.#moving = true
      const moved = await stage.follow(to, ms, 'on')
      this.#moving = false
      const whole = moved && (await stage.follow(to, rest, 'on'))
      if (turn !== this.#turn) return false
      if (!whole) break
    }
    // A hand on the scrubber keeps the picture where it has it.
    if (!this.#held) {
      await stage.seek(stage.end, true)
      this.place = undefined
    }
    return turn === this.#turn
  }

  /** Goes to the end of what is played. */
  async skip(): Promise<void> {
    const stage = this.stage
    if (!this.doing || !stage) return
    this.#hasty = true
    await stage.seek(stage.moment.event, true)
  }

  /** Takes the picture to a place in the story: between two moments, too. */
  scrub(place: number): void {
    const { stage, story } = this
    if (!stage || story.length === 0) return
    this.#held = true
    const last = Math.min(story.length, Math.max(0, place))
    const i = Math.max(0, Math.ceil(last) - 1)
    const { from, to } = story[i]
    if (stage.reduced) void stage.seek(last - i < 0.5 ? from : to, true)
    else stage.drag(from, to, last - i)
    this.place = last === story.length ? undefined : stage.reduced ? Math.round(last) : last
    this.#held = this.place !== undefined
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
    this.story = this.story.filter(({ to }) => to <= this.#zombie)
    this.place = undefined
    this.#held = false
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
      void awake.stage.seek(awake.stage.moment.event, true)
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
    this.story = []
    this.place = undefined
    this.#held = false
    this.refused = {}
    this.said = ''
  }
}
