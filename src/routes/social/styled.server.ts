// styled.server.ts: a picture that a component has drawn, with its styles written into its elements, for a program that knows no custom properties, no
// light-dark() and no short forms. Rules come from the components' own sources and from tokens.css.
import { readdirSync, readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { compile } from 'svelte/compiler'

/** The build runs at the root of the tree. */
const ROOT = `${process.cwd()}/`
const COMPONENTS = [
  'src/routes/social/Card.svelte',
  'src/lib/stage/Hatch.svelte',
  ...readdirSync(`${ROOT}src/lib/stage/tree`)
    .filter((file) => file.endsWith('.svelte'))
    .sort()
    .map((file) => `src/lib/stage/tree/${file}`)
]
const read = (path: string): string => readFileSync(ROOT + path, 'utf8')

/** A comma that stands in no brackets. */
const COMMA = /,(?!(?:[^()]|\([^()]*\))*\))/

interface Rule {
  readonly selector: string
  readonly declarations: readonly (readonly [name: string, value: string])[]
}

/** Inherited by all, as the light theme has them. */
const TOKENS = new Map(declarationsOf(/:root\s*\{([^}]*)\}/.exec(withoutComments(read('src/lib/site/tokens.css')))![1]))

/** As the components are compiled for the pages: a class for each, made of its file's name. The later of two that are equally exact wins. */
const rules: readonly Rule[] = COMPONENTS.flatMap((path) =>
  rulesOf(compile(read(path), { filename: ROOT + path, css: 'external' }).css?.code ?? '')
)
  .map((rule, order) => ({ rule, order, exact: exactness(rule.selector) }))
  .sort((a, b) => a.exact - b.exact || a.order - b.order)
  .map(({ rule }) => rule)

/** `html`: an svg element, as rendered. */
export function styled(html: string): string {
  const dom = new JSDOM(html.replaceAll(/<!--[^]*?-->/g, ''), { contentType: 'image/svg+xml' })
  const svg = dom.window.document.documentElement
  const styles = new Map<Element, Map<string, string>>()
  const declare = (element: Element, declarations: Rule['declarations']) => {
    const style = styles.get(element) ?? new Map<string, string>()
    for (const [name, value] of declarations) style.set(name, value)
    styles.set(element, style)
  }
  for (const { selector, declarations } of rules)
    for (const element of svg.ownerDocument.querySelectorAll(selector)) declare(element, declarations)
  for (const element of svg.ownerDocument.querySelectorAll('[style]'))
    declare(element, declarationsOf(element.getAttribute('style')!))
  write(svg, styles, TOKENS)
  return dom.serialize()
}

/** Downwards, for custom properties are inherited. */
function write(
  element: Element,
  styles: ReadonlyMap<Element, ReadonlyMap<string, string>>,
  inherited: ReadonlyMap<string, string>
): void {
  const own = styles.get(element) ?? new Map<string, string>()
  const custom = [...own].filter(([name]) => name.startsWith('--'))
  const known = custom.length > 0 ? new Map([...inherited, ...custom]) : inherited
  const said = [...own]
    .filter(([name]) => !name.startsWith('--'))
    .flatMap(([name, value]) => longOf(name, resolved(value, known)))
  if (said.length > 0) element.setAttribute('style', said.map(([name, value]) => `${name}:${value}`).join(';'))
  else element.removeAttribute('style')
  element.removeAttribute('class')
  for (const { name, value } of [...element.attributes])
    if (value.includes('var(')) element.setAttribute(name, resolved(value, known))
  // A length that is said to be 1 is not understood; a line that is whole needs no dashes.
  if (element.hasAttribute('pathLength'))
    for (const name of ['pathLength', 'stroke-dasharray', 'stroke-dashoffset']) element.removeAttribute(name)
  // The edge that keeps a word readable above a line would lie above the line that strikes it out.
  if (own.has('text-decoration')) element.setAttribute('style', `${element.getAttribute('style')};stroke:none`)
  for (const child of element.children) write(child, styles, known)
}

function resolved(value: string, known: ReadonlyMap<string, string>): string {
  const light = value.replace(/light-dark\(([^,()]*),[^()]*\)/g, '$1')
  return /var\((--[\w-]+)\)/.test(light)
    ? resolved(
        light.replace(/var\((--[\w-]+)\)/g, (_, name) => known.get(name) ?? 'none'),
        known
      )
    : light
}

/** `font: 700 12px A, B` in its parts. */
function longOf(name: string, value: string): [string, string][] {
  const font = name === 'font' ? /^(?:(\d+) )?([\d.]+px)(?: ?\/ ?[\d.]+)? (.*)$/.exec(value) : null
  if (!font) return [[name, value]]
  const [, weight = '400', size, family] = font
  return [
    ['font-weight', weight],
    ['font-size', size],
    ['font-family', family]
  ]
}

/** A rule for each of the selectors that share a body. */
function rulesOf(css: string): Rule[] {
  return [...withoutComments(css).matchAll(/([^{}@]+)\{([^{}]*)\}/g)].flatMap(([, selectors, body]) =>
    selectors.split(COMMA).map((selector) => ({ selector: selector.trim(), declarations: declarationsOf(body) }))
  )
}

function declarationsOf(body: string): [string, string][] {
  return [...body.matchAll(/([\w-]+)\s*:\s*([^;]+)/g)].map(([, name, value]) => [
    name,
    value.replaceAll(/\s+/g, ' ').trim()
  ])
}

function withoutComments(css: string): string {
  return css.replaceAll(/\/\*[^]*?\*\//g, '')
}

/** Classes and attributes count a hundred, names of elements one; `:where()` does not count. */
function exactness(selector: string): number {
  const counted = selector.replaceAll(/:where\([^)]*\)/g, '')
  const classes = counted.match(/[.[:][\w-]+/g)?.length ?? 0
  return classes * 100 + (counted.match(/(^|[\s>+~])[a-z]+/g)?.length ?? 0)
}
