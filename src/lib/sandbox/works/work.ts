// work.ts: a work: all that stands on the workbench, as one thing that can be given away: files, the run with what was put into it, what was on show.
// It is text: { "format": "unkillable-work", "version": 1, "program": "own", "files": { "own.c": "int main…" }, "run": …, "shown": …, "digests": … }.
// Read, it is a string from a stranger: its shape and its sizes are checked here.
import * as v from 'valibot'
import { parseQuery, QueryError } from '../../run/query.ts'
import { WORK } from './en.ts'
import {
  DigestsSchema,
  few,
  FileName,
  MOST_TEXT,
  RunSchema,
  short,
  ShownSchema,
  type PackedRun,
  type Shown
} from './form.ts'

/** Version of the form. A link of each release is kept as a test (tests/fixtures/works). */
const VERSION = 1
/** Characters of one work. */
export const MOST_CHARACTERS = 4_000_000
/** Characters of a file, which may hold all that a browser has kept. */
export const MOST_OF_FILE = 50_000_000
const MOST_FILES = 40
const MOST_IN_FILE = 1000

export interface Work {
  /** As its reader has named it. */
  readonly title?: string
  /** The program that is picked. `files` has its text under this name and `.c`. */
  readonly program: string
  /** What stands in the editor, by the name of the file. */
  readonly files: { readonly [name: string]: string }
  /** Undefined: nothing was done yet. */
  readonly run?: PackedRun
  readonly shown?: Shown
  readonly digests?: readonly string[]
}

/** A record of valibot leaves out __proto__ and its like. */
const FilesSchema = v.pipe(
  v.record(FileName, short(MOST_TEXT)),
  v.check((files) => Object.keys(files).length <= MOST_FILES, WORK.moreEntries(MOST_FILES))
)

export const WorkSchema: v.GenericSchema<unknown, Work> = v.pipe(
  v.object({
    title: v.exactOptional(short(100)),
    program: FileName,
    files: FilesSchema,
    run: v.exactOptional(RunSchema),
    shown: v.exactOptional(ShownSchema),
    digests: v.exactOptional(DigestsSchema)
  }),
  v.check(({ program, files }) => Object.hasOwn(files, `${program}.c`), WORK.noProgram),
  v.rawCheck(({ dataset, addIssue }) => {
    const why = dataset.typed && wrongMoment(dataset.value)
    if (why) addIssue({ message: WORK.noMoment(why) })
  })
)

const FORMATS = {
  'unkillable-work': v.pipe(
    WorkSchema,
    v.transform((work) => [work])
  ),
  'unkillable-works': v.pipe(
    v.object({ works: few(WorkSchema, MOST_IN_FILE) }),
    v.transform(({ works }) => works)
  )
}

/** What was read, or what is wrong with it, as a sentence. */
export type Read = { readonly works: readonly Work[] } | { readonly trouble: string }

export const writeWork = (work: Work): string =>
  JSON.stringify({ format: 'unkillable-work', version: VERSION, ...work })

/** Several, for a file. */
export const writeWorks = (works: readonly Work[]): string =>
  `${JSON.stringify({ format: 'unkillable-works', version: VERSION, works }, null, 1)}\n`

/** Reads what one of these two has written. `most`: characters. */
export function readWorks(text: string, most = MOST_CHARACTERS): Read {
  if (text.length > most) return { trouble: WORK.tooLarge(most) }
  if (text.trim() === '') return { trouble: WORK.empty }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { trouble: WORK.damaged }
  }
  const { format, version } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  if (typeof format !== 'string' || !Object.hasOwn(FORMATS, format)) return { trouble: WORK.noWork }
  if (typeof version === 'number' && version > VERSION) return { trouble: WORK.newer(version, VERSION) }
  if (version !== VERSION) return { trouble: WORK.damaged }
  const { success, output, issues } = v.safeParse(FORMATS[format as keyof typeof FORMATS], value)
  return success ? { works: output } : { trouble: WORK.badPart(partOf(issues[0]), whatIsWrong(issues[0])) }
}

/** Why a moment that is a query cannot be read. */
function wrongMoment({ shown }: Work): string | undefined {
  if (typeof shown?.at !== 'string') return undefined
  try {
    parseQuery(shown.at)
    return undefined
  } catch (error) {
    if (error instanceof QueryError) return error.message
    throw error
  }
}

/** Where it is wrong. The names in it are a stranger's. */
const partOf = (issue: v.BaseIssue<unknown>): string => (v.getDotPath(issue) ?? WORK.it).slice(0, 100)

/** Validations have words of ours, and schemas of valibot's. */
function whatIsWrong({ kind, received, message }: v.BaseIssue<unknown>): string {
  if (kind === 'validation') return message
  return received === 'undefined' ? WORK.missing : WORK.otherKind
}
