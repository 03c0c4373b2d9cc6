import { expect, test } from 'vitest'
import { decode, fieldAt, fieldBefore, KIND } from '../../../src/lib/record/decode.ts'
import type { EventKind } from '../../../src/lib/record/events.ts'
import { zombieMaker } from '../stage/fixture.ts'

const { sim } = zombieMaker()
const { log } = sim

test('a value asked for by name is the one that decoding finds', () => {
  let asked = 0
  for (let i = 0; i < log.length; i++) {
    const { kind, changed, said } = decode(log, i)
    for (const [field, change] of Object.entries<{ old: number; new: number }>(changed)) {
      // The arguments of a call are kept only where they change.
      if (/^arg\d$/.test(field)) continue
      expect(fieldAt(log, i, kind, field as never), `${kind}.${field}`).toBe(change.new)
      expect(fieldBefore(log, i, kind, field as never), `${kind}.${field}`).toBe(change.old)
      asked++
    }
    for (const [field, value] of Object.entries<number>(said)) {
      expect(fieldAt(log, i, kind, field as never), `${kind}.${field}`).toBe(value)
      asked++
    }
  }
  expect(asked).toBeGreaterThan(log.length)
})

test('a record of another kind, or a value that a kind does not have, is a bug of ours, and said so', () => {
  const i = Array.from({ length: log.length }, (_, n) => n).find((n) => log.kind(n) === KIND.sys_enter)!
  expect(() => fieldAt(log, i, 'sys_exit', 'nr')).toThrow(`record ${i}, sys_enter, has no sys_exit.nr`)
  expect(() => fieldAt(log, i, 'sys_enter' as EventKind, 'ret' as never)).toThrow('has no sys_enter.ret')
})
