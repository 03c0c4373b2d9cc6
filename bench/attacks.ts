// attacks.ts: a reader of the sandbox who means ill, or has made a mistake: after each program, does the page still answer, how long was
// its thread busy at a stretch, and what did its process take? `--only NAME` runs one, or several.
import type { Browser, Page } from 'playwright'
import { ensureSite } from '../scripts/lib/site.mjs'
import { attacks, type Attack } from './lib/attacks.ts'
import { freshPage, openBrowser, serveSite } from './lib/browser.ts'
import { most, type Claim } from './lib/claims.ts'
import { longestTasks, rendererBytes, type Tasks } from './lib/observe.ts'
import { options } from './lib/options.ts'
import { report } from './lib/report.ts'

const SANDBOX = '/play/?program=own'
/** How long an attack may go on, in ms. */
const WATCHED = 15_000
const STEP = 500
/** How often somebody presses Go on who does not believe that it runs for ever. */
const GO_ON = 2
/** For the page to be there, on a machine that has other things to do; and for anything that it is then asked. */
const PATIENCE = 60_000
/** After so long the page hangs, or the browser with it. */
const HANGS = 3 * PATIENCE

const [LONGEST_TASK, MEMORY, ANSWER] = [most(200), most(1024), most(10)]
const MB = 1024 * 1024

const AFTER = '#include <stdio.h>\n\nint main(void)\n{\n\tprintf("still %s\\n", "here");\n\treturn 0;\n}\n'

interface Outcome {
  readonly tasks: Tasks | undefined
  readonly bytes: number
  /** Seconds until another program had run afterwards. */
  readonly answered: number
  readonly trouble: string
}

const button = (page: Page, name: string) =>
  page.locator('button:enabled', { hasText: new RegExp(`^\\s*${name}\\s*$`) })

/** From the clipboard, as megabytes come into an editor: put in as keys they would be the browser's work, an element for each line. */
async function write(page: Page, source: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: /^Source of/ })
  await editor.click({ timeout: PATIENCE })
  await page.keyboard.press('ControlOrMeta+a')
  await editor.evaluate((element, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, source)
}

async function press(page: Page, name: string, timeout = PATIENCE): Promise<void> {
  await button(page, name).first().click({ timeout })
}

async function begin(page: Page, { source, command }: Attack): Promise<void> {
  if (source !== undefined) {
    await write(page, source)
    await press(page, 'Run')
  }
  if (command !== undefined) {
    const prompt = page.getByRole('textbox', { name: 'Type at the terminal' })
    await prompt.fill(command, { timeout: PATIENCE })
    await prompt.press('Enter', { timeout: PATIENCE })
  }
}

/** Watches, lets time pass, and goes on where the page asks whether it should. */
async function insist(page: Page, look: () => Promise<void>): Promise<void> {
  const end = performance.now() + WATCHED
  let passed = false
  let goneOn = 0
  while (performance.now() < end) {
    await look()
    await page.waitForTimeout(STEP)
    if (goneOn < GO_ON && (await pressIfThere(page, 'Go on'))) goneOn++
    else passed ||= await pressIfThere(page, '\\+15 s')
  }
}

async function pressIfThere(page: Page, name: string): Promise<boolean> {
  return press(page, name, STEP).then(
    () => true,
    () => false
  )
}

/** Stops what runs and runs something else: what a reader would do. */
async function recover(page: Page): Promise<number> {
  const start = performance.now()
  await pressIfThere(page, 'Stop')
  await write(page, AFTER)
  await press(page, 'Run')
  await page.getByRole('log', { name: 'Terminal' }).getByText('still here').first().waitFor({ timeout: PATIENCE })
  return (performance.now() - start) / 1000
}

/** In a browser of its own: what it leaves behind, none of the others meets. */
async function suffer(address: string, attack: Attack): Promise<Outcome> {
  const browser = await openBrowser()
  if (!browser) throw new Error('there was a browser a moment ago')
  let tasks: Tasks | undefined
  let bytes = 0
  let answered = Infinity
  const trouble: string[] = []
  const look = async (): Promise<void> => {
    bytes = Math.max(bytes, await rendererBytes(browser))
  }
  const endure = async (): Promise<void> => {
    const page = await freshPage(browser)
    page.on('crash', () => trouble.push('the page died'))
    page.on('pageerror', (error) => trouble.push(error.message))
    await page.goto(address + SANDBOX, { timeout: PATIENCE })
    await button(page, '\\+15 s').waitFor({ timeout: PATIENCE })
    tasks = await longestTasks(browser, page, async () => {
      await begin(page, attack)
      await insist(page, look)
    })
    answered = await recover(page)
  }
  try {
    await within(HANGS, endure())
  } catch (error) {
    trouble.push(String(error).split('\n')[0])
  } finally {
    await within(PATIENCE, look()).catch(() => {})
    await close(browser)
  }
  return { tasks, bytes, answered, trouble: [...new Set(trouble)].join('; ').slice(0, 120) }
}

/** What a hanging page is asked may never be answered: not every question has a time limit of its own. */
async function within(ms: number, what: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer for ${ms / 1000} s`)), ms)
  })
  await Promise.race([what, late]).finally(() => clearTimeout(timer))
}

/** A browser whose page hangs may hang too. */
async function close(browser: Browser): Promise<void> {
  await Promise.race([browser.close(), new Promise((done) => setTimeout(done, STEP).unref())]).catch(() => {})
}

function claimsOf({ name }: Attack, { tasks, bytes, answered, trouble }: Outcome): Claim[] {
  const clock = tasks && `${tasks.clock.toFixed(0)} ms by the clock`
  return [
    {
      what: `${name}: longest task`,
      // None was told where the page hung.
      figure: tasks?.cpu ?? Infinity,
      unit: 'ms',
      budget: LONGEST_TASK,
      ...(clock && { note: clock })
    },
    { what: `${name}: memory`, figure: bytes / MB, unit: 'MB', budget: MEMORY },
    { what: `${name}: until it answers`, figure: answered, unit: 's', budget: ANSWER, note: trouble }
  ]
}

async function main(): Promise<Claim[]> {
  const browser = await openBrowser()
  if (!browser)
    return [{ what: 'attacks', figure: undefined, unit: '', note: 'not measured here: there is no Chromium' }]
  await browser.close()
  const site = await serveSite(ensureSite())
  const claims: Claim[] = []
  for (const attack of attacks(options.only)) {
    const rows = claimsOf(attack, await suffer(site.address, attack))
    claims.push(...rows)
    console.log(
      rows.map(({ figure }) => (typeof figure === 'number' ? figure.toFixed(1) : '–')).join('  '),
      attack.name
    )
  }
  site.close()
  return claims
}

report('Attacks on the sandbox: milliseconds and memory of the page’s process, by CPU time', await main())
