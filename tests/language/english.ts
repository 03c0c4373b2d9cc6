// english.ts: finds English in a page of the made-up language, in which every vowel has an accent (made.ts).
import { readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { FUNCTIONS } from '../../src/lib/record/functions.ts'
import { EVENT_KINDS } from '../../src/lib/run/client.ts'
import { NR } from '../../src/lib/record/syscalls.ts'
import { en } from '../../src/lib/stage/en.ts'
import { made } from './made.ts'

const below = (folder: string): string[] => readdirSync(folder).map((file) => file.replace(/\.c$/, ''))

/** What has a name in Linux has it in every language: functions of the kernel, system calls, programs; fields of a task. */
const NAMES: readonly string[] = [
  ...FUNCTIONS.map(({ name }) => name),
  ...EVENT_KINDS,
  ...Object.keys(NR),
  ...below('src/lib/userland'),
  ...below('content/programs'),
  ...below('content/assignments'),
  // Of the sandbox, in an address: the reader’s own program.
  'own',
  ...'bash grep strace ps server juan Linux comm pid state mm files fs pending blocked parent utime stime flags'.split(
    ' '
  ),
  // What C and the shell write so.
  ...'wait main int void defunct true false NULL errno'.split(' ')
]

/** What programs print, where a text tells of it: in the quotes of C, the words of perror(3), and behind who writes. */
const PRINTED = [
  /"[^"]*"/,
  ...Object.values(en.errors).map((meaning) => new RegExp(meaning)),
  new RegExp(`(?<=${made('writes to the terminal: ')}).*`)
].map(({ source }) => source)

/** What is code, what the machine prints, and what is in English by itself and says so. */
const EXCUSED =
  'script, style, noscript, code, pre, kbd, samp, [lang="en"], [role="log"], .cm-editor, [data-code], [data-term] code'

export interface Watched {
  /** Each word with the text that it stands in. */
  readonly english: Set<string>
  /** All that was shown. */
  readonly texts: Set<string>
}

interface Excuses {
  readonly names: readonly string[]
  readonly excused: string
  readonly printed: readonly string[]
}

/** Runs in the page, before anything of it does: looks at all that is there, and at all that comes. */
function watch({ names, excused, printed }: Excuses): void {
  const known = new Set(names)
  const watched = { english: new Set<string>(), texts: new Set<string>() }
  Object.assign(globalThis, { watched })
  const SAID = [
    'aria-label',
    'aria-description',
    'aria-valuetext',
    'aria-roledescription',
    'title',
    'placeholder',
    'alt'
  ]

  const print = new RegExp(printed.join('|'), 'g')
  const wordsOf = (text: string): string[] =>
    (text.replace(print, ' ').match(/[\p{L}\p{N}_./()<>@~:'-]+/gu) ?? [])
      .filter((token) => !/[_\d/@]|\(\)|\.[chd]\b/.test(token))
      .flatMap((token) => token.split(/[^\p{L}]+/u))
      .filter((word) => /^[A-Za-z]{2,}$/.test(word) && /[aeiouy]/i.test(word) && !/^[A-Z]+$/.test(word))
      .filter((word) => !known.has(word))
  const look = (text: string, where: Element): void => {
    const said = text.trim()
    if (said === '' || where.closest(excused)) return
    watched.texts.add(said)
    const [word] = wordsOf(said)
    if (word !== undefined)
      watched.english.add(`${word}: ${said.slice(0, 120)} <${where.tagName.toLowerCase()} ${where.className}>`)
  }
  const lookAt = (node: Node): void => {
    if (node instanceof Text && node.parentElement) look(node.data, node.parentElement)
    if (!(node instanceof Element)) return
    for (const name of SAID) if (node.hasAttribute(name)) look(node.getAttribute(name)!, node)
    if (node.matches('meta[name="description"]')) look(node.getAttribute('content') ?? '', node)
    for (const child of node.childNodes) lookAt(child)
  }
  new MutationObserver((changes) => {
    for (const { target, addedNodes, type } of changes) {
      if (type !== 'childList') lookAt(target)
      else for (const node of addedNodes) if (node.isConnected) lookAt(node)
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  Object.assign(globalThis, { lookAtAll: () => lookAt(document.documentElement) })
}

export const watchFor = (page: Page): Promise<unknown> =>
  page.addInitScript(watch, { names: NAMES, excused: EXCUSED, printed: PRINTED })

/** What was seen so far. */
export async function seen(page: Page): Promise<{ english: string[]; texts: string[] }> {
  return page.evaluate(() => {
    const { watched, lookAtAll } = globalThis as unknown as { watched: Watched; lookAtAll: () => void }
    lookAtAll()
    return { english: [...watched.english], texts: [...watched.texts] }
  })
}
