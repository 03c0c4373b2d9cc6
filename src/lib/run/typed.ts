// typed.ts: a session, typed as a person would: each line when the one before is done. A generator yields what the machine is to do next, { input }
// or { advance }, and receives the machine's head. So the same session can be typed at a machine behind messages (`typeAt`) and at a computer in
// process (machine/session.ts).
import { isCost } from './budget.ts'
import type { Head, Input, MachineClient, RunLimit } from './client.ts'

/** The last PID given when a session begins. So gcc becomes 2049, and the article's program 2050. */
export const LAST_PID = 2048
/** How long to wait for a command in the foreground that neither ends nor reads the terminal. Virtual ns. */
export const PATIENCE = 3600e9
const NS_PER_S = 1e9
/** A line of a session that lets time pass: `#+15s`. */
const PAUSE = /^#\+(\d+(?:\.\d+)?)s$/

export type Move = { readonly advance: RunLimit } | { readonly input: Input }

/** A generator that yields moves, and is told where each has led. */
export type Typing = Generator<Move, Head, Head>

/** Limits of a session, whatever it waits for. */
export type Bounds = Omit<RunLimit, 'settle' | 'clock'>

/** Does nothing, and so tells how things stand. */
const LOOK: Move = { advance: { events: 0 } }

/** Seconds that a line of a session lets pass. Undefined: the line is typed. */
export function pauseOf(line: string): number | undefined {
  const pause = PAUSE.exec(line)
  return pause ? Number(pause[1]) : undefined
}

/** Waits until somebody reads the terminal and nothing else is due. A command in the foreground may sleep as long as PATIENCE. `since`: virtual
 *  ns at which the waiting began. If a limit is reached first, the reason of the head is not 'idle'. */
export function* untilRead(since: number, bounds: Bounds = {}): Typing {
  const rest: Move = { advance: { ...bounds, settle: true } }
  let head = yield rest
  while (head.reason === 'idle' && !head.isRead) {
    const due = head.nextTimer
    if (due === undefined || due > since + PATIENCE) break
    head = yield { advance: { ...bounds, clock: due } }
    // At a limit everybody may be asleep: time would stand, and be waited for without end.
    if (isCost(head.reason)) break
    head = yield rest
  }
  return head
}

/** The beginning of a session, on a computer that was just switched on: waits for the shell's prompt, and sets the last PID. */
export function* begun(bounds?: Bounds): Typing {
  const { clock } = yield LOOK
  const head = yield* untilRead(clock, bounds)
  return head.reason === 'idle' ? yield { input: { kind: 'last_pid', pid: LAST_PID } } : head
}

/** Presses keys, and waits until the terminal is read again. */
export function* keysTyped(text: string, bounds?: Bounds): Typing {
  const { clock } = yield { input: { kind: 'keys', text } }
  return yield* untilRead(clock, bounds)
}

/** A line of a session: types it, or lets time pass. */
export function* lineTyped(line: string, bounds?: Bounds): Typing {
  const pause = pauseOf(line)
  if (pause === undefined) return yield* keysTyped(`${line}\r`, bounds)
  const { clock } = yield LOOK
  return yield { advance: { ...bounds, clock: clock + pause * NS_PER_S } }
}

/** Types at a machine. Answers its head at the end. World is not taken along: a page that shows the beginning need not go to the end and back. */
export async function typeAt(machine: Pick<MachineClient, 'ask'>, typing: Typing): Promise<Head> {
  for (let step = typing.next(); ;) {
    if (step.done) return step.value
    const move = step.value
    step = typing.next(
      await ('input' in move ? machine.ask('input', move.input) : machine.ask('advance', move.advance))
    )
  }
}
