// inputs.ts: what a person did, done to a computer.
import { SI_USER } from '../kernel/constants.ts'
import { ttyReceive } from '../kernel/fs/n_tty.ts'
import { hostStdin } from '../kernel/fs/pipe.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { sendSignal } from '../kernel/signal/send.ts'
import { encodeUtf8 } from '../kernel/state/bytes.ts'
import type { Task } from '../kernel/state/fields.ts'
import { taskById } from '../kernel/world.ts'
import { writeFile } from './disk.ts'
import type { Act, Input } from './types.ts'

/** Who edits files from outside. */
const JUAN = { uid: 1000, gid: 1000 }

export function applyInput(k: Kernel, input: Input): void {
  switch (input.kind) {
    case 'keys':
      ttyReceive(k, k.sys.console, encodeUtf8(input.text))
      break
    case 'stdin':
      hostStdin(k, k.sys.host_stdin, input.bytes === null ? null : Uint8Array.from(input.bytes))
      break
    case 'last_pid':
      k.emit.set_last_pid(1, input.pid)
      break
    case 'file':
      writeFile(k, input.path, encodeUtf8(input.text), 0o644, JUAN)
      break
    case 'act': {
      const task = taskById(k.state, input.task)
      if (task) act(k, task, input.act)
    }
  }
}

/** A signal comes from nobody in the computer: si_pid is 0. */
function act(k: Kernel, task: Task, what: Act): void {
  switch (what.kind) {
    case 'signal':
      sendSignal(k, task, { sig: what.sig, code: SI_USER, pid: 0, uid: 0 }, true)
  }
}
