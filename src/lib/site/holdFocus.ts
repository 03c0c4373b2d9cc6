// holdFocus.ts: a button that cannot be pressed for a while loses the focus, and a reader without a mouse their place. They get it back.
import type { Attachment } from 'svelte/attachments'

/** What in an element had the focus when it was disabled gets it again when it is enabled, unless the reader has gone elsewhere. */
export const holdFocus: Attachment<Element> = (element) => {
  let last: HTMLElement | undefined
  /** `last` was disabled while it had the focus. */
  let lost = false
  const arrive = ({ target }: Event): void => {
    last = target instanceof HTMLElement ? target : undefined
    lost = false
  }
  const leave = (): void => void (lost = false)
  const observer = new MutationObserver((changes) => {
    if (!last || !changes.some(({ target }) => target === last)) return
    if (last.matches(':disabled')) lost = true
    else if (lost) last.focus({ preventScroll: true })
  })
  observer.observe(element, { subtree: true, attributeFilter: ['disabled'] })
  element.addEventListener('focusin', arrive)
  document.addEventListener('focusin', leave, true)
  document.addEventListener('pointerdown', leave, true)
  return () => {
    observer.disconnect()
    element.removeEventListener('focusin', arrive)
    document.removeEventListener('focusin', leave, true)
    document.removeEventListener('pointerdown', leave, true)
  }
}
