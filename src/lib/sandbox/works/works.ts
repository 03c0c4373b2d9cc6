// works.ts: the works that a reader keeps in this browser under a name, in one list: the last that was kept comes first.
import * as v from 'valibot'
import { keeper, newRevision, type Kept } from '../../storage/index.ts'
import { readable, short } from './form.ts'
import { WorkSchema, type Work } from './work.ts'

/** So many find their place in a list that one can look over. */
const MOST_KEPT = 200

export interface Named {
  /** No other work has it. */
  readonly id: string
  readonly work: Work
}

export const NamedSchema: v.GenericSchema<unknown, Named> = v.object({ id: short(100), work: WorkSchema })

/** Two tabs have kept different ones: all of them stay. */
const both = (older: Named[], newer: Named[]): Named[] => [
  ...newer,
  ...older.filter(({ id }) => newer.every((one) => one.id !== id))
]

/** A damaged work is left out. */
const worksKept = (by = keeper): Kept<Named[]> =>
  by.kept({ name: 'play:works', schema: readable(NamedSchema), settle: both })

export const works = (by = keeper): readonly Named[] => worksKept(by).value ?? []

/** Is there room for so many more? */
export const hasRoom = (more: number, by = keeper): boolean => works(by).length + more <= MOST_KEPT

export function keepWorks(more: readonly Work[], by = keeper): void {
  worksKept(by).write([...more.map((work) => ({ id: newRevision(), work })), ...works(by)])
}

export function forgetWork(id: string, by = keeper): void {
  const rest = works(by).filter((one) => one.id !== id)
  worksKept(by).write(rest.length > 0 ? rest : undefined)
}
