// scrolling.svelte.ts: where a region that scrolls stands when what is in it changes.
import type { Attachment } from 'svelte/attachments'

/** Stays at its end while lines are added, unless someone has scrolled up. `lines` is read to know when to look. */
export function keepAtEnd(lines: () => unknown): Attachment<HTMLElement> {
  return (box) => {
    let follows = true
    const note = () => (follows = box.scrollHeight - box.scrollTop - box.clientHeight < 24)
    box.addEventListener('scroll', note, { passive: true })
    $effect(() => {
      void lines()
      if (follows) box.scrollTop = box.scrollHeight
    })
    return () => box.removeEventListener('scroll', note)
  }
}

/** Brings the first element of a kind into view, when another one is it. */
export function keepInView(layout: () => unknown, selector: string): Attachment<HTMLElement> {
  return (box) => {
    let last: Element | undefined
    $effect(() => {
      void layout()
      const here = box.querySelector<HTMLElement>(selector) ?? undefined
      if (!here || here === last) return
      last = here
      const top = here.offsetTop - box.offsetTop
      if (top < box.scrollTop || top + here.offsetHeight > box.scrollTop + box.clientHeight) {
        box.scrollTop = Math.max(0, top - box.clientHeight / 3)
      }
    })
  }
}
