// entries.server.ts: what the tables of the reference hold. What the machine knows is taken from it: numbers, files and lines.
import * as constants from '$lib/record/constants.ts'
import { FUNCTIONS } from '$lib/record/functions.ts'
import { NR } from '$lib/record/syscalls.ts'
import { manPage } from '$lib/site/elsewhere.ts'
import { whereToRead } from '$lib/stage/kernel/sources.ts'
import calls from '../../../content/reference/en/calls.json'
import functions from '../../../content/reference/en/functions.json'
import glossary from '../../../content/reference/en/glossary.json'
import signals from '../../../content/reference/en/signals.json'
import states from '../../../content/reference/en/states.json'
import { lessons, textOf } from '../lessons.server.ts'
import { REFERENCE } from './en.ts'

export interface Link {
  readonly text: string
  readonly href: string
}

export interface Row {
  /** Its address on the page. */
  readonly id: string
  readonly name: string
  /** Where its name leads. */
  readonly href?: string
  /** Behind the name: a text or a number, or links. */
  readonly cells: readonly (string | number | readonly Link[])[]
}

export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly Row[]
}

/** A term as the file has it (scripts/glossary.mjs). */
export interface Term {
  readonly term: string
  readonly forms?: readonly string[]
  readonly code?: readonly string[]
  readonly strong?: readonly string[]
  readonly says: string
}

const numbers: { readonly [name: string]: unknown } = { ...constants }
const called: { readonly [name: string]: number } = NR
const said: { readonly [name: string]: string } = functions
const fromOne = (id: string) =>
  id
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

/** The lesson that defines a term: the first that has it in bold; else the first that has it at all. */
function metIn({ term, forms = [], code = [], strong = [] }: Term) {
  const words = [term, ...forms, ...code, ...strong]
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')
  const has = (pattern: RegExp) => lessons.find(({ name }) => pattern.test(textOf(name)))
  return (
    has(new RegExp(`\\*\\*(${words})\\*\\*`, 'i')) ??
    has(new RegExp(`(?<![\\p{L}\\p{N}_-])(${words})(?![\\p{L}\\p{N}_-])`, 'iu'))
  )
}

const terms: { readonly [id: string]: Term } = glossary

const TABLES: { readonly [page: string]: () => Table } = {
  glossary: () => ({
    head: REFERENCE.heads.glossary,
    rows: Object.entries(terms).map(([id, term]) => {
      const lesson = metIn(term)
      const met = lesson ? [{ text: REFERENCE.met(lesson.number, lesson.title), href: `/read/${lesson.name}/` }] : []
      return { id, name: term.term, cells: [term.says, met] }
    })
  }),
  states: () => ({
    head: REFERENCE.heads.states,
    rows: states.map(({ letter, name, says, kill }) => ({
      // Two letters differ in nothing but their case.
      id: letter === 't' ? 'traced' : letter,
      name: letter,
      cells: [name, says, kill]
    }))
  }),
  calls: () => ({
    head: REFERENCE.heads.calls,
    rows: calls.map(({ name, says }) => ({
      id: name,
      name,
      href: manPage(name, '2'),
      cells: [called[name], says]
    }))
  }),
  signals: () => ({
    head: REFERENCE.heads.signals,
    rows: signals.map((signal) => ({
      id: signal.name,
      name: signal.name,
      cells: [Number(numbers[signal.name]), signal.default, signal.says]
    }))
  }),
  functions: () => ({
    head: REFERENCE.heads.functions,
    rows: FUNCTIONS.filter(({ name }) => name !== '').map((fn) => {
      const { file, line, now, then } = whereToRead(fn)
      const links = [
        { text: REFERENCE.now(file, line), href: now },
        { text: REFERENCE.then, href: then }
      ]
      return { id: fromOne(fn.name), name: fn.name, cells: [said[fn.name], links] }
    })
  })
}

/** The table of a page; undefined: it has none. */
export const tableOf = (page: string): Table | undefined => TABLES[page]?.()
