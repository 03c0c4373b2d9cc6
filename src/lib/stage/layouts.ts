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

const LAYOUTS = {
  tree: ({ look, room, selected }) => treeLayout(look, room, selected),
  timeline: ({ run, start, moment, seen, now, selected, timelineRoom }) =>
    timelineLayout(run, { start, ...moment, seen, now, selected }, timelineRoom),
  table: ({ look }) => tableLayout(look),
  numbers: ({ look }) => numbersLayout(look),
  kernel: ({ look }) => kernelPath(look),
  syscalls: ({ look, start, only }) => syscallsLayout(look, start, only),
  inspector: ({ look, selected }) => inspectorLayout(look, selected),
  descriptors: ({ look }) => descriptorsLayout(look),
  code: ({ run, look, moment: { event }, program, places }) =>
    program &&
    codeLayout(look, program, places ?? new Map(), (life) => letterAt(life, event) ?? '', aboutAt(run, event)),
  terminal: ({ run, moment }) => terminalText(run, moment.event)
} satisfies { readonly [P in PaneName]: (source: Source) => unknown }

export type Layout<P extends PaneName> = NonNullable<ReturnType<(typeof LAYOUTS)[P]>>
/** The layouts of the open panes. One that needs the program's code is missing until that is there. */
export type Layouts = { readonly [P in PaneName]?: Layout<P> }

export function viewAt(run: Run, showing: Showing): View {
  const { panes, moment, program } = showing
  const source = { ...showing, run, look: lookAt(run, moment.event, program) }
  const layouts: Layouts = Object.fromEntries(panes.map((name) => [name, LAYOUTS[name](source)]))
  return { panes, layouts, narration: narrationAt(run, moment.event), moment }
}
