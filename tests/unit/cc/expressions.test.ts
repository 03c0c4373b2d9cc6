import { describe, expect, test } from 'vitest'
import { check, says } from './check.ts'

const cases = (title: string, declarations: string, table: [expression: string, tree: string][]) =>
  describe(title, () => {
    test.each(table)('%s', (expression, tree) => check(declarations, expression, tree))
  })

cases('numbers have the first type that holds them', '', [
  ['42', '42:int'],
  ['2147483648', '2147483648:long'],
  ['0x80000000', '2147483648:unsigned int'],
  ['0xffffffffffffffff', '18446744073709551615:unsigned long'],
  ['1u', '1:unsigned int'],
  ['1LL', '1:long long'],
  ['0b101', '5:int'],
  ['017', '15:int'],
  ['1.5', '1.5:double'],
  ['.1f', '0.10000000149011612:float'],
  ['0x1.8p3', '12:double'],
  ['1e3L', '1000:long double'],
  ["'a'", '97:int'],
  ["'\\377'", '-1:int'],
  ["'\\x41'", '65:int'],
  ["L'é'", '233:int']
])

cases(
  'numbers meet in their common type',
  'char c; short s; unsigned u; int i; long l; unsigned long ul; float f; double d; _Bool b;',
  [
    ['c + c', '([int]c + [int]c):int'],
    ['i + u', '([unsigned int]i + u):unsigned int'],
    ['l + u', '(l + [long]u):long'],
    ['l + ul', '([unsigned long]l + ul):unsigned long'],
    ['i * f', '([float]i * f):float'],
    ['f / d', '([double]f / d):double'],
    ['c << l', '([int]c << [int]l):int'],
    ['u >> s', '(u >> [int]s):unsigned int'],
    ['-c', '-[int]c'],
    ['~b', '~[int]b'],
    ['!d', '!d'],
    ['u < -1', '(u < 4294967295:unsigned int):int'],
    ['i && d', '(i && d):int'],
    ['b ? c : l', '(b ? [long]c : l):long'],
    ['c = i', '(c = [char]i)'],
    ['b = d', '(b = [_Bool]d)'],
    ['c += d', '(c += d in double)'],
    ['s <<= l', '(s <<= [int]l in int)'],
    ['(char)i', '(char)i'],
    ['(void)i, l', '((void)i, l)'],
    ['sizeof l + 1', '9:unsigned long'],
    ['c++ + --s', '([int]c++ + [int]--s):int']
  ]
)

cases('what is known is computed', 'enum e { A = 3, B }; char c;', [
  ['1 + 2 * 3 - 4 / 2 % 5', '5:int'],
  ['7 / -2', '-3:int'],
  ['-7 % 3', '-1:int'],
  ['1 << 31 >> 31', '-1:int'],
  ['-1 > 0u', '1:int'],
  ['~0u', '4294967295:unsigned int'],
  ['(unsigned char)300', '44:unsigned char'],
  ['(int)3.9', '3:int'],
  ['(int)-3.9', '-3:int'],
  ['1 ? 2 : c', '2:int'],
  ['A + B', '7:int'],
  ['0 && c', '0:int'],
  ['1.5 * 2', '3:double'],
  ['(float)0.1', '0.10000000149011612:float'],
  ["'b' - 'a'", '1:int'],
  ['sizeof(int[3])', '12:unsigned long'],
  ['sizeof "abc"', '4:unsigned long'],
  ['_Alignof(double)', '8:unsigned long'],
  ['(void *)0', '0:void *'],
  ['_Generic(1.0f, int: 1, float: 2, default: 3)', '2:int'],
  ['sizeof("ab" "cd")', '5:unsigned long']
])

cases(
  'pointers step by what they point to',
  'int a[4], *p, **pp, i; char *s; struct p { char n[3]; struct { int x, y; } in; unsigned b : 5; } v, *q, f(void); int g(int, ...);' +
    'void (*h)(void);',
  [
    ['p + i', '(p + i * 4)'],
    ['i + p', '(p + i * 4)'],
    ['p - 1', '(p - 1:int * 4)'],
    ['p - a', '(p - decay(a)) / 4'],
    ['a[i]', '*(decay(a) + i * 4)'],
    ['1[p]', '*(p + 1:int * 4)'],
    ['*pp[2]', '**(pp + 2:int * 8)'],
    ['&a[1]', '(decay(a) + 1:int * 4)'],
    ['&a', '&a'],
    ['*&i', '*&i'],
    ['s++', 's++1'],
    ['p += 2', '(p += 2:int in int * * 4)'],
    ['p == 0', '(p == 0:int *):int'],
    ['s && *s', '(s && *s):int'],
    ['q->in.y', '*q.in.y'],
    ['v.n[1]', '*(decay(v.n) + 1:int * 1)'],
    ['v.b + 1', '([int]v.b:5 + 1:int):int'],
    ['f().in.x', 'f():struct p.in.x'],
    ['f().n[0]', '*(decay(f():struct p.n) + 0:int * 1)'],
    ['g(1, s, (char)i, 1.0f)', 'g(1:int, s, [int](char)i, 1:double):int'],
    ['h()', 'h():void'],
    ['(*h)()', 'decay(*h)():void'],
    ['i ? p : 0', '(i ? p : 0:int *):int *'],
    ['&((struct p *)0)->in.y', '8:int *'],
    ['__builtin_offsetof(struct p, in.y)', '8:unsigned long'],
    ['(struct p){ .in = { 1, 2 } }.in.x', 'literal{@4 1:int, @8 2:int}.in.x'],
    ['*"abc"', '*decay("abc\\u0000")']
  ]
)

describe('strings are UTF-8', () => {
  test.each([
    ['sizeof "é"', '3:unsigned long'],
    ['sizeof "€"', '4:unsigned long'],
    ['sizeof "🧟"', '5:unsigned long'],
    ['sizeof "\\u20ac"', '4:unsigned long'],
    ['sizeof L"€"', '8:unsigned long'],
    ['sizeof u8"é"', '3:unsigned long'],
    ['"\\xff"[0]', '*(decay("ÿ\\u0000") + 0:int * 1)']
  ])('%s', (expression, tree) => check('', expression, tree))
})

test('a chain of 100,000 operators is fine, 100,000 that are nested in each other are refused', () => {
  expect(says(`int f(int a) { return ${Array(100_000).fill('a').join('+')}; }`)).toBe('')
  expect(says(`int f(int a) { return ${'a+('.repeat(50_000)}a${')'.repeat(50_000)}; }`)).toMatch(
    /error: this is nested too deeply/
  )
})
