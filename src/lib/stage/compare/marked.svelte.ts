// marked.svelte.ts: marks in a tree who differs from the other future: data-differs, on the items that the tree has drawn.
import { tick } from 'svelte'
import type { Attachment } from 'svelte/attachments'

/** `drawn`: read for its own sake: what the tree draws has changed. `differing`: birth numbers. */
export function marked(drawn: () => unknown, differing: () => ReadonlySet<number>): Attachment<HTMLElement> {
  return (box) => {
    drawn()
    const ids = differing()
    // The tree is drawn anew in the same breath.
    void tick().then(() => {
      for (const item of box.querySelectorAll<HTMLElement>('[role=treeitem][data-id]'))
        item.toggleAttribute('data-differs', ids.has(Number(item.dataset.id)))
    })
  }
}
