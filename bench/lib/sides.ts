// sides.ts: one work, measured on this tree, on the commit that it is compared with, and on the real machine where there is something.
import { join } from 'node:path'
import { bundle } from '../../scripts/lib/bundle.mjs'
import { isFresh } from '../../scripts/lib/fresh.mjs'
import { CACHE, ROOT } from '../../scripts/lib/paths.mjs'
import { BASELINE, baselineWorker } from './baseline.ts'
import { options } from './options.ts'
import { warmByTurns, type Side } from './rounds.ts'
import type { Figures, Works } from './work.ts'
import { Worker } from './worker.ts'

const BUNDLE = 'bench-here.mjs'
const SOURCES = ['src', 'bench/here', 'bench/lib', 'tests/unit/kernel/script.ts', 'vite.cli.ts', 'package-lock.json']

/** The bundle of this tree's worker. */
export async function workerHere(): Promise<string> {
  const outfile = join(CACHE, BUNDLE)
  if (!isFresh(outfile.slice(ROOT.length), SOURCES)) await bundle(ROOT, join(ROOT, 'bench/here/worker.ts'), outfile)
  return outfile
}

/** Undefined where the commit is not to be had. */
export async function workerThere(): Promise<string | undefined> {
  return options.self ? workerHere() : baselineWorker()
}

export interface Measured {
  /** Costs of the rounds, side by side. */
  readonly here: number[]
  readonly there: number[] | undefined
  readonly real: number[] | undefined
  /** What the last rounds answered beside their cost. */
  readonly figures: { readonly here: Figures; readonly there: Figures | undefined }
}

/** Warms up both trees for one work, each in a process of its own, and measures them by turns. */
export async function measure<Work extends keyof Works>(
  work: Work,
  args: Parameters<Works[Work]>[0],
  real?: Side
): Promise<Measured> {
  const here = new Worker(await workerHere(), work, args)
  const bundleThere = await workerThere()
  const there = bundleThere === undefined ? undefined : new Worker(bundleThere, work, args)
  try {
    const sides = { 'this tree': here, ...(there && { [BASELINE]: there }), ...(real && { 'real kernel': real }) }
    const figures = await warmByTurns(sides, options.pairs)
    return {
      here: figures[0],
      there: there && figures[1],
      real: real && figures[figures.length - 1],
      figures: { here: here.rounds[here.rounds.length - 1], there: there?.rounds[there.rounds.length - 1] }
    }
  } finally {
    here.close()
    there?.close()
  }
}
