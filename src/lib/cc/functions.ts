// functions.ts: function definitions (6.9.1).

import type { BlockStmt, VariableSymbol } from './ast.ts'
import { LIMITS } from './budget.ts'
import { functionSymbol } from './declarations.ts'
import type { Param } from './declarators.ts'
import { completes } from './flow.ts'
import { oldParameter, oldStyleTakes } from './old-style.ts'
import { UNCLOSED, type FunctionContext, type Parser } from './parser.ts'
import type { Specifiers } from './specifiers.ts'
import { variableSymbol } from './symbols.ts'
import { block } from './statements.ts'
import type { Token } from './token.ts'
import { typeName } from './type-name.ts'
import { computeSizes } from './vla.ts'
import { INT, isComplete, sameType, unqualified, type FunctionType } from './types.ts'

// function = specifiers declarator block
export function functionDefinition(
  p: Parser,
  spec: Specifiers,
  name: Token,
  named: readonly Param[],
  type: FunctionType,
  start: Token,
  oldStyle = false
): void {
  const symbol = functionSymbol(p, spec, name, type)
  if (symbol.defined) p.errorWithNote('redefined', name, { name: name.text }, 'declared-here', symbol.span)
  symbol.defined = true
  if (name.text === 'main') checkMain(p, type, name)
  if (type.result.kind !== 'void' && !isComplete(type.result) && type.result.kind !== 'error') {
    p.error('result-incomplete', name, { name: name.text, type: typeName(type.result) })
  }
  const fn: FunctionContext = { symbol, type, locals: [], labels: new Map(), prologue: [], loops: 0, switches: [] }
  p.fn = fn
  p.pushScope()
  const declared = named.map((param, i) => parameterSymbol(p, param, i, name))
  if (oldStyle) symbol.takes = oldStyleTakes(type.result, declared)
  const params = oldStyle ? declared.map((param) => oldParameter(p, fn, param)) : declared
  for (const { type: declaredType, span } of named) fn.prologue.push(...computeSizes(p, declaredType, span))
  const body = functionBody(p)
  p.fn = null
  if (!body) return
  checkLabels(p, fn)
  checkEnd(p, fn, completes(body))
  checkFrame(p, [...params, ...fn.locals], name)
  const whole = fn.prologue.length === 0 ? body : { ...body, body: [...fn.prologue, ...body.body] }
  p.functions.push({ symbol, params, locals: fn.locals, body: whole, span: p.spanFrom(start.start) })
}

/** Reads the body; null if its closing brace is missing. */
function functionBody(p: Parser): BlockStmt | null {
  const { scope, depth } = p
  try {
    const body = block(p, false)
    p.popScope()
    return body
  } catch (e) {
    if (e !== UNCLOSED) throw e
    p.scope = scope.outer!
    p.depth = depth
    return null
  }
}

function parameterSymbol(p: Parser, param: Param, i: number, fn: Token): VariableSymbol {
  if (!param.name && param.type.kind !== 'error')
    p.error('parameter-nameless', param.span, { number: i + 1, name: fn.text })
  if (param.type.kind !== 'error' && !isComplete(param.type)) {
    p.error('variable-incomplete', param.span, { name: param.name?.text ?? '', type: typeName(param.type) })
  }
  const symbol = param.symbol ?? variableSymbol(p, param.name ?? param.span, param.type, 'param')
  p.scope.variables.push(symbol)
  if (param.name) p.scope.declare(param.name.text, symbol)
  return symbol
}

function checkMain(p: Parser, type: FunctionType, name: Token): void {
  if (type.result.kind !== 'error' && !sameType(unqualified(type.result), INT)) {
    // Of void, the exit status is whatever the last call left in the register of results.
    p.warn('main-result', name, { type: typeName(type.result) })
  }
  const [argc] = type.params
  if (type.params.length === 1 || type.params.length > 3) p.warn('main-parameters', name)
  else if (argc && argc.kind !== 'error' && !sameType(unqualified(argc), INT)) p.warn('main-parameters', name)
}

function checkLabels(p: Parser, fn: FunctionContext): void {
  for (const [text, { name, defined }] of fn.labels) {
    if (defined) continue
    const guess = p.guess(text, name, () => [...fn.labels.values()].filter((l) => l.defined).map((l) => l.name.text))
    p.error(guess ? 'label-unknown-guess' : 'label-unknown', name, { name: text, guess: guess ?? '' })
  }
}

/** Checks that each variable has an offset in the function's frame. */
function checkFrame(p: Parser, variables: readonly VariableSymbol[], name: Token): void {
  const bytes = variables.reduce((sum, { type }) => sum + type.size, 0)
  if (bytes > LIMITS.objects) p.error('budget-objects', name, { limit: LIMITS.objects })
}

function checkEnd(p: Parser, fn: FunctionContext, reachesEnd: boolean): void {
  if (!reachesEnd) return
  const { name, noreturn } = fn.symbol
  const { result } = fn.type
  const brace = { start: p.lastEnd - 1, end: p.lastEnd }
  if (noreturn) p.warn('noreturn-returns', brace, { name })
  // A main that ends without a value returns 0 (5.1.2.2.3).
  else if (result.kind !== 'void' && result.kind !== 'error' && name !== 'main') {
    p.warn('end-without-value', brace, { name, type: typeName(result) })
  }
}
