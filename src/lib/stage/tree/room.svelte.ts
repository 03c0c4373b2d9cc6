// room.svelte.ts: how much room a tree has, in the unit of layouts: the pane is measured when its size changes, never in a frame.
import type { Attachment } from 'svelte/attachments'
import { onSize } from '../laidOut.ts'
import type { Room } from './picture.ts'

/** Tells `fit` of the room of an element; undefined while its picture is not on show. */
export function measured(fit: (room: Room | undefined) => void): Attachment<HTMLElement> {
  return (pane) => onSize(pane, () => fit(roomOf(pane)))
}

function roomOf(pane: HTMLElement): Room | undefined {
  const picture = pane.querySelector('svg')
  if (!picture || picture.getClientRects().length === 0) return undefined
  const unit = parseFloat(getComputedStyle(pane).fontSize) / 16
  return { width: Math.floor(pane.clientWidth / unit), height: Math.floor(pane.clientHeight / unit) }
}
