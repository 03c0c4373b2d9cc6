// expand.ts: the names of macros give way to their bodies (6.10.3).

import { ABORT, DEPTHS } from '../budget.ts'
import type { Token, TokenKind } from '../token.ts'
import { substitute, type Macro } from './macro.ts'
import type { Reader } from './reader.ts'

/** The next token, fully expanded. */
export function next(r: Reader): Token {
  for (;;) {
    const token = r.raw()
    if (token.kind !== 'ident' || token.final) return token
    const macro = r.macros.get(token.text)
    if (!macro) return token
    if (macro.active) return { ...token, final: true }
    if (!enter(r, macro, token)) return token
  }
}

/** Tokens with all macros in them expanded, as if nothing stood around them. */
export function expand(r: Reader, tokens: readonly Token[]): Token[] {
  const out: Token[] = []
  r.pushTokens(tokens, null, true)
  for (let token = next(r); token.kind !== 'eof'; token = next(r)) out.push(token)
  r.pop()
  return out
}

/** Puts a macro's expansion on the stack. False if it is the name of a macro with parameters, without arguments. */
function enter(r: Reader, macro: Macro, use: Token): boolean {
  if (macro.dynamic) {
    r.pushTokens([dynamicToken(r, macro.dynamic, use)], null)
    return true
  }
  if (!macro.params) {
    r.pushTokens(substitute(macro, use, null, r.around), macro)
    return true
  }
  if (!r.openParenIsNext(use)) return false
  const raw = collectArguments(r, macro, use)
  if (!raw) return true
  const expanded: (readonly Token[])[] = []
  const args = { raw, expanded: (i: number) => (expanded[i] ??= expandArgument(r, raw[i]!, use)) }
  r.pushTokens(substitute(macro, use, args, r.around), macro)
  return true
}

function expandArgument(r: Reader, tokens: readonly Token[], use: Token): Token[] {
  if (++r.expansions > DEPTHS.expansion) {
    r.around.reporter.error('nesting-too-deep', use)
    throw ABORT
  }
  const out = expand(r, tokens)
  r.expansions--
  return out
}

// arguments = "(" (tokens ("," tokens)*)? ")"
function collectArguments(r: Reader, macro: Macro, use: Token): Token[][] | null {
  const { reporter } = r.around
  const expected = macro.params!.size
  const args: Token[][] = [[]]
  let depth = 0
  r.raw()
  for (;;) {
    const token = r.raw()
    if (token.kind === 'eof') {
      reporter.error('unterminated-macro-call', use, { name: macro.name })
      return null
    }
    if (token.text === ')' && depth-- === 0) break
    if (token.text === '(') depth++
    if (token.text === ',' && depth === 0 && !(macro.variadic && args.length === expected)) args.push([])
    else args[args.length - 1]!.push(token)
  }
  if (expected === 0 && args.length === 1 && args[0]!.length === 0) return []
  // The variable arguments may be left out, comma and all.
  if (macro.variadic && args.length === expected - 1) args.push([])
  if (args.length === expected) return args
  const note = reporter.note('macro-defined-here', macro.span, { name: macro.name })
  reporter.error('macro-argument-count', use, { name: macro.name, expected, given: args.length }, [note])
  return null
}

function dynamicToken(r: Reader, kind: NonNullable<Macro['dynamic']>, use: Token): Token {
  if (kind === 'counter') return synthetic('number', String(r.counter++), use)
  const place = r.around.sources.place(use.start)
  if (kind === 'line') return synthetic('number', String(place.line), use)
  r.around.budget.spend('text', place.file.length, use)
  return synthetic('string', `"${place.file.replace(/["\\]/g, '\\$&')}"`, use)
}

/** A token that no text holds, where `use` stands. */
export function synthetic(kind: TokenKind, text: string, use: Token): Token {
  return { ...use, kind, text, final: false, problem: null }
}
