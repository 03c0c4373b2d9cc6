import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Head, Input, Moment } from '../../../src/lib/run/client.ts'
import { Frames } from './frames.ts'
import { stageOn } from './stages.ts'

let frames: Frames
beforeEach(() => (frames = new Frames()))
const stage = stageOn(() => frames)
const settle = <T>(moving: Promise<T>) => frames.settle(moving)

describe('a live run', () => {
  test('what is typed in the past makes a branch there', async () => {
    const asked: { input: Input; at?: Moment }[] = []
    const head = (): Head => ({ moment: { event: 1, instructions: 0 }, clock: 5, reason: 'idle', isRead: true })
    const s = stage('zombie of child 1', {
      input: async (input, at) => {
        asked.push({ input, at })
        return head()
      },
      advance: async () => head()
    })
    const { moment } = s
    await settle(s.type('ls\r'))
    expect(asked).toEqual([{ input: { kind: 'keys', text: 'ls\r' }, at: moment }])
  })

  test('what an act brings at once is played, and a told run is computed to its new end', async () => {
    const clocks: (number | undefined)[] = []
    const head: Head = { moment: { event: 1, instructions: 0 }, clock: 5, reason: 'idle', isRead: true }
    const s = stage('zombie of child 1', {
      input: async () => head,
      advance: async ({ clock }) => {
        clocks.push(clock)
        return head
      }
    })
    s.hold('zombie of child 1')
    s.ontakeover = vi.fn()
    const acting = s.act(4, { kind: 'signal', sig: 9 })
    await frames.pass(30_000)
    await acting
    expect(s.ontakeover).toHaveBeenCalled()
    expect(clocks).toEqual([undefined, 5 + 3600e9])
    expect([s.held, s.moment.event, s.playing]).toEqual([false, s.machine.run.length, false])
  })

  test('is computed on when the cursor comes to its head, but not while text was not sent', async () => {
    const advance = vi.fn(async (): Promise<Head> => ({
      moment: { event: 0, instructions: 0 },
      clock: 0,
      reason: 'idle',
      isRead: true
    }))
    const s = stage('end', { advance }, { live: true })
    await settle(s.step(1))
    expect(advance).toHaveBeenCalledTimes(1)
    s.draft = 'ls'
    await settle(s.step(1))
    expect(advance).toHaveBeenCalledTimes(1)
  })

  test('an error of the machine becomes words', async () => {
    const s = stage(undefined, { input: () => Promise.reject(new Error('init is gone')) })
    await settle(s.type('x'))
    expect([s.trouble, s.busy]).toEqual(['init is gone', false])
  })

  test('a line that the machine does not take is not lost', async () => {
    const s = stage(undefined, { input: () => Promise.reject(new Error('not now')) })
    const typing = s.type('kill 2050\r')
    s.draft = ' # and so on'
    await settle(typing)
    expect([s.draft, s.unsent]).toEqual(['kill 2050 # and so on', true])
    s.draft = ''
    await settle(s.type('\x03'))
    expect([s.draft, s.unsent]).toEqual(['', false])
  })
})
