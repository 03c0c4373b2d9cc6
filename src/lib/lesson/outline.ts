// outline.ts: what a lesson shows, in the order of its text. The build compares it with what the front matter declares: nothing else
// reads the markup of a lesson before its reader does.
import { FAULTS } from './en.ts'
import type { Item } from './item.ts'
import { LessonError, lineOf, type Fault, type LessonPlan, type Origin } from './plan.ts'

const MARK = /<(Stage|Step|Predict|Answer|Try|Task|Question|Choice)\b[^>]*?\bid=(["'])(.*?)\2[^>]*>|<(\/?)(Quiz)>/g
const KINDS: { readonly [mark: string]: Item['kind'] } = {
  Step: 'step',
  Predict: 'prediction',
  Try: 'try',
  Task: 'task',
  Question: 'question'
}
/** Code blocks and comments may speak of marks without being any. */
const NOT_MARKUP = /^```[^]*?^```|<!--[^]*?-->/gm
const QUESTIONS = { least: 3, most: 5 }

/** Blanks, so that lines stay where they are. */
const blanked = (text: string): string => text.replace(/[^\n]/g, ' ')

class Reading {
  readonly items: Item[] = []
  readonly faults: Fault[] = []
  readonly stages: string[] = []
  /** By prediction and by question: the answers in the text. */
  readonly answers = new Map<string, string[]>()
  readonly choices = new Map<string, string[]>()
  /** By id: of an answer behind that of its prediction, of a stage behind “stage”. */
  readonly lines = new Map<string, number>()
  quizzes = 0
  readonly #text: string
  #stage = ''
  #inQuiz = false
  #asked = ''

  constructor(source: string) {
    this.#text = source.replace(NOT_MARKUP, blanked)
    for (const match of this.#text.matchAll(MARK)) this.#mark(match)
  }

  #mark(match: RegExpExecArray): void {
    const [all, mark, , id, closing, quiz] = match
    const line = this.#text.slice(0, match.index).split('\n').length
    if (quiz) {
      this.#inQuiz = closing === ''
      if (this.#inQuiz) this.quizzes++
      return
    }
    if (mark === 'Stage') this.#stageIs(id, line)
    else if (mark === 'Answer') this.#answer(id, line)
    else if (mark === 'Choice') this.#choice(id, match.index + all.length, line)
    else {
      if (this.#stage === '' && mark !== 'Question') this.faults.push({ says: FAULTS.before(id), line })
      if (this.lines.has(id)) this.faults.push({ says: FAULTS.twice(id), line })
      if (mark === 'Predict') this.answers.set((this.#asked = id), [])
      if (mark === 'Question') this.#question(id, line)
      this.items.push({ kind: KINDS[mark], id, stage: this.#stage })
      this.lines.set(id, line)
    }
  }

  #stageIs(id: string, line: number): void {
    this.stages.push((this.#stage = id))
    this.lines.set(`stage ${id}`, line)
  }

  #answer(id: string, line: number): void {
    this.answers.get(this.#asked)?.push(id)
    this.lines.set(`${this.#asked} ${id}`, line)
  }

  #question(id: string, line: number): void {
    this.choices.set((this.#asked = id), [])
    if (!this.#inQuiz) this.faults.push({ says: FAULTS.outsideQuiz(id), line })
  }

  #choice(id: string, from: number, line: number): void {
    this.choices.get(this.#asked)?.push(id)
    const explanation = this.#text.slice(from, this.#text.indexOf('</Choice>', from))
    if (explanation.trim() === '') this.faults.push({ says: FAULTS.unexplained(this.#asked, id), line })
  }
}

/** What a lesson's source shows, in order. Throws a LessonError when declared and shown do not agree. */
export function outlineOf(origin: Origin, plan: LessonPlan): Item[] {
  const reading = new Reading(origin.source)
  const { items, stages, answers, lines } = reading
  const faults: Fault[] = [...reading.faults]
  /** `within`: the way to where they are declared; `of`: what lines know them by, before their names. */
  const compare = (what: string, within: readonly string[], declared: object, shown: readonly string[], of = '') => {
    const ids = Object.keys(declared)
    for (const id of shown)
      if (!ids.includes(id)) faults.push({ says: FAULTS.undeclared(what, id), line: lines.get(of + id) })
    for (const id of ids)
      if (!shown.includes(id)) faults.push({ says: FAULTS.unshown(what, id), line: lineOf(origin, [...within, id]) })
  }
  const { steps, predictions, tries, tasks, quiz } = plan
  compare('stage', ['stages'], plan.stages, stages, 'stage ')
  for (const [part, kind, declared] of [
    ['steps', 'step', steps],
    ['predictions', 'prediction', predictions],
    ['tries', 'try', tries],
    ['tasks', 'task', tasks],
    ['quiz', 'question', quiz]
  ] as const)
    compare(
      kind,
      [part],
      declared,
      items.filter((item) => item.kind === kind).map(({ id }) => id)
    )
  for (const [id, said] of answers)
    compare(FAULTS.answersOf(id), ['predictions', id, 'answers'], predictions[id]?.answers ?? {}, said, `${id} `)
  faults.push(...quizFaults(reading, plan))
  for (const [id, { on }] of Object.entries(tries))
    if (on !== undefined && !(on in plan.stages)) faults.push({ says: FAULTS.noStage(id, on), line: lines.get(id) })
  if (faults.length > 0) throw new LessonError(origin, faults)
  /** A question and a try may be about a stage of before. */
  const on = ({ kind, id }: Item) => (kind === 'question' ? quiz[id].on : kind === 'try' ? tries[id].on : undefined)
  const placed = items.map((item) => ({ ...item, stage: on(item) ?? item.stage }))
  const crowded = editFaults(placed, plan).map(({ id, says }) => ({ says, line: lines.get(id) }))
  if (crowded.length > 0) throw new LessonError(origin, crowded)
  return placed
}

/** What is changed is run on a stage of its own: moments that the text names need not come in it. */
function editFaults(items: readonly Item[], { tasks, stages, quiz }: LessonPlan): { id: string; says: string }[] {
  const namesMoments = ({ kind, id }: Item) => kind !== 'question' || Object.keys(quiz[id].show).length > 0
  return items
    .filter(({ kind, id }) => kind === 'task' && tasks[id].edits)
    .filter(({ id, stage }) => {
      const { session, root } = stages[stage]
      return (
        !session ||
        root ||
        tasks[id].at !== 'end' ||
        items.filter((item) => item.stage === stage && namesMoments(item)).length > 1
      )
    })
    .map(({ id, stage }) => ({ id, says: FAULTS.notAlone(stage) }))
}

/** What is wrong with the questions that are both declared and asked. */
function quizFaults({ choices, quizzes, lines }: Reading, { quiz, stages }: LessonPlan): Fault[] {
  const faults: Fault[] = []
  const { least, most } = QUESTIONS
  if (quizzes > 0 && (choices.size < least || choices.size > most))
    faults.push({ says: FAULTS.questions(choices.size) })
  for (const [id, said] of choices) {
    const line = lines.get(id)
    if (said.length < 2) faults.push({ says: FAULTS.fewChoices(id), line })
    for (const [i, choice] of said.entries())
      if (said.indexOf(choice) < i) faults.push({ says: FAULTS.twice(choice), line })
    if (!(id in quiz)) continue
    const { right, show, on } = quiz[id]
    for (const choice of [right, ...Object.keys(show)])
      if (!said.includes(choice)) faults.push({ says: FAULTS.notAChoice(id, choice), line })
    if (on !== undefined && !(on in stages)) faults.push({ says: FAULTS.noStage(id, on), line })
  }
  return faults
}
