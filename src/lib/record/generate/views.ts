// views.ts: the views on rows, as source text of views.gen.ts. A getter of its own for each field: made in a loop, all would be one
// function to the engine, which then knows neither class nor offset (a tenth of a life). As few words as can be: V8 inlines a function of up
// to 27 bytes of its code wherever it is called, and a larger one only as long as the caller has not grown. For the same reason classes that
// every record passes have TypeScript's private fields: a name with # is looked up and compared at each use.
import { STRUCTS, type Field } from '../state/fields.ts'
import { LAYOUTS, STRUCT_NAMES } from '../state/layout.ts'
import { GENERATED } from './generated.ts'

/** The text of views.gen.ts: a class for each struct, a row of an arena with its fields as getters. */
export function viewsSource(): string {
  return `// views.gen.ts: a class for each struct: one row of its arena, each field a getter. ${GENERATED}
import type { Arena } from './state/arena.ts'
import { getWide } from './rows.ts'
import type { StructName, View } from './state/fields.ts'

abstract class Row<S extends StructName> {
  protected readonly _arena: Arena<S>
  readonly row: number
  /** Where the row begins in the arena. */
  protected readonly _start: number

  constructor(arena: Arena<S>, row: number, size: number) {
    this._arena = arena
    this.row = row
    this._start = row * size
  }
}
${STRUCT_NAMES.map(viewOf).join('')}
export const VIEWS: { readonly [S in StructName]: new (arena: Arena<S>, row: number) => View<S> } = {
${STRUCT_NAMES.map((name) => `  ${name}: ${className(name)}`).join(',\n')}
}
`
}

const className = (struct: string): string =>
  `${struct.replace(/(^|_)(\w)/g, (_all, _gap, letter: string) => letter.toUpperCase())}View`

function viewOf(struct: (typeof STRUCT_NAMES)[number]): string {
  const { size, offset } = LAYOUTS[struct]
  const getters = Object.entries<Field>(STRUCTS[struct]).map(([field, { kind }]) => {
    const at = `this._start + ${offset[field]}`
    const value = kind === 'wide' ? `getWide(this._arena.h, ${at})` : `this._arena.h[${at}]`
    return `  get ${field}(): number {
    return ${value}
  }
`
  })
  return `
class ${className(struct)} extends Row<'${struct}'> {
  constructor(arena: Arena<'${struct}'>, row: number) {
    super(arena, row, ${size})
  }
${getters.join('')}}
`
}
