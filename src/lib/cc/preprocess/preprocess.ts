// preprocess.ts: from texts to the row of tokens that the parser reads (5.1.1.2, phases 2 to 4).
//
//   text → lexer.ts → tokens → reader.ts, a stack of files and macro bodies → expand.ts → tokens for the parser
//                                └ directives.ts, for each line that begins with #
//
// __LINE__, __FILE__ and __COUNTER__ are macros too; their bodies are made where they are used.

import { ABORT, type Budget } from '../budget.ts'
import type { Reporter } from '../diagnostics.ts'
import type { SourceText, Sources } from '../source.ts'
import { KEYWORDS, type Token } from '../token.ts'
import { directive } from './directives.ts'
import { next } from './expand.ts'
import type { Macro } from './macro.ts'
import { PREDEFINED } from './predefined.ts'
import { END, Reader, type FileProvider, type PreprocessOptions } from './reader.ts'

/** Reads a file and all that it includes. What was wrong inside a token has been reported. The last token is 'eof'; if the budget was
 *  used up, which has been reported, it is the only one. */
export function preprocess(
  main: SourceText,
  sources: Sources,
  files: FileProvider,
  reporter: Reporter,
  budget: Budget,
  options: PreprocessOptions
): Token[] {
  const r = new Reader({ sources, files, reporter, budget, options }, directive)
  try {
    predefine(r)
    if (options.prologue === '') return read(r, main)
    const before = read(r, sources.add('<command-line>', options.prologue)).slice(0, -1)
    return [...before, ...read(r, main)]
  } catch (e) {
    if (e !== ABORT) throw e
    return [END]
  }
}

function predefine(r: Reader): void {
  const { sources, options } = r.around
  let text = PREDEFINED
  for (const [name, value] of Object.entries(options.defines)) text += `#define ${name} ${value}\n`
  read(r, sources.add('<built-in>', text))
  for (const dynamic of ['line', 'file', 'counter'] as const) {
    const name = `__${dynamic.toUpperCase()}__`
    r.macros.set(name, { ...NO_MACRO, name, dynamic })
  }
}

const NO_MACRO: Macro = {
  name: '',
  params: null,
  variadic: false,
  body: [],
  span: { start: 0, end: 0 },
  dynamic: null,
  active: false
}

function read(r: Reader, source: SourceText): Token[] {
  const out: Token[] = []
  r.pushFile(source, { start: source.base, end: source.base })
  for (;;) {
    const token = next(r)
    if (token.problem) r.around.reporter.error(token.problem.code, token, token.problem.args)
    if (token.kind === 'stray') continue
    if (token.text === '{' && r.pack > 0) out.push({ ...token, pack: r.pack })
    else out.push(token.kind === 'ident' && KEYWORDS.has(token.text) ? { ...token, kind: 'keyword' } : token)
    if (token.kind === 'eof') return out
  }
}
