// betweenTrees.ts: the tree at any point of a movement from one picture to another. It is a pure function, so a movement can be reversed and broken
// off.
import { easeCubicInOut, easeCubicOut, interpolateNumber } from 'd3'
import type { Body, Link, Mark, TreeLayout } from './picture.ts'
import { ends } from './places.ts'

/** The layout at `t`, from 0 (before) to 1 (after). At 0 and 1 it is the very layout that was given, not a copy. */
export function betweenTrees(before: TreeLayout, after: TreeLayout, t: number): TreeLayout {
  if (t >= 1 || before === after) return after
  if (t <= 0) return before
  const e = easeCubicInOut(t)
  const shift = (after.width - before.width) / 2
  // In both the root stands in the middle of the width. The older one is shifted so that what stands still does so on the screen, too.
  const from = shifted(before, shift)
  const was = new Map(from.bodies.map((body) => [body.id, body]))
  const will = new Map(after.bodies.map((body) => [body.id, body]))
  const kept = after.bodies.map((body) => bodyBetween(was.get(body.id), body, was, e))
  const leaving = from.bodies
    .filter(({ id }) => !will.has(id))
    .map((body) => ({ ...body, presence: body.presence * (1 - e) }))
  const bodies = [...leaving, ...kept]
  const drawn = new Map(bodies.map((body) => [body.id, body]))
  return {
    width: after.width,
    height: Math.max(before.height, after.height),
    bodies,
    links: bodies.flatMap((body) => linkBetween(body, drawn, was.get(body.id), e)),
    marks: marksBetween(from.marks, after.marks, t),
    boxes: after.boxes
  }
}

function shifted(layout: TreeLayout, dx: number): TreeLayout {
  if (dx === 0) return layout
  return {
    ...layout,
    bodies: layout.bodies.map((b) => ({ ...b, x: b.x + dx })),
    marks: layout.marks.map((m) => ({ ...m, x: m.x + dx, fromX: m.fromX + dx }))
  }
}

const mix = (a: number, b: number, e: number): number => interpolateNumber(a, b)(e)

/** A newborn comes out of its parent. A body that stays moves to its new place, and what it no longer has leaves it. */
function bodyBetween(a: Body | undefined, b: Body, was: ReadonlyMap<number, Body>, e: number): Body {
  if (!a) {
    const parent = was.get(b.parent)
    if (!parent) return { ...b, presence: e * b.presence }
    return { ...b, x: mix(parent.x + (parent.w - b.w) / 2, b.x, e), y: mix(parent.y, b.y, e), presence: e * b.presence }
  }
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

function leavingBetween(a: Body, b: Body, t: number): Body['leaving'] {
  // A movement broken off goes on from what was drawn, and what was on its way out stays on it.
  const memory = b.memory ? undefined : (a.memory ?? a.leaving?.memory)
  const files = b.files === undefined ? (a.files ?? a.leaving?.files) : undefined
  const slip = b.slip === undefined && b.autoreaped ? (a.slip ?? a.leaving?.slip) : undefined
  if (!memory && files === undefined && slip === undefined) return undefined
  return { memory, files, slip, t: mix(a.leaving?.t ?? 0, 1, t) }
}

/** An edge follows its bodies. When the parent has changed, it swings from the old one to the new one. */
function linkBetween(body: Body, drawn: ReadonlyMap<number, Body>, a: Body | undefined, e: number): Link[] {
  const parent = drawn.get(body.parent)
  if (!parent) return []
  const to = ends(body, parent)
  const old = a && a.parent !== body.parent ? drawn.get(a.parent) : undefined
  const from = old ? ends(body, old) : to
  return [
    {
      id: body.id,
      x1: mix(from.x1, to.x1, e),
      y1: mix(from.y1, to.y1, e),
      x2: to.x2,
      y2: to.y2,
      loose: old !== undefined || body.shape === 'gone',
      presence: body.presence
    }
  ]
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
