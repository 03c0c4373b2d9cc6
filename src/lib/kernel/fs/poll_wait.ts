// poll_wait.ts: who sleeps in poll, select or a signalfd for what. In Linux each file has a queue of its own; here all such sleepers are on one
// (sys.poll_first), and this index says whom of them a file concerns. It is no part of the state: a kernel that goes on from some moment makes it again from
// the arguments of the calls that they sleep in, or from what was put down of them. @see Linux include/linux/poll.h poll_wait, fs/select.c __pollwait
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

// ── what is put down of a call, for a task whose arguments others could change while it sleeps. Linux copies them in, and holds the files. It stands
// in the byte store, at -1 - task.progress: the number of sources, the sources, and the words that the call names in memory ──

/** Puts down what a call waits for, and the words that it names in memory. Answers what task.progress is to be; 0: there is no room. */
export function putDown(k: Kernel, sources: readonly Source[], words: Int32Array): number {
  const bytes = new Uint8Array(Int32Array.of(sources.length, ...sources, ...words).buffer)
  return k.hasRoomFor(bytes.length) ? -1 - k.bytes(bytes) : 0
}

/** The sources that were put down. */
export function sourcesPutDown(k: Kernel, progress: number): Source[] {
  const at = -1 - progress
  return [...wordsAt(k, at + 4, wordsAt(k, at, 1)[0])] as Source[]
}

/** The first `count` words that were put down. */
export function wordsPutDown(k: Kernel, progress: number, count: number): Int32Array {
  const at = -1 - progress
  return wordsAt(k, at + 4 + 4 * wordsAt(k, at, 1)[0], count)
}

const wordsAt = (k: Kernel, at: number, count: number): Int32Array =>
  new Int32Array(k.state.bytes.slice(at, 4 * count).buffer)

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

  get rows(): readonly number[] {
    return this.#rows
  }
}

interface Sleeper {
  readonly place: number
  /** Each once. */
  readonly sources: readonly Source[]
}

export class PollWaits {
  readonly #sleepers = new Map<number, Sleeper>()
  readonly #queues = new Map<Source, Queue>()
  #place = 0

  add(row: number, sources: readonly Source[]): void {
    const place = ++this.#place
    this.#sleepers.set(row, { place, sources })
    for (const one of sources) {
      let queue = this.#queues.get(one)
      if (!queue) this.#queues.set(one, (queue = new Queue()))
      queue.add(row, place)
    }
  }

  /** A task has left the queue. */
  remove(row: number): void {
    const { place, sources } = this.#sleepers.get(row)!
    this.#sleepers.delete(row)
    for (const one of sources) {
      const queue = this.#queues.get(one)!
      queue.remove(place)
      if (queue.length === 0) this.#queues.delete(one)
    }
  }

  /** The rows of those whom a source concerns. */
  of(one: Source): readonly number[] {
    return this.#queues.get(one)?.rows ?? []
  }
}
