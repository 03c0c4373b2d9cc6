// tags.ts: struct, union and enum (6.7.2.1, 6.7.2.2).

import { attributes, noAttributes } from './attributes.ts'
import { DEPTHS, OBJECT_SIZE } from './budget.ts'
import { declarator } from './declarators.ts'
import { constantExpression } from './expressions.ts'
import { wrap } from './literals.ts'
import type { Parser } from './parser.ts'
import type { TagEntry } from './scope.ts'
import type { Span } from './source.ts'
import { specifiers, staticAssert, type Specifiers } from './specifiers.ts'
import { typeName } from './type-name.ts'
import {
  INT, UINT, completeRecord, enumOf, isComplete, isInteger, isRecord, newRecord, type EnumTag, type MemberDecl, type RecordBody, type RecordType, type Type,
} from './types.ts' // prettier-ignore

// ---- struct and union ----

// record = ("struct" | "union") attributes (name? "{" member-declaration* "}" | name) attributes
export function recordSpecifier(p: Parser): Type {
  const keyword = p.next().text as 'struct' | 'union'
  const attrs = noAttributes()
  attributes(p, attrs)
  const name = p.tok.kind === 'ident' ? p.next() : null
  if (!p.is('{')) {
    if (!name) return p.fail('expected-tag', p.tok, { keyword, found: p.found() })
    return tagged(p, keyword, name.text, name, p.is(';')).type
  }
  const entry = name ? tagged(p, keyword, name.text, name, true) : null
  const type = (entry?.type ?? newRecord(keyword === 'union', null)) as RecordType
  if (type.record.complete && name) {
    p.errorWithNote('tag-redefined', name, { name: `${keyword} ${name.text}` }, 'defined-here', entry!.span)
  }
  const open = p.next()
  p.enter()
  const members: Members = { keyword, decls: [], names: new Set() }
  while (!p.is('}') && p.tok.kind !== 'eof') {
    if (p.guarded(() => memberDeclaration(p, members)) === null) p.synchronize()
  }
  p.leave()
  p.expect('}', 'expected', () => open)
  attributes(p, attrs)
  if (type.record.complete) return type
  completeRecord(type.record, members.decls, attrs.packed ? 1 : open.pack, Math.max(1, attrs.aligned))
  checkSize(p, type.record, open)
  return type
}

function checkSize(p: Parser, record: RecordBody, place: Span): void {
  if (record.nesting > DEPTHS.record) p.tooDeep(place)
  if (record.size <= OBJECT_SIZE) return
  p.error('type-too-large', place, { limit: OBJECT_SIZE })
  record.size = 0
}

/** The members of a struct or union that is being read. */
interface Members {
  readonly keyword: 'struct' | 'union'
  readonly decls: MemberDecl[]
  /** All names so far, those in anonymous members too. */
  readonly names: Set<string>
}

/** The struct, union or enum with this tag, declared here if there is none. With `own`, one of an outer block does not count. */
function tagged(p: Parser, keyword: TagEntry['keyword'], name: string, place: Span, own: boolean): TagEntry {
  const found = own ? p.scope.ownTag(name) : p.scope.findTag(name)
  if (found && found.keyword === keyword) return found
  if (found)
    p.errorWithNote('tag-of-other-kind', place, { name, keyword, other: found.keyword }, 'defined-here', found.span)
  const type =
    keyword === 'enum'
      ? enumOf({ name, alias: null, members: [], complete: false }, UINT)
      : newRecord(keyword === 'union', name)
  const entry: TagEntry = { keyword, type, span: { start: place.start, end: place.end } }
  p.scope.declareTag(name, entry)
  return entry
}

// member-declaration = specifiers (member ("," member)*)? ";"
function memberDeclaration(p: Parser, members: Members): true {
  if (p.eat(';')) return true
  if (p.is('_Static_assert')) {
    staticAssert(p)
    return true
  }
  const spec = specifiers(p)
  if (spec.typeless) p.fail('expected-type', p.tok, { found: p.found() })
  if (spec.storage) p.error('storage-in-struct', spec.span, { storage: spec.storage })
  if (p.is(';')) {
    anonymousMember(p, spec, members)
  } else {
    do memberDeclarator(p, spec, members)
    while (p.eat(','))
  }
  p.expect(';', 'semicolon-after-member')
  return true
}

function anonymousMember(p: Parser, spec: Specifiers, { decls, names }: Members): void {
  // Without -fms-extensions it is anonymous only if it is written right here: not by the name of a typedef.
  if (isRecord(spec.type) && spec.type.record.tag === null && spec.declaresTag) {
    const inner = spec.type.record.byName
    p.budget.spend('steps', inner.size, spec.span)
    for (const name of inner.keys()) declareMember(p, name, names, spec.span)
    decls.push({ name: null, type: spec.type, width: -1, align: spec.align })
  } else if (spec.type.kind !== 'error' && !spec.declaresTag) {
    p.warn('declares-nothing', spec.span)
  }
}

// member = declarator (":" constant)? | ":" constant
function memberDeclarator(p: Parser, spec: Specifiers, { keyword, decls, names }: Members): void {
  const place = p.tok
  const d = p.is(':') ? null : declarator(p, spec.type, 'named')
  const type = d?.type ?? spec.type
  const name = d?.name?.text ?? null
  const span = d?.name ?? place
  if (name !== null) declareMember(p, name, names, span)
  if (p.eat(':')) {
    const width = bitWidth(p, type, name)
    if (width !== null) decls.push({ name, type, width, align: 0 })
    return
  }
  const attrs = noAttributes()
  attributes(p, attrs)
  if (type.kind === 'error') return
  const flexible =
    type.kind === 'array' && type.length < 0 && isComplete(type.element) && keyword === 'struct' && decls.length > 0
  if (type.kind === 'function') p.error('member-is-function', span, { name: name ?? '' })
  else if (!isComplete(type) && !flexible)
    p.error('member-incomplete', span, { name: name ?? '', type: typeName(type) })
  else decls.push({ name, type, width: -1, align: Math.max(spec.align, attrs.aligned) })
}

function bitWidth(p: Parser, type: Type, name: string | null): number | null {
  const place = p.tok
  const width = constantExpression(p)
  if (!width || type.kind === 'error') return null
  const most = type.kind === 'int' ? (type.rank === 0 ? 1 : type.size * 8) : 0
  if (!isInteger(type)) p.error('bit-field-type', place, { type: typeName(type) })
  else if (width.value < 0n || width.value > BigInt(most))
    p.error('bit-field-width', place, { type: typeName(type), most })
  else if (width.value === 0n && name !== null) p.error('bit-field-zero', place, { name })
  else return Number(width.value)
  return null
}

function declareMember(p: Parser, name: string, names: Set<string>, place: Span): void {
  if (names.has(name)) p.error('duplicate-member', place, { name })
  names.add(name)
}

// ---- enum ----

// enum = "enum" attributes (name? "{" enumerator ("," enumerator)* ","? "}" | name)
export function enumSpecifier(p: Parser): Type {
  p.next()
  const attrs = noAttributes()
  attributes(p, attrs)
  const name = p.tok.kind === 'ident' ? p.next() : null
  if (!p.is('{')) {
    if (!name) return p.fail('expected-tag', p.tok, { keyword: 'enum', found: p.found() })
    return tagged(p, 'enum', name.text, name, false).type
  }
  const entry = name ? tagged(p, 'enum', name.text, name, true) : null
  const tag: EnumTag = (entry?.type.kind === 'int' && entry.type.enum) || {
    name: null,
    alias: null,
    members: [],
    complete: false
  }
  if (tag.complete && name)
    p.errorWithNote('tag-redefined', name, { name: `enum ${name.text}` }, 'defined-here', entry!.span)
  const open = p.next()
  if (p.is('}')) p.error('empty-enum', p.tok)
  let next = 0n
  let negative = false
  while (!p.is('}') && p.tok.kind !== 'eof') {
    const member = p.name()
    attributes(p, noAttributes())
    if (p.eat('=')) next = constantExpression(p)?.value ?? next
    if (wrap(next, INT) !== next && wrap(next, UINT) !== next)
      p.error('enum-too-large', member, { value: String(next) })
    negative ||= next < 0n
    declareEnumerator(p, member, next)
    tag.members.push({ name: member.text, value: Number(next) })
    next++
    if (!p.eat(',')) break
  }
  p.expect('}', 'expected', () => open)
  attributes(p, attrs)
  tag.complete = true
  const type = enumOf(tag, negative ? INT : UINT)
  if (entry) entry.type = type
  return type
}

function declareEnumerator(p: Parser, member: { text: string } & Span, value: bigint): void {
  const name = member.text
  const old = p.scope.own(name)
  if (old) p.errorWithNote('redeclared', member, { name }, 'declared-here', old.span)
  const type = wrap(value, INT) === value ? INT : UINT
  p.scope.declare(name, { kind: 'enum-constant', name, value, type, span: { start: member.start, end: member.end } })
}
