// marks.ts: what passes between bodies, and where it comes to rest: a letter, a bolt, the knock, a slip that is read, a limit (Mark in picture.ts).
// { key: 'letter 3 499', kind: 'letter', manner: 'thrown', body: 3, fromX: 111, fromY: 350, x: 127, y: 296, title: 'SIGCHLD', … }
import { functionAt, limitOf, SIGCHLD, type Fate, type Life } from '../../run/client.ts'
import { words } from '../language.ts'
import type { Look } from '../look.ts'
import { monoWidth, sansWidth, SIZE } from '../measure.ts'
import type { Sent } from '../scene.ts'
import { errorName, signalName, slipWords } from '../words.ts'
import type { Body, Manner, Mark } from './picture.ts'

type Bodies = ReadonlyMap<number, Body>

export function marksOf(look: Look, bodies: Bodies): Mark[] {
  const { sent } = look.scene
  // A bolt takes the place where a letter of the body that it strikes was thrown away.
  const struckSince = ({ child, event }: Sent): boolean =>
    sent.some((other) => !other.child && other.to === child && other.event > event)
  return [
    ...sent.flatMap((one) => {
      if (!one.child) return bolt(one, bodies)
      return struckSince(one) ? [] : letter(one, one.child, bodies)
    }),
    ...waiting(look, bodies),
    ...opened(look, bodies),
    ...look.scene.knocks.flatMap(({ child, parent }) =>
      knock(child, parent, bodies, letterIsRight(look, parent, bodies))
    ),
    ...look.scene.read.flatMap(({ child, by, status }) => slip(child, by, status, bodies)),
    ...limits(look, bodies)
  ]
}

const middle = (body: Body): number => body.x + body.w / 2

function mark(over: Partial<Mark> & Pick<Mark, 'key' | 'kind' | 'body' | 'x' | 'y'>): Mark[] {
  const rest = {
    manner: '' as const,
    fromX: over.x,
    fromY: over.y,
    angle: 0,
    title: '',
    detail: '',
    dx: 28,
    dy: -4,
    anchor: 'start' as const,
    reach: 0,
    progress: 1,
    presence: 1,
    ...over
  }
  const width = Math.max(sansWidth(rest.title, SIZE.title), sansWidth(rest.detail, SIZE.aside))
  const from = rest.x + rest.dx
  const left = Math.min(rest.x - 20, rest.anchor === 'start' ? from : from - width)
  const right = Math.max(rest.x + 20, rest.anchor === 'start' ? from + width : from)
  return [{ ...rest, left, right, bottom: rest.y + 26 }]
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
function letter(sent: Sent, child: Life, bodies: Bodies): Mark[] {
  const parent = bodies.get(sent.to.id)
  if (!parent) return []
  const from = bodies.get(child.id)
  const manner = LETTERS[sent.fate]
  const fromX = from ? middle(from) : middle(parent)
  const fromY = from ? from.y : parent.y + parent.h + 80
  const gap = Math.max(40, fromY - parent.y - parent.h)
  const left = fromX < middle(parent) - 8
  const thrown = manner === 'thrown'
  const side = left ? -1 : 1
  // A letter that is thrown away lies beside the edge, or the edge would cross it out once more.
  const x = thrown
    ? left
      ? Math.min(fromX + 16, middle(parent) - 60)
      : Math.max(fromX - 16, middle(parent) + 60)
    : middle(parent)
  const y = parent.y + parent.h + (thrown ? Math.min(28, gap / 2) : 22)
  return mark({
    key: `letter ${sent.to.id} ${thrown ? sent.event : ''}`,
    kind: 'letter',
    manner,
    body: parent.id,
    x,
    y,
    fromX,
    fromY: fromY - 8,
    angle: thrown ? side * 20 : 0,
    title: 'SIGCHLD',
    detail: words.marks.letters[sent.fate],
    dx: side * 28,
    anchor: left ? 'end' : 'start'
  })
}

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
        x: middle(body),
        y: body.y + body.h + 22,
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
    const line = mark({
      key: `handler ${by.id}`,
      kind: 'handler',
      body: by.id,
      x: body.x + body.w,
      y: body.y + 21,
      title: handlerName(look, by, handler) ?? words.marks.handlerOf(signalName(sig)),
      dx: 8,
      dy: -7
    })
    const at = { x: middle(body), y: body.y + body.h + 22 }
    return sig === SIGCHLD
      ? [...mark({ key: `letter ${by.id} `, kind: 'letter', manner: 'opened', body: by.id, ...at }), ...line]
      : line
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

function bolt(sent: Sent, bodies: Bodies): Mark[] {
  const body = bodies.get(sent.to.id)
  if (!body) return []
  const { words: fate, detail } = words.marks.bolts[sent.fate]
  // The words stand above the body where there is room for two lines, else beside it.
  const roomy = body.y - (bodies.get(body.parent)?.y ?? 0) > 120
  const reach = roomy ? 46 : 40
  return mark({
    key: `bolt ${sent.event}`,
    kind: 'bolt',
    manner: BOLTS[sent.fate],
    body: body.id,
    x: body.x + 50,
    y: body.y + 6,
    fromX: body.x + 16,
    fromY: body.y + 6 - reach,
    title: words.marks.bolt(signalName(sent.sig), fate),
    detail,
    dx: roomy ? -56 : -44,
    dy: roomy ? -reach - 26 : -reach + 6,
    anchor: roomy ? 'start' : 'end',
    reach
  })
}

// ── the rest ──

/** Do the words of a letter to this parent stand on the right? Then those of the knock stand on the left. */
function letterIsRight(look: Look, parent: Life, bodies: Bodies): boolean {
  const about = look.scene.sent.findLast(({ to, child }) => to === parent && child)?.child
  const from = about && bodies.get(about.id)
  const to = bodies.get(parent.id)
  return !from || !to || middle(from) >= middle(to) - 8
}

function knock(child: Life, parent: Life, bodies: Bodies, left: boolean): Mark[] {
  const to = bodies.get(parent.id)
  if (!to) return []
  const from = bodies.get(child.id)
  return mark({
    key: `knock ${parent.id}`,
    kind: 'knock',
    body: parent.id,
    x: middle(to),
    y: to.y + to.h + 14,
    fromX: from ? middle(from) : middle(to),
    fromY: from ? from.y : to.y + to.h + 60,
    detail: '__wake_up_parent',
    dx: left ? -22 : 22,
    dy: -8,
    anchor: left ? 'end' : 'start'
  })
}

/** A slip on its way from the husk to the body that reads it. */
function slip(child: Life, by: Life, status: number, bodies: Bodies): Mark[] {
  const to = bodies.get(by.id)
  if (!to) return []
  const from = bodies.get(child.id)
  const detail = slipWords(status)
  const x = to.x + to.w + 18
  const y = to.y + 8
  return mark({
    key: `slip ${child.id}`,
    kind: 'slip',
    body: by.id,
    x,
    y,
    fromX: from ? from.x + 14 : x,
    fromY: from ? from.y + 35 : y,
    angle: 4,
    detail,
    dx: 18 + monoWidth(detail, SIZE.pid),
    anchor: 'end'
  })
}

/** Limits that have refused something: a mark that stays on the body that was refused. */
function limits(look: Look, bodies: Bodies): Mark[] {
  return [...bodies.values()].flatMap((body) => {
    const refusals = look.history.byId(body.id)?.refusals.filter(({ event }) => event < look.event) ?? []
    const last = refusals.at(-1)
    if (!last || body.shape === 'gone') return []
    const times = refusals.length > 1 ? ` ×${refusals.length}` : ''
    return mark({
      key: `limit ${body.id}`,
      kind: 'limit',
      body: body.id,
      x: body.x + 20,
      y: body.y + body.h + 18,
      title: `fork() = −1 ${errorName(last.errno)}${times}`,
      detail: words.marks.refused(limitOf(last.limit)),
      dx: 0,
      dy: 0
    })
  })
}
