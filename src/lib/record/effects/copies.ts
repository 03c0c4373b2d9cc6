// copies.ts: effects on all that a copied row names: open files, actions.
import { FDS_PER_ROW } from '../state/fields.ts'
import { FILES_FDS, LAYOUTS, offsetOf } from '../state/layout.ts'
import { LIST_LAYOUTS, LIST_NAMES, type ListLayout } from '../state/lists.ts'
import { listAddTail, listDel, type State } from '../state/state.ts'
import { effect } from '../effect.ts'
import { bulk, type Bulk } from './bulk.ts'

const FILES = LAYOUTS.files.index
const FILES_SIZE = LAYOUTS.files.size
const FILE = LAYOUTS.file.index
const FILE_SIZE = LAYOUTS.file.size
const F_COUNT = offsetOf('file', 'f_count')

function countFiles(state: State, row: number, difference: number): void {
  const h = state.arenas[FILES].h
  const files = state.arenas[FILE].h
  for (let i = 0; i < FDS_PER_ROW; i++) {
    const file = h[row * FILES_SIZE + FILES_FDS + i]
    if (file !== 0) files[file * FILE_SIZE + F_COUNT] += difference
  }
}
export const GET_FILES: Bulk = {
  room: () => 0,
  write(state, row, _q, n) {
    countFiles(state, row, 1)
    return n
  },
  redo: (state, row) => countFiles(state, row, 1),
  undo: (state, row) => countFiles(state, row, -1)
}

const SIGHAND = LAYOUTS.sighand.index
const SIGHAND_SIZE = LAYOUTS.sighand.size
const SIGACTION = LAYOUTS.sigaction.index
const SIGACTION_SIZE = LAYOUTS.sigaction.size
const ACTIONS: ListLayout = LIST_LAYOUTS[LIST_NAMES.indexOf('actions')]

export const DUP_ACTIONS: Bulk = {
  room: () => 1,
  write(state, row, q, n, from) {
    q[n] = from
    this.redo(state, row, q, n)
    return n + 1
  },
  redo(state, row, q, n) {
    const { arenas } = state
    const actions = arenas[SIGACTION]
    const first = arenas[SIGHAND].h[q[n] * SIGHAND_SIZE + ACTIONS.first]
    for (let action = first; action !== 0; action = actions.h[action * SIGACTION_SIZE + ACTIONS.next]) {
      const to = actions.take()
      actions.h.copyWithin(to * SIGACTION_SIZE, action * SIGACTION_SIZE, (action + 1) * SIGACTION_SIZE)
      listAddTail(arenas, ACTIONS, row, to)
    }
  },
  undo(state, row) {
    const { arenas } = state
    const h = arenas[SIGHAND].h
    for (
      let action = h[row * SIGHAND_SIZE + ACTIONS.last];
      action !== 0;
      action = h[row * SIGHAND_SIZE + ACTIONS.last]
    ) {
      listDel(arenas, ACTIONS, row, action)
      arenas[SIGACTION].give(action)
    }
  }
}

const GET_FILES_TYPE = bulk(GET_FILES, 'GET_FILES', 'effects/copies.ts', [])
const DUP_ACTIONS_TYPE = bulk(DUP_ACTIONS, 'DUP_ACTIONS', 'effects/copies.ts', ['from'], () => ({
  from: { now: (q, n) => q[n] }
}))

/** One more user for each open file of the subject. */
export const getFiles = () => effect<'getFiles', '', []>('getFiles', '', GET_FILES_TYPE)
/** The subject, a new sighand, gets the actions of another. */
export const dupActions = () => effect<'dupActions', 'from', [from: number]>('dupActions', 'from', DUP_ACTIONS_TYPE)
