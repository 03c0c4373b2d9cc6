// language.ts: the language in which the stage speaks. No other file of the stage names one.
import { en } from './en.ts'

/** What a language must have words for. */
export type Words = typeof en

export const words: Words = en
