import { expect, test } from 'vitest'
import { run, sh } from './computer.ts'

/** A program of the book, and what it prints when it is left alone. */
const prints: Readonly<Record<string, readonly string[]>> = {
  zombie_maker: [
    'Parent PID = 1934, PGRP = 1934, PPID = 1, PSID = 1934',
    'Child 0 -> PID = 1935, PGRP = 1934, PPID = 1934, PSID = 1934',
    'Child 1 -> PID = 1936, PGRP = 1934, PPID = 1934, PSID = 1934'
  ],
  waiting_parent: ['Child 0 has PID 1935', 'Child 1 has PID 1936', '1935 exited with status 3', '1936 exited with status 4'],
  ignoring_parent: ['Child 0 has PID 1935', 'Child 1 has PID 1936', 'wait() = -1'],
  nocldwait_parent: ['Child 0 has PID 1935', 'Child 1 has PID 1936', '2 signals came'],
  orphan_maker: ['Child 1935: my parent is 1934', 'Parent 1934: I leave', 'Child 1935: my parent is 1 now'],
  double_fork: ['Parent 1934: my only child was waited for', 'Grandchild 1936: my parent is 1'],
  subreaper: [
    'Subreaper 1934',
    '1935 ended with status 3',
    '1936: my parent is 1934',
    '1936 ended with status 4',
    '1937: my parent is 1934',
    '1937 ended with status 5'
  ]
} // prettier-ignore

for (const [name, lines] of Object.entries(prints))
  test(name, () =>
    expect(
      run([`/opt/book/${name}`])
        .stdout.trimEnd()
        .split('\n')
    ).toEqual(lines)
  )

test('reaping_handler reaps more children than signals came', () => {
  const [, reaped, signals] = /^(\d) children reaped, (\d) signals came$/m.exec(
    run(['/opt/book/reaping_handler']).stdout
  )!
  expect(Number(reaped)).toBe(5)
  expect(Number(signals)).toBeLessThan(5)
})

const atSeconds = (program: string, seconds: number) =>
  sh(
    `/opt/book/${program} > /dev/null 2>&1 & sleep ${seconds}; ps -o ppid=,stat=,comm= x | grep ${program.slice(0, 15)}`
  ).stdout

test.each([
  [
    'zombie_maker',
    20,
    ' 1934 S    zombie_maker\n 1935 Z    zombie_maker <defunct>\n 1935 Z    zombie_maker <defunct>\n'
  ],
  ['ignoring_parent', 7, ' 1934 S    ignoring_parent\n 1935 S    ignoring_parent\n'],
  ['nocldwait_parent', 7, ' 1934 S    nocldwait_paren\n 1935 S    nocldwait_paren\n'],
  ['waiting_parent', 7, ' 1934 S    waiting_parent\n 1935 S    waiting_parent\n'],
  ['orphan_maker', 7, '    1 S    orphan_maker\n'],
  ['double_fork', 5, ' 1934 S    double_fork\n    1 S    double_fork\n']
])('%s after %i seconds', (program, seconds, processes) => {
  expect(atSeconds(program, seconds)).toBe(processes)
})
