// old-style.ts: function definitions as K&R wrote them: `int f(a, b) int a; char *b; { … }` (6.9.1).
import { declarator, startsTypeName, adjusted, type Param } from './declarators.ts'
import type { FunctionContext, Parser } from './parser.ts'
import { specifiers } from './specifiers.ts'
import type { VariableSymbol } from './ast.ts'
import { convert } from './conversions.ts'
import { variableSymbol } from './symbols.ts'
import type { Token } from './token.ts'
import { DOUBLE, INT, functionOf, isInteger, type FunctionType, type Type } from './types.ts'

/** Do names stand in the parentheses that were opened, and behind them declarations of these names, or the body? */
export function oldStyleAhead(p: Parser): boolean {
  if (p.tok.kind !== 'ident' || startsTypeName(p, p.tok)) return false
  let i = 0
  while (p.peek(i).kind === 'ident' && p.peek(i + 1).text === ',') i += 2
  if (p.peek(i).kind !== 'ident' || p.peek(i + 1).text !== ')') return false
  const behind = p.peek(i + 2)
  // `void f(pid_t) {` lacks a header, and no type of a parameter.
  return startsTypeName(p, behind) || (behind.text === '{' && !/_t$/.test(p.tok.text))
}

// names = name ("," name)*
export function oldNames(p: Parser): Token[] {
  const names = [p.next()]
  while (p.eat(',')) names.push(p.next())
  return names
}

// old-parameters = (specifiers declarator ("," declarator)* ";")*        A name without a declaration is an int.
export function oldParameters(p: Parser, names: readonly Token[]): Param[] {
  const declared = new Map<string, Param>()
  while (startsTypeName(p, p.tok)) {
    const start = p.tok
    const spec = specifiers(p)
    do {
      const d = declarator(p, spec.type, 'named')
      const name = d.name!
      if (!names.some(({ text }) => text === name.text)) p.error('old-style-stranger', name, { name: name.text })
      declared.set(name.text, { name, type: adjusted(p, d.type), span: p.spanFrom(start.start) })
    } while (p.eat(','))
    p.expect(';', 'semicolon-after-declaration')
  }
  return names.map((name) => {
    const param = declared.get(name.text)
    if (param) return param
    p.warn('old-style-int', name, { name: name.text })
    return { name, type: INT, span: name }
  })
}

/** What callers pass: they know nothing of the parameters, so char and short come as int, and float as double. */
export function oldStyleTakes(result: Type, params: readonly VariableSymbol[]): FunctionType {
  return functionOf(result, params.map(({ type }) => promoted(type)), false, true) // prettier-ignore
}

function promoted(type: Type): Type {
  if (type.kind === 'float' && type.name === 'float') return DOUBLE
  return isInteger(type) && type.rank < INT.rank ? INT : type
}

/** A parameter of a narrow type: a variable of that type which starts as what was passed. Answers the latter. */
export function oldParameter(p: Parser, fn: FunctionContext, local: VariableSymbol): VariableSymbol {
  const type = promoted(local.type)
  if (type === local.type) return local
  const { span } = local
  const given = variableSymbol(p, span, type, 'param')
  fn.locals.push(local)
  const value = convert({ kind: 'variable', symbol: given, type, lvalue: true, span }, local.type)
  const target = { kind: 'variable', symbol: local, type: local.type, lvalue: true, span } as const
  fn.prologue.push({
    kind: 'expr',
    expr: { kind: 'assign', target, value, type: local.type, lvalue: false, span },
    span
  })
  return given
}
