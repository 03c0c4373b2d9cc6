// readAlong.ts: lets the stage follow the reader's eye down the page, by where the places of the text stand in the window.
import type { Lesson } from './lesson.svelte.ts'
import { placeAt, readingLine } from './reading.ts'

/** How far one scrolls, in px, before a step that was asked for by its button or address gives way to what is being read. */
const SLACK = 96
/** So long a page that was opened at an address may scroll by itself to get there, ms. */
const ARRIVAL = 1000

/** Follows until it is told to stop. `stage`: the box beside or above the text, which may cover a part of the window. */
export function readAlong(lesson: Lesson, stage: () => HTMLElement | undefined): () => void {
  const arrived = performance.now() + (lesson.asked === undefined ? 0 : ARRIVAL)
  /** Where the page stood when a place was asked for, and the place in the window. */
  let asked = scrollY
  let askedTop: number | undefined
  let frame = 0

  const topOf = (id: string | undefined) =>
    lesson.places.find((one) => one.id === id)?.element.getBoundingClientRect().top
  const note = () => {
    asked = scrollY
    askedTop = topOf(lesson.asked)
  }

  const look = () => {
    frame = 0
    if (!held()) read()
  }

  /** The reader chose a place: it stays until they have read on. */
  const held = (): boolean => {
    if (lesson.asked === undefined) return false
    if (performance.now() < arrived) note()
    // A stage that goes with the text grows and shrinks above it: then the page scrolls and the place stays.
    const moved = Math.abs((topOf(lesson.asked) ?? 0) - (askedTop ?? 0))
    if (Math.abs(scrollY - asked) < SLACK || (askedTop !== undefined && moved < SLACK)) return true
    lesson.letGo()
    return false
  }

  const read = () => {
    const { clientHeight: height, scrollHeight } = document.documentElement
    const view = { height, covered: coveredBy(stage()), scrolled: scrollY, scrollable: scrollHeight - height }
    const tops = lesson.places.map(({ id, element }) => ({ id, top: element.getBoundingClientRect().top }))
    const id = placeAt(tops, readingLine(view))
    if (id !== undefined) lesson.follow(id)
  }

  lesson.onask = note
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
  if (left > 0) return Math.max(0, top)
  const box = getComputedStyle(stage)
  return box.position === 'sticky' && parseFloat(box.top) >= 0 ? Math.max(0, bottom) : 0
}
