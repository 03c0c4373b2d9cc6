// sections.ts: what a page's source says, section by section, each with its address on the page: what a search can find, and where it leads.
// '## Waiting\n\nIt *waits*.\n\n<Step id="read">\n\nIt has read.' is
// [{ place: 'waiting', name: 'Waiting', text: 'It waits.' }, { place: 'read', name: '', text: 'It has read.' }]
import { idOfHeading } from '../../../scripts/headings.mjs'

export interface Section {
  /** Its id on the page; '' for what stands before all that have one. */
  readonly place: string
  /** Its heading, the question that it asks, the word that it explains; or ''. */
  readonly name: string
  readonly text: string
}

/** Answers, and what is said when something is found or done, are hidden until then: a search does not tell them either. */
const NOT_READ =
  /^---\n[^]*?\n---\n|<(script|style)\b[^]*?<\/\1>|<!--[^]*?-->|(?<=<(Answer|Choice|Try|Task)\b(?:\s+[\w-]+="[^"]*")*>)[^]*?(?=<\/\2>)/g
/** An element's opening or end; a `>` may stand in what an attribute says. */
const TAG = /<\/?[A-Za-z][\w.]*(?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|\{[^}]*\}))?)*\s*\/?>/g
const PLACE = /^<(?:Step|Predict|Try|Task|Question)\b/
const BOUND = new RegExp(`^\`\`\`[^]*?^\`\`\`|^#{1,6} .*$|${TAG.source}`, 'gm')
const ID = /\bid="([^"]*)"/
/** What a mark asks. */
const ASKS = /\b(?:question|asks|task)="([^"]*)"/
const ENTITIES: { readonly [entity: string]: string } = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' }

/** Those that say something. The first heading is the page's own; a heading without a text of its own names what follows it. */
export function sectionsOf(source: string): Section[] {
  const body = source.replace(NOT_READ, '')
  const sections: Section[] = []
  let from = 0
  let place = ''
  let name = ''
  let asked = ''
  const close = (end: number) => {
    const text = plainOf(body.slice(from, end))
    if (text === '' && asked === '') return
    sections.push({ place, name: asked || name, text })
    name = asked = ''
  }
  for (const { 0: bound, index } of body.matchAll(BOUND)) {
    const heading = /^(#+) (.*)$/.exec(bound)
    if (!heading && !PLACE.test(bound)) continue
    close(index)
    from = index + bound.length
    if (!heading) {
      place = ID.exec(bound)?.[1] ?? ''
      asked = ASKS.exec(bound)?.[1] ?? ''
    } else if (heading[1].length > 1) {
      name = plainOf(heading[2])
      place = idOfHeading(name)
    }
  }
  close(body.length)
  return sections
}

/** Markdown as it is read, without its marks. */
function plainOf(markdown: string): string {
  return markdown
    .replace(TAG, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\{[^}]*\}/g, '')
    .replace(/^\|[-| ]+\|$|^```.*$|^[-*] /gm, '')
    .replace(/[*`]|(?<=\s)\|(?=\s)|^\||\|$/gm, '')
    .replace(/&(\w+);/g, (entity, name) => ENTITIES[name] ?? entity)
    .replace(/\s+/g, ' ')
    .trim()
}
