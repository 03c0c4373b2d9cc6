// writers.gen.ts: the emitters: each appends a record to the log and does it. Made by `npm run generate`: change what it is made from, not this file.
import type { Emit } from './events.ts'
import type { Log } from './log.ts'
import type { Arena } from './state/arena.ts'
import { enter } from './effects/path.ts'
import { copyInts, getWide, putWide } from './rows.ts'
import { listAdd } from './state/state.ts'
import { LIST_LAYOUTS } from './state/lists.ts'
import { dequeueTask, enqueueTask } from './effects/lists.ts'
import {
  packDentry,
  packExtent,
  packFile,
  packFiles,
  packFs,
  packInode,
  packMm,
  packPid,
  packPidNamespace,
  packPipe,
  packPipeBuf,
  packSigaction,
  packSighand,
  packSignal,
  packSigqueue,
  packTask,
  packTtyLine,
  packUpid,
  packVma
} from './packers.gen.ts'
import { DUP_ACTIONS, GET_FILES } from './effects/copies.ts'
import { DUP_MM, EXIT_MMAP, SET_PTE, ZAP } from './effects/pages.ts'
import type { State } from './state/state.ts'

export class Writers implements Emit {
  private readonly _state: State
  private readonly _log: Log
  private readonly _sys: Arena
  private readonly _task: Arena
  private readonly _signal: Arena
  private readonly _sighand: Arena
  private readonly _sigaction: Arena
  private readonly _sigqueue: Arena
  private readonly _mm: Arena
  private readonly _vma: Arena
  private readonly _leaf: Arena
  private readonly _files: Arena
  private readonly _file: Arena
  private readonly _inode: Arena
  private readonly _dentry: Arena
  private readonly _extent: Arena
  private readonly _pipe: Arena
  private readonly _pipe_buf: Arena
  private readonly _tty: Arena
  private readonly _tty_line: Arena
  private readonly _fs: Arena
  private readonly _pid: Arena
  private readonly _upid: Arena
  private readonly _pid_namespace: Arena
  private readonly _rq: Arena

  constructor(state: State, log: Log) {
    this._state = state
    this._log = log
    this._sys = state.arena('sys') as unknown as Arena
    this._task = state.arena('task') as unknown as Arena
    this._signal = state.arena('signal') as unknown as Arena
    this._sighand = state.arena('sighand') as unknown as Arena
    this._sigaction = state.arena('sigaction') as unknown as Arena
    this._sigqueue = state.arena('sigqueue') as unknown as Arena
    this._mm = state.arena('mm') as unknown as Arena
    this._vma = state.arena('vma') as unknown as Arena
    this._leaf = state.arena('leaf') as unknown as Arena
    this._files = state.arena('files') as unknown as Arena
    this._file = state.arena('file') as unknown as Arena
    this._inode = state.arena('inode') as unknown as Arena
    this._dentry = state.arena('dentry') as unknown as Arena
    this._extent = state.arena('extent') as unknown as Arena
    this._pipe = state.arena('pipe') as unknown as Arena
    this._pipe_buf = state.arena('pipe_buf') as unknown as Arena
    this._tty = state.arena('tty') as unknown as Arena
    this._tty_line = state.arena('tty_line') as unknown as Arena
    this._fs = state.arena('fs') as unknown as Arena
    this._pid = state.arena('pid') as unknown as Arena
    this._upid = state.arena('upid') as unknown as Arena
    this._pid_namespace = state.arena('pid_namespace') as unknown as Arena
    this._rq = state.arena('rq') as unknown as Arena
  }

  boot(
    row: number,
    pid_max: number,
    max_threads: number,
    max_frames: number,
    boot_time: number,
    seed: number,
    next_id: number,
    next_ino: number,
    last_pid: number,
    bytes_end: number
  ): number {
    const log = this._log
    const s = this._sys.h
    const n = log.open(19)
    const q = log.q
    q[n] = 0
    q[n + 1] = s[67]
    q[n + 2] = s[67] = pid_max
    q[n + 3] = s[71]
    q[n + 4] = s[71] = max_threads
    q[n + 5] = s[81]
    q[n + 6] = s[81] = max_frames
    q[n + 7] = s[79]
    q[n + 8] = s[79] = boot_time
    q[n + 9] = s[73]
    q[n + 10] = s[73] = seed
    q[n + 11] = s[68]
    q[n + 12] = s[68] = next_id
    q[n + 13] = s[69]
    q[n + 14] = s[69] = next_ino
    q[n + 15] = s[66]
    q[n + 16] = s[66] = last_pid
    q[n + 17] = s[83]
    q[n + 18] = s[83] = bytes_end
    log.close(n + 19)
    return row
  }

  mount_root(row: number, root: number): number {
    const log = this._log
    const s = this._sys.h
    const n = log.open(3)
    const q = log.q
    q[n] = 1
    q[n + 1] = s[76]
    q[n + 2] = s[76] = root
    log.close(n + 3)
    return row
  }

  set_init(row: number, init: number): number {
    const log = this._log
    const s = this._sys.h
    const n = log.open(3)
    const q = log.q
    q[n] = 2
    q[n + 1] = s[75]
    q[n + 2] = s[75] = init
    log.close(n + 3)
    return row
  }

  set_last_pid(row: number, last_pid: number): number {
    const log = this._log
    const s = this._sys.h
    const n = log.open(3)
    const q = log.q
    q[n] = 3
    q[n + 1] = s[66]
    q[n + 2] = s[66] = last_pid
    log.close(n + 3)
    return row
  }

  set_pid_max(row: number, pid_max: number): number {
    const log = this._log
    const s = this._sys.h
    const n = log.open(3)
    const q = log.q
    q[n] = 4
    q[n + 1] = s[67]
    q[n + 2] = s[67] = pid_max
    log.close(n + 3)
    return row
  }

  bytes(row: number, bytes_end: number): number {
    const log = this._log
    const s = this._sys.h
    const n = log.open(2)
    const q = log.q
    q[n] = 5
    s[83] += q[n + 1] = bytes_end
    log.close(n + 2)
    return row
  }

  input(row: number, number: number): number {
    const log = this._log
    const n = log.open(2)
    const q = log.q
    q[n] = 6
    q[n + 1] = number
    log.close(n + 2)
    return row
  }

  task_work_add(row: number, work: number, work_arg: number, work_ret: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(7)
    const q = log.q
    q[n] = 7 | (row << 12)
    q[n + 1] = h[i + 59]
    q[n + 2] = h[i + 59] = work
    q[n + 3] = h[i + 60]
    q[n + 4] = h[i + 60] = work_arg
    q[n + 5] = h[i + 61]
    q[n + 6] = h[i + 61] = work_ret
    log.close(n + 7)
    return row
  }

  task_work_run(row: number, work: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 8 | (row << 12)
    q[n + 1] = h[i + 59]
    q[n + 2] = h[i + 59] = work
    log.close(n + 3)
    return row
  }

  enter(row: number, pc: number, executed: number): number {
    const log = this._log
    const state = this._state
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 9 | (row << 12)
    q[n + 1] = pc - h[i + 84]
    q[n + 2] = enter(state, row, q[n + 1], executed)
    log.close(n + 3)
    return row
  }

  call(row: number, fn: number): number {
    const log = this._log
    const s = this._sys.h
    const n = log.open(1)
    const q = log.q
    q[n] = 10
    q[n] |= (fn << 12) | (s[54] << 22)
    s[54] = fn
    log.close(n + 1)
    return row
  }

  idle(row: number, clock: number): number {
    const log = this._log
    const s = this._sys.h
    const n = log.open(3)
    const q = log.q
    q[n] = 11
    putWide(q, n + 1, clock)
    putWide(s, 46, getWide(s, 46) + clock)
    log.close(n + 3)
    return row
  }

  sys_enter(
    row: number,
    syscall: number,
    arg0: number,
    arg1: number,
    arg2: number,
    arg3: number,
    arg4: number,
    arg5: number
  ): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(16)
    const q = log.q
    q[n] = 12 | (row << 12)
    q[n + 1] = h[i + 62]
    q[n + 2] = h[i + 62] = syscall
    let mask = 0
    let end = n + 4
    if (h[i + 63] !== arg0) {
      mask |= 1
      q[end++] = h[i + 63]
      q[end++] = h[i + 63] = arg0
    }
    if (h[i + 64] !== arg1) {
      mask |= 2
      q[end++] = h[i + 64]
      q[end++] = h[i + 64] = arg1
    }
    if (h[i + 65] !== arg2) {
      mask |= 4
      q[end++] = h[i + 65]
      q[end++] = h[i + 65] = arg2
    }
    if (h[i + 66] !== arg3) {
      mask |= 8
      q[end++] = h[i + 66]
      q[end++] = h[i + 66] = arg3
    }
    if (h[i + 67] !== arg4) {
      mask |= 16
      q[end++] = h[i + 67]
      q[end++] = h[i + 67] = arg4
    }
    if (h[i + 68] !== arg5) {
      mask |= 32
      q[end++] = h[i + 68]
      q[end++] = h[i + 68] = arg5
    }
    q[n + 3] = mask
    log.close(end)
    return row
  }

  sys_exit(row: number, ret: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(4)
    const q = log.q
    q[n] = 13 | (row << 12)
    q[n + 1] = ret
    q[n + 2] = h[i + 62]
    h[i + 62] = 0
    q[n + 3] = h[i + 69]
    h[i + 69] = 0
    log.close(n + 4)
    return row
  }

  sys_restart(row: number, code: number, restart: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(6)
    const q = log.q
    q[n] = 14 | (row << 12)
    q[n + 1] = code
    q[n + 2] = h[i + 62]
    h[i + 62] = 0
    q[n + 3] = h[i + 69]
    h[i + 69] = 0
    q[n + 4] = h[i + 70]
    q[n + 5] = h[i + 70] = restart
    log.close(n + 6)
    return row
  }

  sys_progress(row: number, progress: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 15 | (row << 12)
    q[n + 1] = h[i + 69]
    q[n + 2] = h[i + 69] = progress
    log.close(n + 3)
    return row
  }

  set_restart_block(row: number, restart: number, expires: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(7)
    const q = log.q
    q[n] = 16 | (row << 12)
    q[n + 1] = h[i + 70]
    q[n + 2] = h[i + 70] = restart
    q[n + 3] = h[i + 71]
    q[n + 4] = h[i + 72]
    putWide(h, i + 71, expires)
    q[n + 5] = h[i + 71]
    q[n + 6] = h[i + 72]
    log.close(n + 7)
    return row
  }

  sys_text(row: number, arg: number, text: number, len: number): number {
    const log = this._log
    const n = log.open(4)
    const q = log.q
    q[n] = 17 | (row << 12)
    q[n + 1] = arg
    q[n + 2] = text
    q[n + 3] = len
    log.close(n + 4)
    return row
  }

  sys_status(row: number, pid: number, status: number): number {
    const log = this._log
    const n = log.open(3)
    const q = log.q
    q[n] = 18 | (row << 12)
    q[n + 1] = pid
    q[n + 2] = status
    log.close(n + 3)
    return row
  }

  sys_siginfo(
    row: number,
    si_signo: number,
    si_code: number,
    si_pid: number,
    si_uid: number,
    si_status: number,
    si_utime: number,
    si_stime: number
  ): number {
    const log = this._log
    const n = log.open(8)
    const q = log.q
    q[n] = 19 | (row << 12)
    q[n + 1] = si_signo
    q[n + 2] = si_code
    q[n + 3] = si_pid
    q[n + 4] = si_uid
    q[n + 5] = si_status
    q[n + 6] = si_utime
    q[n + 7] = si_stime
    log.close(n + 8)
    return row
  }

  sys_sigaction(row: number, sig: number, handler: number, flags: number, mask_: number): number {
    const log = this._log
    const n = log.open(5)
    const q = log.q
    q[n] = 20 | (row << 12)
    q[n + 1] = sig
    q[n + 2] = handler
    q[n + 3] = flags
    q[n + 4] = mask_
    log.close(n + 5)
    return row
  }

  sys_timespec(row: number, arg: number, sec: number, nsec: number): number {
    const log = this._log
    const n = log.open(4)
    const q = log.q
    q[n] = 21 | (row << 12)
    q[n + 1] = arg
    q[n + 2] = sec
    q[n + 3] = nsec
    log.close(n + 4)
    return row
  }

  sys_sigset(row: number, arg: number, mask_: number, mask_hi: number): number {
    const log = this._log
    const n = log.open(4)
    const q = log.q
    q[n] = 22 | (row << 12)
    q[n + 1] = arg
    q[n + 2] = mask_
    q[n + 3] = mask_hi
    log.close(n + 4)
    return row
  }

  sys_fds(row: number, fd0: number, fd1: number): number {
    const log = this._log
    const n = log.open(3)
    const q = log.q
    q[n] = 23 | (row << 12)
    q[n + 1] = fd0
    q[n + 2] = fd1
    log.close(n + 3)
    return row
  }

  sched_switch(row: number, current: number, slice_end: number): number {
    const log = this._log
    const s = this._sys.h
    const n = log.open(6)
    const q = log.q
    q[n] = 24 | (row << 12)
    q[n + 1] = runQueueDel(this._sys.h, this._task.h, 1, row)
    q[n + 2] = s[50] = current
    putWide(q, n + 3, slice_end - getWide(s, 51))
    putWide(s, 51, slice_end)
    q[n + 5] = s[53]
    s[53] = 0
    s[84] += 1
    log.close(n + 6)
    return row
  }

  preempt(row: number): number {
    const log = this._log
    const s = this._sys.h
    const n = log.open(2)
    const q = log.q
    q[n] = 25 | (row << 12)
    runQueueAddTail(this._sys.h, this._task.h, 1, row)
    q[n + 1] = s[50]
    s[50] = 0
    log.close(n + 2)
    return row
  }

  deactivate(row: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const s = this._sys.h
    const n = log.open(2)
    const q = log.q
    q[n] = 26 | (row << 12)
    h[i + 81] += -1
    q[n + 1] = s[50]
    s[50] = 0
    log.close(n + 2)
    return row
  }

  calc_load(row: number, avenrun_1: number, avenrun_5: number, avenrun_15: number, calc_load_at: number): number {
    const log = this._log
    const s = this._sys.h
    const n = log.open(11)
    const q = log.q
    q[n] = 27
    q[n + 1] = s[85]
    q[n + 2] = s[85] = avenrun_1
    q[n + 3] = s[86]
    q[n + 4] = s[86] = avenrun_5
    q[n + 5] = s[87]
    q[n + 6] = s[87] = avenrun_15
    q[n + 7] = s[88]
    q[n + 8] = s[89]
    putWide(s, 88, calc_load_at)
    q[n + 9] = s[88]
    q[n + 10] = s[89]
    log.close(n + 11)
    return row
  }

  run_next(row: number, after: number): number {
    const log = this._log
    const state = this._state
    const n = log.open(3)
    const q = log.q
    q[n] = 233 | (row << 12)
    q[n + 1] = runQueueDel(this._sys.h, this._task.h, 1, row)
    q[n + 2] = after
    listAdd(state.arenas, LIST_LAYOUTS[16], 1, row, after)
    log.close(n + 3)
    return row
  }

  resched(row: number, need_resched: number): number {
    const log = this._log
    const s = this._sys.h
    const n = log.open(3)
    const q = log.q
    q[n] = 28
    q[n + 1] = s[53]
    q[n + 2] = s[53] = need_resched
    log.close(n + 3)
    return row
  }

  new_slice(row: number, slice_end: number, need_resched: number): number {
    const log = this._log
    const s = this._sys.h
    const n = log.open(7)
    const q = log.q
    q[n] = 29
    q[n + 1] = s[51]
    q[n + 2] = s[52]
    putWide(s, 51, slice_end)
    q[n + 3] = s[51]
    q[n + 4] = s[52]
    q[n + 5] = s[53]
    q[n + 6] = s[53] = need_resched
    log.close(n + 7)
    return row
  }

  set_state(row: number, state_: number, wchan: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(5)
    const q = log.q
    q[n] = 30 | (row << 12)
    q[n + 1] = h[i + 6]
    q[n + 2] = h[i + 6] = state_
    q[n + 3] = h[i + 77]
    q[n + 4] = h[i + 77] = wchan
    log.close(n + 5)
    return row
  }

  prepare_to_wait(row: number, state_: number, wchan: number, list: number, owner: number): number {
    const log = this._log
    const state = this._state
    const h = this._task.h
    const i = row * 96
    const n = log.open(7)
    const q = log.q
    q[n] = 31 | (row << 12)
    q[n + 1] = h[i + 6]
    q[n + 2] = h[i + 6] = state_
    q[n + 3] = h[i + 77]
    q[n + 4] = h[i + 77] = wchan
    q[n + 5] = list
    q[n + 6] = owner
    enqueueTask(state, row, list, owner)
    log.close(n + 7)
    return row
  }

  finish_wait(row: number): number {
    const log = this._log
    const state = this._state
    const h = this._task.h
    const i = row * 96
    const n = log.open(4)
    const q = log.q
    q[n] = 32 | (row << 12)
    q[n + 1] = h[i + 73]
    q[n + 2] = h[i + 74]
    q[n + 3] = dequeueTask(state, row)
    log.close(n + 4)
    return row
  }

  try_to_wake_up(row: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(2)
    const q = log.q
    q[n] = 33 | (row << 12)
    q[n + 1] = h[i + 6]
    h[i + 6] = 0
    h[i + 81] += 1
    runQueueAddTail(this._sys.h, this._task.h, 1, row)
    log.close(n + 2)
    return row
  }

  wake_current(row: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(2)
    const q = log.q
    q[n] = 34 | (row << 12)
    q[n + 1] = h[i + 6]
    h[i + 6] = 0
    log.close(n + 2)
    return row
  }

  start_timer(row: number, expires: number, after: number): number {
    const log = this._log
    const state = this._state
    const h = this._task.h
    const i = row * 96
    const n = log.open(6)
    const q = log.q
    q[n] = 35 | (row << 12)
    q[n + 1] = h[i + 71]
    q[n + 2] = h[i + 72]
    putWide(h, i + 71, expires)
    q[n + 3] = h[i + 71]
    q[n + 4] = h[i + 72]
    h[i + 78] += 1
    q[n + 5] = after
    listAdd(state.arenas, LIST_LAYOUTS[17], 1, row, after)
    log.close(n + 6)
    return row
  }

  stop_timer(row: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(2)
    const q = log.q
    q[n] = 36 | (row << 12)
    h[i + 78] += -1
    q[n + 1] = timersDel(this._sys.h, this._task.h, 1, row)
    log.close(n + 2)
    return row
  }

  start_alarm(row: number, it_real_value: number, it_real_incr: number, after: number): number {
    const log = this._log
    const state = this._state
    const h = this._signal.h
    const i = row * 69
    const n = log.open(10)
    const q = log.q
    q[n] = 37 | (row << 12)
    q[n + 1] = h[i + 25]
    q[n + 2] = h[i + 26]
    putWide(h, i + 25, it_real_value)
    q[n + 3] = h[i + 25]
    q[n + 4] = h[i + 26]
    q[n + 5] = h[i + 27]
    q[n + 6] = h[i + 28]
    putWide(h, i + 27, it_real_incr)
    q[n + 7] = h[i + 27]
    q[n + 8] = h[i + 28]
    q[n + 9] = after
    listAdd(state.arenas, LIST_LAYOUTS[18], 1, row, after)
    log.close(n + 10)
    return row
  }

  stop_alarm(row: number, it_real_value: number, it_real_incr: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(10)
    const q = log.q
    q[n] = 38 | (row << 12)
    q[n + 1] = h[i + 25]
    q[n + 2] = h[i + 26]
    putWide(h, i + 25, it_real_value)
    q[n + 3] = h[i + 25]
    q[n + 4] = h[i + 26]
    q[n + 5] = h[i + 27]
    q[n + 6] = h[i + 28]
    putWide(h, i + 27, it_real_incr)
    q[n + 7] = h[i + 27]
    q[n + 8] = h[i + 28]
    q[n + 9] = alarmsDel(this._sys.h, this._signal.h, 1, row)
    log.close(n + 10)
    return row
  }

  set_itimer_virtual(row: number, it_virt_expires: number, it_virt_incr: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(9)
    const q = log.q
    q[n] = 39 | (row << 12)
    q[n + 1] = h[i + 31]
    q[n + 2] = h[i + 32]
    putWide(h, i + 31, it_virt_expires)
    q[n + 3] = h[i + 31]
    q[n + 4] = h[i + 32]
    q[n + 5] = h[i + 33]
    q[n + 6] = h[i + 34]
    putWide(h, i + 33, it_virt_incr)
    q[n + 7] = h[i + 33]
    q[n + 8] = h[i + 34]
    log.close(n + 9)
    return row
  }

  set_itimer_prof(row: number, it_prof_expires: number, it_prof_incr: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(9)
    const q = log.q
    q[n] = 40 | (row << 12)
    q[n + 1] = h[i + 35]
    q[n + 2] = h[i + 36]
    putWide(h, i + 35, it_prof_expires)
    q[n + 3] = h[i + 35]
    q[n + 4] = h[i + 36]
    q[n + 5] = h[i + 37]
    q[n + 6] = h[i + 38]
    putWide(h, i + 37, it_prof_incr)
    q[n + 7] = h[i + 37]
    q[n + 8] = h[i + 38]
    log.close(n + 9)
    return row
  }

  alloc_pid(row: number, nr: number, last_pid: number): number {
    row = this._pid.take()
    const log = this._log
    const state = this._state
    const h = this._pid.h
    const i = row * 9
    const s = this._sys.h
    const n = log.open(4)
    const q = log.q
    q[n] = 41 | (row << 12)
    q[n + 1] = h[i + 0] = nr
    state.setPid(h[i + 0], row)
    q[n + 2] = s[66]
    q[n + 3] = s[66] = last_pid
    log.close(n + 4)
    return row
  }

  alloc_upid(
    row: number,
    nr: number,
    ns: number,
    pid: number,
    numbers: number,
    upids: number,
    pid_namespace: number,
    last_pid: number
  ): number {
    row = this._upid.take()
    const log = this._log
    const h = this._upid.h
    const i = row * 7
    const n = log.open(9)
    const q = log.q
    q[n] = 42 | (row << 12)
    q[n + 1] = h[i + 0] = nr
    q[n + 2] = h[i + 1] = ns
    q[n + 3] = h[i + 2] = pid
    q[n + 4] = numbers
    numbersAddTail(this._pid.h, this._upid.h, numbers, row)
    q[n + 5] = upids
    upidsAddTail(this._pid_namespace.h, this._upid.h, upids, row)
    q[n + 6] = pid_namespace
    const h1 = this._pid_namespace.h
    const i1 = pid_namespace * 8
    q[n + 7] = h1[i1 + 3]
    q[n + 8] = h1[i1 + 3] = last_pid
    h1[i1 + 4] += 1
    log.close(n + 9)
    return row
  }

  free_upid(row: number, pid_namespace: number, upids: number, numbers: number): number {
    const log = this._log
    const arena = this._upid
    const h = this._upid.h
    const i = row * 7
    const n = log.open(14)
    const q = log.q
    q[n] = 43 | (row << 12)
    q[n + 1] = pid_namespace
    const h1 = this._pid_namespace.h
    const i1 = pid_namespace * 8
    h1[i1 + 4] += -1
    q[n + 2] = upids
    q[n + 3] = upidsDel(this._pid_namespace.h, this._upid.h, upids, row)
    q[n + 4] = numbers
    q[n + 5] = numbersDel(this._pid.h, this._upid.h, numbers, row)
    const end = packUpid(h, i, q, n + 6)
    arena.free.give(row)
    log.close(end)
    return row
  }

  set_pid_ns(row: number, ns: number): number {
    const log = this._log
    const h = this._pid.h
    const i = row * 9
    const n = log.open(3)
    const q = log.q
    q[n] = 44 | (row << 12)
    q[n + 1] = h[i + 6]
    q[n + 2] = h[i + 6] = ns
    log.close(n + 3)
    return row
  }

  create_pid_namespace(row: number, level: number, parent: number, adding: number): number {
    row = this._pid_namespace.take()
    const log = this._log
    const h = this._pid_namespace.h
    const i = row * 8
    const n = log.open(4)
    const q = log.q
    q[n] = 45 | (row << 12)
    q[n + 1] = h[i + 0] = level
    q[n + 2] = h[i + 1] = parent
    q[n + 3] = h[i + 5] = adding
    log.close(n + 4)
    return row
  }

  free_pid_namespace(row: number): number {
    const log = this._log
    const arena = this._pid_namespace
    const h = this._pid_namespace.h
    const i = row * 8
    const n = log.open(10)
    const q = log.q
    q[n] = 46 | (row << 12)
    const end = packPidNamespace(h, i, q, n + 1)
    arena.free.give(row)
    log.close(end)
    return row
  }

  set_pid_ns_for_children(row: number, pid_ns_for_children: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 47 | (row << 12)
    q[n + 1] = h[i + 5]
    q[n + 2] = h[i + 5] = pid_ns_for_children
    log.close(n + 3)
    return row
  }

  set_child_reaper(row: number, child_reaper: number): number {
    const log = this._log
    const h = this._pid_namespace.h
    const i = row * 8
    const n = log.open(3)
    const q = log.q
    q[n] = 48 | (row << 12)
    q[n + 1] = h[i + 2]
    q[n + 2] = h[i + 2] = child_reaper
    log.close(n + 3)
    return row
  }

  disable_pid_allocation(row: number, adding: number): number {
    const log = this._log
    const h = this._pid_namespace.h
    const i = row * 8
    const n = log.open(3)
    const q = log.q
    q[n] = 49 | (row << 12)
    q[n + 1] = h[i + 5]
    q[n + 2] = h[i + 5] = adding
    log.close(n + 3)
    return row
  }

  free_pid(row: number): number {
    const log = this._log
    const state = this._state
    const arena = this._pid
    const h = this._pid.h
    const i = row * 9
    const n = log.open(11)
    const q = log.q
    q[n] = 50 | (row << 12)
    state.setPid(h[i + 0], 0)
    const end = packPid(h, i, q, n + 1)
    arena.free.give(row)
    log.close(end)
    return row
  }

  copy_signal(
    row: number,
    from: number,
    nr_threads: number,
    live: number,
    has_child_subreaper: number,
    pgrp_members: number,
    session_members: number
  ): number {
    row = this._signal.take()
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(7)
    const q = log.q
    q[n] = 51 | (row << 12)
    q[n + 1] = from
    const j = from * 69
    h[i + 17] = h[j + 17]
    h[i + 20] = h[j + 20]
    h[i + 23] = h[j + 23]
    copyInts(h, j + 51, i + 51, 18)
    q[n + 2] = h[i + 0] = nr_threads
    q[n + 3] = h[i + 1] = live
    q[n + 4] = h[i + 15] = has_child_subreaper
    q[n + 5] = pgrp_members
    pgrpMembersAddTail(this._pid.h, this._signal.h, pgrp_members, row)
    q[n + 6] = session_members
    sessionMembersAddTail(this._pid.h, this._signal.h, session_members, row)
    log.close(n + 7)
    return row
  }

  make_signal(
    row: number,
    nr_threads: number,
    live: number,
    rlim_nproc: number,
    rlim_nofile: number,
    rlim_stack: number,
    rlim_as: number,
    rlim_data: number,
    flags: number
  ): number {
    row = this._signal.take()
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(9)
    const q = log.q
    q[n] = 52 | (row << 12)
    q[n + 1] = h[i + 0] = nr_threads
    q[n + 2] = h[i + 1] = live
    q[n + 3] = h[i + 51] = rlim_nproc
    q[n + 4] = h[i + 52] = rlim_nofile
    q[n + 5] = h[i + 53] = rlim_stack
    q[n + 6] = h[i + 55] = rlim_as
    q[n + 7] = h[i + 56] = rlim_data
    q[n + 8] = h[i + 6] = flags
    log.close(n + 9)
    return row
  }

  get_signal_struct(row: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(1)
    const q = log.q
    q[n] = 53 | (row << 12)
    h[i + 0] += 1
    h[i + 1] += 1
    log.close(n + 1)
    return row
  }

  make_sighand(row: number, count: number): number {
    row = this._sighand.take()
    const log = this._log
    const h = this._sighand.h
    const i = row * 3
    const n = log.open(2)
    const q = log.q
    q[n] = 54 | (row << 12)
    q[n + 1] = h[i + 0] = count
    log.close(n + 2)
    return row
  }

  copy_sighand(row: number, count: number, from: number): number {
    row = this._sighand.take()
    const log = this._log
    const state = this._state
    const h = this._sighand.h
    const i = row * 3
    const n = log.open(2 + DUP_ACTIONS.room(state, row, from))
    const q = log.q
    q[n] = 55 | (row << 12)
    q[n + 1] = h[i + 0] = count
    const end = DUP_ACTIONS.write(state, row, q, n + 2, from)
    log.close(end)
    return row
  }

  get_sighand(row: number): number {
    const log = this._log
    const h = this._sighand.h
    const i = row * 3
    const n = log.open(1)
    const q = log.q
    q[n] = 56 | (row << 12)
    h[i + 0] += 1
    log.close(n + 1)
    return row
  }

  make_mm(row: number, mm_users: number, mmap_base: number): number {
    row = this._mm.take()
    const log = this._log
    const h = this._mm.h
    const i = row * 16
    const n = log.open(3)
    const q = log.q
    q[n] = 57 | (row << 12)
    q[n + 1] = h[i + 0] = mm_users
    q[n + 2] = h[i + 3] = mmap_base
    log.close(n + 3)
    return row
  }

  dup_mm(row: number, from: number, mm_users: number, from2: number): number {
    row = this._mm.take()
    const log = this._log
    const state = this._state
    const h = this._mm.h
    const i = row * 16
    const n = log.open(3 + DUP_MM.room(state, row, from2))
    const q = log.q
    q[n] = 58 | (row << 12)
    q[n + 1] = from
    const j = from * 16
    copyInts(h, j + 1, i + 1, 6)
    copyInts(h, j + 11, i + 11, 5)
    q[n + 2] = h[i + 0] = mm_users
    const end = DUP_MM.write(state, row, q, n + 3, from2)
    log.close(end)
    return row
  }

  get_mm(row: number): number {
    const log = this._log
    const h = this._mm.h
    const i = row * 16
    const n = log.open(1)
    const q = log.q
    q[n] = 59 | (row << 12)
    h[i + 0] += 1
    log.close(n + 1)
    return row
  }

  make_files(row: number, count: number): number {
    row = this._files.take()
    const log = this._log
    const h = this._files.h
    const i = row * 20
    const n = log.open(2)
    const q = log.q
    q[n] = 60 | (row << 12)
    q[n + 1] = h[i + 0] = count
    log.close(n + 2)
    return row
  }

  copy_files(row: number, from: number, count: number): number {
    row = this._files.take()
    const log = this._log
    const state = this._state
    const h = this._files.h
    const i = row * 20
    const n = log.open(3 + GET_FILES.room(state, row))
    const q = log.q
    q[n] = 61 | (row << 12)
    q[n + 1] = from
    const j = from * 20
    copyInts(h, j + 1, i + 1, 18)
    q[n + 2] = h[i + 0] = count
    const end = GET_FILES.write(state, row, q, n + 3)
    log.close(end)
    return row
  }

  get_files(row: number): number {
    const log = this._log
    const h = this._files.h
    const i = row * 20
    const n = log.open(1)
    const q = log.q
    q[n] = 62 | (row << 12)
    h[i + 0] += 1
    log.close(n + 1)
    return row
  }

  make_fs(row: number, users: number, pwd: number, umask: number, inode: number): number {
    row = this._fs.take()
    const log = this._log
    const h = this._fs.h
    const i = row * 3
    const n = log.open(5)
    const q = log.q
    q[n] = 63 | (row << 12)
    q[n + 1] = h[i + 0] = users
    q[n + 2] = h[i + 1] = pwd
    q[n + 3] = h[i + 2] = umask
    q[n + 4] = inode
    const h1 = this._inode.h
    const i1 = inode * 17
    h1[i1 + 5] += 1
    log.close(n + 5)
    return row
  }

  get_fs(row: number): number {
    const log = this._log
    const h = this._fs.h
    const i = row * 3
    const n = log.open(1)
    const q = log.q
    q[n] = 64 | (row << 12)
    h[i + 0] += 1
    log.close(n + 1)
    return row
  }

  make_task(
    row: number,
    id: number,
    pid: number,
    tgid: number,
    thread_pid: number,
    pid2: number,
    task: number,
    group_leader: number,
    exit_signal: number,
    signal: number,
    threads: number,
    sighand: number,
    mm: number,
    files: number,
    fs: number,
    start_time: number
  ): number {
    row = this._task.take()
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const s = this._sys.h
    const n = log.open(17)
    const q = log.q
    q[n] = 65 | (row << 12)
    q[n + 1] = h[i + 0] = id
    q[n + 2] = h[i + 1] = pid
    q[n + 3] = h[i + 2] = tgid
    q[n + 4] = h[i + 4] = thread_pid
    q[n + 5] = pid2
    const h1 = this._pid.h
    const i1 = pid2 * 9
    q[n + 6] = h1[i1 + 1] = task
    q[n + 7] = h[i + 17] = group_leader
    q[n + 8] = h[i + 9] = exit_signal
    q[n + 9] = h[i + 35] = signal
    q[n + 10] = threads
    threadsAddTail(this._signal.h, this._task.h, threads, row)
    q[n + 11] = h[i + 36] = sighand
    q[n + 12] = h[i + 32] = mm
    q[n + 13] = h[i + 33] = files
    q[n + 14] = h[i + 34] = fs
    putWide(h, i + 89, start_time)
    q[n + 15] = h[i + 89]
    q[n + 16] = h[i + 90]
    s[68] += 1
    s[70] += 1
    log.close(n + 17)
    return row
  }

  copy_process(
    row: number,
    from: number,
    id: number,
    pid: number,
    tgid: number,
    thread_pid: number,
    pid2: number,
    task: number,
    group_leader: number,
    exit_signal: number,
    flags: number,
    parent: number,
    real_parent: number,
    signal: number,
    sighand: number,
    mm: number,
    files: number,
    fs: number,
    start_time: number,
    threads: number,
    children: number
  ): number {
    row = this._task.take()
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const s = this._sys.h
    const n = log.open(22)
    const q = log.q
    q[n] = 66 | (row << 12)
    q[n + 1] = from
    const j = from * 96
    h[i + 3] = h[j + 3]
    h[i + 5] = h[j + 5]
    h[i + 6] = h[j + 6]
    copyInts(h, j + 37, i + 37, 14)
    h[i + 56] = h[j + 56]
    h[i + 57] = h[j + 57]
    h[i + 60] = h[j + 60]
    h[i + 61] = h[j + 61]
    copyInts(h, j + 63, i + 63, 6)
    h[i + 71] = h[j + 71]
    h[i + 72] = h[j + 72]
    copyInts(h, j + 74, i + 74, 4)
    h[i + 79] = h[j + 79]
    h[i + 80] = h[j + 80]
    h[i + 84] = h[j + 84]
    h[i + 95] = h[j + 95]
    q[n + 2] = h[i + 0] = id
    q[n + 3] = h[i + 1] = pid
    q[n + 4] = h[i + 2] = tgid
    q[n + 5] = h[i + 4] = thread_pid
    q[n + 6] = pid2
    const h1 = this._pid.h
    const i1 = pid2 * 9
    q[n + 7] = h1[i1 + 1] = task
    q[n + 8] = h[i + 17] = group_leader
    q[n + 9] = h[i + 9] = exit_signal
    q[n + 10] = h[i + 10] = flags
    q[n + 11] = h[i + 11] = parent
    q[n + 12] = h[i + 12] = real_parent
    q[n + 13] = h[i + 35] = signal
    q[n + 14] = h[i + 36] = sighand
    q[n + 15] = h[i + 32] = mm
    q[n + 16] = h[i + 33] = files
    q[n + 17] = h[i + 34] = fs
    putWide(h, i + 89, start_time)
    q[n + 18] = h[i + 89]
    q[n + 19] = h[i + 90]
    q[n + 20] = threads
    threadsAddTail(this._signal.h, this._task.h, threads, row)
    q[n + 21] = children
    childrenAddTail(this._task.h, this._task.h, children, row)
    s[68] += 1
    s[70] += 1
    s[72] += 1
    log.close(n + 22)
    return row
  }

  copy_thread(
    row: number,
    from: number,
    id: number,
    pid: number,
    tgid: number,
    thread_pid: number,
    pid2: number,
    task: number,
    group_leader: number,
    exit_signal: number,
    flags: number,
    parent: number,
    real_parent: number,
    signal: number,
    sighand: number,
    mm: number,
    files: number,
    fs: number,
    start_time: number,
    threads: number
  ): number {
    row = this._task.take()
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const s = this._sys.h
    const n = log.open(21)
    const q = log.q
    q[n] = 67 | (row << 12)
    q[n + 1] = from
    const j = from * 96
    h[i + 3] = h[j + 3]
    h[i + 5] = h[j + 5]
    h[i + 6] = h[j + 6]
    copyInts(h, j + 37, i + 37, 14)
    h[i + 56] = h[j + 56]
    h[i + 57] = h[j + 57]
    h[i + 60] = h[j + 60]
    h[i + 61] = h[j + 61]
    copyInts(h, j + 63, i + 63, 6)
    h[i + 71] = h[j + 71]
    h[i + 72] = h[j + 72]
    copyInts(h, j + 74, i + 74, 4)
    h[i + 79] = h[j + 79]
    h[i + 80] = h[j + 80]
    h[i + 84] = h[j + 84]
    h[i + 95] = h[j + 95]
    q[n + 2] = h[i + 0] = id
    q[n + 3] = h[i + 1] = pid
    q[n + 4] = h[i + 2] = tgid
    q[n + 5] = h[i + 4] = thread_pid
    q[n + 6] = pid2
    const h1 = this._pid.h
    const i1 = pid2 * 9
    q[n + 7] = h1[i1 + 1] = task
    q[n + 8] = h[i + 17] = group_leader
    q[n + 9] = h[i + 9] = exit_signal
    q[n + 10] = h[i + 10] = flags
    q[n + 11] = h[i + 11] = parent
    q[n + 12] = h[i + 12] = real_parent
    q[n + 13] = h[i + 35] = signal
    q[n + 14] = h[i + 36] = sighand
    q[n + 15] = h[i + 32] = mm
    q[n + 16] = h[i + 33] = files
    q[n + 17] = h[i + 34] = fs
    putWide(h, i + 89, start_time)
    q[n + 18] = h[i + 89]
    q[n + 19] = h[i + 90]
    q[n + 20] = threads
    threadsAddTail(this._signal.h, this._task.h, threads, row)
    s[68] += 1
    s[70] += 1
    s[72] += 1
    log.close(n + 21)
    return row
  }

  set_tid(row: number, set_child_tid: number, clear_child_tid: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(5)
    const q = log.q
    q[n] = 68 | (row << 12)
    q[n + 1] = h[i + 93]
    q[n + 2] = h[i + 93] = set_child_tid
    q[n + 3] = h[i + 94]
    q[n + 4] = h[i + 94] = clear_child_tid
    log.close(n + 5)
    return row
  }

  wake_up_new_task(row: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(1)
    const q = log.q
    q[n] = 69 | (row << 12)
    h[i + 81] += 1
    runQueueAddTail(this._sys.h, this._task.h, 1, row)
    log.close(n + 1)
    return row
  }

  attach_pgrp(row: number, pgrp: number, pgrp_members: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(4)
    const q = log.q
    q[n] = 70 | (row << 12)
    q[n + 1] = h[i + 17]
    q[n + 2] = h[i + 17] = pgrp
    q[n + 3] = pgrp_members
    pgrpMembersAddTail(this._pid.h, this._signal.h, pgrp_members, row)
    log.close(n + 4)
    return row
  }

  detach_pgrp(row: number, pgrp: number, pgrp_members: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(5)
    const q = log.q
    q[n] = 71 | (row << 12)
    q[n + 1] = h[i + 17]
    q[n + 2] = h[i + 17] = pgrp
    q[n + 3] = pgrp_members
    q[n + 4] = pgrpMembersDel(this._pid.h, this._signal.h, pgrp_members, row)
    log.close(n + 5)
    return row
  }

  attach_session(row: number, session: number, session_members: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(4)
    const q = log.q
    q[n] = 72 | (row << 12)
    q[n + 1] = h[i + 20]
    q[n + 2] = h[i + 20] = session
    q[n + 3] = session_members
    sessionMembersAddTail(this._pid.h, this._signal.h, session_members, row)
    log.close(n + 4)
    return row
  }

  detach_session(row: number, session: number, session_members: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(5)
    const q = log.q
    q[n] = 73 | (row << 12)
    q[n + 1] = h[i + 20]
    q[n + 2] = h[i + 20] = session
    q[n + 3] = session_members
    q[n + 4] = sessionMembersDel(this._pid.h, this._signal.h, session_members, row)
    log.close(n + 5)
    return row
  }

  set_leader(row: number, leader: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 74 | (row << 12)
    q[n + 1] = h[i + 16]
    q[n + 2] = h[i + 16] = leader
    log.close(n + 3)
    return row
  }

  set_ctty(row: number, tty: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 75 | (row << 12)
    q[n + 1] = h[i + 23]
    q[n + 2] = h[i + 23] = tty
    log.close(n + 3)
    return row
  }

  set_child_subreaper(row: number, is_child_subreaper: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 76 | (row << 12)
    q[n + 1] = h[i + 14]
    q[n + 2] = h[i + 14] = is_child_subreaper
    log.close(n + 3)
    return row
  }

  set_has_child_subreaper(row: number, has_child_subreaper: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 77 | (row << 12)
    q[n + 1] = h[i + 15]
    q[n + 2] = h[i + 15] = has_child_subreaper
    log.close(n + 3)
    return row
  }

  set_pdeathsig(row: number, pdeath_signal: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 78 | (row << 12)
    q[n + 1] = h[i + 20]
    q[n + 2] = h[i + 20] = pdeath_signal
    log.close(n + 3)
    return row
  }

  set_flags(row: number, flags: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 79 | (row << 12)
    q[n + 1] = h[i + 10]
    q[n + 2] = h[i + 10] = flags
    log.close(n + 3)
    return row
  }

  set_name(row: number, comm: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 80 | (row << 12)
    q[n + 1] = h[i + 3]
    q[n + 2] = h[i + 3] = comm
    log.close(n + 3)
    return row
  }

  set_cred(row: number, uid: number, euid: number, suid: number, gid: number, egid: number, sgid: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(13)
    const q = log.q
    q[n] = 81 | (row << 12)
    q[n + 1] = h[i + 37]
    q[n + 2] = h[i + 37] = uid
    q[n + 3] = h[i + 38]
    q[n + 4] = h[i + 38] = euid
    q[n + 5] = h[i + 39]
    q[n + 6] = h[i + 39] = suid
    q[n + 7] = h[i + 40]
    q[n + 8] = h[i + 40] = gid
    q[n + 9] = h[i + 41]
    q[n + 10] = h[i + 41] = egid
    q[n + 11] = h[i + 42]
    q[n + 12] = h[i + 42] = sgid
    log.close(n + 13)
    return row
  }

  set_nice(row: number, nice: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 82 | (row << 12)
    q[n + 1] = h[i + 43]
    q[n + 2] = h[i + 43] = nice
    log.close(n + 3)
    return row
  }

  set_no_new_privs(row: number, no_new_privs: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 83 | (row << 12)
    q[n + 1] = h[i + 44]
    q[n + 2] = h[i + 44] = no_new_privs
    log.close(n + 3)
    return row
  }

  set_timer_slack(row: number, timer_slack_ns: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 84 | (row << 12)
    q[n + 1] = h[i + 45]
    q[n + 2] = h[i + 45] = timer_slack_ns
    log.close(n + 3)
    return row
  }

  set_keep_caps(row: number, keep_caps: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 85 | (row << 12)
    q[n + 1] = h[i + 46]
    q[n + 2] = h[i + 46] = keep_caps
    log.close(n + 3)
    return row
  }

  set_dumpable(row: number, dump_disabled: number): number {
    const log = this._log
    const h = this._mm.h
    const i = row * 16
    const n = log.open(3)
    const q = log.q
    q[n] = 86 | (row << 12)
    q[n + 1] = h[i + 13]
    q[n + 2] = h[i + 13] = dump_disabled
    log.close(n + 3)
    return row
  }

  set_rlimit_nproc(row: number, rlim_nproc: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 87 | (row << 12)
    q[n + 1] = h[i + 51]
    q[n + 2] = h[i + 51] = rlim_nproc
    log.close(n + 3)
    return row
  }

  set_rlimit_nofile(row: number, rlim_nofile: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 88 | (row << 12)
    q[n + 1] = h[i + 52]
    q[n + 2] = h[i + 52] = rlim_nofile
    log.close(n + 3)
    return row
  }

  set_rlimit_stack(row: number, rlim_stack: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 89 | (row << 12)
    q[n + 1] = h[i + 53]
    q[n + 2] = h[i + 53] = rlim_stack
    log.close(n + 3)
    return row
  }

  set_rlimit_core(row: number, rlim_core: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 90 | (row << 12)
    q[n + 1] = h[i + 54]
    q[n + 2] = h[i + 54] = rlim_core
    log.close(n + 3)
    return row
  }

  set_rlimit_as(row: number, rlim_as: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 91 | (row << 12)
    q[n + 1] = h[i + 55]
    q[n + 2] = h[i + 55] = rlim_as
    log.close(n + 3)
    return row
  }

  set_rlimit_data(row: number, rlim_data: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 92 | (row << 12)
    q[n + 1] = h[i + 56]
    q[n + 2] = h[i + 56] = rlim_data
    log.close(n + 3)
    return row
  }

  set_rlimit_cpu(row: number, rlim_cpu: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 93 | (row << 12)
    q[n + 1] = h[i + 57]
    q[n + 2] = h[i + 57] = rlim_cpu
    log.close(n + 3)
    return row
  }

  set_rlimit_fsize(row: number, rlim_fsize: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 94 | (row << 12)
    q[n + 1] = h[i + 58]
    q[n + 2] = h[i + 58] = rlim_fsize
    log.close(n + 3)
    return row
  }

  set_rlimit_sigpending(row: number, rlim_sigpending: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 95 | (row << 12)
    q[n + 1] = h[i + 59]
    q[n + 2] = h[i + 59] = rlim_sigpending
    log.close(n + 3)
    return row
  }

  set_rlimit_max(
    row: number,
    rlim_max_cpu: number,
    rlim_max_fsize: number,
    rlim_max_data: number,
    rlim_max_stack: number,
    rlim_max_core: number,
    rlim_max_nproc: number,
    rlim_max_nofile: number,
    rlim_max_as: number,
    rlim_max_sigpending: number
  ): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(19)
    const q = log.q
    q[n] = 96 | (row << 12)
    q[n + 1] = h[i + 60]
    q[n + 2] = h[i + 60] = rlim_max_cpu
    q[n + 3] = h[i + 61]
    q[n + 4] = h[i + 61] = rlim_max_fsize
    q[n + 5] = h[i + 62]
    q[n + 6] = h[i + 62] = rlim_max_data
    q[n + 7] = h[i + 63]
    q[n + 8] = h[i + 63] = rlim_max_stack
    q[n + 9] = h[i + 64]
    q[n + 10] = h[i + 64] = rlim_max_core
    q[n + 11] = h[i + 65]
    q[n + 12] = h[i + 65] = rlim_max_nproc
    q[n + 13] = h[i + 66]
    q[n + 14] = h[i + 66] = rlim_max_nofile
    q[n + 15] = h[i + 67]
    q[n + 16] = h[i + 67] = rlim_max_as
    q[n + 17] = h[i + 68]
    q[n + 18] = h[i + 68] = rlim_max_sigpending
    log.close(n + 19)
    return row
  }

  limit_reached(row: number, limit: number, errno: number): number {
    const log = this._log
    const n = log.open(3)
    const q = log.q
    q[n] = 97 | (row << 12)
    q[n + 1] = limit
    q[n + 2] = errno
    log.close(n + 3)
    return row
  }

  group_exit(row: number, group_exit_code: number, flags: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(5)
    const q = log.q
    q[n] = 98 | (row << 12)
    q[n + 1] = h[i + 4]
    q[n + 2] = h[i + 4] = group_exit_code
    q[n + 3] = h[i + 6]
    q[n + 4] = h[i + 6] = flags
    log.close(n + 5)
    return row
  }

  exit_signals(row: number, flags: number, signal: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(4)
    const q = log.q
    q[n] = 99 | (row << 12)
    q[n + 1] = h[i + 10]
    q[n + 2] = h[i + 10] = flags
    q[n + 3] = signal
    const h1 = this._signal.h
    const i1 = signal * 69
    h1[i1 + 1] += -1
    log.close(n + 4)
    return row
  }

  exit_code(row: number, exit_code: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 100 | (row << 12)
    q[n + 1] = h[i + 8]
    q[n + 2] = h[i + 8] = exit_code
    log.close(n + 3)
    return row
  }

  exit_mm(row: number, signal: number, maxrss: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(5)
    const q = log.q
    q[n] = 101 | (row << 12)
    q[n + 1] = h[i + 32]
    h[i + 32] = 0
    q[n + 2] = signal
    const h1 = this._signal.h
    const i1 = signal * 69
    q[n + 3] = h1[i1 + 49]
    q[n + 4] = h1[i1 + 49] = maxrss
    log.close(n + 5)
    return row
  }

  mmput(row: number): number {
    const log = this._log
    const h = this._mm.h
    const i = row * 16
    const n = log.open(1)
    const q = log.q
    q[n] = 102 | (row << 12)
    h[i + 0] += -1
    log.close(n + 1)
    return row
  }

  maxrss(row: number, maxrss: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 103 | (row << 12)
    q[n + 1] = h[i + 49]
    q[n + 2] = h[i + 49] = maxrss
    log.close(n + 3)
    return row
  }

  exit_mmap(row: number): number {
    const log = this._log
    const state = this._state
    const n = log.open(1 + EXIT_MMAP.room(state, row))
    const q = log.q
    q[n] = 104 | (row << 12)
    const end = EXIT_MMAP.write(state, row, q, n + 1)
    log.close(end)
    return row
  }

  free_mm(row: number): number {
    const log = this._log
    const arena = this._mm
    const h = this._mm.h
    const i = row * 16
    const n = log.open(18)
    const q = log.q
    q[n] = 105 | (row << 12)
    const end = packMm(h, i, q, n + 1)
    arena.free.give(row)
    log.close(end)
    return row
  }

  exit_files(row: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(2)
    const q = log.q
    q[n] = 106 | (row << 12)
    q[n + 1] = h[i + 33]
    h[i + 33] = 0
    log.close(n + 2)
    return row
  }

  put_files(row: number): number {
    const log = this._log
    const h = this._files.h
    const i = row * 20
    const n = log.open(1)
    const q = log.q
    q[n] = 107 | (row << 12)
    h[i + 0] += -1
    log.close(n + 1)
    return row
  }

  free_files(row: number): number {
    const log = this._log
    const arena = this._files
    const h = this._files.h
    const i = row * 20
    const n = log.open(23)
    const q = log.q
    q[n] = 108 | (row << 12)
    const end = packFiles(h, i, q, n + 1)
    arena.free.give(row)
    log.close(end)
    return row
  }

  exit_fs(row: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(2)
    const q = log.q
    q[n] = 109 | (row << 12)
    q[n + 1] = h[i + 34]
    h[i + 34] = 0
    log.close(n + 2)
    return row
  }

  put_fs(row: number): number {
    const log = this._log
    const h = this._fs.h
    const i = row * 3
    const n = log.open(1)
    const q = log.q
    q[n] = 110 | (row << 12)
    h[i + 0] += -1
    log.close(n + 1)
    return row
  }

  free_fs(row: number, inode: number): number {
    const log = this._log
    const arena = this._fs
    const h = this._fs.h
    const i = row * 3
    const n = log.open(6)
    const q = log.q
    q[n] = 111 | (row << 12)
    q[n + 1] = inode
    const h1 = this._inode.h
    const i1 = inode * 17
    h1[i1 + 5] += -1
    const end = packFs(h, i, q, n + 2)
    arena.free.give(row)
    log.close(end)
    return row
  }

  reparent(row: number, children: number, real_parent: number, parent: number, children2: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(8)
    const q = log.q
    q[n] = 112 | (row << 12)
    q[n + 1] = children
    q[n + 2] = childrenDel(this._task.h, this._task.h, children, row)
    q[n + 3] = h[i + 12]
    q[n + 4] = h[i + 12] = real_parent
    q[n + 5] = h[i + 11]
    q[n + 6] = h[i + 11] = parent
    q[n + 7] = children2
    childrenAddTail(this._task.h, this._task.h, children2, row)
    log.close(n + 8)
    return row
  }

  reparent_thread(row: number, real_parent: number, parent: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(5)
    const q = log.q
    q[n] = 113 | (row << 12)
    q[n + 1] = h[i + 12]
    q[n + 2] = h[i + 12] = real_parent
    q[n + 3] = h[i + 11]
    q[n + 4] = h[i + 11] = parent
    log.close(n + 5)
    return row
  }

  set_exit_signal(row: number, exit_signal: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 114 | (row << 12)
    q[n + 1] = h[i + 9]
    q[n + 2] = h[i + 9] = exit_signal
    log.close(n + 3)
    return row
  }

  tasklist_lock(row: number, tasklist_lock: number): number {
    const log = this._log
    const s = this._sys.h
    const n = log.open(3)
    const q = log.q
    q[n] = 115
    q[n + 1] = s[55]
    q[n + 2] = s[55] = tasklist_lock
    log.close(n + 3)
    return row
  }

  exit_zombie(row: number, exit_state: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(2)
    const q = log.q
    q[n] = 116 | (row << 12)
    q[n + 1] = h[i + 7] = exit_state
    log.close(n + 2)
    return row
  }

  exit_dead(row: number, exit_state: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 117 | (row << 12)
    q[n + 1] = h[i + 7]
    q[n + 2] = h[i + 7] = exit_state
    log.close(n + 3)
    return row
  }

  do_notify_parent(row: number, parent: number, sig: number, handler: number, flags: number, autoreap: number): number {
    const log = this._log
    const n = log.open(6)
    const q = log.q
    q[n] = 118 | (row << 12)
    q[n + 1] = parent
    q[n + 2] = sig
    q[n + 3] = handler
    q[n + 4] = flags
    q[n + 5] = autoreap
    log.close(n + 6)
    return row
  }

  wake_up_parent(row: number, parent: number, woken: number): number {
    const log = this._log
    const n = log.open(3)
    const q = log.q
    q[n] = 119 | (row << 12)
    q[n + 1] = parent
    q[n + 2] = woken
    log.close(n + 3)
    return row
  }

  do_task_dead(row: number, state_: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 120 | (row << 12)
    q[n + 1] = h[i + 6]
    q[n + 2] = h[i + 6] = state_
    log.close(n + 3)
    return row
  }

  reap(
    row: number,
    by: number,
    status: number,
    signal: number,
    cutime: number,
    cstime: number,
    cmin_flt: number,
    cmaxrss: number
  ): number {
    const log = this._log
    const n = log.open(11)
    const q = log.q
    q[n] = 121 | (row << 12)
    q[n + 1] = by
    q[n + 2] = status
    q[n + 3] = signal
    const h1 = this._signal.h
    const i1 = signal * 69
    putWide(q, n + 4, cutime)
    putWide(h1, i1 + 43, getWide(h1, i1 + 43) + cutime)
    putWide(q, n + 6, cstime)
    putWide(h1, i1 + 45, getWide(h1, i1 + 45) + cstime)
    h1[i1 + 48] += q[n + 8] = cmin_flt
    q[n + 9] = h1[i1 + 50]
    q[n + 10] = h1[i1 + 50] = cmaxrss
    log.close(n + 11)
    return row
  }

  account_thread(row: number, utime: number, stime: number, min_flt: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(6)
    const q = log.q
    q[n] = 122 | (row << 12)
    putWide(q, n + 1, utime)
    putWide(h, i + 39, getWide(h, i + 39) + utime)
    putWide(q, n + 3, stime)
    putWide(h, i + 41, getWide(h, i + 41) + stime)
    h[i + 47] += q[n + 5] = min_flt
    log.close(n + 6)
    return row
  }

  release_task(row: number, pid: number, signal: number, threads: number, children: number): number {
    const log = this._log
    const arena = this._task
    const h = this._task.h
    const i = row * 96
    const s = this._sys.h
    const n = log.open(110)
    const q = log.q
    q[n] = 123 | (row << 12)
    q[n + 1] = pid
    const h1 = this._pid.h
    const i1 = pid * 9
    q[n + 2] = h1[i1 + 1]
    h1[i1 + 1] = 0
    q[n + 3] = signal
    const h2 = this._signal.h
    const i2 = signal * 69
    h2[i2 + 0] += -1
    q[n + 4] = threads
    q[n + 5] = threadsDel(this._signal.h, this._task.h, threads, row)
    q[n + 6] = children
    q[n + 7] = childrenDel(this._task.h, this._task.h, children, row)
    s[70] += -1
    const end = packTask(h, i, q, n + 8)
    arena.free.give(row)
    log.close(end)
    return row
  }

  release_thread(row: number, pid: number, signal: number, threads: number): number {
    const log = this._log
    const arena = this._task
    const h = this._task.h
    const i = row * 96
    const s = this._sys.h
    const n = log.open(108)
    const q = log.q
    q[n] = 124 | (row << 12)
    q[n + 1] = pid
    const h1 = this._pid.h
    const i1 = pid * 9
    q[n + 2] = h1[i1 + 1]
    h1[i1 + 1] = 0
    q[n + 3] = signal
    const h2 = this._signal.h
    const i2 = signal * 69
    h2[i2 + 0] += -1
    q[n + 4] = threads
    q[n + 5] = threadsDel(this._signal.h, this._task.h, threads, row)
    s[70] += -1
    const end = packTask(h, i, q, n + 6)
    arena.free.give(row)
    log.close(end)
    return row
  }

  put_sighand(row: number): number {
    const log = this._log
    const h = this._sighand.h
    const i = row * 3
    const n = log.open(1)
    const q = log.q
    q[n] = 125 | (row << 12)
    h[i + 0] += -1
    log.close(n + 1)
    return row
  }

  free_sighand(row: number): number {
    const log = this._log
    const arena = this._sighand
    const h = this._sighand.h
    const i = row * 3
    const n = log.open(5)
    const q = log.q
    q[n] = 126 | (row << 12)
    const end = packSighand(h, i, q, n + 1)
    arena.free.give(row)
    log.close(end)
    return row
  }

  free_signal(row: number, pgrp_members: number, session_members: number): number {
    const log = this._log
    const arena = this._signal
    const h = this._signal.h
    const i = row * 69
    const n = log.open(79)
    const q = log.q
    q[n] = 127 | (row << 12)
    q[n + 1] = pgrp_members
    q[n + 2] = pgrpMembersDel(this._pid.h, this._signal.h, pgrp_members, row)
    q[n + 3] = session_members
    q[n + 4] = sessionMembersDel(this._pid.h, this._signal.h, session_members, row)
    const end = packSignal(h, i, q, n + 5)
    arena.free.give(row)
    log.close(end)
    return row
  }

  vfork_done(row: number, vfork_done: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 128 | (row << 12)
    q[n + 1] = h[i + 92]
    q[n + 2] = h[i + 92] = vfork_done
    log.close(n + 3)
    return row
  }

  signal_generate(row: number, sig: number, code: number, sender: number, fate: number): number {
    const log = this._log
    const n = log.open(5)
    const q = log.q
    q[n] = 129 | (row << 12)
    q[n + 1] = sig
    q[n + 2] = code
    q[n + 3] = sender
    q[n + 4] = fate
    log.close(n + 5)
    return row
  }

  signal_deliver(row: number, sig: number, handler: number, flags: number): number {
    const log = this._log
    const n = log.open(4)
    const q = log.q
    q[n] = 130 | (row << 12)
    q[n + 1] = sig
    q[n + 2] = handler
    q[n + 3] = flags
    log.close(n + 4)
    return row
  }

  queue_signal(
    row: number,
    sig: number,
    code: number,
    pid: number,
    uid: number,
    status: number,
    utime: number,
    stime: number,
    addr: number,
    pending: number,
    task: number,
    pending2: number,
    pending_hi: number
  ): number {
    row = this._sigqueue.take()
    const log = this._log
    const h = this._sigqueue.h
    const i = row * 10
    const n = log.open(15)
    const q = log.q
    q[n] = 131 | (row << 12)
    q[n + 1] = h[i + 0] = sig
    q[n + 2] = h[i + 1] = code
    q[n + 3] = h[i + 2] = pid
    q[n + 4] = h[i + 3] = uid
    q[n + 5] = h[i + 4] = status
    q[n + 6] = h[i + 5] = utime
    q[n + 7] = h[i + 6] = stime
    q[n + 8] = h[i + 7] = addr
    q[n + 9] = pending
    pendingAddTail(this._task.h, this._sigqueue.h, pending, row)
    q[n + 10] = task
    const h1 = this._task.h
    const i1 = task * 96
    q[n + 11] = h1[i1 + 52]
    q[n + 12] = h1[i1 + 52] = pending2
    q[n + 13] = h1[i1 + 53]
    q[n + 14] = h1[i1 + 53] = pending_hi
    log.close(n + 15)
    return row
  }

  queue_shared_signal(
    row: number,
    sig: number,
    code: number,
    pid: number,
    uid: number,
    status: number,
    utime: number,
    stime: number,
    addr: number,
    shared_pending: number,
    signal: number,
    shared_pending2: number,
    shared_pending_hi: number
  ): number {
    row = this._sigqueue.take()
    const log = this._log
    const h = this._sigqueue.h
    const i = row * 10
    const n = log.open(15)
    const q = log.q
    q[n] = 132 | (row << 12)
    q[n + 1] = h[i + 0] = sig
    q[n + 2] = h[i + 1] = code
    q[n + 3] = h[i + 2] = pid
    q[n + 4] = h[i + 3] = uid
    q[n + 5] = h[i + 4] = status
    q[n + 6] = h[i + 5] = utime
    q[n + 7] = h[i + 6] = stime
    q[n + 8] = h[i + 7] = addr
    q[n + 9] = shared_pending
    sharedPendingAddTail(this._signal.h, this._sigqueue.h, shared_pending, row)
    q[n + 10] = signal
    const h1 = this._signal.h
    const i1 = signal * 69
    q[n + 11] = h1[i1 + 8]
    q[n + 12] = h1[i1 + 8] = shared_pending2
    q[n + 13] = h1[i1 + 9]
    q[n + 14] = h1[i1 + 9] = shared_pending_hi
    log.close(n + 15)
    return row
  }

  set_pending(row: number, pending: number, pending_hi: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(5)
    const q = log.q
    q[n] = 133 | (row << 12)
    q[n + 1] = h[i + 52]
    q[n + 2] = h[i + 52] = pending
    q[n + 3] = h[i + 53]
    q[n + 4] = h[i + 53] = pending_hi
    log.close(n + 5)
    return row
  }

  set_shared_pending(row: number, shared_pending: number, shared_pending_hi: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(5)
    const q = log.q
    q[n] = 134 | (row << 12)
    q[n + 1] = h[i + 8]
    q[n + 2] = h[i + 8] = shared_pending
    q[n + 3] = h[i + 9]
    q[n + 4] = h[i + 9] = shared_pending_hi
    log.close(n + 5)
    return row
  }

  dequeue_signal(row: number, pending: number): number {
    const log = this._log
    const arena = this._sigqueue
    const h = this._sigqueue.h
    const i = row * 10
    const n = log.open(14)
    const q = log.q
    q[n] = 135 | (row << 12)
    q[n + 1] = pending
    q[n + 2] = pendingDel(this._task.h, this._sigqueue.h, pending, row)
    const end = packSigqueue(h, i, q, n + 3)
    arena.free.give(row)
    log.close(end)
    return row
  }

  dequeue_shared_signal(row: number, shared_pending: number): number {
    const log = this._log
    const arena = this._sigqueue
    const h = this._sigqueue.h
    const i = row * 10
    const n = log.open(14)
    const q = log.q
    q[n] = 136 | (row << 12)
    q[n + 1] = shared_pending
    q[n + 2] = sharedPendingDel(this._signal.h, this._sigqueue.h, shared_pending, row)
    const end = packSigqueue(h, i, q, n + 3)
    arena.free.give(row)
    log.close(end)
    return row
  }

  set_blocked(row: number, blocked: number, blocked_hi: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(5)
    const q = log.q
    q[n] = 137 | (row << 12)
    q[n + 1] = h[i + 47]
    q[n + 2] = h[i + 47] = blocked
    q[n + 3] = h[i + 48]
    q[n + 4] = h[i + 48] = blocked_hi
    log.close(n + 5)
    return row
  }

  save_sigmask(row: number, saved_sigmask: number, saved_sigmask_hi: number, restore_sigmask: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(7)
    const q = log.q
    q[n] = 138 | (row << 12)
    q[n + 1] = h[i + 49]
    q[n + 2] = h[i + 49] = saved_sigmask
    q[n + 3] = h[i + 50]
    q[n + 4] = h[i + 50] = saved_sigmask_hi
    q[n + 5] = h[i + 51]
    q[n + 6] = h[i + 51] = restore_sigmask
    log.close(n + 7)
    return row
  }

  new_sigaction(
    row: number,
    sig: number,
    handler: number,
    flags: number,
    restorer: number,
    mask_: number,
    mask_hi: number,
    actions: number
  ): number {
    row = this._sigaction.take()
    const log = this._log
    const h = this._sigaction.h
    const i = row * 8
    const n = log.open(8)
    const q = log.q
    q[n] = 139 | (row << 12)
    q[n + 1] = h[i + 0] = sig
    q[n + 2] = h[i + 1] = handler
    q[n + 3] = h[i + 2] = flags
    q[n + 4] = h[i + 3] = restorer
    q[n + 5] = h[i + 4] = mask_
    q[n + 6] = h[i + 5] = mask_hi
    q[n + 7] = actions
    actionsAddTail(this._sighand.h, this._sigaction.h, actions, row)
    log.close(n + 8)
    return row
  }

  set_sigaction(row: number, handler: number, flags: number, restorer: number, mask_: number, mask_hi: number): number {
    const log = this._log
    const h = this._sigaction.h
    const i = row * 8
    const n = log.open(11)
    const q = log.q
    q[n] = 140 | (row << 12)
    q[n + 1] = h[i + 1]
    q[n + 2] = h[i + 1] = handler
    q[n + 3] = h[i + 2]
    q[n + 4] = h[i + 2] = flags
    q[n + 5] = h[i + 3]
    q[n + 6] = h[i + 3] = restorer
    q[n + 7] = h[i + 4]
    q[n + 8] = h[i + 4] = mask_
    q[n + 9] = h[i + 5]
    q[n + 10] = h[i + 5] = mask_hi
    log.close(n + 11)
    return row
  }

  drop_sigaction(row: number, actions: number): number {
    const log = this._log
    const arena = this._sigaction
    const h = this._sigaction.h
    const i = row * 8
    const n = log.open(12)
    const q = log.q
    q[n] = 141 | (row << 12)
    q[n + 1] = actions
    q[n + 2] = actionsDel(this._sighand.h, this._sigaction.h, actions, row)
    const end = packSigaction(h, i, q, n + 3)
    arena.free.give(row)
    log.close(end)
    return row
  }

  set_signal_flags(row: number, flags: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 142 | (row << 12)
    q[n + 1] = h[i + 6]
    q[n + 2] = h[i + 6] = flags
    log.close(n + 3)
    return row
  }

  set_group_stop(row: number, group_stop_count: number, group_exit_code: number, flags: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(7)
    const q = log.q
    q[n] = 143 | (row << 12)
    q[n + 1] = h[i + 7]
    q[n + 2] = h[i + 7] = group_stop_count
    q[n + 3] = h[i + 4]
    q[n + 4] = h[i + 4] = group_exit_code
    q[n + 5] = h[i + 6]
    q[n + 6] = h[i + 6] = flags
    log.close(n + 7)
    return row
  }

  set_jobctl(row: number, jobctl: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 144 | (row << 12)
    q[n + 1] = h[i + 58]
    q[n + 2] = h[i + 58] = jobctl
    log.close(n + 3)
    return row
  }

  stopped(row: number, state_: number, sig: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(4)
    const q = log.q
    q[n] = 145 | (row << 12)
    q[n + 1] = h[i + 6]
    q[n + 2] = h[i + 6] = state_
    q[n + 3] = sig
    log.close(n + 4)
    return row
  }

  sas(row: number, sas_ss_sp: number, sas_ss_size: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(5)
    const q = log.q
    q[n] = 146 | (row << 12)
    q[n + 1] = h[i + 56]
    q[n + 2] = h[i + 56] = sas_ss_sp
    q[n + 3] = h[i + 57]
    q[n + 4] = h[i + 57] = sas_ss_size
    log.close(n + 5)
    return row
  }

  ptrace_link(row: number, ptrace: number, parent: number, ptraced: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(6)
    const q = log.q
    q[n] = 147 | (row << 12)
    q[n + 1] = h[i + 21]
    q[n + 2] = h[i + 21] = ptrace
    q[n + 3] = h[i + 11]
    q[n + 4] = h[i + 11] = parent
    q[n + 5] = ptraced
    ptracedAddTail(this._task.h, this._task.h, ptraced, row)
    log.close(n + 6)
    return row
  }

  ptrace_unlink(row: number, ptraced: number, ptrace: number, parent: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(7)
    const q = log.q
    q[n] = 148 | (row << 12)
    q[n + 1] = ptraced
    q[n + 2] = ptracedDel(this._task.h, this._task.h, ptraced, row)
    q[n + 3] = h[i + 21]
    q[n + 4] = h[i + 21] = ptrace
    q[n + 5] = h[i + 11]
    q[n + 6] = h[i + 11] = parent
    log.close(n + 7)
    return row
  }

  ptrace_flags(row: number, ptrace: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 149 | (row << 12)
    q[n + 1] = h[i + 21]
    q[n + 2] = h[i + 21] = ptrace
    log.close(n + 3)
    return row
  }

  ptrace_message(row: number, ptrace_message: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 150 | (row << 12)
    q[n + 1] = h[i + 30]
    q[n + 2] = h[i + 30] = ptrace_message
    log.close(n + 3)
    return row
  }

  ptrace_stop(row: number, state_: number, ptrace_stop: number, ptrace_code: number, ptrace_result: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(9)
    const q = log.q
    q[n] = 151 | (row << 12)
    q[n + 1] = h[i + 6]
    q[n + 2] = h[i + 6] = state_
    q[n + 3] = h[i + 26]
    q[n + 4] = h[i + 26] = ptrace_stop
    q[n + 5] = h[i + 27]
    q[n + 6] = h[i + 27] = ptrace_code
    q[n + 7] = h[i + 29]
    q[n + 8] = h[i + 29] = ptrace_result
    log.close(n + 9)
    return row
  }

  ptrace_reported(row: number, ptrace_code: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 152 | (row << 12)
    q[n + 1] = h[i + 27]
    q[n + 2] = h[i + 27] = ptrace_code
    log.close(n + 3)
    return row
  }

  ptrace_resume(row: number, ptrace_code: number, ptrace_data: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(5)
    const q = log.q
    q[n] = 153 | (row << 12)
    q[n + 1] = h[i + 27]
    q[n + 2] = h[i + 27] = ptrace_code
    q[n + 3] = h[i + 28]
    q[n + 4] = h[i + 28] = ptrace_data
    log.close(n + 5)
    return row
  }

  ptrace_resumed(row: number, ptrace_stop: number, ptrace_data: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(5)
    const q = log.q
    q[n] = 154 | (row << 12)
    q[n + 1] = h[i + 26]
    q[n + 2] = h[i + 26] = ptrace_stop
    q[n + 3] = h[i + 28]
    q[n + 4] = h[i + 28] = ptrace_data
    log.close(n + 5)
    return row
  }

  last_siginfo(
    row: number,
    sig: number,
    code: number,
    pid: number,
    uid: number,
    status: number,
    utime: number,
    stime: number,
    addr: number,
    task: number,
    last_siginfo: number
  ): number {
    row = this._sigqueue.take()
    const log = this._log
    const h = this._sigqueue.h
    const i = row * 10
    const n = log.open(12)
    const q = log.q
    q[n] = 155 | (row << 12)
    q[n + 1] = h[i + 0] = sig
    q[n + 2] = h[i + 1] = code
    q[n + 3] = h[i + 2] = pid
    q[n + 4] = h[i + 3] = uid
    q[n + 5] = h[i + 4] = status
    q[n + 6] = h[i + 5] = utime
    q[n + 7] = h[i + 6] = stime
    q[n + 8] = h[i + 7] = addr
    q[n + 9] = task
    const h1 = this._task.h
    const i1 = task * 96
    q[n + 10] = h1[i1 + 31]
    q[n + 11] = h1[i1 + 31] = last_siginfo
    log.close(n + 12)
    return row
  }

  drop_siginfo(row: number, task: number, last_siginfo: number): number {
    const log = this._log
    const arena = this._sigqueue
    const h = this._sigqueue.h
    const i = row * 10
    const n = log.open(15)
    const q = log.q
    q[n] = 156 | (row << 12)
    q[n + 1] = task
    const h1 = this._task.h
    const i1 = task * 96
    q[n + 2] = h1[i1 + 31]
    q[n + 3] = h1[i1 + 31] = last_siginfo
    const end = packSigqueue(h, i, q, n + 4)
    arena.free.give(row)
    log.close(end)
    return row
  }

  new_vma(
    row: number,
    start: number,
    end_: number,
    prot: number,
    flags: number,
    inode: number,
    off: number,
    filesz: number,
    vmas: number,
    after: number,
    mm: number,
    total_vm: number
  ): number {
    row = this._vma.take()
    const log = this._log
    const state = this._state
    const h = this._vma.h
    const i = row * 10
    const n = log.open(12)
    const q = log.q
    q[n] = 157 | (row << 12)
    q[n + 1] = h[i + 0] = start
    q[n + 2] = h[i + 1] = end_
    q[n + 3] = h[i + 2] = prot
    q[n + 4] = h[i + 3] = flags
    q[n + 5] = h[i + 4] = inode
    q[n + 6] = h[i + 5] = off
    q[n + 7] = h[i + 6] = filesz
    q[n + 8] = vmas
    q[n + 9] = after
    listAdd(state.arenas, LIST_LAYOUTS[6], vmas, row, after)
    q[n + 10] = mm
    const h1 = this._mm.h
    const i1 = mm * 16
    h1[i1 + 4] += q[n + 11] = total_vm
    log.close(n + 12)
    return row
  }

  shmem_file_setup(row: number, shmem: number, next_ino: number): number {
    const log = this._log
    const h = this._vma.h
    const i = row * 10
    const s = this._sys.h
    const n = log.open(4)
    const q = log.q
    q[n] = 158 | (row << 12)
    q[n + 1] = h[i + 7]
    q[n + 2] = h[i + 7] = shmem
    s[69] += q[n + 3] = next_ino
    log.close(n + 4)
    return row
  }

  resize_vma(row: number, start: number, end_: number, mm: number, total_vm: number): number {
    const log = this._log
    const h = this._vma.h
    const i = row * 10
    const n = log.open(7)
    const q = log.q
    q[n] = 159 | (row << 12)
    q[n + 1] = h[i + 0]
    q[n + 2] = h[i + 0] = start
    q[n + 3] = h[i + 1]
    q[n + 4] = h[i + 1] = end_
    q[n + 5] = mm
    const h1 = this._mm.h
    const i1 = mm * 16
    h1[i1 + 4] += q[n + 6] = total_vm
    log.close(n + 7)
    return row
  }

  set_vma_off(row: number, off: number, filesz: number): number {
    const log = this._log
    const h = this._vma.h
    const i = row * 10
    const n = log.open(5)
    const q = log.q
    q[n] = 160 | (row << 12)
    q[n + 1] = h[i + 5]
    q[n + 2] = h[i + 5] = off
    q[n + 3] = h[i + 6]
    q[n + 4] = h[i + 6] = filesz
    log.close(n + 5)
    return row
  }

  protect_vma(row: number, prot: number): number {
    const log = this._log
    const h = this._vma.h
    const i = row * 10
    const n = log.open(3)
    const q = log.q
    q[n] = 161 | (row << 12)
    q[n + 1] = h[i + 2]
    q[n + 2] = h[i + 2] = prot
    log.close(n + 3)
    return row
  }

  remove_vma(row: number, mm: number, total_vm: number, vmas: number): number {
    const log = this._log
    const arena = this._vma
    const h = this._vma.h
    const i = row * 10
    const n = log.open(16)
    const q = log.q
    q[n] = 162 | (row << 12)
    q[n + 1] = mm
    const h1 = this._mm.h
    const i1 = mm * 16
    h1[i1 + 4] += q[n + 2] = total_vm
    q[n + 3] = vmas
    q[n + 4] = vmasDel(this._mm.h, this._vma.h, vmas, row)
    const end = packVma(h, i, q, n + 5)
    arena.free.give(row)
    log.close(end)
    return row
  }

  set_brk(row: number, brk: number): number {
    const log = this._log
    const h = this._mm.h
    const i = row * 16
    const n = log.open(3)
    const q = log.q
    q[n] = 163 | (row << 12)
    q[n + 1] = h[i + 2]
    q[n + 2] = h[i + 2] = brk
    log.close(n + 3)
    return row
  }

  exec_mm(
    row: number,
    start_brk: number,
    brk: number,
    arg_start: number,
    arg_end: number,
    exe: number,
    interp: number
  ): number {
    const log = this._log
    const h = this._mm.h
    const i = row * 16
    const n = log.open(13)
    const q = log.q
    q[n] = 164 | (row << 12)
    q[n + 1] = h[i + 1]
    q[n + 2] = h[i + 1] = start_brk
    q[n + 3] = h[i + 2]
    q[n + 4] = h[i + 2] = brk
    q[n + 5] = h[i + 11]
    q[n + 6] = h[i + 11] = arg_start
    q[n + 7] = h[i + 12]
    q[n + 8] = h[i + 12] = arg_end
    q[n + 9] = h[i + 14]
    q[n + 10] = h[i + 14] = exe
    q[n + 11] = h[i + 15]
    q[n + 12] = h[i + 15] = interp
    log.close(n + 13)
    return row
  }

  set_args(row: number, arg_start: number, arg_end: number): number {
    const log = this._log
    const h = this._mm.h
    const i = row * 16
    const n = log.open(5)
    const q = log.q
    q[n] = 165 | (row << 12)
    q[n + 1] = h[i + 11]
    q[n + 2] = h[i + 11] = arg_start
    q[n + 3] = h[i + 12]
    q[n + 4] = h[i + 12] = arg_end
    log.close(n + 5)
    return row
  }

  new_leaf(row: number, base: number, leaves: number, after: number): number {
    row = this._leaf.take()
    const log = this._log
    const state = this._state
    const h = this._leaf.h
    const i = row * 67
    const n = log.open(4)
    const q = log.q
    q[n] = 166 | (row << 12)
    q[n + 1] = h[i + 0] = base
    q[n + 2] = leaves
    q[n + 3] = after
    listAdd(state.arenas, LIST_LAYOUTS[7], leaves, row, after)
    log.close(n + 4)
    return row
  }

  set_pte(row: number, page: number, frame: number, flags: number): number {
    const log = this._log
    const state = this._state
    const n = log.open(1 + SET_PTE.room(state, row, page, frame, flags))
    const q = log.q
    q[n] = 167 | (row << 12)
    const end = SET_PTE.write(state, row, q, n + 1, page, frame, flags)
    log.close(end)
    return row
  }

  zap_range(row: number, first: number, last: number): number {
    const log = this._log
    const state = this._state
    const n = log.open(1 + ZAP.room(state, row, first, last))
    const q = log.q
    q[n] = 168 | (row << 12)
    const end = ZAP.write(state, row, q, n + 1, first, last)
    log.close(end)
    return row
  }

  hiwater_rss(row: number, hiwater_rss: number): number {
    const log = this._log
    const h = this._mm.h
    const i = row * 16
    const n = log.open(3)
    const q = log.q
    q[n] = 169 | (row << 12)
    q[n + 1] = h[i + 6]
    q[n + 2] = h[i + 6] = hiwater_rss
    log.close(n + 3)
    return row
  }

  page_fault(row: number, address: number, access: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 170 | (row << 12)
    q[n + 1] = address
    q[n + 2] = access
    h[i + 91] += 1
    log.close(n + 3)
    return row
  }

  copy_user(row: number, bytes: number, stime: number, clock: number, instructions: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const s = this._sys.h
    const n = log.open(14)
    const q = log.q
    q[n] = 234 | (row << 12)
    q[n + 1] = bytes
    q[n + 2] = h[i + 87]
    q[n + 3] = h[i + 88]
    putWide(h, i + 87, stime)
    q[n + 4] = h[i + 87]
    q[n + 5] = h[i + 88]
    q[n + 6] = s[46]
    q[n + 7] = s[47]
    putWide(s, 46, clock)
    q[n + 8] = s[46]
    q[n + 9] = s[47]
    q[n + 10] = s[48]
    q[n + 11] = s[49]
    putWide(s, 48, instructions)
    q[n + 12] = s[48]
    q[n + 13] = s[49]
    log.close(n + 14)
    return row
  }

  oom_kill(row: number, rss: number, oom_victim: number): number {
    const log = this._log
    const s = this._sys.h
    const n = log.open(4)
    const q = log.q
    q[n] = 171 | (row << 12)
    q[n + 1] = rss
    q[n + 2] = s[82]
    q[n + 3] = s[82] = oom_victim
    log.close(n + 4)
    return row
  }

  exec(row: number, mm: number, comm: number, exit_signal: number, flags: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(9)
    const q = log.q
    q[n] = 172 | (row << 12)
    q[n + 1] = h[i + 32]
    q[n + 2] = h[i + 32] = mm
    q[n + 3] = h[i + 3]
    q[n + 4] = h[i + 3] = comm
    q[n + 5] = h[i + 9]
    q[n + 6] = h[i + 9] = exit_signal
    q[n + 7] = h[i + 10]
    q[n + 8] = h[i + 10] = flags
    log.close(n + 9)
    return row
  }

  group_exec(row: number, group_exec_task: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 173 | (row << 12)
    q[n + 1] = h[i + 5]
    q[n + 2] = h[i + 5] = group_exec_task
    log.close(n + 3)
    return row
  }

  exchange_tids(row: number, pid: number, thread_pid: number, pid2: number, task: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(8)
    const q = log.q
    q[n] = 174 | (row << 12)
    q[n + 1] = h[i + 1]
    q[n + 2] = h[i + 1] = pid
    q[n + 3] = h[i + 4]
    q[n + 4] = h[i + 4] = thread_pid
    q[n + 5] = pid2
    const h1 = this._pid.h
    const i1 = pid2 * 9
    q[n + 6] = h1[i1 + 1]
    q[n + 7] = h1[i1 + 1] = task
    log.close(n + 8)
    return row
  }

  become_leader(
    row: number,
    group_leader: number,
    exit_signal: number,
    start_time: number,
    children: number,
    after: number
  ): number {
    const log = this._log
    const state = this._state
    const h = this._task.h
    const i = row * 96
    const n = log.open(11)
    const q = log.q
    q[n] = 175 | (row << 12)
    q[n + 1] = h[i + 17]
    q[n + 2] = h[i + 17] = group_leader
    q[n + 3] = h[i + 9]
    q[n + 4] = h[i + 9] = exit_signal
    q[n + 5] = h[i + 89]
    q[n + 6] = h[i + 90]
    putWide(h, i + 89, start_time)
    q[n + 7] = h[i + 89]
    q[n + 8] = h[i + 90]
    q[n + 9] = children
    q[n + 10] = after
    listAdd(state.arenas, LIST_LAYOUTS[0], children, row, after)
    log.close(n + 11)
    return row
  }

  lose_leadership(
    row: number,
    children: number,
    group_leader: number,
    exit_signal: number,
    exit_state: number
  ): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(9)
    const q = log.q
    q[n] = 176 | (row << 12)
    q[n + 1] = children
    q[n + 2] = childrenDel(this._task.h, this._task.h, children, row)
    q[n + 3] = h[i + 17]
    q[n + 4] = h[i + 17] = group_leader
    q[n + 5] = h[i + 9]
    q[n + 6] = h[i + 9] = exit_signal
    q[n + 7] = h[i + 7]
    q[n + 8] = h[i + 7] = exit_state
    log.close(n + 9)
    return row
  }

  set_sighand(row: number, sighand: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 177 | (row << 12)
    q[n + 1] = h[i + 36]
    q[n + 2] = h[i + 36] = sighand
    log.close(n + 3)
    return row
  }

  set_fs(row: number, fs: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 178 | (row << 12)
    q[n + 1] = h[i + 34]
    q[n + 2] = h[i + 34] = fs
    log.close(n + 3)
    return row
  }

  set_files(row: number, files: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 179 | (row << 12)
    q[n + 1] = h[i + 33]
    q[n + 2] = h[i + 33] = files
    log.close(n + 3)
    return row
  }

  fd_install(row: number, index: number, fd0: number, close_on_exec: number): number {
    const log = this._log
    const h = this._files.h
    const i = row * 20
    const n = log.open(6)
    const q = log.q
    q[n] = 180 | (row << 12)
    q[n + 1] = index
    q[n + 2] = h[i + 1 + index]
    q[n + 3] = h[i + 1 + index] = fd0
    q[n + 4] = h[i + 17]
    q[n + 5] = h[i + 17] = close_on_exec
    log.close(n + 6)
    return row
  }

  expand_files(row: number, count: number, base: number, more: number, files: number, more2: number): number {
    row = this._files.take()
    const log = this._log
    const h = this._files.h
    const i = row * 20
    const n = log.open(7)
    const q = log.q
    q[n] = 181 | (row << 12)
    q[n + 1] = h[i + 0] = count
    q[n + 2] = h[i + 18] = base
    q[n + 3] = h[i + 19] = more
    q[n + 4] = files
    const h1 = this._files.h
    const i1 = files * 20
    q[n + 5] = h1[i1 + 19]
    q[n + 6] = h1[i1 + 19] = more2
    log.close(n + 7)
    return row
  }

  more_files(row: number, more: number): number {
    const log = this._log
    const h = this._files.h
    const i = row * 20
    const n = log.open(3)
    const q = log.q
    q[n] = 182 | (row << 12)
    q[n + 1] = h[i + 19]
    q[n + 2] = h[i + 19] = more
    log.close(n + 3)
    return row
  }

  alloc_file(
    row: number,
    f_count: number,
    f_flags: number,
    kind: number,
    inode: number,
    pipe: number,
    tty: number,
    aux: number,
    aux_hi: number
  ): number {
    row = this._file.take()
    const log = this._log
    const h = this._file.h
    const i = row * 9
    const n = log.open(9)
    const q = log.q
    q[n] = 183 | (row << 12)
    q[n + 1] = h[i + 0] = f_count
    q[n + 2] = h[i + 1] = f_flags
    q[n + 3] = h[i + 3] = kind
    q[n + 4] = h[i + 4] = inode
    q[n + 5] = h[i + 5] = pipe
    q[n + 6] = h[i + 6] = tty
    q[n + 7] = h[i + 7] = aux
    q[n + 8] = h[i + 8] = aux_hi
    log.close(n + 9)
    return row
  }

  get_file(row: number): number {
    const log = this._log
    const h = this._file.h
    const i = row * 9
    const n = log.open(1)
    const q = log.q
    q[n] = 184 | (row << 12)
    h[i + 0] += 1
    log.close(n + 1)
    return row
  }

  fput(row: number): number {
    const log = this._log
    const h = this._file.h
    const i = row * 9
    const n = log.open(1)
    const q = log.q
    q[n] = 185 | (row << 12)
    h[i + 0] += -1
    log.close(n + 1)
    return row
  }

  free_file(row: number): number {
    const log = this._log
    const arena = this._file
    const h = this._file.h
    const i = row * 9
    const n = log.open(11)
    const q = log.q
    q[n] = 186 | (row << 12)
    const end = packFile(h, i, q, n + 1)
    arena.free.give(row)
    log.close(end)
    return row
  }

  set_pos(row: number, f_pos: number): number {
    const log = this._log
    const h = this._file.h
    const i = row * 9
    const n = log.open(3)
    const q = log.q
    q[n] = 187 | (row << 12)
    q[n + 1] = h[i + 2]
    q[n + 2] = h[i + 2] = f_pos
    log.close(n + 3)
    return row
  }

  proc_read(row: number, f_pos: number, aux_hi: number): number {
    const log = this._log
    const h = this._file.h
    const i = row * 9
    const n = log.open(5)
    const q = log.q
    q[n] = 188 | (row << 12)
    q[n + 1] = h[i + 2]
    q[n + 2] = h[i + 2] = f_pos
    q[n + 3] = h[i + 8]
    q[n + 4] = h[i + 8] = aux_hi
    log.close(n + 5)
    return row
  }

  set_f_flags(row: number, f_flags: number): number {
    const log = this._log
    const h = this._file.h
    const i = row * 9
    const n = log.open(3)
    const q = log.q
    q[n] = 189 | (row << 12)
    q[n + 1] = h[i + 1]
    q[n + 2] = h[i + 1] = f_flags
    log.close(n + 3)
    return row
  }

  set_aux(row: number, aux: number, aux_hi: number): number {
    const log = this._log
    const h = this._file.h
    const i = row * 9
    const n = log.open(5)
    const q = log.q
    q[n] = 190 | (row << 12)
    q[n + 1] = h[i + 7]
    q[n + 2] = h[i + 7] = aux
    q[n + 3] = h[i + 8]
    q[n + 4] = h[i + 8] = aux_hi
    log.close(n + 5)
    return row
  }

  set_cwd(row: number, pwd: number): number {
    const log = this._log
    const h = this._fs.h
    const i = row * 3
    const n = log.open(3)
    const q = log.q
    q[n] = 191 | (row << 12)
    q[n + 1] = h[i + 1]
    q[n + 2] = h[i + 1] = pwd
    log.close(n + 3)
    return row
  }

  set_umask(row: number, umask: number): number {
    const log = this._log
    const h = this._fs.h
    const i = row * 3
    const n = log.open(3)
    const q = log.q
    q[n] = 192 | (row << 12)
    q[n + 1] = h[i + 2]
    q[n + 2] = h[i + 2] = umask
    log.close(n + 3)
    return row
  }

  new_inode(
    row: number,
    i_ino: number,
    i_mode: number,
    i_uid: number,
    i_gid: number,
    i_rdev: number,
    i_mtime: number,
    parent: number
  ): number {
    row = this._inode.take()
    const log = this._log
    const h = this._inode.h
    const i = row * 17
    const s = this._sys.h
    const n = log.open(9)
    const q = log.q
    q[n] = 193 | (row << 12)
    q[n + 1] = h[i + 0] = i_ino
    q[n + 2] = h[i + 1] = i_mode
    q[n + 3] = h[i + 2] = i_uid
    q[n + 4] = h[i + 3] = i_gid
    q[n + 5] = h[i + 7] = i_rdev
    putWide(h, i + 8, i_mtime)
    q[n + 6] = h[i + 8]
    q[n + 7] = h[i + 9]
    q[n + 8] = h[i + 10] = parent
    s[69] += 1
    log.close(n + 9)
    return row
  }

  set_parent(row: number, parent: number): number {
    const log = this._log
    const h = this._inode.h
    const i = row * 17
    const n = log.open(3)
    const q = log.q
    q[n] = 194 | (row << 12)
    q[n + 1] = h[i + 10]
    q[n + 2] = h[i + 10] = parent
    log.close(n + 3)
    return row
  }

  set_link(row: number, link: number): number {
    const log = this._log
    const h = this._inode.h
    const i = row * 17
    const n = log.open(3)
    const q = log.q
    q[n] = 195 | (row << 12)
    q[n + 1] = h[i + 16]
    q[n + 2] = h[i + 16] = link
    log.close(n + 3)
    return row
  }

  ihold(row: number): number {
    const log = this._log
    const h = this._inode.h
    const i = row * 17
    const n = log.open(1)
    const q = log.q
    q[n] = 196 | (row << 12)
    h[i + 5] += 1
    log.close(n + 1)
    return row
  }

  iput(row: number): number {
    const log = this._log
    const h = this._inode.h
    const i = row * 17
    const n = log.open(1)
    const q = log.q
    q[n] = 232 | (row << 12)
    h[i + 5] += -1
    log.close(n + 1)
    return row
  }

  free_inode(row: number): number {
    const log = this._log
    const arena = this._inode
    const h = this._inode.h
    const i = row * 17
    const n = log.open(20)
    const q = log.q
    q[n] = 197 | (row << 12)
    const end = packInode(h, i, q, n + 1)
    arena.free.give(row)
    log.close(end)
    return row
  }

  set_mode(row: number, i_mode: number, i_uid: number, i_gid: number): number {
    const log = this._log
    const h = this._inode.h
    const i = row * 17
    const n = log.open(7)
    const q = log.q
    q[n] = 198 | (row << 12)
    q[n + 1] = h[i + 1]
    q[n + 2] = h[i + 1] = i_mode
    q[n + 3] = h[i + 2]
    q[n + 4] = h[i + 2] = i_uid
    q[n + 5] = h[i + 3]
    q[n + 6] = h[i + 3] = i_gid
    log.close(n + 7)
    return row
  }

  set_inode_pipe(row: number, pipe: number): number {
    const log = this._log
    const h = this._inode.h
    const i = row * 17
    const n = log.open(3)
    const q = log.q
    q[n] = 199 | (row << 12)
    q[n + 1] = h[i + 15]
    q[n + 2] = h[i + 15] = pipe
    log.close(n + 3)
    return row
  }

  set_size(row: number, i_size: number, i_mtime: number): number {
    const log = this._log
    const h = this._inode.h
    const i = row * 17
    const n = log.open(7)
    const q = log.q
    q[n] = 200 | (row << 12)
    q[n + 1] = h[i + 6]
    q[n + 2] = h[i + 6] = i_size
    q[n + 3] = h[i + 8]
    q[n + 4] = h[i + 9]
    putWide(h, i + 8, i_mtime)
    q[n + 5] = h[i + 8]
    q[n + 6] = h[i + 9]
    log.close(n + 7)
    return row
  }

  new_dentry(
    row: number,
    name: number,
    inode: number,
    parent: number,
    dentries: number,
    inode2: number,
    i_nlink: number
  ): number {
    row = this._dentry.take()
    const log = this._log
    const h = this._dentry.h
    const i = row * 5
    const n = log.open(7)
    const q = log.q
    q[n] = 201 | (row << 12)
    q[n + 1] = h[i + 0] = name
    q[n + 2] = h[i + 1] = inode
    q[n + 3] = h[i + 2] = parent
    q[n + 4] = dentries
    dentriesAddTail(this._inode.h, this._dentry.h, dentries, row)
    q[n + 5] = inode2
    const h1 = this._inode.h
    const i1 = inode2 * 17
    h1[i1 + 4] += q[n + 6] = i_nlink
    log.close(n + 7)
    return row
  }

  drop_dentry(row: number, inode: number, i_nlink: number, dentries: number): number {
    const log = this._log
    const arena = this._dentry
    const h = this._dentry.h
    const i = row * 5
    const n = log.open(11)
    const q = log.q
    q[n] = 202 | (row << 12)
    q[n + 1] = inode
    const h1 = this._inode.h
    const i1 = inode * 17
    h1[i1 + 4] += q[n + 2] = i_nlink
    q[n + 3] = dentries
    q[n + 4] = dentriesDel(this._inode.h, this._dentry.h, dentries, row)
    const end = packDentry(h, i, q, n + 5)
    arena.free.give(row)
    log.close(end)
    return row
  }

  new_extent(row: number, pos: number, len: number, seg: number, off: number, extents: number, after: number): number {
    row = this._extent.take()
    const log = this._log
    const state = this._state
    const h = this._extent.h
    const i = row * 6
    const n = log.open(7)
    const q = log.q
    q[n] = 203 | (row << 12)
    q[n + 1] = h[i + 0] = pos
    q[n + 2] = h[i + 1] = len
    q[n + 3] = h[i + 2] = seg
    q[n + 4] = h[i + 3] = off
    q[n + 5] = extents
    q[n + 6] = after
    listAdd(state.arenas, LIST_LAYOUTS[13], extents, row, after)
    log.close(n + 7)
    return row
  }

  set_extent(row: number, pos: number, len: number, off: number): number {
    const log = this._log
    const h = this._extent.h
    const i = row * 6
    const n = log.open(7)
    const q = log.q
    q[n] = 204 | (row << 12)
    q[n + 1] = h[i + 0]
    q[n + 2] = h[i + 0] = pos
    q[n + 3] = h[i + 1]
    q[n + 4] = h[i + 1] = len
    q[n + 5] = h[i + 3]
    q[n + 6] = h[i + 3] = off
    log.close(n + 7)
    return row
  }

  drop_extent(row: number, extents: number): number {
    const log = this._log
    const arena = this._extent
    const h = this._extent.h
    const i = row * 6
    const n = log.open(10)
    const q = log.q
    q[n] = 205 | (row << 12)
    q[n + 1] = extents
    q[n + 2] = extentsDel(this._inode.h, this._extent.h, extents, row)
    const end = packExtent(h, i, q, n + 3)
    arena.free.give(row)
    log.close(end)
    return row
  }

  new_pipe(row: number, readers: number, writers: number, i_ino: number): number {
    row = this._pipe.take()
    const log = this._log
    const h = this._pipe.h
    const i = row * 14
    const s = this._sys.h
    const n = log.open(4)
    const q = log.q
    q[n] = 206 | (row << 12)
    q[n + 1] = h[i + 0] = readers
    q[n + 2] = h[i + 1] = writers
    q[n + 3] = h[i + 4] = i_ino
    s[69] += 1
    log.close(n + 4)
    return row
  }

  fifo_open(row: number, readers: number, writers: number, r_counter: number, w_counter: number): number {
    const log = this._log
    const h = this._pipe.h
    const i = row * 14
    const n = log.open(5)
    const q = log.q
    q[n] = 207 | (row << 12)
    h[i + 0] += q[n + 1] = readers
    h[i + 1] += q[n + 2] = writers
    h[i + 2] += q[n + 3] = r_counter
    h[i + 3] += q[n + 4] = w_counter
    log.close(n + 5)
    return row
  }

  set_pipe_size(row: number, max_usage: number): number {
    const log = this._log
    const h = this._pipe.h
    const i = row * 14
    const n = log.open(3)
    const q = log.q
    q[n] = 208 | (row << 12)
    q[n + 1] = h[i + 7]
    q[n + 2] = h[i + 7] = max_usage
    log.close(n + 3)
    return row
  }

  pipe_users(row: number, readers: number, writers: number): number {
    const log = this._log
    const h = this._pipe.h
    const i = row * 14
    const n = log.open(3)
    const q = log.q
    q[n] = 209 | (row << 12)
    h[i + 0] += q[n + 1] = readers
    h[i + 1] += q[n + 2] = writers
    log.close(n + 3)
    return row
  }

  free_pipe(row: number): number {
    const log = this._log
    const arena = this._pipe
    const h = this._pipe.h
    const i = row * 14
    const n = log.open(16)
    const q = log.q
    q[n] = 210 | (row << 12)
    const end = packPipe(h, i, q, n + 1)
    arena.free.give(row)
    log.close(end)
    return row
  }

  pipe_write(
    row: number,
    off: number,
    len: number,
    end_: number,
    merged: number,
    pipe_bufs: number,
    pipe: number,
    len2: number,
    bufs: number
  ): number {
    row = this._pipe_buf.take()
    const log = this._log
    const h = this._pipe_buf.h
    const i = row * 6
    const n = log.open(9)
    const q = log.q
    q[n] = 211 | (row << 12)
    q[n + 1] = h[i + 0] = off
    q[n + 2] = h[i + 1] = len
    q[n + 3] = h[i + 2] = end_
    q[n + 4] = h[i + 3] = merged
    q[n + 5] = pipe_bufs
    pipeBufsAddTail(this._pipe.h, this._pipe_buf.h, pipe_bufs, row)
    q[n + 6] = pipe
    const h1 = this._pipe.h
    const i1 = pipe * 14
    h1[i1 + 5] += q[n + 7] = len2
    h1[i1 + 6] += q[n + 8] = bufs
    log.close(n + 9)
    return row
  }

  pipe_read(row: number, off: number, len: number, pipe: number, len2: number): number {
    const log = this._log
    const h = this._pipe_buf.h
    const i = row * 6
    const n = log.open(7)
    const q = log.q
    q[n] = 212 | (row << 12)
    q[n + 1] = h[i + 0]
    q[n + 2] = h[i + 0] = off
    q[n + 3] = h[i + 1]
    q[n + 4] = h[i + 1] = len
    q[n + 5] = pipe
    const h1 = this._pipe.h
    const i1 = pipe * 14
    h1[i1 + 5] += q[n + 6] = len2
    log.close(n + 7)
    return row
  }

  pipe_read_all(row: number, pipe: number, len: number, bufs: number, pipe_bufs: number): number {
    const log = this._log
    const arena = this._pipe_buf
    const h = this._pipe_buf.h
    const i = row * 6
    const n = log.open(13)
    const q = log.q
    q[n] = 213 | (row << 12)
    q[n + 1] = pipe
    const h1 = this._pipe.h
    const i1 = pipe * 14
    h1[i1 + 5] += q[n + 2] = len
    h1[i1 + 6] += q[n + 3] = bufs
    q[n + 4] = pipe_bufs
    q[n + 5] = pipeBufsDel(this._pipe.h, this._pipe_buf.h, pipe_bufs, row)
    const end = packPipeBuf(h, i, q, n + 6)
    arena.free.give(row)
    log.close(end)
    return row
  }

  pipe_discard(row: number, pipe: number, len: number, bufs: number, pipe_bufs: number): number {
    const log = this._log
    const arena = this._pipe_buf
    const h = this._pipe_buf.h
    const i = row * 6
    const n = log.open(13)
    const q = log.q
    q[n] = 214 | (row << 12)
    q[n + 1] = pipe
    const h1 = this._pipe.h
    const i1 = pipe * 14
    h1[i1 + 5] += q[n + 2] = len
    h1[i1 + 6] += q[n + 3] = bufs
    q[n + 4] = pipe_bufs
    q[n + 5] = pipeBufsDel(this._pipe.h, this._pipe_buf.h, pipe_bufs, row)
    const end = packPipeBuf(h, i, q, n + 6)
    arena.free.give(row)
    log.close(end)
    return row
  }

  new_tty(
    row: number,
    index: number,
    c_iflag: number,
    c_oflag: number,
    c_cflag: number,
    c_lflag: number,
    winsize: number
  ): number {
    row = this._tty.take()
    const log = this._log
    const h = this._tty.h
    const i = row * 15
    const n = log.open(7)
    const q = log.q
    q[n] = 215 | (row << 12)
    q[n + 1] = h[i + 0] = index
    q[n + 2] = h[i + 3] = c_iflag
    q[n + 3] = h[i + 4] = c_oflag
    q[n + 4] = h[i + 5] = c_cflag
    q[n + 5] = h[i + 6] = c_lflag
    q[n + 6] = h[i + 10] = winsize
    log.close(n + 7)
    return row
  }

  set_host_stdin(row: number, host_stdin: number): number {
    const log = this._log
    const s = this._sys.h
    const n = log.open(3)
    const q = log.q
    q[n] = 216
    q[n + 1] = s[78]
    q[n + 2] = s[78] = host_stdin
    log.close(n + 3)
    return row
  }

  set_console(row: number, console: number): number {
    const log = this._log
    const s = this._sys.h
    const n = log.open(3)
    const q = log.q
    q[n] = 217
    q[n + 1] = s[77]
    q[n + 2] = s[77] = console
    log.close(n + 3)
    return row
  }

  tty_session(row: number, session: number, pgrp: number): number {
    const log = this._log
    const h = this._tty.h
    const i = row * 15
    const n = log.open(5)
    const q = log.q
    q[n] = 218 | (row << 12)
    q[n + 1] = h[i + 1]
    q[n + 2] = h[i + 1] = session
    q[n + 3] = h[i + 2]
    q[n + 4] = h[i + 2] = pgrp
    log.close(n + 5)
    return row
  }

  tty_termios(row: number, c_iflag: number, c_oflag: number, c_cflag: number, c_lflag: number): number {
    const log = this._log
    const h = this._tty.h
    const i = row * 15
    const n = log.open(9)
    const q = log.q
    q[n] = 219 | (row << 12)
    q[n + 1] = h[i + 3]
    q[n + 2] = h[i + 3] = c_iflag
    q[n + 3] = h[i + 4]
    q[n + 4] = h[i + 4] = c_oflag
    q[n + 5] = h[i + 5]
    q[n + 6] = h[i + 5] = c_cflag
    q[n + 7] = h[i + 6]
    q[n + 8] = h[i + 6] = c_lflag
    log.close(n + 9)
    return row
  }

  tty_winsize(row: number, winsize: number): number {
    const log = this._log
    const h = this._tty.h
    const i = row * 15
    const n = log.open(3)
    const q = log.q
    q[n] = 220 | (row << 12)
    q[n + 1] = h[i + 10]
    q[n + 2] = h[i + 10] = winsize
    log.close(n + 3)
    return row
  }

  tty_line(row: number, line: number, line_len: number): number {
    const log = this._log
    const h = this._tty.h
    const i = row * 15
    const n = log.open(5)
    const q = log.q
    q[n] = 221 | (row << 12)
    q[n + 1] = h[i + 7]
    q[n + 2] = h[i + 7] = line
    q[n + 3] = h[i + 8]
    q[n + 4] = h[i + 8] = line_len
    log.close(n + 5)
    return row
  }

  tty_input(row: number, off: number, len: number, tty_lines: number): number {
    row = this._tty_line.take()
    const log = this._log
    const h = this._tty_line.h
    const i = row * 4
    const n = log.open(4)
    const q = log.q
    q[n] = 222 | (row << 12)
    q[n + 1] = h[i + 0] = off
    q[n + 2] = h[i + 1] = len
    q[n + 3] = tty_lines
    ttyLinesAddTail(this._tty.h, this._tty_line.h, tty_lines, row)
    log.close(n + 4)
    return row
  }

  tty_read(row: number, off: number, len: number): number {
    const log = this._log
    const h = this._tty_line.h
    const i = row * 4
    const n = log.open(5)
    const q = log.q
    q[n] = 223 | (row << 12)
    q[n + 1] = h[i + 0]
    q[n + 2] = h[i + 0] = off
    q[n + 3] = h[i + 1]
    q[n + 4] = h[i + 1] = len
    log.close(n + 5)
    return row
  }

  tty_read_all(row: number, tty_lines: number): number {
    const log = this._log
    const arena = this._tty_line
    const h = this._tty_line.h
    const i = row * 4
    const n = log.open(8)
    const q = log.q
    q[n] = 224 | (row << 12)
    q[n + 1] = tty_lines
    q[n + 2] = ttyLinesDel(this._tty.h, this._tty_line.h, tty_lines, row)
    const end = packTtyLine(h, i, q, n + 3)
    arena.free.give(row)
    log.close(end)
    return row
  }

  tty_write(row: number, column: number, off: number, len: number, echo: number): number {
    const log = this._log
    const h = this._tty.h
    const i = row * 15
    const n = log.open(6)
    const q = log.q
    q[n] = 225 | (row << 12)
    q[n + 1] = h[i + 9]
    q[n + 2] = h[i + 9] = column
    q[n + 3] = off
    q[n + 4] = len
    q[n + 5] = echo
    log.close(n + 6)
    return row
  }

  host_write(row: number, fd: number, off: number, len: number): number {
    const log = this._log
    const n = log.open(4)
    const q = log.q
    q[n] = 226 | (row << 12)
    q[n + 1] = fd
    q[n + 2] = off
    q[n + 3] = len
    log.close(n + 4)
    return row
  }

  init_rq(row: number, cpu: number): number {
    row = this._rq.take()
    const log = this._log
    const h = this._rq.h
    const i = row * 2
    const n = log.open(2)
    const q = log.q
    q[n] = 227 | (row << 12)
    q[n + 1] = h[i + 0] = cpu
    log.close(n + 2)
    return row
  }

  sched_init(row: number, nr_cpus: number, cpu: number, seed: number): number {
    const log = this._log
    const s = this._sys.h
    const n = log.open(7)
    const q = log.q
    q[n] = 228
    q[n + 1] = s[90]
    q[n + 2] = s[90] = nr_cpus
    q[n + 3] = s[91]
    q[n + 4] = s[91] = cpu
    q[n + 5] = s[73]
    q[n + 6] = s[73] = seed
    log.close(n + 7)
    return row
  }

  set_cpus_allowed(row: number, cpus_allowed: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 229 | (row << 12)
    q[n + 1] = h[i + 95]
    q[n + 2] = h[i + 95] = cpus_allowed
    log.close(n + 3)
    return row
  }

  choose(row: number, ways: number, taken: number, seed: number): number {
    const log = this._log
    const s = this._sys.h
    const n = log.open(5)
    const q = log.q
    q[n] = 230
    q[n + 1] = ways
    q[n + 2] = taken
    q[n + 3] = s[73]
    q[n + 4] = s[73] = seed
    s[74] += 1
    log.close(n + 5)
    return row
  }

  switch_cpu(row: number, curr: number, cpu: number, current: number, slice_end: number, need_resched: number): number {
    const log = this._log
    const h = this._rq.h
    const i = row * 2
    const s = this._sys.h
    const n = log.open(13)
    const q = log.q
    q[n] = 231 | (row << 12)
    q[n + 1] = h[i + 1]
    q[n + 2] = h[i + 1] = curr
    q[n + 3] = s[91]
    q[n + 4] = s[91] = cpu
    q[n + 5] = s[50]
    q[n + 6] = s[50] = current
    q[n + 7] = s[51]
    q[n + 8] = s[52]
    putWide(s, 51, slice_end)
    q[n + 9] = s[51]
    q[n + 10] = s[52]
    q[n + 11] = s[53]
    q[n + 12] = s[53] = need_resched
    log.close(n + 13)
    return row
  }
}

function actionsAddTail(oh: Int32Array, mh: Int32Array, owner: number, row: number): void {
  const o = owner * 3
  const i = row * 8
  const last = oh[o + 2]
  mh[i + 7] = last
  mh[i + 6] = 0
  if (last === 0) oh[o + 1] = row
  else mh[last * 8 + 6] = row
  oh[o + 2] = row
}

function actionsDel(oh: Int32Array, mh: Int32Array, owner: number, row: number): number {
  const o = owner * 3
  const i = row * 8
  const next = mh[i + 6]
  const prev = mh[i + 7]
  if (prev === 0) oh[o + 1] = next
  else mh[prev * 8 + 6] = next
  if (next === 0) oh[o + 2] = prev
  else mh[next * 8 + 7] = prev
  mh[i + 6] = 0
  mh[i + 7] = 0
  return prev
}

function alarmsDel(oh: Int32Array, mh: Int32Array, owner: number, row: number): number {
  const o = owner * 46
  const i = row * 69
  const next = mh[i + 29]
  const prev = mh[i + 30]
  if (prev === 0) oh[o + 14] = next
  else mh[prev * 69 + 29] = next
  if (next === 0) oh[o + 15] = prev
  else mh[next * 69 + 30] = prev
  mh[i + 29] = 0
  mh[i + 30] = 0
  return prev
}

function childrenAddTail(oh: Int32Array, mh: Int32Array, owner: number, row: number): void {
  const o = owner * 96
  const i = row * 96
  const last = oh[o + 14]
  mh[i + 16] = last
  mh[i + 15] = 0
  if (last === 0) oh[o + 13] = row
  else mh[last * 96 + 15] = row
  oh[o + 14] = row
}

function childrenDel(oh: Int32Array, mh: Int32Array, owner: number, row: number): number {
  const o = owner * 96
  const i = row * 96
  const next = mh[i + 15]
  const prev = mh[i + 16]
  if (prev === 0) oh[o + 13] = next
  else mh[prev * 96 + 15] = next
  if (next === 0) oh[o + 14] = prev
  else mh[next * 96 + 16] = prev
  mh[i + 15] = 0
  mh[i + 16] = 0
  return prev
}

function dentriesAddTail(oh: Int32Array, mh: Int32Array, owner: number, row: number): void {
  const o = owner * 17
  const i = row * 5
  const last = oh[o + 12]
  mh[i + 4] = last
  mh[i + 3] = 0
  if (last === 0) oh[o + 11] = row
  else mh[last * 5 + 3] = row
  oh[o + 12] = row
}

function dentriesDel(oh: Int32Array, mh: Int32Array, owner: number, row: number): number {
  const o = owner * 17
  const i = row * 5
  const next = mh[i + 3]
  const prev = mh[i + 4]
  if (prev === 0) oh[o + 11] = next
  else mh[prev * 5 + 3] = next
  if (next === 0) oh[o + 12] = prev
  else mh[next * 5 + 4] = prev
  mh[i + 3] = 0
  mh[i + 4] = 0
  return prev
}

function extentsDel(oh: Int32Array, mh: Int32Array, owner: number, row: number): number {
  const o = owner * 17
  const i = row * 6
  const next = mh[i + 4]
  const prev = mh[i + 5]
  if (prev === 0) oh[o + 13] = next
  else mh[prev * 6 + 4] = next
  if (next === 0) oh[o + 14] = prev
  else mh[next * 6 + 5] = prev
  mh[i + 4] = 0
  mh[i + 5] = 0
  return prev
}

function numbersAddTail(oh: Int32Array, mh: Int32Array, owner: number, row: number): void {
  const o = owner * 9
  const i = row * 7
  const last = oh[o + 8]
  mh[i + 4] = last
  mh[i + 3] = 0
  if (last === 0) oh[o + 7] = row
  else mh[last * 7 + 3] = row
  oh[o + 8] = row
}

function numbersDel(oh: Int32Array, mh: Int32Array, owner: number, row: number): number {
  const o = owner * 9
  const i = row * 7
  const next = mh[i + 3]
  const prev = mh[i + 4]
  if (prev === 0) oh[o + 7] = next
  else mh[prev * 7 + 3] = next
  if (next === 0) oh[o + 8] = prev
  else mh[next * 7 + 4] = prev
  mh[i + 3] = 0
  mh[i + 4] = 0
  return prev
}

function pendingAddTail(oh: Int32Array, mh: Int32Array, owner: number, row: number): void {
  const o = owner * 96
  const i = row * 10
  const last = oh[o + 55]
  mh[i + 9] = last
  mh[i + 8] = 0
  if (last === 0) oh[o + 54] = row
  else mh[last * 10 + 8] = row
  oh[o + 55] = row
}

function pendingDel(oh: Int32Array, mh: Int32Array, owner: number, row: number): number {
  const o = owner * 96
  const i = row * 10
  const next = mh[i + 8]
  const prev = mh[i + 9]
  if (prev === 0) oh[o + 54] = next
  else mh[prev * 10 + 8] = next
  if (next === 0) oh[o + 55] = prev
  else mh[next * 10 + 9] = prev
  mh[i + 8] = 0
  mh[i + 9] = 0
  return prev
}

function pgrpMembersAddTail(oh: Int32Array, mh: Int32Array, owner: number, row: number): void {
  const o = owner * 9
  const i = row * 69
  const last = oh[o + 3]
  mh[i + 19] = last
  mh[i + 18] = 0
  if (last === 0) oh[o + 2] = row
  else mh[last * 69 + 18] = row
  oh[o + 3] = row
}

function pgrpMembersDel(oh: Int32Array, mh: Int32Array, owner: number, row: number): number {
  const o = owner * 9
  const i = row * 69
  const next = mh[i + 18]
  const prev = mh[i + 19]
  if (prev === 0) oh[o + 2] = next
  else mh[prev * 69 + 18] = next
  if (next === 0) oh[o + 3] = prev
  else mh[next * 69 + 19] = prev
  mh[i + 18] = 0
  mh[i + 19] = 0
  return prev
}

function pipeBufsAddTail(oh: Int32Array, mh: Int32Array, owner: number, row: number): void {
  const o = owner * 14
  const i = row * 6
  const last = oh[o + 9]
  mh[i + 5] = last
  mh[i + 4] = 0
  if (last === 0) oh[o + 8] = row
  else mh[last * 6 + 4] = row
  oh[o + 9] = row
}

function pipeBufsDel(oh: Int32Array, mh: Int32Array, owner: number, row: number): number {
  const o = owner * 14
  const i = row * 6
  const next = mh[i + 4]
  const prev = mh[i + 5]
  if (prev === 0) oh[o + 8] = next
  else mh[prev * 6 + 4] = next
  if (next === 0) oh[o + 9] = prev
  else mh[next * 6 + 5] = prev
  mh[i + 4] = 0
  mh[i + 5] = 0
  return prev
}

function ptracedAddTail(oh: Int32Array, mh: Int32Array, owner: number, row: number): void {
  const o = owner * 96
  const i = row * 96
  const last = oh[o + 23]
  mh[i + 25] = last
  mh[i + 24] = 0
  if (last === 0) oh[o + 22] = row
  else mh[last * 96 + 24] = row
  oh[o + 23] = row
}

function ptracedDel(oh: Int32Array, mh: Int32Array, owner: number, row: number): number {
  const o = owner * 96
  const i = row * 96
  const next = mh[i + 24]
  const prev = mh[i + 25]
  if (prev === 0) oh[o + 22] = next
  else mh[prev * 96 + 24] = next
  if (next === 0) oh[o + 23] = prev
  else mh[next * 96 + 25] = prev
  mh[i + 24] = 0
  mh[i + 25] = 0
  return prev
}

function runQueueAddTail(oh: Int32Array, mh: Int32Array, owner: number, row: number): void {
  const o = owner * 46
  const i = row * 96
  const last = oh[o + 11]
  mh[i + 83] = last
  mh[i + 82] = 0
  if (last === 0) oh[o + 10] = row
  else mh[last * 96 + 82] = row
  oh[o + 11] = row
}

function runQueueDel(oh: Int32Array, mh: Int32Array, owner: number, row: number): number {
  const o = owner * 46
  const i = row * 96
  const next = mh[i + 82]
  const prev = mh[i + 83]
  if (prev === 0) oh[o + 10] = next
  else mh[prev * 96 + 82] = next
  if (next === 0) oh[o + 11] = prev
  else mh[next * 96 + 83] = prev
  mh[i + 82] = 0
  mh[i + 83] = 0
  return prev
}

function sessionMembersAddTail(oh: Int32Array, mh: Int32Array, owner: number, row: number): void {
  const o = owner * 9
  const i = row * 69
  const last = oh[o + 5]
  mh[i + 22] = last
  mh[i + 21] = 0
  if (last === 0) oh[o + 4] = row
  else mh[last * 69 + 21] = row
  oh[o + 5] = row
}

function sessionMembersDel(oh: Int32Array, mh: Int32Array, owner: number, row: number): number {
  const o = owner * 9
  const i = row * 69
  const next = mh[i + 21]
  const prev = mh[i + 22]
  if (prev === 0) oh[o + 4] = next
  else mh[prev * 69 + 21] = next
  if (next === 0) oh[o + 5] = prev
  else mh[next * 69 + 22] = prev
  mh[i + 21] = 0
  mh[i + 22] = 0
  return prev
}

function sharedPendingAddTail(oh: Int32Array, mh: Int32Array, owner: number, row: number): void {
  const o = owner * 69
  const i = row * 10
  const last = oh[o + 11]
  mh[i + 9] = last
  mh[i + 8] = 0
  if (last === 0) oh[o + 10] = row
  else mh[last * 10 + 8] = row
  oh[o + 11] = row
}

function sharedPendingDel(oh: Int32Array, mh: Int32Array, owner: number, row: number): number {
  const o = owner * 69
  const i = row * 10
  const next = mh[i + 8]
  const prev = mh[i + 9]
  if (prev === 0) oh[o + 10] = next
  else mh[prev * 10 + 8] = next
  if (next === 0) oh[o + 11] = prev
  else mh[next * 10 + 9] = prev
  mh[i + 8] = 0
  mh[i + 9] = 0
  return prev
}

function threadsAddTail(oh: Int32Array, mh: Int32Array, owner: number, row: number): void {
  const o = owner * 69
  const i = row * 96
  const last = oh[o + 3]
  mh[i + 19] = last
  mh[i + 18] = 0
  if (last === 0) oh[o + 2] = row
  else mh[last * 96 + 18] = row
  oh[o + 3] = row
}

function threadsDel(oh: Int32Array, mh: Int32Array, owner: number, row: number): number {
  const o = owner * 69
  const i = row * 96
  const next = mh[i + 18]
  const prev = mh[i + 19]
  if (prev === 0) oh[o + 2] = next
  else mh[prev * 96 + 18] = next
  if (next === 0) oh[o + 3] = prev
  else mh[next * 96 + 19] = prev
  mh[i + 18] = 0
  mh[i + 19] = 0
  return prev
}

function timersDel(oh: Int32Array, mh: Int32Array, owner: number, row: number): number {
  const o = owner * 46
  const i = row * 96
  const next = mh[i + 79]
  const prev = mh[i + 80]
  if (prev === 0) oh[o + 12] = next
  else mh[prev * 96 + 79] = next
  if (next === 0) oh[o + 13] = prev
  else mh[next * 96 + 80] = prev
  mh[i + 79] = 0
  mh[i + 80] = 0
  return prev
}

function ttyLinesAddTail(oh: Int32Array, mh: Int32Array, owner: number, row: number): void {
  const o = owner * 15
  const i = row * 4
  const last = oh[o + 12]
  mh[i + 3] = last
  mh[i + 2] = 0
  if (last === 0) oh[o + 11] = row
  else mh[last * 4 + 2] = row
  oh[o + 12] = row
}

function ttyLinesDel(oh: Int32Array, mh: Int32Array, owner: number, row: number): number {
  const o = owner * 15
  const i = row * 4
  const next = mh[i + 2]
  const prev = mh[i + 3]
  if (prev === 0) oh[o + 11] = next
  else mh[prev * 4 + 2] = next
  if (next === 0) oh[o + 12] = prev
  else mh[next * 4 + 3] = prev
  mh[i + 2] = 0
  mh[i + 3] = 0
  return prev
}

function upidsAddTail(oh: Int32Array, mh: Int32Array, owner: number, row: number): void {
  const o = owner * 8
  const i = row * 7
  const last = oh[o + 7]
  mh[i + 6] = last
  mh[i + 5] = 0
  if (last === 0) oh[o + 6] = row
  else mh[last * 7 + 5] = row
  oh[o + 7] = row
}

function upidsDel(oh: Int32Array, mh: Int32Array, owner: number, row: number): number {
  const o = owner * 8
  const i = row * 7
  const next = mh[i + 5]
  const prev = mh[i + 6]
  if (prev === 0) oh[o + 6] = next
  else mh[prev * 7 + 5] = next
  if (next === 0) oh[o + 7] = prev
  else mh[next * 7 + 6] = prev
  mh[i + 5] = 0
  mh[i + 6] = 0
  return prev
}

function vmasDel(oh: Int32Array, mh: Int32Array, owner: number, row: number): number {
  const o = owner * 16
  const i = row * 10
  const next = mh[i + 8]
  const prev = mh[i + 9]
  if (prev === 0) oh[o + 7] = next
  else mh[prev * 10 + 8] = next
  if (next === 0) oh[o + 8] = prev
  else mh[next * 10 + 9] = prev
  mh[i + 8] = 0
  mh[i + 9] = 0
  return prev
}
