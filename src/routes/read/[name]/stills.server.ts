// The first moment of each stage of a lesson, and what is printed for each step, drawn when the site is built: the machine runs in process, and every
// query is tried on it.
import { beginningOf } from '$lib/lesson/beginning.ts'
import { checkMoments } from '$lib/lesson/moments.ts'
import { computeAhead } from '$lib/lesson/ahead.ts'
import { unresolved } from '$lib/lesson/unresolved.ts'
import { nodeMachine } from '$lib/machine/node.ts'
import type { Pictures } from '$lib/lesson/printing.svelte.ts'
import { stillOf, type View } from '$lib/stage/open.ts'
import { printedAloneOf, printedOf, type Printed } from '$lib/stage/print/printed.ts'
import type { PlannedLesson } from '../../lessons.server.ts'

type Stills = { [stage: string]: View }

interface Drawn {
  readonly stills: Stills
  /** Of steps, and of the moments before questions. */
  readonly pictures: { [place: string]: Printed }
}

/** A page and its data are two requests about the same lesson. */
const made = new WeakMap<PlannedLesson, Promise<Drawn>>()

/** By stage. Throws, and so fails the build, when a query names no moment of the run. */
export const stillsOf = async (lesson: PlannedLesson): Promise<Stills> => (await drawnOf(lesson)).stills

/** What is printed, by step and question. */
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
    const { at, pane, hold } = beginningOf({ ...plan, outline }, id) ?? {}
    const panes = pane && !stage.panes.includes(pane) ? [...stage.panes, pane] : stage.panes
    stills[id] = await stillOf(machine, { ...stage, panes, at, hold }).catch((error: Error) => {
      unresolved(error)
      return stillOf(machine, { ...stage, at: undefined })
    })
    for (const item of outline.filter((item) => item.stage === id))
      try {
        if (item.kind === 'step') pictures[item.id] = printedOf(machine, plan.steps[item.id].at, stage.program)
        else if (item.kind === 'prediction')
          pictures[item.id] = printedAloneOf(machine, plan.predictions[item.id].before, stage.program)
      } catch (error) {
        unresolved(error as Error)
      }
  }
  return { stills, pictures }
}
