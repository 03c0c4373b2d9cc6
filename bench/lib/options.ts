// options.ts: what was asked of a bench on its command line.
import { parseArgs } from 'node:util'

const FEWEST_PAIRS = 9

const { values } = parseArgs({
  options: {
    /** Pairs of rounds; at least nine. */
    pairs: { type: 'string', default: String(FEWEST_PAIRS) },
    /** A missed budget is a failure. Not by default: a busy machine must not fail. */
    strict: { type: 'boolean', default: false },
    /** This tree in the place of the commit it is compared with: what then differs from 1 is the harness's own error. */
    self: { type: 'boolean', default: false },
    /** Attacks by name; all if none is named. */
    only: { type: 'string', multiple: true, default: [] }
  }
})

export const options = {
  pairs: Math.max(FEWEST_PAIRS, Number(values.pairs) || 0),
  strict: values.strict,
  self: values.self,
  only: values.only
}
