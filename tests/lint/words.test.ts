// Words that people read stand in tables (en.ts) and in content/, so that another language can be put beside them: nothing else of the pages
// and their rooms has any.
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'svelte/compiler'
import ts from 'typescript'
import { expect, test } from 'vitest'
import languages from '../../content/languages.json'

/** The pages, the command line, what stands around both, and all rooms but these: what they say is Linux's, gcc's, or for those who build the site. */
const LINUX = /^src\/lib\/(cc(?!\/en\.ts$)|image|kernel|language\/build|libc|machine|record|userland|vm)\//
/** Tables of words, in each language; C's keywords; the formats of strace. */
const TABLES = new RegExp(`(^|[./])(${Object.keys(languages).join('|')})\\.ts$|/(colour|strace)\\.ts$`)

/** What is not said though it looks like words, each with the reason. */
const UNSAID: ReadonlyMap<string, string> = new Map([
  ['SIGCHLD', 'a signal has that name in every language'],
  ['rem', 'a unit of length'],
  ['noindex', 'for search engines'],
  ['kernel panic: Attempted to kill init!', 'what Linux prints'],
  ['(prefers-reduced-motion: reduce)', 'a media query'],
  ['cm-marker ended', 'two classes'],
  ['<div style="display: contents">', 'the element of app.html'],
  ['there is no disk', 'the message of an exception that storage itself catches']
])
/** Styles; C; XML. */
const NO_WORDS = /var\(--|^\s*#include <|^<\?xml |^<\w+ xmlns=/

const root = new URL('../../', import.meta.url)
const files = readdirSync(new URL('src', root), { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path}`)
  .filter((path) => /\.(ts|svelte)$/.test(path) && !LINUX.test(path) && !TABLES.test(path))

/** Two words or more, as a sentence has them. */
const SENTENCE = /[\p{L}’]{2,}[,:;.]? [\p{Ll}’]{2,}/u
/** A label: in a script other words name things. */
const LABEL = /^\p{Lu}\p{Ll}+$/u
const WORD = /\p{L}/u
const SAID_ATTRIBUTES = /^(aria-(label|description|valuetext|roledescription)|title|placeholder|alt|label|content)$/
/** Of an element; what a component is given may be said, whatever its name. */
const UNSAID_ATTRIBUTES = /^(class|style|href|rel)$/

const isSaid = (text: string, like: RegExp): boolean =>
  like.test(text) && !UNSAID.has(text.trim()) && !NO_WORDS.test(text)

const EQUAL: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken
]

/** Is it only compared with something, or a type? */
const isCompared = ({ parent }: ts.Node): boolean =>
  (ts.isBinaryExpression(parent) && EQUAL.includes(parent.operatorToken.kind)) ||
  ts.isCaseClause(parent) ||
  ts.isLiteralTypeNode(parent)

/** Sentences and labels among the strings of a script, but those that only a developer meets: the message of a plain Error says that the code
 *  is wrong. */
function inScript(source: string): string[] {
  const found: string[] = []
  const walk = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Error') return
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) {
      if (isSaid(node.text, SENTENCE) || (isSaid(node.text, LABEL) && !isCompared(node))) found.push(node.text)
    }
    ts.forEachChild(node, walk)
  }
  walk(ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest, true))
  return found
}

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}
const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string'
const childrenOf = (node: Node): Node[] =>
  Object.entries(node)
    .filter(([key]) => key !== 'parent')
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter(isNode)

/** Words that an expression in the markup says; what it compares with, and what it looks up, is not said. */
function inExpression(node: Node, like: RegExp): string[] {
  if (node.type === 'Literal') return typeof node.value === 'string' && isSaid(node.value, like) ? [node.value] : []
  if (node.type === 'TemplateElement') {
    const { raw } = node.value as { raw: string }
    return isSaid(raw, like) ? [raw] : []
  }
  if (node.type === 'BinaryExpression' && String(node.operator) !== '+') return []
  if (node.type === 'CallExpression') return []
  if (node.type === 'MemberExpression') return inExpression(node.object as Node, like)
  return childrenOf(node).flatMap((child) => inExpression(child, like))
}

/** `like`: what counts as words there. */
function inMarkup(node: Node, like = WORD): string[] {
  if (node.type === 'Text') return isSaid(String(node.data), like) ? [String(node.data).trim()] : []
  if (node.type === 'ExpressionTag') return inExpression(node.expression as Node, like)
  if (node.type === 'Component') {
    const attributes = node.attributes as Node[]
    return [...attributes.flatMap((attribute) => inAttribute(attribute, true)), ...inMarkup(node.fragment as Node)]
  }
  if (node.type === 'Attribute') return inAttribute(node, false)
  return childrenOf(node).flatMap((child) => inMarkup(child))
}

function inAttribute(node: Node, ofComponent: boolean): string[] {
  const name = String(node.name)
  const like = SAID_ATTRIBUTES.test(name) ? WORD : ofComponent && !UNSAID_ATTRIBUTES.test(name) ? SENTENCE : undefined
  return like ? childrenOf(node).flatMap((child) => inMarkup(child, like)) : []
}

function strayIn(path: string, source: string): string[] {
  if (path.endsWith('.ts')) return inScript(source)
  const { fragment, instance, module } = parse(source, { modern: true })
  const scripts = [instance, module].map((script) =>
    script ? source.slice(...range(script.content as unknown as Range)) : ''
  )
  return [...inMarkup(fragment as unknown as Node), ...scripts.flatMap(inScript)]
}
interface Range {
  readonly start: number
  readonly end: number
}
const range = ({ start, end }: Range): [number, number] => [start, end]

const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

test.each(files)('%s has no words of its own', (path) => {
  expect(strayIn(path, read(path))).toEqual([])
})

test('what is excused is there', () => {
  const text = files.map(read).join('\n')
  expect([...UNSAID.keys()].filter((value) => !text.includes(value))).toEqual([])
})

test.each([
  ['A.svelte', '<p>Nobody runs.</p>', 'Nobody runs.'],
  ['A.svelte', '<svelte:head><title>Play</title></svelte:head>', 'Play'],
  ['A.svelte', '<svelte:head><meta name="description" content="A short book." /></svelte:head>', 'A short book.'],
  ['A.svelte', '<button aria-label="Back">◂</button>', 'Back'],
  ['A.svelte', '<input placeholder="Name" />', 'Name'],
  ['A.svelte', '<img alt="Process tree" />', 'Process tree'],
  ['A.svelte', '<a title="{file}, line {line}">◂</a>', ', line'],
  ['A.svelte', `<b>{playing ? 'Pause' : words.play}</b>`, 'Pause'],
  ['A.svelte', '<b>{`${n} inside`}</b>', ' inside'],
  ['A.svelte', '{#snippet told()}<p>Nobody</p>{/snippet}', 'Nobody'],
  ['A.svelte', '<Menu label="Panes" />', 'Panes'],
  ['A.svelte', '<Trouble words="Nothing happens." />', 'Nothing happens.'],
  ['A.svelte', `<Trouble words={lost ? 'It is lost.' : ''} />`, 'It is lost.'],
  ['A.svelte', '<Menu>Panes</Menu>', 'Panes'],
  ['A.svelte', `<script lang="ts">\n  const said = 'Nothing happens.'\n</script>`, 'Nothing happens.'],
  ['A.svelte', `<script module lang="ts">\n  const said = 'Nothing happens.'\n</script>`, 'Nothing happens.'],
  ['A.svelte', '<p>A</p>', 'A'],
  ['a.ts', `export const a = ['Light'] as const`, 'Light'],
  ['a.ts', 'export const a = (n: number) => `${n} is about to sleep`', ' is about to sleep'],
  ['a.ts', `export const a = () => { throw new QueryError('no such moment') }`, 'no such moment']
])('in %s, %s is found', (path, source, stray) => {
  expect(strayIn(path, source)).toEqual([stray])
})

test.each([
  ['A.svelte', `<b class="left">{words.play}{letter === 'Zombie' ? 1 : 2}</b>`],
  ['A.svelte', '<Menu class="wide open" items={words.items} name="panes" />'],
  ['a.ts', `export const a = (key: string) => key === 'Tab' || key === 'Enter'`],
  ['a.ts', `export const a = () => { throw new Error('this run has no life') }`]
])('in %s, %s says nothing to a reader', (path, source) => {
  expect(strayIn(path, source)).toEqual([])
})
