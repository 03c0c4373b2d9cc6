import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Head } from '../../../src/lib/run/client.ts'
import { Clock } from '../../../src/lib/stage/clock.ts'
import { Frames } from './frames.ts'
import { stageOn } from './stages.ts'

let frames: Frames
beforeEach(() => (frames = new Frames()))
const stage = stageOn(() => frames)

describe('playing', () => {
  test('plays to the end, silently, and then says what happened', async () => {
    const s = stage('second fork of main')
    const playing = s.play()
    await frames.pass(3000)
    expect(s.playing).toBe(true)
    expect(s.said).toBe('')
    await frames.pass(120_000)
    await playing
    expect(s.playing).toBe(false)
    expect(s.atEnd).toBe(true)
    expect(s.said).toMatch(/^\d+ events: 2050, 2051 and 2052 are gone/)
  })

  test('a pause stops it, and nothing goes on behind', async () => {
    const s = stage('second fork of main')
    void s.play()
    await frames.pass(2000)
    s.pause()
    const { event } = s.moment
    await frames.pass(10_000)
    expect(s.moment.event).toBe(event)
  })

  test('shows at most three pictures a second, however fast', async () => {
    const s = stage('second fork of main')
    s.speed = 16
    const seen = new Set<number>()
    const playing = s.play()
    for (let ms = 0; ms < 1000; ms += 20) {
      await frames.pass(20)
      seen.add(s.moment.event)
    }
    expect(seen.size).toBeLessThanOrEqual(4)
    expect(s.t).toBe(1)
    s.pause()
    await frames.pass(1000)
    await playing
  })
})

describe('while nobody sees it', () => {
  test('no frame is asked for, and nothing goes on; then the movement does, from where it stood', async () => {
    const s = stage('exit_code of child 1')
    void s.step(1)
    await frames.pass(200)
    const { t } = s
    expect(t).toBeGreaterThan(0)
    expect(t).toBeLessThan(1)
    s.rest()
    expect(frames.asked).toBe(0)
    await frames.pass(10_000)
    expect(s.t).toBe(t)
    s.resume()
    await frames.pass(20)
    expect(s.t).toBeGreaterThan(t)
    expect(s.t).toBeLessThan(t + 0.2)
    await frames.pass(3000)
    expect(s.t).toBe(1)
  })

  test('what is begun waits, and a run that plays stands', async () => {
    const s = stage('second fork of main')
    s.rest()
    void s.play()
    await frames.pass(5000)
    const { event } = s.moment
    await frames.pass(60_000)
    expect([s.moment.event, s.playing, frames.asked]).toEqual([event, true, 0])
    s.resume()
    await frames.pass(120_000)
    expect([s.atEnd, s.playing]).toEqual([true, false])
  })

  test('nothing is computed for it', async () => {
    const advance = vi.fn(async (): Promise<Head> => ({
      moment: { event: 0, instructions: 0 },
      clock: 0,
      reason: 'idle',
      isRead: true
    }))
    const s = stage('second fork of main', { advance }, { live: true })
    s.rest()
    void s.play()
    await frames.pass(60_000)
    expect(advance).not.toHaveBeenCalled()
    s.pause()
  })

  test('what is broken off meanwhile does not come back', async () => {
    const clock = new Clock(frames.timer)
    const ticks: number[] = []
    const first = clock.run(100, (t) => ticks.push(t))
    clock.rest()
    clock.stop()
    clock.resume()
    clock.resume()
    expect(await first).toBe(false)
    await frames.pass(200)
    expect([ticks, frames.asked]).toEqual([[], 0])
  })
})
