// scrolling.svelte.ts: how a region scrolls by itself when its content changes.
import type { Attachment } from 'svelte/attachments'
import { forgetLook, onSize, whenLaidOut } from './laidOut.ts'

/** Stays at the end while lines are added, unless somebody has scrolled up. It looks whenever what `lines` reads has changed. */
export function keepAtEnd(lines: () => unknown): Attachment<HTMLElement> {
  return (box) => {
    let follows = true
    const note = () => (follows = box.scrollHeight - box.scrollTop - box.clientHeight < 24)
    box.addEventListener('scroll', note, { passive: true })
    const follow = () => {
      if (follows) box.scrollTop = box.scrollHeight
    }
    $effect(() => {
      void lines()
      whenLaidOut(box, follow)
    })
    // A lower box has less of the end.
    const unmeasure = onSize(box, follow)
    return () => {
      unmeasure()
      forgetLook(box, follow)
      box.removeEventListener('scroll', note)
    }
  }
}

/** Scrolls to the side, no further than it must, so that an element can be seen. It looks whenever what `changes` reads has changed, or the box has
 *  another size. */
export function showBeside(changes: () => unknown, selector: string): Attachment<HTMLElement> {
  return (box) => {
    const look = () => {
      const its = box.querySelector(selector)?.getBoundingClientRect()
      if (!its) return
      const { left } = box.getBoundingClientRect()
      const beyond = Math.max(its.right - left - box.clientWidth, Math.min(0, its.left - left))
      if (Math.abs(beyond) > 1) box.scrollLeft += beyond
    }
    $effect(() => {
      void changes()
      whenLaidOut(box, look)
    })
    const unmeasure = onSize(box, look)
    return () => {
      unmeasure()
      forgetLook(box, look)
    }
  }
}

/** Keeps the visible elements of a kind in view until somebody scrolls away from them: the first of them, and with it as many of the next ones as
 *  there is room for (`data-order`, where it is not that of the page). When they are other elements, those are brought into view. While `unless`
 *  holds, nothing is done. */
export function keepInView(
  layout: () => unknown,
  selector: string,
  unless: () => boolean | undefined = () => false
): Attachment<HTMLElement> {
  return (box) => {
    let last: readonly Element[] = []
    let left = false
    const leave = () => (left = true)
    const look = () => {
      const here = inOrder(box.querySelectorAll<HTMLElement>(selector))
      if (here.length !== last.length || here.some((one, i) => one !== last[i])) left = false
      last = here
      if (here.length === 0 || left || unless()) return
      const frame = box.getBoundingClientRect()
      const its = together(
        here.map((one) => one.getBoundingClientRect()),
        frame.height
      )
      if (isOut(its.left, its.right, frame.left, frame.right))
        box.scrollLeft += its.left - frame.left - lead(its.width, frame.width)
      if (isOut(its.top, its.bottom, frame.top, frame.bottom))
        box.scrollTop += its.top - frame.top - lead(its.height, frame.height)
    }
    for (const hand of HANDS) box.addEventListener(hand, leave, { passive: true })
    $effect(() => {
      void layout()
      whenLaidOut(box, look)
    })
    // In a lower box, or a narrower one with longer lines, they may be elsewhere.
    const unmeasure = onSize(box, look)
    return () => {
      unmeasure()
      forgetLook(box, look)
      for (const hand of HANDS) box.removeEventListener(hand, leave)
    }
  }
}

const inOrder = (found: Iterable<HTMLElement>): HTMLElement[] =>
  [...found]
    .filter((one) => one.getClientRects().length > 0)
    .sort((a, b) => Number(a.dataset?.order ?? 0) - Number(b.dataset?.order ?? 0))

/** Around the first of some boxes and as many of the next ones as are seen together with it. */
function together([first, ...more]: readonly DOMRect[], room: number): DOMRect {
  let { left, top, right, bottom } = first
  for (const one of more) {
    const [high, low] = [Math.min(top, one.top), Math.max(bottom, one.bottom)]
    if (low - high > room) break
    ;[left, top, right, bottom] = [Math.min(left, one.left), high, Math.max(right, one.right), low]
  }
  return new DOMRect(left, top, right - left, bottom - top)
}

/** Events by which somebody scrolls. */
const HANDS = ['wheel', 'touchmove', 'keydown'] as const

const isOut = (from: number, to: number, low: number, high: number): boolean => from < low - 1 || to > high + 1

/** How far from the edge stands what was brought into view: a third of the room, or less if its end would be out of sight. */
const lead = (length: number, room: number): number =>
  Math.min(Math.max(8, Math.min(room / 3, room - length)), Math.max(0, room - length))
