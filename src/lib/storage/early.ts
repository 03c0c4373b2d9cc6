// early.ts: the little that has to be known before the first paint (theme, sizes of panes): localStorage alone answers at once. Where the
// browser refuses, nothing is lost but a size or a colour.

/** Undefined: nothing was kept, or it cannot be read. */
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
    // It lasts as long as the page.
  }
}
