// hand.ts: a hand on the timeline: it holds the picture anywhere between two moments, and may leave it there.
import { flushSync } from 'svelte'
import { momentAt, nextBeat, nextSleep } from '../run/client.ts'
import { SHORTEST } from './pieces.ts'
import type { Reel } from './reel.svelte.ts'

/** Holds the picture between two moments, `t` of the way from the one to the other, as long as a hand is there, and after. In the first `cut` of the
 *  way everybody sleeps: there it is at a moment like any other, and what is done comes then. */
export function drag(reel: Reel, from: number, to: number, t: number, cut = 0): void {
  const sleep = t < cut ? nextSleep(reel.run, from, to) : undefined
  reel.drag(() => {
    if (sleep) {
      const clock = sleep.since + (t / cut) * (sleep.until - sleep.since)
      void reel.reach({ ...momentAt(reel.run, sleep.event), clock }, 0, 'on')
      return
    }
    if (reel.left?.from !== from || reel.moment.event !== to) {
      void reel.move(from, 0)
      // The movement to the other moment begins with what is drawn there.
      flushSync()
      void reel.move(to, SHORTEST)
      reel.stop()
    }
    reel.left = t < 1 && from < to ? { from, to } : undefined
    reel.t = cut > 0 ? (t - cut) / (1 - cut) : t
    reel.handGone = false
  })
}

/** The movement that a hand has left goes on to its end, or back to its beginning. */
export async function letGo(reel: Reel, direction: 1 | -1): Promise<void> {
  if (!reel.left) return
  const { from, to } = reel.left
  const held = reel.t
  const ms = nextBeat(reel.run, from, to)?.ms ?? SHORTEST
  reel.left = undefined
  if (direction === 1) await reel.glide(ms * (1 - held), (t) => (reel.t = held + (1 - held) * t))
  else if (await reel.glide(ms * held, (t) => (reel.t = held * (1 - t)))) await reel.move(from, 0, 'back')
}
