// check.ts: the only place in these tests that knows how the front end is called.

import { existsSync, readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Expr, Stmt } from '../../../src/lib/cc/ast.ts'
import { formatDiagnostic, formatWithSource, parse, type Parsed } from '../../../src/lib/cc/index.ts'
import { typeName } from '../../../src/lib/cc/type-name.ts'

const headers = new URL('../../../src/lib/libc/include/', import.meta.url)

/** The C library's headers, and whatever files a test brings. */
export function filesWith(own: Record<string, string> = {}) {
  const cache = new Map<string, string | undefined>()
  const fromDisk = (path: string) => {
    if (!path.startsWith('/usr/include/')) return undefined
    const url = new URL(path.slice('/usr/include/'.length), headers)
    return existsSync(url) ? readFileSync(url, 'utf8') : undefined
  }
  return {
    read(path: string): string | undefined {
      if (Object.hasOwn(own, path)) return own[path]
      if (!cache.has(path)) cache.set(path, fromDisk(path))
      return cache.get(path)
    }
  }
}

const files = filesWith()

export function parseText(source: string, own?: Record<string, string>): Parsed {
  return parse('a.c', source, own ? filesWith(own) : files)
}

/** What the compiler says of a program, a message a line. */
export function says(source: string, own?: Record<string, string>): string {
  return parseText(source, own)
    .diagnostics.flatMap((d) => [d, ...d.notes])
    .map((d) => formatDiagnostic(d).replace(/^a\.c:/, ''))
    .join('\n')
}

/** The same with the source lines, as a learner sees it. */
export function report(name: string, source: string): string {
  return parse(name, source, files)
    .diagnostics.map((d) => formatWithSource(d) + '\n')
    .join('')
}

/** These declarations are good C, without a warning. */
export function ok(source: string): void {
  expect(says(source)).toBe('')
}

/** An expression, after declarations, becomes this typed tree: casts are written out, in brackets if implied. */
export function check(declarations: string, expression: string, tree: string): void {
  const parsed = parseText(`${declarations}\nvoid test(void) { (void)(${expression}); }`)
  const errors = parsed.diagnostics.filter((d) => d.severity === 'error')
  expect(errors.map((d) => formatDiagnostic(d))).toEqual([])
  const statement = parsed.unit.functions.at(-1)!.body.body[0]! as Stmt & { kind: 'expr' }
  const cast = statement.expr as Expr & { kind: 'cast' }
  expect(show(cast.operand)).toBe(tree)
}

/** A typed tree as text. */
export function show(e: Expr): string {
  switch (e.kind) {
    case 'int':
    case 'float':
      return `${e.value}:${typeName(e.type)}`
    case 'string':
      return JSON.stringify(String.fromCharCode(...e.literal.bytes))
    case 'variable':
    case 'function':
      return e.symbol.name
    case 'member':
      return `${show(e.object)}.${e.member.name ?? '?'}${e.member.bits ? ':' + e.member.bits.width : ''}`
    case 'deref':
      return `*${show(e.pointer)}`
    case 'address':
      return `&${show(e.operand)}`
    case 'decay':
      return `decay(${show(e.operand)})`
    case 'cast':
      return e.implicit ? `[${typeName(e.type)}]${show(e.operand)}` : `(${typeName(e.type)})${show(e.operand)}`
    case 'unary':
      return `${e.op}${show(e.operand)}`
    case 'binary':
    case 'compare':
    case 'logical':
      return `(${show(e.left)} ${e.op} ${show(e.right)}):${typeName(e.type)}`
    case 'pointer-add':
      return `(${show(e.pointer)} ${e.op} ${show(e.index)} * ${e.scale})`
    case 'pointer-diff':
      return `(${show(e.left)} - ${show(e.right)}) / ${e.scale}`
    case 'assign':
      return `(${show(e.target)} = ${show(e.value)})`
    case 'assign-op':
      return `(${show(e.target)} ${e.op}= ${show(e.value)} in ${typeName(e.operandType)}${e.scale ? ' * ' + e.scale : ''})`
    case 'step': {
      const op = (e.delta > 0 ? '++' : '--') + (e.scale || '')
      return e.prefix ? op + show(e.target) : show(e.target) + op
    }
    case 'conditional':
      return `(${show(e.cond)} ? ${show(e.then)} : ${show(e.otherwise)}):${typeName(e.type)}`
    case 'comma':
      return `(${show(e.left)}, ${show(e.right)})`
    case 'call':
      return `${e.symbol ? e.symbol.name : show(e.callee)}(${e.args.map(show).join(', ')}):${typeName(e.type)}`
    case 'compound-literal':
      return `literal{${e.init.items.map((item) => `@${item.offset} ${show(item.expr)}`).join(', ')}}`
    case 'va-arg':
      return `va_arg(${show(e.list)}, ${typeName(e.type)})`
    case 'syscall':
    case 'builtin':
      return `${e.kind === 'builtin' ? e.name : 'syscall'}(${e.args.map(show).join(', ')})`
    default:
      return e.kind
  }
}
