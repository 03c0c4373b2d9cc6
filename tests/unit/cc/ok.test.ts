// Good C is taken without a word. `gcc -std=gnu11 -fsyntax-only` has nothing against these files either.

import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ok, parseText, report } from './check.ts'

const folder = new URL('ok/', import.meta.url)
const headers = new URL('../../../src/lib/libc/include/', import.meta.url)

test.each(readdirSync(folder))('%s', (name) => {
  expect(report(name, readFileSync(new URL(name, folder), 'utf8'))).toBe('')
})

const headerNames = readdirSync(headers, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.h'))

test.each(headerNames)('<%s> can be included by itself, twice', (name) =>
  ok(`#include <${name}>\n#include <${name}>\nint x;`)
)

describe('corners of the grammar', () => {
  test.each([
    'typedef int t; struct s { t t; }; int f(t t) { return t; }',
    'typedef int T; int f(void) { T T = 1; return T * 2; }',
    'int (*(*f(int a))(void))[3]; int (*(*f(int))(void))[3];',
    'int a[] = {}; '.replace('{}', '{ 0, }'),
    'void f(int n, int a[n], int b[static 3], int c[const]) { a[0] = b[0] + c[0] + n; }',
    'int f(void) { int x = sizeof(int) * 2, y = (x); return (x) + (y); }',
    'int f(int x) { if (x) ; else return 1; for (;;) { if (x) break; } return 0; }',
    'int f(int x) { switch (x) case 1: return 1; return 0; }',
    'int f(int x) { switch (x) { case 1 ... 3: case 9: default: { int y; y = x; return y; } } }',
    'int f(int x) { a: b: if (x--) goto a; goto b; }',
    'int f(void) { return 1; } int f(void); extern int g; int g = 3; extern int g; static int h; static int h;',
    'struct a; struct b { struct a *p; }; struct a { struct b *q; } x; int f(void) { return x.q->p->q != 0; }',
    'enum e { A, B = A + 2, C }; int x[C] = { [B] = C };',
    'int f(void) { struct s { int a; } s = { 1 }; { struct s { char c; } t = { 2 }; return s.a + t.c; } }',
    'int x = 1, *p = &x, **q = &p; char *s = "a" "b", t[2][4] = { "abc", { "de" } };',
    'struct s { int a, b[3]; struct { int c; } d; } s = { 1, { [1] = 2 }, .d.c = 3, .b[2] = 4 };',
    'struct p { int x, y; }; struct { struct p a, b; } v = { 1, 2, { .y = 3 } }; int f(struct p p) { struct p q[2] = { p, { 1 } }; return q[0].x; }',
    'void f(void) { for (int i = 0, j = 1; i < j; i++, j--) continue; }',
    'int f(int a) { return a ? a : a ? 1 : 2; } int g(int a, int b) { return a = b = 3, a; }',
    'void *f(void); int *g(void) { int *p = f(); return p ? p : (void *)0; }',
    'int printf(const char *, ...) __attribute__((format(printf, 1, 2))); _Noreturn void die(void); int f(void) { die(); }',
    'static inline int sq(int x) { return x * x; } int f(void) { return sq(3); }',
    'int f(const char *s) { return s == (void *)0 || *s == 0; } int g(void) { return f("x") + f(0); }',
    'int f(int *restrict a, volatile int *b) { return *a + *b; }',
    'typedef struct { int x; } T; T f(void) { return (T){ 1 }; } int g(void) { return f().x; }',
    "int f(char c) { return (c >= '0' && c <= '9') || c == '\\n'; }",
    'long f(void) { return __builtin_syscall(39, 0, 0, 0, 0, 0, 0); }',
    '_Static_assert(sizeof(__func__ "") || 1, "");'.replace('__func__ ""', '"x"'),
    'const char *f(void) { return __func__; }',
    'struct s { unsigned a : 1; int : 3; unsigned b : 4; } x = { 1, 2 }; int f(void) { x.a ^= 1; x.b++; return x.a; }',
    'int f() { return 0; } int g(void) { return f(); }',
    'int main() { }',
    'int f(int n) { int a[n], *p = a; char b[n + 1][4]; a[n - 1] = 0; b[0][1] = 1; return sizeof a / sizeof *a + sizeof b + p[0]; }',
    'float f(float x) { return x * 2 + 1.0f; } double g(int n) { return n / 2.0; }',
    'int é = 1; int f(void) { return é; }',
    ';',
    ''
  ])('%s', ok)
})

test('every definition comes out: functions, variables with zeros or values, strings once', () => {
  const { unit } = parseText(
    'int a; int a; static int b = 2; extern int c; char *s = "x", *t = "x"; int f(void) { static int d; return c + d; }'
  )
  expect(unit.functions.map((f) => f.symbol.name)).toEqual(['f'])
  expect(unit.variables.map((v) => v.symbol.name)).toEqual(['a', 'b', 's', 't', 'd'])
  expect(unit.variables.map((v) => v.items.length)).toEqual([0, 1, 1, 1, 0])
  expect(unit.strings).toHaveLength(1)
})

test('an array of computed length is a pointer to room that is taken once, and again only when more is needed', () => {
  const { unit } = parseText('int f(int n) { int a[n]; return a[0] + sizeof a; }')
  const { body, locals } = unit.functions[0]!
  expect(locals.map((v) => v.name)).toEqual(['a', '', ''])
  expect(body.body.map((s) => s.kind)).toEqual(['expr', 'block', 'return'])
})

test('a variable whose address is taken is marked, others may live in registers', () => {
  const { unit } = parseText(
    'void g(int *); int f(int p) { int a = 1, b = 2, c[2] = { 0 }; g(&b); return a + c[0] + p; }'
  )
  const { params, locals } = unit.functions[0]!
  expect([...params, ...locals].map((v) => `${v.name} ${v.addressTaken}`)).toEqual([
    'p false',
    'a false',
    'b true',
    'c true'
  ])
})
