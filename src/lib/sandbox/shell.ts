// shell.ts: the computer that the sandbox begins with.
import type { BootOptions } from '../run/client.ts'

export const SHELL: BootOptions = { start: { kind: 'shell' } }
export const HOME = '/home/juan'
