// alarm.ts: alarm and setitimer: a process's clock that rings with SIGALRM.
import { SIGALRM } from '../record/constants.ts'
import type { Kernel } from './kernel.ts'
import { leaderOf } from './pid.ts'
import { sendSignal } from './signal/send.ts'

/** Equal deadlines ring in the order in which they were set. */
export function startAlarm(k: Kernel, signal: number, due: number, every: number): void {
  let after = k.sys.alarms_last
  while (after !== 0 && k.state.signal.at(after).it_real_value > due) after = k.state.signal.at(after).alarm_prev
  k.emit.start_alarm(signal, due, every, after)
}

export function stopAlarm(k: Kernel, signal: number): void {
  if (k.state.signal.at(signal).it_real_value !== 0) k.emit.stop_alarm(signal, 0, 0)
}

/** Rings what is due. @see Linux kernel/time/itimer.c it_real_fn */
export function runAlarms(k: Kernel): void {
  while (k.sys.alarms_first !== 0) {
    const signal = k.state.signal.at(k.sys.alarms_first)
    if (signal.it_real_value > k.sys.clock) return
    const { it_real_value: due, it_real_incr: every } = signal
    stopAlarm(k, signal.row)
    if (every > 0) startAlarm(k, signal.row, due + every, every)
    sendSignal(k, leaderOf(k, signal.row), { sig: SIGALRM, code: 0x80 }, true)
  }
}
