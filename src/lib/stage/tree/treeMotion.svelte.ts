// treeMotion.svelte.ts: how the tree moves on the clock of its stage: on by the score, back by the same film from its end, and by a cut where the reader
// jumps or wants no motion.
import { Motion } from '../motion.svelte.ts'
import type { Stage } from '../stage.svelte.ts'
import { betweenTrees, changedTrees } from './betweenTrees.ts'
import type { TreeLayout } from './picture.ts'

/** Of a stage, what moves its tree. */
type Moving = Pick<Stage, 't' | 'way' | 'score' | 'reduced' | 'moment'>

/** `layout`: the tree at the moment on show. Without a stage nothing moves. */
export const treeMotion = (layout: () => TreeLayout, stage: () => Moving | undefined): Motion<TreeLayout> =>
  new Motion(
    layout,
    () => stage()?.t ?? 1,
    (before, after, t) =>
      stage()?.reduced || stage()?.way === 'jump'
        ? changedTrees(before, after, t)
        : betweenTrees(before, after, t, stage()?.score),
    () => stage()?.way === 'back' && !stage()?.reduced,
    () => stage()?.moment
  )
