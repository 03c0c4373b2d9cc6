// opening.ts: puts a work from elsewhere in the place of what this browser keeps of its program. What it keeps is not lost: it goes among the works.
import { keepDesk, runKept, sourceKept, unpackedRun } from '../desk.ts'
import { OWN_PROGRAM, type SandboxProgram } from '../offers.ts'
import { WORK } from './en.ts'
import type { Work } from './work.ts'
import { keepWorks } from './works.ts'

export interface Adopted {
  /** The program that is picked for it. */
  readonly picked: string
  /** Under which name that was kept for which it came. Undefined: there was nothing, or the same. */
  readonly aside: string | undefined
}

/** A program that the book does not have, or has no longer, becomes the reader's own. */
export function adopt(work: Work, programs: readonly SandboxProgram[]): Adopted {
  const { name: picked, source: book } =
    programs.find(({ name }) => name === work.program) ?? named(programs, OWN_PROGRAM)
  const source = work.files[`${work.program}.c`]
  const aside = standing(work, picked, book, source)
  if (aside) keepWorks([aside])
  sourceKept(picked).write(source === book ? undefined : source)
  if (work.run) keepDesk(picked, unpackedRun(work.run))
  else runKept(picked).write(undefined)
  return { picked, aside: aside?.title }
}

/** What is kept in its place and is another. */
function standing({ run }: Work, picked: string, book: string, source: string): Work | undefined {
  const text = sourceKept(picked).value
  const kept = runKept(run?.name ?? picked).value
  const isOther = kept !== undefined && JSON.stringify(kept.way) !== JSON.stringify(run?.way)
  if (!isOther && (text === undefined || text === source)) return undefined
  const files = { [`${picked}.c`]: text ?? book }
  return { title: WORK.aside(`${picked}.c`), program: picked, files, ...(kept && { run: kept }) }
}

const named = (programs: readonly SandboxProgram[], wanted: string): SandboxProgram =>
  programs.find(({ name }) => name === wanted)!
