// keeper.svelte.ts: what this tab keeps for its reader, by name: in memory, and on the browser's disk where that is allowed. A tab that has written
// something tells the other tabs its name (BroadcastChannel), and they read it again.
import { Database, newRevision, type Head } from './database.ts'
import { forgetEarly } from './early.ts'
import type { Unkept } from './en.ts'
import { Kept, type Disk, type Flushing, type KeptOptions } from './kept.svelte.ts'
import { legacyIn } from './legacy.ts'

/** If the disk has not answered after so long, the page goes on without it. If it answers later, it is used from then on. ms. */
const PATIENCE = 5000
const CHANNEL = 'unkillable'

export class Keeper implements Disk {
  /** Why nothing that is done now is kept. Undefined: it is kept. */
  unkept: Unkept | undefined = $state()
  #database: Database | undefined
  #opening: Promise<void> | undefined
  #channel: BroadcastChannel | undefined
  readonly #things = new Map<string, Kept<unknown>>()
  /** Heads on the disk of things for which nobody has asked yet. */
  readonly #known = new Map<string, readonly Head[]>()
  /** Things whose last state is in memory alone. */
  readonly #unsaved = new Set<Flushing>()
  /** Names of things that other tabs have changed while this tab was hidden. */
  readonly #stale = new Set<string>()

  /** Reads what the disk holds. Before it is done, all is as if nothing had been kept. */
  open(): Promise<void> {
    return (this.#opening ??= this.#open())
  }

  async #open(): Promise<void> {
    this.#listen()
    let timer: ReturnType<typeof setTimeout> | undefined
    const tooLong = new Promise<void>((done) => {
      timer = setTimeout(() => {
        this.unkept ??= 'off'
        done()
      }, PATIENCE)
    })
    await Promise.race([this.#attach(), tooLong])
    clearTimeout(timer)
  }

  async #attach(): Promise<void> {
    let heads: readonly Head[] = []
    try {
      const database = await Database.open({
        onnewer: () => this.#detach('newer'),
        onshut: () => {
          this.#detach('off')
          void this.#attach()
        }
      })
      heads = await database.all()
      this.#database = database
      this.unkept = undefined
    } catch (error) {
      this.unkept = reasonOf(error)
    }
    this.#learn([...heads, ...(await this.#takeOver())])
    for (const thing of this.#unsaved) void thing.flush()
  }

  #detach(why: Unkept): void {
    this.#database = undefined
    this.unkept = why
  }

  close(): void {
    this.#database?.close()
    this.#database = undefined
    this.#channel?.close()
  }

  /** The thing of that name. Whoever asks again is given the same object. */
  kept<T>(options: KeptOptions<T>): Kept<T> {
    const known = this.#things.get(options.name)
    if (known) return known as Kept<T>
    const thing = new Kept<T>(this, options, this.#known.get(options.name) ?? [])
    this.#things.set(options.name, thing as Kept<unknown>)
    this.#known.delete(options.name)
    return thing
  }

  /** Forgets all that the browser keeps for the site. From then on this tab keeps nothing: load the page again. */
  async forgetAll(): Promise<void> {
    await this.open()
    const names = await this.#database?.clear()
    for (const name of names ?? []) this.#channel?.postMessage(name)
    forgetEarly()
    this.close()
  }

  // ── for the things that are kept ──

  async replace(name: string, head: Head | undefined, replaced: readonly string[]): Promise<readonly string[]> {
    if (!this.#database) await this.open()
    if (!this.#database) throw new DOMException('there is no disk', 'NotAllowedError')
    const others = await this.#database.replace(name, head, replaced)
    this.#channel?.postMessage(name)
    return others
  }

  wrote(thing: Flushing): void {
    this.#unsaved.delete(thing)
    if (this.#unsaved.size === 0 && this.#database) this.unkept = undefined
    // There may be room again for things that were refused.
    else for (const other of this.#unsaved) void other.flush()
  }

  refused(thing: Flushing, error: unknown): void {
    this.#unsaved.add(thing)
    this.unkept ??= reasonOf(error)
  }

  /** Reads a thing again. While this tab is hidden, it only takes note that it has to. */
  look(name: string): void {
    if (isHidden()) this.#stale.add(name)
    else void this.#look(name)
  }

  async #look(name: string): Promise<void> {
    const heads = await this.#database?.headsOf(name).catch(() => undefined)
    if (!heads) return
    const thing = this.#things.get(name)
    if (thing) thing.meet(heads)
    else this.#known.set(name, heads)
  }

  // ── other tabs, and earlier versions ──

  #listen(): void {
    if (typeof BroadcastChannel === 'function') {
      this.#channel = new BroadcastChannel(CHANNEL)
      this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => typeof data === 'string' && this.look(data)
    }
    globalThis.document?.addEventListener('visibilitychange', () => this.#catchUp())
  }

  #catchUp(): void {
    if (isHidden()) return
    const names = [...this.#stale]
    this.#stale.clear()
    for (const name of names) void this.#look(name)
  }

  #learn(heads: readonly Head[]): void {
    for (const name of new Set(heads.map(({ name }) => name))) {
      const own = heads.filter((head) => head.name === name)
      const thing = this.#things.get(name)
      if (thing) thing.meet(own)
      else this.#known.set(name, own)
    }
  }

  /** Takes over what an earlier version has left, and answers its heads. It is removed from the old place only when it is kept in the new one. */
  async #takeOver(): Promise<Head[]> {
    const storage = legacyStorage()
    const heads: Head[] = []
    for (const { key, name, value } of storage ? legacyIn(storage) : []) {
      const head = { name, revision: newRevision(), at: Date.now(), value }
      heads.push(head)
      try {
        await this.#database?.replace(name, head, [])
        if (this.#database) storage?.removeItem(key)
      } catch {
        // It is tried again next time.
      }
    }
    return heads
  }
}

function legacyStorage(): Storage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}

const isHidden = (): boolean => globalThis.document?.visibilityState === 'hidden'

function reasonOf(error: unknown): Unkept {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError') return 'full'
  return name === 'VersionError' ? 'newer' : 'off'
}

/** The keeper of this tab. */
export const keeper = new Keeper()
