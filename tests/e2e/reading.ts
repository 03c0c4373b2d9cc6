import type { Page } from '@playwright/test'

/** Scrolls; answers whether that moved anything, and the place that the address then names. */
const scroll = (page: Page, by: number) =>
  page.evaluate(async (top) => {
    const before = scrollY
    scrollBy({ top, behavior: 'instant' })
    // A frame for the scrolling, one for what it moves.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    // Not as the browser tells the test, which is some time later.
    return { moved: scrollY !== before, id: location.hash.slice(1) }
  }, by)

/** Scrolls to the end; answers the places that the address went through. */
export async function passed(page: Page): Promise<string[]> {
  const ids = [(await scroll(page, 0)).id]
  for (let more = true; more;) {
    const { moved, id } = await scroll(page, 60)
    if (id !== ids.at(-1)) ids.push(id)
    more = moved
  }
  return ids
}
