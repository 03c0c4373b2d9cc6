import { describe, expect, it } from 'vitest'
import { fileName, readSubmission } from '../../../src/lib/assignment/submission.ts'

const WHOLE = {
  format: 'unkillable-submission',
  version: 1,
  exercise: 'envelope',
  exerciseVersion: 1,
  student: 'Ada',
  machine: 'x',
  sources: { 'server.c': 'int main;' },
  answers: {},
  inputs: [{ clock: 5, input: { kind: 'keys', text: 'ps\r' } }],
  until: 9,
  digests: ['0123456789abcdef']
}
const troubleOf = (value: unknown): string => {
  const read = readSubmission(typeof value === 'string' ? value : JSON.stringify(value))
  return 'trouble' in read ? read.trouble : ''
}

describe('a submission', () => {
  it('that is whole is read as it was written', () => {
    expect(readSubmission(JSON.stringify(WHOLE))).toEqual({ submission: WHOLE })
  })

  it.each([
    ['', 'It is empty.'],
    [JSON.stringify(WHOLE).slice(0, 90), 'It is damaged: it is not JSON, or not all of it.'],
    ['[1, 2]', 'It is JSON, but no submission of Unkillable.'],
    ['null', 'It is JSON, but no submission of Unkillable.'],
    [{ ...WHOLE, version: 2 }, 'It has format 2; this grader knows format 1. A newer one is needed.'],
    [' '.repeat(1_000_001), 'It is too large: no submission has more than a million characters.'],
    [{ ...WHOLE, student: 'x'.repeat(201) }, 'It is damaged or forged: student: is longer than 200 characters.'],
    [{ ...WHOLE, until: undefined }, 'It is damaged or forged: until: is missing.'],
    [{ ...WHOLE, until: 'soon' }, 'It is damaged or forged: until: is not what a submission has there.'],
    [{ ...WHOLE, until: -1 }, 'It is damaged or forged: until: is before the beginning.'],
    [{ ...WHOLE, until: 1e300 }, 'It is damaged or forged: until: is no time.'],
    [{ ...WHOLE, digests: ['<script>'] }, 'It is damaged or forged: digests.0: is no digest.'],
    [
      { ...WHOLE, inputs: Array(2001).fill(WHOLE.inputs[0]) },
      'It is damaged or forged: inputs: has more than 2000 entries.'
    ]
  ])('%# is refused in a sentence', (text, sentence) => {
    expect(troubleOf(text)).toBe(sentence)
  })

  it('has no inputs but those that an exercise takes', () => {
    const act = { clock: 1, input: { kind: 'act', task: 1, act: { kind: 'exit', code: 0 } } }
    expect(troubleOf({ ...WHOLE, inputs: [act] })).toMatch(/^It is damaged or forged: inputs\.0\.input\.kind: /)
  })
})

describe('the name of its file', () => {
  it.each([
    ['Ada Lovelace', 'unkillable-envelope-Ada-Lovelace.json'],
    ['s1234567', 'unkillable-envelope-s1234567.json'],
    ['../../etc/passwd\0', 'unkillable-envelope-etc-passwd.json'],
    ['Łukasz Żółć 李雷', 'unkillable-envelope-Łukasz-Żółć-李雷.json'],
    ['<img src=x onerror=alert(1)>', 'unkillable-envelope-img-src-x-onerror-alert-1.json'],
    ['  ', 'unkillable-envelope-nameless.json'],
    ['x'.repeat(500), `unkillable-envelope-${'x'.repeat(60)}.json`]
  ])('of %j is safe', (student, file) => {
    expect(fileName({ name: 'envelope' }, student)).toBe(file)
  })
})
