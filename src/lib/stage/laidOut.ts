// laidOut.ts: what waits until a frame's own layout is done: whoever measures while things change makes the browser lay out the page for it alone.
// One observer tells of sizes and of looks, so that all that changes together is written together, and drawn once.
import { flushSync } from 'svelte'

type Listener = () => void

/** Told at each size of an element, and once. */
const sizes = new Map<Element, Set<Listener>>()
const looks = new Map<Element, Set<Listener>>()
let observer: ResizeObserver | undefined
/** Who asks for a look while sizes are told is not observed: the browser would have to tell twice in a frame, and WebKit complains. */
let late: Set<Listener> | undefined

/** Calls `tell` in the frame in which the element gets another size, and at once in the first. Answers how to end that. */
export function onSize(element: Element, tell: Listener): () => void {
  add(sizes, element, tell)
  observe(element)
  return () => drop(sizes, element, tell)
}

/** Calls `look` once, in the frame in which what has just changed is laid out. */
export function whenLaidOut(element: Element, look: Listener): void {
  if (late) {
    late.add(look)
    return
  }
  add(looks, element, look)
  observe(element)
}

export function forgetLook(element: Element, look: Listener): void {
  drop(looks, element, look)
}

/** An element that is observed anew is told of whatever its size is. Chromium does not take one anew that it observes already. */
function observe(element: Element): void {
  observer ??= new ResizeObserver((entries) => tell(entries.map(({ target }) => target)))
  observer.unobserve(element)
  observer.observe(element)
}

function tell(elements: readonly Element[]): void {
  const now = new Set(elements.flatMap((element) => [...(looks.get(element) ?? [])]))
  for (const element of elements) {
    looks.delete(element)
    if (!sizes.has(element)) observer?.unobserve(element)
  }
  late = now
  for (const element of elements) for (const listener of sizes.get(element) ?? []) listener()
  flushSync()
  late = undefined
  for (const look of now) look()
}

function add(all: Map<Element, Set<Listener>>, element: Element, listener: Listener): void {
  all.set(element, (all.get(element) ?? new Set()).add(listener))
}

function drop(all: Map<Element, Set<Listener>>, element: Element, listener: Listener): void {
  const listeners = all.get(element)
  if (!listeners?.delete(listener) || listeners.size > 0) return
  all.delete(element)
  if (!sizes.has(element) && !looks.has(element)) observer?.unobserve(element)
}
