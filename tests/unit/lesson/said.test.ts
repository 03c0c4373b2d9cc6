// Numbers in the lessons are the machine's: what a text says of its moment is made anew from that moment, and stands there word for word; and no
// number stands at a place of the text that was not made so, but for those that are nobody's.
import { describe, expect, test } from 'vitest'
import { historyOf } from '../../../src/lib/run/client.ts'
import { LESSONS, nameOf, readLesson } from './book.ts'
import { numbersIn, placesOf, type Place } from './said.ts'
import { ANYWHERE, NOBODYS, SAID } from './saidTable.ts'
import { told, type Told } from './told.ts'

/** Questions are about any program. */
const IS_HELD = /^(step|prediction|answer|try|task) /

/** What of a place was not made by the machine: phrases that do not stand there, and numbers that nobody answers for. */
function faultsAt(lesson: string, { name, text }: Place, t: Told): string[] {
  const phrases = (SAID[lesson]?.[name] ?? []).map((said) => said(t))
  const others = [...ANYWHERE, ...(NOBODYS[lesson]?.[name] ?? []).map(([phrase]) => phrase)]
  const pids = new Set(historyOf(t.run).lives.map(({ pid }) => String(pid)))
  const spans = [...phrases, ...others].flatMap((phrase) => allOf(text, phrase))
  const unheld = numbersIn(text).filter(
    ({ value, from, to }) =>
      !(Number(value) >= 100 && pids.has(value)) && !spans.some(([start, end]) => start <= from && to <= end)
  )
  return [
    ...phrases.filter((phrase) => !text.includes(phrase)).map((phrase) => `${name} does not say “${phrase}”`),
    ...unheld.map(
      ({ value, from }) => `${name}: whose is ${value}, in “${text.slice(Math.max(0, from - 20), from + 20)}”?`
    )
  ]
}

function allOf(text: string, phrase: string): [number, number][] {
  const spans: [number, number][] = []
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) spans.push([at, at + phrase.length])
  return spans
}

/** The places of a lesson that are held, each with its run. */
async function heldIn(file: string): Promise<{ place: Place; t: Told }[]> {
  const { origin, plan } = await readLesson(file)
  const runs = new Map<string, Told>()
  const held = []
  for (const place of placesOf(origin.source).filter(({ name }) => IS_HELD.test(name))) {
    const stage = plan.tries[place.name.slice('try '.length)]?.on ?? place.stage
    const t = runs.get(stage) ?? (await told(file, stage))
    runs.set(stage, t)
    held.push({ place, t })
  }
  return held
}

describe.each(LESSONS)('%s', (file) => {
  test('says what its machine does, number by number', async () => {
    const lesson = nameOf(file)
    const held = await heldIn(file)
    expect(held.flatMap(({ place, t }) => faultsAt(lesson, place, t))).toEqual([])
    const names = held.map(({ place }) => place.name)
    const known = [...Object.keys(SAID[lesson] ?? {}), ...Object.keys(NOBODYS[lesson] ?? {})]
    expect(known.filter((name) => !names.includes(name))).toEqual([])
  })
})

describe('a number that was typed in by hand', () => {
  const place = (name: string, text: string): Place => ({ name, stage: 'life', text })

  test('is found: a value that the machine does not have, or no longer', async () => {
    const t = await told('02-life.svx', 'life')
    expect(faultsAt('life', place('step status', '`wait` has put down a status: 768. Not 3?'), t)).toEqual([
      'step status does not say “has put down a status: 0x0200. Not 2?”',
      expect.stringMatching(/whose is 768/),
      expect.stringMatching(/whose is 3/)
    ])
  })

  test('is found: a process that there never was', async () => {
    const t = await told('02-life.svx', 'life')
    expect(faultsAt('life', place('step rest', '2051 sleeps, and 2059 runs.'), t)).toEqual([
      expect.stringMatching(/whose is 2059/)
    ])
  })

  test('is found: one more, beside those that are held', async () => {
    const t = await told('02-life.svx', 'life')
    expect(faultsAt('life', place('step copy', 'pages, of 4096 bytes each, after 7 ms'), t)).toEqual([
      expect.stringMatching(/whose is 7/)
    ])
  })
})

test('part of a word is no number', () => {
  expect(numbersIn('wait4 of 2051, 4.14 and −1; 0x0200').map(({ value }) => value)).toEqual([
    '2051',
    '4.14',
    '1',
    '0x0200'
  ])
})
