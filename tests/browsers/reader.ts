// What a reader does with the site, in any browser: looks for something by what it says, presses it, writes into it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Tab } from './drivers/tab.ts'

/** ms. A busy computer is no failure. */
const PATIENCE = 60_000

export class Reader {
  readonly #tab: Tab
  readonly #base: string
  readonly #downloads: string

  /** `base`: the address of the site. `downloads`: the folder into which the tab saves. */
  constructor(tab: Tab, base: string, downloads: string) {
    this.#tab = tab
    this.#base = base
    this.#downloads = downloads
  }

  open(path: string): Promise<void> {
    return this.#tab.open(new URL(path, this.#base).href)
  }

  /** Waits until something that the selector finds can be seen and says this. */
  async see(css: string, says: RegExp): Promise<void> {
    await this.#call(see, css, says.source, true, PATIENCE)
  }

  /** Waits until nothing says this any more. */
  async miss(css: string, says: RegExp): Promise<void> {
    await this.#call(see, css, says.source, false, PATIENCE)
  }

  async press(css: string, says = /(?:)/): Promise<void> {
    const { x, y } = await this.#call(aim, css, says.source, PATIENCE)
    await this.#tab.click(x, y)
  }

  /** Presses it, and types. A line's end is the Enter key. */
  async write(css: string, says: RegExp, text: string): Promise<void> {
    await this.press(css, says)
    await this.#tab.type(text)
  }

  /** Selects all that is written there, and pastes a text over it. */
  async replace(css: string, says: RegExp, text: string): Promise<void> {
    await this.press(css, says)
    await this.#tab.selectAll()
    await this.#call(paste, text)
  }

  /** The file that was saved under this name, once it is whole. */
  async saved(name: string): Promise<unknown> {
    for (const end = Date.now() + PATIENCE; ;) {
      try {
        return JSON.parse(readFileSync(join(this.#downloads, name), 'utf8'))
      } catch (error) {
        if (Date.now() > end) throw error
      }
      await new Promise((done) => setTimeout(done, 50))
    }
  }

  complaints(): Promise<readonly string[]> {
    return this.#tab.complaints()
  }

  /** Calls a function in the page: it knows nothing but its arguments and those that are named here. */
  async #call<A extends unknown[], R>(f: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    const known = [saying, soon].join('\n')
    const expression = `(async () => { ${known}; return JSON.stringify((await (${f})(...${JSON.stringify(args)})) ?? null) })()`
    return JSON.parse(await this.#tab.evaluate(expression)) as Awaited<R>
  }
}

// What follows runs in the page.

/** The elements that can be seen and say this: to ears, if they have a name for them, else to eyes. */
function saying(css: string, says: string): Element[] {
  const pattern = new RegExp(says)
  return [...document.querySelectorAll(css)].filter((element) => {
    const label = (element as HTMLInputElement).labels?.[0]?.textContent
    const words = element.getAttribute('aria-label') ?? label ?? element.textContent ?? ''
    return element.getClientRects().length > 0 && pattern.test(words.replace(/\s+/g, ' ').trim())
  })
}

/** Asks until there is an answer, or patience, in ms, is at its end. */
async function soon<T>(ask: () => T | undefined, patience: number, otherwise: string): Promise<T> {
  for (const end = performance.now() + patience; performance.now() < end;) {
    const answer = ask()
    if (answer !== undefined) return answer
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`${otherwise}, at ${location.href}`)
}

function see(css: string, says: string, wanted: boolean, patience: number): Promise<true> {
  const trouble = `${wanted ? 'Nothing' : 'Something still'} among ${css} says ${says}`
  return soon(() => saying(css, says).length > 0 === wanted || undefined, patience, trouble)
}

/** Its middle in the window, in CSS pixels, as soon as it can be used, stands still and has nothing before it. */
function aim(css: string, says: string, patience: number): Promise<{ x: number; y: number }> {
  let last: DOMRect | undefined
  const ask = (): { x: number; y: number } | undefined => {
    const element = saying(css, says).find((one) => !one.matches(':disabled'))
    const box = element?.getBoundingClientRect()
    const still = box && last && box.x === last.x && box.y === last.y
    last = box
    if (!element || !box || !still) return undefined
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    const top = document.elementFromPoint(x, y)
    if (element.contains(top)) return { x, y }
    element.scrollIntoView({ block: 'center', behavior: 'instant' })
  }
  return soon(ask, patience, `Nothing among ${css} says ${says} and can be pressed`)
}

/** A browser gives its clipboard to no script: the event brings a text of its own. */
function paste(text: string): void {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.defineProperty(event, 'clipboardData', { value: { getData: () => text } })
  document.activeElement!.dispatchEvent(event)
}
