// pages.ts: the pages of the reference. A page is a file, content/reference/LANGUAGE/NAME.svx, and for most a table beside it.
import type { Prose } from '../prose.ts'

const files = import.meta.glob<{ default: Prose['Text']; metadata: Prose['about'] }>('/content/reference/en/*.svx')

/** In the order in which they are listed. */
export const PAGES = ['glossary', 'states', 'calls', 'signals', 'functions', 'writers', 'article'] as const

export async function referencePage(name: string): Promise<Prose> {
  const { default: Text, metadata } = await files[`/content/reference/en/${name}.svx`]()
  return { about: metadata, Text }
}
