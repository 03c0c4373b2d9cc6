// share.ts: the share over a crowd: how many there are, and in what state. "300: 61 alive, 239 zombies"
import { rollup, scaleLinear } from 'd3'
import { words } from '../language.ts'
import { sansWidth, SIZE } from '../measure.ts'
import type { Kin } from './kin.ts'
import type { Crowd, Shape } from './picture.ts'

/** Width of the bar, and where there is little room. */
const BAR = 92
const SHORT_BAR = 40
const ORDER: readonly Shape[] = ['running', 'stopped', 'traced', 'uninterruptible', 'sleeping', 'husk']

/** `far`: they are not all children. `room`: how wide it may be. Where the words do not fit, they are only said. */
export function shareOf(
  members: readonly Kin[],
  parent: Kin,
  far: boolean,
  room: number
): Pick<Crowd, 'total' | 'words' | 'label' | 'w' | 'bar'> {
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
    words: shown,
    label: words.tree.shareOf(total, parent.life.pid, said, far),
    w: width(length, shown),
    bar
  }
}
