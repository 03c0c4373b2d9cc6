import { beforeAll, describe, expect, test } from 'vitest'
import { compile, compileUnit, linkProgram } from '../../../../src/lib/cc/compile.ts'
import { formatDiagnostic } from '../../../../src/lib/cc/diagnostics.ts'
import { decodeExecutable, encodeExecutable, type Executable } from '../../../../src/lib/vm/executable.ts'
import { FlatComputer } from '../../vm/flat.ts'
import { buildLibc, buildProgram, files } from './toolchain.ts'

let libc: Executable
beforeAll(() => {
  libc = buildLibc()
})

/** What is said about the files a.c, b.c, …. */
function complaints(...texts: string[]): string[] {
  const sources = texts.map((text, i) => ({ name: `${'abc'[i]}.c`, text }))
  const { executable, diagnostics } = compile(sources, files, libc)
  expect(executable === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'))
  return diagnostics.flatMap((d) => [d, ...d.notes]).map((d) => formatDiagnostic(d))
}

function output(...texts: string[]): string {
  const { executable, diagnostics } = compile(
    texts.map((text, i) => ({ name: `${'abc'[i]}.c`, text })),
    files,
    libc
  )
  if (!executable) throw new Error(diagnostics.map((d) => formatDiagnostic(d)).join('\n'))
  return new FlatComputer([libc, executable], executable.entry).run().output
}

describe('a program of several files', () => {
  test('shares functions and variables by name, and keeps what is static apart', () => {
    const a =
      '#include <stdio.h>\nextern int shared[]; int twice(int); static int own = 1; int main(void) { shared[1]++; printf("%d %d %d\\n", twice(shared[1]), shared[0], own); return 0; }'
    const b = 'int shared[2] = { 3, 4 }; static int own = 10; int twice(int x) { return 2 * x + own; }'
    expect(output(a, b)).toBe('20 3 1\n')
    expect(output(b, a)).toBe('20 3 1\n')
  })

  test('uses the library’s variables, and puts its own in place of the library’s functions', () => {
    expect(
      output('#include <stdio.h>\n#include <errno.h>\nint main(void) { errno = 2; perror("x"); return errno; }')
    ).toBe('x: No such file or directory\n')
    expect(
      output(
        '#include <stdio.h>\nint atoi(const char *s) { return s[0]; }\nint main(void) { printf("%d\\n", atoi("A")); return 0; }'
      )
    ).toBe('65\n')
  })

  test('finds addresses in data', () => {
    const text =
      '#include <stdio.h>\nstatic int v[3] = { 1, 2, 3 }; int *p = &v[2]; int (*f)(const char *) = puts; struct { char *s; int *q; } t = { "text" + 1, v + 1 };\nint main(void) { f(t.s); printf("%d %d\\n", *p, *t.q); return 0; }'
    expect(output(text)).toBe('ext\n3 2\n')
  })
})

describe('what does not fit together', () => {
  test('is named where it is used first', () => {
    expect(complaints('int frob(int);\nint main(void) {\n  return frob(1) + frob(2);\n}')).toEqual([
      'a.c:3:10: error: ‘frob’ is called here, but neither the program nor the library has such a function'
    ])
    expect(complaints('extern int level;\nint main(void) { return level; }')[0]).toMatch(
      /^a\.c:2:25: error: ‘level’ is used here/
    )
    expect(complaints('int pritnf(const char *, ...);\nint main(void) { pritnf("x"); return 0; }')[0]).toMatch(
      /did you mean ‘printf’\?$/
    )
  })

  test('is named where it is defined a second time', () => {
    const said = complaints('int f(void) { return 1; }\nint main(void) { return f(); }', '\nint f(void) { return 2; }')
    expect(said).toEqual(['b.c:2:1: error: ‘f’ is defined here a second time', 'a.c:1:1: note: ‘f’ was defined here'])
  })

  test('may be main that is missing', () => {
    expect(complaints('int mian(void) { return 0; }')).toEqual([
      expect.stringMatching(/^a\.c:1:1: error: this program has no function main/)
    ])
  })

  test('is a function that needs more slots than there are', () => {
    const many = Array.from({ length: 260 }, (_, i) => i)
    const f = `int f(${many.map((i) => `int a${i}`).join()})`
    const said = complaints(`${f};\n${f} { return a0; }\nint main(void) { return f(${many.join()}); }`)
    expect(said.map((line) => line.slice(0, 43))).toEqual([
      'a.c:2:1: error: ‘f’ computes more at once t',
      'a.c:3:1: error: ‘main’ computes more at onc'
    ])
  })
})

describe('an executable', () => {
  const hello = '#include <stdio.h>\nint main(void) { puts("hello"); return 0; }'

  test('is the same after it was written down and read', () => {
    const program = buildProgram(hello, libc)
    const bytes = encodeExecutable(program)
    const read = decodeExecutable(bytes)
    expect(read).toEqual(program)
    expect(encodeExecutable(buildProgram(hello, libc))).toEqual(bytes)
  })

  test('is not what begins otherwise', () => {
    expect(decodeExecutable(Uint8Array.of(1, 2, 3))).toBeUndefined()
    expect(decodeExecutable(new Uint8Array(100))).toBeUndefined()
  })

  test('has its parts in pages of their own, behind the library’s', () => {
    const { object } = compileUnit(
      'a.c',
      'int data = 1; int bss; const int ro = 2; int main(void) { return 0; }',
      files
    )
    const { object: start } = compileUnit('crt1.c', files.read('/usr/lib/crt1.c')!, files)
    const { executable } = linkProgram([start!, object!], libc)
    const ends = libc.segments.map(({ vaddr, memsz }) => vaddr + memsz)
    expect(executable!.interp).toBe('/lib/libc.so')
    expect(executable!.segments.map(({ prot }) => prot)).toEqual([5, 1, 3])
    for (const { vaddr } of executable!.segments) expect(vaddr % 4096).toBe(0)
    const [text, rodata, data] = executable!.segments
    expect(text.vaddr).toBeGreaterThanOrEqual(ends[0])
    expect(rodata.vaddr).toBeGreaterThanOrEqual(Math.max(...ends))
    expect(data.vaddr).toBeGreaterThan(rodata.vaddr)
    expect(data.memsz).toBeGreaterThan(data.bytes.length)
  })
})
