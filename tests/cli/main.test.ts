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
