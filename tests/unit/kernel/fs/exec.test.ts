import { describe, expect, it } from 'vitest'
import {
  E2BIG,
  EACCES,
  EFAULT,
  ENOENT,
  ENOEXEC,
  ETXTBSY,
  O_CLOEXEC,
  O_WRONLY,
  PROT_EXEC,
  PROT_READ,
  PROT_WRITE,
  SIGCHLD,
  SIGUSR1,
  STACK_TOP,
  TEXT_BASE
} from '../../../../src/lib/record/constants.ts'
import { MAGIC } from '../../../../src/lib/kernel/fs/binfmts.ts'
import { execInit } from '../../../../src/lib/kernel/fs/exec.ts'
import { sysVfork } from '../../../../src/lib/kernel/fork.ts'
import { BLOCKED, NEED } from '../../../../src/lib/kernel/kernel.ts'
import { getRegs } from '../../../../src/lib/kernel/regs.ts'
import { encodeUtf8 } from '../../../../src/lib/record/state/bytes.ts'
import type { Task } from '../../../../src/lib/record/state/fields.ts'
import { commOf, findTask, openFiles } from '../../../../src/lib/record/world.ts'
import { Box, type FileSpec } from './box.ts'

const DATA = TEXT_BASE + 0x10000

/** A program of one page of text, and data of which 8 bytes are in the file. A library has text alone. */
function executable(interp = '', entry = 5, text = TEXT_BASE): Uint8Array {
  const head = [MAGIC, 1, entry, interp === '' ? 1 : 2, 400, interp.length, 0, 0]
  const segments = [PROT_READ | PROT_EXEC, text, 0, 400, 400, 0, PROT_READ | PROT_WRITE, DATA, 424, 8, 8200, 0]
  const bytes = new Uint8Array(440)
  bytes.set(new Uint8Array(Int32Array.from([...head, ...segments]).buffer))
  bytes.set(encodeUtf8(interp), 400)
  bytes.set(encodeUtf8('initials'), 424)
  return bytes
}
const LIBC: FileSpec = { path: '/bin/libc.so', bytes: executable('', 9, TEXT_BASE + 0x1000), mode: 0o755 }
const PROGRAM: FileSpec = { path: '/bin/a_program_with_a_name', bytes: executable('/bin/libc.so'), mode: 0o755 }

function exec(box: Box, task: Task, path: string, argv: readonly string[], envp: readonly string[] = []): number {
  const pointers = (strings: readonly string[]) =>
    box.putWords(task, [...strings.flatMap((text) => [box.str(task, text), 0]), 0, 0])
  return box.sys(task, 59, box.str(task, path), pointers(argv), pointers(envp))
}
/** argv and envp as the stack of a new program has them. */
function stackOf(box: Box, task: Task): { argv: string[]; envp: string[] } {
  const { sp } = getRegs(box.k, task)
  expect(sp & 15).toBe(0)
  const slot = (i: number) => box.words(task, sp + 8 * i, 1)[0]
  const string = (at: number): string => {
    let end = at
    while (box.get(task, end, 1) !== '\0') end++
    return box.get(task, at, end - at)
  }
  const lists: string[][] = [[], []]
  let i = 1
  for (const list of lists) for (; slot(i) !== 0 || !i++; i++) list.push(string(slot(i)))
  expect(slot(0)).toBe(lists[0].length)
  return { argv: lists[0], envp: lists[1] }
}

describe('execve', () => {
  it('makes memory of both files, a stack, and a name', () => {
    const box = new Box([LIBC, PROGRAM])
    const task = box.fork(box.init)
    expect(exec(box, task, PROGRAM.path, ['prog', 'one', '', 'two words'], ['A=1', 'B=2'])).toBe(0)
    expect(commOf(box.k.state, task)).toBe('a_program_with_')
    expect(getRegs(box.k, task)).toMatchObject({ pc: 5, fp: 0 })
    const { sp } = getRegs(box.k, task)
    const top = box.words(task, sp, 2)
    expect(top).toEqual([4, 0])
    expect(box.get(task, DATA, 16)).toBe('initials\0\0\0\0\0\0\0\0')
    expect(box.words(task, DATA + 8192, 2)).toEqual([0, 0])
    const mm = box.k.state.mm.at(task.mm)
    expect([mm.start_brk, mm.brk]).toEqual([DATA + 0x3000, DATA + 0x3000])
    expect(mm.total_vm).toBe(1 + 1 + 3 + 33)
    expect(box.get(task, mm.arg_start, mm.arg_end - mm.arg_start)).toBe('prog\0one\0\0two words\0')
    expect(mm.arg_end).toBeLessThan(STACK_TOP)
    box.exit(task)
    box.expectFolds()
  })

  it('hands over arguments and environment', () => {
    const box = new Box([LIBC, PROGRAM])
    expect(exec(box, box.init, PROGRAM.path, ['x', 'y'], ['HOME=/', 'Z='])).toBe(0)
    expect(stackOf(box, box.init)).toEqual({ argv: ['x', 'y'], envp: ['HOME=/', 'Z='] })
  })

  it('keeps what is ignored and forgets handlers, closes what is marked', () => {
    const box = new Box([LIBC, PROGRAM])
    const task = box.fork(box.init)
    const { k } = box
    k.emit.new_sigaction(0, SIGCHLD, 1, 0, 0, 0, 0, task.sighand)
    k.emit.new_sigaction(0, SIGUSR1, 0x400100, 0, 0, 0, 0, task.sighand)
    box.open(task, '/dev/null')
    box.open(task, '/dev/null', O_CLOEXEC)
    exec(box, task, PROGRAM.path, ['p'])
    const [action] = [k.state.sigaction.at(k.state.sighand.at(task.sighand).action_first)]
    expect([action.sig, action.handler, action.next]).toEqual([SIGCHLD, 1, 0])
    expect(openFiles(k.state, task).map(({ fd }) => fd)).toEqual([0])
    box.expectFolds()
  })

  it('lets a vfork parent go on', () => {
    const box = new Box([LIBC, PROGRAM])
    box.sys(box.init, 32, 9)
    box.k.emit.sys_enter(box.init.row, 59, 0, 0, 0, 0, 0, 0)
    expect(sysVfork(box.k, box.init)).toBe(BLOCKED)
    const child = findTask(box.k.state, 2)!
    exec(box, child, PROGRAM.path, ['p'])
    expect(box.init.state).toBe(0)
    expect(child.mm).not.toBe(box.init.mm)
    box.expectFolds()
  })

  it('runs scripts by their interpreter, which is told the script', () => {
    const box = new Box([
      LIBC,
      PROGRAM,
      { path: '/bin/interp', bytes: `#!${PROGRAM.path} -x y \nwhatever`, mode: 0o755 },
      { path: '/tmp/script', bytes: '#! /bin/interp\n', mode: 0o755 }
    ])
    expect(exec(box, box.init, '/tmp/script', ['script', 'arg'])).toBe(0)
    expect(stackOf(box, box.init).argv).toEqual([PROGRAM.path, '-x y', '/bin/interp', '/tmp/script', 'arg'])
    expect(commOf(box.k.state, box.init)).toBe('script')
  })

  it('says what is wrong, and changes nothing', () => {
    const box = new Box([
      LIBC,
      PROGRAM,
      { path: '/bin/text', bytes: 'no program', mode: 0o755 },
      { path: '/bin/plain', bytes: executable(), mode: 0o644 },
      { path: '/bin/lost', bytes: executable('/bin/nothing'), mode: 0o755 }
    ])
    const { mm } = box.init
    expect(exec(box, box.init, '/bin/missing', ['x'])).toBe(-ENOENT)
    expect(exec(box, box.init, '/bin/text', ['x'])).toBe(-ENOEXEC)
    expect(exec(box, box.init, '/bin/plain', ['x'])).toBe(-EACCES)
    expect(exec(box, box.init, '/bin', ['x'])).toBe(-EACCES)
    expect(exec(box, box.init, '/bin/lost', ['x'])).toBe(-ENOENT)
    expect(box.sys(box.init, 59, box.str(box.init, PROGRAM.path), 8, 0)).toBe(-EFAULT)
    expect(box.sys(box.init, 59, 0, 0, 0)).toBe(-EFAULT)
    const long = box.put(box.init, new Uint8Array(140_000).fill(97))
    expect(box.sys(box.init, 59, box.str(box.init, PROGRAM.path), box.putWords(box.init, [long, 0, 0, 0]), 0)).toBe(
      -E2BIG
    )
    expect(box.init.mm).toBe(mm)
  })

  it('does not run what is written, nor lets what runs be written', () => {
    const box = new Box([LIBC, PROGRAM])
    const task = box.fork(box.init)
    const fd = box.open(box.init, PROGRAM.path, O_WRONLY)
    expect(exec(box, task, PROGRAM.path, ['p'])).toBe(-ETXTBSY)
    box.sys(box.init, 3, fd)
    expect(exec(box, task, PROGRAM.path, ['p'])).toBe(0)
    expect(box.open(box.init, PROGRAM.path, O_WRONLY)).toBe(-ETXTBSY)
    expect(box.sys(box.init, 87, box.str(box.init, PROGRAM.path))).toBe(0)
    box.exit(task)
    box.expectFolds()
  })

  it('waits for a program that has not been fetched, before anything has happened', () => {
    const box = new Box([LIBC, PROGRAM])
    const libc = box.segments[1]
    box.segments[1] = undefined
    const task = box.fork(box.init)
    expect(exec(box, task, PROGRAM.path, ['p'])).toBe(NEED)
    expect([box.k.needs, box.events('exec').length]).toEqual([1, 1])
    box.segments[1] = libc
    expect(box.again(task)).toBe(0)
  })

  it('is how the kernel starts init', () => {
    const box = new Box([LIBC, PROGRAM])
    expect(execInit(box.k, box.init, PROGRAM.path, ['init', 'x'], ['T=1'])).toBe(0)
    expect(stackOf(box, box.init)).toEqual({ argv: ['init', 'x'], envp: ['T=1'] })
  })
})
