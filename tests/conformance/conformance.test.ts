import { expect, test } from 'vitest'
import { listCases, questionOf, readExpected, readKernel, shellStatus, toLines } from './cases.ts'
import { compareAll, differences, readKnown, runCase, unexpected } from './compare.ts'

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

test('known differences may neither hide a new one nor outlive their reason', async () => {
  const [first, second, third] = cases
  const run = (_: string, path: string) =>
    path === third.source
      ? { stdout: 'not that', stderr: '', status: 77 }
      : answer(path === first.source ? first : second)
  const answer = (one: (typeof cases)[0]) => {
    const expected = readExpected(one)!
    return { stdout: expected.stdout.join(''), stderr: expected.stderr?.join('') ?? '', status: shellStatus(expected) }
  }
  const all = [first, second, third]
  expect(unexpected(await compareAll(all, run, { [third.name]: 'a reason' }))).toEqual([])
  expect(unexpected(await compareAll(all, run, {}))).toHaveLength(1)
  expect(unexpected(await compareAll(all, run, { [third.name]: 'a reason', [first.name]: 'none' }))).toEqual([
    `${first.name}: listed as different, but agrees`
  ])
  for (const name of Object.keys(readKnown())) {
    expect(
      cases.some((one) => one.name.startsWith(name)),
      `${name} names a case`
    ).toBe(true)
  }
})

test('lines keep their newlines', () => {
  for (const text of ['', 'a', 'a\n', '\n\nb', 'a\n\n']) expect(toLines(text).join('')).toBe(text)
})
