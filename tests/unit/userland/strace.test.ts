import { expect, test } from 'vitest'
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
