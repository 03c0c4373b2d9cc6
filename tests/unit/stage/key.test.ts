import { expect, test } from 'vitest'
import { nodeMachine } from '../../../src/lib/machine/node.ts'
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
