// itimer.ts: the clock of a process that rings with SIGALRM: alarm(2) and setitimer(2). Processes with an alarm are a list (sys.alarms_first), sorted
// by when it is due. @see Linux kernel/time/itimer.c
import { SIGALRM } from '../../record/constants.ts'
import type { Kernel } from '../kernel.ts'
import { TimerQueue } from '../lib/timerqueue.ts'
import { leaderOf } from '../pid.ts'
import { sendSignal } from '../signal/send.ts'

/** Sets the alarm of a process. Equal deadlines ring in the order in which they were set. */
export function startAlarm(k: Kernel, signal: number, due: number, every: number): void {
  k.emit.start_alarm(signal, due, every, alarmQueue(k).add(signal, due))
}

export function stopAlarm(k: Kernel, signal: number): void {
  const due = k.state.signal.at(signal).it_real_value
  if (due === 0) return
  alarmQueue(k).remove(signal, due)
  k.emit.stop_alarm(signal, 0, 0)
}

export const alarmQueue = (k: Kernel): TimerQueue => (k.alarms ??= new TimerQueue(alarms(k)))

function* alarms(k: Kernel): Generator<{ row: number; expires: number }> {
  for (let row = k.sys.alarms_first; row !== 0; row = k.state.signal.at(row).alarm_next)
    yield { row, expires: k.state.signal.at(row).it_real_value }
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
