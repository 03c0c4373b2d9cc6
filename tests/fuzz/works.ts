// works.ts: links and files as strangers make them, from a seed, and what storage may hold; and what must hold of each: no throw, an end by what is
// counted, a sentence or a work whose every part has its limits, and nothing of it reaches anything but the simulated machine.
import { isDeepStrictEqual } from 'node:util'
import { deflateSync } from 'node:zlib'
import * as v from 'valibot'
import { nodeMachine } from '../../src/lib/machine/node.ts'
import { type Budget } from '../../src/lib/run/client.ts'
import { unpackedRun } from '../../src/lib/sandbox/desk.ts'
import { GovernedMachine, TooLong } from '../../src/lib/sandbox/governed.ts'
import { HOME, SHELL } from '../../src/lib/sandbox/shell.ts'
import { readLink } from '../../src/lib/sandbox/works/workLink.ts'
import { readWorks, writeWork, writeWorks, type Read, type Work } from '../../src/lib/sandbox/works/work.ts'
import { NamedSchema } from '../../src/lib/sandbox/works/works.ts'
import { FRESH, PLAYED, SPINS } from '../unit/sandbox/works.ts'
import { damage, damagedText, dice, oneOf, type Roll } from './dice.ts'

/** So little that thousands can be tried, and enough for the run as it was. */
const IN_ALL: Budget = { instructions: 4_000_000, events: 12_000, bytes: 4_000_000 }

/** What became of one that was tried. `fault`: what must not be, in words. */
export interface Tried {
  readonly became: 'refused' | 'opened' | 'done' | 'too long'
  readonly fault?: string
}

const CLIMBS = [
  '../own.c',
  '/etc/passwd',
  '..',
  '.',
  '',
  'a/../../b',
  '~/x',
  'C:\\x',
  '%2e%2e/x',
  '\0',
  '__proto__',
  'constructor'
]

export async function tryWork(seed: number): Promise<Tried> {
  const roll = dice(seed)
  const given = await readOne(roll)
  if ('trouble' in given) {
    const { trouble } = given
    const isSentence = /^It .*\.$/su.test(trouble) && trouble.length < 400 && !/undefined|NaN|\[object/.test(trouble)
    return { became: 'refused', ...(!isSentence && { fault: `no sentence: ${JSON.stringify(trouble)}` }) }
  }
  const fault = given.works.map(outside).find((fault) => fault !== undefined)
  if (fault !== undefined) return { became: 'opened', fault }
  if (!isDeepStrictEqual(readWorks(writeWorks(given.works)), given))
    return { became: 'opened', fault: 'written again it is another' }
  const played = given.works.find(({ run }) => run)
  return played ? { became: await doAgain(roll, played) } : { became: 'opened' }
}

// ── what a stranger makes ──

async function readOne(roll: Roll): Promise<Read> {
  const work = oneOf(roll, [PLAYED, PLAYED, SPINS, FRESH])
  switch (roll(6)) {
    case 0:
      return readLink(`#work=${damagedText(roll, lettersOf(writeWork(work)))}`)
    case 1:
      return readLink(`#work=${lettersOf(damagedText(roll, writeWork(work)))}`)
    case 2:
      return readLink(`#work=${lettersOf(bomb(roll, work))}`)
    case 3:
      return readWorks(damagedText(roll, writeWorks([work, FRESH])))
    case 4:
      return stored(roll, work)
    default:
      return readLink(`#work=${lettersOf(JSON.stringify(damaged(roll, work)))}`)
  }
}

const lettersOf = (text: string): string => deflateSync(text).toString('base64url')

/** Little that becomes much: as a text, as a list, as a depth. */
function bomb(roll: Roll, work: Work): string {
  const many = oneOf(roll, [1e4, 1e5, 1e6, 2e7])
  const text = writeWork(work)
  switch (roll(3)) {
    case 0:
      return text.replace('int main', ' '.repeat(many))
    case 1:
      return text.replace('"inputs":[', `"inputs":[${'null,'.repeat(many / 5)}`)
    default:
      return text.replace('"files":{', `"files":{"x.c":${'['.repeat(many / 2)}`)
  }
}

function damaged(roll: Roll, work: Work): object {
  const value = JSON.parse(writeWork(work)) as Record<string, unknown>
  if (roll(4) === 0) value.files = { ...work.files, [oneOf(roll, CLIMBS)]: 'x' }
  if (roll(4) === 0)
    value.shown = {
      panes: [oneOf(roll, CLIMBS)],
      at: oneOf(roll, ['end', 'first zombie', 'x'.repeat(2000), { clock: roll(1e9) }])
    }
  for (let times = roll(4); times > 0; times--) damage(roll, value)
  const way = (value.run as { way?: unknown } | undefined)?.way
  if (roll(3) === 0 && isWay(way)) way.until = oneOf(roll, [0, 2e6, 3600e9, Number.MAX_SAFE_INTEGER])
  return value
}

const isWay = (value: unknown): value is { until: unknown } =>
  typeof value === 'object' && value !== null && 'until' in value

/** As the browser's storage has it, among the works that have a name. */
function stored(roll: Roll, work: Work): Read {
  const { success, output } = v.safeParse(NamedSchema, { id: 'x', work: damaged(roll, work) })
  return success ? { works: [output.work] } : { trouble: 'It is none.' }
}

// ── what must hold ──

/** What of a work would reach beyond the machine, in words. */
function outside({ files, run }: Work): string | undefined {
  const climbs = Object.keys(files).find((name) => /[/\\\0]|^\./.test(name) || name.length > 100)
  if (climbs !== undefined) return `a file has the name ${JSON.stringify(climbs)}`
  const ways = run ? [run.way, ...run.left] : []
  const path = ways
    .flatMap(({ inputs }) => inputs)
    .map(({ input }) => (input.kind === 'file' ? input.path : `${HOME}/`))
    .find((path) => !path.startsWith(`${HOME}/`) || path.includes('..'))
  return path === undefined ? undefined : `something is written to ${JSON.stringify(path)}`
}

/** As the sandbox does: the run, or one of those that were left for it. */
async function doAgain(roll: Roll, { run }: Work): Promise<Tried['became']> {
  const { settings, way, left } = unpackedRun(run!)
  const machine = new GovernedMachine(nodeMachine(), undefined, IN_ALL)
  await machine.ask('boot', { ...SHELL, ...settings })
  try {
    await machine.again(left.length > 0 && roll(2) === 0 ? oneOf(roll, left) : way)
  } catch (error) {
    if (error instanceof TooLong) return 'too long'
    throw error
  }
  machine.run.seek(0)
  return 'done'
}
