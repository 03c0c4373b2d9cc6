// ptrace.ts: bits and numbers of tracing, and the questions that they answer. Nothing here changes the state.
// @see Linux include/linux/ptrace.h, include/uapi/linux/ptrace.h
import type { Task } from '../../record/state/fields.ts'
import type { Kernel } from '../kernel.ts'

/** Bits of task.ptrace: it is traced, and how; the options of its tracer stand above the third bit. */
export const PT_PTRACED = 1
export const PT_SYSCALL = 2
export const PT_OPT_SHIFT = 3
export const PT_SEIZED = 0x10000

/** Stop again after one instruction. */
export const PT_SINGLESTEP = 0x1000000

// Options of a tracer, and the events that they ask for: ptrace(2).
export const PTRACE_O_TRACESYSGOOD = 1
export const PTRACE_O_TRACEFORK = 2
export const PTRACE_O_TRACEVFORK = 4
export const PTRACE_O_TRACECLONE = 8
export const PTRACE_O_TRACEEXEC = 16
export const PTRACE_O_TRACEVFORKDONE = 32
export const PTRACE_O_TRACEEXIT = 64
export const PTRACE_O_EXITKILL = 0x100000
export const PTRACE_EVENT_FORK = 1
export const PTRACE_EVENT_VFORK = 2
export const PTRACE_EVENT_CLONE = 3
export const PTRACE_EVENT_EXEC = 4
export const PTRACE_EVENT_VFORK_DONE = 5
export const PTRACE_EVENT_EXIT = 6
export const PTRACE_EVENT_STOP = 128

/** Why a traced task stands still. */
export const PtraceStop = { SIGNAL: 1, SYSCALL_ENTRY: 2, SYSCALL_EXIT: 3, GROUP: 4, EVENT: 5, EXIT: 6 } as const

/** The options that the task's tracer has set. */
export const optionsOf = (task: Task): number => (task.ptrace & ~(PT_SEIZED | PT_SINGLESTEP)) >> PT_OPT_SHIFT

/** Is the tracer another process than the parent? @see Linux include/linux/ptrace.h ptrace_reparented */
export const isPtraceReparented = (k: Kernel, task: Task): boolean =>
  task.ptrace !== 0 && (task.real_parent === 0 || k.task(task.real_parent).signal !== k.task(task.parent).signal)
