// slots.ts: where something lies that belongs to a body and is not inside it.
import type { Body } from './picture.ts'

/** Where a body has a slip that it reads: at its right; under it, if it is an ancestor in the row. The left end of the slip, in the middle. */
export const slotOf = ({ size, x, y, w, h }: Body): { readonly x: number; readonly y: number } =>
  size === 'full' ? { x: x + w + 12, y: y + 21 } : { x: x + w / 2 + 12, y: y + h + 21 }
