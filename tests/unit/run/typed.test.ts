import { describe, expect, it } from 'vitest'
import { Feed } from '../../../src/lib/machine/feed.ts'
import { nodeMachine, nodeParts } from '../../../src/lib/machine/node.ts'
import { Session } from '../../../src/lib/machine/session.ts'
import { digestsOf, Run } from '../../../src/lib/run/client.ts'
import { begun, keysTyped, lineTyped, pauseOf, typeAt } from '../../../src/lib/run/typed.ts'

const ARTICLE = ['gcc -o zombie_maker zombie_maker.c', './zombie_maker &', '#+15s', 'sleep 2; ps', '#+0.5s', 'exit 3']

describe('a session', () => {
  it('is the same run, typed at a machine behind messages and at a computer in process', async () => {
    const machine = nodeMachine()
    await machine.ask('boot', { start: { kind: 'shell' } })
    await typeAt(machine, begun())
    const session = new Session(nodeParts(), {})
    for (const line of ARTICLE) {
      await typeAt(machine, lineTyped(line))
      session.line(line)
    }
    const run = new Run()
    for (const parcel of new Feed().news(session.computer.k).flat()) run.receive(parcel)
    expect(digestsOf(machine.run)).toEqual(digestsOf(run))
    expect(session.ended).toBe(true)
  })

  it('does not take the World along: a page that shows the beginning need not go to the end and back', async () => {
    const machine = nodeMachine()
    await machine.ask('boot', { start: { kind: 'shell' } })
    await typeAt(machine, begun())
    const head = await typeAt(machine, lineTyped('ps'))
    expect(head).toMatchObject({ isRead: true, moment: { event: machine.run.length } })
    expect(machine.run.event).toBe(0)
  })

  it('stops where it is told to, and says why', async () => {
    const machine = nodeMachine()
    await machine.ask('boot', { start: { kind: 'shell' } })
    const { moment } = await typeAt(machine, begun())
    const events = moment.event + 1000
    expect(await typeAt(machine, keysTyped('while true; do /bin/true; done\r', { events }))).toMatchObject({
      reason: 'events'
    })
  })

  it('stops at a limit also where everybody is asleep, and time would go on', async () => {
    const machine = nodeMachine()
    await machine.ask('boot', { start: { kind: 'shell' } })
    await typeAt(machine, begun())
    const { moment } = await typeAt(machine, keysTyped('while sleep 1; do :; done &\r'))
    // The limits of one turn of that loop: some are where a turn ends.
    for (let records = 2000; records < 2200; records++) {
      const twin = nodeMachine()
      await twin.ask('boot', { start: { kind: 'shell' } })
      await typeAt(twin, begun())
      await typeAt(twin, keysTyped('while sleep 1; do :; done &\r'))
      const head = await typeAt(twin, keysTyped('sleep 3000\r', { events: moment.event + records }))
      expect(head.reason).toBe('events')
    }
  })
})

it.each([
  ['#+15s', 15],
  ['#+0.5s', 0.5],
  ['#+s', undefined],
  ['# +15s', undefined],
  ['echo #+15s', undefined]
])('the line “%s” lets %s seconds pass', (line, seconds) => {
  expect(pauseOf(line)).toBe(seconds)
})
