// story.ts: what a log tells of each process, in the order in which it happened to that process: born, signalled, stopped, ended, asked about, reaped;
// what its calls returned and what it wrote. Two runs that tell the same stories differ only in when things happened and where they lie.
// { id: 5, told: [{ event: 2630, kind: 'do_notify_parent', says: 'parent 3, sig 17, action 1, autoreap 1' }, …] }
import { decodeUtf8 } from '../record/state/bytes.ts'
import { fieldAt, KIND } from '../record/decode.ts'
import type { EventKind } from '../record/events.ts'
import { SIG_IGN } from '../record/constants.ts'
import { NR } from '../record/syscalls.ts'
import { readerOf } from './handlers.ts'
import { historyOf, type History, type Life } from './history.ts'
import type { Run } from './run.ts'

/** One record of a story. */
export interface Told {
  readonly event: number
  readonly kind: EventKind
  /** What it says, without places and times: equal in two runs if and only if the same has happened. */
  readonly says: string
}

/** Stories by birth number. */
export type Stories = ReadonlyMap<number, readonly Told[]>

/** Calls whose results are times, or are those of what a handler has interrupted. */
const UNTOLD: ReadonlySet<number> = new Set([NR.time, NR.times, NR.getrandom, NR.rt_sigreturn])

interface Teller {
  readonly run: Run
  readonly history: History
  readonly stories: Map<number, Told[]>
  /** Tasks that do what a person has asked them to, by row: how many handlers deep they are in it. */
  readonly asked: Map<number, number>
  /** An input is being applied: what is recorded now, the person does. */
  byHand: boolean
}

/** What a run tells from a moment on. What a person does there is not told, nor that a process does what it was asked: only what follows from it. */
export function storiesFrom(run: Run, from: number): Stories {
  const teller: Teller = { run, history: historyOf(run), stories: new Map(), asked: new Map(), byHand: false }
  for (let i = from; i < run.length; i++) {
    if (run.log.kind(i) === KIND.input) teller.byHand = true
    else if (GOES_ON.has(run.log.kind(i))) teller.byHand = false
    read(run.log, i, teller, i)
  }
  return teller.stories
}

/** With these the computer goes on after an input. */
const GOES_ON: ReadonlySet<number> = new Set([KIND.enter, KIND.idle, KIND.sched_switch, KIND.stop_timer])

function tell(
  { run, stories }: Teller,
  life: Life | undefined,
  i: number,
  says: { readonly [what: string]: string | number | undefined } = {}
): void {
  if (!life) return
  const told = {
    event: i,
    kind: run.kind(i),
    says: Object.entries(says)
      .map(([what, value]) => `${what} ${value}`)
      .join(', ')
  }
  const story = stories.get(life.id)
  if (story) story.push(told)
  else stories.set(life.id, [told])
}

/** A handler's address says no more than that there is one. */
const action = (handler: number): number => Math.min(handler, SIG_IGN + 1)

const read = readerOf<[teller: Teller, i: number], void>({
  // births
  copy_process: ({ said }, t, i) => tell(t, t.history.ofRow(said.real_parent, i), i, { child: said.id, pid: said.pid }),
  copy_thread: ({ row }, t, i) => tell(t, t.history.ofRow(row, i), i),
  exec: ({ row, changed }, t, i) =>
    tell(t, t.history.ofRow(row, i), i, { name: t.run.world.bytes.text(changed.comm.new) }),
  limit_reached: ({ row, said }, t, i) => tell(t, t.history.ofRow(row, i), i, { limit: said.limit, errno: said.errno }),

  // deaths
  exit_code: ({ row, changed }, t, i) => tell(t, t.history.ofRow(row, i), i, { status: changed.exit_code.new }),
  reparent: ({ row, changed }, t, i) =>
    tell(t, t.history.ofRow(row, i), i, { to: t.history.ofRow(changed.real_parent.new, i)?.id }),
  do_notify_parent: ({ row, said }, t, i) =>
    tell(t, t.history.ofRow(row, i), i, {
      parent: t.history.ofRow(said.parent, i)?.id,
      sig: said.sig,
      action: action(said.handler),
      autoreap: said.autoreap
    }),
  wake_up_parent: ({ row, said }, t, i) => tell(t, t.history.ofRow(row, i), i, { woken: said.woken }),
  reap: ({ row, said }, t, i) =>
    tell(t, t.history.ofRow(row, i), i, { by: t.history.ofRow(said.by, i)?.id, status: said.status }),
  release_task: ({ row }, t, i) => tell(t, t.history.ofRow(row, i), i),
  oom_kill: ({ row }, t, i) => tell(t, t.history.ofRow(row, i), i),

  // signals
  signal_generate: ({ row, said }, t, i) => {
    if (!t.byHand) tell(t, t.history.ofRow(row, i), i, { sig: said.sig, fate: said.fate })
  },
  signal_deliver: ({ row, said }, t, i) => {
    tell(t, t.history.ofRow(row, i), i, { sig: said.sig, action: action(said.handler) })
    const depth = t.asked.get(row)
    if (said.handler > SIG_IGN && depth !== undefined) t.asked.set(row, depth + 1)
  },
  stopped: ({ row, said }, t, i) => tell(t, t.history.ofRow(row, i), i, { sig: said.sig }),
  ptrace_link: ({ row, changed }, t, i) =>
    tell(t, t.history.ofRow(row, i), i, { by: t.history.ofRow(changed.parent.new, i)?.id }),
  ptrace_stop: ({ row }, t, i) => tell(t, t.history.ofRow(row, i), i),

  // what a person has asked for lasts until the frame that was made for it is taken off again
  task_work_run: ({ row }, t) => void t.asked.set(row, 0),
  sys_enter: ({ row, changed }, t) => {
    const depth = t.asked.get(row)
    if (depth === undefined || changed.syscall.new - 1 !== NR.rt_sigreturn) return
    if (depth === 0) t.asked.delete(row)
    else t.asked.set(row, depth - 1)
  },

  // calls and output
  sys_exit: ({ row, said, changed }, t, i) => {
    const call = changed.syscall.old - 1
    if (!t.asked.has(row) && !UNTOLD.has(call)) tell(t, t.history.ofRow(row, i), i, { call, ret: said.ret })
  },
  tty_write: ({ said }, t, i) => {
    if (said.echo === 0) tell(t, t.history.currentAt(i), i, { text: textAt(t.run, said.off, said.len) })
  },
  host_write: ({ said }, t, i) => tell(t, t.history.currentAt(i), i, { text: textAt(t.run, said.off, said.len) })
})

function textAt({ world: { bytes } }: Run, off: number, len: number): string {
  const text = bytes.slice(off, len)
  return decodeUtf8(text, 0, text.length)
}

/** The answer that `do_notify_parent` gave with record `i`: has nobody to ask how the child ended? Undefined: the record is another. */
export function autoreapAt(run: Run, i: number): boolean | undefined {
  return run.kind(i) === 'do_notify_parent' ? fieldAt(run.log, i, 'do_notify_parent', 'autoreap') !== 0 : undefined
}
