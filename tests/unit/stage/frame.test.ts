// What a frame of a movement touches: only what the beat changes. All else is the same object as in the frame before, so nobody writes it anew.
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { find, nextBeat, type Run } from '../../../src/lib/run/client.ts'
import { nodeMachine } from '../../../src/lib/machine/node.ts'
import { SHELL } from '../../../src/lib/sandbox/shell.ts'
import { lookAt } from '../../../src/lib/stage/look.ts'
import { terminalText } from '../../../src/lib/stage/terminal/terminalText.ts'
import { betweenTrees } from '../../../src/lib/stage/tree/betweenTrees.ts'
import { rowPaths } from '../../../src/lib/stage/tree/dotPaths.ts'
import { kept } from '../../../src/lib/stage/tree/kept.ts'
import { linesOf, listLayout } from '../../../src/lib/stage/tree/listLayout.ts'
import type { TreeLayout } from '../../../src/lib/stage/tree/picture.ts'
import { scoreOf } from '../../../src/lib/stage/tree/score/cues.ts'
import { treeLayout } from '../../../src/lib/stage/tree/treeLayout.ts'

const FAMILY = readFileSync('bench/programs/family.c', 'utf8')
/** Beats are looked at from the middle of a run on. */
const BEATS = 24
/** Whom a beat is about, those at both its ends, and who gets the CPU. */
const FEW = 8

async function runOf(children: string): Promise<Run> {
  const machine = nodeMachine()
  await machine.ask('boot', SHELL)
  await machine.ask('advance', { settle: true })
  await machine.ask('input', { kind: 'file', path: '/tmp/own.c', text: `#define CHILDREN ${children}\n${FAMILY}` })
  for (const line of ['cd /tmp', 'gcc -o own own.c', './own &']) {
    await machine.ask('input', { kind: 'keys', text: `${line}\r` })
    await machine.ask('advance', { settle: true })
  }
  await machine.ask('advance', { clock: 40e9 })
  return machine.run
}

let run: Run
beforeAll(async () => {
  run = await runOf('100')
})

const treeAt = (event: number): TreeLayout => treeLayout(lookAt(run, event))

interface Movement {
  readonly before: TreeLayout
  readonly after: TreeLayout
  readonly at: (t: number) => TreeLayout
}

/** The movements of some beats, one after the other, from a moment on. */
function* movements(query: string, count: number): Generator<Movement> {
  const start = find(run, query, { name: 'own' })!
  let before = treeAt(start)
  for (let beat = nextBeat(run, start, run.length); beat && count-- > 0; beat = nextBeat(run, beat.to, run.length)) {
    const after = kept(before, treeAt(beat.to))
    const score = scoreOf(run, beat.from, beat.to)
    const was = before
    yield { before: was, after, at: (t) => betweenTrees(was, after, t, score) }
    before = after
  }
}

const other = <P>(some: readonly P[], than: readonly P[]): number => some.filter((part) => !than.includes(part)).length

describe('while 100 children end', () => {
  test('what two pictures have in common is the same object, and equal to what it was', () => {
    for (const { before, after } of movements('zombie of child 50', BEATS)) {
      expect(other(after.bodies, before.bodies)).toBeLessThanOrEqual(FEW)
      expect(other(after.links, before.links)).toBeLessThanOrEqual(FEW)
      expect(after).not.toBe(before)
    }
    const event = find(run, 'zombie of child 50', { name: 'own' })!
    const next = nextBeat(run, event, run.length)!.to
    expect(kept(treeAt(event), treeAt(next))).toEqual(treeAt(next))
  })

  test('a frame has new bodies, edges and rows only for those whom the beat is about', () => {
    for (const { at } of movements('zombie of child 50', BEATS)) {
      const [one, two] = [at(0.5), at(0.52)]
      expect(other(two.bodies, one.bodies)).toBeLessThanOrEqual(FEW)
      expect(other(two.links, one.links)).toBeLessThanOrEqual(FEW)
      const rows = (layout: TreeLayout) => linesOf(listLayout(layout)).flatMap(({ rows }) => rows)
      expect(other(rows(two), rows(one))).toBeLessThanOrEqual(FEW)
    }
  })

  test('a row of cells in which nothing has changed keeps its path', () => {
    const cells = (layout: TreeLayout) => layout.bodies.filter(({ size }) => size === 'dot')
    for (const { before, after } of movements('zombie of child 50', BEATS)) {
      const paths = rowPaths(cells(before))
      const next = rowPaths(cells(after), paths)
      expect(next).toEqual(rowPaths(cells(after)))
      expect(next.length).toBeGreaterThan(2)
      expect(other(next, paths)).toBeLessThanOrEqual(3)
    }
  })
})

describe('the text of a terminal', () => {
  test('is the same one while nothing is written, and another when something is', async () => {
    const machine = nodeMachine()
    await machine.ask('boot', SHELL)
    await machine.ask('advance', { settle: true })
    const { run } = machine
    const typed = async (line: string) => {
      await machine.ask('input', { kind: 'keys', text: `${line}\r` })
      await machine.ask('advance', { settle: true })
      return run.length
    }
    const end = await typed('echo one')
    const text = terminalText(run, end)
    expect(terminalText(run, end - 1)).toBe(text)
    const later = await typed('echo two')
    const more = terminalText(run, later)
    expect(more.lines.length).toBeGreaterThan(text.lines.length)
    expect(terminalText(run, end)).toEqual(text)
    expect(terminalText(run, later)).toEqual(more)
  })
})
