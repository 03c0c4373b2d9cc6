// gcc's command line: what is made of which files, what is said, and what is refused.
import { expect, test } from 'vitest'
import { drive, type Outcome } from '../../../src/lib/cc/driver.ts'
import { buildLibc, files } from './codegen/toolchain.ts'

const libc = buildLibc()
const MAIN = '#include <stdio.h>\nint main(void) { printf("hello\\n"); return 0; }\n'

/** Runs gcc on a disk with these files; what it makes is put there. */
function gcc(line: string, disk: Record<string, string | Uint8Array> = { 'a.c': MAIN }): Outcome {
  const outcome = drive(line.split(' ').filter(Boolean), { read }, libc)
  for (const { path, bytes } of outcome.files) disk[path] = bytes
  return outcome
  function read(path: string): Uint8Array | undefined {
    const own = Object.hasOwn(disk, path) ? disk[path] : files.read(path)
    return typeof own === 'string' ? Buffer.from(own) : own
  }
}

const made = ({ files }: Outcome) => files.map(({ path, program }) => (program ? `${path}*` : path)).join(' ')

test.each([
  ['a.c', 'a.out*'],
  ['-o hello a.c', 'hello*'],
  ['-ohello -Wall -Wextra -std=gnu11 -O2 -g -pthread -static -fno-common a.c -lm -L. -lpthread', 'hello*'],
  ['-c a.c', 'a.o'],
  ['-c -o x.o a.c', 'x.o'],
  ['-Wall -Werror a.c', 'a.out*']
])('gcc %s makes %s', (line, names) => {
  const outcome = gcc(line)
  expect(outcome.messages).toBe('')
  expect(outcome.status).toBe(0)
  expect(made(outcome)).toBe(names)
})

test('object files and headers of one’s own make one program', () => {
  const disk: Record<string, string | Uint8Array> = {
    'main.c': '#include "inc/twice.h"\n#include <thrice.h>\nint main(void) { return twice(3) + THREE; }',
    'twice.c': '#include "inc/twice.h"\nint twice(int n) { return n + n; }',
    'inc/twice.h': 'int twice(int n);\n',
    'other/thrice.h': '#define THREE 3\n'
  }
  expect(made(gcc('-c twice.c', disk))).toBe('twice.o')
  expect(made(gcc('-Iother -c main.c', disk))).toBe('main.o')
  const outcome = gcc('-o both main.o twice.o', disk)
  expect(outcome.messages).toBe('')
  expect(made(outcome)).toBe('both*')
  expect(gcc('-o x main.o', disk).messages).toMatch(/^main\.c:3:.*‘twice’ is called here/)
  expect(gcc('-o x twice.o twice.c main.o', disk).messages).toMatch(/‘twice’ is defined here a second time/)
  expect(gcc('-o x inc/twice.o', disk)).toMatchObject({ status: 1, files: [] })
})

test('-D, -U and -include come before the first line', () => {
  const disk = {
    'a.c': '#ifdef N\nint x[N];\n#endif\n#if __STDC_VERSION__ == 199901L\nint c99;\n#endif\n',
    'b.h': 'int b;\n'
  }
  const text = (line: string) =>
    gcc(`-E ${line} a.c`, disk)
      .text.replace(/^# .*\n/gm, '')
      .replace(/\n+/g, '|')
  expect(text('')).toBe('')
  expect(text('-DN=7')).toBe('int x[7];|')
  expect(text('-D N')).toBe('int x[1];|')
  expect(text('-DN=7 -UN')).toBe('')
  expect(text('-include b.h')).toBe('int b;|')
  expect(text('-std=c99')).toBe('int c99;|')
})

const WARNS = { 'a.c': '#include <stdio.h>\nint main(void) { char *p = 5; printf("%d\\n", p); return 0; }\n' }

test('warnings do not stop it; -w hides them, -Werror makes errors of those that gcc would give', () => {
  const plain = gcc('a.c', { ...WARNS })
  expect(plain.status).toBe(0)
  expect(plain.messages.match(/: warning: /g)).toHaveLength(2)
  expect(gcc('-w a.c', { ...WARNS })).toMatchObject({ status: 0, messages: '' })
  const strict = gcc('-Werror a.c', { ...WARNS })
  expect(strict).toMatchObject({ status: 1, files: [] })
  expect(strict.messages.match(/: error: /g)).toHaveLength(1)
  expect(gcc('-Wall -Werror a.c', { ...WARNS }).messages.match(/: error: /g)).toHaveLength(2)
  expect(gcc('-Werror=format a.c', { ...WARNS })).toMatchObject({ status: 1 })
  expect(gcc('-Wall -Werror -Wno-error=format a.c', { ...WARNS }).messages.match(/: error: /g)).toHaveLength(1)
  expect(gcc('-Wno-format -Wno-int-conversion a.c', { ...WARNS })).toMatchObject({ status: 0, messages: '' })
})

test.each([
  ['-fsanitize=address a.c', /-fsanitize=address is not available here/],
  ['-S a.c', /-S is not available/],
  ['-m32 a.c', /-m32 is not available/],
  ['-lncurses a.c', /cannot find -lncurses/],
  ['--frobnicate a.c', /unrecognized command-line option ‘--frobnicate’/],
  ['-std=c42 a.c', /unrecognized command-line option ‘-std=c42’/],
  ['-o', /a word is missing after ‘-o’/],
  ['-D1=2 a.c', /‘1’ is no name of a macro/],
  ['-o a.c a.c', /the same as the output file/],
  ['-c -o x.o a.c b.c', /cannot specify ‘-o’/],
  ['none.c', /none\.c: No such file or directory/],
  ['a.cpp', /only C files/],
  ['-Wall', /no input files/]
])('gcc %s is refused', (line, message) => {
  const outcome = gcc(line)
  expect(outcome.messages).toMatch(message)
  expect(outcome).toMatchObject({ status: 1, files: [] })
})

test('what is no object file is refused, however it is broken', () => {
  for (const text of ['', 'ELF', 'unkillable object file 1\n{', 'unkillable object file 1\n{"texts":1}'])
    expect(gcc('x.o', { 'x.o': text }).messages).toMatch(/x\.o: this is no object file/)
})

test('--version and -v say what it is', () => {
  expect(gcc('--version').text).toMatch(/^gcc \(.*\) 12/)
  expect(gcc('-v', {}).status).toBe(0)
})
