// pace.ts: how long each change takes on show at speed 1, by what it means, in ms. Three stresses: a *loud* one has the stage to itself, and a
// rest behind it; a *middle* one is a step of a life; a *quiet* one is all the rest. { zombie: 700 } is loud.

export const PACE = {
  // loud
  zombie: 700,
  reaping: 750,
  adoption: 600,
  // middle
  fork: 450,
  exec: 400,
  slip: 350,
  memory: 300,
  files: 300,
  release: 300,
  letter: 550,
  bolt: 450,
  limit: 300,
  // quiet
  quiet: 150
} as const

export type Stress = 'loud' | 'middle' | 'quiet'

export const stressOf = (ms: number): Stress => (ms >= 600 ? 'loud' : ms >= 300 ? 'middle' : 'quiet')
