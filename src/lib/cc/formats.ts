// formats.ts: checks the arguments of printf, scanf and similar functions against the format (7.21.6).

import type { Expr, FunctionSymbol } from './ast.ts'
import { SCANF_FORMAT } from './budget.ts'
import { rvalue } from './conversions.ts'
import type { Parser, PrintfFormat } from './parser.ts'
import { typeName } from './type-name.ts'
import { isFloat, isInteger, isPointer, type Type } from './types.ts'

/** Which argument is the format, for the functions of the C library. */
const FORMATS: Readonly<Record<string, [PrintfFormat['kind'], number]>> = {
  printf: ['printf', 0], fprintf: ['printf', 1], dprintf: ['printf', 1], sprintf: ['printf', 1], snprintf: ['printf', 2],
  err: ['printf', 1], errx: ['printf', 1], warn: ['printf', 0], warnx: ['printf', 0], syslog: ['printf', 1],
  scanf: ['scanf', 0], fscanf: ['scanf', 1], sscanf: ['scanf', 1],
} // prettier-ignore

export function formatOf(p: Parser, symbol: FunctionSymbol): PrintfFormat | null {
  const said = p.formats.get(symbol)
  if (said) return said
  if (!symbol.type.variadic || symbol.storage === 'static' || !Object.hasOwn(FORMATS, symbol.name)) return null
  const [kind, format] = FORMATS[symbol.name]!
  return { kind, format, first: format + 1 }
}

const DIRECTIVE = /%(?:%|([-+ #0']*)(\*|\d+)?(?:\.(\*|\d*))?(hh|h|ll|l|j|z|t|L|q)?(.)?)/gsu
const SCANNER = /%(?:%|(\*)?(\d+)?(hh|h|ll|l|j|z|t|L|q|m)?(\[\^?\]?[^\]]*\]|.)?)/gsu

/** `written` are the arguments as they stand in the program, `args` as they are passed. */
export function checkFormat(p: Parser, format: PrintfFormat, written: readonly Expr[], args: readonly Expr[]): void {
  const text = literalText(args[format.format])
  // Arguments that are named by their number are not counted.
  if (text === null || format.first < 0 || /%\d+\$/.test(text)) return
  if (format.kind === 'scanf' && text.length > SCANF_FORMAT) return
  const formatSpan = written[format.format]!.span
  let next = format.first
  const take = (directive: string): Expr | null => {
    const arg = args[next]
    if (!arg) p.warn('format-too-few', formatSpan, { directive })
    next++
    return arg ?? null
  }
  for (const found of text.matchAll(format.kind === 'printf' ? DIRECTIVE : SCANNER)) {
    const directive = found[0]
    if (directive === '%%') continue
    const conversion = found[format.kind === 'printf' ? 5 : 4]
    if (conversion === undefined) {
      p.warn('format-incomplete', formatSpan)
      continue
    }
    const length = found[format.kind === 'printf' ? 4 : 3] ?? ''
    if (format.kind === 'printf') {
      for (const star of [found[2], found[3]]) {
        const width = star === '*' ? take(directive) : null
        if (width && !matches(width.type, 4)) mismatch(p, '*', 'int', width, written[next - 1]!)
      }
      if (conversion === 'm') continue
    } else if (found[1]) continue
    const wanted = format.kind === 'printf' ? printfWants(length, conversion) : scanfWants(length, conversion)
    if (!wanted) {
      p.warn('format-unknown', formatSpan, { directive })
      next++
      continue
    }
    const arg = take(directive)
    if (arg && arg.type.kind !== 'error' && !wanted.fits(arg.type))
      mismatch(p, directive, wanted.name, arg, written[next - 1]!)
  }
  const extra = written[next]
  if (extra && next >= format.first) p.warn('format-too-many', extra.span)
}

function mismatch(p: Parser, directive: string, wanted: string, arg: Expr, written: Expr): void {
  p.warn('format-mismatch', written.span, { directive, wanted, given: typeName(rvalue(written).type) })
}

/** The text of a string literal, as characters of one byte. */
function literalText(e: Expr | undefined): string | null {
  if (e?.kind === 'cast') return literalText(e.operand)
  if (e?.kind !== 'decay' || e.operand.kind !== 'string') return null
  const { bytes, width } = e.operand.literal
  if (width !== 1) return null
  const end = bytes.indexOf(0)
  let text = ''
  for (const byte of bytes.subarray(0, end)) text += String.fromCharCode(byte)
  return text
}

interface Wanted {
  readonly name: string
  fits(type: Type): boolean
}

/** Is it an integer of so many bytes, after promotion? Signed and unsigned are not told apart. */
function matches(type: Type, size: number): boolean {
  return isInteger(type) && type.size === size
}

const SIZES: Readonly<Record<string, [size: number, signed: string, unsigned: string]>> = {
  '': [4, 'int', 'unsigned int'],
  hh: [1, 'signed char', 'unsigned char'],
  h: [2, 'short', 'unsigned short'],
  l: [8, 'long', 'unsigned long'],
  ll: [8, 'long long', 'unsigned long long'],
  q: [8, 'long long', 'unsigned long long'],
  j: [8, 'intmax_t', 'uintmax_t'],
  z: [8, 'ssize_t', 'size_t'],
  t: [8, 'ptrdiff_t', 'ptrdiff_t']
}

function printfWants(length: string, conversion: string): Wanted | null {
  const size = SIZES[length]
  switch (conversion) {
    case 'd':
    case 'i':
    case 'u':
    case 'x':
    case 'X':
    case 'o': {
      if (!size) return null
      const name = conversion === 'd' || conversion === 'i' ? size[1] : size[2]
      return { name, fits: (type) => matches(type, size[0] < 4 ? 4 : size[0]) }
    }
    case 'c':
      return { name: 'int', fits: (type) => matches(type, 4) }
    case 'f':
    case 'F':
    case 'e':
    case 'E':
    case 'g':
    case 'G':
    case 'a':
    case 'A': {
      const long = length === 'L'
      return {
        name: long ? 'long double' : 'double',
        fits: (type) => isFloat(type) && (type.name === 'long double') === long
      }
    }
    case 's':
      if (length === 'l') return { name: 'wchar_t *', fits: (type) => isPointer(type) && matches(type.to, 4) }
      return { name: 'char *', fits: (type) => isPointer(type) && matches(type.to, 1) }
    case 'p':
      return { name: 'void *', fits: isPointer }
    case 'n':
      return { name: 'int *', fits: (type) => isPointer(type) && matches(type.to, 4) }
    default:
      return null
  }
}

function scanfWants(length: string, conversion: string): Wanted | null {
  const size = SIZES[length]
  const pointerTo = (name: string, fits: (type: Type) => boolean): Wanted => ({
    name: name + ' *',
    fits: (type) => isPointer(type) && fits(type.to)
  })
  switch (conversion[0]) {
    case 'd':
    case 'i':
    case 'n':
      return size ? pointerTo(size[1], (type) => matches(type, size[0])) : null
    case 'u':
    case 'x':
    case 'X':
    case 'o':
      return size ? pointerTo(size[2], (type) => matches(type, size[0])) : null
    case 'f':
    case 'e':
    case 'g':
    case 'a':
    case 'E':
    case 'G': {
      const name = length === 'l' ? 'double' : length === 'L' ? 'long double' : 'float'
      return pointerTo(name, (type) => isFloat(type) && type.name === name)
    }
    case 's':
    case 'c':
    case '[':
      return pointerTo('char', (type) => (length === 'm' ? isPointer(type) : matches(type, 1)))
    case 'p':
      return pointerTo('void *', isPointer)
    default:
      return null
  }
}
