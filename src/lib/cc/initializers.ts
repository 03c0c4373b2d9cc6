// initializers.ts: `= 3`, `= { 1, 2, .x = 3, [4] = { 5 } }`, `= "text"` (6.7.9). Each becomes a flat list of items (offset, type, value).
// Inner braces may be left out. So a value is read first, and then put in the first place inside the object that can take it.

import type { Expr, InitItem, Initializer, StaticItem, VariableSymbol } from './ast.ts'
import { OBJECT_SIZE } from './budget.ts'
import { constantValue } from './constant.ts'
import { assignable, errorExpr } from './conversions.ts'
import type { DiagnosticArgs, DiagnosticCode } from './diagnostics.ts'
import { assignment, constantExpression } from './expressions.ts'
import type { Parser } from './parser.ts'
import type { Span } from './source.ts'
import { variableSymbol } from './symbols.ts'
import { typeName } from './type-name.ts'
import {
  arrayOf, findMember, isComplete, isRecord, isScalar, qualified, qualsOf, unqualified,
  type ArrayType, type BitField, type Member, type Type,
} from './types.ts' // prettier-ignore

export interface ParsedInitializer {
  /** The object's type. An array of unknown length has its length now. */
  readonly type: Type
  readonly items: InitItem[]
}

/** A place inside the object that is being initialized. */
interface Place {
  readonly type: Type
  readonly offset: number
  readonly bits: BitField | null
}

// initializer = assignment | "{" list "}"
export function initializer(p: Parser, type: Type): ParsedInitializer {
  const reader = new Reader(p)
  const place: Place = { type, offset: 0, bits: null }
  if (p.is('{')) return { type: reader.braced(place, true), items: reader.items }
  const e = assignment(p)
  return { type: reader.whole(place, e), items: reader.items }
}

class Reader {
  readonly items: InitItem[] = []

  private readonly p: Parser

  constructor(p: Parser) {
    this.p = p
  }

  /** One value for the whole object, without braces. */
  whole(place: Place, e: Expr): Type {
    const { type } = place
    if (isString(e, type)) return this.string(place, e)
    if (type.kind === 'array') {
      if (e.type.kind !== 'error') this.p.error('array-needs-braces', e.span, { type: typeName(type) })
      return type
    }
    this.scalar(place, e)
    return type
  }

  private scalar(place: Place, e: Expr): void {
    const expr = assignable(this.p, e, place.type, 'init')
    if (expr.type.kind !== 'error') this.put(place, expr)
  }

  private put(place: Place, expr: Expr): void {
    this.items.push({ offset: place.offset, type: unqualified(place.type), bits: place.bits, expr })
  }

  // char s[] = "text"
  private string(place: Place, e: Expr & { kind: 'string' }): Type {
    const type = place.type as ArrayType
    const { width, bytes } = e.literal
    const units = bytes.length / width
    const known = type.length >= 0 ? type : arrayOf(type.element, units)
    // The closing NUL may be left out, other characters may not.
    if (known.length < units - 1) this.p.warn('string-too-long', e.span, { length: known.length, needed: units })
    this.put({ ...place, type: known }, e)
    return known
  }

  /** Reports a value for `char rest[]`, the last member of a struct: a variable has no room for it. */
  private flexible({ type }: Place, outermost: boolean): boolean {
    if (outermost || type.kind !== 'array' || type.length >= 0) return false
    this.p.error('flexible-initialized', this.p.tok)
    return true
  }

  // "{" (element ("," element)* ","?)? "}"
  braced(place: Place, outermost = false): Type {
    const { p } = this
    if (this.flexible(place, outermost)) {
      this.skipBraced()
      return place.type
    }
    const { type } = place
    const open = p.next()
    p.enter()
    let result = type
    if (type.kind === 'array' || isRecord(type)) {
      if (isRecord(type) && !type.record.complete) p.error('init-incomplete', open, { type: typeName(type) })
      result = this.list(place, open)
    } else {
      if (p.is('}')) p.error('empty-scalar-initializer', open)
      else if (p.is('{')) this.braced(place)
      else this.scalar(place, assignment(p))
      this.skipExcess(type)
    }
    p.leave()
    p.expect('}', 'expected', () => open)
    return result
  }

  /** The elements between the braces of an array or record. */
  private list(place: Place, open: Span): Type {
    const { p } = this
    const { type } = place
    let index = 0
    let length = 0
    let understood = true
    while (!p.is('}') && p.tok.kind !== 'eof') {
      if (p.is('[') || p.is('.')) {
        index = this.designated(place, type)
        if (index < 0) {
          understood = false
          this.skipElement()
        }
      } else {
        const sub = following(place, index)
        if (!sub) {
          this.skipExcess(type)
          break
        }
        const before = this.items.length
        const string = this.element(sub, null)
        // { "text" } for a whole array of characters.
        if (string && index === 0 && type.kind === 'array') {
          this.items.length = before
          const whole = this.string(place, string)
          this.skipExcess(type)
          return whole
        }
      }
      index++
      length = Math.max(length, index)
      if (!p.eat(',')) break
    }
    if (type.kind !== 'array' || type.length >= 0) return type
    if (length === 0 && understood) p.error('empty-array-initializer', open)
    return arrayOf(type.element, length)
  }

  /** Reads one element of a list; `first` is its first value, if that has been read. Answers a string literal that stands for a character. */
  private element(place: Place, first: Expr | null): (Expr & { kind: 'string' }) | null {
    const { p } = this
    if (!first && p.is('{')) {
      this.braced(place)
      return null
    }
    if (this.flexible(place, false)) {
      if (!first) assignment(p)
      return null
    }
    const e = first ?? assignment(p)
    const { type } = place
    if (isString(e, type)) {
      this.string(place, e)
      return null
    }
    if (e.kind === 'string' && isCharacter(type) && !first) return e
    const takesWhole =
      isScalar(type) || type.kind === 'error' || (isRecord(type) && isRecord(e.type) && e.type.record === type.record)
    if (takesWhole) {
      this.scalar(place, e)
      return null
    }
    // The braces of this array or record were left out: it takes what it needs.
    p.enter()
    const inner = subobject(place, 0)
    if (inner) this.element(inner, e)
    else p.error('bad-initializer', e.span, { type: typeName(type) })
    this.rest(place, 1)
    p.leave()
    return null
  }

  /** Reads the other elements of a place whose braces were left out. */
  private rest(place: Place, from: number): void {
    const { p } = this
    for (let i = from; p.is(','); i++) {
      const next = p.peek().text
      const sub = following(place, i)
      if (!sub || next === '}' || next === '.' || next === '[') return
      p.next()
      this.element(sub, null)
    }
  }

  // designation = ("[" constant ("..." constant)? "]" | "." name)+ "=" element
  /** Answers the index of the named element or member in `type`; -1 after an error. */
  private designated(place: Place, type: Type): number {
    const { p } = this
    const open = p.tok
    /** The places stepped through, with the index of the step taken from each. */
    const path: { place: Place; index: number }[] = []
    let at = place
    /** The end of a range of elements, `[a ... b]`. */
    let last = -1
    while (p.is('[') || p.is('.')) {
      const steps = p.is('[') ? this.arrayDesignator(at) : this.memberDesignator(at)
      if (!steps) return -1
      last = path.length === 0 ? steps.last : -1
      for (const index of steps.indices) {
        path.push({ place: at, index })
        at = subobject(at, index)!
      }
    }
    p.expect('=')
    const before = this.items.length
    const string = this.element(at, null)
    if (string) this.scalar(at, string)
    for (let i = path.length - 1; i > 0; i--) this.rest(path[i]!.place, path[i]!.index + 1)
    const first = path[0]!.index
    if (last <= first || type.kind !== 'array') return first
    const copies = this.items.slice(before)
    for (let i = first + 1; i <= last; i++) {
      p.budget.spend('tokens', copies.length, open)
      for (const item of copies) this.items.push({ ...item, offset: item.offset + (i - first) * type.element.size })
    }
    return last
  }

  private no(code: DiagnosticCode, span: Span, args: DiagnosticArgs): null {
    this.p.error(code, span, args)
    return null
  }

  private arrayDesignator(at: Place): { indices: number[]; last: number } | null {
    const { p } = this
    const open = p.next()
    const low = constantExpression(p)
    const high = p.eat('...') ? constantExpression(p) : low
    p.expect(']', 'expected', () => open)
    if (!low || !high || at.type.kind === 'error') return null
    if (at.type.kind !== 'array') return this.no('index-designator-outside-array', open, { type: typeName(at.type) })
    const { element, length } = at.type
    if (length < 0 && (high.value + 1n) * BigInt(element.size) > BigInt(OBJECT_SIZE)) {
      return this.no('array-too-large', open, {})
    }
    const outside = length >= 0 && high.value >= BigInt(length)
    if (low.value < 0n || high.value < low.value || outside) {
      return this.no('designator-out-of-range', open, { index: String(high.value), type: typeName(at.type) })
    }
    return { indices: [Number(low.value)], last: Number(high.value) }
  }

  private memberDesignator(at: Place): { indices: number[]; last: number } | null {
    const { p } = this
    const dot = p.next()
    const name = p.name('expected-member')
    if (at.type.kind === 'error') return null
    if (!isRecord(at.type)) return this.no('member-designator-outside-record', dot, { type: typeName(at.type) })
    const path = findMember(at.type.record, name.text)
    if (!path) {
      const names = at.type.record.members.flatMap((m) => (m.name === null ? [] : [m.name]))
      const guess = p.guess(name.text, name, () => names)
      return this.no(guess ? 'no-member-guess' : 'no-member', name, {
        type: typeName(at.type),
        name: name.text,
        guess: guess ?? ''
      })
    }
    return { indices: path.map(({ index }) => index), last: -1 }
  }

  /** Skips values for which there is no room, up to the closing brace, with a warning. */
  private skipExcess(type: Type): void {
    const { p } = this
    if (p.is('}')) return
    if (p.is(',') && p.peek().text === '}') {
      p.next()
      return
    }
    p.eat(',')
    if (p.is('}') || p.tok.kind === 'eof') return
    const ignored = new Reader(p)
    const start = p.tok
    let span: Span = start
    do {
      if (p.is('}')) break
      if (p.is('{')) ignored.skipBraced()
      else span = assignment(p).span
    } while (p.eat(','))
    if (type.kind !== 'error')
      p.warn(
        'excess-initializers',
        { start: start.start, end: Math.max(start.end, span.start) },
        { type: typeName(type) }
      )
  }

  /** Skips to the comma or brace that ends an element that cannot be understood. */
  private skipElement(): void {
    const { p } = this
    let depth = 0
    while (p.tok.kind !== 'eof') {
      if (depth === 0 && (p.is(',') || p.is('}') || p.is(';'))) return
      if (p.is('{') || p.is('(')) depth++
      if (p.is('}') || p.is(')')) depth--
      p.next()
    }
  }

  private skipBraced(): void {
    const { p } = this
    let depth = 0
    do {
      if (p.is('{')) depth++
      if (p.is('}')) depth--
      p.next()
    } while (depth > 0 && p.tok.kind !== 'eof')
  }
}

/** The place of the index-th value of a list without designators. In a union only the first member has one. */
function following(place: Place, index: number): Place | null {
  return index > 0 && isRecord(place.type) && place.type.record.union ? null : subobject(place, index)
}

/** The index-th element, or member, of an array or record; null if there is none. */
function subobject(place: Place, index: number): Place | null {
  const { type, offset } = place
  if (type.kind === 'array') {
    if (type.length >= 0 && index >= type.length) return null
    return { type: type.element, offset: offset + index * type.element.size, bits: null }
  }
  if (!isRecord(type)) return null
  const member: Member | undefined = type.record.members[index]
  if (!member) return null
  return { type: member.type, offset: offset + member.offset, bits: member.bits }
}

function isCharacter(type: Type): boolean {
  return type.kind === 'int' && type.rank === 1
}

/** Is this a string literal, and the type an array of its kind of characters? */
function isString(e: Expr, type: Type): e is Expr & { kind: 'string' } {
  if (e.kind !== 'string' || type.kind !== 'array' || type.element.kind !== 'int') return false
  return e.literal.width === 1 ? isCharacter(type.element) : type.element.size === e.literal.width
}

/** The stores that an automatic variable begins with. */
export function storesOf(parsed: ParsedInitializer): Initializer {
  const { type, items } = parsed
  return { zero: !isScalar(type) && !covers(items, type.size), items }
}

/** Do the items fill the whole object? */
function covers(items: readonly InitItem[], size: number): boolean {
  const filled = new Set<number>()
  let bytes = 0
  for (const item of items) {
    if (item.bits || filled.has(item.offset)) continue
    filled.add(item.offset)
    bytes += item.type.size
  }
  return bytes >= size
}

/** The items of a static object. Reports values that are not known when compiling. */
export function staticItems(p: Parser, items: readonly InitItem[]): StaticItem[] {
  const out: StaticItem[] = []
  for (const { offset, type, bits, expr } of items) {
    if (expr.kind === 'string') {
      out.push({ offset, type, bits, value: { kind: 'bytes', literal: expr.literal } })
      continue
    }
    if (expr.kind === 'compound-literal' && isRecord(type)) {
      p.budget.spend('tokens', expr.init.items.length, expr.span)
      for (const item of staticItems(p, expr.init.items)) out.push({ ...item, offset: offset + item.offset })
      continue
    }
    const literal = expr.kind === 'variable' && isRecord(type) ? p.literals.get(expr.symbol) : undefined
    if (literal) {
      p.budget.spend('tokens', literal.length, expr.span)
      for (const item of literal) out.push({ ...item, offset: offset + item.offset })
      continue
    }
    const value = constantValue(expr)
    if (value) out.push({ offset, type, bits, value })
    else p.error('initializer-not-constant', expr.span)
  }
  return out
}

// compound-literal = "(" type-name ")" "{" list "}"
export function compoundLiteral(p: Parser, type: Type, open: Span): Expr {
  const parsed = initializer(p, type)
  const span = p.spanFrom(open.start)
  if (parsed.type.kind === 'error' || !isComplete(parsed.type)) {
    if (parsed.type.kind !== 'error') p.error('init-incomplete', open, { type: typeName(type) })
    return errorExpr(span)
  }
  const finalType = qualified(parsed.type, qualsOf(type))
  const symbol: VariableSymbol = variableSymbol(p, span, finalType, p.fn ? 'local' : 'static')
  // It always lives in memory, as its address can be taken at any time.
  symbol.addressTaken = true
  symbol.used = true
  if (p.fn) {
    p.fn.locals.push(symbol)
    return { kind: 'compound-literal', symbol, init: storesOf(parsed), type: finalType, lvalue: true, span }
  }
  const items = staticItems(p, parsed.items)
  p.addStatic(symbol, items)
  p.literals.set(symbol, items)
  return { kind: 'variable', symbol, type: finalType, lvalue: true, span }
}
