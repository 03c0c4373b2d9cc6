// listLayout.ts: the tree as an indented list, for a narrow stage: a row for each process, with its marks in words, and the lines on which the
// rows stand. { body, indent: 2, notes: [{ key: 'letter 3 499', words: 'SIGCHLD, thrown away', red: true }] }
import { group } from 'd3'
import { words } from '../language.ts'
import { remembered } from '../remembered.ts'
import type { Body, Crowd, Mark, TreeLayout } from './picture.ts'

/** `part`: how much of it has come, 0 to 1. */
export interface Note {
  readonly key: string
  readonly words: string
  readonly red: boolean
  readonly part: number
}

export interface ListRow {
  readonly body: Body
  /** The crowd that hangs from it, whose cells stand below it. */
  readonly crowd?: { readonly crowd: Crowd; readonly cells: readonly Body[] }
  /** How many steps the row is indented, at most 6. The label says who the parent is. */
  readonly indent: number
  /** Its marks, threads and number in a namespace, in words. `red`: it is a signal. */
  readonly notes: readonly Note[]
}

export function listLayout(tree: TreeLayout): ListRow[] {
  return tree.bodies
    .filter(({ presence, size }) => presence > 0 && size !== 'dot')
    .map((body) => {
      const crowd = crowdOf(tree, body)
      const marks = tree.marks.filter((mark) => mark.body === body.id && mark.kind !== 'chit' && mark.kind !== 'spark')
      const row = plainRow(body)
      return crowd || marks.length > 0 ? { ...row, crowd, notes: [...row.notes, ...marks.map(noteOf)] } : row
    })
}

/** The row of a body without marks: in a movement, most rows stay as they are. */
const plainRow = remembered((body: Body): ListRow => ({
  body,
  indent: Math.min(body.depth, 6),
  notes: [
    ...(body.inside === undefined || body.shape === 'husk' ? [] : [plain('inside', words.tree.inside(body.inside))]),
    ...body.threads.map(({ tid, letter }) => plain(`thread ${tid}`, words.tree.thread(tid, letter)))
  ]
}))

/** Rows that stand side by side: the ancestors of the program; many siblings without children, as many as there is room for; or one row. */
export interface ListLine {
  readonly indent: number
  readonly kind: 'spine' | 'siblings' | 'row'
  readonly rows: readonly ListRow[]
}

/** A child of an ancestor that is not the last of the row: its edge has room, and it stands left of the program. */
const SHALLOWEST = 0.6

/** So many siblings have a line each. */
const FEW = 2

export function linesOf(rows: readonly ListRow[]): ListLine[] {
  const children = group(rows, ({ body }) => body.parent)
  const isLeaf = ({ body, crowd }: ListRow): boolean => !crowd && !children.has(body.id)
  const bones = rows.findIndex(({ body }, i) => body.size !== 'pill' || (i > 0 && body.parent !== rows[i - 1].body.id))
  const spine = rows.slice(0, bones)
  const lines: ListLine[] = spine.length > 0 ? [{ indent: 0, kind: 'spine', rows: spine }] : []
  for (let i = spine.length; i < rows.length;) {
    const siblings = children.get(rows[i].body.parent)!
    const flows = siblings.length > FEW && isLeaf(rows[i])
    let end = i + 1
    while (flows && end < rows.length && rows[end].body.parent === rows[i].body.parent && isLeaf(rows[end])) end++
    const indent = Math.max(spine.length > 0 ? SHALLOWEST : 0, rows[i].indent - Math.max(0, spine.length - 1))
    lines.push({ indent, kind: end - i > 1 ? 'siblings' : 'row', rows: rows.slice(i, end) })
    i = end
  }
  return lines
}

function crowdOf({ bodies, crowds }: TreeLayout, { id }: Body): ListRow['crowd'] {
  const crowd = crowds.find(({ parent }) => parent === id)
  return (
    crowd && { crowd, cells: bodies.filter(({ size, y }) => size === 'dot' && y >= crowd.top - 1 && y <= crowd.bottom) }
  )
}

const plain = (key: string, words: string): Note => ({ key, words, red: false, part: 1 })

function noteOf(mark: Mark): Note {
  const red = mark.kind === 'letter' || mark.kind === 'bolt' || mark.kind === 'handler'
  const said =
    mark.kind === 'slip'
      ? words.marks.reads(mark.detail)
      : [mark.title, mark.detail].filter((word) => word !== '').join(', ')
  return { key: mark.key, words: said || words.marks.opened, red, part: Math.min(mark.progress, mark.presence) }
}
