// specifiers.ts: what stands in front of the names in a declaration: `static const unsigned long`, `struct { … }`, `enum { … }` (6.7).

import type { FunctionSymbol } from './ast.ts'
import { attributes, checkedAlignment, noAttributes, type Attributes } from './attributes.ts'
import { isTypeWord, startsTypeName, typeNameSyntax } from './declarators.ts'
import { constantExpression, expression } from './expressions.ts'
import type { Parser } from './parser.ts'
import type { Span } from './source.ts'
import { LIBRARY_TYPES, headerFor } from './suggest.ts'
import { enumSpecifier, recordSpecifier } from './tags.ts'
import {
  BOOL, CHAR, ATOMIC, CONST, DOUBLE, ERROR, FLOAT, INT, LDOUBLE, LLONG, LONG, RESTRICT, SCHAR, SHORT, UCHAR, UINT, ULLONG, ULONG,
  USHORT, VOID, VOLATILE, qualified, qualsOf,
  type Type,
} from './types.ts' // prettier-ignore
import { VA_LIST } from './va-list.ts'

export type Storage = 'typedef' | 'extern' | 'static' | 'auto' | 'register'

export interface Specifiers {
  readonly type: Type
  readonly storage: Storage | null
  readonly inline: boolean
  readonly noreturn: boolean
  readonly threadLocal: boolean
  /** _Alignas, or 0. */
  readonly align: number
  readonly attributes: Attributes
  /** A struct, union or enum was declared: the declaration may end here. */
  readonly declaresTag: boolean
  /** No type was written: `x;`, `main() {`. It is taken to be int. */
  readonly typeless: boolean
  readonly span: Span
}

/** Each word has a number. The sum of the words' numbers, in whatever order they stand, tells the type. */
const WEIGHTS: Readonly<Record<string, number>> = {
  void: 1, _Bool: 1 << 2, char: 1 << 4, short: 1 << 6, int: 1 << 8, long: 1 << 10, float: 1 << 12, double: 1 << 14,
  signed: 1 << 17, __signed__: 1 << 17, unsigned: 1 << 18,
} // prettier-ignore

const SUMS = new Map<number, Type>()
function combination(words: string, type: Type): void {
  SUMS.set(
    words.split(' ').reduce((sum, word) => sum + WEIGHTS[word]!, 0),
    type
  )
}
combination('void', VOID)
combination('_Bool', BOOL)
combination('char', CHAR)
combination('signed char', SCHAR)
combination('unsigned char', UCHAR)
for (const int of ['', ' int']) {
  combination('short' + int, SHORT)
  combination('signed short' + int, SHORT)
  combination('unsigned short' + int, USHORT)
  combination('long' + int, LONG)
  combination('signed long' + int, LONG)
  combination('unsigned long' + int, ULONG)
  combination('long long' + int, LLONG)
  combination('signed long long' + int, LLONG)
  combination('unsigned long long' + int, ULLONG)
}
combination('int', INT)
combination('signed', INT)
combination('signed int', INT)
combination('unsigned', UINT)
combination('unsigned int', UINT)
combination('float', FLOAT)
combination('double', DOUBLE)
combination('long double', LDOUBLE)

const QUALIFIERS: Readonly<Record<string, number>> = {
  const: CONST, __const: CONST, __const__: CONST, volatile: VOLATILE, __volatile: VOLATILE, __volatile__: VOLATILE,
  restrict: RESTRICT, __restrict: RESTRICT, __restrict__: RESTRICT, _Atomic: ATOMIC | VOLATILE,
} // prettier-ignore

/** CONST, VOLATILE or RESTRICT if the next token is that, else 0. Reads nothing. */
export function qualifierAhead(p: Parser): number {
  return p.tok.kind === 'keyword' ? (QUALIFIERS[p.tok.text] ?? 0) : 0
}

// specifiers = (storage | "inline" | "_Noreturn" | "_Alignas" … | qualifier | type-specifier | attribute)+
export function specifiers(p: Parser): Specifiers {
  const start = p.tok
  const attrs = noAttributes()
  let storage: Storage | null = null
  let inline = false
  let noreturn = false
  let threadLocal = false
  let align = 0
  let quals = 0
  let sum = 0
  let type: Type | null = null
  let declaresTag = false

  for (;;) {
    const token = p.tok
    if (token.kind !== 'keyword') {
      // A typedef's name is a type only where none has been seen yet: `typedef int t; struct { t t; }`.
      if (token.kind !== 'ident' || type || sum > 0) break
      const entry = p.scope.find(token.text)
      if (entry?.kind === 'typedef') {
        type = entry.type
        p.next()
        continue
      }
      if (!looksLikeUnknownType(p)) break
      type = unknownType(p)
      continue
    }
    if (token.text === '_Atomic' && p.peek().text === '(') {
      if (type || sum > 0) p.fail('two-types', token, { name: token.text })
      p.next()
      p.next()
      type = typeNameSyntax(p)
      quals |= ATOMIC | VOLATILE
      p.expect(')')
      continue
    }
    const qualifier = QUALIFIERS[token.text]
    if (qualifier) {
      quals |= qualifier
      p.next()
      continue
    }
    const weight = WEIGHTS[token.text]
    if (weight) {
      if (type) p.fail('two-types', token, { name: token.text })
      sum += weight
      p.next()
      if (!couldBecomeType(sum)) p.fail('bad-type-words', p.spanFrom(start.start))
      continue
    }
    switch (token.text) {
      case 'typedef':
      case 'extern':
      case 'static':
      case 'auto':
      case 'register':
        if (storage && storage !== token.text)
          p.error('two-storage-classes', token, { first: storage, second: token.text })
        storage = token.text
        p.next()
        continue
      case 'inline':
      case '__inline':
      case '__inline__':
        inline = true
        p.next()
        continue
      case '_Noreturn':
        noreturn = true
        p.next()
        continue
      case '__extension__':
        p.next()
        continue
      case '__attribute__':
      case '__attribute':
        attributes(p, attrs)
        continue
      case '_Alignas':
        align = Math.max(align, alignas(p))
        continue
      case '_Thread_local':
      case '__thread':
        threadLocal = true
        p.next()
        continue
      case '_Complex':
      case '_Imaginary':
        return p.refuse('unsupported-complex', token)
      case 'struct':
      case 'union':
      case 'enum':
        if (type || sum > 0) p.fail('two-types', token, { name: token.text })
        type = token.text === 'enum' ? enumSpecifier(p) : recordSpecifier(p)
        declaresTag = true
        continue
      case '__builtin_va_list':
        if (type || sum > 0) p.fail('two-types', token, { name: token.text })
        p.next()
        type = VA_LIST
        continue
      case 'typeof':
      case '__typeof':
      case '__typeof__':
        if (type || sum > 0) p.fail('two-types', token, { name: token.text })
        type = typeOf(p)
        continue
    }
    break
  }

  if (sum > 0) {
    const named = SUMS.get(sum)
    if (!named) p.error('bad-type-words', p.spanFrom(start.start))
    type = named ?? ERROR
  }
  const typeless = type === null
  const base = type ?? INT
  return {
    type: quals === 0 ? base : qualified(base, qualsOf(base) | quals),
    storage,
    inline,
    noreturn: noreturn || attrs.noreturn,
    threadLocal,
    align: Math.max(align, attrs.aligned),
    attributes: attrs,
    declaresTag,
    typeless,
    span: p.spanFrom(start.start)
  }
}

/** Can further words make a type of these? */
function couldBecomeType(sum: number): boolean {
  if (SUMS.has(sum)) return true
  return [...SUMS.keys()].some((whole) => whole > sum && fitsInto(sum, whole))
}

function fitsInto(sum: number, whole: number): boolean {
  for (let bit = 0; bit <= 16; bit += 2) {
    if (((sum >> bit) & 3) > ((whole >> bit) & 3)) return false
  }
  return ((sum >> 17) & 3 & ~(whole >> 17)) === 0
}

/** Is this an undeclared name that is used like a type, as in `pid_t child` and `size_t *p`? */
function looksLikeUnknownType(p: Parser): boolean {
  if (p.scope.find(p.tok.text)) return false
  const next = p.peek()
  if (next.kind === 'ident') return true
  if (next.kind === 'keyword') return isTypeWord(next.text)
  if (next.text !== '*') return false
  // `size_t *p;` must not be taken for the product `a * b`: behind a declared name comes a sign that cannot follow a product.
  const name = p.peek(2)
  const after = p.peek(3)
  return (
    name.text === '*' ||
    (name.kind === 'ident' &&
      (p.scope === p.fileScope || (['=', ';', ',', '['].includes(after.text) && !p.scope.find(name.text))))
  )
}

/** Reports a type that is not declared. From here on its name stands for the error type, so that it is reported once. */
export function unknownType(p: Parser): Type {
  const token = p.next()
  const name = token.text
  const header = headerFor(name)
  const tag = p.scope.findTag(name)
  const guess = p.guess(name, token, () => [...WORDS_FOR_TYPES, ...LIBRARY_TYPES, ...typedefs(p)])
  if (tag) p.error('type-needs-tag', token, { name, keyword: tag.keyword })
  else if (header) p.error('unknown-type-header', token, { name, header })
  else if (guess) p.error('unknown-type-guess', token, { name, guess })
  else p.error('unknown-type', token, { name })
  p.scope.declare(name, { kind: 'typedef', name, type: ERROR, span: token })
  return ERROR
}

function typedefs(p: Parser): string[] {
  return [...p.scope.visible()].filter((name) => p.scope.find(name)?.kind === 'typedef')
}

const WORDS_FOR_TYPES = 'int char void short long float double unsigned signed struct union enum const static'.split(
  ' '
)

// "_Alignas" "(" (type-name | constant) ")"
function alignas(p: Parser): number {
  p.next()
  p.expect('(')
  const isType = startsTypeName(p, p.tok)
  const value = isType ? typeNameSyntax(p).align : Number(constantExpression(p)?.value ?? 0n)
  const align = checkedAlignment(p, value, p.tok)
  p.expect(')')
  return align
}

// "typeof" "(" (type-name | expr) ")"
function typeOf(p: Parser): Type {
  p.next()
  p.expect('(')
  const type = startsTypeName(p, p.tok) ? typeNameSyntax(p) : expression(p).type
  p.expect(')')
  return type
}

// ---- _Static_assert ----

// static-assert = "_Static_assert" "(" constant ("," string)? ")" ";"
export function staticAssert(p: Parser): void {
  const start = p.next()
  p.expect('(')
  const value = constantExpression(p)
  let text = ''
  if (p.eat(',')) {
    if (p.tok.kind !== 'string') p.fail('expected-string', p.tok, { found: p.found() })
    while (p.tok.kind === 'string') text += p.next().text.slice(1, -1)
  }
  p.expect(')')
  if (value?.value === 0n) p.error(text ? 'static-assert-text' : 'static-assert', p.spanFrom(start.start), { text })
  p.expect(';', 'semicolon-after-declaration')
}

/** Remembers what an attribute said of a function. */
export function applyAttributes(p: Parser, symbol: FunctionSymbol, attrs: Attributes): void {
  if (attrs.noreturn) symbol.noreturn = true
  if (attrs.format) p.formats.set(symbol, attrs.format)
  if (attrs.constructor !== null || attrs.destructor !== null) p.hooks.set(symbol, attrs)
}
