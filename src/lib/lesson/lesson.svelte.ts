// lesson.svelte.ts: who leads. The text moves the stage as it is read; the reader may take the stage over, and come back;
// a prediction that is not answered yet holds the stage at the moment before its reveal.
import { createContext } from 'svelte'
import { SvelteMap } from 'svelte/reactivity'
import type { Marks } from './lessonMarks.ts'
import { isPlace, type Item } from './item.ts'
import { Printing } from './printing.svelte.ts'
import { Writing, type Offered } from './writing.svelte.ts'
import type { Verdict } from '../assignment/judge.ts'
import type { Player, Workshop } from './player.ts'
import type { PredictionPlan, QuestionPlan, StepPlan, TaskPlan, TryPlan } from './plan.ts'

/** What a page knows of its lesson. */
export interface LessonText {
  readonly stages: readonly string[]
  readonly outline: readonly Item[]
  readonly steps: { readonly [id: string]: StepPlan }
  readonly predictions: { readonly [id: string]: PredictionPlan }
  readonly tries: { readonly [id: string]: TryPlan }
  readonly tasks: { readonly [id: string]: TaskPlan }
  readonly quiz: { readonly [id: string]: QuestionPlan }
  /** By task: the program that the reader changes. */
  readonly offered: { readonly [task: string]: Offered }
}

/** How a prediction was dealt with: answered; seen by "just show me"; passed by somebody who asked for what stands behind it. */
type Said = { readonly answer: string } | 'seen' | 'passed'

export class Lesson {
  readonly text: LessonText
  readonly printing = new Printing()
  readonly writing: Writing
  /** Told of each place that becomes the current one. */
  #moved: (id: string) => void
  #marks: Marks
  #players = new SvelteMap<string, Player>()
  #workshops = new Map<string, Workshop>()
  #verdicts = new SvelteMap<string, readonly Verdict[]>()
  #places = new Map<string, HTMLElement>()
  #current: string | undefined = $state()
  #own = $state(false)
  #scripted = $state(false)
  #said: Record<string, Said> = $state.raw({})
  /** Of which choice the stage shows the moment. */
  #why: { readonly question: string; readonly choice: string } | undefined
  #asked: string | undefined
  /** The moment that replies to the last answer, until the reader is elsewhere. The next question may be about what lies before it. */
  #reply: { readonly stage: string; readonly at: string } | undefined
  /** Called when a place is asked for. */
  onask: () => void = () => {}

  constructor(text: LessonText, moved: (id: string) => void, marks: Marks) {
    this.text = text
    this.#moved = moved
    this.#marks = marks
    this.writing = new Writing(text.offered, marks)
  }

  /** The step or prediction that the stage is at; undefined above the first. */
  get current(): string | undefined {
    return this.#current
  }

  /** The stage that the text is at; above its first place, the first one. */
  get stageNow(): string {
    return this.#itemNow?.stage ?? this.text.stages[0]
  }

  /** The step that the text is at, if it shows two futures, and the reader follows the text. */
  get futuresNow(): string | undefined {
    const item = this.#own ? undefined : this.#itemNow
    return item?.kind === 'step' && this.#current === item.id && this.text.steps[item.id].futures ? item.id : undefined
  }

  /** The reader has acted or stepped: scrolling moves nothing until they come back. */
  get own(): boolean {
    return this.#own
  }

  /** The place that the reader asked for by its button, its address or an answer, while it holds against scrolling. */
  get asked(): string | undefined {
    return this.#asked
  }

  /** The reader has read on. */
  letGo(): void {
    this.#asked = undefined
  }

  /** Do scripts run on this page? */
  get scripted(): boolean {
    return this.#scripted
  }

  /** The page has come alive, with or without its machines. */
  begin(): void {
    this.#scripted = true
  }

  /** Is there a running machine to point at? */
  get alive(): boolean {
    return this.#players.size > 0
  }

  /** The prediction that a stage waits for. */
  openOn(stage: string): string | undefined {
    return this.text.outline.find((item) => item.stage === stage && this.#isOpen(item))?.id
  }

  #isOpen({ kind, id }: Item): boolean {
    return kind === 'prediction' && this.#dealt(id) === undefined
  }

  /** How a prediction was dealt with, now or on another day. What is no answer any more counts as none. */
  #dealt(prediction: string): Said | undefined {
    const answer = this.#marks.said[prediction]
    if (prediction in this.#said || answer === undefined) return this.#said[prediction]
    if (answer === '') return 'seen'
    return answer in this.text.predictions[prediction].answers ? { answer } : undefined
  }

  /** The answer that was chosen. */
  said(prediction: string): string | undefined {
    const said = this.#dealt(prediction)
    return typeof said === 'object' ? said.answer : undefined
  }

  /** The answer whose reply is there: the chosen one, or, for "just show me", the right one. */
  explained(prediction: string): string | undefined {
    return this.#dealt(prediction) === 'seen' ? this.text.predictions[prediction].right : this.said(prediction)
  }

  isRight(prediction: string, answer: string): boolean {
    return this.text.predictions[prediction].right === answer
  }

  /** The choice that the reader has made, now or on another day. */
  chosen(question: string): string | undefined {
    return this.#marks.answers[question]
  }

  /** A choice of the quiz: any number of them may be tried. */
  choose(question: string, choice: string): void {
    this.#marks.answer(question, choice)
  }

  isRightChoice(question: string, choice: string): boolean {
    return this.text.quiz[question].right === choice
  }

  /** Does the explanation point to a moment? */
  hasWhy(question: string, choice: string): boolean {
    return choice in this.text.quiz[question].show
  }

  /** The stage shows the moment that an explanation points to. That also passes what stands before it. */
  showWhy(question: string, choice: string): void {
    this.#passBefore(question)
    this.#why = { question, choice }
    this.#own = false
    this.#ask(question)
    this.#moveTo(question, 'straight')
    this.#players.get(this.item(question, 'question').stage)?.announce()
  }

  item(id: string, kind: Item['kind']): Item {
    const item = this.text.outline.find((item) => item.id === id && item.kind === kind)
    if (!item) throw new Error(`${kind} “${id}” is not declared in the front matter`)
    return item
  }

  /** Checks a stage's name. */
  stage(id: string): string {
    if (!this.text.stages.includes(id)) throw new Error(`stage “${id}” is not declared in the front matter`)
    return id
  }

  /** Does the reader type and act on this stage? */
  hasTask(stage: string): boolean {
    return this.#tasksOn(stage).length > 0
  }

  /** Tasks that are judged by what is done on their stage. */
  #tasksOn(stage: string): Item[] {
    const { outline, tasks } = this.text
    return outline.filter((item) => item.stage === stage && item.kind === 'task' && !tasks[item.id].edits)
  }

  /** An attachment: where in the page a place of the text is. */
  place(id: string): (element: HTMLElement) => () => void {
    return (element) => {
      this.#places.set(id, element)
      return () => this.#places.delete(id)
    }
  }

  /** The places of the text that are on the page, in order. */
  get places(): { readonly id: string; readonly element: HTMLElement }[] {
    return this.text.outline.flatMap(({ id }) => {
      const element = this.#places.get(id)
      return element ? [{ id, element }] : []
    })
  }

  /** A stage has come alive. Answers how to take leave of it. */
  join(stage: string, player: Player, workshop?: Workshop): () => boolean {
    this.#players.set(stage, player)
    if (workshop) this.#workshops.set(stage, workshop)
    this.hold(stage)
    if (this.#itemNow?.stage === stage) this.#go('straight')
    return () => this.#players.delete(stage)
  }

  /** The reader has come to a place by reading. Beyond an open prediction the stage does not follow. */
  follow(id: string): void {
    if (this.#own) return
    const place = this.#openBefore(id)?.id ?? id
    if (place !== this.#current) this.#moveTo(place, 'straight')
  }

  /** The reader asks for a place: that also passes what stands before it. */
  show(id: string): void {
    this.#passBefore(id)
    this.#own = false
    this.#ask(id)
    this.#moveTo(id, 'straight')
    this.#players.get(this.#itemNow!.stage)?.announce()
  }

  /** An answer, right or wrong, opens the way and is played. That also passes what is asked before it. */
  answer(prediction: string, answer: string): void {
    const { stage } = this.item(prediction, 'prediction')
    const at = this.text.predictions[prediction].answers[answer]
    this.#passBefore(prediction)
    this.#reply = { stage, at }
    this.#say(prediction, { answer })
    this.#own = false
    this.#ask(prediction)
    this.#mark(prediction)
    this.#players.get(stage)?.goTo(at, 'playing')
  }

  /** "Just show me": the step behind the question is played, and the right answer explains. */
  reveal(prediction: string): void {
    this.#passBefore(prediction)
    this.#say(prediction, 'seen')
    this.#own = false
    const { outline } = this.text
    const at = outline.findIndex(({ id }) => id === prediction)
    const next = outline.find((item, i) => i > at && isPlace(item))
    this.#ask(next?.id ?? prediction)
    this.#moveTo(next?.id ?? prediction, 'playing')
  }

  /** A stage has come to another moment. If the reader, and not the text, has brought it there, what is to be found there is found, and stays so. */
  arrive(stage: string): void {
    if (!this.#own) return
    for (const { id } of this.text.outline.filter((item) => item.kind === 'try' && item.stage === stage)) {
      const { from, until } = this.text.tries[id]
      if (!this.isDone(id) && this.#players.get(stage)?.within(from, until)) this.#marks.do(id)
    }
  }

  /** Of a task, what its checks have shown. Undefined: the reader has not begun. */
  verdicts(task: string): readonly Verdict[] | undefined {
    return this.writing.judged(task)?.verdicts ?? this.#verdicts.get(task)
  }

  /** Has a task been done, or a moment been found, now or on another day? */
  isDone(id: string): boolean {
    return this.#marks.done.includes(id)
  }

  /** The reader has done something on a stage. */
  judge(stage: string): void {
    for (const { id } of this.#tasksOn(stage)) {
      const verdicts = this.#workshops.get(stage)?.judge(this.text.tasks[id])
      if (!verdicts) continue
      this.#verdicts.set(id, verdicts)
      if (verdicts.every(({ passed }) => passed) && !this.isDone(id)) this.#marks.do(id)
    }
  }

  /** The stage shows what a verdict on a task speaks of. */
  showVerdict(task: string, event: number): void {
    this.#workshops.get(this.item(task, 'task').stage)?.show(event)
  }

  /** The stage of a task is made anew, and the task begins again. */
  again(task: string): void {
    this.#verdicts.delete(task)
    this.show(task)
    this.#workshops.get(this.item(task, 'task').stage)?.again()
  }

  /** Can what is written for a task be run? */
  canRun(task: string): boolean {
    return this.writing.canRun(task, this.item(task, 'task').stage)
  }

  /** Runs what is written for a task, on its stage. */
  run(task: string): void {
    this.show(task)
    void this.writing.run(task, this.item(task, 'task').stage)
  }

  /** The reader acts or steps on a stage. */
  takeOver(): void {
    this.#own = true
    for (const player of this.#players.values()) player.speakOf([])
  }

  /** Back to the text, where it was left. */
  comeBack(): void {
    this.#own = false
    this.#ask(this.#current)
    this.#go('straight')
  }

  point(term: string | undefined): void {
    for (const player of this.#players.values()) player.point(term)
  }

  /** Opens the pane in which kernel functions have their place. */
  openKernel(): void {
    for (const player of this.#players.values()) player.openPane('kernel')
  }

  #ask(id: string | undefined): void {
    this.#asked = id
    this.onask()
  }

  get #itemNow(): Item | undefined {
    const { outline } = this.text
    return this.#current === undefined ? outline[0] : outline.find(({ id }) => id === this.#current)
  }

  #openBefore(id: string): Item | undefined {
    const { outline } = this.text
    const end = outline.findIndex((item) => item.id === id)
    return outline.find((item, i) => i < end && this.#isOpen(item))
  }

  #passBefore(id: string): void {
    for (let open = this.#openBefore(id); open; open = this.#openBefore(id)) this.#say(open.id, 'passed')
  }

  #say(prediction: string, said: Said): void {
    this.#said = { ...this.#said, [prediction]: said }
    if (said !== 'passed') this.#marks.say(prediction, said === 'seen' ? '' : said.answer)
    this.hold(this.item(prediction, 'prediction').stage)
  }

  /** The stage goes no further than what the text has asked about. */
  hold(stage: string): void {
    const open = this.openOn(stage)
    const reply = this.#reply?.stage === stage ? this.#reply.at : undefined
    this.#players.get(stage)?.hold(open && this.text.predictions[open].before, reply)
  }

  #moveTo(id: string, how: 'straight' | 'playing'): void {
    const replied = this.#reply
    this.#reply = undefined
    if (replied) this.hold(replied.stage)
    this.#mark(id)
    this.#go(how)
  }

  #mark(id: string): void {
    this.#current = id
    this.#moved(id)
  }

  #go(how: 'straight' | 'playing'): void {
    const item = this.#itemNow
    const player = item && this.#players.get(item.stage)
    if (!player) return
    player.speakOf(this.#termsAt(item.id))
    const { steps, predictions, tasks } = this.text
    if (item.kind === 'question') return this.#goToWhy(item.id, player)
    if (!isPlace(item)) return
    if (item.kind === 'task') {
      const { at, pane } = tasks[item.id]
      player.openPane(pane)
      player.goTo(at, how)
      return
    }
    player.openPane(this.#paneAt(item))
    player.goTo(item.kind === 'prediction' ? predictions[item.id].before : steps[item.id].at, how)
  }

  /** Words of the kernel in a place of the text. */
  #termsAt(id: string): string[] {
    const named = this.#places.get(id)?.querySelectorAll('.k') ?? []
    return [...named].map(({ textContent }) => textContent.trim())
  }

  #goToWhy(question: string, player: Player): void {
    if (this.#why?.question !== question) return
    const { at, pane } = this.text.quiz[question].show[this.#why.choice]
    player.openPane(pane)
    player.goTo(at, 'straight')
  }

  /** A question is asked in front of the pane that the step before it has opened. */
  #paneAt(item: Item): string | undefined {
    const { outline, steps } = this.text
    const step = outline
      .slice(0, outline.indexOf(item) + 1)
      .findLast(({ kind, stage }) => kind === 'step' && stage === item.stage)
    return step && steps[step.id].pane
  }
}

export const [getLesson, setLesson] = createContext<Lesson>()
/** Of which prediction an answer is one. */
export const [getPrediction, setPrediction] = createContext<() => string>()
/** Of which question of the quiz a choice is one. */
export const [getQuestion, setQuestion] = createContext<() => string>()
