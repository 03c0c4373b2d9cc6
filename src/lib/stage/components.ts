// components.ts: the component that draws each pane.
import type { Component } from 'svelte'
import SystemCalls from './calls/SystemCalls.svelte'
import Code from './code/Code.svelte'
import Descriptors from './descriptors/Descriptors.svelte'
import Inspector from './inspector/Inspector.svelte'
import KernelPath from './kernel/KernelPath.svelte'
import type { Layout } from './layouts.ts'
import Numbers from './numbers/Numbers.svelte'
import type { PaneName } from './panes.ts'
import type { Stage } from './stage.svelte.ts'
import Table from './table/Table.svelte'
import Terminal from './terminal/Terminal.svelte'
import Timeline from './timeline/Timeline.svelte'
import Tree from './tree/Tree.svelte'

/** A pane draws a layout. From the stage it learns what is chosen and pointed at, and it tells the stage what the reader does. A sleeping pane has
 *  no stage. */
export interface PaneProps<L> {
  layout: L
  stage?: Stage
}

const COMPONENTS: { readonly [P in PaneName]: Component<PaneProps<Layout<P>>> } = {
  tree: Tree,
  timeline: Timeline,
  table: Table,
  numbers: Numbers,
  kernel: KernelPath,
  syscalls: SystemCalls,
  inspector: Inspector,
  descriptors: Descriptors,
  code: Code,
  terminal: Terminal
}

/** The component of a pane. It must be given the layout of the same name. */
export const componentOf = (name: PaneName) => COMPONENTS[name] as Component<PaneProps<unknown>>
