// en.ts: the words of the reference around its texts and tables, which are in content/reference/en.

export const REFERENCE = {
  title: 'Reference',
  description: 'Words, states, calls, signals and kernel functions of the book, and what else belongs to it.',
  lead: 'What one looks up: the words of the book, and the names of the machine that it is about.',
  elsewhere: 'And elsewhere',
  key: 'How to read the picture',
  true: 'Our machine against Linux',
  teachers: 'For teachers',
  missing: 'There is no such page in the reference',
  heads: {
    glossary: ['Word', 'Means', 'Met in'],
    states: ['Letter', 'Called', 'Means', 'kill -9'],
    calls: ['Call', 'Number', 'Does'],
    signals: ['Signal', 'Number', 'By default', 'Says'],
    functions: ['Function', 'Does', 'To be read']
  },
  met: (number: number, title: string) => `Lesson ${number}, ${title}`,
  now: (file: string, line: number) => `${file}, line ${line}`,
  then: 'in 4.14'
}
