// scene.ts: what passes by and leaves no trace in World: letters, bolts, the knock, a slip on its way. It is read from the records of the kernel
// path on show. That path begins where the kernel was last entered, or where another task got the CPU.
// A scene after a child’s exit: { sent: [{ sig: 17, to: 2050, child: 2051, fate: 'IGNORED' }], knocks: [{ child: 2051, parent: 2050 }], … }
import {
  fateOf,
  historyOf,
  KIND,
  NR,
  readerOf,
  SIGCHLD,
  type Fate,
  type History,
  type Life,
  type Run
} from '../run/client.ts'

/** A signal that was sent. A SIGCHLD of the kernel's, about a child that dies, stops or goes on, is drawn as a letter, and `child` is that child. One that
 *  somebody sends by a call is a bolt, as any other signal. */
export interface Sent {
  readonly event: number
  readonly sig: number
  readonly to: Life
  readonly child?: Life
  readonly fate: Fate
}

export interface Scene {
  readonly sent: readonly Sent[]
  /** Signals that were taken. `handler`: its address; 0: the default action; 1: ignored. */
  readonly taken: readonly {
    readonly event: number
    readonly sig: number
    readonly by: Life
    readonly handler: number
  }[]
  /** Processes that have become another program, and what they were called before. */
  readonly became: readonly { readonly event: number; readonly by: Life; readonly was: string }[]
  /** Forks, by parent and child. */
  readonly forked: readonly { readonly event: number; readonly parent: Life; readonly child: Life }[]
  /** Parents woken from wait. */
  readonly knocks: readonly { readonly event: number; readonly child: Life; readonly parent: Life }[]
  /** Slips that a wait has read. */
  readonly read: readonly { readonly event: number; readonly child: Life; readonly by: Life; readonly status: number }[]
  /** Tasks that have just left the table, with the parent that they hung from. */
  readonly gone: readonly {
    readonly event: number
    readonly life: Life
    readonly parent: number
    readonly autoreaped: boolean
  }[]
}

const PATH_STARTS = new Set<number>([KIND.enter, KIND.idle, KIND.sched_switch, KIND.switch_cpu])

/** The first record of the kernel path on which a moment lies. */
export function pathStart(run: Run, event: number): number {
  for (let i = event - 1; i >= 0; i--) if (PATH_STARTS.has(run.log.kind(i))) return i
  return 0
}

export function sceneAt(run: Run, event: number): Scene {
  const draft: Draft = {
    sent: [],
    taken: [],
    became: [],
    forked: [],
    knocks: [],
    read: [],
    gone: [],
    byHand: false,
    notified: new Map(),
    autoreaped: new Set()
  }
  const history = historyOf(run)
  for (let i = pathStart(run, event); i < event; i++) note(run.log, i, draft, run, history, i)
  return draft
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] }

/** A scene while its records are read. */
type Draft = Mutable<Scene> & {
  /** Is a call on its way that sends a signal? */
  byHand: boolean
  /** Children that have told their parent of their end, by the parent's row; and those among them that nobody has to reap. */
  readonly notified: Map<number, Life>
  readonly autoreaped: Set<Life>
}

/** Calls that send the signal which they are asked to send. */
const SENDING: ReadonlySet<number> = new Set([NR.kill, NR.tgkill, NR.tkill])

const note = readerOf<[draft: Draft, run: Run, history: History, i: number], void>({
  sys_enter({ changed }, draft) {
    draft.byHand = SENDING.has(changed.syscall.new - 1)
  },
  do_notify_parent({ row, said }, { notified, autoreaped }, _, history, i) {
    const child = history.ofRow(row, i)
    if (!child) return
    notified.set(said.parent, child)
    if (said.autoreap) autoreaped.add(child)
  },
  signal_generate({ row, said: { sig, fate } }, { sent, notified, byHand }, _, history, i) {
    const to = history.ofRow(row, i)
    // A child that stops or goes on sends its letter itself (do_notify_parent_cldstop).
    const self = history.currentAt(i)
    const stopped = !byHand && self?.parent === to?.id ? self : undefined
    const child = sig === SIGCHLD ? (notified.get(row) ?? stopped) : undefined
    if (to) sent.push({ event: i, sig, to, child, fate: fateOf(fate) })
  },
  signal_deliver({ row, said: { sig, handler } }, { taken }, _, history, i) {
    const by = history.ofRow(row, i)
    if (by) taken.push({ event: i, sig, by, handler })
  },
  exec({ row, changed }, { became }, { world }, history, i) {
    const by = history.ofRow(row, i)
    if (by) became.push({ event: i, by, was: world.bytes.text(changed.comm.old) })
  },
  copy_process({ said }, { forked }, _, history, i) {
    const [parent, child] = [history.ofRow(said.from, i), history.byId(said.id)]
    if (parent && child) forked.push({ event: i, parent, child })
  },
  wake_up_parent({ row, said }, { knocks }, _, history, i) {
    const [child, parent] = [history.ofRow(row, i), history.ofRow(said.parent, i)]
    if (child && parent && said.woken > 0) knocks.push({ event: i, child, parent })
  },
  reap({ row, said }, { read }, _, history, i) {
    const [child, by] = [history.ofRow(row, i), history.ofRow(said.by, i)]
    if (child && by) read.push({ event: i, child, by, status: said.status })
  },
  release_task({ row, said }, { gone, autoreaped }, _, history, i) {
    const life = history.ofRow(row, i)
    const parent = history.ofRow(said.children, i)
    if (life) gone.push({ event: i, life, parent: parent?.id ?? 0, autoreaped: autoreaped.has(life) })
  }
})
