import { expect, it } from 'vitest'
import { tryWork } from './works.ts'

it('damaged links, files and stored works are refused in a sentence, or opened and end by what is counted', async () => {
  const became = new Set<string>()
  for (let seed = 1; seed <= 200; seed++) {
    const tried = await tryWork(seed)
    became.add(tried.became)
    expect(tried.fault, `seed ${seed}`).toBeUndefined()
  }
  expect(became).toEqual(new Set(['refused', 'opened', 'done', 'too long']))
})
