// keep.ts: what was typed in the sandbox, kept in the browser after each change: it outlives a reload and a crash.

const keyOf = (program: string): string => `unkillable:play:${program}`

export const NOT_KEPT =
  'This browser keeps nothing for this page: its storage is full or switched off. What you write and do lasts until the tab is closed; copy your program before you leave.'

/** Where the panes' sizes are kept: a browser that refuses loses nothing but those. */
export const paneStorage = {
  getItem(name: string): string | null {
    try {
      return localStorage.getItem(name)
    } catch {
      return null
    }
  },
  setItem(name: string, value: string): void {
    try {
      localStorage.setItem(name, value)
    } catch {
      // The sizes are as they were at first when the page is loaded again.
    }
  }
}

/** Undefined: nothing was kept, or it cannot be read. */
export function readSource(program: string): string | undefined {
  try {
    return localStorage.getItem(keyOf(program)) ?? undefined
  } catch {
    return undefined
  }
}

/** Undefined forgets it. False: the browser refuses. */
export function keepSource(program: string, source: string | undefined): boolean {
  try {
    if (source === undefined) localStorage.removeItem(keyOf(program))
    else localStorage.setItem(keyOf(program), source)
    return true
  } catch {
    return false
  }
}
