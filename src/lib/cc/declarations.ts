// declarations.ts: variables, functions and typedefs, outside functions and inside (6.7, 6.9).

import type { FunctionSymbol, Stmt, VariableSymbol } from './ast.ts'
import { attributes } from './attributes.ts'
import { declarator, refuseVariableLength, startsTypeName, type Declarator } from './declarators.ts'
import { initializer, staticItems, storesOf } from './initializers.ts'
import { settleCalls } from './implicit.ts'
import { oldParameters } from './old-style.ts'
import { UNCLOSED, type Parser } from './parser.ts'
import { callHooks } from './hooks.ts'
import { payForObjects } from './objects.ts'
import type { Entry } from './scope.ts'
import type { Span } from './source.ts'
import { variableSymbol } from './symbols.ts'
import { applyAttributes, specifiers, staticAssert, unknownType, type Specifiers } from './specifiers.ts'
import { functionDefinition } from './functions.ts'
import { defineImages, makeThreadLocal } from './thread-local.ts'
import type { Token } from './token.ts'
import { typeName } from './type-name.ts'
import { variableArray } from './vla.ts'
import {
  ERROR, INT, arrayOf, isComplete, sameType, type FunctionType, type Type,
} from './types.ts' // prettier-ignore

// unit = (function | declaration | ";")*
export function unit(p: Parser): void {
  while (p.tok.kind !== 'eof') {
    if (p.eat(';')) continue
    if (p.is('}')) {
      p.error('extra-brace', p.next())
      continue
    }
    if (p.guarded(() => external(p)) === null) p.synchronize(true)
  }
  finish(p)
}

/** Checks and completes, at the end of the unit, what later declarations could still have changed. */
function finish(p: Parser): void {
  for (const object of p.statics) {
    const { symbol } = object
    if (object.items !== null || symbol.type.kind === 'error') continue
    // A tentative definition: `int a[];` is one element, all zero.
    if (symbol.type.kind === 'array' && symbol.type.length < 0) symbol.type = arrayOf(symbol.type.element, 1)
    if (!isComplete(symbol.type))
      p.error('variable-incomplete', symbol.span, { name: symbol.name, type: typeName(symbol.type) })
    object.items = []
  }
  settleCalls(p)
  defineImages(p)
  payForObjects(p)
  callHooks(p)
  for (const symbol of p.linked.values()) {
    if (symbol.kind === 'function' && symbol.storage === 'static' && !symbol.defined && symbol.used) {
      p.error('static-never-defined', symbol.span, { name: symbol.name })
    }
  }
}

// external = specifiers (";" | declarator (block | …))
function external(p: Parser): true {
  const start = p.tok
  if (p.is('_Static_assert')) {
    staticAssert(p)
    return true
  }
  if (p.is('asm') || p.is('__asm__') || p.is('__asm')) p.refuse('unsupported-asm', p.tok)
  if (statementOutside(p)) p.fail('statement-outside', start)
  const spec = specifiers(p)
  if (spec.storage === 'auto' || spec.storage === 'register')
    p.error('storage-outside', spec.span, { storage: spec.storage })
  if (p.eat(';')) {
    if (!spec.declaresTag) p.warn('declares-nothing', spec.span)
    return true
  }
  if (spec.typeless && p.tok.kind !== 'ident' && !p.is('*'))
    p.fail(start === p.tok ? 'expected-declaration' : 'expected-name', p.tok, { found: p.found() })
  const type = spec.typeless ? missingType(p) : spec.type
  for (let first = true; ; first = false) {
    const d = declarator(p, type, 'named')
    attributes(p, spec.attributes)
    const oldStyle = d.oldNames !== null
    const params = d.oldNames ? oldParameters(p, d.oldNames) : d.params
    if (first && d.type.kind === 'function' && params && spec.storage !== 'typedef' && p.is('{')) {
      functionDefinition(p, spec, d.name!, params, d.type, start, oldStyle)
      return true
    }
    if (p.is('{')) p.fail('function-without-parens', d.name!, { name: d.name!.text })
    declareGlobal(p, spec, d)
    if (!p.eat(',')) break
  }
  p.expect(';', 'semicolon-after-declaration')
  return true
}

/** Is this `if`, `for` or `return`, where only declarations can stand? Then there is a brace too many above. */
function statementOutside(p: Parser): boolean {
  const { tok } = p
  if (tok.kind === 'keyword') return !startsTypeName(p, tok) && tok.text !== '__extension__'
  return false
}

function missingType(p: Parser): Type {
  const name = p.tok
  // `retrun x;`, `printf("hi");`: nothing that looks like a declaration.
  const call = p.peek().text === '('
  if (name.text === 'main') p.warn('main-without-type', name)
  else if (!call && ['=', ';', ',', '['].includes(p.peek().text)) p.warn('missing-type', name, { name: name.text })
  else if (!call) p.error('missing-type', name, { name: name.text })
  else if (bodyFollows(p)) p.warn('missing-result-type', name, { name: name.text })
  else p.fail('call-outside', name, { name: name.text })
  return INT
}

/** After `name (…)`, does a block follow, or what the parameters of an old-style definition are? */
function bodyFollows(p: Parser): boolean {
  let depth = 0
  for (let i = 1; ; i++) {
    const { text, kind } = p.peek(i)
    if (kind === 'eof') return false
    if (text === '(') depth++
    if (text === ')' && --depth === 0) return p.peek(i + 1).text === '{' || startsTypeName(p, p.peek(i + 1))
  }
}

// ---- names with linkage ----

function declareGlobal(p: Parser, spec: Specifiers, d: Declarator): void {
  const name = d.name!
  if (spec.storage === 'typedef') return typedef(p, spec, d)
  if (d.type.kind === 'function') {
    functionSymbol(p, spec, name, d.type)
    if (p.is('=')) p.fail('function-initialized', p.tok, { name: name.text })
    return
  }
  checkVariable(p, spec, d)
  const symbol = linkedVariable(p, spec, name, d.type)
  if (spec.threadLocal) makeThreadLocal(p, symbol)
  if (p.eat('=')) {
    if (spec.storage === 'extern') p.warn('extern-initialized', name, { name: name.text })
    staticInitializer(p, symbol, name)
  } else if (spec.storage !== 'extern') {
    symbol.defined = true
    if (!p.staticObject(symbol)) p.addStatic(symbol, null)
  }
}

function staticInitializer(p: Parser, symbol: VariableSymbol, name: Span): void {
  const parsed = initializer(p, symbol.type)
  symbol.type = parsed.type
  symbol.defined = true
  const object = p.staticObject(symbol) ?? p.addStatic(symbol, null)
  if (object.items) p.errorWithNote('redefined', name, { name: symbol.name }, 'declared-here', symbol.span)
  object.items = staticItems(p, parsed.items)
  if (symbol.type.kind !== 'error' && !isComplete(symbol.type)) {
    p.error('variable-incomplete', name, { name: symbol.name, type: typeName(symbol.type) })
  }
}

/** The variable with linkage of that name: the one that is known, or a new one. */
function linkedVariable(p: Parser, spec: Specifiers, name: Token, type: Type): VariableSymbol {
  const isStatic = spec.storage === 'static'
  const known = p.linked.get(name.text)
  clash(p, p.scope.own(name.text), name)
  if (known?.kind === 'variable') {
    if (!sameType(known.type, type)) {
      const args = { name: name.text, type: typeName(type), before: typeName(known.type) }
      p.errorWithNote('type-differs', name, args, 'declared-here', known.span)
    } else if (known.type.kind === 'array' && known.type.length < 0) {
      known.type = type
    }
    if (isStatic && known.storage === 'global')
      p.errorWithNote('static-after-global', name, { name: name.text }, 'declared-here', known.span)
    p.scope.declare(name.text, known)
    return known
  }
  if (known) p.errorWithNote('redeclared-as-other', name, { name: name.text }, 'declared-here', known.span)
  const symbol = variableSymbol(p, name, type, isStatic ? 'static' : 'global')
  symbol.defined = false
  symbol.addressTaken = true
  symbol.align = spec.align
  p.linked.set(name.text, symbol)
  p.scope.declare(name.text, symbol)
  return symbol
}

/** The function of that name: the one that is known, or a new one. */
export function functionSymbol(p: Parser, spec: Specifiers, name: Token, type: FunctionType): FunctionSymbol {
  const known = p.linked.get(name.text)
  clash(p, p.scope.own(name.text), name)
  let symbol: FunctionSymbol
  if (known?.kind === 'function') {
    symbol = known
    if (sameType(known.type, type)) {
      if (type.prototyped && !known.type.prototyped) known.type = type
    } else redeclared(p, known, type, name)
    known.implicit = false
    if (spec.storage === 'static' && known.storage === 'global') {
      p.errorWithNote('static-after-global', name, { name: name.text }, 'declared-here', known.span)
    }
  } else {
    if (known) p.errorWithNote('redeclared-as-other', name, { name: name.text }, 'declared-here', known.span)
    const span = { start: name.start, end: name.end }
    // A plain inline function is this unit's own: no other unit is promised one.
    const storage = spec.storage === 'static' || (spec.inline && spec.storage !== 'extern') ? 'static' : 'global'
    symbol = {
      kind: 'function',
      name: name.text,
      type,
      storage,
      defined: false,
      noreturn: false,
      id: p.id(),
      span,
      used: false
    }
    p.linked.set(name.text, symbol)
  }
  applyAttributes(p, symbol, spec.attributes)
  if (spec.noreturn) symbol.noreturn = true
  p.scope.declare(name.text, symbol)
  return symbol
}

/** A declaration that does not agree with what was known. A call takes an undeclared function for one that returns int: gcc goes on if it turns out
 *  to return nothing. */
function redeclared(p: Parser, known: FunctionSymbol, type: FunctionType, name: Token): void {
  const args = { name: name.text, type: typeName(type), before: typeName(known.type), result: typeName(type.result) }
  if (!known.implicit) p.errorWithNote('type-differs', name, args, 'declared-here', known.span)
  else if (type.result.kind !== 'void' || known.type.prototyped)
    p.errorWithNote('called-as-int', name, args, 'called-here', known.span)
  else {
    p.warn('called-as-int', name, args)
    known.type = type
  }
}

/** A name that stands for something of another kind in this very scope. */
function clash(p: Parser, own: Entry | undefined, name: Token): void {
  if (!own || own.kind === 'function') return
  if (own.kind === 'variable' && (own.storage === 'global' || own.storage === 'static' || own.type.kind === 'error'))
    return
  p.errorWithNote('redeclared-as-other', name, { name: name.text }, 'declared-here', own.span)
}

function typedef(p: Parser, spec: Specifiers, d: Declarator): void {
  const name = d.name!
  refuseVariableLength(p, d.type)
  if (p.is('=')) p.fail('typedef-initialized', p.tok, { name: name.text })
  const old = p.scope.own(name.text)
  if (old && !(old.kind === 'typedef' && sameType(old.type, d.type))) {
    p.errorWithNote('redeclared', name, { name: name.text }, 'declared-here', old.span)
  }
  p.scope.declare(name.text, {
    kind: 'typedef',
    name: name.text,
    type: named(d.type, name.text),
    span: { start: name.start, end: name.end }
  })
}

/** The type as a typedef calls it, for messages. */
function named(type: Type, alias: string): Type {
  if (type.kind === 'record' && type.record.tag === null) type.record.alias ??= alias
  if (type.kind !== 'int') return type
  if (!type.enum) return { ...type, alias }
  if (type.enum.name === null) type.enum.alias ??= alias
  return type
}

/** What no variable can be. */
function checkVariable(p: Parser, spec: Specifiers, d: Declarator): void {
  const name = d.name!
  refuseVariableLength(p, d.type)
  if (d.type.kind === 'void') p.error('variable-void', name, { name: name.text })
  if (spec.inline || spec.noreturn) p.error('inline-variable', name, { name: name.text })
}

// ---- inside functions ----

// declaration = specifiers (declarator ("=" initializer)? ("," …)*)? ";"
export function localDeclaration(p: Parser, inFor = false): Stmt[] {
  const start = p.tok
  const spec = specifiers(p)
  const out: Stmt[] = []
  if (p.eat(';')) {
    if (!spec.declaresTag) p.warn('declares-nothing', spec.span)
    return out
  }
  if (spec.typeless && p.tok.kind === 'ident' && !['=', ';', ',', '['].includes(p.peek().text)) unknownType(p)
  else if (spec.typeless) p.warn('missing-type', p.tok, { name: p.found() })
  for (let first = true; ; first = false) {
    const d = declarator(p, spec.type, 'named')
    attributes(p, spec.attributes)
    if (first && d.type.kind === 'function' && p.is('{')) nestedFunction(p, d.name!, start)
    const s = declareLocal(p, spec, d, start)
    if (s) out.push(s)
    // for (int i = 0, i < n; …)
    if (inFor && p.is(',') && p.scope.own(p.peek().text)) p.fail('semicolon-in-for', p.tok)
    if (!p.eat(',')) break
  }
  p.expect(';', 'semicolon-after-declaration')
  return out
}

/** A function's body inside another function's: most likely the brace that closes that one is missing. */
function nestedFunction(p: Parser, name: Token, start: Token): never {
  const outer = p.fn!.symbol
  p.errorWithNote('nested-function', name, { name: name.text, outer: outer.name }, 'brace-missing-in', outer.span)
  p.rewind(start)
  throw UNCLOSED
}

function declareLocal(p: Parser, spec: Specifiers, d: Declarator, start: Token): Stmt | null {
  const name = d.name!
  if (spec.storage === 'typedef') {
    typedef(p, spec, d)
    return null
  }
  if (d.type.kind === 'function') {
    if (spec.storage === 'static') p.error('static-local-function', name, { name: name.text })
    functionSymbol(p, spec, name, d.type)
    return null
  }
  if (spec.storage === 'extern') {
    const symbol = linkedVariable(p, spec, name, d.type)
    if (spec.threadLocal) makeThreadLocal(p, symbol)
    if (p.is('=')) p.fail('extern-local-initialized', p.tok, { name: symbol.name })
    return null
  }
  const old = p.scope.own(name.text)
  if (old && !(old.kind === 'variable' && old.type.kind === 'error')) {
    p.errorWithNote('redeclared', name, { name: name.text }, 'declared-here', old.span)
  }
  const mark = p.paramArrays.get(d.type)
  if (mark?.length && d.type.kind === 'array' && !spec.storage) return variableArray(p, name, d.type, mark.length)
  checkVariable(p, spec, d)
  const isStatic = spec.storage === 'static'
  const symbol = variableSymbol(p, name, d.type.kind === 'void' ? ERROR : d.type, isStatic ? 'static' : 'local')
  symbol.align = spec.align
  if (isStatic) symbol.addressTaken = true
  if (spec.threadLocal && isStatic) makeThreadLocal(p, symbol)
  else if (spec.threadLocal) p.error('thread-local-here', name, { name: name.text })
  p.scope.variables.push(symbol)
  // The name holds from here on, in its own initializer too.
  p.scope.declare(name.text, symbol)
  if (isStatic) {
    if (p.eat('=')) staticInitializer(p, symbol, name)
    else p.addStatic(symbol, [])
    requireComplete(p, symbol, name)
    return null
  }
  p.fn!.locals.push(symbol)
  const parsed = p.eat('=') ? initializer(p, symbol.type) : null
  if (parsed) symbol.type = parsed.type
  requireComplete(p, symbol, name)
  return { kind: 'declare', symbol, init: parsed && storesOf(parsed), span: p.spanFrom(start.start) }
}

function requireComplete(p: Parser, symbol: VariableSymbol, name: Token): void {
  const { type } = symbol
  if (type.kind === 'error' || isComplete(type)) return
  const unknownLength = type.kind === 'array' && isComplete(type.element)
  if (!unknownLength || !p.paramArrays.has(type)) {
    p.error(unknownLength ? 'array-without-length' : 'variable-incomplete', name, {
      name: symbol.name,
      type: typeName(type)
    })
  }
}
