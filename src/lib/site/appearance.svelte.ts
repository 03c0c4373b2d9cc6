// What a reader wants the pages to look like, and to hear of the keyboard: kept in this browser only; looks are applied as data attributes of <html>.
// static/appearance.js applies it before the first paint; a test holds the two together.
import * as v from 'valibot'
import { MediaQuery } from 'svelte/reactivity'
import { keepEarly, readEarly } from '../storage/index.ts'

const KEY = 'unkillable.appearance'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]
export type Motion = 'system' | 'reduce'
export type Size = 'normal' | 'large'
/** Does the key `/` open the search? Who speaks to the computer, or is quick to hit a key, can want it not to (WCAG 2.1.4). */
export type Slash = 'search' | 'none'

export interface Choice {
  theme: Theme
  motion: Motion
  size: Size
  slash: Slash
}

const DEFAULT: Readonly<Choice> = { theme: 'system', motion: 'system', size: 'normal', slash: 'search' }

/** What is nonsense in it is as it would be without. */
const ChoiceSchema: v.GenericSchema<unknown, Choice> = v.object({
  theme: v.fallback(v.picklist(THEMES), DEFAULT.theme),
  motion: v.fallback(v.picklist(['system', 'reduce']), DEFAULT.motion),
  size: v.fallback(v.picklist(['normal', 'large']), DEFAULT.size),
  slash: v.fallback(v.picklist(['search', 'none']), DEFAULT.slash)
})

const ASKED_BY_SYSTEM = new MediaQuery('(prefers-reduced-motion: reduce)')

class Appearance {
  #choice: Choice = $state({ ...DEFAULT })

  get theme(): Theme {
    return this.#choice.theme
  }
  get motion(): Motion {
    return this.#choice.motion
  }
  get size(): Size {
    return this.#choice.size
  }
  get slash(): Slash {
    return this.#choice.slash
  }

  /** Whether pictures change at once instead of moving: by the system's setting or by the page's own switch. */
  get reducedMotion(): boolean {
    return this.#choice.motion === 'reduce' || ASKED_BY_SYSTEM.current
  }

  /** Reads what this browser remembers. Nothing, or nonsense, is the default. */
  load(): void {
    Object.assign(this.#choice, read())
  }

  choose(change: Partial<Choice>): void {
    Object.assign(this.#choice, change)
    const { theme, motion, size, slash } = this.#choice
    const { dataset } = document.documentElement
    set(dataset, 'theme', theme, 'system')
    set(dataset, 'motion', motion, 'system')
    set(dataset, 'size', size, 'normal')
    keepEarly(KEY, JSON.stringify({ theme, motion, size, slash }))
  }
}

function read(): Choice {
  try {
    return v.parse(ChoiceSchema, JSON.parse(readEarly(KEY) ?? '{}'))
  } catch {
    return DEFAULT
  }
}

function set(dataset: DOMStringMap, name: keyof Choice, value: string, unset: string): void {
  if (value === unset) delete dataset[name]
  else dataset[name] = value
}

export const appearance = new Appearance()
