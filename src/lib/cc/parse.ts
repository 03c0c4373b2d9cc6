// parse.ts: one source file, from its text to its checked tree.

import type { Unit, VariableDefinition } from './ast.ts'
import { ABORT, Budget, type Spent } from './budget.ts'
import { unit } from './declarations.ts'
import { Reporter, type Diagnostic } from './diagnostics.ts'
import { Parser } from './parser.ts'
import { preprocess } from './preprocess/preprocess.ts'
import type { FileProvider } from './preprocess/reader.ts'
import { libraryOf } from './prototypes.ts'
import { Sources } from './source.ts'

export interface ParseOptions {
  /** Where <…> is looked for; `/usr/include` if left out. */
  readonly includeDirs?: readonly string[]
  /** -DNAME=VALUE */
  readonly defines?: Readonly<Record<string, string>>
  /** Lines of C in front of the file, as -D, -U and -include stand for them. */
  readonly prologue?: string
  /** After how many errors to stop. */
  readonly maxErrors?: number
  /** What other files of the same program have used of the budget; what this one uses is added. */
  readonly spent?: Spent
}

export interface Parsed {
  readonly unit: Unit
  /** To turn the tree's spans into lines and columns. */
  readonly sources: Sources
  /** In the order in which they stand in the source. If there is an error among them, the tree is incomplete and must not be compiled. */
  readonly diagnostics: readonly Diagnostic[]
  readonly ok: boolean
  /** What it took, in the units of budget.ts. */
  readonly spent: Readonly<Spent>
}

/** Reads, parses and checks one file. Never throws, whatever the text is. */
export function parse(name: string, text: string, files: FileProvider, options: ParseOptions = {}): Parsed {
  const sources = new Sources()
  const reporter = new Reporter(sources, options.maxErrors ?? 20)
  const main = sources.add(name, text)
  const { includeDirs = ['/usr/include'], defines = {}, prologue = '' } = options
  const budget = new Budget(reporter, options.spent)
  const tokens = preprocess(main, sources, files, reporter, budget, { includeDirs, defines, prologue })
  const p = new Parser(tokens, reporter, budget, libraryOf(files))
  try {
    unit(p)
  } catch (e) {
    if (e !== ABORT) throw e
  }
  const variables = p.statics.map(({ symbol, items }): VariableDefinition => ({ symbol, items: items ?? [] }))
  const { functions, strings } = p
  return {
    unit: { file: name, functions, variables, strings },
    sources,
    diagnostics: reporter.sorted(),
    ok: reporter.errors === 0,
    spent: budget.spent
  }
}
