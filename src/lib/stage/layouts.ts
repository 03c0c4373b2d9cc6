// layouts.ts: all panes of a stage at one moment, as plain data. A still and a living stage are made of the same.
import { letterAt, type Moment, type ProgramText, type Run } from '../run/client.ts'
import { aboutAt } from './about.ts'
import { syscallsLayout } from './calls/syscallsLayout.ts'
import { codeLayout, type Place } from './code/codeLayout.ts'
import { descriptorsLayout } from './descriptors/descriptorsLayout.ts'
import { inspectorLayout } from './inspector/inspectorLayout.ts'
import { kernelPath } from './kernel/kernelPath.ts'
import { lookAt, type Look } from './look.ts'
import { narrationAt, type Sentence } from './narration/index.ts'
import { numbersLayout } from './numbers/numbersLayout.ts'
import type { PaneName } from './panes.ts'
import { tableLayout } from './table/tableLayout.ts'
import { terminalText } from './terminal/terminalText.ts'
import { timelineLayout } from './timeline/timelineLayout.ts'
import type { Room } from './tree/picture.ts'
import { treeLayout } from './tree/treeLayout.ts'

/** All that a stage draws. */
export interface View {
  readonly panes: readonly PaneName[]
  readonly layouts: Layouts
  readonly narration: Sentence
  readonly moment: Moment
  /** Of a still: its stage goes no further, until the reader has said something. */
  readonly held?: true
}

/** What is to be shown of a run. */
export interface Showing {
  readonly panes: readonly PaneName[]
  /** The moment of the program's exec: timeline and calls begin there. */
  readonly start: number
  readonly moment: Moment
  /** The furthest moment that was ever shown. */
  readonly seen: number
  /** Birth number of the task whose system calls are shown. Undefined: all tasks. */
  readonly only?: number
  /** Birth number of the chosen process. */
  readonly selected?: number
  /** How much room the tree has. Undefined: that of a still. */
  readonly room?: Room
  /** The same of the timeline. */
  readonly timelineRoom?: Room
  /** Virtual ns since boot at the end of the log, if more has passed than the log tells. */
  readonly now?: number
  readonly program?: ProgramText
  readonly places?: ReadonlyMap<number, Place>
}

/** What layouts are made of: what is to be shown, and the kernel's state then. */
interface Source extends Showing {
  readonly run: Run
  readonly look: Look
}

/** `of`: what of a showing a layout is made of, besides run, moment and program, of which all are. It is made anew only if that has changed. */
const layout = <K extends keyof Showing, L>(
  of: readonly K[],
  make: (source: Pick<Source, K | 'run' | 'look' | 'program'>) => L
) => ({ of, make })

const LAYOUTS = {
  tree: layout(['room', 'selected'], ({ look, room, selected }) => treeLayout(look, room, selected)),
  timeline: layout(
    ['start', 'moment', 'seen', 'now', 'selected', 'timelineRoom'],
    ({ run, start, moment, seen, now, selected, timelineRoom }) =>
      timelineLayout(run, { start, ...moment, seen, now, selected }, timelineRoom)
  ),
  table: layout([], ({ look }) => tableLayout(look)),
  numbers: layout([], ({ look }) => numbersLayout(look)),
  kernel: layout([], ({ look }) => kernelPath(look)),
  syscalls: layout(['start', 'only'], ({ look, start, only }) => syscallsLayout(look, start, only)),
  inspector: layout(['selected'], ({ look, selected }) => inspectorLayout(look, selected)),
  descriptors: layout([], ({ look }) => descriptorsLayout(look)),
  code: layout(
    ['places'],
    ({ run, look, look: { event }, program, places }) =>
      program &&
      codeLayout(look, program, places ?? new Map(), (life) => letterAt(life, event) ?? '', aboutAt(run, event))
  ),
  terminal: layout([], ({ run, look: { event } }) => terminalText(run, event))
} satisfies { readonly [P in PaneName]: { of: readonly (keyof Showing)[]; make: (source: Source) => unknown } }

export type Layout<P extends PaneName> = NonNullable<ReturnType<(typeof LAYOUTS)[P]['make']>>
/** The layouts of the open panes. One that needs the program's code is missing until that is there. */
export type Layouts = { readonly [P in PaneName]?: Layout<P> }

/** What a pane's layout is made of, as a list: two that are the same have the same layout. */
export function madeOf(run: Run, showing: Showing, name: PaneName): readonly unknown[] {
  const { moment, program } = showing
  const own = LAYOUTS[name].of.map((field) => (field === 'moment' ? moment.clock : showing[field]))
  return [run.length, run.branches, moment.event, program, ...own]
}

export function layoutOf(run: Run, showing: Showing, name: PaneName): unknown {
  const look = lookAt(run, showing.moment.event, showing.program)
  return LAYOUTS[name].make({ ...showing, run, look })
}

/** `layoutFor`: where a layout comes from, if somebody keeps them. */
export function layoutsAt(run: Run, showing: Showing, layoutFor: typeof layoutOf = layoutOf): Layouts {
  return Object.fromEntries(showing.panes.map((name) => [name, layoutFor(run, showing, name)]))
}

export function viewAt(run: Run, showing: Showing): View {
  const { panes, moment } = showing
  return { panes, layouts: layoutsAt(run, showing), narration: narrationAt(run, moment.event), moment }
}
