// kernelPath.ts: the functions that the kernel has entered on the path on show, what each did, the decisions it took with the ways not taken, and
// where to read it in the real source.
// { name: 'exit_mm', depth: 2, note: 'memory released', decisions: [], source: { file: 'kernel/exit.c', line: 539, … }, state: 'done' }
import {
  clockAt,
  depthBehind,
  fateOf,
  fieldAt,
  FUNCTIONS,
  readerOf,
  SA_NOCLDWAIT,
  SIG_DFL,
  SIG_IGN,
  SIGCHLD,
  TASK_RUNNING,
  type EventKind,
  type EventOf,
  type Fate,
  type Run
} from '../../run/client.ts'
import { words } from '../language.ts'
import type { Look } from '../look.ts'
import { pathStart } from '../scene.ts'
import { errorName, seconds, signalName, slipSentence } from '../words.ts'
import { whereToRead, type Source } from './sources.ts'

/** A place where the kernel could have gone another way. */
export interface Decision {
  readonly question: string
  readonly options: readonly { readonly name: string; readonly taken: boolean }[]
  /** What follows from the way taken. Words in backquotes are code. */
  readonly result: string
}

export interface Step {
  readonly event: number
  readonly name: string
  /** 0 for the outermost. */
  readonly depth: number
  /** What the function did, in a few words. */
  readonly note: string
  readonly decisions: readonly Decision[]
  /** Where to read it: in Linux 6.1 (`now`) and in the article's kernel, 4.14 (`then`). */
  readonly source: Source
  readonly state: 'done' | 'now'
}

export interface KernelPath {
  /** PID and name of the task that is on the path. Empty: the kernel idles. */
  readonly who: string
  readonly steps: readonly Step[]
  /** Said when no function is on show. */
  readonly rest: string
}

/** A step while its records are read. */
type Draft = { -readonly [K in keyof Step]: Step[K] }

export function kernelPath(look: Look): KernelPath {
  const { run, event, history } = look
  const steps: Draft[] = []
  const first = pathStart(run, event)
  for (let i = first; i < event; i++) {
    const kind = run.kind(i)
    const last = steps.at(-1)
    if (kind === 'call') {
      if (last) last.state = 'done'
      steps.push(stepAt(run, i, last))
      continue
    }
    if (!last) continue
    const decision = decide(run.log, i, look, i)
    if (decision) last.decisions = [...last.decisions, decision]
    const at = steps.findLast(({ name }) => name === WRITER[kind]) ?? last
    at.note = note(run.log, i, look, i) || at.note
  }
  const current = history.currentAt(event)
  const outermost = Math.min(...steps.map(({ depth }) => depth))
  return {
    who: current ? `${current.pid} ${look.world.bytes.text(current.names.at(-1)?.text ?? 0)}` : '',
    steps: steps.map((step) => ({ ...step, depth: step.depth - outermost })),
    rest: current ? words.kernel.ownCode(current.pid) : words.kernel.nobody(seconds(clockAt(run, event)))
  }
}

function stepAt({ log }: Run, i: number, last: Draft | undefined): Draft {
  const nr = fieldAt(log, i, 'call', 'fn')
  const fn = FUNCTIONS[nr]
  const depth = depthBehind(nr, last)
  return { event: i, name: fn.name, depth, note: '', decisions: [], source: whereToRead(fn), state: 'now' }
}

/** Functions that write such a record themselves after they have called others. Any other record belongs to the function entered last. */
const WRITER: { readonly [K in EventKind]?: string } = { exit_code: 'do_exit', copy_process: 'copy_process' }

/** The decision of which a record tells. */
const decide = readerOf<[look: Look, i: number], Decision | undefined>({
  do_notify_parent: autoreap,
  signal_generate: (event) => (event.said.sig === SIGCHLD ? undefined : fate(event)),
  signal_deliver: ({ said: { sig, handler } }) => ({
    question: words.kernel.actionFor(signalName(sig)),
    options: [
      { name: words.kernel.actions.standard, taken: handler === SIG_DFL },
      { name: words.kernel.actions.ignore, taken: handler === SIG_IGN },
      { name: words.kernel.actions.handler, taken: handler > SIG_IGN }
    ],
    result: handler > SIG_IGN ? words.kernel.jumps : handler === SIG_IGN ? words.kernel.nothing : ''
  })
})

function autoreap({ row, said }: EventOf<'do_notify_parent'>, { history }: Look, i: number): Decision {
  const child = history.ofRow(row, i)?.pid
  const handler = said.handler > SIG_IGN
  return {
    question: words.kernel.actionOf(history.ofRow(said.parent, i)?.pid),
    options: [
      { name: handler ? words.kernel.aHandler : 'SIG_DFL', taken: handler || said.handler === SIG_DFL },
      { name: 'SIG_IGN', taken: said.handler === SIG_IGN },
      { name: 'SA_NOCLDWAIT', taken: (said.flags & SA_NOCLDWAIT) !== 0 }
    ],
    result: said.autoreap ? words.kernel.noReaper(child) : words.kernel.zombie(child)
  }
}

/** What can become of a signal. The last two are shown only when they were taken. */
const ROADS: readonly Fate[] = ['DELIVERED', 'IGNORED', 'BLOCKED', 'NOBODY', 'ALREADY_PENDING', 'NO_ROOM']
const RARE: ReadonlySet<Fate> = new Set(['ALREADY_PENDING', 'NO_ROOM'] as const)

function fate({ said }: EventOf<'signal_generate'>): Decision {
  const { roads, roadOf } = words.kernel
  const taken = fateOf(said.fate)
  return {
    question: roadOf(signalName(said.sig)),
    options: ROADS.filter((road) => road === taken || !RARE.has(road)).map((road) => ({
      name: roads[road].name,
      taken: road === taken
    })),
    result: roads[taken].result
  }
}

const sleeps: (event: { readonly changed: { readonly state: { readonly new: number } } }) => string = ({ changed }) =>
  changed.state.new === TASK_RUNNING ? '' : words.kernel.toSleep

/** What a record says of the function in which it happened. */
const note = readerOf<[look: Look, i: number], string>({
  exit_code: ({ changed }) => words.kernel.slip(slipSentence(changed.exit_code.new)),
  exit_mm: () => words.kernel.memory,
  exit_files: () => words.kernel.files,
  exit_fs: () => words.kernel.directory,
  reparent({ row, changed }, { history, world }, i) {
    const to = history.ofRow(changed.real_parent.new, i)
    return `${history.ofRow(row, i)?.pid} → ${to?.pid} ${world.bytes.text(to?.names.at(-1)?.text ?? 0)}`
  },
  wake_up_parent: ({ said }) => words.kernel.woken(said.woken),
  do_task_dead: () => words.kernel.leaving,
  reap: ({ said }) => words.kernel.read(slipSentence(said.status)),
  release_task: () => words.kernel.free,
  copy_process: ({ said }) => words.kernel.born(said.pid),
  limit_reached: ({ said }) => words.kernel.refused(errorName(said.errno)),
  prepare_to_wait: sleeps,
  set_state: sleeps,
  signal_generate({ said }) {
    if (said.sig !== SIGCHLD) return ''
    const road = fateOf(said.fate)
    return words.kernel.sigchld(road === 'IGNORED' ? words.kernel.thrownAway : words.kernel.roads[road].name)
  }
})
