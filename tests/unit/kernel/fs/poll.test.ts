import { describe, expect, it } from 'vitest'
import {
  EBADF,
  ECHILD,
  ERESTARTNOHAND,
  ERESTART_RESTARTBLOCK,
  ESRCH,
  SIGCHLD,
  SIGTERM,
  SIGUSR1
} from '../../../../src/lib/record/constants.ts'
import { BLOCKED } from '../../../../src/lib/kernel/kernel.ts'
import { idleUntil } from '../../../../src/lib/kernel/entry.ts'
import { sendSignal } from '../../../../src/lib/kernel/signal/send.ts'
import { bitLo } from '../../../../src/lib/kernel/signal/sigset.ts'
import type { Task } from '../../../../src/lib/record/state/fields.ts'
import { Box } from './box.ts'

const [POLLIN, POLLOUT, POLLERR, POLLHUP, POLLNVAL] = [1, 4, 8, 16, 32]
const MS = 1_000_000
const pollfds = (box: Box, task: Task, ...fds: [number, number][]) => box.putWords(task, fds.flat())
const revents = (box: Box, task: Task, at: number, n: number) =>
  Array.from({ length: n }, (_, i) => box.words(task, at, 2 * n)[2 * i + 1] >>> 16)

describe('poll', () => {
  it('tells of each file what can be done', () => {
    const box = new Box()
    const [r, w] = box.pipe(box.init)
    const file = box.open(box.init, '/dev/null')
    const at = pollfds(box, box.init, [r, POLLIN], [w, POLLOUT], [file, POLLIN | POLLOUT], [99, POLLIN], [-1, POLLIN])
    expect(box.sys(box.init, 7, at, 5, 0)).toBe(3)
    expect(revents(box, box.init, at, 5)).toEqual([0, POLLOUT, POLLIN | POLLOUT, POLLNVAL, 0])
    box.write(box.init, w, 'x')
    box.sys(box.init, 3, w)
    expect(box.sys(box.init, 7, at, 1, 0)).toBe(1)
    expect(revents(box, box.init, at, 1)).toEqual([POLLIN | POLLHUP])
  })

  it('sees a pipe without readers as an error', () => {
    const box = new Box()
    const [r, w] = box.pipe(box.init)
    box.sys(box.init, 3, r)
    const at = pollfds(box, box.init, [w, POLLOUT])
    expect(box.sys(box.init, 7, at, 1, -1)).toBe(1)
    expect(revents(box, box.init, at, 1)).toEqual([POLLOUT | POLLERR])
  })

  it('sleeps until one of its own files is ready', () => {
    const box = new Box()
    const [r, w] = box.pipe(box.init)
    const [, other] = box.pipe(box.init)
    const child = box.fork(box.init)
    const at = pollfds(box, child, [r, POLLIN])
    expect(box.sys(child, 7, at, 1, -1)).toBe(BLOCKED)
    box.write(box.init, other, 'x')
    expect(child.state).toBe(1)
    box.write(box.init, w, 'x')
    expect(child.state).toBe(0)
    expect(box.again(child)).toBe(1)
    box.expectFolds()
  })

  it('gives up when the time is over, and keeps its deadline over an interruption', () => {
    const box = new Box()
    const [r] = box.pipe(box.init)
    const at = pollfds(box, box.init, [r, POLLIN])
    expect(box.sys(box.init, 7, at, 1, 100)).toBe(BLOCKED)
    const deadline = box.init.expires
    idleUntil(box.k, box.k.sys.clock + 40 * MS)
    expect(box.init.state).toBe(1)
    box.k.emit.new_sigaction(0, SIGUSR1, 0x400100, 0, 0, 0, 0, box.init.sighand)
    sendSignal(box.k, box.init, { sig: SIGUSR1, code: 0 }, true)
    expect(box.again(box.init)).toBe(-ERESTART_RESTARTBLOCK)
    expect(box.init.expires).toBe(deadline)
    box.k.emit.set_blocked(box.init.row, bitLo(SIGUSR1), 0)
    expect(box.again(box.init)).toBe(BLOCKED)
    idleUntil(box.k, deadline)
    expect(box.again(box.init)).toBe(0)
    box.expectFolds()
  })
})

describe('select', () => {
  const setOf = (box: Box, ...fds: number[]) =>
    box.putWords(box.init, [fds.reduce((bits, fd) => bits | (1 << fd), 0), 0])

  it('leaves the bits of what is ready', () => {
    const box = new Box()
    const [r, w] = box.pipe(box.init)
    const readers = setOf(box, r)
    const writers = setOf(box, w)
    expect(box.sys(box.init, 23, w + 1, readers, writers, 0, 0)).toBe(1)
    expect([box.words(box.init, readers, 1), box.words(box.init, writers, 1)]).toEqual([[0], [1 << w]])
    expect(box.sys(box.init, 23, 9, setOf(box, 8), 0, 0, 0)).toBe(-EBADF)
  })

  it('goes on with the rest of its time after an interruption', () => {
    const box = new Box()
    const [r] = box.pipe(box.init)
    const timeout = box.putWords(box.init, [0, 0, 100_000, 0])
    const readers = setOf(box, r)
    expect(box.sys(box.init, 23, 1, readers, 0, 0, timeout)).toBe(BLOCKED)
    idleUntil(box.k, box.k.sys.clock + 40 * MS)
    box.k.emit.new_sigaction(0, SIGUSR1, 0x400100, 0, 0, 0, 0, box.init.sighand)
    sendSignal(box.k, box.init, { sig: SIGUSR1, code: 0 }, true)
    expect(box.again(box.init)).toBe(-ERESTARTNOHAND)
    expect(box.words(box.init, timeout, 4)).toEqual([0, 0, 59_999, 0])
    box.k.emit.set_blocked(box.init.row, bitLo(SIGUSR1), 0)
    idleUntil(box.k, box.k.sys.clock + 500 * MS)
    expect(box.again(box.init)).toBe(BLOCKED)
    expect(box.init.expires).toBe(box.k.sys.clock + 60 * MS - 1000)
    idleUntil(box.k, box.init.expires)
    expect(box.again(box.init)).toBe(0)
    expect(box.words(box.init, readers, 1)).toEqual([0])
  })
})

describe('signalfd', () => {
  it('is read when a blocked signal is pending, and wakes who polls it', () => {
    const box = new Box()
    const mask = box.putWords(box.init, [bitLo(SIGCHLD) | bitLo(SIGTERM), 0])
    box.sys(box.init, 14, 0, mask, 0, 8)
    const fd = box.sys(box.init, 289, -1, mask, 8, 0)
    const at = pollfds(box, box.init, [fd, POLLIN])
    const child = box.fork(box.init)
    expect(box.sys(box.init, 7, at, 1, -1)).toBe(BLOCKED)
    box.exit(child, 3)
    expect(box.again(box.init)).toBe(1)
    const info = box.room(256)
    expect(box.sys(box.init, 0, fd, info, 256)).toBe(128)
    const words = box.words(box.init, info, 12)
    expect([words[0], words[3], words[10]]).toEqual([SIGCHLD, child.pid, 3])
    expect(box.sys(box.init, 0, fd, info, 256)).toBe(BLOCKED)
    sendSignal(box.k, box.init, { sig: SIGTERM, code: 0 }, true)
    expect(box.again(box.init)).toBe(128)
  })
})

describe('pidfd', () => {
  it('is ready when the process is dead, and never means another', () => {
    const box = new Box()
    const child = box.fork(box.init)
    const { pid } = child
    const fd = box.sys(box.init, 434, pid, 0)
    expect(box.sys(box.init, 434, 99, 0)).toBe(-ESRCH)
    const at = pollfds(box, box.init, [fd, POLLIN])
    expect(box.sys(box.init, 7, at, 1, -1)).toBe(BLOCKED)
    box.exit(child, 3)
    expect(box.again(box.init)).toBe(1)
    expect(box.sys(box.init, 247, 3, fd, box.room(128), 4)).toBe(0)
    box.k.emit.set_last_pid(1, pid - 1)
    expect(box.fork(box.init).pid).toBe(pid)
    expect(box.sys(box.init, 247, 3, fd, box.room(128), 4)).toBe(-ECHILD)
  })
})
