// loadavg.ts: how many tasks wanted to run lately: three averages, over 1, 5 and 15 minutes, in 1/2048. @see Linux kernel/sched/loadavg.c
import { NS_PER_SECOND } from '../record/constants.ts'
import type { Kernel } from './kernel.ts'
import { nrRunning, nrUninterruptible } from './sched.ts'

const FSHIFT = 11
const FIXED_1 = 1 << FSHIFT
const LOAD_FREQ = 5 * NS_PER_SECOND
/** exp(-5 s / 1, 5, 15 min), in 1/2048. */
const EXP = [1884, 2014, 2037] as const

/** One step of five seconds. @see Linux include/linux/sched/loadavg.h calc_load */
function calcLoad(load: number, exp: number, active: number): number {
  const sum = load * exp + active * (FIXED_1 - exp) + (active >= load ? FIXED_1 - 1 : 0)
  return Math.floor(sum / FIXED_1)
}

/** Brings the averages up to date, in steps of five seconds of the computer's own clock. It is called when a slice ends, and when nobody has run. The
 *  tasks that are active now have been so since `since` (ns); before that no task was.
 *  @see Linux kernel/sched/loadavg.c calc_global_load @choice load-by-virtual-time */
export function calcGlobalLoad(k: Kernel, since: number): void {
  const { clock, calc_load_at, avenrun_1, avenrun_5, avenrun_15 } = k.sys
  const now = Math.floor(clock / LOAD_FREQ)
  const last = Math.floor(calc_load_at / LOAD_FREQ)
  if (now === last) return
  const running = (nrRunning(k) + nrUninterruptible(k)) * FIXED_1
  if (running === 0 && avenrun_1 === 0 && avenrun_5 === 0 && avenrun_15 === 0) return
  const busy = Math.min(now - last, now - Math.floor(since / LOAD_FREQ))
  const fade = (load: number, exp: number) => {
    const idle = steps(load, exp, 0, now - last - busy)
    return steps(idle, exp, running, busy)
  }
  k.emit.calc_load(1, fade(avenrun_1, EXP[0]), fade(avenrun_5, EXP[1]), fade(avenrun_15, EXP[2]), now * LOAD_FREQ)
}

/** `n` steps. After enough of them the average stays as it is, and no more are made. */
function steps(load: number, exp: number, active: number, n: number): number {
  let to = load
  for (let i = 0; i < n; i++) {
    const next = calcLoad(to, exp, active)
    if (next === to) break
    to = next
  }
  return to
}

/** 1.27, as /proc/loadavg has it. @see Linux fs/proc/loadavg.c */
export function loadWords(load: number): string {
  const rounded = load + FIXED_1 / 200
  const hundredths = Math.floor(((rounded % FIXED_1) * 100) / FIXED_1)
  return `${Math.floor(rounded / FIXED_1)}.${String(hundredths).padStart(2, '0')}`
}
