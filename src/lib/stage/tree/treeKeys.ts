// treeKeys.ts: where an arrow key leads in a tree (WAI-ARIA, tree view): up and down by rows, left to the parent, right to the first child.
import { tick } from 'svelte'
import type { Stage } from '../stage.svelte.ts'
import type { TreeLayout } from './picture.ts'

/** What a key can lead to: a body, or a crowd, which stands before its members. */
export interface Item {
  readonly id: number
  readonly parent: number
}

/** All items in order: parents before their children, a crowd before its members. */
export function itemsOf({ bodies, crowds }: Pick<TreeLayout, 'bodies' | 'crowds'>): Item[] {
  const items: Item[] = []
  const open = new Map(crowds.map((crowd) => [crowd.parent, crowd]))
  for (const body of bodies) {
    const crowd = open.get(body.parent)
    if (crowd) {
      items.push(crowd)
      open.delete(body.parent)
    }
    items.push(body)
  }
  return items
}

/** Id of the item to which `key` leads from `id`. Undefined: the tree has no use for the key. */
export function keyLeadsTo(items: readonly Item[], id: number | undefined, key: string): number | undefined {
  const here = items.findIndex((item) => item.id === id)
  const to = (i: number) => items[Math.max(0, Math.min(items.length - 1, i))]?.id
  switch (key) {
    case 'ArrowDown':
      return to(here + 1)
    case 'ArrowUp':
      return to(here - 1)
    case 'Home':
      return to(0)
    case 'End':
      return to(items.length - 1)
    case 'ArrowLeft':
      return here < 0 ? to(0) : parentOf(items, items[here])
    case 'ArrowRight':
      return here < 0 ? to(0) : childOf(items, here)
    default:
      return undefined
  }
}

/** A key at the tree that the event is of: selection and focus go where it leads from item `id`. `show` brings that one into sight. */
export async function followKey(
  event: KeyboardEvent,
  stage: Stage | undefined,
  items: readonly Item[],
  id: number | undefined,
  show: (id: number) => void = () => {}
): Promise<void> {
  const to = keyLeadsTo(items, id, event.key)
  if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  const tree = event.currentTarget as Element
  stage?.select(to)
  // A member of a crowd is an item only when it has been chosen.
  await tick()
  show(to)
  await tick()
  tree.querySelector<HTMLElement>(`[data-id="${to}"]`)?.focus()
}

/** A crowd's first member, which stands next to it; or a body's first child. */
function childOf(items: readonly Item[], here: number): number {
  const { id } = items[here]
  return id < 0 ? (items[here + 1]?.id ?? id) : (items.find(({ parent }) => parent === id)?.id ?? id)
}

/** The crowd that it is a member of, or its parent. */
function parentOf(items: readonly Item[], { id, parent }: Item): number {
  return id > 0 && items.some((item) => item.id === -parent) ? -parent : parent || id
}
