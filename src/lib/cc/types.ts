// types.ts: the types of C, with the sizes of x86-64 Linux (LP64).
// A type is an immutable object. Only the body of a record (struct, union) is filled in later, by `completeRecord`.
// Qualifiers are part of the type object. `sameType` compares types; one type can be several objects.

/** Bits of `quals`. */
export const CONST = 1
export const VOLATILE = 2
export const RESTRICT = 4
/** _Atomic; always with VOLATILE. */
export const ATOMIC = 8

export type Type = VoidType | IntType | FloatType | PointerType | ArrayType | FunctionType | RecordType | ErrorType

interface TypeBase {
  /** In bytes; 0 for void, functions and incomplete types. */
  readonly size: number
  /** In bytes, a power of 2. */
  readonly align: number
  /** CONST | VOLATILE | RESTRICT | ATOMIC. */
  readonly quals: number
  /** Pieces from the outermost to the innermost; a struct or union is one piece, whatever its members are. */
  readonly depth: number
  /** Pieces of the type when it is written out in full. Comparing two types can visit all of them. */
  readonly parts: number
}

/** void */
export interface VoidType extends TypeBase {
  readonly kind: 'void'
}

export type IntName =
  | '_Bool'
  | 'char'
  | 'signed char'
  | 'unsigned char'
  | 'short'
  | 'unsigned short'
  | 'int'
  | 'unsigned int'
  | 'long'
  | 'unsigned long'
  | 'long long'
  | 'unsigned long long'

/** _Bool, char … unsigned long long, and every enum (which is an `unsigned int`, or an `int` if a member is negative). */
export interface IntType extends TypeBase {
  readonly kind: 'int'
  readonly name: IntName
  readonly signed: boolean
  /** Conversion rank: 0 _Bool, 1 char, 2 short, 3 int, 4 long, 5 long long. */
  readonly rank: number
  /** The enum this is, or null. */
  readonly enum: EnumTag | null
  /** The typedef through which it was named: `pid_t`. For messages; it is the same type with and without. */
  readonly alias: string | null
}

/** enum tag { … }: only a name for messages and for the inspector. */
export interface EnumTag {
  readonly name: string | null
  /** The typedef that names it, if there is no tag. */
  alias: string | null
  members: { name: string; value: number }[]
  complete: boolean
}

/** float, double, long double. A long double takes 16 bytes but is a double, kept in the first 8. */
export interface FloatType extends TypeBase {
  readonly kind: 'float'
  readonly name: 'float' | 'double' | 'long double'
}

/** to * : 8 bytes in memory of which the upper 4 are 0, one int32 in a register. Comparisons are unsigned. */
export interface PointerType extends TypeBase {
  readonly kind: 'pointer'
  readonly to: Type
}

/** element[length]; length is -1 while unknown (`int a[]`). */
export interface ArrayType extends TypeBase {
  readonly kind: 'array'
  readonly element: Type
  readonly length: number
}

/** result (params, ...) */
export interface FunctionType extends TypeBase {
  readonly kind: 'function'
  readonly result: Type
  readonly params: readonly Type[]
  readonly variadic: boolean
  /** False for `f()`, which says nothing of its parameters: arguments are promoted and not checked. */
  readonly prototyped: boolean
}

/** struct or union. Qualified variants share `record`. */
export interface RecordType extends TypeBase {
  readonly kind: 'record'
  readonly record: RecordBody
}

/** What all variants of a struct or union type share; filled in by `completeRecord`. */
export interface RecordBody {
  readonly union: boolean
  /** The tag, or null: `struct { … }`. */
  readonly tag: string | null
  /** The typedef that names it, if there is no tag. */
  alias: string | null
  /** In order of declaration. Anonymous struct and union members have name null; bit-field paddings are left out. */
  members: Member[]
  size: number
  align: number
  complete: boolean
  /** The members by name, those of anonymous members too: each name leads to the member of this record that has it. */
  byName: ReadonlyMap<string, Member>
  /** How many structs and unions lie in each other, this one included. */
  nesting: number
  /** Is a member const, or a member of a member? */
  hasConst: boolean
}

export interface Member {
  readonly name: string | null
  /** Its place among the members. */
  readonly index: number
  readonly type: Type
  /** In bytes, from the start of the record. For a bit-field, of its container: an aligned object of type `type`. */
  readonly offset: number
  readonly bits: BitField | null
}

/** Bits `shift` … `shift + width - 1` of a little-endian container of the member's type; never straddles it. */
export interface BitField {
  readonly shift: number
  readonly width: number
}

/** The type of an expression with an error in it. It is compatible with every type, so that one mistake gives one message. */
export interface ErrorType extends TypeBase {
  readonly kind: 'error'
}

// ---- the basic types ----

const ONE_PIECE = { depth: 1, parts: 1 }

function int(name: IntName, size: number, signed: boolean, rank: number): IntType {
  return { kind: 'int', name, size, align: size, signed, rank, enum: null, alias: null, quals: 0, ...ONE_PIECE }
}

export const VOID: VoidType = { kind: 'void', size: 0, align: 1, quals: 0, ...ONE_PIECE }
export const BOOL = int('_Bool', 1, false, 0)
/** Plain char is signed, as on x86-64. */
export const CHAR = int('char', 1, true, 1)
export const SCHAR = int('signed char', 1, true, 1)
export const UCHAR = int('unsigned char', 1, false, 1)
export const SHORT = int('short', 2, true, 2)
export const USHORT = int('unsigned short', 2, false, 2)
export const INT = int('int', 4, true, 3)
export const UINT = int('unsigned int', 4, false, 3)
export const LONG = int('long', 8, true, 4)
export const ULONG = int('unsigned long', 8, false, 4)
export const LLONG = int('long long', 8, true, 5)
export const ULLONG = int('unsigned long long', 8, false, 5)
export const FLOAT: FloatType = { kind: 'float', name: 'float', size: 4, align: 4, quals: 0, ...ONE_PIECE }
export const DOUBLE: FloatType = { kind: 'float', name: 'double', size: 8, align: 8, quals: 0, ...ONE_PIECE }
export const LDOUBLE: FloatType = { kind: 'float', name: 'long double', size: 16, align: 16, quals: 0, ...ONE_PIECE }
export const ERROR: ErrorType = { kind: 'error', size: 4, align: 4, quals: 0, ...ONE_PIECE }

// ---- making types ----

export function pointerTo(to: Type, quals = 0): PointerType {
  return { kind: 'pointer', to, size: 8, align: 8, quals, depth: to.depth + 1, parts: to.parts + 1 }
}

/** `length` -1 is an array of unknown length. */
export function arrayOf(element: Type, length: number): ArrayType {
  return {
    kind: 'array',
    element,
    length,
    size: length < 0 ? 0 : element.size * length,
    align: element.align,
    quals: 0,
    depth: element.depth + 1,
    parts: element.parts + 1
  }
}

export function functionOf(
  result: Type,
  params: readonly Type[],
  variadic: boolean,
  prototyped: boolean
): FunctionType {
  const pieces = [result, ...params]
  const depth = pieces.reduce((most, piece) => Math.max(most, piece.depth), 0) + 1
  const parts = pieces.reduce((sum, piece) => sum + piece.parts, 1)
  return { kind: 'function', result, params, variadic, prototyped, size: 0, align: 1, quals: 0, depth, parts }
}

export function enumOf(tag: EnumTag, base: IntType): IntType {
  return { ...base, enum: tag }
}

/** A struct or union whose members are not known yet. */
export function newRecord(union: boolean, tag: string | null): RecordType {
  const empty = { members: [], byName: new Map(), size: 0, align: 1, complete: false, nesting: 1, hasConst: false }
  return recordType({ union, tag, alias: null, ...empty }, 0)
}

function recordType(record: RecordBody, quals: number): RecordType {
  return {
    kind: 'record',
    record,
    quals,
    ...ONE_PIECE,
    get size() {
      return record.size
    },
    get align() {
      return record.align
    }
  }
}

/** The same type with these qualifiers and no others. An array's qualifiers are its element's. */
export function qualified(type: Type, quals: number): Type {
  if (type.kind === 'array') {
    if (quals === qualsOf(type)) return type
    return arrayOf(qualified(type.element, quals), type.length)
  }
  if (type.quals === quals || type.kind === 'error' || type.kind === 'function') return type
  if (type.kind === 'record') return recordType(type.record, quals)
  return { ...type, quals }
}

export function qualsOf(type: Type): number {
  return type.kind === 'array' ? qualsOf(type.element) : type.quals
}

export function unqualified<T extends Type>(type: T): T {
  return type.quals === 0 ? type : (qualified(type, 0) as T)
}

// ---- records: where the members lie (System V ABI, x86-64) ----

export interface MemberDecl {
  readonly name: string | null
  readonly type: Type
  /** Width in bits, or -1 if not a bit-field. 0 (nameless) ends the current container. */
  readonly width: number
  /** At least this alignment (_Alignas), or 0. */
  readonly align: number
}

/** Gives a struct or union its members and its size. No member is aligned to more than `most`: 1 if it is packed. */
export function completeRecord(record: RecordBody, decls: readonly MemberDecl[], most = Infinity, minAlign = 1): void {
  const members: Member[] = []
  let bit = 0 // next free bit, counted from the start of the record
  let end = 0 // bytes used so far
  let align = minAlign

  for (const decl of decls) {
    const unit = decl.type.size * 8
    const ownAlign = Math.max(Math.min(decl.type.align, most), decl.align)
    if (record.union) bit = 0

    if (decl.width === 0) {
      bit = roundUp(bit, unit)
      continue
    }
    if (decl.width > 0) {
      // A bit-field moves on to the next container of its type rather than straddle two.
      if (Math.floor(bit / unit) !== Math.floor((bit + decl.width - 1) / unit)) bit = roundUp(bit, unit)
      const offset = Math.floor(bit / unit) * decl.type.size
      if (decl.name !== null) {
        const bits = { shift: bit - offset * 8, width: decl.width }
        members.push({ name: decl.name, index: members.length, type: decl.type, offset, bits })
        align = Math.max(align, ownAlign)
      }
      bit += decl.width
      end = Math.max(end, bytesOf(bit))
      continue
    }
    const offset = roundUp(bytesOf(bit), ownAlign)
    members.push({ name: decl.name, index: members.length, type: decl.type, offset, bits: null })
    bit = (offset + decl.type.size) * 8
    end = Math.max(end, offset + decl.type.size)
    align = Math.max(align, ownAlign)
  }

  record.members = members
  record.byName = named(members)
  record.nesting = members.reduce((most, { type }) => Math.max(most, nestingOf(type) + 1), 1)
  record.hasConst = members.some(({ type }) => hasConst(type))
  record.align = align
  record.size = roundUp(end, align)
  record.complete = true
}

function named(members: readonly Member[]): Map<string, Member> {
  const byName = new Map<string, Member>()
  for (const member of members) {
    if (member.name !== null) byName.set(member.name, member)
    else if (isRecord(member.type)) for (const name of member.type.record.byName.keys()) byName.set(name, member)
  }
  return byName
}

function nestingOf(type: Type): number {
  return type.kind === 'array' ? nestingOf(type.element) : isRecord(type) ? type.record.nesting : 0
}

/** Is the type const, or has it a const member? */
export function hasConst(type: Type): boolean {
  return (qualsOf(type) & CONST) !== 0 || (isRecord(type) && type.record.hasConst)
}

function bytesOf(bits: number): number {
  return Math.floor((bits + 7) / 8)
}

/** The next multiple of `to`. */
export function roundUp(n: number, to: number): number {
  return Math.floor((n + to - 1) / to) * to
}

// ---- questions ----

export const isInteger = (t: Type): t is IntType => t.kind === 'int'
export const isFloat = (t: Type): t is FloatType => t.kind === 'float'
export const isArithmetic = (t: Type): t is IntType | FloatType => t.kind === 'int' || t.kind === 'float'
export const isPointer = (t: Type): t is PointerType => t.kind === 'pointer'
export const isScalar = (t: Type): t is IntType | FloatType | PointerType => isArithmetic(t) || isPointer(t)
export const isRecord = (t: Type): t is RecordType => t.kind === 'record'
export const isBool = (t: Type): boolean => t.kind === 'int' && t.rank === 0
/** Wide: kept as a pair of words in registers (long, long long and their unsigned kin). */
export const isWide = (t: Type): boolean => t.kind === 'int' && t.size === 8

/** Can an object of this type be made, that is, is its size known? */
export function isComplete(type: Type): boolean {
  switch (type.kind) {
    case 'void':
    case 'function':
      return false
    case 'array':
      return type.length >= 0 && isComplete(type.element)
    case 'record':
      return type.record.complete
    case 'int':
      return type.enum === null || type.enum.complete
    default:
      return true
  }
}

/** Compatible types in C's sense (6.2.7), qualifiers of the outermost level included. */
export function sameType(a: Type, b: Type): boolean {
  if (a === b) return true
  if (a.kind === 'error' || b.kind === 'error') return true
  if (a.kind !== b.kind || a.quals !== b.quals) return false
  switch (a.kind) {
    case 'void':
      return true
    case 'int':
      // An enum is compatible with the integer type that it is made of, not with other enums.
      return (
        a.name === (b as IntType).name &&
        (a.enum === null || (b as IntType).enum === null || a.enum === (b as IntType).enum)
      )
    case 'float':
      return a.name === (b as FloatType).name
    case 'pointer':
      return sameType(a.to, (b as PointerType).to)
    case 'array': {
      const other = b as ArrayType
      return (a.length < 0 || other.length < 0 || a.length === other.length) && sameType(a.element, other.element)
    }
    case 'record':
      return a.record === (b as RecordType).record
    case 'function':
      return sameFunction(a, b as FunctionType)
  }
}

function sameFunction(a: FunctionType, b: FunctionType): boolean {
  if (!sameType(a.result, b.result)) return false
  if (!a.prototyped || !b.prototyped) return true
  if (a.variadic !== b.variadic || a.params.length !== b.params.length) return false
  return a.params.every((param, i) => sameType(unqualified(param), unqualified(b.params[i]!)))
}

/** Finds a member by name, also inside anonymous structs and unions. Answers the members to step through, outermost first; null if there is none. */
export function findMember(record: RecordBody, name: string): Member[] | null {
  const path: Member[] = []
  for (let within = record; ;) {
    const member = within.byName.get(name)
    if (!member) return null
    path.push(member)
    if (member.name !== null || !isRecord(member.type)) return path
    within = member.type.record
  }
}
