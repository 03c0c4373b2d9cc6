// types.ts: the table of types that goes with an executable, for the inspector.
import type { TypeInfo } from '../../vm/debug.ts'
import type { EnumTag, RecordBody, Type } from '../types.ts'

/** How deep records are followed into each other: members of records further in are written down afterwards. */
const DEEPEST = 100

export class TypeTable {
  readonly types: TypeInfo[] = []
  readonly #byKey = new Map<string, number>()
  readonly #enums = new Map<EnumTag, number>()
  readonly #records = new Map<RecordBody, number>()
  #depth = 0
  /** Records whose members are still to be written down. */
  readonly #later: RecordBody[] = []

  /** Index of a type; qualifiers do not count. */
  index(type: Type): number {
    switch (type.kind) {
      case 'int':
        return this.#int(type)
      case 'float':
        return this.#add(type.name, { kind: 'float', name: type.name, size: type.size })
      case 'pointer': {
        const to = this.index(type.to)
        return this.#add(`*${to}`, { kind: 'pointer', to })
      }
      case 'array': {
        const element = this.index(type.element)
        const { length, size } = type
        return this.#add(`${length}[]${element}`, { kind: 'array', element, length, size })
      }
      case 'record':
        return this.#record(type.record)
      case 'function':
        return this.#add('function', { kind: 'function' })
      default:
        return this.#add('void', { kind: 'void' })
    }
  }

  #add(key: string, type: TypeInfo): number {
    let i = this.#byKey.get(key)
    if (i === undefined) {
      i = this.types.push(type) - 1
      this.#byKey.set(key, i)
    }
    return i
  }

  #int(type: Type & { kind: 'int' }): number {
    const { size, signed } = type
    const tag = type.enum
    if (!tag) return this.#add(type.name, { kind: 'int', name: type.name, size, signed })
    const known = this.#enums.get(tag)
    if (known !== undefined) return known
    const name = tag.name ? `enum ${tag.name}` : (tag.alias ?? 'enum')
    const members = tag.members.map(({ name, value }) => ({ name, value: Number(value) }))
    const i = this.#add(`${name} ${JSON.stringify(members)}`, { kind: 'int', name, size, signed, members })
    this.#enums.set(tag, i)
    return i
  }

  /** A struct may hold pointers to itself: it is in the table before its members are. */
  #record(record: RecordBody): number {
    const known = this.#records.get(record)
    if (known !== undefined) return known
    const i = this.types.push({ kind: 'void' }) - 1
    this.#records.set(record, i)
    if (this.#depth >= DEEPEST) {
      this.#later.push(record)
      return i
    }
    this.#depth++
    this.#fill(record, i)
    this.#depth--
    for (let next = this.#depth === 0 && this.#later.pop(); next; next = this.#later.pop())
      this.#fill(next, this.#records.get(next)!)
    return i
  }

  #fill(record: RecordBody, i: number): void {
    const members = record.members.map(({ name, type, offset, bits }) => ({
      name: name ?? '',
      type: this.index(type),
      offset,
      ...(bits ?? {})
    }))
    const keyword = record.union ? 'union' : 'struct'
    this.types[i] = {
      kind: 'record',
      name: record.tag ? `${keyword} ${record.tag}` : (record.alias ?? keyword),
      union: record.union,
      size: record.size,
      members
    }
  }
}
