// results.json: what the last comparison of all cases found, as the page "How true is this?" tells it.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { casesFolder, readKernel, type Case, type Kernel } from './cases.ts'
import type { Result } from './compare.ts'

export interface Results {
  readonly kernel: Kernel | undefined
  readonly categories: { readonly [category: string]: { readonly equal: number; readonly all: number } }
  /** Cases that differ, with the reason if it is known. */
  readonly differ: readonly { readonly name: string; readonly known: string }[]
}

const path = (): string => join(casesFolder(), 'results.json')

export function resultsOf(results: readonly Result[]): Results {
  const differ = results.filter(({ found }) => found.length > 0)
  return {
    kernel: readKernel(),
    categories: tally(
      results.map(({ one }) => one),
      differ.map(({ one }) => one)
    ),
    differ: differ.map(({ one, known }) => ({ name: one.name, known: known ?? '' }))
  }
}

function tally(all: readonly Case[], differ: readonly Case[]): Results['categories'] {
  const names = [...new Set(all.map(({ category }) => category))].sort()
  const count = (cases: readonly Case[], name: string) => cases.filter(({ category }) => category === name).length
  return Object.fromEntries(
    names.map((name) => [name, { equal: count(all, name) - count(differ, name), all: count(all, name) }])
  )
}

export const readResults = (): Results => JSON.parse(readFileSync(path(), 'utf8')) as Results

export function writeResults(results: Results): void {
  writeFileSync(path(), JSON.stringify(results, null, 2) + '\n')
}
