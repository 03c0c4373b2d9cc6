// sitting.ts: a sitting: a computer for the sandbox, and the stage that shows it. A living stage comes with this module, so the page imports it late.
import { mainOf, type BootOptions, type MachineClient } from '../run/client.ts'
import { begun, keysTyped, typeAt, type Typing } from '../run/typed.ts'
import { workerMachine } from '../run/workerMachine.ts'
import type { Starting } from '../site/living.svelte.ts'
import { open, type Stage } from '../stage/open.ts'
import { isPane, type PaneName } from '../stage/panes.ts'
import { terminalText } from '../stage/terminal/terminalText.ts'
import { complaintsAbout, type Complaint } from './complaints.ts'
import { GovernedMachine } from './governed.ts'
import { HOME, SHELL } from './shell.ts'
import type { Way } from './ways.ts'
import type { Settings, Shown } from './works/form.ts'
import { showAgain } from './works/take.ts'

export interface Sitting {
  /** How the computer was switched on. */
  readonly boot: BootOptions
  readonly machine: GovernedMachine
  readonly stage: Stage
  /** What the compiler said. If it says an error, the program does not run. */
  readonly complaints: readonly Complaint[]
  /** Has the program been started? */
  readonly runs: boolean
}

export interface Wish extends Starting {
  readonly name: string
  readonly source: string
  /** Compile and start the program? Else the computer is only switched on. */
  readonly run: boolean
  /** Instead of all that, do again what was put into an earlier run. */
  readonly again?: Way
  readonly settings?: Settings
  /** Open from the start. */
  readonly panes: readonly PaneName[]
  /** What is to be on show, instead of that. */
  readonly shown?: Shown
  readonly oncut: (why: string) => void
}

/** Begins a sitting. Rejects, and leaves nothing running, if the machine cannot be had or stops. */
export async function begin(wish: Wish): Promise<Sitting> {
  const { name } = wish
  const machine = new GovernedMachine(workerMachine(wish.onlost))
  machine.oncut = wish.oncut
  wish.onmachine(machine)
  try {
    const boot = { ...SHELL, ...wish.settings }
    await machine.ask('boot', boot)
    const complaints = wish.again ? await again(machine, name, wish.again) : await start(machine, wish)
    const main = mainOf(machine.run, { name: commOf(name) })
    const at = main && !wish.again ? 'start' : undefined
    const panes = wish.shown?.panes.filter(isPane) ?? wish.panes
    const stage = open(machine, { program: commOf(name), panes, at, live: true })
    if (main) stage.select(main.life.id)
    if (wish.shown) showAgain(stage, wish.shown)
    return { boot, machine, stage, complaints, runs: main !== undefined }
  } catch (error) {
    machine.close()
    throw error
  }
}

/** Puts the program's text on the disk; compiles and starts it if it is to run. Answers what the compiler says. */
async function start(machine: MachineClient, { name, source, run }: Wish): Promise<Complaint[]> {
  await typed(machine, begun())
  await machine.ask('input', { kind: 'file', path: `${HOME}/${name}.c`, text: source })
  if (!run) return []
  await typed(machine, keysTyped(`gcc -o ${name} ${name}.c\r`))
  const complaints = complaintsOf(machine, name)
  if ((await machine.ask('readFile', `${HOME}/${name}`)) !== undefined) await typed(machine, keysTyped(`./${name} &\r`))
  return complaints
}

async function again(machine: GovernedMachine, name: string, way: Way): Promise<Complaint[]> {
  await machine.again(way)
  return complaintsOf(machine, name)
}

function complaintsOf({ run }: MachineClient, name: string): Complaint[] {
  const { lines } = terminalText(run, run.length)
  return complaintsAbout(
    `${name}.c`,
    lines.map((runs) => runs.map(({ text }) => text).join(''))
  )
}

/** Types, and waits until the terminal is read again, but not for ever. */
async function typed(machine: MachineClient, typing: Typing): Promise<void> {
  const head = await typeAt(machine, typing)
  if (head.reason === 'panic') throw new Error(head.panic ?? 'kernel panic')
}

/** The name that the kernel gives a task: 15 bytes of it. */
export const commOf = (name: string): string => name.slice(0, 15)
