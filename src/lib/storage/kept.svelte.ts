// kept.svelte.ts: one thing that is kept, as this tab has it: its value here, the revision that it was read or written with, and a rival, which
// is the state of another tab. While the thing is on show here, the reader is asked before a rival takes its place.
import * as v from 'valibot'
import { newRevision, type Head } from './database.ts'

/** What a thing needs of the keeper. */
export interface Disk {
  /** Database.replace. Rejects if it cannot be kept. */
  replace(name: string, head: Head | undefined, replaced: readonly string[]): Promise<readonly string[]>
  /** Called when a write has succeeded. */
  wrote(thing: Flushing): void
  refused(thing: Flushing, error: unknown): void
  /** Reads the heads of the thing again. */
  look(name: string): void
}

export interface Flushing {
  flush(): Promise<void>
}

export interface KeptOptions<T> {
  readonly name: string
  /** A value that does not fit was not written by us, or is damaged. It counts as nothing. */
  readonly schema: v.GenericSchema<unknown, T>
  /** Makes one state of two, the same in each tab. Without it the reader is asked. */
  readonly settle?: (older: T, newer: T) => T
}

interface State<T> {
  readonly value: T | undefined
  readonly at: number
  /** Undefined: the thing was forgotten. */
  readonly revision: string | undefined
}

export class Kept<T> implements Flushing {
  readonly #disk: Disk
  readonly #options: KeptOptions<T>
  #value: T | undefined = $state.raw()
  #at = 0
  /** Revisions of the heads that the next write replaces. */
  #replaces: readonly string[] = []
  #dirty = false
  #writing = false
  #holders = 0
  #rival: State<T> | undefined = $state.raw()

  constructor(disk: Disk, options: KeptOptions<T>, heads: readonly Head[]) {
    this.#disk = disk
    this.#options = options
    this.#adopt(heads)
  }

  get value(): T | undefined {
    return this.#value
  }

  /** The state of another tab, if it is not equal to ours. `value` is undefined if the thing was forgotten there. */
  get rival(): { readonly value: T | undefined } | undefined {
    return this.#rival
  }

  /** The page shows the thing: from now on the reader is asked before another tab's state is taken. Answers a function that ends this. */
  hold(): () => void {
    this.#holders++
    return () => {
      this.#holders--
    }
  }

  /** Writes a value; undefined forgets the thing. In memory that is done at once, whatever the disk says. */
  write(value: T | undefined): void {
    if (!this.#dirty && same(value, this.#value)) return
    this.#value = value
    this.#at = Date.now()
    this.#dirty = true
    void this.flush()
  }

  /** Takes the other tab's state in place of ours. */
  take(): T | undefined {
    const rival = this.#rival
    if (!rival) return this.#value
    const mine = this.#replaces
    this.#become(rival)
    const { name } = this.#options
    // If ours cannot be removed from the disk, two heads stay, and the next tab asks its reader.
    void this.#disk.replace(name, undefined, mine).then(
      () => this.#disk.look(name),
      () => {}
    )
    return this.#value
  }

  /** Keeps ours in place of the other tab's state. The reader is then asked in the other tab. */
  insist(): void {
    const rival = this.#rival
    if (!rival) return
    this.#rival = undefined
    if (rival.revision !== undefined) this.#replaces = [...this.#replaces, rival.revision]
    this.#dirty = true
    void this.flush()
  }

  /** Writes what is not on the disk yet. While one write is on its way, others wait, and only the last of them is made. */
  async flush(): Promise<void> {
    if (this.#writing) return
    this.#writing = true
    try {
      while (this.#dirty) {
        this.#dirty = false
        await this.#write()
      }
      this.#disk.wrote(this)
    } catch (error) {
      this.#dirty = true
      this.#disk.refused(this, error)
    } finally {
      this.#writing = false
    }
  }

  async #write(): Promise<void> {
    const { name } = this.#options
    const value = this.#value
    const head = value === undefined ? undefined : { name, revision: newRevision(), at: this.#at, value }
    const replaced = this.#replaces
    const others = await this.#disk.replace(name, head, replaced)
    const since = this.#replaces.filter((revision) => !replaced.includes(revision))
    this.#replaces = head ? [head.revision, ...since] : since
    if (others.length > 0) this.#disk.look(name)
  }

  /** Takes note of the heads that are on the disk now. */
  meet(heads: readonly Head[]): void {
    // The write that is on its way will learn of other heads itself.
    if (this.#dirty || this.#writing) return
    const ours = heads.some(({ revision }) => this.#replaces.includes(revision))
    const others = oldestFirst(heads.filter(({ revision }) => !this.#replaces.includes(revision)))
    if (others.length === 0) {
      const forgotten = !ours && this.#replaces.length > 0 && this.#value !== undefined
      if (!forgotten) this.#rival = undefined
      else if (this.#options.settle || this.#holders === 0) this.#become(FORGOTTEN)
      else this.#rival = FORGOTTEN
    } else if (this.#holders === 0 && !ours) this.#adopt(heads)
    else for (const head of others) this.#meetHead(head)
  }

  #adopt(heads: readonly Head[]): void {
    const sorted = oldestFirst(heads)
    const newest = sorted.pop()
    if (!newest) return
    this.#become(this.#read(newest))
    for (const head of sorted) this.#meetHead(head)
  }

  #meetHead(head: Head): void {
    const { settle } = this.#options
    const theirs = this.#read(head)
    if (settle || theirs.value === undefined || same(theirs.value, this.#value)) {
      this.#replaces = [...this.#replaces, head.revision]
      if (settle && theirs.value !== undefined) this.#settle(theirs.value, theirs.at, settle)
    } else if (this.#rival?.revision !== head.revision) this.#rival = theirs
  }

  #settle(theirs: T, at: number, settle: (older: T, newer: T) => T): void {
    const mine = this.#value
    const settled = mine === undefined ? theirs : at > this.#at ? settle(mine, theirs) : settle(theirs, mine)
    if (!same(settled, theirs)) return this.write(settled)
    this.#value = theirs
    this.#at = at
  }

  #become({ value, at, revision }: State<T>): void {
    this.#value = value
    this.#at = at
    this.#replaces = revision === undefined ? [] : [revision]
    this.#rival = undefined
  }

  #read({ revision, at, value }: Head): State<T> {
    const { success, output } = v.safeParse(this.#options.schema, value)
    return { value: success ? output : undefined, at, revision }
  }
}

const FORGOTTEN = { value: undefined, at: 0, revision: undefined } as const

const oldestFirst = (heads: readonly Head[]): Head[] => [...heads].sort((a, b) => a.at - b.at)

/** Read back from storage, an object has its keys in the same order. */
const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
