// cellOf.ts: which picture of the key says what a part of a stage means. What is drawn bears the name in `data-key`.
import type { StateLetter } from '../../run/client.ts'
import type { Mark, Shape } from '../tree/picture.ts'
import type { CellName } from './cells.ts'
import { CELLS } from './en.ts'

export const CELL_OF_SHAPE: Readonly<Record<Shape, CellName>> = {
  running: 'runs',
  sleeping: 'sleeps',
  uninterruptible: 'cannotBeWoken',
  stopped: 'stopped',
  traced: 'traced',
  husk: 'zombie',
  gone: 'gone'
}

const CELL_OF_LETTER = { thrown: 'thrown', waits: 'waits', opened: 'opened' } as const

/** Undefined: words beside the mark say all of it. */
export function cellOfMark({ kind, manner }: Mark): CellName | undefined {
  if (kind === 'letter')
    return manner in CELL_OF_LETTER ? CELL_OF_LETTER[manner as keyof typeof CELL_OF_LETTER] : 'letter'
  if (kind === 'slip' || kind === 'chit') return 'read'
  if (kind === 'handler') return 'opened'
  if (kind === 'spark') return 'bolt'
  return kind === 'limit' ? undefined : kind
}

/** Of a stretch of the timeline. */
export const cellOfLetter = (letter: StateLetter): CellName =>
  letter === 'R' ? 'timeRunning' : letter === 'Z' ? 'timeZombie' : 'timeAsleep'

/** The words for what is under the pointer, or has the focus: its own, or those of the first part of it. */
export function wordsFor(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element)) return undefined
  const part = target.closest('[data-key]') ?? target.closest('[role=treeitem]')?.querySelector('[data-key]')
  return part ? CELLS[part.getAttribute('data-key') as CellName] : undefined
}
