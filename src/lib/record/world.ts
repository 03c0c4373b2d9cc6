// world.ts: questions about kernel state that views ask. Nothing here changes anything.
import {
  EXIT_DEAD,
  EXIT_ZOMBIE,
  PAGE_SIZE,
  SIGNAL_GROUP_EXIT,
  TASK_DEAD,
  TASK_INTERRUPTIBLE,
  TASK_RUNNING,
  TASK_STOPPED,
  TASK_TRACED,
  TASK_UNINTERRUPTIBLE
} from './constants.ts'
import { FUNCTIONS } from './functions.ts'
import { FDS_PER_ROW, LEAF_ENTRIES, type SignalStruct, type Task } from './state/fields.ts'
import { FILES_FDS, LEAF_PTES } from './state/layout.ts'
import { PTE_FRAME_SHIFT, PTE_SHARED } from './state/pte.ts'
import type { State } from './state/state.ts'

/** Kernel state, to look at: everything in it changes in place as a moment is sought. */
export type World = State

/** The letter that ps prints for a task: fs/proc/array.c get_task_state. */
export type StateLetter = 'R' | 'S' | 'D' | 'T' | 't' | 'Z' | 'X'

/** A task as others can see it: while a dying task holds tasklist_lock, the kernel lets nobody look at what it does to itself and its family. */
export function stateLetter(task: Task): StateLetter {
  if (task.exit_state === EXIT_ZOMBIE) return 'Z'
  if (task.exit_state === EXIT_DEAD || task.state === TASK_DEAD) return 'X'
  switch (task.state) {
    case TASK_RUNNING:
      return 'R'
    case TASK_INTERRUPTIBLE:
      return 'S'
    case TASK_UNINTERRUPTIBLE:
      return 'D'
    case TASK_STOPPED:
      return 'T'
    case TASK_TRACED:
      return 't'
    default:
      return 'X'
  }
}

/** All tasks that have a PID, by PID. */
export function tasks(world: World): Task[] {
  const found: Task[] = []
  for (let nr = 1; nr < world.pids.length; nr++) {
    const row = world.pids[nr]
    const task = row === 0 ? 0 : world.pid.at(row).task
    if (task !== 0) found.push(world.task.at(task))
  }
  return found
}

/** The task with that number, alive or zombie. */
export function findTask(world: World, pid: number): Task | undefined {
  const row = pid > 0 && pid < world.pids.length ? world.pids[pid] : 0
  const task = row === 0 ? 0 : world.pid.at(row).task
  return task === 0 ? undefined : world.task.at(task)
}

/** The task with that birth number, if it is still in the table. */
export function taskById(world: World, id: number): Task | undefined {
  const { task } = world
  // Nobody is born as 0: that is what a free row has.
  if (id === 0) return undefined
  for (let row = 1; row < task.free.top; row++) if (task.at(row).id === id) return task.at(row)
  return undefined
}

export function childrenOf(world: World, task: Task): Task[] {
  const found: Task[] = []
  for (let row = task.children_first; row !== 0; row = world.task.at(row).sibling_next) found.push(world.task.at(row))
  return found
}

export function commOf(world: World, task: Task): string {
  return world.bytes.text(task.comm)
}

/** Number of the CPU that a task is on, from 0; -1: on none. */
export function cpuOf(world: World, task: Task): number {
  const { sys } = world
  if (task.row === sys.current) return sys.cpu === 0 ? 0 : world.arena('rq').at(sys.cpu).cpu
  for (let row = 1; row <= sys.nr_cpus; row++) {
    const { cpu, curr } = world.arena('rq').at(row)
    if (row !== sys.cpu && curr === task.row) return cpu
  }
  return -1
}

/** Why it sleeps: the kernel function, as /proc/PID/wchan has it. */
export function wchan(task: Task): string {
  return FUNCTIONS[task.wchan].name
}

/** VSZ and RSS in KiB, as ps prints them; 0 when the memory is gone. */
export function memoryOf(world: World, task: Task): { vsz: number; rss: number } {
  if (task.mm <= 0) return { vsz: 0, rss: 0 }
  const mm = world.mm.at(task.mm)
  return { vsz: (mm.total_vm * PAGE_SIZE) / 1024, rss: (mm.rss * PAGE_SIZE) / 1024 }
}

/** How many of its pages a task has to itself: no other address space maps them, and none is to be shared on purpose. */
export function ownPages(world: World, task: Task): number {
  if (task.mm <= 0) return 0
  const { h, size } = world.leaf
  let own = 0
  for (let row = world.mm.at(task.mm).leaf_first; row !== 0; row = world.leaf.at(row).next) {
    const first = row * size + LEAF_PTES
    for (let i = first; i < first + LEAF_ENTRIES; i++)
      if (h[i] !== 0 && (h[i] & PTE_SHARED) === 0 && world.mapcount[h[i] >>> PTE_FRAME_SHIFT] === 1) own++
  }
  return own
}

/** Open descriptors, in order: number and row of the open file. */
export function openFiles(world: World, task: Task): { fd: number; file: number }[] {
  const found: { fd: number; file: number }[] = []
  const { h, size } = world.files
  for (let row = task.files; row > 0; row = world.files.at(row).more) {
    for (let i = 0; i < FDS_PER_ROW; i++) {
      const file = h[row * size + FILES_FDS + i]
      if (file !== 0) found.push({ fd: world.files.at(row).base + i, file })
    }
  }
  return found
}

/** The action of a task's process for a signal; SIG_DFL when none was set. */
export function actionOf(world: World, task: Task, sig: number): { handler: number; flags: number } {
  if (task.sighand > 0) {
    for (let row = world.sighand.at(task.sighand).action_first; row !== 0; row = world.sigaction.at(row).next) {
      const action = world.sigaction.at(row)
      if (action.sig === sig) return { handler: action.handler, flags: action.flags }
    }
  }
  return { handler: 0, flags: 0 }
}

/** How a process ends as a whole, in wait status form, wait(2); undefined while its threads can still decide it. */
export function groupExit({
  flags,
  group_exit_code
}: Pick<SignalStruct, 'flags' | 'group_exit_code'>): number | undefined {
  return flags & SIGNAL_GROUP_EXIT ? group_exit_code : undefined
}

/** What stands on the slip of a task that has ended: what a wait for it reads. The end of the process counts for more than what its
 *  first thread left. @see Linux kernel/exit.c wait_task_zombie */
export function waitStatus(world: World, task: Task): number {
  return groupExit(world.signal.at(task.signal)) ?? task.exit_code
}

/** What the slip says: `exited 3`, `killed by 9`. Wait status form, wait(2). */
export function exitWords(status: number): { how: 'exited' | 'killed'; value: number; core: boolean } {
  const signal = status & 0x7f
  return signal === 0
    ? { how: 'exited', value: (status >> 8) & 0xff, core: false }
    : { how: 'killed', value: signal, core: (status & 0x80) !== 0 }
}
