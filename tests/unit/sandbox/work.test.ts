import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { deflated, inflated, TooLargeError } from '../../../src/lib/sandbox/works/deflate.ts'
import { linkOf, readLink } from '../../../src/lib/sandbox/works/workLink.ts'
import { hasWork } from '../../../src/lib/sandbox/works/mark.ts'
import { readWorks, writeWork, writeWorks, type Work } from '../../../src/lib/sandbox/works/work.ts'
import { FRESH, PLAYED } from './works.ts'

const PAGE = 'https://example.org/docs/play/'
const hashOf = async (work: Work) => new URL(await linkOf(PAGE, work)).hash
const troubleOf = (value: unknown): string => {
  const read = readWorks(typeof value === 'string' ? value : JSON.stringify(value))
  return 'trouble' in read ? read.trouble : ''
}

describe('a link', () => {
  it.each([FRESH, PLAYED])('holds all of a work (%#)', async (work) => {
    const hash = await hashOf(work)
    expect(hasWork(hash)).toBe(true)
    expect(hash).toMatch(/^#work=[\w-]+$/)
    expect(await readLink(hash)).toEqual({ works: [work] })
  })

  it('is short: what a run has in common with the editor costs nearly nothing', async () => {
    expect((await linkOf(PAGE, FRESH)).length).toBeLessThan(300)
    expect((await linkOf(PAGE, PLAYED)).length).toBeLessThan(1000)
  })

  it('that lost a letter anywhere, or has another one, says that it is damaged', async () => {
    const hash = await hashOf(PLAYED)
    for (let i = '#work='.length; i < hash.length; i += 7) {
      const other = hash[i] === 'A' ? 'B' : 'A'
      for (const damaged of [hash.slice(0, i), hash.slice(0, i) + other + hash.slice(i + 1)])
        expect(await readLink(damaged)).toMatchObject({ trouble: expect.stringMatching(/^It is damaged/) as string })
    }
    for (const junk of ['', '%', '%00', '<img src=x>', '=', 'AAAA', '....'])
      expect(await readLink(`#work=${junk}`)).toMatchObject({
        trouble: 'It is damaged: a part of it is missing or was changed.'
      })
  })

  it('that would become too large is given up before it has', async () => {
    const bomb = deflateSync(Buffer.alloc(500_000_000, ' '), { level: 9 }).toString('base64url')
    const before = process.memoryUsage().arrayBuffers
    await expect(inflated(bomb, 4_000_000)).rejects.toThrow(TooLargeError)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000)
    expect(await readLink(`#work=${bomb}`)).toEqual({
      trouble: 'It is too large: no work has more than 4,000,000 characters.'
    })
  })

  it('keeps every character of a text', async () => {
    const text = String.fromCodePoint(...Array.from({ length: 0x3000 }, (_, i) => i)) + '🧟'
    expect(await inflated(await deflated(text), 1e6)).toBe(text)
  })
})

describe('a file', () => {
  it('holds one work or many', () => {
    expect(readWorks(writeWork(PLAYED))).toEqual({ works: [PLAYED] })
    expect(readWorks(writeWorks([PLAYED, FRESH]))).toEqual({ works: [PLAYED, FRESH] })
  })

  const value = JSON.parse(writeWork(PLAYED)) as Record<string, unknown>
  const run = value.run as Record<string, unknown>
  const input = (input: object) => ({ ...value, run: { ...run, way: { inputs: [{ clock: 1, input }], until: 2 } } })
  const file = (name: string) => ({ ...value, files: { 'own.c': '', [name]: '' } })

  it.each([
    ['', 'It is empty.'],
    ['{"format":', 'It is damaged: a part of it is missing or was changed.'],
    ['null', 'It is no work of Unkillable.'],
    [[1, 2], 'It is no work of Unkillable.'],
    [{ format: 'toString', version: 1 }, 'It is no work of Unkillable.'],
    [
      { ...value, version: 2 },
      'It has version 2 of the form, and this page knows 1. Load the page again: a newer one may know it.'
    ],
    [{ ...value, version: '1' }, 'It is damaged: a part of it is missing or was changed.'],
    [' '.repeat(4_000_001), 'It is too large: no work has more than 4,000,000 characters.'],
    [{ ...value, program: 'other' }, 'It is damaged: it has no text for its program.'],
    [{ ...value, program: '../own' }, 'It is damaged: program is no name of a file.'],
    [file('../../etc/passwd'), 'It is damaged: files.../../etc/passwd is no name of a file.'],
    [file('.profile'), 'It is damaged: files..profile is no name of a file.'],
    [file('a/b.c'), 'It is damaged: files.a/b.c is no name of a file.'],
    [
      { ...value, files: { 'own.c': 'x'.repeat(500_001) } },
      'It is damaged: files.own.c is longer than 500,000 characters.'
    ],
    [{ ...value, run: { ...run, settings: { cpus: 2 } } }, 'It is damaged: run.settings has several CPUs and no seed.'],
    [
      { ...value, run: { ...run, settings: { pid_max: 3 } } },
      'It is damaged: run.settings.pid_max is out of its range.'
    ],
    [{ ...value, shown: { panes: [], at: 'nonsense' } }, /^It is damaged: it names no moment: .*nonsense/],
    [{ ...value, digests: ['<script>'] }, 'It is damaged: digests.0 is no digest.'],
    [{ ...value, files: undefined }, 'It is damaged: files is missing.'],
    [input({ kind: 'keys', text: 7 }), 'It is damaged: run.way.inputs.0.input.text is not what a work has there.'],
    [
      input({ kind: 'file', path: '/home/juan/../../etc/passwd', text: '' }),
      'It is damaged: run.way.inputs.0.input.path is no path below the home folder.'
    ],
    [
      input({ kind: 'file', path: '/bin/ls', text: '' }),
      'It is damaged: run.way.inputs.0.input.path is no path below the home folder.'
    ]
  ])('that cannot be taken is refused in a sentence (%#)', (text, sentence) => {
    if (typeof sentence === 'string') expect(troubleOf(text)).toBe(sentence)
    else expect(troubleOf(text)).toMatch(sentence)
  })

  it('brings no prototype along', () => {
    const text = writeWork(FRESH).replace('"files":{', '"files":{"__proto__":{"polluted":1},')
    const read = readWorks(text)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    if ('works' in read) expect(Object.keys(read.works[0].files)).toEqual(['own.c'])
  })
})
