// glossary.mjs: a step of the build between a lesson's Markdown and its markup. The first use of each term of the glossary becomes a link to its
// entry, with the entry's sentence along; a term that is marked as one, in bold or by `[word](term:id)`, and has no entry, fails the build.
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'

/**
 * @typedef {object} Entry
 * @property {string} term as it is named in the glossary
 * @property {string[]} [forms] words of the running text that mean it; without it the term itself, if there is no `code`
 * @property {string[]} [code] the same, for words set as code
 * @property {string[]} [strong] the same, where they are set in bold: elsewhere the word may mean something else
 * @property {string} says one sentence
 */
/** @typedef {{ readonly [id: string]: Entry }} Glossary */
/** @typedef {{ type: string, value?: string, url?: string, children?: Node[], position?: { start: { line: number } } }} Node */

/** What is said while its reader has not got there: a first use in it would be nobody's. */
const HIDDEN = new Set(['Answer', 'Choice', 'Try', 'Task'])
/** What is a link or a button already. */
const PRESSED = new Set(['K', 'a'])
const TAG = /<(\/?)([A-Za-z]\w*)[^>]*?(\/?)>/g
const NO_TEXT = new Set(['heading', 'link', 'linkReference', 'code', 'yaml', 'definition', 'tableRow'])
const GLOSSARY = '../../reference/glossary/'

/** @param {string} language @returns {Glossary} */
export const readGlossary = (language) =>
  JSON.parse(readFileSync(new URL(`../content/reference/${language}/glossary.json`, import.meta.url), 'utf8'))

/** @param {Glossary} glossary */
export function linkTerms(glossary) {
  const words = new Words(glossary)
  return () => (/** @type {Node} */ tree, /** @type {{ filename?: string }} */ file) => {
    if (file.filename?.includes('/content/lessons/')) new Lesson(glossary, words, file.filename).link(tree)
  }
}

/** Which word is which term. */
class Words {
  /** @type {Map<string, string>} */ text = new Map()
  /** @type {Map<string, string>} */ code = new Map()
  /** @type {Map<string, string>} */ strong = new Map()

  /** @param {Glossary} glossary */
  constructor(glossary) {
    for (const [id, { term, code = [], forms = code.length > 0 ? [] : [term], strong = [] }] of Object.entries(
      glossary
    )) {
      for (const form of forms) for (const word of [form, capital(form)]) this.text.set(word, id)
      for (const form of code) this.code.set(form, id)
      for (const form of strong) for (const word of [form, capital(form)]) this.strong.set(word, id)
    }
    const longest = [...this.text.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    /** A whole word, and not a part of one with a hyphen. */
    this.pattern = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${longest.map(escaped).join('|')})(?![\\p{L}\\p{N}_-])`, 'gu')
  }

  /** @param {string} word set in bold */
  marked(word) {
    return this.strong.get(word) ?? this.text.get(word) ?? this.code.get(word)
  }
}

class Lesson {
  #used = new Set()
  /** How many marks are open whose text is hidden, or is pressed. */
  #hidden = 0
  #pressed = 0
  #glossary
  #words
  #file

  /** @param {Glossary} glossary @param {Words} words @param {string} file */
  constructor(glossary, words, file) {
    this.#glossary = glossary
    this.#words = words
    this.#file = file
  }

  /** @param {Node} node */
  link(node) {
    if (!node.children) return
    node.children = node.children.flatMap((child) => this.#linked(child))
  }

  /** @param {Node} node @returns {Node[]} */
  #linked(node) {
    if (node.type === 'html') this.#open(node.value ?? '')
    if (node.type === 'strong') return this.#strong(node)
    if (node.type === 'link' && node.url?.startsWith('term:')) return this.#marked(node, node.url.slice('term:'.length))
    if (NO_TEXT.has(node.type)) return [node]
    if (node.type === 'text' && this.#isRead) return this.#text(node.value ?? '')
    if (node.type === 'inlineCode' && this.#isRead)
      return this.#first(this.#words.code.get(plain(node.value ?? '')), [node])
    this.link(node)
    return [node]
  }

  get #isRead() {
    return this.#hidden === 0 && this.#pressed === 0
  }

  /** @param {string} html */
  #open(html) {
    for (const [, closes, name, empty] of html.matchAll(TAG)) {
      if (empty) continue
      const step = closes ? -1 : 1
      if (HIDDEN.has(name)) this.#hidden += step
      if (PRESSED.has(name)) this.#pressed += step
    }
  }

  /** @param {Node} node @returns {Node[]} */
  #strong(node) {
    const word = textOf(node)
    const id = this.#words.marked(word) ?? this.#fail(node, word)
    return this.#isRead ? this.#first(id, [node]) : [node]
  }

  /** @param {Node} node @param {string} id '' for the term that the text is a form of @returns {Node[]} */
  #marked(node, id) {
    const word = textOf(node)
    const known = id === '' ? this.#words.marked(word) : id in this.#glossary ? id : undefined
    const term = known ?? this.#fail(node, id || word)
    this.#used.add(term)
    return this.#anchor(term, node.children ?? [])
  }

  /** @param {string} value @returns {Node[]} */
  #text(value) {
    /** @type {Node[]} */ const nodes = []
    let from = 0
    for (const { 0: word, index } of value.matchAll(this.#words.pattern)) {
      const id = this.#words.text.get(word)
      if (this.#used.has(id)) continue
      nodes.push({ type: 'text', value: value.slice(from, index) }, ...this.#first(id, [{ type: 'text', value: word }]))
      from = index + word.length
    }
    return [...nodes, { type: 'text', value: value.slice(from) }]
  }

  /** @param {string | undefined} id @param {Node[]} nodes @returns {Node[]} */
  #first(id, nodes) {
    if (id === undefined || this.#used.has(id)) return nodes
    this.#used.add(id)
    return this.#anchor(id, nodes)
  }

  /** @param {string} id @param {Node[]} nodes @returns {Node[]} */
  #anchor(id, nodes) {
    const open = `<a href="${GLOSSARY}#${id}" data-term="${id}" data-says="${attribute(this.#glossary[id].says)}">`
    return [{ type: 'html', value: open }, ...nodes, { type: 'html', value: '</a>' }]
  }

  /** @param {Node} node @param {string} word @returns {never} */
  #fail(node, word) {
    const line = node.position?.start.line
    throw new Error(
      `${relative(process.cwd(), this.#file)}:${line}: “${word}” is marked as a term, and the glossary has none`
    )
  }
}

/** @param {Node} node @returns {string} */
const textOf = (node) => node.value?.replace(/\s+/g, ' ') ?? (node.children ?? []).map(textOf).join('')
/** Code comes as mdsvex has it: with entities. @param {string} code */
const plain = (code) => code.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
/** @param {string} word */
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1)
/** @param {string} text */
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const ENTITIES = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;', '{': '&#123;', '}': '&#125;' }
/** @param {string} text */
const attribute = (text) => text.replace(/[&"<>{}]/g, (c) => ENTITIES[/** @type {keyof typeof ENTITIES} */ (c)])
