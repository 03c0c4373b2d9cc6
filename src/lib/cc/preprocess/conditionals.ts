// conditionals.ts: #if, #ifdef, #ifndef, #elif, #else, #endif (6.10.1): which groups of lines are read, and which are skipped.

import type { Token } from '../token.ts'
import { evaluateCondition } from './condition.ts'
import { expand, synthetic } from './expand.ts'
import { endOfLine, macroName, restOfLine, spanOf, tokenOnLine, type Layer, type Reader } from './reader.ts'

/** #if, #ifdef, #ifndef: begins to read the group, or skips it. */
export function open(r: Reader, layer: Layer, hash: Token, directive: Token): void {
  const taken = holds(r, layer, directive)
  layer.conditions.push({ span: spanOf(hash, directive), taken, otherwise: false })
  if (!taken) skipGroups(r, layer)
}

/** #elif or #else met while reading: the group before was taken, so the rest is not. */
export function afterTakenGroup(r: Reader, layer: Layer, directive: Token): void {
  const { reporter } = r.around
  const condition = layer.conditions[layer.conditions.length - 1]
  if (!condition) {
    restOfLine(layer)
    reporter.error('directive-without-if', directive, { name: directive.text })
    return
  }
  if (condition.otherwise) reporter.error('directive-after-else', directive, { name: directive.text })
  if (directive.text === 'else') {
    condition.otherwise = true
    endOfLine(r, layer, directive)
  } else {
    restOfLine(layer)
  }
  skipGroups(r, layer)
}

/** #endif */
export function close(r: Reader, layer: Layer, hash: Token, directive: Token): void {
  if (!layer.conditions.pop())
    r.around.reporter.error('directive-without-if', spanOf(hash, directive), { name: directive.text })
  endOfLine(r, layer, directive)
}

/** Evaluates the rest of an #if, #ifdef, #ifndef or #elif. */
function holds(r: Reader, layer: Layer, directive: Token): boolean {
  const { reporter } = r.around
  if (directive.text === 'ifdef' || directive.text === 'ifndef') {
    const name = macroName(r, layer, directive)
    if (!name) return false
    endOfLine(r, layer, directive)
    return r.macros.has(name.text) === (directive.text === 'ifdef')
  }
  const tokens = expand(r, replaceDefined(r, restOfLine(layer)))
  for (const token of tokens) {
    if (token.problem) reporter.error(token.problem.code, token, token.problem.args)
  }
  return evaluateCondition(tokens, directive, reporter)
}

// "defined" name | "defined" "(" name ")"
function replaceDefined(r: Reader, line: readonly Token[]): Token[] {
  const out: Token[] = []
  for (let i = 0; i < line.length; i++) {
    const token = line[i]!
    if (token.text !== 'defined') {
      out.push(token)
      continue
    }
    const parens = line[i + 1]?.text === '('
    const name = line[parens ? i + 2 : i + 1]
    if (name?.kind !== 'ident' || (parens && line[i + 3]?.text !== ')')) {
      r.around.reporter.error('macro-name-missing', token, { directive: 'defined' })
      return []
    }
    out.push(synthetic('number', r.macros.has(name.text) ? '1' : '0', token))
    i += parens ? 3 : 1
  }
  return out
}

/** Skips to the group that is taken, or past #endif. */
function skipGroups(r: Reader, layer: Layer): void {
  const { reporter, budget } = r.around
  const condition = layer.conditions[layer.conditions.length - 1]!
  let depth = 0
  for (;;) {
    const token = layer.tokens[layer.at]!
    // The end of file finds the condition open, and says so.
    if (token.kind === 'eof') return
    budget.step(token)
    layer.at++
    if (!token.bol || token.text !== '#') continue
    const name = tokenOnLine(layer)
    if (!name) continue
    if (name.text === 'if' || name.text === 'ifdef' || name.text === 'ifndef') depth++
    if (name.text === 'endif') {
      if (depth-- > 0) continue
      layer.conditions.pop()
      return endOfLine(r, layer, name)
    }
    if (depth > 0 || (name.text !== 'elif' && name.text !== 'else')) continue
    if (condition.otherwise) reporter.error('directive-after-else', name, { name: name.text })
    if (name.text === 'else') {
      condition.otherwise = true
      endOfLine(r, layer, name)
    }
    const takes = !condition.taken && (name.text === 'else' || holds(r, layer, name))
    if (!takes) continue
    condition.taken = true
    return
  }
}
