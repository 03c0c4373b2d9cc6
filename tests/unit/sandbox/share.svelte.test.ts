// A work is taken, opened elsewhere, compared, and kept: with a computer in process, and a browser's storage.
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { nodeMachine } from '../../../src/lib/machine/node.ts'
import { digestsOf, historyOf } from '../../../src/lib/run/client.ts'
import { runKept, sourceKept, unpackedRun } from '../../../src/lib/sandbox/desk.ts'
import { GovernedMachine } from '../../../src/lib/sandbox/governed.ts'
import type { SandboxProgram } from '../../../src/lib/sandbox/offers.ts'
import { SHELL } from '../../../src/lib/sandbox/shell.ts'
import { accountOf } from '../../../src/lib/sandbox/works/account.ts'
import { fidelityOf, firstDifference } from '../../../src/lib/sandbox/works/fidelity.ts'
import type { Settings } from '../../../src/lib/sandbox/works/form.ts'
import { readLink } from '../../../src/lib/sandbox/works/workLink.ts'
import { adopt } from '../../../src/lib/sandbox/works/opening.ts'
import type { Work } from '../../../src/lib/sandbox/works/work.ts'
import { forgetWork, keepWorks, works } from '../../../src/lib/sandbox/works/works.ts'
import { keeper, Keeper } from '../../../src/lib/storage/index.ts'
import type { Way } from '../../../src/lib/sandbox/ways.ts'
import { FRESH, PLAYED } from './works.ts'

const RUN = PLAYED.run!

async function doneAgain(way: Way, settings: Settings = {}): Promise<GovernedMachine> {
  const machine = new GovernedMachine(nodeMachine())
  await machine.ask('boot', { ...SHELL, ...settings })
  await machine.again(way)
  return machine
}

describe('a run that is done again elsewhere', () => {
  it('is the same, or the first input behind which it is another is named', async () => {
    const first = await doneAgain(RUN.way, RUN.settings)
    const { way } = first
    const digests = digestsOf(first.run)
    expect(digests).toHaveLength(way.inputs.length)
    const second = await doneAgain(way, RUN.settings)
    expect(firstDifference(second, way, digests)).toBeUndefined()
    expect(fidelityOf(second, way, digests, true)).toBe('It is the same run, to the last digest.')
    const forged = digests.with(4, '0123456789abcdef')
    expect(fidelityOf(second, way, forged, true)).toBe(
      'But it is not the run that its digests tell of. The first difference comes behind input 5, at 5.000000000 s: SIGTERM to 2051.'
    )
    expect(fidelityOf(second, way, digests.slice(0, -1), false)).toMatch(/ it went another way\. .* input 6, /)
    // Another order of turns is another run.
    const other = await doneAgain(way, { ...RUN.settings, seed: 8 })
    expect(firstDifference(other, way, digests)).toBeDefined()
  })
})

describe('a link of an earlier release', () => {
  for (const release of readdirSync('tests/fixtures/works'))
    it(`is opened and done again (${release})`, async () => {
      const { hash, work } = JSON.parse(readFileSync(`tests/fixtures/works/${release}`, 'utf8')) as {
        hash: string
        work: Work
      }
      expect(await readLink(hash)).toEqual({ works: [work] })
      const { way, settings, left } = unpackedRun(work.run!)
      const machine = await doneAgain(way, settings)
      expect(machine.inputs).toHaveLength(way.inputs.length)
      expect(left.every(({ inputs }) => inputs.length > 0)).toBe(true)
      expect(fidelityOf(machine, way, work.digests!, false)).toMatch(
        /is the same run|The first difference comes behind/
      )
    })
})

describe('what is opened', () => {
  const BOOK: SandboxProgram[] = ['zombie_maker', 'own'].map((name) => ({ name, title: name, source: `// ${name}\n` }))

  it('comes in the place of what is kept, which goes among the works; the same one does not', () => {
    expect(adopt(PLAYED, BOOK)).toEqual({ picked: 'own', aside: undefined })
    expect(sourceKept('own').value).toBe(PLAYED.files['own.c'])
    expect(runKept('own').value).toEqual(RUN)
    expect(adopt(PLAYED, BOOK).aside).toBeUndefined()
    expect(works()).toEqual([])
    const { aside } = adopt(FRESH, BOOK)
    expect(runKept('own').value).toBeUndefined()
    expect(works().map(({ work }) => work)).toEqual([{ title: aside, program: 'own', files: PLAYED.files, run: RUN }])
    // It can be opened again, and then the other one is kept.
    expect(adopt(works()[0].work, BOOK).aside).toBe(aside)
    expect(runKept('own').value).toEqual(RUN)
    expect(works()).toHaveLength(2)
  })

  it('and is a program that the book does not have, becomes the reader’s own', () => {
    const { picked } = adopt({ program: 'gone', files: { 'gone.c': '// from elsewhere\n' } }, BOOK)
    expect(picked).toBe('own')
    expect(sourceKept('own').value).toBe('// from elsewhere\n')
  })

  afterAll(() => keeper.close())
})

describe('the works of a browser', () => {
  beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))
  afterAll(() => vi.unstubAllGlobals())

  it('of two tabs all stay, and a damaged one hides no other', async () => {
    const [a, b] = [new Keeper(), new Keeper()]
    await Promise.all([a.open(), b.open()])
    keepWorks([PLAYED], a)
    keepWorks([FRESH], b)
    await expect.poll(() => [works(a).length, works(b).length]).toEqual([2, 2])
    forgetWork(works(a).find(({ work }) => work.title === undefined)!.id, a)
    await expect.poll(() => works(b).map(({ work }) => work)).toEqual([PLAYED])
    await a.replace(
      'play:works',
      { name: 'play:works', revision: 'by-hand', at: 9e15, value: [7, { id: 'x', work: FRESH }, {}] },
      []
    )
    const c = new Keeper()
    await c.open()
    expect(works(c).map(({ id }) => id)).toContain('x')
    for (const tab of [a, b, c]) tab.close()
  })

  it('are forgotten with all else, in every tab', async () => {
    const [a, b] = [new Keeper(), new Keeper()]
    await Promise.all([a.open(), b.open()])
    localStorage.setItem('unkillable.appearance', '{}')
    localStorage.setItem('paneforge:unkillable:play:rows', '[]')
    localStorage.setItem('another site’s', 'stays')
    keepWorks([PLAYED], a)
    sourceKept('x', a).write('text')
    await expect.poll(() => works(b).length).toBeGreaterThan(0)
    await a.forgetAll()
    await expect.poll(() => works(b)).toEqual([])
    expect(Object.keys(localStorage)).toEqual(['another site’s'])
    const next = new Keeper()
    await next.open()
    expect([works(next), sourceKept('x', next).value]).toEqual([[], undefined])
    for (const tab of [b, next]) tab.close()
  })
})

describe('what happened', () => {
  it('is told with all that is needed to do it again', async () => {
    const machine = await doneAgain(RUN.way, RUN.settings)
    const digests = digestsOf(machine.run)
    const text = accountOf({ ...PLAYED, digests }, (task) => historyOf(machine.run).byId(task)?.pid, 'LINK')
    expect(text.split('\n').filter((line) => line.startsWith('----'))).toEqual([
      '---- own.c ----',
      '---- /home/juan/own.c ----',
      '---- computer ----',
      '---- what was put in, and the digest of what followed ----'
    ])
    expect(text).toContain('cpus 2, seed 7, pid_max 5000')
    expect(text).toContain(`5.000000000 s  SIGTERM to 2051  ${digests[4]}`)
    expect(text).toMatch(/It came to 20\.0+ s\. On show: 6\.0+ s\.\n\nLINK$/)
    expect(accountOf(FRESH, () => undefined, undefined)).toMatch(/Nothing was done yet\.$/)
  })
})
