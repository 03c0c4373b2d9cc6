// declarators.ts: the part of a declaration that holds the name: `*argv[]`, `(*handler)(int)` (6.7.6), and type names.
// A declarator is read from left to right, but builds the type from the inside out. So its pieces are collected, and applied at the end.

import type { VariableSymbol } from './ast.ts'
import { attributes, noAttributes } from './attributes.ts'
import { DEPTHS, TYPE_PARTS } from './budget.ts'
import { rvalue } from './conversions.ts'
import { assignment } from './expressions.ts'
import { oldNames, oldStyleAhead } from './old-style.ts'
import type { Parser } from './parser.ts'
import { qualifierAhead, specifiers, unknownType } from './specifiers.ts'
import type { Span } from './source.ts'
import { variableSymbol } from './symbols.ts'
import type { Token } from './token.ts'
import { typeName } from './type-name.ts'
import {
  ERROR, arrayOf, functionOf, isComplete, isInteger, pointerTo, unqualified, type Type,
} from './types.ts' // prettier-ignore

export interface Declarator {
  readonly name: Token | null
  readonly type: Type
  /** The parameters, if what is declared is a function. */
  readonly params: readonly Param[] | null
  /** Only their names, if it is defined in the old style; see old-style.ts. */
  readonly oldNames: readonly Token[] | null
}

export interface Param {
  readonly name: Token | null
  readonly type: Type
  /** The variable by which later parameters know it: `int n, int a[n]`. */
  readonly symbol?: VariableSymbol
  readonly span: Span
}

/** One piece of a declarator: `*`, `[3]` or `(int)`. */
interface Layer {
  readonly params: readonly Param[] | null
  readonly oldNames?: readonly Token[]
  apply(type: Type): Type
}

/** Whether a declarator has a name: always, never (in a type name), or as it likes (in a parameter). */
export type Naming = 'named' | 'abstract' | 'either'

const TYPE_WORDS = new Set(
  (
    'void _Bool char short int long float double signed unsigned struct union enum const volatile restrict typedef extern static ' +
    'auto register inline _Noreturn _Alignas _Atomic _Complex _Imaginary _Thread_local __thread typeof __typeof __typeof__ ' +
    '__builtin_va_list __const __const__ __volatile __volatile__ __restrict __restrict__ __signed__ __inline __inline__ __attribute__ __attribute'
  ).split(' ')
)

/** Does a declaration or a type start with this keyword? */
export function isTypeWord(text: string): boolean {
  return TYPE_WORDS.has(text)
}

/** Does a type name, or a declaration, start with this token? */
export function startsTypeName(p: Parser, token: Token): boolean {
  if (token.kind === 'keyword') return TYPE_WORDS.has(token.text)
  return token.kind === 'ident' && p.scope.find(token.text)?.kind === 'typedef'
}

// type-name = specifiers declarator?
export function typeNameSyntax(p: Parser): Type {
  p.enter()
  const spec = specifiers(p)
  let type: Type
  if (!spec.typeless) type = declarator(p, spec.type, 'abstract').type
  else if (p.tok.kind === 'ident') type = unknownType(p)
  else p.fail('expected-type', p.tok, { found: p.found() })
  p.leave()
  return type
}

// declarator = ("*" qualifier*)* ("(" declarator ")" | name)? ("[" … "]" | "(" parameters ")")*
export function declarator(p: Parser, base: Type, naming: Naming): Declarator {
  const layers: Layer[] = []
  const name = collect(p, naming, layers)
  let type = base
  for (const layer of layers) {
    type = layer.apply(type)
    if (type.depth > DEPTHS.type || type.parts > TYPE_PARTS) {
      p.error('type-too-complex', name ?? p.gap())
      type = ERROR
    }
  }
  const last = layers.at(-1)
  return { name, type, params: last?.params ?? null, oldNames: last?.oldNames ?? null }
}

/** Reads a declarator, and appends its pieces in the order in which they apply to the type. */
function collect(p: Parser, naming: Naming, layers: Layer[]): Token | null {
  p.enter()
  attributes(p, noAttributes())
  while (p.is('*')) {
    p.next()
    let quals = 0
    for (;;) {
      const qualifier = qualifierAhead(p)
      if (!qualifier) break
      quals |= qualifier
      p.next()
    }
    attributes(p, noAttributes())
    layers.push({ params: null, apply: (type) => pointerTo(type, quals) })
  }
  let name: Token | null = null
  const inner: Layer[] = []
  if (p.is('(') && opensDeclarator(p, naming)) {
    const open = p.next()
    name = collect(p, naming, inner)
    p.expect(')', 'expected', () => open)
  } else if (naming !== 'abstract' && p.tok.kind === 'ident') {
    name = p.next()
  } else if (naming === 'named') {
    p.fail('expected-name', p.tok, { found: p.found() })
  }
  const suffixes: Layer[] = []
  while (p.is('[') || p.is('(')) suffixes.push(p.is('[') ? arraySuffix(p, name) : functionSuffix(p))
  layers.push(...suffixes.reverse(), ...inner)
  p.leave()
  return name
}

/** After a type, "(" may open a nested declarator or, if there is no name, parameters. */
function opensDeclarator(p: Parser, naming: Naming): boolean {
  const next = p.peek()
  if (naming === 'named') return true
  if (next.text === '*' || next.text === '(' || next.text === '[' || next.text.startsWith('__attribute')) return true
  return naming === 'either' && next.kind === 'ident' && p.scope.find(next.text)?.kind !== 'typedef'
}

// array = "[" "static"? qualifier* (assignment | "*")? "]"
function arraySuffix(p: Parser, name: Token | null): Layer {
  const open = p.next()
  let paramOnly = p.eat('static') !== null
  let quals = 0
  for (let q = qualifierAhead(p); q; q = qualifierAhead(p)) {
    quals |= q
    p.next()
    paramOnly = true
  }
  if (p.eat('static')) paramOnly = true
  const star = p.is('*') && p.peek().text === ']' ? p.next() : null
  const length = p.is(']') || star ? null : rvalue(assignment(p))
  p.expect(']', 'expected', () => open)
  const span = length?.span ?? p.spanFrom(open.start)
  const known =
    length === null
      ? -1
      : length.kind === 'int' && isInteger(length.type)
        ? checkedLength(p, length.value, span)
        : VARIABLE

  const variable = (element: Type): boolean => Boolean(p.paramArrays.get(element)?.length)
  const apply = (element: Type): Type => {
    if (element.kind === 'error' || length?.type.kind === 'error') return ERROR
    if (length && !isInteger(length.type)) p.error('array-length-not-integer', span, { type: typeName(length.type) })
    else if (element.kind === 'function') p.error('array-of-functions', name ?? open)
    else if (!isComplete(element) && !variable(element))
      p.error('array-of-incomplete', name ?? open, { type: typeName(element) })
    else if (element.size * known >= 2 ** 31) p.error('array-too-large', span)
    else {
      // Of elements whose size is computed, the size is computed too.
      const computed = known === VARIABLE || (known >= 0 && variable(element))
      const type = arrayOf(element, computed ? VARIABLE : known)
      if (paramOnly || star || computed) p.paramArrays.set(type, { quals, span, length: computed ? length : null })
      return type
    }
    return ERROR
  }
  return { params: null, apply }
}

/** The length of an array that is only known at run time: allowed in parameters, where it means nothing. */
const VARIABLE = -2

function checkedLength(p: Parser, length: bigint, span: Span): number {
  if (length >= 0n && length < 2n ** 31n) return Number(length)
  p.error(length < 0n ? 'array-negative' : 'array-too-large', span)
  return 1
}

/** Refuses what only parameters may have: `int a[n]`, `int a[static 3]`, `int a[*]`. */
export function refuseVariableLength(p: Parser, type: Type): void {
  if (p.paramArrays.size === 0) return
  for (let t = type; t.kind === 'array' || t.kind === 'pointer'; t = t.kind === 'array' ? t.element : t.to) {
    const mark = p.paramArrays.get(t)
    if (mark) p.error('unsupported-vla', mark.span)
  }
}

// parameters = "(" ("void" | (parameter ("," parameter)* ("," "...")?)?) ")"
function functionSuffix(p: Parser): Layer {
  const open = p.next()
  if (p.eat(')')) return { params: [], apply: (result) => functionType(p, result, [], false, false, open) }
  if (p.is('void') && p.peek().text === ')') {
    p.next()
    p.next()
    return { params: [], apply: (result) => functionType(p, result, [], false, true, open) }
  }
  if (oldStyleAhead(p)) {
    const names = oldNames(p)
    p.expect(')', 'expected', () => open)
    return { params: [], oldNames: names, apply: (result) => functionType(p, result, [], false, false, open) }
  }
  const params: Param[] = []
  let variadic = false
  // Parameters can be named by those that follow: `int n, int a[n]`.
  p.pushScope()
  do {
    if (p.eat('...')) {
      if (params.length === 0) p.error('ellipsis-alone', open)
      variadic = true
      break
    }
    params.push(parameter(p))
  } while (p.eat(','))
  p.popScope()
  p.expect(')', 'expected', () => open)
  return { params, apply: (result) => functionType(p, result, params.map((q) => q.type), variadic, true, open) } // prettier-ignore
}

function functionType(
  p: Parser,
  result: Type,
  params: Type[],
  variadic: boolean,
  prototyped: boolean,
  place: Span
): Type {
  if (result.kind === 'error') return functionOf(ERROR, params, variadic, prototyped)
  if (result.kind === 'function' || result.kind === 'array') {
    p.error(result.kind === 'array' ? 'returns-array' : 'returns-function', place, { type: typeName(result) })
    return functionOf(ERROR, params, variadic, prototyped)
  }
  return functionOf(unqualified(result), params, variadic, prototyped)
}

// parameter = specifiers declarator
function parameter(p: Parser): Param {
  const start = p.tok
  const spec = specifiers(p)
  if (spec.typeless) {
    if (p.tok.kind !== 'ident') p.fail('expected-parameter', p.tok, { found: p.found() })
    return { name: null, type: unknownType(p), span: p.spanFrom(start.start) }
  }
  if (spec.storage && spec.storage !== 'register') p.error('storage-in-parameter', spec.span, { storage: spec.storage })
  const d = declarator(p, spec.type, 'either')
  attributes(p, noAttributes())
  const span = p.spanFrom(start.start)
  const type = adjusted(p, d.type)
  if (type.kind === 'void') {
    p.error(d.name ? 'parameter-void' : 'void-not-alone', span, { name: d.name?.text ?? '' })
    return { name: d.name, type: ERROR, span }
  }
  const symbol = d.name && variableSymbol(p, d.name, type, 'param')
  if (d.name && symbol) {
    const name = d.name.text
    const own = p.scope.own(name)
    if (own) p.errorWithNote('redeclared', d.name, { name }, 'declared-here', own.span)
    p.scope.declare(name, symbol)
  }
  return { name: d.name, type, span, ...(symbol && { symbol }) }
}

/** A parameter that is written as an array or function is a pointer (6.7.6.3). */
export function adjusted(p: Parser, type: Type): Type {
  if (type.kind === 'array') return pointerTo(type.element, p.paramArrays.get(type)?.quals ?? 0)
  return type.kind === 'function' ? pointerTo(type) : type
}
