// betweenTrees.ts: the tree at any point of a movement from one picture to another. It is a pure function, so a movement can be reversed and broken
// off.
import { easeCubicInOut, easeCubicOut, interpolateNumber } from 'd3'
import type { Body, Crowd, Link, Mark, TreeLayout } from './picture.ts'

/** The layout at `t`, from 0 (before) to 1 (after). At 0 and 1 it is the very layout that was given, not a copy. */
export function betweenTrees(before: TreeLayout, after: TreeLayout, t: number): TreeLayout {
  if (t >= 1 || before === after) return after
  if (t <= 0) return before
  const e = easeCubicInOut(t)
  const was = new Map(before.bodies.map((body) => [body.id, body]))
  const will = new Set(after.bodies.map(({ id }) => id))
  const kept = after.bodies.map((body) => bodyBetween(was.get(body.id), body, was, e))
  const leaving = before.bodies
    .filter(({ id }) => !will.has(id))
    .map((body) => ({ ...body, presence: body.presence * (1 - e) }))
  return {
    width: mix(before.width, after.width, e),
    height: mix(before.height, after.height, e),
    bodies: [...leaving, ...kept],
    links: linksBetween(before, after, was, e),
    crowds: crowdsBetween(before.crowds, after.crowds, e),
    marks: marksBetween(before.marks, after.marks, t),
    boxes: after.boxes
  }
}

const mix = (a: number, b: number, e: number): number => (a === b ? b : interpolateNumber(a, b)(e))

/** A newborn comes out of its parent. A body that stays moves to its new place, and what it no longer has leaves it. */
function bodyBetween(a: Body | undefined, b: Body, was: ReadonlyMap<number, Body>, e: number): Body {
  if (!a) {
    const parent = was.get(b.parent)
    if (!parent) return { ...b, presence: e * b.presence }
    return { ...b, x: mix(parent.x + (parent.w - b.w) / 2, b.x, e), y: mix(parent.y, b.y, e), presence: e * b.presence }
  }
  if (b.size === 'dot' && sameCell(a, b)) return b
  return {
    ...b,
    x: mix(a.x, b.x, e),
    y: mix(a.y, b.y, e),
    w: mix(a.w, b.w, e),
    h: mix(a.h, b.h, e),
    presence: mix(a.presence, b.presence, e),
    memory: a.memory &&
      b.memory && { ...b.memory, vsz: mix(a.memory.vsz, b.memory.vsz, e), rss: mix(a.memory.rss, b.memory.rss, e) },
    leaving: leavingBetween(a, b, e)
  }
}

const sameCell = (a: Body, b: Body): boolean =>
  a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h && a.presence === 1 && b.presence === 1

function leavingBetween(a: Body, b: Body, t: number): Body['leaving'] {
  // A movement broken off goes on from what was drawn, and what was on its way out stays on it.
  const memory = b.memory ? undefined : (a.memory ?? a.leaving?.memory)
  const files = b.files === undefined ? (a.files ?? a.leaving?.files) : undefined
  const slip = b.slip === undefined && b.autoreaped ? (a.slip ?? a.leaving?.slip) : undefined
  if (!memory && files === undefined && slip === undefined) return undefined
  return { memory, files, slip, t: mix(a.leaving?.t ?? 0, 1, t) }
}

/** An edge follows its bodies. When the parent has changed, it swings from the old one to the new one. One to a newborn grows out of the parent. */
function linksBetween(before: TreeLayout, after: TreeLayout, was: ReadonlyMap<number, Body>, e: number): Link[] {
  const old = new Map(before.links.map((link) => [link.key, link]))
  const will = new Set(after.links.map(({ key }) => key))
  const gone = before.links
    .filter(({ key }) => !will.has(key))
    .map((link) => ({ ...link, presence: link.presence * (1 - e) }))
  const kept = after.links.map((link) => {
    const from = old.get(link.key)
    if (!from) return { ...linkMix(budding(link, was), link, e), presence: e * link.presence }
    const swings = from.parent !== link.parent
    return { ...linkMix(from, link, e), loose: link.loose || swings, presence: mix(from.presence, link.presence, e) }
  })
  return [...gone, ...kept]
}

function linkMix(a: Link, b: Link, e: number): Link {
  return {
    ...b,
    x1: mix(a.x1, b.x1, e),
    y1: mix(a.y1, b.y1, e),
    c: mix(a.c, b.c, e),
    tx: mix(a.tx, b.tx, e),
    b: mix(a.b, b.b, e),
    x2: mix(a.x2, b.x2, e),
    y2: mix(a.y2, b.y2, e)
  }
}

/** The edge of a body that is still inside its parent. */
function budding(link: Link, was: ReadonlyMap<number, Body>): Link {
  const parent = was.get(link.parent)
  if (!parent) return link
  const [x, y] = [parent.x + parent.w / 2, parent.y + parent.h]
  return { ...link, x1: x, y1: y, c: y, tx: x, b: y, x2: x, y2: parent.y }
}

/** A share keeps its place while its crowd moves to another parent. What it says changes at once. */
function crowdsBetween(before: readonly Crowd[], after: readonly Crowd[], e: number): Crowd[] {
  const was = new Map(before.map((crowd) => [crowd.id, crowd]))
  return after.map((crowd) => {
    const old = was.get(crowd.id)
    return old ? { ...crowd, x: mix(old.x, crowd.x, e), y: mix(old.y, crowd.y, e) } : crowd
  })
}

/** A new mark travels the whole way. One that stays glides to its new place. One that is over fades in the first half of the movement. */
function marksBetween(before: readonly Mark[], after: readonly Mark[], t: number): Mark[] {
  const was = new Map(before.map((m) => [m.key, m]))
  const will = new Set(after.map(({ key }) => key))
  const e = easeCubicOut(t)
  const fading = before
    .filter(({ key }) => !will.has(key))
    .map((m) => ({ ...m, presence: m.presence * Math.max(0, 1 - 2 * t) }))
  const shown = after.map((m) => {
    const old = was.get(m.key)
    if (!old) return { ...m, progress: t, presence: 1 }
    return {
      ...m,
      x: mix(old.x, m.x, e),
      y: mix(old.y, m.y, e),
      angle: mix(old.angle, m.angle, e),
      progress: mix(old.progress, 1, t),
      presence: mix(old.presence, 1, t)
    }
  })
  return [...fading, ...shown]
}

/** A jump, and all there is with reduced motion: the later picture at once. Bodies that have changed are outlined until `t` is 1. */
export function changedTrees(before: TreeLayout, after: TreeLayout, t: number): TreeLayout {
  if (t >= 1 || before === after) return after
  const was = new Map(before.bodies.map((body) => [body.id, body]))
  return { ...after, bodies: after.bodies.map((body) => ({ ...body, touched: differs(was.get(body.id), body) })) }
}

function differs(a: Body | undefined, b: Body): boolean {
  if (!a) return true
  return (
    a.letter !== b.letter ||
    a.shape !== b.shape ||
    a.parent !== b.parent ||
    a.slip !== b.slip ||
    a.files !== b.files ||
    a.name !== b.name ||
    a.memory?.vszKiB !== b.memory?.vszKiB ||
    a.memory?.rssKiB !== b.memory?.rssKiB
  )
}
