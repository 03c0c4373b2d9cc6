import { expect, it } from 'vitest'
import { tryKept } from './kept.ts'

it('damaged runs of a browser are taken up or are as none, end by what is counted, and lose nothing that can be read', async () => {
  const became = new Set<string>()
  for (let seed = 1; seed <= 150; seed++) {
    const tried = await tryKept(seed)
    became.add(tried.became)
    expect(tried.fault, `seed ${seed}`).toBeUndefined()
  }
  expect(became).toEqual(new Set(['nothing', 'done', 'too long']))
})
