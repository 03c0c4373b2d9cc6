// steps.ts: the effects of each kind in numbers: which arena, which field, and where its ints lie in the record.
import type { Effect, Kind, Step } from './effect.ts'
import { EVENTS, EVENT_KINDS, KIND, KINDS_END } from './events.ts'
import { STRUCTS, type Field, type StructName } from './state/fields.ts'
import { LAYOUTS } from './state/layout.ts'
import { LIST_NAMES, type ListName } from './state/lists.ts'

function compile(kind: Kind): Step[] {
  const steps: Step[] = []
  let second: StructName = kind.struct
  let secondPos = 0
  let pos = 1
  for (const effect of kind.effects) {
    const { op, type, name, names = [] } = effect
    const target = effect.target === 'subject' && kind.struct === 'sys' ? 'sys' : effect.target
    if (effect.op === 'also') [second, secondPos] = [effect.struct!, pos]
    const struct = target === 'sys' ? 'sys' : target === 'also' ? second : kind.struct
    const { index: arena, size, offset } = LAYOUTS[struct]
    const list = LIST_NAMES.indexOf(name as ListName)
    const fields = op === 'copyBut' ? [...names, ...begun(kind)] : names
    const ats = fields.flatMap((field) => intsOf(struct, field))
    steps.push({ effect, type, arena, size, target, at: offset[name] ?? 0, ats, list, pos, secondPos })
    pos += Math.max(0, type.ints)
  }
  return steps
}

/** Fields of a new subject that its kind gives a value. */
const begun = ({ effects }: Kind): string[] =>
  effects
    .filter(({ op, target }) => target === 'subject' && (op === 'init' || op === 'initWide'))
    .map(({ name }) => name)

/** Offsets of a field: two if it is wide. */
function intsOf(struct: StructName, field: string): number[] {
  const at = LAYOUTS[struct].offset[field]
  return (STRUCTS[struct] as Record<string, Field>)[field].kind === 'wide' ? [at, at + 1] : [at]
}

/** By number of the kind; undefined where none has that number. */
export const STEPS: readonly (readonly Step[] | undefined)[] = stepsByNumber()

function stepsByNumber(): (readonly Step[] | undefined)[] {
  const all = new Array<readonly Step[] | undefined>(KINDS_END).fill(undefined)
  for (const name of EVENT_KINDS) all[KIND[name]] = compile(EVENTS[name])
  return all
}

/** Does the kind's record make its subject? */
export const makes = ({ effects }: Pick<Kind, 'effects'>): boolean => (effects[0] as Effect).op === 'make'
