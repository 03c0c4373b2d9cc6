// desk.ts: what stands on the workbench. It is kept after each change, so it outlives a reload and a crash. Of a run only the inputs are kept, and
// never what came of them: when the page is opened, all is done again.
// { machine: '9c41…', name: 'zombie_maker', way: { inputs: [{ clock: …, input: … }], until: 5e9 }, left: [], draft: 'kill -9 ' }
import * as v from 'valibot'
import { keeper, type Kept } from '../storage/index.ts'
import { HOME } from './shell.ts'
import { shared, type LeftWay, type Way } from './ways.ts'
import { keptRunSchema, MOST_TEXT, short, type PackedRun, type PackedWay } from './works/form.ts'

/** A run, each way of it whole. */
export interface Desk extends Omit<PackedRun, 'left'> {
  readonly left: readonly LeftWay[]
}

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** Of two tabs the one that wrote later is right. */
const later = <T>(_older: T, newer: T): T => newer

/** The text of a program, if it is not as in the book. */
export const sourceKept = (program: string, by = keeper): Kept<string> =>
  by.kept({ name: `play:source:${program}`, schema: short(MOST_TEXT) })

/** What was done with a program: its run. */
export const runKept = (name: string, by = keeper): Kept<PackedRun> =>
  by.kept({ name: `play:run:${name}`, schema: keptRunSchema(name) })

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
  const run = runKept(nameFor(picked, by), by).value
  return run && unpackedRun(run)
}

/** The program that was picked last. */
export function lastPicked(): string | undefined {
  return lastKept().value?.picked
}

export function keepDesk(picked: string, desk: Desk, by = keeper): void {
  runKept(desk.name, by).write(packedRun(desk))
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

/** What two ways share is written once. */
export const packedRun = (desk: Desk): PackedRun => ({
  ...desk,
  left: desk.left.map((way) => packed(way, desk.way))
})

export const unpackedRun = (run: PackedRun): Desk => ({
  ...run,
  left: run.left.map((way) => unpacked(way, run.way))
})

function packed(left: LeftWay, way: Way): PackedWay {
  const from = shared(left, way)
  return { ...left, shared: from, inputs: left.inputs.slice(from) }
}

function unpacked({ shared, inputs, until, words }: PackedWay, way: Way): LeftWay {
  return { inputs: [...way.inputs.slice(0, shared), ...inputs], until, words }
}
