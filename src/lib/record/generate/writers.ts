// writers.ts: the emitters, as source text. An emitter appends a record and does it: for each kind a straight line without a loop,
// in which offsets and sizes are literals, because half of what a kernel of records does is write records (a loop over effects: 1.4 times
// slower). The lines of an effect are its own (effects/); here they are put together.
import type { Draft, Step } from '../effect.ts'
import { EVENTS, EVENT_KINDS, KIND, type EventKind } from '../events.ts'
import type { StructName } from '../state/fields.ts'
import { LAYOUTS, STRUCT_NAMES } from '../state/layout.ts'
import { makes, STEPS } from '../steps.ts'
import { GENERATED } from './generated.ts'

/** The text of writers.gen.ts: a class with a method for each kind of record. */
export function writersSource(): string {
  const used = new Map<string, Set<string>>()
  const methods = EVENT_KINDS.map((name) => methodOf(name, used)).join('')
  const imports = [
    "import type { Emit } from './events.ts'",
    "import type { Log } from './log.ts'",
    "import type { Arena } from './state/arena.ts'",
    ...[...used].map(([file, names]) => `import { ${[...names].sort().join(', ')} } from './${file}'`),
    "import type { State } from './state/state.ts'"
  ]
  return `// writers.gen.ts: the emitters: each appends a record to the log and does it. ${GENERATED}
${imports.join('\n')}

export class Writers implements Emit {
  private readonly _state: State
  private readonly _log: Log
${STRUCT_NAMES.map((name) => `  private readonly _${name}: Arena`).join('\n')}

  constructor(state: State, log: Log) {
    this._state = state
    this._log = log
${STRUCT_NAMES.map((name) => `    this._${name} = state.arena('${name}') as unknown as Arena`).join('\n')}
  }
${methods}}
`
}

function methodOf(name: EventKind, used: Map<string, Set<string>>): string {
  const kind = EVENTS[name]
  const steps = STEPS[KIND[name]]!
  const last = steps[steps.length - 1]
  const fixed = last.pos + Math.max(0, last.type.ints)
  const writing = new Writing(kind.struct, used, String(fixed), `n + ${fixed}`)
  for (const step of steps) step.type.write(writing.at(step), step.effect)
  const { params, lines, room, end } = writing
  const body = lines.map((line) => `    ${line}\n`).join('')
  /** A local is there if a line names it. */
  const local = (word: string, value: string): string =>
    new RegExp(`(?<![.\\w])${word}\\b`).test(body + room) ? `    const ${word} = ${value}\n` : ''
  const { size } = LAYOUTS[kind.struct]
  // A kind about sys names no row in its word: it has but one.
  const row = kind.struct === 'sys' ? '' : ` | (row << 12)`
  // A new row may give its arena another array: `h` is read after.
  return `
  ${name}(${['row', ...params].map((param) => `${param}: number`).join(', ')}): number {
${makes(kind) ? `    row = this._${kind.struct}.take()\n` : ''}    const log = this._log
${local('state', 'this._state')}${local('arena', `this._${kind.struct}`)}${local('h', `this._${kind.struct}.h`)}${local('i', `row * ${size}`)}${local('s', 'this._sys.h')}    const n = log.open(${room})
    const q = log.q
    q[n] = ${KIND[name]}${row}
${body}    log.close(${end})
    return row
  }
`
}

/** A method that is being written, effect after effect. */
class Writing implements Draft {
  /** Parameters behind the row. */
  readonly params: string[] = []
  readonly lines: string[] = []
  room: string
  end: string
  readonly arena = 'arena'
  readonly #struct: StructName
  readonly #used: Map<string, Set<string>>
  #second: StructName
  #seconds = 0
  #step!: Step

  constructor(struct: StructName, used: Map<string, Set<string>>, room: string, end: string) {
    this.#struct = struct
    this.#second = struct
    this.#used = used
    this.room = room
    this.end = end
  }

  at(step: Step): this {
    this.#step = step
    return this
  }

  /** A name that no other parameter has, and no local. */
  arg(name: string): string {
    const plain = name.replace(/\W/g, '')
    let param = LOCALS.has(plain) ? `${plain}_` : plain
    for (let k = 2; this.params.includes(param); k++) param = `${plain}${k}`
    this.params.push(param)
    return param
  }

  line(...lines: string[]): void {
    this.lines.push(...lines)
  }

  spot(k = 0): string {
    return `n + ${this.#step.pos + k}`
  }

  int(k = 0): string {
    return `q[${this.spot(k)}]`
  }

  get heap(): string {
    const { target } = this.#step
    return target === 'sys' ? 's' : target === 'also' ? `h${this.#seconds}` : 'h'
  }

  place(k: number | string = 0): string {
    const { target, at } = this.#step
    const struct = target === 'sys' ? 'sys' : target === 'also' ? this.#second : this.#struct
    const begin = target === 'sys' ? String(LAYOUTS.sys.size) : target === 'also' ? `i${this.#seconds}` : 'i'
    // A field of the row by name, or a number of ints, or an expression, behind the effect's own.
    const offset = typeof k === 'string' ? LAYOUTS[struct].offset[k] : undefined
    if (offset !== undefined) return sum(begin, offset)
    return typeof k === 'string' ? `${sum(begin, at)} + ${k}` : sum(begin, at + k)
  }

  cell(k: number | string = 0): string {
    return `${this.heap}[${this.place(k)}]`
  }

  second(struct: StructName, row: string): void {
    this.#second = struct
    const k = ++this.#seconds
    this.line(`const h${k} = this._${struct}.h`, `const i${k} = ${row} * ${LAYOUTS[struct].size}`)
  }

  use(name: string, from: string): string {
    const names = this.#used.get(from) ?? new Set()
    this.#used.set(from, names.add(name))
    return name
  }

  get size(): number {
    return this.#step.size
  }

  get ats(): readonly number[] {
    return this.#step.ats
  }

  get list(): number {
    return this.#step.list
  }

  vary(room: string | number): void {
    this.room = typeof room === 'number' ? String(this.#step.pos + room) : `${this.#step.pos} + ${room}`
    this.end = 'end'
  }
}

/** Words that a method has for itself. */
const LOCALS = new Set(['row', 'log', 'state', 'arena', 'h', 'i', 'j', 's', 'n', 'q', 'end', 'mask'])

const sum = (begin: string, offset: number): string =>
  /^\d+$/.test(begin) ? String(Number(begin) + offset) : `${begin} + ${offset}`
