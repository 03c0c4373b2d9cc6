// treeLayout.ts: the living picture: each process a body that hangs from its parent. World in, plain data out, in sixteenths of an em (measure.ts).
import { hierarchy, tree, type HierarchyPointNode } from 'd3'
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
import { lifeOf, type Look } from '../look.ts'
import { monoWidth, sansWidth, SIZE } from '../measure.ts'
import { slipSentence, slipWords, waitReason } from '../words.ts'
import { marksOf, type Mark } from './marks.ts'

/** How a body is drawn: a living one by its letter, a husk, or what is left of one that has just gone. */
export type Shape = 'running' | 'sleeping' | 'uninterruptible' | 'stopped' | 'traced' | 'husk' | 'gone' | 'more'

export interface Memory {
  /** Width of the outline (asked for) and of the fill (there). */
  readonly vsz: number
  readonly rss: number
  /** KiB, as ps prints them. */
  readonly vszKiB: number
  readonly rssKiB: number
  /** Its pages are shared with the other side of a fork, until written. */
  readonly shared: boolean
}

export interface Thread {
  readonly tid: number
  readonly letter: StateLetter
}

/** Around those who live in a PID namespace. */
export interface Box {
  readonly ns: number
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export interface Body {
  /** Birth number; negative: the children of that task which do not fit. */
  readonly id: number
  readonly pid: number
  readonly name: string
  readonly letter: StateLetter | ''
  readonly shape: Shape
  /** Birth number of the body that it hangs from; 0 for none. */
  readonly parent: number
  readonly depth: number
  /** Top left corner, and size. */
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly memory?: Memory
  /** Open files; undefined when it has none to have. */
  readonly files?: number
  /** The threads beside its first one, the eldest first. */
  readonly threads: readonly Thread[]
  /** The PID namespace that it lives in, 0 for the first one, and its number there. */
  readonly ns: number
  readonly inside?: number
  /** Words on the slip that is pinned to it. */
  readonly slip?: string
  /** Why it sleeps, or the kernel function in which it dies. */
  readonly aside: string
  readonly asideMono: boolean
  /** How far it is to the next body on its right, if there is one. */
  readonly beside?: number
  readonly onCpu: boolean
  /** For ears: "2051 zombie_maker, zombie, exited 3, child of 2050". */
  readonly label: string
  /** From 0, not there, to 1. */
  readonly presence: number
  /** What `between` adds: belongings on their way out, from 0 to 1. */
  readonly leaving?: { readonly memory?: Memory; readonly files?: number; readonly slip?: string; readonly t: number }
  /** It changed at once, with motion reduced: outline it shortly. */
  readonly touched?: boolean
}

/** From a body to the one that it hangs from. */
export interface Link {
  /** The child's. */
  readonly id: number
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  /** The child is gone, or swings to another parent. */
  readonly loose: boolean
  readonly presence: number
}

export interface TreeLayout {
  readonly width: number
  readonly height: number
  /** In the order of a walk from the root: parents before children, siblings by PID. */
  readonly bodies: readonly Body[]
  readonly links: readonly Link[]
  readonly marks: readonly Mark[]
  /** Outer ones first. */
  readonly boxes: readonly Box[]
}

/** A node before it has its place. */
interface Node {
  readonly body: Omit<Body, 'x' | 'y' | 'depth'>
  readonly children: Node[]
}

const SMALL = 40
const FULL = 60
/** Between bodies of one row: room for the reason of a sleep. */
const BESIDE = 66
const GAP = 56
/** Below a row of full bodies: room for a letter. */
const WIDE_GAP = 90
const TOP = 16
/** Threads stand in a row of their own; so many of them are drawn. */
const THREAD_ROW = 26
export const THREAD_WIDTH = 58
export const THREADS_SHOWN = 3
/** Between the box of a PID namespace and who lives in it; above them, its title, and below them the number that each has there. */
const BOX_PAD = 10
const BOX_TITLE = 14
const MARGIN = 12
/** So many children are drawn one by one. */
const FITS = 6

export function treeLayout(look: Look): TreeLayout {
  const roots = nodes(look)
  if (roots.length === 0) return { width: 0, height: 0, bodies: [], links: [], marks: [], boxes: [] }
  const rows = rowsOf(roots)
  const placed = place(roots, rows)
  const byId = new Map(placed.map((body) => [body.id, body]))
  const links = placed.flatMap((body) => linkOf(body, byId.get(body.parent)))
  return frame(placed, links, marksOf(look, byId), boxesOf(look, placed))
}

/** Puts everything right of 0 with the root in the middle, so that a birth on one side moves only what it must.
 *  The words beside a body may stick out: the pane has room for them, and a sleep must not move the tree. */
function frame(
  bodies: readonly Body[],
  links: readonly Link[],
  marks: readonly Mark[],
  boxes: readonly Box[]
): TreeLayout {
  const left = Math.min(
    ...bodies.map((b) => b.x - (b.onCpu ? 16 : 0)),
    ...marks.map((m) => m.left),
    ...boxes.map((box) => box.x)
  )
  const right = Math.max(
    ...bodies.map((b) => b.x + b.w),
    ...marks.map((m) => m.right),
    ...boxes.map((box) => box.x + box.w - BESIDE + MARGIN)
  )
  const half = Math.max(-left, right) + MARGIN
  const bottom = Math.max(
    ...bodies.map((b) => b.y + b.h),
    ...marks.map((m) => m.bottom),
    ...boxes.map((box) => box.y + box.h)
  )
  return {
    width: 2 * half + BESIDE - MARGIN,
    height: bottom + 24,
    bodies: bodies.map((b) => ({ ...b, x: b.x + half })),
    links: links.map((l) => ({ ...l, x1: l.x1 + half, x2: l.x2 + half })),
    marks: marks.map((m) => ({
      ...m,
      x: m.x + half,
      fromX: m.fromX + half,
      left: m.left + half,
      right: m.right + half
    })),
    boxes: boxes.map((box) => ({ ...box, x: box.x + half }))
  }
}

// ── who hangs where ──

function nodes(look: Look): Node[] {
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
  return world.sys.init === 0 ? [] : [walk(world.task.at(world.sys.init), 0)]
}

/** Many children: the first ones, and one body that speaks for the others. */
function fold(children: Node[], parent: { id: number; pid: number }): Node[] {
  if (children.length <= FITS) return children
  const kept = children.slice(0, FITS - 1)
  const rest = children.slice(FITS - 1)
  const zombies = rest.filter(({ body }) => body.shape === 'husk').length
  const name =
    zombies === 0
      ? `${rest.length} more`
      : zombies === rest.length
        ? `${rest.length} more zombies`
        : `${rest.length} more, ${zombies} zombies`
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
    label: `${name}, children of ${parent.pid}`,
    presence: 1
  }
  return [...kept, { body, children: [] }]
}

/** Those that look after others are drawn small: init, and the shell of a session. */
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
  // While threads of an ended leader live, they decide what a wait will read.
  const status = life.ended < event ? groupExit(world.signal.at(task.signal)) : undefined
  const left = threads.length === 0 ? '' : `${threads.length} thread${threads.length === 1 ? '' : 's'} left`
  const aside = shape === 'husk' ? left : dying && onCpu ? FUNCTIONS[world.sys.fn].name : slept ? waitReason(task) : ''
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
    aside: shape === 'gone' && isAutoreaped(look, life.id) ? 'autoreap' : aside,
    asideMono: dying || shape === 'gone',
    onCpu,
    presence: 1
  }
  return { ...body, label: labelOf(look, task, body.shape, status) + more(body) }
}

/** What a label says of threads and of the other number. */
function more({ threads, inside }: { threads: readonly Thread[]; inside?: number }): string {
  const said = threads.map(({ tid, letter }) => `${tid} ${letter}`).join(', ')
  return `${inside === undefined ? '' : `, ${inside} in its PID namespace`}${said && `, threads ${said}`}`
}

/** The threads of a process beside its first one. */
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

/** Around all who live in a namespace or in one below it. */
function boxesOf({ world }: Look, bodies: readonly Body[]): Box[] {
  const above = (ns: number): number[] => (ns === 0 ? [] : [...above(world.pid_namespace.at(ns).parent), ns])
  const spaces = [...new Set(bodies.flatMap(({ ns }) => above(ns)))]
  return spaces.map((ns) => {
    const own = bodies.filter((body) => above(body.ns).includes(ns))
    const deeper = Math.max(...own.map((body) => above(body.ns).length)) - above(ns).length
    const pad = BOX_PAD + 8 * deeper
    const x = Math.min(...own.map((body) => body.x)) - pad
    const y = Math.min(...own.map((body) => body.y)) - pad - BOX_TITLE
    return {
      ns,
      x,
      y,
      w: Math.max(...own.map((body) => body.x + body.w)) + BESIDE - 4 - x,
      h: Math.max(...own.map((body) => body.y + body.h)) + pad + BOX_TITLE - y
    }
  })
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
    aside: autoreaped ? 'autoreap' : '',
    asideMono: true,
    onCpu: false,
    label: `${life.pid} ${name}, gone${autoreaped ? ', and its status with it' : ''}`,
    presence: 1
  }
  return { body, children: [] }
}

/** While a task holds tasklist_lock, nobody can see what it has done to itself. */
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

const SAID: { readonly [S in Shape]: string } = {
  running: 'running',
  sleeping: 'asleep',
  uninterruptible: 'in uninterruptible sleep',
  stopped: 'stopped',
  traced: 'stopped by its tracer',
  husk: 'zombie',
  gone: 'gone',
  more: ''
}

function labelOf(look: Look, task: Task, shape: Shape, status: number | undefined): string {
  const parent = task.real_parent === 0 ? undefined : look.world.task.at(task.real_parent)
  const reason = shape === 'sleeping' || shape === 'uninterruptible' ? ` in ${waitReason(task)}` : ''
  const slip = status === undefined ? '' : `, ${slipSentence(status)}`
  return `${task.pid} ${commOf(look.world, task)}, ${SAID[shape]}${reason}${slip}${parent ? `, child of ${parent.pid}` : ''}`
}

// ── belongings ──

/** An outline grows by 40 px each time VSZ grows tenfold: our libc's 252 kB, with two megabytes more, and ten, are told apart. */
function memory(look: Look, task: Task): Memory {
  const { vsz, rss } = memoryOf(look.world, task)
  const outline = Math.min(104, Math.max(18, 46 + 40 * Math.log10(Math.max(vsz, 1) / 252)))
  const fill = rss === 0 || vsz === 0 ? 0 : Math.max(3, (outline * rss) / vsz)
  return { vsz: outline, rss: fill, vszKiB: vsz, rssKiB: rss, shared: sharesPages(look, task) }
}

/** Has a fork left it with pages that it shares with a relative in the same job, until one of them execs or ends? */
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

// ── places ──

/** Top of each row of the tree: a row of full bodies leaves more room below. */
function rowsOf(roots: readonly Node[]): number[] {
  const tops: number[] = []
  let row = roots
  let y = TOP
  while (row.length > 0) {
    tops.push(y)
    const height = Math.max(...row.map(({ body }) => body.h))
    y += height + (height < FULL ? GAP : WIDE_GAP)
    row = row.flatMap(({ children }) => children)
  }
  return tops
}

function place(roots: readonly Node[], rows: readonly number[]): Body[] {
  const root = hierarchy<Node>(
    { body: undefined as unknown as Node['body'], children: [...roots] },
    (node) => node.children
  )
  const laid = tree<Node>()
    .nodeSize([1, 1])
    .separation((a, b) => (a.data.body.w + b.data.body.w) / 2 + BESIDE)(root)
  const bodies: Body[] = []
  laid.eachBefore((node: HierarchyPointNode<Node>) => {
    if (node.depth === 0) return
    const { body } = node.data
    const depth = node.depth - 1
    bodies.push({ ...body, depth, x: node.x - body.w / 2, y: rows[depth] })
  })
  return bodies.map((body) => ({ ...body, beside: roomBeside(body, bodies) }))
}

function roomBeside({ x, w, depth }: Body, bodies: readonly Body[]): number | undefined {
  const right = bodies.filter((other) => other.depth === depth && other.x > x).map((other) => other.x)
  return right.length === 0 ? undefined : Math.min(...right) - x - w
}

function linkOf(body: Body, parent: Body | undefined): Link[] {
  if (!parent) return []
  return [{ id: body.id, ...ends(body, parent), loose: body.shape === 'gone', presence: body.presence }]
}

export function ends(body: Body, parent: Body): Pick<Link, 'x1' | 'y1' | 'x2' | 'y2'> {
  return { x1: parent.x + parent.w / 2, y1: parent.y + parent.h, x2: body.x + body.w / 2, y2: body.y }
}

/** Containers that the stylesheet of the tree tells apart, em, and how small it may draw a tree so that it fits. */
const ROOMS = [24, 28, 32, 36, 40] as const
const SMALLEST = 0.78

/** The narrowest of them in which a tree is drawn: where PIDs and letters would be clipped there is the list. From 45 on it scrolls. */
export function roomFor({ width }: TreeLayout): number {
  return ROOMS.find((room) => (width / 16) * SMALLEST <= room) ?? 45
}
