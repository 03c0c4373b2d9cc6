// What the processor costs: three small C programs on it, against the same ones by gcc -O0 on this machine, where gcc is present.
//   node scripts/run-ts.mjs bench/vm.ts
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildLibc, buildProgram } from '../tests/unit/cc/codegen/toolchain.ts'
import { FlatComputer } from '../tests/unit/vm/flat.ts'

const ROUNDS = 5

const PROGRAMS: Record<string, string> = {
  sieve: `
    static char composite[1000001];
    long work(void) {
      long count = 0;
      for (int i = 0; i <= 1000000; i++) composite[i] = 0;
      for (int i = 2; i <= 1000000; i++) {
        if (composite[i]) continue;
        count++;
        for (int j = i + i; j <= 1000000; j += i) composite[j] = 1;
      }
      return count;
    }`,
  matmul: `
    static int a[120][120], b[120][120], c[120][120];
    long work(void) {
      long sum = 0;
      for (int i = 0; i < 120; i++)
        for (int j = 0; j < 120; j++) { a[i][j] = i + j; b[i][j] = i - j; }
      for (int i = 0; i < 120; i++)
        for (int j = 0; j < 120; j++) {
          int s = 0;
          for (int k = 0; k < 120; k++) s += a[i][k] * b[k][j];
          c[i][j] = s;
        }
      for (int i = 0; i < 120; i++) for (int j = 0; j < 120; j++) sum += c[i][j];
      return sum;
    }`,
  fib: `
    static int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
    long work(void) { return fib(27); }`
}

const main = (repeat: number): string => `
#include <stdio.h>
#include <time.h>
int main(void) {
  struct timespec t0, t1;
  long best = 1L << 60, result = 0;
  for (int i = 0; i < ${repeat}; i++) {
    clock_gettime(CLOCK_MONOTONIC, &t0);
    result = work();
    clock_gettime(CLOCK_MONOTONIC, &t1);
    long ns = (t1.tv_sec - t0.tv_sec) * 1000000000L + t1.tv_nsec - t0.tv_nsec;
    if (ns < best) best = ns;
  }
  printf("%ld %ld\\n", result, best);
  return 0;
}
`

function native(source: string): { result: string; ms: number } | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const file = join(folder, 'program.c')
    writeFileSync(file, source + main(10))
    execFileSync('gcc', ['-O0', '-o', join(folder, 'program'), file])
    const [result, ns] = execFileSync(join(folder, 'program'), { encoding: 'utf8' }).trim().split(' ')
    return { result, ms: Number(ns) / 1e6 }
  } catch {
    return undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const libc = buildLibc()
for (const [name, source] of Object.entries(PROGRAMS)) {
  const program = buildProgram(source + main(1), libc)
  const gcc = native(source)
  let best = Infinity
  let instructions = 0
  let result = ''
  for (let round = 0; round < ROUNDS; round++) {
    const computer = new FlatComputer([libc, program], program.entry)
    const start = performance.now()
    const outcome = computer.run({ slice: 4_000_000 })
    best = Math.min(best, performance.now() - start)
    instructions = outcome.instructions
    result = outcome.output.trim().split(' ')[0]
  }
  const rate = (instructions / best / 1000).toFixed(0)
  const ratio = gcc ? `${(best / gcc.ms).toFixed(1)} × gcc -O0 (${gcc.ms.toFixed(2)} ms)` : 'no gcc here'
  const same = gcc && gcc.result !== result ? ` WRONG: ${result}, gcc says ${gcc.result}` : ''
  console.log(`${name.padEnd(7)} ${best.toFixed(1)} ms, ${instructions} instructions, ${rate} M/s, ${ratio}${same}`)
}
