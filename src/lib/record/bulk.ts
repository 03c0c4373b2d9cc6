// bulk.ts: effects that touch many rows or the page tables. Each is a written pair; the same property test as for the others holds them to it.
import { DUP_ACTIONS, GET_FILES } from './copies.ts'
import { DUP_MM, EXIT_MMAP, SET_PTE, ZAP } from './pageTables.ts'
import { BULK_NAMES, type Bulk, type BULK_ARGS } from './steps.ts'

const BY_NAME: { readonly [op in keyof typeof BULK_ARGS]: Bulk } = {
  setPte: SET_PTE,
  zap: ZAP,
  dupMm: DUP_MM,
  exitMmap: EXIT_MMAP,
  getFiles: GET_FILES,
  dupActions: DUP_ACTIONS
}
/** In the order of BULK_NAMES. */
export const BULKS: readonly Bulk[] = BULK_NAMES.map((name) => BY_NAME[name])
