// kin.ts: who hangs from whom, and in which state, before anybody has a size or a place. Siblings stand in order of birth.
import {
  childrenOf,
  commOf,
  EXIT_DEAD,
  stateLetter,
  type Life,
  type StateLetter,
  type Task,
  type World
} from '../../run/client.ts'
import { lifeOf, type Look } from '../look.ts'
import type { Shape } from './picture.ts'

export interface Kin {
  readonly life: Life
  /** Undefined: it has just left the table. */
  readonly task?: Task
  /** Birth number of the body that it hangs from; 0 for none. */
  readonly parent: number
  readonly depth: number
  readonly name: string
  readonly letter: StateLetter | ''
  readonly shape: Shape
  /** It has gone, and nobody has asked for its status. */
  readonly autoreaped: boolean
  /** init and the shell of a session only look after others. */
  readonly shell: boolean
  readonly children: readonly Kin[]
}

/** init with all that hang from it. */
export function kinOf(look: Look): Kin {
  const { world } = look
  const ghosts = look.scene.gone.map((gone) => ({
    ...gone,
    node: ghost(look, gone.life, gone.parent, gone.autoreaped)
  }))
  const walk = (task: Task, parent: number, depth: number): Kin => {
    const life = lifeOf(look, task)
    const children: Kin[] = []
    for (const thread of [task, ...threadRows(world, task)])
      for (const child of childrenOf(world, thread))
        if (child.pid === child.tgid) children.push(walk(child, life.id, depth + 1))
    for (const { node } of ghosts) if (node.parent === life.id) children.push({ ...node, depth: depth + 1 })
    children.sort((a, b) => a.life.id - b.life.id)
    const shape = shapeOf(look, task)
    return {
      life,
      task,
      parent,
      depth,
      name: commOf(world, task),
      letter: shape === 'gone' ? '' : letterOf(look, task),
      shape,
      autoreaped: shape === 'gone' && look.scene.gone.some((gone) => gone.autoreaped && gone.life === life),
      shell: isShell(look, task),
      children
    }
  }
  return walk(world.task.at(world.sys.init), 0, 0)
}

/** A process that has just left the table. */
export function ghost(look: Look, life: Life, parent: number, autoreaped: boolean): Kin {
  const name = look.world.bytes.text(life.names.at(-1)?.text ?? 0)
  return { life, parent, depth: 0, name, letter: '', shape: 'gone', autoreaped, shell: false, children: [] }
}

/** All that hang from a process, near and far, in order of birth. */
export function descendants({ children }: Kin): Kin[] {
  const all: Kin[] = []
  const walk = (kin: Kin): void => {
    all.push(kin)
    kin.children.forEach(walk)
  }
  children.forEach(walk)
  return all.sort((a, b) => a.life.id - b.life.id)
}

/** How many generations hang from a process. */
export function generations(children: readonly Kin[]): number {
  let most = 0
  for (const child of children) most = Math.max(most, 1 + generations(child.children))
  return most
}

/** The threads of a process but for the first one. */
export function threadRows(world: World, task: Task): Task[] {
  const threads: Task[] = []
  if (task.signal === 0) return threads
  for (let row = world.signal.at(task.signal).thread_first; row !== 0; row = world.task.at(row).thread_next)
    if (row !== task.row) threads.push(world.task.at(row))
  return threads
}

function isShell({ world }: Look, task: Task): boolean {
  if (task.row === world.sys.init) return true
  if (task.signal === 0 || world.signal.at(task.signal).leader === 0) return false
  const name = commOf(world, task)
  return name === 'bash' || name === 'sh'
}

/** The letter that others see. While a task holds tasklist_lock, nobody can see what it has done to itself. */
function letterOf({ world }: Look, task: Task): StateLetter {
  return world.sys.tasklist_lock === task.row && task.exit_state !== 0 ? 'R' : stateLetter(task)
}

function shapeOf(look: Look, task: Task): Shape {
  if (task.exit_state === EXIT_DEAD && look.world.sys.tasklist_lock !== task.row) return 'gone'
  switch (letterOf(look, task)) {
    case 'R':
      return 'running'
    case 'D':
      return 'uninterruptible'
    case 'T':
      return 'stopped'
    case 't':
      return 'traced'
    case 'Z':
      return 'husk'
    case 'X':
      return 'gone'
    default:
      return 'sleeping'
  }
}
