// command.ts: a command that tries one thing for each of many seeds: `--seed S --count N`, a line for each seed that fails, and the slowest.
import { parseArgs } from 'node:util'

export interface Trials {
  readonly count: number
  readonly passed: number
  /** The seed that took the most CPU time, in words. */
  readonly slowest: string
}

type Attempt = (seed: number) => string | undefined | Promise<string | undefined>

/** Tries each seed that the command line asks for; `usual`: so many if it does not say. `attempt` answers what must not be, in words;
 *  undefined: it is as it must be. `shown`: what is printed of a fault. */
export async function trySeeds(
  usual: number,
  attempt: Attempt,
  shown: (seed: number, fault: string) => string = (_seed, fault) => fault
): Promise<Trials> {
  const { first, count } = asked(usual)
  let passed = 0
  let slowest = { ms: 0, seed: first }
  for (let seed = first; seed < first + count; seed++) {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${seed}\r`)
    const before = process.cpuUsage()
    const fault = await faultOf(attempt, seed)
    const { user, system } = process.cpuUsage(before)
    const ms = Math.round((user + system) / 1000)
    if (ms > slowest.ms) slowest = { ms, seed }
    if (fault === undefined) passed++
    else console.log(`seed ${seed}: ${shown(seed, fault)}`)
  }
  return { count, passed, slowest: `most CPU time ${slowest.ms} ms (seed ${slowest.seed})` }
}

/** Ends the command: the last line, and a status that says whether all were as they must be. */
export function conclude({ count, passed }: Trials, line: string): never {
  console.log(line)
  process.exit(passed === count ? 0 : 1)
}

function asked(usual: number): { first: number; count: number } {
  const { values } = parseArgs({
    options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: String(usual) } }
  })
  const [first, count] = [Number(values.seed), Number(values.count)]
  if (Number.isInteger(first) && Number.isInteger(count) && count >= 1) return { first, count }
  console.error('--seed wants a whole number, --count a number from 1')
  process.exit(2)
}

async function faultOf(attempt: Attempt, seed: number): Promise<string | undefined> {
  try {
    return await attempt(seed)
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}
