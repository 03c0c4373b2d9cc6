// The one rule of time, as a person meets it in the sandbox: with pictures that move, and by reduced motion.
import type { Page } from '@playwright/test'
import { button, process, prompt, run, terminal, write } from './sandbox.ts'
import { expect, test } from './site.ts'

async function open(page: Page, program = 'own'): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`./play/?program=${program}`)
  await expect(button(page, '+15 s')).toBeEnabled()
}

async function enter(page: Page, line: string): Promise<void> {
  await prompt(page).fill(line)
  await prompt(page).press('Enter')
}

/** Until what follows has been shown. */
async function rest(page: Page): Promise<void> {
  await expect(page.getByRole('region', { name: /^Stage/ })).toHaveAttribute('aria-busy', 'false')
  await expect(button(page, 'Play')).toBeVisible()
}

const asleep = (page: Page) => process(page, /^2049 sleep, asleep in nanosleep/)
const last = (page: Page) => terminal(page).locator('.line').last()
const waits = (page: Page, time: string) =>
  page.getByText(`Nobody reads the terminal for another ${time}. The clock stands.`)

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test.describe(`motion: ${reducedMotion}`, () => {
    test.use({ contextOptions: { reducedMotion } })

    test('sleep 1000: the clock stands; Ctrl-C ends it, Ctrl-Z stops it, fg goes on with it', async ({ page }) => {
      await open(page)
      await enter(page, 'sleep 1000')
      await expect(asleep(page)).toBeVisible()
      await rest(page)
      await expect(waits(page, '1000 s')).toBeVisible()
      await prompt(page).press('Control+z')
      await expect(process(page, /^2049 sleep, stopped/)).toBeVisible()
      await expect(terminal(page)).toContainText('Stopped')
      await rest(page)
      await enter(page, 'fg')
      await expect(asleep(page)).toBeVisible()
      await rest(page)
      await prompt(page).press('Control+c')
      await expect(process(page, /^2049/)).toHaveCount(0)
      await rest(page)
      await expect(last(page)).toHaveText('juan@test:~$ ')
      await expect(page.getByRole('slider', { name: 'Moment' })).not.toHaveAttribute('aria-valuetext', /^1\d\d\d/)
    })

    test('it passes while the stage plays: two seconds, and what is left can be skipped', async ({ page }) => {
      await open(page)
      await enter(page, 'sleep 1000')
      await expect(asleep(page)).toBeVisible()
      await rest(page)
      await button(page, 'Let it pass').click()
      await expect(page.getByText('Everybody sleeps for 1000 s:')).toBeVisible()
      await button(page, 'Skip').click()
      await expect(process(page, /^2049/)).toHaveCount(0)
      await rest(page)
      await expect(last(page)).toHaveText('juan@test:~$ ')
      await expect(waits(page, '1000 s')).toHaveCount(0)
    })

    test('cat reads a line, and Ctrl-D ends it', async ({ page }) => {
      await open(page)
      await enter(page, 'cat')
      await expect(process(page, /^2049 cat, asleep, reads the terminal/)).toBeVisible()
      await rest(page)
      await enter(page, 'over here')
      await expect(terminal(page).getByText('over here', { exact: true })).toHaveCount(2)
      await rest(page)
      await prompt(page).press('Control+d')
      await expect(process(page, /^2049/)).toHaveCount(0)
      await rest(page)
      await expect(last(page)).toHaveText('juan@test:~$ ')
    })

    test('a program reads a number, and handles SIGINT while it sleeps', async ({ page }) => {
      await open(page)
      await write(
        page,
        `#include <signal.h>
#include <stdio.h>
#include <unistd.h>
static void caught(int sig) { (void)sig; }
int main(void)
{
	int n;
	signal(SIGINT, caught);
	scanf("%d", &n);
	printf("%d left of 100\\n", (int)sleep(n));
	return 0;
}`
      )
      await run(page).click()
      await expect(process(page, /^2050 own/)).toBeVisible()
      await rest(page)
      await enter(page, 'fg')
      await expect(process(page, /^2050 own, asleep, reads the terminal/)).toBeVisible()
      await rest(page)
      await enter(page, '100')
      await expect(process(page, /^2050 own, asleep in nanosleep/)).toBeVisible()
      await rest(page)
      await button(page, '+15 s').click()
      await rest(page)
      await expect(waits(page, '85 s')).toBeVisible()
      await prompt(page).press('Control+c')
      await expect(terminal(page)).toContainText('85 left of 100')
      await rest(page)
      await expect(last(page)).toHaveText('juan@test:~$ ')
    })

    test('kill -9 from the menu, while it sleeps in the foreground', async ({ page }) => {
      await open(page)
      await enter(page, 'sleep 1000')
      await expect(asleep(page)).toBeVisible()
      await rest(page)
      await asleep(page).click()
      await button(page, 'kill -9 2049').click()
      await expect(process(page, /^2049/)).toHaveCount(0)
      await rest(page)
      await expect(terminal(page)).toContainText('Killed')
      await expect(last(page)).toHaveText('juan@test:~$ ')
    })

    test('while text stands unsent the clock does, too', async ({ page }) => {
      await open(page)
      await enter(page, 'sleep 1000')
      await expect(asleep(page)).toBeVisible()
      await rest(page)
      await button(page, 'Play').click()
      await expect(page.getByText('Everybody sleeps for 1000 s:')).toBeVisible()
      await prompt(page).pressSequentially('x')
      await expect(page.getByText('The clock stands while you type.')).toBeVisible()
      await expect(button(page, 'Play')).toBeVisible()
      await expect(asleep(page)).toBeVisible()
      const slider = page.getByRole('slider', { name: 'Moment' })
      const at = await slider.getAttribute('aria-valuetext')
      await button(page, 'Play').click()
      await expect(page.getByRole('status').filter({ hasText: 'The clock stands while you type.' })).toHaveCount(1)
      await expect(slider).toHaveAttribute('aria-valuetext', at!)
      await expect(asleep(page)).toBeVisible()
    })
  })
}
