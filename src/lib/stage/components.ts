// components.ts: what draws each pane.
import type { Component } from 'svelte'
import SystemCalls from './calls/SystemCalls.svelte'
import Code from './code/Code.svelte'
import Inspector from './inspector/Inspector.svelte'
import KernelPath from './kernel/KernelPath.svelte'
import type { Layout } from './layouts.ts'
import type { PaneName } from './panes.ts'
import type { Stage } from './stage.svelte.ts'
import Table from './table/Table.svelte'
import Terminal from './terminal/Terminal.svelte'
import Timeline from './timeline/Timeline.svelte'
import Tree from './tree/Tree.svelte'

/** A pane draws a layout. Through the stage it hears what is chosen and pointed at, and hands on what the reader does; asleep it has none. */
export interface PaneProps<L> {
  layout: L
  stage?: Stage
}

const COMPONENTS: { readonly [P in PaneName]: Component<PaneProps<Layout<P>>> } = {
  tree: Tree,
  timeline: Timeline,
  table: Table,
  kernel: KernelPath,
  syscalls: SystemCalls,
  inspector: Inspector,
  code: Code,
  terminal: Terminal
}

/** The component of a pane, for whom the layout has come under the same name. */
export const componentOf = (name: PaneName) => COMPONENTS[name] as Component<PaneProps<unknown>>
