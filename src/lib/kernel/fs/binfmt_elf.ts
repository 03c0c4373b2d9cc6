// binfmt_elf.ts: arguments and environment, on their way from the old memory of a process to its new stack.
// @see Linux fs/binfmt_elf.c, fs/exec.c
import { E2BIG, EFAULT, PAGE_SIZE, STACK_TOP } from '../../record/constants.ts'
import { encodeUtf8 } from '../../record/state/bytes.ts'
import type { Mm, Task } from '../../record/state/fields.ts'
import type { Kernel } from '../kernel.ts'
import { copyToUser, getWords, putWords, strFromUser } from '../mm/uaccess.ts'

/** Bytes that one argument may have, with its zero. @see Linux include/uapi/linux/binfmts.h MAX_ARG_STRLEN */
const MAX_ARG_STRLEN = 32 * PAGE_SIZE
const MAX_ARGS_TOTAL = 6 * 1024 * 1024
const ENDED = Uint8Array.of(0)

/** The strings of an array of pointers, which NULL ends; or a negated errno. If the array itself is NULL, there are none. */
export function stringsFrom(k: Kernel, task: Task, addr: number): Uint8Array[] | number {
  const found: Uint8Array[] = []
  let total = 0
  for (let at = addr; addr !== 0; at += 8) {
    const pointer = getWords(k, task, at, 2)
    if (!pointer || pointer[1] !== 0) return -EFAULT
    if (pointer[0] === 0) break
    const text = strFromUser(k, task, pointer[0], MAX_ARG_STRLEN)
    if (!text) return text === null ? -E2BIG : -EFAULT
    total += text.length + 1 + 8
    if (total > MAX_ARGS_TOTAL) return -E2BIG
    found.push(text)
  }
  return found
}

/** Do arguments and environment take more than a quarter of what the stack may have? @see Linux fs/exec.c bprm_stack_limits */
export function tooBig(k: Kernel, task: Task, strings: readonly Uint8Array[]): boolean {
  const limit = Math.min(MAX_ARGS_TOTAL, k.state.signal.at(task.signal).rlim_stack >> 2)
  return strings.reduce((sum, { length }) => sum + length + 1 + 8, 0) > limit
}

/** Writes the stack that a program begins with: argc, the pointers, and above them the strings. Answers its address; undefined: there is no memory.
 *  @see Linux fs/binfmt_elf.c create_elf_tables */
export function putStack(
  k: Kernel,
  task: Task,
  mm: Mm,
  path: string,
  argv: readonly Uint8Array[],
  envp: readonly Uint8Array[]
): number | undefined {
  const strings = [...argv, ...envp, encodeUtf8(path)]
  const bytes = strings.reduce((sum, { length }) => sum + length + 1, 0)
  const argStart = STACK_TOP - 8 - bytes
  const pointers: number[] = []
  let at = argStart
  for (const text of strings) {
    pointers.push(at)
    if (!copyToUser(k, task, at, text) || !copyToUser(k, task, at + text.length, ENDED)) return undefined
    at += text.length + 1
  }
  const argEnd = argv.reduce((end, { length }) => end + length + 1, argStart)
  k.emit.set_args(mm.row, argStart, argEnd)
  const slots = [
    argv.length,
    ...pointers.slice(0, argv.length),
    0,
    ...pointers.slice(argv.length, argv.length + envp.length),
    0,
    0,
    0
  ]
  const sp = (argStart - slots.length * 8) & ~15
  return putWords(
    k,
    task,
    sp,
    slots.flatMap((slot) => [slot, 0])
  )
    ? sp
    : undefined
}
