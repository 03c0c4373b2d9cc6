// typed.ts: a session, typed as a person would: each line when the one before is done. A generator yields what the machine is to do next, { input }
// or { advance }, and receives what came of it. So the same session can be typed at a machine behind messages (`typeAt`) and at a computer in
// process (machine/session.ts).
import type { Head, Input, MachineClient, RunLimit } from './client.ts'

/** The last PID given when a session begins. So gcc becomes 2049, and the article's program 2050. */
export const LAST_PID = 2048
/** How long to wait for a command in the foreground that neither ends nor reads the terminal. Virtual ns. */
export const PATIENCE = 3600e9
const NS_PER_S = 1e9
/** A line of a session that lets time pass: `#+15s`. */
const PAUSE = /^#\+(\d+(?:\.\d+)?)s$/

export type Move = { readonly advance: RunLimit } | { readonly input: Input }

/** What came of a move. */
export interface Seen {
  readonly head: Head
  /** Does somebody read the terminal? */
  isRead(): boolean
}

export type Typing = Generator<Move, Seen, Seen>

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
  let seen = yield rest
  while (seen.head.reason === 'idle' && !seen.isRead()) {
    const due = seen.head.nextTimer
    if (due === undefined || due > since + PATIENCE) break
    yield { advance: { ...bounds, clock: due } }
    seen = yield rest
  }
  return seen
}

/** The beginning of a session, on a computer that was just switched on: waits for the shell's prompt, and sets the last PID. */
export function* begun(bounds?: Bounds): Typing {
  const { head } = yield LOOK
  const seen = yield* untilRead(head.clock, bounds)
  return seen.head.reason === 'idle' ? yield { input: { kind: 'last_pid', pid: LAST_PID } } : seen
}

/** Presses keys, and waits until the terminal is read again. */
export function* keysTyped(text: string, bounds?: Bounds): Typing {
  const { head } = yield { input: { kind: 'keys', text } }
  return yield* untilRead(head.clock, bounds)
}

/** A line of a session: types it, or lets time pass. */
export function* lineTyped(line: string, bounds?: Bounds): Typing {
  const pause = pauseOf(line)
  if (pause === undefined) return yield* keysTyped(`${line}\r`, bounds)
  const { head } = yield LOOK
  return yield { advance: { ...bounds, clock: head.clock + pause * NS_PER_S } }
}

/** Types at a machine. Answers its head at the end. */
export async function typeAt(machine: Pick<MachineClient, 'run' | 'ask'>, typing: Typing): Promise<Head> {
  const isRead = (): boolean => {
    const { run } = machine
    run.seek(run.length)
    const { sys, tty } = run.world
    return sys.console !== 0 && tty.at(sys.console).rd_wait_first !== 0
  }
  for (let step = typing.next(); ;) {
    if (step.done) return step.value.head
    const move = step.value
    const head = await ('input' in move ? machine.ask('input', move.input) : machine.ask('advance', move.advance))
    step = typing.next({ head, isRead })
  }
}
