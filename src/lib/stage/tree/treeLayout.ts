// treeLayout.ts: the tree of processes, in the room of its pane. A Look goes in, plain data comes out (picture.ts).
import type { Look } from '../look.ts'
import { boxesOf } from './boxes.ts'
import { aboutOf } from './front.ts'
import { kinOf, type Kin } from './kin.ts'
import { marksOf } from './marks.ts'
import { pack } from './pack.ts'
import type { Body, Room, TreeLayout } from './picture.ts'
import { spineOf } from './spine.ts'
import { withRoomForWords } from './wordRoom.ts'

/** The room of a still, and of a pane that nobody has measured yet. */
export const STILL_ROOM: Room = { width: 740, height: 360 }

/** `selected`: birth number of the chosen process. */
export function treeLayout(look: Look, room: Room = STILL_ROOM, selected?: number): TreeLayout {
  if (look.world.sys.init === 0) return { ...room, bodies: [], links: [], crowds: [], marks: [], boxes: [] }
  const draft = { look, about: aboutOf(look, selected), selected, reaped: new Map() }
  const init = kinOf(look)
  const { width, height, bodies: packed, links, crowds } = pack(draft, spineOf(init), room)
  const bodies = inOrder(packed, init)
  const drawn = { width, height, bodies, links, crowds }
  const wordless = marksOf(look, bodies, links)
  const boxes = boxesOf(look, drawn, wordless)
  return { ...drawn, boxes, marks: withRoomForWords(wordless, { ...drawn, boxes }) }
}

/** Parents before their children, and siblings in order of birth. Last come those that are gone. */
function inOrder(bodies: readonly Body[], init: Kin): Body[] {
  const order = new Map<number, number>()
  const walk = ({ life, children }: Kin): void => {
    order.set(life.id, order.size)
    children.forEach(walk)
  }
  walk(init)
  const at = ({ id }: Body) => order.get(id) ?? Infinity
  return [...bodies].sort((a, b) => (at(a) === at(b) ? a.id - b.id : at(a) - at(b)))
}
