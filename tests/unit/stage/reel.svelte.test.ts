import { beforeEach, describe, expect, test } from 'vitest'
import { flushSync } from 'svelte'
import { Motion } from '../../../src/lib/stage/motion.svelte.ts'
import { betweenTrees, changedTrees } from '../../../src/lib/stage/tree/betweenTrees.ts'
import type { TreeLayout } from '../../../src/lib/stage/tree/picture.ts'
import { Frames } from './frames.ts'
import { stageOn } from './stages.ts'

let frames: Frames
beforeEach(() => (frames = new Frames()))
const stage = stageOn(() => frames)
const settle = <T>(moving: Promise<T>) => frames.settle(moving)

describe('a movement', () => {
  test('goes on from what was drawn, when it is broken off', () => {
    let target = $state(0)
    let t = $state(1)
    const motion: { m?: Motion<number> } = {}
    const off = $effect.root(() => {
      motion.m = new Motion(
        () => target,
        () => t,
        (a, b, time) => a + (b - a) * time
      )
    })
    const shown = () => (flushSync(), motion.m!.shown)
    expect(shown()).toBe(0)
    t = 0
    target = 10
    expect(shown()).toBe(0)
    t = 0.4
    expect(shown()).toBe(4)
    t = 0
    target = 0
    expect(shown()).toBe(4)
    t = 0.5
    expect(shown()).toBe(2)
    off()
  })

  // A terminal on which nothing was written showed what had been there before the movement before, in the first half of each.
  test('in which a pane stays the same begins from what it shows', () => {
    const [old, here] = [['$'], ['$ ps']]
    let target = $state.raw(old)
    let t = $state(1)
    let moment = $state(0)
    const motion: { m?: Motion<string[]> } = {}
    const off = $effect.root(() => {
      motion.m = new Motion(
        () => target,
        () => t,
        (before, after, time) => (time < 0.5 ? before : after),
        () => false,
        () => moment
      )
    })
    const shown = () => (flushSync(), motion.m!.shown)
    expect(shown()).toBe(old)
    t = 0
    moment++
    target = here
    expect(shown()).toBe(old)
    t = 1
    expect(shown()).toBe(here)
    t = 0
    moment++
    expect(shown()).toBe(here)
    off()
  })
})

describe('a way', () => {
  test('one step back is the same movement back, from the later picture to the earlier one', async () => {
    const s = stage('zombie of child 1')
    const motion: { m?: Motion<TreeLayout> } = {}
    const off = $effect.root(() => {
      motion.m = new Motion(
        () => s.view.layouts.tree!,
        () => s.t,
        (before, after, t) => betweenTrees(before, after, t, s.score),
        () => s.way === 'back'
      )
    })
    const shown = () => (flushSync(), structuredClone(motion.m!.shown))
    const film = async (moving: Promise<void>): Promise<Map<number, TreeLayout>> => {
      const pictures = new Map<number, TreeLayout>()
      while (s.t === 1) await Promise.resolve()
      for (; s.t < 1; await frames.pass(20)) pictures.set(s.t, shown())
      await settle(moving)
      return pictures
    }
    const earlier = s.view.layouts.tree!
    const forward = await film(s.step(1))
    const later = s.view.layouts.tree!
    const back = await film(s.step(-1))
    expect(s.view.layouts.tree).toEqual(earlier)
    const { score } = s
    for (const [t, picture] of forward) expect(picture).toEqual(betweenTrees(earlier, later, t, score))
    for (const [t, picture] of back) expect(picture).toEqual(betweenTrees(earlier, later, 1 - t, score))
    expect(back.size).toBe(forward.size)
    expect(forward.size).toBeGreaterThan(5)
    off()
  })

  test('a jump is a cut: the later picture at once, where it went is said for a moment, and no mark travels', async () => {
    const s = stage('zombie of child 1')
    await s.to('wait')
    expect([s.way, s.jumped?.back, s.t]).toEqual(['jump', false, 0])
    const { tree } = s.view.layouts
    expect(changedTrees(tree!, tree!, s.t).marks.every(({ progress }) => progress === 1)).toBe(true)
    await frames.pass(1300)
    expect([s.jumped, s.t]).toEqual([undefined, 1])
    await s.seek(s.start)
    expect(s.jumped?.back).toBe(true)
  })

  test('while the reader drags, there is neither a movement nor a mark', async () => {
    const s = stage('zombie of child 1')
    await s.seek(s.start, true)
    expect([s.jumped, s.t]).toEqual([undefined, 1])
  })
})
