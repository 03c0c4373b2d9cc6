// foresight.ts: the layouts of a stage, each made once: those on show, and ahead of time those of the moments to which one step leads. Who presses a
// key then waits for no layout. A layout is a pure function of what it is made of, so nobody can see when that was.
import type { Run } from '../run/client.ts'
import { layoutOf, layoutsAt, madeOf, type Layouts, type Showing } from './layouts.ts'
import type { PaneName } from './panes.ts'

/** So many layouts of a pane are kept: those of the moment on show, of both beside it, and of the one from which the picture came. */
const KEPT = 4
/** The layouts of a larger crowd take longer than a frame: whoever presses something meanwhile would wait for what nobody has asked for. */
const MOST_BODIES = 600

interface Made {
  readonly of: readonly unknown[]
  readonly layout: unknown
}

export class Foresight {
  readonly #run: Run
  /** By pane, the one that was asked for last at the end. */
  readonly #made = new Map<PaneName, Made[]>()

  constructor(run: Run) {
    this.#run = run
  }

  layouts(showing: Showing): Layouts {
    return layoutsAt(this.#run, showing, (_, showing, name) => this.#layout(showing, name))
  }

  /** Makes one of the layouts that are missing for any of these. Answers whether there was one. */
  prepare(showings: readonly Showing[]): boolean {
    for (const showing of showings)
      for (const name of showing.panes)
        if (!this.#find(showing, name)) {
          this.#make(showing, name)
          return true
        }
    return false
  }

  #layout(showing: Showing, name: PaneName): unknown {
    const made = this.#find(showing, name)
    if (!made) return this.#make(showing, name)
    const all = this.#made.get(name)!
    all.push(...all.splice(all.indexOf(made), 1))
    return made.layout
  }

  #find(showing: Showing, name: PaneName): Made | undefined {
    const of = madeOf(this.#run, showing, name)
    return this.#made.get(name)?.find((made) => of.every((part, i) => Object.is(part, made.of[i])))
  }

  #make(showing: Showing, name: PaneName): unknown {
    const layout = layoutOf(this.#run, showing, name)
    const all = this.#made.get(name) ?? []
    this.#made.set(name, [...all.slice(-KEPT + 1), { of: madeOf(this.#run, showing, name), layout }])
    return layout
  }
}

/** Is a picture small enough for those beside it to be made ahead? */
export const looksAhead = ({ tree }: Layouts): boolean => (tree?.bodies.length ?? 0) <= MOST_BODIES
