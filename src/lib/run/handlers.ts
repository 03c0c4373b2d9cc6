// handlers.ts: what a reader of the log does at each kind of record: { idle: ({ said }) => …, exec: (event) => … }. The keys are the kinds that
// it reads; they are listed nowhere else.
import { decode, KIND } from '../record/decode.ts'
import { EVENT_KINDS, type EventKind, type EventOf, type KernelEvent } from '../record/events.ts'
import type { Log } from '../record/log.ts'

export type Handlers<Rest extends unknown[], Answer> = {
  readonly [K in EventKind]?: (event: EventOf<K>, ...rest: Rest) => Answer
}

/** Makes a reader: it decodes record `i` and calls the handler of its kind. Without a handler it decodes nothing and answers undefined. */
export function readerOf<Rest extends unknown[], Answer>(
  handlers: Handlers<Rest, Answer>
): (log: Log, i: number, ...rest: Rest) => Answer | undefined {
  type Handler = (event: KernelEvent, ...rest: Rest) => Answer
  const byKind: (Handler | undefined)[] = []
  for (const kind of EVENT_KINDS) byKind[KIND[kind]] = handlers[kind] as Handler | undefined
  return (log, i, ...rest) => byKind[log.kind(i)]?.(decode(log, i), ...rest)
}
