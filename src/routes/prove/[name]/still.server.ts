// The moment at which the student begins, drawn when the site is built.
import { BoundedMachine } from '$lib/assignment/bounded.ts'
import type { Exercise } from '$lib/assignment/exercise.ts'
import { Player } from '$lib/assignment/play.ts'
import { nodeMachine } from '$lib/machine/node.ts'
import { stillOf, type View } from '$lib/stage/open.ts'
import { stageOf } from './stage.ts'

/** A page, its data and its picture are requests about the same exercise. */
const stills = new Map<Exercise, Promise<View>>()

export function stillOfExercise(exercise: Exercise): Promise<View> {
  const still = stills.get(exercise) ?? draw(exercise)
  stills.set(exercise, still)
  return still
}

async function draw(exercise: Exercise): Promise<View> {
  const machine = new BoundedMachine(nodeMachine())
  await new Player(machine).session(exercise, { [exercise.source ?? '']: exercise.starter })
  return stillOf(machine, stageOf(exercise))
}
