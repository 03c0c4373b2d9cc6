// define.ts: #define and #undef (6.10.3).

import type { Token } from '../token.ts'
import type { Macro } from './macro.ts'
import { endOfLine, macroName, restOfLine, type Layer, type Reader } from './reader.ts'

// define = name tokens | name "(" (name ("," name)*)? ("," "...")? ")" tokens        no space before "("
export function define(r: Reader, layer: Layer, directive: Token): void {
  const { reporter } = r.around
  const name = macroName(r, layer, directive)
  if (!name) return
  const line = restOfLine(layer)
  let params: Map<string, number> | null = null
  let variadic = false
  if (line[0]?.text === '(' && !line[0].space) {
    const close = line.findIndex((token) => token.text === ')')
    const list = close < 0 ? null : parameters(line.slice(1, close))
    if (!list || list.wrong) {
      reporter.error('macro-parameters', list?.wrong ?? name, { name: name.text })
      return
    }
    ;({ params, variadic } = list)
    line.splice(0, close + 1)
    const badHash = line.find((token, i) => token.text === '#' && !list.params.has(line[i + 1]?.text ?? ''))
    if (badHash) reporter.error('hash-without-parameter', badHash)
  }
  const edge = line[0]?.text === '##' ? line[0] : line.at(-1)?.text === '##' ? line.at(-1)! : null
  if (edge) reporter.error('paste-at-edge', edge)
  const old = r.macros.get(name.text)
  const macro: Macro = { name: name.text, params, variadic, body: line, span: name, dynamic: null, active: false }
  if (old && !sameMacro(old, macro)) {
    const notes = old.dynamic ? [] : [reporter.note('macro-defined-here', old.span, { name: name.text })]
    reporter.warning('macro-redefined', name, { name: name.text }, notes)
  }
  r.macros.set(name.text, macro)
}

// undef = name
export function undef(r: Reader, layer: Layer, directive: Token): void {
  const name = macroName(r, layer, directive)
  if (name) r.macros.delete(name.text)
  endOfLine(r, layer, directive)
}

interface Parameters {
  readonly params: Map<string, number>
  readonly variadic: boolean
  /** The token that cannot stand where it stands. */
  readonly wrong: Token | null
}

/** The names between the parentheses, each with its number. */
function parameters(list: readonly Token[]): Parameters {
  const params = new Map<string, number>()
  let variadic = false
  let wrong: Token | null = null
  for (let i = 0; i < list.length && !wrong; i += 2) {
    const token = list[i]!
    const last = i + 1 >= list.length
    const rest = token.text === '...' && last
    const namedRest = token.kind === 'ident' && list[i + 1]?.text === '...' && i + 2 >= list.length
    const plain = token.kind === 'ident' && (last || list[i + 1]!.text === ',') && i + 2 !== list.length
    const name = rest ? '__VA_ARGS__' : token.text
    if ((!rest && !namedRest && !plain) || params.has(name)) wrong = token
    else params.set(name, params.size)
    variadic ||= rest || namedRest
  }
  return { params, variadic, wrong }
}

/** The same tokens with space at the same places (6.10.3). */
function sameMacro(a: Macro, b: Macro): boolean {
  if (a.dynamic || a.body.length !== b.body.length || a.variadic !== b.variadic) return false
  if ((a.params === null) !== (b.params === null)) return false
  if (a.params && [...a.params.keys()].join() !== [...b.params!.keys()].join()) return false
  return a.body.every((token, i) => {
    const other = b.body[i]!
    return token.text === other.text && (i === 0 || token.space === other.space)
  })
}
