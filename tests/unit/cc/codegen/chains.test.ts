// Long rows of one thing, as programs write them that were made by programs. gcc takes thousands; so do we, and they do what they say.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Executable } from '../../../../src/lib/vm/executable.ts'
import { FlatComputer } from '../../vm/flat.ts'
import { buildLibc, buildProgram } from './toolchain.ts'

const LONG = 10_000

const each = (count: number, one: (i: number) => string, between = ''): string =>
  Array.from({ length: count }, (_, i) => one(i)).join(between)

const sum = (count: number): number => (count * (count - 1)) / 2

/** A name, what stands outside of main, what stands in it and sets `r`, and what `r` is then. */
const CHAINS: readonly (readonly [name: string, outside: string, inside: string, r: number])[] = [
  ['else if', '', `${each(LONG, (i) => `if (v == ${i}) r = ${2 * i};`, ' else ')} else r = -1;`, 2 * 7777],
  ['else if, none of which is true', '', `${each(LONG, (i) => `if (v == -1 - ${i}) r = 1;`, ' else ')}`, 0],
  [
    'else if, each of which returns',
    `int f(int v) { ${each(LONG, (i) => `if (v == ${i}) return ${2 * i};`, ' else ')} else return -1; }`,
    'r = f(v);',
    2 * 7777
  ],
  ['+', '', `r = ${each(LONG, () => 'v', ' + ')};`, LONG * 7777],
  ['+ of different types', '', `r = ${each(LONG / 4, () => `c + l + d + v`, ' + ')};`, (LONG / 4) * (1 + 2 + 3 + 7777)],
  ['+ of constants', '', `r = ${each(LONG, String, ' + ')};`, sum(LONG)],
  ['+ of constants, for a static object', `int n = ${each(LONG, String, ' + ')};`, 'r = n;', sum(LONG)],
  ['+ of calls', 'int f(int i) { return i; }', `r = ${each(LONG, (i) => `f(${i})`, ' + ')};`, sum(LONG)],
  ['- and +', '', `r = ${each(LONG, () => 'v - c', ' + ')};`, LONG * 7776],
  ['* and +', '', `r = ${each(LONG, (i) => `c * ${i}`, ' + ')};`, sum(LONG)],
  ['|', '', `r = ${each(LONG, (i) => `c << ${i % 8}`, ' | ')};`, 255],
  ['<', '', `r = ${each(LONG, () => 'v', ' < ')};`, 1],
  ['< that branches', '', `if (${each(LONG, (i) => `v + ${i}`, ' < ')}) r = 1;`, 1],
  ['== of different types', '', `r = ${each(LONG / 4, () => 'c == l == d == v', ' == ')};`, 0],
  ['> with constants', '', `r = v > ${each(LONG, (i) => String(-1 - i), ' > ')};`, 1],
  ['->', '', `struct s { long x; struct s *n; } s = { 5, &s }, *p = &s; r = p${each(LONG, () => '->n')}->x;`, 5],
  [
    '-> and .',
    '',
    `struct s { int x; struct { struct s *n; } in; } s = { 5 }, *p = &s; s.in.n = p; p${each(LONG, () => '->in.n')}->x = 6; r = s.x;`,
    6
  ],
  [
    '-> whose address is taken',
    '',
    `struct s { int x; struct s *n; } s = { 5, &s }, *p = &s; int *x = &p${each(LONG, () => '->n')}->x; r = *x;`,
    5
  ],
  [
    'additions to a pointer',
    '',
    `int a[] = { 4, 5, 6 }, *p = a; r = *(p${each(LONG, (i) => (i % 2 ? ' - c' : ' + c'))} + 1);`,
    5
  ],
  [
    'constants added to a pointer',
    '',
    `int a[] = { 4, 5, 6 }, *p = a; r = *(p${each(LONG, (i) => (i % 2 ? ' - 2' : ' + 2'))} + c);`,
    5
  ],
  [
    'constants added to a static object',
    `int a[3] = { 4, 5, 6 }, *p = a${each(LONG, (i) => (i % 2 ? ' - 2' : ' + 2'))} + 1;`,
    'r = *p;',
    5
  ],
  ['&&', '', `r = ${each(LONG, (i) => `v != ${i + LONG}`, ' && ')};`, 1],
  ['&& that ends early', '', `${each(LONG, (i) => `++r && v != ${i}`, ' && ')};`, 7778],
  ['||', '', `if (${each(LONG, (i) => `v == ${i}`, ' || ')}) r = 1;`, 1],
  ['&& in ||', '', `while (${each(LONG, (i) => `v == ${i} && c`, ' || ')}) { r++; v++; }`, LONG - 7777],
  ['! of ||', '', `r = !(${each(LONG, (i) => `v == ${i}`, ' || ')});`, 0],
  ['commas', '', `${each(LONG, () => 'r++', ', ')};`, LONG],
  ['commas, and the last value', '', `r = (${each(LONG, () => 'v++', ', ')});`, 7777 + LONG - 1],
  ['? :', '', `r = ${each(LONG, (i) => `v == ${i} ? ${2 * i} :`, ' ')} -1;`, 2 * 7777],
  [
    '? : of calls',
    'int r; void f(int i) { r = i; }',
    `${each(LONG, (i) => `v == ${i} ? f(${i}) :`, ' ')} f(-1);`,
    7777
  ],
  [
    '? : that is returned',
    `long f(int v) { return ${each(LONG, (i) => `v == ${i} ? ${2 * i}L :`, ' ')} -1; }`,
    'r = f(v);',
    2 * 7777
  ],
  ['?:', '', `r = ${each(LONG, (i) => `(v == ${LONG + i}) ?: `)} v;`, 7777],
  ['=', 'int g, h;', `int x, y; ${each(LONG / 4, () => 'x = g = y = h =', ' ')} v; r = g + h + x + y;`, 4 * 7777],
  ['+=', '', `int x = 0; ${each(200, () => 'x += r +=', ' ')} 1; r = x > 0;`, 1],
  ['cases of one statement', '', `switch (v) { ${each(LONG, (i) => `case ${i}:`, ' ')} r = 1; }`, 1],
  ['cases', '', `switch (v) { ${each(LONG, (i) => `case ${i}: r = ${2 * i}; break;`, '\n')} }`, 2 * 7777],
  [
    'cases far from each other',
    '',
    `switch (v * 1000) { ${each(LONG, (i) => `case ${1000 * i}: r = ${2 * i}; break;`, '\n')} }`,
    2 * 7777
  ],
  ['labels', '', `goto a7777; ${each(LONG, (i) => `a${i}:`, ' ')} r = 1;`, 1],
  ['a list of values', `int a[] = { ${each(LONG, String, ', ')} };`, 'r = a[v];', 7777],
  [
    'a list of values of a local array',
    '',
    `int a[] = { ${each(LONG, (i) => `v + ${i}`, ', ')} }; r = a[v];`,
    2 * 7777
  ],
  ['a list of lists', `struct { int x, y; } a[] = { ${each(LONG, (i) => `{ ${i}, 1 }`, ', ')} };`, 'r = a[v].x;', 7777],
  ['pieces of a string', `char s[] = ${each(LONG, () => '"ab"', ' ')};`, 'r = sizeof s;', 2 * LONG + 1],
  ['declarators', `int ${each(LONG, (i) => `a${i} = ${i}`, ', ')};`, 'r = a7777;', 7777],
  ['declarators in a function', '', `int ${each(LONG, (i) => `a${i} = ${i}`, ', ')}; r = a7777;`, 7777],
  ['constants of an enum', `enum { ${each(LONG, (i) => `A${i}`, ', ')} };`, 'r = A7777;', 7777],
  ['members', `struct { ${each(LONG, (i) => `int m${i};`, ' ')} } s;`, 's.m7777 = v; r = s.m7777;', 7777],
  ['statements', '', each(LONG, () => 'r++;', ' '), LONG],
  ['functions', each(LONG, (i) => `int f${i}(void) { return ${i}; }`, '\n'), 'r = f7777();', 7777],
  ['#elif', `#if 0\n${each(LONG, (i) => `#elif ${i} == 7777\nint n = ${i};`, '\n')}\n#endif`, 'r = n;', 7777],
  ['|| of an #if', `#if ${each(LONG, (i) => `${i} == 7777`, ' || ')}\nint n = 1;\n#endif`, 'r = n;', 1],
  ['? : of an #if', `#if ${each(LONG, (i) => `${i} == 7777 ? 3 :`, ' ')} 4\nint n = 1;\n#endif`, 'r = n;', 1]
]

describe('a program may have thousands of', () => {
  let libc: Executable
  beforeAll(() => {
    libc = buildLibc()
  })

  test.each(CHAINS)('%s', { timeout: 60_000 }, (_, outside, inside, r) => {
    const own = /\bint r\b/.test(outside) ? '' : 'int r = 0;'
    const source = `#include <stdio.h>\n${outside}\nint main(void) {
      int v = 7777; char c = 1; long l = 2; double d = 3; ${own}
      (void)c; (void)l; (void)d;
      ${inside}\nprintf("%d\\n", (int)r); return 0; }`
    const program = buildProgram(source, libc)
    expect(new FlatComputer([libc, program], program.entry).run().output).toBe(`${r}\n`)
  })
})
