// panes.ts: the panes of a stage. A pane is a name here; under the same name it has a title (en.ts), a layout (layouts.ts) and a component
// (components.ts). Where one of them is missing nothing compiles. They lie apart because a page loads names, titles and components at
// once, and layouts, with the whole log behind them, only when a stage wakes.

interface Pane {
  /** Where it stands: it is the picture, beside the picture, or in the strip below. */
  readonly place: 'picture' | 'side' | 'strip'
  /** It needs width, and a height of its own where panes lie below each other. */
  readonly wide?: true
  /** It may be higher than its place and has nothing that takes the focus. So it takes the focus itself, to be scrolled by keyboard. */
  readonly scrolls?: true
}

export const PANES = {
  tree: { place: 'picture' },
  timeline: { place: 'strip' },
  table: { place: 'side' },
  numbers: { place: 'side', wide: true },
  kernel: { place: 'side' },
  syscalls: { place: 'side', wide: true },
  inspector: { place: 'side', scrolls: true },
  descriptors: { place: 'side', wide: true, scrolls: true },
  code: { place: 'side', wide: true },
  terminal: { place: 'side', wide: true }
} as const satisfies { readonly [name: string]: Pane }

export type PaneName = keyof typeof PANES

/** All names, in the order in which menus show them. */
export const PANE_NAMES = Object.keys(PANES) as PaneName[]

export const isPane = (name: string | undefined): name is PaneName => name !== undefined && Object.hasOwn(PANES, name)

export const paneOf = (name: PaneName): Pane => PANES[name]
