import type { Exercise } from '$lib/assignment/exercise.ts'

const KINDS: { readonly [K in Exercise['kind']]: string } = { predict: 'Predict', fix: 'Fix', act: 'Act' }

/** "Fix · about 10 minutes". */
export function kicker({ kind, minutes }: Pick<Exercise, 'kind' | 'minutes'>): string {
  return `${KINDS[kind]} · about ${minutes} minutes`
}
