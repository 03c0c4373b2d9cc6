import { describe, expect, it } from 'vitest'
import { attempt, exerciseNamed, NAMES, solutionOf, wrongOnes } from './exercises.ts'

describe.each(NAMES)('exercise %s', (name) => {
  const exercise = exerciseNamed(name)

  it('is solved by its reference', async () => {
    const { verdicts } = await attempt(exercise, solutionOf(exercise))
    expect(verdicts.filter(({ passed }) => !passed)).toEqual([])
    expect(verdicts.map(({ id }) => id)).toEqual(exercise.checks.map(({ id }) => id))
  })

  it.each(wrongOnes(name))('tells apart: $why', async (wrong) => {
    const { verdicts } = await attempt(exercise, wrong)
    expect(verdicts.filter(({ passed }) => !passed).map(({ id, shown }) => `${id}: ${shown}`)).toEqual(
      wrong.fails.map((id) => expect.stringMatching(`^${id}: [A-Z0-9]`))
    )
  })
})
