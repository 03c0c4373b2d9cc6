// lists.ts: effects that put a row into a list, or take it out: children, threads, queues; and the table of PIDs.
import { effect, type EffectType, type Reader, type Step } from '../effect.ts'
import { offsetOf } from '../state/layout.ts'
import { LIST_LAYOUTS, type ListLayout, type ListName } from '../state/lists.ts'
import { listAdd, listAddTail, listDel, type State } from '../state/state.ts'

const STATE = 'state/state.ts'
const layoutOf = ({ list }: Step): ListLayout => LIST_LAYOUTS[list]
const int: Reader = { now: (q, n) => q[n] }

const LINK: EffectType = {
  ints: 1,
  write(draft, { name }) {
    const owner = draft.arg(name)
    draft.line(`${draft.int()} = ${owner}`)
    draft.line(draft.addTail(owner))
  },
  redo: ({ state, row }, step, q, n) => listAddTail(state.arenas, layoutOf(step), q[n], row),
  undo: ({ state, row }, step, q, n) => listDel(state.arenas, layoutOf(step), q[n], row),
  show: ({ name }) => ({ [name]: int })
}
/** Appends to a list of `owner`. */
export const link = <L extends ListName>(list: L) => effect<'link', L, [owner: number]>('link', list, LINK)

const INSERT: EffectType = {
  ints: 2,
  write(draft, { name }) {
    const [owner, after] = [draft.arg(name), draft.arg('after')]
    draft.line(`${draft.int()} = ${owner}`, `${draft.int(1)} = ${after}`)
    draft.line(`${draft.use('listAdd', STATE)}(state.arenas, ${listText(draft)}, ${owner}, row, ${after})`)
  },
  redo: ({ state, row }, step, q, n) => listAdd(state.arenas, layoutOf(step), q[n], row, q[n + 1]),
  undo: ({ state, row }, step, q, n) => listDel(state.arenas, layoutOf(step), q[n], row),
  show: ({ name }) => ({ [name]: int })
}
/** Puts into a list of `owner`, behind `after` (0: first). */
export const insert = <L extends ListName>(list: L) =>
  effect<'insert', L, [owner: number, after: number]>('insert', list, INSERT)

const UNLINK: EffectType = {
  ints: 2,
  write(draft, { name }) {
    const owner = draft.arg(name)
    draft.line(`${draft.int()} = ${owner}`)
    draft.line(`${draft.int(1)} = ${draft.del(owner)}`)
  },
  redo: ({ state, row }, step, q, n) => listDel(state.arenas, layoutOf(step), q[n], row),
  undo: ({ state, row }, step, q, n) => listAdd(state.arenas, layoutOf(step), q[n], row, q[n + 1]),
  show: ({ name }) => ({ [name]: int })
}
export const unlink = <L extends ListName>(list: L) => effect<'unlink', L, [owner: number]>('unlink', list, UNLINK)

/** The row of sys. */
const SYS = '1'
const LINK_SYS: EffectType = {
  ints: 0,
  write: (draft) => draft.line(draft.addTail(SYS)),
  redo: ({ state, row }, step) => listAddTail(state.arenas, layoutOf(step), 1, row),
  undo: ({ state, row }, step) => listDel(state.arenas, layoutOf(step), 1, row)
}
/** Appends to a list of sys. */
export const linkSys = <L extends ListName>(list: L) => effect<'linkSys', L, []>('linkSys', list, LINK_SYS)

const UNLINK_SYS: EffectType = {
  ints: 1,
  write: (draft) => draft.line(`${draft.int()} = ${draft.del(SYS)}`),
  redo: ({ state, row }, step) => listDel(state.arenas, layoutOf(step), 1, row),
  undo: ({ state, row }, step, q, n) => listAdd(state.arenas, layoutOf(step), 1, row, q[n])
}
export const unlinkSys = <L extends ListName>(list: L) => effect<'unlinkSys', L, []>('unlinkSys', list, UNLINK_SYS)

const INSERT_SYS: EffectType = {
  ints: 1,
  write(draft) {
    const after = draft.arg('after')
    draft.line(`${draft.int()} = ${after}`)
    draft.line(`${draft.use('listAdd', STATE)}(state.arenas, ${listText(draft)}, ${SYS}, row, ${after})`)
  },
  redo: ({ state, row }, step, q, n) => listAdd(state.arenas, layoutOf(step), 1, row, q[n]),
  undo: ({ state, row }, step) => listDel(state.arenas, layoutOf(step), 1, row)
}
export const insertSys = <L extends ListName>(list: L) =>
  effect<'insertSys', L, [after: number]>('insertSys', list, INSERT_SYS)

function listText(draft: { readonly list: number; use(name: string, from: string): string }): string {
  return `${draft.use('LIST_LAYOUTS', 'state/lists.ts')}[${draft.list}]`
}

/** Fields of a task that say on which queue it is: 1 + number of the list, and the owner. */
const WQ = offsetOf('task', 'wq')

export function enqueueTask(state: State, row: number, list: number, owner: number): void {
  const { h, size } = state.task
  const at = row * size + WQ
  h[at] = list + 1
  h[at + 1] = owner
  listAddTail(state.arenas, LIST_LAYOUTS[list], owner, row)
}
/** Answers the task that stood before it. */
export function dequeueTask(state: State, row: number): number {
  const { h, size } = state.task
  const at = row * size + WQ
  const before = listDel(state.arenas, LIST_LAYOUTS[h[at] - 1], h[at + 1], row)
  h[at] = 0
  h[at + 1] = 0
  return before
}

const HERE = 'effects/lists.ts'
const ENQUEUE: EffectType = {
  ints: 2,
  write(draft) {
    const [list, owner] = [draft.arg('list'), draft.arg('owner')]
    draft.line(`${draft.int()} = ${list}`, `${draft.int(1)} = ${owner}`)
    draft.line(`${draft.use('enqueueTask', HERE)}(state, row, ${list}, ${owner})`)
  },
  redo: ({ state, row }, _, q, n) => enqueueTask(state, row, q[n], q[n + 1]),
  undo: ({ state, row }) => dequeueTask(state, row),
  show: () => ({ list: int, owner: { now: (q, n) => q[n + 1] } })
}
/** The task queues on any wait queue: list number and owner. */
export const enqueue = () => effect<'enqueue', 'wq', [list: number, owner: number]>('enqueue', 'wq', ENQUEUE)

const DEQUEUE: EffectType = {
  ints: 3,
  write(draft) {
    draft.line(`${draft.int()} = ${draft.cell()}`, `${draft.int(1)} = ${draft.cell(1)}`)
    draft.line(`${draft.int(2)} = ${draft.use('dequeueTask', HERE)}(state, row)`)
  },
  redo: ({ state, row }) => dequeueTask(state, row),
  undo({ state, row, h, at }, _, q, n) {
    h[at] = q[n]
    h[at + 1] = q[n + 1]
    listAdd(state.arenas, LIST_LAYOUTS[q[n] - 1], q[n + 1], row, q[n + 2])
  }
}
export const dequeue = () => effect<'dequeue', 'wq', []>('dequeue', 'wq', DEQUEUE)

const HASH_PID: EffectType = {
  ints: 0,
  write: (draft) => draft.line(`state.setPid(${draft.cell()}, row)`),
  redo: ({ state, row, h, at }) => state.setPid(h[at], row),
  undo: ({ state, h, at }) => state.setPid(h[at], 0)
}
/** The table of PIDs names the subject, a struct pid. */
export const hashPid = () => effect<'hashPid', 'nr', []>('hashPid', 'nr', HASH_PID)

const UNHASH_PID: EffectType = {
  ints: 0,
  write: (draft) => draft.line(`state.setPid(${draft.cell()}, 0)`),
  redo: HASH_PID.undo,
  undo: HASH_PID.redo
}
/** It names it no longer. */
export const unhashPid = () => effect<'unhashPid', 'nr', []>('unhashPid', 'nr', UNHASH_PID)
