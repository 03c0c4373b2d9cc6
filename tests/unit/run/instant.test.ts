import { describe, expect, it } from 'vitest'
import { nodeMachine } from '../../../src/lib/machine/node.ts'
import { clockAt, instantOf, momentAt, momentAtInstant } from '../../../src/lib/run/client.ts'
import { begun, lineTyped, typeAt } from '../../../src/lib/run/typed.ts'

async function played() {
  const machine = nodeMachine()
  await machine.ask('boot', { start: { kind: 'shell' } })
  await typeAt(machine, begun())
  for (const line of ['sleep 3 &', 'ps', '#+10s']) await typeAt(machine, lineTyped(line))
  return machine.run
}

describe('a moment', () => {
  it('is found again by its time, and by which one of that time it is', async () => {
    const run = await played()
    const times = new Set<number>()
    for (let event = 0; event <= run.length; event++) {
      const moment = momentAt(run, event)
      const instant = instantOf(run, moment)
      times.add(instant.clock)
      expect(momentAtInstant(run, JSON.parse(JSON.stringify(instant)) as typeof instant)).toEqual(moment)
    }
    expect(times.size).toBeGreaterThan(50)
    expect(times.size).toBeLessThan(run.length)
  })

  it('within a sleep is found by its time alone', async () => {
    const run = await played()
    const clock = clockAt(run, run.length)
    const event = Array.from({ length: run.length }, (_, i) => i).find(
      (i) => clockAt(run, i + 1) - clockAt(run, i) > 1e9
    )!
    const moment = { ...momentAt(run, event), clock: clockAt(run, event) + 5e8 }
    expect(instantOf(run, moment)).toEqual({ clock: moment.clock })
    expect(momentAtInstant(run, { clock: moment.clock })).toEqual(moment)
    expect(clock).toBeGreaterThan(moment.clock)
  })

  it('of another machine, at whose time nothing happens here, is the next at which nobody runs', async () => {
    const run = await played()
    const { event } = momentAtInstant(run, { clock: 1e9 + 1, nth: 7 })
    expect(clockAt(run, event)).toBeLessThan(1e9)
    expect(momentAtInstant(run, { clock: Number.MAX_SAFE_INTEGER, nth: 7 }).event).toBe(run.length)
    const last = instantOf(run, momentAt(run, run.length))
    expect(momentAtInstant(run, { ...last, nth: 1e6 }).event).toBe(run.length)
  })
})
