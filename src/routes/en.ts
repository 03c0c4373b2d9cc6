// en.ts: the words of the pages that have few: home, read, prove, play, embed, and the one that stands where none is. Pages with many are
// prose, in content/pages.

export const HOME = {
  title: 'Unkillable: a book about zombie processes',
  description: 'A book about zombie processes in which every picture is a running computer.',
  heading: 'Some processes just can’t be killed',
  lead: 'A book about zombie processes in which every picture is a running computer. Try to kill one. Then find out what it takes.',
  start: 'Start reading',
  sandbox: 'Open the sandbox',
  question: 'Every process is a zombie for a moment. The question is who comes to read the slip.',
  first: (number: number, title: string) => `Lesson ${number}: ${title}`,
  read: { heading: 'Read', says: 'Short lessons, from the first fork to who comes for the dead.' },
  play: {
    heading: 'Play',
    says: 'Your own C on a computer that you can stop, rewind and take apart. Kill parents, set SIG_IGN, type into its terminal.',
    /** Some programs of the sandbox, by their names there. */
    programs: {
      zombie_maker: 'zombie_maker.c',
      double_fork: 'double fork',
      subreaper: 'subreaper',
      ignoring_parent: 'SIG_IGN'
    }
  },
  prove: {
    heading: 'Prove',
    says: 'Exercises that check themselves on the same computer, for yourself or for a course. Hand in a file; anyone can replay it.',
    exercises: 'Exercises',
    teachers: 'For teachers'
  }
}

/** What somebody has done in a lesson. */
interface Marked {
  readonly right: number
  readonly questions: number
  readonly done: number
  readonly tasks: number
}

export const READ = {
  title: 'Read',
  description: 'A short book about zombie processes, each page beside a running computer.',
  lead: 'A short book about processes that have died and are still there. Beside each page runs the computer that it is about.',
  /** "2 · The word · read". */
  kicker: (number: number, kicker: string, read: boolean) => `${number} · ${kicker}${read ? ' · read' : ''}`,
  /** "2 of 3 questions right, the task done"; '' where there is nothing to tell. */
  marks: ({ right, questions, done, tasks }: Marked) =>
    [
      questions > 0 && right > 0 ? `${right} of ${questions} questions right` : '',
      done === 0 ? '' : tasks === 1 ? 'the task done' : `${done} of ${tasks} tasks done`
    ]
      .filter(Boolean)
      .join(', '),
  goOn: 'Go on where you were',
  kept: 'What you have read and done is kept in this browser, and nowhere else.',
  forget: 'Forget it all',
  forgotten: 'It is forgotten.',
  remember: 'Bring it back'
}

export const LESSON_PAGE = {
  place: (number: number, all: number) => `Lesson ${number} of ${all}`,
  missing: 'There is no such lesson',
  others: 'Lessons',
  previous: 'Previous',
  next: 'Next'
}

export const PLAY = {
  title: 'Play: Unkillable',
  description:
    'Pick a C program, change it, run it, stop at any moment, and act on its processes: what follows is computed.'
}

export const EMBED_PAGE = { title: 'A stage of Unkillable' }

/** Where a page should be. The words on both sides of what an address or an error says. */
export const NO_PAGE = {
  missing: 'There is no such page',
  failed: 'This page did not survive',
  unknown: { before: 'Nothing is known about', after: ': no entry in the table, not even a dead one.' },
  /** What a shell says of it. */
  shot: { prompt: 'juan@test:~$ ', command: 'kill -9 404', answer: 'bash: kill: (404) - No such process' },
  moral:
    'A zombie would have taken the signal, and stayed. This is the one kind that a shotgun has nothing to do with.',
  ended: (status: number, message: string) =>
    `It ended with status ${status}: ${message}. What you wrote on other pages is still there.`,
  beginning: 'To the beginning of the book'
}
