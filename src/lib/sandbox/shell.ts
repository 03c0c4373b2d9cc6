// shell.ts: the computer with which the sandbox begins: a shell in the home folder.
import type { BootOptions } from '../run/client.ts'

export const SHELL: BootOptions = { start: { kind: 'shell' } }
export const HOME = '/home/juan'
