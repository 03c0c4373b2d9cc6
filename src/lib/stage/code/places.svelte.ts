// places.svelte.ts: the line on which each process is. The machine is asked for it late, and only while the code is shown.
import { historyOf, momentAt, type MachineClient, type Moment, type ProgramText } from '../../run/client.ts'
import { sourceOf, type Place } from './codeLayout.ts'

/** The place of each process, by birth number. A process that has ended stays at the line that it did not leave. `known`: places of ended
 *  processes that were found before. `isLate`: nobody wants to know any more. */
export async function placesAt(
  machine: MachineClient,
  program: ProgramText,
  moment: Moment,
  known: Map<number, Place> = new Map(),
  isLate: () => boolean = () => false
): Promise<Map<number, Place>> {
  const { run } = machine
  const places = new Map<number, Place>()
  for (const life of historyOf(run).lives) {
    if (isLate()) break
    if (life.program !== program.ino || life.born >= moment.event || life.released < moment.event) continue
    const ended = life.ended < moment.event
    const before = ended ? known.get(life.id) : undefined
    const place = before ?? (await placeOf(machine, program, life.id, ended ? momentAt(run, life.ended) : moment))
    if (!place) continue
    places.set(life.id, place)
    if (ended) known.set(life.id, place)
  }
  return places
}

/** The line of the innermost call that stands in the program's own source. Undefined: there is none, or the machine cannot tell. */
async function placeOf(
  machine: MachineClient,
  program: ProgramText,
  task: number,
  at: Moment
): Promise<Place | undefined> {
  const { frames } = await machine.ask('inspect', task, at).catch(() => ({ frames: [] }))
  const file = sourceOf(program)?.file
  return frames.find(({ at }) => at?.file === file)?.at
}

/** The program of a stage and the places in it, as far as the machine has answered. */
export class Places {
  /** The tree needs it, too, for the names of handlers. */
  program: ProgramText | undefined = $state.raw()
  at: ReadonlyMap<number, Place> = $state.raw(new Map())
  readonly #machine: MachineClient
  #ended = new Map<number, Place>()
  #asked = 0
  #search: Promise<unknown> = Promise.resolve()

  constructor(machine: MachineClient) {
    this.#machine = machine
  }

  /** Fetches the program by its inode number, and finds the places if the code is shown. The picture does not wait for it. The machine has one
   *  moment to look at, and the last one that it is asked about waits. */
  async find(ino: number | undefined, moment: Moment, shown: boolean): Promise<void> {
    const asked = ++this.#asked
    this.program ??= ino ? await this.#machine.ask('program', ino).catch(() => undefined) : undefined
    if (!this.program || !shown) return
    const isLate = () => asked !== this.#asked
    await this.#search
    if (isLate()) return
    const search = placesAt(this.#machine, this.program, moment, this.#ended, isLate)
    this.#search = search
    const places = await search
    if (!isLate()) this.at = places
  }
}
