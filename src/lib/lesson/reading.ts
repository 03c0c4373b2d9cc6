// reading.ts: which place of the text is being read, from where things stand in the window. Pure: the page measures, this decides.

export interface Window {
  /** Height of the window in px. */
  readonly height: number
  /** What covers its upper end: a header, and on a narrow page the stage. */
  readonly covered: number
  /** How far the page is scrolled, and how far it can be. */
  readonly scrolled: number
  readonly scrollable: number
}

/** Where in the free part of the window reading is supposed to happen. */
const EYE = 0.35

/** Distance of the line that is being read from the window's upper edge. Near the end of the page it goes down to the lower edge,
 *  or the last steps would never reach it. */
export function readingLine({ height, covered, scrolled, scrollable }: Window): number {
  const free = Math.max(0, height - covered)
  const left = Math.max(0, scrollable - scrolled)
  const end = Math.max(0, 1 - left / (height || 1))
  // A page that cannot be scrolled is all read at once, from the top.
  return covered + free * (scrollable > 0 ? EYE + (1 - EYE) * end ** 2 : EYE)
}

/** The last place that begins above the line; undefined above the first. `tops`: where each begins, in the order of the text. */
export function placeAt<T extends string>(
  tops: readonly { readonly id: T; readonly top: number }[],
  line: number
): T | undefined {
  let at: T | undefined
  for (const { id, top } of tops) if (top <= line) at = id
  return at
}
