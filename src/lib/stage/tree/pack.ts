// pack.ts: the size of everybody: the largest with which the whole tree fits its room, in width and in height.
import { max, sum } from 'd3'
import { type Block, type Draft, type Ink, type Stem } from './block.ts'
import { AREAS, crowd, DOTS, PILLS, type CellSize } from './crowd.ts'
import { columns, tidy } from './family.ts'
import type { Front } from './frontRow.ts'
import { descendants, generations, type Kin } from './kin.ts'
import type { Room } from './picture.ts'
import { backbone, type Backbone } from './backbone.ts'
import type { Bone } from './spine.ts'

/** How families are drawn, and how much larger than 1 : 1. */
interface Plan {
  readonly scale: number
  readonly block: (draft: Draft, parent: Kin, space: Space) => Block | undefined
}

/** How wide all families together can be; how wide one is if they share alike; how much room is left of its stem, as far as that is known. */
interface Space {
  readonly all: number
  readonly width: number
  readonly beside: number
}

export interface Packed extends Ink {
  readonly width: number
  readonly height: number
}

/** Around the tree. */
const MARGIN = 16
const GAP = 28
/** Room left over makes a tree larger, if the paper has room for two children then, too: so no birth but a third one changes it. */
const LARGER = [1.25, 1.1]
const ROOMY: Room = { width: 720, height: 280 }
const FULL_SCALES = [1, 0.92, 0.85]
const PLAIN = [1]
const SEEN = AREAS.filter(({ side }) => side >= 5)
/** So many children are counted at a glance, and need no share over them. */
const FEW = 3
/** Pills are read down to this size: their words are then 11 px high. */
const PILL_SCALES = [1, 0.85]

/** From the largest to the smallest. `few`: nobody has so many children that they are a crowd. */
function* plans(most: number, few: boolean, { width, height }: Room): Generator<Plan> {
  const larger = LARGER.filter((scale) => width / scale >= ROOMY.width && height / scale >= ROOMY.height)
  // Orphans of a shell may be pills, as it is itself, while the program's children are full.
  for (const [orphans, bare] of [
    [Infinity, false],
    [Infinity, true],
    [0, false],
    [0, true]
  ] as const)
    yield* each([...larger, ...FULL_SCALES], (draft, parent, { all }) =>
      tidy(draft, parent, {
        full: parent.shell ? orphans : Infinity,
        bare: bare || (parent.shell && orphans === 0),
        nameless: bare || (parent.shell && orphans === 0),
        width: all,
        apron: true
      })
    )
  for (const [full, bare] of [
    ...(most > 1
      ? ([
          [1, false],
          [1, true]
        ] as const)
      : []),
    ...(most > 1 || few ? ([[0, true]] as const) : [])
  ])
    yield* each(PILL_SCALES, (draft, parent, { all }) =>
      tidy(draft, parent, { full, bare, nameless: true, width: all, apron: true })
    )
  if (most > 1)
    for (const size of DOTS)
      yield* each(PLAIN, (draft, parent, { width, beside }) => columns(draft, parent, size, width, beside))
  // Cells of less than 8 px are the last that is tried: a crowd that can be read goes before its front row. Cells of less than 5 px are
  // nearly a line, and nobody stands before a line.
  for (const [sizes, front] of [
    [DOTS, 'full'],
    [DOTS, 'pill'],
    [SEEN, 'full'],
    [SEEN, 'pill'],
    [AREAS, 'none']
  ] as const) {
    // Among pills there is no need for smaller ones in front.
    if (sizes === DOTS) yield* each(PILL_SCALES, grid(PILLS, front === 'full' ? 'full' : 'none'))
    for (const size of sizes) yield* each(PLAIN, grid(size, front))
  }
}

function* each(scales: readonly number[], block: Plan['block']): Generator<Plan> {
  for (const scale of scales) yield { scale, block }
}

const grid =
  (size: CellSize, front: Front): Plan['block'] =>
  (draft, parent, { width, beside }) => {
    const far = parent.children.some(({ children }) => children.length > 0)
    return crowd(draft, parent, far ? descendants(parent) : parent.children, { size, width, beside, front, far })
  }

export function pack(draft: Draft, spine: readonly Bone[], room: Room): Packed {
  const families = spine.map(({ kin, family }): Kin => ({ ...kin, children: family }))
  const most = max(families, ({ children }) => generations(children)) ?? 0
  const few = families.every(({ children }) => children.length <= FEW)
  let smallest: Fit | undefined
  for (const plan of plans(most, few, room)) {
    const fit = measure(draft, spine, families, plan, room)
    if (fit) smallest = fit
    if (fit?.fits) break
  }
  return smallest!.draw()
}

interface Fit {
  readonly fits: boolean
  readonly draw: () => Packed
}

/** How large a plan would be drawn. Undefined: a family cannot be drawn so in this width. */
function measure(
  draft: Draft,
  spine: readonly Bone[],
  families: readonly Kin[],
  { scale, block }: Plan,
  room: Room
): Fit | undefined {
  const [width, height] = [room.width / scale, room.height / scale]
  const inner = width - 2 * MARGIN
  const bones = backbone(draft, spine, { width: inner, height })
  const blocks: { block: Block; stem: Stem }[] = []
  const own = families.filter(({ children }) => children.length > 0).length
  const share = (inner - GAP * (own - 1)) / Math.max(own, 1)
  for (const [i, family] of families.entries()) {
    if (family.children.length === 0) continue
    const beside = own === 1 ? bones.stems[i].x : 0
    const measured = block(draft, family, { all: inner, width: share, beside })
    if (!measured) return undefined
    blocks.push({ block: measured, stem: bones.stems[i] })
  }
  const wide = Math.max(bones.width, sum(blocks, ({ block }) => block.w + GAP) - GAP)
  const low = max(blocks, ({ block, stem }) => stem.base + block.h) ?? 0
  const fits = wide <= inner && Math.max(low, bones.bottom) <= height - MARGIN / 2
  return { fits, draw: () => ({ ...drawAll(bones, blocks, width), width, height }) }
}

/** The spine in the middle as far as it can be, and each block as near below its parent as the others let it. */
function drawAll(bones: Backbone, blocks: readonly { block: Block; stem: Stem }[], width: number): Ink {
  const shift = MARGIN + Math.max(0, Math.min(width / 2 - MARGIN - bones.end, width - 2 * MARGIN - bones.width))
  const ink: Ink = { bodies: [], links: [], crowds: [] }
  bones.draw(ink, shift)
  const at = blocks.map(({ block, stem }) => stem.x + shift - block.anchor)
  for (let i = 0, left = MARGIN; i < at.length; left = at[i] + blocks[i].block.w + GAP, i++)
    at[i] = Math.max(at[i], left)
  for (let i = at.length - 1, right = width - MARGIN; i >= 0; right = at[i] - GAP, i--)
    at[i] = Math.min(at[i], right - blocks[i].block.w)
  for (const [i, { block, stem }] of blocks.entries()) block.draw(ink, at[i], { ...stem, x: stem.x + shift })
  return ink
}
