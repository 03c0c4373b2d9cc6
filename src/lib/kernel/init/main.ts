// main.ts: the first records. The kernel starts from a state that is all zeros. @see Linux init/main.c
import { SIGCHLD, SIGNAL_UNKILLABLE, STACK_LIMIT } from '../../record/constants.ts'
import type { Task } from '../../record/state/fields.ts'
import { schedInit } from '../interleave.ts'
import { type Kernel, panicIf } from '../kernel.ts'
import { allocPid, changePgrp, changeSession } from '../pid.ts'

export interface BootParams {
  readonly pid_max: number
  readonly max_threads: number
  /** Frames of 4 KiB. */
  readonly max_frames: number
  /** Seconds since 1970. */
  readonly boot_time: number
  /** What decides where Linux leaves it open, if there are CPUs to decide about. */
  readonly seed: number
  /** CPUs between which the seed decides; 0: one, and nothing is left to the seed. */
  readonly cpus: number
}

/** @choice first-numbers */
export const BOOT_DEFAULTS: BootParams = {
  pid_max: 32768,
  max_threads: 32768,
  max_frames: 65536,
  // The article's evening: 13 December 2017, 21:34:40 UTC: half a minute later it is 21:35.
  boot_time: 1513200880,
  seed: 1,
  cpus: 0
}

const RLIM_NOFILE = 1024

/** Switches the computer on. @see Linux init/main.c start_kernel */
export function startKernel(k: Kernel, params: BootParams): void {
  const { pid_max, max_threads, max_frames, boot_time, seed, cpus } = params
  // Offset 0 of the byte store is the empty text.
  k.state.bytes.appendAt(0, new Uint8Array(1), 0, 1)
  k.emit.boot(1, pid_max, max_threads, max_frames, boot_time, seed, 1, 2, 0, 1)
  if (cpus !== 0) schedInit(k, cpus, seed)
}

/** Makes PID 1, the only process that is not born by fork. It has no program yet, and no parent. @see Linux init/main.c rest_init */
export function makeInit(k: Kernel, fs: number, files: number): Task {
  const pid = allocPid(k)
  panicIf(pid < 0 || k.state.pid.at(pid).nr !== 1, 'PID 1 is not free')
  const signal = k.emit.make_signal(0, 1, 1, -1, RLIM_NOFILE, STACK_LIMIT, -1, -1, SIGNAL_UNKILLABLE)
  const sighand = k.emit.make_sighand(0, 1)
  const row = k.state.task.free.peek()
  k.emit.make_task(
    0,
    k.sys.next_id,
    1,
    1,
    pid,
    pid,
    row,
    row,
    SIGCHLD,
    signal,
    signal,
    sighand,
    0,
    files,
    fs,
    k.sys.clock
  )
  k.emit.set_init(1, row)
  k.emit.set_leader(signal, 1)
  changeSession(k, signal, pid)
  changePgrp(k, signal, pid)
  k.emit.wake_up_new_task(row)
  return k.task(row)
}
