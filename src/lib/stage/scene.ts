// scene.ts: what passes by and leaves no trace in World: letters, bolts, the knock, a slip on its way. Read from the records of the
// kernel path that is on show: since the kernel was last entered, or another task got the CPU.
import { fateOf, historyOf, KIND, SIGCHLD, type Fate, type Life, type Run } from '../run/client.ts'

/** A signal that met its target. SIGCHLD about a dying child is a letter, and names it. */
export interface Sent {
  readonly event: number
  readonly sig: number
  readonly to: Life
  readonly child?: Life
  readonly fate: Fate
}

export interface Scene {
  readonly sent: readonly Sent[]
  /** Signals taken: the handler's address, 0 for the default, 1 for ignored. */
  readonly taken: readonly {
    readonly event: number
    readonly sig: number
    readonly by: Life
    readonly handler: number
  }[]
  /** Parents woken from wait. */
  readonly knocks: readonly { readonly event: number; readonly child: Life; readonly parent: Life }[]
  /** Slips read by a wait. */
  readonly read: readonly { readonly event: number; readonly child: Life; readonly by: Life; readonly status: number }[]
  /** Tasks that have just left the table, with the parent that they hung from. */
  readonly gone: readonly {
    readonly event: number
    readonly life: Life
    readonly parent: number
    readonly autoreaped: boolean
  }[]
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] }

const PATH_STARTS = new Set<number>([KIND.enter, KIND.idle, KIND.sched_switch, KIND.switch_cpu])

/** The first record of the kernel path that lies before a moment. */
export function pathStart(run: Run, event: number): number {
  for (let i = event - 1; i >= 0; i--) if (PATH_STARTS.has(run.log.kind(i))) return i
  return 0
}

export function sceneAt(run: Run, event: number): Scene {
  const history = historyOf(run)
  const scene: Mutable<Scene> = { sent: [], taken: [], knocks: [], read: [], gone: [] }
  const notified = new Map<number, Life>()
  const autoreaped = new Set<Life>()
  for (let i = pathStart(run, event); i < event; i++) {
    const record = run.at(i)
    const life = history.ofRow(record.row, i)
    if (!life) continue
    switch (record.kind) {
      case 'do_notify_parent':
        notified.set(record.said.parent, life)
        if (record.said.autoreap) autoreaped.add(life)
        break
      case 'signal_generate': {
        const { sig, fate } = record.said
        const child = sig === SIGCHLD ? notified.get(record.row) : undefined
        scene.sent.push({ event: i, sig, to: life, child, fate: fateOf(fate) })
        break
      }
      case 'signal_deliver':
        scene.taken.push({ event: i, sig: record.said.sig, by: life, handler: record.said.handler })
        break
      case 'wake_up_parent': {
        const parent = history.ofRow(record.said.parent, i)
        if (parent && record.said.woken > 0) scene.knocks.push({ event: i, child: life, parent })
        break
      }
      case 'reap': {
        const by = history.ofRow(record.said.by, i)
        if (by) scene.read.push({ event: i, child: life, by, status: record.said.status })
        break
      }
      case 'release_task': {
        const parent = history.ofRow(record.said.children, i)
        scene.gone.push({ event: i, life, parent: parent?.id ?? 0, autoreaped: autoreaped.has(life) })
      }
    }
  }
  return scene
}
