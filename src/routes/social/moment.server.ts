// moment.server.ts: which of a lesson's moments stands beside a link to it: the one with the most to see of what the book is about.
import type { Printed } from '$lib/stage/print/printed.ts'
import type { TreeLayout } from '$lib/stage/tree/picture.ts'

/** So many cells are a sight; fewer are too small to be seen. */
const CROWD = 20

/** The dead, and what is on its way to somebody, are worth looking at; without them a picture is of some processes. */
function worthOf({ bodies, marks }: TreeLayout): number {
  const dead = bodies.filter(({ shape }) => shape === 'husk' || shape === 'gone').length
  const dots = bodies.filter(({ size }) => size === 'dot').length
  return (
    Math.min(dead, 4) * 3 + Math.min(marks.length, 2) * 2 + Math.min(bodies.length, 6) + (dots < CROWD ? -2 * dots : 6)
  )
}

/** Of two that are equally good the first, as it is when all has happened. */
export function bestMoment(printed: readonly Printed[]): { tree: TreeLayout; sentence: Printed['narration'] } {
  const moments = printed.map(({ frames, narration }) => ({ tree: frames.at(-1)!.tree, sentence: narration }))
  return moments.reduce((best, one) => (worthOf(one.tree) > worthOf(best.tree) ? one : best))
}
