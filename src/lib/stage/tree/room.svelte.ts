// room.svelte.ts: how much room a tree has, in the unit of layouts: the pane is measured when its size changes, never in a frame.
import type { Attachment } from 'svelte/attachments'
import type { Room } from './picture.ts'

/** Tells `fit` of the room of an element; undefined while its picture is not on show. */
export function measured(fit: (room: Room | undefined) => void): Attachment<HTMLElement> {
  return (pane) => {
    const tell = () => fit(roomOf(pane))
    const told = panes.get(pane) ?? new Set()
    panes.set(pane, told.add(tell))
    watch ??= new ResizeObserver((entries) =>
      entries.forEach(({ target }) => panes.get(target)?.forEach((tell) => tell()))
    )
    watch.observe(pane)
    return () => {
      told.delete(tell)
      if (told.size > 0) return
      panes.delete(pane)
      watch?.unobserve(pane)
    }
  }
}

/** One observer for all panes: what changes together is told together, and drawn once. */
let watch: ResizeObserver | undefined
const panes = new Map<Element, Set<() => void>>()

function roomOf(pane: HTMLElement): Room | undefined {
  const picture = pane.querySelector('svg')
  if (!picture || picture.getClientRects().length === 0) return undefined
  const unit = parseFloat(getComputedStyle(pane).fontSize) / 16
  return { width: Math.floor(pane.clientWidth / unit), height: Math.floor(pane.clientHeight / unit) }
}
