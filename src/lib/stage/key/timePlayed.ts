// timePlayed.ts: the timeline as the key plays it: that of a whole run, in which each of its marks is there.
// { program: 'zombie_maker', layout: { lanes: […], arrows: […], cuts: […], … } }
import { find, type MachineClient } from '../../run/client.ts'
import { timelineLayout, type TimelineLayout } from '../timeline/timelineLayout.ts'

export interface PlayedTime {
  readonly program: string
  readonly layout: TimelineLayout
}

/** Children that sleep, end, and are zombies until their parent, which sleeps longer, waits for one of them. */
const PROGRAM = 'one_wait'
const FIRST_PID = 2050
/** Longer than it takes, virtual ns. */
const LONG = 600e9

/** Runs the program on a machine that was never booted. Throws when the machine does not come to it. */
export async function timePlayedOn(machine: MachineClient): Promise<PlayedTime> {
  const { run } = machine
  const path = `/opt/book/${PROGRAM}`
  await machine.ask('boot', { start: { kind: 'program', path, argv: [PROGRAM], tty: false }, firstPid: FIRST_PID })
  await machine.ask('advance', { clock: LONG })
  const start = find(run, 'start', { name: PROGRAM })
  if (start === undefined) throw new Error(`${PROGRAM} did not start`)
  return { program: PROGRAM, layout: timelineLayout(run, { start, event: run.length, seen: run.length }) }
}
