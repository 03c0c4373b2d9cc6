import type { Page } from '@playwright/test'

interface Watched {
  shifts: string[]
}

/** From now on each page that is opened notes what moves in it although nobody has touched it. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = []
    Object.assign(window, { shifts })
    type Shift = PerformanceEntry & {
      value: number
      sources: { node?: Node; previousRect: DOMRect; currentRect: DOMRect }[]
    }
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        const moved = sources.map(({ node, previousRect, currentRect }) => {
          const { nodeName, className } = (node ?? {}) as { nodeName?: string; className?: string }
          return `${nodeName}.${className} from ${previousRect.y}+${previousRect.height} to ${currentRect.y}+${currentRect.height}`
        })
        shifts.push(`${value}: ${moved.join('; ')}`)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** All that has moved so far. */
export const shiftsOf = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    // What the last frame has moved is told after it.
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    return (window as unknown as Watched).shifts
  })
