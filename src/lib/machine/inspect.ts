// inspect.ts: the calls that a process is in, and their variables, as its registers and memory tell them.
import { translate } from '../kernel/mm/memory.ts'
import { PAGE_SHIFT, PAGE_SIZE } from '../record/constants.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { getRegs } from '../kernel/regs.ts'
import type { Task } from '../record/state/fields.ts'
import { taskById } from '../record/world.ts'
import { functionAt, lineAt, variablesAt } from '../vm/debug.ts'
import { backtrace, type Activation } from '../vm/frames.ts'
import type { Programs } from './programs.ts'
import type { Inspection } from '../run/types.ts'
import { showVariable } from './values.ts'

/** Reads words of a process's memory; undefined where there is no page. Looking never makes one. */
function reader(k: Kernel, task: Task): (address: number) => number | undefined {
  return (address) => {
    if (task.mm === 0 || address < 0 || address & 3) return undefined
    const at = translate(k, task.mm, address >>> PAGE_SHIFT, false)
    return at < 0 ? undefined : k.store.pool.i32[(at + (address & (PAGE_SIZE - 1))) >> 2]
  }
}

/** The calls that a task is in, the innermost first. A process without memory is in none. */
export function inspect(k: Kernel, programs: Programs, id: number): Inspection {
  const task = taskById(k.state, id)
  if (!task || task.mm === 0) return { frames: [] }
  const { exe, interp } = k.state.mm.at(task.mm)
  const debugs = [exe, interp].filter((row) => row !== 0).map((row) => programs.debugOf(k, row))
  const read = reader(k, task)
  const { pc, fp } = getRegs(k, task)
  const frame = (activation: Activation, depth: number): Inspection['frames'][number] | undefined => {
    // The pc of a caller is where it will go on. The line that it is at is that of the instruction before, its call.
    const pc = depth === 0 ? activation.pc : activation.pc - 1
    for (const debug of debugs) {
      const fn = debug && functionAt(debug, pc)
      if (!debug || !fn) continue
      const line = lineAt(debug, pc)
      const variables = variablesAt(fn, pc).map((variable) => showVariable(debug, variable, activation.fp, read))
      return { fn: fn.name, ...(line && { at: { file: line.file, line: line.line } }), variables }
    }
    return undefined
  }
  return {
    frames: backtrace(pc, fp, read, 100)
      .map(frame)
      .filter((found) => found !== undefined)
  }
}
