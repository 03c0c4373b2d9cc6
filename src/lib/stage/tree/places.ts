// places.ts: what stands around bodies that have their places: the boxes of namespaces.
import { max, min } from 'd3'
import type { Look } from '../look.ts'
import type { Body, Box } from './picture.ts'

/** Above the spine, where a bolt comes in: a little on small paper, more on large. It depends on nothing else, so that no birth moves the spine. */
export const topOf = (height: number): number => Math.round(Math.max(16, Math.min(56, 16 + (height - 360) / 5)))
/** Between the box of a PID namespace and those that live in it. Its title stands above them, their numbers in it stand below. */
const BOX_PAD = 10
const BOX_TITLE = 14
/** At the right of a body in its box. */
const BESIDE = 62

/** A box around all that live in a namespace or in one below it. */
export function boxesOf({ world }: Look, bodies: readonly Body[]): Box[] {
  const inner = bodies.filter(({ ns }) => ns !== 0)
  const above = (ns: number): number[] => (ns === 0 ? [] : [...above(world.pid_namespace.at(ns).parent), ns])
  const spaces = [...new Set(inner.flatMap(({ ns }) => above(ns)))]
  return spaces.map((ns) => {
    const own = inner.filter((body) => above(body.ns).includes(ns))
    const deeper = max(own, (body) => above(body.ns).length)! - above(ns).length
    const pad = BOX_PAD + 8 * deeper
    const x = min(own, (body) => body.x)! - pad
    const y = min(own, (body) => body.y)! - pad - BOX_TITLE
    return {
      ns,
      x,
      y,
      w: max(own, (body) => body.x + body.w + (body.size === 'full' ? BESIDE : 0))! + pad - x,
      h: max(own, (body) => body.y + body.h)! + pad + BOX_TITLE - y
    }
  })
}
