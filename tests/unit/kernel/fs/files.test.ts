import { describe, expect, it } from 'vitest'
import { EBADF, EINVAL, EMFILE, O_CLOEXEC, O_NONBLOCK } from '../../../../src/lib/record/constants.ts'
import { readInode, truncateInode, writeInode } from '../../../../src/lib/kernel/fs/extents.ts'
import { inodeAtPath } from '../../../../src/lib/kernel/fs/mount.ts'
import { NEED } from '../../../../src/lib/kernel/kernel.ts'
import { openFiles } from '../../../../src/lib/record/world.ts'
import { Box } from './box.ts'

const [F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL] = [0, 1, 2, 3, 4]
const fds = (box: Box, task = box.init) => openFiles(box.k.state, task).map(({ fd }) => fd)

describe('descriptors', () => {
  it('are the lowest that is free', () => {
    const box = new Box()
    for (const fd of [0, 1, 2]) expect(box.open(box.init, '/dev/null')).toBe(fd)
    box.sys(box.init, 3, 1)
    expect(box.sys(box.init, 32, 2)).toBe(1)
    expect(box.sys(box.init, 3, 9)).toBe(-EBADF)
  })

  it('end at RLIMIT_NOFILE, in tables of more than one row', () => {
    const box = new Box()
    box.k.emit.set_rlimit_nofile(box.init.signal, 40)
    for (let fd = 0; fd < 40; fd++) expect(box.open(box.init, '/dev/null')).toBe(fd)
    expect(box.open(box.init, '/dev/null')).toBe(-EMFILE)
    expect(box.sys(box.init, 33, 0, 40)).toBe(-EBADF)
    box.sys(box.init, 3, 33)
    expect(box.sys(box.init, 32, 0)).toBe(33)
    const child = box.fork(box.init)
    expect(fds(box, child)).toEqual(fds(box))
    box.exit(child)
    expect(box.events('free_file')).toHaveLength(1)
    box.expectFolds()
  })

  it('may lie far apart: only rows that hold one are kept', () => {
    const box = new Box()
    box.open(box.init, '/dev/null')
    for (const fd of [255, 100, 17]) expect(box.sys(box.init, 72, 0, F_DUPFD, fd)).toBe(fd)
    expect(fds(box)).toEqual([0, 17, 100, 255])
    expect(box.sys(box.init, 72, 0, F_DUPFD, 96)).toBe(96)
    expect(box.sys(box.init, 72, 0, F_DUPFD, 255)).toBe(256)
    box.sys(box.init, 3, 100)
    box.sys(box.init, 3, 96)
    const before = box.events('copy_files').length
    expect(fds(box, box.fork(box.init))).toEqual([0, 17, 255, 256])
    expect(box.events('copy_files').length - before).toBe(4)
    box.expectFolds()
  })

  it('share an offset after dup and fork, not after a second open', () => {
    const box = new Box([{ path: '/tmp/abc', bytes: 'abcdef' }])
    const fd = box.open(box.init, '/tmp/abc')
    box.sys(box.init, 33, fd, 7)
    const child = box.fork(box.init)
    expect([box.read(box.init, fd, 2), box.read(box.init, 7, 2), box.read(child, fd, 2)]).toEqual(['ab', 'cd', 'ef'])
    expect(box.read(box.init, box.open(box.init, '/tmp/abc'), 2)).toBe('ab')
  })

  it('know close-on-exec each for itself, and flags together', () => {
    const box = new Box()
    const [r, w] = box.pipe(box.init, O_CLOEXEC)
    expect(box.sys(box.init, 72, r, F_GETFD)).toBe(1)
    const dup = box.sys(box.init, 72, r, F_DUPFD, 10)
    expect(dup).toBe(10)
    expect(box.sys(box.init, 72, dup, F_GETFD)).toBe(0)
    box.sys(box.init, 72, w, F_SETFD, 0)
    expect(box.sys(box.init, 72, w, F_GETFD)).toBe(0)
    box.sys(box.init, 72, dup, F_SETFL, O_NONBLOCK)
    expect(box.sys(box.init, 72, r, F_GETFL)).toBe(O_NONBLOCK)
    expect(box.sys(box.init, 292, r, r, 0)).toBe(-EINVAL)
    expect(box.sys(box.init, 33, r, r)).toBe(r)
  })

  it('are closed at exit, the highest first', () => {
    const box = new Box()
    box.pipe(box.init)
    const [, w] = box.pipe(box.init)
    const child = box.fork(box.init)
    for (let fd = 0; fd <= w; fd++) box.sys(box.init, 3, fd)
    const before = box.events('free_pipe').length
    box.exit(child)
    expect(
      box
        .events('free_pipe')
        .slice(before)
        .map(({ row }) => row)
    ).toEqual([2, 1])
    box.expectFolds()
  })
})

describe('the bytes of a file', () => {
  it('are those last written, with zeros where nothing was', () => {
    const box = new Box([{ path: '/tmp/f', bytes: 'x'.repeat(300) }])
    const { k } = box
    const inode = inodeAtPath(k, '/tmp/f')
    let model = new Uint8Array(300).fill(120)
    let seed = 7
    const next = (below: number) => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) % below
    for (let i = 0; i < 300; i++) {
      if (next(6) === 0) {
        const length = next(400)
        truncateInode(k, inode, length)
        const shorter = new Uint8Array(length)
        shorter.set(model.subarray(0, length))
        model = shorter
      } else {
        const pos = next(400)
        const bytes = new Uint8Array(1 + next(60)).map(() => next(256))
        writeInode(k, inode, pos, bytes)
        const longer = new Uint8Array(Math.max(model.length, pos + bytes.length))
        longer.set(model)
        longer.set(bytes, pos)
        model = longer
      }
      const got = new Uint8Array(model.length)
      expect(readInode(k, inode, 0, got.length, got, 0)).toBe(true)
      expect(got).toEqual(model)
      expect(k.state.inode.at(inode).i_size).toBe(model.length)
    }
    box.expectFolds()
  })

  it('may have to be fetched: then nothing happens but that they are asked for', () => {
    const box = new Box([
      { path: '/tmp/a', bytes: 'aa' },
      { path: '/tmp/b', bytes: 'bb' }
    ])
    const fd = box.open(box.init, '/tmp/b')
    const [, , segment] = box.segments
    box.segments[2] = undefined
    expect(box.read(box.init, fd)).toBe(NEED)
    expect(box.k.needs).toBe(2)
    expect(box.events('set_pos')).toEqual([])
    box.segments[2] = segment
    expect(box.again(box.init)).toBe(2)
  })
})
