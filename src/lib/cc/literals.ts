// literals.ts: the values of numbers, characters and strings, from their text.

import type { DiagnosticArgs, DiagnosticCode } from './diagnostics.ts'
import {
  CHAR, DOUBLE, FLOAT, INT, LDOUBLE, LLONG, LONG, UINT, ULLONG, ULONG, USHORT, type FloatType, type IntType,
} from './types.ts' // prettier-ignore

/** Says what is wrong with a literal. */
export type Complain = (code: DiagnosticCode, args?: DiagnosticArgs) => void

export interface IntegerLiteral {
  readonly value: bigint
  readonly unsigned: boolean
  /** Number of l's in the suffix. */
  readonly longs: number
  readonly decimal: boolean
}

const INTEGER =
  /^(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|(0[0-7]*)|([1-9][0-9]*))([uU]?(?:ll|LL|[lL])?|(?:ll|LL|[lL])[uU])$/

/** Stands for every integer of more than 64 digits: no type holds it, and computing it takes the square of its length. */
const TOO_LARGE = 1n << 64n

function valueOf(prefix: string, digits: string): bigint {
  const significant = digits.replace(/^0+/, '')
  return significant.length > 64 ? TOO_LARGE : BigInt(prefix + (significant || '0'))
}

/** The parts of an integer constant; null if the text is none. */
export function parseInteger(text: string): IntegerLiteral | null {
  const match = INTEGER.exec(text)
  if (!match) return null
  const [, hex, binary, octal, decimal, suffix = ''] = match
  let value: bigint
  if (hex !== undefined) value = valueOf('0x', hex)
  else if (binary !== undefined) value = valueOf('0b', binary)
  else if (octal !== undefined) value = valueOf('0o', octal)
  else value = valueOf('', decimal!)
  const lower = suffix.toLowerCase()
  const longs = lower.includes('ll') ? 2 : lower.includes('l') ? 1 : 0
  return { value, unsigned: lower.includes('u'), longs, decimal: decimal !== undefined }
}

/** The first type that holds the value (6.4.4.1), or null if none does. */
export function integerType(literal: IntegerLiteral): IntType | null {
  const { value, unsigned, longs, decimal } = literal
  const signedOk = !unsigned
  const unsignedOk = unsigned || !decimal
  if (longs === 0 && signedOk && value <= 0x7fffffffn) return INT
  if (longs === 0 && unsignedOk && value <= 0xffffffffn) return UINT
  if (signedOk && value <= 0x7fffffffffffffffn) return longs === 2 ? LLONG : LONG
  if (value <= 0xffffffffffffffffn && (unsignedOk || decimal)) return longs === 2 ? ULLONG : ULONG
  return null
}

const DECIMAL_FLOAT = /^((?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+(?=[eE]))(?:[eE][+-]?[0-9]+)?)([fFlL]?)$/
const HEX_FLOAT = /^0[xX]([0-9a-fA-F]*)\.?([0-9a-fA-F]*)[pP]([+-]?[0-9]+)([fFlL]?)$/

/** The value of a floating constant; null if the text is none. */
export function parseFloating(text: string): { value: number; type: FloatType } | null {
  let value: number
  let suffix: string
  const decimal = DECIMAL_FLOAT.exec(text)
  if (decimal) {
    value = Number(decimal[1])
    suffix = decimal[2]!.toLowerCase()
  } else {
    const hex = HEX_FLOAT.exec(text)
    if (!hex || hex[1]! + hex[2]! === '') return null
    value = scaled(Number('0x' + hex[1] + hex[2]), Number(hex[3]) - 4 * hex[2]!.length)
    suffix = hex[4]!.toLowerCase()
  }
  const type = suffix === 'f' ? FLOAT : suffix === 'l' ? LDOUBLE : DOUBLE
  return { value: type === FLOAT ? Math.fround(value) : value, type }
}

/** value × 2^exponent, in exact steps. */
function scaled(value: number, exponent: number): number {
  let result = value
  for (let e = exponent; e > 0 && result !== 0 && Number.isFinite(result); e--) result *= 2
  for (let e = exponent; e < 0 && result !== 0; e++) result /= 2
  return result
}

const SIMPLE_ESCAPES: Readonly<Record<string, number>> = {
  n: 10, t: 9, r: 13, a: 7, b: 8, f: 12, v: 11, e: 27, '\\': 92, "'": 39, '"': 34, '?': 63,
} // prettier-ignore

/** One element of a literal: a code point, or the number that an escape gives. */
interface Unit {
  readonly value: number
  readonly escape: boolean
}

/** What stands between the quotes. `unitBits` is the width of one element. */
function units(text: string, unitBits: number, complain: Complain): Unit[] {
  const from = text.search(/["']/) + 1
  const end = text.length - 1
  const out: Unit[] = []
  for (let i = from; i < end;) {
    const c = text.codePointAt(i)!
    if (c !== 92) {
      out.push({ value: c, escape: false })
      i += c > 0xffff ? 2 : 1
      continue
    }
    const letter = text[i + 1] ?? ''
    const rest = text.slice(i + 1, end)
    const hex = /^x([0-9a-fA-F]+)/.exec(rest)
    const octal = /^[0-7]{1,3}/.exec(rest)
    const universal = /^(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/.exec(rest)
    if (octal) {
      const value = parseInt(octal[0], 8)
      if (value >= 2 ** unitBits) complain('escape-too-large', { escape: '\\' + octal[0] })
      out.push({ value, escape: true })
      i += 1 + octal[0].length
    } else if (hex) {
      const value = parseInt(hex[1]!, 16)
      if (value >= 2 ** unitBits) complain('escape-too-large', { escape: '\\' + hex[0] })
      out.push({ value: value >= 2 ** 32 ? 0 : value, escape: true })
      i += 1 + hex[0].length
    } else if (universal) {
      const value = parseInt((universal[1] ?? universal[2])!, 16)
      out.push({ value: value > 0x10ffff ? 0xfffd : value, escape: false })
      i += 1 + universal[0].length
    } else {
      const value = SIMPLE_ESCAPES[letter]
      if (value === undefined) complain('unknown-escape', { escape: '\\' + letter })
      out.push({ value: value ?? letter.charCodeAt(0), escape: true })
      i += 2
    }
  }
  return out
}

/** 'a': its value and type. */
export function parseCharacter(text: string, complain: Complain): { value: bigint; type: IntType } {
  const type = text[0] === 'L' ? INT : text[0] === 'u' ? USHORT : text[0] === 'U' ? UINT : null
  const all = units(text, type ? type.size * 8 : 8, complain)
  if (all.length === 0) {
    complain('empty-char')
    return { value: 0n, type: INT }
  }
  if (type) {
    if (all.length > 1) complain('multi-char')
    return { value: wrap(BigInt(all[0]!.value), type), type }
  }
  const bytes: number[] = []
  for (const unit of all) {
    if (unit.escape) bytes.push(unit.value & 255)
    else utf8(unit.value, bytes)
  }
  if (bytes.length > 1) complain(all.length > 1 ? 'multi-char' : 'wide-char', { text })
  if (bytes.length === 1) return { value: wrap(BigInt(bytes[0]!), CHAR), type: INT }
  // As gcc has it: 'ab' is 'a' << 8 | 'b'.
  let value = 0
  for (const byte of bytes) value = (value << 8) | byte
  return { value: BigInt(value), type: INT }
}

export interface ParsedString {
  /** With the closing NUL. */
  readonly bytes: Uint8Array
  readonly width: 1 | 2 | 4
  readonly element: IntType
}

/** "a" "b": the texts of adjacent string tokens, joined. */
export function parseString(texts: readonly string[], complain: Complain): ParsedString {
  let prefix = ''
  for (const text of texts) {
    const own = text.slice(0, text.indexOf('"'))
    if (own === '' || own === prefix) continue
    if (prefix !== '') complain('mixed-strings')
    prefix = own
  }
  const element = prefix === 'L' ? INT : prefix === 'U' ? UINT : prefix === 'u' ? USHORT : CHAR
  const width = element.size as 1 | 2 | 4
  const bytes: number[] = []
  const put = (value: number) => {
    for (let i = 0; i < width; i++) bytes.push((value >>> (8 * i)) & 255)
  }
  for (const text of texts) {
    for (const unit of units(text, width * 8, complain)) {
      if (width === 1 && !unit.escape) utf8(unit.value, bytes)
      else if (width === 2 && unit.value > 0xffff) {
        put(0xd7c0 + (unit.value >> 10))
        put(0xdc00 + (unit.value & 0x3ff))
      } else put(unit.value)
    }
  }
  put(0)
  return { bytes: Uint8Array.from(bytes), width, element }
}

/** Appends a code point's UTF-8 bytes. Half of a surrogate pair becomes U+FFFD. */
export function utf8(codePoint: number, out: number[]): void {
  const c = codePoint >= 0xd800 && codePoint <= 0xdfff ? 0xfffd : codePoint
  if (c < 0x80) out.push(c)
  else if (c < 0x800) out.push(0xc0 | (c >> 6), 0x80 | (c & 63))
  else if (c < 0x10000) out.push(0xe0 | (c >> 12), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63))
  else out.push(0xf0 | (c >> 18), 0x80 | ((c >> 12) & 63), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63))
}

/** A value cut to an integer type's width. */
export function wrap(value: bigint, type: IntType): bigint {
  if (type.rank === 0) return value === 0n ? 0n : 1n
  // Nearly all values are small, and need no arithmetic.
  if (value >= 0n && value <= 127n) return value
  return type.signed ? BigInt.asIntN(type.size * 8, value) : BigInt.asUintN(type.size * 8, value)
}
