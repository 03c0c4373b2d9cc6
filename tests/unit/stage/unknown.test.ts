// A trace of another machine does not show everything: what is not known is said to be so, and is no zero.
import { expect, it } from 'vitest'
import { behaviourOf } from '../../../src/lib/record/behaviour.ts'
import { undo } from '../../../src/lib/record/interpret.ts'
import { isUnknown, unknown, UNKNOWN } from '../../../src/lib/record/state/fields.ts'
import { historyOf } from '../../../src/lib/run/client.ts'
import { inspectorLayout } from '../../../src/lib/stage/inspector/inspectorLayout.ts'
import { Sim } from './fixture.ts'

it('an unknown field is a value like another: emitted, taken back, hashed, and shown as unknown', () => {
  const sim = new Sim()
  const { state, emit, log } = sim
  const row = state.sys.init
  const contents = { page: () => '', registers: () => [] }
  const [files, hash, length] = [state.task.at(row).files, behaviourOf(state, contents), log.length]
  const of = (name: string) =>
    inspectorLayout(
      { run: sim.run(), world: state, history: historyOf(sim.run()), event: log.length } as never,
      1
    ).fields.find((field) => field.name === name)
  expect(of('files')!.value).not.toBe('unknown')

  emit.set_files(row, unknown('task', 'files'))
  emit.set_restart_block(row, 0, unknown('task', 'expires'))
  const task = state.task.at(row)
  expect(task.files).toBe(UNKNOWN)
  expect([isUnknown(task.files), isUnknown(task.expires), isUnknown(task.pid)]).toEqual([true, true, false])
  expect(of('files')).toMatchObject({ value: 'unknown', note: '' })
  expect(behaviourOf(state, contents)).not.toBe(hash)

  undo(state, log, log.length, length)
  expect(task.files).toBe(files)
  expect(behaviourOf(state, contents)).toBe(hash)
})
