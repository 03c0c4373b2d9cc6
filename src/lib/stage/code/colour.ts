// colour.ts: C as tokens: keywords, strings, comments, and the rest. A reader needs no more to find their way.
// [{ text: 'return', kind: 'keyword' }, { text: ' 0;', kind: '' }]

export interface Token {
  readonly text: string
  readonly kind: '' | 'keyword' | 'string' | 'comment'
}

const KEYWORDS = new Set(
  (
    'auto break case char const continue default do double else enum extern float for goto if inline int long register return short signed sizeof ' +
    'static struct switch typedef union unsigned void volatile while bool'
  ).split(' ')
)
const WORD =
  /(\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*)|("(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?)|(#[ \t]*[a-z]+)|([A-Za-z_]\w*)/g

/** The tokens of each line. */
export function colour(source: string): Token[][] {
  const lines: Token[][] = [[]]
  const put = (text: string, kind: Token['kind']) => {
    text.split('\n').forEach((part, i) => {
      if (i > 0) lines.push([])
      if (part !== '') lines[lines.length - 1].push({ text: part, kind })
    })
  }
  let from = 0
  for (const match of source.matchAll(WORD)) {
    put(source.slice(from, match.index), '')
    const [text, comment, string, directive, word] = match
    put(text, comment ? 'comment' : string ? 'string' : directive || KEYWORDS.has(word) ? 'keyword' : '')
    from = match.index + text.length
  }
  put(source.slice(from).replace(/\n$/, ''), '')
  return lines
}
