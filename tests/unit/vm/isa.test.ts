import { describe, expect, test } from 'vitest'
import { lengthAt, Op, OP_NAMES, word } from '../../../src/lib/vm/isa.ts'

describe('the instructions', () => {
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
