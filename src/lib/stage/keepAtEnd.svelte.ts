// keepAtEnd.svelte.ts: a region that scrolls stays at its end while lines are added, unless someone has scrolled up in it.
import type { Attachment } from 'svelte/attachments'

/** `lines` is read to know when to look. */
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
