// macro.ts: what #define makes, and how its body is filled with the arguments of a call.

import type { Budget } from '../budget.ts'
import type { Reporter } from '../diagnostics.ts'
import { lex } from '../lexer.ts'
import type { Span } from '../source.ts'
import type { Token } from '../token.ts'

export interface Macro {
  readonly name: string
  /** Each parameter's number, in order; null if the macro has none, not even parentheses. */
  readonly params: ReadonlyMap<string, number> | null
  /** The last of `params` takes all remaining arguments. */
  readonly variadic: boolean
  readonly body: readonly Token[]
  readonly span: Span
  /** __LINE__ and the like, whose body depends on where they are used. */
  readonly dynamic: 'line' | 'file' | 'counter' | null
  /** Its expansion is being read right now: its own name in there is not expanded. */
  active: boolean
}

export interface Arguments {
  /** As written, one list for each parameter. */
  readonly raw: readonly (readonly Token[])[]
  /** Fully expanded, made when first asked for. */
  expanded(index: number): readonly Token[]
}

interface Account {
  readonly reporter: Reporter
  readonly budget: Budget
}

/** The macro's body with its arguments in place, as if it were written where `use` stands. */
export function substitute(macro: Macro, use: Token, args: Arguments | null, account: Account): Token[] {
  const { body } = macro
  const { budget } = account
  const out: Token[] = []
  const append = (tokens: readonly Token[], from = 0): void => {
    budget.spend('tokens', tokens.length - from, use)
    for (let i = from; i < tokens.length; i++) out.push(tokens[i]!)
  }
  const paramAt = (i: number): number =>
    args && i < body.length && body[i]!.kind === 'ident' ? (macro.params!.get(body[i]!.text) ?? -1) : -1
  // The result of a paste whose left side was an empty argument: nothing to paste to.
  let nothingLeft = false

  for (let i = 0; i < body.length; i++) {
    const token = body[i]!
    if (token.text === '#' && args && paramAt(i + 1) >= 0) {
      append([stringize(args.raw[paramAt(++i)]!, use, token.space, budget)])
      continue
    }
    if (token.text === '##' && i > 0 && i + 1 < body.length) {
      const param = paramAt(++i)
      const right = param >= 0 ? args!.raw[param]! : [placed(body[i]!, use)]
      // GNU: in `, ## __VA_ARGS__` the comma goes if there are no further arguments, and stays unpasted if there are.
      if (param >= 0 && macro.variadic && param === macro.params!.size - 1 && out.at(-1)?.text === ',') {
        if (right.length === 0) out.pop()
        else append(args!.expanded(param))
        continue
      }
      if (right.length === 0) continue
      if (nothingLeft || out.length === 0) append(right)
      else {
        out.push(paste(out.pop()!, right[0]!, use, account))
        append(right, 1)
      }
      nothingLeft = false
      continue
    }
    const param = paramAt(i)
    if (param < 0) {
      append([placed(token, use)])
      continue
    }
    const beforePaste = body[i + 1]?.text === '##'
    const arg = beforePaste ? args!.raw[param]! : args!.expanded(param)
    nothingLeft = beforePaste && arg.length === 0
    if (arg.length > 0) {
      append([spaced(arg[0]!, token.space)])
      append(arg, 1)
    }
  }
  budget.spend('steps', body.length, use)
  if (out.length > 0) out[0] = { ...out[0]!, space: use.space, bol: use.bol }
  return out
}

function placed(token: Token, use: Token): Token {
  const { kind, text, space, final, problem } = token
  return { kind, text, start: use.start, end: use.end, bol: false, space, final, problem }
}

function spaced(token: Token, space: boolean): Token {
  return token.space === space && !token.bol ? token : { ...token, space, bol: false }
}

// "#" param
function stringize(tokens: readonly Token[], use: Token, space: boolean, budget: Budget): Token {
  let text = ''
  tokens.forEach((token, i) => {
    budget.spend('text', token.text.length + 1, use)
    if (i > 0 && (token.space || token.bol)) text += ' '
    const quoted = token.kind === 'string' || token.kind === 'char'
    text += quoted ? token.text.replace(/["\\]/g, '\\$&') : token.text
  })
  const { start, end } = use
  return { kind: 'string', text: `"${text}"`, start, end, bol: false, space, final: false, problem: null }
}

// left "##" right
function paste(left: Token, right: Token, use: Token, { reporter, budget }: Account): Token {
  budget.spend('text', left.text.length + right.text.length, use)
  const text = left.text + right.text
  const tokens = lex({ ...scratch, text })
  if (tokens.length !== 2) {
    reporter.error('bad-paste', use, { left: left.text, right: right.text })
    return left
  }
  return { ...tokens[0]!, start: left.start, end: left.end, bol: false, space: left.space }
}

const scratch = { name: '', text: '', base: 0, lines: null, renames: [] }
