// sandbox.ts: a page with the sandbox, in which a program was run, and what a reader's hand does there.
import type { Browser, Locator, Page } from 'playwright'

/** A page on a busy machine may need so long, in ms. */
const PATIENCE = 120_000
/** After an answer, a stage is let come to rest for so long, in ms. */
const SETTLED = 1500
/** Virtual seconds that pass at the button of that name. */
const PASS = 15

export class Sandbox {
  readonly page: Page
  readonly stage: Locator
  readonly timeline: Locator

  private constructor(page: Page) {
    this.page = page
    this.stage = page.locator('section.stage')
    this.timeline = this.stage.getByRole('slider', { name: 'Moment' })
  }

  static async open(browser: Browser, address: string): Promise<Sandbox> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE)
    await page.goto(`${address}/play/?program=zombie_maker`)
    await page.locator('button:enabled', { hasText: `+${PASS} s` }).waitFor()
    return new Sandbox(page)
  }

  /** Puts a program into the editor, runs it, and lets so many virtual seconds pass. */
  async run(source: string, seconds: number): Promise<void> {
    await this.page.getByRole('textbox', { name: /^Source of/ }).click()
    await this.page.keyboard.press('ControlOrMeta+a')
    await this.page.keyboard.insertText(source)
    await this.page.locator('.bar').getByRole('button', { name: 'Run', exact: true }).click()
    await this.stage.getByRole('treeitem', { name: /^2050/ }).first().waitFor()
    await this.#settle()
    for (let past = 0; past < seconds; past += PASS) {
      await this.page.getByRole('button', { name: `+${PASS} s` }).click()
      await this.#settle()
    }
  }

  async type(line: string): Promise<void> {
    const prompt = this.page.getByRole('textbox', { name: 'Type at the terminal' })
    await prompt.fill(line)
    await prompt.press('Enter')
    await this.#settle()
  }

  async #settle(): Promise<void> {
    await this.page.locator('section.stage[aria-busy=false]').waitFor()
    await this.page.waitForTimeout(SETTLED)
  }

  /** Goes to a part of the timeline, 0 to 1. */
  async clickAt(part: number): Promise<void> {
    const { x, y, width, height } = await this.lanes()
    await this.page.mouse.click(x + part * width, y + height / 2)
  }

  async lanes(): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await this.timeline.boundingBox()
    if (!box) throw new Error('no timeline is on show')
    return box
  }

  close(): Promise<void> {
    return this.page.context().close()
  }
}
