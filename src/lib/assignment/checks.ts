// checks.ts: the closed vocabulary in which an exercise, or the task of a lesson, says, as data, what a run must have shown. judge.ts knows what each word means.
import * as v from 'valibot'

const Seconds = v.pipe(v.number(), v.minValue(0))
/** A process by its part in the run: the program's own, the shell, init; or by its number. */
const WhoSchema = v.union([v.picklist(['main', 'shell', 'init']), v.pipe(v.number(), v.integer(), v.minValue(1))])

/** Something that can be counted or timed in a run, and asked about before it. Seconds count from the program's start. */
const MeasureSchema = v.variant('measure', [
  /** How many zombies are in the table at that second. */
  v.strictObject({ measure: v.literal('zombies-at'), second: Seconds }),
  /** Seconds, to a tenth as the timeline shows them, after which the last zombie leaves the table. */
  v.strictObject({ measure: v.literal('last-zombie') })
])

const base = {
  /** Names the check in tests and tables; says: what is demanded, as the student reads it. */
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/)),
  says: v.pipe(v.string(), v.nonEmpty())
}

export const CheckSchema = v.variant('check', [
  /** The program was compiled and started. */
  v.strictObject({ ...base, check: v.literal('starts') }),
  /** The process is in the table at the end, and no zombie. */
  v.strictObject({ ...base, check: v.literal('alive'), who: WhoSchema }),
  /** The number is free again, at the latest so many seconds after the student's turn began. */
  v.strictObject({ ...base, check: v.literal('gone'), pid: v.number(), within: Seconds }),
  /** The process has ended, and at the end it is a zombie still. */
  v.strictObject({ ...base, check: v.literal('zombie'), who: WhoSchema }),
  /** The process has ended, and it was that signal. */
  v.strictObject({
    ...base,
    check: v.literal('killed'),
    who: WhoSchema,
    signal: v.pipe(v.number(), v.integer(), v.minValue(1))
  }),
  /** The process has left the table, and nobody has read its status: there never was a zombie. */
  v.strictObject({ ...base, check: v.literal('thrown-away'), who: WhoSchema }),
  /** In the student's turn that signal was sent to that process, whether it did anything or not. */
  v.strictObject({
    ...base,
    check: v.literal('sent'),
    to: WhoSchema,
    signal: v.pipe(v.number(), v.integer(), v.minValue(1))
  }),
  /** A wait of that process read that child's status. */
  v.strictObject({ ...base, check: v.literal('reaped-by'), child: WhoSchema, parent: WhoSchema }),
  /** In the student's turn that process has read somebody's status. */
  v.strictObject({ ...base, check: v.literal('waits'), who: WhoSchema }),
  /** Each child of the program was reaped by the program's own wait, at most so many seconds after its end. */
  v.strictObject({ ...base, check: v.literal('reaped-by-parent'), within: Seconds }),
  /** The program's children ended with these exit statuses, in any order, and there were no others. */
  v.strictObject({ ...base, check: v.literal('statuses'), codes: v.array(v.number()) }),
  /** The program's children were all there at once, and ended within so many seconds of each other. */
  v.strictObject({ ...base, check: v.literal('together'), within: Seconds }),
  /** Each of these lines stands on the terminal. */
  v.strictObject({ ...base, check: v.literal('output'), lines: v.array(v.string()) }),
  v.strictObject({ ...base, check: v.literal('no-zombie-at-end') }),
  /** No zombie stood in the table for longer. */
  v.strictObject({ ...base, check: v.literal('no-zombie-older'), seconds: Seconds }),
  /** Each child of the program, where it was started several times of the last of them, was a zombie for so long, to a tenth of a second. */
  v.strictObject({ ...base, check: v.literal('zombies-for'), seconds: Seconds }),
  /** Nobody who came of the program is in the table, itself included. */
  v.strictObject({ ...base, check: v.literal('none-left') }),
  /** The answer to a question is what the run shows. */
  v.strictObject({ ...base, check: v.literal('answer'), question: v.string(), is: MeasureSchema })
])

export type Check = v.InferOutput<typeof CheckSchema>
export type Who = v.InferOutput<typeof WhoSchema>
export type Measure = v.InferOutput<typeof MeasureSchema>
