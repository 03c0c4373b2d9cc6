import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

function unkillable(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/unkillable.mjs', ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

test('--version prints the version of the package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(unkillable('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
})

test('--help goes to standard output; without a command the same goes to standard error, with status 2', () => {
  const help = unkillable('--help')
  expect(help.status).toBe(0)
  expect(help.stdout).toContain('usage: unkillable COMMAND')
  expect(unkillable()).toEqual({ status: 2, stdout: '', stderr: help.stdout })
})

test.each(['frobnicate', 'toString', '__proto__', '--frobnicate', ''])(
  'the command “%s” is refused in a sentence',
  (name) => {
    const { status, stdout, stderr } = unkillable(name)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toBe(`unkillable: there is no command '${name}'\nTry 'unkillable --help'.\n`)
  }
)

const race = 'tests/conformance/racy/programs/two-children.c'

test('run --seed decides who runs when, the same each time; run --cpus says on how many CPUs', () => {
  const orders = Array.from({ length: 8 }, (_, i) => unkillable('run', '--cpus', '2', '--seed', String(i + 1), race))
  expect(new Set(orders.map(({ stdout }) => stdout))).toEqual(new Set(['A\nB\n', 'B\nA\n']))
  expect(unkillable('run', '--cpus', '2', '--seed', '8', race)).toEqual(orders[7])
  expect(unkillable('run', '--cpus', '2', race)).toEqual(orders[0])
  expect(unkillable('run', race).stdout).toBe('A\nB\n')
})

test.each([
  [['--cpus', '0'], '--cpus is 1 to 8'],
  [['--cpus', '9'], '--cpus is 1 to 8'],
  [['--cpus', '1.5'], '--cpus is 1 to 8'],
  [['--seed', 'x'], "--seed needs a number, not 'x'"]
])('run %j is refused in a sentence', (options, sentence) => {
  const { status, stderr } = unkillable('run', ...options, race)
  expect(status).toBe(2)
  expect(stderr).toContain(sentence)
})

test.each(['..', 'main.c/stdio.h', 'nosuch.h'])('run cannot include %s, and says so', (header) => {
  const folder = mkdtempSync(join(tmpdir(), 'unkillable-'))
  writeFileSync(join(folder, 'main.c'), `#include "${header}"\nint main(void) { return 0; }\n`)
  const { status, stdout, stderr } = unkillable('run', join(folder, 'main.c'))
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toContain(`main.c:1:10: error: there is no file ‘${header}’ to include`)
})

test.each([
  ['run', 'nosuch.c'],
  ['sh', 'nosuch.c']
])('%s refuses a file that is not there in a sentence', (command, file) => {
  const { status, stderr } = unkillable(command, file)
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: "unkillable: nosuch.c: There is no such file.\nTry 'unkillable --help'.\n"
  })
})

const sentence = (text: string) => `unkillable: ${text}\nTry 'unkillable --help'.\n`

test('a C file without an end is refused in a sentence', () => {
  expect(unkillable('run', '/dev/zero').stderr).toBe(sentence('/dev/zero: It is too large: more than 16 MB.'))
})

describe.each([['run', cat()], ['sh']])('%s', (...args) => {
  test.skipIf(process.platform === 'win32')('says that it cannot read a folder at its standard input', () => {
    const { status, stderr } = withStreams(args, '/', undefined)
    expect({ status, stderr }).toEqual({ status: 2, stderr: sentence('standard input: It is a folder.') })
  })

  test.skipIf(process.platform !== 'linux')('says that what it prints has no place', () => {
    const { status, stderr } = withStreams(args, 'package.json', '/dev/full')
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: sentence('what was printed could not be written (ENOSPC)')
    })
  })
})

/** A program that prints what it reads. */
function cat(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'unkillable-cat-')), 'cat.c')
  writeFileSync(file, '#include <stdio.h>\nint main(void) { for (int c; (c = getchar()) != EOF;) putchar(c); }\n')
  return file
}

/** With files as its standard streams. */
function withStreams(args: string[], stdin: string, stdout: string | undefined) {
  return spawnSync(process.execPath, ['bin/unkillable.mjs', ...args], {
    encoding: 'utf8',
    stdio: [openSync(stdin, 'r'), stdout === undefined ? 'pipe' : openSync(stdout, 'w'), 'pipe']
  })
}

describe('sh', () => {
  test('types each line when it comes, and needs no end of them', async () => {
    const shell = spawn(process.execPath, ['bin/unkillable.mjs', 'sh'])
    shell.stdout.setEncoding('utf8')
    const answer = (text: string) =>
      new Promise<void>((done) => shell.stdout.on('data', (piece: string) => piece.includes(text) && done()))
    const first = answer('one and two')
    shell.stdin.write('echo one\\ and\\ two\n')
    await first
    const closed = new Promise((done) => shell.once('close', done))
    shell.stdin.write('exit 3\n#+1s\n')
    expect(await closed).toBe(3)
  })

  test('ends at its budget while its input goes on', async () => {
    const shell = spawn(process.execPath, ['bin/unkillable.mjs', 'sh', '--max-bytes', '1000000'])
    let stderr = ''
    shell.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    shell.stdin.on('error', () => {})
    shell.stdout.resume()
    const closed = new Promise((done) => shell.once('close', done))
    const more = () => shell.stdin.write('echo and again\n'.repeat(1000), (error) => error ?? more())
    more()
    expect(await closed).toBe(124)
    expect(stderr).toContain('stopped because more than 1000000 bytes would have to be kept')
  })

  test('types lines, lets time pass, and ends as the last command did', () => {
    const { status, stdout } = unkillable('sh', '-c', 'sleep 10 &\n#+11s\nls /none')
    expect(stdout).toContain('[1]')
    expect(stdout).toContain('Done')
    expect(status).toBe(2)
  })

  test.each([
    [['--max-steps', '5000000'], 'while :; do :; done', 'stopped after 5000000 instructions; it seems to run for ever'],
    [
      ['--max-events', '20000'],
      'while :; do /bin/true; done',
      'stopped after 20000 events in the kernel; it seems to go on for ever'
    ],
    [
      ['--max-bytes', '3000000'],
      'yes',
      'stopped because more than 3000000 bytes would have to be kept; it seems to write for ever'
    ]
  ])('is cut off at %j, and says so', (options, command, sentence) => {
    const { status, stderr } = unkillable('sh', ...options, '-c', command)
    expect(status).toBe(124)
    expect(stderr).toContain(`unkillable: sh: ${sentence}`)
  })
})

test('run stops what writes for ever, when there is too much to keep', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'unkillable-run-')), 'writes.c')
  writeFileSync(file, '#include <stdio.h>\nint main(void) { for (;;) puts("and again, and again, and again"); }\n')
  const { status, stderr } = unkillable('run', '--max-bytes', '1000000', file)
  expect({ status, stderr }).toEqual({
    status: 124,
    stderr: `unkillable: ${file}: stopped because more than 1000000 bytes would have to be kept; it seems to write for ever (--max-bytes allows more)\n`
  })
})
