// layout.ts: where each field lies in its row.
import { FDS_PER_ROW, LEAF_ENTRIES, STRUCTS, type FieldsOf, type StructName } from './fields.ts'

export interface Layout {
  readonly name: StructName
  /** Index of the struct in STRUCTS' order. */
  readonly index: number
  /** Ints in a row. */
  readonly size: number
  readonly offset: { readonly [field: string]: number }
}

function layOut(name: StructName, index: number): Layout {
  const offset: Record<string, number> = {}
  let size = 0
  for (const [field, { kind }] of Object.entries(STRUCTS[name])) {
    offset[field] = size
    size += kind === 'wide' ? 2 : 1
  }
  if (name === 'leaf') size += LEAF_ENTRIES
  return { name, index, size, offset }
}

export const STRUCT_NAMES = Object.keys(STRUCTS) as StructName[]
export const LAYOUTS = Object.fromEntries(STRUCT_NAMES.map((name, i) => [name, layOut(name, i)])) as Record<
  StructName,
  Layout
>

export function offsetOf<S extends StructName>(struct: S, field: keyof FieldsOf<S> & string): number {
  return LAYOUTS[struct].offset[field]
}

/** Where the 64 entries of a page table leaf begin. */
export const LEAF_PTES = LAYOUTS.leaf.size - LEAF_ENTRIES
/** Where the 16 descriptors of a files row begin. */
export const FILES_FDS = LAYOUTS.files.offset.fd0
if (LAYOUTS.files.offset.close_on_exec - FILES_FDS !== FDS_PER_ROW)
  throw new Error('files: descriptors are not in a row')
