import { describe, expect, test } from 'vitest'
import { Budget } from '../../../src/lib/cc/budget.ts'
import { Reporter } from '../../../src/lib/cc/diagnostics.ts'
import { preprocess } from '../../../src/lib/cc/preprocess/preprocess.ts'
import { Sources } from '../../../src/lib/cc/source.ts'

/** The words that come out, with one space where there was some. */
function expand(text: string, files: Record<string, string> = {}): string {
  const sources = new Sources()
  const reporter = new Reporter(sources, 20)
  const options = { includeDirs: ['/inc'], defines: { GIVEN: '7' }, prologue: '' }
  const tokens = preprocess(
    sources.add('dir/a.c', text),
    sources,
    { read: (path) => files[path] },
    reporter,
    new Budget(reporter),
    options
  )
  const complaints = reporter.sorted().map((d) => `<${d.code}>`)
  const words = tokens.filter((t) => t.kind !== 'eof').map((t, i) => (i > 0 && (t.space || t.bol) ? ' ' : '') + t.text)
  return [...complaints, words.join('')].join(' ').trim()
}

describe('macros', () => {
  test.each([
    ['#define A 1\nA A', '1 1'],
    ['#define A B\n#define B A\nA B', 'A B'],
    ['#define f(x) (x)\nf(1) f (2) f', '(1) (2) f'],
    ['#define f(x, y) x-y\nf((1,2), 3)', '(1,2)-3'],
    ['#define f(x) x f\nf(1)(2)', '1 f(2)'],
    ['#define f() z\nf() f( )', 'z z'],
    ['#define f(x) [x]\nf()', '[]'],
    ['#define s(x) #x\ns( a  +  "b\\n" )', '"a + \\"b\\\\n\\""'],
    ['#define c(a, b) a##b\nc(x, 1) c(, y) c(x, ) c(,)', 'x1 y x'],
    ['#define c(a, b) a ## b\n#define xy 5\nc(x, y)', '5'],
    ['#define X 1\n#define c(a) a ## 2 a\nc(X)', 'X2 1'],
    ['#define p(f, ...) P(f, __VA_ARGS__)\np("%d", 1, 2)', 'P("%d", 1, 2)'],
    ['#define p(f, ...) P(f, ## __VA_ARGS__)\np("x") p("x", 1)', 'P("x") P("x", 1)'],
    ['#define p(args...) P(args)\np(1, 2)', 'P(1, 2)'],
    ['#define EMPTY\n#define f(x) <x>\nf EMPTY (1)', 'f (1)'],
    ['#define f(x) <x>\nf\n(\n1\n)', '<1>'],
    ['#define A (A)\nA', '(A)'],
    ['#define f(x) x + f(x)\nf(f(1))', '1 + f(1) + f(1 + f(1))'],
    ['#define A 1\n#undef A\nA', 'A'],
    ['#define str(x) #x\n#define xstr(x) str(x)\n#define N 4\nstr(N) xstr(N)', '"N" "4"'],
    ['#define t(x,y,z) x ## y ## z\nt(1,2,3) t(,4,5) t(6,,7) t(8,9,)', '123 45 67 89'],
    ['#define long_one a \\\n  b\nlong_one c', 'a b c'],
    ['a/**/b // c\nd', 'a b d'],
    ['%:define X <::>\nX', '[]'],
    ['GIVEN __STDC__', '7 1'],
    ['\n__LINE__ __FILE__\n__LINE__', '2 "dir/a.c" 3'],
    ['#line 50 "x.c"\n__LINE__ __FILE__\n\n__LINE__', '50 "x.c" 52'],
    ['#define L __LINE__\n\nL', '3'],
    ['__COUNTER__ __COUNTER__', '0 1']
  ])('%j', (text, words) => expect(expand(text)).toBe(words))
})

describe('conditions', () => {
  test.each([
    ['1', 'yes'],
    ['0', 'no'],
    ['defined GIVEN && !defined(OTHER)', 'yes'],
    ['OTHER', 'no'],
    ['GIVEN * 2 == 14', 'yes'],
    ['-1 > 0u', 'yes'],
    ['(2 + 3) * 4 % 7 == 6', 'yes'],
    ["'a' == 97", 'yes'],
    ['1 ? 0 : 1', 'no'],
    ['0 && 1 / 0', 'no'],
    ['1 || 1 % 0', 'yes'],
    ['~0 == -1', 'yes'],
    ['0x10 >> 2 == 4', 'yes'],
    ['1 == 1L', 'yes']
  ])('#if %s is %s', (condition, answer) => expect(expand(`#if ${condition}\nyes\n#else\nno\n#endif`)).toBe(answer))

  test.each([
    ['#if 0\na\n#elif 1\nb\n#elif 1\nc\n#else\nd\n#endif', 'b'],
    ['#if 1\na\n#elif 1 / 0\nb\n#else\nc\n#endif', 'a'],
    ["#if 0\ndon't mind “this”\n#if 1\n#else\n#endif\n#error no\n#endif\nx", 'x'],
    ['#ifdef GIVEN\na\n#endif\n#ifndef GIVEN\nb\n#endif', 'a'],
    ['#ifdef A\n#else\n#ifdef GIVEN\nx\n#endif\n#endif', 'x'],
    ['#if 1', '<unterminated-if>'],
    ['#endif', '<directive-without-if>'],
    ['#if 0\n#else\n#else\n#endif', '<directive-after-else>']
  ])('%j', (text, words) => expect(expand(text)).toBe(words))
})

describe('#include', () => {
  const files = {
    'dir/own.h': 'own',
    '/inc/sys.h': 'sys',
    '/inc/sub/a.h': '#include "b.h"',
    '/inc/sub/b.h': 'b',
    'up.h': 'up',
    'dir/once.h': '#pragma once\nonce',
    'dir/guard.h': '#ifndef G\n#define G\nguard\n#endif',
    'dir/self.h': '#include "self.h"'
  }
  test.each([
    ['#include "own.h"', 'own'],
    ['#include <sys.h>', 'sys'],
    ['#include "sys.h"', 'sys'],
    ['#include <sub/a.h>', 'b'],
    ['#include "../up.h"', 'up'],
    ['#include "once.h"\n#include "once.h"', 'once'],
    ['#include "guard.h"\n#include "guard.h"', 'guard'],
    ['#define H <sys.h>\n#include H', 'sys'],
    ['#define H "own.h"\n#include H', 'own'],
    ['#include "self.h"', '<include-too-deep>'],
    ['#include <own.h>', '<header-not-found>']
  ])('%j', (text, words) => expect(expand(text, files)).toBe(words))
})

test('macros that double each other without end are stopped', () => {
  const doubling = Array.from({ length: 40 }, (_, i) => `#define A${i} A${i + 1} A${i + 1}\n`).join('')
  expect(expand(doubling + 'A0')).toMatch(/^<budget-tokens>/)
})
