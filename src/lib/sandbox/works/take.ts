// take.ts: takes all that stands on the workbench as one work, and shows again what was on show when one was taken. It knows the log, so it comes late.
import { digestsOf, historyOf, instantOf, momentAtInstant } from '../../run/client.ts'
import type { Stage } from '../../stage/open.ts'
import { packedRun, type Desk } from '../desk.ts'
import type { Sitting } from '../sitting.ts'
import type { Shown } from './form.ts'
import type { Work } from './work.ts'

export interface Standing extends Pick<Work, 'program' | 'files'> {
  /** Undefined: nothing was done yet. */
  readonly desk: Desk | undefined
  /** Undefined: no computer is switched on. */
  readonly sitting: Sitting | undefined
}

export async function take({ program, files, desk, sitting }: Standing): Promise<Work> {
  const work = { program, files, ...(desk && { run: packedRun(desk) }) }
  if (!sitting) return work
  const { machine, stage } = sitting
  if (!desk) return { ...work, shown: { panes: stage.panes } }
  const shown = shownOn(stage)
  // What is due at this very time happens, as it does where the run is done again. A computer that is lost can no longer say what came of it.
  const done = machine.inner.ask('advance', { clock: desk.way.until })
  const isWhole = await done.then(
    () => true,
    () => false
  )
  return { ...work, shown, ...(isWhole && { digests: digestsOf(machine.run) }) }
}

function shownOn(stage: Stage): Shown {
  const { moment, panes, selected } = stage
  const there = stage.atStart ? 'start' : instantOf(stage.machine.run, moment)
  return {
    ...(moment.event < stage.end && { at: there }),
    panes,
    ...(selected !== undefined && { chosen: selected })
  }
}

/** Goes to the moment that was on show, if the run has come so far; else it stays at its end. */
export function showAgain(stage: Stage, { at, chosen }: Shown): void {
  const { run } = stage.machine
  if (chosen !== undefined && historyOf(run).byId(chosen)) stage.select(chosen)
  if (typeof at === 'string') return stage.goTo(at, 'straight')
  const moment = at && momentAtInstant(run, at)
  if (moment && moment.event >= stage.start) stage.reach(moment)
}
