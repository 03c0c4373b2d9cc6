import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CHUNK_RECORDS, Log } from '../../../src/lib/record/log.ts'
import { spent, within, type Head } from '../../../src/lib/run/client.ts'

const sum = (log: Log): number =>
  log.chunks.reduce((n, _, chunk) => {
    const last = Math.min(log.length, (chunk + 1) * CHUNK_RECORDS) - 1
    return n + 4 * log.end(last) + (last % CHUNK_RECORDS) + 1
  }, 0)

it('what a log holds is counted along, however it grows, forgets, is cut and forked', () => {
  const steps = fc.array(
    fc.record({
      kind: fc.constantFrom('grow', 'forget', 'cut', 'fork'),
      share: fc.double({ min: 0, max: 1, noNaN: true })
    }),
    { maxLength: 12 }
  )
  fc.assert(
    fc.property(steps, (steps) => {
      let log = new Log()
      let forgotten = 0
      for (const { kind, share } of steps) {
        const some = Math.floor(share * log.length)
        if (kind === 'grow')
          for (let i = 0; i < share * 20_000; i++) {
            const at = log.open(9)
            log.q[at] = 1
            log.close(at + 1 + (i % 9))
          }
        else if (kind === 'forget') log.forget((forgotten = Math.max(forgotten, some)))
        else if (kind === 'cut' && some >= forgotten) log.truncate(some)
        else if (kind === 'fork' && forgotten === 0) log = log.fork(some)
        expect(log.bytes).toBe(sum(log))
      }
    })
  )
})

const BUDGET = { instructions: 100, events: 10, bytes: 1000 }

it('a limit within a budget allows no more than either', () => {
  expect(within({ clock: 7, events: 5, instructions: 200 }, BUDGET)).toEqual({
    clock: 7,
    events: 5,
    instructions: 100,
    bytes: 1000
  })
})

it.each([
  ['events', 5, 0, undefined],
  ['events', 10, 0, 'events'],
  ['instructions', 0, 99, undefined],
  ['instructions', 0, 100, 'instructions'],
  ['bytes', 0, 0, 'bytes'],
  ['idle', 10, 100, undefined]
] as const)('stopped by %s after %s records and %s instructions, a run has used up %s', (reason, event, n, cost) => {
  const head: Head = { moment: { event, instructions: n }, clock: 0, isRead: false, reason }
  expect(spent(head, BUDGET)).toBe(cost)
})
