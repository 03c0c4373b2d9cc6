// interleave.ts: who runs next, for how long, and which CPU goes on: Linux leaves that open, and a seed or a list decides (choose.ts).
//
// The CPUs take turns, as those of a virtual machine whose host has only one. While one executes, the tasks on the others stand still, each between
// two instructions of its program, where an interrupt could have come. So there is one clock, memory is sequentially consistent, and whatever a
// program sees, it could see on such a machine. A CPU that gets its turn back takes first the signals that have come meanwhile, as after an
// interrupt from the CPU that sent them. @choice cpus-take-turns
import { choose } from './choose.ts'
import type { Kernel } from './kernel.ts'
import { PT_SINGLESTEP } from './ptrace/ptrace.ts'
import { signalPending } from './signal/signal.ts'

/** Most CPUs of a computer. */
export const NR_CPUS = 8
/** A quantum is up to 2^18 ns, or 2^17 …, or 2^10, each as likely as the others: short ones to cut in between, long ones to get on. The first
 *  way of each choice is the calm one: the longest quantum, no preemption. */
const LONGEST = 18
const QUANTA = 9
/** The next task is chosen among so many of the first in the queue, so that none waits for ever. */
const LOOK = 8
const SYS_ROW = 1

/** Gives the computer `cpus` CPUs, and a seed that decides. Without this call it has one, and nothing is left to chance (sched.ts).
 *  @see Linux kernel/sched/core.c sched_init */
export function schedInit(k: Kernel, cpus: number, seed: number): void {
  for (let cpu = 0; cpu < cpus; cpu++) k.emit.init_rq(0, cpu)
  k.emit.sched_init(SYS_ROW, cpus, 1, scatter(seed))
}

/** Makes of neighbouring seeds numbers that are far apart; never 0, from which the generator could not move. */
function scatter(seed: number): number {
  const a = Math.imul(seed ^ (seed >>> 16), 0x45d9f3b)
  const b = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d)
  return (b ^ (b >>> 12)) | 0 || 1
}

/** Chooses how long a task runs on, ns. */
function quantum(k: Kernel): number {
  const most = 1 << (LONGEST - choose(k, QUANTA))
  return most - choose(k, most)
}

/** Gives the CPU that has its turn to a task. If none in the queue may run on it, another CPU goes on. False: no task is runnable. */
export function scheduleByChance(k: Kernel): boolean {
  const next = pickNextTask(k) || (passCpu(k), k.sys.current === 0 ? pickNextTask(k) : 0)
  if (next !== 0) k.emit.sched_switch(next, next, k.sys.clock + quantum(k))
  return k.sys.current !== 0
}

/** Row of the runnable task that is next; 0: none may run on the CPU that has its turn. */
function pickNextTask(k: Kernel): number {
  const able: number[] = []
  for (let row = k.sys.rq_first; row !== 0 && able.length < LOOK; row = k.task(row).rq_next)
    if (mayRunOn(k, row, k.sys.cpu)) able.push(row)
  return able.length < 2 ? (able[0] ?? 0) : able[choose(k, able.length)]
}

/** May the task run on the CPU? sched_setaffinity(2) says so. */
function mayRunOn(k: Kernel, task: number, rq: number): boolean {
  const { cpus_allowed } = k.task(task)
  return cpus_allowed === 0 || (cpus_allowed & (1 << k.state.arena('rq').at(rq).cpu)) !== 0
}

/** A task was woken or born: chooses whether the current one makes room. @see Linux kernel/sched/core.c check_preempt_curr */
export function checkPreempt(k: Kernel): void {
  if (k.sys.need_resched === 0 && choose(k, 2) === 1) k.emit.resched(SYS_ROW, 1)
}

/** A kernel entry has come to its end: does the current task go on, on this CPU? */
export function interleave(k: Kernel): void {
  const { sys } = k
  if (sys.current !== 0) {
    const stays = mayRunOn(k, sys.current, sys.cpu)
    if (stays && ((sys.clock < sys.slice_end && sys.need_resched === 0) || k.current.ptrace & PT_SINGLESTEP)) return
    if (!stays || (sys.rq_first !== 0 && choose(k, 2) === 0)) k.emit.preempt(sys.current)
  }
  passCpu(k)
}

/** Chooses the CPU that goes on, among those that have a task or can take one from the queue. */
function passCpu(k: Kernel): void {
  const { sys } = k
  const able: number[] = []
  for (let rq = 1; rq <= sys.nr_cpus; rq++) if (currOf(k, rq) !== 0 || findsWork(k, rq)) able.push(rq)
  if (able.length === 0) return
  const rq = able.length === 1 ? able[0] : able[choose(k, able.length)]
  const curr = currOf(k, rq)
  if (rq === sys.cpu) {
    if (curr !== 0) k.emit.new_slice(SYS_ROW, sys.clock + quantum(k), 0)
    return
  }
  const interrupted = curr !== 0 && (signalPending(k, k.task(curr)) || !mayRunOn(k, curr, rq))
  k.emit.switch_cpu(sys.cpu, sys.current, rq, curr, sys.clock + (interrupted ? 0 : quantum(k)), 0)
}

function findsWork(k: Kernel, rq: number): boolean {
  for (let row = k.sys.rq_first; row !== 0; row = k.task(row).rq_next) if (mayRunOn(k, row, rq)) return true
  return false
}

/** The task on a CPU; 0 if it idles. */
const currOf = (k: Kernel, rq: number): number => (rq === k.sys.cpu ? k.sys.current : k.state.arena('rq').at(rq).curr)
