// always.ts: in place of kernel/signal/autoreap.ts: do_notify_parent always answers true. Nobody is ever a zombie for longer than a moment.
export const autoreaps = (): boolean => true
