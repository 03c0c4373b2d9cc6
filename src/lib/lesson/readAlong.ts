// readAlong.ts: lets the stage follow the reader's eye down the page, by where the places of the text stand in the window.
import type { Lesson } from './lesson.svelte.ts'
import { placeAt, readingLine } from './reading.ts'

/** How far one scrolls, in px, before a step that was asked for by its button or address gives way to what is being read. */
const SLACK = 96

/** Follows until it is told to stop. `stage`: the box beside or above the text, which may cover a part of the window. */
export function readAlong(lesson: Lesson, stage: () => HTMLElement | undefined): () => void {
  let asked: { id: string | undefined; at: number } | undefined
  let frame = 0

  const look = () => {
    frame = 0
    const { scrollY } = window
    // The reader chose this place: it stays until they have read on.
    if (lesson.asked !== asked?.id) asked = { id: lesson.asked, at: scrollY }
    if (asked?.id !== undefined) {
      if (Math.abs(scrollY - asked.at) < SLACK) return
      lesson.letGo()
    }
    const { clientHeight: height, scrollHeight } = document.documentElement
    const view = { height, covered: coveredBy(stage()), scrolled: scrollY, scrollable: scrollHeight - height }
    const tops = lesson.places.map(({ id, element }) => ({ id, top: element.getBoundingClientRect().top }))
    const id = placeAt(tops, readingLine(view))
    if (id !== undefined) lesson.follow(id)
  }
  const soon = () => (frame ||= requestAnimationFrame(look))

  addEventListener('scroll', soon, { passive: true })
  addEventListener('resize', soon, { passive: true })
  return () => {
    removeEventListener('scroll', soon)
    removeEventListener('resize', soon)
    cancelAnimationFrame(frame)
  }
}

/** Beside the text the stage begins where the header ends; above it, it covers the text while it sticks. */
function coveredBy(stage: HTMLElement | undefined): number {
  if (!stage) return 0
  const { top, bottom, left } = stage.getBoundingClientRect()
  const beside = left > 0
  return Math.max(0, beside ? top : getComputedStyle(stage).position === 'sticky' ? bottom : 0)
}
