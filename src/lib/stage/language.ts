// language.ts: the language that the stage speaks. The only place that names one.
import { en } from './en.ts'

/** What a language must have words for. */
export type Words = typeof en

export const words: Words = en
