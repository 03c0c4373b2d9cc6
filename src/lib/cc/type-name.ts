// type-name.ts: types as C writes them, for messages and the inspector.

import { CONST, RESTRICT, VOLATILE, qualsOf, type FunctionType, type Type } from './types.ts'

/** `const char *`, `int (*)(int)`, `struct point [3]`. `inner` is what stands where a name would. */
export function typeName(type: Type, inner = ''): string {
  switch (type.kind) {
    case 'pointer': {
      const star = '*' + quals(type.quals, ' ').trimStart()
      const name = star + (star.length > 1 && inner !== '' ? ' ' : '') + inner
      const wrap = type.to.kind === 'array' || type.to.kind === 'function'
      return typeName(type.to, wrap ? `(${name})` : name)
    }
    case 'array':
      return typeName(type.element, `${inner}[${type.length < 0 ? '' : type.length}]`)
    case 'function':
      return typeName(type.result, `${inner}(${paramNames(type)})`)
    default:
      return quals(qualsOf(type), '', ' ') + baseName(type) + (inner === '' ? '' : ' ' + inner)
  }
}

function paramNames(type: FunctionType): string {
  if (!type.prototyped) return ''
  const names = type.params.map((param) => typeName(param))
  if (type.variadic) names.push('...')
  return names.length === 0 ? 'void' : names.join(', ')
}

function baseName(type: Type): string {
  switch (type.kind) {
    case 'int':
      return type.enum ? `enum ${type.enum.name ?? '<anonymous>'}` : type.name
    case 'float':
      return type.name
    case 'record':
      return `${type.record.union ? 'union' : 'struct'} ${type.record.tag ?? '<anonymous>'}`
    case 'void':
      return 'void'
    default:
      return '<error>'
  }
}

function quals(bits: number, before: string, after = ''): string {
  const names: string[] = []
  if (bits & CONST) names.push('const')
  if (bits & VOLATILE) names.push('volatile')
  if (bits & RESTRICT) names.push('restrict')
  return names.length === 0 ? '' : before + names.join(' ') + after
}
