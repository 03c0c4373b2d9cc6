/** How far from the window an element counts as near. */
const MARGIN = '400px'

/** Calls once, when the element comes near the window; answers how to stop waiting. */
export function whenNear(element: Element, call: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      call()
    },
    { rootMargin: MARGIN }
  )
  observer.observe(element)
  return () => observer.disconnect()
}
