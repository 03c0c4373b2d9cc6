// flow.ts: decides whether control can reach the end of a statement, for the warning about functions that end without a value.

import type { Expr, IfStmt, Stmt } from './ast.ts'

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
      return ifCompletes(s)
    case 'while':
      return !isTrue(s.cond) || breaks(s.body)
    case 'for':
      return (s.cond !== null && !isTrue(s.cond)) || breaks(s.body)
    case 'do':
      return breaks(s.body) || (!isTrue(s.cond) && (completes(s.body) || continues(s.body)))
    case 'switch':
      return s.default === null || breaks(s.body) || completes(s.body)
    case 'label':
      return completes(behindLabels(s))
    default:
      return true
  }
}

/** Goes along a chain of `else if` in a loop, for the chain may be long. */
function ifCompletes(first: IfStmt): boolean {
  let s: Stmt | null = first
  for (; s?.kind === 'if'; s = s.otherwise) {
    const known = s.cond.kind === 'int'
    if (known && isTrue(s.cond)) return completes(s.then)
    if (!known && completes(s.then)) return true
  }
  return s === null || completes(s)
}

function behindLabels(s: Stmt): Stmt {
  let body = s
  while (body.kind === 'label') body = body.body
  return body
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
  return contains(s, 'label', new Set())
}

/** Does a `break` in this body end the loop or switch that it belongs to? */
function breaks(s: Stmt): boolean {
  return contains(s, 'break', ENDED_BY_BREAK)
}

function continues(s: Stmt): boolean {
  return contains(s, 'continue', LOOPS)
}

const LOOPS: ReadonlySet<Stmt['kind']> = new Set<Stmt['kind']>(['while', 'do', 'for'])
const ENDED_BY_BREAK: ReadonlySet<Stmt['kind']> = new Set<Stmt['kind']>([...LOOPS, 'switch'])

/** Is there a statement of a kind, other than inside of those that are `closed`? */
function contains(root: Stmt, kind: Stmt['kind'], closed: ReadonlySet<Stmt['kind']>): boolean {
  const open = [root]
  for (let s = open.pop(); s; s = open.pop()) {
    if (s.kind === kind) return true
    if (!closed.has(s.kind)) for (const child of children(s)) open.push(child)
  }
  return false
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
