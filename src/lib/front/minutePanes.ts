// minutePanes.ts: the panes of the first minute. Its still (minuteStill.ts) and the living one (awake.ts) show the same.
import type { PaneName } from '../stage/open.ts'

export const PANES: readonly PaneName[] = ['tree', 'table']
