// emit.ts: what an instruction does, as lines of JavaScript for the interpreter's loop.
//
// ADD becomes i32[w + ((x >>> 8) & 255)] = i32[w + ((x >>> 16) & 255)] + i32[w + (x >>> 24)].
// These are in scope: x (the instruction's first word), code, pc, w (the window's first word), the views of physical memory, the four arrays of the
// TLB, the registers, `at` and `trap`. A line says `break inner` where memory at address `at` has to be looked up first, or where the case is rare and
// belongs to `rare`. It says `break outer`, with `trap` set, where the program traps.
//
// All cases share one variable for each name that a line calls `const` (text.ts). Variables of their own would cost the engine a register each.
//
// The loop calls nothing. At a call a JavaScript engine forgets what it knows of an array, and would look at the array again in each case.
import { TLB_ENTRIES } from '../tlb.ts'
import type { Binary, Call, Expr, Memory, Reg, Slot, Statement, Type, View } from '../semantics/language.ts'

const FIELD: Readonly<Record<Slot['name'], string>> = {
  a: '((x >>> 8) & 255)',
  b: '((x >>> 16) & 255)',
  c: '(x >>> 24)'
}

/** The word of physical memory that a slot is. */
export const word = ({ name }: Slot): string => `w + ${FIELD[name]}`
const lo = (slot: Slot): string => `i32[${word(slot)}]`
const hi = (slot: Slot): string => `i32[${word(slot)} + 1]`

export const TLB_INDEX = (address: string): string => `(${address} >>> 12) & ${TLB_ENTRIES - 1}`

/** JavaScript's own operators, where they mean the same of ints and doubles. */
const TRUTH: Readonly<Record<string, string>> = {
  '==': '===', '!=': '!==', '<': '<', '<=': '<=', '>': '>', '>=': '>='
} // prettier-ignore
const BITS = new Set(['&', '|', '^', '<<', '>>', '>>>'])

const isSlot = (e: Expr): e is Slot => e.kind === 'slot'

function slotOf(e: Expr): Slot {
  if (!isSlot(e)) throw new Error(`a slot is wanted, not ${e.kind}`)
  return e
}

const slotsIn = (e: Expr): Slot[] =>
  e.kind === 'slot'
    ? [e]
    : e.kind === 'binary'
      ? [...slotsIn(e.left), ...slotsIn(e.right)]
      : e.kind === 'unary'
        ? slotsIn(e.operand)
        : e.kind === 'call'
          ? e.args.flatMap(slotsIn)
          : []

/** An int that may not fit 32 bits yet. Whoever stores it cuts it. */
function loose(e: Expr): string {
  if (e.kind === 'binary' && (e.op === '+' || e.op === '-')) return `(${loose(e.left)} ${e.op} ${int(e.right)})`
  if (e.kind === 'unary' && e.op === '-') return `(-${int(e.operand)})`
  return int(e)
}

/** An int, within 32 bits. */
export function int(e: Expr): string {
  switch (e.kind) {
    case 'slot':
      return lo(e)
    case 'int':
      return `${e.value}`
    case 'word':
      return `code[pc + ${e.index}]`
    case 'short':
      return e.unsigned ? '(x >>> 16)' : '(x >> 16)'
    case 'reg':
      return e.name === 'tp' ? 'i32[regs + REG_TP]' : e.name
    case 'unary':
      return e.op === '~' ? `(~${int(e.operand)})` : `(${loose(e)} | 0)`
    case 'call':
      return intCall(e)
    case 'binary':
      return e.type === 'bool' ? `(${truth(e)} ? 1 : 0)` : intBinary(e)
    case 'memory':
      throw new Error('memory is read by a statement of its own')
  }
}

function intBinary(e: Binary): string {
  const { op, left, right } = e
  if (op === '*') return `Math.imul(${int(left)}, ${int(right)})`
  if (op === '/' || op === '%') return `((${int(left)} ${op} ${int(right)}) | 0)`
  if (op === '/u' || op === '%u') return `(((${int(left)} >>> 0) ${op[0]} (${int(right)} >>> 0)) | 0)`
  if (BITS.has(op)) return `(${loose(left)} ${op} ${int(right)})`
  return `(${loose(e)} | 0)`
}

function intCall({ name, args: [e] }: Call): string {
  const low = int(e.type === 'long' ? { ...slotOf(e), type: 'int' } : e)
  switch (name) {
    case 'sext8':
      return `((${low} << 24) >> 24)`
    case 'sext16':
      return `((${low} << 16) >> 16)`
    case 'clz':
      if (e.type === 'int') return `Math.clz32(${low})`
      return `(${hi(slotOf(e))} !== 0 ? Math.clz32(${hi(slotOf(e))}) : 32 + Math.clz32(${low}))`
    case 'ctz': {
      const ofLow = `31 - Math.clz32(${low} & -${low})`
      if (e.type === 'int') return `(${ofLow})`
      return `(${low} !== 0 ? ${ofLow} : 63 - Math.clz32(${hi(slotOf(e))} & -${hi(slotOf(e))}))`
    }
    case 'popcount':
      return e.type === 'int' ? `popcount(${low})` : `(popcount(${low}) + popcount(${hi(slotOf(e))}))`
  }
  throw new Error(`no int: ${name}`)
}

/** A condition. */
function truth(e: Expr): string {
  if (e.kind !== 'binary' || e.type !== 'bool') throw new Error('a condition is wanted')
  const { op, left, right } = e
  switch (left.type) {
    case 'int':
      return op.endsWith('u')
        ? `${int(left)} >>> 0 ${op.slice(0, -1)} ${int(right)} >>> 0`
        : `${int(left)} ${TRUTH[op]} ${int(right)}`
    case 'long':
      return longTruth(op, halves(left), halves(right))
    default:
      return `${float(left)} ${TRUTH[op]} ${float(right)}`
  }
}

interface Halves {
  readonly lo: string
  readonly hi: string
}

function longTruth(op: string, l: Halves, r: Halves): string {
  if (op === '==') return `${l.lo} === ${r.lo} && ${l.hi} === ${r.hi}`
  if (op === '!=') return `${l.lo} !== ${r.lo} || ${l.hi} !== ${r.hi}`
  const unsigned = op.endsWith('u')
  const js = unsigned ? op.slice(0, -1) : op
  const cut = unsigned ? ' >>> 0' : ''
  return `${l.hi}${cut} < ${r.hi}${cut} || (${l.hi} === ${r.hi} && ${l.lo} >>> 0 ${js} ${r.lo} >>> 0)`
}

/** The two words of a long, each as an expression. */
function halves(e: Expr): Halves {
  if (e.kind === 'slot') return { lo: lo(e), hi: hi(e) }
  if (e.kind === 'reg' && e.name === 'rv') return { lo: 'rv', hi: 'rvHi' }
  if (e.kind === 'call') {
    const [first, second] = e.args
    if (e.name === 'pair') return { lo: int(first), hi: int(second) }
    if (first.type === 'int' && e.name === 'long') return { lo: int(first), hi: `(${int(first)} >> 31)` }
    if (first.type === 'int' && e.name === 'long_u') return { lo: int(first), hi: '0' }
  }
  if (e.kind === 'unary' && e.op === '~') {
    const { lo, hi } = halves(e.operand)
    return { lo: `~${lo}`, hi: `~${hi}` }
  }
  if (e.kind === 'binary' && '&|^'.includes(e.op)) {
    const [l, r] = [halves(e.left), halves(e.right)]
    return { lo: `(${l.lo} ${e.op} ${r.lo})`, hi: `(${l.hi} ${e.op} ${r.hi})` }
  }
  throw new Error('no halves')
}

const DIVISIONS: Readonly<Record<string, string>> = { '/': 'div2', '/u': 'divu2', '%': 'rem2', '%u': 'remu2' }

const TRAP_FPE = 'trap = FPE; break outer'

/** Both are read before either is written. */
const storeHalves = (to: Slot, lo: string, hi: string): string[] => [
  `const lo = ${lo}`,
  `const hi = ${hi}`,
  `i32[${word(to)}] = lo`,
  `i32[${word(to)} + 1] = hi`
]

/** The product, cut to 64 bits: made of products of 16 bits by 16, as at school. */
const product = (to: Slot, b: Halves, c: Halves): string[] => [
  `const bLo = ${b.lo}`,
  `const cLo = ${c.lo}`,
  `const b0 = bLo & 0xffff`,
  `const b1 = bLo >>> 16`,
  `const c0 = cLo & 0xffff`,
  `const c1 = cLo >>> 16`,
  `const low = b0 * c0`,
  `const middle = b1 * c0 + (low >>> 16)`,
  `const middle2 = b0 * c1 + (middle & 0xffff)`,
  `const carry = b1 * c1 + Math.floor(middle / 65536) + Math.floor(middle2 / 65536)`,
  ...storeHalves(
    to,
    `(middle2 << 16) | (low & 0xffff)`,
    `(carry + Math.imul(bLo, ${c.hi}) + Math.imul(${b.hi}, cLo)) | 0`
  )
]

/** The words of a long, shifted by n bits, 0 to 63. */
function shift(to: Slot, op: string, b: Halves, n: string): string[] {
  const [far, near]: [Halves, Halves] =
    op === '<<'
      ? [
          { lo: '0', hi: 'bLo << (n - 32)' },
          { lo: 'bLo << n', hi: '(bHi << n) | (bLo >>> (32 - n))' }
        ]
      : [
          { lo: `bHi ${op} (n - 32)`, hi: op === '>>' ? 'bHi >> 31' : '0' },
          { lo: '(bLo >>> n) | (bHi << (32 - n))', hi: `bHi ${op} n` }
        ]
  return [
    `const n = ${n}`,
    `const bLo = ${b.lo}`,
    `const bHi = ${b.hi}`,
    ...storeHalves(
      to,
      `n >= 32 ? ${far.lo} : n > 0 ? ${near.lo} : bLo`,
      `n >= 32 ? ${far.hi} : n > 0 ? ${near.hi} : bHi`
    )
  ]
}

function setLong(to: Slot, e: Expr): string[] {
  const both = (lo: string, hi: string): string[] => storeHalves(to, lo, hi)
  if (e.kind === 'call' && e.args[0].type === 'double')
    return rarely([`${e.name === 'long' ? 'doubleToLong' : 'doubleToUlong'}(i32, ${word(to)}, ${float(e.args[0])})`])
  if (e.kind === 'unary' && e.op === '-') {
    const { lo, hi } = halves(e.operand)
    return both(`-${lo}`, `~${hi} + (${lo} === 0 ? 1 : 0)`)
  }
  if (e.kind === 'binary') {
    const l = halves(e.left)
    if (e.op === '<<' || e.op === '>>' || e.op === '>>>') return shift(to, e.op, l, int(e.right))
    if (e.op in DIVISIONS) {
      const [left, right] = [slotOf(e.left), slotOf(e.right)]
      return rarely([`if (!${DIVISIONS[e.op]}(i32, ${word(to)}, ${word(left)}, ${word(right)})) return FPE`])
    }
    const r = halves(e.right)
    if (e.op === '+') return both(`(${l.lo} + ${r.lo}) | 0`, `${l.hi} + ${r.hi} + (lo >>> 0 < ${l.lo} >>> 0 ? 1 : 0)`)
    if (e.op === '-') return both(`${l.lo} - ${r.lo}`, `${l.hi} - ${r.hi} - (${l.lo} >>> 0 < ${r.lo} >>> 0 ? 1 : 0)`)
    if (e.op === '*') return product(to, l, r)
  }
  const { lo, hi } = halves(e)
  return both(lo, hi)
}

/** The place of a double or float in a view of memory. */
const floatAt = (slot: Slot): string => (slot.type === 'double' ? `f64[(${word(slot)}) >> 1]` : `f32[${word(slot)}]`)

/** A double or float, where it does not matter which NaN it is. */
function float(e: Expr): string {
  if (e.kind === 'slot') return floatAt(e)
  if (e.kind === 'binary') return `${float(e.left)} ${e.op} ${float(e.right)}`
  if (e.kind === 'call') {
    const [arg] = e.args
    const unsigned = e.name.endsWith('_u') ? ' >>> 0' : ''
    switch (e.name) {
      case 'sqrt':
      case 'floor':
      case 'trunc':
        return `Math.${e.name}(${float(arg)})`
      case 'ceil':
        // Engines differ in Math.ceil between -1 and 0.
        return `-Math.floor(-${float(arg)})`
      case 'double':
      case 'double_u':
        if (arg.type === 'int') return `${int(arg)}${unsigned}`
        if (arg.type === 'long') return `(${hi(slotOf(arg))}${unsigned}) * 4294967296 + (${lo(slotOf(arg))} >>> 0)`
        break
      case 'float':
      case 'float_u':
        if (arg.type === 'long') return `wideToFloat(${lo(slotOf(arg))}, ${hi(slotOf(arg))}${unsigned})`
    }
  }
  throw new Error(`no float: ${e.kind}`)
}

function setFloat(to: Slot, e: Expr): string[] {
  const single = to.type === 'float'
  const of = e.kind === 'unary' ? e.operand : e.kind === 'call' ? e.args[0] : undefined
  // The sign is a bit.
  if (of && (e.kind === 'unary' || (e.kind === 'call' && e.name === 'abs'))) {
    const bit = e.kind === 'unary' ? '^ -2147483648' : '& 2147483647'
    if (single) return [`i32[${word(to)}] = ${lo(slotOf(of))} ${bit}`]
    return storeHalves(to, lo(slotOf(of)), `${hi(slotOf(of))} ${bit}`)
  }
  if (of?.type === 'long' && single) return rarely([`${floatAt(to)} = ${float(e)}`])
  if (of?.type === 'int' || of?.type === 'long') return [`${floatAt(to)} = ${float(e)}`]
  const slots = slotsIn(e)
  const converted = of && of.type !== to.type
  const nan = converted
    ? `${single ? 'doubleToFloat' : 'floatToDouble'}(i32, f32, f64, ${word(to)}, ${word(slotOf(of))})`
    : `${single ? 'nanF' : 'nanD'}(i32, ${word(to)}, ${word(slots[0])}, ${word(slots.at(-1)!)})`
  return [`const v = ${converted ? floatAt(slotOf(of)) : float(e)}`, ...rarely([nan], 'v !== v'), `${floatAt(to)} = v`]
}

/**
 * Lines that are executed outside of the loop: always, or `when` something holds. The loop is left for them, and `rareLines` collects them.
 */
export const rarely = (lines: readonly string[], when?: string): string[] => [
  ...lines.map((line) => RARE + line),
  when === undefined ? 'break inner' : `if (${when}) break inner`
]
const RARE = 'rare: '

/** What an instruction does in the loop, and what it does in `rare` (empty: nothing). */
export const inLoop = (lines: readonly string[]): string[] => alone(lines).map((line) => line.replace(/^const /, ''))
/** What it does where it is a function of its own. */
export const alone = (lines: readonly string[]): string[] => lines.filter((line) => !line.startsWith(RARE))
export const outside = (lines: readonly string[]): string[] =>
  lines.filter((line) => line.startsWith(RARE)).map((line) => line.slice(RARE.length))

/** The element of a view that byte p of physical memory belongs to. */
const CELL: Readonly<Record<View, string>> = {
  i8: 'i8[p]', u8: 'u8[p]', i16: 'i16[p >> 1]', u16: 'u16[p >> 1]', i32: 'i32[p >> 2]', i64: 'i32[p >> 2]', ptr: 'i32[p >> 2]'
} // prettier-ignore
const SECOND = 'i32[(p >> 2) + 1]'

/** Sets `at` to the address, and p to its byte in physical memory. Leaves the switch if that is not known, or the address is not aligned. */
export function reach(at: string, bytes: number, writes: boolean): string[] {
  const [tag, delta] = writes ? ['writeTag', 'writeDelta'] : ['readTag', 'readDelta']
  return [
    `at = ${at}`,
    `const e = ${TLB_INDEX('at')}`,
    `if (${tag}[e] !== (at & ${-4096 + bytes - 1})) break inner`,
    `const p = at + ${delta}[e]`
  ]
}

const BYTES: Readonly<Record<View, number>> = { i8: 1, u8: 1, i16: 2, u16: 2, i32: 4, i64: 8, ptr: 8 }

function loadFrom(to: Slot, { view, at }: Memory): string[] {
  return [
    ...reach(int(at), BYTES[view], false),
    `i32[${word(to)}] = ${CELL[view]}`,
    ...(view === 'i64' ? [`i32[${word(to)} + 1] = ${SECOND}`] : [])
  ]
}

function storeTo({ view, at }: Memory, from: Slot): string[] {
  return [
    ...reach(int(at), BYTES[view], true),
    `${CELL[view]} = ${lo(from)}`,
    ...(view === 'i64' ? [`${SECOND} = ${hi(from)}`] : view === 'ptr' ? [`${SECOND} = 0`] : [])
  ]
}

/** An assignment: of a value to a slot or register, of a slot to memory, or of memory to a slot. */
export function set(to: Slot | Reg | Memory, value: Expr): string[] {
  if (to.kind === 'memory') return storeTo(to, slotOf(value))
  if (to.kind === 'reg') return [`${to.name} = ${int(value)}`]
  if (value.kind === 'memory') return loadFrom(to, value)
  const writers: Readonly<Record<Type, (to: Slot, e: Expr) => string[]>> = {
    int: setInt,
    bool: setInt,
    long: setLong,
    float: setFloat,
    double: setFloat
  }
  return writers[to.type](to, value)
}

function setInt(to: Slot, e: Expr): string[] {
  if (e.kind === 'call' && e.name === 'int') {
    const all = `${lo(to)} = doubleToInt(${float(e.args[0])})`
    return [
      `const f = ${float(e.args[0])}`,
      ...rarely([all], '!(f > -2147483649 && f < 2147483648)'),
      `${lo(to)} = f | 0`
    ]
  }
  if (e.kind === 'call' && e.name === 'popcount') return rarely([`${lo(to)} = ${int(e)}`])
  if (e.kind === 'binary' && '/u%u'.includes(e.op) && isSlot(e.right)) {
    const { op, left, right } = e
    const overflow = op.endsWith('u') ? '' : ' || (c === -1 && b === -2147483648)'
    const quotient = op.endsWith('u') ? `(b >>> 0) ${op[0]} (c >>> 0)` : `b ${op} c`
    return [
      `const b = ${int(left)}`,
      `const c = ${int(right)}`,
      `if (c === 0${overflow}) { ${TRAP_FPE} }`,
      `${lo(to)} = (${quotient}) | 0`
    ]
  }
  return [`${lo(to)} = ${loose(e)}`]
}

/** With `| 0`, or the engine would check for an overflow. */
export const advance = (by: string): string => `pc = (pc + ${by}) | 0`

/** Goes on to the next instruction, which is `length` words on, if the instruction does not say otherwise. */
export function go({ by, when, unless }: Statement & { kind: 'go' }, length: number): string {
  if (!when) return advance(int(by))
  return advance(unless ? `(${truth(when)} ? ${length} : ${int(by)})` : `(${truth(when)} ? ${int(by)} : ${length})`)
}

/** A branch. If it is taken, these lines go on elsewhere; what stands behind them is for the other case. */
export function leave({ by, when, unless }: Statement & { kind: 'go' }): string[] {
  if (!when) throw new Error('a jump is always taken')
  return [`if (${unless ? `!(${truth(when)})` : truth(when)}) { ${advance(int(by))}; continue }`]
}
