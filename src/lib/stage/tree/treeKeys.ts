// treeKeys.ts: where an arrow key leads in a tree (WAI-ARIA, tree view): up and down by rows, left to the parent, right to the first child.
import type { Stage } from '../stage.svelte.ts'
import type { Body } from './picture.ts'

/** Birth number of the body to which `key` leads from `id`. Undefined: the tree has no use for the key. */
export function keyLeadsTo(bodies: readonly Body[], id: number | undefined, key: string): number | undefined {
  const here = bodies.findIndex((body) => body.id === id)
  const to = (i: number) => bodies[Math.max(0, Math.min(bodies.length - 1, i))]?.id
  switch (key) {
    case 'ArrowDown':
      return to(here + 1)
    case 'ArrowUp':
      return to(here - 1)
    case 'Home':
      return to(0)
    case 'End':
      return to(bodies.length - 1)
    case 'ArrowLeft':
      return here < 0 ? to(0) : bodies[here].parent || bodies[here].id
    case 'ArrowRight':
      return here < 0 ? to(0) : (bodies.find(({ parent }) => parent === id)?.id ?? id)
    default:
      return undefined
  }
}

/** A key at the tree that the event is of: selection and focus go where it leads from body `id`. */
export function followKey(
  event: KeyboardEvent,
  stage: Stage | undefined,
  bodies: readonly Body[],
  id: number | undefined
): void {
  const to = keyLeadsTo(bodies, id, event.key)
  if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  stage?.select(to)
  const tree = event.currentTarget as Element
  tree.querySelector<HTMLElement>(`[data-id="${to}"]`)?.focus()
}
