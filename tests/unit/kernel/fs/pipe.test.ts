import { describe, expect, it } from 'vitest'
import { EAGAIN, EPIPE, O_NONBLOCK, SIGPIPE } from '../../../../src/lib/record/constants.ts'
import { hostStdin, openHost } from '../../../../src/lib/kernel/fs/pipe.ts'
import { BLOCKED } from '../../../../src/lib/kernel/kernel.ts'
import { Box } from './box.ts'

describe('a pipe', () => {
  it('gives back what was written, in order, over the borders of writes', () => {
    const box = new Box()
    const { init } = box
    const [r, w] = box.pipe(init)
    expect([r, w]).toEqual([0, 1])
    box.write(init, w, 'one two')
    box.write(init, w, ' three')
    expect(box.read(init, r, 5)).toBe('one t')
    expect(box.read(init, r, 100)).toBe('wo three')
    box.expectFolds()
  })

  it('is at its end when the last writer is gone', () => {
    const box = new Box()
    const [r, w] = box.pipe(box.init)
    const child = box.fork(box.init)
    box.sys(box.init, 3, w)
    expect(box.read(box.init, r)).toBe(BLOCKED)
    box.exit(child)
    expect(box.again(box.init)).toBe(0)
    box.expectFolds()
  })

  it('wakes a reader that sleeps', () => {
    const box = new Box()
    const [r, w] = box.pipe(box.init)
    const child = box.fork(box.init)
    expect(box.read(child, r)).toBe(BLOCKED)
    box.write(box.init, w, 'hello')
    expect(box.again(child)).toBe(5)
    box.expectFolds()
  })

  it('wakes one of several readers, and that one the next if something is left', () => {
    const box = new Box()
    const [r, w] = box.pipe(box.init)
    const first = box.fork(box.init)
    const second = box.fork(box.init)
    expect(box.read(first, r, 2)).toBe(BLOCKED)
    expect(box.read(second, r, 2)).toBe(BLOCKED)
    box.write(box.init, w, 'abc')
    expect([first.state, second.state]).toEqual([0, 1])
    expect(box.again(first)).toBe(2)
    expect(second.state).toBe(0)
    expect(box.again(second)).toBe(1)
  })

  it('answers EPIPE and sends SIGPIPE when nobody can read', () => {
    const box = new Box()
    const [r, w] = box.pipe(box.init)
    const child = box.fork(box.init)
    box.sys(box.init, 3, r)
    box.sys(child, 3, r)
    expect(box.write(child, w, 'x')).toBe(-EPIPE)
    expect(box.events('signal_generate').map(({ row, said }) => [row, said.sig])).toEqual([[child.row, SIGPIPE]])
  })

  it.each([
    [1, 65536],
    [4096, 65536],
    [1000, 64000],
    [3000, 48000],
    [5000, 54096]
  ])('is full where the real one is: writes of %i bytes', (size, full) => {
    const box = new Box()
    const [, w] = box.pipe(box.init, O_NONBLOCK)
    const at = box.room(size)
    let total = 0
    for (let n = 0; n >= 0; total += Math.max(n, 0)) n = box.sys(box.init, 1, w, at, size)
    expect(total).toBe(full)
    expect(box.sys(box.init, 1, w, at, size)).toBe(-EAGAIN)
  })

  it('never tears a write of PIPE_BUF bytes, but a longer one', () => {
    const box = new Box()
    const [r, w] = box.pipe(box.init, O_NONBLOCK)
    const at = box.room(70000)
    expect(box.sys(box.init, 1, w, at, 70000)).toBe(65536)
    expect(box.read(box.init, r, 100)).toHaveLength(100)
    expect(box.sys(box.init, 1, w, at, 4096)).toBe(-EAGAIN)
    expect(box.read(box.init, r, 4000)).toHaveLength(4000)
    expect(box.sys(box.init, 1, w, at, 5000)).toBe(4096)
  })

  it('lets a long write sleep and go on where it was', () => {
    const box = new Box()
    const [r, w] = box.pipe(box.init)
    const child = box.fork(box.init)
    const bytes = new Uint8Array(70000).map((_, i) => 97 + (i % 23))
    const at = box.put(child, bytes)
    expect(box.sys(child, 1, w, at, 70000)).toBe(BLOCKED)
    expect(child.progress).toBe(65536)
    const to = box.room(70000)
    expect(box.sys(box.init, 0, r, to, 40000)).toBe(40000)
    expect(box.again(child)).toBe(70000)
    expect(box.sys(box.init, 0, r, to + 40000, 30000)).toBe(30000)
    expect(box.get(box.init, to, 70000)).toBe(String.fromCharCode(...bytes))
    box.expectFolds()
  })

  it('goes with its last file, unread bytes and all', () => {
    const box = new Box()
    const [r, w] = box.pipe(box.init)
    box.write(box.init, w, 'never read')
    box.sys(box.init, 3, r)
    box.sys(box.init, 3, w)
    expect(box.k.state.pipe.free.top).toBe(1)
    expect(box.k.state.pipe_buf.free.top).toBe(1)
    box.expectFolds()
  })
})

describe('the host', () => {
  it('fills standard input and ends it', () => {
    const box = new Box()
    const stdin = openHost(box.k, box.init)
    expect(box.read(box.init, 0, 3)).toBe(BLOCKED)
    hostStdin(box.k, stdin, Uint8Array.of(104, 105))
    expect(box.again(box.init)).toBe(2)
    hostStdin(box.k, stdin, null)
    expect(box.read(box.init, 0, 3)).toBe('')
    box.write(box.init, 2, 'oops')
    expect(box.events('host_write').map(({ said }) => [said.fd, said.len])).toEqual([[2, 4]])
    box.expectFolds()
  })
})

describe('a FIFO', () => {
  it('lets the first end wait for the other', () => {
    const box = new Box()
    const { init } = box
    expect(box.sys(init, 133, box.str(init, '/tmp/fifo'), 0o010666, 0)).toBe(0)
    const child = box.fork(init)
    expect(box.open(child, '/tmp/fifo', 0)).toBe(BLOCKED)
    const w = box.open(init, '/tmp/fifo', 1)
    expect(w).toBe(0)
    expect(box.again(child)).toBe(0)
    box.write(init, w, 'through')
    expect(box.read(child, 0)).toBe('through')
    box.sys(init, 3, w)
    expect(box.read(child, 0)).toBe('')
    box.expectFolds()
  })
})
