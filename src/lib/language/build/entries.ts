// entries.ts: a JSON file in another language has the entries of the English one, and each its parts.
import type { Part } from './marks.ts'
import type { Fault } from './place.ts'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** Which words of the running text mean a term is the affair of each language. */
const OWN_AFFAIR = new Set(['forms', 'code', 'strong'])

export function entriesMissing({ english, file }: Part, read: (path: string) => string): Fault[] {
  const text = read(file)
  let own: Json
  try {
    own = JSON.parse(text) as Json
  } catch (error) {
    return [{ file, line: 1, says: error instanceof Error ? error.message : String(error) }]
  }
  return missingIn(JSON.parse(read(english)) as Json, own, []).map((path) => ({
    file,
    line: lineOf(text, path.slice(0, -1)),
    says: `${path.join('.')} is missing, which ${english} has`
  }))
}

/** The paths of what `theirs` has and `own` has not. */
function missingIn(theirs: Json, own: Json | undefined, path: readonly string[]): string[][] {
  if (own === undefined || typeof own !== typeof theirs || own === '') return [[...path]]
  if (theirs === null || typeof theirs !== 'object') return []
  return Object.entries(theirs)
    .filter(([key]) => !OWN_AFFAIR.has(key))
    .flatMap(([key, value]) => missingIn(value, (own as { [key: string]: Json })[key], [...path, key]))
}

/** The line on which a part begins: its keys are sought one behind the other. An entry of a list has no name, and is sought by counting. */
function lineOf(text: string, path: readonly string[]): number {
  let at = 0
  for (const key of path) {
    const found = /^\d+$/.test(key) ? nthEntry(text, at, Number(key)) : text.indexOf(`"${key}"`, at)
    if (found < 0) break
    at = found
  }
  return text.slice(0, at).split('\n').length
}

/** Where entry `n` of the list behind `at` begins. */
function nthEntry(text: string, at: number, n: number): number {
  const list = text.indexOf('[', at)
  let [depth, seen, quoted] = [0, 0, false]
  for (let i = list + 1; i < text.length; i++) {
    const c = text[i]
    if (c === '"' && text[i - 1] !== '\\') quoted = !quoted
    if (quoted) continue
    if (depth === 0 && c !== ',' && c.trim() !== '' && seen === n) return i
    if ('[{'.includes(c)) depth++
    if (']}'.includes(c)) depth--
    if (depth === 0 && c === ',') seen++
  }
  return -1
}
