// writers.gen.ts: the emitters: each appends a record to the log and does it. Made by `npm run generate`: change what it is made from, not this file.
import { BULKS } from './bulk.ts'
import type { Emit } from './events.ts'
import type { Log } from './log.ts'
import { dequeue, enqueue, enter, path } from './place.ts'
import { copyRow, getWide, packRow, putWide } from './rows.ts'
import type { Arena } from './state/arena.ts'
import { LIST_LAYOUTS } from './state/lists.ts'
import { listAdd, listAddTail, listDel, type State } from './state/state.ts'

const [setPte, zap, dupMm, exitMmap, getFiles, dupActions] = BULKS
const FN = 54
const DEPTH = 55

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

  boot(row: number, a0: number, a1: number, a2: number, a3: number, a4: number, a5: number, a6: number, a7: number, a8: number): number {
    const log = this._log
    const h = this._sys.h
    const i = row * 46
    const n = log.open(19)
    const q = log.q
    q[n] = 0 | (row << 8)
    q[n + 1] = h[i + 22 + 0]
    q[n + 2] = h[i + 22 + 0] = a0
    q[n + 3] = h[i + 26 + 0]
    q[n + 4] = h[i + 26 + 0] = a1
    q[n + 5] = h[i + 35 + 0]
    q[n + 6] = h[i + 35 + 0] = a2
    q[n + 7] = h[i + 33 + 0]
    q[n + 8] = h[i + 33 + 0] = a3
    q[n + 9] = h[i + 28 + 0]
    q[n + 10] = h[i + 28 + 0] = a4
    q[n + 11] = h[i + 23 + 0]
    q[n + 12] = h[i + 23 + 0] = a5
    q[n + 13] = h[i + 24 + 0]
    q[n + 14] = h[i + 24 + 0] = a6
    q[n + 15] = h[i + 21 + 0]
    q[n + 16] = h[i + 21 + 0] = a7
    q[n + 17] = h[i + 37 + 0]
    q[n + 18] = h[i + 37 + 0] = a8
    log.close(n + 19)
    return row
  }

  mount_root(row: number, a0: number): number {
    const log = this._log
    const h = this._sys.h
    const i = row * 46
    const n = log.open(3)
    const q = log.q
    q[n] = 1 | (row << 8)
    q[n + 1] = h[i + 30 + 0]
    q[n + 2] = h[i + 30 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_init(row: number, a0: number): number {
    const log = this._log
    const h = this._sys.h
    const i = row * 46
    const n = log.open(3)
    const q = log.q
    q[n] = 2 | (row << 8)
    q[n + 1] = h[i + 29 + 0]
    q[n + 2] = h[i + 29 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_last_pid(row: number, a0: number): number {
    const log = this._log
    const h = this._sys.h
    const i = row * 46
    const n = log.open(3)
    const q = log.q
    q[n] = 3 | (row << 8)
    q[n + 1] = h[i + 21 + 0]
    q[n + 2] = h[i + 21 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_pid_max(row: number, a0: number): number {
    const log = this._log
    const h = this._sys.h
    const i = row * 46
    const n = log.open(3)
    const q = log.q
    q[n] = 4 | (row << 8)
    q[n + 1] = h[i + 22 + 0]
    q[n + 2] = h[i + 22 + 0] = a0
    log.close(n + 3)
    return row
  }

  bytes(row: number, a0: number): number {
    const log = this._log
    const h = this._sys.h
    const i = row * 46
    const n = log.open(2)
    const q = log.q
    q[n] = 5 | (row << 8)
    h[i + 37 + 0] += q[n + 1] = a0
    log.close(n + 2)
    return row
  }

  input(row: number, a0: number): number {
    const log = this._log
    const n = log.open(2)
    const q = log.q
    q[n] = 6 | (row << 8)
    q[n + 1] = a0
    log.close(n + 2)
    return row
  }

  task_work_add(row: number, a0: number, a1: number, a2: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(7)
    const q = log.q
    q[n] = 7 | (row << 8)
    q[n + 1] = h[i + 59 + 0]
    q[n + 2] = h[i + 59 + 0] = a0
    q[n + 3] = h[i + 60 + 0]
    q[n + 4] = h[i + 60 + 0] = a1
    q[n + 5] = h[i + 61 + 0]
    q[n + 6] = h[i + 61 + 0] = a2
    log.close(n + 7)
    return row
  }

  task_work_run(row: number, a0: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 8 | (row << 8)
    q[n + 1] = h[i + 59 + 0]
    q[n + 2] = h[i + 59 + 0] = a0
    log.close(n + 3)
    return row
  }

  enter(row: number, a0: number, a1: number): number {
    const log = this._log
    const state = this._state
    const h = this._task.h
    const i = row * 96
    const n = log.open(4)
    const q = log.q
    q[n] = 9 | (row << 8)
    q[n + 1] = a0 - h[i + 84]
    q[n + 2] = a1
    q[n + 3] = path(state)
    enter(state, row, q[n + 1], a1)
    log.close(n + 4)
    return row
  }

  call(row: number, a0: number, a1: number): number {
    const log = this._log
    const s = this._sys.h
    const n = log.open(3)
    const q = log.q
    q[n] = 10 | (row << 8)
    q[n + 1] = (s[FN] << 8) | s[DEPTH]
    q[n + 2] = (a0 << 8) | a1
    s[FN] = a0
    s[DEPTH] = a1
    log.close(n + 3)
    return row
  }

  idle(row: number, a0: number): number {
    const log = this._log
    const h = this._sys.h
    const i = row * 46
    const n = log.open(3)
    const q = log.q
    q[n] = 11 | (row << 8)
    putWide(q, n + 1, a0)
    putWide(h, i + 0 + 0, getWide(h, i + 0 + 0) + a0)
    log.close(n + 3)
    return row
  }

  sys_enter(row: number, a0: number, a1: number, a2: number, a3: number, a4: number, a5: number, a6: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(16)
    const q = log.q
    q[n] = 12 | (row << 8)
    q[n + 1] = h[i + 62 + 0]
    q[n + 2] = h[i + 62 + 0] = a0
    let mask = 0
    let end = n + 4
    if (h[i + 63 + 0] !== a1) {
      mask |= 1
      q[end++] = h[i + 63 + 0]
      q[end++] = h[i + 63 + 0] = a1
    }
    if (h[i + 63 + 1] !== a2) {
      mask |= 2
      q[end++] = h[i + 63 + 1]
      q[end++] = h[i + 63 + 1] = a2
    }
    if (h[i + 63 + 2] !== a3) {
      mask |= 4
      q[end++] = h[i + 63 + 2]
      q[end++] = h[i + 63 + 2] = a3
    }
    if (h[i + 63 + 3] !== a4) {
      mask |= 8
      q[end++] = h[i + 63 + 3]
      q[end++] = h[i + 63 + 3] = a4
    }
    if (h[i + 63 + 4] !== a5) {
      mask |= 16
      q[end++] = h[i + 63 + 4]
      q[end++] = h[i + 63 + 4] = a5
    }
    if (h[i + 63 + 5] !== a6) {
      mask |= 32
      q[end++] = h[i + 63 + 5]
      q[end++] = h[i + 63 + 5] = a6
    }
    q[n + 3] = mask
    log.close(end)
    return row
  }

  sys_exit(row: number, a0: number, a1: number, a2: number, a3: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(7)
    const q = log.q
    q[n] = 13 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = a1
    q[n + 3] = h[i + 62 + 0]
    q[n + 4] = h[i + 62 + 0] = a2
    q[n + 5] = h[i + 69 + 0]
    q[n + 6] = h[i + 69 + 0] = a3
    log.close(n + 7)
    return row
  }

  sys_restart(row: number, a0: number, a1: number, a2: number, a3: number, a4: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(9)
    const q = log.q
    q[n] = 14 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = a1
    q[n + 3] = h[i + 62 + 0]
    q[n + 4] = h[i + 62 + 0] = a2
    q[n + 5] = h[i + 69 + 0]
    q[n + 6] = h[i + 69 + 0] = a3
    q[n + 7] = h[i + 70 + 0]
    q[n + 8] = h[i + 70 + 0] = a4
    log.close(n + 9)
    return row
  }

  sys_progress(row: number, a0: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 15 | (row << 8)
    q[n + 1] = h[i + 69 + 0]
    q[n + 2] = h[i + 69 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_restart_block(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(7)
    const q = log.q
    q[n] = 16 | (row << 8)
    q[n + 1] = h[i + 70 + 0]
    q[n + 2] = h[i + 70 + 0] = a0
    q[n + 3] = h[i + 71 + 0]
    q[n + 4] = h[i + 71 + 1]
    putWide(h, i + 71 + 0, a1)
    q[n + 5] = h[i + 71 + 0]
    q[n + 6] = h[i + 71 + 1]
    log.close(n + 7)
    return row
  }

  sys_text(row: number, a0: number, a1: number, a2: number): number {
    const log = this._log
    const n = log.open(4)
    const q = log.q
    q[n] = 17 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = a1
    q[n + 3] = a2
    log.close(n + 4)
    return row
  }

  sys_status(row: number, a0: number, a1: number): number {
    const log = this._log
    const n = log.open(3)
    const q = log.q
    q[n] = 18 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = a1
    log.close(n + 3)
    return row
  }

  sys_siginfo(row: number, a0: number, a1: number, a2: number, a3: number, a4: number, a5: number, a6: number): number {
    const log = this._log
    const n = log.open(8)
    const q = log.q
    q[n] = 19 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = a1
    q[n + 3] = a2
    q[n + 4] = a3
    q[n + 5] = a4
    q[n + 6] = a5
    q[n + 7] = a6
    log.close(n + 8)
    return row
  }

  sys_sigaction(row: number, a0: number, a1: number, a2: number, a3: number): number {
    const log = this._log
    const n = log.open(5)
    const q = log.q
    q[n] = 20 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = a1
    q[n + 3] = a2
    q[n + 4] = a3
    log.close(n + 5)
    return row
  }

  sys_timespec(row: number, a0: number, a1: number, a2: number): number {
    const log = this._log
    const n = log.open(4)
    const q = log.q
    q[n] = 21 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = a1
    q[n + 3] = a2
    log.close(n + 4)
    return row
  }

  sys_sigset(row: number, a0: number, a1: number, a2: number): number {
    const log = this._log
    const n = log.open(4)
    const q = log.q
    q[n] = 22 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = a1
    q[n + 3] = a2
    log.close(n + 4)
    return row
  }

  sys_fds(row: number, a0: number, a1: number): number {
    const log = this._log
    const n = log.open(3)
    const q = log.q
    q[n] = 23 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = a1
    log.close(n + 3)
    return row
  }

  sched_switch(row: number, a0: number, a1: number, a2: number, a3: number, a4: number): number {
    const log = this._log
    const state = this._state
    const s = this._sys.h
    const n = log.open(12)
    const q = log.q
    q[n] = 24 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = listDel(state.arenas, LIST_LAYOUTS[16], a0, row)
    q[n + 3] = s[50 + 0]
    q[n + 4] = s[50 + 0] = a1
    q[n + 5] = s[51 + 0]
    q[n + 6] = s[51 + 1]
    putWide(s, 51 + 0, a2)
    q[n + 7] = s[51 + 0]
    q[n + 8] = s[51 + 1]
    q[n + 9] = s[53 + 0]
    q[n + 10] = s[53 + 0] = a3
    s[84 + 0] += q[n + 11] = a4
    log.close(n + 12)
    return row
  }

  preempt(row: number, a0: number, a1: number): number {
    const log = this._log
    const state = this._state
    const s = this._sys.h
    const n = log.open(4)
    const q = log.q
    q[n] = 25 | (row << 8)
    q[n + 1] = a0
    listAddTail(state.arenas, LIST_LAYOUTS[16], a0, row)
    q[n + 2] = s[50 + 0]
    q[n + 3] = s[50 + 0] = a1
    log.close(n + 4)
    return row
  }

  deactivate(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const s = this._sys.h
    const n = log.open(5)
    const q = log.q
    q[n] = 26 | (row << 8)
    q[n + 1] = h[i + 81 + 0]
    q[n + 2] = h[i + 81 + 0] = a0
    q[n + 3] = s[50 + 0]
    q[n + 4] = s[50 + 0] = a1
    log.close(n + 5)
    return row
  }

  calc_load(row: number, a0: number, a1: number, a2: number, a3: number): number {
    const log = this._log
    const h = this._sys.h
    const i = row * 46
    const n = log.open(11)
    const q = log.q
    q[n] = 27 | (row << 8)
    q[n + 1] = h[i + 39 + 0]
    q[n + 2] = h[i + 39 + 0] = a0
    q[n + 3] = h[i + 40 + 0]
    q[n + 4] = h[i + 40 + 0] = a1
    q[n + 5] = h[i + 41 + 0]
    q[n + 6] = h[i + 41 + 0] = a2
    q[n + 7] = h[i + 42 + 0]
    q[n + 8] = h[i + 42 + 1]
    putWide(h, i + 42 + 0, a3)
    q[n + 9] = h[i + 42 + 0]
    q[n + 10] = h[i + 42 + 1]
    log.close(n + 11)
    return row
  }

  run_next(row: number, a0: number, a1: number, a2: number): number {
    const log = this._log
    const state = this._state
    const n = log.open(5)
    const q = log.q
    q[n] = 28 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = listDel(state.arenas, LIST_LAYOUTS[16], a0, row)
    q[n + 3] = a1
    q[n + 4] = a2
    listAdd(state.arenas, LIST_LAYOUTS[16], a1, row, a2)
    log.close(n + 5)
    return row
  }

  resched(row: number, a0: number): number {
    const log = this._log
    const h = this._sys.h
    const i = row * 46
    const n = log.open(3)
    const q = log.q
    q[n] = 29 | (row << 8)
    q[n + 1] = h[i + 7 + 0]
    q[n + 2] = h[i + 7 + 0] = a0
    log.close(n + 3)
    return row
  }

  new_slice(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._sys.h
    const i = row * 46
    const n = log.open(7)
    const q = log.q
    q[n] = 30 | (row << 8)
    q[n + 1] = h[i + 5 + 0]
    q[n + 2] = h[i + 5 + 1]
    putWide(h, i + 5 + 0, a0)
    q[n + 3] = h[i + 5 + 0]
    q[n + 4] = h[i + 5 + 1]
    q[n + 5] = h[i + 7 + 0]
    q[n + 6] = h[i + 7 + 0] = a1
    log.close(n + 7)
    return row
  }

  set_state(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(5)
    const q = log.q
    q[n] = 31 | (row << 8)
    q[n + 1] = h[i + 6 + 0]
    q[n + 2] = h[i + 6 + 0] = a0
    q[n + 3] = h[i + 77 + 0]
    q[n + 4] = h[i + 77 + 0] = a1
    log.close(n + 5)
    return row
  }

  prepare_to_wait(row: number, a0: number, a1: number, a2: number, a3: number): number {
    const log = this._log
    const state = this._state
    const h = this._task.h
    const i = row * 96
    const n = log.open(7)
    const q = log.q
    q[n] = 32 | (row << 8)
    q[n + 1] = h[i + 6 + 0]
    q[n + 2] = h[i + 6 + 0] = a0
    q[n + 3] = h[i + 77 + 0]
    q[n + 4] = h[i + 77 + 0] = a1
    q[n + 5] = a2
    q[n + 6] = a3
    enqueue(state, row, a2, a3)
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
    q[n] = 33 | (row << 8)
    q[n + 1] = h[i + 73 + 0]
    q[n + 2] = h[i + 73 + 1]
    q[n + 3] = dequeue(state, row)
    log.close(n + 4)
    return row
  }

  try_to_wake_up(row: number, a0: number, a1: number, a2: number): number {
    const log = this._log
    const state = this._state
    const h = this._task.h
    const i = row * 96
    const n = log.open(6)
    const q = log.q
    q[n] = 34 | (row << 8)
    q[n + 1] = h[i + 6 + 0]
    q[n + 2] = h[i + 6 + 0] = a0
    q[n + 3] = h[i + 81 + 0]
    q[n + 4] = h[i + 81 + 0] = a1
    q[n + 5] = a2
    listAddTail(state.arenas, LIST_LAYOUTS[16], a2, row)
    log.close(n + 6)
    return row
  }

  wake_current(row: number, a0: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 35 | (row << 8)
    q[n + 1] = h[i + 6 + 0]
    q[n + 2] = h[i + 6 + 0] = a0
    log.close(n + 3)
    return row
  }

  start_timer(row: number, a0: number, a1: number, a2: number, a3: number): number {
    const log = this._log
    const state = this._state
    const h = this._task.h
    const i = row * 96
    const n = log.open(9)
    const q = log.q
    q[n] = 36 | (row << 8)
    q[n + 1] = h[i + 71 + 0]
    q[n + 2] = h[i + 71 + 1]
    putWide(h, i + 71 + 0, a0)
    q[n + 3] = h[i + 71 + 0]
    q[n + 4] = h[i + 71 + 1]
    q[n + 5] = h[i + 78 + 0]
    q[n + 6] = h[i + 78 + 0] = a1
    q[n + 7] = a2
    q[n + 8] = a3
    listAdd(state.arenas, LIST_LAYOUTS[17], a2, row, a3)
    log.close(n + 9)
    return row
  }

  stop_timer(row: number, a0: number, a1: number): number {
    const log = this._log
    const state = this._state
    const h = this._task.h
    const i = row * 96
    const n = log.open(5)
    const q = log.q
    q[n] = 37 | (row << 8)
    q[n + 1] = h[i + 78 + 0]
    q[n + 2] = h[i + 78 + 0] = a0
    q[n + 3] = a1
    q[n + 4] = listDel(state.arenas, LIST_LAYOUTS[17], a1, row)
    log.close(n + 5)
    return row
  }

  start_alarm(row: number, a0: number, a1: number, a2: number, a3: number): number {
    const log = this._log
    const state = this._state
    const h = this._signal.h
    const i = row * 69
    const n = log.open(11)
    const q = log.q
    q[n] = 38 | (row << 8)
    q[n + 1] = h[i + 25 + 0]
    q[n + 2] = h[i + 25 + 1]
    putWide(h, i + 25 + 0, a0)
    q[n + 3] = h[i + 25 + 0]
    q[n + 4] = h[i + 25 + 1]
    q[n + 5] = h[i + 27 + 0]
    q[n + 6] = h[i + 27 + 1]
    putWide(h, i + 27 + 0, a1)
    q[n + 7] = h[i + 27 + 0]
    q[n + 8] = h[i + 27 + 1]
    q[n + 9] = a2
    q[n + 10] = a3
    listAdd(state.arenas, LIST_LAYOUTS[18], a2, row, a3)
    log.close(n + 11)
    return row
  }

  stop_alarm(row: number, a0: number, a1: number, a2: number): number {
    const log = this._log
    const state = this._state
    const h = this._signal.h
    const i = row * 69
    const n = log.open(11)
    const q = log.q
    q[n] = 39 | (row << 8)
    q[n + 1] = h[i + 25 + 0]
    q[n + 2] = h[i + 25 + 1]
    putWide(h, i + 25 + 0, a0)
    q[n + 3] = h[i + 25 + 0]
    q[n + 4] = h[i + 25 + 1]
    q[n + 5] = h[i + 27 + 0]
    q[n + 6] = h[i + 27 + 1]
    putWide(h, i + 27 + 0, a1)
    q[n + 7] = h[i + 27 + 0]
    q[n + 8] = h[i + 27 + 1]
    q[n + 9] = a2
    q[n + 10] = listDel(state.arenas, LIST_LAYOUTS[18], a2, row)
    log.close(n + 11)
    return row
  }

  set_itimer_virtual(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(9)
    const q = log.q
    q[n] = 40 | (row << 8)
    q[n + 1] = h[i + 31 + 0]
    q[n + 2] = h[i + 31 + 1]
    putWide(h, i + 31 + 0, a0)
    q[n + 3] = h[i + 31 + 0]
    q[n + 4] = h[i + 31 + 1]
    q[n + 5] = h[i + 33 + 0]
    q[n + 6] = h[i + 33 + 1]
    putWide(h, i + 33 + 0, a1)
    q[n + 7] = h[i + 33 + 0]
    q[n + 8] = h[i + 33 + 1]
    log.close(n + 9)
    return row
  }

  set_itimer_prof(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(9)
    const q = log.q
    q[n] = 41 | (row << 8)
    q[n + 1] = h[i + 35 + 0]
    q[n + 2] = h[i + 35 + 1]
    putWide(h, i + 35 + 0, a0)
    q[n + 3] = h[i + 35 + 0]
    q[n + 4] = h[i + 35 + 1]
    q[n + 5] = h[i + 37 + 0]
    q[n + 6] = h[i + 37 + 1]
    putWide(h, i + 37 + 0, a1)
    q[n + 7] = h[i + 37 + 0]
    q[n + 8] = h[i + 37 + 1]
    log.close(n + 9)
    return row
  }

  alloc_pid(row: number, a0: number, a1: number): number {
    row = this._pid.take()
    const log = this._log
    const state = this._state
    const h = this._pid.h
    const i = row * 9
    const s = this._sys.h
    const n = log.open(4)
    const q = log.q
    q[n] = 42 | (row << 8)
    q[n + 1] = h[i + 0 + 0] = a0
    state.setPid(h[i], row)
    q[n + 2] = s[67 + 0]
    q[n + 3] = s[67 + 0] = a1
    log.close(n + 4)
    return row
  }

  alloc_upid(row: number, a0: number, a1: number, a2: number, a3: number, a4: number, a5: number, a6: number, a7: number): number {
    row = this._upid.take()
    const log = this._log
    const state = this._state
    const h = this._upid.h
    const i = row * 7
    const n = log.open(10)
    const q = log.q
    q[n] = 43 | (row << 8)
    q[n + 1] = h[i + 0 + 0] = a0
    q[n + 2] = h[i + 1 + 0] = a1
    q[n + 3] = h[i + 2 + 0] = a2
    q[n + 4] = a3
    listAddTail(state.arenas, LIST_LAYOUTS[10], a3, row)
    q[n + 5] = a4
    listAddTail(state.arenas, LIST_LAYOUTS[11], a4, row)
    q[n + 6] = a5
    const h1 = this._pid_namespace.h
    const i1 = a5 * 8
    q[n + 7] = h1[i1 + 3 + 0]
    q[n + 8] = h1[i1 + 3 + 0] = a6
    h1[i1 + 4 + 0] += q[n + 9] = a7
    log.close(n + 10)
    return row
  }

  free_upid(row: number, a0: number, a1: number, a2: number, a3: number): number {
    const log = this._log
    const state = this._state
    const h = this._upid.h
    const i = row * 7
    const n = log.open(15)
    const q = log.q
    q[n] = 44 | (row << 8)
    q[n + 1] = a0
    const h1 = this._pid_namespace.h
    const i1 = a0 * 8
    h1[i1 + 4 + 0] += q[n + 2] = a1
    q[n + 3] = a2
    q[n + 4] = listDel(state.arenas, LIST_LAYOUTS[11], a2, row)
    q[n + 5] = a3
    q[n + 6] = listDel(state.arenas, LIST_LAYOUTS[10], a3, row)
    const end = packRow(h, i, 7, q, n + 7)
    this._upid.give(row)
    log.close(end)
    return row
  }

  set_pid_ns(row: number, a0: number): number {
    const log = this._log
    const h = this._pid.h
    const i = row * 9
    const n = log.open(3)
    const q = log.q
    q[n] = 45 | (row << 8)
    q[n + 1] = h[i + 6 + 0]
    q[n + 2] = h[i + 6 + 0] = a0
    log.close(n + 3)
    return row
  }

  create_pid_namespace(row: number, a0: number, a1: number, a2: number): number {
    row = this._pid_namespace.take()
    const log = this._log
    const h = this._pid_namespace.h
    const i = row * 8
    const n = log.open(4)
    const q = log.q
    q[n] = 46 | (row << 8)
    q[n + 1] = h[i + 0 + 0] = a0
    q[n + 2] = h[i + 1 + 0] = a1
    q[n + 3] = h[i + 5 + 0] = a2
    log.close(n + 4)
    return row
  }

  free_pid_namespace(row: number): number {
    const log = this._log
    const h = this._pid_namespace.h
    const i = row * 8
    const n = log.open(10)
    const q = log.q
    q[n] = 47 | (row << 8)
    const end = packRow(h, i, 8, q, n + 1)
    this._pid_namespace.give(row)
    log.close(end)
    return row
  }

  set_pid_ns_for_children(row: number, a0: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 48 | (row << 8)
    q[n + 1] = h[i + 5 + 0]
    q[n + 2] = h[i + 5 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_child_reaper(row: number, a0: number): number {
    const log = this._log
    const h = this._pid_namespace.h
    const i = row * 8
    const n = log.open(3)
    const q = log.q
    q[n] = 49 | (row << 8)
    q[n + 1] = h[i + 2 + 0]
    q[n + 2] = h[i + 2 + 0] = a0
    log.close(n + 3)
    return row
  }

  disable_pid_allocation(row: number, a0: number): number {
    const log = this._log
    const h = this._pid_namespace.h
    const i = row * 8
    const n = log.open(3)
    const q = log.q
    q[n] = 50 | (row << 8)
    q[n + 1] = h[i + 5 + 0]
    q[n + 2] = h[i + 5 + 0] = a0
    log.close(n + 3)
    return row
  }

  free_pid(row: number): number {
    const log = this._log
    const state = this._state
    const h = this._pid.h
    const i = row * 9
    const n = log.open(11)
    const q = log.q
    q[n] = 51 | (row << 8)
    state.pids[h[i]] = 0
    const end = packRow(h, i, 9, q, n + 1)
    this._pid.give(row)
    log.close(end)
    return row
  }

  copy_signal(row: number, a0: number, a1: number, a2: number, a3: number, a4: number, a5: number): number {
    row = this._signal.take()
    const log = this._log
    const state = this._state
    const h = this._signal.h
    const i = row * 69
    const n = log.open(7)
    const q = log.q
    q[n] = 52 | (row << 8)
    q[n + 1] = a0
    copyRow(h, a0, row, 69)
    q[n + 2] = h[i + 0 + 0] = a1
    q[n + 3] = h[i + 1 + 0] = a2
    q[n + 4] = h[i + 15 + 0] = a3
    h[i + 2] = 0
    h[i + 3] = 0
    h[i + 4] = 0
    h[i + 5] = 0
    h[i + 6] = 0
    h[i + 7] = 0
    h[i + 8] = 0
    h[i + 9] = 0
    h[i + 10] = 0
    h[i + 11] = 0
    h[i + 12] = 0
    h[i + 13] = 0
    h[i + 14] = 0
    h[i + 16] = 0
    h[i + 18] = 0
    h[i + 19] = 0
    h[i + 21] = 0
    h[i + 22] = 0
    h[i + 24] = 0
    h[i + 25] = 0
    h[i + 26] = 0
    h[i + 27] = 0
    h[i + 28] = 0
    h[i + 29] = 0
    h[i + 30] = 0
    h[i + 31] = 0
    h[i + 32] = 0
    h[i + 33] = 0
    h[i + 34] = 0
    h[i + 35] = 0
    h[i + 36] = 0
    h[i + 37] = 0
    h[i + 38] = 0
    h[i + 39] = 0
    h[i + 40] = 0
    h[i + 41] = 0
    h[i + 42] = 0
    h[i + 43] = 0
    h[i + 44] = 0
    h[i + 45] = 0
    h[i + 46] = 0
    h[i + 47] = 0
    h[i + 48] = 0
    h[i + 49] = 0
    h[i + 50] = 0
    q[n + 5] = a4
    listAddTail(state.arenas, LIST_LAYOUTS[8], a4, row)
    q[n + 6] = a5
    listAddTail(state.arenas, LIST_LAYOUTS[9], a5, row)
    log.close(n + 7)
    return row
  }

  make_signal(row: number, a0: number, a1: number, a2: number, a3: number, a4: number, a5: number, a6: number, a7: number): number {
    row = this._signal.take()
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(9)
    const q = log.q
    q[n] = 53 | (row << 8)
    q[n + 1] = h[i + 0 + 0] = a0
    q[n + 2] = h[i + 1 + 0] = a1
    q[n + 3] = h[i + 51 + 0] = a2
    q[n + 4] = h[i + 52 + 0] = a3
    q[n + 5] = h[i + 53 + 0] = a4
    q[n + 6] = h[i + 55 + 0] = a5
    q[n + 7] = h[i + 56 + 0] = a6
    q[n + 8] = h[i + 6 + 0] = a7
    log.close(n + 9)
    return row
  }

  get_signal_struct(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 54 | (row << 8)
    h[i + 0 + 0] += q[n + 1] = a0
    h[i + 1 + 0] += q[n + 2] = a1
    log.close(n + 3)
    return row
  }

  make_sighand(row: number, a0: number): number {
    row = this._sighand.take()
    const log = this._log
    const h = this._sighand.h
    const i = row * 3
    const n = log.open(2)
    const q = log.q
    q[n] = 55 | (row << 8)
    q[n + 1] = h[i + 0 + 0] = a0
    log.close(n + 2)
    return row
  }

  copy_sighand(row: number, a0: number, a1: number): number {
    row = this._sighand.take()
    const log = this._log
    const state = this._state
    const h = this._sighand.h
    const i = row * 3
    const n = log.open(2 + dupActions.room(state, row, a1, 0, 0))
    const q = log.q
    q[n] = 56 | (row << 8)
    q[n + 1] = h[i + 0 + 0] = a0
    const end = dupActions.write(state, row, q, n + 2, a1, 0, 0)
    log.close(end)
    return row
  }

  get_sighand(row: number, a0: number): number {
    const log = this._log
    const h = this._sighand.h
    const i = row * 3
    const n = log.open(2)
    const q = log.q
    q[n] = 57 | (row << 8)
    h[i + 0 + 0] += q[n + 1] = a0
    log.close(n + 2)
    return row
  }

  make_mm(row: number, a0: number, a1: number): number {
    row = this._mm.take()
    const log = this._log
    const h = this._mm.h
    const i = row * 16
    const n = log.open(3)
    const q = log.q
    q[n] = 58 | (row << 8)
    q[n + 1] = h[i + 0 + 0] = a0
    q[n + 2] = h[i + 3 + 0] = a1
    log.close(n + 3)
    return row
  }

  dup_mm(row: number, a0: number, a1: number, a2: number): number {
    row = this._mm.take()
    const log = this._log
    const state = this._state
    const h = this._mm.h
    const i = row * 16
    const n = log.open(3 + dupMm.room(state, row, a2, 0, 0))
    const q = log.q
    q[n] = 59 | (row << 8)
    q[n + 1] = a0
    copyRow(h, a0, row, 16)
    q[n + 2] = h[i + 0 + 0] = a1
    h[i + 7] = 0
    h[i + 8] = 0
    h[i + 9] = 0
    h[i + 10] = 0
    const end = dupMm.write(state, row, q, n + 3, a2, 0, 0)
    log.close(end)
    return row
  }

  get_mm(row: number, a0: number): number {
    const log = this._log
    const h = this._mm.h
    const i = row * 16
    const n = log.open(2)
    const q = log.q
    q[n] = 60 | (row << 8)
    h[i + 0 + 0] += q[n + 1] = a0
    log.close(n + 2)
    return row
  }

  make_files(row: number, a0: number): number {
    row = this._files.take()
    const log = this._log
    const h = this._files.h
    const i = row * 20
    const n = log.open(2)
    const q = log.q
    q[n] = 61 | (row << 8)
    q[n + 1] = h[i + 0 + 0] = a0
    log.close(n + 2)
    return row
  }

  copy_files(row: number, a0: number, a1: number): number {
    row = this._files.take()
    const log = this._log
    const state = this._state
    const h = this._files.h
    const i = row * 20
    const n = log.open(3 + getFiles.room(state, row, 0, 0, 0))
    const q = log.q
    q[n] = 62 | (row << 8)
    q[n + 1] = a0
    copyRow(h, a0, row, 20)
    q[n + 2] = h[i + 0 + 0] = a1
    h[i + 19] = 0
    const end = getFiles.write(state, row, q, n + 3, 0, 0, 0)
    log.close(end)
    return row
  }

  get_files(row: number, a0: number): number {
    const log = this._log
    const h = this._files.h
    const i = row * 20
    const n = log.open(2)
    const q = log.q
    q[n] = 63 | (row << 8)
    h[i + 0 + 0] += q[n + 1] = a0
    log.close(n + 2)
    return row
  }

  make_fs(row: number, a0: number, a1: number, a2: number, a3: number, a4: number): number {
    row = this._fs.take()
    const log = this._log
    const h = this._fs.h
    const i = row * 3
    const n = log.open(6)
    const q = log.q
    q[n] = 64 | (row << 8)
    q[n + 1] = h[i + 0 + 0] = a0
    q[n + 2] = h[i + 1 + 0] = a1
    q[n + 3] = h[i + 2 + 0] = a2
    q[n + 4] = a3
    const h1 = this._inode.h
    const i1 = a3 * 17
    h1[i1 + 5 + 0] += q[n + 5] = a4
    log.close(n + 6)
    return row
  }

  get_fs(row: number, a0: number): number {
    const log = this._log
    const h = this._fs.h
    const i = row * 3
    const n = log.open(2)
    const q = log.q
    q[n] = 65 | (row << 8)
    h[i + 0 + 0] += q[n + 1] = a0
    log.close(n + 2)
    return row
  }

  make_task(row: number, a0: number, a1: number, a2: number, a3: number, a4: number, a5: number, a6: number, a7: number, a8: number, a9: number, a10: number, a11: number, a12: number, a13: number, a14: number, a15: number, a16: number): number {
    row = this._task.take()
    const log = this._log
    const state = this._state
    const h = this._task.h
    const i = row * 96
    const s = this._sys.h
    const n = log.open(20)
    const q = log.q
    q[n] = 66 | (row << 8)
    q[n + 1] = h[i + 0 + 0] = a0
    q[n + 2] = h[i + 1 + 0] = a1
    q[n + 3] = h[i + 2 + 0] = a2
    q[n + 4] = h[i + 4 + 0] = a3
    q[n + 5] = a4
    const h1 = this._pid.h
    const i1 = a4 * 9
    q[n + 6] = h1[i1 + 1 + 0]
    q[n + 7] = h1[i1 + 1 + 0] = a5
    q[n + 8] = h[i + 17 + 0] = a6
    q[n + 9] = h[i + 9 + 0] = a7
    q[n + 10] = h[i + 35 + 0] = a8
    q[n + 11] = a9
    listAddTail(state.arenas, LIST_LAYOUTS[1], a9, row)
    q[n + 12] = h[i + 36 + 0] = a10
    q[n + 13] = h[i + 32 + 0] = a11
    q[n + 14] = h[i + 33 + 0] = a12
    q[n + 15] = h[i + 34 + 0] = a13
    putWide(h, i + 89 + 0, a14)
    q[n + 16] = h[i + 89 + 0]
    q[n + 17] = h[i + 89 + 1]
    s[69 + 0] += q[n + 18] = a15
    s[71 + 0] += q[n + 19] = a16
    log.close(n + 20)
    return row
  }

  copy_process(row: number, a0: number, a1: number, a2: number, a3: number, a4: number, a5: number, a6: number, a7: number, a8: number, a9: number, a10: number, a11: number, a12: number, a13: number, a14: number, a15: number, a16: number, a17: number, a18: number, a19: number, a20: number, a21: number, a22: number): number {
    row = this._task.take()
    const log = this._log
    const state = this._state
    const h = this._task.h
    const i = row * 96
    const s = this._sys.h
    const n = log.open(26)
    const q = log.q
    q[n] = 67 | (row << 8)
    q[n + 1] = a0
    copyRow(h, a0, row, 96)
    q[n + 2] = h[i + 0 + 0] = a1
    q[n + 3] = h[i + 1 + 0] = a2
    q[n + 4] = h[i + 2 + 0] = a3
    q[n + 5] = h[i + 4 + 0] = a4
    q[n + 6] = a5
    const h1 = this._pid.h
    const i1 = a5 * 9
    q[n + 7] = h1[i1 + 1 + 0]
    q[n + 8] = h1[i1 + 1 + 0] = a6
    q[n + 9] = h[i + 17 + 0] = a7
    q[n + 10] = h[i + 9 + 0] = a8
    q[n + 11] = h[i + 10 + 0] = a9
    q[n + 12] = h[i + 11 + 0] = a10
    q[n + 13] = h[i + 12 + 0] = a11
    q[n + 14] = h[i + 35 + 0] = a12
    q[n + 15] = h[i + 36 + 0] = a13
    q[n + 16] = h[i + 32 + 0] = a14
    q[n + 17] = h[i + 33 + 0] = a15
    q[n + 18] = h[i + 34 + 0] = a16
    putWide(h, i + 89 + 0, a17)
    q[n + 19] = h[i + 89 + 0]
    q[n + 20] = h[i + 89 + 1]
    h[i + 7] = 0
    h[i + 8] = 0
    h[i + 13] = 0
    h[i + 14] = 0
    h[i + 15] = 0
    h[i + 16] = 0
    h[i + 18] = 0
    h[i + 19] = 0
    h[i + 20] = 0
    h[i + 51] = 0
    h[i + 52] = 0
    h[i + 53] = 0
    h[i + 54] = 0
    h[i + 55] = 0
    h[i + 58] = 0
    h[i + 59] = 0
    h[i + 62] = 0
    h[i + 69] = 0
    h[i + 70] = 0
    h[i + 73] = 0
    h[i + 78] = 0
    h[i + 81] = 0
    h[i + 82] = 0
    h[i + 83] = 0
    h[i + 85] = 0
    h[i + 86] = 0
    h[i + 87] = 0
    h[i + 88] = 0
    h[i + 91] = 0
    h[i + 92] = 0
    h[i + 21] = 0
    h[i + 22] = 0
    h[i + 23] = 0
    h[i + 24] = 0
    h[i + 25] = 0
    h[i + 26] = 0
    h[i + 27] = 0
    h[i + 28] = 0
    h[i + 29] = 0
    h[i + 30] = 0
    h[i + 31] = 0
    h[i + 93] = 0
    h[i + 94] = 0
    q[n + 21] = a18
    listAddTail(state.arenas, LIST_LAYOUTS[1], a18, row)
    q[n + 22] = a19
    listAddTail(state.arenas, LIST_LAYOUTS[0], a19, row)
    s[69 + 0] += q[n + 23] = a20
    s[71 + 0] += q[n + 24] = a21
    s[73 + 0] += q[n + 25] = a22
    log.close(n + 26)
    return row
  }

  copy_thread(row: number, a0: number, a1: number, a2: number, a3: number, a4: number, a5: number, a6: number, a7: number, a8: number, a9: number, a10: number, a11: number, a12: number, a13: number, a14: number, a15: number, a16: number, a17: number, a18: number, a19: number, a20: number, a21: number): number {
    row = this._task.take()
    const log = this._log
    const state = this._state
    const h = this._task.h
    const i = row * 96
    const s = this._sys.h
    const n = log.open(25)
    const q = log.q
    q[n] = 68 | (row << 8)
    q[n + 1] = a0
    copyRow(h, a0, row, 96)
    q[n + 2] = h[i + 0 + 0] = a1
    q[n + 3] = h[i + 1 + 0] = a2
    q[n + 4] = h[i + 2 + 0] = a3
    q[n + 5] = h[i + 4 + 0] = a4
    q[n + 6] = a5
    const h1 = this._pid.h
    const i1 = a5 * 9
    q[n + 7] = h1[i1 + 1 + 0]
    q[n + 8] = h1[i1 + 1 + 0] = a6
    q[n + 9] = h[i + 17 + 0] = a7
    q[n + 10] = h[i + 9 + 0] = a8
    q[n + 11] = h[i + 10 + 0] = a9
    q[n + 12] = h[i + 11 + 0] = a10
    q[n + 13] = h[i + 12 + 0] = a11
    q[n + 14] = h[i + 35 + 0] = a12
    q[n + 15] = h[i + 36 + 0] = a13
    q[n + 16] = h[i + 32 + 0] = a14
    q[n + 17] = h[i + 33 + 0] = a15
    q[n + 18] = h[i + 34 + 0] = a16
    putWide(h, i + 89 + 0, a17)
    q[n + 19] = h[i + 89 + 0]
    q[n + 20] = h[i + 89 + 1]
    h[i + 7] = 0
    h[i + 8] = 0
    h[i + 13] = 0
    h[i + 14] = 0
    h[i + 15] = 0
    h[i + 16] = 0
    h[i + 18] = 0
    h[i + 19] = 0
    h[i + 20] = 0
    h[i + 51] = 0
    h[i + 52] = 0
    h[i + 53] = 0
    h[i + 54] = 0
    h[i + 55] = 0
    h[i + 58] = 0
    h[i + 59] = 0
    h[i + 62] = 0
    h[i + 69] = 0
    h[i + 70] = 0
    h[i + 73] = 0
    h[i + 78] = 0
    h[i + 81] = 0
    h[i + 82] = 0
    h[i + 83] = 0
    h[i + 85] = 0
    h[i + 86] = 0
    h[i + 87] = 0
    h[i + 88] = 0
    h[i + 91] = 0
    h[i + 92] = 0
    h[i + 21] = 0
    h[i + 22] = 0
    h[i + 23] = 0
    h[i + 24] = 0
    h[i + 25] = 0
    h[i + 26] = 0
    h[i + 27] = 0
    h[i + 28] = 0
    h[i + 29] = 0
    h[i + 30] = 0
    h[i + 31] = 0
    h[i + 93] = 0
    h[i + 94] = 0
    q[n + 21] = a18
    listAddTail(state.arenas, LIST_LAYOUTS[1], a18, row)
    s[69 + 0] += q[n + 22] = a19
    s[71 + 0] += q[n + 23] = a20
    s[73 + 0] += q[n + 24] = a21
    log.close(n + 25)
    return row
  }

  set_tid(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(5)
    const q = log.q
    q[n] = 69 | (row << 8)
    q[n + 1] = h[i + 93 + 0]
    q[n + 2] = h[i + 93 + 0] = a0
    q[n + 3] = h[i + 94 + 0]
    q[n + 4] = h[i + 94 + 0] = a1
    log.close(n + 5)
    return row
  }

  wake_up_new_task(row: number, a0: number, a1: number): number {
    const log = this._log
    const state = this._state
    const h = this._task.h
    const i = row * 96
    const n = log.open(4)
    const q = log.q
    q[n] = 70 | (row << 8)
    q[n + 1] = h[i + 81 + 0]
    q[n + 2] = h[i + 81 + 0] = a0
    q[n + 3] = a1
    listAddTail(state.arenas, LIST_LAYOUTS[16], a1, row)
    log.close(n + 4)
    return row
  }

  attach_pgrp(row: number, a0: number, a1: number): number {
    const log = this._log
    const state = this._state
    const h = this._signal.h
    const i = row * 69
    const n = log.open(4)
    const q = log.q
    q[n] = 71 | (row << 8)
    q[n + 1] = h[i + 17 + 0]
    q[n + 2] = h[i + 17 + 0] = a0
    q[n + 3] = a1
    listAddTail(state.arenas, LIST_LAYOUTS[8], a1, row)
    log.close(n + 4)
    return row
  }

  detach_pgrp(row: number, a0: number, a1: number): number {
    const log = this._log
    const state = this._state
    const h = this._signal.h
    const i = row * 69
    const n = log.open(5)
    const q = log.q
    q[n] = 72 | (row << 8)
    q[n + 1] = h[i + 17 + 0]
    q[n + 2] = h[i + 17 + 0] = a0
    q[n + 3] = a1
    q[n + 4] = listDel(state.arenas, LIST_LAYOUTS[8], a1, row)
    log.close(n + 5)
    return row
  }

  attach_session(row: number, a0: number, a1: number): number {
    const log = this._log
    const state = this._state
    const h = this._signal.h
    const i = row * 69
    const n = log.open(4)
    const q = log.q
    q[n] = 73 | (row << 8)
    q[n + 1] = h[i + 20 + 0]
    q[n + 2] = h[i + 20 + 0] = a0
    q[n + 3] = a1
    listAddTail(state.arenas, LIST_LAYOUTS[9], a1, row)
    log.close(n + 4)
    return row
  }

  detach_session(row: number, a0: number, a1: number): number {
    const log = this._log
    const state = this._state
    const h = this._signal.h
    const i = row * 69
    const n = log.open(5)
    const q = log.q
    q[n] = 74 | (row << 8)
    q[n + 1] = h[i + 20 + 0]
    q[n + 2] = h[i + 20 + 0] = a0
    q[n + 3] = a1
    q[n + 4] = listDel(state.arenas, LIST_LAYOUTS[9], a1, row)
    log.close(n + 5)
    return row
  }

  set_leader(row: number, a0: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 75 | (row << 8)
    q[n + 1] = h[i + 16 + 0]
    q[n + 2] = h[i + 16 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_ctty(row: number, a0: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 76 | (row << 8)
    q[n + 1] = h[i + 23 + 0]
    q[n + 2] = h[i + 23 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_child_subreaper(row: number, a0: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 77 | (row << 8)
    q[n + 1] = h[i + 14 + 0]
    q[n + 2] = h[i + 14 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_has_child_subreaper(row: number, a0: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 78 | (row << 8)
    q[n + 1] = h[i + 15 + 0]
    q[n + 2] = h[i + 15 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_pdeathsig(row: number, a0: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 79 | (row << 8)
    q[n + 1] = h[i + 20 + 0]
    q[n + 2] = h[i + 20 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_flags(row: number, a0: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 80 | (row << 8)
    q[n + 1] = h[i + 10 + 0]
    q[n + 2] = h[i + 10 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_name(row: number, a0: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 81 | (row << 8)
    q[n + 1] = h[i + 3 + 0]
    q[n + 2] = h[i + 3 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_cred(row: number, a0: number, a1: number, a2: number, a3: number, a4: number, a5: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(13)
    const q = log.q
    q[n] = 82 | (row << 8)
    q[n + 1] = h[i + 37 + 0]
    q[n + 2] = h[i + 37 + 0] = a0
    q[n + 3] = h[i + 38 + 0]
    q[n + 4] = h[i + 38 + 0] = a1
    q[n + 5] = h[i + 39 + 0]
    q[n + 6] = h[i + 39 + 0] = a2
    q[n + 7] = h[i + 40 + 0]
    q[n + 8] = h[i + 40 + 0] = a3
    q[n + 9] = h[i + 41 + 0]
    q[n + 10] = h[i + 41 + 0] = a4
    q[n + 11] = h[i + 42 + 0]
    q[n + 12] = h[i + 42 + 0] = a5
    log.close(n + 13)
    return row
  }

  set_nice(row: number, a0: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 83 | (row << 8)
    q[n + 1] = h[i + 43 + 0]
    q[n + 2] = h[i + 43 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_no_new_privs(row: number, a0: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 84 | (row << 8)
    q[n + 1] = h[i + 44 + 0]
    q[n + 2] = h[i + 44 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_timer_slack(row: number, a0: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 85 | (row << 8)
    q[n + 1] = h[i + 45 + 0]
    q[n + 2] = h[i + 45 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_keep_caps(row: number, a0: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 86 | (row << 8)
    q[n + 1] = h[i + 46 + 0]
    q[n + 2] = h[i + 46 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_dumpable(row: number, a0: number): number {
    const log = this._log
    const h = this._mm.h
    const i = row * 16
    const n = log.open(3)
    const q = log.q
    q[n] = 87 | (row << 8)
    q[n + 1] = h[i + 13 + 0]
    q[n + 2] = h[i + 13 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_rlimit_nproc(row: number, a0: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 88 | (row << 8)
    q[n + 1] = h[i + 51 + 0]
    q[n + 2] = h[i + 51 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_rlimit_nofile(row: number, a0: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 89 | (row << 8)
    q[n + 1] = h[i + 52 + 0]
    q[n + 2] = h[i + 52 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_rlimit_stack(row: number, a0: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 90 | (row << 8)
    q[n + 1] = h[i + 53 + 0]
    q[n + 2] = h[i + 53 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_rlimit_core(row: number, a0: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 91 | (row << 8)
    q[n + 1] = h[i + 54 + 0]
    q[n + 2] = h[i + 54 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_rlimit_as(row: number, a0: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 92 | (row << 8)
    q[n + 1] = h[i + 55 + 0]
    q[n + 2] = h[i + 55 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_rlimit_data(row: number, a0: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 93 | (row << 8)
    q[n + 1] = h[i + 56 + 0]
    q[n + 2] = h[i + 56 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_rlimit_cpu(row: number, a0: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 94 | (row << 8)
    q[n + 1] = h[i + 57 + 0]
    q[n + 2] = h[i + 57 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_rlimit_fsize(row: number, a0: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 95 | (row << 8)
    q[n + 1] = h[i + 58 + 0]
    q[n + 2] = h[i + 58 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_rlimit_sigpending(row: number, a0: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 96 | (row << 8)
    q[n + 1] = h[i + 59 + 0]
    q[n + 2] = h[i + 59 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_rlimit_max(row: number, a0: number, a1: number, a2: number, a3: number, a4: number, a5: number, a6: number, a7: number, a8: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(19)
    const q = log.q
    q[n] = 97 | (row << 8)
    q[n + 1] = h[i + 60 + 0]
    q[n + 2] = h[i + 60 + 0] = a0
    q[n + 3] = h[i + 61 + 0]
    q[n + 4] = h[i + 61 + 0] = a1
    q[n + 5] = h[i + 62 + 0]
    q[n + 6] = h[i + 62 + 0] = a2
    q[n + 7] = h[i + 63 + 0]
    q[n + 8] = h[i + 63 + 0] = a3
    q[n + 9] = h[i + 64 + 0]
    q[n + 10] = h[i + 64 + 0] = a4
    q[n + 11] = h[i + 65 + 0]
    q[n + 12] = h[i + 65 + 0] = a5
    q[n + 13] = h[i + 66 + 0]
    q[n + 14] = h[i + 66 + 0] = a6
    q[n + 15] = h[i + 67 + 0]
    q[n + 16] = h[i + 67 + 0] = a7
    q[n + 17] = h[i + 68 + 0]
    q[n + 18] = h[i + 68 + 0] = a8
    log.close(n + 19)
    return row
  }

  limit_reached(row: number, a0: number, a1: number): number {
    const log = this._log
    const n = log.open(3)
    const q = log.q
    q[n] = 98 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = a1
    log.close(n + 3)
    return row
  }

  group_exit(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(5)
    const q = log.q
    q[n] = 99 | (row << 8)
    q[n + 1] = h[i + 4 + 0]
    q[n + 2] = h[i + 4 + 0] = a0
    q[n + 3] = h[i + 6 + 0]
    q[n + 4] = h[i + 6 + 0] = a1
    log.close(n + 5)
    return row
  }

  exit_signals(row: number, a0: number, a1: number, a2: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(5)
    const q = log.q
    q[n] = 100 | (row << 8)
    q[n + 1] = h[i + 10 + 0]
    q[n + 2] = h[i + 10 + 0] = a0
    q[n + 3] = a1
    const h1 = this._signal.h
    const i1 = a1 * 69
    h1[i1 + 1 + 0] += q[n + 4] = a2
    log.close(n + 5)
    return row
  }

  exit_code(row: number, a0: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 101 | (row << 8)
    q[n + 1] = h[i + 8 + 0]
    q[n + 2] = h[i + 8 + 0] = a0
    log.close(n + 3)
    return row
  }

  exit_mm(row: number, a0: number, a1: number, a2: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(6)
    const q = log.q
    q[n] = 102 | (row << 8)
    q[n + 1] = h[i + 32 + 0]
    q[n + 2] = h[i + 32 + 0] = a0
    q[n + 3] = a1
    const h1 = this._signal.h
    const i1 = a1 * 69
    q[n + 4] = h1[i1 + 49 + 0]
    q[n + 5] = h1[i1 + 49 + 0] = a2
    log.close(n + 6)
    return row
  }

  mmput(row: number, a0: number): number {
    const log = this._log
    const h = this._mm.h
    const i = row * 16
    const n = log.open(2)
    const q = log.q
    q[n] = 103 | (row << 8)
    h[i + 0 + 0] += q[n + 1] = a0
    log.close(n + 2)
    return row
  }

  maxrss(row: number, a0: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 104 | (row << 8)
    q[n + 1] = h[i + 49 + 0]
    q[n + 2] = h[i + 49 + 0] = a0
    log.close(n + 3)
    return row
  }

  exit_mmap(row: number): number {
    const log = this._log
    const state = this._state
    const n = log.open(1 + exitMmap.room(state, row, 0, 0, 0))
    const q = log.q
    q[n] = 105 | (row << 8)
    const end = exitMmap.write(state, row, q, n + 1, 0, 0, 0)
    log.close(end)
    return row
  }

  free_mm(row: number): number {
    const log = this._log
    const h = this._mm.h
    const i = row * 16
    const n = log.open(18)
    const q = log.q
    q[n] = 106 | (row << 8)
    const end = packRow(h, i, 16, q, n + 1)
    this._mm.give(row)
    log.close(end)
    return row
  }

  exit_files(row: number, a0: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 107 | (row << 8)
    q[n + 1] = h[i + 33 + 0]
    q[n + 2] = h[i + 33 + 0] = a0
    log.close(n + 3)
    return row
  }

  put_files(row: number, a0: number): number {
    const log = this._log
    const h = this._files.h
    const i = row * 20
    const n = log.open(2)
    const q = log.q
    q[n] = 108 | (row << 8)
    h[i + 0 + 0] += q[n + 1] = a0
    log.close(n + 2)
    return row
  }

  free_files(row: number): number {
    const log = this._log
    const h = this._files.h
    const i = row * 20
    const n = log.open(22)
    const q = log.q
    q[n] = 109 | (row << 8)
    const end = packRow(h, i, 20, q, n + 1)
    this._files.give(row)
    log.close(end)
    return row
  }

  exit_fs(row: number, a0: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 110 | (row << 8)
    q[n + 1] = h[i + 34 + 0]
    q[n + 2] = h[i + 34 + 0] = a0
    log.close(n + 3)
    return row
  }

  put_fs(row: number, a0: number): number {
    const log = this._log
    const h = this._fs.h
    const i = row * 3
    const n = log.open(2)
    const q = log.q
    q[n] = 111 | (row << 8)
    h[i + 0 + 0] += q[n + 1] = a0
    log.close(n + 2)
    return row
  }

  free_fs(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._fs.h
    const i = row * 3
    const n = log.open(7)
    const q = log.q
    q[n] = 112 | (row << 8)
    q[n + 1] = a0
    const h1 = this._inode.h
    const i1 = a0 * 17
    h1[i1 + 5 + 0] += q[n + 2] = a1
    const end = packRow(h, i, 3, q, n + 3)
    this._fs.give(row)
    log.close(end)
    return row
  }

  reparent(row: number, a0: number, a1: number, a2: number, a3: number): number {
    const log = this._log
    const state = this._state
    const h = this._task.h
    const i = row * 96
    const n = log.open(8)
    const q = log.q
    q[n] = 113 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = listDel(state.arenas, LIST_LAYOUTS[0], a0, row)
    q[n + 3] = h[i + 12 + 0]
    q[n + 4] = h[i + 12 + 0] = a1
    q[n + 5] = h[i + 11 + 0]
    q[n + 6] = h[i + 11 + 0] = a2
    q[n + 7] = a3
    listAddTail(state.arenas, LIST_LAYOUTS[0], a3, row)
    log.close(n + 8)
    return row
  }

  reparent_thread(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(5)
    const q = log.q
    q[n] = 114 | (row << 8)
    q[n + 1] = h[i + 12 + 0]
    q[n + 2] = h[i + 12 + 0] = a0
    q[n + 3] = h[i + 11 + 0]
    q[n + 4] = h[i + 11 + 0] = a1
    log.close(n + 5)
    return row
  }

  set_exit_signal(row: number, a0: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 115 | (row << 8)
    q[n + 1] = h[i + 9 + 0]
    q[n + 2] = h[i + 9 + 0] = a0
    log.close(n + 3)
    return row
  }

  tasklist_lock(row: number, a0: number): number {
    const log = this._log
    const h = this._sys.h
    const i = row * 46
    const n = log.open(3)
    const q = log.q
    q[n] = 116 | (row << 8)
    q[n + 1] = h[i + 10 + 0]
    q[n + 2] = h[i + 10 + 0] = a0
    log.close(n + 3)
    return row
  }

  exit_zombie(row: number, a0: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 117 | (row << 8)
    q[n + 1] = h[i + 7 + 0]
    q[n + 2] = h[i + 7 + 0] = a0
    log.close(n + 3)
    return row
  }

  exit_dead(row: number, a0: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 118 | (row << 8)
    q[n + 1] = h[i + 7 + 0]
    q[n + 2] = h[i + 7 + 0] = a0
    log.close(n + 3)
    return row
  }

  do_notify_parent(row: number, a0: number, a1: number, a2: number, a3: number, a4: number): number {
    const log = this._log
    const n = log.open(6)
    const q = log.q
    q[n] = 119 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = a1
    q[n + 3] = a2
    q[n + 4] = a3
    q[n + 5] = a4
    log.close(n + 6)
    return row
  }

  wake_up_parent(row: number, a0: number, a1: number): number {
    const log = this._log
    const n = log.open(3)
    const q = log.q
    q[n] = 120 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = a1
    log.close(n + 3)
    return row
  }

  do_task_dead(row: number, a0: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 121 | (row << 8)
    q[n + 1] = h[i + 6 + 0]
    q[n + 2] = h[i + 6 + 0] = a0
    log.close(n + 3)
    return row
  }

  reap(row: number, a0: number, a1: number, a2: number, a3: number, a4: number, a5: number, a6: number): number {
    const log = this._log
    const n = log.open(11)
    const q = log.q
    q[n] = 122 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = a1
    q[n + 3] = a2
    const h1 = this._signal.h
    const i1 = a2 * 69
    putWide(q, n + 4, a3)
    putWide(h1, i1 + 43 + 0, getWide(h1, i1 + 43 + 0) + a3)
    putWide(q, n + 6, a4)
    putWide(h1, i1 + 45 + 0, getWide(h1, i1 + 45 + 0) + a4)
    h1[i1 + 48 + 0] += q[n + 8] = a5
    q[n + 9] = h1[i1 + 50 + 0]
    q[n + 10] = h1[i1 + 50 + 0] = a6
    log.close(n + 11)
    return row
  }

  account_thread(row: number, a0: number, a1: number, a2: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(6)
    const q = log.q
    q[n] = 123 | (row << 8)
    putWide(q, n + 1, a0)
    putWide(h, i + 39 + 0, getWide(h, i + 39 + 0) + a0)
    putWide(q, n + 3, a1)
    putWide(h, i + 41 + 0, getWide(h, i + 41 + 0) + a1)
    h[i + 47 + 0] += q[n + 5] = a2
    log.close(n + 6)
    return row
  }

  release_task(row: number, a0: number, a1: number, a2: number, a3: number, a4: number, a5: number, a6: number): number {
    const log = this._log
    const state = this._state
    const h = this._task.h
    const i = row * 96
    const s = this._sys.h
    const n = log.open(110)
    const q = log.q
    q[n] = 124 | (row << 8)
    q[n + 1] = a0
    const h1 = this._pid.h
    const i1 = a0 * 9
    q[n + 2] = h1[i1 + 1 + 0]
    q[n + 3] = h1[i1 + 1 + 0] = a1
    q[n + 4] = a2
    const h2 = this._signal.h
    const i2 = a2 * 69
    h2[i2 + 0 + 0] += q[n + 5] = a3
    q[n + 6] = a4
    q[n + 7] = listDel(state.arenas, LIST_LAYOUTS[1], a4, row)
    q[n + 8] = a5
    q[n + 9] = listDel(state.arenas, LIST_LAYOUTS[0], a5, row)
    s[71 + 0] += q[n + 10] = a6
    const end = packRow(h, i, 96, q, n + 11)
    this._task.give(row)
    log.close(end)
    return row
  }

  release_thread(row: number, a0: number, a1: number, a2: number, a3: number, a4: number, a5: number): number {
    const log = this._log
    const state = this._state
    const h = this._task.h
    const i = row * 96
    const s = this._sys.h
    const n = log.open(108)
    const q = log.q
    q[n] = 125 | (row << 8)
    q[n + 1] = a0
    const h1 = this._pid.h
    const i1 = a0 * 9
    q[n + 2] = h1[i1 + 1 + 0]
    q[n + 3] = h1[i1 + 1 + 0] = a1
    q[n + 4] = a2
    const h2 = this._signal.h
    const i2 = a2 * 69
    h2[i2 + 0 + 0] += q[n + 5] = a3
    q[n + 6] = a4
    q[n + 7] = listDel(state.arenas, LIST_LAYOUTS[1], a4, row)
    s[71 + 0] += q[n + 8] = a5
    const end = packRow(h, i, 96, q, n + 9)
    this._task.give(row)
    log.close(end)
    return row
  }

  put_sighand(row: number, a0: number): number {
    const log = this._log
    const h = this._sighand.h
    const i = row * 3
    const n = log.open(2)
    const q = log.q
    q[n] = 126 | (row << 8)
    h[i + 0 + 0] += q[n + 1] = a0
    log.close(n + 2)
    return row
  }

  free_sighand(row: number): number {
    const log = this._log
    const h = this._sighand.h
    const i = row * 3
    const n = log.open(5)
    const q = log.q
    q[n] = 127 | (row << 8)
    const end = packRow(h, i, 3, q, n + 1)
    this._sighand.give(row)
    log.close(end)
    return row
  }

  free_signal(row: number, a0: number, a1: number): number {
    const log = this._log
    const state = this._state
    const h = this._signal.h
    const i = row * 69
    const n = log.open(77)
    const q = log.q
    q[n] = 128 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = listDel(state.arenas, LIST_LAYOUTS[8], a0, row)
    q[n + 3] = a1
    q[n + 4] = listDel(state.arenas, LIST_LAYOUTS[9], a1, row)
    const end = packRow(h, i, 69, q, n + 5)
    this._signal.give(row)
    log.close(end)
    return row
  }

  vfork_done(row: number, a0: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 129 | (row << 8)
    q[n + 1] = h[i + 92 + 0]
    q[n + 2] = h[i + 92 + 0] = a0
    log.close(n + 3)
    return row
  }

  signal_generate(row: number, a0: number, a1: number, a2: number, a3: number): number {
    const log = this._log
    const n = log.open(5)
    const q = log.q
    q[n] = 130 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = a1
    q[n + 3] = a2
    q[n + 4] = a3
    log.close(n + 5)
    return row
  }

  signal_deliver(row: number, a0: number, a1: number, a2: number): number {
    const log = this._log
    const n = log.open(4)
    const q = log.q
    q[n] = 131 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = a1
    q[n + 3] = a2
    log.close(n + 4)
    return row
  }

  queue_signal(row: number, a0: number, a1: number, a2: number, a3: number, a4: number, a5: number, a6: number, a7: number, a8: number, a9: number, a10: number, a11: number): number {
    row = this._sigqueue.take()
    const log = this._log
    const state = this._state
    const h = this._sigqueue.h
    const i = row * 10
    const n = log.open(15)
    const q = log.q
    q[n] = 132 | (row << 8)
    q[n + 1] = h[i + 0 + 0] = a0
    q[n + 2] = h[i + 1 + 0] = a1
    q[n + 3] = h[i + 2 + 0] = a2
    q[n + 4] = h[i + 3 + 0] = a3
    q[n + 5] = h[i + 4 + 0] = a4
    q[n + 6] = h[i + 5 + 0] = a5
    q[n + 7] = h[i + 6 + 0] = a6
    q[n + 8] = h[i + 7 + 0] = a7
    q[n + 9] = a8
    listAddTail(state.arenas, LIST_LAYOUTS[3], a8, row)
    q[n + 10] = a9
    const h1 = this._task.h
    const i1 = a9 * 96
    q[n + 11] = h1[i1 + 52 + 0]
    q[n + 12] = h1[i1 + 52 + 0] = a10
    q[n + 13] = h1[i1 + 53 + 0]
    q[n + 14] = h1[i1 + 53 + 0] = a11
    log.close(n + 15)
    return row
  }

  queue_shared_signal(row: number, a0: number, a1: number, a2: number, a3: number, a4: number, a5: number, a6: number, a7: number, a8: number, a9: number, a10: number, a11: number): number {
    row = this._sigqueue.take()
    const log = this._log
    const state = this._state
    const h = this._sigqueue.h
    const i = row * 10
    const n = log.open(15)
    const q = log.q
    q[n] = 133 | (row << 8)
    q[n + 1] = h[i + 0 + 0] = a0
    q[n + 2] = h[i + 1 + 0] = a1
    q[n + 3] = h[i + 2 + 0] = a2
    q[n + 4] = h[i + 3 + 0] = a3
    q[n + 5] = h[i + 4 + 0] = a4
    q[n + 6] = h[i + 5 + 0] = a5
    q[n + 7] = h[i + 6 + 0] = a6
    q[n + 8] = h[i + 7 + 0] = a7
    q[n + 9] = a8
    listAddTail(state.arenas, LIST_LAYOUTS[4], a8, row)
    q[n + 10] = a9
    const h1 = this._signal.h
    const i1 = a9 * 69
    q[n + 11] = h1[i1 + 8 + 0]
    q[n + 12] = h1[i1 + 8 + 0] = a10
    q[n + 13] = h1[i1 + 9 + 0]
    q[n + 14] = h1[i1 + 9 + 0] = a11
    log.close(n + 15)
    return row
  }

  set_pending(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(5)
    const q = log.q
    q[n] = 134 | (row << 8)
    q[n + 1] = h[i + 52 + 0]
    q[n + 2] = h[i + 52 + 0] = a0
    q[n + 3] = h[i + 53 + 0]
    q[n + 4] = h[i + 53 + 0] = a1
    log.close(n + 5)
    return row
  }

  set_shared_pending(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(5)
    const q = log.q
    q[n] = 135 | (row << 8)
    q[n + 1] = h[i + 8 + 0]
    q[n + 2] = h[i + 8 + 0] = a0
    q[n + 3] = h[i + 9 + 0]
    q[n + 4] = h[i + 9 + 0] = a1
    log.close(n + 5)
    return row
  }

  dequeue_signal(row: number, a0: number): number {
    const log = this._log
    const state = this._state
    const h = this._sigqueue.h
    const i = row * 10
    const n = log.open(14)
    const q = log.q
    q[n] = 136 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = listDel(state.arenas, LIST_LAYOUTS[3], a0, row)
    const end = packRow(h, i, 10, q, n + 3)
    this._sigqueue.give(row)
    log.close(end)
    return row
  }

  dequeue_shared_signal(row: number, a0: number): number {
    const log = this._log
    const state = this._state
    const h = this._sigqueue.h
    const i = row * 10
    const n = log.open(14)
    const q = log.q
    q[n] = 137 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = listDel(state.arenas, LIST_LAYOUTS[4], a0, row)
    const end = packRow(h, i, 10, q, n + 3)
    this._sigqueue.give(row)
    log.close(end)
    return row
  }

  set_blocked(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(5)
    const q = log.q
    q[n] = 138 | (row << 8)
    q[n + 1] = h[i + 47 + 0]
    q[n + 2] = h[i + 47 + 0] = a0
    q[n + 3] = h[i + 48 + 0]
    q[n + 4] = h[i + 48 + 0] = a1
    log.close(n + 5)
    return row
  }

  save_sigmask(row: number, a0: number, a1: number, a2: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(7)
    const q = log.q
    q[n] = 139 | (row << 8)
    q[n + 1] = h[i + 49 + 0]
    q[n + 2] = h[i + 49 + 0] = a0
    q[n + 3] = h[i + 50 + 0]
    q[n + 4] = h[i + 50 + 0] = a1
    q[n + 5] = h[i + 51 + 0]
    q[n + 6] = h[i + 51 + 0] = a2
    log.close(n + 7)
    return row
  }

  new_sigaction(row: number, a0: number, a1: number, a2: number, a3: number, a4: number, a5: number, a6: number): number {
    row = this._sigaction.take()
    const log = this._log
    const state = this._state
    const h = this._sigaction.h
    const i = row * 8
    const n = log.open(8)
    const q = log.q
    q[n] = 140 | (row << 8)
    q[n + 1] = h[i + 0 + 0] = a0
    q[n + 2] = h[i + 1 + 0] = a1
    q[n + 3] = h[i + 2 + 0] = a2
    q[n + 4] = h[i + 3 + 0] = a3
    q[n + 5] = h[i + 4 + 0] = a4
    q[n + 6] = h[i + 5 + 0] = a5
    q[n + 7] = a6
    listAddTail(state.arenas, LIST_LAYOUTS[5], a6, row)
    log.close(n + 8)
    return row
  }

  set_sigaction(row: number, a0: number, a1: number, a2: number, a3: number, a4: number): number {
    const log = this._log
    const h = this._sigaction.h
    const i = row * 8
    const n = log.open(11)
    const q = log.q
    q[n] = 141 | (row << 8)
    q[n + 1] = h[i + 1 + 0]
    q[n + 2] = h[i + 1 + 0] = a0
    q[n + 3] = h[i + 2 + 0]
    q[n + 4] = h[i + 2 + 0] = a1
    q[n + 5] = h[i + 3 + 0]
    q[n + 6] = h[i + 3 + 0] = a2
    q[n + 7] = h[i + 4 + 0]
    q[n + 8] = h[i + 4 + 0] = a3
    q[n + 9] = h[i + 5 + 0]
    q[n + 10] = h[i + 5 + 0] = a4
    log.close(n + 11)
    return row
  }

  drop_sigaction(row: number, a0: number): number {
    const log = this._log
    const state = this._state
    const h = this._sigaction.h
    const i = row * 8
    const n = log.open(12)
    const q = log.q
    q[n] = 142 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = listDel(state.arenas, LIST_LAYOUTS[5], a0, row)
    const end = packRow(h, i, 8, q, n + 3)
    this._sigaction.give(row)
    log.close(end)
    return row
  }

  set_signal_flags(row: number, a0: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 143 | (row << 8)
    q[n + 1] = h[i + 6 + 0]
    q[n + 2] = h[i + 6 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_group_stop(row: number, a0: number, a1: number, a2: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(7)
    const q = log.q
    q[n] = 144 | (row << 8)
    q[n + 1] = h[i + 7 + 0]
    q[n + 2] = h[i + 7 + 0] = a0
    q[n + 3] = h[i + 4 + 0]
    q[n + 4] = h[i + 4 + 0] = a1
    q[n + 5] = h[i + 6 + 0]
    q[n + 6] = h[i + 6 + 0] = a2
    log.close(n + 7)
    return row
  }

  set_jobctl(row: number, a0: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 145 | (row << 8)
    q[n + 1] = h[i + 58 + 0]
    q[n + 2] = h[i + 58 + 0] = a0
    log.close(n + 3)
    return row
  }

  stopped(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(4)
    const q = log.q
    q[n] = 146 | (row << 8)
    q[n + 1] = h[i + 6 + 0]
    q[n + 2] = h[i + 6 + 0] = a0
    q[n + 3] = a1
    log.close(n + 4)
    return row
  }

  sas(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(5)
    const q = log.q
    q[n] = 147 | (row << 8)
    q[n + 1] = h[i + 56 + 0]
    q[n + 2] = h[i + 56 + 0] = a0
    q[n + 3] = h[i + 57 + 0]
    q[n + 4] = h[i + 57 + 0] = a1
    log.close(n + 5)
    return row
  }

  ptrace_link(row: number, a0: number, a1: number, a2: number): number {
    const log = this._log
    const state = this._state
    const h = this._task.h
    const i = row * 96
    const n = log.open(6)
    const q = log.q
    q[n] = 148 | (row << 8)
    q[n + 1] = h[i + 21 + 0]
    q[n + 2] = h[i + 21 + 0] = a0
    q[n + 3] = h[i + 11 + 0]
    q[n + 4] = h[i + 11 + 0] = a1
    q[n + 5] = a2
    listAddTail(state.arenas, LIST_LAYOUTS[2], a2, row)
    log.close(n + 6)
    return row
  }

  ptrace_unlink(row: number, a0: number, a1: number, a2: number): number {
    const log = this._log
    const state = this._state
    const h = this._task.h
    const i = row * 96
    const n = log.open(7)
    const q = log.q
    q[n] = 149 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = listDel(state.arenas, LIST_LAYOUTS[2], a0, row)
    q[n + 3] = h[i + 21 + 0]
    q[n + 4] = h[i + 21 + 0] = a1
    q[n + 5] = h[i + 11 + 0]
    q[n + 6] = h[i + 11 + 0] = a2
    log.close(n + 7)
    return row
  }

  ptrace_flags(row: number, a0: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 150 | (row << 8)
    q[n + 1] = h[i + 21 + 0]
    q[n + 2] = h[i + 21 + 0] = a0
    log.close(n + 3)
    return row
  }

  ptrace_message(row: number, a0: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 151 | (row << 8)
    q[n + 1] = h[i + 30 + 0]
    q[n + 2] = h[i + 30 + 0] = a0
    log.close(n + 3)
    return row
  }

  ptrace_stop(row: number, a0: number, a1: number, a2: number, a3: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(9)
    const q = log.q
    q[n] = 152 | (row << 8)
    q[n + 1] = h[i + 6 + 0]
    q[n + 2] = h[i + 6 + 0] = a0
    q[n + 3] = h[i + 26 + 0]
    q[n + 4] = h[i + 26 + 0] = a1
    q[n + 5] = h[i + 27 + 0]
    q[n + 6] = h[i + 27 + 0] = a2
    q[n + 7] = h[i + 29 + 0]
    q[n + 8] = h[i + 29 + 0] = a3
    log.close(n + 9)
    return row
  }

  ptrace_reported(row: number, a0: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 153 | (row << 8)
    q[n + 1] = h[i + 27 + 0]
    q[n + 2] = h[i + 27 + 0] = a0
    log.close(n + 3)
    return row
  }

  ptrace_resume(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(5)
    const q = log.q
    q[n] = 154 | (row << 8)
    q[n + 1] = h[i + 27 + 0]
    q[n + 2] = h[i + 27 + 0] = a0
    q[n + 3] = h[i + 28 + 0]
    q[n + 4] = h[i + 28 + 0] = a1
    log.close(n + 5)
    return row
  }

  ptrace_resumed(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(5)
    const q = log.q
    q[n] = 155 | (row << 8)
    q[n + 1] = h[i + 26 + 0]
    q[n + 2] = h[i + 26 + 0] = a0
    q[n + 3] = h[i + 28 + 0]
    q[n + 4] = h[i + 28 + 0] = a1
    log.close(n + 5)
    return row
  }

  last_siginfo(row: number, a0: number, a1: number, a2: number, a3: number, a4: number, a5: number, a6: number, a7: number, a8: number, a9: number): number {
    row = this._sigqueue.take()
    const log = this._log
    const h = this._sigqueue.h
    const i = row * 10
    const n = log.open(12)
    const q = log.q
    q[n] = 156 | (row << 8)
    q[n + 1] = h[i + 0 + 0] = a0
    q[n + 2] = h[i + 1 + 0] = a1
    q[n + 3] = h[i + 2 + 0] = a2
    q[n + 4] = h[i + 3 + 0] = a3
    q[n + 5] = h[i + 4 + 0] = a4
    q[n + 6] = h[i + 5 + 0] = a5
    q[n + 7] = h[i + 6 + 0] = a6
    q[n + 8] = h[i + 7 + 0] = a7
    q[n + 9] = a8
    const h1 = this._task.h
    const i1 = a8 * 96
    q[n + 10] = h1[i1 + 31 + 0]
    q[n + 11] = h1[i1 + 31 + 0] = a9
    log.close(n + 12)
    return row
  }

  drop_siginfo(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._sigqueue.h
    const i = row * 10
    const n = log.open(15)
    const q = log.q
    q[n] = 157 | (row << 8)
    q[n + 1] = a0
    const h1 = this._task.h
    const i1 = a0 * 96
    q[n + 2] = h1[i1 + 31 + 0]
    q[n + 3] = h1[i1 + 31 + 0] = a1
    const end = packRow(h, i, 10, q, n + 4)
    this._sigqueue.give(row)
    log.close(end)
    return row
  }

  new_vma(row: number, a0: number, a1: number, a2: number, a3: number, a4: number, a5: number, a6: number, a7: number, a8: number, a9: number, a10: number): number {
    row = this._vma.take()
    const log = this._log
    const state = this._state
    const h = this._vma.h
    const i = row * 10
    const n = log.open(12)
    const q = log.q
    q[n] = 158 | (row << 8)
    q[n + 1] = h[i + 0 + 0] = a0
    q[n + 2] = h[i + 1 + 0] = a1
    q[n + 3] = h[i + 2 + 0] = a2
    q[n + 4] = h[i + 3 + 0] = a3
    q[n + 5] = h[i + 4 + 0] = a4
    q[n + 6] = h[i + 5 + 0] = a5
    q[n + 7] = h[i + 6 + 0] = a6
    q[n + 8] = a7
    q[n + 9] = a8
    listAdd(state.arenas, LIST_LAYOUTS[6], a7, row, a8)
    q[n + 10] = a9
    const h1 = this._mm.h
    const i1 = a9 * 16
    h1[i1 + 4 + 0] += q[n + 11] = a10
    log.close(n + 12)
    return row
  }

  shmem_file_setup(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._vma.h
    const i = row * 10
    const s = this._sys.h
    const n = log.open(4)
    const q = log.q
    q[n] = 159 | (row << 8)
    q[n + 1] = h[i + 7 + 0]
    q[n + 2] = h[i + 7 + 0] = a0
    s[70 + 0] += q[n + 3] = a1
    log.close(n + 4)
    return row
  }

  resize_vma(row: number, a0: number, a1: number, a2: number, a3: number): number {
    const log = this._log
    const h = this._vma.h
    const i = row * 10
    const n = log.open(7)
    const q = log.q
    q[n] = 160 | (row << 8)
    q[n + 1] = h[i + 0 + 0]
    q[n + 2] = h[i + 0 + 0] = a0
    q[n + 3] = h[i + 1 + 0]
    q[n + 4] = h[i + 1 + 0] = a1
    q[n + 5] = a2
    const h1 = this._mm.h
    const i1 = a2 * 16
    h1[i1 + 4 + 0] += q[n + 6] = a3
    log.close(n + 7)
    return row
  }

  set_vma_off(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._vma.h
    const i = row * 10
    const n = log.open(5)
    const q = log.q
    q[n] = 161 | (row << 8)
    q[n + 1] = h[i + 5 + 0]
    q[n + 2] = h[i + 5 + 0] = a0
    q[n + 3] = h[i + 6 + 0]
    q[n + 4] = h[i + 6 + 0] = a1
    log.close(n + 5)
    return row
  }

  protect_vma(row: number, a0: number): number {
    const log = this._log
    const h = this._vma.h
    const i = row * 10
    const n = log.open(3)
    const q = log.q
    q[n] = 162 | (row << 8)
    q[n + 1] = h[i + 2 + 0]
    q[n + 2] = h[i + 2 + 0] = a0
    log.close(n + 3)
    return row
  }

  remove_vma(row: number, a0: number, a1: number, a2: number): number {
    const log = this._log
    const state = this._state
    const h = this._vma.h
    const i = row * 10
    const n = log.open(16)
    const q = log.q
    q[n] = 163 | (row << 8)
    q[n + 1] = a0
    const h1 = this._mm.h
    const i1 = a0 * 16
    h1[i1 + 4 + 0] += q[n + 2] = a1
    q[n + 3] = a2
    q[n + 4] = listDel(state.arenas, LIST_LAYOUTS[6], a2, row)
    const end = packRow(h, i, 10, q, n + 5)
    this._vma.give(row)
    log.close(end)
    return row
  }

  set_brk(row: number, a0: number): number {
    const log = this._log
    const h = this._mm.h
    const i = row * 16
    const n = log.open(3)
    const q = log.q
    q[n] = 164 | (row << 8)
    q[n + 1] = h[i + 2 + 0]
    q[n + 2] = h[i + 2 + 0] = a0
    log.close(n + 3)
    return row
  }

  exec_mm(row: number, a0: number, a1: number, a2: number, a3: number, a4: number, a5: number): number {
    const log = this._log
    const h = this._mm.h
    const i = row * 16
    const n = log.open(13)
    const q = log.q
    q[n] = 165 | (row << 8)
    q[n + 1] = h[i + 1 + 0]
    q[n + 2] = h[i + 1 + 0] = a0
    q[n + 3] = h[i + 2 + 0]
    q[n + 4] = h[i + 2 + 0] = a1
    q[n + 5] = h[i + 11 + 0]
    q[n + 6] = h[i + 11 + 0] = a2
    q[n + 7] = h[i + 12 + 0]
    q[n + 8] = h[i + 12 + 0] = a3
    q[n + 9] = h[i + 14 + 0]
    q[n + 10] = h[i + 14 + 0] = a4
    q[n + 11] = h[i + 15 + 0]
    q[n + 12] = h[i + 15 + 0] = a5
    log.close(n + 13)
    return row
  }

  set_args(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._mm.h
    const i = row * 16
    const n = log.open(5)
    const q = log.q
    q[n] = 166 | (row << 8)
    q[n + 1] = h[i + 11 + 0]
    q[n + 2] = h[i + 11 + 0] = a0
    q[n + 3] = h[i + 12 + 0]
    q[n + 4] = h[i + 12 + 0] = a1
    log.close(n + 5)
    return row
  }

  new_leaf(row: number, a0: number, a1: number, a2: number): number {
    row = this._leaf.take()
    const log = this._log
    const state = this._state
    const h = this._leaf.h
    const i = row * 67
    const n = log.open(4)
    const q = log.q
    q[n] = 167 | (row << 8)
    q[n + 1] = h[i + 0 + 0] = a0
    q[n + 2] = a1
    q[n + 3] = a2
    listAdd(state.arenas, LIST_LAYOUTS[7], a1, row, a2)
    log.close(n + 4)
    return row
  }

  set_pte(row: number, a0: number, a1: number, a2: number): number {
    const log = this._log
    const state = this._state
    const n = log.open(1 + setPte.room(state, row, a0, a1, a2))
    const q = log.q
    q[n] = 168 | (row << 8)
    const end = setPte.write(state, row, q, n + 1, a0, a1, a2)
    log.close(end)
    return row
  }

  zap_range(row: number, a0: number, a1: number): number {
    const log = this._log
    const state = this._state
    const n = log.open(1 + zap.room(state, row, a0, a1, 0))
    const q = log.q
    q[n] = 169 | (row << 8)
    const end = zap.write(state, row, q, n + 1, a0, a1, 0)
    log.close(end)
    return row
  }

  hiwater_rss(row: number, a0: number): number {
    const log = this._log
    const h = this._mm.h
    const i = row * 16
    const n = log.open(3)
    const q = log.q
    q[n] = 170 | (row << 8)
    q[n + 1] = h[i + 6 + 0]
    q[n + 2] = h[i + 6 + 0] = a0
    log.close(n + 3)
    return row
  }

  page_fault(row: number, a0: number, a1: number, a2: number, a3: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(5)
    const q = log.q
    q[n] = 171 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = a1
    q[n + 3] = a2
    h[i + 91 + 0] += q[n + 4] = a3
    log.close(n + 5)
    return row
  }

  copy_user(row: number, a0: number, a1: number, a2: number, a3: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const s = this._sys.h
    const n = log.open(14)
    const q = log.q
    q[n] = 172 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = h[i + 87 + 0]
    q[n + 3] = h[i + 87 + 1]
    putWide(h, i + 87 + 0, a1)
    q[n + 4] = h[i + 87 + 0]
    q[n + 5] = h[i + 87 + 1]
    q[n + 6] = s[46 + 0]
    q[n + 7] = s[46 + 1]
    putWide(s, 46 + 0, a2)
    q[n + 8] = s[46 + 0]
    q[n + 9] = s[46 + 1]
    q[n + 10] = s[48 + 0]
    q[n + 11] = s[48 + 1]
    putWide(s, 48 + 0, a3)
    q[n + 12] = s[48 + 0]
    q[n + 13] = s[48 + 1]
    log.close(n + 14)
    return row
  }

  oom_kill(row: number, a0: number, a1: number): number {
    const log = this._log
    const s = this._sys.h
    const n = log.open(4)
    const q = log.q
    q[n] = 173 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = s[82 + 0]
    q[n + 3] = s[82 + 0] = a1
    log.close(n + 4)
    return row
  }

  exec(row: number, a0: number, a1: number, a2: number, a3: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(9)
    const q = log.q
    q[n] = 174 | (row << 8)
    q[n + 1] = h[i + 32 + 0]
    q[n + 2] = h[i + 32 + 0] = a0
    q[n + 3] = h[i + 3 + 0]
    q[n + 4] = h[i + 3 + 0] = a1
    q[n + 5] = h[i + 9 + 0]
    q[n + 6] = h[i + 9 + 0] = a2
    q[n + 7] = h[i + 10 + 0]
    q[n + 8] = h[i + 10 + 0] = a3
    log.close(n + 9)
    return row
  }

  group_exec(row: number, a0: number): number {
    const log = this._log
    const h = this._signal.h
    const i = row * 69
    const n = log.open(3)
    const q = log.q
    q[n] = 175 | (row << 8)
    q[n + 1] = h[i + 5 + 0]
    q[n + 2] = h[i + 5 + 0] = a0
    log.close(n + 3)
    return row
  }

  exchange_tids(row: number, a0: number, a1: number, a2: number, a3: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(8)
    const q = log.q
    q[n] = 176 | (row << 8)
    q[n + 1] = h[i + 1 + 0]
    q[n + 2] = h[i + 1 + 0] = a0
    q[n + 3] = h[i + 4 + 0]
    q[n + 4] = h[i + 4 + 0] = a1
    q[n + 5] = a2
    const h1 = this._pid.h
    const i1 = a2 * 9
    q[n + 6] = h1[i1 + 1 + 0]
    q[n + 7] = h1[i1 + 1 + 0] = a3
    log.close(n + 8)
    return row
  }

  become_leader(row: number, a0: number, a1: number, a2: number, a3: number, a4: number): number {
    const log = this._log
    const state = this._state
    const h = this._task.h
    const i = row * 96
    const n = log.open(11)
    const q = log.q
    q[n] = 177 | (row << 8)
    q[n + 1] = h[i + 17 + 0]
    q[n + 2] = h[i + 17 + 0] = a0
    q[n + 3] = h[i + 9 + 0]
    q[n + 4] = h[i + 9 + 0] = a1
    q[n + 5] = h[i + 89 + 0]
    q[n + 6] = h[i + 89 + 1]
    putWide(h, i + 89 + 0, a2)
    q[n + 7] = h[i + 89 + 0]
    q[n + 8] = h[i + 89 + 1]
    q[n + 9] = a3
    q[n + 10] = a4
    listAdd(state.arenas, LIST_LAYOUTS[0], a3, row, a4)
    log.close(n + 11)
    return row
  }

  lose_leadership(row: number, a0: number, a1: number, a2: number, a3: number): number {
    const log = this._log
    const state = this._state
    const h = this._task.h
    const i = row * 96
    const n = log.open(9)
    const q = log.q
    q[n] = 178 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = listDel(state.arenas, LIST_LAYOUTS[0], a0, row)
    q[n + 3] = h[i + 17 + 0]
    q[n + 4] = h[i + 17 + 0] = a1
    q[n + 5] = h[i + 9 + 0]
    q[n + 6] = h[i + 9 + 0] = a2
    q[n + 7] = h[i + 7 + 0]
    q[n + 8] = h[i + 7 + 0] = a3
    log.close(n + 9)
    return row
  }

  set_sighand(row: number, a0: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 179 | (row << 8)
    q[n + 1] = h[i + 36 + 0]
    q[n + 2] = h[i + 36 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_fs(row: number, a0: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 180 | (row << 8)
    q[n + 1] = h[i + 34 + 0]
    q[n + 2] = h[i + 34 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_files(row: number, a0: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 181 | (row << 8)
    q[n + 1] = h[i + 33 + 0]
    q[n + 2] = h[i + 33 + 0] = a0
    log.close(n + 3)
    return row
  }

  fd_install(row: number, a0: number, a1: number, a2: number): number {
    const log = this._log
    const h = this._files.h
    const i = row * 20
    const n = log.open(6)
    const q = log.q
    q[n] = 182 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = h[i + 1 + a0]
    q[n + 3] = h[i + 1 + a0] = a1
    q[n + 4] = h[i + 17 + 0]
    q[n + 5] = h[i + 17 + 0] = a2
    log.close(n + 6)
    return row
  }

  expand_files(row: number, a0: number, a1: number, a2: number, a3: number, a4: number): number {
    row = this._files.take()
    const log = this._log
    const h = this._files.h
    const i = row * 20
    const n = log.open(7)
    const q = log.q
    q[n] = 183 | (row << 8)
    q[n + 1] = h[i + 0 + 0] = a0
    q[n + 2] = h[i + 18 + 0] = a1
    q[n + 3] = h[i + 19 + 0] = a2
    q[n + 4] = a3
    const h1 = this._files.h
    const i1 = a3 * 20
    q[n + 5] = h1[i1 + 19 + 0]
    q[n + 6] = h1[i1 + 19 + 0] = a4
    log.close(n + 7)
    return row
  }

  more_files(row: number, a0: number): number {
    const log = this._log
    const h = this._files.h
    const i = row * 20
    const n = log.open(3)
    const q = log.q
    q[n] = 184 | (row << 8)
    q[n + 1] = h[i + 19 + 0]
    q[n + 2] = h[i + 19 + 0] = a0
    log.close(n + 3)
    return row
  }

  alloc_file(row: number, a0: number, a1: number, a2: number, a3: number, a4: number, a5: number, a6: number, a7: number): number {
    row = this._file.take()
    const log = this._log
    const h = this._file.h
    const i = row * 9
    const n = log.open(9)
    const q = log.q
    q[n] = 185 | (row << 8)
    q[n + 1] = h[i + 0 + 0] = a0
    q[n + 2] = h[i + 1 + 0] = a1
    q[n + 3] = h[i + 3 + 0] = a2
    q[n + 4] = h[i + 4 + 0] = a3
    q[n + 5] = h[i + 5 + 0] = a4
    q[n + 6] = h[i + 6 + 0] = a5
    q[n + 7] = h[i + 7 + 0] = a6
    q[n + 8] = h[i + 8 + 0] = a7
    log.close(n + 9)
    return row
  }

  get_file(row: number, a0: number): number {
    const log = this._log
    const h = this._file.h
    const i = row * 9
    const n = log.open(2)
    const q = log.q
    q[n] = 186 | (row << 8)
    h[i + 0 + 0] += q[n + 1] = a0
    log.close(n + 2)
    return row
  }

  fput(row: number, a0: number): number {
    const log = this._log
    const h = this._file.h
    const i = row * 9
    const n = log.open(2)
    const q = log.q
    q[n] = 187 | (row << 8)
    h[i + 0 + 0] += q[n + 1] = a0
    log.close(n + 2)
    return row
  }

  free_file(row: number): number {
    const log = this._log
    const h = this._file.h
    const i = row * 9
    const n = log.open(11)
    const q = log.q
    q[n] = 188 | (row << 8)
    const end = packRow(h, i, 9, q, n + 1)
    this._file.give(row)
    log.close(end)
    return row
  }

  set_pos(row: number, a0: number): number {
    const log = this._log
    const h = this._file.h
    const i = row * 9
    const n = log.open(3)
    const q = log.q
    q[n] = 189 | (row << 8)
    q[n + 1] = h[i + 2 + 0]
    q[n + 2] = h[i + 2 + 0] = a0
    log.close(n + 3)
    return row
  }

  proc_read(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._file.h
    const i = row * 9
    const n = log.open(5)
    const q = log.q
    q[n] = 190 | (row << 8)
    q[n + 1] = h[i + 2 + 0]
    q[n + 2] = h[i + 2 + 0] = a0
    q[n + 3] = h[i + 8 + 0]
    q[n + 4] = h[i + 8 + 0] = a1
    log.close(n + 5)
    return row
  }

  set_f_flags(row: number, a0: number): number {
    const log = this._log
    const h = this._file.h
    const i = row * 9
    const n = log.open(3)
    const q = log.q
    q[n] = 191 | (row << 8)
    q[n + 1] = h[i + 1 + 0]
    q[n + 2] = h[i + 1 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_aux(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._file.h
    const i = row * 9
    const n = log.open(5)
    const q = log.q
    q[n] = 192 | (row << 8)
    q[n + 1] = h[i + 7 + 0]
    q[n + 2] = h[i + 7 + 0] = a0
    q[n + 3] = h[i + 8 + 0]
    q[n + 4] = h[i + 8 + 0] = a1
    log.close(n + 5)
    return row
  }

  set_cwd(row: number, a0: number): number {
    const log = this._log
    const h = this._fs.h
    const i = row * 3
    const n = log.open(3)
    const q = log.q
    q[n] = 193 | (row << 8)
    q[n + 1] = h[i + 1 + 0]
    q[n + 2] = h[i + 1 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_umask(row: number, a0: number): number {
    const log = this._log
    const h = this._fs.h
    const i = row * 3
    const n = log.open(3)
    const q = log.q
    q[n] = 194 | (row << 8)
    q[n + 1] = h[i + 2 + 0]
    q[n + 2] = h[i + 2 + 0] = a0
    log.close(n + 3)
    return row
  }

  new_inode(row: number, a0: number, a1: number, a2: number, a3: number, a4: number, a5: number, a6: number, a7: number): number {
    row = this._inode.take()
    const log = this._log
    const h = this._inode.h
    const i = row * 17
    const s = this._sys.h
    const n = log.open(10)
    const q = log.q
    q[n] = 195 | (row << 8)
    q[n + 1] = h[i + 0 + 0] = a0
    q[n + 2] = h[i + 1 + 0] = a1
    q[n + 3] = h[i + 2 + 0] = a2
    q[n + 4] = h[i + 3 + 0] = a3
    q[n + 5] = h[i + 7 + 0] = a4
    putWide(h, i + 8 + 0, a5)
    q[n + 6] = h[i + 8 + 0]
    q[n + 7] = h[i + 8 + 1]
    q[n + 8] = h[i + 10 + 0] = a6
    s[70 + 0] += q[n + 9] = a7
    log.close(n + 10)
    return row
  }

  set_parent(row: number, a0: number): number {
    const log = this._log
    const h = this._inode.h
    const i = row * 17
    const n = log.open(3)
    const q = log.q
    q[n] = 196 | (row << 8)
    q[n + 1] = h[i + 10 + 0]
    q[n + 2] = h[i + 10 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_link(row: number, a0: number): number {
    const log = this._log
    const h = this._inode.h
    const i = row * 17
    const n = log.open(3)
    const q = log.q
    q[n] = 197 | (row << 8)
    q[n + 1] = h[i + 16 + 0]
    q[n + 2] = h[i + 16 + 0] = a0
    log.close(n + 3)
    return row
  }

  inode_get(row: number, a0: number): number {
    const log = this._log
    const h = this._inode.h
    const i = row * 17
    const n = log.open(2)
    const q = log.q
    q[n] = 198 | (row << 8)
    h[i + 5 + 0] += q[n + 1] = a0
    log.close(n + 2)
    return row
  }

  free_inode(row: number): number {
    const log = this._log
    const h = this._inode.h
    const i = row * 17
    const n = log.open(19)
    const q = log.q
    q[n] = 199 | (row << 8)
    const end = packRow(h, i, 17, q, n + 1)
    this._inode.give(row)
    log.close(end)
    return row
  }

  set_mode(row: number, a0: number, a1: number, a2: number): number {
    const log = this._log
    const h = this._inode.h
    const i = row * 17
    const n = log.open(7)
    const q = log.q
    q[n] = 200 | (row << 8)
    q[n + 1] = h[i + 1 + 0]
    q[n + 2] = h[i + 1 + 0] = a0
    q[n + 3] = h[i + 2 + 0]
    q[n + 4] = h[i + 2 + 0] = a1
    q[n + 5] = h[i + 3 + 0]
    q[n + 6] = h[i + 3 + 0] = a2
    log.close(n + 7)
    return row
  }

  set_inode_pipe(row: number, a0: number): number {
    const log = this._log
    const h = this._inode.h
    const i = row * 17
    const n = log.open(3)
    const q = log.q
    q[n] = 201 | (row << 8)
    q[n + 1] = h[i + 15 + 0]
    q[n + 2] = h[i + 15 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_size(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._inode.h
    const i = row * 17
    const n = log.open(7)
    const q = log.q
    q[n] = 202 | (row << 8)
    q[n + 1] = h[i + 6 + 0]
    q[n + 2] = h[i + 6 + 0] = a0
    q[n + 3] = h[i + 8 + 0]
    q[n + 4] = h[i + 8 + 1]
    putWide(h, i + 8 + 0, a1)
    q[n + 5] = h[i + 8 + 0]
    q[n + 6] = h[i + 8 + 1]
    log.close(n + 7)
    return row
  }

  new_dentry(row: number, a0: number, a1: number, a2: number, a3: number, a4: number, a5: number): number {
    row = this._dentry.take()
    const log = this._log
    const state = this._state
    const h = this._dentry.h
    const i = row * 5
    const n = log.open(7)
    const q = log.q
    q[n] = 203 | (row << 8)
    q[n + 1] = h[i + 0 + 0] = a0
    q[n + 2] = h[i + 1 + 0] = a1
    q[n + 3] = h[i + 2 + 0] = a2
    q[n + 4] = a3
    listAddTail(state.arenas, LIST_LAYOUTS[12], a3, row)
    q[n + 5] = a4
    const h1 = this._inode.h
    const i1 = a4 * 17
    h1[i1 + 4 + 0] += q[n + 6] = a5
    log.close(n + 7)
    return row
  }

  drop_dentry(row: number, a0: number, a1: number, a2: number): number {
    const log = this._log
    const state = this._state
    const h = this._dentry.h
    const i = row * 5
    const n = log.open(11)
    const q = log.q
    q[n] = 204 | (row << 8)
    q[n + 1] = a0
    const h1 = this._inode.h
    const i1 = a0 * 17
    h1[i1 + 4 + 0] += q[n + 2] = a1
    q[n + 3] = a2
    q[n + 4] = listDel(state.arenas, LIST_LAYOUTS[12], a2, row)
    const end = packRow(h, i, 5, q, n + 5)
    this._dentry.give(row)
    log.close(end)
    return row
  }

  new_extent(row: number, a0: number, a1: number, a2: number, a3: number, a4: number, a5: number): number {
    row = this._extent.take()
    const log = this._log
    const state = this._state
    const h = this._extent.h
    const i = row * 6
    const n = log.open(7)
    const q = log.q
    q[n] = 205 | (row << 8)
    q[n + 1] = h[i + 0 + 0] = a0
    q[n + 2] = h[i + 1 + 0] = a1
    q[n + 3] = h[i + 2 + 0] = a2
    q[n + 4] = h[i + 3 + 0] = a3
    q[n + 5] = a4
    q[n + 6] = a5
    listAdd(state.arenas, LIST_LAYOUTS[13], a4, row, a5)
    log.close(n + 7)
    return row
  }

  set_extent(row: number, a0: number, a1: number, a2: number): number {
    const log = this._log
    const h = this._extent.h
    const i = row * 6
    const n = log.open(7)
    const q = log.q
    q[n] = 206 | (row << 8)
    q[n + 1] = h[i + 0 + 0]
    q[n + 2] = h[i + 0 + 0] = a0
    q[n + 3] = h[i + 1 + 0]
    q[n + 4] = h[i + 1 + 0] = a1
    q[n + 5] = h[i + 3 + 0]
    q[n + 6] = h[i + 3 + 0] = a2
    log.close(n + 7)
    return row
  }

  drop_extent(row: number, a0: number): number {
    const log = this._log
    const state = this._state
    const h = this._extent.h
    const i = row * 6
    const n = log.open(10)
    const q = log.q
    q[n] = 207 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = listDel(state.arenas, LIST_LAYOUTS[13], a0, row)
    const end = packRow(h, i, 6, q, n + 3)
    this._extent.give(row)
    log.close(end)
    return row
  }

  new_pipe(row: number, a0: number, a1: number, a2: number, a3: number): number {
    row = this._pipe.take()
    const log = this._log
    const h = this._pipe.h
    const i = row * 14
    const s = this._sys.h
    const n = log.open(5)
    const q = log.q
    q[n] = 208 | (row << 8)
    q[n + 1] = h[i + 0 + 0] = a0
    q[n + 2] = h[i + 1 + 0] = a1
    q[n + 3] = h[i + 4 + 0] = a2
    s[70 + 0] += q[n + 4] = a3
    log.close(n + 5)
    return row
  }

  fifo_open(row: number, a0: number, a1: number, a2: number, a3: number): number {
    const log = this._log
    const h = this._pipe.h
    const i = row * 14
    const n = log.open(5)
    const q = log.q
    q[n] = 209 | (row << 8)
    h[i + 0 + 0] += q[n + 1] = a0
    h[i + 1 + 0] += q[n + 2] = a1
    h[i + 2 + 0] += q[n + 3] = a2
    h[i + 3 + 0] += q[n + 4] = a3
    log.close(n + 5)
    return row
  }

  set_pipe_size(row: number, a0: number): number {
    const log = this._log
    const h = this._pipe.h
    const i = row * 14
    const n = log.open(3)
    const q = log.q
    q[n] = 210 | (row << 8)
    q[n + 1] = h[i + 7 + 0]
    q[n + 2] = h[i + 7 + 0] = a0
    log.close(n + 3)
    return row
  }

  pipe_users(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._pipe.h
    const i = row * 14
    const n = log.open(3)
    const q = log.q
    q[n] = 211 | (row << 8)
    h[i + 0 + 0] += q[n + 1] = a0
    h[i + 1 + 0] += q[n + 2] = a1
    log.close(n + 3)
    return row
  }

  free_pipe(row: number): number {
    const log = this._log
    const h = this._pipe.h
    const i = row * 14
    const n = log.open(16)
    const q = log.q
    q[n] = 212 | (row << 8)
    const end = packRow(h, i, 14, q, n + 1)
    this._pipe.give(row)
    log.close(end)
    return row
  }

  pipe_write(row: number, a0: number, a1: number, a2: number, a3: number, a4: number, a5: number, a6: number, a7: number): number {
    row = this._pipe_buf.take()
    const log = this._log
    const state = this._state
    const h = this._pipe_buf.h
    const i = row * 6
    const n = log.open(9)
    const q = log.q
    q[n] = 213 | (row << 8)
    q[n + 1] = h[i + 0 + 0] = a0
    q[n + 2] = h[i + 1 + 0] = a1
    q[n + 3] = h[i + 2 + 0] = a2
    q[n + 4] = h[i + 3 + 0] = a3
    q[n + 5] = a4
    listAddTail(state.arenas, LIST_LAYOUTS[14], a4, row)
    q[n + 6] = a5
    const h1 = this._pipe.h
    const i1 = a5 * 14
    h1[i1 + 5 + 0] += q[n + 7] = a6
    h1[i1 + 6 + 0] += q[n + 8] = a7
    log.close(n + 9)
    return row
  }

  pipe_read(row: number, a0: number, a1: number, a2: number, a3: number): number {
    const log = this._log
    const h = this._pipe_buf.h
    const i = row * 6
    const n = log.open(7)
    const q = log.q
    q[n] = 214 | (row << 8)
    q[n + 1] = h[i + 0 + 0]
    q[n + 2] = h[i + 0 + 0] = a0
    q[n + 3] = h[i + 1 + 0]
    q[n + 4] = h[i + 1 + 0] = a1
    q[n + 5] = a2
    const h1 = this._pipe.h
    const i1 = a2 * 14
    h1[i1 + 5 + 0] += q[n + 6] = a3
    log.close(n + 7)
    return row
  }

  pipe_read_all(row: number, a0: number, a1: number, a2: number, a3: number): number {
    const log = this._log
    const state = this._state
    const h = this._pipe_buf.h
    const i = row * 6
    const n = log.open(13)
    const q = log.q
    q[n] = 215 | (row << 8)
    q[n + 1] = a0
    const h1 = this._pipe.h
    const i1 = a0 * 14
    h1[i1 + 5 + 0] += q[n + 2] = a1
    h1[i1 + 6 + 0] += q[n + 3] = a2
    q[n + 4] = a3
    q[n + 5] = listDel(state.arenas, LIST_LAYOUTS[14], a3, row)
    const end = packRow(h, i, 6, q, n + 6)
    this._pipe_buf.give(row)
    log.close(end)
    return row
  }

  pipe_discard(row: number, a0: number, a1: number, a2: number, a3: number): number {
    const log = this._log
    const state = this._state
    const h = this._pipe_buf.h
    const i = row * 6
    const n = log.open(13)
    const q = log.q
    q[n] = 216 | (row << 8)
    q[n + 1] = a0
    const h1 = this._pipe.h
    const i1 = a0 * 14
    h1[i1 + 5 + 0] += q[n + 2] = a1
    h1[i1 + 6 + 0] += q[n + 3] = a2
    q[n + 4] = a3
    q[n + 5] = listDel(state.arenas, LIST_LAYOUTS[14], a3, row)
    const end = packRow(h, i, 6, q, n + 6)
    this._pipe_buf.give(row)
    log.close(end)
    return row
  }

  new_tty(row: number, a0: number, a1: number, a2: number, a3: number, a4: number, a5: number): number {
    row = this._tty.take()
    const log = this._log
    const h = this._tty.h
    const i = row * 15
    const n = log.open(7)
    const q = log.q
    q[n] = 217 | (row << 8)
    q[n + 1] = h[i + 0 + 0] = a0
    q[n + 2] = h[i + 3 + 0] = a1
    q[n + 3] = h[i + 4 + 0] = a2
    q[n + 4] = h[i + 5 + 0] = a3
    q[n + 5] = h[i + 6 + 0] = a4
    q[n + 6] = h[i + 10 + 0] = a5
    log.close(n + 7)
    return row
  }

  set_host_stdin(row: number, a0: number): number {
    const log = this._log
    const h = this._sys.h
    const i = row * 46
    const n = log.open(3)
    const q = log.q
    q[n] = 218 | (row << 8)
    q[n + 1] = h[i + 32 + 0]
    q[n + 2] = h[i + 32 + 0] = a0
    log.close(n + 3)
    return row
  }

  set_console(row: number, a0: number): number {
    const log = this._log
    const h = this._sys.h
    const i = row * 46
    const n = log.open(3)
    const q = log.q
    q[n] = 219 | (row << 8)
    q[n + 1] = h[i + 31 + 0]
    q[n + 2] = h[i + 31 + 0] = a0
    log.close(n + 3)
    return row
  }

  tty_session(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._tty.h
    const i = row * 15
    const n = log.open(5)
    const q = log.q
    q[n] = 220 | (row << 8)
    q[n + 1] = h[i + 1 + 0]
    q[n + 2] = h[i + 1 + 0] = a0
    q[n + 3] = h[i + 2 + 0]
    q[n + 4] = h[i + 2 + 0] = a1
    log.close(n + 5)
    return row
  }

  tty_termios(row: number, a0: number, a1: number, a2: number, a3: number): number {
    const log = this._log
    const h = this._tty.h
    const i = row * 15
    const n = log.open(9)
    const q = log.q
    q[n] = 221 | (row << 8)
    q[n + 1] = h[i + 3 + 0]
    q[n + 2] = h[i + 3 + 0] = a0
    q[n + 3] = h[i + 4 + 0]
    q[n + 4] = h[i + 4 + 0] = a1
    q[n + 5] = h[i + 5 + 0]
    q[n + 6] = h[i + 5 + 0] = a2
    q[n + 7] = h[i + 6 + 0]
    q[n + 8] = h[i + 6 + 0] = a3
    log.close(n + 9)
    return row
  }

  tty_winsize(row: number, a0: number): number {
    const log = this._log
    const h = this._tty.h
    const i = row * 15
    const n = log.open(3)
    const q = log.q
    q[n] = 222 | (row << 8)
    q[n + 1] = h[i + 10 + 0]
    q[n + 2] = h[i + 10 + 0] = a0
    log.close(n + 3)
    return row
  }

  tty_line(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._tty.h
    const i = row * 15
    const n = log.open(5)
    const q = log.q
    q[n] = 223 | (row << 8)
    q[n + 1] = h[i + 7 + 0]
    q[n + 2] = h[i + 7 + 0] = a0
    q[n + 3] = h[i + 8 + 0]
    q[n + 4] = h[i + 8 + 0] = a1
    log.close(n + 5)
    return row
  }

  tty_input(row: number, a0: number, a1: number, a2: number): number {
    row = this._tty_line.take()
    const log = this._log
    const state = this._state
    const h = this._tty_line.h
    const i = row * 4
    const n = log.open(4)
    const q = log.q
    q[n] = 224 | (row << 8)
    q[n + 1] = h[i + 0 + 0] = a0
    q[n + 2] = h[i + 1 + 0] = a1
    q[n + 3] = a2
    listAddTail(state.arenas, LIST_LAYOUTS[15], a2, row)
    log.close(n + 4)
    return row
  }

  tty_read(row: number, a0: number, a1: number): number {
    const log = this._log
    const h = this._tty_line.h
    const i = row * 4
    const n = log.open(5)
    const q = log.q
    q[n] = 225 | (row << 8)
    q[n + 1] = h[i + 0 + 0]
    q[n + 2] = h[i + 0 + 0] = a0
    q[n + 3] = h[i + 1 + 0]
    q[n + 4] = h[i + 1 + 0] = a1
    log.close(n + 5)
    return row
  }

  tty_read_all(row: number, a0: number): number {
    const log = this._log
    const state = this._state
    const h = this._tty_line.h
    const i = row * 4
    const n = log.open(8)
    const q = log.q
    q[n] = 226 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = listDel(state.arenas, LIST_LAYOUTS[15], a0, row)
    const end = packRow(h, i, 4, q, n + 3)
    this._tty_line.give(row)
    log.close(end)
    return row
  }

  tty_write(row: number, a0: number, a1: number, a2: number, a3: number): number {
    const log = this._log
    const h = this._tty.h
    const i = row * 15
    const n = log.open(6)
    const q = log.q
    q[n] = 227 | (row << 8)
    q[n + 1] = h[i + 9 + 0]
    q[n + 2] = h[i + 9 + 0] = a0
    q[n + 3] = a1
    q[n + 4] = a2
    q[n + 5] = a3
    log.close(n + 6)
    return row
  }

  host_write(row: number, a0: number, a1: number, a2: number): number {
    const log = this._log
    const n = log.open(4)
    const q = log.q
    q[n] = 228 | (row << 8)
    q[n + 1] = a0
    q[n + 2] = a1
    q[n + 3] = a2
    log.close(n + 4)
    return row
  }

  init_rq(row: number, a0: number): number {
    row = this._rq.take()
    const log = this._log
    const h = this._rq.h
    const i = row * 2
    const n = log.open(2)
    const q = log.q
    q[n] = 229 | (row << 8)
    q[n + 1] = h[i + 0 + 0] = a0
    log.close(n + 2)
    return row
  }

  sched_init(row: number, a0: number, a1: number, a2: number): number {
    const log = this._log
    const h = this._sys.h
    const i = row * 46
    const n = log.open(7)
    const q = log.q
    q[n] = 230 | (row << 8)
    q[n + 1] = h[i + 44 + 0]
    q[n + 2] = h[i + 44 + 0] = a0
    q[n + 3] = h[i + 45 + 0]
    q[n + 4] = h[i + 45 + 0] = a1
    q[n + 5] = h[i + 28 + 0]
    q[n + 6] = h[i + 28 + 0] = a2
    log.close(n + 7)
    return row
  }

  set_cpus_allowed(row: number, a0: number): number {
    const log = this._log
    const h = this._task.h
    const i = row * 96
    const n = log.open(3)
    const q = log.q
    q[n] = 231 | (row << 8)
    q[n + 1] = h[i + 95 + 0]
    q[n + 2] = h[i + 95 + 0] = a0
    log.close(n + 3)
    return row
  }

  draw(row: number, a0: number): number {
    const log = this._log
    const h = this._sys.h
    const i = row * 46
    const n = log.open(3)
    const q = log.q
    q[n] = 232 | (row << 8)
    q[n + 1] = h[i + 28 + 0]
    q[n + 2] = h[i + 28 + 0] = a0
    log.close(n + 3)
    return row
  }

  switch_cpu(row: number, a0: number, a1: number, a2: number, a3: number, a4: number): number {
    const log = this._log
    const h = this._rq.h
    const i = row * 2
    const s = this._sys.h
    const n = log.open(13)
    const q = log.q
    q[n] = 233 | (row << 8)
    q[n + 1] = h[i + 1 + 0]
    q[n + 2] = h[i + 1 + 0] = a0
    q[n + 3] = s[91 + 0]
    q[n + 4] = s[91 + 0] = a1
    q[n + 5] = s[50 + 0]
    q[n + 6] = s[50 + 0] = a2
    q[n + 7] = s[51 + 0]
    q[n + 8] = s[51 + 1]
    putWide(s, 51 + 0, a3)
    q[n + 9] = s[51 + 0]
    q[n + 10] = s[51 + 1]
    q[n + 11] = s[53 + 0]
    q[n + 12] = s[53 + 0] = a4
    log.close(n + 13)
    return row
  }
}
