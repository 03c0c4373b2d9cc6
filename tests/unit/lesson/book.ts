// The lessons as the build reads them, for tests in Node.
import { readdirSync, readFileSync } from 'node:fs'
import { compile } from 'mdsvex'
import type { Item } from '../../../src/lib/lesson/item.ts'
import { outlineOf } from '../../../src/lib/lesson/outline.ts'
import { readPlan, type LessonPlan, type Origin } from '../../../src/lib/lesson/plan.ts'
import { computeAhead } from '../../../src/lib/lesson/ahead.ts'
import { nodeMachine } from '../../../src/lib/machine/node.ts'
import type { Run } from '../../../src/lib/run/client.ts'

const FOLDER = new URL('../../../content/lessons/en/', import.meta.url)

export const LESSONS = readdirSync(FOLDER).sort()

/** `07-reaped.svx`: reaped. */
export const nameOf = (file: string): string => /^\d+-(.*)\.svx$/.exec(file)![1]

export async function readLesson(file: string): Promise<{ origin: Origin; plan: LessonPlan; outline: Item[] }> {
  const source = readFileSync(new URL(file, FOLDER), 'utf8')
  const compiled = await compile(source)
  const origin = { file, source }
  const plan = readPlan(origin, compiled?.data?.fm)
  return { origin, plan, outline: outlineOf(origin, plan) }
}

export async function runOf(plan: LessonPlan, stage: string): Promise<Run> {
  const machine = nodeMachine()
  await computeAhead(machine, plan.stages[stage])
  return machine.run
}
