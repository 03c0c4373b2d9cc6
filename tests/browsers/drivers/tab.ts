// A tab of some browser, as narrow as the smoke test allows: each engine is driven in its own way, and everything else is done in the page.
import type { Children } from './children.ts'

/** Nothing moves that need not: motion is the matter of other tests, and costs minutes where no graphics card draws it. */
export interface Tab {
  /** Loads a page, until its scripts and pictures are there. */
  open(address: string): Promise<void>
  /** Value of an expression in the page, a promise awaited. It gives a string. */
  evaluate(expression: string): Promise<string>
  /** Presses and releases the mouse at a point of the window, in CSS pixels. */
  click(x: number, y: number): Promise<void>
  /** Presses the keys that write a text; a line's end is the Enter key. */
  type(text: string): Promise<void>
  /** Presses the keys that select all of what is written in. */
  selectAll(): Promise<void>
  /** Errors and warnings of the console, uncaught errors and violations of the content security policy, since the beginning. */
  complaints(): Promise<readonly string[]>
  close(): Promise<void>
}

/** What a browser gets of its test. */
export interface Place {
  /** For its profile; it is not there yet. */
  readonly folder: string
  /** Into which it saves. */
  readonly downloads: string
  /** What it starts ends with the test. */
  readonly children: Children
}

/** The window of each browser. CSS pixels. */
export const WINDOW = { width: 1440, height: 900 }
