// draft.ts: what a student has written and typed, kept in the browser after each change: it outlives a reload and a crash.
import type { TimedInput } from '$lib/run/client.ts'

export interface Draft {
  readonly source: string
  readonly answers: { readonly [question: string]: string }
  readonly inputs: readonly TimedInput[]
  readonly until: number
  /** What stood at the terminal and was not sent. */
  readonly line: string
}

const NAME = 'unkillable:student'
const keyOf = (exercise: string): string => `unkillable:prove:${exercise}`

export const NOT_KEPT =
  'This browser keeps nothing for this page: its storage is full or switched off. What you write lasts until the tab is closed. Hand in before you leave, or copy it.'

/** Undefined: there is none, or none that can be read. */
export function readDraft(exercise: string): Draft | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(keyOf(exercise)) ?? 'null') as Partial<Draft> | null
    if (draft === null || typeof draft !== 'object') return undefined
    const { source, answers, inputs, until, line } = draft
    return {
      source: typeof source === 'string' ? source : '',
      answers: Object.fromEntries(
        Object.entries(answers ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
      ),
      inputs: Array.isArray(inputs) ? inputs.filter(isTyped) : [],
      until: typeof until === 'number' ? until : 0,
      line: typeof line === 'string' ? line : ''
    }
  } catch {
    return undefined
  }
}

/** Only what a student can have typed. */
function isTyped(value: unknown): value is TimedInput {
  const { clock, input } = (value ?? {}) as Partial<TimedInput>
  return typeof clock === 'number' && input?.kind === 'keys' && typeof input.text === 'string'
}

/** False: the browser refuses. */
export function keepDraft(exercise: string, draft: Draft): boolean {
  return keep(keyOf(exercise), JSON.stringify(draft))
}

export function readName(): string {
  try {
    return localStorage.getItem(NAME) ?? ''
  } catch {
    return ''
  }
}

export function keepName(name: string): boolean {
  return keep(NAME, name)
}

function keep(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text)
    return true
  } catch {
    return false
  }
}
