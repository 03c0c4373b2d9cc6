// places.svelte.ts: at which line of its program each process is, as the machine found it. Asked late, and only for what is on show.
import { historyOf, momentAt, type MachineClient, type Moment, type ProgramText } from '../../run/client.ts'
import { sourceOf, type Place } from './codeLayout.ts'

/** The place of each process by birth number. For one that has ended it is the line from which it did not come back. `known`: what was found for the ended before. */
export async function placesAt(
  machine: MachineClient,
  program: ProgramText,
  moment: Moment,
  known: Map<number, Place> = new Map()
): Promise<Map<number, Place>> {
  const { run } = machine
  const places = new Map<number, Place>()
  for (const life of historyOf(run).lives) {
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

/** The innermost call that stands in the program's own source. A machine that cannot tell is no reason to stop. */
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

/** The program of a stage and the places in it, as far as they have come. */
export class Places {
  /** It names handlers, too. */
  program: ProgramText | undefined = $state.raw()
  at: ReadonlyMap<number, Place> = $state.raw(new Map())
  readonly #machine: MachineClient
  #ended = new Map<number, Place>()
  #asked = 0

  constructor(machine: MachineClient) {
    this.#machine = machine
  }

  /** Fetches the program, by its inode number, and finds its lines if they are shown; a frame later is early enough. */
  async find(ino: number | undefined, moment: Moment, shown: boolean): Promise<void> {
    const asked = ++this.#asked
    this.program ??= ino ? await this.#machine.ask('program', ino).catch(() => undefined) : undefined
    if (!this.program || !shown) return
    const places = await placesAt(this.#machine, this.program, moment, this.#ended)
    if (asked === this.#asked) this.at = places
  }
}
