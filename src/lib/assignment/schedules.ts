// schedules.ts: a program that was mended has to hold whoever runs first. What passes on one schedule may have only been lucky there.
import type { Budget, MachineClient } from '../run/client.ts'
import { BoundedMachine } from './bounded.ts'
import { en } from './en.ts'
import type { Playable } from './exercise.ts'
import { judge, type Verdict } from './judge.ts'
import { kindOf } from './kinds.ts'
import { Player, type Work } from './play.ts'

/** Seeds of other schedules: so many that a fault which shows on one in fifteen hardly stays unseen. */
export const SEEDS: readonly number[] = Array.from({ length: 32 }, (_, i) => i + 1)

/** What is to be said of an attempt, and the run that it is said of. */
export interface Outcome {
  readonly verdicts: readonly Verdict[]
  readonly player: Player
}

/** Judges an attempt that was played. Where all checks hold, a program that was mended is played again on other schedules, on `spare`; then
 *  the first on which a check fails is what counts. `spare` is asked for only if it is needed, and closed when nothing is to be seen on it. */
export async function outcomeOf(
  player: Player,
  exercise: Playable,
  work: Pick<Work, 'sources' | 'answers'>,
  spare: () => MachineClient,
  budget?: Budget
): Promise<Outcome> {
  const verdicts = judge(player.machine.run, exercise, work, player.played)
  if (!kindOf(exercise).mends || !holds(verdicts)) return { verdicts, player }
  const machine = spare()
  try {
    for (const seed of SEEDS) {
      const other = new Player(new BoundedMachine(machine, budget))
      await other.session(exercise, work.sources, seed)
      const judged = judge(machine.run, exercise, work, other.played)
      if (!holds(judged)) return { verdicts: judged.map((verdict) => said(verdict, seed)), player: other }
    }
  } catch (error) {
    machine.close()
    throw error
  }
  machine.close()
  return { verdicts, player }
}

const holds = (verdicts: readonly Verdict[]): boolean => verdicts.every(({ passed }) => passed)

const said = (verdict: Verdict, seed: number): Verdict =>
  verdict.passed ? verdict : { ...verdict, shown: en.onSchedule(seed, verdict.shown) }
