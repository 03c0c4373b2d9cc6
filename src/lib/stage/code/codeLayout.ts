// codeLayout.ts: the C source. Each process has a marker at the line on which it is, or on which it ended; that one is hollow.
// { number: 12, tokens: [{ text: 'sleep', kind: '' }, …], markers: [{ id: 3, words: '2050 S', ended: false }], here: true }
import type { Life, ProgramText } from '../../run/client.ts'
import { words } from '../language.ts'
import type { Look } from '../look.ts'
import { colour, type Token } from './colour.ts'

export interface Marker {
  /** Birth number; of one that stands for those who have no room, minus that of the first of them. */
  readonly id: number
  readonly words: string
  readonly ended: boolean
}

export interface CodeLine {
  /** From 1. */
  readonly number: number
  readonly tokens: readonly Token[]
  readonly markers: readonly Marker[]
  /** Is a living process on it? */
  readonly here: boolean
  /** Is the process on it that the sentence is about? Else the first that lives. */
  readonly now: boolean
}

export interface CodeLayout {
  readonly file: string
  readonly lines: readonly CodeLine[]
}

/** The line on which a process is, in a file of its program. The machine finds it. */
export interface Place {
  readonly file: string
  readonly line: number
}

/** `places`: the place of each process, by birth number. A process that has ended stays at the line that it did not leave. `about`: birth number of
 *  the one that the sentence is about. */
export function codeLayout(
  look: Look,
  program: ProgramText,
  places: ReadonlyMap<number, Place>,
  letterOf: (life: Life) => string,
  about?: number
): CodeLayout {
  const source = sourceOf(program)
  if (!source) return { file: program.path, lines: [] }
  const markers = new Map<number, Marker[]>()
  const mark = (line: number, marker: Marker): void => {
    const there = markers.get(line)
    if (there) there.push(marker)
    else markers.set(line, [marker])
  }
  for (const life of look.history.lives) {
    const place = places.get(life.id)
    if (!place || place.file !== source.file || life.program !== program.ino || life.born >= look.event) continue
    const ended = life.ended < look.event
    mark(place.line, {
      id: life.id,
      words: ended ? words.code.endedHere(life.pid) : `${life.pid} ${letterOf(life)}`,
      ended
    })
  }
  const now = lineOf(markers, about)
  const lines = colour(source.text).map((tokens, i) => {
    const here = markers.get(i + 1) ?? []
    return { number: i + 1, tokens, markers: few(here), here: here.some(({ ended }) => !ended), now: i + 1 === now }
  })
  return { file: source.file, lines }
}

/** The line of a process; if it is on none, the first one on which a process lives. */
function lineOf(markers: ReadonlyMap<number, readonly Marker[]>, id: number | undefined): number | undefined {
  const lines = [...markers].toSorted(([a], [b]) => a - b)
  const its = lines.find(([, there]) => there.some((marker) => marker.id === id))
  return (its ?? lines.find(([, there]) => there.some(({ ended }) => !ended)))?.[0]
}

/** So many have a marker of their own at one line. */
const FEW = 4

/** The last of many stands for those behind it. */
function few(markers: readonly Marker[]): readonly Marker[] {
  if (markers.length <= FEW) return markers
  const rest = markers.slice(FEW - 1)
  return [
    ...markers.slice(0, FEW - 1),
    { id: -rest[0].id, words: words.code.more(rest.length), ended: rest.every(({ ended }) => ended) }
  ]
}

/** The file with `main`, which a reader wants to see, and not what the library adds to every program. */
export function sourceOf(program: ProgramText): ProgramText['sources'][number] | undefined {
  const main = program.functions.find(({ name }) => name === 'main')
  return (main && program.sources[main.file]) ?? program.sources[0]
}
