// symbols.ts: what a name is bound to when it is declared.

import type { VariableSymbol } from './ast.ts'
import type { Parser } from './parser.ts'
import type { Span } from './source.ts'
import type { Token } from './token.ts'
import type { Type } from './types.ts'

/** A new variable. Arrays and records always live in memory. */
export function variableSymbol(
  p: Parser,
  name: Token | Span,
  type: Type,
  storage: VariableSymbol['storage']
): VariableSymbol {
  const span = { start: name.start, end: name.end }
  return {
    kind: 'variable', name: 'text' in name ? name.text : '', type, storage, defined: true,
    addressTaken: type.kind === 'array' || type.kind === 'record', align: 0, id: p.id(), span, scope: span, used: false,
  } // prettier-ignore
}
