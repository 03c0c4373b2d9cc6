// database.ts: what the browser keeps on its disk: one object store of IndexedDB, by way of `idb`.
//
// A thing that is kept has a name and, as a rule, one head: its last state. Whoever writes puts a head in the place of those that theirs was
// made from, and of no others. So two tabs that go on from the same head leave two, and neither is lost: that there are two is how they know.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

export interface Head {
  readonly name: string
  /** Never given again. */
  readonly revision: string
  /** When it was written, ms since 1970: of two heads the later one is shown first. */
  readonly at: number
  readonly value: unknown
}

interface Tables extends DBSchema {
  heads: { key: [name: string, revision: string]; value: Head }
}

const NAME = 'unkillable'
/** Of the tables. What a value looks like is for its schema to say. */
const VERSION = 1

export interface Loss {
  /** A newer version of the site wants the tables in another form. */
  readonly onnewer: () => void
  /** The browser has shut it, as when the reader deletes what sites have kept. */
  readonly onshut: () => void
}

export class Database {
  readonly #db: IDBPDatabase<Tables>

  private constructor(db: IDBPDatabase<Tables>) {
    this.#db = db
  }

  /** Rejects where the browser has none, or refuses; with a VersionError when a newer version of the site has been here. */
  static async open({ onnewer, onshut }: Loss): Promise<Database> {
    const db = await openDB<Tables>(NAME, VERSION, {
      upgrade: (db) => {
        db.createObjectStore('heads', { keyPath: ['name', 'revision'] })
      },
      blocking: () => {
        db.close()
        onnewer()
      },
      terminated: onshut
    })
    return new Database(db)
  }

  all(): Promise<Head[]> {
    return this.#db.getAll('heads')
  }

  headsOf(name: string): Promise<Head[]> {
    return this.#db.getAll('heads', everyHeadOf(name))
  }

  /** Puts a head (undefined: nothing) in the place of others, all or none of it. Answers the revisions of the heads that are there besides.
   *  All is asked, and committed, before this returns: it is done even if the page ends here. */
  async replace(name: string, head: Head | undefined, replaced: readonly string[]): Promise<string[]> {
    const transaction = this.#db.transaction('heads', 'readwrite')
    const { store, done } = transaction
    // First, for what cannot be put at all must not have deleted anything.
    const put = head && store.put(head)
    const deleted = replaced.map((revision) => store.delete([name, revision]))
    const keys = store.getAllKeys(everyHeadOf(name))
    transaction.commit()
    const [there] = await Promise.all([keys, put, done, ...deleted])
    return there.map(([, revision]) => revision).filter((revision) => revision !== head?.revision)
  }

  close(): void {
    this.#db.close()
  }
}

/** In IndexedDB an array sorts behind every string. */
const everyHeadOf = (name: string): IDBKeyRange => IDBKeyRange.bound([name], [name, []])

/** A page that did not come by https has no randomUUID. */
export const newRevision = (): string =>
  [...crypto.getRandomValues(new Uint32Array(4))].map((n) => n.toString(36)).join('-')
