// scope.ts: what each name means in a block: a chain of maps from names to symbols, the innermost block first.

import type { FunctionSymbol, VariableSymbol } from './ast.ts'
import type { Span } from './source.ts'
import type { IntType, RecordType, Type } from './types.ts'

/** What an ordinary name can stand for. */
export type Entry = VariableSymbol | FunctionSymbol | TypedefEntry | EnumConstant

export interface TypedefEntry {
  readonly kind: 'typedef'
  readonly name: string
  readonly type: Type
  readonly span: Span
}

export interface EnumConstant {
  readonly kind: 'enum-constant'
  readonly name: string
  readonly value: bigint
  readonly type: Type
  readonly span: Span
}

/** What a tag stands for: struct, union and enum share one name space. */
export interface TagEntry {
  readonly keyword: 'struct' | 'union' | 'enum'
  type: RecordType | IntType
  readonly span: Span
}

export class Scope {
  private readonly names = new Map<string, Entry>()
  private readonly tags = new Map<string, TagEntry>()
  /** Variables whose scope ends with this block. */
  readonly variables: VariableSymbol[] = []

  readonly outer: Scope | null

  constructor(outer: Scope | null) {
    this.outer = outer
  }

  own(name: string): Entry | undefined {
    return this.names.get(name)
  }

  find(name: string): Entry | undefined {
    for (let scope: Scope | null = this; scope; scope = scope.outer) {
      const entry = scope.names.get(name)
      if (entry) return entry
    }
    return undefined
  }

  declare(name: string, entry: Entry): void {
    this.names.set(name, entry)
  }

  ownTag(name: string): TagEntry | undefined {
    return this.tags.get(name)
  }

  findTag(name: string): TagEntry | undefined {
    for (let scope: Scope | null = this; scope; scope = scope.outer) {
      const entry = scope.tags.get(name)
      if (entry) return entry
    }
    return undefined
  }

  declareTag(name: string, entry: TagEntry): void {
    this.tags.set(name, entry)
  }

  /** Every name that can be used here, innermost first: to guess at what was meant. */
  *visible(): Iterable<string> {
    for (let scope: Scope | null = this; scope; scope = scope.outer) yield* scope.names.keys()
  }
}
