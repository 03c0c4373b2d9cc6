// links.mjs: a step of the build that looks at the links of a page before its Markdown becomes markup. One that leads to no page of the book, or to no
// place on it, fails the build with file and line; so does one that forgets that the site may lie in a folder. Places that are made of tables are
// left to the prerender, which asks for every id.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { idOfHeading } from './headings.mjs'

/** @typedef {{ type: string, value?: string, url?: string, children?: Node[], position?: { start: { line: number } } }} Node */
/** @typedef {{ url: string, line: number }} Link */

/** By the folder of a page's file: the address of a page, and the part of its file's name that is in it. */
const FOLDERS = /** @type {const} */ ([
  ['content/lessons/LANGUAGE', /^\d+-(.*)\.svx$/, '/read/'],
  ['content/reference/LANGUAGE', /^(.*)\.svx$/, '/reference/'],
  ['content/pages/LANGUAGE', /^(.*)\.svx$/, '/'],
  ['content/assignments', /^([^.]*)$/, '/prove/']
])
const DOORS = ['/', '/read/', '/play/', '/prove/', '/reference/', '/search/']
/** Only the path of an address is looked at. */
const SITE = 'https://site'

/** Address of each page: its file, where it has one. @returns {Map<string, string | undefined>} */
function pagesOf(/** @type {string} */ language, /** @type {string} */ root) {
  const pages = new Map(/** @type {[string, string | undefined][]} */ (DOORS.map((door) => [door, undefined])))
  for (const [places, name, path] of FOLDERS) {
    const folder = places.replace('LANGUAGE', language)
    for (const file of readdirSync(`${root}/${folder}`)) {
      const [, named] = name.exec(file) ?? []
      if (named) pages.set(`${path}${named}/`, file.endsWith('.svx') ? `${root}/${folder}/${file}` : undefined)
    }
  }
  return pages
}

/** @param {string} language @param {string} root the folder of the repository */
export function checkLinks(language, root = process.cwd()) {
  const pages = pagesOf(language, root)
  /** @param {string} file */
  const addressOf = (file) => [...pages].find(([, own]) => own === file)?.[0] ?? `/prove/${file.split('/').at(-3)}/`

  return () =>
    (/** @type {Node} */ tree, /** @type {{ filename?: string }} */ { filename = '' }) => {
      const own = addressOf(filename)
      for (const { url, line } of linksOf(tree)) {
        const fault = faultOf(url, own, pages, filename)
        if (fault) throw new Error(`${relative(process.cwd(), filename)}:${line}: the link “${url}” ${fault}`)
      }
    }
}

/**
 * @param {string} url
 * @param {string} own the address of the page that has it
 * @param {Map<string, string | undefined>} pages
 * @param {string} file of that page
 */
function faultOf(url, own, pages, file) {
  if (url.startsWith('/')) return 'begins at the root of the site, which may lie in a folder: write ../'
  if (!URL.canParse(url, SITE + own)) return 'is no address'
  const { origin, protocol, pathname, hash } = new URL(url, SITE + own)
  if (origin !== SITE) return protocol === 'https:' ? undefined : 'is not https'
  if (!pages.has(pathname)) return 'leads to no page of the book'
  const target = pathname === own ? file : pages.get(pathname)
  if (hash === '' || !target || hasTable(target) || placesOf(target).has(decodeURIComponent(hash.slice(1))))
    return undefined
  return `leads to no place of ${pathname}`
}

/** Rows have addresses of their own. @param {string} file */
const hasTable = (file) => existsSync(file.replace('.svx', '.json')) || /\{@render /.test(readFileSync(file, 'utf8'))

/** @param {string} file */
function placesOf(file) {
  const text = readFileSync(file, 'utf8')
  return new Set([
    ...[...text.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id),
    ...[...text.matchAll(/^##+ (.*)$/gm)].map(([, heading]) => idOfHeading(heading))
  ])
}

/** In Markdown, in markup, and in the front matter. @param {Node} node @returns {Link[]} */
function linksOf(node) {
  const line = node.position?.start.line ?? 0
  if ((node.type === 'link' || node.type === 'definition') && node.url && !node.url.startsWith('term:'))
    return [{ url: node.url, line }]
  if (node.type === 'html' || node.type === 'yaml')
    return [...(node.value ?? '').matchAll(/\bhref(?:=|: )(["'])(.*?)\1/g)].map(({ index, 2: url }) => ({
      url,
      line: line + (node.value ?? '').slice(0, index).split('\n').length - 1 + (node.type === 'yaml' ? 1 : 0)
    }))
  return (node.children ?? []).flatMap(linksOf)
}
