import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Executable } from '../../../../src/lib/vm/executable.ts'
import { FlatComputer } from '../../vm/flat.ts'
import { buildLibc, buildProgram } from './toolchain.ts'

// Random integer expressions, computed by our compiler and processor, and by BigInt following the rules of C.

interface IntType {
  readonly name: string
  readonly bits: number
  readonly signed: boolean
  readonly rank: number
}

const CHAR: IntType = { name: 'signed char', bits: 8, signed: true, rank: 1 }
const UCHAR: IntType = { name: 'unsigned char', bits: 8, signed: false, rank: 1 }
const SHORT: IntType = { name: 'short', bits: 16, signed: true, rank: 2 }
const USHORT: IntType = { name: 'unsigned short', bits: 16, signed: false, rank: 2 }
const INT: IntType = { name: 'int', bits: 32, signed: true, rank: 3 }
const UINT: IntType = { name: 'unsigned int', bits: 32, signed: false, rank: 3 }
const LONG: IntType = { name: 'long', bits: 64, signed: true, rank: 4 }
const ULONG: IntType = { name: 'unsigned long', bits: 64, signed: false, rank: 4 }
const TYPES = [CHAR, UCHAR, SHORT, USHORT, INT, UINT, LONG, ULONG]

interface Computed {
  readonly text: string
  readonly type: IntType
  readonly value: bigint
}

interface Variable extends Computed {
  readonly declaration: string
}

const wrap = (value: bigint, { bits, signed }: IntType): bigint =>
  signed ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value)
const promoted = (type: IntType): IntType => (type.rank < INT.rank ? INT : type)

/** The usual arithmetic conversions (6.3.1.8); here every type of higher rank is wider. */
function common(a: IntType, b: IntType): IntType {
  const [x, y] = [promoted(a), promoted(b)]
  if (x.rank !== y.rank) return x.rank > y.rank ? x : y
  return x.signed ? y : x
}

/** A constant that has exactly this type and value. */
function literal(value: bigint, type: IntType): string {
  const bits = BigInt.asUintN(64, value)
  return `((${type.name})0x${bits.toString(16)}UL)`
}

function binary(op: string, left: Computed, right: Computed): Computed {
  const shift = op === '<<' || op === '>>'
  const type = shift ? promoted(left.type) : common(left.type, right.type)
  const count = BigInt(type.bits - 1)
  const x = wrap(left.value, type)
  if (shift) {
    const n = wrap(right.value, promoted(right.type)) & count
    const value = op === '<<' ? x << n : x >> n
    return { text: `(${left.text} ${op} (${right.text} & ${count}))`, type, value: wrap(value, type) }
  }
  if (op === '/' || op === '%') {
    // A divisor that is neither 0 nor -1.
    const positive = { ...right, text: `((${right.text} & 0x3f) + 1)`, value: (right.value & 0x3fn) + 1n }
    const to = common(left.type, promoted(right.type))
    const n = wrap(left.value, to)
    const value = op === '/' ? n / positive.value : n % positive.value
    return { text: `(${left.text} ${op} ${positive.text})`, type: to, value: wrap(value, to) }
  }
  const y = wrap(right.value, type)
  const text = `(${left.text} ${op} ${right.text})`
  switch (op) {
    case '+':
      return { text, type, value: wrap(x + y, type) }
    case '-':
      return { text, type, value: wrap(x - y, type) }
    case '*':
      return { text, type, value: wrap(x * y, type) }
    case '&':
      return { text, type, value: wrap(x & y, type) }
    case '|':
      return { text, type, value: wrap(x | y, type) }
    case '^':
      return { text, type, value: wrap(x ^ y, type) }
    case '&&':
      return { text, type: INT, value: left.value !== 0n && right.value !== 0n ? 1n : 0n }
    case '||':
      return { text, type: INT, value: left.value !== 0n || right.value !== 0n ? 1n : 0n }
  }
  const holds =
    op === '<'
      ? x < y
      : op === '<='
        ? x <= y
        : op === '>'
          ? x > y
          : op === '>='
            ? x >= y
            : op === '=='
              ? x === y
              : x !== y
  return { text, type: INT, value: holds ? 1n : 0n }
}

function unary(op: string, operand: Computed): Computed {
  const type = promoted(operand.type)
  const x = wrap(operand.value, type)
  const text = `(${op} ${operand.text})`
  if (op === '!') return { text, type: INT, value: x === 0n ? 1n : 0n }
  return { text, type, value: wrap(op === '-' ? -x : ~x, type) }
}

const cast = (type: IntType, operand: Computed): Computed => ({
  text: `((${type.name})${operand.text})`,
  type,
  value: wrap(operand.value, type)
})

function conditional(cond: Computed, then: Computed, otherwise: Computed): Computed {
  const type = common(then.type, otherwise.type)
  const chosen = cond.value !== 0n ? then : otherwise
  return { text: `(${cond.text} ? ${then.text} : ${otherwise.text})`, type, value: wrap(chosen.value, type) }
}

const BINARY = ['+', '-', '*', '/', '%', '&', '|', '^', '<<', '>>', '<', '<=', '>', '>=', '==', '!=', '&&', '||']
const SPECIAL = [
  0n,
  1n,
  -1n,
  2n,
  127n,
  128n,
  255n,
  256n,
  32767n,
  32768n,
  65535n,
  0x7fffffffn,
  0x80000000n,
  0xffffffffn,
  0x100000000n,
  0x7fffffffffffffffn,
  -0x8000000000000000n
]

const values = fc.oneof(
  fc.constantFrom(...SPECIAL),
  fc.bigInt({ min: -(1n << 63n), max: (1n << 64n) - 1n }),
  fc.bigInt({ min: -100n, max: 100n })
)
const types = fc.constantFrom(...TYPES)

const KINDS = ['', 'static ', 'volatile ']
const variables: fc.Arbitrary<Variable[]> = fc
  .array(fc.tuple(types, values, fc.constantFrom(...KINDS)), { minLength: 3, maxLength: 6 })
  .map((list) =>
    list.map(([type, value, kind], i) => ({
      text: `v${i}`,
      type,
      value: wrap(value, type),
      declaration: `${kind}${type.name} v${i} = ${literal(value, type)};`
    }))
  )

function expressions(names: readonly Computed[]): fc.Arbitrary<Computed> {
  const { expr } = fc.letrec<{ expr: Computed; leaf: Computed }>((tie) => ({
    leaf: fc.oneof(
      fc.constantFrom(...names),
      fc.tuple(types, values).map(([type, value]) => ({ text: literal(value, type), type, value: wrap(value, type) }))
    ),
    expr: fc.oneof(
      { maxDepth: 5, depthSize: 'large' },
      tie('leaf'),
      fc.tuple(fc.constantFrom(...BINARY), tie('expr'), tie('expr')).map(([op, l, r]) => binary(op, l, r)),
      fc.tuple(fc.constantFrom(...BINARY), tie('expr'), tie('expr')).map(([op, l, r]) => binary(op, l, r)),
      fc.tuple(fc.constantFrom('-', '~', '!'), tie('expr')).map(([op, e]) => unary(op, e)),
      fc.tuple(types, tie('expr')).map(([type, e]) => cast(type, e)),
      fc.tuple(tie('expr'), tie('expr'), tie('expr')).map(([c, a, b]) => conditional(c, a, b))
    )
  }))
  return expr
}

const programs = variables.chain((names) =>
  fc.tuple(fc.constant(names), fc.array(expressions(names), { minLength: 5, maxLength: 20 }))
)

function programOf(names: readonly Variable[], list: readonly Computed[]): string {
  const lines = list.map(({ text, type }, i) => {
    // As a value, as a condition, and stored in an object of its type.
    const object = `${type.name} r${i} = ${text};`
    return `${object} printf("%lx %d ", (unsigned long)${text}, ${text} ? 1 : 0); if (${text}) printf("y "); printf("%lx\\n", (unsigned long)r${i});`
  })
  return `#include <stdio.h>
int main(void) {
  ${names.map(({ declaration }) => declaration).join('\n  ')}
  ${lines.join('\n  ')}
  return 0;
}
`
}

const expected = (list: readonly Computed[]): string =>
  list
    .map(({ value }) => {
      const hex = BigInt.asUintN(64, value).toString(16)
      return `${hex} ${value === 0n ? '0 ' : '1 y '}${hex}\n`
    })
    .join('')

describe('integer expressions', () => {
  let libc: Executable
  beforeAll(() => {
    libc = buildLibc()
  })

  test('come out as C says, whatever their types and values are', () => {
    fc.assert(
      fc.property(programs, ([names, list]) => {
        const program = buildProgram(programOf(names, list), libc)
        const { output } = new FlatComputer([libc, program], program.entry).run()
        expect(output).toBe(expected(list))
      }),
      { numRuns: Number(process.env.RUNS ?? 60), seed: Number(process.env.SEED ?? 1) }
    )
  }, 600_000)
})
