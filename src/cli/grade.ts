// grade.ts: `unkillable grade FILE…`: plays each submission again on the machine and says what the run shows.
import { readFileSync, statSync } from 'node:fs'
import { grade, refusal, type Grade } from '../lib/assignment/grade.ts'
import { readSubmission, MOST_CHARACTERS, type Submission } from '../lib/assignment/submission.ts'
import { imageId, nodeMachine } from '../lib/machine/node.ts'
import { parse, UsageError } from './command.ts'
import { exerciseNamed } from './exercises.ts'

export const summary = 'judges submissions of exercises'
export const help = `usage: unkillable grade [--csv] FILE…

Plays each submission again on this computer's machine, prints the verdict of each check, and a row for each file
at the end. Nothing that a file says of its run is believed: who forges a digest only shows that it was forged.

  --csv           print only the rows, as comma-separated values (RFC 4180)

The exit status is 0 when every file could be judged, however it was judged, and 1 when one could not.
`

const OPTIONS = { csv: { type: 'boolean', default: false } } as const
/** A character of a file is at most four bytes. */
const MOST_BYTES = 4 * MOST_CHARACTERS

/** A file with its grade, or why it has none. */
interface Row {
  readonly file: string
  readonly submission?: Submission
  readonly grade?: Grade
  readonly trouble?: string
}

export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parse({ args, options: OPTIONS, allowPositionals: true })
  if (positionals.length === 0) throw new UsageError('grade needs a file')
  const rows: Row[] = []
  for (const file of positionals) {
    const row = await judgeFile(file)
    rows.push(row)
    if (!values.csv) process.stdout.write(inWords(row))
  }
  process.stdout.write(values.csv ? csv(rows) : table(rows))
  return rows.every(({ grade }) => grade) ? 0 : 1
}

async function judgeFile(file: string): Promise<Row> {
  const text = textOf(file)
  if ('trouble' in text) return { file, ...text }
  const read = readSubmission(text.text)
  if ('trouble' in read) return { file, ...read }
  const { submission } = read
  const exercise = exerciseNamed(submission.exercise)
  if (!exercise)
    return {
      file,
      submission,
      trouble: `It is for an exercise that is not known here, “${plain(submission.exercise)}”.`
    }
  const trouble = refusal(exercise, submission)
  if (trouble) return { file, submission, trouble }
  try {
    return { file, submission, grade: await grade(nodeMachine(), imageId(), exercise, submission) }
  } catch (error) {
    return {
      file,
      submission,
      trouble: `It could not be played: ${error instanceof Error ? error.message : String(error)}.`
    }
  }
}

function textOf(file: string): { text: string } | { trouble: string } {
  try {
    const stat = statSync(file)
    if (stat.isDirectory()) return { trouble: 'It is a folder.' }
    if (stat.size > MOST_BYTES) return { trouble: `It is too large: ${(stat.size / 1e6).toFixed(1)} MB.` }
    return { text: readFileSync(file, 'utf8') }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return { trouble: code === 'ENOENT' ? 'There is no such file.' : `It cannot be read (${code}).` }
  }
}

/** A stranger's text on one line of our terminal: no control character of theirs gets through. */
const plain = (text: string): string => text.replace(/\p{C}/gu, '·')

const studentOf = ({ submission }: Row): string => plain(submission?.student.trim() || '(no name)')

function score({ verdicts }: Grade): string {
  return `${verdicts.filter(({ passed }) => passed).length}/${verdicts.length}`
}

function inWords(row: Row): string {
  const { file, submission, grade, trouble } = row
  if (!grade) return `${plain(file)}\n  cannot be judged. ${trouble}\n\n`
  const lines = grade.verdicts.map(
    ({ passed, says, shown }) => `  ${passed ? '✓' : '✗'} ${says}\n      ${plain(shown)}\n`
  )
  const remarks = grade.remarks.map((remark) => `  ! ${remark}\n`)
  return `${plain(file)}: ${submission!.exercise}, ${studentOf(row)}\n${lines.join('')}${remarks.join('')}\n`
}

/** The columns of a row: checks of different exercises go into one. */
const COLUMNS = ['file', 'exercise', 'name', 'machine', 'checks', 'score'] as const

function cells(row: Row): string[] {
  const { file, submission, grade, trouble } = row
  const machine = submission
    ? plain(submission.machine).slice(0, 12) + (submission.machine === imageId() ? '' : ' (other)')
    : ''
  const checks = grade
    ? grade.verdicts.map(({ id, passed }) => `${id}${passed ? '✓' : '✗'}`).join(' ')
    : (trouble ?? '')
  return [
    plain(file),
    plain(submission?.exercise ?? ''),
    submission ? studentOf(row) : '',
    machine,
    checks,
    grade ? score(grade) : '-'
  ]
}

function table(rows: readonly Row[]): string {
  const all = [[...COLUMNS], ...rows.map(cells)]
  const widths = COLUMNS.map((_, i) => Math.max(...all.map((cells) => [...cells[i]].length)))
  const pad = (text: string, width: number): string => text + ' '.repeat(width - [...text].length)
  return all
    .map(
      (cells) =>
        `${cells
          .map((cell, i) => pad(cell, widths[i]))
          .join('  ')
          .trimEnd()}\n`
    )
    .join('')
}

/** A column for each check that occurs: yes, no, or nothing where the exercise has none such. */
function csv(rows: readonly Row[]): string {
  const ids = [
    ...new Set(
      rows.flatMap(({ submission, grade }) => grade?.verdicts.map(({ id }) => `${submission!.exercise}: ${id}`) ?? [])
    )
  ]
  const lines = rows.map((row) => {
    const { file, submission, grade, trouble } = row
    const checks = ids.map((column) => {
      const verdict = grade?.verdicts.find(({ id }) => `${submission!.exercise}: ${id}` === column)
      return verdict ? (verdict.passed ? 'yes' : 'no') : ''
    })
    const remarks = trouble === undefined ? (grade?.remarks.join(' ') ?? '') : `Cannot be judged. ${trouble}`
    return [
      file,
      submission?.exercise ?? '',
      submission?.student ?? '',
      submission?.machine ?? '',
      ...checks,
      ...(grade ? score(grade).split('/') : ['', '']),
      remarks
    ]
  })
  return [['file', 'exercise', 'name', 'machine', ...ids, 'score', 'of', 'remarks'], ...lines]
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('')
}

/** A cell; one that a spreadsheet would compute becomes text. */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
