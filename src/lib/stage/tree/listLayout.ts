// listLayout.ts: the tree as an indented list, for where it is narrow: a row for each process, its marks in words beside it.
import { words } from '../language.ts'
import type { Body, Mark, TreeLayout } from './picture.ts'

export interface ListRow {
  readonly body: Body
  /** Steps to the right, at most 6: deeper ones are told by their label. */
  readonly indent: number
  /** What passes by, in words: "SIGCHLD, thrown away". `red`: it is a signal. */
  readonly notes: readonly { readonly key: string; readonly words: string; readonly red: boolean }[]
}

export function listLayout(tree: TreeLayout): ListRow[] {
  return tree.bodies
    .filter(({ presence }) => presence > 0)
    .map((body) => ({
      body,
      indent: Math.min(body.depth, 6),
      notes: [
        ...(body.inside === undefined ? [] : [plain('inside', words.tree.inNamespace(body.inside))]),
        ...body.threads.map(({ tid, letter }) => plain(`thread ${tid}`, words.tree.thread(tid, letter))),
        ...tree.marks.filter((mark) => mark.body === body.id).map(noteOf)
      ]
    }))
}

const plain = (key: string, words: string): ListRow['notes'][number] => ({ key, words, red: false })

function noteOf(mark: Mark): ListRow['notes'][number] {
  const red = mark.kind === 'letter' || mark.kind === 'bolt' || mark.kind === 'handler'
  const said =
    mark.kind === 'slip'
      ? words.marks.reads(mark.detail)
      : [mark.title, mark.detail].filter((word) => word !== '').join(', ')
  return { key: mark.key, words: said || words.marks.opened, red }
}
