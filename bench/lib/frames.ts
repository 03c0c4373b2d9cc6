// frames.ts: how many frames a page shows while something is done in it, and what they cost it: script, layouts, styles, elements that change.
import type { Browser, Page } from 'playwright'
import { Metrics } from './browser.ts'
import { cpuBetween } from './observe.ts'

/** What a hand does in the page: it presses the button of that name, or that key on the timeline. */
export interface Press {
  /** Milliseconds after the beginning. */
  readonly at: number
  readonly button?: string
  readonly key?: string
}

export interface Seen {
  readonly frames: number
  /** The longest time between two frames, ms. */
  readonly longest: number
  /** Milliseconds of the page's thread in all, and those in scripts. */
  readonly task: number
  readonly script: number
  readonly layouts: number
  readonly styles: number
  /** Attributes, texts and elements that were changed; undefined: nobody looked. */
  readonly changes?: number
}

/** What a hand does while a page is watched. */
export interface Hand {
  readonly presses?: readonly Press[]
  /** It holds the playhead, and goes from one part of the timeline to another: once a frame, as a browser tells a page of a pointer. */
  readonly drag?: { readonly from: number; readonly to: number }
}

interface Watching extends Hand {
  readonly ms: number
  readonly counting: boolean
}

/** Watches a page for so long. To count changes costs time itself. */
export async function watch(page: Page, ms: number, hand: Hand = {}, counting = false): Promise<Seen> {
  const metrics = await Metrics.of(page)
  const before = await metrics.all()
  const { frames, longest, changes } = await page.evaluate(inPage, { ...hand, ms, counting })
  const after = await metrics.all()
  await metrics.close()
  const spent = (name: string): number => (after.get(name) ?? NaN) - (before.get(name) ?? NaN)
  return {
    frames,
    longest,
    task: spent('TaskDuration') * 1000,
    script: spent('ScriptDuration') * 1000,
    layouts: spent('LayoutCount'),
    styles: spent('RecalcStyleCount'),
    ...(counting && { changes })
  }
}

/** This function runs in the page. */
function inPage({ ms, presses = [], drag, counting }: Watching) {
  const stage = document.querySelector('section.stage')
  const line = stage?.querySelector('[role=slider][aria-label=Moment]')
  const box = line?.getBoundingClientRect()
  const moveTo = (part: number) => {
    if (!line || !box) return
    const at = { clientX: box.left + part * box.width, clientY: box.top + box.height / 2 }
    line.dispatchEvent(new PointerEvent('pointermove', { ...at, pointerId: 1, isPrimary: true, bubbles: true }))
  }
  const press = ({ button, key }: Press) => {
    if (key) {
      line?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    } else {
      const named = [...(stage?.querySelectorAll('button') ?? [])].find(
        ({ textContent }) => textContent?.trim() === button
      )
      named?.click()
    }
  }
  let changes = 0
  const observer = new MutationObserver((records) => (changes += records.length))
  if (counting && stage)
    observer.observe(stage, { subtree: true, childList: true, attributes: true, characterData: true })
  return new Promise<{ frames: number; longest: number; changes: number }>((done) => {
    const waiting = [...presses]
    const start = performance.now()
    let frames = -1
    let longest = 0
    let last = start
    requestAnimationFrame(function frame() {
      const now = performance.now()
      frames++
      longest = Math.max(longest, now - last)
      last = now
      if (now - start >= ms) {
        observer.disconnect()
        return done({ frames, longest, changes })
      }
      while (waiting.length > 0 && now - start >= waiting[0].at) press(waiting.shift()!)
      if (drag) moveTo(drag.from + ((drag.to - drag.from) * (now - start)) / ms)
      requestAnimationFrame(frame)
    })
  })
}

export interface Shown {
  /** Milliseconds by the clock: on a screen, most of them may be the wait for its next frame. */
  readonly clock: number
  /** Of that, what the page's thread worked. */
  readonly cpu: number
}

/** From the press of a key on the timeline to the end of the first frame in which something of the stage has changed. */
export async function untilShown(browser: Browser, page: Page, key: string): Promise<Shown> {
  let clock = NaN
  const cpu = await cpuBetween(browser, page, ['pressed', 'shown'], async () => {
    clock = await page.evaluate(shownInPage, key)
  })
  return { clock, cpu }
}

/** This function runs in the page. */
function shownInPage(key: string): Promise<number> {
  const stage = document.querySelector('section.stage')!
  let changed = false
  const observer = new MutationObserver(() => (changed = true))
  observer.observe(stage, { subtree: true, childList: true, attributes: true, characterData: true })
  return new Promise((done) => {
    const start = performance.mark('pressed').startTime
    const { port1, port2 } = new MessageChannel()
    // A message that is sent in a frame comes when the frame is drawn.
    port1.onmessage = () => {
      if (!changed) return
      observer.disconnect()
      port1.close()
      done(performance.mark('shown').startTime - start)
    }
    requestAnimationFrame(function frame() {
      port2.postMessage(undefined)
      if (!changed) requestAnimationFrame(frame)
    })
    const options = { key, bubbles: true, cancelable: true }
    stage.querySelector('[role=slider][aria-label=Moment]')?.dispatchEvent(new KeyboardEvent('keydown', options))
  })
}
