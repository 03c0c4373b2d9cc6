// listLayout.ts: the tree as an indented list, for a narrow stage: a row for each process, with its marks in words.
// { body, indent: 2, notes: [{ key: 'letter 3 499', words: 'SIGCHLD, thrown away', red: true }] }
import { words } from '../language.ts'
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
    .map((body) => ({
      body,
      crowd: crowdOf(tree, body),
      indent: Math.min(body.depth, 6),
      notes: [
        ...(body.inside === undefined ? [] : [plain('inside', words.tree.inNamespace(body.inside))]),
        ...body.threads.map(({ tid, letter }) => plain(`thread ${tid}`, words.tree.thread(tid, letter))),
        ...tree.marks.filter((mark) => mark.body === body.id && mark.kind !== 'chit').map(noteOf)
      ]
    }))
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
