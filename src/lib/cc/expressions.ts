// expressions.ts: the grammar of expressions (6.5), loosest binding first. What operators mean is in operators.ts.

import type { Expr, VariableSymbol } from './ast.ts'
import { assign, assignOp, step } from './assignments.ts'
import { atomicCall, isAtomicName } from './atomics.ts'
import { DEEP_OPERATOR } from './budget.ts'
import { builtinCall } from './builtins.ts'
import { call } from './calls.ts'
import { side } from './chains.ts'
import { convert, errorExpr, explicitCast, intExpr, promotedType, rvalue } from './conversions.ts'
import { startsTypeName, typeNameSyntax } from './declarators.ts'
import { compoundLiteral } from './initializers.ts'
import { integerType, parseCharacter, parseFloating, parseInteger, parseString } from './literals.ts'
import * as operators from './operators.ts'
import { implicitFunction } from './implicit.ts'
import type { Parser } from './parser.ts'
import type { Span } from './source.ts'
import { variableSymbol } from './symbols.ts'
import { block } from './statements.ts'
import { headerFor, knownNames } from './suggest.ts'
import type { Token } from './token.ts'
import { threadLocal } from './thread-local.ts'
import { typeName } from './type-name.ts'
import { arrayBehind, variableSize } from './vla.ts'
import {
  CONST, CHAR, ERROR, INT, ULLONG, VOID, arrayOf, findMember, isInteger, isPointer, isRecord, isScalar, qualified, qualsOf, sameType,
  unqualified,  type RecordType, type Type,
} from './types.ts' // prettier-ignore

// expr = assignment ("," assignment)*
export function expression(p: Parser): Expr {
  let e = assignment(p)
  while (p.eat(',')) {
    const height = p.height
    const left = e
    e = operators.comma(left, assignment(p))
    p.growTo(e, left, height)
  }
  return e
}

const ASSIGN_OPS = new Set(['+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '<<=', '>>='])

// assignment = (conditional ("=" | "+=" | …))* conditional        Read in a loop, for `a = b = c` may be long.
export function assignment(p: Parser): Expr {
  const targets: { target: Expr; height: number; op: Token }[] = []
  let e = conditional(p)
  while (p.is('=') || ASSIGN_OPS.has(p.tok.text)) {
    targets.push({ target: e, height: p.height, op: p.next() })
    e = conditional(p)
  }
  for (const { target, height, op } of targets.reverse()) {
    const value = e
    e = op.text === '=' ? assign(p, op, target, value) : assignOp(p, op, target, value)
    p.growTo(e, value, p.height, height)
  }
  return e
}

/** What was read of a `c ? x : y` when its `y` begins. */
interface Question {
  readonly cond: Expr
  readonly mark: Token
  /** null: `c ?: y`. */
  readonly then: Expr | null
  /** Of the trees of `c` and `x`, the higher one's height. */
  readonly height: number
}

// conditional = binary ("?" expr? ":" conditional)?        Read in a loop, for `a ? x : b ? y : z` may be long.
export function conditional(p: Parser): Expr {
  const questions: Question[] = []
  let e = binary(p, 1)
  while (p.is('?')) {
    questions.push(question(p, e))
    e = binary(p, 1)
  }
  for (const { cond, mark, then, height } of questions.reverse()) {
    const otherwise = e
    e = then ? operators.conditional(p, mark, cond, then, otherwise) : elvis(p, mark, cond, otherwise)
    p.growTo(e, otherwise, p.height, height)
  }
  return e
}

// "?" expr? ":"
function question(p: Parser, cond: Expr): Question {
  const height = p.height
  const mark = p.next()
  p.height = 0
  p.enter()
  const then = p.is(':') ? null : expression(p)
  p.leave()
  p.expect(':')
  return { cond, mark, then, height: then ? Math.max(height, p.height) : height + 1 }
}

/** a ?: b, GCC's: a, computed once, if it is not 0. */
function elvis(p: Parser, question: Token, cond: Expr, otherwise: Expr): Expr {
  const value = rvalue(cond)
  if (!p.fn || !isScalar(value.type)) return operators.conditional(p, question, cond, cond, otherwise)
  const symbol = variableSymbol(p, cond.span, value.type, 'local')
  p.fn.locals.push(symbol)
  const kept: Expr = { kind: 'variable', symbol, type: value.type, lvalue: true, span: cond.span }
  const test: Expr = { kind: 'assign', target: kept, value, type: value.type, lvalue: false, span: cond.span }
  return operators.conditional(p, question, test, kept, otherwise)
}

/** An integer whose value is known when compiling; null, with an error, for anything else. */
export function constantExpression(p: Parser): { value: bigint; type: Type } | null {
  const e = rvalue(conditional(p))
  if (e.type.kind === 'error') return null
  if (e.kind === 'int' && isInteger(e.type)) return { value: e.value, type: e.type }
  p.error(isInteger(e.type) ? 'not-constant' : 'not-integer-constant', e.span, { type: typeName(e.type) })
  return null
}

const PRECEDENCE: Readonly<Record<string, number>> = {
  '||': 1, '&&': 2, '|': 3, '^': 4, '&': 5, '==': 6, '!=': 6, '<': 7, '>': 7, '<=': 7, '>=': 7,
  '<<': 8, '>>': 8, '+': 9, '-': 9, '*': 10, '/': 10, '%': 10,
} // prettier-ignore

const COMPARISONS = new Set(['==', '!=', '<', '>', '<=', '>='])

// binary = cast (operator cast)*         operators by precedence, all to the left
function binary(p: Parser, min: number): Expr {
  let left = cast(p)
  for (;;) {
    const op = p.tok
    const precedence = op.kind === 'punct' ? (PRECEDENCE[op.text] ?? 0) : 0
    if (precedence < min || precedence === 0) return left
    const height = p.height
    p.next()
    p.enter()
    const right = binary(p, precedence + 1)
    p.leave()
    const node = operators.binary(p, op, left, right)
    p.growTo(node, left, height, p.height, COMPARISONS.has(op.text) ? DEEP_OPERATOR : 1)
    left = node
  }
}

// cast = "(" type-name ")" cast | unary
function cast(p: Parser): Expr {
  if (!p.is('(') || !startsTypeName(p, p.peek())) return unary(p)
  const open = p.next()
  const type = typeNameSyntax(p)
  p.expect(')', 'expected', () => open)
  if (p.is('{'))
    return postfix(
      p,
      p.holding(() => compoundLiteral(p, type, open))
    )
  const operand = nested(p, cast)
  return explicitCast(p, operand, type, p.spanFrom(open.start))
}

// unary = ("+" | "-" | "*" | "&" | "!" | "~") cast | ("++" | "--") unary
//       | ("sizeof" | "_Alignof") (unary | "(" type-name ")") | postfix
function unary(p: Parser): Expr {
  const op = p.tok
  switch (op.text) {
    case '+':
    case '-':
    case '!':
    case '~':
      return operators.unary(p, p.next(), nested(p, cast))
    case '*': {
      p.next()
      const operand = nested(p, cast)
      return operators.dereference(p, op, operand, p.spanFrom(op.start))
    }
    case '&':
      return operators.addressOf(p, p.next(), nested(p, cast))
    case '&&':
      return p.refuse('unsupported-label-address', op)
    case '++':
    case '--':
      return step(p, p.next(), nested(p, unary), true)
    case 'sizeof':
      p.next()
      return sizeOf(p, op, 'size')
    case '_Alignof':
    case '__alignof__':
      p.next()
      return sizeOf(p, op, 'align')
    case '__extension__':
      p.next()
      return nested(p, cast)
    default:
      return postfix(p, primary(p))
  }
}

/** Reads an operand one level deeper. */
function nested(p: Parser, parse: (p: Parser) => Expr): Expr {
  p.enter()
  const e = parse(p)
  p.leave()
  p.grow()
  return e
}

function sizeOf(p: Parser, op: Token, what: 'size' | 'align'): Expr {
  if (p.is('(') && startsTypeName(p, p.peek())) {
    const open = p.next()
    const type = typeNameSyntax(p)
    p.expect(')', 'expected', () => open)
    if (!p.is('{')) return operators.sizeValue(p, type, what, p.spanFrom(op.start))
    const literal = p.holding(() => compoundLiteral(p, type, open))
    return operators.sizeValue(p, postfix(p, literal).type, what, p.spanFrom(op.start))
  }
  const operand = nested(p, unary)
  if (operand.kind === 'member' && operand.member.bits) p.error('sizeof-bit-field', operand.span)
  const span = p.spanFrom(op.start)
  const computed = what === 'size' ? variableSize(p, operand.type, span) : null
  return computed ?? operators.sizeValue(p, operand.type, what, span)
}

// postfix = primary ("[" expr "]" | "(" arguments ")" | "." name | "->" name | "++" | "--")*
export function postfix(p: Parser, first: Expr): Expr {
  let e = first
  for (;;) {
    const op = p.tok
    const height = p.height
    switch (op.text) {
      case '[': {
        p.next()
        p.enter()
        const index = expression(p)
        p.leave()
        p.grow(height, DEEP_OPERATOR)
        p.expect(']', 'expected', () => op)
        e = operators.subscript(p, op, e, index, p.spanFrom(e.span.start))
        break
      }
      case '(':
        p.next()
        e = call(p, e, op, argumentList(p, op))
        p.grow(height, DEEP_OPERATOR)
        break
      case '.':
      case '->':
        p.next()
        e = member(p, e, op)
        break
      case '++':
      case '--':
        e = step(p, p.next(), e, false)
        p.grow()
        break
      default:
        return e
    }
  }
}

// arguments = (assignment ("," assignment)*)?
export function argumentList(p: Parser, open: Token): Expr[] {
  const args: Expr[] = []
  let height = 0
  p.enter()
  if (!p.is(')')) {
    do {
      args.push(assignment(p))
      height = Math.max(height, p.height)
    } while (p.eat(','))
  }
  p.leave()
  p.height = height
  p.expect(')', 'expected', () => open)
  return args
}

// object "." name, pointer "->" name
function member(p: Parser, e: Expr, op: Token): Expr {
  const name = p.name('expected-member')
  const span = p.spanFrom(e.span.start)
  const value = rvalue(e)
  if (value.type.kind === 'error') return errorExpr(span)
  let object = value
  if (isPointer(value.type)) {
    if (value.type.to.kind === 'error') return errorExpr(span)
    if (!isRecord(value.type.to)) return notARecord(p, value.type, op, name)
    if (op.text === '.') p.error('dot-on-pointer', op, { type: typeName(value.type), name: name.text })
    object = operators.dereference(p, op, value, e.span)
  } else {
    if (!isRecord(value.type)) return notARecord(p, value.type, op, name)
    if (op.text === '->') p.error('arrow-on-value', op, { type: typeName(value.type), name: name.text })
  }
  if (object.type.kind === 'error') return errorExpr(span)
  return memberOf(p, object, object.type as RecordType, name, span)
}

function notARecord(p: Parser, type: Type, op: Token, name: Token): Expr {
  p.error('member-of-value', op, { type: typeName(type), name: name.text })
  return errorExpr(name)
}

function memberOf(p: Parser, object: Expr, type: RecordType, name: Token, span: Span): Expr {
  const path = findMember(type.record, name.text)
  if (!path) {
    if (!type.record.complete) {
      p.error('deref-of-incomplete', name, { type: typeName(type) })
      return errorExpr(span)
    }
    const guess = p.guess(name.text, name, () => memberNames(type))
    const args = { type: typeName(unqualified(type)), name: name.text, guess: guess ?? '' }
    p.error(guess ? 'no-member-guess' : 'no-member', name, args)
    return errorExpr(span)
  }
  let e = object
  for (const inner of path) {
    // A member of a const object is const.
    const quals = qualsOf(e.type) | qualsOf(inner.type)
    e = { kind: 'member', object: e, member: inner, type: qualified(inner.type, quals), lvalue: e.lvalue, span }
    p.growTo(e, side(e)!, p.height, 0, DEEP_OPERATOR)
  }
  return e
}

function memberNames(type: RecordType): string[] {
  return type.record.members.flatMap((m) => (m.name !== null ? [m.name] : isRecord(m.type) ? memberNames(m.type) : []))
}

// primary = name | number | character | string+ | "(" expr ")" | generic | builtin
function primary(p: Parser): Expr {
  const token = p.tok
  p.height = 0
  switch (token.kind) {
    case 'ident':
      p.next()
      if (token.text.startsWith('__builtin_')) return p.holding(() => builtinCall(p, token))
      if (isAtomicName(token.text) && p.is('(') && !p.scope.find(token.text))
        return p.holding(() => atomicCall(p, token, argumentList(p, p.next())))
      return identifier(p, token)
    case 'number':
      return number(p, p.next())
    case 'char': {
      p.next()
      const { value, type } = parseCharacter(token.text, (code, args) => complain(p, code, token, args))
      return intExpr(value, type, token)
    }
    case 'string':
      return string(p)
  }
  if (token.text === '(') {
    p.next()
    if (p.is('{')) return p.holding(() => statementsExpression(p, token))
    const e = nested(p, expression)
    p.expect(')', 'expected', () => token)
    return { ...e, parens: true, span: p.spanFrom(token.start) }
  }
  if (token.text === '_Generic') return p.holding(() => generic(p))
  return unexpected(p, token)
}

// statements-expression = "(" block ")"        `open` is the parenthesis, which has been read
function statementsExpression(p: Parser, open: Token): Expr {
  if (!p.fn) p.refuseBlock('statement-expression-outside')
  p.valueBlocks++
  const { body, span } = block(p)
  p.valueBlocks--
  p.expect(')', 'expected', () => open)
  const last = body.at(-1)
  const value = last?.kind === 'expr' ? last.expr : null
  const rest = value ? body.slice(0, -1) : body
  const type = value ? unqualified(value.type) : VOID
  return {
    kind: 'statements',
    body: { kind: 'block', body: rest, span },
    value,
    type,
    lvalue: false,
    span: p.spanFrom(open.start)
  }
}

function unexpected(p: Parser, token: Token): never {
  if (token.text === 'asm' || token.text === '__asm__' || token.text === '__asm') p.refuse('unsupported-asm', token)
  if (startsTypeName(p, token)) p.fail('type-in-expression', token, { name: token.text })
  return p.fail('expected-expression', token, { found: p.found() })
}

function complain(p: Parser, code: Parameters<Parser['error']>[0], token: Token, args = {}): void {
  const harmless = code === 'multi-char' || code === 'unknown-escape' || code === 'wide-char'
  if (harmless) p.warn(code, token, args)
  else p.error(code, token, args)
}

function number(p: Parser, token: Token): Expr {
  const integer = parseInteger(token.text)
  if (integer) {
    const type = integerType(integer)
    if (type) return intExpr(integer.value, type, token)
    p.error('integer-too-large', token, { text: token.text })
    return intExpr(BigInt.asUintN(64, integer.value), ULLONG, token)
  }
  const float = parseFloating(token.text)
  if (float) return { kind: 'float', value: float.value, type: float.type, lvalue: false, span: token }
  const octal = /^0[0-7]*[89]/.test(token.text)
  p.error(octal ? 'bad-octal' : 'bad-number', token, { text: token.text })
  return errorExpr(token)
}

// string+
function string(p: Parser): Expr {
  const first = p.tok
  const texts: string[] = []
  while (p.tok.kind === 'string') {
    p.budget.spend('text', p.tok.text.length, p.tok)
    texts.push(p.next().text)
  }
  const { bytes, width, element } = parseString(texts, (code, args) => complain(p, code, first, args))
  return stringExpr(p, bytes, width, element, p.spanFrom(first.start))
}

function stringExpr(p: Parser, bytes: Uint8Array, width: 1 | 2 | 4, element: Type, span: Span): Expr {
  const type = arrayOf(element, bytes.length / width)
  return { kind: 'string', literal: p.string(bytes, width), type, lvalue: true, span }
}

function identifier(p: Parser, token: Token): Expr {
  const entry = p.scope.find(token.text)
  switch (entry?.kind) {
    case 'variable':
      entry.used = true
      if (entry.type.kind === 'error') return errorExpr(token)
      if (entry.image) return threadLocal(p, entry, entry.image, token)
      return (
        arrayBehind(p, entry, token) ?? { kind: 'variable', symbol: entry, type: entry.type, lvalue: true, span: token }
      )
    case 'function':
      entry.used = true
      return { kind: 'function', symbol: entry, type: entry.type, lvalue: false, span: token }
    case 'enum-constant':
      return intExpr(entry.value, entry.type, token)
    case 'typedef':
      return p.fail('type-in-expression', token, { name: token.text })
  }
  if (p.fn && (token.text === '__func__' || token.text === '__FUNCTION__' || token.text === '__PRETTY_FUNCTION__')) {
    const { bytes } = parseString([`"${p.fn.symbol.name}"`], () => {})
    return stringExpr(p, bytes, 1, qualified(CHAR, CONST), token)
  }
  return undeclared(p, token)
}

/** Keywords that a mistyped name may have meant. */
const STATEMENT_WORDS = 'return break continue else while switch default struct sizeof'.split(' ')

/** `else if` in other languages. */
const ELSE_IFS = new Set(['elseif', 'elif', 'elsif'])

/** Reports a name that is not declared, with a header or a similar name if there is one. Each name is reported once in a function. */
function undeclared(p: Parser, token: Token): Expr {
  const called = p.is('(')
  const name = token.text
  const library = called ? p.library(name) : undefined
  const header = headerFor(name) ?? library?.header
  const implicit = called && !ELSE_IFS.has(name)
  const word = ELSE_IFS.has(name) ? 'else if' : called ? null : p.guess(name, token, () => STATEMENT_WORDS)
  const guess = header
    ? null
    : (word ?? p.guess(name, token, () => p.scope.visible()) ?? p.guess(name, token, knownNames))
  const kind = called ? 'undeclared-function' : 'undeclared'
  const say = implicit ? p.warn.bind(p) : p.error.bind(p)
  if (header) say(`${kind}-header`, token, { name, header })
  else if (guess) say(`${kind}-guess`, token, { name, guess })
  else say(kind, token, { name })
  if (implicit) {
    const symbol = implicitFunction(p, name, library, token)
    return { kind: 'function', symbol, type: symbol.type, lvalue: false, span: token }
  }
  // `retrun 0;` is no expression at all.
  if (word && !header) p.giveUp()

  const common = { name, defined: true, id: p.id(), span: token, used: true }
  // The name is declared with the error type, so that further uses of it report nothing.
  const unknown: VariableSymbol = {
    kind: 'variable',
    type: ERROR,
    storage: 'local',
    addressTaken: true,
    align: 0,
    scope: token,
    ...common
  }
  p.scope.declare(name, unknown)
  return errorExpr(token)
}

// generic = "_Generic" "(" assignment ("," (type-name | "default") ":" assignment)+ ")"
function generic(p: Parser): Expr {
  const start = p.next()
  p.expect('(')
  const control = rvalue(nested(p, assignment))
  const type = unqualified(control.type)
  let chosen: Expr | null = null
  let fallback: Expr | null = null
  while (p.eat(',')) {
    const isDefault = p.eat('default') !== null
    const candidate = isDefault ? null : typeNameSyntax(p)
    p.expect(':')
    const e = nested(p, assignment)
    if (isDefault) fallback = e
    else if (!chosen && candidate && sameType(candidate, type)) chosen = e
  }
  p.expect(')')
  const e = chosen ?? fallback
  if (e) return { ...e, span: p.spanFrom(start.start) }
  if (type.kind !== 'error') p.error('no-generic-match', start, { type: typeName(type) })
  return errorExpr(start)
}

/** The condition of `if`, `while`, `do` or `for`. */
export function condition(p: Parser): Expr {
  const e = expression(p)
  const value = rvalue(e)
  if (value.type.kind === 'error') return value
  if (value.type.kind !== 'int' && value.type.kind !== 'float' && value.type.kind !== 'pointer') {
    p.error('condition-not-scalar', e.span, { type: typeName(value.type) })
    return errorExpr(e.span)
  }
  if (e.kind === 'assign' && !e.parens) p.warn('assign-in-condition', e.span)
  return value
}

/** The value of a switch: an integer, promoted. */
export function switchValue(p: Parser): Expr {
  const value = rvalue(expression(p))
  if (value.type.kind === 'error') return value
  if (!isInteger(value.type)) {
    p.error('switch-not-integer', value.span, { type: typeName(value.type) })
    return intExpr(0n, INT, value.span)
  }
  return convert(value, promotedType(value))
}
