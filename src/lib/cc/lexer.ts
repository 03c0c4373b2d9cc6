// lexer.ts: cuts a text into tokens, all at once. It reports nothing itself: a token carries its own problem, see token.ts.

import { NAME_LENGTH, type Budget } from './budget.ts'
import type { SourceText } from './source.ts'
import type { Problem, Token, TokenKind } from './token.ts'

/** All tokens of a text; the last one is 'eof'. Each is paid for, if there is a budget. */
export function lex(source: SourceText, budget: Budget | null = null): Token[] {
  return new Lexer(source, budget).run()
}

/** Characters that word processors write instead of the plain ones that C has. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '‘': "'", '’': "'", '‚': "'", '´': "'",
  '–': '-', '—': '-', '−': '-', '×': '*', '÷': '/', '；': ';', '，': ',', '（': '(', '）': ')', '｛': '{', '｝': '}',
  '\u00a0': ' ', '\u200b': ' ', '\u3000': ' ', '\ufeff': ' ',
} // prettier-ignore

const DIGRAPHS: Readonly<Record<string, string>> = { '<:': '[', ':>': ']', '<%': '{', '%>': '}', '%:': '#' }

class Lexer {
  private readonly text: string
  private readonly tokens: Token[] = []
  private at = 0
  private bol = true
  private space = false
  /** Where lines were spliced: offsets in `text`, each with the number of characters that were removed up to there. */
  private readonly cuts: { at: number; removed: number }[] = []
  private cut = 0
  private removed = 0

  private readonly source: SourceText
  private readonly budget: Budget | null

  constructor(source: SourceText, budget: Budget | null) {
    this.source = source
    this.budget = budget
    this.text = source.text.includes('\\\n') || source.text.includes('\\\r\n') ? this.splice(source.text) : source.text
  }

  run(): Token[] {
    const { text } = this
    let comment: Problem | null = null
    while (this.at < text.length) {
      const c = text.charCodeAt(this.at)
      if (c === 10) {
        this.bol = true
        this.at++
      } else if (c === 32 || c === 9 || c === 13 || c === 11 || c === 12) {
        this.space = true
        this.at++
      } else if (c === 47 && text.charCodeAt(this.at + 1) === 47) {
        const end = text.indexOf('\n', this.at)
        this.at = end < 0 ? text.length : end
      } else if (c === 47 && text.charCodeAt(this.at + 1) === 42) {
        const end = text.indexOf('*/', this.at + 2)
        if (end < 0) {
          comment = { code: 'unterminated-comment', args: {} }
          break
        }
        this.space = true
        this.at = end + 2
      } else {
        this.token(c)
      }
    }
    const start = this.position(this.at)
    this.tokens.push({
      kind: 'eof',
      text: '',
      start,
      end: start + (comment ? 2 : 0),
      bol: true,
      space: true,
      final: false,
      problem: comment
    })
    return this.tokens
  }

  private token(c: number): void {
    const { text } = this
    const next = text.charCodeAt(this.at + 1)
    if (isDigit(c) || (c === 46 && isDigit(next))) return this.push('number', this.numberEnd())
    if (c === 34) return this.quoted('string', this.at + 1, '"')
    if (c === 39) return this.quoted('char', this.at + 1, "'")
    if (isNameStart(c)) {
      if (c === 76 || c === 85 || c === 117) {
        const prefix = c === 117 && next === 56 ? 2 : 1
        const quote = text[this.at + prefix]
        if (quote === '"') return this.quoted('string', this.at + prefix + 1, '"')
        if (quote === "'" && prefix === 1) return this.quoted('char', this.at + 2, "'")
      }
      return this.name()
    }
    const length = punctuatorLength(text, this.at, c)
    if (length > 0) return this.push('punct', this.at + length)
    this.stray(c)
  }

  /** Appends a token that ends at `end`. Its text is `meant`, if that is given, or else as written. */
  private push(kind: TokenKind, end: number, problem: Problem | null = null, suffix = '', meant = ''): void {
    let text = meant || this.text.slice(this.at, end) + suffix
    if (kind === 'punct' && text.length === 2) text = DIGRAPHS[text] ?? text
    const start = this.position(this.at)
    this.at = end
    const { bol, space } = this
    const token: Token = { kind, text, start, end: this.position(end), bol, space, final: false, problem }
    this.budget?.token(token)
    this.tokens.push(token)
    this.bol = false
    this.space = false
  }

  private name(): void {
    let end = this.at + 1
    while (end < this.text.length && isNamePart(this.text.charCodeAt(end))) end++
    if (end - this.at <= NAME_LENGTH) return this.push('ident', end)
    const problem: Problem = { code: 'name-too-long', args: { limit: NAME_LENGTH } }
    this.push('ident', end, problem, '', this.text.slice(this.at, this.at + NAME_LENGTH))
  }

  // pp-number = "."? digit (digit | letter | "_" | "." | [eEpP][+-])*
  private numberEnd(): number {
    let i = this.at + 1
    for (; i < this.text.length; i++) {
      const c = this.text.charCodeAt(i)
      if (c === 43 || c === 45) {
        const before = this.text.charCodeAt(i - 1) | 32
        if (before === 101 || before === 112) continue
        return i
      }
      if (c !== 46 && !isNamePart(c)) return i
    }
    return i
  }

  private quoted(kind: 'string' | 'char', from: number, quote: string): void {
    const close = quote.charCodeAt(0)
    let i = from
    for (; i < this.text.length; i++) {
      const c = this.text.charCodeAt(i)
      if (c === close) return this.push(kind, i + 1)
      if (c === 10) break
      if (c === 92 && this.text.charCodeAt(i + 1) !== 10) i++
    }
    i = Math.min(i, this.text.length)
    this.push(kind, i, { code: kind === 'string' ? 'unterminated-string' : 'unterminated-char', args: {} }, quote)
  }

  private stray(c: number): void {
    const character = String.fromCodePoint(this.text.codePointAt(this.at)!)
    const plain = LOOKALIKES[character]
    if (plain === '"' || plain === "'") return this.curlyQuoted(character, plain)
    const code = 'U+' + c.toString(16).toUpperCase().padStart(4, '0')
    const problem: Problem =
      plain === undefined
        ? { code: 'stray-character', args: { character: c < 32 ? code : character } }
        : plain === ' '
          ? { code: 'strange-space', args: { code } }
          : { code: 'smart-character', args: { character, plain } }
    this.push('stray', this.at + character.length, problem)
  }

  /** “text”: becomes a token with plain quotes and a problem, so that the rest of the line can be read. */
  private curlyQuoted(character: string, plain: '"' | "'"): void {
    const problem: Problem = { code: 'smart-character', args: { character, plain } }
    let end = this.at + 1
    while (end < this.text.length && this.text[end] !== '\n') {
      const c = this.text[end++]!
      if (c !== plain && LOOKALIKES[c] !== plain) continue
      const kind = plain === '"' ? 'string' : 'char'
      return this.push(kind, end, problem, '', plain + this.text.slice(this.at + 1, end - 1) + plain)
    }
    this.push('stray', this.at + 1, problem)
  }

  /** Takes out each backslash at the end of a line together with the line's end. */
  private splice(text: string): string {
    let result = ''
    let from = 0
    const pattern = /\\\r?\n/g
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      result += text.slice(from, match.index)
      from = match.index + match[0].length
      this.cuts.push({ at: result.length, removed: from - result.length })
    }
    return result + text.slice(from)
  }

  /** Offsets must be asked for in rising order. */
  private position(offset: number): number {
    while (this.cut < this.cuts.length && this.cuts[this.cut]!.at < offset)
      this.removed = this.cuts[this.cut++]!.removed
    return this.source.base + offset + this.removed
  }
}

function isDigit(c: number): boolean {
  return c >= 48 && c <= 57
}

export function isNameStart(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95 || c === 36 || (c >= 0xaa && isForeignLetter(c))
}

export function isNamePart(c: number): boolean {
  return isNameStart(c) || isDigit(c)
}

/** Letters of other alphabets, but not their punctuation: roughly C11 annex D. */
function isForeignLetter(c: number): boolean {
  if (c < 0xc0) return c === 0xaa || c === 0xb5 || c === 0xba
  if (c < 0x2000) return c !== 0xd7 && c !== 0xf7 && c !== 0x1680
  if (c < 0x2c00) return c >= 0x2070 && c < 0x2190
  return c < 0xfe00 && c !== 0x3000 && !(c >= 0x3001 && c <= 0x3003) && !(c >= 0x3008 && c <= 0x3020)
}

/** Length of the longest punctuator that starts here, 0 if there is none. */
function punctuatorLength(text: string, at: number, c: number): number {
  const d = text.charCodeAt(at + 1)
  const e = text.charCodeAt(at + 2)
  switch (c) {
    case 0x28: // ( ) , ; ? [ ] { } ~
    case 0x29:
    case 0x2c:
    case 0x3b:
    case 0x3f:
    case 0x5b:
    case 0x5d:
    case 0x7b:
    case 0x7d:
    case 0x7e:
      return 1
    case 0x2e: // . ...
      return d === 0x2e && e === 0x2e ? 3 : 1
    case 0x3a: // : :>
      return d === 0x3e ? 2 : 1
    case 0x23: // # ##
      return d === 0x23 ? 2 : 1
    case 0x2b: // + ++ +=
      return d === 0x2b || d === 0x3d ? 2 : 1
    case 0x2d: // - -- -= ->
      return d === 0x2d || d === 0x3d || d === 0x3e ? 2 : 1
    case 0x26: // & && &=
      return d === 0x26 || d === 0x3d ? 2 : 1
    case 0x7c: // | || |=
      return d === 0x7c || d === 0x3d ? 2 : 1
    case 0x3c: // < << <<= <= <: <%
      if (d === 0x3c) return e === 0x3d ? 3 : 2
      return d === 0x3d || d === 0x3a || d === 0x25 ? 2 : 1
    case 0x3e: // > >> >>= >=
      if (d === 0x3e) return e === 0x3d ? 3 : 2
      return d === 0x3d ? 2 : 1
    case 0x25: // % %= %> %:
      return d === 0x3d || d === 0x3e || d === 0x3a ? 2 : 1
    case 0x21: // ! * / = ^, each also with =
    case 0x2a:
    case 0x2f:
    case 0x3d:
    case 0x5e:
      return d === 0x3d ? 2 : 1
    default:
      return 0
  }
}
