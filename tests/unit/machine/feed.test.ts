// What a page takes of a log at a stretch is bounded, however much the machine has made meanwhile.
import { describe, expect, it } from 'vitest'
import { Feed } from '../../../src/lib/machine/feed.ts'
import { nodeParts } from '../../../src/lib/machine/node.ts'
import { Session } from '../../../src/lib/machine/session.ts'
import type { Parcel } from '../../../src/lib/run/protocol.ts'
import { Run } from '../../../src/lib/run/run.ts'

const MB = 1 << 20

/** A computer on which somebody has written 20 MB. */
function full(): Session {
  const session = new Session(nodeParts(), {})
  session.line('head -c 10000000 /dev/zero > /tmp/a')
  session.line('cat /tmp/a > /tmp/b')
  return session
}

const bytesOf = (parcels: readonly Parcel[]): number => parcels.reduce((sum, { bytes }) => sum + bytes.length, 0)

describe('a feed', () => {
  const { computer } = full()
  const { k } = computer
  const feed = new Feed()
  const news = feed.news(k)

  it('sends what a page can take at once, and leaves out nothing', () => {
    expect(k.sys.bytes_end).toBeGreaterThan(20_000_000)
    for (const parcels of news) expect(bytesOf(parcels)).toBeLessThanOrEqual(4 * MB)
    expect(bytesOf(news.flat())).toBe(k.sys.bytes_end)
    const run = new Run()
    for (const parcel of news.flat()) run.receive(parcel)
    expect(run.length).toBe(k.log.length)
    run.seek(run.length)
    expect(Buffer.compare(run.world.bytes.slice(0, k.sys.bytes_end), k.state.bytes.slice(0, k.sys.bytes_end))).toBe(0)
    expect(feed.news(k)).toEqual([])
  })

  it('sends no record before the bytes that it names', () => {
    const run = new Run()
    for (const parcel of news.flat()) {
      run.receive(parcel)
      run.seek(run.length)
      const { sys, bytes } = run.world
      const known = parcel.bytesFrom + parcel.bytes.length
      expect(sys.bytes_end).toBeLessThanOrEqual(known)
      expect(bytes.data.length).toBeGreaterThanOrEqual(known)
    }
  })

  it('sends a branch as a whole: in the midst of it the log ends where the branch began', () => {
    const log = k.log.fork(k.log.length - 1000)
    const branched = Object.assign(Object.create(k) as typeof k, { log })
    const again = feed.news(branched)
    expect(again).toHaveLength(1)
    expect(bytesOf(again[0])).toBe(k.sys.bytes_end)
  })
})
