// minute.ts: the first minute: two processes, what can be done to them, and what came of it, read from the run. No DOM.
// After kill -9 on the zombie: { child, parent, fate: 'zombie', before: false, unheard: true, read: [] }
import { historyOf, type Act, type Head, type Life, type MachineClient, type Run } from '../run/client.ts'

/** The program, in content/programs. */
export const PROGRAM = 'careless'
const PARENT_PID = 2050
const SIGKILL = 9

/** Commands, in the order in which they are offered. */
export const COMMANDS = ['exit', 'shoot', 'wait', 'orphan'] as const
export type Command = (typeof COMMANDS)[number]

const ACTS: { readonly [C in Command]: { readonly on: 'parent' | 'child'; readonly act: Act } } = {
  exit: { on: 'child', act: { kind: 'exit', code: 3 } },
  shoot: { on: 'child', act: { kind: 'signal', sig: SIGKILL } },
  wait: { on: 'parent', act: { kind: 'wait' } },
  orphan: { on: 'parent', act: { kind: 'signal', sig: SIGKILL } }
}

/** Runs the program until parent and child are asleep. Throws when the machine stops for another reason. */
export async function begin(machine: MachineClient): Promise<Head> {
  const path = `/opt/book/${PROGRAM}`
  await machine.ask('boot', { start: { kind: 'program', path, argv: [PROGRAM], tty: false }, firstPid: PARENT_PID })
  const head = await machine.ask('advance', { settle: true })
  if (head.reason === 'panic' || !castOf(machine.run)) throw new Error(head.panic ?? `${PROGRAM} made no child`)
  return head
}

export interface Cast {
  readonly parent: Life
  readonly child: Life
}

export function castOf(run: Run): Cast | undefined {
  const { lives } = historyOf(run)
  const parent = lives.find(({ pid }) => pid === PARENT_PID)
  const child = parent && lives.find((life) => life.parent === parent.id)
  return child && { parent, child }
}

/** The task on which a command acts (birth number), and the act. */
export function actOf({ parent, child }: Cast, command: Command): { readonly task: number; readonly act: Act } {
  const { on, act } = ACTS[command]
  return { task: (on === 'parent' ? parent : child).id, act }
}

/** gone: the process to which it is done has been reaped. childless: the parent has no child to wait for. */
export type Refused = 'gone' | 'childless'

/** Why a command cannot be given at a moment, and to which process. Undefined: it can be given. */
export function refusalOf(
  run: Run,
  cast: Cast,
  command: Command,
  at: number
): { readonly why: Refused; readonly pid: number } | undefined {
  const history = historyOf(run)
  const isGone = ({ id }: Life): boolean => (history.byId(id)?.released ?? Infinity) < at
  const { on } = ACTS[command]
  const { pid } = cast[on]
  if (isGone(cast[on])) return { why: 'gone', pid }
  return command === 'wait' && isGone(cast.child) ? { why: 'childless', pid } : undefined
}

/** What came of a command, as the records say. */
export interface Outcome {
  readonly child: Life
  readonly parent: Life
  /** What has become of the child. */
  readonly fate: 'alive' | 'zombie' | 'gone'
  /** Was the child gone already? */
  readonly before: boolean
  /** Was a signal accepted for the child though nobody is left in it to act on it? */
  readonly unheard: boolean
  /** The new parent of the child, if it has one. */
  readonly adopter?: Life
  /** Slips that a wait has read, in order. */
  readonly read: readonly { readonly child: Life; readonly by: Life; readonly status: number }[]
}

export function outcomeOf(run: Run, cast: Cast, since: number, until = run.length): Outcome {
  const history = historyOf(run)
  const { parent } = cast
  // After a branch the lives are other objects.
  const child = history.byId(cast.child.id) ?? cast.child
  const read: { child: Life; by: Life; status: number }[] = []
  let unheard = false
  let adopter: Life | undefined
  for (let i = since; i < until; i++) {
    const record = run.at(i)
    const life = history.ofRow(record.row, i)
    if (!life) continue
    if (record.kind === 'signal_generate' && life === child) unheard = child.ended < i
    else if (record.kind === 'reparent' && life === child) adopter = history.ofRow(record.changed.parent.new, i)
    else if (record.kind === 'reap') {
      const by = history.ofRow(record.said.by, i)
      if (by) read.push({ child: life, by, status: record.said.status })
    }
  }
  const fate = child.released < until ? 'gone' : child.ended < until ? 'zombie' : 'alive'
  return { child, parent, fate, before: child.released < since, unheard, adopter, read }
}
