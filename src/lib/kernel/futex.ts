// futex.ts: sleeping until a word of memory changes: what pthread_join, mutexes and condition variables are made of. All sleepers stand in one
// queue (sys.futex_first), in the order in which they came. @see Linux kernel/futex/core.c, kernel/futex/waitwake.c
import {
  EAGAIN,
  EFAULT,
  EINVAL,
  ENOSYS,
  ERESTART_RESTARTBLOCK,
  ERESTARTSYS,
  ETIMEDOUT,
  NS_PER_SECOND,
  PAGE_SHIFT,
  PAGE_SIZE
} from '../record/constants.ts'
import type { Task } from '../record/state/fields.ts'
import { PTE_FRAME_SHIFT, PTE_SHARED } from '../record/state/pte.ts'
import type { Kernel } from './kernel.ts'
import { pteOf } from './mm/memory.ts'
import { getWords } from './mm/uaccess.ts'
import { sleepOn, startTimer, wakeUp } from './sched.ts'
import { signalPending } from './signal/signal.ts'

const FUTEX_WAIT = 0
const FUTEX_WAKE = 1
const FUTEX_WAIT_BITSET = 9
const FUTEX_WAKE_BITSET = 10
const FUTEX_PRIVATE_FLAG = 0x80
const FUTEX_CLOCK_REALTIME = 0x100

/** How far a wait has come, in task.progress. */
const QUEUED = 1
const WOKEN = 2

/** Do two addresses mean the same word? It lies in the same memory, or in a page that both share. @see Linux kernel/futex/core.c get_futex_key */
function sameKey(k: Kernel, a: Task, addrA: number, b: Task, addrB: number): boolean {
  if (a.mm === b.mm) return addrA === addrB
  const one = pteOf(k, a.mm, addrA >>> PAGE_SHIFT)
  const other = pteOf(k, b.mm, addrB >>> PAGE_SHIFT)
  const shared = (one & other & PTE_SHARED) !== 0 && one >>> PTE_FRAME_SHIFT === other >>> PTE_FRAME_SHIFT
  return shared && (addrA & (PAGE_SIZE - 1)) === (addrB & (PAGE_SIZE - 1))
}

/** Wakes at most `count` of those who wait on a word, in the order in which they came. Answers how many it woke.
 *  @see Linux kernel/futex/waitwake.c futex_wake */
export function futexWake(k: Kernel, task: Task, addr: number, count: number): number {
  let woken = 0
  for (let row = k.sys.futex_first; row !== 0 && woken < count;) {
    const waiter = k.task(row)
    row = waiter.wq_next
    if (waiter.progress !== QUEUED || !sameKey(k, task, addr, waiter, waiter.arg0)) continue
    k.emit.sys_progress(waiter.row, WOKEN)
    wakeUp(k, waiter)
    // It leaves the queue here, so that whoever wakes the next one need not pass it.
    k.emit.finish_wait(waiter.row)
    woken++
  }
  return woken
}

/** Sleeps, unless the word has changed already. @see Linux kernel/futex/waitwake.c futex_wait */
function futexWait(k: Kernel, t: Task, absolute: boolean, realtime: boolean): number {
  const { arg0: addr, arg2: expected, arg3: timeout } = t
  if (t.progress === WOKEN) return 0
  const word = getWords(k, t, addr, 1)
  if (!word) return -EFAULT
  if (t.progress === QUEUED) {
    if (timeout !== 0 && k.sys.clock >= t.expires) return -ETIMEDOUT
    if (signalPending(k, t)) return timeout === 0 ? -ERESTARTSYS : -ERESTART_RESTARTBLOCK
  }
  // After a stop the word is looked at again, too: the task was on no queue meanwhile.
  if (word[0] !== expected) return -EAGAIN
  if (t.progress === 0) {
    if (timeout !== 0) {
      const w = getWords(k, t, timeout, 4)
      if (!w) return -EFAULT
      if (w[0] < 0 || w[2] < 0 || w[2] >= NS_PER_SECOND) return -EINVAL
      const ns = (absolute && realtime ? w[0] - k.sys.boot_time : w[0]) * NS_PER_SECOND + w[2]
      k.emit.set_restart_block(t.row, 0, absolute ? Math.max(1, ns) : k.sys.clock + ns)
    }
    k.emit.sys_progress(t.row, QUEUED)
  }
  if (timeout !== 0) startTimer(k, t, t.expires)
  return sleepOn(k, t, 'futex_wait', 1, 'futex_wait_queue')
}

/** futex(2): arguments uaddr, op, val, timeout. */
export function sysFutex(k: Kernel, t: Task): number {
  const { arg0: addr, arg1: op, arg2: value, arg3: timeout, arg5: bitset } = t
  const command = op & ~(FUTEX_PRIVATE_FLAG | FUTEX_CLOCK_REALTIME)
  const noBits = bitset === 0 && (command === FUTEX_WAIT_BITSET || command === FUTEX_WAKE_BITSET)
  switch (command) {
    case FUTEX_WAIT:
    case FUTEX_WAIT_BITSET:
      if (t.progress === 0 && timeout !== 0 && !getWords(k, t, timeout, 4)) return -EFAULT
      if (addr & 3 || noBits) return -EINVAL
      return futexWait(k, t, (op & FUTEX_WAIT_BITSET) !== 0, (op & FUTEX_CLOCK_REALTIME) !== 0)
    case FUTEX_WAKE:
    case FUTEX_WAKE_BITSET:
      if (addr & 3 || noBits) return -EINVAL
      // A word that is not private may be shared with others: then it has to be there.
      if (!(op & FUTEX_PRIVATE_FLAG) && !getWords(k, t, addr, 1)) return -EFAULT
      return futexWake(k, t, addr, value)
    default:
      return -ENOSYS
  }
}
