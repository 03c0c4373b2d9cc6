// The first moment of each stage of a lesson, drawn when the site is built: the machine runs in process, and every query is tried on it.
import { checkMoments } from '$lib/lesson/moments.ts'
import { computeAhead } from '$lib/lesson/ahead.ts'
import { unresolved } from '$lib/lesson/unresolved.ts'
import { nodeMachine } from '$lib/machine/node.ts'
import { stillOf, type View } from '$lib/stage/open.ts'
import type { PlannedLesson } from '../../lessons.server.ts'

type Stills = { [stage: string]: View }

/** A page and its data are two requests about the same lesson. */
const made = new WeakMap<PlannedLesson, Promise<Stills>>()

/** By stage. Throws, and so fails the build, when a query names no moment of the run. */
export function stillsOf(lesson: PlannedLesson): Promise<Stills> {
  const known = made.get(lesson) ?? draw(lesson)
  made.set(lesson, known)
  return known
}

async function draw({ origin, plan, outline }: PlannedLesson): Promise<Stills> {
  const stills: Stills = {}
  for (const [id, stage] of Object.entries(plan.stages)) {
    const machine = nodeMachine()
    await computeAhead(machine, stage).catch(unresolved)
    checkMoments(origin, plan, outline, id, machine.run)
    const first = outline.find(({ stage, kind }) => stage === id && (kind === 'step' || kind === 'task'))
    stills[id] = await stillOf(machine, { ...stage, at: first && (plan.steps[first.id] ?? plan.tasks[first.id]).at })
  }
  return stills
}
