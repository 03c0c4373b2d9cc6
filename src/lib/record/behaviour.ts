// behaviour.ts: a hash of all in kernel state that decides how it goes on. Two states that differ only in what has been counted (clock, CPU times,
// page faults: fields marked `account`), or in where things lie (rows, offsets, frames), have the same. A row is named by when the walk first came
// to it, a task by its birth number, a text by its content, a deadline by how far it lies ahead, a page by the hash that the caller has of it.
import { Digest } from './hash.ts'
import { PTE_FRAME_SHIFT } from './state/pte.ts'
import { LEAF_ENTRIES, STRUCTS, type Field, type StructName } from './state/fields.ts'
import { LAYOUTS, LEAF_PTES, STRUCT_NAMES } from './state/layout.ts'
import { LIST_LAYOUTS } from './state/lists.ts'
import type { State } from './state/state.ts'

/** What lies in a frame, and what the processor holds for a task: words that are equal if and only if it goes on alike. */
export interface Contents {
  page(frame: number): string
  registers(task: number): readonly number[]
}

interface Plan {
  readonly at: number
  readonly field: Field
  readonly to?: StructName
}

/** The fields that decide, by struct. */
const PLANS = Object.fromEntries(
  STRUCT_NAMES.map((struct) => [
    struct,
    Object.entries<Field>(STRUCTS[struct])
      .filter(([, { account }]) => !account)
      .map(([name, field]): Plan => {
        return { at: LAYOUTS[struct].offset[name], field, to: field.to as StructName | undefined }
      })
  ])
) as unknown as { readonly [S in StructName]: readonly Plan[] }

const ID = LAYOUTS.task.offset.id
const WQ = LAYOUTS.task.offset.wq
const SEG = LAYOUTS.extent.offset.seg

export function behaviourOf(state: State, contents: Contents): string {
  return new Walk(state, contents).hash()
}

class Walk {
  readonly #state: State
  readonly #contents: Contents
  readonly #digest = new Digest()
  /** Rows that the walk has come to, by struct: their names. */
  readonly #seen = new Map<StructName, Map<number, number>>()
  readonly #queue: [struct: StructName, row: number][] = []
  readonly #clock: number

  constructor(state: State, contents: Contents) {
    this.#state = state
    this.#contents = contents
    this.#clock = state.sys.clock
  }

  hash(): string {
    this.#name('sys', 1)
    // CPUs that nobody points at have tasks, too.
    for (let rq = 1; rq <= this.#state.sys.nr_cpus; rq++) this.#name('rq', rq)
    for (let i = 0; i < this.#queue.length; i++) this.#row(...this.#queue[i])
    return this.#digest.text
  }

  /** A row's name. What is new will be walked through, too. */
  #name(struct: StructName, row: number): number {
    if (row <= 0) return row
    const rows = this.#seen.get(struct) ?? new Map<number, number>()
    this.#seen.set(struct, rows)
    const known = rows.get(row)
    if (known !== undefined) return known
    const { h, size } = this.#state.arena(struct)
    const name = struct === 'task' ? h[row * size + ID] : rows.size + 1
    rows.set(row, name)
    this.#queue.push([struct, row])
    return name
  }

  #row(struct: StructName, row: number): void {
    const { h, size } = this.#state.arena(struct)
    const start = row * size
    for (const { at, field, to } of PLANS[struct]) {
      if (field.bytes === undefined) this.#field(field, to, h, start + at, start)
      else this.#bytes(struct, h, start, h[start + at], h[start + LAYOUTS[struct].offset[field.bytes]])
    }
    if (struct === 'leaf') this.#pages(h, start + LEAF_PTES)
    if (struct === 'task') for (const word of this.#contents.registers(row)) this.#digest.word(word)
  }

  #field({ kind, ahead }: Field, to: StructName | undefined, h: Int32Array, at: number, start: number): void {
    const digest = this.#digest
    if (kind === 'wide') {
      const value = (h[at] >>> 0) + h[at + 1] * 4294967296
      const said = ahead && value !== 0 ? value - this.#clock : value
      digest.word(said)
      digest.word(Math.floor(said / 4294967296))
    } else if (kind === 'text') this.#text(h[at])
    else if (kind === 'row') digest.word(to ? this.#name(to, h[at]) : this.#owner(h[start + WQ], h[at]))
    else digest.word(h[at])
  }

  /** The owner of the wait queue that a task is on. */
  #owner(wq: number, row: number): number {
    return wq === 0 ? 0 : this.#name(STRUCT_NAMES[LIST_LAYOUTS[wq - 1].owner], row)
  }

  #text(offset: number): void {
    if (offset !== 0) for (const char of this.#state.bytes.text(offset)) this.#digest.word(char.codePointAt(0)!)
    this.#digest.word(-1)
  }

  /** Bytes of a segment do not change: where they lie there says which they are. */
  #bytes(struct: StructName, h: Int32Array, start: number, off: number, length: number): void {
    const seg = struct === 'extent' ? h[start + SEG] : 0
    if (seg !== 0) return this.#digest.word(off)
    const { data } = this.#state.bytes
    for (let i = 0; i < length; i++) this.#digest.word(data[off + i])
  }

  #pages(h: Int32Array, at: number): void {
    for (let i = 0; i < LEAF_ENTRIES; i++) {
      const pte = h[at + i]
      this.#digest.word(pte === 0 ? 0 : (pte & ((1 << PTE_FRAME_SHIFT) - 1)) | 4)
      if (pte === 0) continue
      const page = this.#contents.page(pte >>> PTE_FRAME_SHIFT)
      for (let c = 0; c < page.length; c++) this.#digest.word(page.charCodeAt(c))
    }
  }
}
