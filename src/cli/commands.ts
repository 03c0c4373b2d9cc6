import type { Command } from './command.ts'

/** Each command is loaded only when it is called. */
export const COMMANDS: Record<string, () => Promise<Command>> = {
  run: () => import('./run.ts'),
  sh: () => import('./sh.ts'),
  grade: () => import('./grade.ts')
}
