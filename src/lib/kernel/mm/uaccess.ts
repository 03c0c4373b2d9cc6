// uaccess.ts: how the kernel reads and writes a program's memory. False, -1 and undefined mean EFAULT; a page that is only missing is faulted in.
// @see Linux include/linux/uaccess.h
import { PAGE_SHIFT, PAGE_SIZE } from '../../record/constants.ts'
import { decodeUtf8 } from '../../record/state/bytes.ts'
import type { Task } from '../../record/state/fields.ts'
import type { Kernel } from '../kernel.ts'
import { FaultResult, handleMmFault, translate } from './memory.ts'

/** Offset of `addr` in physical memory, or -1. */
function reach(k: Kernel, task: Task, addr: number, write: boolean): number {
  if (addr < 0 || task.mm === 0) return -1
  const page = addr >>> PAGE_SHIFT
  let at = translate(k, task.mm, page, write)
  if (at < 0) {
    if (handleMmFault(k, task, addr, write, true) !== FaultResult.OK) return -1
    at = translate(k, task.mm, page, write)
  }
  return at + (addr & (PAGE_SIZE - 1))
}

/** So few bytes are copied faster one by one. */
const FEW = 64
function copy(from: Uint8Array, start: number, to: Uint8Array, at: number, n: number): void {
  if (n > FEW) to.set(from.subarray(start, start + n), at)
  else for (let i = 0; i < n; i++) to[at + i] = from[start + i]
}

/** Copies into user memory. @see Linux include/linux/uaccess.h copy_to_user */
export function copyToUser(
  k: Kernel,
  task: Task,
  addr: number,
  from: Uint8Array,
  off = 0,
  count = from.length
): boolean {
  for (let done = 0; done < count;) {
    const at = reach(k, task, addr + done, true)
    if (at < 0) return false
    const n = Math.min(count - done, PAGE_SIZE - ((addr + done) & (PAGE_SIZE - 1)))
    copy(from, off + done, k.store.pool.u8, at, n)
    done += n
  }
  return true
}

/** Copies out of user memory; undefined is EFAULT. */
export function copyFromUser(k: Kernel, task: Task, addr: number, count: number): Uint8Array | undefined {
  const to = new Uint8Array(count)
  for (let done = 0; done < count;) {
    const at = reach(k, task, addr + done, false)
    if (at < 0) return undefined
    const n = Math.min(count - done, PAGE_SIZE - ((addr + done) & (PAGE_SIZE - 1)))
    copy(k.store.pool.u8, at, to, done, n)
    done += n
  }
  return to
}

/** Writes int32 words. */
export function putWords(k: Kernel, task: Task, addr: number, words: readonly number[]): boolean {
  const bytes = new Uint8Array(words.length * 4)
  words.forEach((word, i) => {
    for (let b = 0; b < 4; b++) bytes[i * 4 + b] = word >>> (b * 8)
  })
  return copyToUser(k, task, addr, bytes)
}

/** Reads int32 words; undefined is EFAULT. */
export function getWords(k: Kernel, task: Task, addr: number, count: number): Int32Array | undefined {
  const bytes = copyFromUser(k, task, addr, count * 4)
  if (!bytes) return undefined
  const words = new Int32Array(count)
  for (let i = 0; i < count; i++)
    words[i] = bytes[i * 4] | (bytes[i * 4 + 1] << 8) | (bytes[i * 4 + 2] << 16) | (bytes[i * 4 + 3] << 24)
  return words
}

/** A 64-bit value as two words. */
export const long = (value: number): [number, number] => [value | 0, Math.floor(value / 4294967296) | 0]

/** Bytes of a zero-terminated string, without the zero; undefined is EFAULT, null is too long. */
export function strFromUser(k: Kernel, task: Task, addr: number, max = 4096): Uint8Array | undefined | null {
  const out: number[] = []
  for (let i = 0; i < max;) {
    const at = reach(k, task, addr + i, false)
    if (at < 0) return undefined
    const n = PAGE_SIZE - ((addr + i) & (PAGE_SIZE - 1))
    for (let j = 0; j < n && i < max; j++, i++) {
      const byte = k.store.pool.u8[at + j]
      if (byte === 0) return Uint8Array.from(out)
      out.push(byte)
    }
  }
  return null
}

/** The same, as text. */
export function textFromUser(k: Kernel, task: Task, addr: number, max = 4096): string | undefined | null {
  const bytes = strFromUser(k, task, addr, max)
  return bytes ? decodeUtf8(bytes, 0, bytes.length) : bytes
}
