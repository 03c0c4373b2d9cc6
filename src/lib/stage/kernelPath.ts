// kernelPath.ts: inside the kernel: the functions that the path on show has entered, the decision at each fork in the road with the
// roads not taken, and where to read each function in the real source.
import {
  clockAt,
  fateOf,
  FUNCTIONS,
  SA_NOCLDWAIT,
  SIGCHLD,
  SIG_IGN,
  slipAt,
  type EventOf,
  type Fate,
  type KernelEvent,
  type KernelFunction
} from '../run/client.ts'
import type { Look } from './look.ts'
import { pathStart } from './scene.ts'
import { count, errorName, signalName, slipSentence } from './words.ts'

/** A fork in the road. */
export interface Decision {
  readonly question: string
  readonly options: readonly { readonly name: string; readonly taken: boolean }[]
  /** What follows from it. Words in backquotes are code. */
  readonly result: string
}

export interface Step {
  readonly event: number
  readonly name: string
  /** 0 for the outermost. */
  readonly depth: number
  /** What it did, in a few words. */
  readonly note: string
  readonly decisions: readonly Decision[]
  /** The function in the real kernel, a current one and the article's. */
  readonly source: { readonly file: string; readonly line: number; readonly now: string; readonly then: string }
  readonly state: 'done' | 'now'
}

export interface KernelPath {
  /** Whose path: PID and name; empty when the kernel idles. */
  readonly who: string
  readonly steps: readonly Step[]
  /** What stands here when no function is on show. */
  readonly rest: string
}

const ELIXIR = 'https://elixir.bootlin.com/linux'

function sourceOf({ name, file, line }: KernelFunction): Step['source'] {
  return { file, line, now: `${ELIXIR}/v6.1/source/${file}#L${line}`, then: `${ELIXIR}/v4.14/A/ident/${name}` }
}

export function kernelPath(look: Look): KernelPath {
  const { run, event, history } = look
  const steps: { -readonly [K in keyof Step]: Step[K] }[] = []
  const first = pathStart(run, event)
  for (let i = first; i < event; i++) {
    const record = run.at(i)
    const last = steps[steps.length - 1]
    if (record.kind === 'call') {
      const { fn, depth } = record.said as unknown as { fn: number; depth: number }
      if (last) last.state = 'done'
      steps.push({
        event: i,
        name: FUNCTIONS[fn].name,
        depth,
        note: '',
        decisions: [],
        source: sourceOf(FUNCTIONS[fn]),
        state: 'now'
      })
      continue
    }
    if (!last) continue
    const decision = decisionOf(look, record, i)
    if (decision) last.decisions = [...last.decisions, decision]
    const at = steps.findLast(({ name }) => name === WRITER[record.kind]) ?? last
    at.note = noteOf(look, record, i) || at.note
  }
  const current = history.currentAt(event)
  const outermost = Math.min(...steps.map(({ depth }) => depth))
  return {
    who: current ? `${current.pid} ${look.world.bytes.text(current.names.at(-1)?.text ?? 0)}` : '',
    steps: steps.map((step) => ({ ...step, depth: step.depth - outermost })),
    rest: current
      ? `${current.pid} runs its own code.`
      : `Nobody runs: the kernel waits for the next timer. (${Math.round(clockAt(run, event) / 1e8) / 10} s)`
  }
}

/** What a function does itself, between those that it calls. */
const WRITER: { readonly [K in KernelEvent['kind']]?: string } = { exit_code: 'do_exit', copy_process: 'copy_process' }

function decisionOf(look: Look, record: KernelEvent, i: number): Decision | undefined {
  switch (record.kind) {
    case 'do_notify_parent':
      return autoreap(look, record, i)
    case 'signal_generate':
      return record.said.sig === SIGCHLD ? undefined : fate(record)
    case 'signal_deliver': {
      const { sig, handler } = record.said
      return {
        question: `The action for ${signalName(sig)}:`,
        options: [
          { name: 'default', taken: handler === 0 },
          { name: 'ignore', taken: handler === 1 },
          { name: 'handler', taken: handler > 1 }
        ],
        result: handler > 1 ? 'The program jumps to its handler.' : handler === 1 ? 'Nothing happens.' : ''
      }
    }
    default:
      return undefined
  }
}

function autoreap({ history }: Look, { row, said }: EventOf<'do_notify_parent'>, i: number): Decision {
  const child = history.ofRow(row, i)?.pid
  const parent = history.ofRow(said.parent, i)?.pid
  const noWait = (said.flags & SA_NOCLDWAIT) !== 0
  const handler = said.handler > SIG_IGN
  const reaped = said.autoreap !== 0
  return {
    question: `${parent}’s action for SIGCHLD:`,
    options: [
      { name: handler ? 'a handler' : 'SIG_DFL', taken: handler || said.handler === 0 },
      { name: 'SIG_IGN', taken: said.handler === SIG_IGN },
      { name: 'SA_NOCLDWAIT', taken: noWait }
    ],
    result: reaped
      ? `Returned \`true\`: nobody will ask, so ${child} goes to \`EXIT_DEAD\`.`
      : `Returned \`false\`: ${child} stays \`EXIT_ZOMBIE\`.`
  }
}

/** `rare`: on show only when it is what happened. */
const FATES: Readonly<Record<Fate, { readonly name: string; readonly rare?: true; readonly result?: string }>> = {
  DELIVERED: { name: 'delivered' },
  IGNORED: { name: 'ignored' },
  BLOCKED: { name: 'blocked' },
  NOBODY: { name: 'nobody to take it', result: 'kill returns 0 all the same: the process exists.' },
  ALREADY_PENDING: { name: 'already pending', rare: true },
  NO_ROOM: { name: 'refused', rare: true, result: 'sigqueue returns −1 EAGAIN: its user has too many queued.' }
}

function fate({ said }: EventOf<'signal_generate'>): Decision {
  const fate = fateOf(said.fate)
  return {
    question: `${signalName(said.sig)} is`,
    options: Object.entries(FATES)
      .map(([key, { name, rare }]) => ({ name, rare, taken: key === fate }))
      .filter(({ rare, taken }) => taken || !rare)
      .map(({ name, taken }) => ({ name, taken })),
    result: FATES[fate].result ?? ''
  }
}

/** What a record adds to the function that it happened in. */
function noteOf({ history, world }: Look, record: KernelEvent, i: number): string {
  switch (record.kind) {
    case 'exit_code': {
      const life = history.ofRow(record.row, i)
      const slip = life && slipAt(life, i + 1)
      return slip === undefined ? 'other threads live' : `the slip is written: ${slipSentence(slip)}`
    }
    case 'exit_mm':
      return 'memory released'
    case 'exit_files':
      return 'open files given back'
    case 'exit_fs':
      return 'working directory given back'
    case 'reparent': {
      const to = history.ofRow(record.changed.real_parent.new, i)
      return `${history.ofRow(record.row, i)?.pid} → ${to?.pid} ${world.bytes.text(to?.names.at(-1)?.text ?? 0)}`
    }
    case 'wake_up_parent':
      return `${count(record.said.woken, 'sleeper')} woken`
    case 'do_task_dead':
      return 'about to leave the CPU for good'
    case 'reap':
      return `${slipSentence(record.said.status)}: read`
    case 'release_task':
      return 'the number is free'
    case 'copy_process':
      return `${record.said.pid} is born`
    case 'limit_reached':
      return `refused: ${errorName(record.said.errno)}`
    case 'prepare_to_wait':
    case 'set_state':
      return record.changed.state.new === 0 ? '' : 'goes to sleep'
    case 'signal_generate':
      return record.said.sig === SIGCHLD
        ? `SIGCHLD is ${fateOf(record.said.fate) === 'IGNORED' ? 'thrown away' : FATES[fateOf(record.said.fate)].name}`
        : ''
    default:
      return ''
  }
}
