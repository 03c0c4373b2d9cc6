// marks.ts: a text in another language has the marks of the English one: places that addresses and the reader's progress name, moments that it shows,
// and what pages fill in.
import type { Fault } from './place.ts'

export interface Part {
  /** Files, from the repository's folder on. */
  readonly english: string
  readonly file: string
}

/** `<Step id="works">`, `<K>do_exit</K>` names none; `{@render table()}`, `{figures.programs}`. */
const MARKS = /<([A-Z]\w*)[^>]*?\bid="([^"]*)"|\{([^{}]+)\}/g

/** The head of a file, and what it shows; scripts are for both the same. */
const SCRIPT = /<script[^>]*>[^]*?<\/script>/g
const HEAD = /^---\n([^]*?)\n---\n/

export function marksMissing({ english, file }: Part, read: (path: string) => string): Fault[] {
  const [theirs, own] = [read(english), read(file)]
  const here = new Set(marksOf(own).map(({ mark }) => mark))
  const there = marksOf(theirs)
  const faults = there
    .filter(({ mark }) => !here.has(mark))
    .map(({ mark, index }) => ({
      file,
      line: lineBehind(own, there.filter((other) => other.index < index && here.has(other.mark)).at(-1)?.mark),
      says: `${mark} is missing, which stands in ${english}:${lineAt(theirs, index)}`
    }))
  return [...faults, ...keysMissing({ english, file }, theirs, own)]
}

interface Mark {
  readonly mark: string
  readonly index: number
}

function marksOf(text: string): Mark[] {
  const shown = text.replace(HEAD, blank).replace(SCRIPT, blank)
  return [...shown.matchAll(MARKS)].map(({ 1: name, 2: id, 3: value, index }) => ({
    mark: name === undefined ? `{${value}}` : `<${name} id="${id}">`,
    index
  }))
}

/** What the head of a file declares: `stages.table.program`. Texts differ; names do not. */
function keysMissing({ english, file }: Part, theirs: string, own: string): Fault[] {
  const here = new Map(keysOf(own).map(({ key, line }) => [key, line]))
  return keysOf(theirs)
    .filter(({ key }) => !here.has(key))
    .map(({ key, line }) => ({
      file,
      line: here.get(key.replace(/\.[^.]*$/, '')) ?? 1,
      says: `${key} is missing, which stands in ${english}:${line}`
    }))
}

/** The keys of a head that stand on lines of their own, with those that they lie in. */
function keysOf(text: string): { key: string; line: number }[] {
  const open: { name: string; indent: number }[] = []
  return (HEAD.exec(text)?.[1] ?? '').split('\n').flatMap((line, i) => {
    const { indent, name } = /^(?<indent> *)(?:'|")?(?<name>[\w-]+)(?:'|")?:(?: |$)/.exec(line)?.groups ?? {}
    if (name === undefined) return []
    while (open.length > 0 && open.at(-1)!.indent >= indent.length) open.pop()
    open.push({ name, indent: indent.length })
    return [{ key: open.map(({ name }) => name).join('.'), line: i + 2 }]
  })
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')
const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length

/** The line of a mark, after which the missing one should come. */
function lineBehind(text: string, mark: string | undefined): number {
  const found = marksOf(text).find((one) => one.mark === mark)
  return found ? lineAt(text, found.index) : 1
}
