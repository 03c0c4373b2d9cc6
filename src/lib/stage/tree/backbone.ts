// backbone.ts: the spine on paper: pills in a row, linked by lines, then the program's first process, in full. A narrow paper breaks the row.
import { linkTo, RIGHT, type Draft, type Ink, type Stem } from './block.ts'
import { asideOf, FULL, fullBody, fullHeight, fullWidth, PILL, pillBody, pillWidth } from './bodies.ts'
import type { Body, Link, Room } from './picture.ts'
import type { Bone } from './spine.ts'

/** Above the spine, where a bolt comes in: a little on small paper, more on large. It depends on nothing else, so that no birth moves the spine. */
const topOf = (height: number): number => Math.round(Math.max(16, Math.min(56, 16 + (height - 360) / 5)))
const BETWEEN = 20
/** Between two lines lies the letter of an ancestor. */
const LINE_GAP = 26
/** How far from the left end of a pill an edge begins that does not come out of its middle. */
const ASIDE = 12
/** Between two lines, so far above the later one an edge goes to the side: below the letter. */
const ABOVE = 3

export interface Backbone {
  readonly width: number
  readonly bottom: number
  /** Where its end stands, and below each bone the beginning of its stem. */
  readonly end: number
  readonly stems: readonly Stem[]
  draw(ink: Ink, x: number): void
}

interface Placed {
  readonly bone: Bone
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export function backbone(draft: Draft, spine: readonly Bone[], room: Room): Backbone {
  const placed = lines(draft, spine, room)
  const last = placed[placed.length - 1]
  const bottom = Math.max(...placed.map(({ y, h }) => y + h))
  return {
    width: Math.max(...placed.map(({ bone, x, w }) => x + w + (bone.pill ? 0 : RIGHT))),
    bottom,
    end: last.x + last.w / 2,
    stems: placed.map(({ bone: { kin, pill }, x, y, w, h }) => {
      // Where the row is broken, a stem from an earlier line passes left of the later ones.
      const under = pill && y + h < last.y
      return { id: kin.life.id, x: under ? x + ASIDE : x + w / 2, y: y + h, base: under ? bottom : y + h }
    }),
    draw(ink, dx) {
      for (const [i, { bone, x, y, w }] of placed.entries()) {
        const place = { x: x + dx, y }
        const body = bone.pill
          ? { ...pillBody(draft.look, bone.kin, place, w, false), ...(bone === last.bone ? holding(draft, bone) : {}) }
          : fullBody(draft.look, bone.kin, { ...place, y: y + middleOf(draft, bone) }, false)
        const before = placed[i - 1]
        ink.bodies.push(body)
        if (before) ink.links.push(between(before, dx, body))
      }
    }
  }
}

/** What a shell waits for is said at the end of the row only, where there is room. */
function holding({ look }: Draft, { kin }: Bone) {
  return asideOf(look, kin, 0)
}

/** A husk is flat; it lies in the middle of the row. */
function middleOf({ look }: Draft, { kin }: Bone): number {
  return Math.max(0, (FULL - fullHeight(look, kin)) / 2)
}

function lines({ look }: Draft, spine: readonly Bone[], { width, height }: Room): Placed[] {
  const tall = spine.some(({ pill }) => !pill)
  const placed: Placed[] = []
  let [x, y] = [0, topOf(height)]
  let broken = false
  for (const bone of spine) {
    const w = bone.pill ? pillWidth(bone.kin) : fullWidth(look, bone.kin, false)
    if (x > 0 && x + w + (bone.pill ? 0 : RIGHT) > width) {
      x = bone.pill ? 0 : 2 * ASIDE
      y += PILL + LINE_GAP
      broken = true
    }
    const h = bone.pill ? PILL : Math.max(FULL, fullHeight(look, bone.kin))
    placed.push({ bone, x, y, w, h })
    x += w + BETWEEN
  }
  // In one row the pills stand at half the height of the body that ends it.
  const lower = tall && !broken ? (FULL - PILL) / 2 : 0
  return placed.map((one) => (one.bone.pill ? { ...one, y: one.y + lower } : one))
}

/** A line to the right; where the row is broken, down and to the right, or onto the upper edge of what lies below. */
function between({ bone, x, y, w, h }: Placed, dx: number, body: Body): Link {
  const at = body.y + body.h / 2
  const straight = y + h > at
  const from = straight ? { x: x + w + dx, y: at } : { x: x + ASIDE + dx, y: y + h }
  const stem: Stem = { id: bone.kin.life.id, x: from.x, y: from.y, base: from.y }
  if (from.x <= body.x || straight) return linkTo(stem, body, { c: at, tx: body.x, b: at, x2: body.x, y2: at })
  const c = body.y - ABOVE
  const x2 = Math.min(from.x, body.x + body.w - ASIDE)
  return linkTo(stem, body, { c, tx: from.x, b: c, x2, y2: body.y })
}
