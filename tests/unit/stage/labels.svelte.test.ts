// Where words stand: 500 random worlds, in seven rooms. No word is cut, crossed, on another or too small, and nobody lacks the words it must have.
import fc from 'fast-check'
import { flushSync, mount, unmount } from 'svelte'
import { afterAll, expect, test } from 'vitest'
import { lookAt } from '../../../src/lib/stage/look.ts'
import { aboutOf } from '../../../src/lib/stage/tree/front.ts'
import type { Room, TreeLayout } from '../../../src/lib/stage/tree/picture.ts'
import Tree from '../../../src/lib/stage/tree/Tree.svelte'
import { treeLayout } from '../../../src/lib/stage/tree/treeLayout.ts'
import { Sim } from './fixture.ts'
import { bordersOf, boxOf, meets, segmentsOf, wordsOf, type Word } from './wordBoxes.ts'
import { grow, plans, type Grown } from './worlds.ts'

/** The tree's room in windows from 1440 × 900 to the narrowest that has a picture and no list. */
const ROOMS: readonly Room[] = [
  { width: 1000, height: 500 },
  { width: 856, height: 318 },
  { width: 740, height: 300 },
  { width: 618, height: 338 },
  { width: 766, height: 224 },
  { width: 576, height: 260 },
  // Beside an editor and what can be done to a process, in a window of 1024 px.
  { width: 521, height: 290 }
]
const LEAST = 11
const RUNS = 500

/** One picture is drawn after the other, without cells: their letters are inside them, and there are hundreds. */
let layout: TreeLayout = $state.raw({ ...ROOMS[0], bodies: [], links: [], crowds: [], marks: [], boxes: [] })
const props = {
  get layout() {
    return layout
  }
}
const target = document.body.appendChild(document.createElement('div'))
const component = mount(Tree, { target, props })
afterAll(() => unmount(component))

function drawn(tree: TreeLayout): SVGSVGElement {
  layout = { ...tree, bodies: tree.bodies.filter(({ size }) => size !== 'dot') }
  flushSync()
  return target.querySelector('svg.picture')!
}

/** Around a full one there may be a ring. */
const withRing = ({ size, x, y, w, h }: TreeLayout['bodies'][number]) =>
  size === 'full' ? { x: x - 5, y: y - 5, w: w + 10, h: h + 10 } : { x, y, w, h }

/** What is wrong with the words of a picture. */
function faults(svg: SVGSVGElement, layout: TreeLayout, room: Room): string[] {
  const found = new Set<string>()
  const words = wordsOf(svg)
  const scale = room.width / layout.width
  const edges = segmentsOf(svg)
  const borders = bordersOf(svg)
  const bodies = layout.bodies.filter(({ size }) => size !== 'dot')
  const say = ({ text, mark, of }: Word) => `“${text}” of ${mark || of}`
  for (const [i, word] of words.entries()) {
    if (word.size * scale < LEAST) found.add(`${say(word)} is ${(word.size * scale).toFixed(1)} px high`)
    if (word.x < 0 || word.y < 0 || word.x + word.w > layout.width || word.y + word.h > layout.height)
      found.add(`${say(word)} is cut`)
    for (const other of words.slice(i + 1)) if (meets(word, other)) found.add(`${say(word)} meets ${say(other)}`)
    for (const edge of edges) if (meets(word, boxOf(edge), 0)) found.add(`${say(word)} is crossed by an edge`)
    for (const border of borders)
      if (meets(word, boxOf(border), 0)) found.add(`${say(word)} is crossed by the line of a box`)
    for (const body of bodies)
      if (word.of !== String(body.id) && meets(word, withRing(body)))
        found.add(`${say(word)} lies on ${body.size} ${body.pid}`)
  }
  return [...found]
}

/** Who lacks a word that it must have. */
function lacking(svg: SVGSVGElement, layout: TreeLayout, { run, event, chosen }: Grown): string[] {
  const words = wordsOf(svg)
  const has = (id: number, text: string) => words.some((word) => word.of === String(id) && word.text.includes(text))
  const found: string[] = []
  const look = lookAt(run, event)
  // Who matters is read: the chosen one, newborns, who is dying, who was refused something.
  const about = aboutOf(look, chosen).slice(0, 3)
  for (const body of layout.bodies) {
    const { id, pid, letter, size } = body
    const matters = about.some((life) => life.id === id)
    if (size === 'dot' && !matters) continue
    if (size === 'dot') {
      if (body.label === '') found.push(`${pid} matters, and is a cell without words`)
      continue
    }
    if (!has(id, String(pid))) found.push(`${size} ${pid} has no number`)
    if (letter && !has(id, letter)) found.push(`${size} ${pid} has no letter`)
    if (body.slip && !words.some((word) => word.text === body.slip)) found.push(`${size} ${pid} has no slip`)
  }
  const refused = layout.marks.find(
    ({ kind, body, mute }) => kind === 'limit' && mute && about.some(({ id }) => id === body)
  )
  if (refused) found.push(`the limit of ${refused.body} is not said`)
  return found
}

const all = (grown: Grown, room: Room): string[] => {
  const layout = treeLayout(lookAt(grown.run, grown.event), room, grown.chosen)
  const svg = drawn(layout)
  return [...faults(svg, layout, room), ...lacking(svg, layout, grown)]
}

test('no word is cut, crossed, on another or too small, and nobody lacks the words it must have', () => {
  fc.assert(
    fc.property(plans, fc.constantFrom(...ROOMS), (plan, room) => {
      expect(all(grow(plan), room)).toEqual([])
    }),
    { numRuns: RUNS, seed: 2051, endOnFailure: true }
  )
}, 600_000)

test('nor is any where all children of the program live in a PID namespace', () => {
  fc.assert(
    fc.property(plans, fc.constantFrom(...ROOMS), (plan, room) => {
      expect(all(grow(plan, true), room)).toEqual([])
    }),
    { numRuns: RUNS / 5, seed: 2052, endOnFailure: true }
  )
}, 300_000)

// In the two narrowest, a crowd leaves its title no room; then there is no box.
test.each(ROOMS.slice(0, 5))('a namespace has its box, with a title, at $width × $height', (room) => {
  const { sim, main } = Sim.booted('container')
  sim.unshare(main)
  const one = sim.fork(main, 2051)
  const box = () => {
    const { boxes, bodies, crowds } = treeLayout(lookAt(sim.run(), sim.log.length), room)
    expect(boxes.map(({ title }) => title.w > 0)).toEqual([true])
    const [{ x, y, w, h }] = boxes
    const inFront = new Set(crowds.flatMap(({ rings }) => rings.map(({ id }) => id)))
    for (const body of bodies.filter(({ id }) => !inFront.has(id))) {
      const isIn = body.x > x && body.x + body.w < x + w && body.y > y && body.y + body.h < y + h
      expect(isIn, String(body.pid)).toBe(body.ns !== 0)
    }
  }
  box()
  for (let pid = 2052; pid < 2060; pid++) {
    sim.fork(one, pid)
    box()
  }
})

test('words that are cut, crossed, on others, too small or missing are found', () => {
  const grown = grow({ deeds: [{ who: 0, what: 'fork', how: 0 }], crowd: 1, from: 0, chosen: 0 })
  const room = ROOMS[0]
  const layout = treeLayout(lookAt(grown.run, grown.event), room, grown.chosen)
  const [init, ...others] = layout.bodies
  const [first, ...edges] = layout.links
  const planted = (over: Partial<TreeLayout>) => {
    const tree = { ...layout, ...over }
    const svg = drawn(tree)
    return [...faults(svg, tree, room), ...lacking(svg, layout, grown)]
  }
  expect(planted({})).toEqual([])
  expect(planted({ bodies: [{ ...init, x: -20 }, ...others] })).toContain('“1” of 1 is cut')
  const { x, y } = others[0]
  expect(planted({ bodies: [{ ...init, x, y }, ...others] })).toContain('“1” of 1 meets “1934” of 2')
  expect(planted({ links: [{ ...first, x2: others[1].x + 60 }, ...edges] }).join()).toContain('is crossed by an edge')
  expect(planted({ width: layout.width * 2 }).join()).toContain('px high')
  expect(planted({ bodies: [{ ...init, pid: 7 }, ...others] })).toEqual(['pill 1 has no number'])
  const box = { ns: 1, x: init.x + 12, y: init.y - 30, w: 200, h: 80, title: { x: 12, y: 140, w: 80 } }
  expect(planted({ boxes: [box] }).join()).toContain('“1” of 1 is crossed by the line of a box')
})
