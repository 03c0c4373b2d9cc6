// decode.ts: records as objects with names, for views, narration and tests. The kernel itself never decodes.
import { FUNCTIONS } from './functions.ts'
import { EVENT_KINDS, type EventKind, type KernelEvent } from './events.ts'
import type { Log } from './log.ts'
import { COMPILED } from './steps.ts'

export const KIND = Object.fromEntries(EVENT_KINDS.map((name, i) => [name, i])) as { readonly [K in EventKind]: number }

export function kindOf(log: Log, i: number): EventKind {
  return EVENT_KINDS[log.kind(i)]
}

/** Record `i`, decoded. */
export function decode(log: Log, i: number): KernelEvent {
  const q = log.chunk(i).q
  const start = log.start(i)
  const kind = q[start] & 255
  const changed: Record<string, { old: number; new: number }> = {}
  const said: Record<string, number> = {}
  const wide = (n: number) => (q[n] >>> 0) + q[n + 1] * 4294967296
  for (const { effect, pos } of COMPILED[kind].steps) {
    const n = start + pos
    const name = effect.name
    switch (effect.op) {
      case 'set':
        changed[name] = { old: q[n], new: q[n + 1] }
        break
      case 'setWide':
        changed[name] = { old: wide(n), new: wide(n + 2) }
        break
      case 'setAt':
        said.index = q[n]
        changed[name] = { old: q[n + 1], new: q[n + 2] }
        break
      case 'setSix':
        decodeSix(q, n, changed)
        break
      case 'addWide':
      case 'initWide':
        said[name] = wide(n)
        break
      case 'add':
      case 'init':
      case 'note':
      case 'copy':
      case 'link':
      case 'insert':
      case 'unlink':
        said[name] = q[n]
        break
      case 'dupMm':
      case 'dupActions':
        said.from = q[n]
        break
      case 'enqueue':
        said.list = q[n]
        said.owner = q[n + 1]
        break
      case 'entry':
        said.pc = q[n]
        said.executed = q[n + 1]
        break
      case 'call':
        said.fn = q[n + 1] >> 8
        said.depth = q[n + 1] & 255
        break
      case 'setPte':
        said.page = q[n]
        changed.pte = { old: q[n + 1], new: q[n + 2] }
    }
  }
  return { kind: EVENT_KINDS[kind], row: q[start] >>> 8, changed, said } as unknown as KernelEvent
}

function decodeSix(q: Int32Array, n: number, changed: Record<string, { old: number; new: number }>): void {
  for (let f = 0, k = n + 1; f < 6; f++) {
    if (!(q[n] & (1 << f))) continue
    changed[`arg${f}`] = { old: q[k], new: q[k + 1] }
    k += 2
  }
}

/** A record in kernel words, for logs and failing tests: `exit_code task 3 {exit_code: 0→768}`. */
export function describe(log: Log, i: number): string {
  const event = decode(log, i)
  const changed = Object.entries(event.changed as Record<string, { old: number; new: number }>)
  const said = Object.entries(event.said as Record<string, number>)
  const words = [
    ...said.map(([name, value]) => `${name}=${name === 'fn' ? FUNCTIONS[value]?.name : value}`),
    ...changed.map(([name, { old, new: now }]) => `${name}: ${old}→${now}`)
  ]
  return `${i} ${event.kind} ${event.row} ${words.join(', ')}`
}
