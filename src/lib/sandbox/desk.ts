// desk.ts: what stands on the workbench beside the program's text, kept in the browser after each change: it outlives a reload and a crash.
// Kept is what was put in, never what came of it: on opening all is done again.
import type { Act, Input, TimedInput } from '../run/client.ts'
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

const LAST = 'unkillable:play:last'
const BEGUN = 'unkillable:play:begun'
const keyOf = (name: string): string => `unkillable:play:run:${name}`

/** What is kept for whoever has picked that program: what ran then may have been another. Undefined: nothing, or nothing that can be read. */
export function readDesk(picked: string): Desk | undefined {
  const last = readLast()
  const desk = read(keyOf(last?.picked === picked ? last.name : picked))
  return isDesk(desk) ? { ...desk, left: desk.left.map((way) => unpacked(way, desk.way)) } : undefined
}

/** The program that was picked last. */
export function lastPicked(): string | undefined {
  return readLast()?.picked
}

/** False: the browser refuses. */
export function keepDesk(picked: string, desk: Desk): boolean {
  const left = desk.left.map((way) => packed(way, desk.way))
  return keep(keyOf(desk.name), { ...desk, left }) && keep(LAST, { picked, name: desk.name })
}

export function forgetDesk(name: string): void {
  forget(keyOf(name))
}

/** How often it was begun to do all again, and not ended: a run that makes the page crash would do so each time. */
export function timesBegun(): number {
  const times = read(BEGUN)
  return typeof times === 'number' ? times : 0
}

export function noteBegun(times: number): void {
  if (times > 0) keep(BEGUN, times)
  else forget(BEGUN)
}

/** The text that the program was made of. */
export function sourceOf({ name, way }: Desk): string | undefined {
  const path = `${HOME}/${name}.c`
  const { input } = way.inputs.find(({ input }) => input.kind === 'file' && input.path === path) ?? {}
  return input?.kind === 'file' ? input.text : undefined
}

/** Kept beside the way on show, a way is where it parts from that, and what follows there. */
interface PackedWay extends LeftWay {
  readonly shared: number
}

function packed(left: LeftWay, way: Way): PackedWay {
  const from = shared(left, way)
  return { ...left, shared: from, inputs: left.inputs.slice(from) }
}

function unpacked({ shared, inputs, until, words }: PackedWay, way: Way): LeftWay {
  return { inputs: [...way.inputs.slice(0, shared), ...inputs], until, words }
}

function readLast(): { readonly picked: string; readonly name: string } | undefined {
  const last = read(LAST)
  return isObject(last) && typeof last.picked === 'string' && typeof last.name === 'string'
    ? { picked: last.picked, name: last.name }
    : undefined
}

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return undefined
  }
}

function keep(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

function forget(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // A browser that lets nothing go has kept nothing either.
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isText = (value: unknown): value is string => typeof value === 'string'
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
const isListOf = <T>(value: unknown, is: (one: unknown) => one is T): value is T[] =>
  Array.isArray(value) && value.every(is)

function isDesk(value: unknown): value is Omit<Desk, 'left'> & { readonly left: readonly PackedWay[] } {
  if (!isObject(value) || !isText(value.machine) || !isText(value.name) || !isText(value.draft)) return false
  return isWay(value.way) && isListOf(value.left, isPacked)
}

const isWay = (value: unknown): value is Way =>
  isObject(value) && isListOf(value.inputs, isTimedInput) && isCount(value.until)

const isPacked = (value: unknown): value is PackedWay =>
  isObject(value) && isWay(value) && isCount(value.shared) && isListOf(value.words, isText)

const isTimedInput = (value: unknown): value is TimedInput =>
  isObject(value) && isCount(value.clock) && isInput(value.input)

function isInput(value: unknown): value is Input {
  if (!isObject(value)) return false
  switch (value.kind as Input['kind']) {
    case 'keys':
      return isText(value.text)
    case 'file':
      return isText(value.path) && isText(value.text)
    case 'last_pid':
      return isCount(value.pid)
    case 'act':
      return isCount(value.task) && isAct(value.act)
    default:
      return false
  }
}

function isAct(value: unknown): value is Act {
  if (!isObject(value)) return false
  switch (value.kind as Act['kind']) {
    case 'signal':
      return isCount(value.sig)
    case 'sigchld':
      return value.disposition === 'SIG_DFL' || value.disposition === 'SIG_IGN' || value.disposition === 'SA_NOCLDWAIT'
    case 'subreaper':
      return typeof value.on === 'boolean'
    case 'exit':
      return isCount(value.code)
    case 'fork':
    case 'wait':
      return true
    default:
      return false
  }
}
