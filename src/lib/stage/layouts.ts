// layouts.ts: all panes of a stage at one moment, as plain data: the same for a still and a living stage.
import {
  historyOf,
  letterAt,
  momentAt,
  type MachineClient,
  type Moment,
  type ProgramText,
  type Run
} from '../run/client.ts'
import { syscallsLayout, type SystemCalls } from './calls/syscallsLayout.ts'
import { codeLayout, sourceOf, type CodeLayout, type Place } from './code/codeLayout.ts'
import { inspectorLayout, type InspectorLayout } from './inspector/inspectorLayout.ts'
import { kernelPath, type KernelPath } from './kernelPath.ts'
import { lookAt } from './look.ts'
import { narrationAt, type Sentence } from './narration/index.ts'
import { tableLayout, type TableRow } from './table/tableLayout.ts'
import { terminalText, type TerminalText } from './terminal/terminalText.ts'
import { timelineLayout, type TimelineLayout } from './timeline/timelineLayout.ts'
import type { TreeLayout } from './tree/picture.ts'
import { treeLayout } from './tree/treeLayout.ts'

export const PANES = ['tree', 'timeline', 'table', 'kernel', 'syscalls', 'inspector', 'code', 'terminal'] as const
export type PaneName = (typeof PANES)[number]

export const PANE_TITLES: { readonly [P in PaneName]: string } = {
  tree: 'Processes',
  timeline: 'Timeline',
  table: 'Process table',
  kernel: 'Inside the kernel',
  syscalls: 'System calls',
  inspector: 'Inspector',
  code: 'Code',
  terminal: 'Terminal'
}

/** What is open has a layout. */
export interface Layouts {
  readonly tree?: TreeLayout
  readonly timeline?: TimelineLayout
  readonly table?: readonly TableRow[]
  readonly kernel?: KernelPath
  readonly syscalls?: SystemCalls
  readonly inspector?: InspectorLayout
  readonly code?: CodeLayout
  readonly terminal?: TerminalText
}

/** What a stage draws, asleep or awake. */
export interface View {
  readonly panes: readonly PaneName[]
  readonly layouts: Layouts
  readonly narration: Sentence
  readonly moment: Moment
}

/** What is to be shown, and what the layouts need beside the run. */
export interface Showing {
  readonly panes: readonly PaneName[]
  /** The program's exec: timeline and calls begin there. */
  readonly start: number
  readonly moment: Moment
  /** The furthest moment that was ever shown. */
  readonly seen: number
  /** Whose system calls; undefined: all. */
  readonly only?: number
  /** Birth number of the process that is inspected. */
  readonly selected?: number
  readonly program?: ProgramText
  readonly places?: ReadonlyMap<number, Place>
}

export function viewAt(run: Run, showing: Showing): View {
  const { panes, start, moment, seen, only, selected, program, places } = showing
  const { event } = moment
  const look = lookAt(run, event, program)
  const open = new Set(panes)
  const layouts: Layouts = {
    ...(open.has('tree') && { tree: treeLayout(look) }),
    ...(open.has('timeline') && { timeline: timelineLayout(run, { start, event, seen }) }),
    ...(open.has('table') && { table: tableLayout(look) }),
    ...(open.has('kernel') && { kernel: kernelPath(look) }),
    ...(open.has('syscalls') && { syscalls: syscallsLayout(look, start, only) }),
    ...(open.has('inspector') && { inspector: inspectorLayout(look, selected) }),
    ...(open.has('terminal') && { terminal: terminalText(run, event) }),
    ...(open.has('code') &&
      program && { code: codeLayout(look, program, places ?? new Map(), (life) => letterAt(life, event) ?? '') })
  }
  return { panes, layouts, narration: narrationAt(run, event), moment }
}

/** At which line of its program each process is at a moment; for one that has ended, the line that it did not come back from.
 *  `known`: what was found for the ended before. */
export async function placesAt(
  machine: MachineClient,
  program: ProgramText,
  moment: Moment,
  known: Map<number, Place> = new Map()
): Promise<Map<number, Place>> {
  const { run } = machine
  const places = new Map<number, Place>()
  for (const life of historyOf(run).lives) {
    if (life.program !== program.ino || life.born >= moment.event || life.released < moment.event) continue
    const ended = life.ended < moment.event
    const before = ended ? known.get(life.id) : undefined
    const place = before ?? (await placeOf(machine, program, life.id, ended ? momentAt(run, life.ended) : moment))
    if (!place) continue
    places.set(life.id, place)
    if (ended) known.set(life.id, place)
  }
  return places
}

/** The innermost call that stands in the program's own source. A machine that cannot tell is no reason to stop. */
async function placeOf(
  machine: MachineClient,
  program: ProgramText,
  task: number,
  at: Moment
): Promise<Place | undefined> {
  const { frames } = await machine.ask('inspect', task, at).catch(() => ({ frames: [] }))
  const file = sourceOf(program)?.file
  return frames.find(({ at }) => at?.file === file)?.at
}
