// What a reader wants the pages to look like: kept in this browser only, applied as data attributes of <html>.
// static/appearance.js applies it before the first paint; a test holds the two together.
import { MediaQuery } from 'svelte/reactivity'

const KEY = 'unkillable.appearance'

export type Theme = 'system' | 'light' | 'dark'
export type Motion = 'system' | 'reduce'
export type Size = 'normal' | 'large'

export interface Choice {
  theme: Theme
  motion: Motion
  size: Size
}

const ASKED_BY_SYSTEM = new MediaQuery('(prefers-reduced-motion: reduce)')

class Appearance {
  #choice: Choice = $state({ theme: 'system', motion: 'system', size: 'normal' })

  get theme(): Theme {
    return this.#choice.theme
  }
  get motion(): Motion {
    return this.#choice.motion
  }
  get size(): Size {
    return this.#choice.size
  }

  /** Whether pictures change at once instead of moving: by the system's setting or by the page's own switch. */
  get reducedMotion(): boolean {
    return this.#choice.motion === 'reduce' || ASKED_BY_SYSTEM.current
  }

  /** Reads what this browser remembers. Nothing, or nonsense, is the default. */
  load(): void {
    const kept = read()
    if (kept.theme === 'light' || kept.theme === 'dark') this.#choice.theme = kept.theme
    if (kept.motion === 'reduce') this.#choice.motion = kept.motion
    if (kept.size === 'large') this.#choice.size = kept.size
  }

  choose(change: Partial<Choice>): void {
    Object.assign(this.#choice, change)
    const { theme, motion, size } = this.#choice
    const { dataset } = document.documentElement
    set(dataset, 'theme', theme, 'system')
    set(dataset, 'motion', motion, 'system')
    set(dataset, 'size', size, 'normal')
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme, motion, size }))
    } catch {
      // Storage may be forbidden: then the choice lasts as long as the page.
    }
  }
}

function read(): Partial<Record<keyof Choice, unknown>> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') ?? {}
  } catch {
    return {}
  }
}

function set(dataset: DOMStringMap, name: keyof Choice, value: string, unset: string): void {
  if (value === unset) delete dataset[name]
  else dataset[name] = value
}

export const appearance = new Appearance()
