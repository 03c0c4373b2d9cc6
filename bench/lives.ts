// lives.ts: fork, exit and wait: of the bare kernel, and through C, with the log that each leaves.
import { BASELINE } from './lib/baseline.ts'
import { least, most, type Claim } from './lib/claims.ts'
import { compileReal, realSide } from './lib/real.ts'
import { inMicroseconds, report, timesAsFast } from './lib/report.ts'
import { measure, workerHere, workerThere } from './lib/sides.ts'
import { Worker } from './lib/worker.ts'

const FILE = 'bench/programs/lifecycle.c'
const BARE = 80_000
const THROUGH_C = 20_000
const REAL = 5_000

const program = compileReal(FILE, ['-O2', '-static'])
const bare = await measure('bareLives', { count: BARE }, realSide(program, REAL, BARE))
const c = await measure('program', { file: FILE, argv: [String(THROUGH_C)] }, realSide(program, REAL, THROUGH_C))

/** What a life through C adds to the log: of so many, without boot and the program's own beginning and end. */
async function bytesThroughC(bundle: string | undefined): Promise<number | undefined> {
  if (!bundle) return undefined
  const bytes = async (count: number): Promise<number> => {
    const worker = new Worker(bundle, 'program', { file: FILE, argv: [String(count)] })
    await worker.round()
    worker.close()
    return worker.rounds[0].bytes
  }
  const [few, many] = [1000, 2000]
  return ((await bytes(many)) - (await bytes(few))) / (many - few)
}

function logOf(what: string, here: number | undefined, there: number | undefined, budget: number): Claim {
  const note = there === undefined ? '' : `${BASELINE}: ${there.toFixed(0)}`
  return { what, figure: here, unit: 'bytes', budget: most(budget), note }
}

const bareBytes = (bytes: number | undefined): number | undefined => bytes && bytes / BARE

report('Lives', [
  {
    ...timesAsFast(`a bare life, as fast as ${BASELINE}`, bare.here, bare.there, least(1.4)),
    note: inMicroseconds(bare.here, BARE)
  },
  {
    ...timesAsFast(`a life through C, as fast as ${BASELINE}`, c.here, c.there, least(1.7)),
    note: inMicroseconds(c.here, THROUGH_C)
  },
  timesAsFast('a bare life, as fast as the real kernel', bare.here, bare.real),
  timesAsFast('a life through C, as fast as the real kernel', c.here, c.real),
  logOf('log of a bare life', bareBytes(bare.figures.here.bytes), bareBytes(bare.figures.there?.bytes), 1100),
  logOf(
    'log of a life through C',
    await bytesThroughC(await workerHere()),
    await bytesThroughC(await workerThere()),
    1700
  )
])
