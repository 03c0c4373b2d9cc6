// writers.ts: the emitters, as source text. An emitter appends a record and does it: for each kind a straight line without a loop,
// in which offsets and sizes are literals, because half of what a kernel of records does is write records (a loop over effects: 1.4 times
// slower). The lines of an effect are its own (effects/); here they are put together.
import type { Draft, Step } from '../effect.ts'
import { EVENTS, EVENT_KINDS, KIND, type EventKind } from '../events.ts'
import type { StructName } from '../state/fields.ts'
import { LAYOUTS, STRUCT_NAMES } from '../state/layout.ts'
import { LIST_LAYOUTS, LIST_NAMES, LISTS, type ListName } from '../state/lists.ts'
import { makes, STEPS } from '../steps.ts'
import { GENERATED } from './generated.ts'
import { packerOf } from './packers.ts'

/** The text of writers.gen.ts: a class with a method for each kind of record. */
export function writersSource(): string {
  const used = new Map<string, Set<string>>()
  const lists = new Set<string>()
  const methods = EVENT_KINDS.map((name) => methodOf(name, used, lists)).join('')
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
${[...lists].sort().map(listSource).join('')}`
}

function methodOf(name: EventKind, used: Map<string, Set<string>>, lists: Set<string>): string {
  const kind = EVENTS[name]
  const steps = STEPS[KIND[name]]!
  const last = steps[steps.length - 1]
  const fixed = last.pos + Math.max(0, last.type.ints)
  const writing = new Writing(kind.struct, used, lists, String(fixed), `n + ${fixed}`)
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
  readonly #lists: Set<string>
  #second: StructName
  #seconds = 0
  #step!: Step

  constructor(struct: StructName, used: Map<string, Set<string>>, lists: Set<string>, room: string, end: string) {
    this.#struct = struct
    this.#second = struct
    this.#used = used
    this.#lists = lists
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

  get packer(): string {
    return packerOf(this.#struct)
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

  addTail(owner: string): string {
    return this.#onList('AddTail', owner)
  }

  del(owner: string): string {
    return this.#onList('Del', owner)
  }

  #onList(op: ListOp, owner: string): string {
    const name = LIST_NAMES[this.list]
    const spec = LISTS[name]
    this.#lists.add(`${name} ${op}`)
    return `${listFunction(name, op)}(this._${spec.owner}.h, this._${spec.member}.h, ${owner}, row)`
  }

  vary(room: string | number): void {
    this.room = typeof room === 'number' ? String(this.#step.pos + room) : `${this.#step.pos} + ${room}`
    this.end = 'end'
  }
}

type ListOp = 'AddTail' | 'Del'

const listFunction = (name: ListName, op: ListOp): string =>
  `${name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}${op}`

/** A function of one list, named as `LIST OP`: what listAddTail and listDel do (state/state.ts), with that list's offsets in it. */
function listSource(named: string): string {
  const [name, op] = named.split(' ') as [ListName, ListOp]
  const { first, last, next, prev } = LIST_LAYOUTS[LIST_NAMES.indexOf(name)]
  const [owner, member] = [LAYOUTS[LISTS[name].owner].size, LAYOUTS[LISTS[name].member].size]
  const head = `
function ${listFunction(name, op)}(oh: Int32Array, mh: Int32Array, owner: number, row: number): ${op === 'Del' ? 'number' : 'void'} {
  const o = owner * ${owner}
  const i = row * ${member}`
  if (op === 'AddTail')
    return `${head}
  const last = oh[o + ${last}]
  mh[i + ${prev}] = last
  mh[i + ${next}] = 0
  if (last === 0) oh[o + ${first}] = row
  else mh[last * ${member} + ${next}] = row
  oh[o + ${last}] = row
}
`
  return `${head}
  const next = mh[i + ${next}]
  const prev = mh[i + ${prev}]
  if (prev === 0) oh[o + ${first}] = next
  else mh[prev * ${member} + ${next}] = next
  if (next === 0) oh[o + ${last}] = prev
  else mh[next * ${member} + ${prev}] = prev
  mh[i + ${next}] = 0
  mh[i + ${prev}] = 0
  return prev
}
`
}

/** Words that a method has for itself. */
const LOCALS = new Set(['row', 'log', 'state', 'arena', 'h', 'i', 'j', 's', 'n', 'q', 'end', 'mask'])

const sum = (begin: string, offset: number): string =>
  /^\d+$/.test(begin) ? String(Number(begin) + offset) : `${begin} + ${offset}`
