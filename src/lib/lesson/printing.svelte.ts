// printing.svelte.ts: a lesson on paper: each step with its own picture, and each question with that of the moment before. They are drawn when the site is built, and fetched when the page has nothing
// else to do.
import { flushSync } from 'svelte'
import { MediaQuery } from 'svelte/reactivity'
import type { Printed } from '../stage/print/printed.ts'

/** By the place in the text. */
export type Pictures = { readonly [place: string]: Printed }

export class Printing {
  #pictures: Pictures = $state.raw({})
  /** Is the page about to be printed? */
  #soon = $state(false)
  /** Undefined: the page has not begun. */
  #paper: MediaQuery | undefined = $state.raw()

  get #isPaper(): boolean {
    return this.#soon || (this.#paper?.current ?? false)
  }

  /** The picture of a place, while the page is on paper and the picture is there. */
  of(place: string): Printed | undefined {
    return this.#isPaper ? this.#pictures[place] : undefined
  }

  /** Is there a picture for each step? Then nothing else stands beside the text. */
  get whole(): boolean {
    return this.#isPaper && Object.keys(this.#pictures).length > 0
  }

  /** Until the answer is called. A page that cannot have the pictures prints its stages as they are. */
  begin(address: string): () => void {
    this.#paper = new MediaQuery('print')
    const gone = new AbortController()
    const { signal } = gone
    const load = async () => {
      const answer = await fetch(address, { signal, priority: 'low' })
      if (answer.ok) this.#pictures = (await answer.json()) as Pictures
    }
    const idle = window.requestIdleCallback ?? ((done: () => void) => setTimeout(done, 2000))
    idle(() => !signal.aborted && void load().catch(() => {}))
    // What is to be on paper has to be in the page when the event is over.
    addEventListener('beforeprint', () => flushSync(() => (this.#soon = true)), { signal })
    addEventListener('afterprint', () => (this.#soon = false), { signal })
    return () => gone.abort()
  }
}
