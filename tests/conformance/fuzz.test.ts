import { describe, expect, it } from 'vitest'
import { Fuzzer } from './fuzz/fuzz.ts'
import { generate } from './fuzz/generate.ts'
import { render } from './fuzz/program.ts'
import { ours } from './ours.ts'
import { cannotRecord } from './recorder.ts'

/** Seeds that the test command compares; `npm run conformance:fuzz` goes on from there. */
const SEEDS = 100

describe('random programs over the process API', () => {
  it('are the same for the same seed, and end on our machine', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const source = render(generate(seed))
      expect(render(generate(seed))).toBe(source)
      expect(ours(source, 'generated.c', 1000).status, `seed ${seed}`).not.toBe(124)
    }
  })

  const obstacle = cannotRecord() ?? Fuzzer.obstacle()
  it(
    `do on ours what they do on the real kernel${obstacle ? ` (not compared here: ${obstacle})` : ''}`,
    { timeout: 600_000 },
    () => {
      if (obstacle) return
      const fuzzer = new Fuzzer()
      try {
        for (let seed = 1; seed <= SEEDS; seed++) expect(fuzzer.check(seed), `seed ${seed}`).toBeUndefined()
      } finally {
        fuzzer.close()
      }
    }
  )
})
