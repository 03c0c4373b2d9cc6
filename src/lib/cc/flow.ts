// flow.ts: decides whether control can reach the end of a statement, for the warning about functions that end without a value.

import type { Expr, Stmt } from './ast.ts'

/** False if control certainly does not go on behind the statement. */
export function completes(s: Stmt): boolean {
  switch (s.kind) {
    case 'return':
    case 'goto':
    case 'break':
    case 'continue':
      return false
    case 'expr':
      return !neverReturns(s.expr)
    case 'block':
      return blockCompletes(s.body)
    case 'if':
      if (s.cond.kind === 'int')
        return s.cond.value !== 0n ? completes(s.then) : s.otherwise === null || completes(s.otherwise)
      return s.otherwise === null || completes(s.then) || completes(s.otherwise)
    case 'while':
      return !isTrue(s.cond) || breaks(s.body)
    case 'for':
      return (s.cond !== null && !isTrue(s.cond)) || breaks(s.body)
    case 'do':
      return breaks(s.body) || (!isTrue(s.cond) && (completes(s.body) || continues(s.body)))
    case 'switch':
      return s.default === null || breaks(s.body) || completes(s.body)
    case 'label':
      return completes(s.body)
    default:
      return true
  }
}

function blockCompletes(body: readonly Stmt[]): boolean {
  let reached = true
  for (const s of body) {
    // A label can be jumped to, whatever stands before it.
    if (!reached && !hasLabel(s)) continue
    reached = completes(s)
  }
  return reached
}

function isTrue(e: Expr): boolean {
  return e.kind === 'int' && e.value !== 0n
}

function neverReturns(e: Expr): boolean {
  if (e.kind === 'call') return e.symbol?.noreturn === true
  if (e.kind === 'builtin') return e.name === 'trap' || e.name === 'unreachable'
  return e.kind === 'cast' && neverReturns(e.operand)
}

function hasLabel(s: Stmt): boolean {
  return s.kind === 'label' || children(s).some(hasLabel)
}

/** Does a `break` in this body end the loop or switch that it belongs to? */
function breaks(s: Stmt): boolean {
  if (s.kind === 'break') return true
  if (s.kind === 'while' || s.kind === 'do' || s.kind === 'for' || s.kind === 'switch') return false
  return children(s).some(breaks)
}

function continues(s: Stmt): boolean {
  if (s.kind === 'continue') return true
  if (s.kind === 'while' || s.kind === 'do' || s.kind === 'for') return false
  return children(s).some(continues)
}

function children(s: Stmt): readonly Stmt[] {
  switch (s.kind) {
    case 'block':
      return s.body
    case 'if':
      return s.otherwise ? [s.then, s.otherwise] : [s.then]
    case 'while':
    case 'do':
    case 'for':
    case 'switch':
    case 'label':
      return [s.body]
    default:
      return []
  }
}
