import { expect, test } from 'vitest'
import { stillMinute } from '../../../src/lib/front/minuteStill.ts'
import { REFUSED } from '../../../src/lib/front/en.ts'
import { actOf, begin, castOf, COMMANDS, outcomeOf, refusalOf, type Command } from '../../../src/lib/front/minute.ts'
import { haunted } from '../../../src/lib/front/ghosts.ts'
import { answered, plain, tell } from '../../../src/lib/front/outcome.en.ts'
import { passagesOf } from '../../../src/lib/front/chapters.ts'
import { historyOf, prevBeat, type MachineClient } from '../../../src/lib/run/client.ts'
import { lookAt } from '../../../src/lib/stage/look.ts'
import type { TreeLayout } from '../../../src/lib/stage/tree/picture.ts'
import { treeLayout } from '../../../src/lib/stage/tree/treeLayout.ts'
import { nodeMachine } from '../../../src/lib/machine/node.ts'

test('the first minute is told from what the machine does', async () => {
  const { view, opening, told } = await stillMinute(nodeMachine())
  expect(view.layouts.table!.rows.map(({ pid, stat }) => `${pid} ${stat[0]}`)).toEqual(['1 S', '2050 S', '2051 S'])
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
  expect(REFUSED.gone({ parent: 2050, child: 2051 }, 2051)).toMatch(/^2051 is gone, .*ESRCH/)
  expect(await done(machine, 'orphan')).toMatch(
    /^2050 was killed, and init read its slip, killed by 9 SIGKILL\. 2051 had gone before\.$/
  )
  const parent = { why: 'gone', pid: 2050 }
  expect(refused()).toEqual([gone, gone, parent, parent])
})

/** The beginning, the commands given one after another, and the tree of the first minute at a moment. */
async function played(...commands: Command[]) {
  const machine = nodeMachine()
  await begin(machine)
  const { run } = machine
  const cast = castOf(run)!
  const begun = run.length
  for (const command of commands) await done(machine, command)
  const treeAt = (event: number) =>
    haunted({ run, cast, event, tree: treeLayout(lookAt(run, event)), room: undefined, edge: 500 })
  return { run, begun, treeAt }
}

test('each sentence of the story stands until it can have been read, and says one thing', async () => {
  const { run, begun } = await played('exit', 'shoot', 'orphan')
  const story = passagesOf(run, begun, run.length)
  expect(story.map(({ mark }) => mark)).toEqual(
    'slip memory files letter zombie signal signal adopted zombie read'.split(' ')
  )
  expect(story[0].from).toBe(begun)
  for (const [i, { from }] of story.entries()) if (i > 0) expect(from).toBe(story[i - 1].to)
  expect(story.at(-1)!.to).toBe(run.length)
  // 300 words a minute, and never less than a second.
  for (const { sentence, ms, rest } of story) {
    const words = plain(sentence).split(' ').length
    expect(ms + rest, plain(sentence)).toBeGreaterThanOrEqual(Math.max(1000, words * 200))
  }
})

test('what was told of one process is not told of the next: the end of both takes eight seconds', async () => {
  const { run, begun } = await played('exit', 'shoot', 'orphan')
  const story = passagesOf(run, begun, run.length)
  const end = story.slice(story.findIndex(({ mark }) => mark === 'adopted') - 1)
  expect(end.reduce((sum, { ms, rest }) => sum + ms + rest, 0)).toBeLessThanOrEqual(8000)
  const [first, next] = story.filter(({ mark }) => mark === 'zombie').map(({ sentence }) => plain(sentence))
  expect(first).toMatch(/^2051 careless has nothing left/)
  expect(next).toBe('2050 is a zombie, too.')
  // Told anew by itself, as the page does after each command, it is the same story.
  const { from } = end[0]
  const marks = story.filter(({ to }) => to <= from).map(({ mark }) => mark)
  expect(passagesOf(run, from, run.length, marks)).toEqual(end)
  expect(passagesOf(run, from, run.length).length).toBeGreaterThan(end.length)
})

test('who has gone leaves an outline in its last place, and who read its slip', async () => {
  const { run, treeAt } = await played('exit', 'orphan')
  const looks = treeAt(run.length).bodies.map(({ pid, shape, aside }) => `${pid} ${shape} ${aside}`)
  expect(looks).toEqual(['1 sleeping ', '2050 gone read by init', '2051 gone read by init'])
  const first = Math.min(...historyOf(run).lives.map(({ released }) => released))
  const before = treeAt(prevBeat(run, first)!.to)
  const places = (tree: TreeLayout) => tree.bodies.map(({ pid, x, y }) => [pid, x, y])
  expect(places(treeAt(run.length))).toEqual(places(before))
  expect(before.bodies.every(({ shape }) => shape !== 'gone')).toBe(true)

  const reaped = await played('exit', 'wait')
  const child = reaped.treeAt(reaped.run.length).bodies.at(-1)!
  expect(child).toMatchObject({ pid: 2051, shape: 'gone', aside: 'read by 2050' })
})

test('a bolt comes from the edge of the screen, and is told wrong who expected that it kills', async () => {
  const { run, treeAt } = await played('exit', 'shoot')
  const tree = treeAt(run.length)
  const bolt = tree.marks.find(({ kind }) => kind === 'bolt')!
  expect(bolt.manner).toBe('through')
  expect(bolt.fromX).toBe(tree.width / 2 + 500)
  const outcome = outcomeOf(run, castOf(run)!, run.length - 3)
  expect(plain(answered(true, outcome))).toMatch(/^Wrong: it does not go\. kill returned 0/)
  expect(plain(answered(false, outcome))).toMatch(/^Right\. kill returned 0/)
})
