// loop.ts: constants that a loop uses in each turn are loaded once, in front of the outermost loop that they are in.
//
// Looked for are those that an instruction cannot have in itself: what is stored, passed, or computed with as a double or long.
import type { Expr } from '../ast.ts'
import type { Type } from '../types.ts'
import { isLong, wordsOf, type Gen } from './gen.ts'
import { nodesIn, type Node } from './parts.ts'

type Known = Expr & { readonly kind: 'int' | 'float' }

/** Slots that a loop may take for constants. */
const MOST = 8

const isKnown = (e: Expr): e is Known => e.kind === 'int' || e.kind === 'float'

/** Which of the operands of a node have to be in slots although they are constants. */
function operandsOf(g: Gen, node: Node): readonly Expr[] {
  switch (node.kind) {
    case 'assign':
      return node.target.kind === 'variable' && g.homes.get(node.target.symbol)?.kind === 'slot' ? [] : [node.value]
    case 'call':
      return node.args
    case 'syscall':
      return node.args.filter((arg, i) => i === 0 || arg.kind !== 'int' || arg.value !== 0n)
    case 'binary':
      if (node.type.kind === 'float') return [node.left, node.right]
      return isLong(node.type) && '&|^/%'.includes(node.op) ? [node.left, node.right] : [node.left]
    case 'compare':
      return node.left.type.kind === 'float' ? [node.left, node.right] : []
    default:
      return []
  }
}

/** Two that have one key are the same words. */
const keyOf = (type: Type, value: number | bigint): string =>
  `${type.kind === 'float' ? 'f' : 'i'}${wordsOf(type)} ${Object.is(value, -0) ? '-0' : value}`

/** The slot of a constant that was loaded in front of the loop that is being written, or -1. */
export function loaded(g: Gen, type: Type, value: number | bigint): number {
  return g.constants?.get(keyOf(type, value)) ?? -1
}

/** Can only be entered at its beginning: all that leads to labels inside stands inside, too. */
function hasOneEntry(nodes: readonly Node[]): boolean {
  const inside = new Set<number>()
  for (const node of nodes) {
    if (node.kind !== 'switch') continue
    for (const { label } of node.cases) inside.add(label.id)
    if (node.default) inside.add(node.default.id)
  }
  return nodes.every((node) => node.kind !== 'label' || inside.has(node.label.id))
}

/** Writes a loop: `write` does it; `parts` is what is run again and again. */
export function withConstants(g: Gen, parts: readonly (Node | null)[], write: () => void): void {
  if (g.constants) return write()
  const nodes = parts.flatMap((part) => (part ? [...nodesIn(part)] : []))
  g.constants = new Map()
  if (hasOneEntry(nodes)) {
    for (const node of nodes) for (const e of operandsOf(g, node)) if (isKnown(e)) load(g, g.constants, e)
  }
  write()
  g.constants = undefined
}

function load(g: Gen, constants: Map<string, number>, e: Known): void {
  const key = keyOf(e.type, e.value)
  if (constants.has(key) || constants.size === MOST) return
  const slot = g.frame.variable(wordsOf(e.type))
  if (slot < 0) return
  g.value(e, slot)
  constants.set(key, slot)
}
