// fates.ts: what records say with a number and views with a word: what became of a signal, which limit refused.
// The kernel's numbers and the views' types are made of the same table, so that a view that leaves one out does not compile.

/** What became of a signal at its target when it was generated (include/trace/events/signal.h, TRACE_SIGNAL_…). The trace calls delivered what
 *  signal(7) calls pending: it has been put into a queue. When it is acted upon, `signal_deliver` says so. */
export const SignalFate = { DELIVERED: 0, IGNORED: 1, ALREADY_PENDING: 2, BLOCKED: 3, NOBODY: 4, NO_ROOM: 5 } as const
export type Fate = keyof typeof SignalFate

/** Limits that can refuse a fork, as `limit_reached` notes them. */
export const Limit = { RLIMIT_NPROC: 1, THREADS_MAX: 2, PID_MAX: 3, MEMORY: 4 } as const
export type LimitName = keyof typeof Limit

export const fateOf = namesOf(SignalFate)
export const limitOf = namesOf(Limit)

/** The name of a number of a table. A number that has none is a bug of ours. */
function namesOf<Name extends string>(table: Readonly<Record<Name, number>>): (n: number) => Name {
  const names = new Map(Object.entries<number>(table).map(([name, n]) => [n, name as Name]))
  return (n) => {
    const name = names.get(n)
    if (name === undefined) throw new Error(`no name for ${n}`)
    return name
  }
}
