import { expect, test } from 'vitest'
import { readerOf } from '../../../src/lib/run/handlers.ts'
import { zombieMaker } from '../stage/fixture.ts'

const { log } = zombieMaker().sim

test('a reader reads the kinds that it has a handler for, and no other', () => {
  const read = readerOf<[of: string], string>({
    copy_process: ({ said }, of) => `birth ${of} ${said.pid}`,
    reap: ({ said }, of) => `slip ${of} ${said.status >> 8}`
  })
  const told = Array.from({ length: log.length }, (_, i) => read(log, i, 'of')).filter((words) => words !== undefined)
  expect(told).toEqual([
    ...[1934, 2050, 2051, 2052].map((pid) => `birth of ${pid}`),
    ...[3, 3, 0].map((code) => `slip of ${code}`)
  ])
})
