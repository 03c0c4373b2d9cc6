// budget.ts: how much a source file may ask of the compiler. Everything is counted and nothing is timed,
// so that the same file is refused at the same place on every computer.
//
// A resource is used up bit by bit (LIMITS, Budget); a depth is a property of one place in the source (DEPTHS).
// Both are chosen so that no file makes the compiler take seconds, hundreds of megabytes, or all of JavaScript's stack.

import type { Reporter } from './diagnostics.ts'
import type { Span } from './source.ts'

/** Thrown to end a compilation for good, once the reason has been reported. */
export const ABORT = Symbol('abort')

/** What one program may use: its source files, with all that they include. */
export const LIMITS = {
  /** Characters of source text, each inclusion counted. Without comments, `tokens` is used up after about a quarter of them. */
  source: 4 << 20,
  /** Tokens: those that stand in the text, those that macros make, and the values that a range `[a ... b] =` repeats. Each takes up
   *  to 700 bytes until the program is linked. The longest program of our tests has 65,000 with its headers. */
  tokens: 300_000,
  /** Characters that are copied: those that `#`, `##` and __FILE__ make, and those of string literals, each time they are used. */
  text: 2 << 20,
  /** Tokens that are looked at, counted each time. A plain program takes three for a token. */
  steps: 4_000_000,
  /** Bytes of objects that begin with a value. The object file, the program and the file on the disk hold a copy each:
   *  together they take a quarter of the machine's 256 MiB. */
  data: 16 << 20,
  /** Bytes of objects of one kind: all static ones, or the automatic ones of one function. Addresses and offsets are 32 bits wide. */
  objects: 2 ** 31 - 2 ** 24
} as const

export type Resource = keyof typeof LIMITS

export type Spent = Record<Resource, number>

/** How deep things may lie in each other. C11 5.2.4.1 asks for 63 parentheses, 127 blocks, 15 files, 63 nested structs, 12 pieces of a declarator.
 *  As deep as they may be, none takes more than a third of the stack that Node and Chrome give (984 KiB): two may meet. */
export const DEPTHS = {
  /** Parentheses, blocks, operands, declarators, braces of values. The parser takes up to 10 frames of the stack for each. */
  syntax: 256,
  /** Operators of an expression's tree, from its root to a leaf: whatever walks over the tree goes as deep. Some count as DEEP_OPERATOR;
   *  a chain such as `a + b + c` counts as one (chains.ts). */
  expression: 1000,
  /** Pieces of a type: `int *a[3]` has two. */
  type: 256,
  /** Structs that are members of structs. */
  record: 256,
  /** Files that include each other. gcc has 200. */
  include: 100,
  /** Macro calls inside the arguments of macro calls. */
  expansion: 200,
  /** Parentheses and operators in the condition of an #if. */
  condition: 400
} as const

/** For how many operators a call, a member, an element or a comparison counts: the code generator takes as many more frames for it. */
export const DEEP_OPERATOR = 3

/** Pieces of a type that is written out in full. Names of types let them double: a comparison looks at each. */
export const TYPE_PARTS = 4096

/** Bytes of an object: more would not have an offset. */
export const OBJECT_SIZE = 2 ** 31 - 1

/** Characters of a name: more are cut off, with an error. C11 asks for 63. */
export const NAME_LENGTH = 1024

/** Names among which one is looked for that a mistyped name could have meant. The library has about 1,500. */
export const GUESSES = 4000

/** Characters of a name to which a guess is made; comparing takes the square. */
export const GUESS_LENGTH = 64

/** Characters of a line of source, and of a name or text in a sentence, that a message shows. */
export const SHOWN = 400

/** Warnings of one file that are kept. */
export const WARNINGS = 500

/** Characters of a scanf format that is checked: looking for the ends of sets takes the square. */
export const SCANF_FORMAT = 1024

export function nothingSpent(): Spent {
  return { source: 0, tokens: 0, text: 0, steps: 0, data: 0, objects: 0 }
}

/** Is more than the limit gone of any resource? */
export function overspent(spent: Readonly<Spent>): boolean {
  return Object.entries(LIMITS).some(([resource, limit]) => spent[resource as Resource] > limit)
}

/** What one compilation has used so far. */
export class Budget {
  readonly spent: Spent
  private readonly reporter: Reporter

  /** `spent` is what other files of the same program have used. */
  constructor(reporter: Reporter, spent: Spent = nothingSpent()) {
    this.reporter = reporter
    this.spent = spent
  }

  /** Uses `amount` of a resource at a place. Where there is not enough left, says so there and throws ABORT. */
  spend(resource: Resource, amount: number, place: Span): void {
    this.spent[resource] += amount
    if (this.spent[resource] > LIMITS[resource]) this.refuse(resource, place)
  }

  /** Looks at a token. */
  step(place: Span): void {
    if (++this.spent.steps > LIMITS.steps) this.refuse('steps', place)
  }

  /** Takes a token out of a text. */
  token(place: Span): void {
    if (++this.spent.tokens > LIMITS.tokens) this.refuse('tokens', place)
  }

  private refuse(resource: Resource, place: Span): never {
    this.reporter.error(`budget-${resource}`, place, { limit: LIMITS[resource] })
    throw ABORT
  }
}
