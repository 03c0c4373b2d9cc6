// offline.svelte.ts: the copy of the site on this computer, as a page sees it. It is laid in when the page has come to rest.
import { base } from '$app/paths'
import { TAKE } from './messages.ts'

/** no: this browser keeps none, or forbids it. saving: the reader's browser is to save data, and was not told to. */
export type Copy = 'no' | 'saving' | 'keeping' | 'kept' | 'failed'

/** The page's own files come first, ms. */
const REST = 3000

/** Not in every browser. */
interface Connected {
  readonly connection?: { readonly saveData?: boolean }
}

export class Offline {
  copy: Copy = $state('no')
  /** A newer version is whole, and waits. */
  newer = $state(false)
  #registration: ServiceWorkerRegistration | undefined
  /** Has this page asked for the newer version? */
  #asked = false

  /** Begins when the page has come to rest. Answers what ends that. */
  begin(): () => void {
    if (!('serviceWorker' in navigator)) return () => {}
    const { serviceWorker } = navigator
    const changed = () => {
      if (this.#asked) location.reload()
    }
    serviceWorker.addEventListener('controllerchange', changed)
    const saves = (navigator as Connected).connection?.saveData === true
    if (saves && !serviceWorker.controller) this.copy = 'saving'
    const soon = setTimeout(() => this.copy !== 'saving' && void this.keep(), REST)
    return () => {
      clearTimeout(soon)
      serviceWorker.removeEventListener('controllerchange', changed)
    }
  }

  async keep(): Promise<void> {
    try {
      const registration = await navigator.serviceWorker.register(`${base}/service-worker.js`, { scope: `${base}/` })
      if (this.#registration !== registration) registration.addEventListener('updatefound', () => this.#follow())
      this.#registration = registration
      this.#follow()
    } catch {
      // The browser forbids it, or there is no network: the site goes on as it did.
      this.copy = navigator.serviceWorker.controller ? 'kept' : 'no'
    }
  }

  /** Follows a version that is being laid in, to its end. */
  #follow(): void {
    const { installing, waiting, active } = this.#registration!
    this.copy = active ? 'kept' : 'keeping'
    this.newer = waiting !== null && active !== null
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'redundant' && !this.#registration!.active) this.copy = 'failed'
      else this.#follow()
    })
  }

  /** Shows the newer version, in this page. Other pages stay as they are until they are loaded again. */
  take(): void {
    this.#asked = true
    this.#registration?.waiting?.postMessage(TAKE)
  }
}

export const offline = new Offline()
