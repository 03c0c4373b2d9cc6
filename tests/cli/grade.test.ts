import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeSubmission } from '../../src/lib/assignment/submission.ts'
import { digestsOf } from '../../src/lib/run/digest.ts'
import { imageId } from '../../src/lib/machine/node.ts'
import { attempt, exerciseNamed, NAMES, solutionOf, wrongOnes } from '../unit/assignment/exercises.ts'

const folder = mkdtempSync(join(tmpdir(), 'unkillable-grade-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, text: string | Uint8Array): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

const PROGRAM = join(process.cwd(), 'bin/unkillable.mjs')

function gradeIn(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, 'grade', ...args], { encoding: 'utf8', cwd })
  return { status, stdout: stdout.replaceAll(folder, '.'), stderr }
}
const grade = (...args: string[]) => gradeIn(process.cwd(), ...args)

/** As a spreadsheet divides a line: what begins with a quote goes on to the next single one, and then to the separator. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = []
  for (let rest: string | undefined = line; rest !== undefined;) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest)
    const [tail, ...others] = rest.slice(quoted?.[0].length ?? 0).split(separator)
    cells.push((quoted?.[1].replaceAll('""', '"') ?? '') + tail)
    rest = others.length > 0 ? others.join(separator) : undefined
  }
  return cells
}

const rowsOf = (csv: string): string[][] => {
  expect(csv).toMatch(/^(?:"(?:[^"]|"")*"(?:,"(?:[^"]|"")*")*\r\n)*$/)
  return csv
    .split('\r\n')
    .slice(0, -1)
    .map((line) => cellsOf(line, ','))
}

/** A file of an exercise, solved or not. */
async function handIn(name: string, student: string, solved: boolean): Promise<string> {
  const exercise = exerciseNamed(name)
  const { machine, played, work } = await attempt(exercise, solved ? solutionOf(exercise) : wrongOnes(name)[0])
  const { inputs, run } = machine
  return writeSubmission({ exercise, student, machine: imageId(), work, played, inputs, digests: digestsOf(run) })
}

let text: string
let solved: string
let wrong: string
beforeAll(async () => {
  text = await handIn('counting', '=HYPERLINK("http://x","y")', true)
  solved = write('solved.json', text)
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

describe('rows for a spreadsheet', () => {
  test('have a column for each check that there is, and no formula of a stranger’s', () => {
    const { status, stdout } = grade('--csv', solved, wrong)
    expect(status).toBe(0)
    const [head, first, second] = rowsOf(stdout)
    const byNumber = NAMES.map(exerciseNamed).sort((a, b) => a.number - b.number)
    const checks = byNumber.flatMap(({ name, checks }) => checks.map(({ id }) => `${name}: ${id}`))
    expect(head).toEqual(['file', 'exercise', 'name', 'machine', ...checks, 'score', 'of', 'remarks'])
    const row = (cells: string[]) => Object.fromEntries(head.map((name, i) => [name, cells[i]]))
    expect(row(first)).toMatchObject({
      file: './solved.json',
      exercise: 'counting',
      name: `'=HYPERLINK("http://x","y")`,
      machine: imageId(),
      'counting: last': 'yes',
      'unkillable: gone': '',
      score: '4',
      of: '4',
      remarks: ''
    })
    expect(row(second)).toMatchObject({ name: 'Ada ·[31m·Lovelace', 'unkillable: gone': 'no', score: '2', of: '4' })
  })

  test('compute nothing, whatever they are divided at', () => {
    const names = [
      ...[
        '=1+1',
        '+1',
        '-1',
        '@SUM(A1)',
        '\t=1',
        '\r=1',
        '\n=1',
        'Ada;=1+1',
        'Ada;"=1+1"',
        'Ada; =1',
        'Ada\t=1',
        'Ada|@x'
      ],
      ...['Ada";"=1', "Ada;'=1", '＝1+1', '\u2028=1', '\u202e=1', '","=1', '\u0085=1', '\ud800=1']
    ]
    const files = names.map((name, i) =>
      write(`formula-${i}.json`, JSON.stringify({ ...JSON.parse(text), student: name, exercise: name }))
    )
    const { stdout } = grade('--csv', ...files)
    const lines = stdout.split('\r\n').slice(0, -1)
    expect(rowsOf(stdout).map((cells) => cells.length)).toEqual(Array(names.length + 1).fill(22))
    expect(lines.join('')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u)
    for (const cell of lines.flatMap((line) => [',', ';', '\t', '|'].flatMap((separator) => cellsOf(line, separator))))
      expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/)
  })
})

describe('a file that is no submission', () => {
  test('cannot be judged, and the others are', () => {
    const made: Record<string, [content: string | Uint8Array, sentence: string]> = {
      damaged: ['{"format": "unkillable-subm', 'It is damaged: it is not JSON, or not all of it.'],
      enormous: [' '.repeat(5_000_000), 'It is too large: more than 4 MB.'],
      unknown: ['{}', 'It is JSON, but no submission of Unkillable.'],
      binary: [Uint8Array.of(0x7b, 0x22, 0xff, 0x80, 0x22, 0x7d), 'It is no text in UTF-8 or UTF-16.'],
      another: [text.replace('"counting"', '"__proto__"'), 'It is for an exercise that is not known here, “__proto__”.']
    }
    const files = Object.entries(made).map(([name, [content]]) => write(`${name}.json`, content))
    const { status, stdout } = grade(...files, solved)
    expect(status).toBe(1)
    for (const [name, [, sentence]] of Object.entries(made))
      expect(stdout).toContain(`./${name}.json\n  cannot be judged. ${sentence}\n`)
    expect(stdout).toMatch(/\.\/solved\.json .* 4\/4\n$/)
  })

  test('but none, a folder, a FIFO, a device or a circle of links, is told in a sentence', () => {
    const fifo = join(folder, 'fifo.json')
    spawnSync('mkfifo', [fifo])
    const circle = join(folder, 'circle.json')
    symlinkSync(circle, circle)
    const { status, stdout } = grade(join(folder, 'nothing.json'), folder, fifo, '/dev/zero', circle)
    expect(status).toBe(1)
    expect([...stdout.matchAll(/\n {2}cannot be judged\. (.*)\n/g)].map(([, why]) => why)).toEqual([
      'There is no such file.',
      'It is a folder.',
      'It is a pipe and no file: what comes out of it has to be saved first.',
      'It is a device and no file.',
      'It cannot be read (ELOOP).'
    ])
  })
})

test('a file is read as editors save it: with a mark at its beginning, in UTF-16, under any name', () => {
  const utf16 = (mark: string) => Buffer.from(mark + text, 'utf16le')
  const files = {
    'bom.json': Buffer.from(`\ufeff${text}`),
    'utf16.json': utf16('\ufeff'),
    'utf16-no-mark.json': utf16(''),
    'utf16-be.json': utf16('\ufeff').swap16(),
    '-x.json': text,
    '--csv.json': text,
    'a;=b.json': text
  }
  const names = Object.keys(files)
  const dir = join(folder, 'names')
  mkdirSync(dir)
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(dir, name), bytes)
  const { status, stdout } = gradeIn(dir, '--jobs', '1', ...names)
  expect(status).toBe(0)
  const rows = stdout.split('\n').slice(-names.length - 1, -1)
  expect(rows.map((row) => [row.split('  ')[0], row.endsWith(' 4/4')])).toEqual(names.map((name) => [name, true]))
})

test.each([
  [['--frobnicate'], "unknown option '--frobnicate'"],
  [['--jobs', '0', 'x'], '--jobs is 1 to 64'],
  [['--jobs=two', 'x'], "--jobs needs a number, not 'two'"],
  [['--patience'], "--patience needs a number, not ''"],
  [['--csv'], 'grade needs a file']
])('grade %j is refused in a sentence', (args, sentence) => {
  const { status, stderr } = grade(...args)
  expect({ status, stderr }).toEqual({ status: 2, stderr: `unkillable: ${sentence}\nTry 'unkillable --help'.\n` })
})

/** Made by commit c787432, with what it said of them. */
const OLD = 'tests/fixtures/c787432'

/** A file with a program that computes until its budget is used up. */
function endless(name: string): string {
  const submission = JSON.parse(readFileSync('tests/fixtures/c787432/envelope-solved.json', 'utf8'))
  const program = 'int main(){ for (volatile long i = 0;; i++); }'
  return write(name, JSON.stringify({ ...submission, student: name, sources: { 'server.c': program } }))
}

/** Grades with one judge, and sends it a signal as soon as the first row is there. */
async function gradeDisturbed(
  signal: NodeJS.Signals,
  ...files: string[]
): Promise<{ rows: string[][]; early: number }> {
  const args = [PROGRAM, 'grade', '--csv', '--jobs', '1', '--patience', '8', ...files]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let stdout = ''
  let early = 0
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    if (early !== 0 || stdout.split('\r\n').length < 3) return
    early = stdout.split('\r\n').length - 1
    const judge = spawnSync('pgrep', ['-P', String(child.pid)], { encoding: 'utf8' }).stdout
    process.kill(Number(judge), signal)
  })
  await new Promise((done) => child.once('close', done))
  return { rows: rowsOf(stdout.replaceAll(folder, '.')).slice(1), early }
}

test.each([
  ['hangs', 'SIGSTOP', 'not judged. It took more than 8 seconds here. --patience allows more.'],
  ['dies', 'SIGKILL', 'not judged. The process that judged it died (SIGKILL). That says nothing about the program.']
] as const)(
  'a judge that %s costs one file its mark: rows before it are there, and rows behind it come',
  async (_, signal, why) => {
    const { rows, early } = await gradeDisturbed(signal, solved, endless('endless.json'), wrong)
    expect(early).toBe(2)
    expect(rows.map(([file]) => file)).toEqual(['./solved.json', './endless.json', './wrong.json'])
    expect(rows[1].slice(1, 3)).toEqual(['envelope', 'endless.json'])
    expect(rows.map((row) => row.slice(-3))).toEqual([
      ['4', '4', ''],
      ['', '', why],
      ['2', '4', '']
    ])
  }
)

test('rows come in the order of the files, however many judges there are', () => {
  const files = [join(OLD, 'envelope-solved.json'), solved, wrong, solved]
  const { stdout, status } = grade('--csv', '--jobs', '4', ...files)
  expect(status).toBe(0)
  expect(rowsOf(stdout).map(([file, , , , ...cells]) => [file, cells.at(-3)])).toEqual([
    ['file', 'score'],
    [join(OLD, 'envelope-solved.json'), '7'],
    ['./solved.json', '4'],
    ['./wrong.json', '2'],
    ['./solved.json', '4']
  ])
})

test('a bystander cannot call what judges files for `grade`', () => {
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, 'judge-files'], { encoding: 'utf8' })
  expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('there is no command') })
})

const OTHER = 'Made on another version of the machine, “f6cea49b76e349d1”, and replayed on this one: '

test('files of an older machine are judged, and said to be another’s', () => {
  const names = readdirSync(OLD).filter((name) => name !== 'localStorage.json')
  const { status, stdout } = grade('--csv', ...names.map((name) => join(OLD, name)))
  expect(status).toBe(0)
  const rows = rowsOf(stdout).slice(1)
  expect(rows.map((row, i) => [names[i], row.at(-3), row.at(-2)])).toEqual([
    // Then a whole second was asked for, and 9.5 was 10.
    ['counting-solved.json', '3', '4'],
    ['counting-wrong.json', '1', '4'],
    ['envelope-solved.json', '7', '7'],
    ['envelope-wrong.json', '5', '7'],
    ['unkillable-solved.json', '4', '4'],
    ['unkillable-wrong.json', '2', '4']
  ])
  for (const row of rows) expect(row.at(-1)).toContain(OTHER)
  expect(rows[0].at(-1)).toContain('Made for version 1 of the exercise, judged by version 2.')
})
