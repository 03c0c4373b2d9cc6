// mutate.ts: programs made from the C of this repository by damaging it: the same seed makes the same text, everywhere.
import { Random } from '../../../conformance/fuzz/random.ts'

/** Cuts a text into words, signs, white space and strings: what a mutation moves about. */
const PIECES = /\s+|\w+|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|./gsu

const WORDS = (
  'int char void long unsigned struct union enum typedef static extern const if else for while do switch case default break continue ' +
  'return goto sizeof x y f main s T 0 1 -1 2.5 0x7fffffff 1e400 ( ) { } [ ] ; , : ? . -> ... + - * / % & | ^ ~ ! < > << >> <= >= == != ' +
  '&& || = += ++ -- # ## \\\n #define #if #else #endif #include #elif __LINE__ __FILE__ __COUNTER__ __VA_ARGS__ defined _Static_assert _Generic ' +
  '_Alignas _Atomic _Thread_local __attribute__((packed)) __builtin_va_arg __builtin_offsetof typeof __extension__ ({ }) /* */ //'
).split(' ')

/** What can lie in itself, and be written over and over. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['(', ')'], ['{', '}'], ['[', ']'], ['({', ';})'], ['(int)', ''], ['!', ''], ['*', ''], ['sizeof(', ')'], ['typeof(', ')'],
  ['if (1) ', ''], ['for (;;) {', '}'], ['switch (1) { case 1:', '}'], ['struct { int a; ', '} b;'], ['(struct s *){', '}'],
  ['#if 1\n', '\n#endif\n'], ['f(', ')'], ['1 ? ', ': 0'], ['x = ', ''], ['_Generic(1, int: ', ')'], ['int (*', ')(void)'],
  ['#ifdef X\n#else\n', '\n#endif\n'], ['x.', ''], ['x->', ''], ['1 + ', ''], ['1 == ', ''], ['a, ', ''], ['l: ', ''], ['else ', ''],
] // prettier-ignore

/** No text becomes longer than this by one mutation: the compiler's own limit is lower. */
const LONGEST = 6_000_000

function times(text: string, count: number): string {
  return text.repeat(Math.min(count, Math.floor(LONGEST / Math.max(1, text.length))))
}

type Mutation = (random: Random, pieces: string[], programs: readonly string[]) => void

/** Where a stretch begins, and how many pieces it has. */
function stretch(random: Random, pieces: readonly string[], most: number): [from: number, count: number] {
  return [random.below(pieces.length + 1), 1 + random.below(most)]
}

/** A count that is small most of the time, and large now and then. */
function often(random: Random): number {
  return random.chance(20) ? 1 + random.below(20_000) : random.chance(50) ? 1 + random.below(400) : 1 + random.below(20)
}

const MUTATIONS: readonly Mutation[] = [
  function deletes(random, pieces) {
    pieces.splice(...stretch(random, pieces, 12))
  },
  function duplicates(random, pieces) {
    const [from, count] = stretch(random, pieces, 60)
    pieces.splice(random.below(pieces.length + 1), 0, ...pieces.slice(from, from + count))
  },
  function swaps(random, pieces) {
    const [a, b] = [random.below(pieces.length), random.below(pieces.length)]
    ;[pieces[a], pieces[b]] = [pieces[b] ?? '', pieces[a] ?? '']
  },
  function inserts(random, pieces) {
    pieces.splice(random.below(pieces.length + 1), 0, ` ${random.pick(WORDS)} `)
  },
  function replaces(random, pieces) {
    if (pieces.length > 0) pieces[random.below(pieces.length)] = random.pick(WORDS)
  },
  function noise(random, pieces) {
    const bytes = Array.from({ length: 1 + random.below(8) }, () =>
      String.fromCharCode(random.below(random.chance(80) ? 256 : 0x10000))
    )
    pieces.splice(random.below(pieces.length + 1), 0, bytes.join(''))
  },
  function truncates(random, pieces) {
    pieces.length = random.below(pieces.length + 1)
  },
  function nests(random, pieces) {
    const [from, count] = stretch(random, pieces, 20)
    const [open, close] = random.pick(PAIRS)
    const depth = often(random)
    pieces.splice(from, 0, times(open, depth))
    pieces.splice(from + 1 + count, 0, times(random.chance(80) ? close : '', depth))
  },
  function repeats(random, pieces) {
    const [from, count] = stretch(random, pieces, 30)
    pieces.splice(from, 0, times(pieces.slice(from, from + count).join(''), often(random) % 2000))
  },
  /** Macros that double what they are given, or each other, in tokens or in text. */
  function explodes(random, pieces) {
    const [from, count] = stretch(random, pieces, 10)
    const levels = 1 + random.below(40)
    const inside = pieces
      .slice(from, from + count)
      .join('')
      .replace(/\n/g, ' ')
    const body = random.pick(['x x', 'x, x', 'x + x', '(x) * (x)', 'STR(x) STR(x)', 'CAT(x, x)', 'x'])
    const head = `#define STR_(x) #x\n#define STR(x) STR_(x)\n#define CAT_(a, b) a##b\n#define CAT(a, b) CAT_(a, b)\n#define BOMB(x) ${body}\n`
    const chain = Array.from({ length: levels }, (_, i) => `#define B${i} B${i + 1} B${i + 1}\n`).join('')
    if (random.chance(50)) pieces.splice(from, count, 'BOMB('.repeat(levels) + inside + ')'.repeat(levels))
    else pieces.splice(from, 0, ' B0 ')
    pieces.unshift(head, chain, `#define B${levels} ${inside}\n`)
  },
  function grows(random, pieces) {
    const size = often(random) * random.pick([1, 10, 100])
    const literal = random.pick([
      `"${'a'.repeat(size)}"`, `"${'\\n'.repeat(size)}"`, '9'.repeat(size), `0x${'f'.repeat(size)}`, `1e${'9'.repeat(size % 50)}`, `'${'x'.repeat(size)}'`,
      'a'.repeat(size), `"a" `.repeat(size % 20_000), `[${size * 100_000}] = 1`, `[0 ... ${size * 1000}] = 1`, `char big[${size}000000] = {1};`,
      `case ${size} ... ${size * 1000}:`, '{'.repeat(size % 300) + '1' + '}'.repeat(size % 300), '\\\n'.repeat(size % 20_000), `/*${'*'.repeat(size)}*/`,
    ]) // prettier-ignore
    pieces.splice(random.below(pieces.length + 1), random.below(2), literal)
  },
  function crosses(random, pieces, programs) {
    const other = random.pick(programs).match(PIECES) ?? []
    const [from, count] = stretch(random, other, 300)
    pieces.splice(random.below(pieces.length + 1), 0, ...other.slice(from, from + count))
  },
  function includes(random, pieces) {
    const name = random.pick([
      '"a.c"',
      '<stdio.h>',
      '"../a.c"',
      '__FILE__',
      '<nosuch.h>',
      '"a.c" x',
      '</usr/include/stdlib.h>'
    ])
    pieces.splice(random.below(pieces.length + 1), 0, `\n#include ${name}\n`)
  }
]

/** One of the programs, damaged in one way, or in up to four. */
export function mutant(seed: number, programs: readonly string[]): string {
  const random = new Random(seed)
  const pieces: string[] = [...(random.pick(programs).match(PIECES) ?? [])]
  for (let left = random.chance(60) ? 1 : 1 + random.below(4); left > 0; left--)
    random.pick(MUTATIONS)(random, pieces, programs)
  return pieces.join('')
}
