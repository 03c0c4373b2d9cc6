// scenes.ts: programs in which each verb of the stage happens once, and how it is found there. For the strips that people look at, and for the test
// that looks at them itself (tests/e2e/verbs.spec.ts).
import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright'
import { PACE } from '../../src/lib/record/pace.ts'
import { hold, ownFrames, pass } from './frozen.ts'

/** Parts of the time of a movement that are looked at. */
export const FRAMES = [0, 0.25, 0.5, 0.75, 1]
/** Longer than any movement. */
const LONG = 4000
/** How long a wave takes. */
const WAVE = 2400

export interface Verb {
  readonly name: string
  readonly ms: number
  /** What is said of it. */
  readonly said: RegExp
}

export interface Scene {
  readonly name: string
  readonly source: string
  /** In the order in which they are looked for: on from the beginning, or back from the end. */
  readonly verbs: readonly Verb[]
  readonly from: 'Home' | 'End'
}

export const SCENES: readonly Scene[] = [
  {
    name: 'verbs',
    from: 'Home',
    source: readFileSync('scripts/strips/verbs.c', 'utf8'),
    verbs: [
      { name: 'fork', ms: PACE.fork, said: /^2051 is a copy/ },
      { name: 'a write', ms: PACE.quiet, said: /^2050 writes to a page/ },
      { name: 'exec', ms: PACE.exec, said: /^2051 becomes/ },
      { name: 'exit: slip', ms: PACE.slip, said: /^The slip of 2051.*is written/ },
      { name: 'exit: memory', ms: PACE.memory, said: /^2051 gives its memory/ },
      { name: 'exit: files', ms: PACE.files, said: /^2051 gives its open files/ },
      { name: 'exit: directory', ms: PACE.quiet, said: /^2051 gives its working/ },
      { name: 'letter', ms: PACE.letter, said: /^SIGCHLD is thrown away/ },
      { name: 'zombie', ms: PACE.zombie, said: /^2051.*it is a zombie/ },
      { name: 'signal to a zombie', ms: PACE.bolt, said: /^SIGKILL to 2051/ },
      { name: 'wait', ms: PACE.reaping, said: /number 2051 is free/ },
      { name: 'falls asleep', ms: PACE.quiet, said: /^2052.*falls asleep/ },
      { name: 'signal to the living', ms: PACE.bolt, said: /^SIGKILL is sent to 2052/ },
      { name: 'wakes', ms: PACE.quiet, said: /^2052.*is woken/ },
      { name: 'knock', ms: PACE.quiet, said: /sleeps in wait and is woken/ },
      { name: 'adoption', ms: PACE.adoption, said: /now belongs? to/ }
    ]
  },
  {
    name: 'rarer',
    from: 'Home',
    source: readFileSync('scripts/strips/rarer.c', 'utf8'),
    verbs: [
      { name: 'stop', ms: PACE.quiet, said: /^2051.*is stopped by SIGSTOP/ },
      { name: 'continue', ms: PACE.quiet, said: /^2051.*SIGCONT ends its stop/ },
      { name: 'a tracer’s stop', ms: PACE.quiet, said: /^2052 stands still/ },
      { name: 'a tracer lets go', ms: PACE.quiet, said: /^2052.*goes on: its tracer/ },
      { name: 'a limit', ms: PACE.limit, said: /^2050.*gets no child/ },
      { name: 'autoreap', ms: PACE.zombie, said: /^2053 reaps itself/ }
    ]
  },
  {
    name: 'waves',
    from: 'End',
    source: readFileSync('bench/attacks/three_hundred.c', 'utf8'),
    verbs: [
      { name: '300 reapings', ms: WAVE, said: /300 slips/ },
      { name: '300 adoptions', ms: WAVE, said: /300 children now belong/ },
      { name: 'a signal to 300', ms: WAVE, said: /^SIGKILL to 300 children/ },
      { name: '300 deaths', ms: WAVE, said: /^300 children.*they are zombies/ },
      { name: '300 fall asleep', ms: WAVE, said: /^300 children.*fall asleep/ },
      { name: '300 forks', ms: WAVE, said: /has 300 more children/ }
    ]
  }
]

export const button = (where: Page | Locator, name: string): Locator => where.getByRole('button', { name, exact: true })

export const treeOf = (stage: Locator): Locator => stage.getByRole('tree').filter({ visible: true })

/** Runs a program in the sandbox until it has ended, kills it if it has not, and goes back to its beginning. Time stands from then on. */
export async function stageOf(page: Page, play: string, { source, from }: Scene, width: number): Promise<Locator> {
  await ownFrames(page)
  await page.goto(play)
  await button(page, '+15 s').and(page.locator(':enabled')).waitFor()
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
  await button(page, '+15 s').click()
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
  await hold(page)
  return stage
}

type Button = 'Step' | 'Back'

const said = async (stage: Locator): Promise<string> => (await stage.locator('.strip').innerText()).trim()

/** A step, to its end. Answers what is said of it. */
export async function step(page: Page, stage: Locator, name: Button): Promise<string> {
  await button(stage, name).click()
  await pass(page, LONG)
  return said(stage)
}

/** Steps until a verb has been played, or taken back; then before it. */
export async function find(page: Page, stage: Locator, { name, from }: Scene, verb: Verb): Promise<void> {
  let last = ''
  for (let steps = 0; ; steps++) {
    const now = await step(page, stage, from === 'Home' ? 'Step' : 'Back')
    if (process.env.STRIPS_LOUD) console.log(now)
    if (verb.said.test(now)) return
    if (now === last && steps > 20) throw new Error(`${name}: no ${verb.name}; at last: ${now}`)
    last = now
  }
}

/** The frames of one step, on or back: `look` is called at each. */
export async function film<P>(
  page: Page,
  stage: Locator,
  name: Button,
  ms: number,
  look: () => Promise<P>
): Promise<P[]> {
  const frames: P[] = []
  await button(stage, name).click()
  let past = 0
  for (const t of FRAMES) {
    await pass(page, t * ms - past)
    past = t * ms
    frames.push(await look())
  }
  return frames
}
