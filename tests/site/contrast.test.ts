import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../../src/lib/site/tokens.css', import.meta.url), 'utf8')
const HALVES = { light: 1, dark: 2 } as const
const hex = /--([\w-]+):\s*light-dark\((#[\da-f]{6}),\s*(#[\da-f]{6})\)/g
const tokens = new Map([...css.matchAll(hex)].map(([, name, ...halves]) => [name, halves]))

type Rgb = [number, number, number]

function colour(token: string, theme: keyof typeof HALVES): Rgb {
  const half = tokens.get(token)?.[HALVES[theme] - 1]
  if (!half) throw new Error(`tokens.css has no colour --${token}`)
  return [1, 3, 5].map((at) => parseInt(half.slice(at, at + 2), 16)) as Rgb
}

/** WCAG 2.2: relative luminance, and the contrast ratio of two colours. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: Rgb, b: Rgb): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const GROUNDS = ['paper', 'sheet']
const TEXT = ['ink', 'soft', 'accent', 'focus', 'run', 'sleep', 'stop']
const CODE = ['code-token-keyword', 'code-token-string', 'code-token-string-expression', 'code-token-comment']
const SHAPES = ['edge', 'bar', 'zombie', 'dead']

for (const theme of ['light', 'dark'] as const) {
  test.each([...TEXT, ...CODE].flatMap((text) => GROUNDS.map((ground) => [text, ground])))(
    `in the ${theme} theme %s can be read as text on %s`,
    (text, ground) => expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5)
  )

  test.each(SHAPES.flatMap((shape) => GROUNDS.map((ground) => [shape, ground])))(
    `in the ${theme} theme the shape of %s is seen on %s`,
    (shape, ground) => expect(contrast(colour(shape, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3)
  )

  test(`in the ${theme} theme ink is read on the stripes of a zombie’s hatch, and between them`, () => {
    const opacity = Number(/--hatch-opacity:\s*([\d.]+)/.exec(css)?.[1])
    const fill = colour('zombie-fill', theme)
    const edge = colour('zombie', theme)
    const stripe = fill.map((c, i) => c + (edge[i] - c) * opacity) as Rgb
    expect(contrast(colour('ink', theme), fill)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour('ink', theme), stripe)).toBeGreaterThanOrEqual(4.5)
  })

  test(`in the ${theme} theme a primary button’s label is read`, () => {
    expect(contrast(colour('paper', theme), colour('ink', theme))).toBeGreaterThanOrEqual(4.5)
  })
}

test('black on white has the contrast that the standard says', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5)
})
