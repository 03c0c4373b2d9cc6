import { beforeAll, describe, expect, test } from 'vitest'
import type { Executable } from '../../../../src/lib/vm/executable.ts'
import { FlatComputer } from '../../vm/flat.ts'
import { buildLibc, buildProgram } from './toolchain.ts'

let libc: Executable
beforeAll(() => {
  libc = buildLibc()
})

/** Instructions that one turn of `loop`, which is made n times, takes. */
function turn(loop: string): number {
  const count = (n: number): number => {
    const source = `static char c[99]; static double d[99]; static long l[99]; static void f(int k) {}
      int main(void) { volatile int unused; int i, j, n = ${n}; ${loop} return 0; }`
    const program = buildProgram(source, libc)
    return new FlatComputer([libc, program], program.entry).run().instructions
  }
  return (count(30) - count(20)) / 10
}

describe('a constant of a loop is loaded in front of it', () => {
  test.each([
    ['that is stored', 'for (i = 0; i < n; i++) c[i] = 1;', 3],
    ['that is a double', 'for (i = 0; i < n; i++) d[i] = d[i] * 0.5;', 5],
    ['that is a long', 'for (i = 0; i < n; i++) l[i] = l[i] & 255;', 5],
    ['that is passed', 'i = 0; do { f(7); } while (++i < n);', 4],
    ['of a loop within', 'for (i = 0; i < n; i++) for (j = 0; j < 10; j++) c[j] = 1;', 35]
  ])('%s', (_, loop, instructions) => {
    expect(turn(loop)).toBe(instructions)
  })

  test('unless the loop can be entered elsewhere', () => {
    expect(turn('i = 0; goto in; while (i < n) { c[i] = 1; in: i++; }')).toBe(4)
  })
})

test('a conditional that is returned returns from either side', () => {
  const of = (result: string): number => {
    const program = buildProgram(`int f(int n) { return ${result}; } int main(void) { return f(3); }`, libc)
    return new FlatComputer([libc, program], program.entry).run().instructions
  }
  // A branch more than returning at once.
  expect(of('n > 2 ? n : 5') - of('n')).toBe(1)
})
