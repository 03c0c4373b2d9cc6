import { describe, expect, test } from 'vitest'
import { Trap, REG_FP, REG_PC, REG_WORDS } from '../../../../src/lib/record/arch.ts'
import { functionAt, lineAt, variablesAt, type DebugInfo } from '../../../../src/lib/vm/debug.ts'
import type { Executable } from '../../../../src/lib/vm/executable.ts'
import { compileUnit } from '../../../../src/lib/cc/compile.ts'
import { link } from '../../../../src/lib/cc/link.ts'
import { FlatComputer } from '../../vm/flat.ts'

/** Without libc: `begin` is where the program begins; it ends by system call 60. */
function build(text: string): Executable {
  const prelude = 'void end(int status) { __builtin_syscall(60L, (long)status, 0L, 0L, 0L, 0L, 0L); }'
  const { object, diagnostics } = compileUnit('program.c', `${prelude}\n${text}`, { read: () => undefined })
  if (!object) throw new Error(JSON.stringify(diagnostics))
  const { executable } = link([object], { entry: 'begin' })
  return executable!
}

interface Seen {
  readonly line: number
  readonly column: number
}

/** Steps through the program; answers where a statement begins, as `LINE:COLUMN`. */
function steps(executable: Executable): Seen[] {
  const computer = new FlatComputer([executable], executable.entry)
  const seen: Seen[] = []
  for (;;) {
    const at = lineAt(executable.debug, computer.memory.i32[REG_PC])
    if (at?.stop && functionAt(executable.debug, computer.memory.i32[REG_PC])?.name !== 'end') seen.push(at)
    const trap = computer.cpu.run(computer.memory, computer.space, 0, computer.code, 1)
    if (trap === Trap.SYSCALL) return seen
  }
}

const linesOf = (text: string): number[] => steps(build(text)).map(({ line }) => line)

describe('a step by line', () => {
  test('stops once at each statement that does something', () => {
    const text = `
void begin(void)
{
  int a = 1;
  int b;

  b = a +
      2;
  ;
  {
    a = b;
  }
  if (a == 3)
    b = 4;
  else
    b = 5;
  if (b == 5) b = 6;
  end(a + b);
}`
    expect(linesOf(text)).toEqual([5, 8, 12, 14, 15, 18, 19])
  })

  test('stops at the parts of a for in their order', () => {
    const text = 'void begin(void) {\nint n = 0;\nfor (int i = 0; i < 2; i++)\n n += i;\nend(n); }'
    const seen = steps(build(text)).map(({ line, column }) => `${line}:${column}`)
    expect(seen).toEqual(['3:1', '4:6', '4:17', '5:2', '4:24', '4:17', '5:2', '4:24', '4:17', '6:1'])
  })

  test('stops at the condition of a loop each time it is asked', () => {
    const text = 'void begin(void) {\nint n = 2;\nwhile (n > 0)\n n--;\ndo\n n++;\nwhile (n < 2);\nend(n); }'
    expect(linesOf(text)).toEqual([3, 4, 5, 4, 5, 4, 7, 8, 7, 8, 9])
  })

  test('goes into functions, and stops at the end of one that has no return', () => {
    const text =
      'static int twice(int x)\n{\n return 2 * x;\n}\nstatic void nothing(void)\n{\n}\nvoid begin(void) {\nint n = twice(4);\nnothing();\nend(n); }'
    expect(linesOf(text)).toEqual([10, 4, 11, 8, 12])
  })

  test('stops at the case a switch chooses, at break, continue and goto', () => {
    const text = `void begin(void) {
int n = 0;
again:
switch (n) {
case 0:
  n = 5;
  break;
default:
  goto out;
}
goto again;
out:
end(n); }`
    expect(linesOf(text)).toEqual([3, 5, 7, 8, 12, 5, 10, 14])
  })
})

describe('variables', () => {
  const text = `struct point { int x; char name[4]; struct point *next; };
enum colour { RED, GREEN = 5 };
int total = 7;
static int sum(struct point p, long wide, double *where)
{
  char small = 'a';
  int i = 1;
  {
    enum colour i = GREEN;
    total += i;
  }
  for (int k = 0; k < 1; k++) total += k;
  return p.x + (int)wide + small + (int)*where + i;
}
void begin(void) { double d = 2; struct point p = { 1, "abc", 0 }; end(sum(p, 3, &d)); }`

  /** Runs until line `line`, and says what `sum` has. */
  function at(line: number): { name: string; home: string; value: number; type: DebugInfo['types'][number] }[] {
    const executable = build(text)
    const { debug } = executable
    const computer = new FlatComputer([executable], executable.entry)
    const regs = computer.memory.i32.subarray(0, REG_WORDS)
    while (lineAt(debug, regs[REG_PC])?.line !== line)
      computer.cpu.run(computer.memory, computer.space, 0, computer.code, 1)
    const word = (address: number): number =>
      [0, 1, 2, 3].reduce((sum, b) => sum | (computer.peek(address + b) << (8 * b)), 0)
    const fp = regs[REG_FP]
    return variablesAt(functionAt(debug, regs[REG_PC])!, regs[REG_PC]).map(({ name, home, at, type }) => ({
      name,
      home,
      value: home === 'slot' ? word(fp + 4 * at) : home === 'frame' ? word(fp + at) : word(word(fp + 4 * at)),
      type: debug.types[type]
    }))
  }

  test('are where the table says, with the innermost of a name', () => {
    const inner = at(11)
    expect(inner.map(({ name, home }) => `${name} ${home}`)).toEqual([
      'p pointer',
      'wide slot',
      'where slot',
      'small slot',
      'i slot'
    ])
    expect(inner.map(({ name, value }) => [name, value]).filter(([name]) => name !== 'where')).toEqual([
      ['p', 1],
      ['wide', 3],
      ['small', 97],
      ['i', 5]
    ])
    const i = inner.at(-1)!.type
    expect(i).toEqual({
      kind: 'int',
      name: 'enum colour',
      size: 4,
      signed: false,
      members: [
        { name: 'RED', value: 0 },
        { name: 'GREEN', value: 5 }
      ]
    })
  })

  test('are gone behind their block', () => {
    expect(at(14).map(({ name, value }) => `${name} ${name === 'i' ? value : ''}`)).toEqual([
      'p ',
      'wide ',
      'where ',
      'small ',
      'i 1'
    ])
  })

  test('that are static in a function are known there, at an address', () => {
    const text =
      'static int apart;\nstatic void f(void)\n{\n  static int n = 3;\n  n++;\n}\nvoid begin(void) { f(); end(0); }'
    const { debug } = build(text)
    const f = debug.functions.find(({ name }) => name === 'f')!
    expect(f.variables).toMatchObject([{ name: 'n', home: 'memory', at: 0x00a0_0000, param: false }])
    expect(debug.globals.map(({ name }) => name)).toEqual(['apart'])
  })

  test('of static storage are at an address, and types may hold pointers to themselves', () => {
    const { debug } = build(text)
    const total = debug.globals.find(({ name }) => name === 'total')!
    expect(total).toMatchObject({ home: 'memory', at: 0x00a0_1000 })
    const point = debug.types.findIndex((type) => type.kind === 'record')
    const record = debug.types[point]
    if (record.kind !== 'record') throw new Error('no record')
    expect(record.members.map(({ name, offset }) => [name, offset])).toEqual([
      ['x', 0],
      ['name', 4],
      ['next', 8]
    ])
    expect(debug.types[record.members[2].type]).toEqual({ kind: 'pointer', to: point })
  })
})
