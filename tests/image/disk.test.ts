import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { segments } from 'virtual:disk'
import { buildDisk } from '../../src/lib/image/build/disk.ts'
import type { Packed } from '../../src/lib/image/build/pack.ts'
import { toolchain } from '../../src/lib/image/build/toolchain.ts'
import { DiskImage } from '../../src/lib/image/image.ts'
import { decodeExecutable } from '../../src/lib/vm/executable.ts'

const root = new URL('../../', import.meta.url).pathname

/** A line for each segment: a difference is then told in words, not in bytes. */
function digests({ names, segments }: Packed): string[] {
  return segments.map((bytes, seg) => `${names[seg]} ${createHash('sha256').update(bytes).digest('hex')}`)
}

test('the same sources give the same bytes', { timeout: 60_000 }, () => {
  const once = buildDisk(root, toolchain)
  const again = buildDisk(root, toolchain)
  expect(digests(again)).toEqual(digests(once))
  // What is served is that, too, and not what an older compiler left in a cache.
  expect(digests({ names: once.names, segments: segments.map((unpack) => unpack()) })).toEqual(digests(once))
})

test('every program of the computer can be executed, and names the library', () => {
  const image = DiskImage.of(segments)
  const programs = image.list.files.filter(
    ({ mode, path }) => (mode & 0o170111) === 0o100111 && path !== '/lib/libc.so'
  )
  expect(programs.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/sbin/init', '/bin/bash', '/bin/ps', '/usr/bin/gcc'])
  )
  for (const program of programs) {
    expect([program.path, decodeExecutable(image.read(program)!)?.interp]).toEqual([program.path, '/lib/libc.so'])
  }
})

test('each program of the book is there as source and compiled, and comes in one piece', () => {
  const image = DiskImage.of(segments)
  expect(image.list.programs).toContainEqual(
    expect.objectContaining({ source: '/home/juan/zombie_maker.c', executable: '/opt/book/zombie_maker' })
  )
  for (const { source, executable, made } of image.list.programs) {
    expect(image.find(source)?.seg).toBe(image.find(executable)?.seg)
    expect(made.seg).toBe(image.find(source)?.seg)
  }
})

test('the base alone holds what a machine needs until the prompt, in at most 150 kB', () => {
  const image = new DiskImage(segments[1]!())
  for (const path of ['/sbin/init', '/bin/bash', '/lib/libc.so', '/etc/passwd']) {
    expect([path, image.read(image.find(path)!) === undefined]).toEqual([path, false])
  }
  expect(deflateRawSync(segments[1]!(), { level: 9 }).length).toBeLessThanOrEqual(150 * 1024)
})
