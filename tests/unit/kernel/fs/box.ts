// box.ts: a computer for tests of files: a small disk, PID 1 with some memory, and system calls made by hand.
import { expect } from 'vitest'
import { BOOT_DEFAULTS, makeInit, startKernel } from '../../../../src/lib/kernel/init/main.ts'
import { callOf } from '../../../../src/lib/kernel/calls/table.ts'
import { PROT_READ, PROT_WRITE, S_IFDIR, S_IFREG } from '../../../../src/lib/record/constants.ts'
import { endSyscall } from '../../../../src/lib/kernel/entry.ts'
import { decode } from '../../../../src/lib/record/decode.ts'
import type { EventKind, EventOf } from '../../../../src/lib/record/events.ts'
import { redo, undo } from '../../../../src/lib/record/interpret.ts'
import { sysFork } from '../../../../src/lib/kernel/fork.ts'
import { mountRoot, type DiskFile } from '../../../../src/lib/kernel/fs/mount.ts'
import { BLOCKED, Kernel, NEED } from '../../../../src/lib/kernel/kernel.ts'
import { makeMm } from '../../../../src/lib/kernel/mm/mm.ts'
import { copyFromUser, copyToUser, getWords, putWords } from '../../../../src/lib/kernel/mm/uaccess.ts'
import { insertVma } from '../../../../src/lib/kernel/mm/mmap.ts'
import { finishWait, preempt, schedule } from '../../../../src/lib/kernel/sched.ts'
import { decodeUtf8, encodeUtf8 } from '../../../../src/lib/record/state/bytes.ts'
import type { Task } from '../../../../src/lib/record/state/fields.ts'
import { State } from '../../../../src/lib/record/state/state.ts'
import { findTask } from '../../../../src/lib/record/world.ts'
import { SCRIPT_ARCH } from '../script.ts'

/** User memory of every task: 64 pages from here. */
export const MEM = 0x10_0000
const PAGES = 64

export interface FileSpec {
  readonly path: string
  readonly bytes?: Uint8Array | string
  readonly mode?: number
  readonly uid?: number
}

export class Box {
  readonly k: Kernel
  readonly init: Task
  /** Segments of the image; delete one, and it has not been fetched. */
  readonly segments: (Uint8Array | undefined)[] = [undefined]
  #free = MEM

  constructor(files: readonly FileSpec[] = []) {
    this.k = new Kernel(SCRIPT_ARCH, { disk: { segment: (seg) => this.segments[seg] } })
    startKernel(this.k, BOOT_DEFAULTS)
    mountRoot(this.k, ['/dev', '/proc', '/tmp', '/bin'].map(folder).concat(files.map((file) => this.#file(file))))
    const { k } = this
    const fs = k.emit.make_fs(0, 1, k.sys.root, 0o022, k.sys.root)
    this.init = makeInit(k, fs, k.emit.make_files(0, 1))
    const mm = makeMm(k)
    insertVma(k, mm, { start: MEM, end: MEM + PAGES * 4096, prot: PROT_READ | PROT_WRITE, flags: 2 })
    k.emit.exec(this.init.row, mm.row, k.text('init'), 17, 0)
    schedule(k)
  }

  #file({ path, bytes = '', mode = 0o644, uid = 0 }: FileSpec): DiskFile {
    const data = typeof bytes === 'string' ? encodeUtf8(bytes) : bytes
    this.segments.push(data)
    return { path, mode: S_IFREG | mode, uid, gid: uid, seg: this.segments.length - 1, off: 0, len: data.length }
  }

  // ── memory ──

  /** Fresh user memory, the same address in every task. */
  room(bytes: number): number {
    const at = this.#free
    this.#free += (bytes + 15) & ~15
    if (this.#free > MEM + PAGES * 4096) throw new Error('the test wants more memory')
    return at
  }
  str(task: Task, text: string): number {
    const bytes = encodeUtf8(`${text}\0`)
    return this.put(task, bytes)
  }
  put(task: Task, bytes: Uint8Array): number {
    const at = this.room(bytes.length)
    copyToUser(this.k, task, at, bytes)
    return at
  }
  putWords(task: Task, words: number[]): number {
    const at = this.room(words.length * 4)
    putWords(this.k, task, at, words)
    return at
  }
  words(task: Task, at: number, count: number): number[] {
    return [...getWords(this.k, task, at, count)!]
  }
  get(task: Task, at: number, count: number): string {
    return decodeUtf8(copyFromUser(this.k, task, at, count)!, 0, count)
  }

  // ── calls ──

  /** Gives the CPU to a runnable task. */
  run(task: Task): void {
    for (let turns = 0; this.k.sys.current !== task.row; turns++) {
      if (turns > 99) throw new Error(`task ${task.pid} is not runnable`)
      if (this.k.sys.current !== 0) preempt(this.k)
      schedule(this.k)
    }
  }
  /** Makes a system call: its result, BLOCKED, NEED, or -512 and the like when a signal interrupts it. */
  sys(task: Task, nr: number, ...args: number[]): number {
    this.run(task)
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args
    this.k.emit.sys_enter(task.row, nr + 1, a, b, c, d, e, f)
    return this.#make(task)
  }
  /** A task that was woken makes its call again. */
  again(task: Task): number {
    this.run(task)
    finishWait(this.k, task)
    return this.#make(task)
  }
  #make(task: Task): number {
    const nr = task.syscall - 1
    const result = callOf(nr)(this.k, task)
    if (result !== BLOCKED && result !== NEED && result > -512) endSyscall(this.k, task, nr, result)
    return result
  }
  fork(task: Task): Task {
    this.run(task)
    return findTask(this.k.state, sysFork(this.k, task))!
  }
  exit(task: Task, status = 0): void {
    this.sys(task, 231, status)
  }

  // ── files ──

  open(task: Task, path: string, flags = 0, mode = 0o666): number {
    return this.sys(task, 2, this.str(task, path), flags, mode)
  }
  pipe(task: Task, flags = 0): [number, number] {
    const at = this.room(8)
    expect(this.sys(task, 293, at, flags)).toBe(0)
    const [read, write] = this.words(task, at, 2)
    return [read, write]
  }
  write(task: Task, fd: number, text: string): number {
    return this.sys(task, 1, fd, this.put(task, encodeUtf8(text)), encodeUtf8(text).length)
  }
  /** Reads up to `count` bytes as text; or the result, when that is no count. */
  read(task: Task, fd: number, count = 4096): string | number {
    const at = this.room(count)
    const n = this.sys(task, 0, fd, at, count)
    return n < 0 || n >= NEED ? n : this.get(task, at, n)
  }
  /** All of a file, as text; or a negated errno. */
  cat(task: Task, path: string): string | number {
    const fd = this.open(task, path)
    if (fd < 0) return fd
    let all = ''
    const at = this.room(4096)
    for (;;) {
      const n = this.sys(task, 0, fd, at, 4096)
      if (n < 0) return n
      if (n === 0) break
      all += this.get(task, at, n)
    }
    this.sys(task, 3, fd)
    return all
  }

  // ── what happened ──

  events<K extends EventKind>(kind: K): EventOf<K>[] {
    return Array.from({ length: this.k.log.length }, (_, i) => decode(this.k.log, i)).filter(
      (event) => event.kind === kind
    ) as EventOf<K>[]
  }
  /** What has appeared on terminals. */
  screen(): string {
    return this.events('tty_write')
      .map(({ said: { off, len } }) => decodeUtf8(this.k.state.bytes.data, off, len))
      .join('')
  }
  /** The records, taken back one by one, leave nothing; done again, they lead to the same state. */
  expectFolds(): void {
    const { state, log } = this.k
    const world = new State()
    world.bytes = state.bytes
    redo(world, log, 0, log.length)
    expect(world.describe()).toBe(state.describe())
    undo(world, log, log.length, 0)
    expect(world.describe()).toBe(new State().describe())
  }
}

const folder = (path: string): DiskFile => ({
  path,
  mode: S_IFDIR | (path === '/tmp' ? 0o1777 : 0o755),
  uid: 0,
  gid: 0,
  seg: 0,
  off: 0,
  len: 0
})
