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

/** Keeps the first visible element of a kind in view until somebody scrolls away from it. When it is another element, that one is brought into
 *  view. While `unless` holds, nothing is done. */
export function keepInView(
  layout: () => unknown,
  selector: string,
  unless: () => boolean | undefined = () => false
): Attachment<HTMLElement> {
  return (box) => {
    let last: Element | undefined
    let left = false
    const leave = () => (left = true)
    const look = () => {
      const here = [...box.querySelectorAll(selector)].find((one) => one.getClientRects().length > 0)
      if (here !== last) left = false
      last = here
      if (!here || left || unless()) return
      const [frame, its] = [box.getBoundingClientRect(), here.getBoundingClientRect()]
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
    return () => {
      forgetLook(box, look)
      for (const hand of HANDS) box.removeEventListener(hand, leave)
    }
  }
}

/** Events by which somebody scrolls. */
const HANDS = ['wheel', 'touchmove', 'keydown'] as const

const isOut = (from: number, to: number, low: number, high: number): boolean => from < low - 1 || to > high + 1

/** How far from the edge an element stands that was brought into view: a third of the room, or less if its end would be out of sight. */
const lead = (length: number, room: number): number => Math.max(8, Math.min(room / 3, room - length))
