// A layout is a pure function of a World and its log: drawn twice it is the same, whatever was drawn before, and it changes nothing.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mainOf, momentAt, type ProgramText, type Run } from '../../../src/lib/run/client.ts'
import { Run as OtherRun } from '../../../src/lib/run/run.ts'
import type { State } from '../../../src/lib/record/state/state.ts'
import { nodeMachine } from '../../../src/lib/machine/node.ts'
import { viewAt, type View } from '../../../src/lib/stage/layouts.ts'
import { PANE_NAMES } from '../../../src/lib/stage/panes.ts'
import { betweenTrees } from '../../../src/lib/stage/tree/betweenTrees.ts'
import { Sim, zombieMaker } from './fixture.ts'

type Draw = (run: Run, event: number) => unknown

const drawing =
  (program?: ProgramText) =>
  (run: Run, event: number): View =>
    viewAt(run, { panes: PANE_NAMES, start: 0, moment: momentAt(run, event), seen: event, program })
const draw = drawing()

const told = zombieMaker().sim

/** The same log, read by somebody who has drawn nothing of it. */
function again(run: Run): Run {
  const other = new OtherRun()
  other.log = run.log
  other.world.bytes = run.world.bytes
  return other
}

const stateOf = (run: Run): string => (run.world as State).describe()

/** What is not pure about a drawing, at two moments one after the other. */
function impurity(draw: Draw, run: Run, first: number, second: number): string | undefined {
  const at = JSON.stringify(draw(run, first))
  const world = stateOf(run)
  if (JSON.stringify(draw(run, first)) !== at) return 'drawn twice, it differs'
  if (stateOf(run) !== world) return 'the World has changed'
  draw(run, second)
  if (JSON.stringify(draw(run, first)) !== at) return 'it knows what was drawn before'
  const fresh = again(run)
  if (JSON.stringify(draw(fresh, first)) !== at) return 'it knows who draws'
  fresh.seek(run.event)
  return stateOf(fresh) === stateOf(run) ? undefined : 'the World has changed'
}

function pure(draw: Draw, run: Run, runs: number): void {
  const moment = fc.integer({ min: 0, max: run.length })
  fc.assert(
    fc.property(moment, moment, (first, second) => {
      expect(impurity(draw, run, first, second)).toBeUndefined()
    }),
    { numRuns: runs }
  )
}

test('every pane of a told run is drawn purely, at any moment', () => pure(draw, told.run(), 60))

test('and of a shell in which something is going on', async () => {
  const machine = nodeMachine()
  await machine.ask('boot', { start: { kind: 'shell' } })
  await machine.ask('advance', { settle: true })
  for (const line of [
    'sleep 5 | cat &',
    'gcc -o zombie_maker zombie_maker.c',
    './zombie_maker &',
    'kill -STOP %1; ps',
    'kill -9 %1'
  ]) {
    await machine.ask('input', { kind: 'keys', text: `${line}\r` })
    await machine.ask('advance', { settle: true })
  }
  const program = await machine.ask('program', mainOf(machine.run, { name: 'zombie_maker' })!.life.program)
  expect(program).toBeDefined()
  pure(drawing(program), machine.run, 25)
})

test('a moment between two pictures is a function of both and of t, and leaves them as they are', () => {
  const run = told.run()
  const tree = (event: number) => deepFreeze(draw(run, event).layouts.tree!)
  const moment = fc.integer({ min: 1, max: run.length })
  fc.assert(
    fc.property(moment, moment, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, t) => {
      const [before, after] = [tree(a), tree(b)]
      const drawn = betweenTrees(before, after, t)
      betweenTrees(after, before, 1 - t)
      expect(betweenTrees(before, after, t)).toEqual(drawn)
    }),
    { numRuns: 60 }
  )
})

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze)
  return value
}

let drawings = 0
const last = new WeakMap<Run, number>()
const PLANTED: { readonly [fault: string]: Draw } = {
  'drawn twice, it differs': () => drawings++,
  'the World has changed': (run, event) => {
    run.seek(event)
    ;(run.world as State).pids[1]++
    return event
  },
  'it knows what was drawn before': (run, event) => {
    const furthest = Math.max(last.get(run) ?? 0, event)
    last.set(run, furthest)
    return furthest
  },
  'it knows who draws': (run) => drawnBy(run)
}
const painters = new Map<Run, number>()
function drawnBy(run: Run): number {
  if (!painters.has(run)) painters.set(run, painters.size)
  return painters.get(run)!
}

test.each(Object.entries(PLANTED))('a drawing is caught: %s', (fault, draw) => {
  const run = Sim.booted().sim.run()
  // Somebody else has drawn before.
  draw(again(run), 0)
  expect(impurity(draw, run, 10, run.length)).toBe(fault)
})
