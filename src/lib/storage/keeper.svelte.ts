// keeper.svelte.ts: what this tab keeps for its reader: in memory, and on the browser's disk where that is allowed. Tabs tell each other what
// they have written, and each looks what has become of it.
import { Database, newRevision, type Head } from './database.ts'
import type { Unkept } from './en.ts'
import { Kept, type Disk, type Flushing, type KeptOptions } from './kept.svelte.ts'
import { legacyIn } from './legacy.ts'

/** A browser whose disk does not answer has none; when it answers later, it is taken up then. ms. */
const PATIENCE = 5000
const CHANNEL = 'unkillable'

export class Keeper implements Disk {
  /** Why what is done now outlives no tab; undefined: it does. */
  unkept: Unkept | undefined = $state()
  #database: Database | undefined
  #opening: Promise<void> | undefined
  #channel: BroadcastChannel | undefined
  readonly #things = new Map<string, Kept<unknown>>()
  /** Heads of what nobody has asked for yet. */
  readonly #known = new Map<string, readonly Head[]>()
  /** What is in memory alone. */
  readonly #unsaved = new Set<Flushing>()
  /** Changed by other tabs while nobody looked at this one. */
  readonly #stale = new Set<string>()

  /** Before this has come to its end everything is as if nothing had been kept. */
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

  /** The one of that name: asked for again, it is the same. */
  kept<T>(options: KeptOptions<T>): Kept<T> {
    const known = this.#things.get(options.name)
    if (known) return known as Kept<T>
    const thing = new Kept<T>(this, options, this.#known.get(options.name) ?? [])
    this.#things.set(options.name, thing as Kept<unknown>)
    this.#known.delete(options.name)
    return thing
  }

  // ── what its things ask of it ──

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
    // There may be room again for what was refused.
    else for (const other of this.#unsaved) void other.flush()
  }

  refused(thing: Flushing, error: unknown): void {
    this.#unsaved.add(thing)
    this.unkept ??= reasonOf(error)
  }

  /** While nobody looks at this tab it is only noted. */
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

  // ── other tabs, and other times ──

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

  /** Answers what an earlier version has left. It goes from there only when it stands here. */
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
        // Next time.
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

/** The tab's. */
export const keeper = new Keeper()
