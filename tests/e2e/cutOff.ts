import type { Page } from '@playwright/test'

/** So many frames a change of size may take, from pane to pane. */
const FRAMES = 10

/** Elements that stick out of the window to the side, or whose text is cut off by their own box, when the page has come to rest. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(async (frames) => {
    // A page that lies behind another one is drawn no frames.
    const frame = () => Promise.race([new Promise(requestAnimationFrame), new Promise((gone) => setTimeout(gone, 500))])
    for (let i = 0; ; i++) {
      await frame()
      const found = look()
      if (i > 0 && (found.length === 0 || i >= frames)) return found
    }

    function look(): string[] {
      const width = document.documentElement.clientWidth
      const bad: string[] = []
      if (document.documentElement.scrollWidth > width)
        bad.push(`the page is ${document.documentElement.scrollWidth} px wide`)
      for (const element of document.querySelectorAll<HTMLElement>('body *')) {
        const box = element.getBoundingClientRect()
        const style = getComputedStyle(element)
        if (!box.width || style.clipPath !== 'none' || element.closest('.visually-hidden')) continue
        // A region that scrolls by itself is whole.
        const scroller = element.parentElement?.closest('pre, [data-scrolls]')
        const name = `${element.localName}.${element.className} “${element.textContent?.trim().slice(0, 30)}”`
        if (!scroller && (box.left < -1 || box.right > width + 1)) bad.push(`${name} sticks out`)
        const hides = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY)
        if (
          !scroller &&
          hides &&
          (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
        ) {
          bad.push(`${name} is cut`)
        }
      }
      return bad
    }
  }, FRAMES)
}
