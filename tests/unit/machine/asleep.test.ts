// An input may come within a sleep of everybody, of which a record tells only when it is over.
import { describe, expect, it } from 'vitest'
import { nodeMachine } from '../../../src/lib/machine/node.ts'
import { digestsOf, momentAtClock, nextSleep, type MachineClient } from '../../../src/lib/run/client.ts'
import { begun, lineTyped, typeAt } from '../../../src/lib/run/typed.ts'

const S = 1e9

async function sleeping(): Promise<MachineClient> {
  const machine = nodeMachine()
  await machine.ask('boot', { start: { kind: 'shell' } })
  await typeAt(machine, begun())
  await typeAt(machine, lineTyped('sleep 1000'))
  return machine
}

describe('an input within a sleep of everybody', () => {
  it('comes at that time, and the rest of the sleep has not been', async () => {
    const machine = await sleeping()
    const { run } = machine
    const { event, since, until } = nextSleep(run, 0, run.length)!
    expect(until - since).toBeCloseTo(1000 * S, -6)
    const moment = momentAtClock(run, since + 300 * S)
    expect(moment).toMatchObject({ event, clock: since + 300 * S })
    const head = await machine.ask('input', { kind: 'keys', text: '\x03' }, moment)
    expect([head.clock, machine.inputs.at(-1)!.clock]).toEqual([since + 300 * S, since + 300 * S])
    const { clock, isRead } = await machine.ask('advance', { settle: true })
    expect(isRead).toBe(true)
    expect(clock).toBeLessThan(since + 301 * S)
    expect(nextSleep(run, event, run.length)).toEqual({ event, since, until: since + 300 * S })

    // The same inputs at their times, without a way back, make the same run.
    const again = nodeMachine()
    await again.ask('boot', { start: { kind: 'shell' } })
    for (const { clock, input } of machine.inputs) {
      await again.ask('advance', { clock })
      await again.ask('input', input)
    }
    await again.ask('advance', { settle: true })
    expect(digestsOf(again.run)).toEqual(digestsOf(run))
  })

  it('never comes behind the timer that ends it', async () => {
    const machine = await sleeping()
    const { run } = machine
    const { event, since, until } = nextSleep(run, 0, run.length)!
    const moment = { ...momentAtClock(run, since + S), clock: until + 50 * S }
    const head = await machine.ask('input', { kind: 'keys', text: 'x' }, moment)
    expect(head.clock).toBeLessThan(until + S)
    expect(run.log.kind(event)).toBe(run.log.kind(nextSleep(run, 0, run.length)!.event))
  })
})

describe('the moment at a time', () => {
  it('at which somebody runs is when all that are awake have gone to sleep; behind the end it is the end', async () => {
    const { run } = await sleeping()
    const { event, since } = nextSleep(run, 0, run.length)!
    expect(momentAtClock(run, since - 1000)).toEqual({ event, instructions: expect.any(Number) })
    expect(momentAtClock(run, 1e15).event).toBe(run.length)
  })
})
