// chains.ts: rows of one operator, such as `a + b + c`, `p->next->next` and `a ? x : b ? y : z`. Their tree is deep on one side, and the program sets how deep.
// Whoever walks over a tree goes down that side in a loop, so that a chain takes no more of the stack than one operator.
//
// `a + b + c` has two links, a + b and (a + b) + c. The inner one is the outer one's operand.

import type {
  AssignExpr,
  BinaryExpr,
  CommaExpr,
  CompareExpr,
  ConditionalExpr,
  Expr,
  LogicalExpr,
  MemberExpr,
  PointerAddExpr
} from './ast.ts'

export type Link =
  AssignExpr | BinaryExpr | CompareExpr | LogicalExpr | CommaExpr | ConditionalExpr | PointerAddExpr | MemberExpr

/** The operand on whose side a chain goes on; null for an operator that makes no chains. */
export function side(e: Expr): Expr | null {
  switch (e.kind) {
    case 'compare':
      // In `i < l < l` the int of the first < is turned into a long.
      return e.left.kind === 'cast' && e.left.operand.kind === 'compare' ? e.left.operand : e.left
    case 'pointer-add':
      return e.pointer
    case 'member':
      // p->next is (*p).next.
      return e.object.kind === 'deref' ? e.object.pointer : e.object
    case 'binary':
    case 'logical':
    case 'comma':
      return e.left
    case 'conditional':
      return e.otherwise
    case 'assign':
      return e.value
    default:
      return null
  }
}

/** The next link of a chain, further in; null where it ends. `a && b || c` is no chain of two links: && and || end each other. */
export function nextLink<T extends Link>(e: T): T | null {
  const next = side(e)
  if (next?.kind !== e.kind) return null
  return e.kind === 'logical' && next.kind === 'logical' && next.op !== e.op ? null : (next as T)
}

/** Does a new node make the chain longer that its operand is, rather than the tree higher? */
export function lengthens(node: Expr, operand: Expr): boolean {
  return side(node) === operand && nextLink(node as Link) !== null
}

/** The links of a chain, the innermost first. */
export function linksOf<T extends Link>(e: T): T[] {
  const links: T[] = []
  for (let link: T | null = e; link; link = nextLink(link)) links.push(link)
  return links.reverse()
}

/** The operands of a chain, from left to right. */
export function operandsOf(e: LogicalExpr | CommaExpr): Expr[] {
  const links = linksOf(e)
  return [links[0]!.left, ...links.map(({ right }) => right)]
}
