import { expect, LESSONS, test } from './site.ts'

/** A point of type, in CSS pixels. */
const POINT = 4 / 3
/** Of an A4 sheet inside its margins. */
const SHEET = ((297 - 28) / 25.4) * 96

for (const lesson of LESSONS) {
  test(`the lesson ${lesson} prints each step and each question with its own picture, and nothing lies on anything`, async ({
    page
  }) => {
    const pictures = page.waitForResponse(/print\.json$/)
    await page.goto(`./read/${lesson}/`)
    const steps = Object.keys((await (await pictures).json()) as object)
    expect(steps.length).toBeGreaterThan(0)
    await expect(page.locator('figure.printed')).toHaveCount(0)
    await page.emulateMedia({ media: 'print' })
    for (const step of steps) await expect(page.locator(`[id="${step}"] figure.printed`)).toBeVisible()
    // A question has the picture of the moment before it, and nothing of what comes.
    for (const question of await page.locator('.ask').all())
      await expect(question.locator('xpath=..').locator('figure.printed').getByRole('img')).toHaveCount(1)
    // No stage beside the text, no controls.
    await expect(page.locator('section.stage').filter({ visible: true })).toHaveCount(0)
    await expect(page.getByRole('button', { name: /^(Show this|Step|Play)/ })).toHaveCount(0)

    const faults = await page.locator('figure.printed').evaluateAll((figures, sheet) => {
      const text = document.querySelector('article')!.getBoundingClientRect()
      const found: string[] = []
      const meet = (a: DOMRect, b: DOMRect) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3.5
      for (const figure of figures) {
        const where = figure.closest('[id]')!.id
        const box = figure.getBoundingClientRect()
        if (Math.abs(box.width - text.width) > 1) found.push(`${where} is not as wide as the text`)
        if (box.height > sheet) found.push(`${where} does not fit a page`)
        if (getComputedStyle(figure).breakInside !== 'avoid') found.push(`${where} may be broken`)
        if (figure.querySelectorAll('svg:not(.defs)').length > 3) found.push(`${where} has too many frames`)
        const frames = [...figure.querySelectorAll('svg:not(.defs)')]
        // Halfway something is on its way over something else.
        for (const frame of frames.filter((_, i) => i === 0 || i === frames.length - 1)) {
          const paper = frame.getBoundingClientRect()
          const words = [...frame.querySelectorAll('text')]
            // What a front has not reached, or has passed, is not to be seen.
            .filter((word) => !word.closest('[clip-path]'))
            .map((word) => ({
              word: word.textContent,
              // The words of what passes by: their slots are the tree's, and tested there.
              passing: word.closest('.words') !== null,
              box: word.getBoundingClientRect()
            }))
          for (const [i, a] of words.entries()) {
            const { left, right, top, bottom } = a.box
            if (left < paper.left - 1 || right > paper.right + 1 || top < paper.top - 1 || bottom > paper.bottom + 1)
              found.push(`${where}: “${a.word}” is outside of its frame`)
            for (const b of words.slice(i + 1))
              if (!a.passing && !b.passing && meet(a.box, b.box))
                found.push(`${where}: “${a.word}” lies on “${b.word}”`)
          }
        }
      }
      return found
    }, SHEET)
    expect(faults).toEqual([])
  })
}

test('a step about one verb prints it before, halfway and after; a husk is drawn in black', async ({ page }) => {
  const pictures = page.waitForResponse(/print\.json$/)
  await page.goto('./read/exit/')
  await pictures
  await page.emulateMedia({ media: 'print' })
  const frames = page.locator('#memory figure.printed').getByRole('img')
  await expect(frames).toHaveCount(3)
  for (const [i, name] of ['before', 'halfway', 'after'].entries())
    await expect(frames.nth(i)).toHaveAccessibleName(name)
  // Its memory drains.
  const fill = (i: number) =>
    frames
      .nth(i)
      .locator('[data-key=memoryUsed], [data-key=shared]')
      .evaluateAll((bars) => bars.reduce((sum, bar) => sum + bar.getBoundingClientRect().width, 0))
  expect(await fill(1)).toBeLessThan(await fill(0))
  expect(await fill(2)).toBeLessThan(await fill(1))
  // A moment by itself has one picture.
  await expect(page.locator('#rest figure.printed').getByRole('img')).toHaveCount(1)

  const husk = page.locator('figure.printed .husk > .edge').first()
  expect(await husk.evaluate((edge) => parseFloat(getComputedStyle(edge).strokeWidth))).toBeCloseTo(0.7 * POINT, 2)
  const hatch = page.locator('figure.printed pattern line').first()
  expect(await hatch.evaluate((line) => parseFloat(getComputedStyle(line).strokeWidth))).toBeCloseTo(0.35 * POINT, 2)
})

test('a printer gets the pictures, too: they are in the page before it is measured', async ({ page }) => {
  const pictures = page.waitForResponse(/print\.json$/)
  await page.goto('./read/kill/')
  const steps = Object.keys((await (await pictures).json()) as object)
  await page.evaluate(() =>
    addEventListener('beforeprint', () => {
      document.title = String(document.querySelectorAll('figure.printed').length)
    })
  )
  await page.pdf({ format: 'A4' })
  await expect(page).toHaveTitle(String(steps.length))
  await expect(page.locator('figure.printed')).toHaveCount(0)
})
