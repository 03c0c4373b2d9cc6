import { expect, test } from 'vitest'
import { historyOf, letterAt, nameAt } from '../../../src/lib/run/client.ts'
import { zombieMaker } from '../stage/fixture.ts'

const run = zombieMaker().sim.run()
const history = historyOf(run)
const moments = Array.from({ length: run.length + 1 }, (_, event) => event)
const clocks = moments.map((event) => history.clockAt(event))

test('the moment by a time is the last one that is not later', () => {
  for (const clock of [0, ...clocks.flatMap((clock) => [clock - 1, clock, clock + 1])].filter((clock) => clock >= 0))
    expect(history.momentBy(clock)).toBe(clocks.findLastIndex((at) => at <= clock))
})

test('a letter and a name hold until the next, and begin behind the record that brought them', () => {
  for (const life of history.lives)
    for (const event of moments) {
      const letter = life.letters.findLast((change) => change.event < event)?.letter
      expect(letterAt(life, event)).toBe(event > life.released ? undefined : letter)
      const text = life.names.findLast((change) => change.event < event)?.text ?? 0
      expect(nameAt(run, life, event)).toBe(run.world.bytes.text(text))
    }
})

test('a row is the task that was born in it last', () => {
  for (const { row } of history.lives)
    for (const event of moments)
      expect(history.ofRow(row, event)).toBe(history.lives.findLast((life) => life.row === row && life.born <= event))
  expect(history.ofRow(9999, run.length)).toBeUndefined()
})
