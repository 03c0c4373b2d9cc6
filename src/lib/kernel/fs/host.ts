// host.ts: standard input that comes from outside the computer: through a pipe, or typed at the terminal. Nobody is told that there is nothing
// before the host was asked, and no time passes meanwhile: so what a program sees does not hang on how fast the host is. @choice input-is-there
import { FileKind } from '../../record/constants.ts'
import type { File } from '../../record/state/fields.ts'
import { NEED, NEEDS_STDIN, type Kernel } from '../kernel.ts'
import { ttyReceive } from './n_tty.ts'
import { hostStdin } from './pipe.ts'
import { pollersAwaitHost } from './poll.ts'
import { EOF, ICANON } from './termios.ts'

/** Nothing can be read of it now, and the host may have something for it. */
export function awaitsHost(k: Kernel, file: File): boolean {
  if (file.kind === FileKind.PIPE) return isPipeAwaited(k) && file.pipe === k.sys.host_stdin
  return (
    file.kind === FileKind.TTY &&
    k.typist === 'host' &&
    file.tty === k.sys.console &&
    k.state.tty.at(file.tty).in_first === 0
  )
}

function isPipeAwaited(k: Kernel): boolean {
  if (k.sys.host_stdin === 0) return false
  const { len, writers } = k.state.pipe.at(k.sys.host_stdin)
  return len === 0 && writers > 0
}

/** The call is made again when the host has answered. */
export function askHost(k: Kernel): typeof NEED {
  k.needs = NEEDS_STDIN
  return NEED
}

/** Does a sleeper wait for what the host may have? */
export function sleepersAwaitHost(k: Kernel): boolean {
  if (k.sys.host_stdin === 0 && k.typist === 'nobody') return false
  if (isPipeAwaited(k) && k.state.pipe.at(k.sys.host_stdin).rd_wait_first !== 0) return true
  return (isTyped(k) && k.state.tty.at(k.sys.console).rd_wait_first !== 0) || pollersAwaitHost(k)
}

/** Whoever reads a terminal whose typist has gone reads the end of file, as long as the terminal knows one. */
function isTyped(k: Kernel): boolean {
  return k.typist === 'host' || (k.typist === 'ended' && (k.state.tty.at(k.sys.console).c_lflag & ICANON) !== 0)
}

/** The host gives more; null is its end. */
export function hostGives(k: Kernel, bytes: Uint8Array | null): void {
  if (k.needs === NEEDS_STDIN) k.needs = 0
  if (k.typist === 'nobody') {
    if (k.sys.host_stdin !== 0) hostStdin(k, k.sys.host_stdin, bytes)
    return
  }
  if (bytes === null) k.typist = 'ended'
  if (bytes !== null || isTyped(k)) ttyReceive(k, k.sys.console, bytes ?? Uint8Array.of(EOF))
}
