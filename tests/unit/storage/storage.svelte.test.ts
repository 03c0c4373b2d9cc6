import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import * as v from 'valibot'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { UNKEPT } from '../../../src/lib/storage/index.ts'
import { Keeper } from '../../../src/lib/storage/keeper.svelte.ts'
import type { Head } from '../../../src/lib/storage/database.ts'

const tabs: Keeper[] = []

/** The connections to the disk, in order. */
const opened: IDBDatabase[] = []

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  opened.length = 0
  const open = indexedDB.open.bind(indexedDB)
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    const request = open(name, version)
    request.addEventListener('success', () => opened.push(request.result))
    return request
  })
})

afterEach(() => {
  for (const tab of tabs.splice(0)) tab.close()
  localStorage.clear()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** Another tab of the same browser. */
async function tab(): Promise<Keeper> {
  const keeper = new Keeper()
  tabs.push(keeper)
  await keeper.open()
  return keeper
}

const textOf = (keeper: Keeper, name = 'text') => keeper.kept({ name, schema: v.string() })

/** What stands on the disk, whoever wrote it. */
async function onDisk(name = 'text'): Promise<unknown[]> {
  const db = await openDB('unkillable', 1)
  const heads: Head[] = await db.getAll('heads')
  db.close()
  return heads.filter((head) => head.name === name).map(({ value }) => value)
}

const soon = (check: () => unknown) => vi.waitFor(check, { interval: 5 })

describe('what is kept', () => {
  it('is there at once, and in the next tab', async () => {
    const text = textOf(await tab())
    text.write('one')
    text.write('two')
    expect(text.value).toBe('two')
    await soon(async () => expect(await onDisk()).toEqual(['two']))
    expect(textOf(await tab()).value).toBe('two')
    text.write(undefined)
    await soon(async () => expect(await onDisk()).toEqual([]))
    expect(textOf(await tab()).value).toBeUndefined()
  })

  it('is on its way to the disk before the call that keeps it returns: a tab may end right after', async () => {
    const text = textOf(await tab())
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit')
    text.write('the last key')
    expect(commit).toHaveBeenCalledOnce()
    await soon(async () => expect(await onDisk()).toEqual(['the last key']))
  })

  it('is only the last of many states when they come faster than the disk', async () => {
    const text = textOf(await tab())
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit')
    for (let i = 0; i <= 1000; i++) text.write(`${i}`)
    await soon(async () => expect(await onDisk()).toEqual(['1000']))
    expect(commit.mock.calls.length).toBeLessThan(5)
  })

  it('is as nothing where it does not fit its schema, and is replaced by what is written next', async () => {
    textOf(await tab()).write('no number')
    await soon(async () => expect(await onDisk()).toEqual(['no number']))
    const count = (await tab()).kept({ name: 'text', schema: v.number() })
    expect(count.value).toBeUndefined()
    expect(count.rival).toBeUndefined()
    count.write(7)
    await soon(async () => expect(await onDisk()).toEqual([7]))
  })

  it('that is written before the disk is there does not take the place of what the disk has', async () => {
    textOf(await tab()).write('old')
    await soon(async () => expect(await onDisk()).toEqual(['old']))
    const keeper = new Keeper()
    tabs.push(keeper)
    const early = textOf(keeper)
    early.write('new')
    await soon(() => expect(early.rival).toEqual(expect.objectContaining({ value: 'old' })))
    expect((await onDisk()).sort()).toEqual(['new', 'old'])
  })
})

describe('a browser that refuses', () => {
  it('keeps in memory what is written, and says so', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    const keeper = await tab()
    expect(keeper.unkept).toBe('off')
    const text = textOf(keeper)
    text.write('mine')
    await soon(() => expect(textOf(keeper).value).toBe('mine'))
    expect(UNKEPT[keeper.unkept!]).toContain('keeps nothing')
  })

  it('whose disk is full loses nothing, says so, and has all of it when there is room again', async () => {
    const keeper = await tab()
    const [one, two] = [textOf(keeper, 'one'), textOf(keeper, 'two')]
    one.write('first')
    await soon(async () => expect(await onDisk('one')).toEqual(['first']))
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    one.write('second')
    two.write('another')
    await soon(() => expect(keeper.unkept).toBe('full'))
    expect([one.value, two.value]).toEqual(['second', 'another'])
    // What was kept before is still there.
    expect(await onDisk('one')).toEqual(['first'])
    full.mockRestore()
    one.write('third')
    await soon(() => expect(keeper.unkept).toBeUndefined())
    expect([await onDisk('one'), await onDisk('two')]).toEqual([['third'], ['another']])
  })

  it('that deletes what the site has kept while it is open gets the next change again', async () => {
    const keeper = await tab()
    const text = textOf(keeper)
    text.write('before')
    await soon(async () => expect(await onDisk()).toEqual(['before']))
    forceCloseDatabase(opened[0] as never)
    text.write('after')
    expect(text.value).toBe('after')
    await soon(async () => expect(await onDisk()).toContain('after'))
    await soon(() => expect(keeper.unkept).toBeUndefined())
  })
})

describe('a newer version of the site', () => {
  const upgrade = () => openDB('unkillable', 2)

  it('gets the disk when it asks; what the older tab writes from then on is in memory, and it says so', async () => {
    const keeper = await tab()
    const text = textOf(keeper)
    text.write('before')
    const newer = await upgrade()
    expect(keeper.unkept).toBe('newer')
    text.write('after')
    await soon(() => expect(text.value).toBe('after'))
    expect(keeper.unkept).toBe('newer')
    expect((await newer.getAll('heads')).map(({ value }) => value)).toEqual(['before'])
    newer.close()
  })

  it('is not disturbed by an older tab that comes after it', async () => {
    ;(await upgrade()).close()
    expect((await tab()).unkept).toBe('newer')
  })
})

describe('what c787432 has left in localStorage', () => {
  const LEFT = JSON.parse(readFileSync('tests/fixtures/c787432/localStorage.json', 'utf8')) as Record<string, string>
  const EARLY = /^paneforge:|^unkillable\.appearance$/

  it('is taken over, each thing under its name, and goes from there', async () => {
    for (const [key, text] of Object.entries(LEFT)) localStorage.setItem(key, text)
    const student = textOf(await tab(), 'student')
    expect(student.value).toBe('Ada Lovelace')
    expect(await onDisk('play:source:own')).toEqual([LEFT['unkillable:play:own']])
    expect(await onDisk('play:run:zombie_maker')).toEqual([JSON.parse(LEFT['unkillable:play:run:zombie_maker'])])
    expect(await onDisk('play:last')).toEqual([{ picked: 'zombie_maker', name: 'zombie_maker' }])
    expect(await onDisk('read')).toEqual([JSON.parse(LEFT['unkillable.read'])])
    const exercises = ['counting', 'envelope', 'unkillable']
    for (const name of exercises)
      expect(await onDisk(`prove:${name}`)).toEqual([JSON.parse(LEFT[`unkillable:prove:${name}`])])
    expect(Object.keys(localStorage).sort()).toEqual(
      Object.keys(LEFT)
        .filter((key) => EARLY.test(key))
        .sort()
    )
  })

  it('stays there, and is on show, where it cannot be taken over', async () => {
    localStorage.setItem('unkillable:student', 'Ada')
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(textOf(await tab(), 'student').value).toBe('Ada')
    expect(localStorage.getItem('unkillable:student')).toBe('Ada')
  })

  it('does not take the place of what was written since', async () => {
    textOf(await tab(), 'play:source:own').write('since')
    localStorage.setItem('unkillable:play:own', 'from an old tab')
    const text = textOf(await tab(), 'play:source:own')
    expect([text.value, text.rival?.value].sort()).toEqual(['from an old tab', 'since'])
  })

  it('is left alone where it cannot be read', async () => {
    localStorage.setItem('unkillable.read', '{"zombie":')
    await tab()
    expect(localStorage.getItem('unkillable.read')).toBe('{"zombie":')
    expect(await onDisk('read')).toEqual([])
  })
})

describe('two tabs', () => {
  const both = async () => {
    const before = textOf(await tab())
    before.write('common')
    await soon(async () => expect(await onDisk()).toEqual(['common']))
    const [a, b] = [textOf(await tab()), textOf(await tab())]
    a.hold()
    b.hold()
    return { a, b }
  }

  it('where one has gone on, the other is asked; taken, it stands in both', async () => {
    const { a, b } = await both()
    a.write('from a')
    await soon(() => expect(b.rival?.value).toBe('from a'))
    expect(b.value).toBe('common')
    expect(b.take()).toBe('from a')
    expect(b.rival).toBeUndefined()
    await soon(async () => expect(await onDisk()).toEqual(['from a']))
    b.write('and b')
    await soon(() => expect(a.rival?.value).toBe('and b'))
  })

  it('that both go on lose neither, until somebody chooses', async () => {
    const { a, b } = await both()
    a.write('from a')
    b.write('from b')
    await soon(() => expect([a.rival?.value, b.rival?.value]).toEqual(['from b', 'from a']))
    expect((await onDisk()).sort()).toEqual(['from a', 'from b'])
    a.write('from a, still')
    await soon(async () => expect((await onDisk()).sort()).toEqual(['from a, still', 'from b']))
    await soon(() => expect(b.rival?.value).toBe('from a, still'))
    b.insist()
    await soon(async () => expect(await onDisk()).toEqual(['from b']))
    // The other one still has its own on show, and is asked.
    await soon(() => expect(a.rival?.value).toBe('from b'))
    expect(a.value).toBe('from a, still')
    await soon(async () => {
      // What was chosen against may have been written once more meanwhile.
      a.insist()
      expect(await onDisk()).toEqual(['from a, still'])
    })
    await soon(() => expect(b.rival?.value).toBe('from a, still'))
  })

  it('that know nothing of each other find out when they write', async () => {
    vi.stubGlobal('BroadcastChannel', undefined)
    const { a, b } = await both()
    a.write('from a')
    await soon(async () => expect(await onDisk()).toEqual(['from a']))
    b.write('from b')
    await soon(() => expect(b.rival?.value).toBe('from a'))
    expect((await onDisk()).sort()).toEqual(['from a', 'from b'])
  })

  it('one closed without a choice, the next tab is asked', async () => {
    const { a, b } = await both()
    a.write('from a')
    b.write('from b')
    await soon(async () => expect(await onDisk()).toHaveLength(2))
    const next = textOf(await tab())
    expect([next.value, next.rival?.value].sort()).toEqual(['from a', 'from b'])
  })

  it('are not asked about what is the same, nor about what they do not show', async () => {
    const { a, b } = await both()
    const aside = textOf(await tab())
    a.write('same')
    b.write('same')
    await soon(() => expect(aside.value).toBe('same'))
    expect([a.rival, b.rival]).toEqual([undefined, undefined])
    b.write('other')
    await soon(() => expect(aside.value).toBe('other'))
    expect(aside.rival).toBeUndefined()
  })

  it('one has forgotten it: the other is asked', async () => {
    const { a, b } = await both()
    a.write(undefined)
    await soon(() => expect(b.rival).toEqual(expect.objectContaining({ value: undefined })))
    b.insist()
    await soon(async () => expect(await onDisk()).toEqual(['common']))
  })

  it('come to the same where nobody is to be asked', async () => {
    const sum = {
      name: 'sum',
      schema: v.record(v.string(), v.number()),
      settle: (older: Record<string, number>, newer: Record<string, number>) => ({ ...older, ...newer })
    }
    const [a, b] = [(await tab()).kept(sum), (await tab()).kept(sum)]
    a.write({ one: 1 })
    b.write({ two: 2 })
    await soon(() => expect([a.value, b.value]).toEqual([b.value, { one: 1, two: 2 }]))
    await soon(async () => expect((await onDisk('sum')).at(-1)).toEqual({ one: 1, two: 2 }))
  })

  it('write as they like: what each shows is on the disk (property)', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(2), fc.nat(3)), { maxLength: 12 }), async (moves) => {
        vi.stubGlobal('indexedDB', new IDBFactory())
        const three = [textOf(await tab()), textOf(await tab()), textOf(await tab())]
        for (const text of three) text.hold()
        for (const [n, [who, pause]] of moves.entries()) {
          three[who].write(`${who}: ${n}`)
          for (let i = 0; i < pause; i++) await new Promise((done) => setTimeout(done))
        }
        const shown = three.flatMap(({ value }) => value ?? [])
        await soon(async () => expect(await onDisk()).toEqual(expect.arrayContaining(shown)))
        for (const open of tabs.splice(0)) open.close()
      }),
      { numRuns: 40 }
    )
  })
})
