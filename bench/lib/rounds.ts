// rounds.ts: how figures are taken: each side warm, then by turns, so that what else runs on the machine disturbs all alike.
import { agree } from './stats.ts'

/** Something that can be measured again and again. A round answers what it cost; the unit is the side's own. */
export interface Side {
  round(): Promise<number>
}

/** A machine so busy that no three rounds agree is measured all the same: the spread shows it. */
const MOST_WARM_UPS = 20

/** Rounds until three agree. Answers how many it took, or undefined if they never did. */
export async function warmUp(side: Side): Promise<number | undefined> {
  const rounds: number[] = []
  while (rounds.length < MOST_WARM_UPS) {
    rounds.push(await side.round())
    if (agree(rounds)) return rounds.length
  }
  return undefined
}

/** A round of each side, `count` times; every second time the other way around, so that a drift favours none. */
export async function byTurns(sides: readonly Side[], count: number): Promise<number[][]> {
  const figures: number[][] = sides.map(() => [])
  const order = sides.map((_, i) => i)
  for (let turn = 0; turn < count; turn++) {
    for (const i of order) figures[i].push(await sides[i].round())
    order.reverse()
  }
  return figures
}

/** The same of sides that have to be warm, and a word about each that never was. */
export async function warmByTurns(sides: Readonly<Record<string, Side>>, count: number): Promise<number[][]> {
  for (const [name, side] of Object.entries(sides)) {
    if ((await warmUp(side)) === undefined)
      console.log(`(${name}: no three of ${MOST_WARM_UPS} rounds agreed: the machine is busy, the spread will be wide)`)
  }
  return byTurns(Object.values(sides), count)
}
