// tiering.ts: when Node's engine may compile what is busy. Of a short program's CPU time a half would go into code that is ready when the
// program is over. So the engine is told to be patient, until the machine has run for a while.
import { setFlagsFromString } from 'node:v8'

/** Instructions of the machine that take about as long, interpreted, as the engine's compiling does. */
const SHORT = 100_000

let patient = false

/** From now on nothing is compiled. */
export function bePatient(): void {
  setFlagsFromString('--no-opt')
  patient = true
}

/** Instructions that the machine may run before `losePatience` is to be called. */
export const patience = (): number => (patient ? SHORT : Infinity)

/** From now on all that is busy is compiled, as ever. */
export function losePatience(): void {
  if (patient) setFlagsFromString('--opt')
  patient = false
}
