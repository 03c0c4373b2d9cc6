// The tree under hands and keys: zoom, pan, back to the whole, and a lens over small cells.
import { open, rest, start, write } from './sandbox.ts'
import { expect, test } from './site.ts'

const CROWD = `#include <stdlib.h>
#include <unistd.h>
int main(void)
{
	for (int i = 0; i < 300; i++)
		if (fork() == 0) {
			if (i < 61)
				pause();
			exit(i % 4);
		}
	sleep(1000);
}`

test('a crowd of 300 is read through a lens, zoomed with Ctrl and the wheel, and fitted by a key', async ({ page }) => {
  await open(page, 'zombie_maker')
  await write(page, CROWD)
  await start(page)
  await page.getByRole('button', { name: '+15 s' }).click()
  const picture = page.locator('svg.picture')
  const crowd = page.getByRole('treeitem', { name: '300 children of 2050: 61 alive, 239 zombies' })
  await expect(crowd).toBeVisible()
  await rest(page)

  const { x, y, width, height } = (await picture.boundingBox())!
  const over = [x + width * 0.46, y + height * 0.66] as const
  await page.mouse.move(...over)
  const lens = page.locator('.lens')
  await expect(lens.locator('.said')).toHaveText(/^\d{4}, (zombie|asleep)$/)
  const pid = (await lens.locator('.said').textContent())!.slice(0, 4)
  await page.mouse.click(...over)
  await expect(page.getByRole('treeitem', { name: new RegExp(`^${pid} `) })).toHaveAttribute('aria-selected', 'true')

  // A plain wheel is the page's.
  await page.mouse.wheel(0, -100)
  await expect(page.getByRole('button', { name: 'Show the whole tree' })).toBeHidden()
  await page.keyboard.down('Control')
  for (let i = 0; i < 5; i++) await page.mouse.wheel(0, -100)
  await page.keyboard.up('Control')
  const fit = page.getByRole('button', { name: 'Show the whole tree' })
  await expect(fit).toBeVisible()
  // Cells are so large that their numbers are read, and those out of sight are not drawn.
  await expect(picture.locator('text', { hasText: /^2\d{3}$/ }).first()).toBeVisible()
  expect(await picture.locator('.dot').count()).toBeLessThan(150)
  await page.getByRole('treeitem', { name: new RegExp(`^${pid} `) }).focus()
  await page.keyboard.press('0')
  await expect(fit).toBeHidden()
  await page.keyboard.press('+')
  await expect(fit).toBeVisible()
  await fit.click()
  await expect(fit).toBeHidden()
})
