// frames.ts: how smoothly the stage moves: frames while 2, 55, 156, 300 and 1,500 processes fork, die and are reaped, as a part of what a page
// at rest shows in the same browser, by turns; and what a frame costs, which does not depend on what else the machine does.
import type { Browser, Page } from 'playwright'
import { ensureSite } from '../scripts/lib/site.mjs'
import { openBrowser, serveSite } from './lib/browser.ts'
import { least, type Claim } from './lib/claims.ts'
import { watch, type Press, type Seen } from './lib/frames.ts'
import { options } from './lib/options.ts'
import { report, timesAsMuch } from './lib/report.ts'
import { family, source } from './lib/programs.ts'
import { byTurns } from './lib/rounds.ts'
import { Sandbox } from './lib/sandbox.ts'
import { median } from './lib/stats.ts'

/** So long frames are counted at a stretch, ms. */
const WINDOW = 1000

interface Crowd {
  readonly name: string
  readonly source: string
  /** Virtual seconds until it is over. */
  readonly seconds: number
  /** What is typed then. */
  readonly line?: string
  readonly budget: number
  readonly movements: readonly (keyof typeof MOVEMENTS)[]
}

const ALL = ['playing', 'seeking', 'stepping back'] as const

const CROWDS: readonly Crowd[] = [
  { name: '2', source: family('1'), seconds: 15, budget: 0.95, movements: ALL },
  { name: '55', source: family('9, 5'), seconds: 15, budget: 0.95, movements: ALL },
  { name: '156', source: source('bench/attacks/fork_tree_5x5x5.c'), seconds: 30, budget: 0.95, movements: ALL },
  { name: '200 lanes', source: family('200'), seconds: 15, budget: 0.9, movements: ['dragging'] },
  {
    name: '300',
    source: source('bench/attacks/three_hundred.c'),
    seconds: 15,
    line: 'kill -9 %1',
    budget: 0.95,
    movements: ALL
  },
  { name: '1500', source: family('1500'), seconds: 15, budget: 0.5, movements: ALL }
]

type Movement = (sandbox: Sandbox, round: number, counting: boolean) => Promise<Seen>

/** A part of the timeline for each round. */
const partOf = (round: number): number => ((round % options.pairs) + 0.5) / options.pairs

const pressing = (sandbox: Sandbox, presses: readonly Press[], counting: boolean): Promise<Seen> =>
  watch(sandbox.page, WINDOW, { presses }, counting)

const MOVEMENTS = {
  playing: async (sandbox, round, counting) => {
    await sandbox.clickAt(partOf(round))
    const seen = await pressing(sandbox, [{ at: 0, button: 'Play' }], counting)
    await pressing(sandbox, [{ at: 0, button: 'Pause' }], false)
    return seen
  },
  seeking: (sandbox, _, counting) =>
    pressing(
      sandbox,
      [
        { at: 0, key: 'End' },
        { at: WINDOW / 2, key: 'Home' }
      ],
      counting
    ),
  'stepping back': async (sandbox, round, counting) => {
    await sandbox.clickAt(partOf(round))
    return pressing(
      sandbox,
      [0, 1, 2].map((n) => ({ at: (n * WINDOW) / 3, button: 'Back' })),
      counting
    )
  },
  dragging: async (sandbox, round, counting) => {
    const { x, y, width, height } = await sandbox.lanes()
    const { mouse } = sandbox.page
    const from = partOf(round)
    await mouse.move(x + from * width, y + height / 2)
    await mouse.down()
    const seen = await watch(sandbox.page, WINDOW, { drag: { from, to: from < 0.5 ? 1 : 0 } }, counting)
    await mouse.up()
    return seen
  }
} satisfies Record<string, Movement>

/** What a frame of a movement costs, for who wants to know why frames are missing. */
function costOf(seen: readonly Seen[], { frames, changes = NaN }: Seen): string {
  const perFrame = (of: (one: Seen) => number) => median(seen.map((one) => of(one) / one.frames))
  return [
    `a frame: ${perFrame(({ task }) => task).toFixed(1)} ms, script ${perFrame(({ script }) => script).toFixed(1)}`,
    `layouts ${perFrame(({ layouts }) => layouts).toFixed(2)}, styles ${perFrame(({ styles }) => styles).toFixed(2)}`,
    `${(changes / frames).toFixed(0)} changes; longest ${Math.max(...seen.map(({ longest }) => longest)).toFixed(0)} ms`
  ].join(', ')
}

async function claimOf(sandbox: Sandbox, idle: Page, crowd: Crowd, movement: (typeof crowd.movements)[number]) {
  const move = MOVEMENTS[movement]
  const seen: Seen[] = []
  const rate = (one: Seen) => one.frames
  const moving = {
    round: async () => {
      seen.push(await move(sandbox, seen.length, false))
      return rate(seen[seen.length - 1])
    }
  }
  const resting = { round: async () => rate(await watch(idle, WINDOW)) }
  const [ours, theirs] = await byTurns([moving, resting], options.pairs)
  const counted = await move(sandbox, Math.floor(options.pairs / 2), true)
  return {
    ...timesAsMuch(`${crowd.name}: ${movement}, frames ÷ at rest`, ours, theirs, least(crowd.budget)),
    note: costOf(seen, counted)
  }
}

/** A page in which one thing moves: where nothing does, a browser draws nothing. It has a window of its own, so that no other is behind it. */
async function idlePage(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.setContent(
    '<style>i{position:absolute;inset:0;width:20px;height:20px;background:#888;animation:a 1s infinite}@keyframes a{to{translate:300px}}</style><i></i>'
  )
  return page
}

async function main(): Promise<Claim[]> {
  const browser = await openBrowser()
  if (!browser)
    return [{ what: 'frames', figure: undefined, unit: '×', note: 'not measured here: there is no Chromium' }]
  const site = await serveSite(ensureSite())
  const claims: Claim[] = []
  const idle = await idlePage(browser)
  try {
    for (const crowd of CROWDS.filter(({ name }) => options.only.length === 0 || options.only.includes(name))) {
      console.log(`(${crowd.name} …)`)
      const sandbox = await Sandbox.open(browser, site.address)
      await sandbox.run(crowd.source, crowd.seconds)
      if (crowd.line) await sandbox.type(crowd.line)
      for (const movement of crowd.movements) claims.push(await claimOf(sandbox, idle, crowd, movement))
      await sandbox.close()
    }
  } finally {
    await browser.close()
    site.close()
  }
  return claims
}

report('Frames of the stage, as a part of those of a page at rest', await main())
