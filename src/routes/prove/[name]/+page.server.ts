import { error } from '@sveltejs/kit'
import { BoundedMachine } from '$lib/assignment/bounded.ts'
import type { Exercise } from '$lib/assignment/exercise.ts'
import { Player } from '$lib/assignment/play.ts'
import { imageId, nodeMachine } from '$lib/machine/node.ts'
import { stillOf, type View } from '$lib/stage/open.ts'
import { PROVE } from '../en.ts'
import { exercises } from '../exercises.server.ts'
import { stageOf } from './stage.ts'
import type { EntryGenerator, PageServerLoad } from './$types'

export const entries: EntryGenerator = () => exercises.map(({ name }) => ({ name }))

/** A page and its data are two requests about the same exercise. */
const stills = new Map<Exercise, Promise<View>>()

export const load: PageServerLoad = async ({ params }) => {
  const exercise = exercises.find(({ name }) => name === params.name)
  if (!exercise) error(404, PROVE.missing)
  const still = stills.get(exercise) ?? draw(exercise)
  stills.set(exercise, still)
  return {
    exercise,
    still: await still,
    machine: imageId(),
    place: PROVE.place(exercise.number, exercises.length)
  }
}

/** The moment at which the student begins, drawn when the site is built. */
async function draw(exercise: Exercise): Promise<View> {
  const machine = new BoundedMachine(nodeMachine())
  await new Player(machine).session(exercise, { [exercise.source ?? '']: exercise.starter })
  return stillOf(machine, stageOf(exercise))
}
