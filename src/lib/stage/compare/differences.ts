// differences.ts: what differs between two futures at the moment on show, as rows of a table: { what: '2051 zombie_maker', here: 'zombie, exited 3,
// child of 2050', there: 'gone, its number is free', differs: true }. Processes are matched by birth number.
import {
  actionOf,
  letterAt,
  nameAt,
  SA_NOCLDWAIT,
  SIG_DFL,
  SIG_IGN,
  SIGCHLD,
  slipAt,
  taskById,
  type Life,
  type StateLetter,
  type Task
} from '../../run/client.ts'
import { words } from '../language.ts'
import type { Look } from '../look.ts'
import type { Shape } from '../tree/picture.ts'
import { slipSentence, waitReason } from '../words.ts'
import { TABLE } from './en.ts'

export interface Row {
  readonly key: string
  readonly what: string
  readonly here: string
  readonly there: string
  readonly differs: boolean
  /** Birth number of the process. */
  readonly id: number
}

const SHAPES: { readonly [L in Exclude<StateLetter, 'X'>]: Shape } = {
  R: 'running',
  S: 'sleeping',
  D: 'uninterruptible',
  T: 'stopped',
  t: 'traced',
  Z: 'husk'
}

/** A row for each process that is in the table of one of them, and one for each action for SIGCHLD that differs. `since`: the moment from which the
 *  two are compared: who was gone by then is not named. */
export function differencesOf(here: Look, there: Look, since: number): Row[] {
  const ids = new Set<number>()
  for (const { history, event } of [here, there])
    for (const life of history.lives) if (!life.thread && life.born < event && life.released >= since) ids.add(life.id)
  return [...ids].sort((a, b) => a - b).flatMap((id) => rowsOf(here, there, id))
}

function rowsOf(here: Look, there: Look, id: number): Row[] {
  const [life, other] = [lifeIn(here, id), lifeIn(there, id)]
  const [who, whoThere] = [life && nameOf(here, life), other && nameOf(there, other)]
  const named = who ?? whoThere!
  const [one, two] = [statusOf(here, life), statusOf(there, other)]
  const there2 = whoThere !== undefined && whoThere !== named ? TABLE.named(whoThere, two) : two
  const row = { id, key: String(id), what: named, here: one, there: there2, differs: one !== there2 }
  return [row, ...actionRows(here, there, id)]
}

function actionRows(here: Look, there: Look, id: number): Row[] {
  const [one, two] = [here, there].map((look) => taskById(look.world, id))
  if (!one || !two || one.exit_state !== 0 || two.exit_state !== 0) return []
  const [was, now] = [actionWords(here, one), actionWords(there, two)]
  if (was === now) return []
  return [{ id, key: `${id} sigchld`, what: TABLE.sigchldOf(one.pid), here: was, there: now, differs: true }]
}

function actionWords({ world }: Look, task: Task): string {
  const { handler, flags } = actionOf(world, task, SIGCHLD)
  const action = handler === SIG_DFL ? TABLE.standard : handler === SIG_IGN ? 'SIG_IGN' : TABLE.handler
  return (flags & SA_NOCLDWAIT) !== 0 ? TABLE.flagged(action) : action
}

function lifeIn({ history, event }: Look, id: number): Life | undefined {
  const life = history.byId(id)
  return life && life.born < event ? life : undefined
}

const nameOf = ({ run, event }: Look, life: Life): string => TABLE.process(life.pid, nameAt(run, life, event))

/** How a process stands at the moment of a look, as others see it: "zombie, exited 3, child of 2050". */
function statusOf(look: Look, life: Life | undefined): string {
  if (!life) return TABLE.absent
  const letter = letterAt(life, look.event)
  const task = taskById(look.world, life.id)
  if (!task || letter === undefined) return TABLE.gone
  const slip = slipAt(life, look.event)
  const parent = task.real_parent === 0 ? undefined : look.world.task.at(task.real_parent).pid
  return TABLE.list([
    letter === 'X' ? TABLE.going : stateWords(letter, task),
    ...(slip === undefined ? [] : [slipSentence(slip)]),
    ...(parent === undefined ? [] : [TABLE.childOf(parent)])
  ])
}

function stateWords(letter: Exclude<StateLetter, 'X'>, task: Task): string {
  const shape = words.tree.shapes[SHAPES[letter]]
  if (letter !== 'S' && letter !== 'D') return shape
  return words.tree.sleeps(shape, waitReason(task))
}
