import { expect, test } from 'vitest'
import { nodeMachine } from '../../../src/lib/machine/node.ts'
import { timePlayedOn } from '../../../src/lib/stage/key/timePlayed.ts'
import { playedOn, VERB_NAMES } from '../../../src/lib/stage/key/verbs.ts'
import type { TreeLayout } from '../../../src/lib/stage/tree/picture.ts'

test.each(VERB_NAMES)('the key plays %s as the machine does it', async (name) => {
  const { before, after, cues, ms } = await playedOn(nodeMachine(), name)
  expect(ms).toBeGreaterThan(0)
  expect(cues.length).toBeGreaterThan(0)
  expect(JSON.stringify(after)).not.toBe(JSON.stringify(before))
})

test('the fates of SIGCHLD end as they do in the kernel: with a husk, or without one', async () => {
  const ends = async (name: 'zombie' | 'letterOpened' | 'neverSent' | 'sentUnkept') => {
    const { after } = await playedOn(nodeMachine(), name)
    const child = (tree: TreeLayout) => tree.bodies.find(({ pid }) => pid === 2051)!
    return child(after).shape
  }
  expect(await ends('zombie')).toBe('husk')
  expect(await ends('letterOpened')).toBe('husk')
  expect(await ends('neverSent')).toBe('gone')
  expect(await ends('sentUnkept')).toBe('gone')
  const { after, before } = await playedOn(nodeMachine(), 'neverSent')
  expect([...before.marks, ...after.marks].filter(({ kind }) => kind === 'letter')).toEqual([])
})

test('a letter that is blocked waits outside; that of a traced child goes to the tracer', async () => {
  const letterOf = async (name: 'letterBlocked' | 'letterTraced') => {
    const { before, after } = await playedOn(nodeMachine(), name)
    expect(before.marks.filter(({ kind }) => kind === 'letter')).toEqual([])
    const [letter, ...others] = after.marks.filter(({ kind }) => kind === 'letter')
    expect(others).toEqual([])
    return { letter, to: after.bodies.find(({ id }) => id === letter.body)!, after }
  }
  const blocked = await letterOf('letterBlocked')
  expect([blocked.letter.manner, blocked.to.pid]).toEqual(['waits', 2050])
  const traced = await letterOf('letterTraced')
  expect(traced.to.pid).toBe(2052)
  // On its way it crosses no body.
  for (const [x, y] of traced.letter.way!)
    for (const body of traced.after.bodies)
      expect(x > body.x && x < body.x + body.w && y > body.y && y < body.y + body.h, `${body.pid}`).toBe(false)
})

test('a write takes one page out of what two share', async () => {
  const { before, after, sentence } = await playedOn(nodeMachine(), 'write')
  expect(JSON.stringify(sentence)).toMatch(/writes to a page/)
  const shared = (tree: TreeLayout) => tree.bodies.flatMap(({ memory }) => memory ?? [])
  expect(shared(before)).not.toEqual(shared(after))
})

test('the timeline that the key plays has each of its marks', async () => {
  const { layout } = await timePlayedOn(nodeMachine())
  const letters = new Set(layout.lanes.flatMap(({ segments }) => segments.map(({ letter }) => letter)))
  for (const letter of ['R', 'S', 'Z'] as const) expect(letters.has(letter), letter).toBe(true)
  const kinds = new Set(layout.arrows.map(({ kind }) => kind))
  for (const kind of ['fork', 'lost', 'wait'] as const) expect(kinds.has(kind), kind).toBe(true)
  expect(layout.cuts.length).toBeGreaterThan(0)
})
