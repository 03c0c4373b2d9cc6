// switch.ts: how a switch finds its case: a table where the values lie close together, else one comparison after another.
import type { Expr } from '../ast.ts'
import type { Target } from './asm.ts'
import { isLong, isSigned, type Gen } from './gen.ts'
import { high, low } from './operators.ts'

interface Case {
  readonly low: bigint
  readonly high: bigint
  readonly target: Target
}

/** Fewer cases than these are compared one by one. */
const TABLE_CASES = 4
/** A table may have this many entries for each case. */
const TABLE_SPREAD = 4n

export function dispatch(g: Gen, value: Expr, cases: readonly Case[], other: Target): void {
  const slot = g.value(value)
  if (isLong(value.type)) {
    for (const c of cases) compareLong(g, slot, c, isSigned(value.type))
    return g.asm.jump(other)
  }
  const first = cases.reduce((least, c) => (c.low < least ? c.low : least), cases[0]?.low ?? 0n)
  const last = cases.reduce((most, c) => (c.high > most ? c.high : most), first)
  const span = last - first + 1n
  if (cases.length >= TABLE_CASES && span <= BigInt(cases.length) * TABLE_SPREAD + 8n) {
    const targets: Target[] = Array.from({ length: Number(span) }, () => other)
    for (const c of cases) for (let n = c.low; n <= c.high; n++) targets[Number(n - first)] = c.target
    return g.asm.table(slot, low(first), targets, other)
  }
  for (const c of cases) compareInt(g, slot, c)
  g.asm.jump(other)
}

function compareInt(g: Gen, slot: number, c: Case): void {
  const mark = g.frame.mark()
  const k = low(c.low)
  if (c.low !== c.high) {
    const offset = g.frame.slot(1)
    const limit = g.frame.slot(1)
    g.asm.opk('ADDI', offset, slot, -k)
    g.asm.opk('LI', limit, 0, low(c.high - c.low))
    g.asm.branch('BLEU', offset, limit, c.target)
  } else if (k >= -0x8000 && k <= 0x7fff) g.asm.branchk('BEQI', slot, k, c.target)
  else {
    const constant = g.frame.slot(1)
    g.asm.opk('LI', constant, 0, k)
    g.asm.branch('BEQ', slot, constant, c.target)
  }
  g.frame.releaseSlots(mark)
}

function compareLong(g: Gen, slot: number, c: Case, signed: boolean): void {
  const mark = g.frame.mark()
  const least = g.frame.slot(2)
  g.asm.li2(least, low(c.low), high(c.low))
  if (c.low === c.high) g.asm.branch('BEQ2', slot, least, c.target)
  else {
    const no = g.asm.newTarget()
    const most = g.frame.slot(2)
    g.asm.branch(signed ? 'BLT2' : 'BLTU2', slot, least, no)
    g.asm.li2(most, low(c.high), high(c.high))
    g.asm.branch(signed ? 'BLE2' : 'BLEU2', slot, most, c.target)
    g.asm.bind(no)
  }
  g.frame.releaseSlots(mark)
}
