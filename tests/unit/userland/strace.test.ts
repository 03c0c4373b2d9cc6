import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SIGNATURES } from '../../../src/lib/record/signatures.ts'
import { NR, syscallNumber } from '../../../src/lib/record/syscalls.ts'
import { sh } from './computer.ts'

test('strace shows calls with their arguments and results, and how the process ends', () => {
  const { stderr, status } = sh('strace sh -c "kill -USR1 \\$\\$; exit 3"; exit $?')
  expect(status).toBe(138)
  const lines = stderr.split('\n')
  expect(lines).toContainEqual(
    expect.stringMatching(/^execve\("\/bin\/sh", \["sh", "-c", "kill -USR1 \$\$; exit 3"\], 0x/)
  )
  expect(lines).toContainEqual(expect.stringMatching(/^kill\(\d+, SIGUSR1\) = 0$/))
  expect(lines).toContainEqual(
    expect.stringMatching(/^--- SIGUSR1 \{si_signo=SIGUSR1, si_code=SI_USER, si_pid=\d+, si_uid=1000\} ---$/)
  )
  expect(lines.at(-2)).toBe('+++ killed by SIGUSR1 +++')
})

test('strace -f follows children, and shows the SIGCHLD that the program never feels', () => {
  const { stderr } = sh('strace -f sh -c "/bin/false; echo $?"')
  expect(stderr).toMatch(/^strace: Process \d+ attached$/m)
  expect(stderr).toMatch(/^\[pid +\d+\] exit_group\(1\) = \?$/m)
  expect(stderr).toMatch(
    /--- SIGCHLD \{si_signo=SIGCHLD, si_code=CLD_EXITED, si_pid=\d+, si_uid=1000, si_status=1, si_utime=0, si_stime=0\} ---/
  )
})

test('strace of a command that is not there', () => {
  expect(sh('strace no-such 2>&1 | tail -2').stdout).toMatch(/^exit_group\(1\) = \?\n\+\+\+ exited with 1 \+\+\+\n$/)
})

test('strace shows modes in octal, and what a call filled in', () => {
  const { stderr } = sh('cd /tmp; strace mkdir d; strace chmod 750 d')
  expect(stderr).toMatch(/^mkdir\("d", 0777\) = 0$/m)
  expect(stderr).toMatch(/^chmod\("d", 0750\) = 0$/m)
})

test('strace knows each letter that its table has', () => {
  const folder = new URL('../../../src/lib/userland/strace/', import.meta.url)
  const source = readFileSync(new URL('show.c', folder), 'utf8')
  const known = new Set(Array.from(source.matchAll(/case '(\w)':/g), ([, letter]) => letter))
  const table = Array.from(readFileSync(new URL('calls.gen.h', folder), 'utf8').matchAll(/"(\w*)" \}/g), ([, l]) => l)
  expect(table).toHaveLength(Object.keys(SIGNATURES).length)
  // A pointer is what is left.
  expect([...table.join('')].filter((letter) => letter !== 'p' && !known.has(letter))).toEqual([])
})

test('the table of signatures is in the order of the calls, and no call has more than six arguments', () => {
  const numbers = Object.keys(SIGNATURES).map((name) => syscallNumber(name)!)
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
  expect(Math.max(...Object.values(SIGNATURES).map((kinds) => kinds.length))).toBe(6)
  expect(numbers).toContain(NR.exit_group)
})
