// `npm run strips [FOLDER]`: film strips of the stage, for people to look at. The real site in a real browser with a frozen clock: each verb at 0, 25,
// 50, 75 and 100 % of its time, light and dark, and in a narrow window. It is said where a step back does not draw the same frames.
import { mkdirSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser, type Locator, type Page } from 'playwright'
import { PACE } from '../src/lib/record/pace.ts'
import { ensureBrowser } from './lib/browser.mjs'
import { createStaticServer } from './lib/server.mjs'
import { ensureSite } from './lib/site.mjs'

const folder = process.argv[2] ?? 'strips'
const FRAMES = [0, 0.25, 0.5, 0.75, 1]
/** Longer than any movement, and the rest behind it. */
const LONG = 4000

interface Verb {
  readonly name: string
  readonly ms: number
  /** What is said of it. */
  readonly said: RegExp
}

interface Scene {
  readonly name: string
  readonly source: string
  /** In the order in which they are looked for: on from the beginning, or back from the end. */
  readonly verbs: readonly Verb[]
  readonly from: 'Home' | 'End'
}

const WAVE = 2400

const SCENES: readonly Scene[] = [
  {
    name: 'verbs',
    from: 'Home',
    source: readFileSync('scripts/strips/verbs.c', 'utf8'),
    verbs: [
      { name: 'fork', ms: PACE.fork, said: /has a child, 2051/ },
      { name: 'exec', ms: PACE.exec, said: /^2051 becomes/ },
      { name: 'exit: slip', ms: PACE.slip, said: /^2051.*its slip/ },
      { name: 'exit: memory', ms: PACE.memory, said: /^2051 gives its memory/ },
      { name: 'exit: files', ms: PACE.files, said: /^2051 gives its open files/ },
      { name: 'exit: directory', ms: PACE.quiet, said: /^2051 gives its working/ },
      { name: 'letter', ms: PACE.letter, said: /^SIGCHLD is thrown away/ },
      { name: 'zombie', ms: PACE.zombie, said: /^2051.*is a zombie/ },
      { name: 'signal to a zombie', ms: PACE.bolt, said: /^SIGKILL to 2051/ },
      { name: 'wait', ms: PACE.reaping, said: /number 2051 is free/ },
      { name: 'falls asleep', ms: PACE.quiet, said: /^2052.*leaves the CPU/ },
      { name: 'signal to the living', ms: PACE.bolt, said: /^SIGKILL is sent to 2052/ },
      { name: 'wakes', ms: PACE.quiet, said: /^2052.*is woken/ },
      { name: 'knock', ms: PACE.quiet, said: /sleeps in wait and is woken/ },
      { name: 'adoption', ms: PACE.adoption, said: /new parent|belongs? to/ }
    ]
  },
  {
    name: 'waves',
    from: 'End',
    source: readFileSync('bench/attacks/three_hundred.c', 'utf8'),
    verbs: [
      { name: '300 reapings', ms: WAVE, said: /300 slips/ },
      { name: '300 adoptions', ms: WAVE, said: /300 children now belong/ }
    ]
  }
]

const exact = (where: Page | Locator, name: string): Locator => where.getByRole('button', { name, exact: true })

/** Runs a program in the sandbox until it has ended, kills it if it has not, and goes back to its beginning. The clock stands from then on. */
async function stageOf(page: Page, address: string, { source, from }: Scene, width: number): Promise<Locator> {
  await page.clock.install()
  await page.goto(`${address}/play/?program=zombie_maker`)
  await exact(page, '+15 s').and(page.locator(':enabled')).waitFor()
  await page.getByRole('textbox', { name: /^Source of/ }).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(source)
  const stage = page.locator('section.stage')
  const settled = async () => {
    await page.locator('section.stage[aria-busy=false]').waitFor()
    await page.waitForTimeout(1500)
  }
  await page.locator('.bar').getByRole('button', { name: 'Run', exact: true }).click()
  await page.getByRole('treeitem', { name: /^2050/ }).first().waitFor()
  await settled()
  await exact(page, '+15 s').click()
  await settled()
  if (from === 'End') {
    const prompt = page.getByRole('textbox', { name: 'Type at the terminal' })
    await prompt.fill('kill -9 %1')
    await prompt.press('Enter')
    await settled()
  }
  await page.getByRole('slider', { name: 'Moment' }).press(from)
  await page.setViewportSize({ width, height: 900 })
  await settled()
  await page.clock.pauseAt(new Date(Date.now() + 3_600_000))
  return stage
}

type Strip = Record<'light' | 'dark', string[]>

interface Clip {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const MARGIN = 48

/** Around all that is drawn of the tree now. */
async function drawn(stage: Locator): Promise<Clip> {
  const pane = (await treeOf(stage).boundingBox())!
  const boxes = await treeOf(stage)
    .getByRole('treeitem')
    .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().toJSON() as DOMRect))
  const right = Math.min(pane.x + pane.width, Math.max(...boxes.map((box) => box.right)) + MARGIN)
  const bottom = Math.min(pane.y + pane.height, Math.max(...boxes.map((box) => box.bottom)) + MARGIN)
  const x = Math.max(pane.x, Math.min(...boxes.map((box) => box.left)) - MARGIN)
  return { x, y: pane.y, width: right - x, height: bottom - pane.y }
}

function around(a: Clip, b: Clip): Clip {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  const width = Math.max(a.x + a.width, b.x + b.width) - x
  return { x, y, width, height: Math.max(a.y + a.height, b.y + b.height) - y }
}

const treeOf = (stage: Locator): Locator => stage.getByRole('tree').filter({ visible: true })

async function picture(page: Page, clip: Clip, strip: Strip): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    strip[colorScheme].push((await page.screenshot({ clip, animations: 'allow' })).toString('base64'))
  }
}

/** The frames of one step, on or back. */
async function film(page: Page, stage: Locator, button: 'Step' | 'Back', ms: number, clip: Clip): Promise<Strip> {
  const strip: Strip = { light: [], dark: [] }
  await exact(stage, button).click()
  let past = 0
  for (const t of FRAMES) {
    const to = t === 1 ? LONG : Math.round(t * ms)
    await page.clock.runFor(to - past)
    past = to
    await picture(page, clip, strip)
  }
  return strip
}

const said = async (stage: Locator): Promise<string> => (await stage.locator('.strip').innerText()).trim()

async function step(page: Page, stage: Locator, button: 'Step' | 'Back'): Promise<string> {
  await exact(stage, button).click()
  await page.clock.runFor(LONG)
  return said(stage)
}

const STRIPS_PER_SHEET = 4

/** Writes a picture of strips, one below the other. */
async function sheet(
  browser: Browser,
  file: string,
  strips: ReadonlyMap<string, readonly string[]>,
  scheme: string
): Promise<void> {
  const [paper, ink] = scheme === 'dark' ? ['#1c1b18', '#eee'] : ['#fff', '#222']
  const rows = [...strips].map(
    ([name, frames]) =>
      `<h2>${name}</h2><div>${frames.map((frame) => `<img src="data:image/png;base64,${frame}">`).join('')}</div>`
  )
  const page = await browser.newPage({ viewport: { width: 2000, height: 800 } })
  await page.setContent(
    `<style>body{margin:12px;background:${paper};color:${ink};font:14px sans-serif}h2{font-size:15px;margin:8px 0 2px}
     div{display:grid;grid-template-columns:repeat(5,1fr);gap:4px}img{width:100%}</style>${rows.join('')}`
  )
  await page.screenshot({ path: file, fullPage: true })
  await page.close()
}

async function shoot(browser: Browser, address: string, scene: Scene, width: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  const stage = await stageOf(page, address, scene, width)
  const light = new Map<string, string[]>()
  const dark = new Map<string, string[]>()
  let last = ''
  for (const { name, ms, said: wanted } of scene.verbs) {
    for (let steps = 0; ; steps++) {
      const now = await step(page, stage, scene.from === 'Home' ? 'Step' : 'Back')
      if (process.env.STRIPS_LOUD) console.log(now)
      if (wanted.test(now)) break
      if (now === last && steps > 20) throw new Error(`${scene.name}: no ${name}; at last: ${now}`)
      last = now
    }
    const later = await drawn(stage)
    await step(page, stage, 'Back')
    const clip = around(later, await drawn(stage))
    const on = await film(page, stage, 'Step', ms, clip)
    const back = await film(page, stage, 'Back', ms, clip)
    for (const [i, frame] of on.light.entries())
      if ((i === 0 || i === FRAMES.length - 1) && frame !== back.light[FRAMES.length - 1 - i])
        console.log(`${name}, ${width} px: back, frame ${i} differs`)
    if (scene.from === 'Home') await step(page, stage, 'Step')
    light.set(name, on.light)
    dark.set(name, on.dark)
  }
  for (const [scheme, strips] of Object.entries({ light, dark }))
    for (let i = 0; i < strips.size; i += STRIPS_PER_SHEET) {
      const file = `${folder}/${scene.name}-${width}-${scheme}-${1 + i / STRIPS_PER_SHEET}.png`
      await sheet(browser, file, new Map([...strips].slice(i, i + STRIPS_PER_SHEET)), scheme)
    }
  await page.close()
}

const base = process.env.BASE_PATH ?? ''
const server = createStaticServer(process.env.SITE_FOLDER ?? ensureSite(base), base)
await new Promise<void>((done) => server.listen(0, done))
const address = `http://localhost:${(server.address() as AddressInfo).port}${base}`
const executablePath = await ensureBrowser()
if (executablePath === undefined) throw new Error('No browser to look at the stage with.')
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
mkdirSync(folder, { recursive: true })
const only = process.argv[3]
for (const scene of SCENES)
  for (const width of [1440, 390])
    if (!only || only === `${scene.name}-${width}`) await shoot(browser, address, scene, width)
await browser.close()
server.close()
