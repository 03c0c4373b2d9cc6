// early.ts: what has to be known before the first paint: theme, sizes of panes. Only localStorage answers at once. If the browser refuses it, a
// size or a colour is lost and nothing else.

const OURS = /\bunkillable\b/

/** What was kept under a key. Undefined: nothing, or it cannot be read. */
export function readEarly(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

export function keepEarly(key: string, text: string): void {
  try {
    localStorage.setItem(key, text)
  } catch {
    // Then it lasts as long as the page.
  }
}

/** Forgets all that stands there under a name of ours, and what earlier versions of the site have left. */
export function forgetEarly(): void {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i))
    for (const key of keys) if (key !== null && OURS.test(key)) localStorage.removeItem(key)
  } catch {
    // Then nothing was kept.
  }
}
