// values.ts: the values of variables, as a debugger would print them.
import type { DebugInfo, TypeInfo, VariableInfo } from '../vm/debug.ts'
import type { Variable } from '../run/types.ts'

type Read = (address: number) => number | undefined

/** How many elements of an array, or members of a struct, are shown. */
const SHOWN = 8
const UNKNOWN = '?'

export function showVariable(debug: DebugInfo, variable: VariableInfo, fp: number, read: Read): Variable {
  const { name, type, home, at } = variable
  const address =
    home === 'slot' ? fp + 4 * at : home === 'frame' ? fp + at : home === 'pointer' ? (read(fp + 4 * at) ?? 0) : at
  return { name, type: typeName(debug, type), value: show(debug, type, address, read, home === 'slot') }
}

export function typeName(debug: DebugInfo, index: number): string {
  const type = debug.types[index]
  switch (type.kind) {
    case 'void':
      return 'void'
    case 'int':
    case 'float':
      return type.name
    case 'pointer':
      return `${typeName(debug, type.to)} *`
    case 'array':
      return `${typeName(debug, type.element)}[${type.length}]`
    case 'function':
      return 'function'
    case 'record':
      return `${type.union ? 'union' : 'struct'} ${type.name}`.trimEnd()
  }
}

/** A value as text. `inSlot`: it lies in a window, where scalars take whole words. */
function show(debug: DebugInfo, index: number, address: number, read: Read, inSlot: boolean): string {
  const type = debug.types[index]
  switch (type.kind) {
    case 'int':
      return showInt(type, address, read, inSlot)
    case 'float':
      return showFloat(type.size, address, read)
    case 'pointer':
      return showPointer(debug, type.to, address, read)
    case 'array':
      return showArray(debug, type, address, read)
    case 'record':
      return `{${type.members
        .slice(0, SHOWN)
        .filter(({ width }) => width === undefined)
        .map((member) => `${member.name} = ${show(debug, member.type, address + member.offset, read, false)}`)
        .join(', ')}}`
    default:
      return UNKNOWN
  }
}

function byte(address: number, read: Read): number | undefined {
  const word = read(address & ~3)
  return word === undefined ? undefined : (word >>> ((address & 3) * 8)) & 255
}

function showInt(type: TypeInfo & { kind: 'int' }, address: number, read: Read, inSlot: boolean): string {
  const low = inSlot || type.size >= 4 ? read(address) : undefined
  if (type.size === 8) {
    const high = read(address + 4)
    if (low === undefined || high === undefined) return UNKNOWN
    const value = (BigInt(high) << 32n) | BigInt(low >>> 0)
    return String(type.signed ? value : BigInt.asUintN(64, value))
  }
  let value = low
  if (value === undefined) {
    value = byte(address, read)
    const second = type.size === 2 ? byte(address + 1, read) : 0
    if (value === undefined || second === undefined) return UNKNOWN
    value |= second << 8
    const shift = 32 - type.size * 8
    if (type.signed) value = (value << shift) >> shift
  }
  const member = type.members?.find((m) => m.value === value)
  if (member) return member.name
  const number = type.signed ? value : value >>> 0
  return type.size === 1 && value >= 32 && value < 127 ? `${number} '${String.fromCharCode(value)}'` : String(number)
}

function showFloat(size: number, address: number, read: Read): string {
  const words = new Int32Array([read(address) ?? 0, size === 8 ? (read(address + 4) ?? 0) : 0])
  return String(size === 8 ? new Float64Array(words.buffer)[0] : new Float32Array(words.buffer)[0])
}

function showPointer(debug: DebugInfo, to: number, address: number, read: Read): string {
  const value = read(address)
  if (value === undefined) return UNKNOWN
  if (value === 0) return 'NULL'
  const target = debug.types[to]
  const text = target.kind === 'int' && target.size === 1 ? showText(value, read) : undefined
  return `0x${value.toString(16)}${text === undefined ? '' : ` ${text}`}`
}

function showText(address: number, read: Read): string | undefined {
  let text = ''
  for (let i = 0; i < 40; i++) {
    const c = byte(address + i, read)
    if (c === undefined) return undefined
    if (c === 0) return `"${text}"`
    text += c >= 32 && c < 127 ? String.fromCharCode(c) : '·'
  }
  return `"${text}…"`
}

function showArray(debug: DebugInfo, type: TypeInfo & { kind: 'array' }, address: number, read: Read): string {
  const element = debug.types[type.element]
  if (element.kind === 'int' && element.size === 1) return showText(address, read) ?? UNKNOWN
  const size = type.length > 0 ? type.size / type.length : 0
  const shown = Array.from({ length: Math.min(SHOWN, type.length) }, (_, i) =>
    show(debug, type.element, address + i * size, read, false)
  )
  return `{${shown.join(', ')}${type.length > SHOWN ? ', …' : ''}}`
}
