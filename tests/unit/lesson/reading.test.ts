import { expect, test } from 'vitest'
import { placeAt, readingLine } from '../../../src/lib/lesson/reading.ts'

const WINDOW = { height: 1000, covered: 0, scrolled: 0, scrollable: 5000 }

test('reading happens in the upper part of what is free of the window', () => {
  expect(readingLine(WINDOW)).toBe(350)
  expect(readingLine({ ...WINDOW, covered: 400 })).toBe(610)
})

test('the line goes down to the lower edge at the end of the page, and never jumps', () => {
  let last = readingLine(WINDOW)
  for (let scrolled = 0; scrolled <= 5000; scrolled += 10) {
    const line = readingLine({ ...WINDOW, scrolled })
    expect(line).toBeGreaterThanOrEqual(last)
    expect(line - last).toBeLessThan(20)
    last = line
  }
  expect(last).toBe(1000)
})

test('a page that does not scroll is read at its top', () => {
  expect(readingLine({ ...WINDOW, scrollable: 0 })).toBe(350)
})

test('what is being read is the last place that begins above the line', () => {
  const tops = [
    { id: 'a', top: -200 },
    { id: 'b', top: 340 },
    { id: 'c', top: 360 }
  ]
  expect(placeAt(tops, 350)).toBe('b')
  expect(placeAt(tops, -300)).toBeUndefined()
  expect(placeAt(tops, 1000)).toBe('c')
})
