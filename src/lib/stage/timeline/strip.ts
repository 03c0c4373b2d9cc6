// strip.ts: the lanes for which there is no room, as one dense strip in order of birth. It is drawn as one path for each state, and every member is
// counted. 297 of them in 116 rows: { total: 297, rows: 116, counts: [{ letter: 'Z', n: 247 }, …], parts: [{ letter: 'S', segments: […] }, …] }
import { rollups } from 'd3'
import { letterAt, type Life, type StateLetter } from '../../run/client.ts'
import { words } from '../language.ts'
import type { Segment } from './lanes.ts'

/** A stretch of a row of the strip. */
export interface Piece {
  readonly x: number
  readonly w: number
  readonly row: number
}

export interface Member {
  /** Birth number. */
  readonly id: number
  readonly pid: number
  readonly thread: boolean
  /** What it is now. Undefined: it is not born yet, or it is gone. */
  readonly letter: StateLetter | undefined
}

export interface Strip {
  /** In sixteenths of an em. */
  readonly y: number
  readonly h: number
  readonly members: readonly Member[]
  /** How many are what now. The dead come first. */
  readonly counts: readonly { readonly letter: StateLetter; readonly n: number }[]
  /** Rows that are drawn. If there are fewer of them than members, each shows the middle one of those that share it. */
  readonly rows: number
  readonly parts: readonly { readonly letter: StateLetter; readonly pieces: readonly Piece[] }[]
}

const LEAST_ROW = 1
const ORDER: readonly StateLetter[] = ['Z', 'R', 'D', 'T', 't', 'S']

export function stripOf(
  lives: readonly Life[],
  { y, h, event }: { readonly y: number; readonly h: number; readonly event: number },
  segments: (life: Life) => readonly Segment[]
): Strip {
  const members = lives.map((life) => ({
    id: life.id,
    pid: life.pid,
    thread: life.thread,
    letter: event > life.born ? visible(letterAt(life, event)) : undefined
  }))
  const rows = Math.max(1, Math.min(lives.length, Math.floor(h / LEAST_ROW)))
  const drawn = Array.from({ length: rows }, (_, row) =>
    segments(lives[memberOf(row, rows, lives.length)]).map(({ x, w, letter }) => ({ x, w, letter, row }))
  ).flat()
  const of = new Map(
    rollups(
      members,
      (same) => same.length,
      ({ letter }) => letter
    )
  )
  const pieces = new Map(
    rollups(
      drawn,
      (same) => same.map(({ x, w, row }) => ({ x, w, row })),
      ({ letter }) => letter
    )
  )
  return {
    y,
    h,
    members,
    rows,
    counts: ORDER.flatMap((letter) => (of.has(letter) ? [{ letter, n: of.get(letter)! }] : [])),
    parts: ORDER.flatMap((letter) => (pieces.has(letter) ? [{ letter, pieces: pieces.get(letter)! }] : []))
  }
}

/** One that is being taken out of the table is nobody's to count. */
const visible = (letter: StateLetter | undefined): StateLetter | undefined => (letter === 'X' ? undefined : letter)

/** Index of the member that a row shows. */
export function memberOf(row: number, rows: number, total: number): number {
  return Math.floor(((row + 0.5) / rows) * total)
}

/** Index of the member at a height of the strip. Each has its place, also where rows are shared. */
export function memberAt({ y, h, members }: Pick<Strip, 'y' | 'h' | 'members'>, at: number): number {
  return Math.max(0, Math.min(members.length - 1, Math.floor(((at - y) / h) * members.length)))
}

/** A member, and the middle of its place. */
export function memberOfId(
  { y, h, members }: Strip,
  id: number | undefined
): { member: Member; y: number } | undefined {
  const at = id === undefined ? -1 : members.findIndex((member) => member.id === id)
  return at < 0 ? undefined : { member: members[at], y: y + ((at + 0.5) / members.length) * h }
}

/** "2204, zombie". */
export function memberWords({ pid, thread, letter }: Member): string {
  const { state, notThere, member } = words.timeline
  return member(pid, thread, letter ? state[letter] : notThere)
}
