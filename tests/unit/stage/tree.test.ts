import { describe, expect, test } from 'vitest'
import { find, type Run } from '../../../src/lib/run/client.ts'
import { lookAt } from '../../../src/lib/stage/look.ts'
import { scoreOf } from '../../../src/lib/stage/tree/score/cues.ts'
import { betweenTrees, changedTrees } from '../../../src/lib/stage/tree/betweenTrees.ts'
import { linesOf, listLayout } from '../../../src/lib/stage/tree/listLayout.ts'
import { itemsOf, keyLeadsTo } from '../../../src/lib/stage/tree/treeKeys.ts'
import type { Body, TreeLayout } from '../../../src/lib/stage/tree/picture.ts'
import { treeLayout } from '../../../src/lib/stage/tree/treeLayout.ts'
import { Sim, zombieMaker } from './fixture.ts'

const { sim, marks } = zombieMaker()
const run = sim.run()
const at = (query: string | number, of: Run = run): TreeLayout =>
  treeLayout(lookAt(of, typeof query === 'number' ? query : find(of, query)!))
const body = (layout: TreeLayout, pid: number): Body => layout.bodies.find((b) => b.pid === pid)!
const middle = ({ x, w }: Body) => x + w / 2

describe('the tree', () => {
  test('hangs each body from its parent, siblings in order of birth', () => {
    const { bodies, links } = at(marks.asleep)
    expect(bodies.map(({ pid, depth }) => [pid, depth])).toEqual([
      [1, 0],
      [1934, 1],
      [2050, 2],
      [2051, 3],
      [2052, 3]
    ])
    expect(links).toHaveLength(4)
  })

  test('has the places of the drawing: the ancestors in one row, the children under the program', () => {
    const layout = at(marks.asleep)
    expect(layout.bodies.map(({ y, h }) => [y, h])).toEqual([
      [31, 30],
      [31, 30],
      [16, 60],
      [166, 60],
      [166, 60]
    ])
    const [left, right] = [body(layout, 2051), body(layout, 2052)]
    expect(Math.abs((middle(left) + middle(right)) / 2 - middle(body(layout, 2050)))).toBeLessThan(6)
    for (const link of layout.links.slice(2)) {
      const child = layout.bodies.find(({ id }) => id === link.id)!
      expect([link.x1, link.x2, link.y2]).toEqual([middle(body(layout, 2050)), middle(child), child.y])
    }
  })

  test('a second birth moves the first child aside and nobody else', () => {
    const one = at(marks.forked)
    const two = at('second fork of main')
    for (const pid of [1, 1934, 2050])
      expect(body(two, pid)).toMatchObject({ x: body(one, pid).x, y: body(one, pid).y })
    expect(body(two, 2051).x).toBeLessThan(body(one, 2051).x)
  })

  test('says for ears what it shows', () => {
    expect(body(at(marks.zombie), 2051).label).toBe('2051 zombie_maker, zombie, exited 3, child of 2050')
    expect(body(at(marks.asleep), 2050).label).toBe('2050 zombie_maker, asleep in nanosleep, child of 1934')
  })
})

describe('belongings', () => {
  test('the outline grows with VSZ, the fill with RSS', () => {
    const { memory } = body(at(marks.asleep), 2051)
    expect(memory!.vszKiB).toBe(520 * 4)
    expect(memory!.rss / memory!.vsz).toBeCloseTo(memory!.rssKiB / memory!.vszKiB)
  })

  test('after fork both sides share their pages, until the other is gone', () => {
    const shared = (pid: number, layout: TreeLayout) => body(layout, pid).memory?.shared
    const forked = at(marks.forked)
    expect([shared(2050, forked), shared(2051, forked)]).toEqual([true, true])
    expect(shared(2050, at('start'))).toBe(false)
    expect(shared(2050, at(marks.zombies))).toBe(false)
  })

  test.each([
    ['exit_code of child 1', true, 3, 'exited 3'],
    ['exit_mm of child 1', false, 3, 'exited 3'],
    ['exit_files of child 1', false, undefined, 'exited 3']
  ])('%s: first the slip, then one kind after the other', (query, memory, files, slip) => {
    const dying = body(at(query), 2051)
    expect([dying.memory !== undefined, dying.files, dying.slip]).toEqual([memory, files, slip])
    expect(dying.letter).toBe('R')
  })
})

describe('a dying process', () => {
  test('is drawn as before while it holds tasklist_lock, and is a husk when the lock goes', () => {
    expect(body(at('exit_zombie of child 1'), 2051)).toMatchObject({ letter: 'R', shape: 'running' })
    expect(body(at('zombie of child 1'), 2051)).toMatchObject({ letter: 'Z', shape: 'husk' })
  })

  test('holds the CPU until do_task_dead, as a zombie too', () => {
    expect(body(at('do_task_dead of child 1'), 2051)).toMatchObject({ letter: 'Z', onCpu: true })
    expect(body(at('deactivate after do_task_dead of child 1'), 2051).onCpu).toBe(false)
  })

  test('gives its children away while it is still R', () => {
    const layout = at('reparent of child 1')
    expect(body(layout, 2050).letter).toBe('R')
    expect(body(layout, 2051).parent).toBe(body(layout, 1).id)
  })
})

describe('several CPUs', () => {
  test('have each a task at once, and all of these are R', () => {
    const two = new Sim()
    const [init, child] = [two.row(1), two.fork(two.row(1), 2)]
    two.leave(init, 2)
    for (const cpu of [0, 1]) two.emit.init_rq(0, cpu)
    two.emit.sched_init(1, 2, 1, 7)
    const shown = () =>
      treeLayout(lookAt(two.run(), two.log.length)).bodies.map(({ pid, letter, onCpu }) => [pid, letter, onCpu])
    expect(shown()).toEqual([
      [1, 'R', true],
      [2, 'R', false]
    ])
    two.emit.switch_cpu(1, init, 2, 0, two.state.sys.clock, 0)
    two.switchTo(child)
    expect(shown()).toEqual([
      [1, 'R', true],
      [2, 'R', true]
    ])
    two.emit.switch_cpu(2, child, 1, init, two.state.sys.clock, 0)
    expect(two.state.sys.current).toBe(init)
    expect(shown().map(([, , onCpu]) => onCpu)).toEqual([true, true])
  })
})

describe('what passes by', () => {
  const kinds = (query: string, of?: Run) => at(query, of).marks.map(({ kind, manner }) => `${kind} ${manner}`.trim())

  test('default: the letter is thrown away, from the child to its parent', () => {
    const layout = at('do_task_dead of child 1')
    const [letter] = layout.marks
    expect(letter).toMatchObject({
      kind: 'letter',
      manner: 'thrown',
      body: body(layout, 2050).id,
      title: 'SIGCHLD',
      detail: 'thrown away'
    })
    expect(letter.fromX).toBeCloseTo(middle(body(layout, 2051)))
    expect(letter.y).toBeGreaterThan(body(layout, 2050).y + 60)
  })

  test('a signal to a zombie goes through it, and changes nothing', () => {
    const layout = at('signal of 2051 after zombie')
    expect(layout.marks).toMatchObject([{ kind: 'bolt', manner: 'through', title: 'SIGKILL, accepted' }])
    expect(body(layout, 2051)).toMatchObject({ letter: 'Z', slip: 'exited 3' })
  })

  test('a bolt takes the room of an earlier letter of the one that it strikes', () => {
    const look = lookAt(run, find(run, 'signal of 2051 after zombie')!)
    const [{ event, to: child }] = look.scene.sent
    const to = look.history.byId(body(treeLayout(look), 2050).id)!
    const drawn = (letter: number) => {
      const sent = [{ event: letter, sig: 17, to, child, fate: 'IGNORED' as const }, ...look.scene.sent]
      return treeLayout({ ...look, scene: { ...look.scene, sent } }).marks.map(({ kind }) => kind)
    }
    expect(drawn(event - 1)).toEqual(['bolt'])
    expect(drawn(event + 1)).toEqual(['letter', 'bolt'])
  })

  test('the knock wakes a parent asleep in wait, beside the letter', () => {
    expect(kinds('wake_up_parent')).toEqual(['letter thrown', 'knock'])
  })

  test('wait takes the slip; what is left is gone', () => {
    const layout = at('reap')
    expect(layout.marks).toMatchObject([{ kind: 'slip', detail: 'exited 3', body: body(layout, 1).id }])
    expect(body(layout, 2051).slip).toBeUndefined()
    expect(body(at('release_task'), 2051)).toMatchObject({
      shape: 'gone',
      letter: '',
      label: '2051 zombie_maker, gone'
    })
    expect(body(at(marks.end), 2051)).toBeUndefined()
  })

  describe.each([
    ['SIG_IGN', []],
    ['SA_NOCLDWAIT', ['letter thrown']],
    ['handler', ['letter arrived']]
  ] as const)('%s', (action, letters) => {
    const { sim, main } = Sim.booted('parent')
    const child = sim.fork(main, 2051)
    sim.nanosleep(main, 30)
    sim.exit(child, 3, action)
    const run = sim.run()
    test('letter', () => expect(kinds('tasklist_lock after do_notify_parent of child 1', run)).toEqual(letters))
    test('husk', () => {
      const left = at(run.length, run).bodies.find(({ pid }) => pid === 2051)
      if (action === 'handler') expect(left).toMatchObject({ shape: 'husk', slip: 'exited 3' })
      else expect(left).toMatchObject({ shape: 'gone', aside: 'autoreap' })
    })
  })

  test('a limit that refuses stands on the caller, with its count', () => {
    const { sim, main } = Sim.booted('bomb')
    for (let i = 0; i < 3; i++) sim.emit.limit_reached(main, 1, 11)
    const run = sim.run()
    expect(at(run.length, run).marks).toMatchObject([
      { kind: 'limit', title: 'fork() = −1 EAGAIN ×3', detail: 'RLIMIT_NPROC refused' }
    ])
  })

  test('and goes when the caller is given a child after all', () => {
    const { sim, main } = Sim.booted('slots')
    sim.emit.limit_reached(main, 1, 11)
    const refused = sim.run().length
    sim.fork(main, 2051)
    const run = sim.run()
    const limits = (event: number) => at(event, run).marks.filter(({ kind }) => kind === 'limit')
    expect([limits(refused).length, limits(run.length).length]).toEqual([1, 0])
  })

  test('and goes when the caller has ended: a zombie asks for nothing', () => {
    const { sim, main } = Sim.booted('slots')
    const child = sim.fork(main, 2051)
    sim.emit.limit_reached(child, 1, 11)
    const refused = sim.run().length
    sim.exit(child, 3)
    const run = sim.run()
    const limits = (event: number) => at(event, run).marks.filter(({ kind }) => kind === 'limit')
    expect([limits(refused).length, limits(run.length).length]).toEqual([1, 0])
    expect(at(run.length, run).bodies).toContainEqual(expect.objectContaining({ pid: 2051, shape: 'husk' }))
  })
})

describe('between two pictures', () => {
  const before = at(marks.forked)
  const after = at('second fork of main')

  test('the ends are the very layouts', () => {
    expect(betweenTrees(before, after, 0)).toBe(before)
    expect(betweenTrees(before, after, 1)).toBe(after)
  })

  test('a newborn is a bud under its parent, with neither number nor belongings; then it has both, and goes to its place', () => {
    const bud = body(betweenTrees(before, after, 0.25), 2052)
    expect(middle(bud)).toBeCloseTo(middle(body(before, 2050)), 0)
    expect(bud).toMatchObject({ bud: 0, memory: undefined, files: undefined })
    const heir = body(betweenTrees(before, after, 0.59), 2052)
    expect(heir).toMatchObject({ bud: 0, files: 3, memory: { shared: true } })
    expect(heir.y).toBeLessThan(body(before, 2050).y + 40)
    expect(body(betweenTrees(before, after, 0.999), 2052).y).toBeCloseTo(body(after, 2052).y, 0)
  })

  test('broken off, it goes on from what was drawn: nothing jumps', () => {
    const drawn = betweenTrees(before, after, 0.4)
    const on = betweenTrees(drawn, after, 0.001)
    const centre = (layout: TreeLayout, pid: number) => middle(body(layout, pid)) - layout.width / 2
    for (const pid of [2050, 2051, 2052]) expect(centre(on, pid)).toBeCloseTo(centre(drawn, pid), 0)
    expect(body(on, 2052).presence).toBeCloseTo(body(drawn, 2052).presence, 2)
  })

  test('memory drains to the left, first the fill; files fall one after another, each in its own beat', () => {
    const half = (query: string, t = 0.5) => {
      const event = find(run, query)!
      return body(betweenTrees(at(event - 1), at(event), t, scoreOf(run, event - 1, event)), 2051)
    }
    const { vsz, rss } = half('exit_mm of child 1', 0.0001).memory!
    const filled = rss / (rss + vsz)
    expect(half('exit_mm of child 1', filled / 2).memory!.rss).toBeCloseTo(rss / 2, 1)
    expect(half('exit_mm of child 1', filled).memory!.rss).toBeCloseTo(0, 1)
    expect(half('exit_mm of child 1', filled).memory!.vsz).toBeCloseTo(vsz, 1)
    expect(half('exit_mm of child 1', (1 + filled) / 2).memory!.vsz).toBeCloseTo(vsz / 2, 1)
    expect(half('exit_files of child 1')).toMatchObject({ falling: { files: { n: 3, part: 0.5 } }, memory: undefined })
  })

  test('an edge swings from the dying parent to the adopter', () => {
    const event = find(run, 'reparent of child 1')!
    const [from, to] = [at(event - 1), at(event)]
    const half = betweenTrees(from, to, 0.5)
    const link = half.links.find(({ id }) => id === body(half, 2051).id)!
    const ends = [middle(body(half, 2050)), middle(body(half, 1))].sort((a, b) => a - b)
    expect(link.loose).toBe(true)
    expect(link.x1).toBeGreaterThanOrEqual(ends[0])
    expect(link.x1).toBeLessThanOrEqual(ends[1])
  })

  test('a letter goes along the edge as the clock goes, and is gone soon when it is over', () => {
    const event = find(run, 'signal_generate after do_notify_parent of child 1')!
    const [from, to] = [at(event - 1), at(event)]
    const [letter] = betweenTrees(from, to, 0.3).marks
    expect(letter).toMatchObject({ kind: 'letter', progress: 0.3 })
    const [x, y] = letter.way![0]
    expect([letter.x, letter.y]).not.toEqual([x, y])
    expect(letter.y).toBeLessThan(y)
    expect(letter.y).toBeGreaterThan(letter.way!.at(-1)![1])
    expect(betweenTrees(to, from, 0.3).marks[0].presence).toBe(0)
  })

  test('with reduced motion it changes at once, and what changed is outlined', () => {
    const event = find(run, 'zombie of child 1')!
    const shown = changedTrees(at(event - 1), at(event), 0.2)
    expect(shown.bodies.filter(({ touched }) => touched).map(({ pid }) => pid)).toEqual([2051])
    expect(body(shown, 2051).shape).toBe('husk')
  })
})

describe('as a list', () => {
  test('a row for each, indented, its marks in words', () => {
    const rows = listLayout(at('do_task_dead of child 1'))
    expect(rows.map(({ indent, body: { pid } }) => [pid, indent])).toEqual([
      [1, 0],
      [1934, 1],
      [2050, 2],
      [2051, 3],
      [2052, 3]
    ])
    expect(rows[2].notes).toMatchObject([{ words: 'SIGCHLD, thrown away', red: true }])
  })

  test('who hangs from init again stands left of the program, and has an edge', () => {
    const rows = listLayout(at('do_task_dead of child 1'))
    const body = { ...rows[3].body, parent: rows[0].body.id, depth: 1 }
    const lines = linesOf([...rows.slice(0, 3), { ...rows[3], body, indent: 1 }])
    const [program, orphan] = lines.slice(-2)
    expect(orphan.indent).toBeGreaterThan(0.5)
    expect(orphan.indent).toBeLessThan(program.indent)
  })

  test.each([
    ['ArrowDown', 2050, 2051],
    ['ArrowUp', 2050, 1934],
    ['ArrowLeft', 2052, 2050],
    ['ArrowRight', 2050, 2051],
    ['ArrowLeft', 1, 1],
    ['Home', 2052, 1],
    ['End', 1, 2052]
  ])('%s leads from %i to %i', (key, from, to) => {
    const layout = at(marks.asleep)
    const id = keyLeadsTo(itemsOf(layout), body(layout, from).id, key)
    expect(layout.bodies.find((b) => b.id === id)?.pid).toBe(to)
  })

  test('other keys are not the tree’s', () => expect(keyLeadsTo(itemsOf(at(marks.asleep)), 1, 'k')).toBeUndefined())
})
