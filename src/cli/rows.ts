// rows.ts: what is printed of a judged file: in words, and as the row of a table, for eyes or for a spreadsheet.
import type { Exercise } from '../lib/assignment/exercise.ts'
import { csvLine } from './csv.ts'
import { en } from './en.ts'
import type { Judgement } from './judgeFile.ts'
import { clipped, plain } from './plain.ts'

/** A file with what came of it. */
export interface Row {
  readonly file: string
  readonly judgement: Judgement
}

/** Characters of a column that a stranger filled. */
const MOST_NAME = 40
const MOST_MACHINE = 16

function score(judgement: Judgement): readonly [held: number, of: number] | undefined {
  if (!('grade' in judgement)) return undefined
  const { verdicts } = judgement.grade
  return [verdicts.filter(({ passed }) => passed).length, verdicts.length]
}

/** Why there is no grade. */
function whyNone(judgement: Judgement): string {
  if ('refused' in judgement) return en.grade.cannotBeJudged(judgement.refused)
  return 'stopped' in judgement ? en.grade.notJudged(judgement.stopped) : ''
}

const studentOf = ({ claim }: Judgement): string => (claim ? clipped(claim.student, MOST_NAME) || en.grade.noName : '')

export function inWords({ file, judgement }: Row): string {
  if (!('grade' in judgement)) return `${plain(file)}\n  ${whyNone(judgement)}\n\n`
  const { claim, grade } = judgement
  const lines = grade.verdicts.map(
    ({ passed, says, shown }) => `  ${passed ? '✓' : '✗'} ${says}\n      ${plain(shown)}\n`
  )
  const remarks = grade.remarks.map((remark) => `  ! ${plain(remark)}\n`)
  return `${plain(file)}: ${claim.exercise}, ${studentOf(judgement)}\n${lines.join('')}${remarks.join('')}\n`
}

/** All rows below one another: checks of different exercises go into one column. */
export function table(rows: readonly Row[]): string {
  const all = [[...en.grade.columns], ...rows.map(cells)]
  const widths = all[0].map((_, i) => Math.max(...all.map((cells) => [...cells[i]].length)))
  const pad = (text: string, width: number): string => text + ' '.repeat(width - [...text].length)
  return all
    .map((cells) => cells.map((cell, i) => pad(cell, widths[i])))
    .map((cells) => `${cells.join('  ').trimEnd()}\n`)
    .join('')
}

function cells({ file, judgement }: Row): string[] {
  const { claim } = judgement
  const machine = claim ? clipped(claim.machine, MOST_MACHINE) + (claim.elsewhere ? en.grade.elsewhere : '') : ''
  const checks =
    'grade' in judgement
      ? judgement.grade.verdicts.map(({ id, passed }) => `${id}${passed ? '✓' : '✗'}`).join(' ')
      : whyNone(judgement)
  return [
    plain(file),
    claim ? clipped(claim.exercise, MOST_NAME) : '',
    studentOf(judgement),
    machine,
    checks,
    score(judgement)?.join('/') ?? '-'
  ]
}

/** Rows for a spreadsheet: a column for each check that there is, so that the head is known before the first row. */
export class Csv {
  readonly #checks: readonly { readonly exercise: string; readonly id: string }[]

  constructor(exercises: readonly Exercise[]) {
    this.#checks = exercises.flatMap(({ name, checks }) => checks.map(({ id }) => ({ exercise: name, id })))
  }

  get head(): string {
    const checks = this.#checks.map(({ exercise, id }) => `${exercise}: ${id}`)
    const { before, behind } = en.grade.csv
    return csvLine([...before, ...checks, ...behind])
  }

  /** Of a check yes, no, or nothing where the exercise has none such. */
  row({ file, judgement }: Row): string {
    const { claim } = judgement
    const verdicts = 'grade' in judgement ? judgement.grade.verdicts : []
    const checks = this.#checks.map((column) => {
      const verdict = verdicts.find(({ id }) => column.exercise === claim?.exercise && column.id === id)
      return verdict ? en.grade.csv[verdict.passed ? 'yes' : 'no'] : ''
    })
    const [held = '', of = ''] = score(judgement) ?? []
    const remarks = 'grade' in judgement ? judgement.grade.remarks.join(' ') : whyNone(judgement)
    return csvLine([
      file,
      claim?.exercise ?? '',
      claim?.student ?? '',
      claim?.machine ?? '',
      ...checks,
      String(held),
      String(of),
      remarks
    ])
  }
}
