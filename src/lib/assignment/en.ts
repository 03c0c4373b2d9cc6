// en.ts: what exercises, judge and grader say in English. Another language is a table with the same keys. Times come as text (seconds()).
import type { Cost } from '../run/client.ts'

const million = (n: number): string => `${n / 1e6} million`

export const en = {
  // ---- a run that is cut off ----
  cut: {
    instructions: (n) => `The run was stopped: its programs executed more than ${million(n)} instructions.`,
    events: (n) => `The run was stopped: more than ${n / 1000} thousand things happened in it.`,
    bytes: (n) => `The run was stopped: it wrote, or left to be kept, more than ${million(n)} bytes.`
  } satisfies Record<Cost, (most: number) => string>,
  initDied: 'The computer has stopped: init was killed.',
  onlyTheShell: 'In this exercise the shell is all you have: type at the terminal.',
  beforeTheTurn: 'Your turn begins where the shell waits for you. What was before can be seen, but not changed.'
} as const
