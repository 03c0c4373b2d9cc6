// deeds.ts: what can be done to a process, in words. A deed that cannot be done says why.
// { key: 'kill', words: 'kill -9 2051', task: 4, act: { kind: 'signal', sig: 9 }, signal: true }
import {
  actionOf,
  SA_NOCLDWAIT,
  SIGCHLD,
  SIGKILL,
  SIGTERM,
  SIG_DFL,
  SIG_IGN,
  taskById,
  whyNot,
  type Act,
  type Task,
  type World
} from '../run/client.ts'
import { questionOf } from '../stage/compare/en.ts'
import { signalName } from '../stage/words.ts'
import { ALL_CALLS, CALLS, DEEDS, NO_PARENT, PARENT_IS_INIT, REFUSED } from './en.ts'

export interface Deed {
  readonly key: string
  readonly words: string
  /** Birth number of the process to which it is done. */
  readonly task: number
  readonly act: Act
  /** Does it send a signal? */
  readonly signal: boolean
  /** Why it cannot be done. Undefined: it can. */
  readonly refused?: string
  /** Is it so already? */
  readonly now?: boolean
}

export interface Deeds {
  readonly pid: number
  readonly name: string
  readonly signals: readonly Deed[]
  readonly sigchld: readonly Deed[]
  readonly others: readonly Deed[]
  /** Why most of the deeds cannot be done, to be said once. */
  readonly refused?: string
}

/** What can be done to the process with birth number `id`. Undefined: it is not there at this moment. `exitCode`: the status of the deed exit. */
export function deedsOf(world: World, id: number | undefined, exitCode: number): Deeds | undefined {
  const task = id === undefined ? undefined : taskById(world, id)
  if (!task) return undefined
  const { pid } = task
  const own = (key: string, words: string, act: Act, now?: boolean): Deed => {
    const refusal = whyNot(world, task, act)
    const refused = refusal && REFUSED[refusal](pid, CALLS[act.kind])
    return { key, words, task: task.id, act, signal: false, ...(refused && { refused }), ...(now && { now }) }
  }
  const signals = [
    killParent(world, task),
    { ...own('kill', DEEDS.kill(pid), { kind: 'signal', sig: SIGKILL }), signal: true },
    { ...own('term', DEEDS.term(pid), { kind: 'signal', sig: SIGTERM }), signal: true }
  ]
  const { handler, flags } = actionOf(world, task, SIGCHLD)
  const nocldwait = (flags & SA_NOCLDWAIT) !== 0
  const alive = task.exit_state === 0
  const sigchld = [
    own('dfl', DEEDS.default, { kind: 'sigchld', disposition: 'SIG_DFL' }, alive && handler === SIG_DFL && !nocldwait),
    own('ign', 'SIG_IGN', { kind: 'sigchld', disposition: 'SIG_IGN' }, alive && handler === SIG_IGN),
    own('nocldwait', 'SA_NOCLDWAIT', { kind: 'sigchld', disposition: 'SA_NOCLDWAIT' }, alive && nocldwait),
    own('handler', DEEDS.handler, { kind: 'sigchld', disposition: 'handler' }, alive && handler > SIG_IGN)
  ]
  const adopts = task.signal !== 0 && world.signal.at(task.signal).is_child_subreaper !== 0
  const others = [
    own('fork', 'fork()', { kind: 'fork' }),
    own('wait', 'wait()', { kind: 'wait' }),
    own('exit', DEEDS.exit(exitCode), { kind: 'exit', code: exitCode }),
    adopts
      ? own('subreaper', DEEDS.adoptNoMore, { kind: 'subreaper', on: false })
      : own('subreaper', DEEDS.adopt, { kind: 'subreaper', on: true })
  ]
  const refused = alive ? others[0].refused : REFUSED.dead(pid, ALL_CALLS)
  return { pid, name: world.bytes.text(task.comm), signals, sigchld, others, ...(refused && { refused }) }
}

/** The PID of a process's parent. Undefined: it has none, or is not there. `id`: its birth number. */
export function parentOf(world: World, id: number): number | undefined {
  const parent = taskById(world, id)?.real_parent ?? 0
  return parent === 0 ? undefined : world.task.at(parent).pid
}

/** A question about a future in which a deed is done at the moment on show. */
export interface WhatIf {
  readonly key: string
  readonly words: string
  readonly deed: Deed
}

/** The questions that are asked most stand first. */
const FIRST = ['ign', 'wait', 'kill', 'handler']

/** What can be asked of a process: every deed that can be done to it, and is not done already. */
export function questionsOf({ pid, signals, sigchld, others }: Deeds, parent: number | undefined): WhatIf[] {
  const rank = ({ key }: Deed) => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length)
  return [...signals, ...sigchld, ...others]
    .filter(({ refused, now }) => refused === undefined && !now)
    .sort((a, b) => rank(a) - rank(b))
    .map((deed) => {
      const { act } = deed
      const who = String(deed.key === 'parent' ? parent : pid)
      return { key: deed.key, deed, words: questionOf(act, who, act.kind === 'signal' ? signalName(act.sig) : '').asks }
    })
}

/** The deed that sends a process any signal. */
export const signalTo = (task: number, sig: number): Deed => ({
  key: `sig${sig}`,
  words: '',
  task,
  act: { kind: 'signal', sig },
  signal: true
})

function killParent(world: World, task: Task): Deed {
  const deed = { key: 'parent', act: { kind: 'signal', sig: SIGKILL }, signal: true } as const
  if (task.real_parent === 0 || task.row === world.sys.init)
    return {
      ...deed,
      words: DEEDS.killParent(),
      task: task.id,
      refused: NO_PARENT(task.pid)
    }
  const parent = world.task.at(task.real_parent)
  const words = DEEDS.killParent(parent.pid)
  if (parent.row === world.sys.init)
    return {
      ...deed,
      words,
      task: parent.id,
      refused: PARENT_IS_INIT
    }
  return { ...deed, words, task: parent.id }
}
