// type-name.ts: types as C writes them, for messages and the inspector.

import { ATOMIC, CONST, RESTRICT, VOLATILE, qualsOf, type FunctionType, type RecordBody, type Type } from './types.ts'

/** `const char *`, `int (*)(int)`, `struct point [3]`, `pid_t (int)`. */
export function typeName(type: Type): string {
  const name = written(type)
  return type.kind === 'int' && type.alias ? `${name} (${type.name})` : name
}

/** `inner` is what stands where a name would. */
function written(type: Type, inner = ''): string {
  switch (type.kind) {
    case 'pointer': {
      const star = '*' + quals(type.quals, ' ').trimStart()
      const name = star + (star.length > 1 && inner !== '' ? ' ' : '') + inner
      const wrap = type.to.kind === 'array' || type.to.kind === 'function'
      return written(type.to, wrap ? `(${name})` : name)
    }
    case 'array':
      return written(type.element, `${inner}[${type.length < 0 ? '' : type.length}]`)
    case 'function':
      return written(type.result, `${inner}(${paramNames(type)})`)
    default:
      return quals(qualsOf(type), '', ' ') + baseName(type) + (inner === '' ? '' : ' ' + inner)
  }
}

function paramNames(type: FunctionType): string {
  if (!type.prototyped) return ''
  const names = type.params.map((param) => written(param))
  if (type.variadic) names.push('...')
  return names.length === 0 ? 'void' : names.join(', ')
}

function baseName(type: Type): string {
  switch (type.kind) {
    case 'int':
      if (type.enum) return type.enum.name ? `enum ${type.enum.name}` : (type.enum.alias ?? 'enum { … }')
      return type.alias ?? type.name
    case 'float':
      return type.name
    case 'record':
      return recordName(type.record)
    case 'void':
      return 'void'
    default:
      return '<error>'
  }
}

function recordName({ union, tag, alias }: RecordBody): string {
  const keyword = union ? 'union' : 'struct'
  return tag ? `${keyword} ${tag}` : (alias ?? `${keyword} { … }`)
}

function quals(bits: number, before: string, after = ''): string {
  const names: string[] = []
  if (bits & CONST) names.push('const')
  if (bits & ATOMIC) names.push('_Atomic')
  else if (bits & VOLATILE) names.push('volatile')
  if (bits & RESTRICT) names.push('restrict')
  return names.length === 0 ? '' : before + names.join(' ') + after
}
