// parts.ts: walks over trees.
import type { Expr, Stmt } from '../ast.ts'

export type Node = Expr | Stmt

/** Of each kind of node, what is in it. */
const PARTS: Partial<Record<Node['kind'], readonly string[]>> = {
  block: ['body'],
  declare: ['init'],
  expr: ['expr'],
  if: ['cond', 'then', 'otherwise'],
  while: ['cond', 'body'],
  do: ['body', 'cond'],
  for: ['init', 'cond', 'step', 'body'],
  switch: ['value', 'body'],
  label: ['body'],
  return: ['value'],
  member: ['object'],
  deref: ['pointer'],
  address: ['operand'],
  decay: ['operand'],
  cast: ['operand'],
  unary: ['operand'],
  binary: ['left', 'right'],
  compare: ['left', 'right'],
  logical: ['left', 'right'],
  'pointer-add': ['pointer', 'index'],
  'pointer-diff': ['left', 'right'],
  assign: ['target', 'value'],
  'assign-op': ['target', 'value'],
  step: ['target'],
  conditional: ['cond', 'then', 'otherwise'],
  comma: ['left', 'right'],
  call: ['callee', 'args'],
  'compound-literal': ['init'],
  statements: ['body', 'value'],
  'va-arg': ['list'],
  syscall: ['args'],
  builtin: ['args']
}

function* partsOf(node: Node): Generator<Node> {
  for (const name of PARTS[node.kind] ?? []) {
    const part = (node as unknown as Record<string, unknown>)[name]
    if (part === null || part === undefined) continue
    if (Array.isArray(part)) yield* part as Node[]
    else if (name === 'init' && node.kind !== 'for')
      for (const { expr } of (part as { items: readonly { expr: Expr }[] }).items) yield expr
    else yield part as Node
  }
}

/** A node and all that is in it, from left to right. It is not recursive, for a chain is as deep as it is long (chains.ts). */
export function* nodesIn(root: Node): Generator<Node> {
  const open = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    yield node
    for (const part of [...partsOf(node)].reverse()) open.push(part)
  }
}
