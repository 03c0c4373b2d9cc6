// host_input.ts: bytes that the host gives as standard input: into a pipe, or as keys of the terminal.
import { isPipeAwaited } from './host.ts'
import { ttyReceive } from './n_tty.ts'
import { hostStdin } from './pipe.ts'
import { pollersAwaitHost } from './poll.ts'
import { EOF, ICANON } from './termios.ts'
import { type Kernel, NEEDS_STDIN } from '../kernel.ts'

/** Does a sleeper wait for something that the host may have? */
export function sleepersAwaitHost(k: Kernel): boolean {
  if (k.sys.host_stdin === 0 && k.typist === 'nobody') return false
  if (isPipeAwaited(k) && k.state.pipe.at(k.sys.host_stdin).rd_wait_first !== 0) return true
  return (isTyped(k) && k.state.tty.at(k.sys.console).rd_wait_first !== 0) || pollersAwaitHost(k)
}

/** Can the terminal still be given keys? When its typist has gone, the only one is the end of file, which a raw terminal does not know. */
function isTyped(k: Kernel): boolean {
  return k.typist === 'host' || (k.typist === 'ended' && (k.state.tty.at(k.sys.console).c_lflag & ICANON) !== 0)
}

/** Takes more bytes from the host; null is the end of its input. */
export function hostGives(k: Kernel, bytes: Uint8Array | null): void {
  if (k.needs === NEEDS_STDIN) k.needs = 0
  if (k.typist === 'nobody') {
    if (k.sys.host_stdin !== 0) hostStdin(k, k.sys.host_stdin, bytes)
    return
  }
  if (bytes === null) k.typist = 'ended'
  if (bytes !== null || isTyped(k)) ttyReceive(k, k.sys.console, bytes ?? Uint8Array.of(EOF))
}
