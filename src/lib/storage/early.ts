// early.ts: what has to be known before the first paint: theme, sizes of panes. Only localStorage answers at once. If the browser refuses it, a
// size or a colour is lost and nothing else.

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
