// inspectorLayout.ts: the task_struct of the selected process, by the kernel's own names of fields, and how its parent takes SIGCHLD: that decides
// what becomes of it when it ends.
// { name: 'exit_code', value: '0x0300', note: 'exited 3', gloss: 'the wait status: …', changed: true }
import {
  actionOf,
  addChanged,
  commOf,
  EVENTS,
  EXIT_DEAD,
  EXIT_ZOMBIE,
  isUnknown,
  memoryOf,
  openFiles,
  SA_NOCLDWAIT,
  SIGCHLD,
  stopBefore,
  TASK_DEAD,
  TASK_INTERRUPTIBLE,
  TASK_RUNNING,
  TASK_STOPPED,
  TASK_TRACED,
  TASK_UNINTERRUPTIBLE,
  waitStatus,
  wchan,
  type Task
} from '../../run/client.ts'
import { words } from '../language.ts'
import type { Look } from '../look.ts'
import { duration, signalName, slipSentence } from '../words.ts'

export interface FieldLine {
  readonly name: string
  readonly value: string
  /** What the value means. */
  readonly note: string
  /** What the field means. */
  readonly gloss: string
  readonly changed: boolean
}

export interface InspectorLayout {
  /** "task_struct of 2051". Empty: there is nobody to inspect. */
  readonly title: string
  readonly fields: readonly FieldLine[]
  /** How the parent takes SIGCHLD. */
  readonly parent?: { readonly pid: number; readonly action: string; readonly flags: string }
}

/** `id`: birth number of the chosen process. If none was chosen, or it is gone, the task on the CPU is inspected. */
export function inspectorLayout(look: Look, id: number | undefined): InspectorLayout {
  const { world, history } = look
  const chosen = id === undefined ? undefined : history.byId(id)
  const there = chosen !== undefined && chosen.born < look.event && chosen.released >= look.event
  const row = there ? chosen.row : world.sys.current
  if (row === 0) return { title: '', fields: [] }
  const task = world.task.at(row)
  const changed = changedFields(look, row)
  return {
    title: words.inspector.title(task.pid),
    fields: lines(look, task).map(([name, value, note = '']) => ({
      name,
      value: isUnknown(task[name]) ? words.inspector.unknown : value,
      note: isUnknown(task[name]) ? '' : note,
      gloss: words.inspector.glosses[name],
      changed: changed.has(name)
    })),
    parent: parentOf(look, task)
  }
}

/** Fields of a task that the last beat has changed. */
function changedFields({ run, event }: Look, row: number): ReadonlySet<string> {
  const fields = new Set<string>()
  const { log } = run
  for (let i = stopBefore(run, event) ?? 0; i < event; i++)
    if (log.row(i) === row && EVENTS[run.kind(i)].struct === 'task') addChanged(log, i, fields)
  return fields
}

/** The fields that are shown. `words.inspector.glosses` has a gloss of each. */
export type ShownField =
  | 'comm'
  | 'pid'
  | 'state'
  | 'exit_state'
  | 'exit_code'
  | 'exit_signal'
  | 'real_parent'
  | 'parent'
  | 'mm'
  | 'files'
  | 'fs'
  | 'pending'
  | 'blocked'
  | 'utime'
  | 'stime'

type Line = readonly [name: ShownField, value: string, note?: string]

function lines(look: Look, task: Task): Line[] {
  const { world, history, event } = look
  const life = history.ofRow(task.row, event - 1)
  const ended = life !== undefined && life.ended < event
  const gone = ended ? words.inspector.givenBack : ''
  const { vsz, rss } = memoryOf(world, task)
  return [
    ['comm', commOf(world, task)],
    ['pid', String(task.pid), task.tgid === task.pid ? '' : words.inspector.threadOf(task.tgid)],
    [
      'state',
      STATES[task.state] ?? String(task.state),
      task.wchan === 0 || task.state === TASK_RUNNING || task.state === TASK_DEAD
        ? ''
        : words.inspector.sleepsIn(wchan(task))
    ],
    ['exit_state', EXIT_STATES[task.exit_state] ?? String(task.exit_state)],
    [
      'exit_code',
      ended ? `0x${task.exit_code.toString(16).padStart(4, '0')}` : '0',
      ended ? slipSentence(waitStatus(world, task)) : ''
    ],
    ['exit_signal', task.exit_signal > 0 ? signalName(task.exit_signal) : String(task.exit_signal)],
    ['real_parent', person(look, task.real_parent)],
    ...(task.parent === task.real_parent
      ? []
      : ([['parent', person(look, task.parent), words.inspector.traces]] as Line[])),
    ['mm', task.mm === 0 ? '0' : words.inspector.memory(vsz, rss), task.mm === 0 ? gone : ''],
    [
      'files',
      task.files === 0 ? '0' : words.inspector.openFiles(openFiles(world, task).length),
      task.files === 0 ? gone : ''
    ],
    ['fs', task.fs === 0 ? '0' : words.inspector.directory, task.fs === 0 ? gone : ''],
    ['pending', signals(task.pending | shared(look, task)) || words.inspector.none],
    ['blocked', signals(task.blocked) || words.inspector.none],
    ['utime', duration(task.utime)],
    ['stime', duration(task.stime)]
  ]
}

const STATES: { readonly [state: number]: string } = {
  [TASK_RUNNING]: 'TASK_RUNNING',
  [TASK_INTERRUPTIBLE]: 'TASK_INTERRUPTIBLE',
  [TASK_UNINTERRUPTIBLE]: 'TASK_UNINTERRUPTIBLE',
  [TASK_STOPPED]: 'TASK_STOPPED',
  [TASK_TRACED]: 'TASK_TRACED',
  [TASK_DEAD]: 'TASK_DEAD'
}
const EXIT_STATES: { readonly [state: number]: string } = {
  0: '0',
  [EXIT_ZOMBIE]: 'EXIT_ZOMBIE',
  [EXIT_DEAD]: 'EXIT_DEAD'
}

function person({ world }: Look, row: number): string {
  if (row <= 0) return '0'
  const task = world.task.at(row)
  return `${task.pid} ${commOf(world, task)}`
}

const shared = ({ world }: Look, task: Task): number =>
  task.signal <= 0 ? 0 : world.signal.at(task.signal).shared_pending

function signals(mask: number): string {
  const names: string[] = []
  for (let sig = 1; sig <= 31; sig++) if (mask & (1 << (sig - 1))) names.push(signalName(sig))
  return names.length > 6 ? words.inspector.signals(names.length) : names.join(' ')
}

function parentOf({ world }: Look, task: Task): InspectorLayout['parent'] {
  if (task.parent <= 0) return undefined
  const parent = world.task.at(task.parent)
  const { handler, flags } = actionOf(world, parent, SIGCHLD)
  const action = handler === 0 ? words.inspector.standard : handler === 1 ? 'SIG_IGN' : words.inspector.handler
  return { pid: parent.pid, action, flags: flags & SA_NOCLDWAIT ? 'SA_NOCLDWAIT' : words.inspector.noFlags }
}
