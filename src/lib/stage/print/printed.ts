// printed.ts: what stands on paper for a moment: the tree and its sentence. A moment at which one verb has just happened has three pictures: before,
// halfway and after, unless all of it happens where nobody sees it.
// At exit_mm: { frames: [{ part: 0, tree: … }, { part: 0.5, tree: … }, { part: 1, tree: … }], narration: [{ strong: '2052' }, ' gives its …'] }
import { find, momentOf, nextBeat, stopBefore, stressOf, type MachineClient, type Run } from '../../run/client.ts'
import { lookAt } from '../look.ts'
import { narrationAt, type Sentence } from '../narration/index.ts'
import { betweenTrees } from '../tree/betweenTrees.ts'
import type { Room, TreeLayout } from '../tree/picture.ts'
import { scoreOf } from '../tree/score/cues.ts'
import { treeLayout } from '../tree/treeLayout.ts'

export interface Printed {
  readonly frames: readonly Frame[]
  readonly narration: Sentence
}

export interface Frame {
  /** How much of the movement is over, 0 to 1. */
  readonly part: number
  readonly tree: TreeLayout
}

/** As wide as a column of text: so type is printed nearly as large as it. */
const PAPER: Room = { width: 640, height: 360 }
const HALFWAY = 0.5

/** Throws when the query names no moment of the machine's run. */
export function printedOf({ run }: MachineClient, query: string, program?: string): Printed {
  return printedAt(run, momentNamed(run, query, program))
}

/** The same for a moment by itself, whatever has just happened: that before a question. */
export function printedAloneOf({ run }: MachineClient, query: string, program?: string): Printed {
  const { after, narration } = restAt(run, momentNamed(run, query, program))
  return { frames: [after], narration }
}

function momentNamed(run: Run, query: string, program: string | undefined): number {
  const found = find(run, query, { name: program })
  if (found === undefined) throw new Error(`“${query}” names no moment of this run`)
  return found === 0 ? 0 : Math.min(momentOf(run, found - 1), run.length)
}

const treeAt = (run: Run, event: number): TreeLayout => treeLayout(lookAt(run, event), PAPER)

function restAt(run: Run, event: number): { readonly after: Frame; readonly narration: Sentence } {
  return { after: { part: 1, tree: treeAt(run, event) }, narration: narrationAt(run, event) }
}

function printedAt(run: Run, event: number): Printed {
  const { after, narration } = restAt(run, event)
  const from = stopBefore(run, event) ?? 0
  const beat = nextBeat(run, from, event)
  const before: Frame = { part: 0, tree: treeAt(run, from) }
  const moved = beat?.to === event && stressOf(beat.ms) !== 'quiet' && !looksLike(before.tree, after.tree)
  if (!moved) return { frames: [after], narration }
  const halfway = betweenTrees(before.tree, after.tree, HALFWAY, scoreOf(run, from, event))
  return { frames: [before, { part: HALFWAY, tree: halfway }, after], narration }
}

/** Plain data, made in the same order by the same layout. */
const looksLike = (a: TreeLayout, b: TreeLayout): boolean => JSON.stringify(a) === JSON.stringify(b)
