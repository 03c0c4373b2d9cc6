// desk.ts: what stands on the workbench, kept after each change: it outlives a reload and a crash. Of a run is kept what was put in, never
// what came of it: on opening all is done again.
import * as v from 'valibot'
import type { Act, Input, TimedInput } from '../run/client.ts'
import { keeper, type Kept } from '../storage/index.ts'
import { HOME } from './shell.ts'
import { shared, type LeftWay, type Way } from './ways.ts'

export interface Desk {
  /** Id of the machine's image. */
  readonly machine: string
  /** The program that it was started for. */
  readonly name: string
  readonly way: Way
  readonly left: readonly LeftWay[]
  /** What stood at the terminal and was not sent. */
  readonly draft: string
}

/** Kept beside the way on show, a way is where it parts from that, and what follows there. */
interface PackedWay extends LeftWay {
  readonly shared: number
}

type PackedDesk = Omit<Desk, 'left'> & { readonly left: readonly PackedWay[] }

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const ActSchema: v.GenericSchema<unknown, Act> = v.variant('kind', [
  v.object({ kind: v.literal('signal'), sig: Count }),
  v.object({ kind: v.literal('sigchld'), disposition: v.picklist(['SIG_DFL', 'SIG_IGN', 'SA_NOCLDWAIT']) }),
  v.object({ kind: v.literal('subreaper'), on: v.boolean() }),
  v.object({ kind: v.literal('exit'), code: Count }),
  v.object({ kind: v.literal('fork') }),
  v.object({ kind: v.literal('wait') })
])

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

/** A run is whole or it is none; of what stands beside it, what is damaged is left out. `name`: that it is kept under. */
const deskSchema = (name: string): v.GenericSchema<unknown, PackedDesk> =>
  v.object({
    machine: v.fallback(v.string(), ''),
    name: v.fallback(v.literal(name), name),
    way: v.object(WAY),
    left: v.fallback(readable(LeftWaySchema), []),
    draft: v.fallback(v.string(), '')
  })

/** A tab that says later what was picked, or begun, has it. */
const later = <T>(_older: T, newer: T): T => newer

/** The text of a program where it is not the book's. */
export const sourceKept = (program: string, by = keeper): Kept<string> =>
  by.kept({ name: `play:source:${program}`, schema: v.string() })

/** What was done with a program. */
export const runKept = (name: string, by = keeper): Kept<PackedDesk> =>
  by.kept({ name: `play:run:${name}`, schema: deskSchema(name) })

/** What was picked last, and for what the computer had been started then: that may be another program. */
const lastKept = (by = keeper): Kept<{ picked: string; name: string }> =>
  by.kept({ name: 'play:last', schema: v.object({ picked: v.string(), name: v.string() }), settle: later })

const begunKept = (): Kept<number> => keeper.kept({ name: 'play:begun', schema: Count, settle: later })

/** For which program the run is that belongs to the one picked. */
export function nameFor(picked: string, by = keeper): string {
  const last = lastKept(by).value
  return last?.picked === picked ? last.name : picked
}

/** What is kept for whoever has picked that program. Undefined: nothing, or nothing that can be read. */
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

/** How often it was begun to do all again, and not ended: a run that makes the page crash would do so each time. */
export function timesBegun(): number {
  return begunKept().value ?? 0
}

export function noteBegun(times: number): void {
  begunKept().write(times > 0 ? times : undefined)
}

/** The text that the program was made of. */
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
