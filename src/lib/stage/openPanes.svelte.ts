// openPanes.svelte.ts: which panes of a stage are open: those that the reader has opened, and at most one that the text has lent.
import { isPane, type PaneName } from './panes.ts'

export class OpenPanes {
  panes: readonly PaneName[] = $state.raw([])
  /** The pane that the text has opened. Only this one is shut again. */
  #lent: PaneName | undefined

  constructor(panes: readonly PaneName[] = ['tree', 'timeline']) {
    this.panes = panes
  }

  toggle(pane: PaneName): void {
    if (pane === this.#lent) this.#lent = undefined
    this.panes = this.panes.includes(pane) ? this.panes.filter((open) => open !== pane) : [...this.panes, pane]
  }

  /** Opens the pane that a step of the text needs, and shuts the one that an earlier step has opened. Answers whether anything changed. */
  lend(pane: string | undefined): boolean {
    const kept = this.panes.filter((open) => open !== this.#lent)
    const lent = isPane(pane) && !kept.includes(pane) ? pane : undefined
    // Nothing is drawn anew for a step that needs no other pane.
    if (lent === this.#lent) return false
    this.#lent = lent
    this.panes = lent ? [...kept, lent] : kept
    return true
  }
}
