// packers.ts: how the row of each struct is packed when it is dropped (rows.ts says into what), as source text of packers.gen.ts: a line for each
// int, without a loop. Most ints of a row are 0, and always the same ones: so each line has a branch of its own, which the processor foresees. A loop
// has one branch for all, and takes twice as long (a twentieth of a life).
import { GROUP, groupsOf } from '../rows.ts'
import type { StructName } from '../state/fields.ts'
import { LAYOUTS, STRUCT_NAMES } from '../state/layout.ts'
import { GENERATED } from './generated.ts'

/** Name of the function for a struct. */
export const packerOf = (struct: StructName): string =>
  `pack${struct.replace(/(^|_)(\w)/g, (_all, _gap, letter: string) => letter.toUpperCase())}`

/** The text of packers.gen.ts: a function for each struct but sys, which is never dropped. */
export function packersSource(): string {
  return `// packers.gen.ts: packs the row at \`i\` into \`q\` from \`n\` on, and fills it with zeros; answers where it ends. ${GENERATED}
${STRUCT_NAMES.filter((name) => name !== 'sys')
  .map(packerSource)
  .join('')}`
}

function packerSource(struct: StructName): string {
  const { size } = LAYOUTS[struct]
  const groups = Array.from({ length: groupsOf(size) }, (_, group) => {
    const ints = Array.from({ length: Math.min(GROUP, size - group * GROUP) }, (_, k) =>
      intSource(group * GROUP + k, k)
    )
    return `  map = 0\n${ints.join('')}  q[n + ${group}] = map\n`
  })
  return `
export function ${packerOf(struct)}(h: Int32Array, i: number, q: Int32Array, n: number): number {
  let out = n + ${groups.length}
  let open = -1
  let half = 0
  let map = 0
  let v = 0
${groups.join('')}  if (open !== -1) q[open] = half
  return out
}
`
}

/** Int `at` of the row, which is number `bit` of its group. */
const intSource = (at: number, bit: number): string => `  v = h[i + ${at}]
  if (v !== 0) {
    h[i + ${at}] = 0
    if (v >>> 16 !== 0) {
      map |= ${(1 << bit) | (1 << (bit + GROUP))}
      q[out++] = v
    } else {
      map |= ${1 << bit}
      if (open === -1) {
        open = out++
        half = v
      } else {
        q[open] = half | (v << 16)
        open = -1
      }
    }
  }
`
