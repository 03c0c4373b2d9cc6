// why.ts: why somebody falls asleep, who or what wakes somebody, as the records beside it tell, and what a signal does of itself. For the sentences
// (en.ts).
// A parent sleeps in wait4: { kind: 'sleep', fn: 'do_wait' }; its child has ended, and wakes it: { kind: 'child', row: 5 }.
import {
  fieldAt,
  FUNCTIONS,
  KIND,
  SIGCHLD,
  SIGCONT,
  SIGSTOP,
  SIGTSTP,
  SIGTTIN,
  SIGTTOU,
  SIGURG,
  SIGWINCH,
  type FunctionName,
  type Run
} from '../../run/client.ts'

export type WhyAsleep =
  | { readonly kind: 'dead' | 'stopped' | 'traced' | 'unknown' }
  | { readonly kind: 'sleep'; readonly fn: FunctionName | '' }

/** Why the task of record `i`, a deactivate, does not go on. */
export function whyAsleep(run: Run, i: number): WhyAsleep {
  const row = run.log.row(i)
  for (let k = i - 1; k >= 0; k--) {
    if (run.log.row(k) !== row) continue
    switch (run.kind(k)) {
      case 'do_task_dead':
        return { kind: 'dead' }
      case 'stopped':
        return { kind: 'stopped' }
      case 'ptrace_stop':
        return { kind: 'traced' }
      case 'set_state':
        return { kind: 'sleep', fn: FUNCTIONS[fieldAt(run.log, k, 'set_state', 'wchan')].name }
      case 'prepare_to_wait':
        return { kind: 'sleep', fn: FUNCTIONS[fieldAt(run.log, k, 'prepare_to_wait', 'wchan')].name }
    }
  }
  return { kind: 'unknown' }
}

export type WhyAwake =
  | { readonly kind: 'timer' | 'terminal' | 'tracer' | 'unknown' }
  | { readonly kind: 'signal'; readonly sig: number }
  /** `row`: the child that has something to tell. */
  | { readonly kind: 'child'; readonly row: number }
  | { readonly kind: 'pipe' }

/** So far back lies what wakes somebody, in records. */
const NEAR = 8

/** What wakes the task of record `i`, a try_to_wake_up. */
export function whyAwake(run: Run, i: number): WhyAwake {
  const row = run.log.row(i)
  for (let k = i - 1; k >= Math.max(0, i - NEAR); k--) {
    const own = run.log.row(k) === row
    switch (run.kind(k)) {
      case 'stop_timer':
        if (own) return { kind: 'timer' }
        break
      case 'ptrace_resume':
        if (own) return { kind: 'tracer' }
        break
      case 'signal_generate': {
        const sig = fieldAt(run.log, k, 'signal_generate', 'sig')
        if (own && sig !== SIGCHLD) return { kind: 'signal', sig }
        break
      }
      case 'do_notify_parent':
        if (fieldAt(run.log, k, 'do_notify_parent', 'parent') === row) return { kind: 'child', row: run.log.row(k) }
        break
      case 'tty_input':
        return { kind: 'terminal' }
      case 'pipe_write':
      case 'pipe_read':
      case 'pipe_read_all':
      case 'pipe_users':
        return { kind: 'pipe' }
    }
    const kind = run.log.kind(k)
    if (kind === KIND.enter || kind === KIND.sched_switch) break
  }
  return { kind: 'unknown' }
}

const STOPS: ReadonlySet<number> = new Set([SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU])
const NOTHING: ReadonlySet<number> = new Set([SIGCHLD, SIGCONT, SIGURG, SIGWINCH])

/** What a signal does of which a process has said nothing (signal(7)). */
export const defaultOf = (sig: number): 'end' | 'stop' | 'nothing' =>
  STOPS.has(sig) ? 'stop' : NOTHING.has(sig) ? 'nothing' : 'end'
