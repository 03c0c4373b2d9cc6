// `npm run conformance:racy:record [-- [--runs N] WORD…]`: runs the racy programs on the real kernel, all on one CPU, and counts what
// they come to. Wants a quiet machine: whoever else runs on that CPU takes part in the race.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { shellStatus, type Case } from '../cases.ts'
import { buildRunner, cannotRecord, compile, kernelHere, runOnce, toExpected } from '../recorder.ts'
import { listRacy, outcomeOf, readOutcomes, writeOutcomes } from './programs.ts'

const args = process.argv.slice(2)
const at = args.indexOf('--runs')
const runs = at < 0 ? 1000 : Number(args.splice(at, 2)[1])
const obstacle = runs >= 1 ? cannotRecord() : '--runs wants a number from 1'
if (obstacle) {
  console.error(`Nothing was recorded: ${obstacle}.`)
  process.exit(1)
}
keepAway()
const dir = mkdtempSync(join(tmpdir(), 'racy-'))
try {
  const runner = buildRunner(dir)
  const programs: Record<string, Record<string, number>> = args.length === 0 ? {} : { ...readOutcomes().programs }
  for (const one of listRacy(args)) {
    programs[one.name] = await count(one, runner, dir)
    console.log(
      `${one.name}: ${Object.entries(programs[one.name])
        .map(([text, n]) => `${text}: ${n}`)
        .join(' | ')}`
    )
  }
  writeOutcomes({ kernel: kernelHere(), runs, programs })
} finally {
  rmSync(dir, { recursive: true, force: true })
}

async function count(one: Case, runner: string, dir: string): Promise<Record<string, number>> {
  const binary = join(dir, one.name)
  const complaint = compile(one, binary)
  if (complaint) throw new Error(`${one.name}: ${complaint}`)
  const seen = new Map<string, number>()
  for (let n = 0; n < runs; n++) {
    const run = await runOnce(runner, ['--cpu', '0', binary])
    const outcome = outcomeOf({ ...run, status: shellStatus(toExpected(run)) })
    seen.set(outcome, (seen.get(outcome) ?? 0) + 1)
  }
  return Object.fromEntries([...seen].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)))
}

/** We stay on another CPU, if there is one, and the programs come before what else wants theirs. */
function keepAway(): void {
  if (cpus().length > 1) spawnSync('taskset', ['-a', '-pc', `1-${cpus().length - 1}`, String(process.pid)])
  try {
    setPriority(-10)
  } catch {
    console.error('Not allowed to go before others: what they do takes part in the race.')
  }
}
