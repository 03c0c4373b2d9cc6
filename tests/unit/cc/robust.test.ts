// Whatever a text is, the compiler answers; it does not throw, hang or overflow.

import fc from 'fast-check'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { LIMITS } from '../../../src/lib/cc/budget.ts'
import { compile, formatWithSource } from '../../../src/lib/cc/index.ts'
import { ATTACKS } from './attacks.ts'
import { parseText, says } from './check.ts'
import { buildLibc, files } from './codegen/toolchain.ts'
import { FOLDERS, answer, corpus } from './fuzz/fuzz.ts'

// A loaded machine may take its time.
vi.setConfig({ testTimeout: 60_000 })

/** Every diagnostic must have a place in a text that exists. */
function answers(source: string): void {
  const { diagnostics, unit, ok } = parseText(source)
  expect(ok).toBe(!diagnostics.some((d) => d.severity === 'error'))
  for (const { place, length } of diagnostics) {
    expect(place.line).toBeGreaterThan(0)
    expect(place.column).toBeGreaterThan(0)
    expect(length).toBeGreaterThan(0)
  }
  expect(unit.functions.length).toBeGreaterThanOrEqual(0)
}

const words = (
  'int char void long unsigned struct union enum typedef static extern const if else for while do switch case default break continue ' +
  'return goto sizeof x y f main s T 0 1 2.5 "s" \'c\' ( ) { } [ ] ; , : ? . -> ... + - * / % & | ^ ~ ! < > << >> <= >= == != && || = += ++ -- ' +
  '# ## \n #define #if #else #endif #include <stdio.h> \\ @ “ ” " \' /* */ // __VA_ARGS__ defined _Static_assert _Generic _Alignas ' +
  '__attribute__ __builtin_va_arg __builtin_offsetof __builtin_syscall typeof'
).split(' ')

test('word salad', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (salad) => answers(salad.join(' '))),
    { numRuns: 200, seed: 1 }
  )
})

test('word salad inside a function', () => {
  const frame = (salad: string[]) =>
    `typedef int T; struct s { int x; } s; int f(int x) { int y = 0; ${salad.join(' ')} } int main(void) { return 0; }`
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (salad) => answers(frame(salad))),
    { numRuns: 200, seed: 2 }
  )
})

test('characters', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), answers), { numRuns: 200, seed: 3 })
})

const folder = new URL('ok/', import.meta.url)
const programs = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'))

test('good programs with a piece cut out, doubled or moved', () => {
  const mutilated = fc.tuple(
    fc.constantFrom(...programs),
    fc.nat(),
    fc.nat(200),
    fc.constantFrom('cut', 'double', 'move')
  )
  fc.assert(
    fc.property(mutilated, ([text, from, length, how]) => {
      const start = from % text.length
      const piece = text.slice(start, start + length)
      const without = text.slice(0, start) + text.slice(start + length)
      if (how === 'cut') answers(without)
      else if (how === 'double') answers(text.slice(0, start) + piece + text.slice(start))
      else answers(piece + without)
    }),
    { numRuns: 100, seed: 4 }
  )
})

const deep = 20_000
test.each([
  ['parentheses', `int x = ${'('.repeat(deep)}1${')'.repeat(deep)};`],
  ['open parentheses', `int x = ${'('.repeat(deep)}`],
  ['prefix operators', `int f(int x) { return ${'!'.repeat(deep)}x; }`],
  ['casts', `int x = ${'(int)'.repeat(deep)}1;`],
  ['blocks', `void f(void) ${'{'.repeat(deep)}${'}'.repeat(deep)}`],
  ['else if', `void f(int x) { ${'if (x) ; else '.repeat(deep)} ; }`],
  ['stars', `int ${'*'.repeat(deep)}p;`],
  ['declarators', `int ${'('.repeat(deep)}p${')'.repeat(deep)};`],
  ['arrays', `int p${'[1]'.repeat(deep)};`],
  ['braces of a value', `int x = ${'{'.repeat(deep)}1${'}'.repeat(deep)};`],
  ['structs', `${'struct { '.repeat(deep)} int x; ${'} a; '.repeat(deep)}`],
  ['assignments', `void f(int x) { ${'x = '.repeat(deep)} 1; }`],
  ['questions', `int f(int x) { return ${'x ? 1 : '.repeat(deep)} 1; }`],
  ['subscripts', `int f(int *x) { return ${'x['.repeat(deep)} 0 ${']'.repeat(deep)}; }`],
  ['members', `struct s { struct s *n; } *x; void f(void) { ${'x' + '->n'.repeat(deep)}; }`],
  ['commas', `void f(int x) { ${'x, '.repeat(deep)} x; }`],
  ['#if', `#if ${'('.repeat(deep)}1${')'.repeat(deep)}\n#endif`],
  ['nested #if', '#if 1\n'.repeat(deep)],
  ['macro calls', `#define f(x) x\nint x = ${'f('.repeat(deep)}1${')'.repeat(deep)};`],
  [
    'typedefs',
    Array.from({ length: deep }, (_, i) => `typedef ${i ? 'T' + (i - 1) : 'int'} *T${i};`).join('\n') +
      `T${deep - 1} a; T${deep - 2} *b = 0; void f(void) { b = &a; a = b; }`
  ],
  ['sizeofs', `int x = ${'sizeof '.repeat(deep)} 1;`],
  ['parameters', `void f(${'int (*)('.repeat(deep)}${')'.repeat(deep)});`],
  ['labels', `void f(void) { ${'a: '.repeat(deep)} ; }`]
])('%s nested without end', (_, source) => answers(source))

describe('what asks for much is compiled, or refused with a reason', () => {
  const libc = buildLibc()

  test.each(Object.entries(ATTACKS))('%s', (_, { source, code }) => {
    const own = { read: (path: string) => (path === 'a.c' ? source : files.read(path)) }
    const { executable, diagnostics } = compile([{ name: 'a.c', text: source }], own, libc)
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    expect(executable === undefined).toBe(errors.length > 0)
    if (code) expect(errors[0]?.code).toBe(code)
    // What is said of it must be readable, too.
    const messages = diagnostics.map((diagnostic) => formatWithSource(diagnostic)).join('\n')
    expect(messages.length).toBeLessThan(500_000)
  })
})

test('damaged programs are answered; `npm run fuzz:cc` tries more of them', () => {
  const libc = buildLibc()
  const programs = corpus(FOLDERS)
  const answers = Array.from({ length: 300 }, (_, i) => answer(1 + i, programs, libc))
  expect(answers.flatMap(({ fault }, i) => (fault === undefined ? [] : [`seed ${1 + i}: ${fault}`]))).toEqual([])
  // Both kinds of answer are there: the damage is neither total nor none.
  const compiled = answers.filter((one) => one.compiled).length
  expect(compiled).toBeGreaterThan(10)
  expect(compiled).toBeLessThan(200)
})

describe('a budget', () => {
  // Each line has 5 tokens, and the end of a file is none.
  const line = 'int x=1;\n'
  const tokensOf = (text: string) => parseText(text).spent.tokens
  const before = tokensOf('')
  const room = Math.floor((LIMITS.tokens - before) / 5)

  test('is used up at the same token each time', () => {
    expect(tokensOf(line)).toBe(before + 5)
    const refused = says(';;;;;\n'.repeat(room + 1))
    expect(refused).toBe(says(';;;;;\n'.repeat(room + 1000)))
    expect(refused).toBe(
      `${room + 1}:${LIMITS.tokens - before - 5 * room + 1}: error: this program is too long: with all that its macros make, ` +
        `it has more than ${LIMITS.tokens} words; compilation ends here`
    )
    expect(says(';;;;;\n'.repeat(room))).toBe('')
  })

  test('is that of a program, not of each of its files', () => {
    const libc = buildLibc()
    const half = { name: 'half.c', text: ';;;;;\n'.repeat(LIMITS.tokens / 10) }
    const last = { name: 'last.c', text: 'int main(void) { return 0; }' }
    const codes = (...sources: { name: string; text: string }[]) =>
      compile(sources, files, libc).diagnostics.map((d) => `${d.place.file} ${d.code}`)
    expect(codes(half, last)).toEqual([])
    expect(codes(half, half, last)).toEqual(['half.c budget-tokens'])
  })

  test('counts the bytes of what begins with a value, and not of what begins with 0', () => {
    const fits = LIMITS.data
    expect(says(`char a[${fits}] = { 1 };`)).toBe('')
    expect(says(`char a[${fits + 1}] = { 1 };`)).toMatch(
      /^1:6: error: the variables that start with a value are too large/
    )
    expect(says(`char a[${fits - 8}] = { 1 }; long b = 1;`)).toBe('')
    expect(says(`char a[${fits - 8}] = { 1 }; long b[2] = { 1 };`)).toMatch(/^1:\d+: error: the variables that start/)
    expect(says(`char a[${fits * 4}];`)).toBe('')
  })
})

test('a message shows of a long line what lies around the place', () => {
  const { diagnostics } = parseText(`/*${'-'.repeat(5000)}*/ int x = y; /*${'-'.repeat(5000)}*/`)
  const [, source, marker] = formatWithSource(diagnostics[0]!).split('\n')
  expect(source!.length).toBeLessThan(500)
  expect(source![marker!.indexOf('^')]).toBe('y')
})

test('a name is cut where a message would not end', () => {
  expect(says(`#error ${'a'.repeat(900)}`)).toBe(`1:1: error: #error ${'a'.repeat(400)}…`)
})
