// attention.ts: what nobody can see rests: its tab is hidden, or it is far from the window.
import { watchNear } from './whenNear.ts'

interface Resting {
  rest(): void
  resume(): void
}

/** An attachment for the element in which something is shown that can rest. */
export function restUnseen(shown: () => Resting | undefined): (element: Element) => () => void {
  return (element) => {
    const it = shown()
    let near = true
    const look = () => {
      if (near && document.visibilityState !== 'hidden') it?.resume()
      else it?.rest()
    }
    const stop = watchNear(element, (now) => {
      near = now
      look()
    })
    document.addEventListener('visibilitychange', look)
    look()
    return () => {
      stop()
      document.removeEventListener('visibilitychange', look)
    }
  }
}
