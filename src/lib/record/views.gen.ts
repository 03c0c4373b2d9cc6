// views.gen.ts: a class for each struct: one row of its arena, each field a getter. Made by `npm run generate`: change what it is made from, not this file.
import type { Arena } from './state/arena.ts'
import { getWide } from './rows.ts'
import type { StructName, View } from './state/fields.ts'

abstract class Row<S extends StructName> {
  protected readonly _arena: Arena<S>
  readonly row: number
  /** Where the row begins in the arena. */
  protected readonly _start: number

  constructor(arena: Arena<S>, row: number, size: number) {
    this._arena = arena
    this.row = row
    this._start = row * size
  }
}

class SysView extends Row<'sys'> {
  constructor(arena: Arena<'sys'>, row: number) {
    super(arena, row, 46)
  }
  get clock(): number {
    return getWide(this._arena.h, this._start + 0)
  }
  get instructions(): number {
    return getWide(this._arena.h, this._start + 2)
  }
  get current(): number {
    return this._arena.h[this._start + 4]
  }
  get slice_end(): number {
    return getWide(this._arena.h, this._start + 5)
  }
  get need_resched(): number {
    return this._arena.h[this._start + 7]
  }
  get fn(): number {
    return this._arena.h[this._start + 8]
  }
  get tasklist_lock(): number {
    return this._arena.h[this._start + 9]
  }
  get rq_first(): number {
    return this._arena.h[this._start + 10]
  }
  get rq_last(): number {
    return this._arena.h[this._start + 11]
  }
  get timers_first(): number {
    return this._arena.h[this._start + 12]
  }
  get timers_last(): number {
    return this._arena.h[this._start + 13]
  }
  get alarms_first(): number {
    return this._arena.h[this._start + 14]
  }
  get alarms_last(): number {
    return this._arena.h[this._start + 15]
  }
  get poll_first(): number {
    return this._arena.h[this._start + 16]
  }
  get poll_last(): number {
    return this._arena.h[this._start + 17]
  }
  get futex_first(): number {
    return this._arena.h[this._start + 18]
  }
  get futex_last(): number {
    return this._arena.h[this._start + 19]
  }
  get last_pid(): number {
    return this._arena.h[this._start + 20]
  }
  get pid_max(): number {
    return this._arena.h[this._start + 21]
  }
  get next_id(): number {
    return this._arena.h[this._start + 22]
  }
  get next_ino(): number {
    return this._arena.h[this._start + 23]
  }
  get nr_tasks(): number {
    return this._arena.h[this._start + 24]
  }
  get max_threads(): number {
    return this._arena.h[this._start + 25]
  }
  get total_forks(): number {
    return this._arena.h[this._start + 26]
  }
  get seed(): number {
    return this._arena.h[this._start + 27]
  }
  get choices(): number {
    return this._arena.h[this._start + 28]
  }
  get init(): number {
    return this._arena.h[this._start + 29]
  }
  get root(): number {
    return this._arena.h[this._start + 30]
  }
  get console(): number {
    return this._arena.h[this._start + 31]
  }
  get host_stdin(): number {
    return this._arena.h[this._start + 32]
  }
  get boot_time(): number {
    return this._arena.h[this._start + 33]
  }
  get frames(): number {
    return this._arena.h[this._start + 34]
  }
  get max_frames(): number {
    return this._arena.h[this._start + 35]
  }
  get oom_victim(): number {
    return this._arena.h[this._start + 36]
  }
  get bytes_end(): number {
    return this._arena.h[this._start + 37]
  }
  get nr_switches(): number {
    return this._arena.h[this._start + 38]
  }
  get avenrun_1(): number {
    return this._arena.h[this._start + 39]
  }
  get avenrun_5(): number {
    return this._arena.h[this._start + 40]
  }
  get avenrun_15(): number {
    return this._arena.h[this._start + 41]
  }
  get calc_load_at(): number {
    return getWide(this._arena.h, this._start + 42)
  }
  get nr_cpus(): number {
    return this._arena.h[this._start + 44]
  }
  get cpu(): number {
    return this._arena.h[this._start + 45]
  }
}

class TaskView extends Row<'task'> {
  constructor(arena: Arena<'task'>, row: number) {
    super(arena, row, 96)
  }
  get id(): number {
    return this._arena.h[this._start + 0]
  }
  get pid(): number {
    return this._arena.h[this._start + 1]
  }
  get tgid(): number {
    return this._arena.h[this._start + 2]
  }
  get comm(): number {
    return this._arena.h[this._start + 3]
  }
  get thread_pid(): number {
    return this._arena.h[this._start + 4]
  }
  get pid_ns_for_children(): number {
    return this._arena.h[this._start + 5]
  }
  get state(): number {
    return this._arena.h[this._start + 6]
  }
  get exit_state(): number {
    return this._arena.h[this._start + 7]
  }
  get exit_code(): number {
    return this._arena.h[this._start + 8]
  }
  get exit_signal(): number {
    return this._arena.h[this._start + 9]
  }
  get flags(): number {
    return this._arena.h[this._start + 10]
  }
  get parent(): number {
    return this._arena.h[this._start + 11]
  }
  get real_parent(): number {
    return this._arena.h[this._start + 12]
  }
  get children_first(): number {
    return this._arena.h[this._start + 13]
  }
  get children_last(): number {
    return this._arena.h[this._start + 14]
  }
  get sibling_next(): number {
    return this._arena.h[this._start + 15]
  }
  get sibling_prev(): number {
    return this._arena.h[this._start + 16]
  }
  get group_leader(): number {
    return this._arena.h[this._start + 17]
  }
  get thread_next(): number {
    return this._arena.h[this._start + 18]
  }
  get thread_prev(): number {
    return this._arena.h[this._start + 19]
  }
  get pdeath_signal(): number {
    return this._arena.h[this._start + 20]
  }
  get ptrace(): number {
    return this._arena.h[this._start + 21]
  }
  get ptraced_first(): number {
    return this._arena.h[this._start + 22]
  }
  get ptraced_last(): number {
    return this._arena.h[this._start + 23]
  }
  get ptrace_next(): number {
    return this._arena.h[this._start + 24]
  }
  get ptrace_prev(): number {
    return this._arena.h[this._start + 25]
  }
  get ptrace_stop(): number {
    return this._arena.h[this._start + 26]
  }
  get ptrace_code(): number {
    return this._arena.h[this._start + 27]
  }
  get ptrace_data(): number {
    return this._arena.h[this._start + 28]
  }
  get ptrace_result(): number {
    return this._arena.h[this._start + 29]
  }
  get ptrace_message(): number {
    return this._arena.h[this._start + 30]
  }
  get last_siginfo(): number {
    return this._arena.h[this._start + 31]
  }
  get mm(): number {
    return this._arena.h[this._start + 32]
  }
  get files(): number {
    return this._arena.h[this._start + 33]
  }
  get fs(): number {
    return this._arena.h[this._start + 34]
  }
  get signal(): number {
    return this._arena.h[this._start + 35]
  }
  get sighand(): number {
    return this._arena.h[this._start + 36]
  }
  get uid(): number {
    return this._arena.h[this._start + 37]
  }
  get euid(): number {
    return this._arena.h[this._start + 38]
  }
  get suid(): number {
    return this._arena.h[this._start + 39]
  }
  get gid(): number {
    return this._arena.h[this._start + 40]
  }
  get egid(): number {
    return this._arena.h[this._start + 41]
  }
  get sgid(): number {
    return this._arena.h[this._start + 42]
  }
  get nice(): number {
    return this._arena.h[this._start + 43]
  }
  get no_new_privs(): number {
    return this._arena.h[this._start + 44]
  }
  get timer_slack_ns(): number {
    return this._arena.h[this._start + 45]
  }
  get keep_caps(): number {
    return this._arena.h[this._start + 46]
  }
  get blocked(): number {
    return this._arena.h[this._start + 47]
  }
  get blocked_hi(): number {
    return this._arena.h[this._start + 48]
  }
  get saved_sigmask(): number {
    return this._arena.h[this._start + 49]
  }
  get saved_sigmask_hi(): number {
    return this._arena.h[this._start + 50]
  }
  get restore_sigmask(): number {
    return this._arena.h[this._start + 51]
  }
  get pending(): number {
    return this._arena.h[this._start + 52]
  }
  get pending_hi(): number {
    return this._arena.h[this._start + 53]
  }
  get pending_first(): number {
    return this._arena.h[this._start + 54]
  }
  get pending_last(): number {
    return this._arena.h[this._start + 55]
  }
  get sas_ss_sp(): number {
    return this._arena.h[this._start + 56]
  }
  get sas_ss_size(): number {
    return this._arena.h[this._start + 57]
  }
  get jobctl(): number {
    return this._arena.h[this._start + 58]
  }
  get work(): number {
    return this._arena.h[this._start + 59]
  }
  get work_arg(): number {
    return this._arena.h[this._start + 60]
  }
  get work_ret(): number {
    return this._arena.h[this._start + 61]
  }
  get syscall(): number {
    return this._arena.h[this._start + 62]
  }
  get arg0(): number {
    return this._arena.h[this._start + 63]
  }
  get arg1(): number {
    return this._arena.h[this._start + 64]
  }
  get arg2(): number {
    return this._arena.h[this._start + 65]
  }
  get arg3(): number {
    return this._arena.h[this._start + 66]
  }
  get arg4(): number {
    return this._arena.h[this._start + 67]
  }
  get arg5(): number {
    return this._arena.h[this._start + 68]
  }
  get progress(): number {
    return this._arena.h[this._start + 69]
  }
  get restart(): number {
    return this._arena.h[this._start + 70]
  }
  get expires(): number {
    return getWide(this._arena.h, this._start + 71)
  }
  get wq(): number {
    return this._arena.h[this._start + 73]
  }
  get wq_owner(): number {
    return this._arena.h[this._start + 74]
  }
  get wq_next(): number {
    return this._arena.h[this._start + 75]
  }
  get wq_prev(): number {
    return this._arena.h[this._start + 76]
  }
  get wchan(): number {
    return this._arena.h[this._start + 77]
  }
  get timer(): number {
    return this._arena.h[this._start + 78]
  }
  get timer_next(): number {
    return this._arena.h[this._start + 79]
  }
  get timer_prev(): number {
    return this._arena.h[this._start + 80]
  }
  get on_rq(): number {
    return this._arena.h[this._start + 81]
  }
  get rq_next(): number {
    return this._arena.h[this._start + 82]
  }
  get rq_prev(): number {
    return this._arena.h[this._start + 83]
  }
  get pc(): number {
    return this._arena.h[this._start + 84]
  }
  get utime(): number {
    return getWide(this._arena.h, this._start + 85)
  }
  get stime(): number {
    return getWide(this._arena.h, this._start + 87)
  }
  get start_time(): number {
    return getWide(this._arena.h, this._start + 89)
  }
  get min_flt(): number {
    return this._arena.h[this._start + 91]
  }
  get vfork_done(): number {
    return this._arena.h[this._start + 92]
  }
  get set_child_tid(): number {
    return this._arena.h[this._start + 93]
  }
  get clear_child_tid(): number {
    return this._arena.h[this._start + 94]
  }
  get cpus_allowed(): number {
    return this._arena.h[this._start + 95]
  }
}

class SignalView extends Row<'signal'> {
  constructor(arena: Arena<'signal'>, row: number) {
    super(arena, row, 69)
  }
  get nr_threads(): number {
    return this._arena.h[this._start + 0]
  }
  get live(): number {
    return this._arena.h[this._start + 1]
  }
  get thread_first(): number {
    return this._arena.h[this._start + 2]
  }
  get thread_last(): number {
    return this._arena.h[this._start + 3]
  }
  get group_exit_code(): number {
    return this._arena.h[this._start + 4]
  }
  get group_exec_task(): number {
    return this._arena.h[this._start + 5]
  }
  get flags(): number {
    return this._arena.h[this._start + 6]
  }
  get group_stop_count(): number {
    return this._arena.h[this._start + 7]
  }
  get shared_pending(): number {
    return this._arena.h[this._start + 8]
  }
  get shared_pending_hi(): number {
    return this._arena.h[this._start + 9]
  }
  get shared_pending_first(): number {
    return this._arena.h[this._start + 10]
  }
  get shared_pending_last(): number {
    return this._arena.h[this._start + 11]
  }
  get wait_chldexit_first(): number {
    return this._arena.h[this._start + 12]
  }
  get wait_chldexit_last(): number {
    return this._arena.h[this._start + 13]
  }
  get is_child_subreaper(): number {
    return this._arena.h[this._start + 14]
  }
  get has_child_subreaper(): number {
    return this._arena.h[this._start + 15]
  }
  get leader(): number {
    return this._arena.h[this._start + 16]
  }
  get pgrp(): number {
    return this._arena.h[this._start + 17]
  }
  get pgrp_next(): number {
    return this._arena.h[this._start + 18]
  }
  get pgrp_prev(): number {
    return this._arena.h[this._start + 19]
  }
  get session(): number {
    return this._arena.h[this._start + 20]
  }
  get sid_next(): number {
    return this._arena.h[this._start + 21]
  }
  get sid_prev(): number {
    return this._arena.h[this._start + 22]
  }
  get tty(): number {
    return this._arena.h[this._start + 23]
  }
  get tty_old_pgrp(): number {
    return this._arena.h[this._start + 24]
  }
  get it_real_value(): number {
    return getWide(this._arena.h, this._start + 25)
  }
  get it_real_incr(): number {
    return getWide(this._arena.h, this._start + 27)
  }
  get alarm_next(): number {
    return this._arena.h[this._start + 29]
  }
  get alarm_prev(): number {
    return this._arena.h[this._start + 30]
  }
  get it_virt_expires(): number {
    return getWide(this._arena.h, this._start + 31)
  }
  get it_virt_incr(): number {
    return getWide(this._arena.h, this._start + 33)
  }
  get it_prof_expires(): number {
    return getWide(this._arena.h, this._start + 35)
  }
  get it_prof_incr(): number {
    return getWide(this._arena.h, this._start + 37)
  }
  get utime(): number {
    return getWide(this._arena.h, this._start + 39)
  }
  get stime(): number {
    return getWide(this._arena.h, this._start + 41)
  }
  get cutime(): number {
    return getWide(this._arena.h, this._start + 43)
  }
  get cstime(): number {
    return getWide(this._arena.h, this._start + 45)
  }
  get min_flt(): number {
    return this._arena.h[this._start + 47]
  }
  get cmin_flt(): number {
    return this._arena.h[this._start + 48]
  }
  get maxrss(): number {
    return this._arena.h[this._start + 49]
  }
  get cmaxrss(): number {
    return this._arena.h[this._start + 50]
  }
  get rlim_nproc(): number {
    return this._arena.h[this._start + 51]
  }
  get rlim_nofile(): number {
    return this._arena.h[this._start + 52]
  }
  get rlim_stack(): number {
    return this._arena.h[this._start + 53]
  }
  get rlim_core(): number {
    return this._arena.h[this._start + 54]
  }
  get rlim_as(): number {
    return this._arena.h[this._start + 55]
  }
  get rlim_data(): number {
    return this._arena.h[this._start + 56]
  }
  get rlim_cpu(): number {
    return this._arena.h[this._start + 57]
  }
  get rlim_fsize(): number {
    return this._arena.h[this._start + 58]
  }
  get rlim_sigpending(): number {
    return this._arena.h[this._start + 59]
  }
  get rlim_max_cpu(): number {
    return this._arena.h[this._start + 60]
  }
  get rlim_max_fsize(): number {
    return this._arena.h[this._start + 61]
  }
  get rlim_max_data(): number {
    return this._arena.h[this._start + 62]
  }
  get rlim_max_stack(): number {
    return this._arena.h[this._start + 63]
  }
  get rlim_max_core(): number {
    return this._arena.h[this._start + 64]
  }
  get rlim_max_nproc(): number {
    return this._arena.h[this._start + 65]
  }
  get rlim_max_nofile(): number {
    return this._arena.h[this._start + 66]
  }
  get rlim_max_as(): number {
    return this._arena.h[this._start + 67]
  }
  get rlim_max_sigpending(): number {
    return this._arena.h[this._start + 68]
  }
}

class SighandView extends Row<'sighand'> {
  constructor(arena: Arena<'sighand'>, row: number) {
    super(arena, row, 3)
  }
  get count(): number {
    return this._arena.h[this._start + 0]
  }
  get action_first(): number {
    return this._arena.h[this._start + 1]
  }
  get action_last(): number {
    return this._arena.h[this._start + 2]
  }
}

class SigactionView extends Row<'sigaction'> {
  constructor(arena: Arena<'sigaction'>, row: number) {
    super(arena, row, 8)
  }
  get sig(): number {
    return this._arena.h[this._start + 0]
  }
  get handler(): number {
    return this._arena.h[this._start + 1]
  }
  get flags(): number {
    return this._arena.h[this._start + 2]
  }
  get restorer(): number {
    return this._arena.h[this._start + 3]
  }
  get mask(): number {
    return this._arena.h[this._start + 4]
  }
  get mask_hi(): number {
    return this._arena.h[this._start + 5]
  }
  get next(): number {
    return this._arena.h[this._start + 6]
  }
  get prev(): number {
    return this._arena.h[this._start + 7]
  }
}

class SigqueueView extends Row<'sigqueue'> {
  constructor(arena: Arena<'sigqueue'>, row: number) {
    super(arena, row, 10)
  }
  get sig(): number {
    return this._arena.h[this._start + 0]
  }
  get code(): number {
    return this._arena.h[this._start + 1]
  }
  get pid(): number {
    return this._arena.h[this._start + 2]
  }
  get uid(): number {
    return this._arena.h[this._start + 3]
  }
  get status(): number {
    return this._arena.h[this._start + 4]
  }
  get utime(): number {
    return this._arena.h[this._start + 5]
  }
  get stime(): number {
    return this._arena.h[this._start + 6]
  }
  get addr(): number {
    return this._arena.h[this._start + 7]
  }
  get next(): number {
    return this._arena.h[this._start + 8]
  }
  get prev(): number {
    return this._arena.h[this._start + 9]
  }
}

class MmView extends Row<'mm'> {
  constructor(arena: Arena<'mm'>, row: number) {
    super(arena, row, 16)
  }
  get mm_users(): number {
    return this._arena.h[this._start + 0]
  }
  get start_brk(): number {
    return this._arena.h[this._start + 1]
  }
  get brk(): number {
    return this._arena.h[this._start + 2]
  }
  get mmap_base(): number {
    return this._arena.h[this._start + 3]
  }
  get total_vm(): number {
    return this._arena.h[this._start + 4]
  }
  get rss(): number {
    return this._arena.h[this._start + 5]
  }
  get hiwater_rss(): number {
    return this._arena.h[this._start + 6]
  }
  get vma_first(): number {
    return this._arena.h[this._start + 7]
  }
  get vma_last(): number {
    return this._arena.h[this._start + 8]
  }
  get leaf_first(): number {
    return this._arena.h[this._start + 9]
  }
  get leaf_last(): number {
    return this._arena.h[this._start + 10]
  }
  get arg_start(): number {
    return this._arena.h[this._start + 11]
  }
  get arg_end(): number {
    return this._arena.h[this._start + 12]
  }
  get dump_disabled(): number {
    return this._arena.h[this._start + 13]
  }
  get exe(): number {
    return this._arena.h[this._start + 14]
  }
  get interp(): number {
    return this._arena.h[this._start + 15]
  }
}

class VmaView extends Row<'vma'> {
  constructor(arena: Arena<'vma'>, row: number) {
    super(arena, row, 10)
  }
  get start(): number {
    return this._arena.h[this._start + 0]
  }
  get end(): number {
    return this._arena.h[this._start + 1]
  }
  get prot(): number {
    return this._arena.h[this._start + 2]
  }
  get flags(): number {
    return this._arena.h[this._start + 3]
  }
  get inode(): number {
    return this._arena.h[this._start + 4]
  }
  get off(): number {
    return this._arena.h[this._start + 5]
  }
  get filesz(): number {
    return this._arena.h[this._start + 6]
  }
  get shmem(): number {
    return this._arena.h[this._start + 7]
  }
  get next(): number {
    return this._arena.h[this._start + 8]
  }
  get prev(): number {
    return this._arena.h[this._start + 9]
  }
}

class LeafView extends Row<'leaf'> {
  constructor(arena: Arena<'leaf'>, row: number) {
    super(arena, row, 67)
  }
  get base(): number {
    return this._arena.h[this._start + 0]
  }
  get next(): number {
    return this._arena.h[this._start + 1]
  }
  get prev(): number {
    return this._arena.h[this._start + 2]
  }
}

class FilesView extends Row<'files'> {
  constructor(arena: Arena<'files'>, row: number) {
    super(arena, row, 20)
  }
  get count(): number {
    return this._arena.h[this._start + 0]
  }
  get fd0(): number {
    return this._arena.h[this._start + 1]
  }
  get fd1(): number {
    return this._arena.h[this._start + 2]
  }
  get fd2(): number {
    return this._arena.h[this._start + 3]
  }
  get fd3(): number {
    return this._arena.h[this._start + 4]
  }
  get fd4(): number {
    return this._arena.h[this._start + 5]
  }
  get fd5(): number {
    return this._arena.h[this._start + 6]
  }
  get fd6(): number {
    return this._arena.h[this._start + 7]
  }
  get fd7(): number {
    return this._arena.h[this._start + 8]
  }
  get fd8(): number {
    return this._arena.h[this._start + 9]
  }
  get fd9(): number {
    return this._arena.h[this._start + 10]
  }
  get fd10(): number {
    return this._arena.h[this._start + 11]
  }
  get fd11(): number {
    return this._arena.h[this._start + 12]
  }
  get fd12(): number {
    return this._arena.h[this._start + 13]
  }
  get fd13(): number {
    return this._arena.h[this._start + 14]
  }
  get fd14(): number {
    return this._arena.h[this._start + 15]
  }
  get fd15(): number {
    return this._arena.h[this._start + 16]
  }
  get close_on_exec(): number {
    return this._arena.h[this._start + 17]
  }
  get base(): number {
    return this._arena.h[this._start + 18]
  }
  get more(): number {
    return this._arena.h[this._start + 19]
  }
}

class FileView extends Row<'file'> {
  constructor(arena: Arena<'file'>, row: number) {
    super(arena, row, 9)
  }
  get f_count(): number {
    return this._arena.h[this._start + 0]
  }
  get f_flags(): number {
    return this._arena.h[this._start + 1]
  }
  get f_pos(): number {
    return this._arena.h[this._start + 2]
  }
  get kind(): number {
    return this._arena.h[this._start + 3]
  }
  get inode(): number {
    return this._arena.h[this._start + 4]
  }
  get pipe(): number {
    return this._arena.h[this._start + 5]
  }
  get tty(): number {
    return this._arena.h[this._start + 6]
  }
  get aux(): number {
    return this._arena.h[this._start + 7]
  }
  get aux_hi(): number {
    return this._arena.h[this._start + 8]
  }
}

class InodeView extends Row<'inode'> {
  constructor(arena: Arena<'inode'>, row: number) {
    super(arena, row, 17)
  }
  get i_ino(): number {
    return this._arena.h[this._start + 0]
  }
  get i_mode(): number {
    return this._arena.h[this._start + 1]
  }
  get i_uid(): number {
    return this._arena.h[this._start + 2]
  }
  get i_gid(): number {
    return this._arena.h[this._start + 3]
  }
  get i_nlink(): number {
    return this._arena.h[this._start + 4]
  }
  get i_count(): number {
    return this._arena.h[this._start + 5]
  }
  get i_size(): number {
    return this._arena.h[this._start + 6]
  }
  get i_rdev(): number {
    return this._arena.h[this._start + 7]
  }
  get i_mtime(): number {
    return getWide(this._arena.h, this._start + 8)
  }
  get parent(): number {
    return this._arena.h[this._start + 10]
  }
  get dentry_first(): number {
    return this._arena.h[this._start + 11]
  }
  get dentry_last(): number {
    return this._arena.h[this._start + 12]
  }
  get extent_first(): number {
    return this._arena.h[this._start + 13]
  }
  get extent_last(): number {
    return this._arena.h[this._start + 14]
  }
  get pipe(): number {
    return this._arena.h[this._start + 15]
  }
  get link(): number {
    return this._arena.h[this._start + 16]
  }
}

class DentryView extends Row<'dentry'> {
  constructor(arena: Arena<'dentry'>, row: number) {
    super(arena, row, 5)
  }
  get name(): number {
    return this._arena.h[this._start + 0]
  }
  get inode(): number {
    return this._arena.h[this._start + 1]
  }
  get parent(): number {
    return this._arena.h[this._start + 2]
  }
  get next(): number {
    return this._arena.h[this._start + 3]
  }
  get prev(): number {
    return this._arena.h[this._start + 4]
  }
}

class ExtentView extends Row<'extent'> {
  constructor(arena: Arena<'extent'>, row: number) {
    super(arena, row, 6)
  }
  get pos(): number {
    return this._arena.h[this._start + 0]
  }
  get len(): number {
    return this._arena.h[this._start + 1]
  }
  get seg(): number {
    return this._arena.h[this._start + 2]
  }
  get off(): number {
    return this._arena.h[this._start + 3]
  }
  get next(): number {
    return this._arena.h[this._start + 4]
  }
  get prev(): number {
    return this._arena.h[this._start + 5]
  }
}

class PipeView extends Row<'pipe'> {
  constructor(arena: Arena<'pipe'>, row: number) {
    super(arena, row, 14)
  }
  get readers(): number {
    return this._arena.h[this._start + 0]
  }
  get writers(): number {
    return this._arena.h[this._start + 1]
  }
  get r_counter(): number {
    return this._arena.h[this._start + 2]
  }
  get w_counter(): number {
    return this._arena.h[this._start + 3]
  }
  get i_ino(): number {
    return this._arena.h[this._start + 4]
  }
  get len(): number {
    return this._arena.h[this._start + 5]
  }
  get bufs(): number {
    return this._arena.h[this._start + 6]
  }
  get max_usage(): number {
    return this._arena.h[this._start + 7]
  }
  get buf_first(): number {
    return this._arena.h[this._start + 8]
  }
  get buf_last(): number {
    return this._arena.h[this._start + 9]
  }
  get rd_wait_first(): number {
    return this._arena.h[this._start + 10]
  }
  get rd_wait_last(): number {
    return this._arena.h[this._start + 11]
  }
  get wr_wait_first(): number {
    return this._arena.h[this._start + 12]
  }
  get wr_wait_last(): number {
    return this._arena.h[this._start + 13]
  }
}

class PipeBufView extends Row<'pipe_buf'> {
  constructor(arena: Arena<'pipe_buf'>, row: number) {
    super(arena, row, 6)
  }
  get off(): number {
    return this._arena.h[this._start + 0]
  }
  get len(): number {
    return this._arena.h[this._start + 1]
  }
  get end(): number {
    return this._arena.h[this._start + 2]
  }
  get merged(): number {
    return this._arena.h[this._start + 3]
  }
  get next(): number {
    return this._arena.h[this._start + 4]
  }
  get prev(): number {
    return this._arena.h[this._start + 5]
  }
}

class TtyView extends Row<'tty'> {
  constructor(arena: Arena<'tty'>, row: number) {
    super(arena, row, 15)
  }
  get index(): number {
    return this._arena.h[this._start + 0]
  }
  get session(): number {
    return this._arena.h[this._start + 1]
  }
  get pgrp(): number {
    return this._arena.h[this._start + 2]
  }
  get c_iflag(): number {
    return this._arena.h[this._start + 3]
  }
  get c_oflag(): number {
    return this._arena.h[this._start + 4]
  }
  get c_cflag(): number {
    return this._arena.h[this._start + 5]
  }
  get c_lflag(): number {
    return this._arena.h[this._start + 6]
  }
  get line(): number {
    return this._arena.h[this._start + 7]
  }
  get line_len(): number {
    return this._arena.h[this._start + 8]
  }
  get column(): number {
    return this._arena.h[this._start + 9]
  }
  get winsize(): number {
    return this._arena.h[this._start + 10]
  }
  get in_first(): number {
    return this._arena.h[this._start + 11]
  }
  get in_last(): number {
    return this._arena.h[this._start + 12]
  }
  get rd_wait_first(): number {
    return this._arena.h[this._start + 13]
  }
  get rd_wait_last(): number {
    return this._arena.h[this._start + 14]
  }
}

class TtyLineView extends Row<'tty_line'> {
  constructor(arena: Arena<'tty_line'>, row: number) {
    super(arena, row, 4)
  }
  get off(): number {
    return this._arena.h[this._start + 0]
  }
  get len(): number {
    return this._arena.h[this._start + 1]
  }
  get next(): number {
    return this._arena.h[this._start + 2]
  }
  get prev(): number {
    return this._arena.h[this._start + 3]
  }
}

class FsView extends Row<'fs'> {
  constructor(arena: Arena<'fs'>, row: number) {
    super(arena, row, 3)
  }
  get users(): number {
    return this._arena.h[this._start + 0]
  }
  get pwd(): number {
    return this._arena.h[this._start + 1]
  }
  get umask(): number {
    return this._arena.h[this._start + 2]
  }
}

class PidView extends Row<'pid'> {
  constructor(arena: Arena<'pid'>, row: number) {
    super(arena, row, 9)
  }
  get nr(): number {
    return this._arena.h[this._start + 0]
  }
  get task(): number {
    return this._arena.h[this._start + 1]
  }
  get pgrp_first(): number {
    return this._arena.h[this._start + 2]
  }
  get pgrp_last(): number {
    return this._arena.h[this._start + 3]
  }
  get sid_first(): number {
    return this._arena.h[this._start + 4]
  }
  get sid_last(): number {
    return this._arena.h[this._start + 5]
  }
  get ns(): number {
    return this._arena.h[this._start + 6]
  }
  get numbers_first(): number {
    return this._arena.h[this._start + 7]
  }
  get numbers_last(): number {
    return this._arena.h[this._start + 8]
  }
}

class UpidView extends Row<'upid'> {
  constructor(arena: Arena<'upid'>, row: number) {
    super(arena, row, 7)
  }
  get nr(): number {
    return this._arena.h[this._start + 0]
  }
  get ns(): number {
    return this._arena.h[this._start + 1]
  }
  get pid(): number {
    return this._arena.h[this._start + 2]
  }
  get next(): number {
    return this._arena.h[this._start + 3]
  }
  get prev(): number {
    return this._arena.h[this._start + 4]
  }
  get ns_next(): number {
    return this._arena.h[this._start + 5]
  }
  get ns_prev(): number {
    return this._arena.h[this._start + 6]
  }
}

class PidNamespaceView extends Row<'pid_namespace'> {
  constructor(arena: Arena<'pid_namespace'>, row: number) {
    super(arena, row, 8)
  }
  get level(): number {
    return this._arena.h[this._start + 0]
  }
  get parent(): number {
    return this._arena.h[this._start + 1]
  }
  get child_reaper(): number {
    return this._arena.h[this._start + 2]
  }
  get last_pid(): number {
    return this._arena.h[this._start + 3]
  }
  get pid_allocated(): number {
    return this._arena.h[this._start + 4]
  }
  get adding(): number {
    return this._arena.h[this._start + 5]
  }
  get upids_first(): number {
    return this._arena.h[this._start + 6]
  }
  get upids_last(): number {
    return this._arena.h[this._start + 7]
  }
}

class RqView extends Row<'rq'> {
  constructor(arena: Arena<'rq'>, row: number) {
    super(arena, row, 2)
  }
  get cpu(): number {
    return this._arena.h[this._start + 0]
  }
  get curr(): number {
    return this._arena.h[this._start + 1]
  }
}

export const VIEWS: { readonly [S in StructName]: new (arena: Arena<S>, row: number) => View<S> } = {
  sys: SysView,
  task: TaskView,
  signal: SignalView,
  sighand: SighandView,
  sigaction: SigactionView,
  sigqueue: SigqueueView,
  mm: MmView,
  vma: VmaView,
  leaf: LeafView,
  files: FilesView,
  file: FileView,
  inode: InodeView,
  dentry: DentryView,
  extent: ExtentView,
  pipe: PipeView,
  pipe_buf: PipeBufView,
  tty: TtyView,
  tty_line: TtyLineView,
  fs: FsView,
  pid: PidView,
  upid: UpidView,
  pid_namespace: PidNamespaceView,
  rq: RqView
}
