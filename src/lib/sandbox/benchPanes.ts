// benchPanes.ts: the panes of the workbench, and which of them stand outside the stage.
import type { PaneName } from '../stage/panes.ts'

/** Open from the start. */
export const PANES: readonly PaneName[] = ['tree', 'timeline', 'inspector', 'code', 'terminal']
/** Panes that the workbench draws itself, outside the stage. */
export const ELSEWHERE: readonly PaneName[] = ['inspector', 'code', 'terminal']
