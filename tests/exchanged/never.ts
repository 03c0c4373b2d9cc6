// never.ts: in place of kernel/signal/autoreap.ts: do_notify_parent always answers false. A parent that does not care gets its zombie.
export const autoreaps = (): boolean => false
