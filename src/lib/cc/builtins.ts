// builtins.ts: the functions that the compiler itself provides; their names start with __builtin_.

import type { BuiltinName, Expr } from './ast.ts'
import { assignable, convert, errorExpr, intExpr, rvalue } from './conversions.ts'
import { typeNameSyntax } from './declarators.ts'
import { argumentList, assignment, constantExpression } from './expressions.ts'
import type { Parser } from './parser.ts'
import type { Token } from './token.ts'
import { typeName } from './type-name.ts'
import {
  DOUBLE, FLOAT, INT, LONG, UINT, ULONG, VOID, findMember, isPointer, isRecord, pointerTo, sameType,
  unqualified, type Type,
} from './types.ts' // prettier-ignore
import { pointsToVaList } from './va-list.ts'

const VOID_POINTER = pointerTo(VOID)

interface Signature {
  readonly name: BuiltinName
  readonly result: Type
  readonly params: readonly Type[]
}

/** The builtins that take and return values as functions do. */
const SIGNATURES: Readonly<Record<string, Signature>> = {
  trap: { name: 'trap', result: VOID, params: [] },
  unreachable: { name: 'unreachable', result: VOID, params: [] },
  sqrt: { name: 'sqrt', result: DOUBLE, params: [DOUBLE] },
  floor: { name: 'floor', result: DOUBLE, params: [DOUBLE] },
  ceil: { name: 'ceil', result: DOUBLE, params: [DOUBLE] },
  trunc: { name: 'truncate', result: DOUBLE, params: [DOUBLE] },
  fabs: { name: 'fabs', result: DOUBLE, params: [DOUBLE] },
  clz: { name: 'clz', result: INT, params: [UINT] },
  clzl: { name: 'clz', result: INT, params: [ULONG] },
  clzll: { name: 'clz', result: INT, params: [ULONG] },
  ctz: { name: 'ctz', result: INT, params: [UINT] },
  ctzl: { name: 'ctz', result: INT, params: [ULONG] },
  ctzll: { name: 'ctz', result: INT, params: [ULONG] },
  popcount: { name: 'popcount', result: INT, params: [UINT] },
  popcountl: { name: 'popcount', result: INT, params: [ULONG] },
  popcountll: { name: 'popcount', result: INT, params: [ULONG] },
  alloca: { name: 'alloca', result: VOID_POINTER, params: [ULONG] },
  frame_address: { name: 'frame-address', result: VOID_POINTER, params: [UINT] },
  thread_pointer: { name: 'thread-pointer', result: VOID_POINTER, params: [] },
  compare_and_swap: { name: 'compare-and-swap', result: INT, params: [pointerTo(INT), INT, INT] },
  entry_sp: { name: 'entry-sp', result: VOID_POINTER, params: [] },
  return_address: { name: 'return-address', result: VOID_POINTER, params: [UINT] }
}

// builtin = name "(" … ")"
export function builtinCall(p: Parser, name: Token): Expr {
  const open = p.tok
  p.expect('(')
  const short = name.text.slice('__builtin_'.length)
  switch (short) {
    case 'va_arg':
      return vaArg(p, name)
    case 'offsetof':
      return offsetOf(p, name)
    case 'types_compatible_p': {
      const a = typeNameSyntax(p)
      p.expect(',')
      const b = typeNameSyntax(p)
      p.expect(')')
      return intExpr(sameType(unqualified(a), unqualified(b)) ? 1n : 0n, INT, p.spanFrom(name.start))
    }
  }
  const args = argumentList(p, open)
  const span = p.spanFrom(name.start)
  switch (short) {
    case 'va_start': {
      // The second argument only names the last parameter, which the code generator knows.
      const list = vaList(p, args[0], name)
      if (list && !p.fn?.type.variadic) p.error('va-start-not-variadic', name)
      return list ? { kind: 'va-start', list, type: VOID, lvalue: false, span } : errorExpr(span)
    }
    case 'va_end': {
      const list = vaList(p, args[0], name)
      return list ? { kind: 'va-end', list, type: VOID, lvalue: false, span } : errorExpr(span)
    }
    case 'va_copy': {
      const target = vaList(p, args[0], name)
      const source = target && vaList(p, args[1], name)
      return target && source ? { kind: 'va-copy', target, source, type: VOID, lvalue: false, span } : errorExpr(span)
    }
    case 'syscall': {
      const longs = converted(
        p,
        name,
        args,
        Array.from({ length: 7 }, () => LONG)
      )
      return longs ? { kind: 'syscall', args: longs, type: LONG, lvalue: false, span } : errorExpr(span)
    }
    case 'expect': {
      const values = converted(p, name, args, [LONG, LONG])
      return values ? { ...values[0]!, span } : errorExpr(span)
    }
    case 'constant_p':
      return intExpr(args[0]?.kind === 'int' || args[0]?.kind === 'float' ? 1n : 0n, INT, span)
    case 'huge_val':
    case 'inf':
      return { kind: 'float', value: Infinity, type: DOUBLE, lvalue: false, span }
    case 'huge_valf':
    case 'inff':
      return { kind: 'float', value: Infinity, type: FLOAT, lvalue: false, span }
    case 'nan':
      return { kind: 'float', value: NaN, type: DOUBLE, lvalue: false, span }
    case 'nanf':
      return { kind: 'float', value: NaN, type: FLOAT, lvalue: false, span }
  }
  const signature = Object.hasOwn(SIGNATURES, short) ? SIGNATURES[short]! : null
  if (!signature) {
    p.error('unknown-builtin', name, { name: name.text })
    return errorExpr(span)
  }
  const values = converted(p, name, args, signature.params)
  return values
    ? { kind: 'builtin', name: signature.name, args: values, type: signature.result, lvalue: false, span }
    : errorExpr(span)
}

/** Converts the arguments to the types of the parameters; null if that is not possible. */
function converted(p: Parser, name: Token, args: readonly Expr[], types: readonly Type[]): Expr[] | null {
  if (args.length !== types.length) {
    const code = args.length < types.length ? 'too-few-arguments' : 'too-many-arguments'
    p.error(code, name, { name: name.text, expected: types.length, given: args.length })
    return null
  }
  const values = args.map((arg, i) => {
    const value = rvalue(arg)
    // The kernel's arguments are numbers and pointers alike.
    if (types[i] === LONG && isPointer(value.type)) return convert(value, LONG)
    return assignable(p, value, types[i]!, 'argument', { name: name.text, number: i + 1 })
  })
  return values.some((value) => value.type.kind === 'error') ? null : values
}

/** The pointer to a va_list's tag. */
function vaList(p: Parser, arg: Expr | undefined, name: Token): Expr | null {
  const list = arg && rvalue(arg)
  if (list?.type.kind === 'error') return null
  if (list && pointsToVaList(list.type)) return list
  p.error('va-list-expected', arg?.span ?? name, { name: name.text, type: arg ? typeName(arg.type) : '' })
  return null
}

// "__builtin_va_arg" "(" assignment "," type-name ")"
function vaArg(p: Parser, name: Token): Expr {
  const list = vaList(p, assignment(p), name)
  p.expect(',')
  const type = unqualified(typeNameSyntax(p))
  p.expect(')')
  const span = p.spanFrom(name.start)
  if (!list || type.kind === 'error') return errorExpr(span)
  const narrow = (type.kind === 'int' && type.rank < INT.rank) || (type.kind === 'float' && type.size === 4)
  if (narrow) {
    p.error('va-arg-narrow', span, { type: typeName(type), promoted: type.kind === 'float' ? 'double' : 'int' })
    return errorExpr(span)
  }
  return { kind: 'va-arg', list, type, lvalue: false, span }
}

// "__builtin_offsetof" "(" type-name "," name ("." name | "[" constant "]")* ")"
function offsetOf(p: Parser, name: Token): Expr {
  let type = typeNameSyntax(p)
  p.expect(',')
  let offset = 0
  let first = true
  while (first || p.is('.') || p.is('[')) {
    if (p.eat('[')) {
      const index = constantExpression(p)
      p.expect(']')
      if (type.kind !== 'array') return p.fail('subscript-of-value', name, { type: typeName(type) })
      type = type.element
      offset += Number(index?.value ?? 0n) * type.size
      continue
    }
    if (!first) p.next()
    first = false
    const member = p.name('expected-member')
    const path = isRecord(type) ? findMember(type.record, member.text) : null
    if (!path) return p.fail('no-member', member, { type: typeName(type), name: member.text })
    for (const step of path) offset += step.offset
    type = path[path.length - 1]!.type
  }
  p.expect(')')
  return intExpr(BigInt(offset), ULONG, p.spanFrom(name.start))
}
