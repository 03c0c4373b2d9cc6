// base.ts: what else /proc/PID tells of a process: its command line, its memory map, its children.
import {
  MAP_GROWSDOWN,
  MAP_SHARED,
  PAGE_SHIFT,
  PAGE_SIZE,
  PROT_EXEC,
  PROT_READ,
  PROT_WRITE,
  TASK_RUNNING
} from '../../../record/constants.ts'
import { FUNCTIONS } from '../../../record/functions.ts'
import type { Mm, Task, Vma } from '../../../record/state/fields.ts'
import { nameOf } from './link.ts'
import type { Kernel } from '../../kernel.ts'
import { translate } from '../../mm/memory.ts'

/** The words of the command line, each ended by a zero, as they lie in the process's own memory; nothing once that is gone.
 *  @see Linux fs/proc/base.c get_mm_cmdline */
export function procCmdline(k: Kernel, task: Task): Uint8Array {
  if (task.mm === 0) return new Uint8Array(0)
  const { row, arg_start, arg_end } = k.state.mm.at(task.mm)
  const bytes = new Uint8Array(arg_end - arg_start)
  for (let i = 0; i < bytes.length;) {
    const addr = arg_start + i
    const at = translate(k, row, addr >>> PAGE_SHIFT, false)
    const n = Math.min(bytes.length - i, PAGE_SIZE - (addr & (PAGE_SIZE - 1)))
    if (at >= 0)
      bytes.set(k.store.pool.u8.subarray(at + (addr & (PAGE_SIZE - 1)), at + (addr & (PAGE_SIZE - 1)) + n), i)
    i += n
  }
  return bytes
}

/** The kernel function that it sleeps in, 0 when it does not sleep. */
export function procWchan(task: Task): string {
  return task.state === TASK_RUNNING || task.exit_state !== 0 || task.wchan === 0 ? '0' : FUNCTIONS[task.wchan].name
}

/** PIDs of the children, in the order of the list that wait looks through. @see Linux fs/proc/array.c children_seq_show */
export function procChildren(k: Kernel, task: Task): string {
  let text = ''
  for (let row = task.children_first; row !== 0; row = k.task(row).sibling_next) text += `${k.task(row).tgid} `
  return text
}

const hex = (n: number): string => n.toString(16).padStart(8, '0')

/** @see Linux fs/proc/task_mmu.c show_map_vma */
function mapLine(k: Kernel, mm: Mm, vma: Vma): string {
  const { start, end, prot, flags, inode, off } = vma
  const letters = [
    prot & PROT_READ ? 'r' : '-',
    prot & PROT_WRITE ? 'w' : '-',
    prot & PROT_EXEC ? 'x' : '-',
    flags & MAP_SHARED ? 's' : 'p'
  ].join('')
  const ino = inode === 0 ? 0 : k.state.inode.at(inode).i_ino
  const head = `${hex(start)}-${hex(end)} ${letters} ${hex(off)} 00:${inode === 0 ? '00' : '01'} ${ino} `
  const heap = start < mm.brk && end > mm.start_brk
  const name = inode !== 0 ? nameOf(k, inode) : flags & MAP_GROWSDOWN ? '[stack]' : heap ? '[heap]' : ''
  return name === '' ? head : head.padEnd(73) + name
}

export function procMaps(k: Kernel, task: Task): string {
  if (task.mm === 0) return ''
  const mm = k.state.mm.at(task.mm)
  let text = ''
  for (let row = mm.vma_first; row !== 0; row = k.state.vma.at(row).next)
    text += `${mapLine(k, mm, k.state.vma.at(row))}\n`
  return text
}
