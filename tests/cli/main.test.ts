import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

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
