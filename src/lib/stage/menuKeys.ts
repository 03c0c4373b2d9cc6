// menuKeys.ts: what menus have in common: keys that move in them (WAI-ARIA, menu), and a place inside the window.

/** Distance that a menu keeps from the window's edge, px. */
export const EDGE = 8

/** Arrows, Home and End move among the entries, round and round; Tab shuts the menu. */
export function moveInMenu(event: KeyboardEvent, menu: HTMLElement, entries: readonly HTMLElement[]): void {
  const here = entries.indexOf(document.activeElement as HTMLElement)
  const last = entries.length - 1
  const to = { ArrowDown: here + 1, ArrowUp: here + last, Home: 0, End: last }[event.key]
  if (to !== undefined) {
    event.preventDefault()
    entries[to % entries.length]?.focus()
  } else if (event.key === 'Tab') menu.hidePopover()
}

/** Puts an open menu there, and as much nearer as it takes to have all of it in the window. */
export function placeMenu(menu: HTMLElement, x: number, y: number): void {
  const { width, height } = menu.getBoundingClientRect()
  menu.style.left = `${Math.max(EDGE, Math.min(x, innerWidth - width - EDGE))}px`
  menu.style.top = `${Math.max(EDGE, Math.min(y, innerHeight - height - EDGE))}px`
}
