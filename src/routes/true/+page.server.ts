// What the page "How true is this?" says, from the recordings, the last comparison with them, the named choices and the table of events.
import { EVENTS } from '$lib/record/events.ts'
import racy from '../../../tests/conformance/racy/results.json'
import reasons from '../../../tests/conformance/racy/reasons.json'
import results from '../../../tests/conformance/results.json'
import seeds from '../../../tests/conformance/seeds.json'
import choices from '../../../content/true/en/choices.json'
import rules from '../../../content/true/en/rules.json'

const sources = import.meta.glob<string>('/tests/conformance/*/*.c', { eager: true, query: '?raw', import: 'default' })

/** The recorded programs, each with the question in its opening comment. */
const programs = Object.entries(sources).map(([path, text]) => {
  const [, category, name] = /([^/]+)\/([^/]+)\.c$/.exec(path)!
  const comment = /^\s*\/\*([\s\S]*?)\*\//.exec(text)?.[1] ?? ''
  return { category, name: `${category}/${name}`, question: comment.replaceAll(/\s*\n\s*\*?\s*/g, ' ').trim() }
})

/** The programs that name a rule. */
const askedFor = (rule: string): string[] =>
  programs.filter(({ question }) => new RegExp(`\\b${rule}\\b`).test(question)).map(({ name }) => name)

interface Rule {
  readonly says: string
  /** Tests of ours that name it, where it cannot be asked of a real kernel without a terminal. */
  readonly tests?: readonly string[]
  /** The name of what a clause of it would need, and is not simulated. */
  readonly without?: string
}

export const load = () => ({
  kernel: results.kernel,
  differ: results.differ,
  categories: Object.entries(results.categories).map(([name, { equal, all }]) => ({
    name,
    equal,
    all,
    programs: programs.filter(({ category }) => category === name).map(({ name, question }) => ({ name, question }))
  })),
  rules: rules.map(({ title, rules }) => ({
    title,
    rules: (Object.entries(rules) as [string, Rule][]).map(([name, { says, tests = [], without }]) => ({
      name,
      says,
      programs: askedFor(name),
      tests,
      without
    }))
  })),
  seeds,
  racy: racy.map((program) => ({
    ...program,
    agrees: program.ours === program.linux,
    reason: Object.entries(reasons).find(([name]) => name === program.name)?.[1]
  })),
  choices,
  events: Object.entries(EVENTS).map(([kind, { struct, source }]) => ({ kind, struct, source }))
})
