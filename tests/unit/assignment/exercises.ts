// The exercises as they lie in content/assignments, with the solutions that no page ever sees.
import { readdirSync, readFileSync } from 'node:fs'
import { BoundedMachine } from '../../../src/lib/assignment/bounded.ts'
import { readExercise, withWords, type Exercise } from '../../../src/lib/assignment/exercise.ts'
import type { Verdict } from '../../../src/lib/assignment/judge.ts'
import { Player, type Played, type Work } from '../../../src/lib/assignment/play.ts'
import { outcomeOf } from '../../../src/lib/assignment/schedules.ts'
import type { LocalMachine } from '../../../src/lib/machine/local.ts'
import { nodeMachine } from '../../../src/lib/machine/node.ts'

const FOLDER = new URL('../../../content/assignments/', import.meta.url)

export const NAMES = readdirSync(FOLDER).sort()

export function fileOf(name: string, file: string): string {
  return readFileSync(new URL(`${name}/${file}`, FOLDER), 'utf8')
}

/** As readExercise takes it. */
export const declared = (name: string): { readonly source?: string } =>
  withWords(JSON.parse(fileOf(name, 'exercise.json')), JSON.parse(fileOf(name, 'en/words.json')))

export const exerciseNamed = (name: string): Exercise =>
  readExercise(name, declared(name), declared(name).source ? fileOf(name, 'starter.c') : '')

/** What is handed in: a program, answers, or lines for the terminal. */
export interface Attempt {
  readonly why: string
  readonly file?: string
  readonly answers?: Work['answers']
  readonly lines?: readonly string[]
  /** The checks that must fail, and no others. */
  readonly fails: readonly string[]
}

export const wrongOnes = (name: string): Attempt[] => JSON.parse(fileOf(name, 'wrong.json'))

/** By kind: where the solution of an exercise lies, and what is handed in of it. */
const SOLUTIONS: { readonly [K in Exercise['kind']]: (name: string) => Omit<Attempt, 'why' | 'fails'> } = {
  predict: (name) => ({ answers: JSON.parse(fileOf(name, 'solution.json')) }),
  fix: () => ({ file: 'solution.c' }),
  act: (name) => ({ lines: fileOf(name, 'solution.txt').trim().split('\n') })
}

export const solutionOf = ({ name, kind }: Exercise): Attempt => ({
  why: 'the reference',
  ...SOLUTIONS[kind](name),
  fails: []
})

export interface Tried {
  readonly machine: LocalMachine
  readonly played: Played
  readonly work: Work
  readonly verdicts: readonly Verdict[]
}

/** Does what a student would do with an attempt. */
export async function attempt(exercise: Exercise, { file, answers = {}, lines = [] }: Attempt): Promise<Tried> {
  const machine = nodeMachine()
  const player = new Player(new BoundedMachine(machine))
  const sources = file === undefined ? {} : { [exercise.source!]: fileOf(exercise.name, file) }
  await player.session(exercise, sources)
  await player.lines(lines)
  const { played } = player
  const work = { sources, answers, inputs: machine.inputs.slice(played.setup), until: played.ended }
  const { verdicts } = await outcomeOf(player, exercise, work, nodeMachine)
  return { machine, played, work, verdicts }
}
