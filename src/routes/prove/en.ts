// en.ts: the words of the list of exercises, and what is said beside one.
import type { Exercise } from '$lib/assignment/exercise.ts'
import { kindOf } from '$lib/assignment/kinds.ts'

export const PROVE = {
  title: 'Prove',
  description: 'Exercises about zombie processes that check themselves, on a running computer.',
  lead: 'Exercises that check themselves. Each is judged by what a run of the computer shows, not by how your program reads, and tells you at which moment it went wrong.',
  note: 'Nothing that you do here leaves your browser. If somebody wants to see it, you download a file and give it to them.',
  teachers: 'For teachers',
  place: (number: number, all: number) => `Exercise ${number} of ${all}`,
  missing: 'There is no such exercise'
}

export const ATTEMPT = {
  /** "Fix · about 10 minutes". */
  kicker: (exercise: Pick<Exercise, 'kind' | 'minutes'>) =>
    `${kindOf(exercise).title} · about ${exercise.minutes} minutes`,
  checks: 'Checks',
  running: 'Running…',
  checkAgain: 'Check again',
  handIn: 'Hand in…',
  startOver: 'Start over',
  takeBack: 'Take that back',
  score: (held: number, all: number) => `${held} of ${all} ${held === 1 ? 'holds' : 'hold'}.`,
  whatStandsHere: 'what you have done of this exercise',
  changed: 'Changed since it was checked.',
  kept: 'Your draft is kept in this browser, and nothing of it is sent anywhere.',
  noScript: 'To run and check anything here, your browser has to run scripts. The text stands without.',
  stage: 'Stage: the computer that runs your attempt'
}

export const VERDICT = {
  holds: 'Holds:',
  doesNotHold: 'Does not hold:',
  showMe: 'Show me',
  /** For ears, behind the words above. */
  what: (says: string) => `“${says}”`
}

export const HAND_IN = {
  name: 'Name or number, as your teacher wants it',
  what: 'The file holds this name, your work and what this computer made of it. It is saved on your disk; nothing is sent anywhere. Whoever marks it plays it again and believes nothing else.',
  save: 'Save the file',
  saved: (file: string) => `${file} was saved. Nothing was sent.`,
  tooMuch:
    'This cannot be handed in: it is more than a file may hold, which is a program of 100,000 characters and 2,000 inputs.'
}
