import { expect, test } from 'vitest'
import { listCases, questionOf, readExpected, readKernel, shellStatus, toLines } from './cases.ts'
import { differences, runCase } from './compare.ts'

const cases = listCases()

test('every program asks a question and has a recording of a named kernel', () => {
  expect(cases.length).toBeGreaterThan(180)
  expect(readKernel()?.release).toMatch(/^\d+\.\d+/)
  for (const one of cases) {
    expect(questionOf(one).length, `${one.name} opens with its question`).toBeGreaterThan(20)
    const expected = readExpected(one)
    expect(expected, `${one.name} is recorded`).toBeDefined()
    expect((expected!.exit === undefined) !== (expected!.signal === undefined), `${one.name} has one end`).toBe(true)
  }
})

test('the comparison sees every way to differ', async () => {
  const expected = { signal: 11, stdout: ['a\n', 'b'], stderr: ['why\n'] }
  expect(shellStatus(expected)).toBe(139)
  expect(differences(expected, { stdout: 'a\nb', stderr: 'why\n', status: 139 })).toEqual([])
  expect(differences(expected, { stdout: 'a\nb\n', stderr: 'why\n', status: 139 })).toEqual([
    'stdout line 3: Linux end of output, ours ""'
  ])
  expect(differences(expected, { stdout: 'a\nc', stderr: '', status: 11 })).toEqual([
    'stdout line 2: Linux "b", ours "c"',
    'stderr line 1: Linux "why", ours ""',
    'status: Linux 139, ours 11'
  ])
  expect(differences({ exit: 0, stdout: [] }, { stdout: '', stderr: 'a note of ours', status: 0 })).toEqual([])
  const throws = await runCase(cases[0], () => {
    throw new Error('broken')
  })
  expect(throws).toEqual(['our machine threw: broken'])
})

test('lines keep their newlines', () => {
  for (const text of ['', 'a', 'a\n', '\n\nb', 'a\n\n']) expect(toLines(text).join('')).toBe(text)
})
