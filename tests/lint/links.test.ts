// Addresses that lead out of the book. They cannot be tried where it is built; so their hosts are listed, and those of manuals and of Linux have the
// form that one place gives them.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FUNCTIONS } from '../../src/lib/record/functions.ts'
import { linuxLine, manPage, VERSIONS, type Version } from '../../src/lib/site/elsewhere.ts'
import { whereToRead } from '../../src/lib/stage/kernel/sources.ts'

/** Whom the book sends its readers to. */
const HOSTS = [
  'docs.docker.com',
  'docs.python.org',
  'elixir.bootlin.com',
  'kubernetes.io',
  'man7.org',
  'pubs.opengroup.org'
]
/** Names of formats, and an address that stands for others. */
const NO_LINK = ['www.w3.org', 'www.sitemaps.org', 'example.org']
const MADE_HERE = 'src/lib/site/elsewhere.ts'

interface Address {
  readonly file: string
  readonly line: number
  readonly url: string
  /** What the book calls it, where it stands in a list of sources. */
  readonly title: string
}

function addressesIn(file: string, text: string): Address[] {
  return text.split('\n').flatMap((row, i) =>
    [...row.matchAll(/https?:\/\/[^\s'"`)>]+/g)].map(({ 0: url }) => ({
      file,
      line: i + 1,
      url,
      title: /title: (['"])(.*?)\1/.exec(row)?.[2] ?? ''
    }))
  )
}

/** Files with sentences, by their folder: a route may be a folder with a dot in its name. */
const FILES = { content: /\.(svx|json)$/, src: /\.(ts|svelte)$/ }

const addresses = Object.entries(FILES).flatMap(([folder, pattern]) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file))
    .map((file) => `${folder}/${file}`)
    .flatMap((file) => addressesIn(file, readFileSync(file, 'utf8')))
)

/** The same address as elsewhere.ts makes it; undefined: it makes none like it. */
function remade(url: string): string | undefined {
  const [, name, section] = /\/([\w.+-]+)\.(\d\w*)\.html$/.exec(url) ?? []
  if (name) return manPage(name, section)
  const [, version, file, line] = /\/linux\/(v[\d.]+)\/source\/(.*)#L(\d+)$/.exec(url) ?? []
  return file && linuxLine(version as Version, file, Number(line))
}

/** Of the function that a title names, where we say that it is. `kernel/exit.c, do_exit, in 6.1` */
function lineOf(title: string): number | undefined {
  const [, name] = /, (\w+), in 6\.1/.exec(title) ?? []
  return FUNCTIONS.find((fn) => fn.name === name)?.line
}

function faultOf({ file, url, title }: Address): string | undefined {
  const { host, protocol, pathname } = new URL(url)
  if (NO_LINK.includes(host)) return undefined
  if (protocol !== 'https:') return 'not https'
  if (!HOSTS.includes(host)) return 'a host that is not listed'
  if (host !== 'man7.org' && host !== 'elixir.bootlin.com') return undefined
  if (file.startsWith('src/')) return file === MADE_HERE ? undefined : 'made elsewhere than in elsewhere.ts'
  if (remade(url) !== url) return 'another form'
  const version = pathname.split('/')[2]
  if (host === 'elixir.bootlin.com' && !Object.values<string>(VERSIONS).includes(version)) return 'another Linux'
  const line = lineOf(title)
  if (line !== undefined && !url.endsWith(`#L${line}`)) return `not line ${line}`
  const [, page] = /^(\w+\(\w+\))/.exec(title) ?? []
  const [, name, section] = /\/([\w.+-]+)\.(\d\w*)\.html$/.exec(url) ?? []
  return page && `${name}(${section})` !== page ? `not ${page}` : undefined
}

test('every address that leads out of the book is one that it can have', () => {
  const faults = addresses.flatMap((address) => {
    const fault = faultOf(address)
    return fault === undefined ? [] : [`${address.file}:${address.line}: ${address.url}: ${fault}`]
  })
  expect(faults).toEqual([])
  const hosts = addresses.map(({ url }) => new URL(url).host)
  expect(HOSTS.filter((host) => !hosts.includes(host))).toEqual([])
})

test.each([
  ['http://man7.org/linux/man-pages/man2/kill.2.html', '', 'not https'],
  ['https://man7.com/linux/man-pages/man2/kill.2.html', '', 'a host that is not listed'],
  ['https://man7.org/linux/man-pages/man1/kill.2.html', '', 'another form'],
  ['https://man7.org/linux/man-pages/man2/kill.2.html', 'wait(2), on zombies', 'not wait(2)'],
  ['https://elixir.bootlin.com/linux/v6.1/kernel/exit.c#L814', '', 'another form'],
  ['https://elixir.bootlin.com/linux/v5.4/source/kernel/exit.c#L814', '', 'another Linux'],
  ['https://elixir.bootlin.com/linux/v6.1/source/kernel/exit.c#L815', 'kernel/exit.c, do_exit, in 6.1', 'not line 814']
])('%s under “%s” is %s', (url, title, fault) => {
  expect(faultOf({ file: 'content/a.svx', line: 1, url, title })).toBe(fault)
})

test('an address of the kernel that is made elsewhere in the code is found', () => {
  const [address] = addressesIn('src/a.ts', "\nconst a = 'https://man7.org/linux/man-pages/man2/kill.2.html'")
  expect([address.line, faultOf(address)]).toEqual([2, 'made elsewhere than in elsewhere.ts'])
})

test('what had another name in 4.14 is looked up by that', () => {
  const then = (name: string) => whereToRead(FUNCTIONS.find((fn) => fn.name === name)!).then
  expect(then('do_exit')).toBe('https://elixir.bootlin.com/linux/v4.14/A/ident/do_exit')
  expect(then('kernel_clone')).toBe('https://elixir.bootlin.com/linux/v4.14/A/ident/_do_fork')
})
