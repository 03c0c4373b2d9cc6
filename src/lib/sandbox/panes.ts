// panes.ts: what of the stage the workbench shows, and where.
import type { PaneName } from '../stage/panes.ts'

/** Open from the start. */
export const PANES: readonly PaneName[] = ['tree', 'timeline', 'inspector', 'code', 'terminal']
/** These the workbench draws itself, outside the stage. */
export const ELSEWHERE: readonly PaneName[] = ['inspector', 'code', 'terminal']
