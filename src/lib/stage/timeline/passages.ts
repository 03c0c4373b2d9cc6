// passages.ts: what passed from one task to another: births, signals, slips that were read, and children that another parent took over.
// SIGCHLD of the fifth task was thrown away by the third: { event: 498, kind: 'lost', from: 5, to: 3 }
import { bisector } from 'd3'
import { fieldAt, historyOf, SIGCHLD, type Fate, type Run } from '../../run/client.ts'
import { sceneAt } from '../scene.ts'

/** `from` and `to` are birth numbers. A child comes from the parent that made it, and later from the one that takes it over. */
export interface Passage {
  readonly event: number
  readonly kind: 'fork' | 'signal' | 'lost' | 'wait' | 'adopt'
  readonly from: number
  readonly to: number
}

const byEvent = bisector((passage: Passage) => passage.event)
const found = new WeakMap<Run, { branches: number; until: number; passages: Passage[] }>()

/** All passages from one moment to another, in the order of the log. Each record is read once. */
export function passages(run: Run, start: number, until: number): readonly Passage[] {
  let known = found.get(run)
  if (!known || known.branches !== run.branches)
    found.set(run, (known = { branches: run.branches, until: 0, passages: [] }))
  for (; known.until < until; known.until++) known.passages.push(...passagesAt(run, known.until))
  return known.passages.slice(byEvent.left(known.passages, start), byEvent.left(known.passages, until))
}

/** Does a signal with that fate reach its target? If not, its arrow stops short. */
const ARRIVES: Readonly<Record<Fate, boolean>> = {
  DELIVERED: true,
  BLOCKED: true,
  ALREADY_PENDING: true,
  IGNORED: false,
  NOBODY: false,
  NO_ROOM: false
}

function passagesAt(run: Run, i: number): Passage[] {
  switch (run.kind(i)) {
    case 'copy_process':
    case 'copy_thread':
      return birth(run, i)
    case 'reparent':
      return adoption(run, i)
    case 'signal_generate':
      return signals(run, i)
    case 'reap':
      return sceneAt(run, i + 1)
        .read.filter(({ event }) => event === i)
        .map(({ child, by }) => ({ event: i, kind: 'wait', from: child.id, to: by.id }))
    default:
      return []
  }
}

function birth(run: Run, i: number): Passage[] {
  const history = historyOf(run)
  const child = history.ofRow(run.log.row(i), i)
  if (!child) return []
  // A thread hangs from the one that made it, whoever is its parent.
  const maker = child.thread ? history.currentAt(i) : undefined
  return [{ event: i, kind: 'fork', from: maker?.id ?? child.parent, to: child.id }]
}

function adoption(run: Run, i: number): Passage[] {
  const history = historyOf(run)
  const child = history.ofRow(run.log.row(i), i)
  const parent = history.ofRow(fieldAt(run.log, i, 'reparent', 'real_parent'), i)
  return child && parent ? [{ event: i, kind: 'adopt', from: parent.id, to: child.id }] : []
}

function signals(run: Run, i: number): Passage[] {
  return sceneAt(run, i + 1)
    .sent.filter(({ event }) => event === i)
    .map(({ child, to, fate, sig }) => {
      const arrives = ARRIVES[fate] && !(fate === 'ALREADY_PENDING' && sig === SIGCHLD)
      const from = (child ?? historyOf(run).currentAt(i))?.id ?? 0
      return { event: i, kind: arrives ? 'signal' : 'lost', from, to: to.id }
    })
}
