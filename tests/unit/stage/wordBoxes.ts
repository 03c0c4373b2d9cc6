// What a drawn tree says, and where: every word of its markup with the box that it takes, and every edge. jsdom measures nothing, so widths are
// those of measure.ts; tests/e2e/words.spec.ts takes a browser's boxes of the same.
import { monoWidth, sansWidth } from '../../../src/lib/stage/measure.ts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export interface Word extends Box {
  readonly text: string
  readonly size: number
  /** data-id of the body or crowd that it is in; '' for marks and boxes. */
  readonly of: string
  readonly mark: string
}

export interface Segment {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** Fonts, as the components' styles have them. */
const FONTS: readonly (readonly [selector: string, size: number, mono: boolean, anchor?: 'end' | 'middle'])[] = [
  ['.tid', 13, true],
  ['.gone text, .was', 13, false],
  ['.aside', 13, false],
  ['.letter', 14, true],
  ['.name', 14.5, false],
  ['.head', 12, true, 'end'],
  ['.inside', 12, true, 'middle'],
  ['.number', 13, true],
  ['.detail', 13, false],
  ['.box-title', 13, false],
  ['.mono', 13, true],
  ['[data-key] .words text', 13.5, false],
  ['text', 13.5, false]
]

function shiftOf(element: Element): { x: number; y: number } {
  let [x, y] = [0, 0]
  for (let up: Element | null = element; up && up.tagName !== 'svg'; up = up.parentElement) {
    const [, dx, dy] = /translate\(([-\d.e]+) ([-\d.e]+)\)/.exec(up.getAttribute('transform') ?? '') ?? []
    x += Number(dx ?? 0)
    y += Number(dy ?? 0)
  }
  return { x, y }
}

export function wordsOf(svg: Element): Word[] {
  return [...svg.querySelectorAll('text')].flatMap((element) => {
    const text = element.textContent.trim()
    if (text === '') return []
    const own = element.getAttribute('font-size')
    const [, size, mono, side] = FONTS.find(([selector]) => element.matches(selector))!
    const font = own === null ? size : Number(own)
    const w = own !== null || mono || element.classList.contains('mono') ? monoWidth(text, font) : sansWidth(text, font)
    const anchor =
      own !== null
        ? 'middle'
        : (element.getAttribute('text-anchor') ?? element.parentElement?.getAttribute('text-anchor') ?? side)
    const shift = shiftOf(element)
    const x = shift.x + Number(element.getAttribute('x') ?? 0)
    const y = shift.y + Number(element.getAttribute('y') ?? 0)
    const left = anchor === 'end' ? x - w : anchor === 'middle' ? x - w / 2 : x
    return [
      {
        text,
        size: font,
        of: element.closest('[data-id]')?.getAttribute('data-id') ?? '',
        mark: element.closest('.words') ? (element.closest('[data-key]')?.getAttribute('data-key') ?? 'mark') : '',
        x: left,
        // From the top of the capitals to a little below the line.
        y: y - font * 0.74,
        w,
        h: font * 0.92
      }
    ]
  })
}

export const meets = (a: Box, b: Box, by = 0.5): boolean =>
  a.x + by < b.x + b.w && b.x + by < a.x + a.w && a.y + by < b.y + b.h && b.y + by < a.y + a.h

/** An edge's way is made of straight lines, along or down. */
export function segmentsOf(svg: Element): Segment[] {
  return [...svg.querySelectorAll('.link')].flatMap((link) => {
    const points = [...(link.getAttribute('d') ?? '').matchAll(/[ML]([-\d.e]+),([-\d.e]+)/g)].map(([, x, y]) => [
      +x,
      +y
    ])
    return points.slice(1).map(([x2, y2], i) => {
      const [x1, y1] = points[i]
      return { x1, y1, x2, y2 }
    })
  })
}

/** The lines of the boxes of namespaces. */
export function bordersOf(svg: Element): Segment[] {
  return [...svg.querySelectorAll('rect.box')].flatMap((rect) => {
    const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((name) => Number(rect.getAttribute(name)))
    return [
      { x1: x, y1: y, x2: x + w, y2: y },
      { x1: x, y1: y + h, x2: x + w, y2: y + h },
      { x1: x, y1: y, x2: x, y2: y + h },
      { x1: x + w, y1: y, x2: x + w, y2: y + h }
    ]
  })
}

export const boxOf = ({ x1, y1, x2, y2 }: Segment): Box => ({
  x: Math.min(x1, x2) - 0.7,
  y: Math.min(y1, y2) - 0.7,
  w: Math.abs(x1 - x2) + 1.4,
  h: Math.abs(y1 - y2) + 1.4
})
