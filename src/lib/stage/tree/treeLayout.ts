// treeLayout.ts: the tree of processes: each is a body that hangs from its parent. A Look goes in, plain data comes out (picture.ts).
import { scaleLog } from 'd3'
import {
  childrenOf,
  commOf,
  cpuOf,
  EXIT_DEAD,
  FUNCTIONS,
  groupExit,
  memoryOf,
  openFiles,
  PF_EXITING,
  PF_FORKNOEXEC,
  stateLetter,
  type StateLetter,
  type Task,
  type World
} from '../../run/client.ts'
import { words } from '../language.ts'
import { lifeOf, type Look } from '../look.ts'
import { monoWidth, sansWidth, SIZE } from '../measure.ts'
import { slipSentence, slipWords, waitReason } from '../words.ts'
import { marksOf } from './marks.ts'
import {
  THREAD_WIDTH,
  THREADS_SHOWN,
  type Body,
  type Memory,
  type Shape,
  type Thread,
  type TreeLayout
} from './picture.ts'
import { boxesOf, frame, FULL, linkOf, place, SMALL, type Node } from './places.ts'

const THREAD_ROW = 26
/** At most so many children are drawn one by one. */
const FITS = 6

export function treeLayout(look: Look): TreeLayout {
  if (look.world.sys.init === 0) return { width: 0, height: 0, bodies: [], links: [], marks: [], boxes: [] }
  const placed = place(nodes(look))
  const byId = new Map(placed.map((body) => [body.id, body]))
  const links = placed.flatMap((body) => linkOf(body, byId.get(body.parent)))
  return frame(placed, links, marksOf(look, byId), boxesOf(look, placed))
}

// ── who hangs where ──

function nodes(look: Look): Node {
  const { world } = look
  const ghosts = look.scene.gone.map(({ life, parent, autoreaped }) => ({
    parent,
    node: ghost(look, life.id, parent, autoreaped)
  }))
  const walk = (task: Task, parent: number): Node => {
    const children = [task, ...threadRows(world, task)]
      .flatMap((thread) => childrenOf(world, thread))
      .filter((child) => child.pid === child.tgid)
      .map((child) => walk(child, lifeOf(look, task).id))
    const body = bodyOf(look, task, parent)
    for (const g of ghosts) if (g.parent === body.id) children.push(g.node)
    children.sort((a, b) => a.body.pid - b.body.pid)
    return { body, children: fold(children, body) }
  }
  return walk(world.task.at(world.sys.init), 0)
}

/** Of many children: the first ones, and one body that stands for the others. */
function fold(children: Node[], parent: { id: number; pid: number }): Node[] {
  if (children.length <= FITS) return children
  const kept = children.slice(0, FITS - 1)
  const rest = children.slice(FITS - 1)
  const zombies = rest.filter(({ body }) => body.shape === 'husk').length
  const name = words.tree.more(rest.length, zombies)
  const body: Node['body'] = {
    id: -parent.id,
    pid: Infinity,
    name,
    letter: '',
    shape: 'more',
    parent: parent.id,
    w: 40 + sansWidth(name, SIZE.name),
    h: SMALL,
    threads: [],
    ns: 0,
    aside: '',
    asideMono: false,
    onCpu: false,
    label: words.tree.moreOf(name, parent.pid),
    presence: 1
  }
  return [...kept, { body, children: [] }]
}

/** Is the body drawn small? So are init and the shell of a session, which only look after others. */
function isSmall(look: Look, task: Task): boolean {
  if (task.row === look.world.sys.init) return true
  const name = commOf(look.world, task)
  return (name === 'bash' || name === 'sh') && look.world.signal.at(task.signal).leader !== 0
}

function width(pid: number, name: string, small: boolean): number {
  const digits = monoWidth(String(pid), SIZE.pid)
  return Math.max(small ? 126 : 172, 20 + digits + 9.5 + sansWidth(name, SIZE.name) + 21 + 26)
}

function bodyOf(look: Look, task: Task, parent: number): Node['body'] {
  const { world, scene, event } = look
  const life = lifeOf(look, task)
  const small = isSmall(look, task)
  const shape = shapeOf(look, task)
  const name = commOf(world, task)
  const onCpu = cpuOf(world, task) >= 0
  const dying = (task.flags & PF_EXITING) !== 0 && shape === 'running'
  const slept = shape === 'sleeping' || shape === 'uninterruptible'
  const threads = threadsOf(look, task)
  const isRead = scene.read.some(({ child }) => child === life)
  // While threads of an ended leader live, what a wait will read can still change.
  const status = life.ended < event ? groupExit(world.signal.at(task.signal)) : undefined
  const left = threads.length === 0 ? '' : words.tree.threadsLeft(threads.length)
  const aside = shape === 'husk' ? left : dying && onCpu ? FUNCTIONS[world.sys.fn].name : slept ? waitReason(task) : ''
  const autoreaped = shape === 'gone' && isAutoreaped(look, life.id)
  const body = {
    id: life.id,
    pid: task.pid,
    name,
    letter: shape === 'gone' ? ('' as const) : letterOf(look, task),
    shape,
    parent,
    w: Math.max(width(task.pid, name, small), 34 + Math.min(threads.length, THREADS_SHOWN + 1) * THREAD_WIDTH),
    h: (small ? SMALL : FULL) + (threads.length > 0 ? THREAD_ROW : 0),
    threads,
    ...numbersOf(look, task),
    memory: small || task.mm === 0 ? undefined : memory(look, task),
    files: small || task.files === 0 ? undefined : openFiles(world, task).length,
    slip: status !== undefined && !isRead && shape !== 'gone' ? slipWords(status) : undefined,
    aside: autoreaped ? words.tree.autoreap : aside,
    autoreaped,
    asideMono: dying || shape === 'gone',
    onCpu,
    presence: 1
  }
  return { ...body, label: labelOf(look, task, body.shape, status) + more(body) }
}

/** The end of a label: what it says of threads, and of the number in the namespace. */
function more({ threads, inside }: { threads: readonly Thread[]; inside?: number }): string {
  const more = [
    ...(inside === undefined ? [] : [words.tree.inNamespace(inside)]),
    ...(threads.length === 0 ? [] : [words.tree.threads(threads.map(({ tid, letter }) => `${tid} ${letter}`))])
  ]
  return more.map((words) => `, ${words}`).join('')
}

/** The threads of a process but for the first one. */
function threadRows(world: World, task: Task): Task[] {
  const threads: Task[] = []
  if (task.signal === 0) return threads
  for (let row = world.signal.at(task.signal).thread_first; row !== 0; row = world.task.at(row).thread_next)
    if (row !== task.row) threads.push(world.task.at(row))
  return threads
}

function threadsOf({ world }: Look, task: Task): Thread[] {
  return threadRows(world, task)
    .filter(({ exit_state }) => exit_state === 0)
    .map((thread) => ({ tid: thread.pid, letter: stateLetter(thread) }))
}

/** The namespace that a task lives in, and its number there. */
function numbersOf({ world }: Look, task: Task): Pick<Body, 'ns' | 'inside'> {
  const pid = world.pid.at(task.thread_pid)
  if (task.thread_pid === 0 || pid.ns === 0) return { ns: 0 }
  for (let row = pid.numbers_first; row !== 0; row = world.upid.at(row).next) {
    const upid = world.upid.at(row)
    if (upid.ns === pid.ns) return { ns: pid.ns, inside: upid.nr }
  }
  return { ns: pid.ns }
}

function isAutoreaped({ scene }: Look, id: number): boolean {
  return scene.gone.some(({ life, autoreaped }) => autoreaped && life.id === id)
}

function ghost(look: Look, id: number, parent: number, autoreaped: boolean): Node {
  const life = look.history.byId(id)!
  const name = look.world.bytes.text(life.names.at(-1)?.text ?? 0)
  const body: Node['body'] = {
    id,
    pid: life.pid,
    name,
    letter: '',
    shape: 'gone',
    parent,
    w: width(life.pid, name, false),
    h: FULL,
    threads: [],
    ns: 0,
    aside: autoreaped ? words.tree.autoreap : '',
    autoreaped,
    asideMono: true,
    onCpu: false,
    label: words.tree.gone(life.pid, name, autoreaped),
    presence: 1
  }
  return { body, children: [] }
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

function labelOf(look: Look, task: Task, shape: Shape, status: number | undefined): string {
  const parent = task.real_parent === 0 ? undefined : look.world.task.at(task.real_parent).pid
  const reason = shape === 'sleeping' || shape === 'uninterruptible' ? waitReason(task) : undefined
  const slip = status === undefined ? undefined : slipSentence(status)
  return words.tree.body(task.pid, commOf(look.world, task), words.tree.shapes[shape], reason, slip, parent)
}

// ── belongings ──

/** Height of an outline by VSZ in KiB: 40 more each time VSZ grows tenfold, so that our libc's 252, with two megabytes more, and ten, are
 *  told apart. */
const outlineOf = scaleLog([252, 2520], [46, 86])

function memory(look: Look, task: Task): Memory {
  const { vsz, rss } = memoryOf(look.world, task)
  const outline = Math.min(104, Math.max(18, outlineOf(Math.max(vsz, 1))))
  const fill = rss === 0 || vsz === 0 ? 0 : Math.max(3, (outline * rss) / vsz)
  return { vsz: outline, rss: fill, vszKiB: vsz, rssKiB: rss, shared: sharesPages(look, task) }
}

/** Does a task share pages with its parent, a child or a sibling in the same process group? It does from the fork until one of the two calls exec or
 *  ends. */
function sharesPages({ world }: Look, task: Task): boolean {
  const { pgrp } = world.signal.at(task.signal)
  const relative = (other: Task) =>
    other.row !== task.row &&
    other.mm !== 0 &&
    other.mm !== task.mm &&
    world.signal.at(other.signal).pgrp === pgrp &&
    world.mm.at(other.mm).exe === world.mm.at(task.mm).exe &&
    ((task.flags | other.flags) & PF_FORKNOEXEC) !== 0
  const parent = task.real_parent === 0 ? undefined : world.task.at(task.real_parent)
  const family = [...childrenOf(world, task), ...(parent ? [parent, ...childrenOf(world, parent)] : [])]
  return family.some(relative)
}
