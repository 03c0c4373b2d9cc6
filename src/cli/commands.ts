import type { Command } from './command.ts'
import { SERVANT } from './servant.ts'

/** Each command is loaded only when it is called. */
export const COMMANDS: Record<string, () => Promise<Command>> = {
  run: () => import('./run.ts'),
  sh: () => import('./sh.ts'),
  grade: () => import('./grade.ts')
}

/** What commands start for themselves: it stands in no list. */
export const SERVANTS: Record<string, () => Promise<Command>> = {
  [SERVANT]: () => import('./judgeFiles.ts')
}
