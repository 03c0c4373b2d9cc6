// moved.ts: where the places of an earlier edition stand now. Their addresses, and what browsers remember of them, go on to work.
import { FAULTS } from './en.ts'
import type { Item } from './item.ts'
import { LessonError, lineOf, type Fault, type LessonPlan, type Origin } from './plan.ts'

/** A lesson of the book, as far as addresses go. */
export interface Addressed {
  readonly name: string
  readonly origin: Origin
  readonly plan: Pick<LessonPlan, 'was'>
  readonly outline: readonly Item[]
}

/** By the place of before: the lesson and the place of today. */
export interface Moved {
  readonly [place: string]: { readonly lesson: string; readonly place: string }
}

/** What has moved away from each lesson. Throws a LessonError when an old address leads nowhere, is still in use, or leads to two places. */
export function movedFrom(lessons: readonly Addressed[]): ReadonlyMap<string, Moved> {
  const moved = new Map<string, Moved>()
  for (const { name, origin, plan, outline } of lessons) {
    const faults: Fault[] = []
    for (const [place, address] of Object.entries(plan.was)) {
      const [lesson, old] = address.split('#')
      const known = moved.get(lesson) ?? {}
      const fault = (says: string) => faults.push({ says, line: lineOf(origin, ['was', place]) })
      if (!outline.some(({ id }) => id === place)) fault(FAULTS.nowhere(place))
      if (lessons.find((other) => other.name === lesson)?.outline.some(({ id }) => id === old))
        fault(FAULTS.stillThere(address))
      if (old in known) fault(FAULTS.movedTwice(address))
      moved.set(lesson, { ...known, [old]: { lesson: name, place } })
    }
    if (faults.length > 0) throw new LessonError(origin, faults)
  }
  return moved
}
