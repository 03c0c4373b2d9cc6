// memory.ts: reading and writing objects, wherever they are.
import type { OpName } from '../../vm/isa.ts'
import type { BitField, Type } from '../types.ts'
import { isDouble, isLong, wordsOf, type Base, type Gen, type Place } from './gen.ts'

/** Bytes of a scalar that are read; of a pointer only the lower word, of a long double the double in it. */
function access(type: Type): '1' | '1U' | '2' | '2U' | '4' | '8' {
  if (type.kind === 'pointer') return '4'
  if (isDouble(type) || isLong(type)) return '8'
  const unsigned = type.kind === 'int' && !type.signed
  if (type.size === 1) return unsigned ? '1U' : '1'
  if (type.size === 2) return unsigned ? '2U' : '2'
  return '4'
}

function storeAccess(type: Type): '1' | '2' | '4' | '8' | 'P' {
  if (type.kind === 'pointer') return 'P'
  const size = access(type)
  return size === '1U' ? '1' : size === '2U' ? '2' : size
}

/** Can an element of this type be reached as base + index * size, in one instruction? */
export function canIndex(type: Type): boolean {
  return (type.kind === 'int' || type.kind === 'float' || type.kind === 'pointer') && type.size <= 8
}

/** Reads an object into `dst`, or a new slot, or, if it is a variable in a slot, answers that. */
export function load(g: Gen, place: Place, type: Type, bits: BitField | null, dst = -1): number {
  if (place.kind === 'slot') return move(g, place.slot, wordsOf(type), dst)
  if (bits) return loadBits(g, place, type, bits, dst)
  const to = dst >= 0 ? dst : g.frame.slot(wordsOf(type))
  const size = access(type)
  switch (place.kind) {
    case 'frame':
      g.asm.opk(`LDF${size}`, to, 0, place.offset)
      break
    case 'global':
      if (place.symbol < 0) g.asm.opk(`LDA${size}`, to, 0, place.offset)
      else g.asm.opAddress(`LDA${size}`, to, place.symbol, place.offset)
      break
    case 'based':
      g.asm.opk(`LD${size}`, to, place.base, place.offset)
      break
    case 'indexed':
      indexed(g, 'LD', type.kind === 'pointer' ? 'P' : size, place.of, place.index, to)
  }
  return to
}

type Size = 1 | 2 | 4 | 8

function indexed(
  g: Gen,
  op: 'LD',
  size: '1' | '1U' | '2' | '2U' | '4' | '8' | 'P',
  of: Base,
  index: number,
  a: number
): void
function indexed(g: Gen, op: 'ST', size: '1' | '2' | '4' | '8' | 'P', of: Base, index: number, a: number): void
function indexed(g: Gen, op: 'LD' | 'ST', size: string, of: Base, index: number, a: number): void {
  if (of.kind === 'based') g.asm.op(`${op}X${size}` as OpName, a, of.base, index)
  else if (of.kind === 'frame') g.asm.opk(`${op}XF${size}` as OpName, a, 0, of.offset, index)
  else if (of.symbol < 0) g.asm.opk(`${op}XA${size}` as OpName, a, 0, of.offset, index)
  else g.asm.opAddress(`${op}XA${size}` as OpName, a, of.symbol, of.offset, index)
}

/** Writes slot `from` to an object. For a bit-field, other bits stay. */
export function store(g: Gen, place: Place, type: Type, bits: BitField | null, from: number): void {
  if (place.kind === 'slot') {
    move(g, from, wordsOf(type), place.slot)
    return
  }
  if (bits) {
    storeBits(g, place, type, bits, from)
    return
  }
  const size = storeAccess(type)
  switch (place.kind) {
    case 'frame':
      g.asm.opk(`STF${size}`, from, 0, place.offset)
      break
    case 'global':
      if (place.symbol < 0) g.asm.opk(`STA${size}`, from, 0, place.offset)
      else g.asm.opAddress(`STA${size}`, from, place.symbol, place.offset)
      break
    case 'based':
      g.asm.opk(`ST${size}`, from, place.base, place.offset)
      break
    case 'indexed':
      indexed(g, 'ST', size, place.of, place.index, from)
  }
}

/** Copies between slots, if it has to. */
export function move(g: Gen, from: number, words: 1 | 2, dst: number): number {
  if (dst < 0 || dst === from) return from
  g.asm.op(words === 2 ? 'MOV2' : 'MOV', dst, from)
  return dst
}

/** If `slot` is a temporary that was just given back, takes it again. */
export function keep(g: Gen, slot: number, type: Type): void {
  const end = slot + wordsOf(type)
  if (end > g.frame.mark().slot) g.frame.releaseSlots({ slot: end, memory: 0 })
}

/** The address of a place in memory, in a slot. */
export function addressOf(g: Gen, place: Place, dst = -1): number {
  const to = (): number => (dst >= 0 ? dst : g.frame.slot(1))
  switch (place.kind) {
    case 'slot':
      throw new Error('a variable in a slot has no address')
    case 'frame': {
      const slot = to()
      g.asm.opk('LEA', slot, 0, place.offset)
      return slot
    }
    case 'global': {
      const slot = to()
      if (place.symbol < 0) g.asm.opk('LI', slot, 0, place.offset)
      else g.asm.opAddress('LI', slot, place.symbol, place.offset)
      return slot
    }
    case 'based': {
      if (place.offset === 0) return move(g, place.base, 1, dst)
      const slot = to()
      g.asm.opk('ADDI', slot, place.base, place.offset)
      return slot
    }
    case 'indexed':
      throw new Error('an indexed place is a scalar, and its address is not taken')
  }
}

/** The place some bytes further on. */
export function shifted(place: Place, by: number): Base {
  if (place.kind === 'slot' || place.kind === 'indexed') throw new Error('a scalar has no parts')
  return { ...place, offset: place.offset + by }
}

/** pointer to = base + index * scale */
export function scaled(g: Gen, of: Base, index: number, scale: number, to: number): void {
  if (of.kind === 'frame') g.asm.opk('PADDF', to, 0, of.offset, index, scale)
  else if (of.kind === 'global') {
    if (of.symbol < 0) g.asm.opk('PADDA', to, 0, of.offset, index, scale)
    else g.asm.opAddress('PADDA', to, of.symbol, of.offset, index, scale)
  } else if (scale === 1) g.asm.op('ADD', to, of.base, index)
  else if (scale === -1) g.asm.op('SUB', to, of.base, index)
  else g.asm.opk('PADD', to, of.base, scale, index)
}

/** Fills `size` bytes with 0. */
export function zero(g: Gen, place: Place, size: number): void {
  const mark = g.frame.mark()
  if (size === 8 || size === 4) {
    const slot = g.frame.slot(size === 8 ? 2 : 1)
    if (size === 8) g.asm.li2(slot, 0, 0)
    else g.asm.opk('LI', slot, 0, 0)
    rawStore(g, place, size, slot)
  } else if (size > 0) g.asm.opk('ZERO', addressOf(g, place), 0, size)
  g.frame.releaseSlots(mark)
}

/** Copies `size` bytes. */
export function copy(g: Gen, to: Place, from: Place, size: number): void {
  const mark = g.frame.mark()
  if (size === 1 || size === 2 || size === 4 || size === 8) {
    const slot = g.frame.slot(size === 8 ? 2 : 1)
    rawLoad(g, from, size, slot)
    rawStore(g, to, size, slot)
  } else if (size > 0) {
    const target = addressOf(g, to)
    g.asm.opk('COPY', target, addressOf(g, from), size)
  }
  g.frame.releaseSlots(mark)
}

function rawLoad(g: Gen, place: Place, size: Size, to: number): void {
  const name = (size < 4 ? `${size}U` : `${size}`) as '1U' | '2U' | '4' | '8'
  if (place.kind === 'frame') g.asm.opk(`LDF${name}`, to, 0, place.offset)
  else if (place.kind === 'based') g.asm.opk(`LD${name}`, to, place.base, place.offset)
  else g.asm.opk(`LD${name}`, to, addressOf(g, place), 0)
}

function rawStore(g: Gen, place: Place, size: Size, from: number): void {
  if (place.kind === 'frame') g.asm.opk(`STF${size}`, from, 0, place.offset)
  else if (place.kind === 'based') g.asm.opk(`ST${size}`, from, place.base, place.offset)
  else g.asm.opk(`ST${size}`, from, addressOf(g, place), 0)
}

// ---- bit-fields: in a container of their type ----

function unsignedContainer(type: Type): Type {
  return type.kind === 'int' && type.signed ? { ...type, signed: false } : type
}

function loadBits(g: Gen, place: Place, type: Type, bits: BitField, dst: number): number {
  const to = dst >= 0 ? dst : g.frame.slot(wordsOf(type))
  load(g, place, unsignedContainer(type), null, to)
  cutBits(g, type, bits, bits.shift, to, to)
  return to
}

/** to = the field that lies `shift` bits up in `from`, extended by its sign if it has one. */
function cutBits(g: Gen, type: Type, { width }: BitField, shift: number, to: number, from: number): void {
  const long = isLong(type)
  const total = long ? 64 : 32
  const signed = type.kind === 'int' && type.signed
  const [left, right]: OpName[] = long ? ['SHLI2', signed ? 'SARI2' : 'SHRI2'] : ['SHLI', signed ? 'SARI' : 'SHRI']
  const up = total - shift - width
  if (up > 0) {
    g.asm.opk(left, to, from, up)
    from = to
  }
  if (total - width > 0) g.asm.opk(right, to, from, total - width)
  else move(g, from, long ? 2 : 1, to)
}

/** What a field holds after `from` was stored to it: cut to its width. */
export function cut(g: Gen, type: Type, bits: BitField, from: number): number {
  const to = g.frame.slot(wordsOf(type))
  cutBits(g, type, bits, 0, to, from)
  return to
}

function storeBits(g: Gen, place: Place, type: Type, { shift, width }: BitField, from: number): void {
  const mark = g.frame.mark()
  const container = unsignedContainer(type)
  if (width === type.size * 8) {
    store(g, place, container, null, from)
    return
  }
  const old = load(g, place, container, null)
  if (isLong(type)) {
    const mask = ((1n << BigInt(width)) - 1n) << BigInt(shift)
    const m = g.frame.slot(2)
    const v = g.frame.slot(2)
    g.asm.opk('SHLI2', v, from, shift)
    g.asm.li2(m, Number(BigInt.asIntN(32, mask)), Number(BigInt.asIntN(32, mask >> 32n)))
    g.asm.op('AND2', v, v, m)
    g.asm.op('NOT2', m, m)
    g.asm.op('AND2', old, old, m)
    g.asm.op('OR2', old, old, v)
  } else {
    const mask = width === 32 ? -1 : ((1 << width) - 1) << shift
    const v = g.frame.slot(1)
    g.asm.opk('SHLI', v, from, shift)
    g.asm.opk('ANDI', v, v, mask)
    g.asm.opk('ANDI', old, old, ~mask)
    g.asm.op('OR', old, old, v)
  }
  store(g, place, container, null, old)
  g.frame.releaseSlots(mark)
}
