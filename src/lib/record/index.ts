// view.ts: what those who only look may import of the kernel.
export * from './world.ts'
export * from './constants.ts'
export { fateOf, limitOf, type Fate, type LimitName } from './fates.ts'
export { depthBehind, FUNCTIONS, FN, type FunctionName, type KernelFunction } from './functions.ts'
export { NR, syscallName, syscallNumber, type SyscallName } from './syscalls.ts'
export { decode, describe, fieldAt, kindOf, KIND, oldAt } from './decode.ts'
export { EVENTS, EVENT_KINDS, type EventKind, type EventOf, type KernelEvent } from './events.ts'
export { isUnknown, STRUCTS, UNKNOWN, unknown, type Task, type Field, type StructName } from './state/fields.ts'
