import { describe, expect, test } from 'vitest'
import type { Constant } from '../../../src/lib/cc/ast.ts'
import { parseText } from './check.ts'

const valueOf = (value: Constant): string => {
  if (value.kind === 'int' || value.kind === 'float') return String(value.value)
  if (value.kind === 'bytes') return JSON.stringify(String.fromCharCode(...value.literal.bytes))
  return `&${'name' in value.base ? value.base.name : 'string'}+${value.offset}`
}

/** What the last variable starts as: offset:value, or offset.bit:value for a bit-field. */
function startsAs(source: string): string {
  const { unit, ok } = parseText(source)
  expect(ok).toBe(true)
  const { symbol, items } = unit.variables.at(-1)!
  const pieces = items.map(({ offset, bits, value }) => `${offset}${bits ? '.' + bits.shift : ''}:${valueOf(value)}`)
  return `${symbol.type.size}: ${pieces.join(' ')}`
}

describe('values find their places', () => {
  test.each([
    ['int a[3] = { 1, 2 };', '12: 0:1 4:2'],
    ['int a[] = { 1, [4] = 5, 6, [1] = 2 };', '24: 0:1 16:5 20:6 4:2'],
    ['int a[2][3] = { 1, 2, 3, 4 };', '24: 0:1 4:2 8:3 12:4'],
    ['int a[2][3] = { { 1 }, { 2, 3 } };', '24: 0:1 12:2 16:3'],
    ['int a[2][2] = { [0][1] = 2, 3, 4 };', '16: 4:2 8:3 12:4'],
    ['long a[3][1][2] = { { 1, 2 }, { [0][1] = 3 } };', '48: 0:1 8:2 24:3'],
    ['int a[6] = { [1 ... 3] = 7, 8 };', '24: 4:7 8:7 12:7 16:8'],
    ['char s[] = "abc";', '4: 0:"abc\\u0000"'],
    ['char s[] = { "abc" };', '4: 0:"abc\\u0000"'],
    ['char s[2][4] = { "abc", { 1, 2 } };', '8: 0:"abc\\u0000" 4:1 5:2'],
    ['char *s[] = { "x", 0 };', '16: 0:&string+0 8:0'],
    ['struct { char c; int i; } v = { 1, 2 };', '8: 0:1 4:2'],
    ['struct { int a, b, c; } v = { .b = 1, 2, .a = 3 };', '12: 4:1 8:2 0:3'],
    ['struct { struct { int x, y; } p[2]; int z; } v = { 1, 2, 3, 4, 5 };', '20: 0:1 4:2 8:3 12:4 16:5'],
    ['struct { struct { int x, y; } p, q; } v = { .p.y = 1, 2, .q = { 3 } };', '16: 4:1 8:2 8:3'],
    ['struct { int a : 3, b : 5; } v = { 1, 2 };', '4: 0.0:1 0.3:2'],
    // a union takes one value, whether braces are there or not
    ['union { int i; double d; } v[2] = { 1, 2 };', '16: 0:1 8:2'],
    ['struct { union { int i; char c; } u; int z; } v = { 1, 2 };', '8: 0:1 4:2'],
    ['union { int i; double d; } v = { .d = 1.5 };', '8: 0:1.5'],
    ['struct { int a; union { int b; double c; }; int d; } v = { 1, .c = 2, 3 };', '24: 0:1 8:2 16:3'],
    // addresses are constants too
    ['int a[4], *p = a + 1, *q = &a[3];', '8: 0:&a+12'],
    ['struct { char c[4]; int i; } s; int *p = &s.i;', '8: 0:&s+4'],
    ['void f(void); void (*p[])(void) = { f, &f };', '16: 0:&f+0 8:&f+0'],
    ['char *p = "abc" + 1;', '8: 0:&string+1'],
    ['int x; long p = (long)&x;', '8: 0:&x+0'],
    ['struct p { int x, y; } *p = &(struct p){ 1, 2 };', '8: 0:&+0'],
    ['struct p { int x, y; } v = (struct p){ 1, 2 };', '8: 0:1 4:2'],
    ['double d[2] = { 1, 3 / 2 };', '16: 0:1 8:1']
  ])('%s', (source, expected) => expect(startsAs(source)).toBe(expected))
})
