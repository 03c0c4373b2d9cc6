// kept.ts: what lies in a browser, damaged from a seed as by another version, another program or a hand; and what must hold when the sandbox
// takes it up: no throw, an end by what is counted, and nothing is lost that can still be read.
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { nodeMachine } from '../../src/lib/machine/node.ts'
import { clockAt, historyOf, mainOf, type Budget } from '../../src/lib/run/client.ts'
import { keepDesk, readDesk, runKept, sourceKept, sourceOf, type Desk } from '../../src/lib/sandbox/desk.ts'
import { GovernedMachine, TooLong } from '../../src/lib/sandbox/governed.ts'
import { HOME, SHELL } from '../../src/lib/sandbox/shell.ts'
import { inWords, wordsOf, type Way } from '../../src/lib/sandbox/ways.ts'
import { Keeper } from '../../src/lib/storage/index.ts'
import { damage, damagedText, dice, oneOf, type Roll } from './dice.ts'

/** So little that thousands can be tried, and enough for the run as it was kept. */
const IN_ALL: Budget = { instructions: 4_000_000, events: 12_000, bytes: 4_000_000 }

/** What c787432 left in a reader's browser. */
const LEFT = JSON.parse(readFileSync('tests/fixtures/c787432/localStorage.json', 'utf8')) as Record<string, string>
/** A text that lies beside the run, undamaged. */
const BESIDE = { key: 'unkillable:play:beside', name: 'play:source:beside', text: 'int main(void) { return 7; }\n' }
const textKept = (tab: Keeper): string | undefined => sourceKept('beside', tab).value

const NAME = 'own'
const TEXT = `#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
int main(void)
{
	for (int i = 1; i <= 2; i++)
		if (fork() == 0) {
			sleep(i);
			exit(i);
		}
	sleep(30);
	return 0;
}
`

const key = (text: string, clock: number) => ({ clock, input: { kind: 'keys', text } }) as const
const BEGUN: Way['inputs'] = [
  { clock: 86_871, input: { kind: 'last_pid', pid: 2048 } },
  { clock: 86_871, input: { kind: 'file', path: `${HOME}/${NAME}.c`, text: TEXT } },
  key(`gcc -o ${NAME} ${NAME}.c\r`, 86_871),
  key(`./${NAME} &\r`, 300_000),
  { clock: 1e9, input: { kind: 'act', task: 5, act: { kind: 'sigchld', disposition: 'SIG_IGN' } } }
]
const WAY: Way = {
  inputs: [
    ...BEGUN,
    { clock: 2e9, input: { kind: 'act', task: 5, act: { kind: 'fork' } } },
    { clock: 3e9, input: { kind: 'act', task: 5, act: { kind: 'signal', sig: 15 } } },
    key('ps\r', 4e9)
  ],
  until: 40e9
}
const exits = { clock: 2e9, input: { kind: 'act', task: 6, act: { kind: 'exit', code: 3 } } } as const
const adopts = { clock: 5e9, input: { kind: 'act', task: 4, act: { kind: 'subreaper', on: true } } } as const
/** As this version keeps a desk. */
const DESK: Desk = {
  machine: 'this-machine',
  name: NAME,
  way: WAY,
  left: [
    { inputs: [...BEGUN, exits], until: 10e9, words: ['', '', 'typed', 'typed', 'SIG_IGN', 'exit(3)'] },
    { inputs: [adopts, key('\x03', 6e9)], until: 7e9, words: ['subreaper', 'typed “^C”'] }
  ],
  draft: 'kill -9 20'
}

/** One that computes for as long as it is let. */
const SPINS: Desk = {
  ...DESK,
  name: 'spins',
  way: {
    inputs: [
      { clock: 86_871, input: { kind: 'file', path: `${HOME}/spins.c`, text: 'int main(void) { for (;;); }\n' } },
      key('gcc -o spins spins.c; ./spins\r', 86_871),
      key('\x1a', 1_500_000)
    ],
    until: 1_600_000
  },
  left: [{ inputs: [], until: 2_000_000, words: [] }]
}

/** The name of a run, and what of it lies in a browser. */
interface Base {
  readonly name: string
  readonly value: Record<string, unknown>
}
const BASES: readonly Base[] = [
  { name: NAME, value: asKept(DESK) },
  { name: SPINS.name, value: asKept(SPINS) },
  { name: 'zombie_maker', value: JSON.parse(LEFT['unkillable:play:run:zombie_maker']) as Base['value'] }
]

function asKept(desk: Desk): Base['value'] {
  const memory = new Keeper()
  keepDesk(desk.name, desk, memory)
  return runKept(desk.name, memory).value as unknown as Base['value']
}

/** What became of one that was tried. `fault`: what must not be, in words. */
export interface Tried {
  readonly became: 'nothing' | 'done' | 'too long'
  readonly fault?: string
}

export async function tryKept(seed: number): Promise<Tried> {
  const roll = dice(seed)
  const base = oneOf(roll, BASES)
  const text = damaged(roll, base)
  const tab = await (roll(2) === 0 ? leftBy(base.name, text) : keptIn(base.name, text))
  try {
    const desk = readDesk(base.name, tab)
    const fault = lost(base, parsed(text), desk) ?? lostByKeeping(desk, tab)
    if (fault !== undefined) return { became: 'nothing', fault }
    return desk ? await takeUp(desk, roll) : { became: 'nothing' }
  } finally {
    tab.close()
  }
}

/** As JSON, if it still is that. */
function damaged(roll: Roll, { value }: Base): string {
  if (roll(4) === 0) return damagedText(roll, JSON.stringify(value))
  const copy = structuredClone(value)
  for (let times = 1 + roll(3); times > 0; times--) {
    const { way } = copy
    // When things happen is worth more damage than what stands around it.
    if (roll(4) === 0 && isWay(way)) way.until = oneOf(roll, [0, 2e6, 1e9, 3600e9, Number.MAX_SAFE_INTEGER])
    else damage(roll, copy)
  }
  return JSON.stringify(copy)
}

const isWay = (value: unknown): value is { until: unknown } =>
  typeof value === 'object' && value !== null && 'until' in value

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

// ── a tab that finds it ──

/** In localStorage, as c787432 left it. */
async function leftBy(name: string, text: string): Promise<Keeper> {
  const storage = new Map([
    [`unkillable:play:run:${name}`, text],
    [BESIDE.key, BESIDE.text]
  ])
  return opened({
    length: storage.size,
    key: (i) => [...storage.keys()][i] ?? null,
    getItem: (key) => storage.get(key) ?? null,
    removeItem: () => {}
  })
}

/** In the database, as this version keeps it. What is no JSON is kept as a text. */
async function keptIn(name: string, text: string): Promise<Keeper> {
  const first = await opened()
  const values = [
    [`play:run:${name}`, parsed(text) ?? text],
    [BESIDE.name, BESIDE.text]
  ] as const
  for (const [name, value] of values) await first.replace(name, { name, revision: 'by-hand', at: 1, value }, [])
  first.close()
  const tab = new Keeper()
  await tab.open()
  return tab
}

async function opened(localStorage?: Partial<Storage>): Promise<Keeper> {
  for (const [name, value] of Object.entries({ indexedDB: new IDBFactory(), localStorage }))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  const tab = new Keeper()
  await tab.open()
  return tab
}

// ── what must hold ──

/** What was not damaged and is not there, in words. */
function lost({ name, value }: Base, given: unknown, desk: Desk | undefined): string | undefined {
  const { way, left, draft } = (given ?? {}) as Record<string, unknown>
  if (!isDeepStrictEqual(way, value.way)) return undefined
  if (!desk) return 'the run is lost'
  if (desk.name !== name) return 'it became the run of another program'
  if (!isDeepStrictEqual(desk.way, way)) return 'it became another run'
  if (typeof draft === 'string' && desk.draft !== draft) return 'the draft is lost'
  const whole = value.left as readonly unknown[]
  const undamaged = Array.isArray(left) ? left.filter((one) => whole.some((way) => isDeepStrictEqual(way, one))) : []
  return desk.left.length < undamaged.length ? 'a way that was left is lost' : undefined
}

function lostByKeeping(desk: Desk | undefined, tab: Keeper): string | undefined {
  if (textKept(tab) !== BESIDE.text) return 'a text beside it is lost'
  if (!desk) return undefined
  keepDesk(desk.name, desk, tab)
  return isDeepStrictEqual(readDesk(desk.name, tab), desk) ? undefined : 'kept again it is another'
}

/** As the sandbox does: the run on show, and one of those that were left for it. */
async function takeUp(desk: Desk, roll: Roll): Promise<Tried> {
  sourceOf(desk)
  const way = desk.left.length > 0 && roll(2) === 0 ? oneOf(roll, desk.left) : desk.way
  const machine = new GovernedMachine(nodeMachine(), undefined, IN_ALL)
  await machine.ask('boot', SHELL)
  let became: Tried['became'] = 'done'
  try {
    await machine.again(way)
    if (machine.inputs.length !== way.inputs.length) return { became, fault: 'something was not put in' }
  } catch (error) {
    if (!(error instanceof TooLong)) throw error
    became = 'too long'
  }
  const { run } = machine
  const history = historyOf(run)
  const main = mainOf(run, { name: desk.name.slice(0, 15) })
  const words = [
    ...way.inputs.map(({ input }) => wordsOf(input, (task) => history.byId(task)?.pid)),
    ...desk.left.map((left) => inWords(left, machine.way, main ? clockAt(run, main.event) : 0))
  ]
  run.seek(0)
  const wrong = words.find((text) => /undefined|NaN|\[object/.test(text))
  return { became, ...(wrong !== undefined && { fault: `no words: ${JSON.stringify(wrong)}` }) }
}
