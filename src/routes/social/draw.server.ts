// draw.server.ts: the picture of a page as a PNG, without a browser. It is made only where the site knows its address: nobody else can ask for it.
import { Resvg } from '@resvg/resvg-js'
import { render } from 'svelte/server'
import { PICTURE } from '$lib/site/cards.ts'
import { plain, type Sentence } from '$lib/stage/narration/sentence.ts'
import type { TreeLayout } from '$lib/stage/tree/picture.ts'
import Card from './Card.svelte'
import { fontFiles } from './fonts.server.ts'
import { styled } from './styled.server.ts'

export interface Drawn {
  readonly kicker: string
  readonly title: string
  readonly tree: TreeLayout
  readonly sentence: Sentence
}

const font = { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' }
const ROOM = PICTURE.width - 120
/** px, as the card sets them. */
const TYPE = {
  title: { family: 'Source Serif 4', weight: 600, size: 60 },
  sentence: { family: 'Source Sans 3', weight: 400, size: 27 }
}

export function pictureOf({ kicker, title, tree, sentence }: Drawn): Uint8Array<ArrayBuffer> {
  const props = { kicker, title: inLines(title), tree, sentence: cut(plain(sentence)) }
  const { body } = render(Card, { props })
  return new Uint8Array(new Resvg(styled(body), { font }).render().asPng())
}

/** As few lines as have room, about equally long. */
function inLines(title: string): string[] {
  const words = title.split(' ')
  for (let lines = 1; ; lines++) {
    const width = widthOf(title, 'title') / lines
    const all: string[] = ['']
    for (const word of words) {
      const longer = `${all.at(-1)} ${word}`.trim()
      const fits = all.length === lines || widthOf(longer, 'title') <= Math.min(ROOM, width * 1.15)
      if (fits) all[all.length - 1] = longer
      else all.push(word)
    }
    if (all.every((line) => widthOf(line, 'title') <= ROOM)) return all
  }
}

/** A sentence that has no room ends after a word. */
function cut(sentence: string): string {
  const room = ROOM - 48
  if (widthOf(sentence, 'sentence') <= room) return sentence
  const words = sentence.split(' ')
  while (widthOf(`${words.join(' ')}…`, 'sentence') > room) words.pop()
  return `${words.join(' ')}…`
}

function widthOf(text: string, type: keyof typeof TYPE): number {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const { family, weight, size } = TYPE[type]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">
    <text y="9" font-family="${family}" font-weight="${weight}" font-size="${size}">${escaped}</text>
  </svg>`
  return new Resvg(svg, { font }).getBBox()?.width ?? 0
}
