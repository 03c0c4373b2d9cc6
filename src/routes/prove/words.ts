import type { Exercise } from '$lib/assignment/exercise.ts'
import { kindOf } from '$lib/assignment/kinds.ts'

/** "Fix · about 10 minutes". */
export function kicker(exercise: Pick<Exercise, 'kind' | 'minutes'>): string {
  return `${kindOf(exercise).title} · about ${exercise.minutes} minutes`
}
