// `npm run strips [FOLDER [SCENE-WIDTH]]`: film strips of the stage, for people to look at. The real site in a real browser whose time stands: each verb
// at 0, 25, 50, 75 and 100 % of its time, light and dark, and in a narrow window. It is said where a step back does not draw the same frames.
import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser, type Locator, type Page } from 'playwright'
import { ensureBrowser } from './lib/browser.mjs'
import { createStaticServer } from './lib/server.mjs'
import { ensureSite } from './lib/site.mjs'
import { film, find, FRAMES, SCENES, stageOf, step, treeOf, type Scene } from './strips/scenes.ts'

const folder = process.argv[2] ?? 'strips'

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

type Picture = Record<'light' | 'dark', string>

async function picture(page: Page, clip: Clip): Promise<Picture> {
  const taken: Picture = { light: '', dark: '' }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    taken[colorScheme] = (await page.screenshot({ clip, animations: 'allow' })).toString('base64')
  }
  return taken
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
  const stage = await stageOf(page, `${address}/play/?program=zombie_maker`, scene, width)
  const light = new Map<string, string[]>()
  const dark = new Map<string, string[]>()
  for (const verb of scene.verbs) {
    await find(page, stage, scene, verb)
    const later = await drawn(stage)
    await step(page, stage, 'Back')
    const clip = around(later, await drawn(stage))
    const look = () => picture(page, clip)
    const on = await film(page, stage, 'Step', verb.ms, look)
    const back = await film(page, stage, 'Back', verb.ms, look)
    for (const [i, { light }] of on.entries())
      if (light !== back[FRAMES.length - 1 - i].light)
        console.log(`${verb.name}, ${width} px: back, frame ${i} differs`)
    if (scene.from === 'Home') await step(page, stage, 'Step')
    light.set(
      verb.name,
      on.map((frame) => frame.light)
    )
    dark.set(
      verb.name,
      on.map((frame) => frame.dark)
    )
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
const browser = await chromium.launch({
  executablePath,
  args: ['--disable-partial-raster', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
})
mkdirSync(folder, { recursive: true })
const only = process.argv[3]
for (const scene of SCENES)
  for (const width of [1440, 390])
    if (!only || only === `${scene.name}-${width}`) await shoot(browser, address, scene, width)
await browser.close()
server.close()
