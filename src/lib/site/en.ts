// en.ts: what is said of a computer in a page, wherever one runs.

export const COMPUTER = {
  works: 'The computer is at work…',
  stop: 'Stop',
  /** What has become of it is said before. */
  again: 'Try again',
  /** `why`: a sentence. */
  notStarted: (why: string) => `The computer could not be started. ${why}`,
  stopped: 'You have stopped the computer.',
  textStands: 'The text stands without it.',
  workStands: 'What you wrote is still here.'
}
