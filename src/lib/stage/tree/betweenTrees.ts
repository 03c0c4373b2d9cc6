// betweenTrees.ts: the tree at any point of a movement from one picture to another. What happens in it, and when, the score says (score/); where
// everything is, the two pictures. It is a pure function, so a movement can be reversed and broken off: one broken off goes on from what was drawn.
import { easeCubicInOut, easeCubicOut, interpolateNumber } from 'd3'
import { remembered } from '../remembered.ts'
import type { Body, Crowd, Link, Mark, TreeLayout } from './picture.ts'
import { timeOf, UNSCORED, within, type Score } from './score/cues.ts'
import { namingAt, renewed } from './score/exec.ts'
import { fallingAt, memoryAt, tillAt } from './score/exit.ts'
import { newborn } from './score/fork.ts'
import { arriving, timeOfMark } from './score/marks.ts'
import { turned, turningAt } from './score/turn.ts'
import { bornCrowd, chitsAt, crowdAt, emptied, reached, sparksAt } from './score/wave.ts'

/** A movement as it is being drawn. */
interface Film {
  readonly before: TreeLayout
  readonly after: TreeLayout
  readonly score: Score
  readonly t: number
  /** How far bodies have come to their places. */
  readonly e: number
}

/** The layout at `t`, from 0 (before) to 1 (after). At 0 and 1 it is the very layout that was given, not a copy. */
export function betweenTrees(before: TreeLayout, after: TreeLayout, t: number, score: Score = UNSCORED): TreeLayout {
  if (t >= 1 || before === after) return after
  if (t <= 0) return before
  const e = easeCubicInOut(within(t, score.settle.from, score.settle.to))
  const film: Film = { before, after, score, t, e }
  return {
    width: mix(before.width, after.width, e),
    height: mix(before.height, after.height, e),
    bodies: bodiesAt(film),
    links: linksAt(film),
    crowds: crowdsAt(film),
    marks: marksAt(film),
    boxes: after.boxes
  }
}

const mix = (a: number, b: number, e: number): number => (a === b ? b : interpolateNumber(a, b)(e))

// ── bodies ──

const bodiesById = remembered(({ bodies }: TreeLayout) => new Map(bodies.map((body) => [body.id, body])))
const ringCells = remembered(
  ({ bodies, crowds }: TreeLayout) => new Map(bodies.flatMap((body) => ringOf(body, crowds)))
)
/** Birth numbers of all that a score is about. */
const aboutWhom = remembered(
  ({ cues, calls }: Score) =>
    new Set([...[...cues.keys()].map((key) => Number(key.slice(key.indexOf(' ') + 1))), ...calls.keys()])
)

/** What is over goes at once. Newborns are drawn first: they come out from under their parents. */
function bodiesAt({ before, after, score, t, e }: Film): Body[] {
  const was = bodiesById(before)
  const will = bodiesById(after)
  const left = before.bodies.filter(({ id }) => !will.has(id)).map((body) => leaving(body, score, t))
  const drawn = new Map<number, Body>()
  const cells = ringCells(after)
  const moved = aboutWhom(score)
  const born: Body[] = []
  const stay: Body[] = []
  for (const body of after.bodies) {
    const old = was.get(body.id)
    const shown = !old
      ? newborn(body, drawn.get(body.parent), score, t)
      : old === body && !moved.has(body.id)
        ? body
        : steps(old, body) || (old.size === 'dot' && cells.has(body.id))
          ? cellBetween(old, cells.get(body.id) ?? old, score, t, e)
          : bodyBetween(old, body, score, t, e)
    if (!shown) continue
    drawn.set(body.id, shown)
    if (old) stay.push(shown)
    else born.push(shown)
  }
  return [...left, ...born, ...stay]
}

/** Does it step out of its crowd? A cell has no room for what it has, so it stays one until the movement is over. */
const steps = (a: Body, b: Body): boolean => a.size === 'dot' && b.size === 'full'

/** The cell of a body that stands in front of its crowd: a ring marks it. */
function ringOf(body: Body, crowds: readonly Crowd[]): [id: number, cell: Body][] {
  for (const { rings } of crowds) {
    const ring = rings.find(({ id }) => id === body.id)
    if (ring)
      return [[body.id, { ...body, size: 'dot', x: ring.x, y: ring.y, w: ring.w, h: ring.h, name: '', threads: [] }]]
  }
  return []
}

/** Who is reaped leaves an empty outline until the movement is over. */
function leaving(body: Body, score: Score, t: number): Body {
  if (!score.cues.has(`leave ${body.id}`)) return { ...body, presence: over(body, t) }
  const gone = goneOf(body)
  if (body.size === 'dot') return turned(gone, score, t) ? gone : body
  return { ...gone, slip: t < 0.1 ? body.slip : undefined, turning: turningAt(body, gone, score, t) }
}

const goneOf = remembered((body: Body): Body => ({ ...body, letter: '', shape: 'gone', slip: undefined }))

/** What the later picture does not have any more is gone soon. */
const over = ({ presence }: { readonly presence: number }, t: number): number => presence * (1 - within(t, 0, 0.3))

function bodyBetween(a: Body, b: Body, score: Score, t: number, e: number): Body {
  if (a.size === 'dot' && b.size === 'dot') return cellBetween(a, b, score, t, e)
  const naming = namingAt(a, b, score, t)
  const exec = timeOf(score, 'exec', b.id, t)
  const falling = fallingAt(a, b, score, t)
  const said = t < 0.5 ? a : b
  return {
    ...b,
    x: mix(a.x, b.x, e),
    y: mix(a.y, b.y, e),
    w: mix(a.w, b.w, e),
    h: mix(a.h, b.h, e),
    presence: mix(a.presence, b.presence, e),
    turning: turningAt(a, b, score, t),
    till: tillAt(a, b, score, t),
    memory: naming && a.memory && b.memory ? renewed(a.memory, b.memory, exec) : memoryAt(a, b, score, t),
    falling,
    naming,
    bud: budding(a, b, t),
    call: callAt(a, b, score, t),
    aside: said.aside,
    asideMono: said.asideMono,
    was: naming && naming.part < 0.4 ? undefined : b.was
  }
}

/** When a call has its answer. */
const ANSWERED = 0.9

/** Until then a call stands at the right, unless something else does. */
function callAt(a: Body, b: Body, score: Score, t: number): string | undefined {
  const made = score.calls.get(b.id)
  if (!made) return t < 0.5 ? a.call : b.call
  const part = within(t, made.from, made.to)
  if (part <= 0) return a.call
  return part < ANSWERED && a.shape === 'running' && b.slip === undefined ? made.words : b.call
}

/** The number of a newborn whose movement was broken off comes all the same. */
function budding(a: Body, b: Body, t: number): number | undefined {
  const bud = mix(a.bud ?? 1, b.bud ?? 1, t)
  return bud >= 1 ? undefined : bud
}

function cellBetween(a: Body, b: Body, score: Score, t: number, e: number): Body {
  const stays = a.x === b.x && a.y === b.y && a.w === b.w && a.presence === b.presence
  const looks = a.shape === b.shape || turned(b, score, t) ? b : a
  if (stays) return looks
  return {
    ...b,
    shape: looks.shape,
    letter: looks.letter,
    x: mix(a.x, b.x, e),
    y: mix(a.y, b.y, e),
    w: mix(a.w, b.w, e),
    h: mix(a.h, b.h, e),
    presence: mix(a.presence, b.presence, e)
  }
}

// ── edges ──

/** An edge follows its bodies. When the parent has changed, its upper end goes to the new one first. One to a newborn comes with its number. */
function linksAt({ before, after, score, t, e }: Film): Link[] {
  const was = bodiesById(before)
  const old = new Map(before.links.map((link) => [link.key, link]))
  const will = new Set(after.links.map(({ key }) => key))
  const stays = reaps(score)
  const trunks = pairedOf(before.links.filter(isRow), after.links.filter(isRow), ({ key }) => key)
  const taken = new Set(trunks.values())
  const rows = after.links.filter(isRow)
  const wave = reached(score, t)
  const gone = before.links
    .filter((link) => !will.has(link.key) && !taken.has(link))
    .map((link) => (stays ? link : { ...link, presence: over(link, t) }))
  const kept = after.links.flatMap((link) => {
    const from = old.get(link.key) ?? trunks.get(link.key)
    if (!from) {
      // Rows of a crowd that is born come one after another.
      if (isRow(link) && wave !== undefined) return rows.indexOf(link) < wave * rows.length ? [link] : []
      // Who steps out of a crowd stands in front of it, and has an edge, when the movement is over.
      if (was.get(link.id)?.size === 'dot') return []
      const grown = easeCubicOut(within(timeOf(score, 'fork', link.id, t), 0.6, 1))
      return grown <= 0 ? [] : [{ ...linkMix(budOf(link, was), link, grown, grown), presence: link.presence }]
    }
    if (from === link) return [link]
    const swings = from.parent !== link.parent
    const upper = swings ? easeCubicInOut(within(timeOf(score, 'adoption', link.id, t), 0, score.settle.from || 1)) : e
    const presence = mix(from.presence, link.presence, t)
    const cut = link.loose && (from.loose || timeOf(score, 'leave', link.id, t) > 0)
    return [{ ...linkMix(from, link, upper, e), loose: cut || swings, presence }]
  })
  return [...gone, ...kept]
}

/** Does an edge lead to a row of a crowd? */
const isRow = ({ id, parent }: Link): boolean => id === parent

/** What is new in the later picture, with what is only in the earlier one, in order: a crowd that is adopted keeps its rows and its share. */
function pairedOf<P>(before: readonly P[], after: readonly P[], keyOf: (part: P) => string): Map<string, P> {
  const [was, will] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))]
  const over = before.filter((part) => !will.has(keyOf(part)))
  const fresh = after.filter((part) => !was.has(keyOf(part)))
  return new Map(fresh.flatMap((part, i) => (i < over.length ? [[keyOf(part), over[i]] as const] : [])))
}

/** `upper`: how far the end at the parent has come; `lower`: the one at the child. */
function linkMix(a: Link, b: Link, upper: number, lower: number): Link {
  return {
    ...b,
    x1: mix(a.x1, b.x1, upper),
    y1: mix(a.y1, b.y1, upper),
    c: mix(a.c, b.c, upper),
    tx: mix(a.tx, b.tx, lower),
    b: mix(a.b, b.b, lower),
    x2: mix(a.x2, b.x2, lower),
    y2: mix(a.y2, b.y2, lower)
  }
}

/** The edge of a body that is still at its parent. */
function budOf(link: Link, was: ReadonlyMap<number, Body>): Link {
  const parent = was.get(link.parent)
  if (!parent) return link
  const [x, y] = [parent.x + parent.w / 2, parent.y + parent.h]
  return { ...link, x1: x, y1: y, c: y, tx: x, b: y, x2: x, y2: y }
}

/** Is the movement one of reapings? Then what is emptied stays until it is over. */
const reaps = remembered(({ cues }: Score): boolean => [...cues.keys()].some((key) => key.startsWith('leave ')))

// ── crowds and marks ──

/** A share keeps its place while its crowd moves to another parent. */
function crowdsAt({ before, after, score, t, e }: Film): Crowd[] {
  const was = new Map(before.crowds.map((crowd) => [crowd.id, crowd]))
  const will = new Set(after.crowds.map(({ id }) => id))
  const adopted = pairedOf(before.crowds, after.crowds, ({ id }) => String(id))
  const taken = new Set(adopted.values())
  const shown = after.crowds.map((crowd) => {
    const old = was.get(crowd.id) ?? adopted.get(String(crowd.id))
    if (!old) return bornCrowd(crowd, score, t)
    return old === crowd ? crowd : crowdAt(old, crowd, score, t, e)
  })
  const emptying = reaps(score) ? before.crowds.filter((crowd) => !will.has(crowd.id) && !taken.has(crowd)) : []
  return [...shown, ...emptying.map((crowd) => crowdAt(crowd, emptied(crowd), score, t, 0))]
}

/** A new mark travels the whole way. One that stays glides to its new place. One that is over goes. */
function marksAt({ before, after, score, t }: Film): Mark[] {
  const was = new Map(before.marks.map((m) => [m.key, m]))
  const will = new Set(after.marks.map(({ key }) => key))
  const e = easeCubicOut(t)
  const fading = before.marks.filter(({ key }) => !will.has(key)).map((m) => ({ ...m, presence: over(m, t) }))
  const chits = chitsAt(before, after, score, t)
  const small = new Set(
    chits.length === 0 ? [] : before.bodies.filter(({ size }) => size === 'dot').map(({ id }) => id)
  )
  const shown = after.marks.flatMap((m) => {
    const old = was.get(m.key)
    // Out of a crowd, a slip flies without its words.
    if (!old && m.about !== undefined && small.has(m.about)) return []
    if (!old) return timeOfMark(m, score, t) > 0 ? [arriving(m, score, t)] : []
    if (old === m) return [m]
    return {
      ...m,
      x: mix(old.x, m.x, e),
      y: mix(old.y, m.y, e),
      angle: mix(old.angle, m.angle, e),
      progress: mix(old.progress, m.progress, t),
      presence: mix(old.presence, m.presence, t)
    }
  })
  return [...fading, ...shown, ...chits, ...sparksAt(after, score, t)]
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
