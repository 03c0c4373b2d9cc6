// en.ts: what the command line says in English. Another language is a table with the same keys.

const MAX = `  --max-steps N   stop after N instructions (default 2000000000), with status 124
  --max-events N  stop after N events in the kernel (default 20000000), with status 124
  --max-bytes N   stop when N bytes have to be kept, which were printed or written (default 500000000), with status 124
`
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

  // ---- our own standard streams ----
  input: {
    unreadable: (why: string) => `standard input: ${why}`,
    longLine: (most: number) => `standard input has a line of more than ${most} characters`
  },
  output: {
    unwritable: (code: string) => `what was printed could not be written (${code})`
  },

  // ---- unkillable run ----
  run: {
    summary: 'compiles a C program and runs it',
    help: `usage: unkillable run [OPTION…] FILE.c [ARG…]

Compiles FILE.c and runs it on the simulated computer, as a child of init. Its standard input, output and
errors are ours; its exit status too (128+n if signal n killed it).

  --uid N         run as user N (default 1000; 0 is root)
  --tty           give it a terminal instead of pipes; our standard input is typed at it
  --cpus N        give the computer N CPUs, 1 to 8 (default 1)
  --seed S        let S decide who runs when, wherever Linux leaves that open: the same S, the same run
                  (default: a fixed rule on one CPU; 1 on several)
  --max-time S    stop after S seconds of virtual time (default 3600), with status 124
${MAX}`,
    needsFile: 'run needs a C file',
    stopped: (file: string, why: string) => `unkillable: ${file}: ${why}\n`,
    died: (place: string, fault: string) => `unkillable: ${place}${fault}\n`
  },
  /** Why a computer was stopped before all was done. */
  stopped: {
    clock: (most: number) => `stopped after ${most} s of its time; it seems to wait for ever (--max-time allows more)`,
    instructions: (most: number) =>
      `stopped after ${most} instructions; it seems to run for ever (--max-steps allows more)`,
    events: (most: number) =>
      `stopped after ${most} events in the kernel; it seems to go on for ever (--max-events allows more)`,
    bytes: (most: number) =>
      `stopped because more than ${most} bytes would have to be kept; it seems to write for ever (--max-bytes allows more)`,
    idle: 'stopped because nothing in the computer will ever run again: it waits for what cannot come'
  },
  /** What a shell says of a program that was killed for what it did itself, by signal number: strsignal(3). */
  faults: {
    4: 'Illegal instruction',
    6: 'Aborted',
    7: 'Bus error',
    8: 'Floating point exception',
    11: 'Segmentation fault'
  } as Readonly<Record<number, string>>,

  // ---- unkillable sh ----
  sh: {
    summary: 'types commands at the shell and prints the transcript',
    help: `usage: unkillable sh [OPTION…] [FILE.c…]

Types the commands that come on standard input, a line each, at an interactive shell on a terminal of the
simulated computer, and prints what the terminal shows. A line like #+15s lets 15 seconds pass. C files are put
into the home folder first. The exit status is the last command's.

  -c COMMANDS     type these instead; lines are separated by newlines
  --uid N         as user N (default 1000; 0 is root)
${MAX}`,
    stopped: (why: string) => `unkillable: sh: ${why}\n`
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
  },
  /** What \`grade\` starts for itself, when somebody else does. */
  judgeFiles: {
    summary: 'judges the files that `grade` posts',
    help: 'This is a part of `unkillable grade`, which starts it.\n'
  }
} as const
