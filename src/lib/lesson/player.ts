// player.ts: a living stage, as a lesson has it.
import type { Verdict } from '../assignment/judge.ts'
import type { TaskPlan } from './plan.ts'

/** A living stage, as a lesson drives it. Moments are named by queries. */
export interface Player {
  /** Goes to a moment: straight, or by playing what lies between. */
  goTo(query: string, how: 'straight' | 'playing'): void
  /** The stage knows of nothing beyond this moment, or beyond that of a reply; undefined: of all that was computed. */
  hold(query: string | undefined, reply?: string): void
  /** Opens the one pane more that a step needs, and shuts the one before. */
  openPane(pane: string | undefined): void
  /** Says the moment on show, for ears. */
  announce(): void
  /** Is the moment on show one of these? `until` is the first that is not. */
  within(from: string, until: string): boolean
  /** Lights the place of a kernel function or field. */
  point(term: string | undefined): void
  /** Keeps the fields in sight that the text names. */
  speakOf(terms: readonly string[]): void
}

/** What comes with a stage on which there are tasks. */
export interface Workshop {
  /** What the run shows up to the moment on show. Undefined: the reader has done nothing. */
  judge(task: TaskPlan): readonly Verdict[] | undefined
  /** Goes to a moment of the run that was judged. */
  show(event: number): void
  /** Makes the stage anew, as the lesson has it. */
  again(): void
}
