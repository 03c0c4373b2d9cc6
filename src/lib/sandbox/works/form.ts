// form.ts: the form of what is kept and given away: inputs, the run that they make, what was on show. Storage, links and files hold the same one;
// what comes from outside has to fit it, and each of its parts has a limit.
import * as v from 'valibot'
import type { BootOptions, Input, TimedInput } from '../../run/client.ts'
import type { Instant } from '../../run/instant.ts'
import { ActSchema } from '../../stage/actSchema.ts'
import { HOME } from '../shell.ts'
import type { LeftWay, Way } from '../ways.ts'
import { WORK } from './en.ts'

/** Characters of one file, and of what is typed at once. */
export const MOST_TEXT = 500_000
const MOST_INPUTS = 10_000
const MOST_LEFT = 100
const MOST_NAME = 100
/** No query and no sentence needs more characters. */
const MOST_WORDS = 1000
const MOST_PANES = 20

export const short = (most: number) => v.pipe(v.string(), v.maxLength(most, WORK.longer(most)))
export const few = <T>(schema: v.GenericSchema<unknown, T>, most: number) =>
  v.pipe(v.array(schema), v.maxLength(most, WORK.moreEntries(most)))
const Count = v.pipe(v.number(), v.safeInteger(WORK.noCount), v.minValue(0, WORK.noCount))

/** A name that every file system takes: in no folder, and no hidden one. */
export const FileName = v.pipe(short(MOST_NAME), v.regex(/^\w[\w.+-]*$/, WORK.noFileName))

/** A file of the simulated disk, below the home folder. */
const Path = v.pipe(
  short(MOST_NAME * 4),
  v.check((path) => path.startsWith(`${HOME}/`) && !path.split('/').includes('..'), WORK.noPath)
)

const InputSchema: v.GenericSchema<unknown, Input> = v.variant('kind', [
  v.object({ kind: v.literal('keys'), text: short(MOST_TEXT) }),
  v.object({ kind: v.literal('file'), path: Path, text: short(MOST_TEXT) }),
  v.object({ kind: v.literal('last_pid'), pid: Count }),
  v.object({ kind: v.literal('act'), task: Count, act: ActSchema })
])

const TimedInputSchema: v.GenericSchema<unknown, TimedInput> = v.object({ clock: Count, input: InputSchema })

const WAY = { inputs: few(TimedInputSchema, MOST_INPUTS), until: Count }

/** A way that was left, as it is kept: how many inputs it shares with the way on show, and the inputs behind those. */
export interface PackedWay extends LeftWay {
  readonly shared: number
}

const LeftWaySchema: v.GenericSchema<unknown, PackedWay> = v.object({
  ...WAY,
  shared: Count,
  words: few(short(MOST_WORDS), MOST_INPUTS)
})

/** How a computer differs from the one with which the sandbox begins. It is chosen before a run, and belongs to it. */
export type Settings = Pick<BootOptions, 'seed' | 'cpus' | 'pid_max'>

/** @see Linux include/linux/threads.h PID_MAX_LIMIT. Below the PIDs of a session nothing could be started. */
const LEAST_PID_MAX = 4096
const MOST_PID_MAX = 4_194_304

const within = (least: number, most: number) =>
  v.pipe(v.number(), v.safeInteger(WORK.noCount), v.minValue(least, WORK.outOf), v.maxValue(most, WORK.outOf))

/** Several CPUs need a seed. */
const SettingsSchema: v.GenericSchema<unknown, Settings> = v.pipe(
  v.object({
    seed: v.exactOptional(within(0, 2 ** 32 - 1)),
    cpus: v.exactOptional(within(1, 8)),
    pid_max: v.exactOptional(within(LEAST_PID_MAX, MOST_PID_MAX))
  }),
  v.check(({ cpus = 1, seed }) => cpus === 1 || seed !== undefined, WORK.needsSeed)
)

/** A run, as it is kept and given away: what was put into it, and never what came of that. */
export interface PackedRun {
  /** Id of the machine's image. */
  readonly machine: string
  /** The program for which the computer was started. */
  readonly name: string
  readonly settings?: Settings
  readonly way: Way
  readonly left: readonly PackedWay[]
  /** What was typed at the terminal and not sent. */
  readonly draft: string
}

const RUN = {
  machine: short(MOST_NAME),
  settings: v.exactOptional(SettingsSchema),
  way: v.object(WAY),
  left: few(LeftWaySchema, MOST_LEFT),
  draft: short(MOST_TEXT)
}

/** A run from outside: all of it fits, or none is taken. */
export const RunSchema: v.GenericSchema<unknown, PackedRun> = v.object({ ...RUN, name: FileName })

/** What was on show. */
export interface Shown {
  /** The moment: a query, or its time and which one of that time it is. Undefined: the end of the run. */
  readonly at?: string | Instant
  /** The panes that are open. */
  readonly panes: readonly string[]
  /** Birth number of the process that is chosen. */
  readonly chosen?: number
}

export const ShownSchema: v.GenericSchema<unknown, Shown> = v.object({
  at: v.exactOptional(
    v.union([short(MOST_WORDS), v.object({ clock: Count, nth: v.exactOptional(within(1, Number.MAX_SAFE_INTEGER)) })])
  ),
  panes: few(short(MOST_NAME), MOST_PANES),
  chosen: v.exactOptional(Count)
})

/** Of the log after each input (run/digest.ts): whoever does the run again sees whether it is the same. */
export const DigestsSchema = few(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, WORK.noDigest)), MOST_INPUTS)

/** Those of a list that fit. */
export const readable = <T>(schema: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, T[]> =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((list) => list.filter((value): value is T => v.is(schema, value)))
  )

/** A run in the browser's storage. A damaged one is none; what is damaged beside it is left out. `name`: of the program. */
export const keptRunSchema = (name: string): v.GenericSchema<unknown, PackedRun> =>
  v.object({
    ...RUN,
    machine: v.fallback(v.string(), ''),
    name: v.fallback(v.literal(name), name),
    left: v.fallback(readable(LeftWaySchema), []),
    draft: v.fallback(v.string(), '')
  })
