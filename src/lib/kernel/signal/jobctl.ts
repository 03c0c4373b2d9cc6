// jobctl.ts: bits of task.jobctl, what a thread has to do about job control and its tracer. @see Linux include/linux/sched/jobctl.h

/** The thread has to stop when it next returns to user mode. */
export const JOBCTL_STOP_PENDING = 1

/** The thread has to stand still for its tracer then. Stands for Linux's JOBCTL_TRAP_NOTIFY, too. */
export const JOBCTL_TRAP_STOP = 2

/** The thread stands in a group stop, and its tracer waits for what comes next (PTRACE_LISTEN). */
export const JOBCTL_LISTENING = 4
