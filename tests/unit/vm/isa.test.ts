import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lengthAt, Op, OP_NAMES, word } from '../../../src/lib/vm/isa.ts'

const source = readFileSync(new URL('../../../src/lib/vm/cpu.ts', import.meta.url), 'utf8')
const labels = [...source.matchAll(/case (\d+): (?:\{\s*)?\/\/ (\w+)/g)].map(
  ([, number, name]) => [Number(number), name] as const
)

describe('the instructions', () => {
  test('have the numbers in the processor that they have in the table, each once', () => {
    const handled = OP_NAMES.map((name, number) => [number, name]).filter(([, name]) => name !== 'ILL')
    expect(labels.toSorted(([a], [b]) => a - b)).toEqual(handled)
  })

  test('fit one byte', () => {
    expect(OP_NAMES.length).toBeLessThanOrEqual(256)
  })

  test('are as long as their tables and arguments make them', () => {
    const code = Int32Array.from([
      word(Op.JTAB, 4),
      0,
      3,
      0,
      0,
      0,
      0,
      word(Op.CALL, 5),
      0,
      0,
      0,
      0,
      word(Op.CALLR, 1),
      0,
      0
    ])
    expect([lengthAt(code, 0), lengthAt(code, 7), lengthAt(code, 12)]).toEqual([7, 5, 3])
    expect(lengthAt(Int32Array.of(word(Op.BEQI)), 0)).toBe(2)
    expect(lengthAt(Int32Array.of(word(Op.SYSCALL)), 0)).toBe(3)
  })
})
