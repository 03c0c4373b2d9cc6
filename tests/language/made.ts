// made.ts: a language that nobody speaks, made of the English book by rule: in each word every vowel has an accent. What Linux or C calls so keeps its name.
// Its plural rules and its numbers are Polish: another shape than English, so that what counts on `1 … 2 …` is seen.
import ts from 'typescript'

/** BCP 47: Polish, and privately ours. */
export const TAG = 'pl-x-made'
export const NAME = 'Mádé úp'

const ACCENTS: { readonly [letter: string]: string } = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', y: 'ý' }
const accented = (vowel: string): string => ACCENTS[vowel] ?? ACCENTS[vowel.toLowerCase()].toUpperCase()

/** A name: SIGCHLD, zombie_maker, RLIMIT_NPROC, wait4, pid_max, exit(3), /proc/PID/stat. */
const NAMED = /[_\d(/]|^\P{Ll}*$/u

/** English in the made-up language. What is in it already stays. */
export const made = (text: string): string =>
  text.replace(/[\p{L}\p{N}_/]+(\(\d?\))?/gu, (word) =>
    NAMED.test(word) && /[\p{L}]{2}|[\d_]/u.test(word) ? word : word.replace(/[aeiouy]/gi, accented)
  )

/** Calls whose texts are code, or keys. */
const UNSAID_CALLS = /^(code|grammarOf|require)$/
const EQUAL = [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken]

/** Is the text a name, a type, code, or only compared with something? */
function isUnsaid(node: ts.Node): boolean {
  const { parent } = node
  return (
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    ts.isLiteralTypeNode(parent) ||
    ts.isCaseClause(parent) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isElementAccessExpression(parent) ||
    (ts.isBinaryExpression(parent) && EQUAL.includes(parent.operatorToken.kind)) ||
    (ts.isCallExpression(parent) && UNSAID_CALLS.test(parent.expression.getText()))
  )
}

/** A table of sentences. */
export function madeTable(source: string): string {
  const edits: { from: number; to: number; text: string }[] = []
  const walk = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return
    if ((ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) && !isUnsaid(node)) {
      const from = node.getStart()
      edits.push({ from, to: node.end, text: made(node.getText()) })
    }
    if (ts.isImportDeclaration(node)) {
      const { moduleSpecifier: name } = node
      edits.push({ from: name.getStart(), to: name.end, text: name.getText().replace(/\ben(?=\.ts')/, TAG) })
    }
    ts.forEachChild(node, walk)
  }
  walk(ts.createSourceFile('en.ts', source, ts.ScriptTarget.Latest, true))
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to), source)
}

/** `src/lib/language/LANGUAGE.ts`, and the one file that somebody has to think about. The endings show which form was taken. */
export const GRAMMAR = `// ${TAG}.ts: a language that nobody speaks.
import { grammarOf } from './grammar.ts'

export const TAG: string = '${TAG}'

const grammar = grammarOf(TAG, ['one', 'few', 'many', 'other'])
export const { written, whole } = grammar

export const count = (n: number, one: string, other = \`\${one}z\`): string =>
  \`\${n} \${grammar.form(n, { one, few: \`\${other}ą\`, many: \`\${other}ę\`, other })}\`
`

// ---- texts ----

/** What a text has beside words: scripts, code, marks with what they name, what a page fills in, addresses. */
const BETWEEN =
  /<script[^>]*>[^]*?<\/script>|^```[^]*?^```|`[^`]*`|<K>[^]*?<\/K>|<(code|pre|kbd)[^>]*>[^]*?<\/\1>|<[^>]*>|\{[^}]*\}|(?<=\])\([^)]*\)|&\w+;/gm
/** Attributes that are said. */
const SAID = /(?<=\s(?:says|question|asks|task|title|alt)=")[^"]*/g
/** In the head of a file: what is said, behind its key; and the lines of the summary. */
const HEAD_SAID =
  /^(?:(?:title|kicker|description): .*| {2}- '.*')$|\b(?:title|says): (?:'(?:[^']|'')*'|[^'"{}][^{}]*(?= \}))/gm

const outside = (text: string, pattern: RegExp, change: (mark: string) => string): string => {
  let [said, from] = ['', 0]
  for (const { 0: mark, index } of text.matchAll(pattern)) {
    said += made(text.slice(from, index)) + change(mark)
    from = index + mark.length
  }
  return said + made(text.slice(from))
}

const madeBody = (text: string): string =>
  outside(text, BETWEEN, (mark) => (/^<[A-Z]\w* /.test(mark) ? mark.replace(SAID, madeInline) : mark))

/** Words with code between them. */
const madeInline = (text: string): string => outside(text, /`[^`]*`/g, (code) => code)

/** Keeps the key. */
const madeLine = (line: string): string => {
  const key = /^(?:\w+: | {2}- )?/.exec(line)![0]
  return key + madeInline(line.slice(key.length))
}

/** A lesson or a page. */
export function madeText(source: string): string {
  const [head = ''] = /^---\n[^]*?\n---\n/.exec(source) ?? []
  return head.replace(HEAD_SAID, madeLine) + madeBody(source.slice(head.length))
}

// ---- entries ----

/** Values that name something. */
const NAMES = new Set(['name', 'file', 'letter', 'code', 'without', 'tests'])

/** A JSON file of content/. */
export function madeEntries(path: string, source: string): string {
  const names = path.endsWith('/states.json') ? new Set([...NAMES].filter((key) => key !== 'name')) : NAMES
  const change = (key: string, value: unknown): unknown => {
    if (names.has(key)) return value
    if (typeof value === 'string') return made(value)
    if (Array.isArray(value)) return value.map((one) => change('', one))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, change(name, one)]))
  }
  return `${JSON.stringify(change('', JSON.parse(source)), null, 2)}\n`
}
