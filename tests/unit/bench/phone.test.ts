// How Lighthouse counts, and a host that compresses.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { points } from '../../../bench/lib/phone.ts'
import { createStaticServer } from '../../../scripts/lib/server.mjs'

test('a page has 90 points at each good value, 50 at each middling one, and 100 if nobody waits', () => {
  const good = { firstPaint: 1800, largestPaint: 2500, blocked: 200, shifts: 0.1 }
  const middling = { firstPaint: 3000, largestPaint: 4000, blocked: 600, shifts: 0.25 }
  expect(points(good)).toBeCloseTo(90, 3)
  expect(points(middling)).toBeCloseTo(50, 3)
  expect(points({ firstPaint: 0, largestPaint: 0, blocked: 0, shifts: 0 })).toBeCloseTo(100, 3)
  // A report of Lighthouse 12.8.2: FCP 3.6 s has 31 points, LCP 6.1 s has 12, TBT 190 ms has 91.
  const alone = (waits: Partial<typeof good>) =>
    points({ firstPaint: 0, largestPaint: 0, blocked: 0, shifts: 0, ...waits })
  expect(alone({ largestPaint: 6100 })).toBeCloseTo(100 - (25 / 90) * 88, 0)
})

function fetched(port: number, path: string, headers: Record<string, string>) {
  return new Promise<{ encoding: string | undefined; body: Buffer }>((done, failed) => {
    get({ port, path, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => done({ encoding: response.headers['content-encoding'], body: Buffer.concat(parts) }))
    }).on('error', failed)
  })
}

test('a host that compresses packs text for whoever takes it, and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'unkillable-host-'))
  const text = '<p>2051 is a zombie.</p>'.repeat(100)
  writeFileSync(join(folder, 'index.html'), text)
  writeFileSync(join(folder, 'disk.bin'), text)
  const servers = [true, false].map((compresses) => createStaticServer(folder, '', { compresses }))
  try {
    const [packing, plain] = await Promise.all(
      servers.map(
        (server) => new Promise<number>((done) => server.listen(0, () => done((server.address() as AddressInfo).port)))
      )
    )
    const takes = { 'accept-encoding': 'gzip, br' }
    const packed = await fetched(packing, '/', takes)
    expect(packed.encoding).toBe('gzip')
    expect(gunzipSync(packed.body).toString()).toBe(text)
    for (const [port, path, headers] of [
      [packing, '/', {}],
      [packing, '/disk.bin', takes],
      [plain, '/', takes]
    ] as const) {
      const { encoding, body } = await fetched(port, path, headers)
      expect([encoding, body.toString()]).toEqual([undefined, text])
    }
  } finally {
    for (const server of servers) server.close()
    rmSync(folder, { recursive: true })
  }
})
