// block.ts: a block: all that hangs from one body, measured first and drawn only if everything fits.
import type { Life } from '../../run/client.ts'
import type { Look } from '../look.ts'
import type { Kin } from './kin.ts'
import type { Body, Crowd, Link } from './picture.ts'

/** What is drawn so far. */
export interface Ink {
  readonly bodies: Body[]
  readonly links: Link[]
  readonly crowds: Crowd[]
}

/** Where a parent's stem begins: at its lower edge, in the middle. What hangs from it is measured from `base` down. */
export interface Stem {
  readonly id: number
  readonly x: number
  readonly y: number
  readonly base: number
}

export interface Block {
  /** Its size, from the parent's lower edge down. */
  readonly w: number
  readonly h: number
  /** Where the parent's stem would best come in, from the left. */
  readonly anchor: number
  draw(ink: Ink, x: number, stem: Stem): void
}

/** What blocks are made of. */
export interface Draft {
  readonly look: Look
  /** Whom the moment is about, the most important ones first. */
  readonly about: readonly Life[]
  readonly selected?: number
  /** Children that are gone and whose cells stay empty, by their parent. They are looked for once. */
  readonly reaped: Map<Life, readonly Kin[]>
}

/** Under a parent: room for its letter, its limits and the kernel function that it is in. Only the stem crosses it. */
export const APRON = 42
/** At the right of a full body: what holds it, or its slip. At the left: the CPU pointer. */
export const RIGHT = 100
export const LEFT = 20
/** Under a full body: the kernel function that it is in, or its number in a namespace. */
export const UNDER = 22

export const middle = ({ x, w }: Pick<Body, 'x' | 'w'>): number => x + w / 2

/** Down, along to the body, and down to it. */
export function edge(stem: Stem, body: Body, channel: number): Link {
  const x2 = middle(body)
  return linkTo(stem, body, { c: channel, tx: x2, b: channel, x2, y2: body.y })
}

export function linkTo(stem: Stem, body: Body, way: Pick<Link, 'c' | 'tx' | 'b' | 'x2' | 'y2'>): Link {
  const { x: x1, y: y1, id: parent } = stem
  return { key: `body ${body.id}`, id: body.id, parent, x1, y1, ...way, loose: body.shape === 'gone', presence: 1 }
}

/** Down, along to the trunk at `tx`, and down to a row. */
export function rowLink(stem: Stem, key: string, way: Pick<Link, 'c' | 'tx' | 'b' | 'x2' | 'y2'>): Link {
  const { x: x1, y: y1, id } = stem
  return { key, id, parent: id, x1, y1, ...way, loose: false, presence: 1 }
}

export const stemOf = (body: Body): Stem => ({
  id: body.id,
  x: middle(body),
  y: body.y + body.h,
  base: body.y + body.h
})
