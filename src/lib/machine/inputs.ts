// inputs.ts: what a person does to a computer. run/types.ts has the kinds of inputs; here each is done.
import { SI_USER } from '../record/constants.ts'
import { ttyReceive } from '../kernel/fs/n_tty.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { sendSignal, signalWakeUp } from '../kernel/signal/send.ts'
import { encodeUtf8 } from '../record/state/bytes.ts'
import type { Task } from '../record/state/fields.ts'
import { taskById } from '../record/world.ts'
import { functionOf, type LibcSymbols } from './acts.ts'
import { writeFile } from './disk.ts'
import { whyNot } from '../run/refusal.ts'
import type { Act, Input } from '../run/types.ts'
import { hostGives } from '../kernel/fs/host_input.ts'

/** The owner of files that are edited from outside. */
const JUAN = { uid: 1000, gid: 1000 }

/** Does an input. An act is a call that the process makes itself. @choice acts */
export function applyInput(k: Kernel, input: Input, symbols: LibcSymbols): void {
  switch (input.kind) {
    case 'keys':
      ttyReceive(k, k.sys.console, encodeUtf8(input.text))
      break
    case 'stdin':
      hostGives(k, input.bytes === null ? null : Uint8Array.from(input.bytes))
      break
    case 'last_pid':
      // Other numbers are those that /proc/sys/kernel/ns_last_pid refuses with EINVAL.
      if (input.pid >= 0 && input.pid <= k.sys.pid_max) k.emit.set_last_pid(1, input.pid)
      break
    case 'file':
      writeFile(k, input.path, encodeUtf8(input.text), 0o644, JUAN)
      break
    case 'act': {
      const task = taskById(k.state, input.task)
      if (task && whyNot(k.state, task, input.act) === undefined) act(k, task, input.act, symbols)
    }
  }
}

/** Does an act. A signal comes from nobody in the computer: its si_pid is 0. All other acts the process does itself, by a function of its libc. */
function act(k: Kernel, task: Task, what: Act, symbols: LibcSymbols): void {
  if (what.kind === 'signal') {
    sendSignal(k, task, { sig: what.sig, code: SI_USER, pid: 0, uid: 0 }, true)
    return
  }
  const { name, arg } = functionOf(what)
  const libc = k.state.mm.at(task.mm).interp
  const [target, ret] = [symbols.address(k, libc, name), symbols.address(k, libc, '__restore_rt')]
  if (target === 0 || ret === 0) return
  k.emit.task_work_add(task.row, target, arg, ret)
  signalWakeUp(k, task, false)
}
