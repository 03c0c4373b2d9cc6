// views.gen.ts: a class for each struct: one row of its arena, each field a getter. Made by `npm run generate`: change what it is made from, not this file.
import type { Arena } from './state/arena.ts'
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
    const { h } = this._arena
    return (h[this._start + 0] >>> 0) + h[this._start + 1] * 4294967296
  }
  get instructions(): number {
    const { h } = this._arena
    return (h[this._start + 2] >>> 0) + h[this._start + 3] * 4294967296
  }
  get current(): number {
    const { h } = this._arena
    return h[this._start + 4]
  }
  get slice_end(): number {
    const { h } = this._arena
    return (h[this._start + 5] >>> 0) + h[this._start + 6] * 4294967296
  }
  get need_resched(): number {
    const { h } = this._arena
    return h[this._start + 7]
  }
  get fn(): number {
    const { h } = this._arena
    return h[this._start + 8]
  }
  get tasklist_lock(): number {
    const { h } = this._arena
    return h[this._start + 9]
  }
  get rq_first(): number {
    const { h } = this._arena
    return h[this._start + 10]
  }
  get rq_last(): number {
    const { h } = this._arena
    return h[this._start + 11]
  }
  get timers_first(): number {
    const { h } = this._arena
    return h[this._start + 12]
  }
  get timers_last(): number {
    const { h } = this._arena
    return h[this._start + 13]
  }
  get alarms_first(): number {
    const { h } = this._arena
    return h[this._start + 14]
  }
  get alarms_last(): number {
    const { h } = this._arena
    return h[this._start + 15]
  }
  get poll_first(): number {
    const { h } = this._arena
    return h[this._start + 16]
  }
  get poll_last(): number {
    const { h } = this._arena
    return h[this._start + 17]
  }
  get futex_first(): number {
    const { h } = this._arena
    return h[this._start + 18]
  }
  get futex_last(): number {
    const { h } = this._arena
    return h[this._start + 19]
  }
  get last_pid(): number {
    const { h } = this._arena
    return h[this._start + 20]
  }
  get pid_max(): number {
    const { h } = this._arena
    return h[this._start + 21]
  }
  get next_id(): number {
    const { h } = this._arena
    return h[this._start + 22]
  }
  get next_ino(): number {
    const { h } = this._arena
    return h[this._start + 23]
  }
  get nr_tasks(): number {
    const { h } = this._arena
    return h[this._start + 24]
  }
  get max_threads(): number {
    const { h } = this._arena
    return h[this._start + 25]
  }
  get total_forks(): number {
    const { h } = this._arena
    return h[this._start + 26]
  }
  get seed(): number {
    const { h } = this._arena
    return h[this._start + 27]
  }
  get choices(): number {
    const { h } = this._arena
    return h[this._start + 28]
  }
  get init(): number {
    const { h } = this._arena
    return h[this._start + 29]
  }
  get root(): number {
    const { h } = this._arena
    return h[this._start + 30]
  }
  get console(): number {
    const { h } = this._arena
    return h[this._start + 31]
  }
  get host_stdin(): number {
    const { h } = this._arena
    return h[this._start + 32]
  }
  get boot_time(): number {
    const { h } = this._arena
    return h[this._start + 33]
  }
  get frames(): number {
    const { h } = this._arena
    return h[this._start + 34]
  }
  get max_frames(): number {
    const { h } = this._arena
    return h[this._start + 35]
  }
  get oom_victim(): number {
    const { h } = this._arena
    return h[this._start + 36]
  }
  get bytes_end(): number {
    const { h } = this._arena
    return h[this._start + 37]
  }
  get nr_switches(): number {
    const { h } = this._arena
    return h[this._start + 38]
  }
  get avenrun_1(): number {
    const { h } = this._arena
    return h[this._start + 39]
  }
  get avenrun_5(): number {
    const { h } = this._arena
    return h[this._start + 40]
  }
  get avenrun_15(): number {
    const { h } = this._arena
    return h[this._start + 41]
  }
  get calc_load_at(): number {
    const { h } = this._arena
    return (h[this._start + 42] >>> 0) + h[this._start + 43] * 4294967296
  }
  get nr_cpus(): number {
    const { h } = this._arena
    return h[this._start + 44]
  }
  get cpu(): number {
    const { h } = this._arena
    return h[this._start + 45]
  }
}

class TaskView extends Row<'task'> {
  constructor(arena: Arena<'task'>, row: number) {
    super(arena, row, 96)
  }
  get id(): number {
    const { h } = this._arena
    return h[this._start + 0]
  }
  get pid(): number {
    const { h } = this._arena
    return h[this._start + 1]
  }
  get tgid(): number {
    const { h } = this._arena
    return h[this._start + 2]
  }
  get comm(): number {
    const { h } = this._arena
    return h[this._start + 3]
  }
  get thread_pid(): number {
    const { h } = this._arena
    return h[this._start + 4]
  }
  get pid_ns_for_children(): number {
    const { h } = this._arena
    return h[this._start + 5]
  }
  get state(): number {
    const { h } = this._arena
    return h[this._start + 6]
  }
  get exit_state(): number {
    const { h } = this._arena
    return h[this._start + 7]
  }
  get exit_code(): number {
    const { h } = this._arena
    return h[this._start + 8]
  }
  get exit_signal(): number {
    const { h } = this._arena
    return h[this._start + 9]
  }
  get flags(): number {
    const { h } = this._arena
    return h[this._start + 10]
  }
  get parent(): number {
    const { h } = this._arena
    return h[this._start + 11]
  }
  get real_parent(): number {
    const { h } = this._arena
    return h[this._start + 12]
  }
  get children_first(): number {
    const { h } = this._arena
    return h[this._start + 13]
  }
  get children_last(): number {
    const { h } = this._arena
    return h[this._start + 14]
  }
  get sibling_next(): number {
    const { h } = this._arena
    return h[this._start + 15]
  }
  get sibling_prev(): number {
    const { h } = this._arena
    return h[this._start + 16]
  }
  get group_leader(): number {
    const { h } = this._arena
    return h[this._start + 17]
  }
  get thread_next(): number {
    const { h } = this._arena
    return h[this._start + 18]
  }
  get thread_prev(): number {
    const { h } = this._arena
    return h[this._start + 19]
  }
  get pdeath_signal(): number {
    const { h } = this._arena
    return h[this._start + 20]
  }
  get ptrace(): number {
    const { h } = this._arena
    return h[this._start + 21]
  }
  get ptraced_first(): number {
    const { h } = this._arena
    return h[this._start + 22]
  }
  get ptraced_last(): number {
    const { h } = this._arena
    return h[this._start + 23]
  }
  get ptrace_next(): number {
    const { h } = this._arena
    return h[this._start + 24]
  }
  get ptrace_prev(): number {
    const { h } = this._arena
    return h[this._start + 25]
  }
  get ptrace_stop(): number {
    const { h } = this._arena
    return h[this._start + 26]
  }
  get ptrace_code(): number {
    const { h } = this._arena
    return h[this._start + 27]
  }
  get ptrace_data(): number {
    const { h } = this._arena
    return h[this._start + 28]
  }
  get ptrace_result(): number {
    const { h } = this._arena
    return h[this._start + 29]
  }
  get ptrace_message(): number {
    const { h } = this._arena
    return h[this._start + 30]
  }
  get last_siginfo(): number {
    const { h } = this._arena
    return h[this._start + 31]
  }
  get mm(): number {
    const { h } = this._arena
    return h[this._start + 32]
  }
  get files(): number {
    const { h } = this._arena
    return h[this._start + 33]
  }
  get fs(): number {
    const { h } = this._arena
    return h[this._start + 34]
  }
  get signal(): number {
    const { h } = this._arena
    return h[this._start + 35]
  }
  get sighand(): number {
    const { h } = this._arena
    return h[this._start + 36]
  }
  get uid(): number {
    const { h } = this._arena
    return h[this._start + 37]
  }
  get euid(): number {
    const { h } = this._arena
    return h[this._start + 38]
  }
  get suid(): number {
    const { h } = this._arena
    return h[this._start + 39]
  }
  get gid(): number {
    const { h } = this._arena
    return h[this._start + 40]
  }
  get egid(): number {
    const { h } = this._arena
    return h[this._start + 41]
  }
  get sgid(): number {
    const { h } = this._arena
    return h[this._start + 42]
  }
  get nice(): number {
    const { h } = this._arena
    return h[this._start + 43]
  }
  get no_new_privs(): number {
    const { h } = this._arena
    return h[this._start + 44]
  }
  get timer_slack_ns(): number {
    const { h } = this._arena
    return h[this._start + 45]
  }
  get keep_caps(): number {
    const { h } = this._arena
    return h[this._start + 46]
  }
  get blocked(): number {
    const { h } = this._arena
    return h[this._start + 47]
  }
  get blocked_hi(): number {
    const { h } = this._arena
    return h[this._start + 48]
  }
  get saved_sigmask(): number {
    const { h } = this._arena
    return h[this._start + 49]
  }
  get saved_sigmask_hi(): number {
    const { h } = this._arena
    return h[this._start + 50]
  }
  get restore_sigmask(): number {
    const { h } = this._arena
    return h[this._start + 51]
  }
  get pending(): number {
    const { h } = this._arena
    return h[this._start + 52]
  }
  get pending_hi(): number {
    const { h } = this._arena
    return h[this._start + 53]
  }
  get pending_first(): number {
    const { h } = this._arena
    return h[this._start + 54]
  }
  get pending_last(): number {
    const { h } = this._arena
    return h[this._start + 55]
  }
  get sas_ss_sp(): number {
    const { h } = this._arena
    return h[this._start + 56]
  }
  get sas_ss_size(): number {
    const { h } = this._arena
    return h[this._start + 57]
  }
  get jobctl(): number {
    const { h } = this._arena
    return h[this._start + 58]
  }
  get work(): number {
    const { h } = this._arena
    return h[this._start + 59]
  }
  get work_arg(): number {
    const { h } = this._arena
    return h[this._start + 60]
  }
  get work_ret(): number {
    const { h } = this._arena
    return h[this._start + 61]
  }
  get syscall(): number {
    const { h } = this._arena
    return h[this._start + 62]
  }
  get arg0(): number {
    const { h } = this._arena
    return h[this._start + 63]
  }
  get arg1(): number {
    const { h } = this._arena
    return h[this._start + 64]
  }
  get arg2(): number {
    const { h } = this._arena
    return h[this._start + 65]
  }
  get arg3(): number {
    const { h } = this._arena
    return h[this._start + 66]
  }
  get arg4(): number {
    const { h } = this._arena
    return h[this._start + 67]
  }
  get arg5(): number {
    const { h } = this._arena
    return h[this._start + 68]
  }
  get progress(): number {
    const { h } = this._arena
    return h[this._start + 69]
  }
  get restart(): number {
    const { h } = this._arena
    return h[this._start + 70]
  }
  get expires(): number {
    const { h } = this._arena
    return (h[this._start + 71] >>> 0) + h[this._start + 72] * 4294967296
  }
  get wq(): number {
    const { h } = this._arena
    return h[this._start + 73]
  }
  get wq_owner(): number {
    const { h } = this._arena
    return h[this._start + 74]
  }
  get wq_next(): number {
    const { h } = this._arena
    return h[this._start + 75]
  }
  get wq_prev(): number {
    const { h } = this._arena
    return h[this._start + 76]
  }
  get wchan(): number {
    const { h } = this._arena
    return h[this._start + 77]
  }
  get timer(): number {
    const { h } = this._arena
    return h[this._start + 78]
  }
  get timer_next(): number {
    const { h } = this._arena
    return h[this._start + 79]
  }
  get timer_prev(): number {
    const { h } = this._arena
    return h[this._start + 80]
  }
  get on_rq(): number {
    const { h } = this._arena
    return h[this._start + 81]
  }
  get rq_next(): number {
    const { h } = this._arena
    return h[this._start + 82]
  }
  get rq_prev(): number {
    const { h } = this._arena
    return h[this._start + 83]
  }
  get pc(): number {
    const { h } = this._arena
    return h[this._start + 84]
  }
  get utime(): number {
    const { h } = this._arena
    return (h[this._start + 85] >>> 0) + h[this._start + 86] * 4294967296
  }
  get stime(): number {
    const { h } = this._arena
    return (h[this._start + 87] >>> 0) + h[this._start + 88] * 4294967296
  }
  get start_time(): number {
    const { h } = this._arena
    return (h[this._start + 89] >>> 0) + h[this._start + 90] * 4294967296
  }
  get min_flt(): number {
    const { h } = this._arena
    return h[this._start + 91]
  }
  get vfork_done(): number {
    const { h } = this._arena
    return h[this._start + 92]
  }
  get set_child_tid(): number {
    const { h } = this._arena
    return h[this._start + 93]
  }
  get clear_child_tid(): number {
    const { h } = this._arena
    return h[this._start + 94]
  }
  get cpus_allowed(): number {
    const { h } = this._arena
    return h[this._start + 95]
  }
}

class SignalView extends Row<'signal'> {
  constructor(arena: Arena<'signal'>, row: number) {
    super(arena, row, 69)
  }
  get nr_threads(): number {
    const { h } = this._arena
    return h[this._start + 0]
  }
  get live(): number {
    const { h } = this._arena
    return h[this._start + 1]
  }
  get thread_first(): number {
    const { h } = this._arena
    return h[this._start + 2]
  }
  get thread_last(): number {
    const { h } = this._arena
    return h[this._start + 3]
  }
  get group_exit_code(): number {
    const { h } = this._arena
    return h[this._start + 4]
  }
  get group_exec_task(): number {
    const { h } = this._arena
    return h[this._start + 5]
  }
  get flags(): number {
    const { h } = this._arena
    return h[this._start + 6]
  }
  get group_stop_count(): number {
    const { h } = this._arena
    return h[this._start + 7]
  }
  get shared_pending(): number {
    const { h } = this._arena
    return h[this._start + 8]
  }
  get shared_pending_hi(): number {
    const { h } = this._arena
    return h[this._start + 9]
  }
  get shared_pending_first(): number {
    const { h } = this._arena
    return h[this._start + 10]
  }
  get shared_pending_last(): number {
    const { h } = this._arena
    return h[this._start + 11]
  }
  get wait_chldexit_first(): number {
    const { h } = this._arena
    return h[this._start + 12]
  }
  get wait_chldexit_last(): number {
    const { h } = this._arena
    return h[this._start + 13]
  }
  get is_child_subreaper(): number {
    const { h } = this._arena
    return h[this._start + 14]
  }
  get has_child_subreaper(): number {
    const { h } = this._arena
    return h[this._start + 15]
  }
  get leader(): number {
    const { h } = this._arena
    return h[this._start + 16]
  }
  get pgrp(): number {
    const { h } = this._arena
    return h[this._start + 17]
  }
  get pgrp_next(): number {
    const { h } = this._arena
    return h[this._start + 18]
  }
  get pgrp_prev(): number {
    const { h } = this._arena
    return h[this._start + 19]
  }
  get session(): number {
    const { h } = this._arena
    return h[this._start + 20]
  }
  get sid_next(): number {
    const { h } = this._arena
    return h[this._start + 21]
  }
  get sid_prev(): number {
    const { h } = this._arena
    return h[this._start + 22]
  }
  get tty(): number {
    const { h } = this._arena
    return h[this._start + 23]
  }
  get tty_old_pgrp(): number {
    const { h } = this._arena
    return h[this._start + 24]
  }
  get it_real_value(): number {
    const { h } = this._arena
    return (h[this._start + 25] >>> 0) + h[this._start + 26] * 4294967296
  }
  get it_real_incr(): number {
    const { h } = this._arena
    return (h[this._start + 27] >>> 0) + h[this._start + 28] * 4294967296
  }
  get alarm_next(): number {
    const { h } = this._arena
    return h[this._start + 29]
  }
  get alarm_prev(): number {
    const { h } = this._arena
    return h[this._start + 30]
  }
  get it_virt_expires(): number {
    const { h } = this._arena
    return (h[this._start + 31] >>> 0) + h[this._start + 32] * 4294967296
  }
  get it_virt_incr(): number {
    const { h } = this._arena
    return (h[this._start + 33] >>> 0) + h[this._start + 34] * 4294967296
  }
  get it_prof_expires(): number {
    const { h } = this._arena
    return (h[this._start + 35] >>> 0) + h[this._start + 36] * 4294967296
  }
  get it_prof_incr(): number {
    const { h } = this._arena
    return (h[this._start + 37] >>> 0) + h[this._start + 38] * 4294967296
  }
  get utime(): number {
    const { h } = this._arena
    return (h[this._start + 39] >>> 0) + h[this._start + 40] * 4294967296
  }
  get stime(): number {
    const { h } = this._arena
    return (h[this._start + 41] >>> 0) + h[this._start + 42] * 4294967296
  }
  get cutime(): number {
    const { h } = this._arena
    return (h[this._start + 43] >>> 0) + h[this._start + 44] * 4294967296
  }
  get cstime(): number {
    const { h } = this._arena
    return (h[this._start + 45] >>> 0) + h[this._start + 46] * 4294967296
  }
  get min_flt(): number {
    const { h } = this._arena
    return h[this._start + 47]
  }
  get cmin_flt(): number {
    const { h } = this._arena
    return h[this._start + 48]
  }
  get maxrss(): number {
    const { h } = this._arena
    return h[this._start + 49]
  }
  get cmaxrss(): number {
    const { h } = this._arena
    return h[this._start + 50]
  }
  get rlim_nproc(): number {
    const { h } = this._arena
    return h[this._start + 51]
  }
  get rlim_nofile(): number {
    const { h } = this._arena
    return h[this._start + 52]
  }
  get rlim_stack(): number {
    const { h } = this._arena
    return h[this._start + 53]
  }
  get rlim_core(): number {
    const { h } = this._arena
    return h[this._start + 54]
  }
  get rlim_as(): number {
    const { h } = this._arena
    return h[this._start + 55]
  }
  get rlim_data(): number {
    const { h } = this._arena
    return h[this._start + 56]
  }
  get rlim_cpu(): number {
    const { h } = this._arena
    return h[this._start + 57]
  }
  get rlim_fsize(): number {
    const { h } = this._arena
    return h[this._start + 58]
  }
  get rlim_sigpending(): number {
    const { h } = this._arena
    return h[this._start + 59]
  }
  get rlim_max_cpu(): number {
    const { h } = this._arena
    return h[this._start + 60]
  }
  get rlim_max_fsize(): number {
    const { h } = this._arena
    return h[this._start + 61]
  }
  get rlim_max_data(): number {
    const { h } = this._arena
    return h[this._start + 62]
  }
  get rlim_max_stack(): number {
    const { h } = this._arena
    return h[this._start + 63]
  }
  get rlim_max_core(): number {
    const { h } = this._arena
    return h[this._start + 64]
  }
  get rlim_max_nproc(): number {
    const { h } = this._arena
    return h[this._start + 65]
  }
  get rlim_max_nofile(): number {
    const { h } = this._arena
    return h[this._start + 66]
  }
  get rlim_max_as(): number {
    const { h } = this._arena
    return h[this._start + 67]
  }
  get rlim_max_sigpending(): number {
    const { h } = this._arena
    return h[this._start + 68]
  }
}

class SighandView extends Row<'sighand'> {
  constructor(arena: Arena<'sighand'>, row: number) {
    super(arena, row, 3)
  }
  get count(): number {
    const { h } = this._arena
    return h[this._start + 0]
  }
  get action_first(): number {
    const { h } = this._arena
    return h[this._start + 1]
  }
  get action_last(): number {
    const { h } = this._arena
    return h[this._start + 2]
  }
}

class SigactionView extends Row<'sigaction'> {
  constructor(arena: Arena<'sigaction'>, row: number) {
    super(arena, row, 8)
  }
  get sig(): number {
    const { h } = this._arena
    return h[this._start + 0]
  }
  get handler(): number {
    const { h } = this._arena
    return h[this._start + 1]
  }
  get flags(): number {
    const { h } = this._arena
    return h[this._start + 2]
  }
  get restorer(): number {
    const { h } = this._arena
    return h[this._start + 3]
  }
  get mask(): number {
    const { h } = this._arena
    return h[this._start + 4]
  }
  get mask_hi(): number {
    const { h } = this._arena
    return h[this._start + 5]
  }
  get next(): number {
    const { h } = this._arena
    return h[this._start + 6]
  }
  get prev(): number {
    const { h } = this._arena
    return h[this._start + 7]
  }
}

class SigqueueView extends Row<'sigqueue'> {
  constructor(arena: Arena<'sigqueue'>, row: number) {
    super(arena, row, 10)
  }
  get sig(): number {
    const { h } = this._arena
    return h[this._start + 0]
  }
  get code(): number {
    const { h } = this._arena
    return h[this._start + 1]
  }
  get pid(): number {
    const { h } = this._arena
    return h[this._start + 2]
  }
  get uid(): number {
    const { h } = this._arena
    return h[this._start + 3]
  }
  get status(): number {
    const { h } = this._arena
    return h[this._start + 4]
  }
  get utime(): number {
    const { h } = this._arena
    return h[this._start + 5]
  }
  get stime(): number {
    const { h } = this._arena
    return h[this._start + 6]
  }
  get addr(): number {
    const { h } = this._arena
    return h[this._start + 7]
  }
  get next(): number {
    const { h } = this._arena
    return h[this._start + 8]
  }
  get prev(): number {
    const { h } = this._arena
    return h[this._start + 9]
  }
}

class MmView extends Row<'mm'> {
  constructor(arena: Arena<'mm'>, row: number) {
    super(arena, row, 16)
  }
  get mm_users(): number {
    const { h } = this._arena
    return h[this._start + 0]
  }
  get start_brk(): number {
    const { h } = this._arena
    return h[this._start + 1]
  }
  get brk(): number {
    const { h } = this._arena
    return h[this._start + 2]
  }
  get mmap_base(): number {
    const { h } = this._arena
    return h[this._start + 3]
  }
  get total_vm(): number {
    const { h } = this._arena
    return h[this._start + 4]
  }
  get rss(): number {
    const { h } = this._arena
    return h[this._start + 5]
  }
  get hiwater_rss(): number {
    const { h } = this._arena
    return h[this._start + 6]
  }
  get vma_first(): number {
    const { h } = this._arena
    return h[this._start + 7]
  }
  get vma_last(): number {
    const { h } = this._arena
    return h[this._start + 8]
  }
  get leaf_first(): number {
    const { h } = this._arena
    return h[this._start + 9]
  }
  get leaf_last(): number {
    const { h } = this._arena
    return h[this._start + 10]
  }
  get arg_start(): number {
    const { h } = this._arena
    return h[this._start + 11]
  }
  get arg_end(): number {
    const { h } = this._arena
    return h[this._start + 12]
  }
  get dump_disabled(): number {
    const { h } = this._arena
    return h[this._start + 13]
  }
  get exe(): number {
    const { h } = this._arena
    return h[this._start + 14]
  }
  get interp(): number {
    const { h } = this._arena
    return h[this._start + 15]
  }
}

class VmaView extends Row<'vma'> {
  constructor(arena: Arena<'vma'>, row: number) {
    super(arena, row, 10)
  }
  get start(): number {
    const { h } = this._arena
    return h[this._start + 0]
  }
  get end(): number {
    const { h } = this._arena
    return h[this._start + 1]
  }
  get prot(): number {
    const { h } = this._arena
    return h[this._start + 2]
  }
  get flags(): number {
    const { h } = this._arena
    return h[this._start + 3]
  }
  get inode(): number {
    const { h } = this._arena
    return h[this._start + 4]
  }
  get off(): number {
    const { h } = this._arena
    return h[this._start + 5]
  }
  get filesz(): number {
    const { h } = this._arena
    return h[this._start + 6]
  }
  get shmem(): number {
    const { h } = this._arena
    return h[this._start + 7]
  }
  get next(): number {
    const { h } = this._arena
    return h[this._start + 8]
  }
  get prev(): number {
    const { h } = this._arena
    return h[this._start + 9]
  }
}

class LeafView extends Row<'leaf'> {
  constructor(arena: Arena<'leaf'>, row: number) {
    super(arena, row, 67)
  }
  get base(): number {
    const { h } = this._arena
    return h[this._start + 0]
  }
  get next(): number {
    const { h } = this._arena
    return h[this._start + 1]
  }
  get prev(): number {
    const { h } = this._arena
    return h[this._start + 2]
  }
}

class FilesView extends Row<'files'> {
  constructor(arena: Arena<'files'>, row: number) {
    super(arena, row, 20)
  }
  get count(): number {
    const { h } = this._arena
    return h[this._start + 0]
  }
  get fd0(): number {
    const { h } = this._arena
    return h[this._start + 1]
  }
  get fd1(): number {
    const { h } = this._arena
    return h[this._start + 2]
  }
  get fd2(): number {
    const { h } = this._arena
    return h[this._start + 3]
  }
  get fd3(): number {
    const { h } = this._arena
    return h[this._start + 4]
  }
  get fd4(): number {
    const { h } = this._arena
    return h[this._start + 5]
  }
  get fd5(): number {
    const { h } = this._arena
    return h[this._start + 6]
  }
  get fd6(): number {
    const { h } = this._arena
    return h[this._start + 7]
  }
  get fd7(): number {
    const { h } = this._arena
    return h[this._start + 8]
  }
  get fd8(): number {
    const { h } = this._arena
    return h[this._start + 9]
  }
  get fd9(): number {
    const { h } = this._arena
    return h[this._start + 10]
  }
  get fd10(): number {
    const { h } = this._arena
    return h[this._start + 11]
  }
  get fd11(): number {
    const { h } = this._arena
    return h[this._start + 12]
  }
  get fd12(): number {
    const { h } = this._arena
    return h[this._start + 13]
  }
  get fd13(): number {
    const { h } = this._arena
    return h[this._start + 14]
  }
  get fd14(): number {
    const { h } = this._arena
    return h[this._start + 15]
  }
  get fd15(): number {
    const { h } = this._arena
    return h[this._start + 16]
  }
  get close_on_exec(): number {
    const { h } = this._arena
    return h[this._start + 17]
  }
  get base(): number {
    const { h } = this._arena
    return h[this._start + 18]
  }
  get more(): number {
    const { h } = this._arena
    return h[this._start + 19]
  }
}

class FileView extends Row<'file'> {
  constructor(arena: Arena<'file'>, row: number) {
    super(arena, row, 9)
  }
  get f_count(): number {
    const { h } = this._arena
    return h[this._start + 0]
  }
  get f_flags(): number {
    const { h } = this._arena
    return h[this._start + 1]
  }
  get f_pos(): number {
    const { h } = this._arena
    return h[this._start + 2]
  }
  get kind(): number {
    const { h } = this._arena
    return h[this._start + 3]
  }
  get inode(): number {
    const { h } = this._arena
    return h[this._start + 4]
  }
  get pipe(): number {
    const { h } = this._arena
    return h[this._start + 5]
  }
  get tty(): number {
    const { h } = this._arena
    return h[this._start + 6]
  }
  get aux(): number {
    const { h } = this._arena
    return h[this._start + 7]
  }
  get aux_hi(): number {
    const { h } = this._arena
    return h[this._start + 8]
  }
}

class InodeView extends Row<'inode'> {
  constructor(arena: Arena<'inode'>, row: number) {
    super(arena, row, 17)
  }
  get i_ino(): number {
    const { h } = this._arena
    return h[this._start + 0]
  }
  get i_mode(): number {
    const { h } = this._arena
    return h[this._start + 1]
  }
  get i_uid(): number {
    const { h } = this._arena
    return h[this._start + 2]
  }
  get i_gid(): number {
    const { h } = this._arena
    return h[this._start + 3]
  }
  get i_nlink(): number {
    const { h } = this._arena
    return h[this._start + 4]
  }
  get i_count(): number {
    const { h } = this._arena
    return h[this._start + 5]
  }
  get i_size(): number {
    const { h } = this._arena
    return h[this._start + 6]
  }
  get i_rdev(): number {
    const { h } = this._arena
    return h[this._start + 7]
  }
  get i_mtime(): number {
    const { h } = this._arena
    return (h[this._start + 8] >>> 0) + h[this._start + 9] * 4294967296
  }
  get parent(): number {
    const { h } = this._arena
    return h[this._start + 10]
  }
  get dentry_first(): number {
    const { h } = this._arena
    return h[this._start + 11]
  }
  get dentry_last(): number {
    const { h } = this._arena
    return h[this._start + 12]
  }
  get extent_first(): number {
    const { h } = this._arena
    return h[this._start + 13]
  }
  get extent_last(): number {
    const { h } = this._arena
    return h[this._start + 14]
  }
  get pipe(): number {
    const { h } = this._arena
    return h[this._start + 15]
  }
  get link(): number {
    const { h } = this._arena
    return h[this._start + 16]
  }
}

class DentryView extends Row<'dentry'> {
  constructor(arena: Arena<'dentry'>, row: number) {
    super(arena, row, 5)
  }
  get name(): number {
    const { h } = this._arena
    return h[this._start + 0]
  }
  get inode(): number {
    const { h } = this._arena
    return h[this._start + 1]
  }
  get parent(): number {
    const { h } = this._arena
    return h[this._start + 2]
  }
  get next(): number {
    const { h } = this._arena
    return h[this._start + 3]
  }
  get prev(): number {
    const { h } = this._arena
    return h[this._start + 4]
  }
}

class ExtentView extends Row<'extent'> {
  constructor(arena: Arena<'extent'>, row: number) {
    super(arena, row, 6)
  }
  get pos(): number {
    const { h } = this._arena
    return h[this._start + 0]
  }
  get len(): number {
    const { h } = this._arena
    return h[this._start + 1]
  }
  get seg(): number {
    const { h } = this._arena
    return h[this._start + 2]
  }
  get off(): number {
    const { h } = this._arena
    return h[this._start + 3]
  }
  get next(): number {
    const { h } = this._arena
    return h[this._start + 4]
  }
  get prev(): number {
    const { h } = this._arena
    return h[this._start + 5]
  }
}

class PipeView extends Row<'pipe'> {
  constructor(arena: Arena<'pipe'>, row: number) {
    super(arena, row, 14)
  }
  get readers(): number {
    const { h } = this._arena
    return h[this._start + 0]
  }
  get writers(): number {
    const { h } = this._arena
    return h[this._start + 1]
  }
  get r_counter(): number {
    const { h } = this._arena
    return h[this._start + 2]
  }
  get w_counter(): number {
    const { h } = this._arena
    return h[this._start + 3]
  }
  get i_ino(): number {
    const { h } = this._arena
    return h[this._start + 4]
  }
  get len(): number {
    const { h } = this._arena
    return h[this._start + 5]
  }
  get bufs(): number {
    const { h } = this._arena
    return h[this._start + 6]
  }
  get max_usage(): number {
    const { h } = this._arena
    return h[this._start + 7]
  }
  get buf_first(): number {
    const { h } = this._arena
    return h[this._start + 8]
  }
  get buf_last(): number {
    const { h } = this._arena
    return h[this._start + 9]
  }
  get rd_wait_first(): number {
    const { h } = this._arena
    return h[this._start + 10]
  }
  get rd_wait_last(): number {
    const { h } = this._arena
    return h[this._start + 11]
  }
  get wr_wait_first(): number {
    const { h } = this._arena
    return h[this._start + 12]
  }
  get wr_wait_last(): number {
    const { h } = this._arena
    return h[this._start + 13]
  }
}

class PipeBufView extends Row<'pipe_buf'> {
  constructor(arena: Arena<'pipe_buf'>, row: number) {
    super(arena, row, 6)
  }
  get off(): number {
    const { h } = this._arena
    return h[this._start + 0]
  }
  get len(): number {
    const { h } = this._arena
    return h[this._start + 1]
  }
  get end(): number {
    const { h } = this._arena
    return h[this._start + 2]
  }
  get merged(): number {
    const { h } = this._arena
    return h[this._start + 3]
  }
  get next(): number {
    const { h } = this._arena
    return h[this._start + 4]
  }
  get prev(): number {
    const { h } = this._arena
    return h[this._start + 5]
  }
}

class TtyView extends Row<'tty'> {
  constructor(arena: Arena<'tty'>, row: number) {
    super(arena, row, 15)
  }
  get index(): number {
    const { h } = this._arena
    return h[this._start + 0]
  }
  get session(): number {
    const { h } = this._arena
    return h[this._start + 1]
  }
  get pgrp(): number {
    const { h } = this._arena
    return h[this._start + 2]
  }
  get c_iflag(): number {
    const { h } = this._arena
    return h[this._start + 3]
  }
  get c_oflag(): number {
    const { h } = this._arena
    return h[this._start + 4]
  }
  get c_cflag(): number {
    const { h } = this._arena
    return h[this._start + 5]
  }
  get c_lflag(): number {
    const { h } = this._arena
    return h[this._start + 6]
  }
  get line(): number {
    const { h } = this._arena
    return h[this._start + 7]
  }
  get line_len(): number {
    const { h } = this._arena
    return h[this._start + 8]
  }
  get column(): number {
    const { h } = this._arena
    return h[this._start + 9]
  }
  get winsize(): number {
    const { h } = this._arena
    return h[this._start + 10]
  }
  get in_first(): number {
    const { h } = this._arena
    return h[this._start + 11]
  }
  get in_last(): number {
    const { h } = this._arena
    return h[this._start + 12]
  }
  get rd_wait_first(): number {
    const { h } = this._arena
    return h[this._start + 13]
  }
  get rd_wait_last(): number {
    const { h } = this._arena
    return h[this._start + 14]
  }
}

class TtyLineView extends Row<'tty_line'> {
  constructor(arena: Arena<'tty_line'>, row: number) {
    super(arena, row, 4)
  }
  get off(): number {
    const { h } = this._arena
    return h[this._start + 0]
  }
  get len(): number {
    const { h } = this._arena
    return h[this._start + 1]
  }
  get next(): number {
    const { h } = this._arena
    return h[this._start + 2]
  }
  get prev(): number {
    const { h } = this._arena
    return h[this._start + 3]
  }
}

class FsView extends Row<'fs'> {
  constructor(arena: Arena<'fs'>, row: number) {
    super(arena, row, 3)
  }
  get users(): number {
    const { h } = this._arena
    return h[this._start + 0]
  }
  get pwd(): number {
    const { h } = this._arena
    return h[this._start + 1]
  }
  get umask(): number {
    const { h } = this._arena
    return h[this._start + 2]
  }
}

class PidView extends Row<'pid'> {
  constructor(arena: Arena<'pid'>, row: number) {
    super(arena, row, 9)
  }
  get nr(): number {
    const { h } = this._arena
    return h[this._start + 0]
  }
  get task(): number {
    const { h } = this._arena
    return h[this._start + 1]
  }
  get pgrp_first(): number {
    const { h } = this._arena
    return h[this._start + 2]
  }
  get pgrp_last(): number {
    const { h } = this._arena
    return h[this._start + 3]
  }
  get sid_first(): number {
    const { h } = this._arena
    return h[this._start + 4]
  }
  get sid_last(): number {
    const { h } = this._arena
    return h[this._start + 5]
  }
  get ns(): number {
    const { h } = this._arena
    return h[this._start + 6]
  }
  get numbers_first(): number {
    const { h } = this._arena
    return h[this._start + 7]
  }
  get numbers_last(): number {
    const { h } = this._arena
    return h[this._start + 8]
  }
}

class UpidView extends Row<'upid'> {
  constructor(arena: Arena<'upid'>, row: number) {
    super(arena, row, 7)
  }
  get nr(): number {
    const { h } = this._arena
    return h[this._start + 0]
  }
  get ns(): number {
    const { h } = this._arena
    return h[this._start + 1]
  }
  get pid(): number {
    const { h } = this._arena
    return h[this._start + 2]
  }
  get next(): number {
    const { h } = this._arena
    return h[this._start + 3]
  }
  get prev(): number {
    const { h } = this._arena
    return h[this._start + 4]
  }
  get ns_next(): number {
    const { h } = this._arena
    return h[this._start + 5]
  }
  get ns_prev(): number {
    const { h } = this._arena
    return h[this._start + 6]
  }
}

class PidNamespaceView extends Row<'pid_namespace'> {
  constructor(arena: Arena<'pid_namespace'>, row: number) {
    super(arena, row, 8)
  }
  get level(): number {
    const { h } = this._arena
    return h[this._start + 0]
  }
  get parent(): number {
    const { h } = this._arena
    return h[this._start + 1]
  }
  get child_reaper(): number {
    const { h } = this._arena
    return h[this._start + 2]
  }
  get last_pid(): number {
    const { h } = this._arena
    return h[this._start + 3]
  }
  get pid_allocated(): number {
    const { h } = this._arena
    return h[this._start + 4]
  }
  get adding(): number {
    const { h } = this._arena
    return h[this._start + 5]
  }
  get upids_first(): number {
    const { h } = this._arena
    return h[this._start + 6]
  }
  get upids_last(): number {
    const { h } = this._arena
    return h[this._start + 7]
  }
}

class RqView extends Row<'rq'> {
  constructor(arena: Arena<'rq'>, row: number) {
    super(arena, row, 2)
  }
  get cpu(): number {
    const { h } = this._arena
    return h[this._start + 0]
  }
  get curr(): number {
    const { h } = this._arena
    return h[this._start + 1]
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
