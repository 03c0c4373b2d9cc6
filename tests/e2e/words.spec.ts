// Words as a browser draws them: programs that do anything, run in the sandbox, in six windows. No word is cut, crossed, on another or too small.
// tests/unit/stage/labels.svelte.test.ts does the same for 500 worlds by estimated widths.
import type { Page } from '@playwright/test'
import { open, rest, run, start, write } from './sandbox.ts'
import { expect, test } from './site.ts'

const WINDOWS = [
  [1440, 900],
  [1280, 720],
  [1024, 768],
  [768, 1024],
  [390, 844],
  [320, 640]
] as const
/** The test command takes a sample, `UNKILLABLE_WHOLE=1` all. */
const WORLDS = process.env.UNKILLABLE_WHOLE === undefined ? 20 : 50
const IN_ONE_PAGE = 10

/** Numbers by a linear congruence: the same programs each time. @see Numerical Recipes, ranqd1 */
function dice(seed: number): (n: number) => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0
  return (n) => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
}

/** A program whose processes fork, end, are killed, stop, become others and ignore their children. */
function programOf(seed: number): string {
  const roll = dice(seed)
  const lives = [
    'pause();',
    'sleep(100);',
    'raise(SIGSTOP);',
    'for (;;) pause();',
    'execlp("sleep", "sleep", "50", NULL);'
  ]
  const ends = ['exit(0);', 'exit(3);', 'kill(getpid(), SIGKILL);', 'abort();', 'exit(255);']
  const crowd = [0, 0, 0, 5, 14, 60, 155][roll(7)]
  const family = (depth: number): string => {
    const children = Array.from({ length: roll(depth === 0 ? 5 : 3) + (depth === 0 ? 1 : 0) }, () => {
      const own = depth < 2 && roll(3) === 0 ? family(depth + 1) : ''
      const does = roll(2) === 0 ? lives[roll(lives.length)] : ends[roll(ends.length)]
      return `if (fork() == 0) { ${own} ${does} exit(1); }`
    })
    return children.join('\n  ')
  }
  return [
    '#include <signal.h>',
    '#include <stdlib.h>',
    '#include <sys/resource.h>',
    '#include <unistd.h>',
    'int main(void)',
    '{',
    roll(4) === 0 ? '  signal(SIGCHLD, SIG_IGN);' : '',
    `  for (int i = 0; i < ${crowd}; i++)`,
    `    if (fork() == 0) { if (i % 3) pause(); exit(i % 4); }`,
    `  ${family(0)}`,
    roll(3) === 0
      ? '  struct rlimit few = { 1, 1 }; setrlimit(RLIMIT_NPROC, &few); for (int i = 0; i < 3; i++) fork();'
      : '',
    roll(5) === 0 ? '  exit(2);' : '  pause();',
    '}'
  ].join('\n')
}

/** What is wrong with the words on show. */
const faults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    interface Rect {
      readonly left: number
      readonly top: number
      readonly right: number
      readonly bottom: number
    }
    interface Word extends Rect {
      readonly text: string
      readonly size: number
      readonly of: Element | null
    }
    const tree = [...document.querySelectorAll('[role=tree]')].find((element) => element.getClientRects().length > 0)!
    const pane = tree.closest('.pane')!.getBoundingClientRect()
    const isPicture = tree instanceof SVGSVGElement
    const scale = isPicture ? tree.getBoundingClientRect().width / tree.viewBox.baseVal.width : 1
    const range = document.createRange()
    const words: Word[] = []
    const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent!.trim()
      if (text === '' || node.parentElement!.closest('.old')) continue
      range.selectNodeContents(node)
      const size = parseFloat(getComputedStyle(node.parentElement!).fontSize) * scale
      for (const { left, top, right, bottom } of range.getClientRects()) {
        // A line is higher than its letters.
        const middle = (top + bottom) / 2
        const half = size * 0.38
        if (right - left > 0.5)
          words.push({
            text,
            size,
            of: node.parentElement!.closest('[role=treeitem]'),
            left: left + 0.5,
            right: right - 0.5,
            top: middle - half,
            bottom: middle + half
          })
      }
    }
    const meet = (a: Rect, b: Rect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
    const edges = [...tree.querySelectorAll<SVGPathElement>('.link')].flatMap((link) => {
      const matrix = link.getScreenCTM()!
      const points = [...link.getAttribute('d')!.matchAll(/[ML]([-\d.e]+),([-\d.e]+)/g)].map(([, x, y]) =>
        new DOMPoint(Number(x), Number(y)).matrixTransform(matrix)
      )
      return points.slice(1).map((to, i) => {
        const from = points[i]
        return {
          left: Math.min(from.x, to.x),
          right: Math.max(from.x, to.x),
          top: Math.min(from.y, to.y),
          bottom: Math.max(from.y, to.y)
        }
      })
    })
    const bodies = [...tree.querySelectorAll('.item .edge, .item .pill')].map((edge) => ({
      item: edge.closest('[role=treeitem]'),
      box: edge.getBoundingClientRect()
    }))
    const found = new Set<string>()
    for (const [i, word] of words.entries()) {
      if (word.size < 10.95) found.add(`“${word.text}” is ${word.size.toFixed(1)} px high`)
      if (
        word.left < pane.left - 1 ||
        word.right > pane.right + 1 ||
        word.top < pane.top - 1 ||
        word.bottom > pane.bottom + 1
      )
        found.add(`“${word.text}” is cut`)
      for (const other of words.slice(i + 1)) if (meet(word, other)) found.add(`“${word.text}” meets “${other.text}”`)
      if (edges.some((edge) => meet(word, edge))) found.add(`“${word.text}” is crossed by an edge`)
      for (const { item, box } of bodies)
        if (item !== word.of && meet(word, box)) found.add(`“${word.text}” lies on ${item?.getAttribute('aria-label')}`)
    }
    // Whoever is drawn in full has a number and a letter.
    for (const item of tree.querySelectorAll('[role=treeitem]')) {
      const label = item.getAttribute('aria-label')!
      const pid = /^\d+/.exec(label)?.[0]
      const isCrowd = item.getAttribute('data-id')!.startsWith('-')
      if (!pid || isCrowd || !item.querySelector('text, .mono')) continue
      if (!item.textContent.includes(pid)) found.add(`${label} has no number`)
      if (!/, gone/.test(label) && !/[RSDTtZX]/.test(item.textContent.replace(/[a-z_]+/g, '')))
        found.add(`${label} has no letter`)
    }
    return [...found]
  })

for (let first = 0; first < WORLDS; first += IN_ONE_PAGE) {
  test(`the words of worlds ${first} to ${first + IN_ONE_PAGE - 1} are read`, async ({ page }) => {
    test.setTimeout(400_000)
    await open(page, 'zombie_maker')
    for (let seed = first; seed < first + IN_ONE_PAGE; seed++) {
      await page.setViewportSize({ width: 1440, height: 900 })
      await write(page, programOf(seed))
      await (seed === first ? start(page) : run(page).click())
      await expect(run(page)).toBeEnabled()
      await rest(page)
      const [width, height] = WINDOWS[seed % WINDOWS.length]
      await page.setViewportSize({ width, height })
      const tab = page.getByRole('tab', { name: 'Tree' })
      if (await tab.isVisible()) await tab.click()
      // At rest, and at some moments before.
      for (let back = 0; back < 4; back++) {
        await expect(async () => expect(await faults(page)).toEqual([]), `world ${seed}, ${back} steps back`).toPass({
          timeout: 5_000
        })
        for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'Back', exact: true }).click()
        await rest(page)
      }
    }
  })
}
