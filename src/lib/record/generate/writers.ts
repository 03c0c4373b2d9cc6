// writers.ts: the emitters, as source text. An emitter appends a record and does it: for each kind a straight line without a loop,
// in which offsets and sizes are literals, because half of what a kernel of records does is write records (a loop over effects: 1.4 times
// slower). What a record means when it is done again stands in interpret.ts.
import { LAYOUTS, STRUCT_NAMES } from '../state/layout.ts'
import { EVENTS, EVENT_KINDS, type EventKind } from '../events.ts'
import * as op from '../steps.ts'
import type { Step } from '../steps.ts'
import { GENERATED } from './generated.ts'

/** Ints that `setSix` writes at most. */
const SIX = 13

/** The text of writers.gen.ts: a class with a method for each kind of record. */
export function writersSource(): string {
  const { sys } = LAYOUTS
  const text = `${EVENT_KINDS.map(methodOf).join('')}`
  const used = (words: readonly string[]): string =>
    words.filter((word) => new RegExp(`\\b${word}\\b`).test(text)).join(', ')
  return `// writers.gen.ts: the emitters: each appends a record to the log and does it. ${GENERATED}
import { BULKS } from './bulk.ts'
import type { Emit } from './events.ts'
import type { Log } from './log.ts'
import { ${used(['dequeue', 'enqueue', 'enter', 'path'])} } from './place.ts'
import { ${used(['copyRow', 'getWide', 'packRow', 'putWide'])} } from './rows.ts'
import type { Arena } from './state/arena.ts'
import { LIST_LAYOUTS } from './state/lists.ts'
import { ${used(['listAdd', 'listAddTail', 'listDel'])}, type State } from './state/state.ts'

const [${op.BULK_NAMES.join(', ')}] = BULKS
const FN = ${sys.size + sys.offset.fn}
const DEPTH = ${sys.size + sys.offset.depth}

export class Writers implements Emit {
  private readonly _state: State
  private readonly _log: Log
${STRUCT_NAMES.map((name) => `  private readonly _${name}: Arena`).join('\n')}

  constructor(state: State, log: Log) {
    this._state = state
    this._log = log
${STRUCT_NAMES.map((name) => `    this._${name} = state.arena('${name}') as unknown as Arena`).join('\n')}
  }
${text}}
`
}

/** What the lines of one method need. */
interface Draft {
  /** Parameters behind the row. */
  readonly params: string[]
  readonly lines: string[]
  /** Ints to make room for. */
  room: string
  /** Where the record ends. */
  end: string
  /** Structs named by `also`, so far. */
  seconds: number
}

function methodOf(name: EventKind, number: number): string {
  const { steps, makes } = op.COMPILED[number]
  const { struct } = EVENTS[name]
  const { size } = LAYOUTS[struct]
  const last = steps[steps.length - 1]
  const ints = last.pos + (op.INTS[last.op] ?? 0)
  const draft: Draft = { params: [], lines: [], room: String(ints), end: `n + ${ints}`, seconds: 0 }
  for (const step of steps) writeStep(draft, step, struct)
  const { params, lines, room, end } = draft
  const body = lines.map((line) => `    ${line}\n`).join('')
  const local = (word: string, value: string): string =>
    new RegExp(`(?<!\\.)\\b${word}\\b`).test(body + room) ? `    const ${word} = ${value}\n` : ''
  // A new row may give its arena another array: `h` is read after.
  return `
  ${name}(${['row', ...params].map((param) => `${param}: number`).join(', ')}): number {
${makes ? `    row = this._${struct}.take()\n` : ''}    const log = this._log
${local('state', 'this._state')}${local('h', `this._${struct}.h`)}${local('i', `row * ${size}`)}${local('s', 'this._sys.h')}    const n = log.open(${room})
    const q = log.q
    q[n] = ${number} | (row << 8)
${body}    log.close(${end})
    return row
  }
`
}

/** The lines of one effect: what the record keeps of it, and what it changes. */
function writeStep(draft: Draft, step: Step, struct: keyof typeof LAYOUTS): void {
  const { params, lines } = draft
  const { effect, at, target, pos } = step
  const arg = (): string => `a${params.push(`a${params.length}`) - 1}`
  const int = (k = 0): string => `q[n + ${pos + k}]`
  const heap = target === 0 ? 'h' : target === 1 ? 's' : `h${draft.seconds}`
  const place = (k: number | string = 0): string =>
    target === 1 ? `${LAYOUTS.sys.size + at} + ${k}` : `${target === 0 ? 'i' : `i${draft.seconds}`} + ${at} + ${k}`
  const cell = (k: number | string = 0): string => `${heap}[${place(k)}]`
  const wide = (value: string, k: number): void => {
    lines.push(`putWide(${heap}, ${place()}, ${value})`, `${int(k)} = ${cell()}`, `${int(k + 1)} = ${cell(1)}`)
  }
  switch (step.op) {
    case op.MAKE:
      return
    case op.SET:
      lines.push(`${int()} = ${cell()}`, `${int(1)} = ${cell()} = ${arg()}`)
      return
    case op.SET_WIDE:
      lines.push(`${int()} = ${cell()}`, `${int(1)} = ${cell(1)}`)
      return wide(arg(), 2)
    case op.ADD:
      lines.push(`${cell()} += ${int()} = ${arg()}`)
      return
    case op.ADD_WIDE: {
      const difference = arg()
      lines.push(`putWide(q, n + ${pos}, ${difference})`)
      lines.push(`putWide(${heap}, ${place()}, getWide(${heap}, ${place()}) + ${difference})`)
      return
    }
    case op.INIT:
      lines.push(`${int()} = ${cell()} = ${arg()}`)
      return
    case op.INIT_WIDE:
      return wide(arg(), 0)
    case op.CLEAR:
      for (const field of op.CLEARS[at]) lines.push(`h[i + ${field}] = 0`)
      return
    case op.SET_AT: {
      const index = arg()
      lines.push(`${int()} = ${index}`, `${int(1)} = ${cell(index)}`, `${int(2)} = ${cell(index)} = ${arg()}`)
      return
    }
    case op.NOTE:
      lines.push(`${int()} = ${arg()}`)
      return
    case op.LINK: {
      const owner = arg()
      lines.push(`${int()} = ${owner}`, `listAddTail(state.arenas, LIST_LAYOUTS[${at}], ${owner}, row)`)
      return
    }
    case op.INSERT: {
      const [owner, after] = [arg(), arg()]
      lines.push(`${int()} = ${owner}`, `${int(1)} = ${after}`)
      lines.push(`listAdd(state.arenas, LIST_LAYOUTS[${at}], ${owner}, row, ${after})`)
      return
    }
    case op.UNLINK: {
      const owner = arg()
      lines.push(`${int()} = ${owner}`)
      lines.push(`${int(1)} = listDel(state.arenas, LIST_LAYOUTS[${at}], ${owner}, row)`)
      return
    }
    case op.COPY: {
      const from = arg()
      lines.push(`${int()} = ${from}`, `copyRow(h, ${from}, row, ${LAYOUTS[struct].size})`)
      return
    }
    case op.DROP: {
      const { size } = LAYOUTS[struct]
      lines.push(`const end = packRow(h, i, ${size}, q, n + ${pos})`, `this._${struct}.give(row)`)
      draft.room = String(pos + size + ((size + 31) >> 5))
      draft.end = 'end'
      return
    }
    case op.ALSO: {
      const second = arg()
      const k = ++draft.seconds
      lines.push(`${int()} = ${second}`)
      lines.push(`const h${k} = this._${effect.struct!}.h`, `const i${k} = ${second} * ${LAYOUTS[effect.struct!].size}`)
      return
    }
    case op.ENQUEUE: {
      const [list, owner] = [arg(), arg()]
      lines.push(`${int()} = ${list}`, `${int(1)} = ${owner}`, `enqueue(state, row, ${list}, ${owner})`)
      return
    }
    case op.DEQUEUE:
      lines.push(`${int()} = ${cell()}`, `${int(1)} = ${cell(1)}`, `${int(2)} = dequeue(state, row)`)
      return
    case op.HASH_PID:
      lines.push(`state.setPid(h[i], row)`)
      return
    case op.UNHASH_PID:
      lines.push(`state.pids[h[i]] = 0`)
      return
    case op.SET_SIX:
      lines.push('let mask = 0', `let end = n + ${pos + 1}`)
      for (let f = 0; f < 6; f++) {
        const value = arg()
        lines.push(`if (${cell(f)} !== ${value}) {`, `  mask |= ${1 << f}`, `  q[end++] = ${cell(f)}`)
        lines.push(`  q[end++] = ${cell(f)} = ${value}`, '}')
      }
      lines.push(`${int()} = mask`)
      draft.room = String(pos + SIX)
      draft.end = 'end'
      return
    case op.ENTRY: {
      const [pc, executed] = [arg(), arg()]
      lines.push(`${int()} = ${pc} - h[i + ${LAYOUTS.task.offset.pc}]`, `${int(1)} = ${executed}`)
      lines.push(`${int(2)} = path(state)`, `enter(state, row, ${int()}, ${executed})`)
      return
    }
    case op.CALL: {
      const [fn, depth] = [arg(), arg()]
      lines.push(`${int()} = (s[FN] << 8) | s[DEPTH]`, `${int(1)} = (${fn} << 8) | ${depth}`)
      lines.push(`s[FN] = ${fn}`, `s[DEPTH] = ${depth}`)
      return
    }
    default: {
      const bulk = op.BULK_NAMES[step.op - op.BULK]
      const args = Array.from({ length: op.BULK_ARGS[bulk] }, arg)
      while (args.length < 3) args.push('0')
      lines.push(`const end = ${bulk}.write(${['state', 'row', 'q', `n + ${pos}`, ...args].join(', ')})`)
      draft.room = `${pos} + ${bulk}.room(${['state', 'row', ...args].join(', ')})`
      draft.end = 'end'
    }
  }
}
