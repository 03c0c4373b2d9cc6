// zombies.ts: what a crowd costs: a life beside 30,000 zombies, the table filled and reaped, and 30,000 that live at once.
import { BASELINE } from './lib/baseline.ts'
import { most, type Claim } from './lib/claims.ts'
import { options } from './lib/options.ts'
import { compileReal, realSide } from './lib/real.ts'
import { report, timesAsFast, timesAsMuch } from './lib/report.ts'
import { byTurns, warmByTurns, warmUp } from './lib/rounds.ts'
import { measure, workerHere } from './lib/sides.ts'
import { TooLong, Worker } from './lib/worker.ts'

const LIVES = 60_000
const [FEW, MANY] = [30, 30_000]
const TABLE = 32_768
/** On the real machine, whose other users need PIDs too. */
const REAL = 10_000
const FILL = 'bench/programs/fill.c'
const CROWD = 'bench/programs/crowd.c'
const [SMALL, LARGE] = [3_000, 30_000]
/** A crowd whose round takes more than so many times its budget, by the clock, is given up. */
const PATIENCE = 10

async function beside(): Promise<Claim> {
  const bundle = await workerHere()
  const few = new Worker(bundle, 'beside', { zombies: FEW, count: LIVES })
  const many = new Worker(bundle, 'beside', { zombies: MANY, count: LIVES })
  const [fewCosts, manyCosts] = await warmByTurns({ few, many }, options.pairs)
  few.close()
  many.close()
  return timesAsMuch(`a life beside ${MANY} zombies ÷ beside ${FEW}`, manyCosts, fewCosts, most(1.2))
}

async function fillAndReap(): Promise<Claim[]> {
  const real = realSide(compileReal(FILL, ['-O2', '-static']), REAL, TABLE - 1)
  const { here, there, real: realCosts } = await measure('fillAndReap', { table: TABLE }, real)
  const what = `a table of ${TABLE} filled and reaped`
  return [
    timesAsFast(`${what}, as fast as ${BASELINE}`, here, there),
    timesAsFast(`${what}, as fast as the real kernel`, here, realCosts)
  ]
}

/** Both make the children, kill them and reap them. */
async function living(): Promise<Claim> {
  const what = `${LARGE} living children ÷ ${SMALL}`
  const bundle = await workerHere()
  const small = new Worker(bundle, 'program', { file: CROWD, argv: [String(SMALL)] })
  await warmUp(small)
  const start = performance.now()
  await small.round()
  const within = (PATIENCE * (LARGE / SMALL) * (performance.now() - start)) / 1000
  const large = new Worker(bundle, 'program', { file: CROWD, argv: [String(LARGE)] }, within)
  try {
    const [smallCosts, largeCosts] = await byTurns([small, large], options.pairs)
    return timesAsMuch(what, largeCosts, smallCosts, most(LARGE / SMALL))
  } catch (error) {
    const budget = most(LARGE / SMALL)
    if (error instanceof TooLong)
      return { what, figure: Infinity, unit: '×', budget, note: `did not end within ${within.toFixed(0)} s` }
    // So many are not to be had: of memory, or of PIDs.
    return { what, figure: NaN, unit: '×', budget, note: String(error).split('\n')[0] }
  } finally {
    small.close()
    large.close()
  }
}

report('Crowds', [await beside(), ...(await fillAndReap()), await living()])
