// en.ts: what the command line says in English. Another language is a table with the same keys.

const seconds = (n: number): string => (n === 1 ? '1 second' : `${n} seconds`)

export const en = {
  // ---- of the whole ----
  overview: (commands: string) => `unkillable: a simulated Linux computer for watching processes live, die and linger

usage: unkillable COMMAND [ARGUMENTS]

${commands}
  unkillable help COMMAND   tells more about one
  unkillable --version      prints the version
`,
  noCommand: (name: string) => `there is no command '${name}'`,
  complaint: (sentence: string) => `unkillable: ${sentence}\nTry 'unkillable --help'.\n`,
  unknownOption: (option: string) => `unknown option '${option}'`,
  needsNumber: (option: string, text = '') => `${option} needs a number, not '${text}'`,
  between: (option: string, least: number, most: number) => `${option} is ${least} to ${most}`,

  // ---- files ----
  files: {
    missing: 'There is no such file.',
    folder: 'It is a folder.',
    fifo: 'It is a pipe and no file: what comes out of it has to be saved first.',
    socket: 'It is a socket and no file.',
    device: 'It is a device and no file.',
    large: (bytes: number) => `It is too large: more than ${bytes / 1e6} MB.`,
    noText: 'It is no text in UTF-8 or UTF-16.',
    unreadable: (code: string) => `It cannot be read (${code}).`
  },

  // ---- unkillable grade ----
  grade: {
    summary: 'judges submissions of exercises',
    help: `usage: unkillable grade [--csv] [OPTION…] FILE…

Plays each submission again on this computer's machine, prints the verdict of each check, and a row for each file
at the end. Nothing that a file says of its run is believed: who forges a digest only shows that it was forged.

  --csv           print only the rows, as comma-separated values (RFC 4180), each as soon as it is known
  --jobs N        judge N files at a time (default: as many as there are processors)
  --patience S    leave a file that takes more than S seconds here, and say that it was not judged (default 300)
  --              what follows are files, whatever they are called

A mark depends on what the run did, never on how long it took here. The exit status is 0 when every file was
judged, however it was judged, and 1 when one was not.
`,
    needsFile: 'grade needs a file',
    cannotBeJudged: (why: string) => `cannot be judged. ${why}`,
    notJudged: (why: string) => `not judged. ${why}`,
    unknownExercise: (name: string) => `It is for an exercise that is not known here, “${name}”.`,
    failed: (why: string) => `The machine failed: ${why}. That says nothing about the program.`,
    tookTooLong: (patience: number) => `It took more than ${seconds(patience)} here. --patience allows more.`,
    judgeDied: (how: string) => `The process that judged it died (${how}). That says nothing about the program.`,
    noName: '(no name)',
    elsewhere: ' (other)',
    /** Heads of the columns; checks stand in one where rows are for eyes, and in one each before the score in a spreadsheet. */
    columns: ['file', 'exercise', 'name', 'machine', 'checks', 'score'],
    csv: {
      before: ['file', 'exercise', 'name', 'machine'],
      behind: ['score', 'of', 'remarks'],
      yes: 'yes',
      no: 'no'
    }
  }
} as const
