import { expect, it } from 'vitest'
import { Run } from '../../../src/lib/run/run.ts'
import type { Parcel } from '../../../src/lib/run/protocol.ts'
import { zombieMaker } from '../stage/fixture.ts'

const run = zombieMaker().sim.run()

function copy(): Run {
  const other = new Run()
  other.log = run.log.fork(run.length)
  return other
}

/** What a branch begins with: from record `from` on nothing is as it was, and what comes instead comes later. */
const nothingFrom = (from: number): Parcel => ({
  from,
  q: new Int32Array(0),
  lengths: new Int32Array(0),
  bytesFrom: 0,
  bytes: new Uint8Array(0)
})

it('who asks for a moment of a future that a shorter one has replaced gets the head, and World stays whole', () => {
  const whole = run.length
  const half = whole >> 1
  const branched = copy()
  branched.seek(whole)
  branched.receive(nothingFrom(half))
  branched.seek(whole)
  expect([branched.event, branched.length]).toEqual([half, half])

  const other = copy()
  other.seek(half)
  expect(branched.world.describe()).toBe(other.world.describe())
})
