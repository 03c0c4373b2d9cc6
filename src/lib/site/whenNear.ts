// whenNear.ts: where an element stands to the window.

/** How far from the window an element counts as near. */
const MARGIN = '400px'

/** Tells whether an element is in or near the window, now and whenever that changes; answers how to stop. */
export function watchNear(element: Element, call: (near: boolean) => void): () => void {
  const observer = new IntersectionObserver((entries) => call(entries.at(-1)!.isIntersecting), { rootMargin: MARGIN })
  observer.observe(element)
  return () => observer.disconnect()
}

/** Calls once, when the element comes near the window; answers how to stop waiting. */
export function whenNear(element: Element, call: () => void): () => void {
  const stop = watchNear(element, (near) => {
    if (!near) return
    stop()
    call()
  })
  return stop
}
