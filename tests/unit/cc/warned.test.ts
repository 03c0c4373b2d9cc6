// What gcc 12 -std=gnu11 only warns of is a warning here too: the program is made, and its reader is told.
import { expect, test } from 'vitest'
import { compile } from '../../../src/lib/cc/index.ts'
import { parseText, says } from './check.ts'
import { buildLibc, files } from './codegen/toolchain.ts'

/** Each is compiled by gcc, with a warning. */
const WARNED: readonly (readonly [string, string])[] = [
  ['an undeclared function', 'int f(void) { return g(1); }'],
  ['an undeclared function of the library', 'int f(void) { return open("x", 0); }'],
  ['a function that turns out to return nothing', 'int f(void) { g(); return 0; } void g(void) {}'],
  ['a pointer from a number', 'char *p = 5; void f(int n) { p = n; }'],
  ['a number from a pointer', 'int f(char *p) { int n = p; return n; }'],
  ['an argument that is a number', 'void g(void *); void f(int n) { g(n); }'],
  ['a returned pointer', 'int f(char *p) { return p; }'],
  ['pointers of different types', 'void f(int *p) { char *q = p; (void)q; }'],
  ['a return without a value', 'int f(void) { return; }'],
  ['a return with a value', 'void f(void) { return 1; }'],
  ['a missing return', 'int f(void) { }'],
  ['main without a type', 'main() { return 0; }'],
  ['a function without a type', 'f(int a) { return a; }'],
  ['a variable without a type', 'x = 5;'],
  ['a static variable without a type', 'int f(void) { static n; return n; }'],
  ['a parameter without a type', 'int f(a) { return a; }'],
  ['a main of another type', 'long main(void) { return 0; }']
]

test.each(WARNED)('%s is a warning', (_, source) => {
  const { ok, diagnostics } = parseText(source)
  expect(ok).toBe(true)
  expect(diagnostics.map(({ severity }) => severity)).toContain('warning')
})

test('a definition of the old style is as good as another', () => {
  expect(says('int f(a, b) int a; char *b; { return a + b[0]; }\nint g(void) { return f(1, "x"); }')).toBe('')
})

test('an old-style parameter that is not in the list is an error', () => {
  expect(says('int f(a) int a; int b; { return a; }')).toBe(
    '1:21: error: ‘b’ is declared here, but it is not among the parameters'
  )
})

test('a function that was taken to return int cannot return a pointer', () => {
  expect(says('void f(void) { g(); }\nchar *g(void) { return 0; }').split('\n').slice(1)).toEqual([
    '2:7: error: ‘g’ returns char *, but it was called before it was declared, and so taken to return int; declare it above that call',
    '1:16: note: ‘g’ is called here'
  ])
})

test('a function that nothing defines is one error, at its call', () => {
  const text = 'int main(void) { return prinft(1); }'
  const { executable, diagnostics } = compile([{ name: 'a.c', text }], files, buildLibc())
  expect(executable).toBeUndefined()
  expect(diagnostics.map(({ code, place }) => [code, place.line])).toEqual([['link-undefined-function-near', 1]])
})
