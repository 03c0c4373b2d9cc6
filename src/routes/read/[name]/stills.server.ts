// The first moment of each stage of a lesson, and what is printed for each step, drawn when the site is built: the machine runs in process, and every
// query is tried on it.
import { checkMoments } from '$lib/lesson/moments.ts'
import { computeAhead } from '$lib/lesson/ahead.ts'
import { unresolved } from '$lib/lesson/unresolved.ts'
import { nodeMachine } from '$lib/machine/node.ts'
import type { Pictures } from '$lib/lesson/printing.svelte.ts'
import { stillOf, type View } from '$lib/stage/open.ts'
import { printedOf, type Printed } from '$lib/stage/print/printed.ts'
import type { PlannedLesson } from '../../lessons.server.ts'

type Stills = { [stage: string]: View }

interface Drawn {
  readonly stills: Stills
  readonly pictures: { [step: string]: Printed }
}

/** A page and its data are two requests about the same lesson. */
const made = new WeakMap<PlannedLesson, Promise<Drawn>>()

/** By stage. Throws, and so fails the build, when a query names no moment of the run. */
export const stillsOf = async (lesson: PlannedLesson): Promise<Stills> => (await drawnOf(lesson)).stills

/** What is printed, by step. */
export const picturesOf = async (lesson: PlannedLesson): Promise<Pictures> => (await drawnOf(lesson)).pictures

function drawnOf(lesson: PlannedLesson): Promise<Drawn> {
  const known = made.get(lesson) ?? draw(lesson)
  made.set(lesson, known)
  return known
}

async function draw({ origin, plan, outline }: PlannedLesson): Promise<Drawn> {
  const { stills, pictures }: Drawn = { stills: {}, pictures: {} }
  for (const [id, stage] of Object.entries(plan.stages)) {
    const machine = nodeMachine()
    await computeAhead(machine, stage).catch(unresolved)
    checkMoments(origin, plan, outline, id, machine.run)
    const first = outline.find(({ stage, kind }) => stage === id && (kind === 'step' || kind === 'task'))
    const at = first && (plan.steps[first.id] ?? plan.tasks[first.id]).at
    stills[id] = await stillOf(machine, { ...stage, at }).catch((error: Error) => {
      unresolved(error)
      return stillOf(machine, { ...stage, at: undefined })
    })
    for (const step of outline.filter((item) => item.stage === id && item.kind === 'step'))
      try {
        pictures[step.id] = printedOf(machine, plan.steps[step.id].at, stage.program)
      } catch (error) {
        unresolved(error as Error)
      }
  }
  return { stills, pictures }
}
