// shell.ts: the computer that the sandbox begins with.
import type { BootOptions } from '../run/client.ts'

export const SHELL: BootOptions = { start: { kind: 'shell' } }
export const HOME = '/home/juan'
/** PID that the computer has come to: gcc is the next one, and the program behind it 2050. */
export const LAST_PID = 2048
