// poll_wait.ts: who sleeps in poll, select or a signalfd for what. In Linux each file has a queue of its own; here all such sleepers are on one
// (sys.poll_first), and this index says whom of them a file concerns. It is no part of the state: a kernel that goes on from some moment makes it again from
// the arguments of the calls that they sleep in. @see Linux include/linux/poll.h poll_wait, fs/select.c __pollwait
import { FileKind, MAP_SHARED } from '../../record/constants.ts'
import type { File, Task } from '../../record/state/fields.ts'
import type { Kernel } from '../kernel.ts'
import { placeOf } from '../lib/bsearch.ts'
import { areaAfter } from '../lib/maple_tree.ts'

/** What may become ready: a pipe, a terminal, the signals of a process, or a process that dies; its number and its sort in one. */
export type Source = number & { readonly source: true }

const SORTS = 4
const source = (sort: number, of: number): Source => (of * SORTS + sort) as Source
export const pipeSource = (pipe: number): Source => source(0, pipe)
export const ttySource = (tty: number): Source => source(1, tty)
/** `signal` is the row of the process's struct signal. */
export const signalSource = (signal: number): Source => source(2, signal)
/** `pid` is the process's number. */
export const deathSource = (pid: number): Source => source(3, pid)

/** What makes a file ready for a task; undefined: nothing does, it is ready or will never be. */
export function sourceOf(task: Task, file: File): Source | undefined {
  switch (file.kind) {
    case FileKind.PIPE:
      return pipeSource(file.pipe)
    case FileKind.TTY:
      return ttySource(file.tty)
    case FileKind.SIGNALFD:
      return signalSource(task.signal)
    case FileKind.PIDFD:
      return deathSource(file.aux)
    default:
      return undefined
  }
}

/** What a task waits for cannot change while it sleeps: nobody else has its descriptors, or can write where it has put down which it means. */
export function waitsFirmly(k: Kernel, task: Task, addrs: readonly number[]): boolean {
  const mm = k.state.mm.at(task.mm)
  if (mm.mm_users !== 1 || k.state.files.at(task.files).count !== 1) return false
  return addrs.every((addr) => {
    const area = areaAfter(k, mm, addr)
    return area === 0 || (k.state.vma.at(area).flags & MAP_SHARED) === 0
  })
}

/** Tasks, in the order in which they fell asleep. */
class Queue {
  readonly #rows: number[] = []
  readonly #places: number[] = []

  get length(): number {
    return this.#rows.length
  }

  /** The place of a task that is added is greater than any before. */
  add(row: number, place: number): void {
    this.#rows.push(row)
    this.#places.push(place)
  }

  remove(place: number): void {
    const at = placeOf(this.#places, place)
    this.#rows.splice(at, 1)
    this.#places.splice(at, 1)
  }

  /** With another queue, in the order in which they fell asleep. */
  *with(other: Queue | undefined): Generator<number> {
    let mine = 0
    let theirs = 0
    while (mine < this.length || (other && theirs < other.length)) {
      const first = !other || (this.#places[mine] ?? Infinity) < (other.#places[theirs] ?? Infinity)
      yield first ? this.#rows[mine++] : other.#rows[theirs++]
    }
  }
}

interface Sleeper {
  readonly place: number
  /** Each once; null: what it waits for may change, so it is asked whatever happens. */
  readonly sources: readonly Source[] | null
}

export class PollWaits {
  readonly #sleepers = new Map<number, Sleeper>()
  readonly #queues = new Map<Source, Queue>()
  readonly #others = new Queue()
  #place = 0

  add(row: number, sources: readonly Source[] | null): void {
    const place = ++this.#place
    this.#sleepers.set(row, { place, sources })
    if (!sources) this.#others.add(row, place)
    for (const one of sources ?? []) {
      let queue = this.#queues.get(one)
      if (!queue) this.#queues.set(one, (queue = new Queue()))
      queue.add(row, place)
    }
  }

  /** A task has left the queue. */
  remove(row: number): void {
    const { place, sources } = this.#sleepers.get(row)!
    this.#sleepers.delete(row)
    if (!sources) this.#others.remove(place)
    for (const one of sources ?? []) {
      const queue = this.#queues.get(one)!
      queue.remove(place)
      if (queue.length === 0) this.#queues.delete(one)
    }
  }

  /** The rows of those whom a source concerns, or may concern. */
  of(one: Source): Iterable<number> {
    return this.#others.with(this.#queues.get(one))
  }
}
