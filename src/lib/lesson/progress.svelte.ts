// progress.svelte.ts: how far somebody has read: kept in this browser only.
const KEY = 'unkillable.read'

/** By the name of a lesson. */
interface Kept {
  readonly [lesson: string]: { readonly place: string; readonly read: boolean }
}

class Progress {
  #kept: Kept = $state({})

  /** Reads what this browser remembers. Nothing, or nonsense, is the beginning. */
  load(): void {
    this.#kept = read()
  }

  /** A reader of a lesson has come to a place of its text; `last`: there is no further one. */
  note(lesson: string, place: string, last: boolean): void {
    this.#kept = { ...read(), [lesson]: { place, read: last || this.hasRead(lesson) } }
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#kept))
    } catch {
      // Storage may be full or forbidden: then the page remembers as long as it is open.
    }
  }

  /** The place that the reader was at last; undefined if the lesson was not begun. */
  placeIn(lesson: string): string | undefined {
    return this.#kept[lesson]?.place
  }

  /** Has the end of it been reached? */
  hasRead(lesson: string): boolean {
    return this.#kept[lesson]?.read ?? false
  }
}

function read(): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return Object.fromEntries(Object.entries(kept ?? {}).filter(([, value]) => isPlace(value)))
  } catch {
    return {}
  }
}

const isPlace = (value: unknown): value is Kept[string] =>
  typeof value === 'object' &&
  value !== null &&
  'place' in value &&
  typeof value.place === 'string' &&
  'read' in value &&
  typeof value.read === 'boolean'

export const progress = new Progress()
