// The site's files in the browser's caches: laid in whole, taken over from earlier versions, cleared away.
import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { fileAt, type Files } from '../../../src/lib/offline/files.ts'
import { clear, fill, ofEarlier, ofThis, type Shelf } from '../../../src/lib/offline/shelf.ts'

const SCOPE = 'https://example.org/docs/book/'
const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** The browser's caches, in memory. */
class Caches {
  readonly all = new Map<string, Map<string, Response>>()
  keys = () => Promise.resolve([...this.all.keys()])
  delete = (name: string) => Promise.resolve(this.all.delete(name))
  open(name: string) {
    const held = this.all.get(name) ?? new Map<string, Response>()
    this.all.set(name, held)
    return Promise.resolve({
      match: (address: string) => Promise.resolve(held.get(address)?.clone()),
      put: (address: string, response: Response) => Promise.resolve(void held.set(address, response))
    })
  }
}

let caches: Caches
let host: Record<string, string>
let asked: string[]
beforeEach(() => {
  caches = new Caches()
  host = { '': 'home', 'read/exit/': 'exit', 'a.js': 'a' }
  asked = []
})

const filesOf = (texts: Record<string, string>): Files =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, hash(text)]))
const shelfOf = (version: string, files = filesOf(host)): Shelf => ({
  caches: caches as unknown as CacheStorage,
  scope: SCOPE,
  files,
  version
})
const fetch = ({ url }: Request): Promise<Response> => {
  const name = url.slice(SCOPE.length)
  asked.push(name)
  const text = host[name]
  return Promise.resolve(text === undefined ? new Response('', { status: 404 }) : new Response(text))
}
const textOf = async (response: Promise<Response | undefined>) => (await response)?.text()

describe('a version', () => {
  test('is laid in whole, each file once', async () => {
    const shelf = shelfOf('1')
    await fill(shelf, fetch)
    expect(asked.sort()).toEqual(['', 'a.js', 'read/exit/'])
    expect(await textOf(ofThis(shelf, 'read/exit/'))).toBe('exit')
    expect(await ofThis(shelf, 'b.js')).toBeUndefined()
  })

  test('takes over what has not changed from the one before', async () => {
    await fill(shelfOf('1'), fetch)
    asked = []
    host['a.js'] = 'another a'
    host['b.js'] = 'b'
    const shelf = shelfOf('2')
    await fill(shelf, fetch)
    expect(asked.sort()).toEqual(['a.js', 'b.js'])
    expect(await textOf(ofThis(shelf, ''))).toBe('home')
    expect(await textOf(ofThis(shelf, 'a.js'))).toBe('another a')
  })

  test('is refused when the host gives a file that is not the listed one, or none; tried again, it takes what is left', async () => {
    const shelf = shelfOf('1')
    host['a.js'] = 'of another version'
    await expect(fill(shelf, fetch)).rejects.toThrow(`${SCOPE}a.js: another version`)
    delete host['a.js']
    await expect(fill(shelf, fetch)).rejects.toThrow(`${SCOPE}a.js: 404`)
    host['a.js'] = 'a'
    asked = []
    await fill(shelf, fetch)
    expect(asked).toEqual(['a.js'])
  })

  test('leaves the one before to pages that are open, and clears away older ones and nobody else’s', async () => {
    await caches.open('somebody else’s')
    for (const version of ['1', '2', '3']) {
      host['a.js'] = version
      await fill(shelfOf(version), fetch)
    }
    const shelf = shelfOf('3')
    await clear(shelf)
    expect([...caches.all.keys()]).toEqual(['somebody else’s', 'unkillable /docs/book/ 2', 'unkillable /docs/book/ 3'])
    expect(await textOf(ofEarlier(shelf, `${SCOPE}a.js`))).toBe('2')
    expect(await ofEarlier(shelf, `${SCOPE}nowhere`)).toBeUndefined()
  })
})

describe('an address', () => {
  const files = filesOf({ '': '', 'read/exit/': '', 'a.js': '' })
  const at = (address: string) => fileAt(files, SCOPE, new URL(address, SCOPE).href)

  test.each([
    ['./', ''],
    ['index.html', ''],
    ['?program=zombie_maker#x', ''],
    ['read/exit/', 'read/exit/'],
    ['read/exit', 'read/exit/'],
    ['read/exit/index.html', 'read/exit/'],
    ['read/exit/?step=2', 'read/exit/'],
    ['a.js', 'a.js'],
    ['a.js/', undefined],
    ['nowhere', undefined],
    ['toString', undefined],
    ['/docs/', undefined],
    ['/docs/booklet/', undefined],
    ['https://example.com/docs/book/a.js', undefined]
  ])('%s is the file %s', (address, file) => expect(at(address)).toBe(file))
})
