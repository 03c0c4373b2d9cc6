// Words that people read stand in tables (en.ts), so that another language can be put beside them: a component or a layout has none.
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'svelte/compiler'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** Rooms that keep to it. */
const ROOMS = ['src/lib/stage']
/** Tables of words; C's keywords; the formats of strace. */
const TABLES = /(^|\/)(en|colour|strace)\.ts$/

const root = new URL('../../', import.meta.url)
const files = ROOMS.flatMap((room) =>
  readdirSync(new URL(room, root), { recursive: true, encoding: 'utf8' }).map((path) => `${room}/${path}`)
).filter((path) => /\.(ts|svelte)$/.test(path) && !TABLES.test(path))

/** Two words or more, as a sentence has them. */
const SENTENCE = /[A-Za-z’]{2,}[,:;.]? [a-z’]{2,}/
const WORD = /[A-Za-z]{2,}/
const SAID_ATTRIBUTES = /^(aria-label|aria-description|aria-valuetext|title|placeholder|alt|label)$/

/** Sentences among the strings of a script, but those that only a developer meets. */
function inScript(source: string): string[] {
  const found: string[] = []
  const walk = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText().endsWith('Error')) return
    if ((ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) && SENTENCE.test(node.text))
      found.push(node.text)
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
function inExpression(node: Node): string[] {
  if (node.type === 'Literal') return typeof node.value === 'string' && WORD.test(node.value) ? [node.value] : []
  if (node.type === 'TemplateElement') {
    const { raw } = node.value as { raw: string }
    return WORD.test(raw) ? [raw] : []
  }
  if (node.type === 'BinaryExpression' && String(node.operator) !== '+') return []
  if (node.type === 'CallExpression') return []
  if (node.type === 'MemberExpression') return inExpression(node.object as Node)
  return childrenOf(node).flatMap(inExpression)
}

function inMarkup(node: Node): string[] {
  if (node.type === 'Text') return WORD.test(String(node.data)) ? [String(node.data).trim()] : []
  if (node.type === 'ExpressionTag') return inExpression(node.expression as Node)
  if (node.type === 'Attribute') {
    const isSaid = SAID_ATTRIBUTES.test(String(node.name))
    return isSaid ? childrenOf(node).flatMap(inMarkup) : []
  }
  return childrenOf(node).flatMap(inMarkup)
}

function strayIn(path: string, source: string): string[] {
  if (path.endsWith('.ts')) return inScript(source)
  const { fragment, instance } = parse(source, { modern: true })
  const script = instance ? source.slice(...range(instance.content as unknown as Range)) : ''
  return [...inMarkup(fragment as unknown as Node), ...inScript(script)]
}
interface Range {
  readonly start: number
  readonly end: number
}
const range = ({ start, end }: Range): [number, number] => [start, end]

test.each(files)('%s has no words of its own', (path) => {
  expect(strayIn(path, readFileSync(new URL(path, root), 'utf8'))).toEqual([])
})

test.each([
  ['A.svelte', '<p>Nobody runs.</p>', 'Nobody runs.'],
  ['A.svelte', '<button aria-label="Back">◂</button>', 'Back'],
  ['A.svelte', '<a title="{file}, line {line}">x</a>', ', line'],
  ['A.svelte', `<b>{playing ? 'Pause' : words.play}</b>`, 'Pause'],
  ['A.svelte', '<b>{`${n} inside`}</b>', ' inside'],
  ['A.svelte', '<Menu label="Panes" />', 'Panes'],
  ['A.svelte', `<script lang="ts">\n  const said = 'Nothing happens.'\n</script>`, 'Nothing happens.'],
  ['a.ts', 'export const a = (n: number) => `${n} is about to sleep`', ' is about to sleep']
])('in %s, %s is found', (path, source, stray) => {
  expect(strayIn(path, source)).toEqual([stray])
})

test.each([
  ['A.svelte', `<b class="left">{words.play}{letter === 'Zombie' ? 1 : 2}</b>`],
  ['a.ts', `export const a = () => { throw new Error('this run has no life') }`]
])('in %s, %s says nothing to a reader', (path, source) => {
  expect(strayIn(path, source)).toEqual([])
})
