// time.svelte.ts: the one rule of time. Virtual time passes while the stage plays, and only then. At rest, and while there is unsent text at the
// terminal, the clock stands; keys and signals come at the moment on show. A sleep of everybody is played like all else, but in two seconds at most.
import { momentAtClock, stressOf } from '../run/client.ts'
import type { Asking } from './asking.svelte.ts'
import { letGo } from './hand.ts'
import { lengthOf, nextPiece, type Pace, type Piece } from './pieces.ts'
import type { Reel } from './reel.svelte.ts'

/** After a loud beat nothing moves for so long at speed 1, ms. */
const REST = 120
/** Above this speed pictures change at once. */
const CUTS_ABOVE = 4

export class Time {
  playing = $state(false)
  speed = $state(1)
  readonly #reel: Reel
  readonly #asking: Asking
  /** Is the run computed as the reader goes on? */
  readonly #live: boolean
  #draft = $state('')
  /** Number of the last play. An older one that sees a higher number ends. */
  #turn = 0

  constructor(reel: Reel, asking: Asking, live: boolean) {
    this.#reel = reel
    this.#asking = asking
    this.#live = live
  }

  /** What was typed at the terminal and not sent. While there is some, the clock stands. */
  get draft(): string {
    return this.#draft
  }

  set draft(text: string) {
    this.#draft = text
    if (this.unsent && this.#reel.asleep) this.#reel.stop()
  }

  get unsent(): boolean {
    return this.#draft !== ''
  }

  /** Breaks off what is played. The clock stands. */
  stop(): void {
    this.#turn++
    this.playing = false
    this.#reel.stop()
  }

  /** Plays on as long as something comes. Answers whether it was left alone until then. */
  async play(): Promise<boolean> {
    const turn = this.#turn
    const mine = () => turn === this.#turn
    const reel = this.#reel
    this.playing = true
    if (reel.left) await letGo(reel, 1)
    while (mine() && !this.unsent) {
      const { speed } = this
      const piece = await this.#next({ speed, loudAlone: true }, mine)
      if (!piece || !mine() || this.unsent) break
      await this.#show(piece, speed)
    }
    if (mine()) this.playing = false
    return mine()
  }

  /** Plays what lies before a moment, faster if it would take longer than `within` ms. Answers whether it came to its end. */
  async playTo(to: number, within: number): Promise<boolean> {
    const turn = this.#turn
    const mine = () => turn === this.#turn
    const reel = this.#reel
    const speed = Math.max(1, lengthOf(reel.run, reel.moment, to) / within)
    this.playing = true
    while (mine() && !this.unsent) {
      const piece = nextPiece(reel.run, reel.moment, to, { speed, loudAlone: false })
      if (!piece) break
      await ('sleep' in piece ? reel.sleep(piece.sleep, piece.ms) : reel.move(piece.to, piece.ms))
    }
    if (!mine()) return false
    this.playing = false
    if (this.unsent) return false
    if (reel.moment.event !== to || reel.moment.clock !== reel.momentAt(to).clock) void reel.move(to, 0)
    return true
  }

  /** Goes on by so much virtual time, ns, at once. What is due by then happens. */
  async pass(ns: number): Promise<void> {
    const reel = this.#reel
    const clock = reel.clock + ns
    const known = momentAtClock(reel.run, clock)
    if (known.event < reel.end) return reel.cut(known)
    await this.#asking.advance({ clock })
    await this.#asking.atRest()
    reel.jump(reel.end, true)
  }

  /** A live run has come to its head: computes more of it. Answers whether anything came. */
  async compute(): Promise<boolean> {
    return this.#live && this.#reel.held === undefined && !this.unsent && this.#asking.further()
  }

  async #next(pace: Pace, mine: () => boolean): Promise<Piece | undefined> {
    const reel = this.#reel
    const known = () => nextPiece(reel.run, reel.moment, reel.end, pace)
    let piece = known()
    while (!piece && mine() && (await this.compute())) piece = known()
    return piece ?? known()
  }

  async #show(piece: Piece, speed: number): Promise<void> {
    const reel = this.#reel
    if ('sleep' in piece) return void (await reel.sleep(piece.sleep, piece.ms))
    const cuts = speed > CUTS_ABOVE
    const whole = await reel.move(piece.to, cuts ? 0 : piece.ms)
    if (cuts) await pause(reel, piece.ms)
    else if (whole && stressOf(piece.ms * speed) === 'loud') await pause(reel, REST / speed)
  }
}

/** Nothing moves for so long, ms. */
const pause = (reel: Reel, ms: number): Promise<boolean> => reel.glide(ms, () => {})
