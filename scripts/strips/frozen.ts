// frozen.ts: the frames of a page, in our hands: time stands until it is told to pass, and then exactly so much of it passes, in one frame.
import type { Page } from 'playwright'

interface Frames {
  hold(): void
  pass(ms: number): void
}

/** To be called before the page is opened. Until `hold` its frames come as ever. */
export async function ownFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const now = performance.now.bind(performance)
    const ask = window.requestAnimationFrame.bind(window)
    const waiting = new Map<number, FrameRequestCallback>()
    let held: number | undefined
    let last = 1e9
    performance.now = () => held ?? now()
    window.requestAnimationFrame = (frame) => {
      if (held === undefined) return ask(frame)
      waiting.set(++last, frame)
      return last
    }
    const frames: Frames = {
      hold: () => (held = now()),
      pass(ms) {
        held! += ms
        const due = [...waiting.values()]
        waiting.clear()
        for (const frame of due) frame(held!)
      }
    }
    Object.assign(window, { frames })
  })
}

export const hold = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as { frames: Frames }).frames.hold())

/** What is begun when a movement ends comes with the next frame. */
export const pass = (page: Page, ms: number): Promise<void> =>
  page.evaluate((ms) => (window as unknown as { frames: Frames }).frames.pass(ms), ms)
