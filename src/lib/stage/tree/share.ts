// share.ts: the share over a crowd: how many there are, and in what state. "300: 61 alive, 239 zombies"
import { rollup, scaleLinear } from 'd3'
import { words } from '../language.ts'
import { sansWidth, SIZE } from '../measure.ts'
import { APRON, type Draft, type Stem } from './block.ts'
import type { Kin } from './kin.ts'
import type { Crowd, Shape } from './picture.ts'
import { refusalsOf } from './refused.ts'

/** Width of the bar, and where there is little room. */
const BAR = 92
const SHORT_BAR = 40
const ORDER: readonly Shape[] = ['running', 'stopped', 'traced', 'uninterruptible', 'sleeping', 'husk']

/** Room for a share left of the stem. */
const WIDEST = 280
const LINE = 22
/** Between the stem and a share. */
const BY = 12

/** A share stands in the apron, left of the stem. Where a limit stands, or too little room is, it has a line of its own, right of the stem. */
export interface ShareSlot {
  /** How much room it takes below the apron. */
  readonly h: number
  /** Where it stands, of all that a block's left end, its width and the stem leave it. */
  at(x: number, w: number, stem: Stem, length: number): { readonly x: number; readonly y: number }
  /** How wide it may be there. */
  room(x: number, w: number, stem: Stem): number
}

/** Has a limit refused it something? Then that is said under it, left of the stem. */
export const isRefused = ({ look }: Draft, { life }: Kin): boolean => refusalsOf(look, life).length > 0

/** `beside`: the room left of the stem, as far as it is known. */
export function shareSlot(draft: Draft, parent: Kin, beside: number): ShareSlot {
  if (!isRefused(draft, parent) && beside >= WIDEST)
    return {
      h: 0,
      room: () => WIDEST,
      at: (_x, _w, stem) => ({ x: stem.x - BY - WIDEST, y: stem.base + 24 })
    }
  const right = (x: number, w: number, stem: Stem) => x + w - stem.x - BY
  return {
    h: LINE,
    room: (x, w, stem) => Math.max(right(x, w, stem), stem.x - BY - x),
    at: (x, w, stem, length) => ({
      x: right(x, w, stem) >= length ? Math.max(x, stem.x + BY) : Math.max(x, stem.x - BY - length),
      y: stem.base + APRON + 2
    })
  }
}

/** `far`: they are not all children. `room`: how wide it may be. Where the words do not fit, they are only said. */
export function shareOf(
  members: readonly Kin[],
  parent: Kin,
  far: boolean,
  room: number
): Pick<Crowd, 'total' | 'alive' | 'zombies' | 'words' | 'label' | 'w' | 'bar'> {
  const present = members.filter(({ shape }) => shape !== 'gone')
  const total = present.length
  const counts = rollup(
    present,
    (some) => some.length,
    ({ shape }) => shape
  )
  const zombies = counts.get('husk') ?? 0
  const said = words.tree.share(total - zombies, zombies)
  const width = (bar: number, words: string) => bar + 10 + sansWidth(`${total}: ${words}`, SIZE.title) + 6
  const length = width(BAR, said) <= room ? BAR : SHORT_BAR
  const shown = width(length, said) <= room ? said : ''
  const x = scaleLinear([0, Math.max(total, 1)], [0, length])
  let from = 0
  const bar = ORDER.flatMap((shape) => {
    const n = counts.get(shape) ?? 0
    const part = { shape, x: x(from), w: x(n) }
    from += n
    return n === 0 ? [] : [part]
  })
  return {
    total,
    alive: total - zombies,
    zombies,
    words: shown,
    label: words.tree.shareOf(total, parent.life.pid, said, far),
    w: width(length, shown),
    bar
  }
}
