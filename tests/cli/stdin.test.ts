// The host's standard input, as programs of the computer see it: through a real pipe, fed at once or late.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const FOLDER = 'tests/fixtures/stdin'

/** Runs a program that is fed piece by piece, `pause` ms before each. */
async function run(file: string, pieces: readonly string[], pause: number, ...options: string[]) {
  const child = spawn(process.execPath, ['bin/unkillable.mjs', 'run', ...options, file])
  child.stdin.on('error', () => {})
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  const status = new Promise<number>((done) => child.once('close', done))
  for (const piece of pieces) {
    await new Promise((done) => setTimeout(done, pause))
    child.stdin.write(piece)
  }
  child.stdin.end()
  const code = await status
  return `${stdout.replaceAll('\r', '')}status ${code}\n`
}

describe.each([
  ['at once', 0],
  ['late', 1500]
])('standard input that comes %s', (_, pause) => {
  test.each([['stdin_select_timeout'], ['stdin_poll_timeout'], ['tty_stdin', '--tty']])(
    'is seen as Linux shows it: %s',
    async (name, ...options) => {
      const expected = readFileSync(`${FOLDER}/${name}.expected`, 'utf8')
      expect(await run(`${FOLDER}/${name}.c`, ['hi\n'], pause, ...options)).toBe(expected)
    }
  )
})

function program(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'unkillable-stdin-')), 'program.c')
  writeFileSync(file, `#include <stdio.h>\n#include <unistd.h>\n#include <sys/wait.h>\n${text}`)
  return file
}

test('a terminal hands on line after line, a half one, and then the end', async () => {
  const file = program(`int main(void) {
    char line[80];
    while (fgets(line, sizeof line, stdin)) printf("<%s>", line);
    printf("%d\\n", feof(stdin) != 0);
  }`)
  expect(await run(file, ['one\ntwo\n', 'thr', 'ee'], 10, '--tty')).toBe('<one\n><two\n><three>1\nstatus 0\n')
})

test('what the program prints before it reads is there before the host is asked', async () => {
  const file = program(`int main(void) {
    if (fork() == 0) { write(1, "who? ", 5); return 0; }
    char b[8];
    int n = read(0, b, 8);
    wait(NULL);
    printf("%d\\n", n);
  }`)
  const child = spawn(process.execPath, ['bin/unkillable.mjs', 'run', file])
  const asked = await new Promise<string>((done) => child.stdout.setEncoding('utf8').once('data', done))
  expect(asked).toBe('who? ')
  child.stdin.end('me\n')
  expect(await new Promise<string>((done) => child.stdout.once('data', done))).toBe('3\n')
})

test('a pipe of the program’s own is not taken for the host’s, which has ended', async () => {
  const file = program(`int main(void) {
    char b[8];
    while (read(0, b, 8) > 0) ;
    close(0);
    int p[2];
    pipe(p);
    if (fork() == 0) { close(p[0]); sleep(2); write(p[1], "later", 5); return 0; }
    close(p[1]);
    printf("%d\\n", (int)read(p[0], b, 8));
  }`)
  expect(await run(file, ['x'], 0)).toBe('5\nstatus 0\n')
})
