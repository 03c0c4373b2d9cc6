// text.ts: what gcc -E prints: the tokens as a text, with a line `# LINE "FILE"` wherever another file goes on.
import type { Sources } from '../source.ts'
import type { Token } from '../token.ts'

/** Empty lines up to this number are printed; over more, a line says where the text goes on. */
const MOST_EMPTY = 8

export function printed(tokens: readonly Token[], sources: Sources): string {
  let out = ''
  let file = ''
  let line = 1
  for (const token of tokens) {
    if (token.kind === 'eof') break
    const place = sources.place(token.start)
    const ahead = place.line - line
    if (place.file !== file || ahead < 0 || ahead > MOST_EMPTY) {
      out += `${out === '' || out.endsWith('\n') ? '' : '\n'}# ${place.line} "${place.file}"\n`
    } else out += '\n'.repeat(ahead)
    file = place.file
    line = place.line
    const first = out === '' || out.endsWith('\n')
    const gap = token.space || needsSpace(out, token) ? ' ' : ''
    out += (first ? ' '.repeat(place.column - 1) : gap) + token.text
  }
  return out === '' ? '' : `${out}\n`
}

/** Would the token become one word with what stands before it? */
function needsSpace(out: string, { text }: Token): boolean {
  return /[\w.]$/.test(out) ? /^[\w."']/.test(text) : /[-+<>=&|#:]$/.test(out) && /^[-+<>=&|#:]/.test(text)
}
