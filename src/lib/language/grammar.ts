// grammar.ts: what the tables of a language are made with beside words: which form of a word a number wants, and how a number is written. Each language
// has a file here that says so (en.ts), and what else its tables share.

export interface Grammar<F extends Intl.LDMLPluralRule> {
  /** The form that `n` wants. A language that leaves one out is a type error in each of its tables. */
  readonly form: (n: number, forms: Readonly<Record<F, string>>) => string
  /** A number that is written as in C (`1234.5`), or with commas between thousands (`1,234.5`), as it is written in this language. */
  readonly written: (number: string) => string
  /** `1,234`. */
  readonly whole: (n: number) => string
}

/** What stands before the fraction, and between thousands. */
type Marks = readonly [decimal: string, thousands: string]

/** `tag`: a language (BCP 47). `forms`: those that its plural rules tell apart, all of them (Unicode CLDR). Who says its marks here spares each page the
 *  time in which the browser looks them up: tens of ms. */
export function grammarOf<const F extends Intl.LDMLPluralRule>(
  tag: string,
  forms: readonly F[],
  [decimal, thousands]: Marks = marksOf(tag)
): Grammar<F> {
  const rules = new Intl.PluralRules(tag)
  const { pluralCategories } = rules.resolvedOptions()
  if (!pluralCategories.every((category) => (forms as readonly string[]).includes(category)))
    throw new Error(`${tag} has these plural forms: ${pluralCategories.join(' ')}`)
  const written = (number: string): string =>
    decimal === '.' && thousands === ','
      ? number
      : number.replace(/[.,]/g, (mark) => (mark === '.' ? decimal : thousands))
  return {
    form: (n, words) => words[rules.select(n) as F],
    written,
    whole: (n) => written(String(n).replace(/\B(?=(\d{3})+$)/g, ','))
  }
}

/** As Unicode has them. */
export function marksOf(tag: string): Marks {
  const parts = new Intl.NumberFormat(tag).formatToParts(1_234_567.5)
  const mark = (type: 'decimal' | 'group'): string => parts.find((part) => part.type === type)?.value ?? ''
  return [mark('decimal'), mark('group')]
}
