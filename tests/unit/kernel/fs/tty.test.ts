import { describe, expect, it } from 'vitest'
import {
  EIO,
  ENOTTY,
  ENXIO,
  EPERM,
  ERESTARTSYS,
  O_RDWR,
  SIGCONT,
  SIGHUP,
  SIGINT,
  SIGTTIN,
  SIGTTOU
} from '../../../../src/lib/record/constants.ts'
import { ttyReceive } from '../../../../src/lib/kernel/fs/n_tty.ts'
import { newTty } from '../../../../src/lib/kernel/fs/tty_io.ts'
import { BLOCKED } from '../../../../src/lib/kernel/kernel.ts'
import { encodeUtf8 } from '../../../../src/lib/record/state/bytes.ts'
import type { Task, Tty } from '../../../../src/lib/record/state/fields.ts'
import { Box } from './box.ts'

const [TCGETS, TCSETS, TIOCSCTTY, TIOCGPGRP, TIOCSPGRP, TIOCNOTTY, FIONREAD] = [
  0x5401, 0x5402, 0x540e, 0x540f, 0x5410, 0x5422, 0x541b
]
const SETSID = 112
const SETPGID = 109

/** A shell that leads a session on a terminal. */
function terminal(): { box: Box; shell: Task; tty: Tty; type: (text: string) => void } {
  const box = new Box()
  const tty = newTty(box.k, 1)
  const shell = box.fork(box.init)
  box.sys(shell, SETSID)
  expect(box.open(shell, '/dev/pts/1', O_RDWR)).toBe(0)
  return { box, shell, tty, type: (text) => ttyReceive(box.k, tty.row, encodeUtf8(text)) }
}
const ioctl = (box: Box, task: Task, request: number, word?: number) => {
  const at = word === undefined ? 0 : box.putWords(task, [word])
  return box.sys(task, 16, 0, request, at)
}
const asked = (box: Box, task: Task, request: number) => {
  const at = box.room(64)
  const result = box.sys(task, 16, 0, request, at)
  return result < 0 ? result : box.words(task, at, 1)[0]
}
const setFlag = (box: Box, task: Task, index: number, bits: number, on: boolean) => {
  const at = box.room(36)
  box.sys(task, 16, 0, TCGETS, at)
  const words = box.words(task, at, 9)
  words[index] = on ? words[index] | bits : words[index] & ~bits
  return box.sys(task, 16, 0, TCSETS, box.putWords(task, words))
}
const signals = (box: Box, task: Task) =>
  box
    .events('signal_generate')
    .filter(({ row }) => row === task.row)
    .map(({ said }) => said.sig)

describe('a raw terminal', () => {
  it('gives a reader as much as was typed, however much that is', () => {
    const { box, shell, type } = terminal()
    const [ICANON, ECHO] = [2, 8]
    setFlag(box, shell, 3, ICANON | ECHO, false)
    type('x'.repeat(300_000))
    expect(asked(box, shell, FIONREAD)).toBe(300_000)
    const [MMAP, READ] = [9, 0]
    const room = box.sys(shell, MMAP, 0, 300_000, 3, 0x22, -1, 0)
    expect(box.sys(shell, READ, 0, room, 300_000)).toBe(300_000)
    expect(asked(box, shell, FIONREAD)).toBe(0)
  })
})

describe('a line', () => {
  it("is a reader's when Enter is pressed; what is typed appears", () => {
    const { box, shell, type } = terminal()
    expect(box.read(shell, 0)).toBe(BLOCKED)
    type('ls -l')
    expect(shell.state).toBe(1)
    type('\r')
    expect(box.again(shell)).toBe(6)
    expect(box.screen()).toBe('ls -l\r\n')
    box.expectFolds()
  })

  it('is read one at a time, and in pieces', () => {
    const { box, shell, type } = terminal()
    type('one\rtwo\r')
    expect(asked(box, shell, FIONREAD)).toBe(8)
    expect(box.read(shell, 0, 2)).toBe('on')
    expect(box.read(shell, 0)).toBe('e\n')
    expect(box.read(shell, 0)).toBe('two\n')
    box.expectFolds()
  })

  it('can be mended: backspace, Ctrl-W, Ctrl-U, with characters of several bytes', () => {
    const { box, shell, type } = terminal()
    type('café\x7f\x7fke good night\x17day\r')
    expect(box.read(shell, 0)).toBe('cake good day\n')
    expect(box.screen()).toBe(`café${'\b \b'.repeat(2)}ke good night${'\b \b'.repeat(5)}day\r\n`)
    type('wrong\x15right\r')
    expect(box.read(shell, 0)).toBe('right\n')
    box.expectFolds()
  })

  it('ends without a newline at Ctrl-D, which on an empty line is the end of the file', () => {
    const { box, shell, type } = terminal()
    type('ab\x04')
    expect(box.read(shell, 0)).toBe('ab')
    type('\x04')
    expect(box.read(shell, 0)).toBe('')
    expect(box.screen()).toBe('ab')
    box.expectFolds()
  })

  it('is not waited for in raw mode, and echo can be off', () => {
    const { box, shell, type } = terminal()
    setFlag(box, shell, 3, 2 | 8, false)
    type('x\x7f')
    expect(box.read(shell, 0)).toBe('x\x7f')
    expect(box.screen()).toBe('')
    box.expectFolds()
  })
})

describe('output', () => {
  it('gets a carriage return before each newline, unless OPOST is off', () => {
    const { box, shell, tty } = terminal()
    box.write(shell, 0, 'a\tb')
    expect(tty.column).toBe(9)
    box.write(shell, 0, '\nc\n')
    expect(box.screen()).toBe('a\tb\r\nc\r\n')
    setFlag(box, shell, 1, 1, false)
    box.write(shell, 0, '\n')
    expect(box.screen()).toBe('a\tb\r\nc\r\n\n')
  })
})

describe('job control', () => {
  function job() {
    const t = terminal()
    const child = t.box.fork(t.shell)
    t.box.sys(t.shell, SETPGID, child.pid, child.pid)
    return { ...t, child }
  }

  it('gives a terminal to a session leader who opens it', () => {
    const { box, shell, tty, child } = job()
    expect(tty.pgrp).toBe(shell.pid)
    expect(asked(box, child, TIOCGPGRP)).toBe(shell.pid)
    expect(box.open(child, '/dev/tty', O_RDWR)).toBe(1)
    expect(box.open(box.init, '/dev/tty', O_RDWR)).toBe(-ENXIO)
    box.expectFolds()
  })

  it('lets Ctrl-C interrupt the foreground group alone, and forgets the line', () => {
    const { box, shell, type, child } = job()
    expect(ioctl(box, shell, TIOCSPGRP, child.pid)).toBe(0)
    type('half\x03')
    expect([signals(box, child), signals(box, shell)]).toEqual([[SIGINT], []])
    expect(box.screen()).toBe('half^C')
    type('\r')
    box.k.emit.tty_session(1, box.k.state.signal.at(shell.signal).session, shell.pid)
    expect(box.read(shell, 0)).toBe('\n')
  })

  it('F7: stops a group that reads from the background', () => {
    const { box, child } = job()
    expect(box.read(child, 0)).toBe(-ERESTARTSYS)
    expect(signals(box, child)).toEqual([SIGTTIN])
  })

  it('F7: answers EIO to a background reader who ignores SIGTTIN, or whose group is orphaned', () => {
    const { box, shell, child } = job()
    box.k.emit.new_sigaction(0, SIGTTIN, 1, 0, 0, 0, 0, child.sighand)
    expect(box.read(child, 0)).toBe(-EIO)
    const grandchild = box.fork(child)
    box.sys(grandchild, SETPGID, 0, 0)
    box.exit(child)
    expect(grandchild.real_parent).toBe(box.k.sys.init)
    expect(box.read(grandchild, 0)).toBe(-EIO)
    expect(signals(box, shell)).toContain(17)
  })

  it('F7: minds background output only with TOSTOP', () => {
    const { box, shell, child } = job()
    expect(box.write(child, 0, 'hello')).toBe(5)
    setFlag(box, shell, 3, 0o400, true)
    expect(box.write(child, 0, 'hello')).toBe(-ERESTARTSYS)
    expect(signals(box, child)).toEqual([SIGTTOU])
  })

  it('lets nobody in the background take the foreground', () => {
    const { box, shell, child } = job()
    expect(ioctl(box, child, TIOCSPGRP, child.pid)).toBe(-ERESTARTSYS)
    expect(signals(box, child)).toEqual([SIGTTOU])
    expect(ioctl(box, shell, TIOCSPGRP, 1)).toBe(-EPERM)
    expect(ioctl(box, shell, TIOCSPGRP, child.pid)).toBe(0)
    expect(asked(box, shell, TIOCGPGRP)).toBe(child.pid)
  })

  it('F6: hangs up the foreground group when the session leader dies', () => {
    const { box, shell, tty, child } = job()
    ioctl(box, shell, TIOCSPGRP, child.pid)
    box.exit(shell)
    expect(signals(box, child)).toEqual([SIGHUP])
    expect([tty.session, tty.pgrp, box.k.state.signal.at(child.signal).tty]).toEqual([0, 0, 0])
    box.expectFolds()
  })

  it('F6: sends SIGHUP and SIGCONT when the leader gives the terminal up, which another may then take', () => {
    const { box, shell, child } = job()
    ioctl(box, shell, TIOCSPGRP, child.pid)
    expect(box.sys(shell, 16, 0, TIOCNOTTY)).toBe(0)
    expect(signals(box, child)).toEqual([SIGHUP, SIGCONT])
    expect(asked(box, shell, TIOCGPGRP)).toBe(-ENOTTY)
    expect(box.sys(shell, 16, 0, TIOCSCTTY, 0)).toBe(0)
    expect(asked(box, shell, TIOCGPGRP)).toBe(shell.pid)
  })
})
