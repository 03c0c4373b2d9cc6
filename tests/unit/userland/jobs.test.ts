import { expect, test } from 'vitest'
import { typed } from './computer.ts'

const P = 'juan@test:~$ '

test('a background job is told when it starts, and before the prompt after its end', () => {
  expect(typed('sleep 3 &', 'jobs', '#+3s', '', 'jobs')).toBe(
    [
      `${P}sleep 3 &`,
      '[1] 2049',
      `${P}jobs`,
      '[1]+  Running                 sleep 3 &',
      P,
      '[1]+  Done                    sleep 3',
      `${P}jobs`,
      P
    ].join('\n')
  )
})

test('the job list tells how each ended, the latest marked with +', () => {
  expect(typed("sh -c 'exit 3' & sleep 50 & sleep 60 &", 'kill -9 %2; kill %3', '')).toBe(
    [
      `${P}sh -c 'exit 3' & sleep 50 & sleep 60 &`,
      '[1] 2049',
      '[2] 2050',
      '[3] 2051',
      `${P}kill -9 %2; kill %3`,
      "[1]   Exit 3                  sh -c 'exit 3'",
      P,
      '[2]-  Killed                  sleep 50',
      '[3]+  Terminated              sleep 60',
      P
    ].join('\n')
  )
})

test('^Z stops the job in front, fg and bg continue it, ^C ends it', () => {
  expect(typed('sleep 100…', '^Z', 'jobs', 'bg', 'fg…', '^C', 'echo $?')).toBe(
    [
      `${P}sleep 100`,
      '^Z',
      '[1]+  Stopped                 sleep 100',
      `${P}jobs`,
      '[1]+  Stopped                 sleep 100',
      `${P}bg`,
      '[1]+ sleep 100 &',
      `${P}fg`,
      'sleep 100',
      '^C',
      `${P}echo $?`,
      '130',
      P
    ].join('\n')
  )
})

test('^C at the prompt throws the line away, in a loop it ends the loop', () => {
  expect(typed('^C', 'while true; do sleep 1; done…', '^C', 'echo $?')).toBe(
    [`${P}^C`, `${P}while true; do sleep 1; done`, '^C', `${P}echo $?`, '130', P].join('\n')
  )
})

test('a pipeline is one group in front of the terminal, its numbers go from left to right', () => {
  expect(typed('ps -o pid,pgid,stat,args | cat | cat')).toBe(
    [
      `${P}ps -o pid,pgid,stat,args | cat | cat`,
      '  PID  PGID STAT COMMAND',
      ' 1934  1934 Ss   /bin/bash',
      ' 2049  2049 R+   ps -o pid,pgid,stat,args',
      ' 2050  2049 S+   cat',
      ' 2051  2049 S+   cat',
      P
    ].join('\n')
  )
})

test('an unfinished command is asked for with >', () => {
  expect(typed('for i in 1 2; do', 'echo $i', 'done', 'echo "a', 'b"')).toBe(
    [`${P}for i in 1 2; do`, '> echo $i', '> done', '1', '2', `${P}echo "a`, '> b"', 'a', 'b', P].join('\n')
  )
})

test('a background job that reads the terminal is stopped', () => {
  expect(typed('cat &', '', 'fg…', '^D', 'jobs')).toBe(
    [`${P}cat &`, '[1] 2049', P, '', '[1]+  Stopped                 cat', `${P}fg`, 'cat', `${P}jobs`, P].join('\n')
  )
})

test('a shell with stopped jobs warns before it leaves', () => {
  expect(typed('sleep 9…', '^Z', 'exit')).toBe(
    [
      `${P}sleep 9`,
      '^Z',
      '[1]+  Stopped                 sleep 9',
      `${P}exit`,
      'exit',
      'There are stopped jobs.',
      P
    ].join('\n')
  )
})
