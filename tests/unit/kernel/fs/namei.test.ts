import { describe, expect, it } from 'vitest'
import {
  EACCES,
  EBUSY,
  EEXIST,
  EINVAL,
  EISDIR,
  ELOOP,
  ENOENT,
  ENOTDIR,
  ENOTEMPTY,
  ENXIO,
  EPERM,
  O_APPEND,
  O_CREAT,
  O_DIRECTORY,
  O_EXCL,
  O_RDWR,
  O_TRUNC,
  O_WRONLY
} from '../../../../src/lib/record/constants.ts'
import type { Task } from '../../../../src/lib/record/state/fields.ts'
import { Box } from './box.ts'

const path = (box: Box, nr: number, ...names: (string | number)[]) =>
  box.sys(box.init, nr, ...names.map((n) => (typeof n === 'string' ? box.str(box.init, n) : n)))
const mkdir = (box: Box, name: string) => path(box, 83, name, 0o777)
const stat = (box: Box, name: string, nr = 4): number[] | number => {
  const at = box.room(144)
  const result = box.sys(box.init, nr, box.str(box.init, name), at)
  return result < 0 ? result : box.words(box.init, at, 36)
}
const modeOf = (box: Box, name: string, nr = 4) => {
  const words = stat(box, name, nr)
  return typeof words === 'number' ? words : words[6].toString(8)
}
const cwd = (box: Box) => {
  const at = box.room(256)
  const n = box.sys(box.init, 79, at, 256)
  return n < 0 ? n : box.get(box.init, at, n - 1)
}
const list = (box: Box, task: Task, name: string): string[] => {
  const fd = box.open(task, name, O_DIRECTORY)
  const at = box.room(512)
  const names: string[] = []
  for (let n = box.sys(task, 217, fd, at, 512); n > 0; n = box.sys(task, 217, fd, at, 512)) {
    for (let i = 0; i < n;) {
      const length = box.words(task, at + i + 16, 1)[0] & 0xffff
      names.push(box.get(task, at + i + 19, length - 19).replace(/\0.*$/s, ''))
      i += length
    }
  }
  box.sys(task, 3, fd)
  return names
}
const become = (box: Box, uid: number): Task => {
  const child = box.fork(box.init)
  box.k.emit.set_cred(child.row, uid, uid, uid, uid, uid, uid)
  return child
}

describe('paths', () => {
  it('go through . and .. and links, absolute and relative', () => {
    const box = new Box([{ path: '/tmp/f', bytes: 'found' }])
    mkdir(box, '/tmp/d')
    expect(path(box, 88, '../f', '/tmp/d/up')).toBe(0)
    expect(path(box, 88, '/tmp/d', '/bin/there')).toBe(0)
    for (const name of ['/tmp/f', '//tmp/./d/../f', '/tmp/d/up', '/bin/there/up', '/../tmp/f'])
      expect(box.cat(box.init, name)).toBe('found')
    expect(path(box, 80, '/bin/there')).toBe(0)
    expect(cwd(box)).toBe('/tmp/d')
    expect(box.cat(box.init, 'up')).toBe('found')
    expect(box.cat(box.init, '/tmp/f/x')).toBe(-ENOTDIR)
    expect(box.cat(box.init, '/tmp/f/')).toBe(-ENOTDIR)
    expect(box.cat(box.init, '')).toBe(-ENOENT)
    box.expectFolds()
  })

  it('do not go in circles', () => {
    const box = new Box()
    path(box, 88, 'b', '/tmp/a')
    path(box, 88, 'a', '/tmp/b')
    expect(box.open(box.init, '/tmp/a')).toBe(-ELOOP)
    const at = box.room(16)
    expect(box.sys(box.init, 89, box.str(box.init, '/tmp/a'), at, 16)).toBe(1)
    expect(box.get(box.init, at, 1)).toBe('b')
    expect(modeOf(box, '/tmp/a', 6)).toBe('120777')
  })

  it('stop where one may not go', () => {
    const box = new Box([{ path: '/tmp/mine', bytes: 'x', mode: 0o600, uid: 1000 }])
    path(box, 83, '/tmp/closed', 0o700)
    const other = become(box, 1001)
    expect(box.open(other, '/tmp/mine')).toBe(-EACCES)
    expect(box.open(other, '/tmp/closed/x')).toBe(-EACCES)
    expect(box.open(become(box, 1000), '/tmp/mine')).toBe(0)
    expect(box.sys(other, 87, box.str(other, '/tmp/mine'))).toBe(-EPERM)
    expect(box.sys(other, 83, box.str(other, '/bin/x'), 0o777)).toBe(-EACCES)
  })
})

describe('open', () => {
  it('creates with the mode that umask leaves, empties, appends and refuses', () => {
    const box = new Box()
    const fd = box.open(box.init, '/tmp/new', O_CREAT | O_RDWR, 0o666)
    expect(modeOf(box, '/tmp/new')).toBe('100644')
    box.write(box.init, fd, 'one')
    const again = box.open(box.init, '/tmp/new', O_WRONLY | O_APPEND)
    box.write(box.init, again, ' two')
    box.write(box.init, fd, '!')
    expect(box.cat(box.init, '/tmp/new')).toBe('one!two')
    expect(box.sys(box.init, 8, fd, -2, 2)).toBe(5)
    expect(box.read(box.init, fd)).toBe('wo')
    expect(box.open(box.init, '/tmp/new', O_CREAT | O_EXCL | O_RDWR)).toBe(-EEXIST)
    expect(box.open(box.init, '/tmp', O_WRONLY)).toBe(-EISDIR)
    expect(box.open(box.init, '/tmp/new', O_DIRECTORY)).toBe(-ENOTDIR)
    box.open(box.init, '/tmp/new', O_TRUNC | O_WRONLY)
    expect(box.cat(box.init, '/tmp/new')).toBe('')
    box.expectFolds()
  })

  it('knows the devices', () => {
    const box = new Box()
    const fd = box.open(box.init, '/dev/null', O_RDWR)
    expect([box.write(box.init, fd, 'gone'), box.read(box.init, fd)]).toEqual([4, ''])
    expect(box.read(box.init, box.open(box.init, '/dev/zero'), 3)).toBe('\0\0\0')
    expect(box.open(box.init, '/dev/tty')).toBe(-ENXIO)
    expect((stat(box, '/dev/null') as number[]).slice(10, 12)).toEqual([0x103, 0])
  })

  it('keeps a file that lost its name until it is closed', () => {
    const box = new Box([{ path: '/tmp/f', bytes: 'still here' }])
    const fd = box.open(box.init, '/tmp/f')
    expect(path(box, 87, '/tmp/f')).toBe(0)
    expect(box.open(box.init, '/tmp/f')).toBe(-ENOENT)
    expect(box.read(box.init, fd)).toBe('still here')
    expect(box.events('free_inode')).toHaveLength(0)
    box.sys(box.init, 3, fd)
    expect(box.events('free_inode')).toHaveLength(1)
    box.expectFolds()
  })
})

describe('folders', () => {
  it('are made, listed, counted, renamed and removed', () => {
    const box = new Box()
    mkdir(box, '/tmp/a')
    mkdir(box, '/tmp/a/b')
    for (let i = 0; i < 30; i++) box.sys(box.init, 3, box.open(box.init, `/tmp/a/file${i}`, O_CREAT | O_RDWR))
    expect(list(box, box.init, '/tmp/a')).toEqual(['.', '..', 'b', ...Array.from({ length: 30 }, (_, i) => `file${i}`)])
    expect((stat(box, '/tmp/a') as number[])[4]).toBe(3)
    expect(path(box, 84, '/tmp/a')).toBe(-ENOTEMPTY)
    expect(path(box, 82, '/tmp/a', '/tmp/a/b/inside')).toBe(-EINVAL)
    expect(path(box, 82, '/tmp/a/b', '/bin/b')).toBe(0)
    expect(path(box, 80, '/bin/b')).toBe(0)
    expect(cwd(box)).toBe('/bin/b')
    expect(path(box, 80, '..')).toBe(0)
    expect(cwd(box)).toBe('/bin')
    expect(path(box, 84, '/bin/b')).toBe(0)
    expect(path(box, 84, '/')).toBe(-EBUSY)
    expect(path(box, 87, '/tmp')).toBe(-EISDIR)
    box.expectFolds()
  })

  it('rename over what is there, and link', () => {
    const box = new Box([
      { path: '/tmp/one', bytes: '1' },
      { path: '/tmp/two', bytes: '2' }
    ])
    expect(path(box, 86, '/tmp/one', '/tmp/also')).toBe(0)
    expect(path(box, 82, '/tmp/one', '/tmp/two')).toBe(0)
    expect(box.cat(box.init, '/tmp/two')).toBe('1')
    expect((stat(box, '/tmp/also') as number[])[4]).toBe(2)
    expect(list(box, box.init, '/tmp')).toEqual(['.', '..', 'also', 'two'])
    box.expectFolds()
  })
})
