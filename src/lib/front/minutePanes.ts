import type { PaneName } from '../stage/open.ts'

/** What the first minute shows. */
export const PANES: readonly PaneName[] = ['tree', 'table']
