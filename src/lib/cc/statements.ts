// statements.ts: the grammar of statements (6.8).

import type { BlockStmt, Expr, Label, Stmt, SwitchCase } from './ast.ts'
import { assignable, errorExpr, rvalue } from './conversions.ts'
import { localDeclaration } from './declarations.ts'
import { startsTypeName } from './declarators.ts'
import { condition, constantExpression, expression, switchValue } from './expressions.ts'
import { wrap } from './literals.ts'
import type { Parser, SwitchState } from './parser.ts'
import { staticAssert } from './specifiers.ts'
import type { Span } from './source.ts'
import type { Token } from './token.ts'
import { typeName } from './type-name.ts'
import type { IntType } from './types.ts'

// block = "{" (declaration | statement)* "}"       `scoped` is false for a function's body, whose parameters share its scope
export function block(p: Parser, scoped = true): BlockStmt {
  const open = p.tok
  p.expect('{')
  p.enter()
  if (scoped) p.pushScope()
  const body: Stmt[] = []
  while (!p.is('}') && p.tok.kind !== 'eof') blockItem(p, body)
  p.leave()
  p.expect('}', 'missing-brace', () => open)
  if (scoped) p.popScope()
  return { kind: 'block', body, span: p.spanFrom(open.start) }
}

function blockItem(p: Parser, body: Stmt[]): void {
  const done = p.guarded(() => {
    if (p.is('_Static_assert')) staticAssert(p)
    else if (startsDeclaration(p)) for (const declared of localDeclaration(p)) body.push(declared)
    else body.push(statement(p))
    return true
  })
  if (!done) p.synchronize()
}

/** Does a declaration start here, rather than a label or an expression? */
function startsDeclaration(p: Parser): boolean {
  const { tok } = p
  if (tok.kind === 'keyword')
    return startsTypeName(p, tok) || (tok.text === '__extension__' && startsTypeName(p, p.peek()))
  if (tok.kind !== 'ident' || p.peek().text === ':') return false
  if (startsTypeName(p, tok)) return true
  if (p.scope.find(tok.text)) return false
  // A type that is not declared: `pid_t child;`. The specifiers say so.
  const next = p.peek()
  if (next.kind === 'ident') return true
  return (
    next.text === '*' &&
    p.peek(2).kind === 'ident' &&
    ['=', ';', ',', '['].includes(p.peek(3).text) &&
    !p.scope.find(p.peek(2).text)
  )
}

// statement = block | ";" | if | while | do | for | switch | case | default | label | goto | break | continue | return | expr ";"
export function statement(p: Parser): Stmt {
  p.enter()
  const s = unnested(p)
  p.leave()
  return s
}

function unnested(p: Parser): Stmt {
  const start = p.tok
  switch (start.text) {
    case '{':
      return block(p)
    case ';':
      p.next()
      return { kind: 'empty', span: start }
    case 'if':
      return ifStmt(p)
    case 'while':
      return whileStmt(p)
    case 'do':
      return doStmt(p)
    case 'for':
      return forStmt(p)
    case 'switch':
      return switchStmt(p)
    case 'case':
    case 'default':
      return labelStmt(p)
    case 'goto':
      return gotoStmt(p)
    case 'break':
    case 'continue':
      return jumpStmt(p)
    case 'return':
      return returnStmt(p)
    case 'else':
      return p.fail('else-without-if', start)
    case 'asm':
    case '__asm__':
    case '__asm':
      return asmStmt(p)
  }
  if (startsLabel(p)) return labelStmt(p)
  if (startsDeclaration(p)) p.fail('declaration-needs-block', start)
  return exprStmt(p)
}

/** asm without instructions only keeps a compiler from moving reads and writes. Ours never moves them, so it is an empty statement.
 *  All other asm is refused. */
function asmStmt(p: Parser): Stmt {
  const start = p.tok
  const at = ['volatile', '__volatile__', '__volatile'].includes(p.peek().text) ? 2 : 1
  if (p.peek(at).text !== '(' || p.peek(at + 1).text !== '""') p.refuse('unsupported-asm', start)
  while (!p.is('(')) p.next()
  let depth = 0
  do {
    if (p.is('(')) depth++
    else if (p.is(')')) depth--
    // An output that the instructions would set.
    else if (p.tok.text.startsWith('"=')) p.refuse('unsupported-asm', start)
    p.next()
  } while (depth > 0 && p.tok.kind !== 'eof')
  p.expect(';', 'semicolon-after-statement')
  return { kind: 'empty', span: p.spanFrom(start.start) }
}

// expr ";"
function exprStmt(p: Parser): Stmt {
  const start = p.tok
  const e = expression(p)
  const expr = rvalue(e)
  p.expect(';', 'semicolon-after-expression')
  if (!(p.valueBlocks > 0 && p.is('}'))) warnIfUseless(p, e)
  return { kind: 'expr', expr, span: p.spanFrom(start.start) }
}

/** Warns of a statement that computes a value and does not use it, such as `x == 5;` and `fork;`. */
function warnIfUseless(p: Parser, e: Expr): void {
  switch (e.kind) {
    case 'compare':
      p.warn(e.op === '==' ? 'compare-unused' : 'value-unused', e.span)
      break
    case 'function':
      p.warn('call-without-parens', e.span, { name: e.symbol.name })
      break
    case 'comma':
      warnIfUseless(p, e.right)
      break
    case 'int':
    case 'float':
    case 'string':
    case 'variable':
    case 'member':
    case 'deref':
    case 'unary':
    case 'binary':
    case 'pointer-add':
    case 'pointer-diff':
      p.warn('value-unused', e.span)
  }
}

// "if" "(" expr ")" statement ("else" statement)?        Read in a loop, for `else if` may follow `else if` as long as it likes.
function ifStmt(p: Parser): Stmt {
  const branches: { start: number; cond: Expr; then: Stmt }[] = []
  let otherwise: Stmt | null = null
  do {
    const { start } = p.next()
    const cond = parenthesized(p, condition)
    warnEmptyBody(p, 'if')
    branches.push({ start, cond, then: statement(p) })
    if (!p.eat('else')) break
    if (!p.is('if')) otherwise = statement(p)
  } while (!otherwise)
  for (const { start, cond, then } of branches.reverse()) {
    otherwise = { kind: 'if', cond, then, otherwise, span: p.spanFrom(start) }
  }
  return otherwise!
}

function parenthesized(p: Parser, parse: (p: Parser) => Expr): Expr {
  const open = p.tok
  return p.parenthesized(() => parse(p)) ?? errorExpr(open)
}

/** `if (x);` on one line: the semicolon was not meant. A loop may have nothing to do, unless a block follows. */
function warnEmptyBody(p: Parser, word: string): void {
  if (!p.is(';') || p.tok.bol) return
  const next = p.peek().text
  if (next === '{' || (word === 'if' && next !== 'else')) p.warn('empty-body', p.tok, { word })
}

// "while" "(" expr ")" statement
function whileStmt(p: Parser): Stmt {
  const start = p.next()
  const cond = parenthesized(p, condition)
  warnEmptyBody(p, 'while')
  const body = loopBody(p)
  return { kind: 'while', cond, body, span: p.spanFrom(start.start) }
}

function loopBody(p: Parser): Stmt {
  const fn = p.fn!
  fn.loops++
  const body = statement(p)
  fn.loops--
  return body
}

// "do" statement "while" "(" expr ")" ";"
function doStmt(p: Parser): Stmt {
  const start = p.next()
  const body = loopBody(p)
  p.expect('while')
  const cond = parenthesized(p, condition)
  p.expect(';', 'semicolon-after-do')
  return { kind: 'do', body, cond, span: p.spanFrom(start.start) }
}

// "for" "(" (declaration | expr? ";") expr? ";" expr? ")" statement
function forStmt(p: Parser): Stmt {
  const start = p.next()
  p.pushScope()
  const head = p.parenthesized(() => {
    const init = forInit(p)
    const cond = p.is(';') ? null : condition(p)
    p.expect(';', 'semicolon-in-for')
    const step = p.is(')') ? null : rvalue(expression(p))
    return { init, cond, step }
  })
  warnEmptyBody(p, 'for')
  const body = loopBody(p)
  p.popScope()
  const { init, cond, step } = head ?? { init: null, cond: null, step: null }
  return { kind: 'for', init, cond, step, body, span: p.spanFrom(start.start) }
}

function forInit(p: Parser): Stmt | null {
  const start = p.tok
  if (p.eat(';')) return null
  if (startsDeclaration(p)) return { kind: 'block', body: localDeclaration(p, true), span: p.spanFrom(start.start) }
  const expr = rvalue(expression(p))
  p.expect(';', 'semicolon-in-for')
  return { kind: 'expr', expr, span: p.spanFrom(start.start) }
}

// "switch" "(" expr ")" statement
function switchStmt(p: Parser): Stmt {
  const start = p.next()
  const value = parenthesized(p, switchValue)
  const fn = p.fn!
  const state: SwitchState = { type: value.type, cases: [], places: [], default: null }
  fn.switches.push(state)
  const body = statement(p)
  fn.switches.pop()
  checkCases(p, state)
  return { kind: 'switch', value, cases: state.cases, default: state.default, body, span: p.spanFrom(start.start) }
}

function startsLabel(p: Parser): boolean {
  return p.is('case') || p.is('default') || (p.tok.kind === 'ident' && p.peek().text === ':')
}

// label+ statement        label = case | name ":"
function labelStmt(p: Parser): Stmt {
  const labels: { start: number; label: Label }[] = []
  do {
    const { start, kind } = p.tok
    labels.push({ start, label: kind === 'ident' ? namedLabel(p) : caseLabel(p) })
  } while (startsLabel(p))
  let body = labelled(p)
  for (const { start, label } of labels.reverse()) body = { kind: 'label', label, body, span: p.spanFrom(start) }
  return body
}

// case = ("case" constant ("..." constant)? | "default") ":"
function caseLabel(p: Parser): Label {
  const start = p.next()
  const state = p.fn!.switches.at(-1)
  const label: Label = { name: start.text, id: p.id() }
  if (start.text === 'default') {
    if (state?.default) p.error('duplicate-default', start)
    if (state) state.default = label
  } else {
    const low = constantExpression(p)
    const high = p.eat('...') ? constantExpression(p) : low
    if (state && low && high) addCase(p, state, low.value, high.value, label, p.spanFrom(start.start))
  }
  if (!state) p.error('case-outside-switch', start, { word: start.text })
  p.expect(':')
  return label
}

function addCase(p: Parser, state: SwitchState, low: bigint, high: bigint, label: Label, span: Span): void {
  const fit = (value: bigint) => (state.type.kind === 'int' ? wrap(value, state.type as IntType) : value)
  const added: SwitchCase = { low: fit(low), high: fit(high), label }
  if (added.high < added.low) p.warn('empty-case-range', span)
  state.cases.push(added)
  state.places.push(span)
}

/** Says which values stand twice. Of two ranges that meet, the later one is wrong, by its first value. */
function checkCases(p: Parser, { cases, places }: SwitchState): void {
  const order = cases.flatMap(({ low, high }, i) => (low <= high ? [i] : []))
  order.sort((a, b) => (cases[a]!.low < cases[b]!.low ? -1 : cases[a]!.low > cases[b]!.low ? 1 : a - b))
  /** Of those so far, the one that reaches furthest. */
  let furthest = order[0]
  for (const i of order.slice(1)) {
    if (cases[i]!.low <= cases[furthest!]!.high) {
      const [first, second] = i < furthest! ? [i, furthest!] : [furthest!, i]
      const value = String(cases[second]!.low)
      p.errorWithNote('duplicate-case', places[second]!, { value }, 'first-case', places[first]!)
    }
    if (cases[i]!.high > cases[furthest!]!.high) furthest = i
  }
}

/** The statement behind a label. C11 demands one; a declaration, or nothing before a closing brace, is taken too, as C23 has it. */
function labelled(p: Parser): Stmt {
  if (p.is('}')) return { kind: 'empty', span: p.gap() }
  if (!startsDeclaration(p) || p.is('_Static_assert')) return statement(p)
  const start = p.tok
  const body = localDeclaration(p)
  if (body.length === 1) return body[0]!
  return { kind: 'block', body, span: p.spanFrom(start.start) }
}

// name ":"
function namedLabel(p: Parser): Label {
  const name = p.next()
  p.next()
  const state = labelState(p, name)
  if (state.defined) p.errorWithNote('duplicate-label', name, { name: name.text }, 'declared-here', state.name)
  else p.fn!.labels.set(name.text, { ...state, name, defined: true })
  return state.label
}

function labelState(p: Parser, name: Token) {
  const { labels } = p.fn!
  let state = labels.get(name.text)
  if (!state) {
    state = { label: { name: name.text, id: p.id() }, name, defined: false }
    labels.set(name.text, state)
  }
  return state
}

// "goto" name ";"
function gotoStmt(p: Parser): Stmt {
  const start = p.next()
  if (p.is('*')) p.refuse('unsupported-label-address', p.tok)
  const name = p.name()
  const { label } = labelState(p, name)
  p.expect(';', 'semicolon-after-statement')
  return { kind: 'goto', label, span: p.spanFrom(start.start) }
}

// ("break" | "continue") ";"
function jumpStmt(p: Parser): Stmt {
  const start = p.next()
  const fn = p.fn!
  const kind = start.text as 'break' | 'continue'
  if (fn.loops === 0 && (kind === 'continue' || fn.switches.length === 0)) p.error(`${kind}-outside`, start)
  p.expect(';', 'semicolon-after-statement')
  return { kind, span: p.spanFrom(start.start) }
}

// "return" expr? ";"
function returnStmt(p: Parser): Stmt {
  const start = p.next()
  const { symbol, type } = p.fn!
  const { result } = type
  const name = symbol.name
  let value: Expr | null = null
  if (!p.is(';')) {
    const e = expression(p)
    if (result.kind !== 'void') {
      value = assignable(p, e, result, 'return', { name })
    } else {
      value = rvalue(e)
      if (value.type.kind !== 'void' && value.type.kind !== 'error') p.warn('return-from-void', e.span, { name })
    }
    warnLocalAddress(p, value)
  } else if (result.kind !== 'void' && result.kind !== 'error') {
    p.warn('return-without-value', start, { name, type: typeName(result) })
  }
  if (symbol.noreturn) p.warn('noreturn-returns', start, { name })
  p.expect(';', 'semicolon-after-return')
  return { kind: 'return', value, span: p.spanFrom(start.start) }
}

/** Warns where a function returns the address of one of its own variables. */
function warnLocalAddress(p: Parser, e: Expr): void {
  let value = e
  while (value.kind === 'cast') value = value.operand
  if (value.kind !== 'decay' && value.kind !== 'address') return
  let place = value.operand
  while (place.kind === 'member') place = place.object
  if (place.kind !== 'variable') return
  const { storage, name } = place.symbol
  if (storage === 'local' || storage === 'param') p.warn('returns-local-address', e.span, { name })
}
