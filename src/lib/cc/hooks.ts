// hooks.ts: __attribute__((constructor)) and destructor. main begins with calls that register the destructors with atexit(), and then
// with calls of the constructors.
import type { Expr, FunctionSymbol, Stmt } from './ast.ts'
import { rvalue } from './conversions.ts'
import { libraryCall } from './library.ts'
import type { Hook, Parser } from './parser.ts'
import { INT, VOID, pointerTo } from './types.ts'

/** Puts the calls in front of main's body. A file with such functions but without main is an error: nothing would call them. */
export function callHooks(p: Parser): void {
  if (p.hooks.size === 0) return
  const at = p.functions.findIndex(({ symbol }) => symbol.name === 'main')
  if (at < 0) {
    const [first] = p.hooks.keys()
    p.error('hooks-need-main', first.span, { name: first.name })
    return
  }
  // exit() calls the function that was registered last first: so destructors run in the opposite order of constructors.
  const first = [...inOrder(p, 'destructor', register), ...inOrder(p, 'constructor', call)]
  const { body, ...main } = p.functions[at]
  p.functions[at] = { ...main, body: { ...body, body: [...first, ...body.body] } }
}

function inOrder(p: Parser, which: keyof Hook, make: (p: Parser, symbol: FunctionSymbol) => Expr): Stmt[] {
  return [...p.hooks]
    .filter(([symbol, hook]) => hook[which] !== null && symbol.defined)
    .sort(([, a], [, b]) => a[which]! - b[which]!)
    .map(([symbol]) => {
      symbol.used = true
      return { kind: 'expr', expr: make(p, symbol), span: symbol.span }
    })
}

const named = (symbol: FunctionSymbol): Expr =>
  rvalue({ kind: 'function', symbol, type: symbol.type, lvalue: false, span: symbol.span })

const call = (_p: Parser, symbol: FunctionSymbol): Expr => ({
  kind: 'call', callee: named(symbol), symbol, functionType: symbol.type, args: [], type: VOID, lvalue: false, span: symbol.span,
}) // prettier-ignore

const register = (p: Parser, symbol: FunctionSymbol): Expr =>
  libraryCall(p, 'atexit', INT, [pointerTo(symbol.type)], [named(symbol)], INT, symbol.span)
