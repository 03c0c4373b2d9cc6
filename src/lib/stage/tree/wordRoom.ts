// wordRoom.ts: room for the words of marks. A mark's words have their slot; where something stands in it already, they take another one, or only the
// first line is drawn, or none: the mark stays, and for ears nothing is lost. What a body says of itself was packed with it, and never gives way.
import { words } from '../language.ts'
import { monoWidth, sansWidth, SIZE } from '../measure.ts'
import { SLIP_INSIDE, type Body, type Box, type Crowd, type Link, type Mark } from './picture.ts'

export interface Rect {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** What is drawn before any words are. */
export interface Drawn {
  readonly width: number
  readonly height: number
  readonly bodies: readonly Body[]
  readonly links: readonly Link[]
  readonly crowds: readonly Crowd[]
  readonly boxes: readonly Box[]
}

/** A slot, seen from the place of the mark. */
type Slot = Pick<Mark, 'dx' | 'dy' | 'anchor'> & { readonly brief?: true }

/** Those that are the text's topic come first. */
const ORDER: readonly Mark['kind'][] = ['limit', 'bolt', 'letter', 'handler', 'knock']

export function withRoomForWords(marks: readonly Mark[], drawn: Drawn): Mark[] {
  const said = marks.filter(({ kind }) => ORDER.includes(kind))
  const taken = [...inTheWay(drawn), ...marks.map(shapeOf)]
  const chosen = new Map<Mark, Mark>()
  for (const kind of ORDER)
    // Of two letters the later one has its words.
    for (const mark of said.filter((mark) => mark.kind === kind).reverse()) {
      const own = shapeOf(mark)
      const others = taken.filter((rect) => !same(rect, own))
      const placed = slotsOf(mark)
        .map((slot): Mark => ({ ...mark, ...slot }))
        .find((tried) =>
          linesOf(tried).every((line) => isInside(line, drawn) && !others.some((rect) => meet(line, rect)))
        )
      chosen.set(mark, placed ?? { ...mark, mute: true })
      if (placed) taken.push(...linesOf(placed))
    }
  return marks.map((mark) => chosen.get(mark) ?? mark)
}

/** Where the words of a mark can stand, the best place first. */
function slotsOf({ kind, dx, dy, anchor, title, detail }: Mark): Slot[] {
  const own: Slot = { dx, dy, anchor }
  const across: Slot = { dx: -dx, dy, anchor: anchor === 'end' ? 'start' : 'end' }
  const both = title !== '' && detail !== ''
  const briefly = (slot: Slot): Slot[] => (both ? [{ ...slot, brief: true }] : [])
  switch (kind) {
    case 'letter':
      return [
        own,
        { ...own, dy: dy + 13 },
        ...briefly(own),
        ...briefly({ ...own, dy: dy + 8 }),
        ...briefly({ ...own, dy: dy + 13 })
      ]
    case 'limit':
      // Beside a letter there is room further right only.
      return [own, across, { ...across, dx: 56 }, ...briefly(own), ...briefly(across)]
    case 'bolt': {
      const left: Slot = { dx: -30, dy, anchor: 'end' }
      const high: Slot = { ...own, dy: dy - 17 }
      return [own, left, ...briefly(own), ...briefly(left), ...briefly(high)]
    }
    default:
      return [own, across]
  }
}

const GAP = 1

export const meet = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.w + GAP && b.x < a.x + a.w + GAP && a.y < b.y + b.h && b.y < a.y + a.h

const same = (a: Rect, b: Rect): boolean => a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h

export const isInside = ({ x, y, w, h }: Rect, { width, height }: Pick<Drawn, 'width' | 'height'>): boolean =>
  x >= 0 && y >= 0 && x + w <= width && y + h <= height

/** A line of words that stands on `y`. */
export const line = (x: number, y: number, w: number, size: number): Rect => ({ x, y: y - size * 0.78, w, h: size })

/** The lines of a mark. */
function linesOf({ kind, x, y, dx, dy, anchor, title, detail, brief }: Mark): Rect[] {
  const mono = kind === 'limit' || kind === 'handler'
  const at = (w: number) => x + dx - (anchor === 'end' ? w : 0)
  const titleW = mono ? monoWidth(title, SIZE.pid) : sansWidth(title, SIZE.title)
  const detailW = kind === 'knock' ? monoWidth(detail, SIZE.pid) : sansWidth(detail, SIZE.aside)
  return [
    ...(title === '' ? [] : [line(at(titleW), y + dy, titleW, SIZE.title)]),
    ...(detail === '' || brief ? [] : [line(at(detailW), y + dy + (title === '' ? 8 : 17), detailW, SIZE.aside)])
  ]
}

/** What is drawn of a mark itself. */
export function shapeOf({ kind, x, y, fromX, fromY, reach, detail }: Mark): Rect {
  switch (kind) {
    case 'letter':
      return { x: x - 26, y: y - 18, w: 46, h: 34 }
    case 'bolt':
      return { x: Math.min(x, fromX) - 2, y: Math.min(y, fromY), w: Math.abs(x - fromX) + 4, h: Math.max(reach, 20) }
    case 'slip':
      return { x, y: y - 14, w: monoWidth(detail, SIZE.pid) + 20, h: 28 }
    case 'knock':
      return { x: x - 12, y: y - 12, w: 24, h: 12 }
    default:
      return { x, y, w: 0, h: 0 }
  }
}

/** Bodies, what stands beside them, edges, crowds, and the lines and titles of boxes. */
export function inTheWay({ bodies, links, crowds, boxes }: Drawn): Rect[] {
  return [
    ...bodies.flatMap((body) => (body.size === 'dot' ? [body] : [withRing(body), ...beside(body)])),
    ...links.flatMap(linesOfEdge),
    ...crowds.flatMap(({ rings }) => rings),
    ...crowds.flatMap(wordsOfCrowd),
    ...boxes.flatMap(borderOf),
    ...boxes.map(({ title }) => titleRect(title))
  ]
}

/** Bodies that are read, with what stands beside them, and what crowds say. */
export const wordsOf = ({ bodies, crowds }: Pick<Drawn, 'bodies' | 'crowds'>): Rect[] => [
  ...bodies.flatMap((body) => (body.size === 'dot' ? (hasLetter(body) ? [body] : []) : [body, ...beside(body)])),
  ...crowds.flatMap(({ rings }) => rings.filter(hasLetter)),
  ...crowds.flatMap(wordsOfCrowd)
]

/** Of cells, only large ones have a letter. */
const hasLetter = ({ w }: { readonly w: number }): boolean => w >= 20

/** The numbers at the heads of its rows, and its share. */
const wordsOfCrowd = ({ heads, x, y, w }: Crowd): Rect[] => [
  ...heads.map((head) => ({ x: head.x - 39, y: head.y - 10, w: 39, h: 12 })),
  { x: x - 5, y: y - 3, w: w + 6, h: 21 }
]

/** The ring of a chosen one is as far out. A letter under a pill is nearer. */
const RING = 5

const withRing = ({ size, x, y, w, h }: Body): Rect =>
  size === 'full' ? { x: x - RING, y: y - RING, w: w + 2 * RING, h: h + 2 * RING } : { x, y, w, h }

/** What a body says at its right and below it. */
export function beside(body: Body): Rect[] {
  const { x, y, w, h, size, slip, was, call, aside, asideMono, inside, shape, turning } = body
  if (size === 'pill') {
    return aside === '' ? [] : [line(x + w + 10, y + h / 2 + 4.5, sansWidth(aside, SIZE.pid), SIZE.pid)]
  }
  const base = y + (h <= 50 ? h / 2 + 4.5 : 34)
  const below = asideMono && (turning?.from ?? shape) === 'running'
  const wide = asideMono ? monoWidth(aside, SIZE.aside) : sansWidth(aside, SIZE.aside)
  return [
    ...(slip === undefined
      ? []
      : [{ x: x + w - SLIP_INSIDE, y: y + h / 2 - 16, w: monoWidth(slip, SIZE.pid) + 22, h: 32 }]),
    ...(inside === undefined
      ? []
      : [line(x + 14, y + h + (below ? 31 : 15), sansWidth(words.tree.inside(inside), SIZE.aside), SIZE.aside)]),
    ...(call && !was && slip === undefined ? [line(x + w + 10, base, monoWidth(call, SIZE.aside), SIZE.aside)] : []),
    ...(was && aside === '' ? [line(x + w + 10, base, monoWidth(was, SIZE.aside), SIZE.aside)] : []),
    ...(aside === ''
      ? []
      : below
        ? [line(x + w / 2 - 10 - wide, y + h + 17, wide, SIZE.aside)]
        : [line(x + w + 10, base, wide, SIZE.aside)])
  ]
}

/** The title of a box. */
export const titleRect = ({ x, y, w }: Box['title']): Rect => line(x, y, w, SIZE.aside)

/** The four lines of a box. */
export function borderOf({ x, y, w, h }: Rect): Rect[] {
  return [
    { x: x - 1, y: y - 1, w: w + 2, h: 2 },
    { x: x - 1, y: y + h - 1, w: w + 2, h: 2 },
    { x: x - 1, y, w: 2, h },
    { x: x + w - 1, y, w: 2, h }
  ]
}

function linesOfEdge({ x1, y1, c, tx, b, x2, y2 }: Link): Rect[] {
  const points = [
    [x1, y1],
    [x1, c],
    [tx, c],
    [tx, b],
    [x2, b],
    [x2, y2]
  ] as const
  return points.slice(1).map(([x, y], i) => ({
    x: Math.min(x, points[i][0]) - 1,
    y: Math.min(y, points[i][1]) - 1,
    w: Math.abs(x - points[i][0]) + 2,
    h: Math.abs(y - points[i][1]) + 2
  }))
}
