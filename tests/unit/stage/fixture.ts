// A small run made through the emitters, in the order in which the kernel makes such records: init, bash, a program and its children.
import {
  EXIT_DEAD,
  EXIT_ZOMBIE,
  PF_EXITING,
  SIGCHLD,
  TASK_DEAD,
  TASK_INTERRUPTIBLE
} from '../../../src/lib/record/constants.ts'
import { SignalFate } from '../../../src/lib/record/fates.ts'
import { Writers } from '../../../src/lib/record/writers.gen.ts'
import type { Emit } from '../../../src/lib/record/events.ts'
import { Log } from '../../../src/lib/record/log.ts'
import { FN, type FunctionName } from '../../../src/lib/record/functions.ts'
import { encodeUtf8 } from '../../../src/lib/record/state/bytes.ts'
import { LIST_NAMES } from '../../../src/lib/record/state/lists.ts'
import { State } from '../../../src/lib/record/state/state.ts'
import { Run } from '../../../src/lib/run/run.ts'
import { syscallNumber } from '../../../src/lib/record/syscalls.ts'

const SYS = 1
const WAIT_QUEUE = LIST_NAMES.indexOf('wait_chldexit')
const nr = (name: string): number => syscallNumber(name)!

export class Sim {
  readonly state = new State()
  readonly log = new Log()
  readonly emit: Emit = new Writers(this.state, this.log)
  #programs = new Map<string, number>()

  constructor() {
    this.emit.boot(SYS, 32768, 4096, 65536, 1_500_000_000, 1, 1, 1, 0, 1)
    const mm = this.#image('init', 480, 90)
    const files = this.emit.make_files(0, 1)
    const signal = this.emit.make_signal(0, 1, 1, -1, 1024, 2048, -1, -1, 0)
    const sighand = this.emit.make_sighand(0, 1)
    const root = this.#inode('/')
    const fs = this.emit.make_fs(0, 1, root, 0o22, root)
    const pid = this.emit.alloc_pid(0, 1, 1)
    const row = this.state.task.free.peek()
    this.emit.make_task(0, 1, 1, 1, pid, pid, row, row, SIGCHLD, signal, signal, sighand, mm, files, fs, 0)
    this.emit.set_init(SYS, row)
    this.emit.attach_session(signal, pid, pid)
    this.emit.attach_pgrp(signal, pid, pid)
    this.emit.set_name(row, this.text('init'))
    this.emit.wake_up_new_task(row)
    this.switchTo(row)
  }

  /** The finished run, with World at `event` (default: the end). */
  run(event = this.log.length): Run {
    const run = new Run()
    run.log = this.log
    run.world.bytes = this.state.bytes
    run.seek(event)
    return run
  }

  text(text: string): number {
    const at = this.state.sys.bytes_end
    const bytes = encodeUtf8(`${text}\0`)
    this.state.bytes.appendAt(at, bytes, 0, bytes.length)
    this.emit.bytes(SYS, bytes.length)
    return at
  }

  row(pid: number): number {
    return this.state.pid.at(this.state.pids[pid]).task
  }

  #inode(name: string): number {
    const known = this.#programs.get(name)
    if (known !== undefined) return known
    const row = this.emit.new_inode(0, this.state.sys.next_ino, 0o100755, 0, 0, 0, 0, 0)
    this.#programs.set(name, row)
    return row
  }

  #image(name: string, pages: number, resident: number): number {
    const mm = this.emit.make_mm(0, 1, 0x6ffff000)
    this.emit.new_vma(0, 0x400000, 0x400000 + pages * 4096, 5, 2, this.#inode(name), 0, 0, mm, 0, mm, pages)
    this.emit.exec_mm(mm, 0x800000, 0x800000, 0, 0, this.#inode(name), 0)
    for (let page = 0; page < resident; page += 64)
      this.emit.new_leaf(0, 0x400 + page, mm, this.state.mm.at(mm).leaf_last)
    for (let page = 0; page < resident; page++) this.emit.set_pte(mm, 0x400 + page, -1, 1)
    return mm
  }

  switchTo(row: number): void {
    const { current } = this.state.sys
    if (current === row) return
    if (current !== 0) this.emit.preempt(current)
    // The queue is in order; who is asked for comes to its front.
    while (this.state.sys.rq_first !== row) {
      const first = this.state.sys.rq_first
      if (this.state.task.at(row).on_rq === 0) throw new Error(`task ${row} is not runnable`)
      this.emit.sched_switch(first, first, this.state.sys.clock + 4e6)
      this.emit.preempt(first)
    }
    this.emit.sched_switch(row, row, this.state.sys.clock + 4e6)
  }

  call(name: FunctionName): void {
    this.emit.call(1, FN[name])
  }

  enter(row: number, name: string, args: readonly number[] = [], executed = 20_000): void {
    this.switchTo(row)
    this.emit.enter(row, 0x100, executed)
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args
    this.emit.sys_enter(row, nr(name) + 1, a, b, c, d, e, f)
  }

  leave(row: number, ret: number): void {
    this.emit.sys_exit(row, ret)
  }

  /** The children of a task will live in a new PID namespace. Answers its row. */
  unshare(row: number): number {
    this.enter(row, 'unshare', [0x20000000])
    const parent = this.namespaceOf(row)
    const level = parent === 0 ? 1 : this.state.pid_namespace.at(parent).level + 1
    const ns = this.emit.create_pid_namespace(0, level, parent, 1)
    this.emit.set_pid_ns_for_children(row, ns)
    this.leave(row, 0)
    return ns
  }

  /** The namespace that a task lives in. */
  namespaceOf(row: number): number {
    return this.state.pid.at(this.state.task.at(row).thread_pid).ns
  }

  /** Numbers of a new process in the namespaces that it lives in. */
  #numbers(pid: number, ns: number): void {
    if (ns !== 0) this.emit.set_pid_ns(pid, ns)
    for (let at = ns; at !== 0; at = this.state.pid_namespace.at(at).parent) {
      const nr = this.state.pid_namespace.at(at).last_pid + 1
      this.emit.alloc_upid(0, nr, at, pid, pid, at, at, nr)
    }
  }

  fork(parent: number, pid: number): number {
    this.enter(parent, 'fork')
    this.call('kernel_clone')
    this.call('copy_process')
    const task = this.state.task.at(parent)
    const struct = this.emit.alloc_pid(0, pid, pid)
    this.#numbers(struct, task.pid_ns_for_children || this.namespaceOf(parent))
    const files = this.emit.copy_files(0, task.files, 1)
    const { pwd, umask } = this.state.fs.at(task.fs)
    const fs = this.emit.make_fs(0, 1, pwd, umask, pwd)
    const sighand = this.emit.copy_sighand(0, 1, task.sighand)
    const { pgrp, session } = this.state.signal.at(task.signal)
    const signal = this.emit.copy_signal(0, task.signal, 1, 1, 0, pgrp, session)
    const mm = this.emit.dup_mm(0, task.mm, 1, task.mm)
    const row = this.state.task.free.peek()
    const { clock, next_id } = this.state.sys
    this.emit.copy_process(
      0,
      parent,
      next_id,
      pid,
      pid,
      struct,
      struct,
      row,
      row,
      SIGCHLD,
      0x40,
      parent,
      parent,
      signal,
      sighand,
      mm,
      files,
      fs,
      clock,
      signal,
      parent
    )
    this.call('wake_up_new_task')
    this.emit.wake_up_new_task(row)
    this.leave(parent, pid)
    return row
  }

  exec(row: number, name: string, pages = 520, resident = 110): void {
    this.enter(row, 'execve')
    const task = this.state.task.at(row)
    const old = task.mm
    this.call('do_execveat_common')
    const mm = this.#image(name, pages, resident)
    this.call('begin_new_exec')
    this.emit.exec(row, mm, this.text(name), SIGCHLD, 0)
    this.#mmput(old)
    this.leave(row, 0)
  }

  open(row: number, fd: number): void {
    const file = this.emit.alloc_file(0, 1, 2, 4, 0, 0, 0, 0, 0)
    this.emit.fd_install(this.state.task.at(row).files, fd, file, 0)
  }

  nanosleep(row: number, seconds: number): void {
    this.enter(row, 'clock_nanosleep', [0, 0, 0x7fff0000, 0])
    this.emit.sys_timespec(row, 2, seconds, 0)
    this.call('do_nanosleep')
    this.emit.start_timer(row, this.state.sys.clock + seconds * 1e9, this.state.sys.timers_last)
    this.emit.set_state(row, TASK_INTERRUPTIBLE, FN.do_nanosleep)
    this.emit.deactivate(row)
  }

  idle(ns: number): void {
    this.emit.idle(SYS, ns)
  }

  /** The timer of a sleeper fires and its call ends. */
  wake(row: number): void {
    this.emit.stop_timer(row)
    this.emit.try_to_wake_up(row)
    this.switchTo(row)
    this.leave(row, 0)
  }

  wait4(row: number): void {
    this.enter(row, 'wait4', [-1, 0, 0, 0])
    this.call('do_wait')
    for (
      let child = this.state.task.at(row).children_first;
      child !== 0;
      child = this.state.task.at(child).sibling_next
    ) {
      if (this.state.task.at(child).exit_state === EXIT_ZOMBIE) return this.#reap(row, child)
    }
    this.emit.prepare_to_wait(row, TASK_INTERRUPTIBLE, FN.do_wait, WAIT_QUEUE, this.state.task.at(row).signal)
    this.emit.deactivate(row)
  }

  /** A waiter that was woken looks again. */
  waitAgain(row: number, child: number): void {
    this.switchTo(row)
    this.emit.finish_wait(row)
    this.call('do_wait')
    this.#reap(row, child)
  }

  #reap(row: number, child: number): void {
    const { pid, exit_code } = this.state.task.at(child)
    const { signal } = this.state.task.at(row)
    this.call('wait_task_zombie')
    this.emit.reap(child, row, exit_code, signal, 0, 0, 0, 0)
    this.emit.exit_dead(child, EXIT_DEAD)
    this.#release(child)
    this.leave(row, pid)
  }

  #release(row: number): void {
    const { thread_pid, signal, parent } = this.state.task.at(row)
    this.call('release_task')
    const { pgrp, session } = this.state.signal.at(signal)
    this.emit.release_task(row, thread_pid, signal, signal, parent)
    this.emit.free_signal(signal, pgrp, session)
    this.emit.free_pid(thread_pid)
  }

  #mmput(mm: number): void {
    this.emit.mmput(mm)
    this.emit.exit_mmap(mm)
    this.emit.free_mm(mm)
  }

  /** exit_group(2). `action`: what the parent has set for SIGCHLD. */
  exit(row: number, code: number, action: 'SIG_DFL' | 'SIG_IGN' | 'SA_NOCLDWAIT' | 'handler' = 'SIG_DFL'): void {
    const task = this.state.task.at(row)
    this.enter(row, 'exit_group', [code])
    this.call('do_group_exit')
    this.emit.group_exit(task.signal, code << 8, 4)
    this.call('do_exit')
    this.call('exit_signals')
    this.emit.exit_signals(row, task.flags | PF_EXITING, task.signal)
    this.emit.exit_code(row, code << 8)
    this.call('exit_mm')
    const { mm, files, fs } = task
    this.emit.exit_mm(row, task.signal, 0)
    this.#mmput(mm)
    this.call('exit_files')
    this.emit.exit_files(row)
    this.emit.put_files(files)
    this.call('exit_fs')
    this.emit.exit_fs(row)
    this.emit.free_fs(fs, this.state.fs.at(fs).pwd)
    this.call('exit_notify')
    this.emit.tasklist_lock(SYS, row)
    if (task.children_first !== 0) {
      this.call('forget_original_parent')
      while (task.children_first !== 0) {
        const init = this.state.sys.init
        const child = task.children_first
        this.emit.reparent(child, row, init, init, init)
        if (this.state.task.at(child).exit_state !== EXIT_ZOMBIE) continue
        this.call('reparent_leader')
        this.#notify(child, 'SIG_DFL', false)
      }
    }
    this.emit.exit_zombie(row, EXIT_ZOMBIE)
    const autoreap = action === 'SIG_IGN' || action === 'SA_NOCLDWAIT'
    this.#notify(row, action, autoreap)
    if (autoreap) this.emit.exit_dead(row, EXIT_DEAD)
    this.emit.tasklist_lock(SYS, 0)
    this.call('do_task_dead')
    this.emit.do_task_dead(row, TASK_DEAD)
    this.emit.deactivate(row)
    if (autoreap) this.#release(row)
  }

  #notify(row: number, action: string, autoreap: boolean): void {
    const parent = this.state.task.at(row).parent
    const { pid, exit_code } = this.state.task.at(row)
    const handler = action === 'handler' ? 0x400100 : action === 'SIG_IGN' ? 1 : 0
    this.call('do_notify_parent')
    this.emit.do_notify_parent(row, parent, SIGCHLD, handler, action === 'SA_NOCLDWAIT' ? 2 : 0, autoreap ? 1 : 0)
    if (action !== 'SIG_IGN') {
      const delivered = action === 'handler'
      if (delivered) {
        const { signal } = this.state.task.at(parent)
        this.emit.queue_shared_signal(0, SIGCHLD, 1, pid, 1000, exit_code >> 8, 0, 0, 0, signal, signal, 1 << 16, 0)
      }
      this.emit.signal_generate(parent, SIGCHLD, 1, pid, delivered ? SignalFate.DELIVERED : SignalFate.IGNORED)
    }
    if (this.state.task.at(parent).wq === 0 || this.state.task.at(parent).on_rq) return
    this.call('__wake_up_parent')
    this.emit.try_to_wake_up(parent)
    this.emit.wake_up_parent(row, parent, 1)
  }

  kill(from: number, to: number, sig: number, fate: number): void {
    if (this.state.task.at(from).on_rq === 0) throw new Error('a sleeper sends no signal')
    this.enter(from, 'kill', [this.state.task.at(to).pid, sig])
    this.call('do_send_sig_info')
    this.emit.signal_generate(to, sig, 0, this.state.task.at(from).pid, fate)
    this.leave(from, 0)
  }

  /** Text that a program writes to the terminal. */
  write(row: number, text: string): void {
    const bytes = encodeUtf8(text)
    const off = this.text(text)
    this.enter(row, 'write', [1, 0x800000, bytes.length])
    this.emit.sys_text(row, 1, off, Math.min(bytes.length, 32))
    this.#tty ??= this.emit.new_tty(0, 1, 0, 0, 0, 0, (24 << 16) | 80)
    this.emit.tty_write(this.#tty, 0, off, bytes.length, 0)
    this.leave(row, bytes.length)
  }
  #tty: number | undefined

  /** init asleep in wait, bash asleep in wait, and the program about to run. Answers its row. */
  static booted(name = 'zombie_maker'): { sim: Sim; init: number; bash: number; main: number } {
    const sim = new Sim()
    const init = sim.row(1)
    const bash = sim.fork(init, 1934)
    sim.wait4(init)
    sim.exec(bash, 'bash')
    for (const fd of [0, 1, 2]) sim.open(bash, fd)
    sim.emit.set_leader(sim.state.task.at(bash).signal, 1)
    const main = sim.fork(bash, 2050)
    sim.wait4(bash)
    sim.exec(main, name)
    return { sim, init, bash, main }
  }
}

/** The article's program: two children, each ends with status 3 while the parent sleeps; then the parent ends, and init reaps. */
export function zombieMaker(): { sim: Sim; main: number; children: [number, number]; marks: Record<string, number> } {
  const { sim, init, bash, main } = Sim.booted()
  const marks: Record<string, number> = {}
  const mark = (name: string) => (marks[name] = sim.log.length)
  mark('start')
  sim.write(main, 'Parent PID = 2050\n')
  const first = sim.fork(main, 2051)
  mark('forked')
  const second = sim.fork(main, 2052)
  sim.nanosleep(main, 30)
  for (const child of [first, second]) {
    sim.emit.set_brk(sim.state.task.at(child).mm, 0xa00000)
    sim.nanosleep(child, 15)
  }
  mark('asleep')
  sim.idle(14_999_000_000)
  sim.wake(first)
  sim.exit(first, 3)
  mark('zombie')
  sim.wake(second)
  sim.kill(second, first, 9, SignalFate.NOBODY)
  mark('shot')
  sim.exit(second, 3)
  mark('zombies')
  sim.idle(14_999_000_000)
  sim.wake(main)
  sim.exit(main, 0)
  mark('orphaned')
  sim.waitAgain(init, first)
  mark('reaped')
  sim.wait4(init)
  sim.waitAgain(bash, main)
  mark('end')
  return { sim, main, children: [first, second], marks }
}
