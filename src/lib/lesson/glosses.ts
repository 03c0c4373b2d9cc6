// glosses.ts: shows the sentence of a term of the glossary (scripts/glossary.mjs) while its link is pointed at, focused, or was touched.
// Escape puts it away; it can be pointed at itself, and selected. The link leads to the glossary: by a second touch, where a first one shows.

/** Between leaving the word and its sentence going: time to reach the sentence, ms. */
const GRACE = 200
/** Room between word and sentence, and between sentence and the window's edge, px. */
const GAP = 6
const EDGE = 8
const ID = 'gloss'

const termAt = (target: EventTarget | null): HTMLElement | undefined =>
  (target instanceof Element && target.closest<HTMLElement>('a[data-says]')) || undefined

/** An attachment for what has terms in it. */
export function glosses(box: HTMLElement): () => void {
  const gloss = new Gloss()
  let touched = false
  const listen = new AbortController()
  const { signal } = listen
  box.addEventListener(
    'pointerover',
    ({ target, pointerType }) => {
      const term = termAt(target)
      if (term && pointerType === 'mouse') gloss.show(term)
    },
    { signal }
  )
  box.addEventListener(
    'pointerout',
    ({ target, pointerType }) => {
      if (termAt(target) && pointerType === 'mouse') gloss.leaveSoon()
    },
    { signal }
  )
  box.addEventListener(
    'focusin',
    ({ target }) => {
      const term = termAt(target)
      if (term && !touched) gloss.show(term)
    },
    { signal }
  )
  box.addEventListener(
    'focusout',
    ({ target }) => {
      if (termAt(target)) gloss.hide()
    },
    { signal }
  )
  addEventListener(
    'pointerdown',
    ({ target, pointerType }) => {
      touched = pointerType === 'touch'
      if (!gloss.has(target)) gloss.hide(termAt(target))
    },
    { signal, capture: true }
  )
  box.addEventListener(
    'click',
    (event) => {
      const term = termAt(event.target)
      if (!term || !touched || gloss.of === term) return
      event.preventDefault()
      gloss.show(term)
    },
    { signal }
  )
  addEventListener(
    'keydown',
    (event) => {
      touched = false
      if (event.key === 'Escape' && gloss.of) {
        gloss.hide()
        event.stopPropagation()
      }
    },
    { signal, capture: true }
  )
  addEventListener('scroll', () => gloss.place(), { signal, passive: true })
  return () => {
    listen.abort()
    gloss.remove()
  }
}

/** The one sentence that is on show. */
class Gloss {
  /** The term that it is about. */
  of: HTMLElement | undefined
  readonly #element = document.createElement('div')
  #leaving: ReturnType<typeof setTimeout> | undefined

  constructor() {
    this.#element.id = ID
    this.#element.className = ID
    this.#element.role = 'tooltip'
    this.#element.hidden = true
    this.#element.addEventListener('pointerenter', () => clearTimeout(this.#leaving))
    this.#element.addEventListener('pointerleave', () => this.leaveSoon())
  }

  has(target: EventTarget | null): boolean {
    return target instanceof Node && this.#element.contains(target)
  }

  show(term: HTMLElement): void {
    clearTimeout(this.#leaving)
    if (this.of === term) return
    this.hide()
    this.of = term
    term.setAttribute('aria-describedby', ID)
    this.#element.textContent = term.dataset.says ?? ''
    document.body.append(this.#element)
    this.#element.hidden = false
    this.place()
  }

  leaveSoon(): void {
    clearTimeout(this.#leaving)
    this.#leaving = setTimeout(() => {
      if (this.of !== document.activeElement) this.hide()
    }, GRACE)
  }

  /** Unless it is about this term. */
  hide(but?: HTMLElement): void {
    clearTimeout(this.#leaving)
    if (!this.of || this.of === but) return
    this.of.removeAttribute('aria-describedby')
    this.of = undefined
    this.#element.hidden = true
  }

  /** Below the word, or above it where there is no room; within the window. */
  place(): void {
    if (!this.of) return
    // A word may be broken over two lines: its last part counts.
    const word = [...this.of.getClientRects()].at(-1) ?? this.of.getBoundingClientRect()
    const { width, height } = this.#element.getBoundingClientRect()
    const { clientWidth, clientHeight } = document.documentElement
    const below = word.bottom + GAP
    const top = below + height > clientHeight - EDGE ? word.top - GAP - height : below
    const left = Math.max(EDGE, Math.min(word.left, clientWidth - width - EDGE))
    this.#element.style.insetBlockStart = `${top}px`
    this.#element.style.left = `${left}px`
  }

  remove(): void {
    this.hide()
    this.#element.remove()
  }
}
