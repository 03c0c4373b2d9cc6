import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeSubmission } from '../../src/lib/assignment/submission.ts'
import { digestsOf } from '../../src/lib/run/digest.ts'
import { imageId } from '../../src/lib/machine/node.ts'
import { attempt, exerciseNamed, solutionOf, wrongOnes } from '../unit/assignment/exercises.ts'

const folder = mkdtempSync(join(tmpdir(), 'unkillable-grade-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

function grade(...args: string[]) {
  const { status, stdout } = spawnSync(process.execPath, ['bin/unkillable.mjs', 'grade', ...args], { encoding: 'utf8' })
  return { status, stdout: stdout.replaceAll(folder, '.') }
}

/** A file of an exercise, solved or not. */
async function handIn(name: string, student: string, solved: boolean): Promise<string> {
  const exercise = exerciseNamed(name)
  const { machine, played, work } = await attempt(exercise, solved ? solutionOf(exercise) : wrongOnes(name)[0])
  const { inputs, run } = machine
  return writeSubmission({ exercise, student, machine: imageId(), work, played, inputs, digests: digestsOf(run) })
}

let solved: string
let wrong: string
beforeAll(async () => {
  solved = write('solved.json', await handIn('counting', '=HYPERLINK("http://x","y")', true))
  wrong = write('wrong.json', await handIn('unkillable', 'Ada \u001b[31m\nLovelace', false))
})

test('each file has its verdicts and a row, and failing a check is no error', () => {
  const { status, stdout } = grade(solved, wrong)
  expect(status).toBe(0)
  expect(stdout).toContain('✓ Zombies after 3 seconds\n      After 3 s there is 1 zombie: 2051.\n')
  expect(stdout).toContain('✗ 2051 has left the process table within ten minutes\n')
  expect(stdout).toMatch(/\.\/solved\.json +counting +=HYPERLINK.* +three✓ five✓ eight✓ last✓ +4\/4\n/)
  expect(stdout).toMatch(/\.\/wrong\.json +unkillable +Ada ·\[31m·Lovelace .* +gone✗ read✗ shell✓ init✓ +2\/4\n$/)
  expect(stdout).not.toContain('!')
})

test('rows for a spreadsheet have a column for each check, and no formula of a stranger’s', () => {
  const { status, stdout } = grade('--csv', solved, wrong)
  expect(status).toBe(0)
  const [head, first, ...rest] = stdout.split('\r\n')
  expect(head).toBe(
    'file,exercise,name,machine,counting: three,counting: five,counting: eight,counting: last,' +
      'unkillable: gone,unkillable: read,unkillable: shell,unkillable: init,score,of,remarks'
  )
  expect(first).toBe(`./solved.json,counting,"'=HYPERLINK(""http://x"",""y"")",${imageId()},yes,yes,yes,yes,,,,,4,4,`)
  expect(rest.join('\r\n')).toContain(',no,no,yes,yes,2,4,\r\n')
})

test.each([
  ['damaged', () => '{"format": "unkillable-subm', 'It is damaged: it is not JSON, or not all of it.'],
  ['enormous', () => ' '.repeat(5_000_000), 'It is too large: 5.0 MB.'],
  ['unknown', () => '{}', 'It is JSON, but no submission of Unkillable.'],
  [
    'another',
    (text: string) => text.replace('"counting"', '"__proto__"'),
    'It is for an exercise that is not known here, “__proto__”.'
  ]
])('a %s file cannot be judged, and the others are', async (name, make, sentence) => {
  const file = write(`${name}.json`, make(await handIn('counting', 'Ada', true)))
  const { status, stdout } = grade(file, solved)
  expect(status).toBe(1)
  expect(stdout).toContain(`./${name}.json\n  cannot be judged. ${sentence}\n`)
  expect(stdout).toMatch(/\.\/solved\.json .* 4\/4\n$/)
})

test('a file that is not there, and a folder, are told in sentences', () => {
  const { status, stdout } = grade(join(folder, 'nothing.json'), folder)
  expect(status).toBe(1)
  expect(stdout).toContain('There is no such file.')
  expect(stdout).toContain('It is a folder.')
})
