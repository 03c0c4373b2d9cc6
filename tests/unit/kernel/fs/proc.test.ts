import { describe, expect, it } from 'vitest'
import {
  EACCES,
  EINVAL,
  ENOENT,
  EPERM,
  ESRCH,
  O_DIRECTORY,
  O_RDWR,
  O_WRONLY,
  SIGUSR1
} from '../../../../src/lib/record/constants.ts'
import { newTty } from '../../../../src/lib/kernel/fs/tty_io.ts'
import { BLOCKED } from '../../../../src/lib/kernel/kernel.ts'
import { sendSignal } from '../../../../src/lib/kernel/signal/send.ts'
import type { Task } from '../../../../src/lib/record/state/fields.ts'
import { Box, MEM } from './box.ts'

const statFields = (line: string | number): string[] => {
  const text = String(line).trimEnd()
  const name = text.lastIndexOf(')')
  const head = text.indexOf(' (')
  return [text.slice(0, head), text.slice(head + 1, name + 1), ...text.slice(name + 2).split(' ')]
}
const statusOf = (box: Box, reader: Task, pid: number): { [name: string]: string } =>
  Object.fromEntries(
    String(box.cat(reader, `/proc/${pid}/status`))
      .trimEnd()
      .split('\n')
      .map((line) => line.split(':\t') as [string, string])
  )
const readlink = (box: Box, task: Task, path: string): string | number => {
  const at = box.room(64)
  const n = box.sys(task, 89, box.str(task, path), at, 64)
  return n < 0 ? n : box.get(task, at, n)
}
const list = (box: Box, task: Task, path: string): string[] | number => {
  const fd = box.open(task, path, O_DIRECTORY)
  if (fd < 0) return fd
  const at = box.room(2048)
  const names: string[] = []
  for (let n = box.sys(task, 217, fd, at, 256); n > 0; n = box.sys(task, 217, fd, at, 256)) {
    for (let i = 0; i < n;) {
      const length = box.words(task, at + i + 16, 1)[0] & 0xffff
      names.push(box.get(task, at + i + 19, length - 19).replace(/\0.*$/s, ''))
      i += length
    }
  }
  box.sys(task, 3, fd)
  return names.slice(2)
}

describe('/proc/PID/stat', () => {
  it('has the 52 fields of proc(5)', () => {
    const box = new Box()
    const tty = newTty(box.k, 1)
    const child = box.fork(box.init)
    box.sys(child, 112)
    box.open(child, '/dev/pts/1', O_RDWR)
    box.k.emit.set_name(child.row, box.k.text('a (b) c'))
    const fields = statFields(box.cat(child, '/proc/self/stat'))
    expect(fields).toHaveLength(52)
    expect(fields.slice(0, 8)).toEqual(['2', '(a (b) c)', 'R', '1', '2', '2', '34817', '2'])
    expect(fields.slice(17, 21)).toEqual(['20', '0', '1', '0'])
    expect(fields.slice(22, 25)).toEqual([
      String(64 * 4096),
      String(box.k.state.mm.at(child.mm).rss),
      '18446744073709551615'
    ])
    expect(fields.slice(34, 39)).toEqual(['0', '0', '0', '17', '0'])
    expect(tty.pgrp).toBe(2)
  })

  it('of a zombie keeps family, group and times; memory is 0, the last field is the wait status', () => {
    const box = new Box()
    const child = box.fork(box.init)
    box.exit(child, 7)
    const fields = statFields(box.cat(box.init, '/proc/2/stat'))
    expect([fields[2], fields[3], fields[4], fields[19], fields[22], fields[23], fields[34], fields[51]]).toEqual([
      'Z',
      '1',
      '1',
      '1',
      '0',
      '0',
      '1',
      '1792'
    ])
    expect(box.cat(box.init, '/proc/2/statm')).toBe('0 0 0 0 0 0 0\n')
  })

  it('shows the wait status to its owner only', () => {
    const box = new Box()
    const [zombie, stranger] = [box.fork(box.init), box.fork(box.init)]
    box.k.emit.set_cred(stranger.row, 1001, 1001, 1001, 1001, 1001, 1001)
    box.exit(zombie, 7)
    expect(statFields(box.cat(stranger, '/proc/2/stat'))[51]).toBe('0')
    expect(statFields(box.cat(stranger, '/proc/2/stat'))[2]).toBe('Z')
  })
})

describe('/proc/PID/status', () => {
  it('has memory, umask and masks of the living', () => {
    const box = new Box()
    const child = box.fork(box.init)
    box.k.emit.new_sigaction(0, 1, 1, 0, 0, 0, 0, child.sighand)
    box.k.emit.new_sigaction(0, SIGUSR1, 0x400100, 0, 0, 0, 0, child.sighand)
    box.str(child, 'touches one page')
    box.k.emit.set_blocked(child.row, 0x200, 0x8000_0000 | 0)
    sendSignal(box.k, child, { sig: SIGUSR1, code: 0 }, true)
    const status = statusOf(box, box.init, child.pid)
    expect(status).toMatchObject({
      Name: 'init',
      Umask: '0022',
      State: 'R (running)',
      PPid: '1',
      VmSize: '     256 kB',
      FDSize: '64',
      ShdPnd: '0000000000000200',
      SigBlk: '8000000000000200',
      SigIgn: '0000000000000001',
      SigCgt: '0000000000000200',
      Threads: '1'
    })
    expect(status.VmRSS).toBe('       4 kB')
  })

  it('of a zombie has no memory, no umask, no descriptors', () => {
    const box = new Box()
    box.exit(box.fork(box.init), 7)
    const status = statusOf(box, box.init, 2)
    expect(status).toMatchObject({ State: 'Z (zombie)', PPid: '1', FDSize: '0', Threads: '1' })
    expect(Object.keys(status).filter((name) => /^(Vm|Rss|Umask)/.test(name))).toEqual([])
  })
})

describe('the folder of a process', () => {
  it('shows where its descriptors lead', () => {
    const box = new Box([{ path: '/tmp/f' }])
    newTty(box.k, 1)
    const [r] = box.pipe(box.init)
    box.open(box.init, '/tmp/f')
    box.open(box.init, '/dev/pts/1', O_RDWR)
    box.open(box.init, '/proc/self/stat')
    expect(list(box, box.init, '/proc/1/fd')).toEqual(['0', '1', '2', '3', '4', '5'])
    expect(readlink(box, box.init, `/proc/self/fd/${r}`)).toBe(`pipe:[${box.k.state.pipe.at(1).i_ino}]`)
    expect(['2', '3', '4'].map((fd) => readlink(box, box.init, `/proc/self/fd/${fd}`))).toEqual([
      '/tmp/f',
      '/dev/pts/1',
      '/proc/1/stat'
    ])
    expect(readlink(box, box.init, '/proc/self/cwd')).toBe('/')
    box.write(box.init, 1, 'through /proc')
    expect(box.read(box.init, box.open(box.init, '/proc/self/fd/0'))).toBe('through /proc')
    box.expectFolds()
  })

  it('of a zombie: nothing open, no working directory, no program, an empty command line', () => {
    const box = new Box()
    box.exit(box.fork(box.init))
    expect(list(box, box.init, '/proc/2/fd')).toEqual([])
    expect([readlink(box, box.init, '/proc/2/cwd'), readlink(box, box.init, '/proc/2/exe')]).toEqual([-ENOENT, -ENOENT])
    expect(['cmdline', 'maps', 'comm', 'wchan'].map((name) => box.cat(box.init, `/proc/2/${name}`))).toEqual([
      '',
      '',
      'init\n',
      '0'
    ])
  })

  it('is closed to strangers where it is a private matter', () => {
    const box = new Box()
    const stranger = box.fork(box.init)
    box.k.emit.set_cred(stranger.row, 1001, 1001, 1001, 1001, 1001, 1001)
    expect(list(box, stranger, '/proc/1/fd')).toBe(-EACCES)
    expect(readlink(box, stranger, '/proc/1/cwd')).toBe(-EACCES)
    expect(list(box, stranger, '/proc/self/fd')).toEqual(['0'])
    expect(box.cat(stranger, '/proc/1/comm')).toBe('init\n')
  })

  it('is listed with the PIDs of all, and goes with the reaping', () => {
    const box = new Box()
    const [alive, dead] = [box.fork(box.init), box.fork(box.init)]
    box.exit(dead)
    const pids = () => (list(box, box.init, '/proc') as string[]).filter((name) => /^\d/.test(name))
    expect(pids()).toEqual(['1', '2', '3'])
    expect(box.cat(box.init, '/proc/1/task/1/children')).toBe('2 3 ')
    const fd = box.open(box.init, '/proc/3/stat')
    box.sys(box.init, 61, dead.pid)
    expect(box.read(box.init, fd)).toBe(-ESRCH)
    expect(box.open(box.init, '/proc/3/stat')).toBe(-ENOENT)
    expect(pids()).toEqual(['1', '2'])
    expect(list(box, box.init, `/proc/${alive.pid}/task`)).toEqual(['2'])
  })

  it('can be the working directory', () => {
    const box = new Box()
    box.exit(box.fork(box.init))
    const at = box.room(64)
    expect(box.sys(box.init, 80, box.str(box.init, '/proc/2'))).toBe(0)
    expect(box.get(box.init, at, box.sys(box.init, 79, at, 64) - 1)).toBe('/proc/2')
    expect(String(box.cat(box.init, 'comm'))).toBe('init\n')
    expect(String(box.cat(box.init, '../1/comm'))).toBe('init\n')
    box.sys(box.init, 61, 2)
    expect(box.cat(box.init, 'comm')).toBe(-ENOENT)
    expect(box.sys(box.init, 80, box.str(box.init, '/'))).toBe(0)
    box.expectFolds()
  })

  it('ends where it ended, though the text has grown since', () => {
    const box = new Box()
    const fd = box.open(box.init, '/proc/self/comm')
    expect(box.read(box.init, fd)).toBe('init\n')
    box.k.emit.set_name(box.init.row, box.k.text('a longer name'))
    expect(box.read(box.init, fd)).toBe('')
    expect(box.sys(box.init, 8, fd, 0, 0)).toBe(0)
    expect(box.read(box.init, fd, 5)).toBe('a lon')
    expect(box.read(box.init, fd)).toBe('ger name\n')
  })

  it('names the kernel function that a sleeper sleeps in', () => {
    const box = new Box()
    const [r] = box.pipe(box.init)
    const child = box.fork(box.init)
    expect(box.read(child, r)).toBe(BLOCKED)
    expect(box.cat(box.init, '/proc/2/wchan')).toBe('pipe_read')
    expect(box.cat(box.init, '/proc/2/maps')).toBe(
      `${MEM.toString(16).padStart(8, '0')}-00140000 rw-p 00000000 00:00 0 \n`
    )
  })
})

describe('the computer as a whole', () => {
  it('counts time, memory and processes', () => {
    const box = new Box()
    box.fork(box.init)
    box.k.emit.idle(1, 61_230_000_000)
    expect(String(box.cat(box.init, '/proc/uptime'))).toMatch(/^61\.2\d \d+\.\d\d\n$/)
    expect(String(box.cat(box.init, '/proc/meminfo'))).toMatch(/^MemTotal: +262144 kB\nMemFree: +2\d{5} kB\n/)
    expect(box.cat(box.init, '/proc/loadavg')).toBe('0.00 0.00 0.00 2/2 2\n')
    expect(String(box.cat(box.init, '/proc/stat'))).toMatch(
      /^cpu {2}[\d ]+\ncpu0 [\d ]+\nctxt \d+\nbtime \d+\nprocesses 1\nprocs_running 2\nprocs_blocked 0\n$/
    )
  })

  it('gives the next PID after the one that root writes down', () => {
    const box = new Box()
    const fd = box.open(box.init, '/proc/sys/kernel/ns_last_pid', O_WRONLY)
    expect(box.write(box.init, fd, '2049\n')).toBe(5)
    expect(box.write(box.init, fd, 'soon')).toBe(-EINVAL)
    const child = box.fork(box.init)
    expect(child.pid).toBe(2050)
    box.k.emit.set_cred(child.row, 1000, 1000, 1000, 1000, 1000, 1000)
    expect(box.write(child, fd, '1')).toBe(-EPERM)
  })
})
