// said.ts: what a lesson's text says at each of its places, as one line each, without its marks.

export interface Place {
  /** `step copy`, `answer copies/twice`, `task shoot`; '' between them. */
  readonly name: string
  /** The stage that the text is at. */
  readonly stage: string
  readonly text: string
}

const MARK = /<(\/?)(Stage|Step|Predict|Answer|Try|Task|Question|Choice)\b([^>]*)>|<\/?[A-Z][^>]*>|[^<]+|</g
const SAYS = /\b(?:question|says|task|asks)="([^"]*)"/
const NOT_READ = /^---\n[^]*?\n---\n|<script>[^]*?<\/script>/g
const NAMES: { readonly [mark: string]: string } = {
  Step: 'step',
  Predict: 'prediction',
  Answer: 'answer',
  Try: 'try',
  Task: 'task',
  Question: 'question',
  Choice: 'choice'
}

/** A lesson's places, in order. What a place says in several pieces is one text. */
export function placesOf(source: string): Place[] {
  const texts = new Map<string, { stage: string; text: string }>()
  let [stage, asked] = ['', '']
  const open: string[] = []
  const add = (text: string) => {
    const name = open.at(-1) ?? ''
    const place = texts.get(name) ?? { stage, text: '' }
    texts.set(name, { ...place, text: place.text + text })
  }
  for (const [all, closing, mark, attributes] of source.replace(NOT_READ, '').matchAll(MARK)) {
    const id = /\bid="([^"]*)"/.exec(attributes ?? '')?.[1] ?? ''
    if (mark === undefined) add(/^<./.test(all) ? '' : all)
    else if (mark === 'Stage') stage = id
    else if (closing) open.pop()
    else {
      if (mark === 'Predict' || mark === 'Question') asked = id
      open.push(`${NAMES[mark]} ${mark === 'Answer' || mark === 'Choice' ? `${asked}/` : ''}${id}`)
      add(`${SAYS.exec(attributes)?.[1] ?? ''} `)
    }
  }
  return [...texts].map(([name, { stage, text }]) => ({ name, stage, text: text.replace(/\s+/g, ' ').trim() }))
}

/** A number, with its place in a text. Part of a word (wait4) or of an address it is not. */
export interface Digits {
  readonly value: string
  readonly from: number
  readonly to: number
}

export function numbersIn(text: string): Digits[] {
  return [...text.matchAll(/(?<![\w.#/])(?:0x[\da-f]+|\d[\d,.]*\d|\d)(?![\w])/gi)].map(({ 0: value, index }) => ({
    value,
    from: index,
    to: index + value.length
  }))
}

const WORDS = 'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ')

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "three", "thirty": a number as a text says it. */
export const inWords = (n: number): string =>
  WORDS[n] ?? { 16: 'sixteen', 20: 'twenty', 30: 'thirty', 60: 'sixty' }[n] ?? String(n)
