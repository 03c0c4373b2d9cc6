// order.ts: in which order operands are computed where C leaves it open: as gcc does it, so that a program that depends on it
// (which it should not) does the same here.
import type { Expr } from '../ast.ts'
import { nodesIn, type Node } from './parts.ts'

const EFFECTS: ReadonlySet<Node['kind']> = new Set<Node['kind']>([
  'call',
  'syscall',
  'assign',
  'assign-op',
  'step',
  'va-arg',
  'compound-literal',
  'statements'
])

/** May computing it change anything? */
export function hasEffects(e: Expr): boolean {
  for (const node of nodesIn(e)) {
    if (EFFECTS.has(node.kind)) return true
    if (node.kind === 'builtin' && (node.name === 'alloca' || node.name === 'compare-and-swap')) return true
  }
  return false
}

/** Of the operands of + * & | ^ and comparisons: a variable on the left is read after what is done on the right. */
export function rightFirst(left: Expr, right: Expr): boolean {
  return isVariable(left) && hasEffects(right)
}

/** A variable, or one seen with the other sign. */
function isVariable(e: Expr): boolean {
  return e.kind === 'variable' || (e.kind === 'cast' && sameSize(e) && e.operand.kind === 'variable')
}

const sameSize = ({ type, operand }: Expr & { kind: 'cast' }): boolean =>
  type.kind === 'int' && operand.type.kind === 'int' && type.size === operand.type.size && type.rank > 0

/** Of an assignment: the value is computed before the place, but for a call whose result goes there as it is. */
export function valueFirst(target: Expr, value: Expr): boolean {
  let call = value
  while (call.kind === 'cast' && sameSize(call)) call = call.operand
  if (call.kind === 'call') return false
  // What is only read is read last.
  const read = call.kind === 'variable' || call.kind === 'member' || call.kind === 'deref'
  return hasEffects(value) || (!read && hasEffects(target))
}
