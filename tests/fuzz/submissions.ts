// submissions.ts: files that students did not hand in like that, and runs that nobody kept like that, made from a seed; and what must hold of
// each: no throw, an end by what is counted, a sentence or a verdict for each check, and full marks for nobody who has not earned them.
import { readdirSync, readFileSync } from 'node:fs'
import { BoundedMachine, CutOff } from '../../src/lib/assignment/bounded.ts'
import { grade, refusal } from '../../src/lib/assignment/grade.ts'
import { readSubmission } from '../../src/lib/assignment/submission.ts'
import { nodeMachine } from '../../src/lib/machine/node.ts'
import type { Act, Budget, Input } from '../../src/lib/run/client.ts'
import { exerciseNamed, NAMES } from '../unit/assignment/exercises.ts'
import { damage, damagedText, dice, oneOf, type Roll } from './dice.ts'

/** So little that thousands can be tried, and enough for each solution. */
const BUDGET: Budget = { instructions: 10_000_000, events: 40_000, bytes: 8_000_000 }

const FIXTURES = ['tests/fixtures/c787432', 'tests/fixtures/submissions']

interface Base {
  readonly name: string
  readonly text: string
  /** Is it known to solve its exercise? */
  readonly solves: boolean
}

export const BASES: readonly Base[] = FIXTURES.flatMap((folder) =>
  readdirSync(folder)
    .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }))
    .filter(({ text }) => text.includes('unkillable-submission'))
    .map((base) => ({ ...base, solves: /-solved|^right-/.test(base.name) }))
)

/** What became of one that was tried. `fault`: what must not be, in words. */
export interface Tried {
  readonly became: 'refused' | 'judged' | 'played'
  readonly full?: boolean
  readonly fault?: string
}

export const tryOne = (seed: number): Promise<Tried> => {
  const roll = dice(seed)
  return roll(4) === 0 ? playWay(roll) : judgeMutant(roll)
}

// ── submissions ──

/** The file that a seed stands for. */
function mutant(roll: Roll, { text }: Base): string {
  if (roll(3) === 0) return damagedText(roll, text)
  const value = JSON.parse(text) as Record<string, unknown>
  for (let times = 1 + roll(3); times > 0; times--) damage(roll, value)
  // A program is worth more damage than what stands around it.
  const sources = value.sources as Record<string, unknown> | undefined
  if (roll(3) === 0 && typeof sources?.['server.c'] === 'string')
    sources['server.c'] = damagedText(roll, sources['server.c'])
  return JSON.stringify(value)
}

async function judgeMutant(roll: Roll): Promise<Tried> {
  const base = oneOf(roll, BASES)
  const read = readSubmission(mutant(roll, base))
  if ('trouble' in read) return { became: 'refused', ...wrongSentence(read.trouble) }
  const { submission } = read
  if (!NAMES.includes(submission.exercise)) return { became: 'refused' }
  const exercise = exerciseNamed(submission.exercise)
  const refused = refusal(exercise, submission)
  if (refused !== undefined) return { became: 'refused', ...wrongSentence(refused) }
  const { verdicts, remarks } = await grade(nodeMachine(), 'this-machine', exercise, submission, BUDGET)
  const full = verdicts.every(({ passed }) => passed)
  const wrong = [...verdicts.map(({ shown }) => shown), ...remarks].map(wrongSentence).find(({ fault }) => fault)
  const fault =
    verdicts.length !== exercise.checks.length
      ? `${verdicts.length} verdicts for ${exercise.checks.length} checks`
      : full && !base.solves
        ? `full marks for a file made of ${base.name}`
        : wrong?.fault
  return { became: 'judged', full, ...(fault !== undefined && { fault }) }
}

function wrongSentence(text: string): { fault?: string } {
  const isSentence = /^[\p{Lu}\d“‘]/u.test(text) || /^[\p{L}\d_./]+ .*[.”]$/u.test(text)
  return isSentence && !/undefined|NaN|\[object/.test(text) ? {} : { fault: `no sentence: ${JSON.stringify(text)}` }
}

// ── kept runs ──

const LINES = [
  ...[
    'ps',
    'ps aux',
    'ls -l /proc',
    'cat /etc/passwd',
    'sleep 3',
    'sleep 100 &',
    'fg',
    'jobs',
    'kill %1',
    'kill -9 $$',
    'exit 3'
  ],
  ...[
    'exec ls',
    'cd /nowhere',
    'echo $?',
    'yes | head -3',
    'cat',
    'trap "" CHLD',
    'wait',
    ':(){ :|:& };:',
    '(sleep 1; exit 2) &'
  ],
  ...[
    'gcc -o zombie_maker zombie_maker.c',
    './zombie_maker 1 2 &',
    'kill -STOP 2050',
    'cat > f',
    'echo "unfinished',
    '$(',
    'ls | wc -l > /dev/null'
  ]
]
const PATHS = [
  '/home/juan/a.c',
  '',
  '/',
  '/dev/null',
  '/etc',
  '/home/juan/../x',
  'relative',
  '/a'.repeat(300),
  '/bin/ls',
  '/sbin/init'
]

function actOf(roll: Roll): Act {
  switch (roll(6)) {
    case 0:
      return { kind: 'signal', sig: oneOf(roll, [0, 1, 9, 15, 17, 18, 19, 31, 32, 64, 65, 4096, 2 ** 31]) }
    case 1:
      return { kind: 'sigchld', disposition: oneOf(roll, ['SIG_DFL', 'SIG_IGN', 'SA_NOCLDWAIT', 'handler'] as const) }
    case 2:
      return { kind: 'subreaper', on: roll(2) === 0 }
    case 3:
      return { kind: 'exit', code: oneOf(roll, [0, 1, 255, 256, 2 ** 40]) }
    case 4:
      return { kind: 'fork' }
    default:
      return { kind: 'wait' }
  }
}

function inputOf(roll: Roll): Input {
  switch (roll(8)) {
    case 0:
      return { kind: 'last_pid', pid: oneOf(roll, [0, 1, 300, 2048, 32_767, 32_768, 2 ** 31, 2 ** 50]) }
    case 1:
      return { kind: 'file', path: oneOf(roll, PATHS), text: damagedText(roll, 'int main(void) { return 0; }\n') }
    case 2:
    case 3:
      return { kind: 'act', task: roll(12), act: actOf(roll) }
    case 4:
      return { kind: 'keys', text: damagedText(roll, `${oneOf(roll, LINES)}\r`) }
    default:
      return { kind: 'keys', text: `${oneOf(roll, LINES)}\r` }
  }
}

/** Puts into a computer what a browser may have kept of another run. */
async function playWay(roll: Roll): Promise<Tried> {
  const machine = new BoundedMachine(nodeMachine(), BUDGET)
  try {
    await machine.ask('boot', { start: { kind: 'shell' } })
    for (let times = roll(12); times > 0; times--) {
      const clock = machine.clock + oneOf(roll, [0, 1, 1e6, 1e9, 3600e9])
      await machine.ask('advance', roll(2) === 0 ? { clock } : { settle: true })
      await machine.ask('input', inputOf(roll))
    }
    await machine.ask('advance', { clock: machine.clock + 1e9 })
  } catch (error) {
    if (!(error instanceof CutOff)) throw error
  }
  machine.run.seek(machine.run.length)
  machine.run.seek(0)
  return { became: 'played' }
}
