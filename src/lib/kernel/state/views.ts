// views.ts: the views on rows, as source text; plugin.ts makes a module of it. A getter of its own for each field: made in a loop, all
// would be one function to the engine, which then knows neither class nor offset (a tenth of a life; private fields, a third of that).
import { STRUCTS, type Field } from './fields.ts'
import { LAYOUTS, STRUCT_NAMES } from './layout.ts'

/** The module `virtual:kernel/views`. */
export function viewsSource(): string {
  return `${STRUCT_NAMES.map(viewOf).join('')}
export const VIEWS = { ${STRUCT_NAMES.map((name) => `${name}: view_${name}`).join(', ')} }
`
}

function viewOf(struct: (typeof STRUCT_NAMES)[number]): string {
  const { size, offset } = LAYOUTS[struct]
  const getters = Object.entries<Field>(STRUCTS[struct]).map(([field, { kind }]) => {
    const low = `h[this._start + ${offset[field]}]`
    const value = kind === 'wide' ? `(${low} >>> 0) + h[this._start + ${offset[field] + 1}] * 4294967296` : low
    return `
  get ${field}() {
    const { h } = this._arena
    return ${value}
  }
`
  })
  return `
class view_${struct} {
  constructor(arena, row) {
    this._arena = arena
    this.row = row
    this._start = row * ${size}
  }
${getters.join('')}}
`
}
