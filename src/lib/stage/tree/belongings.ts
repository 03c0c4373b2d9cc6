// belongings.ts: where in a body its belongings stand. They stand still while others go: memory at the left, the directory at the right, files left of
// it, and the slip outside. Of a body 172 wide with 3 files: { memory: { from: 21, to: 57 }, files: { from: 102.5, to: 133.5 }, … }
import type { Body } from './picture.ts'
import { SLIP_INSIDE } from './picture.ts'

export const MEMORY_AT = 21
/** From one file to the next, and half the size of one. */
export const PIP = 12
export const PIP_RADIUS = 3.5
const MOST_PIPS = 8

/** The lower end of the slash. */
export const cwdAt = ({ w }: Pick<Body, 'w'>): number => w - 30

/** The middle of the first file; others stand left of it. */
export const filesAt = (body: Pick<Body, 'w'>): number => cwdAt(body) - PIP

/** How many files there is room for. */
export const pipsOf = (body: Pick<Body, 'w' | 'memory'>): number =>
  Math.max(0, Math.min(MOST_PIPS, Math.floor((filesAt(body) - MEMORY_AT - 6 - (body.memory?.vsz ?? 0)) / PIP)))

interface Span {
  readonly from: number
  readonly to: number
}

/** What a body has, from where to where. */
export function belongings(body: Body): { readonly [B in 'memory' | 'files' | 'cwd' | 'slip']?: Span } {
  const { memory, files, cwd, slip, w } = body
  const shown = Math.min(files ?? 0, pipsOf(body))
  const at = filesAt(body)
  return {
    memory: memory && { from: MEMORY_AT, to: MEMORY_AT + memory.vsz },
    files: shown === 0 ? undefined : { from: at - PIP * (shown - 1) - PIP_RADIUS, to: at + PIP_RADIUS },
    cwd: cwd ? { from: cwdAt(body), to: cwdAt(body) + 5 } : undefined,
    slip: slip === undefined ? undefined : { from: w - SLIP_INSIDE - 1, to: Infinity }
  }
}
