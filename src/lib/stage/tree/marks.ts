// marks.ts: what passes between bodies, and where it comes to rest: a letter, a bolt, the knock, a slip that is read, a limit (Mark in picture.ts).
// { key: 'letter 3 499', kind: 'letter', manner: 'thrown', body: 3, fromX: 111, fromY: 350, x: 127, y: 296, title: 'SIGCHLD', … }
import { functionAt, limitOf, SIGCHLD, waveAt, type Fate, type Life } from '../../run/client.ts'
import { words } from '../language.ts'
import type { Look } from '../look.ts'
import type { Sent } from '../scene.ts'
import { errorName, signalName, slipWords } from '../words.ts'
import { BARE_MARK, SLIP_INSIDE, type Body, type Link, type Manner, type Mark } from './picture.ts'
import { refusalsOf } from './refused.ts'
import { slotOf } from './slots.ts'

type Bodies = ReadonlyMap<number, Body>
type Edges = ReadonlyMap<number, Link>

/** Only who is drawn in full, or in the spine, has room for marks. */
export function marksOf(look: Look, drawn: readonly Body[], links: readonly Link[]): Mark[] {
  const bodies = new Map(drawn.map((body) => [body.id, body]))
  const roomy = new Set(drawn.filter(hasRoom).map(({ id }) => id))
  const edges = new Map(links.map((link) => [link.id, link]))
  return oneLetterEach(all(look, bodies, edges).filter(({ body }) => roomy.has(body)))
}

/** Only one letter is drawn under a parent: the last one. */
function oneLetterEach(marks: readonly Mark[]): Mark[] {
  const last = new Map(marks.filter(({ kind }) => kind === 'letter').map((mark) => [mark.body, mark]))
  return marks.filter((mark) => mark.kind !== 'letter' || last.get(mark.body) === mark)
}

const hasRoom = ({ size, name }: Body): boolean => size === 'full' || (size === 'pill' && name !== '')

function all(look: Look, bodies: Bodies, edges: Edges): Mark[] {
  const { sent } = look.scene
  // A bolt takes the place where a letter of the body that it strikes was thrown away.
  const struckSince = ({ child, event }: Sent): boolean =>
    sent.some((other) => !other.child && other.to === child && other.event > event)
  return [
    ...sent.flatMap((one) => {
      if (!one.child) return bolt(look, one, bodies)
      return struckSince(one) ? [] : letter(one, one.child, bodies, edges)
    }),
    ...waiting(look, bodies),
    ...opened(look, bodies),
    ...look.scene.knocks.flatMap(({ parent }) => knock(parent, bodies)),
    ...look.scene.read.flatMap(({ child, by, status }) => slip(child, by, status, bodies)),
    ...limits(look, bodies)
  ]
}

const middle = (body: Body): number => body.x + body.w / 2

function mark(over: Partial<Mark> & Pick<Mark, 'key' | 'kind' | 'body' | 'x' | 'y'>): Mark[] {
  return [
    {
      ...BARE_MARK,
      fromX: over.x,
      fromY: over.y,
      dx: 28,
      dy: -4,
      ...over
    }
  ]
}

// ── letters ──

const LETTERS: Readonly<Record<Fate, Manner>> = {
  IGNORED: 'thrown',
  DELIVERED: 'arrived',
  BLOCKED: 'waits',
  ALREADY_PENDING: 'thrown',
  NOBODY: 'thrown',
  NO_ROOM: 'thrown'
}

/** A SIGCHLD, which goes from a dying child along the edge to its parent. */
function letter(sent: Sent, child: Life, bodies: Bodies, edges: Edges): Mark[] {
  const parent = bodies.get(sent.to.id)
  if (!parent) return []
  const from = bodies.get(child.id)
  const manner = LETTERS[sent.fate]
  const thrown = manner === 'thrown'
  return mark({
    key: `letter ${sent.to.id} ${thrown ? sent.event : ''}`,
    kind: 'letter',
    manner,
    body: parent.id,
    ...apron(parent),
    ...wayOf(parent, from, edges.get(child.id)),
    angle: thrown ? 20 : 0,
    title: 'SIGCHLD',
    detail: words.marks.letters[sent.fate]
  })
}

/** From the dying body, along its edge, to the gate under its parent. */
function wayOf(parent: Body, from: Body | undefined, edge: Link | undefined): Pick<Mark, 'fromX' | 'fromY' | 'way'> {
  const gate = [middle(parent), parent.y + parent.h + GATE] as const
  const start = from ? ([middle(from), from.y] as const) : ([gate[0], gate[1] + 60] as const)
  const [fromX, fromY] = start
  if (!from || !edge) return { fromX, fromY, way: [start, gate] }
  // Who traces it hears of it first, and no edge leads there: the letter goes below the bodies.
  if (edge.parent !== parent.id) {
    const [x, y] = [middle(from), from.y + from.h]
    return { fromX: x, fromY: y, way: [[x, y], [x, y + GATE], [gate[0], y + GATE], gate] }
  }
  const { x1, c, tx, b, x2 } = edge
  return { fromX, fromY, way: [start, [x2, b], [tx, b], [tx, c], [x1, c], gate] }
}

/** The gate of a body: so far below its lower edge a letter is handed over. */
const GATE = 14

/** Where a letter lies: under the parent, right of the stem. */
const apron = (parent: Body) => ({
  x: middle(parent) + 28,
  // Under a pill of the spine there may be another line of it.
  y: parent.y + parent.h + (parent.size === 'pill' ? 13 : 21)
})

/** A pending SIGCHLD. There is only one, however many children have died. */
function waiting(look: Look, bodies: Bodies): Mark[] {
  const bit = 1 << (SIGCHLD - 1)
  const found: Mark[] = []
  for (const body of bodies.values()) {
    const life = look.history.byId(body.id)
    if (!life || life.released < look.event || body.shape === 'husk' || body.shape === 'gone') continue
    const task = look.world.task.at(life.row)
    if (task.id !== body.id || task.signal === 0 || !(look.world.signal.at(task.signal).shared_pending & bit)) continue
    if (
      look.scene.sent.some(
        ({ to, child, fate }) => to === life && child && (fate === 'DELIVERED' || fate === 'BLOCKED')
      )
    )
      continue
    const blocked = (task.blocked & bit) !== 0
    found.push(
      ...mark({
        key: `letter ${body.id} `,
        kind: 'letter',
        manner: blocked ? 'waits' : 'arrived',
        body: body.id,
        ...apron(body),
        title: 'SIGCHLD',
        detail: words.marks.letters[blocked ? 'BLOCKED' : 'DELIVERED']
      })
    )
  }
  return found
}

/** A handler begins: the letter is opened, or the bolt has struck where the program expected it. */
function opened(look: Look, bodies: Bodies): Mark[] {
  return look.scene.taken.flatMap(({ sig, by, handler }) => {
    const body = bodies.get(by.id)
    if (!body || handler <= 1) return []
    const name = handlerName(look, by, handler) ?? words.marks.handlerOf(signalName(sig))
    const at = apron(body)
    const letter = (title: string) =>
      mark({ key: `letter ${by.id} `, kind: 'letter', manner: 'opened', body: by.id, ...at, title })
    // Beside an ancestor stands the next one: the name of its handler stands at the letter.
    if (body.size !== 'full') return sig === SIGCHLD ? letter(name) : []
    const line = mark({
      key: `handler ${by.id}`,
      kind: 'handler',
      body: by.id,
      x: body.x + body.w,
      y: body.y + 21,
      title: name,
      dx: 8,
      dy: -7
    })
    return sig === SIGCHLD ? [...letter(''), ...line] : line
  })
}

/** The handler's name in the program: `on_child()`. */
function handlerName({ program }: Look, by: Life, handler: number): string | undefined {
  const name = program && by.program === program.ino ? functionAt(program, handler) : undefined
  return name && `${name}()`
}

// ── bolts ──

const BOLTS: Readonly<Record<Fate, Manner>> = {
  DELIVERED: 'strikes',
  IGNORED: 'bounces',
  ALREADY_PENDING: 'bounces',
  BLOCKED: 'bounces',
  NOBODY: 'through',
  NO_ROOM: 'bounces'
}

/** Equal ones in a row at one target are one bolt, with their number. */
function bolt({ run }: Look, sent: Sent, bodies: Bodies): Mark[] {
  const body = bodies.get(sent.to.id)
  if (!body) return []
  const { words: fate, detail } = words.marks.bolts[sent.fate]
  const times = waveAt(run, sent.event).filter((head) => run.log.row(head) === run.log.row(sent.event)).length
  const manner = BOLTS[sent.fate]
  // It comes in before the letter, through a gap. Its words stand above the body, right of the stem; in the first row, above what holds it.
  const x = body.x + body.w - (manner === 'through' ? 33 : 44)
  const tip = manner === 'through' ? 0 : 6
  const first = !bodies.has(body.parent) || bodies.get(body.parent)!.y + 50 > body.y
  const come = first ? 20 : 36
  return mark({
    key: `bolt ${sent.event}`,
    kind: 'bolt',
    manner,
    body: body.id,
    x,
    y: body.y + tip,
    fromX: x - 22,
    fromY: body.y + tip - come,
    title: words.marks.bolt(signalName(sent.sig), fate, times),
    detail,
    dx: first ? 58 : 14,
    dy: (first ? -2 : -30) + 6 - tip,
    reach: manner === 'through' ? body.h : come
  })
}

// ── the rest ──

function knock(parent: Life, bodies: Bodies): Mark[] {
  const to = bodies.get(parent.id)
  if (!to) return []
  return mark({
    key: `knock ${parent.id}`,
    kind: 'knock',
    body: parent.id,
    x: middle(to),
    y: to.y + to.h + GATE,
    detail: '__wake_up_parent',
    dx: -20,
    dy: -4,
    anchor: 'end'
  })
}

/** A slip on its way from the husk to the body that reads it. It comes to lie at the right of it; below it, if that is an ancestor in the row. */
function slip(child: Life, by: Life, status: number, bodies: Bodies): Mark[] {
  const to = bodies.get(by.id)
  if (!to) return []
  const from = bodies.get(child.id)
  const { x, y } = slotOf(to)
  return mark({
    key: `slip ${child.id}`,
    kind: 'slip',
    body: by.id,
    about: child.id,
    x,
    y,
    fromX: from ? from.x + from.w - SLIP_INSIDE : x,
    fromY: from ? from.y + from.h / 2 : y,
    detail: slipWords(status)
  })
}

/** So far under a body stand the words of its limit. */
export const LIMIT_UNDER = 18

/** Limits that have refused something: a mark that stays on the body that was refused, until it is given what it was refused, or has ended. */
function limits(look: Look, bodies: Bodies): Mark[] {
  return [...bodies.values()].flatMap((body) => {
    const life = look.history.byId(body.id)
    const refusals = life ? refusalsOf(look, life) : []
    const last = refusals.at(-1)
    if (!last || body.shape === 'husk' || body.shape === 'gone') return []
    const times = refusals.length > 1 ? ` ×${refusals.length}` : ''
    return mark({
      key: `limit ${body.id}`,
      kind: 'limit',
      body: body.id,
      x: middle(body),
      y: body.y + body.h + LIMIT_UNDER,
      title: `fork() = −1 ${errorName(last.errno)}${times}`,
      detail: words.marks.refused(limitOf(last.limit)),
      dx: -10,
      dy: 0,
      anchor: 'end'
    })
  })
}
