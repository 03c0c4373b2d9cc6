// ghosts.ts: the tree of the first minute. Who has gone leaves an outline in its last place, with the words who read its slip; the others stay where
// they were then. A bolt comes from the edge of the screen.
// After wait(): 2051 at its old place, { shape: 'gone', aside: 'read by 2050', … }
import { fieldAt, historyOf, readBefore, stopBefore, type Life, type Run } from '../run/client.ts'
import { lookAt } from '../stage/look.ts'
import type { Body, Link, Mark, Room, TreeLayout } from '../stage/tree/picture.ts'
import { treeLayout } from '../stage/tree/treeLayout.ts'
import { GHOST } from './en.ts'
import type { Cast } from './minute.ts'

/** A moment of the first minute. */
export interface Shown {
  readonly run: Run
  readonly cast: Cast
  readonly event: number
  /** The tree at that moment, and the room that it has. */
  readonly tree: TreeLayout
  readonly room: Room | undefined
  /** How far right of the tree's middle the screen ends. */
  readonly edge: number
}

export const haunted = (shown: Shown): TreeLayout => struckFromTheEdge(withGhosts(shown), shown.edge)

function withGhosts({ run, cast: { parent, child }, event, tree: now, room }: Shown): TreeLayout {
  const history = historyOf(run)
  // After a branch the lives are other objects.
  const gone = [parent, child]
    .map(({ id }) => history.byId(id))
    .filter((life): life is Life => life !== undefined && life.released < event)
  if (gone.length === 0) return now
  const first = Math.min(...gone.map(({ released }) => released))
  const last = treeLayout(lookAt(run, stopBefore(run, first) ?? first), room)
  const places = new Map(last.bodies.map((body) => [body.id, body]))
  const shown = new Map(now.bodies.map((body) => [body.id, body]))
  const ghosts = new Map(gone.map((life) => [life.id, readWords(run, life)]))
  return {
    ...last,
    bodies: last.bodies.map((body) => {
      const words = ghosts.get(body.id)
      return words === undefined ? inPlace(shown.get(body.id) ?? body, body) : ghost(body, words)
    }),
    links: last.links.map((link): Link => ({ ...link, loose: ghosts.has(link.id) || ghosts.has(link.parent) })),
    marks: now.marks.map((mark) => moved(mark, shown.get(mark.body), places.get(mark.body)))
  }
}

/** read by 2050 */
function readWords(run: Run, life: Life): string {
  const read = readBefore(run, life.released)
  const by = read === undefined ? undefined : historyOf(run).ofRow(fieldAt(run.log, read, 'reap', 'by'), read)
  return by ? GHOST.readBy(GHOST.named(by.pid)) : GHOST.unread
}

/** A pill has no words at its right. */
function inPlace(body: Body, { x, y, w, h, size }: Body): Body {
  return { ...body, x, y, w, h, size, aside: size === 'pill' ? '' : body.aside }
}

function ghost(body: Body, aside: string): Body {
  const { id, pid, name, size, parent, depth, x, y, w, h, ns, inside } = body
  const place = { id, pid, name, size, parent, depth, x, y, w, h, ns, inside }
  const label = GHOST.label(pid, name, aside)
  return { ...place, letter: '', shape: 'gone', threads: [], aside, asideMono: false, onCpu: false, label, presence: 1 }
}

function moved(mark: Mark, from: Body | undefined, to: Body | undefined): Mark {
  return from && to ? { ...mark, x: mark.x + to.x - from.x, y: mark.y + to.y - from.y } : mark
}

/** How steeply a bolt comes down from the right edge of the screen, and so far right of its tip stand its words, clear of it and of the slip. */
const SLOPE = 0.36
const WORDS = { dx: 128, dy: 14 }
/** In the first row there is no room for that: there it comes from above. */
const FIRST_ROW = 60
const STEEP = { right: 70, up: 150 }

function struckFromTheEdge(tree: TreeLayout, edge: number): TreeLayout {
  const right = tree.width / 2 + edge
  return { ...tree, marks: tree.marks.map((mark) => (mark.kind === 'bolt' ? farther(mark, right) : mark)) }
}

function farther(mark: Mark, right: number): Mark {
  const { x, y, manner, reach } = mark
  const low = y > FIRST_ROW
  const fromX = low ? right : x + STEEP.right
  const fromY = low ? y - (right - x) * SLOPE : y - STEEP.up
  // Of a bolt that goes through, the reach is how far it goes on.
  return { ...mark, fromX, fromY, reach: manner === 'through' ? reach : y - fromY, ...(low ? WORDS : {}) }
}
