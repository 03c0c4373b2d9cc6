// host.ts: standard input that comes from outside the computer: through a pipe, or typed at the terminal. Nobody is told that there is nothing
// before the host was asked, and no time passes meanwhile: so what a program sees does not hang on how fast the host is. @choice input-is-there
import { FileKind } from '../../record/constants.ts'
import type { File } from '../../record/state/fields.ts'
import { pipeSource, ttySource, type Source } from './poll_wait.ts'
import { type Kernel, NEED, NEEDS_STDIN } from '../kernel.ts'

/** Is nothing there to be read of a file now, and may the host have something for it? */
export function awaitsHost(k: Kernel, file: File): boolean {
  if (file.kind === FileKind.PIPE) return isPipeAwaited(k) && file.pipe === k.sys.host_stdin
  return (
    file.kind === FileKind.TTY &&
    k.typist === 'host' &&
    file.tty === k.sys.console &&
    k.state.tty.at(file.tty).in_first === 0
  )
}

/** What the host may make ready. */
export function hostSources(k: Kernel): Source[] {
  const pipe = isPipeAwaited(k) ? [pipeSource(k.sys.host_stdin)] : []
  return k.typist === 'host' ? [...pipe, ttySource(k.sys.console)] : pipe
}

/** Is the pipe that the host fills empty, and still open at the host's end? */
export function isPipeAwaited(k: Kernel): boolean {
  if (k.sys.host_stdin === 0) return false
  const { len, writers } = k.state.pipe.at(k.sys.host_stdin)
  return len === 0 && writers > 0
}

/** Asks the host for standard input. The call is made again when the host has answered. */
export function askHost(k: Kernel): typeof NEED {
  k.needs = NEEDS_STDIN
  return NEED
}
