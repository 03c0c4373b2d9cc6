// choose.ts: decides what Linux leaves open, by the seed, or by a list of choices that was given instead. All such choices go through here. Each is a
// record of how many ways there were, and which was taken; so the choices of a run can be read from its log, and given to another boot.
import { type Kernel, panicIf } from './kernel.ts'

const SYS_ROW = 1

/** One of the ways 0 to `ways` - 1. From a list: the next choice, and the first way when the list is at its end. */
export function choose(k: Kernel, ways: number): number {
  const given = k.host.choices
  if (given) return chooseGiven(k, ways, given)
  const seed = nextSeed(k.sys.seed)
  const taken = (seed >>> 8) % ways
  k.emit.choose(SYS_ROW, ways, taken, seed)
  return taken
}

function chooseGiven(k: Kernel, ways: number, given: readonly number[]): number {
  const taken = given[k.sys.choices] ?? 0
  panicIf(!(taken >= 0 && taken < ways), `choice ${k.sys.choices} is ${taken}, and there are ${ways} ways`)
  k.emit.choose(SYS_ROW, ways, taken, k.sys.seed)
  return taken
}

/** Marsaglia's xorshift32; never 0, where it would stay. */
function nextSeed(seed: number): number {
  let x = seed
  x ^= x << 13
  x ^= x >>> 17
  return x ^ (x << 5)
}
