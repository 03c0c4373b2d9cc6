// database.ts: what the browser keeps on its disk: one object store of IndexedDB, reached through `idb`.
//
// A thing that is kept has a name and, as a rule, one head, which is its last state:
// ['student', '5f1c…'] → { revision: '5f1c…', at: 1796000000000, value: 'Ada' }.
// Whoever writes replaces the heads that the new state was made from, and no others. So two tabs that go on from the same head leave two heads.
// Neither state is lost, and the two heads tell the tabs of it.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

export interface Head {
  readonly name: string
  /** No other head has it. */
  readonly revision: string
  /** When it was written, ms since 1970. Of two heads the later one is shown. */
  readonly at: number
  readonly value: unknown
}

interface Tables extends DBSchema {
  heads: { key: [name: string, revision: string]; value: Head }
}

const NAME = 'unkillable'
/** Version of the tables. The form of a value is a matter of its schema. */
const VERSION = 1

export interface Loss {
  /** Called when a newer version of the site wants the tables in another form. */
  readonly onnewer: () => void
  /** Called when the browser has shut the database, for example because the reader deletes what sites keep. */
  readonly onshut: () => void
}

export class Database {
  readonly #db: IDBPDatabase<Tables>

  private constructor(db: IDBPDatabase<Tables>) {
    this.#db = db
  }

  /** Opens the database. Rejects if the browser has none or refuses, and with a VersionError if a newer version of the site has been here. */
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

  /** Puts a head (undefined: nothing) in the place of others, in one transaction. Answers the revisions of the other heads that are there. The
   *  transaction is committed before this returns, so it is done even if the page ends now. */
  async replace(name: string, head: Head | undefined, replaced: readonly string[]): Promise<string[]> {
    const transaction = this.#db.transaction('heads', 'readwrite')
    const { store, done } = transaction
    // This comes first: if it cannot be put, nothing must have been deleted.
    const put = head && store.put(head)
    const deleted = replaced.map((revision) => store.delete([name, revision]))
    const keys = store.getAllKeys(everyHeadOf(name))
    transaction.commit()
    const [there] = await Promise.all([keys, put, done, ...deleted])
    return there.map(([, revision]) => revision).filter((revision) => revision !== head?.revision)
  }

  /** Removes all. Answers the names of what was there. */
  async clear(): Promise<string[]> {
    const { store, done } = this.#db.transaction('heads', 'readwrite')
    const [keys] = await Promise.all([store.getAllKeys(), store.clear(), done])
    return [...new Set(keys.map(([name]) => name))]
  }

  close(): void {
    this.#db.close()
  }
}

/** In IndexedDB an array sorts behind every string. */
const everyHeadOf = (name: string): IDBKeyRange => IDBKeyRange.bound([name], [name, []])

/** A page that did not come over https has no randomUUID. */
export const newRevision = (): string =>
  [...crypto.getRandomValues(new Uint32Array(4))].map((n) => n.toString(36)).join('-')
