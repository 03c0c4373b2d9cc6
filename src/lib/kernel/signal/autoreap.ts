// autoreap.ts: the one rule that decides whether a zombie stays. It is a file of its own, so that a test can build the site with another rule and see
// every page change (tests/exchanged).
import { SA_NOCLDWAIT, SIG_IGN, SIGCHLD } from '../../record/constants.ts'
import type { Task } from '../../record/state/fields.ts'

/** May a process that ends reap itself, because its parent has said that it does not care? `sig` is the signal that the parent would get;
 *  `handler` and `flags` are what the parent has set for SIGCHLD. A tracer is always told. @see Linux kernel/signal.c do_notify_parent */
export function autoreaps({ ptrace }: Task, sig: number, handler: number, flags: number): boolean {
  return ptrace === 0 && sig === SIGCHLD && (handler === SIG_IGN || (flags & SA_NOCLDWAIT) !== 0)
}
