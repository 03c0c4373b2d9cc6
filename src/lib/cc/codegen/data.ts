// data.ts: objects with static storage, and string literals, as bytes.
import type { FunctionSymbol, StaticItem, StringLiteral, VariableDefinition, VariableSymbol } from '../ast.ts'
import type { Span } from '../source.ts'
import { CONST, qualsOf, roundUp } from '../types.ts'
import { isSingle } from './gen.ts'
import type { Reloc, Section } from './object.ts'

type SymbolOf = (symbol: VariableSymbol | FunctionSymbol | StringLiteral, use: Span) => number

/** Bytes that grow. */
class Bytes {
  data = new Uint8Array(256)
  size = 0

  /** Room for an object; answers where it begins. */
  take(size: number, align: number): number {
    const at = roundUp(this.size, align)
    this.size = at + size
    if (this.size > this.data.length) {
      const bigger = new Uint8Array(Math.max(this.data.length * 2, this.size))
      bigger.set(this.data)
      this.data = bigger
    }
    return at
  }

  bytes(): Uint8Array {
    return this.data.slice(0, this.size)
  }
}

export class DataSections {
  readonly rodata = new Bytes()
  readonly data = new Bytes()
  bss = 0
  readonly relocs: Reloc[] = []
  /** The largest alignment of an object. */
  align = 1

  string(literal: StringLiteral): { section: Section; offset: number; size: number } {
    const { bytes, width } = literal
    const offset = this.rodata.take(bytes.length, width)
    this.rodata.data.set(bytes, offset)
    return { section: 'rodata', offset, size: bytes.length }
  }

  /** Gives a variable its place; its first value is written by `fill`. */
  variable({ symbol, items }: VariableDefinition): { section: Section; offset: number; size: number } {
    const { type } = symbol
    const align = Math.max(type.align, symbol.align, type.size >= 16 ? 16 : 1)
    const { size } = type
    this.align = Math.max(this.align, align)
    if (qualsOf(type) & CONST) return { section: 'rodata', offset: this.rodata.take(size, align), size }
    if (items.length > 0) return { section: 'data', offset: this.data.take(size, align), size }
    const offset = roundUp(this.bss, align)
    this.bss = offset + size
    return { section: 'bss', offset, size }
  }

  fill(section: Section, offset: number, { symbol, items }: VariableDefinition, symbolOf: SymbolOf): void {
    if (section === 'bss' || section === 'text') return
    for (const item of items) this.#item(section, offset + item.offset, item, symbol.span, symbolOf)
  }

  #item(
    section: 'rodata' | 'data',
    at: number,
    { type, bits, value }: StaticItem,
    use: Span,
    symbolOf: SymbolOf
  ): void {
    const { data } = this[section]
    switch (value.kind) {
      case 'int': {
        // A long double is a double in its first 8 bytes, and a pointer has its upper word 0.
        const size = type.kind === 'pointer' ? 4 : type.size
        if (bits) putBits(data, at, value.value, bits.shift, bits.width)
        else for (let i = 0; i < size && i < 8; i++) data[at + i] = Number((value.value >> BigInt(8 * i)) & 255n)
        return
      }
      case 'float': {
        const view = new DataView(data.buffer, data.byteOffset)
        if (isSingle(type)) view.setUint32(at, floatBits(value.value), true)
        else view.setBigUint64(at, doubleBits(value.value), true)
        return
      }
      case 'address':
        this.relocs.push({ section, at, kind: 'address', symbol: symbolOf(value.base, use), addend: value.offset })
        return
      case 'bytes': {
        const { bytes } = value.literal
        data.set(bytes.subarray(0, Math.min(bytes.length, type.size)), at)
      }
    }
  }
}

function putBits(data: Uint8Array, at: number, value: bigint, shift: number, width: number): void {
  for (let i = 0; i < width; i++) {
    const bit = shift + i
    const mask = 1 << (bit & 7)
    if ((value >> BigInt(i)) & 1n) data[at + (bit >> 3)] |= mask
    else data[at + (bit >> 3)] &= ~mask
  }
}

const scratch = new DataView(new ArrayBuffer(8))

/** The bits of a NaN are the engine's affair: C's is positive and quiet. */
export function floatBits(value: number): number {
  if (value !== value) return 0x7fc0_0000
  scratch.setFloat32(0, value)
  return scratch.getUint32(0)
}

export function doubleBits(value: number): bigint {
  if (value !== value) return 0x7ff8_0000_0000_0000n
  scratch.setFloat64(0, value)
  return scratch.getBigUint64(0)
}
