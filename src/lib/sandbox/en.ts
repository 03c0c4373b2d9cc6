// en.ts: what is said at the workbench, and of a bare stage in somebody else's page.

export const BENCH = {
  atStart: 'At the program’s first instruction.',
  takenUp: 'Back in a future that was left.',
  respawned: (before: number, now: number) =>
    `The shell, ${before}, has ended, and init has started a new one, ${now}.`,
  doesNotCompile: 'It does not compile. The terminal and the editor say where.'
}

export const EMBED = {
  title: (program: string) => `${program}, from the book Unkillable`,
  stage: (program: string) => `Stage: ${program}`,
  waiting: (program: string) => `A running computer from the book Unkillable, about zombie processes: ${program}.`,
  noScript: 'This is a stage on which a computer runs. It needs a browser that runs scripts.',
  sandbox: (program: string) => `${program}.c in the sandbox of Unkillable`,
  noMoment: (why: string) => `This address names no moment: ${why}.`,
  neverComes: (program: string, moment: string) =>
    `This address names a moment that never comes in ${program}: “${moment}”.`
}
