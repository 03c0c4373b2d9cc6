// What one sees of a verb, with time in our hands: each frame differs from the one before, in grey too; back is the same film from its end; a frame
// writes only what moves, and lays nothing out but the numbers that count (choreography, 6 and 8).
import type { Locator, Page } from '@playwright/test'
import { button, film, find, FRAMES, SCENES, stageOf, step, treeOf, type Verb } from '../../scripts/strips/scenes.ts'
import { pass } from '../../scripts/strips/frozen.ts'
import { expect, test } from './site.ts'

const [VERBS, RARER, WAVES] = SCENES
const PLAY = './play/?program=zombie_maker'

/** A sample: one verb of each kind of movement. `npm run strips` has them all. */
const SAMPLE: readonly Verb[] = VERBS.verbs.filter(({ name }) =>
  ['fork', 'exec', 'zombie', 'wait', 'adoption'].includes(name)
)

/** The tree as it is seen. */
async function seen(stage: Locator): Promise<{ grey: string; colour: string; drawn: string }> {
  const tree = treeOf(stage)
  const look = async () => (await tree.screenshot({ animations: 'allow' })).toString('base64')
  await tree.evaluate((svg) => (svg.style.filter = 'grayscale(1)'))
  const grey = await look()
  await tree.evaluate((svg) => (svg.style.filter = ''))
  const colour = await look()
  const drawn = await tree.evaluate((svg) => svg.innerHTML.replace(/<!--.*?-->| style=""/g, ''))
  return { grey, colour, drawn }
}

async function expectFilm(page: Page, stage: Locator, { name, ms }: Verb): Promise<void> {
  const rest = await seen(stage)
  const on = await film(page, stage, 'Step', ms, () => seen(stage))
  await pass(page, 4000)
  const later = await seen(stage)
  const back = await film(page, stage, 'Back', ms, () => seen(stage))
  expect(on[0].drawn, `${name}: frame 0 is the earlier picture at rest`).toBe(rest.drawn)
  expect(on.at(-1)!.drawn, `${name}: frame 100 is the later one`).toBe(later.drawn)
  for (const [i, { grey, colour, drawn }] of on.entries()) {
    if (i > 0) expect(grey === on[i - 1].grey, `${name}: frame ${FRAMES[i]} is the one before it`).toBe(false)
    expect(back[FRAMES.length - 1 - i].drawn, `${name}: what is drawn at ${FRAMES[i]} on and back`).toBe(drawn)
    expect(colour === back[FRAMES.length - 1 - i].colour, `${name}: frame ${FRAMES[i]} on and back`).toBe(true)
  }
}

test('each frame of a verb differs from the one before, and a step back is the same film from its end', async ({
  page
}) => {
  test.setTimeout(300_000)
  await page.setViewportSize({ width: 1440, height: 900 })
  const stage = await stageOf(page, PLAY, VERBS, 1440)
  for (const verb of SAMPLE) {
    await find(page, stage, VERBS, verb)
    await step(page, stage, 'Back')
    await expectFilm(page, stage, verb)
    await step(page, stage, 'Step')
  }
})

interface Written {
  /** Of the tree: attributes, by the kind of node and their name. */
  readonly attributes: Record<string, number>
  /** Attributes that were written though they did not change, and nodes outside the stage. */
  readonly needless: string[]
}

/** Notes what is written, until it is asked for. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const observer = new MutationObserver(() => {})
    observer.observe(document.body, { subtree: true, attributes: true, attributeOldValue: true, childList: true })
    Object.assign(window, { observer })
  })

const written = (page: Page): Promise<Written> =>
  page.evaluate(() => {
    const { observer } = window as unknown as { observer: MutationObserver }
    const attributes: Record<string, number> = {}
    const needless: string[] = []
    for (const { type, target, attributeName: name, oldValue } of observer.takeRecords()) {
      const node = target as Element
      const what = `${node.nodeName} ${name ?? type}`
      if (!node.closest('section.stage')) needless.push(`${what}, outside`)
      if (type !== 'attributes') continue
      if (oldValue === node.getAttribute(name!)) needless.push(`${what}, the same again`)
      if (node.closest('svg[role=tree]')) attributes[what] = (attributes[what] ?? 0) + 1
      else if (node.closest('.list')) needless.push(`${what}, not on show`)
    }
    return { attributes, needless }
  })

test('a frame of a wave of 300 writes only what moves, and lays out at most once', async ({ page }) => {
  test.setTimeout(300_000)
  await page.setViewportSize({ width: 1440, height: 900 })
  const stage = await stageOf(page, PLAY, WAVES, 1440)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  const layouts = async () =>
    (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'LayoutCount')!.value
  /** Layouts of each of the first frames. What the page's worker answers meanwhile is laid out, too, in whichever frame it comes. */
  const take = async (name: string): Promise<number[]> => {
    const counts: number[] = []
    await button(stage, 'Step').click()
    await pass(page, 0)
    await watch(page)
    for (let frame = 1; frame <= 6; frame++) {
      const before = await layouts()
      await pass(page, 200)
      await page.evaluate(() => document.body.offsetHeight)
      counts.push((await layouts()) - before)
      const { attributes, needless } = await written(page)
      expect(needless, `${name}: frame ${frame}`).toEqual([])
      const paths = Object.entries(attributes).filter(([what]) => what.endsWith(' d'))
      const rewritten = paths.reduce((sum, [, n]) => sum + n, 0)
      expect(rewritten, `${name}: paths written in frame ${frame}: ${JSON.stringify(paths)}`).toBeLessThanOrEqual(12)
      expect(attributes['svg viewBox'], `${name}: the paper`).toBeUndefined()
    }
    await pass(page, 4000)
    await step(page, stage, 'Back')
    return counts
  }
  for (const verb of WAVES.verbs.slice(0, 4)) {
    await find(page, stage, WAVES, verb)
    await step(page, stage, 'Back')
    // The frame itself reads no lengths; it is laid out once, when it is painted. A frame that is laid out twice is so in each take.
    let counts = await take(verb.name)
    for (let more = 0; more < 3 && Math.max(...counts) > 1; more++) {
      const again = await take(verb.name)
      counts = counts.map((count, i) => Math.min(count, again[i]))
    }
    expect(Math.max(...counts), `${verb.name}: layouts in its frames, ${counts.join()}`).toBeLessThanOrEqual(1)
  }
})

/** What costs minutes: the test command leaves it to `npm run proof`. */
const WHOLE = process.env.UNKILLABLE_WHOLE !== undefined

/** How often the brightness of a place changes within a second, at the place where it does so most. The frames are `between` ms apart. A place is a
 *  square of 16 px, as large as a letter. A change is a rise or fall by a tenth of all.
 *  @see WCAG 2.2, general flash and red flash thresholds: a quarter of 341 × 256 px */
const changesOf = (page: Page, frames: readonly string[], between: number): Promise<number> =>
  page.evaluate(
    async ([frames, between]) => {
      const SIDE = 16
      const LEAST = 0.1
      const looks = await Promise.all(
        frames.map(async (frame) => {
          const image = new Image()
          image.src = `data:image/png;base64,${frame}`
          await image.decode()
          const [width, height] = [Math.ceil(image.width / SIDE), Math.ceil(image.height / SIDE)]
          const canvas = new OffscreenCanvas(width, height)
          const paper = canvas.getContext('2d')!
          paper.imageSmoothingQuality = 'high'
          paper.drawImage(image, 0, 0, width, height)
          const { data } = paper.getImageData(0, 0, width, height)
          return Array.from(
            { length: width * height },
            (_, i) => (0.2126 * data[4 * i] + 0.7152 * data[4 * i + 1] + 0.0722 * data[4 * i + 2]) / 255
          )
        })
      )
      let most = 0
      for (let place = 0; place < looks[0].length; place++) {
        const turns: number[] = []
        let [reached, way] = [looks[0][place], 0]
        for (const [i, look] of looks.entries()) {
          const now = look[place]
          if (way !== 0 && Math.sign(now - reached) === way) reached = now
          else if (Math.abs(now - reached) >= LEAST) {
            way = Math.sign(now - reached)
            reached = now
            turns.push(i * between)
          }
        }
        for (const [i, from] of turns.entries())
          most = Math.max(most, turns.slice(i).filter((at) => at < from + 1000).length)
      }
      return most
    },
    [frames, between] as const
  )

if (WHOLE) {
  for (const scene of [VERBS, RARER])
    test(`each of the ${scene.name}: a step back is the same film from its end`, async ({ page }) => {
      test.setTimeout(1_200_000)
      await page.setViewportSize({ width: 1440, height: 900 })
      const stage = await stageOf(page, PLAY, scene, 1440)
      for (const verb of scene.verbs) {
        await find(page, stage, scene, verb)
        await step(page, stage, 'Back')
        await expectFilm(page, stage, verb)
        await step(page, stage, 'Step')
      }
    })

  test('each wave of 300: a step back is the same film from its end, and nothing flashes', async ({
    page,
    context
  }) => {
    test.setTimeout(1_200_000)
    await page.setViewportSize({ width: 1440, height: 900 })
    const stage = await stageOf(page, PLAY, WAVES, 1440)
    const dark = await context.newPage()
    const BETWEEN = 80
    for (const verb of WAVES.verbs.slice(0, 4)) {
      await find(page, stage, WAVES, verb)
      await page.bringToFront()
      await step(page, stage, 'Back')
      await expectFilm(page, stage, verb)
      const frames: string[] = []
      await button(stage, 'Step').click()
      for (let ms = 0; ms <= verb.ms; ms += BETWEEN) {
        await pass(page, ms === 0 ? 0 : BETWEEN)
        frames.push((await treeOf(stage).screenshot({ animations: 'allow' })).toString('base64'))
      }
      expect(await changesOf(dark, frames, BETWEEN), `${verb.name}: changes of brightness`).toBeLessThanOrEqual(3)
      await pass(page, 4000)
      await step(page, stage, 'Back')
    }
  })

  test('what flashes is seen', async ({ page }) => {
    const shot = async (colour: string) => {
      await page.setContent(`<body style="background: ${colour}">`)
      return (await page.screenshot()).toString('base64')
    }
    const [black, white] = [await shot('#333'), await shot('#ccc')]
    expect(await changesOf(page, [black, white, black, white, black, white], 100)).toBe(5)
    expect(await changesOf(page, [black, white, white, white], 100)).toBe(1)
  })
}
