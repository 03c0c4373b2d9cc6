// driver-en.ts: what gcc says of its command line, in English. {name}s are filled in.

export const driverEn = {
  'unknown-option': 'unrecognized command-line option ‘{option}’',
  'missing-word': 'a word is missing after ‘{option}’',
  'bad-macro': '‘{name}’ is no name of a macro',
  'one-output': 'cannot specify ‘-o’ with ‘-c’ or ‘-E’ and several files',
  'no-input': 'no input files',
  'no-file': '{name}: No such file or directory',
  'same-file': 'input file ‘{name}’ is the same as the output file: it would be lost',
  'no-stdin': 'a program is compiled from a file here, not from standard input',
  'no-sanitizer':
    '{option} is not available here: the machine sees wrong addresses, but no others that a sanitizer looks for',
  'no-assembly':
    '{option} is not available here: this compiler makes code for a machine of its own, without an assembler',
  'no-openmp': '{option} is not available here: use pthread_create',
  'no-profile': '{option} is not available here: nothing is counted that a profiler could read',
  'no-other-output': '{option} is not available here: only programs with the C library are made',
  'no-dependencies': '{option} is not available here: name the headers in the Makefile',
  'no-other-machine': '{option} is not available here: pointers have 64 bits',
  'no-unsigned-char': '{option} is not available here: a plain char is signed',
  'no-library': 'cannot find -l{name}: there is no such library here',
  'no-language': 'language {name} is not available here, only C',
  'not-c': '{name}: only C files (.c) and object files (.o) are taken',
  'bad-object': '{name}: this is no object file that gcc -c has made here'
} as const

export type DriverCode = keyof typeof driverEn

export const VERSION = `gcc (Unkillable's own compiler, in the place of gcc 12.2) 12.2.0
It takes C as gcc -std=gnu11 does, and makes programs for the machine of this book.
`
