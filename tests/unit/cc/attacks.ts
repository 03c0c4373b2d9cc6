// attacks.ts: small programs that ask the compiler for much: for text, tokens, depth, data, or time. Each entry is a name and a source text.
// Where the answer is to be one diagnostic, the entry names its code; the others only have to be answered.
import type { DiagnosticCode } from '../../../src/lib/cc/index.ts'

export interface Attack {
  readonly source: string
  /** The code of the first error; undefined where any answer will do. */
  readonly code?: DiagnosticCode
}

const lines = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n')
const nested = (depth: number, open: string, inside: string, close: string): string =>
  open.repeat(depth) + inside + close.repeat(depth)
const main = 'int main(void) { return 0; }\n'
/** `NAME0` is a token; each next name is the last one, many times. */
const doubling = (levels: number, body: string): string =>
  `#define D0 ${body}\n` + lines(levels, (i) => `#define D${i + 1} D${i} D${i}`) + '\n'

export const ATTACKS: Readonly<Record<string, Attack>> = {
  'a stringized string, doubled': {
    source: `#define S(x) #x\n#define T(x) S(x) S(x)\nchar*s=${nested(14, 'T(', 'a', ')')};${main}`,
    code: 'budget-text'
  },
  'a call that doubles its argument': {
    source: `#define F(x) x x\nint a = ${nested(25, 'F(', '+1', ')')};${main}`,
    code: 'budget-tokens'
  },
  'names that double each other': { source: `${doubling(40, '1,')}int a[] = { D40 };${main}`, code: 'budget-tokens' },
  'names that come to nothing': { source: `${doubling(40, '')}D40 ${main}`, code: 'budget-tokens' },
  'a pasted name, doubled': {
    source: `#define P(a, b) a##b\n#define Q(a, b) P(a, b)\n#define T(x) Q(x, x)\nint ${nested(40, 'T(', 'a', ')')};${main}`,
    code: 'name-too-long'
  },
  'a string, doubled': {
    source: `#define D0 "${'a'.repeat(1000)}"\n${lines(16, (i) => `#define D${i + 1} D${i} D${i}`)}\nchar *s = D16;${main}`,
    code: 'budget-text'
  },
  'one long string, many times over': {
    source: `#define D "${'a'.repeat(30_000)}"\n${lines(2000, (i) => `char *s${i} = D;`)}${main}`,
    code: 'budget-text'
  },
  'a file that includes itself twice': { source: `#include "a.c"\n#include "a.c"\n${main}`, code: 'include-too-deep' },
  'a file that includes itself twice, down to a depth': {
    source: `#if __INCLUDE_LEVEL__ < 30\n#include "a.c"\n#include "a.c"\n#endif\n`
  },
  'five million characters': { source: 'int x;\n'.repeat(750_000), code: 'budget-source' },
  'five million characters in a comment': { source: `/*${'a'.repeat(5_000_000)}*/${main}`, code: 'budget-source' },
  'a million tokens': { source: ';;;;\n'.repeat(250_000) + main, code: 'budget-tokens' },
  'arguments of arguments': { source: `#define f(x) x\nint x = ${nested(20_000, 'f(', '1', ')')};` },
  'arguments of arguments, wide': {
    source: `#define f(x) x\nint x = ${nested(150, 'f(', '1 + '.repeat(2000) + '1', ')')};`
  },
  'a chain of names': { source: lines(30_000, (i) => `#define A${i} A${i + 1}`) + `\nint A0;${main}` },
  'a chain of names of functions': {
    source: lines(20_000, (i) => `#define A${i}(x) A${i + 1}`) + `\nint A0${'(1)'.repeat(20_000)};${main}`
  },
  'many parameters': {
    source: `#define f(${Array.from({ length: 20_000 }, (_, i) => `p${i}`).join()}) ${'p19999 '.repeat(20_000)}\nf()\n${main}`
  },
  'spliced lines': { source: 'i\\\nn\\\nt\\\n x\\\n;\\\n'.repeat(20_000) + main },
  'a directive of spliced lines': { source: `#define A ${'1 \\\n'.repeat(50_000)}\nint x = A;${main}` },
  '#line by the thousand': { source: lines(30_000, (i) => `#line ${i + 1} "f${i}"\nint x${i} = 1;`) + main },
  '#line with a long name': { source: `#line 1 "${'a'.repeat(300_000)}"\nchar *s = __FILE__;${main}` },
  'a long name of a file, many times over': {
    source: `#line 1 "${'a'.repeat(4000)}"\n${lines(2000, (i) => `char *s${i} = __FILE__;`)}${main}`,
    code: 'budget-text'
  },
  'a condition as a chain': { source: `#if ${'1 + '.repeat(50_000)}1\n#endif\n${main}` },
  'a condition as a ladder': {
    source: `#if ${'1||1&&1|1^1&1==1<1<<1+1*('.repeat(300)}1${')'.repeat(300)}\n#endif\n${main}`
  },
  'ranges of elements': { source: `int a[100000000] = { [0 ... 99999999] = 1 };${main}`, code: 'budget-tokens' },
  'ranges of ranges': {
    source: `int a[1000][1000][200] = { [0 ... 999] = { [0 ... 999] = { [0 ... 199] = 1 } } };${main}`,
    code: 'budget-tokens'
  },
  'literals of literals': {
    source:
      'struct s { int x[1000]; }; struct t { struct s a[1000]; }; struct u { struct t a[100]; };' +
      'struct u t = { { [0 ... 99] = (struct t){ { [0 ... 999] = (struct s){ { [0 ... 999] = 1 } } } } } };' +
      main,
    code: 'budget-tokens'
  },
  'an index in the thousand millions': { source: `int a[] = { [1000000000] = 1 };${main}`, code: 'array-too-large' },
  'an index in the thousand millions, of large elements': {
    source: `struct s { char x[1 << 30]; } a[] = { [16000000] = { { 1 } } };${main}`,
    code: 'array-too-large'
  },
  'two thousand million characters with a value': {
    source: `char a[2000000000] = { [1999999999] = 1 };${main}`,
    code: 'budget-data'
  },
  'constant characters without a value': { source: `const char a[2000000000];${main}`, code: 'budget-data' },
  'thread-local data': { source: `_Thread_local char a[2000000000];${main}`, code: 'budget-data' },
  'data, a little at a time': {
    source: `struct s { char x[100000]; };${lines(1000, (i) => `struct s a${i} = { { 1 } };`)}${main}`,
    code: 'budget-data'
  },
  'alignment, a little at a time': {
    source: lines(20_000, (i) => `_Alignas(4096) char a${i} = 1;`) + main,
    code: 'budget-data'
  },
  'objects without values, more than addresses': {
    source: `${lines(4, (i) => `char a${i}[2000000000];`)}${main}`,
    code: 'budget-objects'
  },
  'a struct of large arrays': {
    source: `struct s { ${lines(5, (i) => `char a${i}[2000000000];`)} } s;${main}`,
    code: 'type-too-large'
  },
  'a struct of structs, doubled': {
    source: `struct s0 { int x; };\n${lines(60, (i) => `struct s${i + 1} { struct s${i} a, b; };`)}\nstruct s60 s;${main}`,
    code: 'type-too-large'
  },
  'a local of two thousand million characters': {
    source: 'int main(void) { char a[2000000000]; a[0] = 1; return a[0]; }'
  },
  'locals of two thousand million characters': {
    source: `int main(void) { ${lines(4, (i) => `char a${i}[2000000000]; a${i}[0] = 1;`)} return 0; }`,
    code: 'budget-objects'
  },
  'a large local with values': { source: 'int main(void) { char a[200000000] = { 1 }; return a[1]; }' },
  'a shift of 2 GiB': { source: `int f(char *p) { return p[4611686018427387904]; }${main}` },
  'names of functions that need each other': {
    source: `typedef int A0(void);typedef int B0(void);\n${lines(40, (i) => `typedef int A${i + 1}(A${i}*, A${i}*); typedef int B${i + 1}(B${i}*, B${i}*);`)}\nA40 f; B40 f;${main}`,
    code: 'type-too-complex'
  },
  'anonymous structs, doubled': {
    source: `typedef struct { } T0;\n${lines(40, (i) => `typedef struct { T${i}; T${i}; } T${i + 1};`)}\nT40 t; int f(void) { return t.x; }${main}`
  },
  'typeof in typeof': { source: `${nested(20_000, 'typeof(', 'int', ')')} x;`, code: 'nesting-too-deep' },
  '_Atomic in _Atomic': { source: `${nested(20_000, '_Atomic(', 'int', ')')} x;`, code: 'nesting-too-deep' },
  '_Alignas in _Alignas': { source: `${'_Alignas('.repeat(20_000)}`, code: 'nesting-too-deep' },
  'chains in parentheses': {
    source: `int f(int x) { return ${nested(40, '(', 'x', ' + x'.repeat(900) + ')')}; }${main}`
  },
  'a ladder of all precedences': {
    source: `int f(int x) { return ${nested(240, 'x||x&&x|x^x&x==x<x<<x+x*(', 'x', ')')}; }${main}`,
    code: 'nesting-too-deep'
  },
  'a chain of one operator': { source: `int f(int x) { return x${' + x'.repeat(1500)}; }${main}` },
  'a chain of members': {
    source: `struct s { struct s *n; }; struct s *f(struct s *x) { return x${'->n'.repeat(1500)}; }${main}`
  },
  'a chain of casts and pluses': { source: `int f(int x) { return ${'-(int)'.repeat(120)}x; }${main}` },
  'blocks as deep as they may be': { source: `int main(void) ${nested(120, '{', '', '}')}` },
  'blocks of loops as deep as they may be': { source: `int main(void) { ${nested(80, 'for(;;){', 'break;', '}')} }` },
  'else if as often as it may be': {
    source: `int f(int x) { ${'if (x) return 1; else '.repeat(240)} return 2; }${main}`
  },
  'statements in expressions': {
    source: `int f(int x) { return ${nested(60, '({', 'x;', '});').slice(0, -1)}; }${main}`
  },
  'records by pointer, in a chain': {
    source: `struct s0 { int x; };\n${lines(20_000, (i) => `struct s${i + 1} { struct s${i} *p; };`)}\nstruct s20000 s;${main}`
  },
  'records by value, in a chain': {
    source: `struct s0 { int x; };\n${lines(20_000, (i) => `struct s${i + 1} { struct s${i} p; };`)}\nstruct s20000 s;${main}`,
    code: 'nesting-too-deep'
  },
  'cases upwards': {
    source: `int f(int x) { switch (x) { ${lines(50_000, (i) => `case ${i * 100}:;`)} } return 0; }${main}`
  },
  'cases downwards': {
    source: `int f(int x) { switch (x) { ${lines(50_000, (i) => `case ${(50_000 - i) * 100}:;`)} } return 0; }${main}`
  },
  'a case that is a range': {
    source: `int f(int x) { switch (x) { case 0 ... 2000000000:; case -5 ... -1:; case -6:; case -7:; } return 0; }${main}`
  },
  'ranges of cases that lie over each other': {
    source: `int f(int x) { switch (x) { ${lines(20_000, (i) => `case ${i} ... ${i + 20_000}:;`)} } return 0; }${main}`,
    code: 'duplicate-case'
  },
  'an enum without end': { source: `enum e { ${lines(100_000, (i) => `e${i},`)} };${main}` },
  'many enums in variables': {
    source: `enum e { ${lines(20_000, (i) => `e${i},`)} };${lines(10_000, (i) => `enum e v${i};`)}${main}`
  },
  'members without end': {
    source: `struct s { ${lines(60_000, (i) => `int m${i};`)} } s; int f(void) { return s.m59999; }${main}`
  },
  'members without end, all used': {
    source: `struct s { ${lines(20_000, (i) => `int m${i};`)} } s; void f(void) { ${lines(20_000, (i) => `s.m${i};`)} }${main}`
  },
  'globals without end': { source: lines(60_000, (i) => `int g${i};`) + main },
  'globals with values': { source: lines(50_000, (i) => `int g${i} = ${i};`) + main },
  'functions without end': { source: lines(20_000, (i) => `void f${i}(void) { static int x; x++; }`) + main },
  'calls of what nobody defines': {
    source: `${lines(10_000, (i) => `int f${i}(void);`)}\nvoid g(void) { ${lines(10_000, (i) => `f${i}();`)} }${main}`
  },
  'labels without end': {
    source: `void f(void) { ${lines(50_000, (i) => `l${i}: ;`)} ${lines(20_000, (i) => `goto l${i};`)} }${main}`
  },
  'labels that are not there': {
    source: `void f(void) { ${lines(20_000, (i) => `l${i}: ;`)} ${lines(20_000, (i) => `goto k${i};`)} }${main}`
  },
  'names that are not there': {
    source: `${lines(60_000, (i) => `int name_${i};`)}\nvoid f(void) { ${lines(30, (i) => `nome${i};`)} }${main}`
  },
  'names that are not there, made by macros': {
    source:
      `#define P(a, b) a##b\n#define N(a, b) P(a, b)\n${doubling(14, 'N(nome_, __COUNTER__);')}\n` +
      `${lines(4000, (i) => `int name_${i};`)}\nvoid f(void) { D14 }${main}`,
    code: 'undeclared-guess'
  },
  'types that are not there, made by macros': {
    source:
      `#define P(a, b) a##b\n#define N(a, b) P(a, b)\n${doubling(12, 'void N(f_, __COUNTER__)(N(tipe_, __COUNTER__) x);')}\n` +
      `${lines(4000, (i) => `typedef int type_${i};`)}\nD12 ${main}`,
    code: 'unknown-type-guess'
  },
  'calls of what nobody defines, made by macros': {
    source:
      `#define P(a, b) a##b\n#define N(a, b) P(a, b)\n${doubling(12, 'void N(f_, __COUNTER__)(void);')}\n` +
      `D12\n#define CALLS ${Array.from({ length: 4096 }, (_, i) => `f_${i}();`).join(' ')}\n` +
      `${lines(4000, (i) => `int name_${i};`)}\nvoid g(void) { CALLS }${main}`,
    code: 'link-undefined-function'
  },
  'one long name, misspelt': {
    source: `int ${'a'.repeat(300_000)}b;\nvoid f(void) { ${'a'.repeat(300_000)}c; }${main}`,
    code: 'name-too-long'
  },
  'warnings without end': { source: `void f(int x) { ${'x == 1; '.repeat(50_000)} }${main}` },
  'errors in one long line': {
    source: `void f(int x) { ${lines(30, (i) => `a${i};`).replaceAll('\n', ' ')}${' '.repeat(1_000_000)} }${main}`
  },
  'errors of the preprocessor without end': { source: '#nonsense\n'.repeat(50_000) + main },
  'a decimal of a million digits': { source: `double x = 1${'0'.repeat(1_000_000)};`, code: 'integer-too-large' },
  'decimals of ten thousand digits': {
    source: lines(200, (i) => `long x${i} = 1${'7'.repeat(10_000)};`),
    code: 'integer-too-large'
  },
  'an octal of a million zeros': { source: `int x = ${'0'.repeat(1_000_000)}7;${main}` },
  'a hexadecimal exponent': { source: `double x = 0x0p999999999, y = 0x1p-999999999;${main}` },
  'an escape of a million digits': { source: `char *s = "\\x${'1'.repeat(1_000_000)}";` },
  'escapes without end': { source: `char *s = "${'\\n'.repeat(500_000)}";${main}` },
  'arrays of computed length': {
    source: `void f(int n) { ${lines(5000, (i) => `int a${i}[n]; sizeof a${i};`)} }${main}`
  },
  'computed lengths, many times over': {
    source: `void f(int n) { int a[n]; ${lines(5000, (i) => `long s${i} = sizeof a;`)} }${main}`
  },
  'offsets beyond all types': { source: `long x = __builtin_offsetof(struct { int a[1]; }, a[99999999999999999999]);` },
  'an alignment beyond all types': {
    source: `struct { int x; } __attribute__((aligned(1152921504606846976))) s;${main}`
  },
  'an alignment that is no power of two': { source: `struct { int x; } __attribute__((aligned(3))) s;${main}` },
  'attributes in attributes': {
    source: `int x __attribute__((aligned(${nested(300, 'sizeof(typeof(', 'int', '))')})));${main}`
  },
  'initializers without braces': {
    source: `struct s { struct { struct { int a[10]; } b[10]; } c[10]; } s[300] = { ${'1,'.repeat(100_000)} };${main}`
  },
  'designators in a row': { source: `int a${'[1]'.repeat(25)} = { ${'[0]'.repeat(25)} = 1 };${main}` },
  'functions of many parameters': {
    source: `void f(${Array.from({ length: 10_000 }, (_, i) => `int a${i}`).join()});void g(void) { f(${'1,'.repeat(9999)}1); }${main}`
  },
  'one function of very many variables': {
    source: `void f(void) { ${lines(40_000, (i) => `int v${i} = ${i};`)} }${main}`
  },
  'one very long function': { source: `int g; void f(void) { ${'g = g * 3 + 1;\n'.repeat(40_000)} }${main}` },
  'generic of generic': { source: `int x = ${nested(400, '_Generic(1, int: ', '1', ')')};${main}` },
  'constructors without end': {
    source: lines(5000, (i) => `__attribute__((constructor)) static void c${i}(void) {}`) + main
  },
  'the last arm of many questions': { source: `int f(int x) { return ${'x ? 1 : '.repeat(250)} 1; }${main}` },
  'pushed packs': { source: '#pragma pack(push, 1)\n'.repeat(50_000) + main },
  'strings in assertions': { source: `_Static_assert(0, "${'a'.repeat(1_000_000)}");` },
  'a long error directive': { source: `#error ${'a '.repeat(400_000)}\n` },
  'brackets of brackets': { source: '[(['.repeat(100_000) },
  'commas and stars': { source: 'int ' + '*,'.repeat(100_000) }
}
