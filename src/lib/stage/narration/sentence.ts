// sentence.ts: a sentence in parts: ['init reads the slip of ', { strong: '2051' }, '.']. So numbers can stand out, and no text is taken for markup.
import {
  historyOf,
  letterAt,
  nameAt,
  slipAt,
  type EventKind,
  type EventOf,
  type Life,
  type Run,
  type StateLetter
} from '../../run/client.ts'
import { words } from '../language.ts'

export type Part = string | { readonly strong: string } | { readonly code: string }
export type Sentence = readonly Part[]

/** What the sentence about record `i` can be made of. */
export class Telling {
  readonly run: Run
  readonly i: number

  constructor(run: Run, i: number) {
    this.run = run
    this.i = i
  }

  /** The PID of the task in a row. */
  pid(row: number): Part {
    return { strong: String(historyOf(this.run).ofRow(row, this.i)?.pid ?? '?') }
  }

  /** PID and name of the task in a row: **2051** zombie_maker. */
  task(row: number): Sentence {
    const life = historyOf(this.run).ofRow(row, this.i)
    return life ? [{ strong: String(life.pid) }, ` ${this.name(life)}`] : [words.someone.process]
  }

  /** PID and name of the one who made the task in a row: **2050** zombie_maker. */
  parent(row: number): Sentence {
    const parent = historyOf(this.run).byId(this.life(row)?.parent ?? 0)
    return parent ? [{ strong: String(parent.pid) }, ` ${this.name(parent)}`] : [words.someone.process]
  }

  name(life: Life): string {
    return nameAt(this.run, life, this.i + 1) || words.someone.unnamed
  }

  /** PID and name of the one who acts: the task on the CPU. */
  get me(): Part {
    const life = this.current
    return life ? { strong: String(life.pid) } : words.someone.kernel
  }

  get current(): Life | undefined {
    return historyOf(this.run).currentAt(this.i)
  }

  life(row: number): Life | undefined {
    return historyOf(this.run).ofRow(row, this.i)
  }

  /** The letter of the task in a row, before the record. */
  letterBefore(row: number): StateLetter | undefined {
    const life = this.life(row)
    return life && letterAt(life, this.i)
  }

  /** What the slip of a task says after the record. Undefined: its other threads can still change that. */
  slip(row: number): number | undefined {
    const life = this.life(row)
    return life && slipAt(life, this.i + 1)
  }

  text(off: number): string {
    return this.run.world.bytes.text(off)
  }

  bytes(off: number, len: number): string {
    return decoder.decode(this.run.world.bytes.slice(off, Math.min(len, 60)))
  }
}

const decoder = new TextDecoder()

export type Narration = { readonly [K in EventKind]: (event: EventOf<K>, tell: Telling) => Sentence }

/** `say\`${pid} has ended.\``: a sentence from a template. */
export function say(strings: TemplateStringsArray, ...values: readonly (Part | Sentence | number)[]): Sentence {
  const parts: Part[] = []
  strings.forEach((text, i) => {
    if (text !== '') parts.push(text)
    const value = values[i]
    if (value === undefined) return
    if (typeof value === 'number') parts.push(String(value))
    else if (Array.isArray(value)) parts.push(...(value as Sentence))
    else parts.push(value as Part)
  })
  return parts
}

export const code = (text: string): Part => ({ code: text })

export function plain(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : 'strong' in part ? part.strong : part.code)).join('')
}
