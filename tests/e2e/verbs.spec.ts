// What one sees of a verb, with time in our hands: each frame differs from the one before, in grey too; back is the same film from its end; a frame
// writes only what moves, and lays nothing out but the numbers that count (choreography, 6 and 8).
import type { Locator, Page } from '@playwright/test'
import { film, find, FRAMES, SCENES, stageOf, step, treeOf, type Verb } from '../../scripts/strips/scenes.ts'
import { pass } from '../../scripts/strips/frozen.ts'
import { expect, test } from './site.ts'

const [VERBS, , WAVES] = SCENES
const PLAY = './play/?program=zombie_maker'

/** A sample: one verb of each kind of movement. `npm run strips` has them all. */
const SAMPLE: readonly Verb[] = VERBS.verbs.filter(({ name }) =>
  ['fork', 'exec', 'exit: memory', 'letter', 'zombie', 'wait', 'adoption'].includes(name)
)

/** The tree as it is seen, in grey and in colour. */
async function seen(page: Page, stage: Locator): Promise<{ grey: string; colour: string }> {
  const tree = treeOf(stage)
  const look = async () => (await tree.screenshot({ animations: 'allow' })).toString('base64')
  const colour = await look()
  await tree.evaluate((svg) => (svg.style.filter = 'grayscale(1)'))
  const grey = await look()
  await tree.evaluate((svg) => (svg.style.filter = ''))
  return { grey, colour }
}

async function expectFilm(page: Page, stage: Locator, { name, ms }: Verb): Promise<void> {
  const rest = await seen(page, stage)
  const on = await film(page, stage, 'Step', ms, () => seen(page, stage))
  await pass(page, 4000)
  const later = await seen(page, stage)
  const back = await film(page, stage, 'Back', ms, () => seen(page, stage))
  expect(on[0].colour === rest.colour, `${name}: frame 0 is the earlier picture at rest`).toBe(true)
  expect(on.at(-1)!.colour === later.colour, `${name}: frame 100 is the later one`).toBe(true)
  for (const [i, { grey, colour }] of on.entries()) {
    if (i > 0) expect(grey === on[i - 1].grey, `${name}: frame ${FRAMES[i]} is the one before it`).toBe(false)
    expect(colour === back[FRAMES.length - 1 - i].colour, `${name}: frame ${FRAMES[i]} on and back`).toBe(true)
  }
}

test('each frame of a verb differs from the one before, and a step back is the same film from its end', async ({
  page
}) => {
  test.setTimeout(180_000)
  await page.setViewportSize({ width: 1440, height: 900 })
  const stage = await stageOf(page, PLAY, VERBS, 1440)
  for (const verb of SAMPLE) {
    await find(page, stage, VERBS, verb)
    await step(page, stage, 'Back')
    await expectFilm(page, stage, verb)
    await step(page, stage, 'Step')
  }
})
