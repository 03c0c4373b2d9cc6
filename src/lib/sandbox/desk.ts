// desk.ts: what stands on the workbench. It is kept after each change, so it outlives a reload and a crash. Of a run only the inputs are kept, and
// never what came of them: when the page is opened, all is done again.
// { machine: '9c41…', name: 'zombie_maker', way: { inputs: [{ clock: …, input: … }], until: 5e9 }, left: [], draft: 'kill -9 ' }
import * as v from 'valibot'
import type { Input, TimedInput } from '../run/client.ts'
import { ActSchema } from '../stage/actSchema.ts'
import { keeper, type Kept } from '../storage/index.ts'
import { HOME } from './shell.ts'
import { shared, type LeftWay, type Way } from './ways.ts'

export interface Desk {
  /** Id of the machine's image. */
  readonly machine: string
  /** The program for which it was started. */
  readonly name: string
  readonly way: Way
  readonly left: readonly LeftWay[]
  /** What was typed at the terminal and not sent. */
  readonly draft: string
}

/** A way that was left, as it is kept: how many inputs it shares with the way on show, and the inputs behind those. */
interface PackedWay extends LeftWay {
  readonly shared: number
}

type PackedDesk = Omit<Desk, 'left'> & { readonly left: readonly PackedWay[] }

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const InputSchema: v.GenericSchema<unknown, Input> = v.variant('kind', [
  v.object({ kind: v.literal('keys'), text: v.string() }),
  v.object({ kind: v.literal('file'), path: v.string(), text: v.string() }),
  v.object({ kind: v.literal('last_pid'), pid: Count }),
  v.object({ kind: v.literal('act'), task: Count, act: ActSchema })
])

const TimedInputSchema: v.GenericSchema<unknown, TimedInput> = v.object({ clock: Count, input: InputSchema })

const WAY = { inputs: v.array(TimedInputSchema), until: Count }

const LeftWaySchema: v.GenericSchema<unknown, PackedWay> = v.object({
  ...WAY,
  shared: Count,
  words: v.array(v.string())
})

/** Those of a list that fit. */
const readable = <T>(schema: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, T[]> =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((list) => list.filter((value): value is T => v.is(schema, value)))
  )

/** A damaged run is no run. What is damaged beside it is left out. `name`: of the program. */
const deskSchema = (name: string): v.GenericSchema<unknown, PackedDesk> =>
  v.object({
    machine: v.fallback(v.string(), ''),
    name: v.fallback(v.literal(name), name),
    way: v.object(WAY),
    left: v.fallback(readable(LeftWaySchema), []),
    draft: v.fallback(v.string(), '')
  })

/** Of two tabs the one that wrote later is right. */
const later = <T>(_older: T, newer: T): T => newer

/** The text of a program, if it is not as in the book. */
export const sourceKept = (program: string, by = keeper): Kept<string> =>
  by.kept({ name: `play:source:${program}`, schema: v.string() })

/** What was done with a program: its run. */
export const runKept = (name: string, by = keeper): Kept<PackedDesk> =>
  by.kept({ name: `play:run:${name}`, schema: deskSchema(name) })

/** The program that was picked last, and the one for which the computer had been started then. They may differ. */
const lastKept = (by = keeper): Kept<{ picked: string; name: string }> =>
  by.kept({ name: 'play:last', schema: v.object({ picked: v.string(), name: v.string() }), settle: later })

const begunKept = (): Kept<number> => keeper.kept({ name: 'play:begun', schema: Count, settle: later })

/** The program whose run belongs to the one picked. */
export function nameFor(picked: string, by = keeper): string {
  const last = lastKept(by).value
  return last?.picked === picked ? last.name : picked
}

/** The desk of a picked program. Undefined: nothing was kept, or nothing that can be read. */
export function readDesk(picked: string, by = keeper): Desk | undefined {
  const desk = runKept(nameFor(picked, by), by).value
  return desk && { ...desk, left: desk.left.map((way) => unpacked(way, desk.way)) }
}

/** The program that was picked last. */
export function lastPicked(): string | undefined {
  return lastKept().value?.picked
}

export function keepDesk(picked: string, desk: Desk, by = keeper): void {
  const left = desk.left.map((way) => packed(way, desk.way))
  runKept(desk.name, by).write({ ...desk, left })
  lastKept(by).write({ picked, name: desk.name })
}

export function forgetDesk(name: string): void {
  runKept(name).write(undefined)
}

/** How often all was begun to be done again and did not come to its end. A run that makes the page crash would do so each time. */
export function timesBegun(): number {
  return begunKept().value ?? 0
}

export function noteBegun(times: number): void {
  begunKept().write(times > 0 ? times : undefined)
}

/** The text of which the program was made. */
export function sourceOf({ name, way }: Desk): string | undefined {
  const path = `${HOME}/${name}.c`
  const { input } = way.inputs.find(({ input }) => input.kind === 'file' && input.path === path) ?? {}
  return input?.kind === 'file' ? input.text : undefined
}

function packed(left: LeftWay, way: Way): PackedWay {
  const from = shared(left, way)
  return { ...left, shared: from, inputs: left.inputs.slice(from) }
}

function unpacked({ shared, inputs, until, words }: PackedWay, way: Way): LeftWay {
  return { inputs: [...way.inputs.slice(0, shared), ...inputs], until, words }
}
