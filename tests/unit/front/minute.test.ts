import { expect, test } from 'vitest'
import { stillMinute } from '../../../src/lib/front/minuteStill.ts'
import { REFUSED } from '../../../src/lib/front/en.ts'
import { actOf, begin, castOf, COMMANDS, outcomeOf, refusalOf, type Command } from '../../../src/lib/front/minute.ts'
import { plain, tell } from '../../../src/lib/front/outcome.en.ts'
import type { MachineClient } from '../../../src/lib/run/client.ts'
import { nodeMachine } from '../../../src/lib/machine/node.ts'

test('the first minute is told from what the machine does', async () => {
  const { view, opening, told } = await stillMinute(nodeMachine())
  expect(view.layouts.table!.map(({ pid, stat }) => `${pid} ${stat[0]}`)).toEqual(['1 S', '2050 S', '2051 S'])
  expect(plain(opening)).toBe('2050 has made a child, 2051. Both are asleep, and nothing moves.')
  const said = Object.fromEntries(told.map(({ command, sentence }) => [command, plain(sentence)]))
  expect(said.exit).toMatch(/a slip for its parent, exited 3,.* 2051 is a zombie\.$/)
  expect(said.shoot).toMatch(/^kill returned 0: .*Nobody is left in it.* 2051 is still there\.$/)
  expect(said.wait).toMatch(/^wait answered 2051, .*exited 3.* 2050 read the slip\.$/)
  expect(said.orphan).toMatch(/^2050 was killed, and init became the parent of 2051\. /)
  expect(said.orphan).toMatch(/it read killed by 9 SIGKILL of 2050, then exited 3 of 2051\. .*init read the slip\.$/)
})

/** What a command comes to on a machine, from its end. */
async function done(machine: MachineClient, command: Command) {
  const { run } = machine
  const from = run.length
  const { task, act } = actOf(castOf(run)!, command)
  await machine.ask('input', { kind: 'act', task, act })
  await machine.ask('advance', { settle: true })
  return plain(tell(command, outcomeOf(run, castOf(run)!, from)))
}

test('who was reaped is signalled no more, and who has no child left does not wait: refused, with the reason', async () => {
  const machine = nodeMachine()
  await begin(machine)
  const { run } = machine
  const cast = castOf(run)!
  const refused = () => COMMANDS.map((command) => refusalOf(run, cast, command, run.length))
  await done(machine, 'exit')
  expect(refused()).toEqual([undefined, undefined, undefined, undefined])
  await done(machine, 'wait')
  const gone = { why: 'gone', pid: 2051 }
  expect(refused()).toEqual([gone, gone, { why: 'childless', pid: 2050 }, undefined])
  expect(REFUSED.gone({ parent: 2050, child: 2051 }, 2051)).toMatch(/^2051 is gone: .*ESRCH/)
  expect(await done(machine, 'orphan')).toMatch(
    /^2050 was killed, and init read its slip, killed by 9 SIGKILL\. 2051 had gone before\.$/
  )
  const parent = { why: 'gone', pid: 2050 }
  expect(refused()).toEqual([gone, gone, parent, parent])
})
