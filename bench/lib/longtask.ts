// longtask.ts: how long a page's own thread was busy at a stretch, as the browser itself has it.
import type { Page } from 'playwright'

/** Before the page is gone to: from then on its long tasks are noted. */
export async function observeTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = globalThis as { longestTask?: number }
    seen.longestTask = 0
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longestTask = Math.max(seen.longestTask ?? 0, duration)
    }).observe({ type: 'longtask', buffered: true })
  })
}

/** In ms; tasks under 50 ms are not long, and show as 0. */
export function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as { longestTask?: number }).longestTask ?? 0)
}
