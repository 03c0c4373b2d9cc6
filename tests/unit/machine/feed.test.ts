// What a page takes of a log at a stretch is bounded, however much the machine has made meanwhile.
import { describe, expect, it } from 'vitest'
import { Feed } from '../../../src/lib/machine/feed.ts'
import { nodeParts } from '../../../src/lib/machine/node.ts'
import { Session } from '../../../src/lib/machine/session.ts'
import type { Parcel } from '../../../src/lib/run/protocol.ts'
import { Run } from '../../../src/lib/run/run.ts'
import { logText } from '../logText.ts'

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
})

describe('of a branch, a feed', () => {
  const session = full()
  const { computer } = session
  const feed = new Feed()
  const run = new Run()
  const take = (parcels: readonly Parcel[]): void => parcels.forEach((parcel) => run.receive(parcel))
  const [before, bytesBefore] = [computer.k.log.length, computer.k.sys.bytes_end]
  const other = computer.twin()
  session.line('echo one; echo 1 > /tmp/c')
  take(feed.news(computer.k).flat())

  other.input({ kind: 'keys', text: `echo two; head -c 5000000 /dev/zero > /tmp/c\r` })
  other.advance({ clock: other.clock + 60e9 })
  const news = feed.news(other.k)

  it('sends all together: in the midst of them the log ends where the branch began', () => {
    expect(news).toHaveLength(1)
    expect(news[0].length).toBeGreaterThan(1)
  })

  it('sends what lies behind the place where the two part, and nothing else', () => {
    const [{ from, bytesFrom }] = news[0]
    expect(from).toBeGreaterThanOrEqual(before)
    expect(from).toBeLessThan(before + 1000)
    expect(bytesFrom).toBeGreaterThanOrEqual(bytesBefore)
    expect(bytesOf(news[0])).toBe(other.k.sys.bytes_end - bytesFrom)
  })

  it('lets the page have what the machine has', () => {
    const { branches } = run
    take(news[0])
    expect(run.branches).toBe(branches + 1)
    expect(logText(run.log)).toBe(logText(other.k.log))
    run.seek(run.length)
    const end = other.k.sys.bytes_end
    expect(Buffer.compare(run.world.bytes.slice(0, end), other.k.state.bytes.slice(0, end))).toBe(0)
    expect(feed.news(other.k)).toEqual([])
  })

  it('sends nothing of one that goes as before', () => {
    const twin = other.twin()
    expect(
      feed
        .news(twin.k)
        .flat()
        .map(({ q, bytes }) => [q.length, bytes.length])
    ).toEqual([[0, 0]])
  })
})
