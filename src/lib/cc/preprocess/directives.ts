// directives.ts: what each directive does. The longer ones have files of their own.

import { parseInteger, parseString } from '../literals.ts'
import { nearest } from '../suggest.ts'
import type { Token } from '../token.ts'
import { afterTakenGroup, close, open } from './conditionals.ts'
import { define, undef } from './define.ts'
import { expand } from './expand.ts'
import { include } from './include.ts'
import { restOfLine, spanOf, tokenOnLine, type Layer, type Reader } from './reader.ts'

const DIRECTIVES = 'define undef include if ifdef ifndef elif else endif error warning pragma line'.split(' ')

/** Bytes of the name of a file, with its closing NUL: linux/limits.h. */
const PATH_MAX = 4096

/** Obeys a directive whose # has just been read. */
export function directive(r: Reader, layer: Layer, hash: Token): void {
  const { reporter } = r.around
  const name = tokenOnLine(layer)
  if (!name) return
  switch (name.text) {
    case 'define':
      return define(r, layer, name)
    case 'undef':
      return undef(r, layer, name)
    case 'include':
      return include(r, layer, name)
    case 'if':
    case 'ifdef':
    case 'ifndef':
      return open(r, layer, hash, name)
    case 'elif':
    case 'else':
      return afterTakenGroup(r, layer, name)
    case 'endif':
      return close(r, layer, hash, name)
    case 'error':
      return reporter.error('error-directive', spanOf(hash, name), { text: textOf(restOfLine(layer)) })
    case 'warning':
      return reporter.warning('warning-directive', spanOf(hash, name), { text: textOf(restOfLine(layer)) })
    case 'pragma':
      return pragma(r, layer, name)
    case 'line':
      return line(r, layer, name)
  }
  restOfLine(layer)
  const guess = nearest(name.text, DIRECTIVES)
  if (guess) reporter.error('unknown-directive-guess', spanOf(hash, name), { name: name.text, guess })
  else reporter.error('unknown-directive', spanOf(hash, name), { name: name.text })
}

function textOf(line: readonly Token[]): string {
  return line.map((token, i) => (i > 0 && token.space ? ' ' : '') + token.text).join('')
}

/** `once` and `pack` are obeyed. A pragma that would make it another program is warned of; all others are for other compilers. */
function pragma(r: Reader, layer: Layer, directive: Token): void {
  const [first, ...rest] = restOfLine(layer).map(({ text }) => text)
  const name = first ?? ''
  if (name === 'once') r.once.add(layer.file!.name)
  if (name === 'pack') pack(r, rest)
  if (name === 'push_macro' || name === 'pop_macro') r.around.reporter.warning('pragma-ignored', directive, { name })
}

/** pack(2), pack(), pack(push), pack(push, 2), pack(pop). */
function pack(r: Reader, words: readonly string[]): void {
  if (words.includes('push')) r.packs.push(r.pack)
  const number = words.find((text) => /^(1|2|4|8|16)$/.test(text))
  if (words.includes('pop')) r.pack = r.packs.pop() ?? 0
  else if (number) r.pack = Number(number)
  else if (!words.includes('push')) r.pack = 0
}

// line = number ("\"" name "\"")?
function line(r: Reader, layer: Layer, directive: Token): void {
  const { reporter, sources } = r.around
  const rest = expand(r, restOfLine(layer))
  const [first, second] = rest
  const number = first ? parseInteger(first.text) : null
  const long = second && second.text.length >= PATH_MAX
  if (!number || (second && second.kind !== 'string') || long) {
    reporter.error('line-syntax', (long ? second : first) ?? directive)
    return
  }
  const file = layer.file!
  const name = second ? decode(second.text) : (file.renames.at(-1)?.name ?? file.name)
  const offset = layer.tokens[layer.at]!.start - file.base
  // The line after this one has that number; it need not be where the next token stands.
  const skipped = sources.rowsBetween(directive.end, file.base + offset) - 1
  file.renames.push({ offset, line: Number(number.value) + skipped, name })
}

/** What a string literal says. */
function decode(text: string): string {
  const { bytes } = parseString([text], () => {})
  return String.fromCharCode(...bytes.subarray(0, bytes.length - 1))
}
