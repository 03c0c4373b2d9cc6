import { expect, it } from 'vitest'
import { BASES, tryOne } from './submissions.ts'

it('damaged submissions and kept runs are answered, and nobody gets full marks who has not earned them', async () => {
  expect(BASES.some(({ solves }) => solves) && BASES.some(({ solves }) => !solves)).toBe(true)
  const became = new Set<string>()
  for (let seed = 1; seed <= 60; seed++) {
    const tried = await tryOne(seed)
    became.add(tried.became)
    expect(tried.fault, `seed ${seed}`).toBeUndefined()
  }
  expect(became).toEqual(new Set(['refused', 'judged', 'played']))
})
