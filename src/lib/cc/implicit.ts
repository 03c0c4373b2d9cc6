// implicit.ts: calls of functions that are not declared, or that are declared without parameters: `f(1)`, after nothing or `int f();`.
//
// gnu11 takes an undeclared function for one that returns int, and warns. The caller then passes its arguments as they come, and on a real
// processor each finds its own register. Here the words of an argument depend on its type: so such a call is completed at the end of
// the unit, when what the function really takes may be known from its definition, or from the library's headers.
import type { CallExpr, Expr, FunctionSymbol } from './ast.ts'
import { convert } from './conversions.ts'
import type { Parser } from './parser.ts'
import type { Prototype } from './prototypes.ts'
import type { Span } from './source.ts'
import { INT, functionOf, isFloat, isPointer, isScalar, LONG, type FunctionType, type Type } from './types.ts'

/** Functions that gcc knows by itself: without a declaration it takes them as the headers have them. */
const BUILT_IN = new Set(
  (
    'printf fprintf sprintf snprintf vprintf vfprintf vsprintf vsnprintf scanf fscanf sscanf vscanf vsscanf vfscanf puts putchar fputs fputc fwrite ' +
    'malloc calloc realloc free abort exit _exit _Exit abs labs llabs imaxabs alloca aligned_alloc posix_memalign memcpy mempcpy memmove memset memcmp memchr ' +
    'strlen strnlen strcpy stpcpy strncpy strcat strncat strcmp strncmp strcasecmp strncasecmp strchr strrchr strstr strspn strcspn strpbrk strdup ' +
    'strndup index rindex bcmp bcopy bzero ffs ffsl ffsll fork execv execve execvp execl execlp execle strftime isalnum isalpha isascii isblank iscntrl ' +
    'isdigit isgraph islower isprint ispunct isspace isupper isxdigit toascii tolower toupper acos acosh asin asinh atan atan2 atanh cbrt ceil copysign ' +
    'cos cosh erf erfc exp exp2 expm1 fabs fdim floor fma fmax fmin fmod frexp hypot ilogb ldexp lgamma llrint llround log log10 log1p log2 logb lrint ' +
    'lround modf nearbyint nextafter pow remainder rint round scalbln scalbn sin sinh sqrt tan tanh tgamma trunc fabsf sqrtf powf sinf cosf floorf ceilf'
  ).split(' ')
)

/** Declares a function that is called and not declared, for the whole file as gcc does it. */
export function implicitFunction(p: Parser, name: string, library: Prototype | undefined, place: Span): FunctionSymbol {
  const known = p.linked.get(name)
  const type = library && BUILT_IN.has(name) ? library.type : functionOf(INT, [], false, false)
  const symbol: FunctionSymbol =
    known?.kind === 'function'
      ? known
      : {
          kind: 'function',
          name,
          type,
          storage: 'global',
          defined: false,
          noreturn: library?.noreturn ?? false,
          implicit: true,
          id: p.id(),
          span: { start: place.start, end: place.end },
          used: true
        }
  p.linked.set(name, symbol)
  p.fileScope.declare(name, symbol)
  return symbol
}

/** A call whose arguments are not known to be what the function takes. Its value may have to be made an int of. */
export function openCall(p: Parser, e: CallExpr): Expr {
  p.openCalls.push(e)
  if (!isScalar(e.type)) return e
  return { kind: 'cast', operand: e, implicit: true, type: e.type, lvalue: false, span: e.span }
}

/** Completes the calls, at the end of the unit. */
export function settleCalls(p: Parser): void {
  for (const e of p.openCalls) {
    const type = takenBy(p, e.symbol!)
    if (!type) continue
    const kept = type.result.kind === 'void' || !isScalar(e.type) || !isScalar(type.result)
    const result = kept ? e.functionType.result : type.result
    Object.assign(e, {
      functionType: functionOf(result, type.params, type.variadic, true),
      args: passed(e.args, type, e.span),
      type: kept ? e.type : result
    } satisfies Partial<CallExpr>)
  }
}

/** What a function takes, as far as this unit can know. */
function takenBy(p: Parser, symbol: FunctionSymbol): FunctionType | undefined {
  if (symbol.takes) return symbol.takes
  if (symbol.type.prototyped) return symbol.type
  return symbol.defined || symbol.storage === 'static' ? undefined : p.library(symbol.name)?.type
}

/** Arguments in the registers where the function looks for them. It finds 0 where nothing, or a number of the other kind, was passed. */
function passed(args: readonly Expr[], { params, variadic }: FunctionType, span: Span): Expr[] {
  const taken = params.map((type, i) => argument(args[i], type, span))
  return variadic ? [...taken, ...args.slice(params.length)] : taken
}

function argument(arg: Expr | undefined, type: Type, span: Span): Expr {
  const nothing: Expr = { kind: 'int', value: 0n, type: INT, lvalue: false, span }
  if (!isScalar(type)) return arg ?? nothing
  const fits = arg !== undefined && isScalar(arg.type) && isFloat(arg.type) === isFloat(type)
  const value = fits ? arg : nothing
  // A pointer goes through a number of its size.
  return convert(isPointer(value.type) && !isPointer(type) ? convert(value, LONG) : value, type)
}
