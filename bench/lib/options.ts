// options.ts: what was asked of a bench on its command line.
import { parseArgs } from 'node:util'

const FEWEST_PAIRS = 9

const { values, positionals } = parseArgs({
  options: {
    /** Pairs of rounds; at least nine. */
    pairs: { type: 'string', default: String(FEWEST_PAIRS) },
    /** A missed budget is a failure. Not by default: a busy machine must not fail. */
    strict: { type: 'boolean', default: false },
    /** This tree in the place of the commit it is compared with: what then differs from 1 is the harness's own error. */
    self: { type: 'boolean', default: false }
  },
  allowPositionals: true
})

export const options = {
  pairs: Math.max(FEWEST_PAIRS, Number(values.pairs) || 0),
  strict: values.strict,
  self: values.self,
  /** Names that a bench may take: of the attacks to run, say. */
  names: positionals
}
