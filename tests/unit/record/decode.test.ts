import { expect, test } from 'vitest'
import { decode, fieldAt, KIND, oldAt } from '../../../src/lib/record/decode.ts'
import { zombieMaker } from '../stage/fixture.ts'

const { log } = zombieMaker().sim

test('a value asked for by name is the one that decoding finds', () => {
  let asked = 0
  for (let i = 0; i < log.length; i++) {
    const { kind, changed, said } = decode(log, i)
    for (const [field, change] of Object.entries<{ old: number; new: number }>(changed)) {
      expect(fieldAt(log, i, kind, field as never), `${kind}.${field}`).toBe(change.new)
      expect(oldAt(log, i, kind, field as never), `${kind}.${field}`).toBe(change.old)
      asked++
    }
    for (const [field, value] of Object.entries<number>(said)) {
      expect(fieldAt(log, i, kind, field as never), `${kind}.${field}`).toBe(value)
      asked++
    }
  }
  expect(asked).toBeGreaterThan(log.length)
})

test('a record is not asked for what another kind keeps: there would stand some other number', () => {
  const i = Array.from({ length: log.length }, (_, i) => i).find((i) => log.kind(i) === KIND.exit_code)!
  expect(fieldAt(log, i, 'exit_code', 'exit_code')).toBeGreaterThan(0)
  expect(() => fieldAt(log, i, 'sys_enter', 'syscall')).toThrow(
    `record ${i} is exit_code, and was asked for syscall of sys_enter`
  )
  expect(() => oldAt(log, i, 'sys_exit', 'syscall')).toThrow(
    `record ${i} is exit_code, and was asked for syscall of sys_exit`
  )
})
