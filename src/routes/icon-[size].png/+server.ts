// The icon on paper, for who takes no SVG.
import { readFileSync } from 'node:fs'
import { ICON_SIZES, PAPER } from '$lib/site/installed.ts'
import { Resvg } from '@resvg/resvg-js'
import type { EntryGenerator, RequestHandler } from './$types'

export const prerender = true

export const entries: EntryGenerator = () => ICON_SIZES.map((size) => ({ size: String(size) }))

/** How much of the picture is around the icon, so that a round mask cuts nothing off. */
const AROUND = 0.15

export const GET: RequestHandler = ({ params }) => {
  const icon = readFileSync('static/icon.svg', 'utf8')
  const [, inside] = /<svg[^>]*viewBox="0 0 32 32"[^>]*>(.*)<\/svg>/s.exec(icon)!
  const [from, side] = [-32 * AROUND, 32 * (1 + 2 * AROUND)]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${from} ${from} ${side} ${side}">
    <rect x="${from}" y="${from}" width="${side}" height="${side}" fill="${PAPER}" />${inside}</svg>`
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: Number(params.size) } }).render().asPng()
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } })
}
