// step.ts: how long a reader's key waits: from its press to the end of the first frame of a step, beside the commit that claims are compared with.
import type { Browser } from 'playwright'
import { ensureSite } from '../scripts/lib/site.mjs'
import { BASELINE, baselineSite } from './lib/baseline.ts'
import { openBrowser, serveSite } from './lib/browser.ts'
import { most, type Claim } from './lib/claims.ts'
import { untilShown, type Shown } from './lib/frames.ts'
import { options } from './lib/options.ts'
import { family, source } from './lib/programs.ts'
import { report, timesAsMuch } from './lib/report.ts'
import { byTurns } from './lib/rounds.ts'
import { Sandbox } from './lib/sandbox.ts'
import { median } from './lib/stats.ts'

/** Steps of a round, each after the one before has come to its end, ms. */
const STEPS = 3
const BETWEEN = 1200

interface Case {
  readonly name: string
  readonly source: string
  readonly seconds: number
}

const CASES: readonly Case[] = [
  { name: '2', source: family('1'), seconds: 15 },
  { name: '55', source: family('9, 5'), seconds: 15 },
  { name: '156', source: source('bench/attacks/fork_tree_5x5x5.c'), seconds: 30 }
]

interface Side {
  readonly clock: number[]
  round(): Promise<number>
  close(): Promise<void>
}

async function sideOf(browser: Browser, address: string, { source, seconds }: Case): Promise<Side> {
  const sandbox = await Sandbox.open(browser, address)
  await sandbox.run(source, seconds)
  const clock: number[] = []
  return {
    clock,
    close: () => sandbox.close(),
    round: async () => {
      await sandbox.clickAt(((clock.length % options.pairs) + 0.5) / options.pairs)
      const steps: Shown[] = []
      for (let step = 0; step < STEPS; step++) {
        await sandbox.page.waitForTimeout(BETWEEN)
        steps.push(await untilShown(browser, sandbox.page, 'ArrowRight'))
      }
      clock.push(median(steps.map(({ clock }) => clock)))
      return median(steps.map(({ cpu }) => cpu))
    }
  }
}

async function claimOf(browser: Browser, one: Case, here: string, there: string | undefined): Promise<Claim> {
  const sides = [await sideOf(browser, here, one)]
  if (there !== undefined) sides.push(await sideOf(browser, there, one))
  const [ours, theirs] = await byTurns(sides, options.pairs)
  for (const side of sides) await side.close()
  const said = (costs: readonly number[], { clock }: Side) =>
    `${median(costs).toFixed(1)} ms (${median(clock).toFixed(0)} by the clock)`
  const note = [`${said(ours, sides[0])} here`, ...(theirs ? [`${said(theirs, sides[1])} there`] : [])].join(', ')
  return { ...timesAsMuch(`a step among ${one.name} processes ÷ ${BASELINE}`, ours, theirs, most(0.5)), note }
}

async function main(): Promise<Claim[]> {
  const browser = await openBrowser()
  if (!browser)
    return [{ what: 'a step', figure: undefined, unit: '×', note: 'not measured here: there is no Chromium' }]
  const here = await serveSite(ensureSite())
  const folder = options.self ? ensureSite() : baselineSite()
  const there = folder === undefined ? undefined : await serveSite(folder)
  const claims: Claim[] = []
  try {
    for (const one of CASES) {
      console.log(`(${one.name} …)`)
      claims.push(await claimOf(browser, one, here.address, there?.address))
    }
  } finally {
    await browser.close()
    here.close()
    there?.close()
  }
  return claims
}

report('From a key to the end of the first frame of its step, CPU of the page’s thread', await main())
