// prose.ts: the pages that are mostly words. A page is a file, content/pages/LANGUAGE/NAME.svx: front matter (title, description), then
// text, in which `{@render name()}` stands for a list or table that the page fills in.
import type { Component } from 'svelte'

/** What the front matter says. */
interface About {
  readonly title: string
  /** One sentence, for those who have not opened it yet. */
  readonly description: string
}

export interface Prose {
  readonly about: About
  readonly Text: Component<Record<string, unknown>>
}

const files = import.meta.glob<{ default: Prose['Text']; metadata: About }>('/content/pages/en/*.svx')

export async function prose(name: string): Promise<Prose> {
  const { default: Text, metadata } = await files[`/content/pages/en/${name}.svx`]()
  return { about: metadata, Text }
}
