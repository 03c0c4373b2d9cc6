import { expect, test } from 'vitest'
import { stillMinute } from '../../../src/lib/front/still.ts'
import { plain } from '../../../src/lib/front/tell.ts'
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
